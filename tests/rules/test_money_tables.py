"""Sums in tables typed in chapters."""

from __future__ import annotations

import datetime as dt

import pytest

from govreport.model import Assignment, Project
from govreport.model.blocks import Cell, Column, Table, Text
from govreport.profiles import profile
from govreport.rules.context import Context
from govreport.rules.money.tables import differences


def found(heads, *rows, total=False):
    """Sums that are not those of their parts: what they are, what the parts make, whether it is rounding."""
    columns = tuple(Column(head=(Text(head),)) for head in heads.split("|"))
    cells = tuple(tuple(Cell(runs=(Text(cell),)) for cell in row.split("|")) for row in rows)
    context = Context(Project(assignment=Assignment()), profile("se"), today=dt.date(2018, 3, 1))
    table = Table(columns=columns, rows=cells, total=total)
    return [(str(one.total), str(one.sum), one.rounding) for one in differences(table, context)]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (["A|100", "B|200", "Summa|300"], []),
        (["A|100", "B|200", "Summa|310"], [("310", "300", False)]),
        (["A|100", "B|200", "**Totalt**|301"], [("301", "300", True)]),
        (["A|1\u00a0100", "B|–", "C|200", "Summa|1 300"], []),
        (["A|1 100 kr", "B|200 kr", "Summa|1 310 kr"], [("1310", "1300", False)]),
        (["A|10,5", "B|20,5", "Summa|31"], []),
        (["A|10,54", "B|20,55", "Summa|31,10"], [("31.10", "31.09", True)]),
        (["A|100", "varav X|40", "B|200", "Summa|300"], []),
        (["A|100", "B|uppgift saknas", "Summa|310"], []),
        (["A|100", "Summa norr|100", "B|200", "Summa|310"], []),
        (["A|100", "B|200", "Median|310"], []),
        (["A|−100", "B|200", "Summa|100"], []),
        (["A|0", "B|–", "Summa|4"], []),
    ],
)
def test_columns(rows, expected):
    """A sum row is compared with the rows above it; what is no sum of numbers is left alone."""
    assert found("Slag|Antal", *rows) == expected


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (["A|33 %", "B|66 %", "Summa|100 %"], [("100", "99", True)]),
        (["A|40 %", "B|66 %", "Totalt|53 %"], []),
        (["A|40 %", "B|50 %", "Totalt|100 %"], [("100", "90", False)]),
    ],
)
def test_shares(rows, expected):
    """Shares add up to a hundred; a share of the whole in the last row is a mean and no sum."""
    assert found("Slag|Andel, %", *rows) == expected


def test_rows():
    """A last column that is a sum is compared with the columns before it."""
    heads = "Kommun|Kvinnor|Män|Totalt"
    assert found(heads, "Arboga|10|20|30", "Örebro|10|20|35") == [("35", "30", False)]
    assert found("Kommun|Antal|varav barn|Totalt", "Arboga|10|4|10") == []
