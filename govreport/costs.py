"""The ledger summed: by funding line, by cost type, and what was kept out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal

from attrs import field

from govreport.model import Cost, Project
from govreport.model.costs import CostGroup, grouped
from govreport.model.values import frozen
from govreport.profiles import Profile

ZERO = Decimal(0)
LATER = "later"
"""Why rows of a ledger were left out that were booked after the day a report is judged on."""
_FEW = 3
"""Rows that are named as evidence one by one; of more, the ledger is."""


@frozen
class LineCosts:
    """What was booked on one funding line.

    Attributes:
        rows: Rows with an amount; none where only an explicit zero was given.
        total: Their sum.
        evidence: Where they stand: the ledger's name, or the ids of the rows where few.
    """

    rows: int
    total: Decimal
    evidence: tuple[str, ...]


@frozen(kw_only=True)
class CostSums:
    """The ledger, summed in one pass.

    Attributes:
        by_line: By id of a funding line; a line with no row is missing.
        by_type: By cost type; rows of no known type under the empty key.
        by_line_type: By funding line and cost type.
        total: Sum of the rows that belong to a funding line, or of all rows where the decision has no lines.
        outside: Sum of the costs kept out: on no known line here, or left out when the ledger was read.
        files: Where the rows were read, in order.
    """

    by_line: Mapping[str, LineCosts] = field(factory=dict)
    by_type: Mapping[str, Decimal] = field(factory=dict)
    by_line_type: Mapping[tuple[str, str], Decimal] = field(factory=dict)
    total: Decimal = ZERO
    outside: Decimal = ZERO
    files: tuple[str, ...] = ()


class _Sum:
    """What gathers while the groups of one funding line go by."""

    __slots__ = ("files", "first", "rows", "seen", "total")

    def __init__(self) -> None:
        self.seen = self.rows = 0
        self.total = ZERO
        self.first: list[int] = []
        self.files: dict[str, None] = {}

    def add(self, group: CostGroup, total: Decimal) -> None:
        self.seen += len(group.amounts)
        self.rows += len(group.amounts) - group.amounts.count(ZERO)
        self.total += total
        self.first = sorted([*self.first, *group.positions[:_FEW]])[:_FEW]
        if group.file:
            self.files[group.file] = None

    def done(self, costs: Sequence[Cost]) -> LineCosts:
        few = self.seen <= _FEW or not self.files
        ids = [costs[position].id for position in self.first] if few else self.files
        return LineCosts(self.rows, self.total, tuple(ids))


def sum_costs(project: Project, profile: Profile) -> CostSums:
    """Sum the project's costs by line and type, in one pass over groups of rows booked alike."""
    budget = project.assignment.budget
    known = {line.id for line in budget.lines} if budget else set()
    types: dict[str, str] = {}
    by_type: dict[str, Decimal] = defaultdict(Decimal)
    by_line_type: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
    by_line: dict[str, _Sum] = defaultdict(_Sum)
    files: dict[str, None] = {}
    outside = ZERO
    costs = project.outputs.costs
    for group in grouped(costs):
        total = sum(group.amounts, ZERO)
        if group.file:
            files[group.file] = None
        if known and group.line not in known:
            outside += total
            continue
        kind = group.cost_type
        if not kind:
            if group.account not in types:
                settings = project.settings
                types[group.account] = profile.money.cost_type(
                    group.account, settings.cost_types, settings.chart_of_accounts
                )
            kind = types[group.account]
        by_type[kind] += total
        by_line_type[group.line, kind] += total
        by_line[group.line].add(group, total)
    # counter-entries, which a ledger may show or leave out, and what a report handed in before could not know
    no_costs = {LATER, *profile.money.not_costs.values()}
    for note in project.outputs.ledgers:
        for why, (_, amount) in note.left_out.items():
            if why not in no_costs:
                outside += amount
    return CostSums(
        by_line={line: gathered.done(costs) for line, gathered in by_line.items()},
        by_type=dict(by_type),
        by_line_type=dict(by_line_type),
        total=sum(by_type.values(), ZERO),
        outside=outside,
        files=tuple(files),
    )
