"""CSV, Excel and SIE of the same books: the same costs, figures, findings and report, to the byte."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import govreport
from govreport import api
from govreport.model import Finding, Project
from tests.reading.books import FORMS, books, folder


@pytest.fixture(scope="module")
def example() -> Path:
    """The main example, as installed."""
    from govreport.resources import folder as resource

    return resource("examples") / "manniskohandel-2017"


def projects(example: Path, place: Path, **changed: object) -> dict[str, Project]:
    """The example read with its ledger in each form."""
    return {form: govreport.load(folder(example, place / form, form, **changed)) for form in FORMS}


def told(findings: tuple[Finding, ...]) -> list[tuple[str, str, dict[str, Any]]]:
    """Findings without where they stand: a row is a line here, a cell there."""
    return [
        (f.rule, f.severity, {k: v for k, v in f.params.items() if k != "file"})
        for f in sorted(findings, key=lambda f: (f.rule, str(f.requirement), str(f.item)))
    ]


def test_the_same_books_give_the_same_report(example: Path, tmp_path: Path):
    """Whatever a system exports; and the sums are the books' own, to the öre."""
    found = projects(example, tmp_path)
    own = [row for row in books(example) if row.project == "21750" and row.period < "2018"]
    total = sum((row.amount for row in own), Decimal(0))
    reports = set()
    for form, project in found.items():
        assert project.problems == (), form
        assert project.outputs.costs == found["csv"].outputs.costs
        assert sum(cost.amount for cost in project.outputs.costs) == total
        [note], [first] = project.outputs.ledgers, found["csv"].outputs.ledgers
        assert (note.rows, note.taken, note.total, note.left_out) == (
            first.rows,
            first.taken,
            Decimal(0),  # the books balance
            first.left_out,
        )
        api.render(project, tmp_path / f"{form}.docx", paginate=False)
        reports.add((tmp_path / f"{form}.docx").read_bytes())
    assert len(reports) == 1
    figures = [
        {name: (figure.value, figure.unit) for name, figure in api.figures_of(project).items()}
        for project in found.values()
    ]
    assert figures[0]["costs_total"][0] == total
    assert figures == [figures[0]] * len(FORMS)


@pytest.mark.parametrize(
    ("changed", "rules"),
    [
        ({}, set()),
        ({"projects": [], "period": "false"}, {"GR511", "GR512"}),
        ({"lines": {"UO4": "B1", "UO8": "B1", "UO14": "B1", "UO9": "B1"}}, {"GR509"}),
        ({"sign": "-1"}, {"GR509"}),
    ],
)
def test_the_same_books_give_the_same_findings(
    example: Path, tmp_path: Path, changed: dict[str, object], rules: set[str]
):
    """Rows of the sister assignment, outside the period, on the wrong line, with the signs turned."""
    found = {
        form: told(api.check(project, lang="sv").findings)
        for form, project in projects(example, tmp_path, **changed).items()
    }
    assert found["xlsx"] == found["csv"]
    assert found["se"] == found["csv"]
    assert rules <= {rule for rule, _, _ in found["csv"]}
