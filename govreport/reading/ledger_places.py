"""Where a ledger's rows stand: places made of a file, a sheet and a row's number, only when somebody asks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from govreport.model import Location, Origin
from govreport.reading.spreadsheets import column_letters

_NO_CELLS: Mapping[str, str] = {}  # one for all rows, which are many


def place_of_row(file: str, sheet: str | None, number: int) -> Location:
    """Place of a row of a ledger; of the whole ledger where the number is 0."""
    if not number:
        return Location(file, sheet=sheet)
    if sheet is None:
        return Location(file, number, 1)
    return Location(file, sheet=sheet, cell=str(number))


class Cells(Mapping[str, str]):
    """Names of a row's cells by field, made only when somebody asks."""

    __slots__ = ("_columns", "_row")

    def __init__(self, columns: Mapping[str, int], row: int) -> None:
        """Keep the columns, shared by all rows, and the row's number."""
        self._columns = columns
        self._row = row

    def __getitem__(self, field: str) -> str:
        return f"{column_letters(self._columns[field])}{self._row}"

    def __iter__(self) -> Iterator[str]:
        return iter(self._columns)

    def __len__(self) -> int:
        return len(self._columns)


class Origins:
    """Makes the origin of a row of one ledger by its number.

    Args:
        file: The ledger.
        sheet: Its sheet; None for a text file.
        columns: Index (from 0) of each field's column in the sheet.
    """

    __slots__ = ("_columns", "_file", "_sheet")

    def __init__(self, file: str, sheet: str | None, columns: Mapping[str, int]) -> None:
        """Keep what all rows share."""
        self._file = file
        self._sheet = sheet
        self._columns = columns

    def __call__(self, number: int) -> Origin:
        """The origin of row ``number``."""
        cells = _NO_CELLS if self._sheet is None else Cells(self._columns, number)
        return Origin(place_of_row(self._file, self._sheet, number), cells)
