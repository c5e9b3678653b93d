"""``govreport init``."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from govreport.api import load
from govreport.commands import CLEAN
from govreport.commands.common import emit
from govreport.errors import OutputFileError
from govreport.formats.words import Words
from govreport.output import make_folder, write_all
from govreport.resources import folder as resource

_TEMPLATES: Mapping[str, str] = {"se": "se", "generic": "en"}


_ASSIGNMENTS = ("assignment.yaml", "assignment.json")
_EXAMPLES = """\b
Examples:
  govreport init mitt-uppdrag
  govreport init my-grant --profile generic
  govreport draft beslut.pdf -o mitt-uppdrag && govreport init mitt-uppdrag

Exit codes: 0 written, 2 nothing was lacking or could not run.
"""


@click.command(epilog=_EXAMPLES)
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option(
    "--profile", type=click.Choice(list(_TEMPLATES)), default="se", show_default=True,
    help="se for Swedish government assignments; generic, in English, for any other.",
)  # fmt: skip
def init(**given: Any) -> int:
    """Start a new assignment folder DIR to fill in.

    Writes assignment.yaml (what was ordered), govreport.yaml (how you answer), outputs/ and chapters/, with
    explanations in the profile's language. A folder that `govreport draft` has made gets what it lacks.
    Nothing that is there already is touched.
    """
    return run(given["folder"], given["profile"])


def run(folder: Path, profile: str) -> int:
    """Write the folder's files, all or none; to a folder with an assignment, only the parts that it lacks.

    Raises:
        OutputFileError: Nothing is lacking, or the folder cannot be written.
    """
    there = any(_exists(folder / name) for name in _ASSIGNMENTS)
    if there:
        profile = load(folder).assignment.profile
    source = resource("templates") / "init" / _TEMPLATES.get(profile, "en")
    files = {
        folder / path.relative_to(source): path.read_bytes()
        for path in sorted(source.rglob("*"))
        if path.is_file()
        and not (there and path.name == _ASSIGNMENTS[0])
        and not _exists(folder / path.relative_to(source).parts[0])
    }
    if not files:
        raise OutputFileError(f"{folder}: holds all of it already, so nothing was written")
    for parent in sorted({path.parent for path in files}):
        make_folder(parent)
    write_all(files)
    emit("".join(f"{path}\n" for path in files))
    first = "govreport.yaml" if there else _ASSIGNMENTS[0]
    said = Words("sv" if profile == "se" else "en")("init.next", file=folder / first, folder=folder)
    emit(f"\n{said}\n")
    return CLEAN


def _exists(path: Path) -> bool:
    """Whether something stands there; an empty folder is nothing, a dangling link is something."""
    if path.is_dir():
        return any(path.iterdir())
    return path.exists() or path.is_symlink()
