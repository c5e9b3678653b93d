"""The cells of a ledger's row into typed values: codes, days, amounts and texts."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from operator import itemgetter
from typing import Any

from govreport.model.costs import Day
from govreport.reading import mistakes
from govreport.reading.numbers import FormError, parse_date, parse_decimal, parse_period, serial_date
from govreport.reading.spreadsheets import as_number, as_text

NOTHING = (None, "")
"""What an empty cell holds."""
_TIME = re.compile(r"[T ]\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?$")
_CLOSING = re.compile(r"(\d{4})-?1[3-6]", re.ASCII)
_SHORT_PERIOD = re.compile(r"(\d{2})-?(0[1-9]|1[0-2])", re.ASCII)
_ZERO = Decimal(0)
_TEXTS = frozenset({str, type(None)})
_MOST = 50_000
"""Values of one kind that are kept."""
_FIELDS = ("voucher", "row", "id", "date", "period", "account", "cost_type", "project", "line", "text")

Tell = Callable[..., None]
"""Called with the kind of a mistake, the row's number, and what the wording needs."""


class Codes:
    """How a row is coded, as the file says; one value for all rows coded alike.

    Attributes:
        account: Account number.
        cost_type: Key of the cost type, where the ledger has a column for it.
        project: Project code.
        lines: What may lead to the funding line; empty where the ledger has no such column.
    """

    __slots__ = ("account", "cost_type", "lines", "project")

    def __init__(self, account: str, cost_type: str, project: str, lines: tuple[str, ...]) -> None:
        """Keep the codes."""
        self.account = account
        self.cost_type = cost_type
        self.project = project
        self.lines = lines


class CellReader:
    """Reads the cells of one table.

    Codes, days, amounts and most texts come again and again, so what was made of a cell is kept. Only what
    could be read is, so that a mistake is told wherever it stands. Who reads many rows looks among what is kept
    before calling.

    Args:
        columns: Index (from 0) of each field's column.
        tell: Where mistakes go.
        short: Whether years may have two digits, as `parse_date` says.

    Attributes:
        column: Index of each field's column; that of the empty cell at the end of every row where it has none.
        codes_of: Takes from a row the cells that ``codes`` is asked by; so do ``days_of`` and ``money_of``.
        codes: What was made of codes.
        days: Of booking days and periods.
        amounts: Of amounts.
        texts: Of other cells.
    """

    def __init__(self, columns: Mapping[str, int], tell: Tell, *, short: bool = False) -> None:
        """Fix the columns."""
        self.tell = tell
        self.short = short
        self.has_line = "line" in columns
        self.two = "amount" not in columns
        self.money_of = itemgetter(*(columns[f] for f in (("debit", "credit") if self.two else ("amount",))))
        self.column = {field: columns.get(field, -1) for field in _FIELDS}
        self.codes_of = itemgetter(
            *(self.column[field] for field in ("account", "cost_type", "project", "line"))
        )
        self.days_of = itemgetter(self.column["date"], self.column["period"])
        self.codes: dict[Sequence[object], Codes] = {}
        self._same: dict[Sequence[str], Codes] = {}
        self.days: dict[Sequence[object], Day] = {}
        self.amounts: dict[object, Decimal] = {}
        self.texts: dict[object, str] = {None: "", "": ""}
        self._dates: dict[object, dt.date] = {}
        self._periods: dict[object, str] = {}

    def money(self, cells: Sequence[Any]) -> tuple[Any, ...]:
        """The cells of the amount: one, or debit and credit."""
        return self.money_of(cells) if self.two else (self.money_of(cells),)

    def coded(self, cells: list[Any]) -> Codes:
        """How a row is coded."""
        key = self.codes_of(cells)
        account, cost_type, project, line = texts = tuple(map(as_text, key))
        codes = self._same.get(texts)  # numbers are read anew each time, and mean the same each time
        if codes is None:
            codes = Codes(account, cost_type, project, (line,) if self.has_line else ())
            if len(self._same) < _MOST:
                self._same[texts] = codes
        if len(self.codes) < _MOST and _are_texts(key):
            self.codes[key] = codes
        return codes

    def dated(self, cells: list[Any], number: int) -> Day:
        """Booking day and accounting period of row ``number``; what cannot be read is told, and lacks."""
        key = self.days_of(cells)
        day = self.days.get(key)
        if day is None:
            date = self._date(key[0], number)
            period = self._month(key[1], number, date)
            day = (date, period or (date.isoformat()[:7] if date else ""))
            unread = (date is None and key[0] not in NOTHING) or (not period and key[1] not in NOTHING)
            if not unread and len(self.days) < _MOST:
                self.days[key] = day
        return day

    def amount(self, money: Any) -> Decimal | None:
        """The amount, or debit less credit; None where there is none, or it cannot be read."""
        try:
            if money.__class__ is str and money:  # as in every text file with one column of amounts
                amount, kept = parse_decimal(money), True
            else:
                values: tuple[Any, ...] = money if self.two else (money,)
                amount, kept = amount_of(values), _are_texts(values)
                if not amount and all(value in NOTHING for value in values):
                    return None
        except FormError:
            return None
        if kept and len(self.amounts) < _MOST:
            self.amounts[money] = amount
        return amount

    def text(self, cell: Any) -> str:
        """A cell as text."""
        if cell.__class__ is not str:
            return as_text(cell)
        text: str = cell.strip()
        if not text.isprintable():
            text = as_text(text)
        if len(self.texts) < _MOST:
            self.texts[cell] = text
        return text

    def _date(self, value: Any, number: int) -> dt.date | None:
        if value in NOTHING:
            return None
        if isinstance(value, dt.datetime):
            return value.date()
        found = self._dates.get(value)
        if found is not None:
            return found
        try:
            text = as_text(value)
            found = None if text is value else _as_day(value)
            if found is None:
                text = _TIME.sub("", text) if ":" in text or "." in text else text  # the hour it was booked
                found = parse_date(text, short=self.short)
            self._dates[value] = found
        except FormError:
            self.tell("date", number, detail=f"”{mistakes.shorten(as_text(value))}”")
            return None
        return found

    def _month(self, value: Any, number: int, day: dt.date | None) -> str:
        if value in NOTHING:
            return ""
        known = self._periods.get(value)
        if known is not None:
            return known
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


def _are_texts(cells: Sequence[Any]) -> bool:
    """Whether cells hold nothing but texts; True and 1 are one key and two texts."""
    return _TEXTS.issuperset(map(type, cells))


def amount_of(values: Sequence[Any]) -> Decimal:
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
