"""Sheets as streams of rows: the same values as openpyxl's, whatever wrote the workbook."""

from __future__ import annotations

import datetime as dt
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.reader.excel import ExcelReader

from govreport.reading.sheet_rows import Book
from govreport.reading.spreadsheets import SheetError, open_workbook

STAGES = ("read_manifest", "read_strings", "read_workbook", "read_worksheets")
INSIDE = ("archive", "valid_files", "shared_strings", "wb", "parser")
NUMBERS = st.one_of(st.integers(-(10**14), 10**14), st.floats(-1e12, 1e12, allow_nan=False))
FIRST, LAST = dt.datetime.fromisoformat("1900-03-01"), dt.datetime.fromisoformat("2199-01-01")
DAYS = st.one_of(
    st.datetimes(FIRST, LAST).map(lambda day: day.replace(microsecond=0)),
    st.dates(FIRST.date(), LAST.date()),
    st.times().map(lambda time: time.replace(microsecond=0)),
)
TEXTS = st.one_of(
    st.sampled_from(["", " a ", "två\nrader", "#REF!", "å < b & c", "=1+"]), st.text("aå ö<&\"'", max_size=5)
)
VALUES = st.one_of(st.none(), st.booleans(), NUMBERS, DAYS, TEXTS)


def by_openpyxl(path: Path) -> list[tuple[int, list[Any]]]:
    """Rows that hold a value, without empty cells at their end."""
    book = load_workbook(path, read_only=True, data_only=True)
    sheet = book.worksheets[0]
    sheet.reset_dimensions()
    rows = [(number, trimmed(cells)) for number, cells in enumerate(sheet.iter_rows(values_only=True), 1)]
    book.close()
    return [(number, cells) for number, cells in rows if cells]


def ours(path: Path) -> list[tuple[int, list[Any]]]:
    """The same by our stream."""
    book = Book(path)
    try:
        return [(number, cells) for number, row in book.rows(book.parts[0]) if (cells := trimmed(row))]
    finally:
        book.close()


def trimmed(cells: Any) -> list[Any]:
    """Without what is empty at the end."""
    found = list(cells)
    while found and found[-1] is None:
        found.pop()
    return found


@given(rows=st.lists(st.lists(VALUES, max_size=5), max_size=6), stream=st.booleans())
def test_values_are_those_of_openpyxl(tmp_path_factory: pytest.TempPathFactory, rows, stream: bool) -> None:
    """Numbers, days, hours, truth values, texts and gaps, written as a stream or not."""
    path = tmp_path_factory.mktemp("book") / "bok.xlsx"
    book = Workbook(write_only=stream)
    sheet = book.create_sheet("Blad1") if stream else book.worksheets[0]
    for row in rows:
        sheet.append(row)
    book.save(path)
    assert ours(path) == by_openpyxl(path)


def rewritten(path: Path, change: Callable[[bytes], bytes]) -> Path:
    """The workbook with the XML of its first sheet changed."""
    target = path.with_name("annan.xlsx")
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(target, "w") as package:
        for entry in source.infolist():
            data = source.read(entry)
            package.writestr(entry, change(data) if entry.filename.endswith("sheet1.xml") else data)
    return target


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    """A workbook of two rows, the second the fourth of its sheet, and a text in two styles."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["Datum", "Belopp"])
    sheet["A4"], sheet["C4"] = dt.date(2017, 3, 14), 12.5
    sheet["D4"] = CellRichText("fet ", TextBlock(InlineFont(b=True), "text"))
    path = tmp_path / "bok.xlsx"
    book.save(path)
    return path


def test_openpyxl_still_has_what_we_use_of_its_inside(plain: Path) -> None:
    """No documentation promises it, so pyproject.toml bounds the version and this says what a new one changed."""
    lost = [f"ExcelReader.{name}" for name in STAGES if not callable(getattr(ExcelReader, name, None))]
    book = Book(plain)
    lost += [f"ExcelReader().{name}" for name in INSIDE if not hasattr(book, name)]
    lost += [
        f"Workbook.{name}"
        for name in ("_date_formats", "_timedelta_formats", "epoch")
        if not hasattr(book.wb, name)
    ]
    sheet = load_workbook(plain).worksheets[0]
    lost += ["Worksheet._cells"] if (1, 1) not in getattr(sheet, "_cells", {}) else []
    sheets = [
        (sheet.name, sheet.state, rel.target in book.valid_files) for sheet, rel in book.parser.find_sheets()
    ]
    book.close()
    assert lost == [], f"gone from openpyxl {openpyxl.__version__}"
    assert sheets == [("Sheet", "visible", True)]
    project = (Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8")
    assert '"openpyxl>=3.1.2,<3.2"' in project
    assert openpyxl.__version__.startswith("3.1."), "first see that all the above holds, then raise the bound"


def test_gaps_and_texts_in_several_styles(plain: Path) -> None:
    """Rows keep their numbers, cells their columns."""
    day = dt.datetime(2017, 3, 14)  # noqa: DTZ001 - as above
    assert ours(plain) == [(1, ["Datum", "Belopp"]), (4, [day, None, 12.5, "fet text"])]


@pytest.mark.parametrize(
    "change",
    [
        lambda xml: xml.replace(b' r="A1"', b"").replace(b' r="B1"', b"").replace(b'<row r="1"', b"<row"),
        lambda xml: (
            xml.replace(b"<row", b"<x:row")
            .replace(b"</row", b"</x:row")
            .replace(b"<c ", b"<x:c ")
            .replace(b"</c>", b"</x:c>")
            .replace(b"<v>", b"<x:v>")
            .replace(b"</v>", b"</x:v>")
            .replace(
                b"<worksheet ",
                b'<worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ',
            )
        ),
        lambda xml: xml.replace(b'<row r="4"', b'<row r="4" ht="30" customHeight="1"'),
    ],
    ids=["without places", "with a prefix", "with heights"],
)
def test_other_ways_of_writing_the_same(plain: Path, change: Callable[[bytes], bytes]) -> None:
    """Places that are left out, a prefix before the names, heights of rows."""
    assert ours(rewritten(plain, change)) == ours(plain)


@pytest.mark.parametrize(
    "change",
    [
        lambda xml: xml.replace(b'<row r="4"', b'<row r="9999999999"'),
        lambda xml: xml.replace(b'r="C4"', b'r="ZZZZ4"'),
        lambda xml: xml[: len(xml) // 2],
        lambda xml: xml.replace(b"<v>12.5</v>", b"<v>tolv</v>"),
        lambda xml: b'<!DOCTYPE x [<!ENTITY a "aaaa">]>' + xml[xml.index(b"<worksheet") :],
        lambda _: b"",
    ],
    ids=["row", "column", "cut", "number", "entities", "empty"],
)
def test_a_damaged_sheet_is_an_error_with_a_name(plain: Path, change: Callable[[bytes], bytes]) -> None:
    """And costs neither memory nor time."""
    with open_workbook(rewritten(plain, change)) as sheets, pytest.raises(SheetError, match="workbook"):
        list(sheets[0].rows)
