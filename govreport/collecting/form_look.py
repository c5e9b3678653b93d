"""How an Excel form looks: fonts, fills, widths and heights, and the writing of cells."""

from __future__ import annotations

from collections.abc import Iterable
from textwrap import wrap
from typing import Any

from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

FONT = "Calibri"
HEAD = Font(name=FONT, size=11, bold=True, color="FFFFFF")
TITLE = Font(name=FONT, size=18, bold=True, color="1F3A5F")
STRONG = Font(name=FONT, size=11, bold=True)
PLAIN = Font(name=FONT, size=11)
ID_FONT = Font(name=FONT, size=11, color="5A6472")
LINK = Font(name=FONT, size=11, underline="single", color="1F4E79")
HEAD_FILL = PatternFill("solid", fgColor="1F3A5F")
DONE_FILL = PatternFill("solid", fgColor="EDEFF2")
INPUT_FILL = PatternFill("solid", fgColor="FFF8E1")
GRID = Border(*(Side(style="thin", color="C9CED6"),) * 4)
TOP = Alignment(horizontal="left", wrap_text=True, vertical="top", indent=1)
DAY = Alignment(horizontal="left", vertical="top", indent=1)
NUMBER = Alignment(horizontal="right", vertical="top", indent=1)
MIDDLE = Alignment(horizontal="left", wrap_text=True, vertical="center", indent=1)
OPEN = Protection(locked=False)
_LINE = 15.0
"""Height of a line of text in points."""
HEAD_HEIGHT = 36.0
_FORMULA = tuple("=+-@\t\r\n")
"""What a text must not begin with, lest somebody's spreadsheet takes it for a formula; a sign Excel skips too."""
_PAGE = 190
"""Characters of a row that are still readable on one landscape page; wider sheets go on beside it."""
_TALLEST = 8
"""Lines a row shows at most; the rest shows when the cell is chosen."""


def put(cell: Cell | Any, value: object) -> None:
    """Write a value; text stays text whatever it begins with, also when somebody edits the cell."""
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"
        cell.alignment = TOP
        if value[:1] in _FORMULA:
            cell.quotePrefix = True


def page(sheet: Worksheet, *, landscape: bool = False, wide: int = 1) -> None:
    """``wide`` pages wide on A4 paper, with narrow margins, the sheet's name and page numbers."""
    sheet.page_setup.orientation = "landscape" if landscape else "portrait"
    sheet.page_setup.paperSize = 9
    sheet.page_setup.fitToHeight = 0
    sheet.page_setup.fitToWidth = wide
    sheet.page_margins = PageMargins(left=0.5, right=0.5, top=0.6, bottom=0.6, header=0.3, footer=0.3)
    footer = HeaderFooterItem()
    footer.left.text, footer.right.text = "&A", "&P (&N)"
    sheet.oddFooter = footer
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def table(
    sheet: Worksheet, heads: tuple[str, ...], rows: Iterable[tuple[str, ...]], widths: tuple[int, ...]
) -> None:
    """A sheet of text with a header row, as a table to read."""
    head_row(sheet, heads, widths)
    for number, row in enumerate(rows, 2):
        for column, value in enumerate(row, 1):
            cell = sheet.cell(number, column)
            put(cell, value)
            cell.font, cell.border = PLAIN, GRID
        sheet.row_dimensions[number].height = height(row, widths)


def height(values: Iterable[object], widths: Iterable[int]) -> float:
    """Height in points that shows every value of a row, wrapped in its column: not every program sets it."""
    lines = 1
    for value, width in zip(values, widths, strict=True):
        if isinstance(value, str):
            fits = max(
                int((width - 2) * 1.15), 1
            )  # most letters are narrower than the digits widths count in
            lines = max(lines, sum(len(wrap(part, fits)) or 1 for part in value.split("\n")))
    return _LINE * min(lines, _TALLEST) + 3


def head_row(sheet: Worksheet, heads: Iterable[str], widths: Iterable[int]) -> None:
    """The header row, which stays in sight, and the columns' widths in characters."""
    widths = tuple(widths)
    for column, (head, width) in enumerate(zip(heads, widths, strict=True), 1):
        cell = sheet.cell(1, column)
        put(cell, head)
        cell.font, cell.fill, cell.alignment, cell.border = HEAD, HEAD_FILL, MIDDLE, GRID
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.row_dimensions[1].height = HEAD_HEIGHT
    sheet.freeze_panes = "B2"
    wide = -(-sum(widths) // _PAGE)
    sheet.print_title_rows = "1:1"
    if wide > 1:
        sheet.print_title_cols = "A:B"
    page(sheet, landscape=True, wide=wide)
