"""What the rules on money look at: amounts by funding line, and the ledger in groups, each found once."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Container, Hashable, Iterator, Mapping, Sequence
from copy import copy
from decimal import Decimal
from itertools import chain
from typing import TypeVar

from govreport.figures import line_money
from govreport.model import BudgetLine, Cost, DeadlineKind, Location, Submission
from govreport.model.costs import CostGroup, column, grouped
from govreport.model.values import frozen
from govreport.rules.context import Context
from govreport.rules.places import place

K = TypeVar("K", bound=Hashable)
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


def day_of_line(context: Context, kind: DeadlineKind, line: BudgetLine, *, after: int = 0) -> dt.date | None:
    """The day that a line's hand-in of a kind falls due, where the decision gives several days.

    Money of several years is requisitioned and repaid year by year: a line's own day is the first one of its
    year, ``after`` years later.

    Returns:
        The day; None where the line has no year, or no day or only one is known, which is then all lines'.
    """
    days = sorted(
        due.day
        for deadline in context.project.assignment.deadlines
        if deadline.deadline_kind == kind
        for due in context.hand_ins(deadline)
        if due.day is not None
    )
    if line.year is None or len(days) < 2:
        return None
    return next((day for day in days if day.year >= line.year + after), days[-1])


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

    def __init__(self, costs: Sequence[Cost], positions: Sequence[int], amounts: Sequence[Decimal]) -> None:
        """Sum up at least one row: their places among all costs, in order, and their amounts."""
        self.first = costs[positions[0]]
        self.count = len(positions)
        self.amount = sum(amounts, ZERO)
        self.ids = [costs[position].id for position in positions[:SHOWN]]

    def join(self, other: Rows) -> None:
        """Take the rows of another group, which come after these."""
        self.count += other.count
        self.amount += other.amount
        self.ids += other.ids[: SHOWN - len(self.ids)]

    def copy(self) -> Rows:
        """The same rows, to which others may be joined."""
        rows = copy(self)
        rows.ids = list(self.ids)
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
    """The ledger in groups.

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
    return LedgerFacts(_by_month(context), _shared(context), _transfers(context))


def _joined(context: Context, found: Mapping[K, Sequence[CostGroup]]) -> dict[K, Rows]:
    """Rows by what the groups are found under, in order of the first row."""
    costs = context.project.outputs.costs
    joined: dict[K, Rows] = {}
    for key, groups in found.items():
        positions = sorted(chain.from_iterable(group.positions for group in groups))
        joined[key] = Rows(costs, positions, [amount for group in groups for amount in group.amounts])
    return joined


def _by_month(context: Context) -> Mapping[Key, Rows]:
    alike: dict[tuple[str, str, str, object], list[CostGroup]] = defaultdict(list)
    for group in grouped(context.project.outputs.costs):
        alike[group.file, group.line, group.project, group.when].append(group)
    months: dict[Key, Rows] = {}
    for (file, line, project, when), rows in _joined(context, alike).items():
        month = when.isoformat() if isinstance(when, dt.date) else str(when or "")
        key = Key(file, line, project, month[:7])
        if key in months:
            months[key].join(rows)
        else:
            months[key] = rows
    return months


def _shared(context: Context) -> Mapping[str, Rows]:
    """By line, rows of vouchers that are booked on more than one line."""
    costs = context.project.outputs.costs
    vouchers = _vouchers(costs)
    line_of: dict[str, str] = {}
    split: set[str] = set()
    for voucher, line in zip(vouchers, column(costs, "line"), strict=True):
        if line and line_of.setdefault(voucher, line) != line:
            split.add(voucher)
    return _chosen(context, vouchers, split - {""}, lambda group, _: group.line)


def _vouchers(costs: Sequence[Cost]) -> Sequence[str]:
    """What names each row's voucher: its number, with the year where there are several, as each begins at 1."""
    numbers = column(costs, "voucher")
    groups = grouped(costs)
    if len({str(group.when or "")[:4] for group in groups}) < 2:
        return numbers
    names = list(numbers)
    for group in groups:
        year = str(group.when or "")[:4]
        for position in group.positions:
            names[position] = numbers[position] and f"{year} {numbers[position]}"
    return names


def _transfers(context: Context) -> tuple[Rows, ...]:
    """Rows by account, of texts that speak of money passed on and stand on another kind of account."""
    texts = column(context.project.outputs.costs, "text")
    stems = tuple(stem.casefold() for stem in context.profile.language.numbers.transfers)
    suspect = {text for text in set(texts) if text and any(stem in text.casefold() for stem in stems)}
    money, settings = context.profile.money, context.project.settings
    own, chart = settings.cost_types, settings.chart_of_accounts

    def account_of(group: CostGroup, _: str) -> str | None:
        kind = group.cost_type or money.cost_type(group.account, own, chart)
        return None if kind == money.transfer_type else group.account

    found = _chosen(context, texts, suspect, account_of)
    return tuple(rows for rows in found.values() if rows.amount > 0)


def untyped(context: Context) -> Mapping[str, Rows]:
    """By account, rows of which nothing says what kind of cost they are, where it is known of others."""
    money, settings = context.profile.money, context.project.settings
    found: dict[str, list[CostGroup]] = defaultdict(list)
    groups = grouped(context.project.outputs.costs)
    for group in groups:
        own, chart = settings.cost_types, settings.chart_of_accounts
        if not (group.cost_type or money.cost_type(group.account, own, chart)):
            found[group.account].append(group)
    if sum(map(len, found.values())) == len(groups):
        return {}
    return _joined(context, found)


def without_voucher(context: Context) -> Mapping[str, Rows]:
    """By ledger file, rows without a voucher number in files whose other rows have one."""
    costs = context.project.outputs.costs
    numbers = column(costs, "voucher")
    ledgers = {note.file for note in context.project.outputs.ledgers}
    bare: dict[str, dict[int, Decimal]] = defaultdict(dict)
    numbered: set[str] = set()
    for group in grouped(costs):
        if group.file not in ledgers:
            continue
        for position, amount in zip(group.positions, group.amounts, strict=True):
            if numbers[position]:
                numbered.add(group.file)
            else:
                bare[group.file][position] = amount
    return {
        file: Rows(costs, sorted(rows), list(rows.values()))
        for file, rows in bare.items()
        if file in numbered
    }


def _chosen(
    context: Context,
    values: Sequence[str],
    wanted: Container[str],
    key_of: Callable[[CostGroup, str], str | None],
) -> dict[str, Rows]:
    """Rows whose value is ``wanted``, under the key that their group and value give; none for None."""
    if not wanted:
        return {}
    costs = context.project.outputs.costs
    found: dict[str, list[tuple[int, Decimal]]] = defaultdict(list)
    for group in grouped(costs):
        for position, amount in zip(group.positions, group.amounts, strict=True):
            value = values[position]
            key = key_of(group, value) if value in wanted else None
            if key is not None:
                found[key].append((position, amount))
    rows = {key: sorted(chosen) for key, chosen in found.items()}
    in_order = sorted(rows.items(), key=lambda item: item[1][0])
    return {key: Rows(costs, *zip(*chosen, strict=True)) for key, chosen in in_order}


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
