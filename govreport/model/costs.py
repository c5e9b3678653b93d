"""Costs by the hundred thousand: a ledger's rows kept in columns, and seen in groups of rows booked alike.

A ledger of 200 000 rows as 200 000 values would take most of a check's time and memory. Readers fill columns
instead; a `Cost` is made when somebody asks for that very row. Whoever sums or sorts looks at groups.
"""

from __future__ import annotations

import datetime as dt
from array import array
from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import accumulate, chain
from typing import Any, overload

from govreport.model.location import Location, Origin
from govreport.model.outputs import Cost

Day = tuple[dt.date | None, str]
"""Booking day and accounting period (``YYYY-MM``), shared by the rows that have both alike."""

_NOWHERE = Location("")
_SHOWN = 10


class Coding:
    """How rows are coded; one value for all rows coded alike.

    Attributes:
        account: Account number.
        cost_type: Key of the cost type.
        project: Project code.
        line: Id of the funding line.
    """

    __slots__ = ("account", "cost_type", "line", "project")

    def __init__(self, account: str, cost_type: str, project: str, line: str) -> None:
        """Keep the codes; two codings are equal only if they are one."""
        self.account = account
        self.cost_type = cost_type
        self.project = project
        self.line = line


class CostGroup:
    """Rows booked alike.

    Attributes:
        file: Where they were read; empty for costs built in memory.
        sheet: Its sheet; empty for a text file.
        line: Id of the funding line.
        project: Project code.
        account: Account number.
        cost_type: Key of the cost type, empty where the rows do not give one.
        when: Accounting period, else the booking day; None or empty where there is neither.
        positions: Places of the rows among all costs, from 0, in order.
        amounts: Their amounts, in the same order.
    """

    __slots__ = ("account", "amounts", "cost_type", "file", "line", "positions", "project", "sheet", "when")

    def __init__(self, file: str, sheet: str, coding: Coding | Cost, when: str | dt.date | None) -> None:
        """Begin an empty group."""
        self.file = file
        self.sheet = sheet
        self.line = coding.line
        self.project = coding.project
        self.account = coding.account
        self.cost_type = coding.cost_type
        self.when = when
        self.positions: list[int] = []
        self.amounts: list[Decimal] = []

    def moved(self, offset: int) -> CostGroup:
        """The group where ``offset`` other costs stand before these."""
        moved = CostGroup(self.file, self.sheet, self, self.when)  # type: ignore[arg-type]  # has the same four codes
        moved.positions = [position + offset for position in self.positions]
        moved.amounts = self.amounts
        return moved


class Costs(Sequence[Cost]):
    """Costs that are made one by one when asked for; equals the tuple or list of them."""

    __slots__ = ("_groups",)

    def __init__(self) -> None:
        """Groups are made when first asked for."""
        self._groups: Collection[CostGroup] | None = None

    def one(self, index: int) -> Cost:
        """The cost at ``index``, from 0."""
        raise NotImplementedError

    def column(self, name: str) -> Sequence[Any]:
        """One field (``id``, ``voucher``, ``line`` or ``text``) of all costs."""
        raise NotImplementedError

    def _grouped(self) -> Collection[CostGroup]:
        raise NotImplementedError

    def groups(self) -> Collection[CostGroup]:
        """All rows in groups, in order of each group's first row."""
        if self._groups is None:
            self._groups = self._grouped()
        return self._groups

    @overload
    def __getitem__(self, index: int) -> Cost: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[Cost, ...]: ...

    def __getitem__(self, index: int | slice) -> Cost | tuple[Cost, ...]:
        places = range(len(self))[index]
        return self.one(places) if isinstance(places, int) else tuple(map(self.one, places))

    def __iter__(self) -> Iterator[Cost]:
        return map(self.one, range(len(self)))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, (Costs, tuple, list)):
            return NotImplemented
        return len(self) == len(other) and all(map(Cost.__eq__, self, other))

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        """The tuple's where that can be read; a ledger has rows by the hundred thousand."""
        return repr(tuple(self)) if len(self) <= _SHOWN else f"<{type(self).__name__}: {len(self)} costs>"


