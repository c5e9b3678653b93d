"""One row of a ledger's table into typed values, before anybody judges whether it is a cost of ours."""

from __future__ import annotations

import datetime as dt
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from operator import itemgetter
from typing import Any, NamedTuple

from govreport.model.costs import Day
from govreport.model.values import frozen
from govreport.reading import mistakes
from govreport.reading.ledger_columns import folded
from govreport.reading.numbers import FormError, parse_date, parse_decimal, parse_period, serial_date
from govreport.reading.spreadsheets import Row, as_number, as_text

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
_TEXTS = frozenset({str, type(None)})
_HEADER = 3
"""Headings that a row below the header holds from which it is another header."""
_MOST = 50_000
"""Values of one kind that are kept."""
FIELDS = ("voucher", "row", "id", "date", "period", "account", "cost_type", "project", "line", "text")

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


class Booked(NamedTuple):
    """A row as booked; a tuple, since there are many and it is the quickest to make.

    Attributes:
        number: Row of the sheet or line of the file.
        voucher: Voucher (verifikation).
        row: Number of the row in its voucher, where the file has one.
        id: Where the file has one.
        codes: How it is coded.
        day: Booking day and accounting period.
        amount: As the file shows it, before its sign is turned.
        text: What the voucher says.
    """

    number: int
    voucher: str
    row: str
    id: str
    codes: Codes
    day: Day
    amount: Decimal
    text: str


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
    """Reads the rows of one table.

    Codes, days, amounts and most texts come again and again, so what was made of a cell is kept. Only what
    could be read is, so that a mistake is told wherever it stands.

    Args:
        columns: Index (from 0) of each field's column.
        tell: Where mistakes go.
        short: Whether years may have two digits, as `parse_date` says.
        headings: What stands above each column, since exports repeat it on every page.
        most: Cells that a row can have; 0 where it may have more.
    """

    def __init__(
        self,
        columns: Mapping[str, int],
        tell: Tell,
        *,
        short: bool = False,
        headings: Mapping[str, str] | None = None,
        most: int = 0,
    ) -> None:
        """Fix the columns."""
        self.tell = tell
        self.short = short
        self.most = most or sys.maxsize
        self.width = max(columns.values()) + 1
        self.has_line = "line" in columns
        self.two = "amount" not in columns
        self.money_of = itemgetter(*(columns[f] for f in (("debit", "credit") if self.two else ("amount",))))
        # a field without a column reads the empty cell that every row gets at its end
        self.column = {field: columns.get(field, -1) for field in FIELDS}
        self.codes_of = itemgetter(
            *(self.column[field] for field in ("account", "cost_type", "project", "line"))
        )
        self.days_of = itemgetter(self.column["date"], self.column["period"])
        keys = len({"voucher", "account", "date"} & columns.keys())
        self.enough = min(keys, 2)  # what a booked row has of them; a sum or a heading has less
        self.full = max(keys, 2)
        self.places, self.headings = columns, headings or {}
        self._codes: dict[Sequence[object], Codes] = {}
        self._same_codes: dict[Sequence[str], Codes] = {}
        self._days: dict[Sequence[object], Day] = {}
        self._amounts: dict[object, Decimal] = {}
        self._texts: dict[object, str] = {None: "", "": ""}
        self._dates: dict[object, dt.date] = {}
        self._periods: dict[object, str] = {}

    def rows(self, rows: Iterable[Row]) -> Iterator[Booked | SumRow | Unread]:
        """The rows below the header, without those that only divide or head the others."""
        codes_of, days_of, known_codes, known_days = self.codes_of, self.days_of, self._codes, self._days
        money_of, known_amounts, texts, most = self.money_of, self._amounts, self._texts, self.most
        voucher_at, row_at, id_at, text_at, date_at = map(
            self.column.__getitem__, ("voucher", "row", "id", "text", "date")
        )
        make: Callable[..., Booked] = tuple.__new__  # what Booked() does, without a call in between
        for number, given in rows:
            missing = self.width - len(given)
            cells = [*given, *(None,) * missing, None] if missing > 0 else [*given, None]
            codes = known_codes.get(codes_of(cells)) or self._coded(cells)
            money = money_of(cells)
            amount = known_amounts.get(money)
            if amount is None:
                amount = self._amount(money)
            cell = cells[voucher_at]
            voucher = cell.strip() if cell.__class__ is str and cell.isprintable() else as_text(cell)
            whole = voucher and codes.account and (self.full < 3 or cells[date_at] not in _NOTHING)
            if amount is None or not whole or len(given) > most or _CARRIED.match(voucher):
                found = self._look(number, cells, voucher, codes)
                if found is not None:
                    yield Unread(number, "more-cells") if any(given[most:]) else found
                if found == Unread(number, "second-header"):
                    return
                continue
            day = known_days.get(days_of(cells)) or self._dated(cells, number)
            row, id_, text = cells[row_at], cells[id_at], cells[text_at]
            row = texts[row] if row in texts else self._text(row)
            id_ = texts[id_] if id_ in texts else self._text(id_)
            known = texts.get(text)
            text = self._text(text) if known is None else known
            yield make(Booked, (number, voucher, row, id_, codes, day, amount, text))

    def _look(
        self, number: int, cells: list[Any], voucher: str, codes: Codes
    ) -> Booked | SumRow | Unread | None:
        """A row that lacks something, or has too much: a cost all the same, a sum, or a heading."""
        date, money = cells[self.column["date"]], self.money_of(cells)
        values: tuple[Any, ...] = money if self.two else (money,)
        if _CARRIED.match(voucher):
            return None
        booked = bool(voucher) + bool(codes.account) + (date not in _NOTHING)
        if booked < self.full:
            keys, read = (voucher, codes.account, as_text(date)), cells[: self.width]
            if sum(1 for key in keys if key and not _SUMS.match(key)) < self.enough and _begins(read, _SUMS):
                return self._sum(number, values)
            if not voucher and _begins(read, _CARRIED):
                return None
        if all(value in _NOTHING for value in values):
            return Unread(number, "no-amount") if booked > 1 else None  # one alone heads a group of rows
        try:
            amount = _amount(values)
        except FormError as error:
            again = self._again(cells)
            if again is not None:
                return None if again else Unread(number, "second-header")
            shown = " / ".join(as_text(value) for value in values if value not in _NOTHING)
            return Unread(number, "ambiguous" if error.kind == "ambiguous" else "amount", shown)
        row, id_, text = (self._text(cells[self.column[field]]) for field in ("row", "id", "text"))
        return Booked(number, voucher, row, id_, codes, self._dated(cells, number), amount, text)

    def _again(self, cells: Sequence[Any]) -> bool | None:
        """Whether a row is the header again, as on a new page; False for one with the columns in other places."""
        known = {self.places[field]: folded(name) for field, name in self.headings.items()}
        names = [folded(cell) for cell in cells]
        if known and all(names[place] == name for place, name in known.items()):
            return True
        return False if len(set(names) & set(known.values())) >= min(_HEADER, len(known) + 1) else None

    def _coded(self, cells: list[Any]) -> Codes:
        key = self.codes_of(cells)
        account, cost_type, project, line = texts = tuple(map(as_text, key))
        codes = self._same_codes.get(texts)  # numbers are read anew each time, and mean the same each time
        if codes is None:
            codes = Codes(account, cost_type, project, (line,) if self.has_line else ())
            if len(self._same_codes) < _MOST:
                self._same_codes[texts] = codes
        if len(self._codes) < _MOST and _are_texts(key):
            self._codes[key] = codes
        return codes

    def _dated(self, cells: list[Any], number: int) -> Day:
        key = self.days_of(cells)
        day = self._days.get(key)
        if day is None:
            date = self._date(key[0], number)
            period = self._month(key[1], number, date)
            day = (date, period or (date.isoformat()[:7] if date else ""))
            unread = (date is None and key[0] not in _NOTHING) or (not period and key[1] not in _NOTHING)
            if not unread and len(self._days) < _MOST:
                self._days[key] = day
        return day

    def _amount(self, money: Any) -> Decimal | None:
        """The amount, or debit less credit; None where there is none, or it cannot be read."""
        try:
            if money.__class__ is str and money:  # as in every text file with one column of amounts
                amount, kept = parse_decimal(money), True
            else:
                values: tuple[Any, ...] = money if self.two else (money,)
                amount, kept = _amount(values), _are_texts(values)
                if not amount and all(value in _NOTHING for value in values):
                    return None
        except FormError:
            return None
        if kept and len(self._amounts) < _MOST:
            self._amounts[money] = amount
        return amount

    def _text(self, cell: Any) -> str:
        """A cell as text."""
        if cell.__class__ is not str:
            return as_text(cell)
        text: str = cell.strip()
        if not text.isprintable():
            text = as_text(text)
        if len(self._texts) < _MOST:
            self._texts[cell] = text
        return text

    def _sum(self, number: int, values: Sequence[Any]) -> SumRow | None:
        try:
            return None if all(value in _NOTHING for value in values) else SumRow(number, _amount(values))
        except FormError:
            return None

    def _date(self, value: Any, number: int) -> dt.date | None:
        if value in _NOTHING:
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
        if value in _NOTHING:
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


def _begins(cells: Sequence[Any], words: re.Pattern[str]) -> bool:
    return any(isinstance(cell, str) and words.match(cell) for cell in cells)


def _amount(values: Sequence[Any]) -> Decimal:
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
