"""One row of a ledger's table into typed values, before anybody judges whether it is a cost of ours."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from operator import itemgetter
from typing import Any

from attrs import define

from govreport.model.values import frozen
from govreport.reading import mistakes
from govreport.reading.numbers import FormError, parse_date, parse_decimal, parse_period, serial_date
from govreport.reading.spreadsheets import as_number, as_text

_SUMS = frozenset({"summa", "totalt", "total", "sum", "delsumma", "slutsumma", "subtotal"})
_ZERO = Decimal(0)
_NOTHING = (None, "")
_MOST_TEXTS = 50_000

Tell = Callable[..., None]
"""Called with the kind of a mistake, the row's number, and what the wording needs."""


@define(kw_only=True)  # not frozen, since each row is one and a frozen one takes twice as long to make
class Booked:
    """A row as booked.

    Attributes:
        number: Row of the sheet or line of the file.
        codes: What may lead to the funding line; empty where the ledger has no such column.
        amount: As the file shows it, before its sign is turned.
    """

    number: int
    voucher: str = ""
    row: str = ""
    id: str = ""
    date: dt.date | None = None
    period: str = ""
    account: str = ""
    cost_type: str = ""
    project: str = ""
    codes: Sequence[str] = ()
    amount: Decimal
    text: str = ""


@frozen
class SumRow:
    """A row that says what the rows above it come to."""

    number: int
    amount: Decimal


@frozen
class Unread:
    """A booked row whose amount cannot be read."""

    number: int
    shown: str


class RowReader:
    """Reads the rows of one table; days and periods, of which there are few, are read once each.

    Args:
        columns: Index (from 0) of each field's column.
        tell: Where mistakes go.
        short: Whether years may have two digits, as `parse_date` says.
    """

    def __init__(self, columns: Mapping[str, int], tell: Tell, *, short: bool = False) -> None:
        """Fix the columns."""
        self.tell = tell
        self.short = short
        self.width = max(columns.values()) + 1
        self.has_line = "line" in columns
        self.money = [columns[f] for f in (("amount",) if "amount" in columns else ("debit", "credit"))]
        fields = ("voucher", "row", "id", "account", "cost_type", "project", "line", "text")
        # a field without a column reads the empty cell that every row gets at its end
        self.texts = itemgetter(*(columns.get(field, self.width) for field in fields))
        self.date = columns.get("date", self.width)
        self.period = columns.get("period", self.width)
        self._known: dict[object, str] = {None: "", "": ""}
        self._dates: dict[object, dt.date] = {}
        self._periods: dict[object, str] = {}

    def read(self, number: int, cells: Sequence[Any]) -> Booked | SumRow | Unread | None:
        """The row; None for one that only divides or heads the others."""
        missing = self.width + 1 - len(cells)
        cells = [*cells, *(None,) * missing] if missing > 0 else [*cells[: self.width], None]
        values = [cells[index] for index in self.money]
        known = self._known
        voucher, row, id_, account, cost_type, project, line, text = [
            text if (text := known.get(cell)) is not None else self._text(cell) for cell in self.texts(cells)
        ]
        date = cells[self.date]
        booked = bool(voucher) + bool(account) + (date not in _NOTHING)
        if booked < 2 and _is_sum(cells):
            return self._sum(number, values)
        if len([value for value in values if value in _NOTHING]) == len(values):
            return Unread(number, "") if booked > 1 else None  # one alone heads a group of rows
        amount = _amount(values)
        if amount is None:
            return Unread(number, " / ".join(as_text(value) for value in values if value not in _NOTHING))
        day = self._day(date, number)
        return Booked(
            number=number,
            voucher=voucher,
            row=row,
            id=id_,
            date=day,
            period=self._month(cells[self.period], number) or (day.isoformat()[:7] if day else ""),
            account=account,
            cost_type=cost_type,
            project=project,
            codes=(line,) if self.has_line else (),
            amount=amount,
            text=text,
        )

    def _text(self, cell: Any) -> str:
        """A cell as text; what is text is kept, since most codes and texts come again and again."""
        text = as_text(cell)
        if cell.__class__ is str and len(self._known) < _MOST_TEXTS:
            self._known[cell] = text
        return text

    def _sum(self, number: int, values: list[Any]) -> SumRow | None:
        amount = None if all(value in _NOTHING for value in values) else _amount(values)
        return None if amount is None else SumRow(number, amount)

    def _day(self, value: Any, number: int) -> dt.date | None:
        if value in _NOTHING:
            return None
        if isinstance(value, dt.datetime):
            return value.date()
        try:
            return self._dates[value]
        except KeyError:
            pass
        try:
            found = self._dates[value] = _as_day(value) or parse_date(as_text(value), short=self.short)
        except FormError:
            self.tell("date", number, detail=f"”{mistakes.shorten(as_text(value))}”")
            return None
        return found

    def _month(self, value: Any, number: int) -> str:
        if value in _NOTHING:
            return ""
        try:
            return self._periods[value]
        except KeyError:
            pass
        try:
            found = self._periods[value] = parse_period(as_text(value))
        except FormError:
            self.tell("period", number, detail=f"”{mistakes.shorten(as_text(value))}”")
            return ""
        return found


def _as_day(value: Any) -> dt.date | None:
    """The day of a cell that holds a spreadsheet's number for one, shown as a number."""
    number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return serial_date(value) if number else None


def _is_sum(cells: Sequence[Any]) -> bool:
    return any(isinstance(cell, str) and cell.strip().rstrip(":").casefold() in _SUMS for cell in cells)


def _amount(values: list[Any]) -> Decimal | None:
    """The amount, or debit less credit; None where one of them cannot be read."""
    try:
        if len(values) == 1:
            return _number(values[0])
        debit, credit = values
        return _number(debit) - _number(credit)
    except FormError:
        return None


def _number(value: Any) -> Decimal:
    if isinstance(value, str):
        return parse_decimal(value) if value else _ZERO
    if value is None:
        return _ZERO
    if isinstance(value, bool) or not isinstance(value, (int, float, Decimal)):
        raise FormError("decimal")
    number = as_number(value)
    if number is None:
        raise FormError("decimal")
    return parse_decimal(format(number, "f"), point=True)
