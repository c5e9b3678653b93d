"""What rows say together: vouchers in pieces, extracts, rows without code, slips in the year."""

from __future__ import annotations

from pathlib import Path

import pytest

from govreport.model import Assignment, Budget, BudgetLine, LedgerSource, Problem, Settings
from govreport.profiles import profile
from govreport.reading.ledger import Ledger

ONE = Assignment(title="x", budget=Budget(lines=(BudgetLine(id="B1"),)))
HEAD = "Verifikation;Datum;Period;Konto;Projekt;Belopp\n"
WHOLE = "".join(
    f"A{n};2017-03-25;2017-03;4111;1;{n}\nA{n};2017-03-25;2017-03;2571;;-{n}\n" for n in range(1, 9)
)


def told(tmp_path: Path, text: str, **source: object) -> list[tuple[str, object, dict[str, object]]]:
    """Code, line and parameters of every problem."""
    path = tmp_path / "bok.csv"
    path.write_text(HEAD + text, encoding="utf-8")
    problems: list[Problem] = []
    chosen = LedgerSource(file="bok.csv", **source)  # type: ignore[arg-type]  # keys by name
    Ledger(chosen, ONE, Settings(), profile("se"), problems).read(path)
    return [(p.code, p.location.line, dict(p.params)) for p in problems]


def test_vouchers_that_balance_are_not_mentioned(tmp_path: Path):
    """Nor are those whose rows stand apart in the file."""
    pieces = "P;2017-03-25;2017-03;4111;1;70\n" + WHOLE + "P;2017-03-25;2017-03;2571;;-70\n"
    assert told(tmp_path, WHOLE) == []
    assert told(tmp_path, pieces) == []


def test_the_one_that_does_not_is_named_with_its_first_row_and_difference(tmp_path: Path):
    """To the öre."""
    text = WHOLE + "Z;2017-03-25;2017-03;4111;1;100,01\nZ;2017-03-25;2017-03;2571;;-100\n"
    [(code, line, params)] = told(tmp_path, text)
    assert (code, line, params["voucher"], str(params["difference"])) == ("GR527", 18, "Z", "0.01")


@pytest.mark.parametrize("rows", [40, 1_500])
def test_an_extract_is_not_expected_to_balance(tmp_path: Path, rows: int):
    """Costs alone: no voucher sums to nothing, and nothing is said; nor of a few that happen to."""
    text = "".join(f"E{n};2017-03-25;2017-03;4111;1;{n}\n" for n in range(1, rows)) + WHOLE
    assert told(tmp_path, text) == []


def test_rows_pasted_twice_are_told_by_voucher(tmp_path: Path):
    """With every row of it; rows on other accounts than costs do not count twice in the report."""
    text = WHOLE + "".join(WHOLE.splitlines(keepends=True)[:4])
    assert told(tmp_path, text) == [
        ("GR524", 18, {"voucher": "A1", "rows": [18], "count": 1}),
        ("GR524", 20, {"voucher": "A2", "rows": [20], "count": 1}),
    ]


def test_rows_without_code_are_told_once_with_their_sum(tmp_path: Path):
    """Where the project is filtered on; entries on the balance have no project and need none."""
    text = WHOLE.replace("4111;1;7\n", "4111;;7\n").replace("4111;1;8\n", "4111;;8\n")
    [(code, line, params)] = told(tmp_path, text, projects=("1",))
    assert (code, line, params["count"], params["amount"], params["rows"]) == ("GR525", 14, 2, 15, [14, 16])


@pytest.mark.parametrize(
    ("day", "period", "code"),
    [
        ("2018-01-12", "2017-12", None),
        ("2018-03-12", "2017-03", None),
        ("2018-04-12", "2017-03", "GR526"),
        ("2107-03-12", "2017-03", "GR526"),
        ("2017-03-12", "2071-03", "GR526"),
    ],
)
def test_a_year_between_day_and_period_is_the_most(tmp_path: Path, day: str, period: str, code: str | None):
    """January's vouchers for December are common, corrections within the year occur; more is a slip."""
    found = told(tmp_path, f"A;{day};{period};4111;1;0\n")
    assert [one[0] for one in found] == ([code] if code else [])


def test_a_filter_that_nothing_passes_is_told(tmp_path: Path):
    """A project mistyped in govreport.yaml would else leave every row out in silence."""
    assert told(tmp_path, WHOLE, projects=("2",)) == [("GR528", None, {"rows": 16})]
