"""What an assignment folder is read from is never written over by what is made of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from govreport.api.core import StrPath
from govreport.collecting.evidence import evidence_files
from govreport.errors import OutputFileError
from govreport.model import Project

_STEMS = ("assignment", "govreport", "waivers", "files")
_SUFFIXES = (".yaml", ".yml", ".json", ".lock")
_READ_WHOLE = ("outputs", "chapters")


def keep_inputs(
    *outputs: StrPath | None, project: Project | None = None, also: StrPath | None = None
) -> None:
    """Refuse to write over a file that an assignment folder is read from.

    Args:
        outputs: The files that are to be written; None is passed over.
        project: Its decision, template and evidence are kept as well.
        also: One more file that is read.

    Raises:
        OutputFileError: One of them is such a file.
    """
    read = [Path(also)] if also is not None else []
    for output in outputs:
        path = Path(output) if output is not None else None
        if path is not None and (
            _belongs(path) or any(_same(path, one) for one in (*read, *_named(project)))
        ):
            raise OutputFileError(f"{path}: is read as input, so nothing was written; choose another name")


def _belongs(path: Path) -> bool:
    """Whether the file is there and its place makes it one of a folder's own."""
    try:
        real = path.resolve()
        if not real.is_file():
            return False
        own = (
            real.stem.lower() in _STEMS and real.suffix.lower() in _SUFFIXES and _has_assignment(real.parent)
        )
        return own or (real.parent.name in _READ_WHOLE and _has_assignment(real.parent.parent))
    except (OSError, ValueError, RuntimeError):  # the writer says what is wrong with the path
        return False


def _has_assignment(folder: Path) -> bool:
    return any((folder / f"assignment{suffix}").is_file() for suffix in _SUFFIXES)


def _named(project: Project | None) -> Iterator[Path]:
    if project is None or project.root is None:
        return
    for name in (project.assignment.decision, project.settings.template):
        if name:
            yield project.root / name
    for file in evidence_files(project):
        yield project.root / file.path


def _same(path: Path, other: Path) -> bool:
    try:
        return path.samefile(other)
    except (OSError, ValueError):
        return False
