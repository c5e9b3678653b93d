"""A report that was handed in, asked for once more: judged and rendered as on the day it was sent."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest
from attrs import evolve

import govreport
from govreport.api.as_sent import as_on, sent_day
from govreport.api.core import build_document, judged_on
from govreport.figures import compute
from govreport.model import Activity, Contact, Cost, Deviation, Outputs, Project, Submission
from govreport.profiles import profile
from tests.report.test_report_build import words_of

SENT = dt.date(2022, 2, 11)
BEFORE, AFTER = dt.date(2021, 6, 1), dt.date(2022, 6, 1)
ASSIGNMENT = """\
title: Uppdrag att minska saltintaget
agencies: [Livsmedelsverket]
period: {start: 2021-01-01, end: 2023-12-31}
partners: [{id: P1, name: Folkhälsomyndigheten}]
budget:
  lines: [{id: B1, amount: 900000, year: 2021}, {id: B2, amount: 900000, year: 2022}]
deadlines:
  - {id: D5, kind: interim-report, due: 2022-02-15}
  - {id: D7, kind: final-report, due: 2024-02-15}
"""
OUTPUTS = """\
submissions: [{id: S1, deadline: D5, sent: 2022-02-11}]
contacts: [{id: K1, partner: P1, date: 2021-06-01}, {id: K2, partner: P1, date: 2022-06-01}]
signoff:
  - {report: D5, date: 2022-02-08, decided_by: länsrådet}
  - {report: D7, date: 2024-02-06, decided_by: landshövdingen}
"""
LEDGER = """\
Ver;Datum;Konto;Projekt;Belopp;Text
A1;2021-06-01;5711;100;100 000,00;Kurs
A2;2022-03-01;5711;200;40 000,00;Kurs
A3;2022-04-01;5711;200;2 000,00;Kurs
"""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """An assignment of three years, read in 2024, with its ledger and both decisions."""
    (tmp_path / "outputs").mkdir()
    for name, text in {
        "assignment.yaml": ASSIGNMENT,
        "govreport.yaml": "as_of: 2024-02-07\nledger:\n"
        "  - {file: outputs/huvudbok.csv, lines: {100: B1, 200: B2}}\n",
        "outputs/underlag.yaml": OUTPUTS,
        "outputs/huvudbok.csv": LEDGER,
    }.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return govreport.load(tmp_path)


def _text(project: Project, **asked: object) -> str:
    """The report's words, as `render` would build it."""
    seen, _ = judged_on(project, asked.get("today"), str(asked["report"]))
    result = govreport.check(project, final=True, **asked)
    return words_of(build_document(seen, result, profile("se"), draft=True)).replace("\u00a0", " ")


def test_it_is_judged_on_the_day_it_was_sent(project: Project):
    """Hand-ins on its sent day, content on its own decision's; what was not sent is judged today."""
    result = govreport.check(project, final=True, report="D5")
    assert (result.report, result.today, result.content_date) == ("D5", SENT, dt.date(2022, 2, 8))
    final = govreport.check(project, final=True, report="D7")
    assert (final.report, final.today) == ("D7", dt.date(2024, 2, 7))
    asked = govreport.check(project, final=True, report="D5", today=dt.date(2023, 1, 2))
    assert asked.today == dt.date(2023, 1, 2)


def test_it_shows_no_later_cost_and_no_later_contact(project: Project):
    """Text and tables have the figures of its day; the bridge from the ledger still adds up."""
    text = _text(project, report="D5")
    assert "100 000 kronor" in text
    assert "142 000" in text  # the ledger's own total, from which the bridge takes what came later
    assert "rader som bokfördes efter att rapporten lämnades" in text
    assert "42 000" in text
    assert "1 juni 2022" not in text
    later = _text(project, report="D5", today=dt.date(2024, 2, 7))
    assert "142 000 kronor" in later
    assert "bokfördes efter" not in later


def test_the_figures_of_its_day(project: Project):
    """Later rows are no costs, and none outside the assignment either."""
    figures = compute(as_on(project, SENT), profile("se"))
    assert figures["costs_total"].value == 100_000
    assert figures["costs_outside_total"].value == 0
    assert figures["contacts_total"].value == 1
    (note,) = as_on(project, SENT).outputs.ledgers
    assert (note.rows, note.taken, note.left_out["later"]) == (3, 1, (2, Decimal(42_000)))


def test_what_came_later_is_left_out_by_its_own_day():
    """What is planned, has no day, or was there by the end of the day stays; a payment that came later does not."""
    paid = Submission(id="S2", deadline="D1", sent=BEFORE, received={"B1": Decimal(1)}, received_date=AFTER)
    outputs = Outputs(
        activities=(
            Activity(id="A1", title="a", date=SENT),
            Activity(id="A2", title="a", date=AFTER),
            Activity(id="A3", title="a", date=AFTER, status="planned"),
            Activity(id="A4", title="a"),
        ),
        contacts=(Contact(id="K1"), Contact(id="K2", date=AFTER)),
        submissions=(paid, Submission(id="S3", deadline="D1", sent=AFTER)),
        deviations=(Deviation(id="N1", decided=AFTER), Deviation(id="N2", decided=SENT)),
        costs=(
            Cost(id="V1", amount=Decimal(1), period="2022-02"),
            Cost(id="V2", amount=Decimal(1), period="2022-03"),
            Cost(id="V3", amount=Decimal(1), period="2021-12", date=AFTER),
            Cost(id="V4", amount=Decimal(1)),
        ),
    )
    seen = as_on(Project(assignment=evolve(govreport.Assignment(), title="a"), outputs=outputs), SENT).outputs
    assert [each.id for each in seen.items()] == ["A1", "A3", "A4", "K1", "V1", "V4", "S2", "N2"]
    assert seen.submissions[0].received == {}
    assert seen.submissions[0].received_date is None


def test_a_report_that_comes_back_each_year_has_no_day_of_its_own(project: Project):
    """Which of its hand-ins is meant cannot be told, so it is judged today."""
    yearly = [evolve(each, due=None, every="--02-15") for each in project.assignment.deadlines]
    each_year = evolve(project, assignment=evolve(project.assignment, deadlines=tuple(yearly)))
    assert sent_day(project, "D5") == SENT
    assert sent_day(each_year, "D5") is None
    assert sent_day(project, "D7") is None
