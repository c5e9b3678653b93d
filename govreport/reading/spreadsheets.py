"""CSV files and workbooks as streams of rows, each with its place.

openpyxl is imported only when a workbook is opened: it costs 120 ms, and most folders have none.
"""

from __future__ import annotations

import codecs
import csv
import datetime as dt
import itertools
import re
import warnings
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from govreport.model.values import frozen
from govreport.reading.text import CONTROLS

if TYPE_CHECKING:
    from govreport.reading.sheet_rows import Book, Part

Value = str | Decimal | dt.date | None
Row = tuple[int, Sequence[Any]]
"""Row number as a person sees it (line of the file, row of the sheet) and the cells' values."""

# Swedish letters inside words: of MS-DOS, whose signs are quotation marks in Windows, and of Windows
_DOS = re.compile(rb"[A-Za-z][\x84\x86\x94][a-z]")
_WINDOWS = re.compile(rb"[\xc4\xc5\xd6\xe4\xe5\xf6]")
DELIMITERS = ";\t,|"
SAMPLE_ROWS = 30
UNPACKED_LIMIT = 400 * 1024 * 1024
"""Bytes of a workbook once unpacked; a small file can hold a very large one."""


class SheetError(Exception):
    """A file that cannot be read as rows.

    Attributes:
        kind: A key of the wording in ``mistakes``.
        detail: What the system says.
    """

    def __init__(self, kind: str, detail: str = "") -> None:
        """Keep what went wrong."""
        super().__init__(f"{kind} {detail}".strip())
        self.kind = kind
        self.detail = detail


FILE_KINDS = ("workbook", "old-workbook", "form")
"""Kinds of `SheetError` by which the file as a whole cannot be read."""
OLE = b"\xd0\xcf\x11\xe0"
"""What an old .xls file begins with, and a workbook that has a password."""
FORM_SHEET = "govreport"
"""Hidden sheet by which one of our own forms is known."""


@frozen(kw_only=True)
class Sheet:
    """A table to be read once.

    Attributes:
        name: The sheet's name; None for a CSV file.
        rows: Its rows that are not empty, from the top.
        encoding: Of a CSV file.
        delimiter: Of a CSV file.
    """

    name: str | None
    rows: Iterator[Row]
    encoding: str = ""
    delimiter: str = ""


def text_encoding(path: Path) -> str:
    """UTF-8 (with or without its mark) or UTF-16 where the file is that, else Windows-1252 or code page 850."""
    with path.open("rb") as stream:
        head = stream.read(4)
        if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return "utf-16"
        decoder = codecs.getincrementaldecoder("utf-8")()
        piece = b""
        try:
            decoder.decode(head)
            while piece := stream.read(1 << 20):
                decoder.decode(piece)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            dos, windows = len(_DOS.findall(head + piece)), len(_WINDOWS.findall(head + piece))
            return "cp850" if dos > windows else "cp1252"
    return "utf-8-sig"


@contextmanager
def open_csv(path: Path, encoding: str = "", delimiter: str = "") -> Iterator[Sheet]:
    """A CSV file as a sheet; what is not said is found out.

    Raises:
        SheetError: Encoding or delimiter cannot be, or the file cannot be read with them.
    """
    check_encoding(encoding)
    if delimiter and (len(delimiter) > 1 or delimiter in '\r\n" '):
        raise SheetError("delimiter", delimiter)
    encoding = encoding or text_encoding(path)
    with path.open(encoding=encoding, errors="replace", newline="") as stream:
        try:
            sample = list(itertools.islice(stream, SAMPLE_ROWS))
            stream.seek(0)
        except UnicodeError as error:  # a file in another encoding than it was said to have
            raise SheetError("csv", str(error)) from error
        delimiter = delimiter or _delimiter(sample)
        rows = _csv_rows(csv.reader(stream, delimiter=delimiter), delimiter)
        yield Sheet(name=None, rows=rows, encoding=encoding, delimiter=delimiter)


