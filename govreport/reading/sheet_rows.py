"""A workbook's sheets as streams of rows, in memory that does not grow with their number.

openpyxl's own stream keeps an element for every row it has read, what rows say of their height, and reads a sheet
that does not tell its size twice. It opens the workbook for us: shared texts, and which styles are days. The sheets'
XML goes through expat, so that a prefix before the names, as some systems write them, does no harm.

Importing this imports openpyxl, which costs 120 ms.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn
from xml.parsers.expat import ParserCreate

from attrs import frozen
from openpyxl.reader.excel import ExcelReader
from openpyxl.styles.stylesheet import apply_stylesheet
from openpyxl.utils.datetime import from_excel, from_ISO8601

_PIECE = 1 << 16
_MOST_ROWS, _MOST_COLUMNS = 1_048_576, 16_384  # of any sheet in Excel


@frozen
class Part:
    """A sheet of a workbook, not read yet.

    Attributes:
        title: Its name.
        visible: False where somebody hid it.
        path: Its part of the package.
    """

    title: str
    visible: bool
    path: str


class Book(ExcelReader):
    """A workbook opened for the values of its rows alone.

    Raises:
        Exception: Whatever a damaged workbook makes openpyxl raise.
    """

    def __init__(self, path: Path) -> None:
        """Open the package, and read what its sheets share."""
        super().__init__(path, read_only=True, data_only=True, keep_links=False)
        self.parts: list[Part] = []
        try:
            self.read_manifest()
            self.read_strings()
            self.read_workbook()
            apply_stylesheet(self.archive, self.wb)
            self.read_worksheets()
        except BaseException:
            self.close()
            raise

    def read_worksheets(self) -> None:
        """Find the sheets; chart sheets have no rows."""
        for sheet, rel in self.parser.find_sheets():
            if rel.target in self.valid_files and "chartsheet" not in rel.Type:
                self.parts.append(Part(sheet.name, sheet.state == "visible", rel.target))

    def rows(self, part: Part) -> Iterator[tuple[int, list[Any]]]:
        """Number and values of each row of a sheet, as openpyxl would type them."""
        reader = _Reader(self)
        with self.archive.open(part.path) as source:
            parser = ParserCreate()
            parser.buffer_text = True
            parser.StartElementHandler = reader.start
            parser.EndElementHandler = reader.end
            parser.CharacterDataHandler = reader.character_data
            parser.StartDoctypeDeclHandler = _refuse
            while piece := source.read(_PIECE):
                parser.Parse(piece, False)
                yield from reader.taken()
            parser.Parse(b"", True)
            yield from reader.taken()

    def close(self) -> None:
        """Let the file go."""
        self.archive.close()


def _refuse(*_: object) -> NoReturn:
    raise ValueError("a sheet has no document type")


class _Reader:
    """Takes the parser's events; a finished row waits until it is taken."""

    def __init__(self, book: Book) -> None:
        self.shared = book.shared_strings
        workbook: Any = book.wb  # which styles are days is nobody's business, say the types
        self.days, self.spans = workbook._date_formats, workbook._timedelta_formats
        self.epoch = workbook.epoch
        self.rows: list[tuple[int, list[Any]]] = []
        self.row: list[Any] = []
        self.number = 0
        self.column = 0
        self.kind = "n"
        self.style = 0
        self.text: list[str] = []
        self.reads = False  # inside a value, or a text of the cell itself
        self.phonetic = False

    def taken(self) -> list[tuple[int, list[Any]]]:
        """The rows finished since the last time."""
        rows, self.rows = self.rows, []
        return rows

    def start(self, name: str, given: dict[str, str]) -> None:
        """An element begins."""
        tag = name.rpartition(":")[2] if ":" in name else name
        if tag == "c":
            place = given.get("r")
            self.column = _column(place) if place else self.column + 1
            if self.column > _MOST_COLUMNS:
                raise ValueError(f"> {_MOST_COLUMNS} columns")
            self.kind = given.get("t", "n")
            self.style = int(given.get("s", 0))
            self.text = []
        elif tag in ("v", "t"):
            self.reads = not self.phonetic
        elif tag == "row":
            self.number = int(float(given["r"])) if "r" in given else self.number + 1
            if self.number > _MOST_ROWS:
                raise ValueError(f"> {_MOST_ROWS} rows")
            self.row, self.column = [], 0
        elif tag == "rPh":
            self.phonetic = True

    def character_data(self, text: str) -> None:
        """Text, of a value or between elements."""
        if self.reads:
            self.text.append(text)

    def end(self, name: str) -> None:
        """An element ends."""
        tag = name.rpartition(":")[2] if ":" in name else name
        if tag in ("v", "t"):
            self.reads = False
        elif tag == "c":
            text = "".join(self.text)
            if text:
                row, at = self.row, self.column
                if len(row) < at:
                    row.extend([None] * (at - len(row)))
                row[at - 1] = self._value(text)
            self.text = []
        elif tag == "row":
            self.rows.append((self.number, self.row))
            self.row = []
        elif tag == "rPh":
            self.phonetic = False

    def _value(self, text: str) -> Any:
        match self.kind:
            case "s":
                return self.shared[int(text)]
            case "n":
                number = float(text) if "." in text or "E" in text or "e" in text else int(text)
                return self._day(number) if self.style in self.days else number
            case "b":
                return bool(int(text))
            case "d":
                return from_ISO8601(text)  # type: ignore[no-untyped-call]
        return text  # a text, a formula's text, or an error such as #REF!

    def _day(self, number: float) -> Any:
        try:
            return from_excel(number, self.epoch, timedelta=self.style in self.spans)
        except (OverflowError, ValueError):
            return "#VALUE!"


def _column(place: str) -> int:
    """Number of the column, from 1, of a cell such as ``AB12``."""
    column = 0
    for letter in place:
        if not letter.isalpha():
            break
        column = column * 26 + (ord(letter) & 31)
    return column
