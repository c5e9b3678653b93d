"""What the rules on money look at: amounts by funding line, and the ledger in groups, each found once."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
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


def recorded(context: Context, kind: DeadlineKind) -> Iterator[Submission]:
    """Hand-ins of a kind, whether they were sent or not yet."""
    for submission in context.project.outputs.submissions:
        deadline = context.deadlines.get(submission.deadline)
        if deadline is not None and deadline.deadline_kind == kind:
            yield submission


def sent(context: Context, kind: DeadlineKind) -> Iterator[Submission]:
    """Hand-ins of a kind that were sent."""
    return (submission for submission in recorded(context, kind) if submission.sent is not None)


def has_deadline(context: Context, kind: DeadlineKind) -> bool:
    """Whether the decision asks for a hand-in of that kind."""
    return any(deadline.deadline_kind == kind for deadline in context.project.assignment.deadlines)


# ---- the ledger -------------------------------------------------------------------------------------


class Rows:
    """Rows of the ledger that have something in common.

    Attributes:
        first: The first of them.
        count: How many.
        amount: Their sum.
        ids: Ids of the first few.
    """

    __slots__ = ("amount", "count", "first", "ids")

    def __init__(self, costs: Sequence[Cost]) -> None:
        """Sum up at least one row."""
        self.first = costs[0]
        self.count = len(costs)
        self.amount = sum([cost.amount for cost in costs], ZERO)
        self.ids = [cost.id for cost in costs[:SHOWN]]

    def join(self, other: Rows) -> None:
        """Take the rows of another group, which come after these."""
        self.count += other.count
        self.amount += other.amount
        self.ids += other.ids[: SHOWN - len(self.ids)]

    def copy(self) -> Rows:
        """The same rows, to which others may be joined."""
        rows = Rows((self.first,))
        rows.count, rows.amount, rows.ids = self.count, self.amount, list(self.ids)
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
        transfers: Rows of each account whose text speaks of money passed on, booked as something else.
    """

    groups: Mapping[Key, Rows]
    shared: Mapping[str, Rows]
    transfers: tuple[Rows, ...]


def ledger(context: Context) -> LedgerFacts:
    """The ledger in groups."""
    return context.once(_ledger)


def _ledger(context: Context) -> LedgerFacts:
    # the loop does as little as it can: a ledger may have hundreds of thousands of rows
    groups: dict[tuple[str, str, str, object], list[Cost]] = defaultdict(list)
    line_of: dict[str, str] = {}
    split: set[str] = set()
    texts: set[str] = set()
    for cost in context.project.outputs.costs:
        at = cost.at
        line = cost.line
        file = at.location.file if at is not None else ""
        groups[file, line, cost.project, cost.period or cost.date].append(cost)
        if line and cost.voucher and line_of.setdefault(cost.voucher, line) != line:
            split.add(cost.voucher)
        texts.add(cost.text)
    return LedgerFacts(_by_month(groups), _shared(context, split), _transfers(context, texts))


def _by_month(groups: Mapping[tuple[str, str, str, object], list[Cost]]) -> Mapping[Key, Rows]:
    months: dict[Key, Rows] = {}
    for (file, line, project, when), costs in groups.items():
        month = when.isoformat() if isinstance(when, dt.date) else str(when or "")
        key = Key(file, line, project, month[:7])
        if key in months:
            months[key].join(Rows(costs))
        else:
            months[key] = Rows(costs)
    return months


def _shared(context: Context, vouchers: Container[str]) -> Mapping[str, Rows]:
    shared: dict[str, list[Cost]] = defaultdict(list)
    if vouchers:
        for cost in context.project.outputs.costs:
            if cost.voucher in vouchers:
                shared[cost.line].append(cost)
    return {line: Rows(costs) for line, costs in shared.items()}


def _transfers(context: Context, texts: Iterable[str]) -> tuple[Rows, ...]:
    """Rows by account, of texts that speak of money passed on and stand on another kind of account."""
    stems = tuple(stem.casefold() for stem in context.profile.language.numbers.transfers)
    suspect = {text for text in texts if text and any(stem in text.casefold() for stem in stems)}
    if not suspect:
        return ()
    money, settings = context.profile.money, context.project.settings
    found: dict[str, list[Cost]] = defaultdict(list)
    for cost in context.project.outputs.costs:
        if cost.text not in suspect:
            continue
        own, chart = settings.cost_types, settings.chart_of_accounts
        if (cost.cost_type or money.cost_type(cost.account, own, chart)) != money.transfer_type:
            found[cost.account].append(cost)
    groups = (Rows(costs) for costs in found.values())
    return tuple(rows for rows in groups if rows.amount > 0)


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
