"""One row of a ledger's table into typed values, before anybody judges whether it is a cost of ours."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from operator import itemgetter
from typing import Any

from attrs import define

from govreport.model.values import frozen
from govreport.reading import mistakes
from govreport.reading.numbers import FormError, parse_date, parse_decimal, parse_period, serial_date
from govreport.reading.spreadsheets import as_number, as_text

_SUMS = re.compile(r"(?i)\s*(?:del|slut|total)?(?:summa|sum|totalt?|subtotal|s:a)\b")
_CARRIED = re.compile(
    r"(?i)\s*(?:ing(?:ående|\.)?|utg(?:ående|\.)?|opening|closing)\s*(?:balans|saldo|balance)\b|\s*[iu]b\s*$"
)
"""Balances that a ledger report carries to and from each account: nobody booked them."""
_TIME = re.compile(r"[T ]\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?$")
_CLOSING = re.compile(r"(\d{4})-?1[3-6]", re.ASCII)
_SHORT_PERIOD = re.compile(r"(\d{2})-?(0[1-9]|1[0-2])", re.ASCII)
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
    """A booked row whose amount cannot be read.

    Attributes:
        kind: Why: ``amount``, ``ambiguous`` or ``no-amount``, as the wording has them.
        shown: What stands there, or the two ways it can be read.
    """

    number: int
    kind: str
    shown: str = ""


class RowReader:
    """Reads the rows of one table; days and periods, of which there are few, are read once each.

    Args:
        columns: Index (from 0) of each field's column.
        tell: Where mistakes go.
        short: Whether years may have two digits, as `parse_date` says.
        headings: What stands above each column, since exports repeat it on every page.
    """

    def __init__(
        self,
        columns: Mapping[str, int],
        tell: Tell,
        *,
        short: bool = False,
        headings: Mapping[str, str] | None = None,
    ) -> None:
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
        keys = len({"voucher", "account", "date"} & columns.keys())
        self.enough = min(keys, 2)  # what a booked row has of them; a sum or a heading has less
        self.full = max(keys, 2)
        self.heading = (headings or {}).get("amount") or (headings or {}).get("debit")
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
        if booked < self.full:
            keys = (voucher, account, as_text(date))
            if sum(1 for key in keys if key and not _SUMS.match(key)) < self.enough and _begins(cells, _SUMS):
                return self._sum(number, values)
            if not voucher and _begins(cells, _CARRIED):
                return None
        if len([value for value in values if value in _NOTHING]) == len(values):
            return Unread(number, "no-amount") if booked > 1 else None  # one alone heads a group of rows
        try:
            amount = _amount(values)
        except FormError as error:
            if values[0] == self.heading:
                return None  # the header again, on a new page
            texts = " / ".join(as_text(value) for value in values if value not in _NOTHING)
            return Unread(number, "ambiguous" if error.kind == "ambiguous" else "amount", texts)
        day = self._day(date, number)
        return Booked(
            number=number,
            voucher=voucher,
            row=row,
            id=id_,
            date=day,
            period=self._month(cells[self.period], number, day) or (day.isoformat()[:7] if day else ""),
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
        try:
            return None if all(value in _NOTHING for value in values) else SumRow(number, _amount(values))
        except FormError:
            return None

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
            text = _TIME.sub("", as_text(value))  # the hour it was booked
            found = self._dates[value] = _as_day(value) or parse_date(text, short=self.short)
        except FormError:
            self.tell("date", number, detail=f"”{mistakes.shorten(as_text(value))}”")
            return None
        return found

    def _month(self, value: Any, number: int, day: dt.date | None) -> str:
        if value in _NOTHING:
            return ""
        try:
            return self._periods[value]
        except KeyError:
            pass
        try:
            text = as_text(value)
            closing = _CLOSING.fullmatch(text)
            if closing and (day is None or day >= dt.date(int(closing[1]), 12, 1)):
                return f"{closing[1]}-12"  # the periods after the twelfth close the year's books
            found = self._periods[value] = _period(text, short=self.short)
        except FormError:
            self.tell("period", number, detail=f"”{mistakes.shorten(as_text(value))}”")
            return ""
        return found


def _period(text: str, *, short: bool) -> str:
    if short and (found := _SHORT_PERIOD.fullmatch(text)):
        return f"20{found[1]}-{found[2]}"
    return parse_period(text)


def _as_day(value: Any) -> dt.date | None:
    """The day of a cell that holds a spreadsheet's number for one, shown as a number."""
    number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return serial_date(value) if number else None


def _begins(cells: Sequence[Any], words: re.Pattern[str]) -> bool:
    return any(isinstance(cell, str) and words.match(cell) for cell in cells)


def _amount(values: list[Any]) -> Decimal:
    """The amount, or debit less credit.

    Raises:
        FormError: One of them cannot be read.
    """
    if len(values) == 1:
        return _number(values[0])
    debit, credit = values
    return _number(debit) - _number(credit)


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
