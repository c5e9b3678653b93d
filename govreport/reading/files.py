"""Opening the folder's files: what is there, what may be read, and how bytes become text."""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from govreport.errors import InputFileError, reason
from govreport.model import Location, Problem
from govreport.reading import mistakes
from govreport.reading.text import line_and_column

SIZE_LIMIT = 40 * 1024 * 1024
"""Bytes; a ledger of 200 000 rows is about 20 MB, an assignment of 10 000 demands 3 MB."""

FILE_LIMIT = 5_000
SIE_SUFFIXES = (".se", ".si", ".sie")
_OTHER_SHEETS = (".xls", ".xlsb", ".ods", ".fods", ".numbers")
TABLE_SUFFIXES = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm", *SIE_SUFFIXES)
KEYED = (".yaml", ".yml", ".json")
MARKDOWN = (".md", ".markdown")
LOCK_FILE = "files.lock"
_STEMS = ("assignment", "govreport", "waivers")
_KNOWN = ("outputs", "chapters", *(f"{stem}.yaml" for stem in _STEMS))
_UPWARD = ("", ".", "..")
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))

# UTF-8 read as Windows-1252 ("fÃ¶r"), a DOS code page read so ("l„n"), and the mark of what could not be read
_DAMAGED = re.compile(
    "\\S{0,40}(?:\ufffd|\xc3[\x80-\xbfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]|â€|\xc2[\xa0-\xbf]"
    "|(?<=[a-zåäö])[„†](?=[a-zåäö]))\\S{0,40}"
)
# one of which each of those words has; to look for these is a hundred times quicker
_SPOILT = ("\ufffd", "\xc3", "\xc2", "â€", "„", "†")
_PRINTED = ("outputs/", "chapters/")


class Folder:
    """An assignment folder; it never reads outside itself, nor anything that is not a plain file.

    Attributes:
        root: The folder.
        problems: Mistakes found so far; readers add theirs.
    """

    def __init__(self, root: Path, problems: list[Problem]) -> None:
        """``root`` must exist."""
        self.root = root
        self.problems = problems
        self._resolved: Path | None = None
        self._straight: dict[str, bool] = {}

    def exists(self, file: str) -> bool:
        """Whether there is anything of that name; a dangling link counts as there."""
        try:
            (self.root / file).lstat()
        except (OSError, ValueError):  # not there, or in a folder closed to us; NUL in the name
            return False
        return True

    def path(self, file: str, at: Location | None = None) -> Path | None:
        """The path of a plain file under the folder, or None with a problem.

        Args:
            file: Path relative to the folder.
            at: Where it was named; the file itself where nobody named it.
        """
        here = at or Location(file)
        path = as_stored(self.root / file)
        try:
            status = self._unlinked(path, file)
            if status is None:
                if self._resolved is None:
                    self._resolved = self.root.resolve()
                if not path.resolve().is_relative_to(self._resolved):
                    self.problems.append(mistakes.refused(here, "outside", detail=file))
                    return None
                status = path.stat()
        except FileNotFoundError:
            self.problems.append(mistakes.unreadable(here, "missing", file))
            return None
        except (
            OSError,
            ValueError,
            RuntimeError,
        ) as error:  # no permission, NUL in the name, a ring of links
            self.problems.append(mistakes.unreadable(here, "closed", file, detail=reason(error)))
            return None
        if not stat.S_ISREG(status.st_mode):  # a pipe or device would wait for ever
            kind = "folder" if stat.S_ISDIR(status.st_mode) else "special"
            self.problems.append(mistakes.unreadable(here, kind, file))
            return None
        if status.st_size > SIZE_LIMIT:
            size, limit = (f"{n / 1024 / 1024:.0f}" for n in (status.st_size, SIZE_LIMIT))
            self.problems.append(mistakes.refused(here, "size", detail=size, limit=limit))
            return None
        return path

    def _unlinked(self, path: Path, file: str) -> os.stat_result | None:
        """The state of a file that no link leads to, so that it lies inside; None where that must be looked into."""
        if os.name != "posix" or not self._leads_down(file):  # elsewhere more than links and dots lead out
            return None
        status = path.lstat()
        return None if stat.S_ISLNK(status.st_mode) else status

    def _leads_down(self, file: str) -> bool:
        """Whether a path only names folders inside each other, none of them a link, and something in the last."""
        folder, slash, name = file.rpartition("/")
        if name in _UPWARD or not slash:
            return name not in _UPWARD
        if folder not in self._straight:
            self._straight[folder] = self._leads_down(folder) and not (self.root / folder).is_symlink()
        return self._straight[folder]

    def read_bytes(self, file: str, at: Location | None = None) -> bytes | None:
        """The bytes of a file under the folder, or None with a problem."""
        path = self.path(file, at)
        if path is None:
            return None
        try:
            return path.read_bytes()
        except OSError as error:
            here = at or Location(file)
            self.problems.append(mistakes.unreadable(here, "closed", file, detail=reason(error)))
            return None

    def read_text(self, file: str) -> str | None:
        """The text of a file under the folder, or None with a problem.

        A file that is not UTF-8 is a problem, and is then read as Windows-1252, so that its other mistakes
        are found in the same run.
        """
        data = self.read_bytes(file)
        if data is None:
            return None
        text = decode(data, file, self.problems)
        if not text.strip():
            self.problems.append(mistakes.unreadable(Location(file), "empty"))
            return None
        if file.startswith(_PRINTED):  # a decision is quoted as received, damage included
            self.problems.extend(_damage(text, file))
        return text

    def strays(self) -> Iterator[Problem]:
        """Files that look like ours and are not read: misspelt names, other spreadsheets, files in inner folders."""
        for name in self._names(""):
            stem, _, _ = name.lower().rpartition(".")
            if name in _KNOWN or stem in _STEMS or (stem and not name.lower().endswith(KEYED)):
                continue
            alike = [known for known in _KNOWN if known[0] == name[0].lower() and not self.exists(known)]
            near = mistakes.suggest(name, alike, cutoff=0.8) if alike else ""
            if near:
                yield mistakes.unreadable(Location(name), "stray", detail=near)
        for name in self._names("outputs"):
            if name.lower().endswith(_OTHER_SHEETS) and not name.startswith((".", "~$")):
                place = Location(f"outputs/{name}")
                yield mistakes.unreadable(place, "spreadsheet", detail=name[name.rindex(".") :].lower())
        for folder, suffixes in (("outputs", KEYED), ("chapters", MARKDOWN)):
            for file in self.inner(folder, suffixes):
                yield mistakes.unreadable(Location(file), "nested", detail=folder)

    def inner(self, folder: str, suffixes: tuple[str, ...]) -> Iterator[str]:
        """Files with one of the suffixes in folders inside ``folder``, which nobody reads."""
        for inner in self._names(folder):
            for name in self._names(f"{folder}/{inner}"):
                if name.lower().endswith(suffixes):
                    yield f"{folder}/{inner}/{name}"

    def _names(self, folder: str) -> list[str]:
        """Names in a folder; none where it is no folder, or is closed to us."""
        try:
            names = sorted(entry.name for entry in os.scandir(self.root / folder))
        except OSError:
            return []
        return [name for name in names[:FILE_LIMIT] if not name.startswith((".", "~$"))]

    def files(self, folder: str, suffixes: tuple[str, ...]) -> Iterator[str]:
        """Names under ``folder`` with one of the suffixes, in name order; hidden and lock files are left."""
        try:
            names = sorted(entry.name for entry in os.scandir(self.root / folder))
        except FileNotFoundError:
            return
        except OSError as error:  # a file of that name, or a folder closed to us
            self.problems.append(mistakes.unreadable(Location(folder), "closed", detail=reason(error)))
            return
        if len(names) > FILE_LIMIT:
            self.problems.append(mistakes.refused(Location(folder), "count", limit=str(FILE_LIMIT)))
        for name in names[:FILE_LIMIT]:
            if name.lower().endswith(suffixes) and not name.startswith((".", "~$")):
                yield f"{folder}/{name}"