def check_encoding(encoding: str) -> None:
    """Refuse an encoding that Python does not know, or that is none of text.

    Raises:
        SheetError: It is such a one.
    """
    try:
        "".encode(encoding or "utf-8")
    except (LookupError, ValueError):
        raise SheetError("zone", encoding) from None


def _csv_rows(reader: Any, delimiter: str) -> Iterator[Row]:
    line = 1
    try:
        for cells in reader:
            if reader.line_num > line and _swallowed(cells, delimiter):
                raise SheetError("open-quote", str(line))
            if any(cells):
                yield line, cells
            line = reader.line_num + 1
    except (csv.Error, UnicodeError) as error:
        raise SheetError("csv", str(error)) from error


def _swallowed(cells: list[str], delimiter: str) -> bool:
    """Whether a cell of several lines holds whole rows: a text may have lines, but they divide nothing."""
    return any(line.count(delimiter) > 1 for cell in cells for line in cell.splitlines()[1:])


def _delimiter(sample: list[str]) -> str:
    """The delimiter that divides most lines of the sample alike."""
    best, best_score = ";", 0.0
    for delimiter in DELIMITERS:
        counts = [line.count(delimiter) for line in sample if line.strip()]
        usual = max(set(counts), key=lambda count: (counts.count(count), count)) if counts else 0
        score = usual * counts.count(usual) / len(counts) if usual else 0.0
        if score > best_score:
            best, best_score = delimiter, score
    return best


@contextmanager
def open_workbook(path: Path) -> Iterator[list[Sheet]]:
    """A workbook's visible sheets, to be read one after the other as streams.

    Raises:
        SheetError: It is no workbook, a damaged one, or one of our forms.
    """
    book = _open_workbook(path)
    try:
        if any(part.title == FORM_SHEET and not part.visible for part in book.parts):
            raise SheetError("form")
        yield [Sheet(name=part.title, rows=_sheet_rows(book, part)) for part in book.parts if part.visible]
    finally:
        book.close()


def _open_workbook(path: Path) -> Book:
    from govreport.reading.sheet_rows import Book  # openpyxl takes 120 ms, and most folders have no workbook

    try:
        _refuse_bomb(path)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of styles and lists it does not keep; we only read values
            return Book(path)
    except SheetError:
        raise
    except Exception as error:  # a damaged workbook makes openpyxl raise anything from KeyError to ParseError
        raise SheetError("workbook", str(error)[:80] or type(error).__name__) from error


def _refuse_bomb(path: Path) -> None:
    with path.open("rb") as stream:
        if stream.read(len(OLE)) == OLE:
            raise SheetError("old-workbook")
    with zipfile.ZipFile(path) as archive:
        if sum(entry.file_size for entry in archive.infolist()) > UNPACKED_LIMIT:
            raise SheetError("workbook", f"> {UNPACKED_LIMIT // 1024 // 1024} MB")


def _sheet_rows(book: Book, part: Part) -> Iterator[Row]:
    try:
        for number, cells in book.rows(part):
            if any(cell is not None and cell != "" for cell in cells):
                yield number, cells
    except Exception as error:  # as above: the sheet's own XML is read only now, as the rows are asked for
        raise SheetError("workbook", str(error)[:80] or type(error).__name__) from error


def as_text(value: object) -> str:
    """A cell's value as text: whole numbers without a point, days in ISO form."""
    if value is None:
        return ""
    if isinstance(value, str):
        text = value.strip()
        return text if text.isprintable() else CONTROLS.sub("", text)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dt.datetime):
        return value.date().isoformat()
    if isinstance(value, (int, float, Decimal)):
        number = as_number(value)
        return "" if number is None else format(number, "f")
    return str(value)


def as_number(value: float | Decimal) -> Decimal | None:
    """A number as the sheet shows it: 15 digits, as Excel itself counts; None for what is no number."""
    number = Decimal(format(value, ".15g")) if isinstance(value, float) else Decimal(value)
    if not number.is_finite():
        return None
    return number.to_integral_value() if number == number.to_integral_value() else number.normalize()


def column_letters(index: int) -> str:
    """Letters of a column by its index from 0: A, B, … Z, AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
