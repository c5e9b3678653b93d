"""What a ledger's rows say together, though each can be read: doubled, uncoded, misdated, out of balance."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from decimal import Decimal

from govreport.model import Problem
from govreport.model.costs import Day
from govreport.reading.ledger_places import place_of_row
from govreport.reading.ledger_rows import Booked

_ZERO = Decimal(0)
_FAR_APART = 12
"""Months between booking day and period from which one of them is a slip: corrections take a year at most."""
_MOST_BALANCE = 3
"""Balanced vouchers per unbalanced one, from which the ledger is taken to show whole vouchers."""
_EXTRACT = 1000
"""Unbalanced vouchers after which the ledger is an extract without counter-entries."""
_SHOWN = 20


class Controls:
    """Looks at the rows of one ledger as they pass; keeps no row that is in order.

    Args:
        file: The ledger.
        problems: Mistakes are added here.
        balance: Whether to see that vouchers balance; SIE's reader does so itself.
    """

    def __init__(self, file: str, problems: list[Problem], *, balance: bool = True) -> None:
        """Start with no rows."""
        self.file = file
        self.sheet: str | None = None
        self.problems = problems
        self.balance = balance
        self._seen: set[int] = set()
        self._doubled: dict[str, list[int]] = defaultdict(list)
        self._uncoded: list[int] = []
        self._uncoded_sum = _ZERO
        self._apart: list[Booked] = []
        self._far: dict[Day, bool] = {}
        self._voucher = ""
        self._first = 0
        self._sum = _ZERO
        self._balanced = 0
        self._open: dict[str, tuple[Decimal, int]] = {}

    def row(self, booked: Booked, reason: str) -> None:
        """A row, and why it was left out (empty where it was taken)."""
        number, voucher, row, id_, _, day, amount, _ = booked
        if self.balance:
            if voucher != self._voucher:
                self._close()
                self._voucher, self._first, self._sum = voucher, number, amount
            else:
                self._sum += amount
        if reason == "uncoded":
            self._uncoded.append(number)
            self._uncoded_sum += amount
        if reason not in ("", "period"):
            return
        apart = self._far.get(day)
        if apart is None:
            apart = self._far[day] = _far_apart(*day)
        if apart:
            self._apart.append(booked)
        if not reason and voucher and not row and not id_:
            self._twice(booked)

    def _twice(self, booked: Booked) -> None:
        """Remember a row that stood in the file before; numbered rows show it by their ids."""
        codes = booked.codes
        place = (booked.voucher, booked.day[0], codes.account, codes.project, *codes.lines)
        key = hash((*place, booked.amount, booked.text))
        if key in self._seen:
            self._doubled[booked.voucher].append(booked.number)
        else:
            self._seen.add(key)

    def _close(self) -> None:
        """Add up the voucher that ends here; one in several pieces balances when its last piece is read."""
        if not self._voucher:
            return
        total, first = self._open.pop(self._voucher, (_ZERO, self._first))
        total += self._sum
        if total:
            self._open[self._voucher] = (total, first)
            if len(self._open) > _EXTRACT:
                self.balance = False
                self._open.clear()
        else:
            self._balanced += 1

    def finish(self, sheet: str | None, rows: int, taken: int) -> None:
        """Say what was noticed, once all rows of the file or ``sheet`` have passed."""
        self.sheet = sheet
        self._close()
        for voucher, numbers in self._doubled.items():
            self._say("GR524", numbers[0], voucher=voucher, rows=numbers, count=len(numbers))
        if self._uncoded:
            numbers = self._uncoded[:_SHOWN]
            count = len(self._uncoded)
            self._say("GR525", numbers[0], rows=numbers, count=count, amount=self._uncoded_sum)
        for booked in self._apart[:_SHOWN]:
            self._say("GR526", booked.number, voucher=booked.voucher, day=booked.day[0], period=booked.day[1])
        if self._balanced >= _MOST_BALANCE * len(self._open):
            for voucher, (difference, first) in list(self._open.items())[:_SHOWN]:
                self._say("GR527", first, voucher=voucher, difference=difference)
        if rows and not taken:
            self._say("GR528", 0, rows=rows)

    def _say(self, code: str, number: int, **params: object) -> None:
        self.problems.append(Problem(code, place_of_row(self.file, self.sheet, number), params))


def _far_apart(date: dt.date | None, period: str) -> bool:
    """Whether a booking day and a period are so far apart that one of them is a slip."""
    if date is None or not period or period[:4] == str(date.year):
        return False
    months = int(period[:4]) * 12 + int(period[5:7])
    return abs(months - date.year * 12 - date.month) > _FAR_APART
