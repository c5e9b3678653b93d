"""The rows of a ledger's table: booked, sums, headings; before anybody judges whether they are costs of ours."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from govreport.model.costs import Day
from govreport.model.values import frozen
from govreport.reading.ledger_cells import NOTHING, CellReader, Codes, Tell, amount_of
from govreport.reading.ledger_columns import folded
from govreport.reading.numbers import FormError
from govreport.reading.spreadsheets import Row, as_text

_SUMS = re.compile(r"(?i)\s*(?:del|slut|total)?(?:summa|sum|totalt?|subtotal|s:a)\b")
_CARRIED = re.compile(
    r"(?i)\s*(?:ing(?:ående|\.)?|utg(?:ående|\.)?|opening|closing)\s*(?:balans|saldo|balance)\b|\s*[iu]b\s*$"
)
"""Balances that a ledger report carries to and from each account: nobody booked them."""
_HEADER = 3
"""Headings that a row below the header holds from which it is another header."""


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
        self.most = most or sys.maxsize
        self.width = max(columns.values()) + 1
        self.cells = CellReader(columns, tell, short=short)
        keys = len({"voucher", "account", "date"} & columns.keys())
        self.enough = min(keys, 2)  # what a booked row has of them; a sum or a heading has less
        self.full = max(keys, 2)
        self.places, self.headings = columns, headings or {}

    def rows(self, rows: Iterable[Row]) -> Iterator[Booked | SumRow | Unread]:
        """The rows below the header, without those that only divide or head the others."""
        read, most = self.cells, self.most
        codes_of, days_of, known_codes, known_days = read.codes_of, read.days_of, read.codes, read.days
        money_of, known_amounts, texts = read.money_of, read.amounts, read.texts
        voucher_at, row_at, id_at, text_at, date_at = map(
            read.column.__getitem__, ("voucher", "row", "id", "text", "date")
        )
        make: Callable[..., Booked] = tuple.__new__  # what Booked() does, without a call in between
        for number, given in rows:
            missing = self.width - len(given)
            cells = [*given, *(None,) * missing, None] if missing > 0 else [*given, None]
            codes = known_codes.get(codes_of(cells)) or read.coded(cells)
            money = money_of(cells)
            amount = known_amounts.get(money)
            if amount is None:
                amount = read.amount(money)
            cell = cells[voucher_at]
            voucher = cell.strip() if cell.__class__ is str and cell.isprintable() else as_text(cell)
            whole = voucher and codes.account and (self.full < 3 or cells[date_at] not in NOTHING)
            if amount is None or not whole or len(given) > most or _CARRIED.match(voucher):
                found = self._look(number, cells, voucher, codes)
                if found is not None:
                    yield Unread(number, "more-cells") if any(given[most:]) else found
                if found == Unread(number, "second-header"):
                    return
                continue
            day = known_days.get(days_of(cells)) or read.dated(cells, number)
            row, id_, text = cells[row_at], cells[id_at], cells[text_at]
            row = texts[row] if row in texts else read.text(row)
            id_ = texts[id_] if id_ in texts else read.text(id_)
            known = texts.get(text)
            text = read.text(text) if known is None else known
            yield make(Booked, (number, voucher, row, id_, codes, day, amount, text))

    def _look(
        self, number: int, cells: list[Any], voucher: str, codes: Codes
    ) -> Booked | SumRow | Unread | None:
        """A row that lacks something, or has too much: a cost all the same, a sum, or a heading."""
        date, values = cells[self.cells.column["date"]], self.cells.money(cells)
        if _CARRIED.match(voucher):
            return None
        booked = bool(voucher) + bool(codes.account) + (date not in NOTHING)
        if booked < self.full:
            keys, read = (voucher, codes.account, as_text(date)), cells[: self.width]
            if sum(1 for key in keys if key and not _SUMS.match(key)) < self.enough and _begins(read, _SUMS):
                return self._sum(number, values)
            if not voucher and _begins(read, _CARRIED):
                return None
        if all(value in NOTHING for value in values):
            return Unread(number, "no-amount") if booked > 1 else None  # one alone heads a group of rows
        try:
            amount = amount_of(values)
        except FormError as error:
            again = self._again(cells)
            if again is not None:
                return None if again else Unread(number, "second-header")
            shown = " / ".join(as_text(value) for value in values if value not in NOTHING)
            return Unread(number, "ambiguous" if error.kind == "ambiguous" else "amount", shown)
        row, id_, text = (self.cells.text(cells[self.cells.column[field]]) for field in ("row", "id", "text"))
        return Booked(number, voucher, row, id_, codes, self.cells.dated(cells, number), amount, text)

    def _again(self, cells: Sequence[Any]) -> bool | None:
        """Whether a row is the header again, as on a new page; False for one with the columns in other places."""
        known = {self.places[field]: folded(name) for field, name in self.headings.items()}
        names = [folded(cell) for cell in cells]
        if known and all(names[place] == name for place, name in known.items()):
            return True
        return False if len(set(names) & set(known.values())) >= min(_HEADER, len(known) + 1) else None

    def _sum(self, number: int, values: Sequence[Any]) -> SumRow | None:
        try:
            return None if all(value in NOTHING for value in values) else SumRow(number, amount_of(values))
        except FormError:
            return None


def _begins(cells: Sequence[Any], words: re.Pattern[str]) -> bool:
    return any(isinstance(cell, str) and words.match(cell) for cell in cells)