class LedgerCosts(Costs):
    """The costs of one ledger, in columns.

    Args:
        file: The ledger, as the user knows it.
        origin: Origin of a row by its number.
        sheet: The ledger's sheet; empty for a text file.
    """

    __slots__ = (
        "_amounts", "_codings", "_days", "_ids", "_numbers", "_origin", "_texts", "_vouchers", "file",
        "sheet",
    )  # fmt: skip

    def __init__(self, file: str, origin: Callable[[int], Origin], sheet: str = "") -> None:
        """Begin without rows."""
        super().__init__()
        self.file = file
        self.sheet = sheet
        self._origin = origin
        self._ids: list[str] = []
        self._vouchers: list[str] = []
        self._codings: list[Coding] = []
        self._days: list[Day] = []
        self._numbers = array("L")
        self._amounts: list[Decimal] = []
        self._texts: list[str] = []

    def append(
        self, number: int, id_: str, voucher: str, coding: Coding, day: Day, amount: Decimal, text: str
    ) -> None:
        """Take one more row; by place, since there are many."""
        self._numbers.append(number)
        self._ids.append(id_)
        self._vouchers.append(voucher)
        self._codings.append(coding)
        self._days.append(day)
        self._amounts.append(amount)
        self._texts.append(text)

    def __len__(self) -> int:
        return len(self._ids)

    def one(self, index: int) -> Cost:
        """The cost at ``index``, from 0."""
        coding = self._codings[index]
        date, period = self._days[index]
        return Cost(
            id=self._ids[index],
            voucher=self._vouchers[index],
            date=date,
            period=period,
            account=coding.account,
            cost_type=coding.cost_type,
            project=coding.project,
            line=coding.line,
            amount=self._amounts[index],
            text=self._texts[index],
            at=self._origin(self._numbers[index]),
        )

    def column(self, name: str) -> Sequence[Any]:
        """One field (``id``, ``voucher``, ``line`` or ``text``) of all costs."""
        if name == "line":
            return [coding.line for coding in self._codings]
        return {"id": self._ids, "voucher": self._vouchers, "text": self._texts}[name]

    def _grouped(self) -> Collection[CostGroup]:
        found: dict[tuple[Coding, str | dt.date | None], CostGroup] = {}
        rows = zip(self._codings, self._days, self._amounts, strict=True)
        for position, (coding, (date, period), amount) in enumerate(rows):
            key = (coding, period or date)
            group = found.get(key)
            if group is None:
                group = found[key] = CostGroup(self.file, self.sheet, coding, key[1])
            group.positions.append(position)
            group.amounts.append(amount)
        return list(found.values())  # kept, and a dictionary's view could not go to another process


class JoinedCosts(Costs):
    """Costs of several ledgers, and those that somebody typed, in a row."""

    __slots__ = ("_ends", "_parts")

    def __init__(self, parts: Iterable[Sequence[Cost]]) -> None:
        """Keep the parts as they are."""
        super().__init__()
        self._parts = tuple(parts)
        self._ends = list(accumulate(map(len, self._parts)))

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    def one(self, index: int) -> Cost:
        """The cost at ``index``, from 0."""
        part = bisect_right(self._ends, index)
        return self._parts[part][index - (self._ends[part - 1] if part else 0)]

    def column(self, name: str) -> Sequence[Any]:
        """One field (``id``, ``voucher``, ``line`` or ``text``) of all costs."""
        return [value for part in self._parts for value in column(part, name)]

    def _grouped(self) -> Collection[CostGroup]:
        starts = (0, *self._ends)
        return [
            group.moved(start)
            for start, part in zip(starts, self._parts, strict=False)
            for group in grouped(part)
        ]


def joined(parts: Iterable[Sequence[Cost]]) -> Sequence[Cost]:
    """The costs of several files in a row, kept as each reader made them."""
    some = [part for part in parts if part]
    if len(some) == 1:
        return some[0]
    if any(isinstance(part, Costs) for part in some):
        return JoinedCosts(some)
    return tuple(chain.from_iterable(some))


def column(costs: Sequence[Cost], name: str) -> Sequence[Any]:
    """One field (``id``, ``voucher``, ``line`` or ``text``) of all costs, without making each cost for it."""
    return costs.column(name) if isinstance(costs, Costs) else [getattr(cost, name) for cost in costs]


def grouped(costs: Sequence[Cost]) -> Collection[CostGroup]:
    """Costs in groups of those booked alike, in order of each group's first row.

    Two groups may agree in all they share; whoever needs one of each joins them.
    """
    if isinstance(costs, Costs):
        return costs.groups()
    found: dict[tuple[object, ...], CostGroup] = {}
    for position, cost in enumerate(costs):
        place = cost.at.location if cost.at is not None else _NOWHERE
        file, sheet = place.file, place.sheet or ""
        when = cost.period or cost.date
        key = (file, sheet, cost.line, cost.project, cost.account, cost.cost_type, when)
        group = found.setdefault(key, CostGroup(file, sheet, cost, when))
        group.positions.append(position)
        group.amounts.append(cost.amount)
    return found.values()