def as_stored(path: Path) -> Path:
    """The path as the disk spells it: a Mac parts å, ä and ö into letter and mark, and a text does not."""
    if str(path).isascii() or os.path.lexists(path) or path.parent == path:
        return path
    parent, wanted = as_stored(path.parent), unicodedata.normalize("NFC", path.name)
    if wanted.isascii():
        return parent / path.name
    try:
        odd = [entry.name for entry in os.scandir(parent) if not entry.name.isascii()]
    except (OSError, ValueError):  # no folder, or closed to us; NUL in the name
        return path
    return parent / min(
        (name for name in odd if unicodedata.normalize("NFC", name) == wanted), default=path.name
    )


def _damage(text: str, file: str) -> Iterator[Problem]:
    """One problem for all of a text's words with letters that a wrong encoding has spoilt."""
    found = list(_DAMAGED.finditer(text)) if any(map(text.__contains__, _SPOILT)) else []
    if not found:
        return
    word = found[0][0].strip(".,;:!?()[]{}\"'")
    try:
        meant = word.encode("cp1252").decode("utf-8")
    except UnicodeError:
        meant = ""
    yield mistakes.damaged(Location(file, *line_and_column(text, found[0].start())), word, meant, len(found))


def decode(data: bytes, file: str, problems: list[Problem]) -> str:
    """Bytes as text, with plain line ends; anything but UTF-8 is a problem and read as Windows-1252."""
    encoding = next((name for bom, name in _BOMS if data.startswith(bom)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        byte = f"0x{data[error.start]:02X}"
        problems.append(mistakes.unreadable(Location(file, line, column), "encoding", detail=byte))
        text = data.decode("cp1252", "replace")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text


def read_given(path: Path) -> bytes:
    """The bytes of a file that the caller names; it may lie anywhere.

    Raises:
        InputFileError: It cannot be opened, is larger than we read, or is a pipe or device, which may never end.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            what = "a folder" if path.is_dir() else "a pipe or device"
            raise InputFileError(f"{path}: is {what}, not a file")
        with path.open("rb") as stream:
            data = stream.read(SIZE_LIMIT + 1)
    except (OSError, ValueError) as error:  # ValueError: NUL in the name
        raise InputFileError(f"{path}: cannot be opened: {reason(error)}") from error
    if len(data) > SIZE_LIMIT:
        raise InputFileError(f"{path}: is larger than {SIZE_LIMIT // 1024 // 1024} MB")
    return data
