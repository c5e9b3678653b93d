"""The main example's ledger adds up, line by line, to what the report says."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest

import govreport
from govreport.model import Project

LEDGER = "outputs/huvudbok-2017.csv"
LINES = {"UO4": "B1", "UO8": "B2", "UO14": "B3", "UO9": "B4"}


@pytest.fixture
def ledger(folder: Path) -> list[dict[str, str]]:
    """The ledger's rows as text, read without govreport, so that the reader is not its own judge."""
    with (folder / LEDGER).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def amount(row: dict[str, str]) -> Decimal:
    """A row's amount; the file has decimal commas."""
    return Decimal(row["Belopp"].replace(",", "."))


def own_rows(ledger: list[dict[str, str]]) -> Iterator[dict[str, str]]:
    """The rows that belong to the assignment and its year."""
    return (row for row in ledger if row["Projekt"] == "21750" and row["Period"].startswith("2017"))


def test_size_and_sums_per_line(ledger: list[dict[str, str]]) -> None:
    """At least 80 rows on four lines: one spent to the last öre, one with money left, none overspent."""
    assert len(ledger) >= 80
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for row in own_rows(ledger):
        sums[LINES[row["Finansiering"]]] += amount(row)
    assert sums == {
        "B1": Decimal("300000.00"),
        "B2": Decimal("248940.09"),
        "B3": Decimal("287624.66"),
        "B4": Decimal("297088.09"),
    }


def test_figures_say_the_same(project: Project) -> None:
    """What govreport reads from the ledger are the sums above, and what it kept out is known too."""
    values = {name: figure.value for name, figure in govreport.figures_of(project).items()}
    assert values["costs_total"] == Decimal("1133652.84")
    assert values["costs_B1"] == Decimal("300000.00")
    assert values["unspent_B1"] == 0
    assert values["to_repay_total"] == values["unspent_total"] == Decimal("66347.16")
    assert values["costs_outside_total"] == Decimal("84974.00")


def test_whole_ledger_is_bridged(ledger: list[dict[str, str]], project: Project) -> None:
    """Own rows and rows left out make the ledger's sum: nothing disappears on the way."""
    everything = sum(amount(row) for row in ledger)
    (note,) = project.outputs.ledgers
    assert note.total == everything
    assert note.rows == len(ledger)
    outside = sum((left for _, left in note.left_out.values()), Decimal(0))
    assert outside + sum(cost.amount for cost in project.outputs.costs) == everything


def test_shared_costs_follow_the_key(ledger: list[dict[str, str]], project: Project) -> None:
    """A voucher row split over the lines is split by the allocation key to the öre."""
    key = project.settings.allocation_key
    assert key is not None
    assert sum(key.shares.values()) == 100
    shared: dict[tuple[str, str, str], dict[str, Decimal]] = defaultdict(dict)
    for row in own_rows(ledger):
        part = (row["Verifikation"], row["Konto"], row["Text"])
        line = LINES[row["Finansiering"]]
        assert line not in shared[part], part
        shared[part][line] = amount(row)
    split = [parts for parts in shared.values() if len(parts) > 1]
    assert len(split) > 30
    for parts in split:
        whole = sum(parts.values())
        assert parts == {line: whole * share / 100 for line, share in key.shares.items()}


def test_overhead_is_rate_times_base(ledger: list[dict[str, str]], project: Project) -> None:
    """Indirect costs are the stated percent of the salaries, on every line."""
    overhead = project.settings.overhead
    assert overhead is not None
    assert overhead.rate == 18
    assert overhead.base == ("personal",)
    sums: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
    for row in own_rows(ledger):
        sums[row["Finansiering"], row["Konto"][:1]] += amount(row)
    for code in LINES:
        assert sums[code, "9"] == sums[code, "4"] * overhead.rate / 100


def test_january_vouchers_for_december_and_nothing_for_2018(ledger: list[dict[str, str]]) -> None:
    """Booking day and accounting period differ for some vouchers; what belongs to 2018 is kept out."""
    late = [row for row in own_rows(ledger) if row["Bokföringsdatum"].startswith("2018-01")]
    assert len(late) >= 5
    assert {row["Period"] for row in late} == {"2017-12"}
    assert [row["Projekt"] for row in ledger if row["Period"] == "2018-01"] == ["21750"]


def test_vouchers_are_in_order_and_whole(ledger: list[dict[str, str]], project: Project) -> None:
    """Rows stand by booking day; each has voucher, account, project and text; no row twice."""
    days = [row["Bokföringsdatum"] for row in ledger]
    assert all(first <= second for first, second in pairwise(days))
    assert len({(row["Verifikation"], row["Rad"]) for row in ledger}) == len(ledger)
    assert all(row[key] for row in ledger for key in ("Verifikation", "Konto", "Projekt", "Text"))
    sisters = {code for related in project.assignment.related for code in related.projects}
    assert {row["Projekt"] for row in ledger} == {"21750", *sisters}
