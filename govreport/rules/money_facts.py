"""What the rules on money look at: amounts by funding line, and the ledger in groups, each found once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from govreport.figures import line_money
from govreport.model import BudgetLine, Cost, DeadlineKind, Location, Submission
from govreport.model.values import frozen
from govreport.rules.context import Context
from govreport.rules.places import place

ZERO = Decimal(0)
SHOWN = 5
"""Rows of the ledger that a finding names one by one."""


def lines(context: Context) -> tuple[BudgetLine, ...]:
    """The funding lines of the decision."""
    budget = context.project.assignment.budget
    return budget.lines if budget else ()


def money_by_line(context: Context) -> Mapping[str, Mapping[str, Decimal | None]]:
    """Granted, requisitioned, received, costs, unspent and to repay by line."""
    return context.once(_money_by_line)


def _money_by_line(context: Context) -> Mapping[str, Mapping[str, Decimal | None]]:
    return line_money(context.project, context.costs)


def sent(context: Context, kind: DeadlineKind) -> Iterator[Submission]:
    """Hand-ins of a kind that were sent."""
    for submission in context.project.outputs.submissions:
        deadline = context.deadlines.get(submission.deadline)
        if deadline is not None and deadline.deadline_kind == kind and submission.sent is not None:
            yield submission


def has_deadline(context: Context, kind: DeadlineKind) -> bool:
    """Whether the decision asks for a hand-in of that kind."""
    return any(deadline.deadline_kind == kind for deadline in context.project.assignment.deadlines)


# ---- the ledger -------------------------------------------------------------------------------------


class Rows:
    """Rows of the ledger that have something in common.

    Attributes:
        count: How many.
        amount: Their sum.
        first: The first of them.
        ids: Ids of the first few.
    """

    __slots__ = ("amount", "count", "first", "ids")

    def __init__(self, first: Cost) -> None:
        """No rows yet, and which will be the first."""
        self.first = first
        self.count = 0
        self.amount = ZERO
        self.ids: list[str] = []

    def add(self, cost: Cost) -> None:
        """Take one row."""
        self.count += 1
        self.amount += cost.amount
        if self.count <= SHOWN:
            self.ids.append(cost.id)

    def join(self, other: Rows) -> None:
        """Take the rows of another group, which come after these."""
        self.count += other.count
        self.amount += other.amount
        self.ids += other.ids[: SHOWN - len(self.ids)]

    def copy(self) -> Rows:
        """The same rows, to which others may be joined."""
        rows = Rows(self.first)
        rows.join(self)
        return rows

    @property
    def at(self) -> Location | None:
        """Place of the first row."""
        return place(self.first)


@frozen
class Key:
    """What rows of one group share; ``month`` is that of the accounting period, else of the booking day."""

    file: str
    line: str
    project: str
    month: str


@frozen
class LedgerFacts:
    """The ledger in groups, by one pass over its rows.

    Attributes:
        groups: Rows by file, line, project and month.
        shared: By line, rows of vouchers that are booked on more than one line.
        transfers: Rows of each text that speaks of money passed on, booked as something else.
    """

    groups: Mapping[Key, Rows]
    shared: Mapping[str, Rows]
    transfers: tuple[Rows, ...]


def ledger(context: Context) -> LedgerFacts:
    """The ledger in groups."""
    return context.once(_ledger)


def _ledger(context: Context) -> LedgerFacts:
    # tuples and not Key in the loop: a ledger may have hundreds of thousands of rows
    groups: dict[tuple[str, str, str, str], Rows] = {}
    line_of: dict[str, str] = {}
    split: set[str] = set()
    texts: dict[str, Rows | None] = {}
    stems = tuple(stem.casefold() for stem in context.profile.language.numbers.transfers)
    for cost in context.project.outputs.costs:
        file = cost.at.location.file if cost.at is not None else ""
        month = cost.period[:7] or (cost.date.isoformat()[:7] if cost.date is not None else "")
        key = (file, cost.line, cost.project, month)
        rows = groups.get(key)
        if rows is None:
            rows = groups[key] = Rows(cost)
        rows.add(cost)
        if cost.line and cost.voucher and line_of.setdefault(cost.voucher, cost.line) != cost.line:
            split.add(cost.voucher)
        text = cost.text
        if text not in texts:  # most texts come again and again, and few are kept
            folded = text.casefold()
            texts[text] = Rows(cost) if any(stem in folded for stem in stems) else None
        passed_on = texts[text]
        if passed_on is not None:
            passed_on.add(cost)
    shared: dict[str, Rows] = {}
    if split:
        for cost in context.project.outputs.costs:
            if cost.voucher in split:
                shared.setdefault(cost.line, Rows(cost)).add(cost)
    spoken = [rows for rows in texts.values() if rows is not None]
    return LedgerFacts(
        {Key(*key): rows for key, rows in groups.items()}, shared, tuple(_transfers(context, spoken))
    )


def _transfers(context: Context, spoken: Iterable[Rows]) -> Iterator[Rows]:
    """Of rows whose text speaks of money passed on, those booked as something else."""
    money, settings = context.profile.money, context.project.settings
    for rows in spoken:
        cost = rows.first
        kind = cost.cost_type or money.cost_type(
            cost.account, settings.cost_types, settings.chart_of_accounts
        )
        if kind != money.transfer_type and rows.amount > 0:
            yield rows


def by_file(groups: Iterator[tuple[Key, Rows]]) -> dict[str, Rows]:
    """Groups of one kind, joined per ledger file."""
    joined: dict[str, Rows] = {}
    for key, rows in groups:
        if key.file in joined:
            joined[key.file].join(rows)
        else:
            joined[key.file] = rows.copy()
    return joined


def row_params(rows: Rows) -> dict[str, object]:
    """Parameters that tell of a group of rows: how many, their sum, the first ids."""
    return {"count": rows.count, "amount": rows.amount, "items": rows.ids, "more": rows.count - len(rows.ids)}
