"""Evidence files: where they are, their fingerprints, and what changed since they were locked.

``files.lock`` holds a line per file: SHA-256, size in bytes, path under the folder, divided by blanks. It is
written by ``govreport files lock`` and meant to be kept under version control beside the assignment.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Literal

from attrs import evolve

from govreport.model import Contact, Deliverable, Location, Output, Project
from govreport.model.values import frozen
from govreport.reading.files import LOCK_FILE, as_stored
from govreport.reading.mistakes import suggest

_HEADER = "# SHA-256, size in bytes and path of each evidence file; written by `govreport files lock`\n"
_CHUNK = 1 << 20
_SUGGESTED = 20  # of the missing files so many get a suggestion

FileState = Literal["unchanged", "new", "changed", "missing", "outside", "folder", "gone"]


@frozen
class EvidenceFile:
    """One file that an output names.

    Attributes:
        path: As written in the output, under the folder.
        item: Id of the output.
        location: Where the output names it.
    """

    path: str
    item: str
    location: Location | None


@frozen
class FileReport:
    """How an evidence file stands against the lock.

    Attributes:
        file: The file, as its output names it.
        state: ``new`` was never locked; ``gone`` is locked but no output names it any more.
        sha256: As found, or as locked where the file is missing; empty for a new one.
        size: In bytes.
        near: Path of a file with much the same name in the folder where a missing one should be.
    """

    file: EvidenceFile
    state: FileState
    sha256: str = ""
    size: int = 0
    near: str = ""


def evidence_files(project: Project) -> Iterator[EvidenceFile]:
    """Every file that a deliverable or a contact names, in the outputs' order."""
    outputs: list[Output] = [*project.outputs.deliverables, *project.outputs.contacts]
    for output in outputs:
        if isinstance(output, Deliverable | Contact):
            place = output.at.of("files") if output.at else None
            for path in output.files:
                yield EvidenceFile(path, output.id, place)


def resolve(root: Path, path: str) -> Path | None:
    """The file under ``root``, or None where the path or a link leads out of the folder."""
    pure = PurePosixPath(path.replace("\\", "/"))
    if pure.is_absolute() or ".." in pure.parts or ":" in path[:2]:
        return None
    try:
        real = as_stored(root / pure).resolve()
        return real if real.is_relative_to(root.resolve()) else None
    except (OSError, ValueError, RuntimeError):  # a loop of links, a name no file system takes
        return None


def fingerprint(path: Path) -> tuple[str, int]:
    """SHA-256 (hex) and size in bytes of a file, read in pieces.

    Raises:
        OSError: It cannot be read.
    """
    import hashlib  # OpenSSL takes 2 ms to load, and a folder without a lock needs none of it

    digest = hashlib.sha256()
    size = 0
    with path.open("rb") as stream:
        while piece := stream.read(_CHUNK):
            digest.update(piece)
            size += len(piece)
    return digest.hexdigest(), size


def compare(project: Project) -> Iterator[FileReport]:
    """Every evidence file against the lock; nothing where the project has no folder."""
    if project.root is None:
        return
    locked = {path: (sha, size) for path, sha, size in project.locks}
    named = set()
    missing = 0
    for file in evidence_files(project):
        named.add(file.path)
        report = _report(project.root, file, locked.get(file.path))
        if report.state == "missing" and missing < _SUGGESTED:  # each looks through the folder's names
            missing += 1
            report = evolve(report, near=_near(project.root, file.path))
        yield report
    for path in sorted(set(locked) - named):
        sha, size = locked[path]
        yield FileReport(EvidenceFile(path, "", Location(LOCK_FILE)), "gone", sha, size)


def _report(root: Path, file: EvidenceFile, locked: tuple[str, int] | None) -> FileReport:
    sha, size = locked or ("", 0)
    real = resolve(root, file.path)
    if real is None:
        return FileReport(file, "outside")
    if real.exists() and not real.is_file():
        return FileReport(file, "folder")  # or a pipe, which would wait for ever when opened
    try:
        if locked is not None and real.stat().st_size != size:
            return FileReport(file, "changed", sha, size)  # another size needs no second look
        if locked is None:  # nothing to compare with: that it opens is enough, however large it is
            real.open("rb").close()
            return FileReport(file, "new")
        found = fingerprint(real)
    except OSError:
        return FileReport(file, "missing", sha, size)
    return FileReport(file, "unchanged" if found == locked else "changed", *found)


def _near(root: Path, path: str) -> str:
    """What stands under a name like that of the missing file; empty where nothing does."""
    real = resolve(root, path)
    if real is None:
        return ""
    try:
        names = sorted(entry.name for entry in os.scandir(real.parent) if entry.is_file())
    except OSError:
        return ""
    found = suggest(
        real.name, [n for n in names if n != real.name and not n.startswith((".", "~$"))], cutoff=0.8
    )
    return str(PurePosixPath(path.replace("\\", "/")).with_name(found)) if found else ""


def lock_text(project: Project) -> str:
    """The text of ``files.lock`` for the files as they are now; a missing file keeps its old line."""
    if project.root is None:
        return _HEADER
    locked = {path: (sha, size) for path, sha, size in project.locks}
    lines: dict[str, tuple[str, int]] = {}
    for file in evidence_files(project):
        real = resolve(project.root, file.path)
        try:
            found = fingerprint(real) if real is not None and real.is_file() else locked.get(file.path)
        except OSError:
            found = locked.get(file.path)
        if found is not None and file.path.isprintable():  # a line break in a name would break the lock's own
            lines[file.path] = found
    return _HEADER + "".join(f"{sha} {size} {path}\n" for path, (sha, size) in sorted(lines.items()))
