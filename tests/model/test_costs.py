"""Costs in columns are what the tuple of them would be, one by one and in groups."""

from __future__ import annotations

import datetime as dt
import pickle
from collections.abc import Sequence
from decimal import Decimal

from hypothesis import given, strategies as st

from govreport.model import Cost
from govreport.model.costs import Coding, Costs, LedgerCosts, column, grouped, joined
from govreport.reading.ledger_places import Origins

DAYS = (
    (dt.date(2017, 3, 2), "2017-03"),
    (dt.date(2017, 4, 1), "2017-03"),
    (dt.date(2017, 4, 1), ""),
    (None, ""),
)
CODINGS = tuple(Coding("4111", kind, "7001", line) for kind in ("drift", "") for line in ("B1", "B2", ""))
ROWS = st.lists(
    st.tuples(st.sampled_from(CODINGS), st.sampled_from(DAYS), st.decimals(-99, 99, places=2)), max_size=30
)


def _ledger(rows: Sequence[tuple[Coding, tuple[dt.date | None, str], Decimal]]) -> LedgerCosts:
    costs = LedgerCosts("outputs/huvudbok.csv", Origins("outputs/huvudbok.csv", None, {}))
    for number, (coding, day, amount) in enumerate(rows, 2):
        costs.append(number, f"L{number}-1", f"L{number}", coding, day, amount, f"Resa {number}")
    return costs


def _sums(costs: Sequence[Cost]) -> dict[tuple[object, ...], tuple[list[int], Decimal]]:
    """Positions and sum by all that rows of a group share."""
    found: dict[tuple[object, ...], tuple[list[int], Decimal]] = {}
    for group in grouped(costs):
        key = (group.file, group.line, group.project, group.account, group.cost_type, group.when)
        positions, total = found.get(key, ([], Decimal(0)))
        found[key] = (sorted(positions + group.positions), total + sum(group.amounts))
    return found


@given(ROWS)
def test_columns_are_the_tuple_of_their_costs(rows):
    """Length, order, slices, places, equality, columns and groups are those of the tuple."""
    costs = _ledger(rows)
    plain = tuple(costs)
    assert (len(costs), costs[1:3], costs[::-1]) == (len(rows), plain[1:3], plain[::-1])
    assert [cost.at.location.line for cost in plain] == list(range(2, len(rows) + 2))
    assert costs == plain
    assert hash(costs) == hash(plain)
    assert not rows or (costs[-1] == plain[-1] and costs != plain[:-1] and costs != "text")
    for name in ("id", "voucher", "line", "text"):
        assert list(column(costs, name)) == column(plain, name)
    assert _sums(costs) == _sums(plain)


@given(ROWS, ROWS)
def test_several_files_stand_in_a_row(first, second):
    """Two ledgers and a typed cost, joined, are the costs of each in turn; positions are those of the whole."""
    typed = (Cost(id="V1", amount=Decimal(5), line="B1", text="Lokal"),)
    parts = (_ledger(first), typed, _ledger(second))
    whole = joined(parts)
    plain = tuple(cost for part in parts for cost in part)
    assert whole == plain
    assert [whole[index] for index in range(len(whole))] == list(plain)
    assert list(column(whole, "line")) == column(plain, "line")
    assert _sums(whole) == _sums(plain)


def test_nothing_is_wrapped_without_need():
    """Typed costs alone stay a tuple, one ledger alone stays itself, and nothing is an empty tuple."""
    typed = (Cost(id="V1", amount=Decimal(5)),)
    ledger = _ledger([(CODINGS[0], DAYS[0], Decimal(1))])
    assert joined([(), typed, typed]) == typed * 2
    assert joined([(), ledger]) is ledger
    assert joined([]) == ()
    assert isinstance(joined([typed, ledger]), Costs)


def test_costs_travel_between_processes():
    """A project goes to worker processes, so its costs can be pickled with their places, looked at or not."""
    costs = _ledger([(CODINGS[0], DAYS[0], Decimal(1))])
    assert pickle.loads(pickle.dumps(costs)) == costs  # noqa: S301 - our own bytes
    assert _sums(costs)  # the groups, once made, are kept
    again = pickle.loads(pickle.dumps(costs))  # noqa: S301 - our own bytes
    assert again == costs
    assert again[0].at == costs[0].at
