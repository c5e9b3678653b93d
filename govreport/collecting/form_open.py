"""Opening what somebody sent as a filled-in form: a workbook, or a clear word on what it is instead."""

from __future__ import annotations

import io
import warnings
import zipfile
from pathlib import PurePath
from typing import Any

from openpyxl import load_workbook

from govreport.errors import InputFileError
from govreport.reading.spreadsheets import OLE

_LIMIT = 50_000_000
"""Bytes of a form once unpacked."""
_MOST_CELLS = 2_000_000
"""From the first cell to the last, empty ones included: each is asked for its value."""


def open_form(data: bytes, file: str) -> tuple[Any, Any]:
    """The workbook with formulas, and with the values that were last computed from them; one where there are none.

    Raises:
        InputFileError: It is no workbook, one with macros or a password, or a damaged one.
    """
    why = _no_form(data)
    if why and PurePath(file).name.startswith("~$"):
        why = "is the mark that Excel leaves beside a form that is open; close the form and give its own name"
    if why:
        raise InputFileError(f"{file}: {why}")
    try:
        with warnings.catch_warnings():
            # what openpyxl warns of (a day out of range, a drop-down it does not know) shows in the cells
            warnings.simplefilter("ignore")
            formulas = load_workbook(io.BytesIO(data))
            # most forms hold no formula: there a second look would take as long, and find the same
            cached = load_workbook(io.BytesIO(data), data_only=True) if _computes(formulas) else formulas
    except Exception as error:  # openpyxl raises whatever a damaged part makes it raise
        what = type(error).__name__
        raise InputFileError(
            f"{file}: is a damaged workbook ({what}); open it in Excel and save it again"
        ) from error
    for sheet in cached.worksheets:
        for place in (sheet, formulas[sheet.title]):
            _without_empty(place)
        if sheet.max_row * sheet.max_column > _MOST_CELLS:
            raise InputFileError(
                f"{file}: the sheet {sheet.title!r} spans {sheet.max_row} rows and {sheet.max_column} columns; "
                "something stands far away from the form: take it away and save it again"
            )
    return formulas, cached


def _computes(book: Any) -> bool:
    """Whether any cell holds a formula."""
    return any(cell.data_type == "f" for sheet in book.worksheets for cell in sheet._cells.values())


def _no_form(data: bytes) -> str:
    """Why the bytes cannot be those of a form, by what holds them together; empty where they can."""
    if data.startswith(OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            return "has a password; open it in Excel, take the password away and save it again"
        return "is an old .xls file; open it in Excel and save it as an ordinary .xlsx"
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = package.namelist()
            if any(entry.flag_bits & 1 for entry in package.infolist()):
                return "has a password; take the password away and save it again"
            if "xl/workbook.xml" not in names:
                return f"is {_kind(package, names)}, not an Excel workbook; save the form as .xlsx"
            if sum(entry.file_size for entry in package.infolist()) > _LIMIT:
                return "unpacks to more than 50 MB; that is no form"
    except (zipfile.BadZipFile, NotImplementedError, UnicodeDecodeError):  # damaged names, unknown versions
        return "is not an Excel workbook (.xlsx)"
    if any(name.endswith("vbaProject.bin") for name in names):
        return "holds macros; save it as an ordinary .xlsx without macros"
    return ""


def _without_empty(sheet: Any) -> None:
    """Forget cells without a value: a row or column formatted to its end is no wider than what stands in it."""
    for place in [place for place, cell in sheet._cells.items() if cell.value is None]:
        del sheet._cells[place]


def _kind(package: zipfile.ZipFile, names: list[str]) -> str:
    """What a zip file that holds no workbook is."""
    if "word/document.xml" in names:
        return "a Word document"
    if "xl/workbook.bin" in names:
        return "a binary workbook (.xlsb)"
    if "mimetype" in names and b"opendocument.spreadsheet" in package.read("mimetype")[:100]:
        return "an OpenDocument spreadsheet (.ods)"
    return "a zip file of another kind"
