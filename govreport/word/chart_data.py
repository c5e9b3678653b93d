"""The workbook behind an editable chart: what Word opens at "Edit data"."""

from __future__ import annotations

import io

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell

from govreport.output import steady_zip
from govreport.report.charts.spec import ChartSpec
from govreport.word.template.sandbox import CONTROL

SHEET = "Data"


def workbook(spec: ChartSpec) -> bytes:
    """Categories down the first column, a series in each further one; the same bytes each time."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(SHEET)

    def words(text: str) -> Cell:
        cell = WriteOnlyCell(sheet, CONTROL.sub("", text))
        cell.data_type = "s"  # a text that begins with = is no formula
        return cell

    sheet.append([words(spec.unit), *(words(row.name) for row in spec.rows())])
    for number, name in enumerate(spec.categories):
        sheet.append([words(name), *(row.values[number] for row in spec.rows())])
    stream = io.BytesIO()
    book.save(stream)
    return steady_zip(stream.getvalue())


def column_letter(number: int) -> str:
    """Letter of a column from 0: A, B, … Z, AA."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
