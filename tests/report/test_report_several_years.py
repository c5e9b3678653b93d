"""A report in the middle of an assignment of several years: what it is, and what is left to later ones."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from attrs import evolve

from govreport.model import (
    Budget,
    BudgetLine,
    CheckResult,
    Contact,
    Cost,
    Deadline,
    NumberedName,
    Partner,
    Period,
    Project,
    Signoff,
    Submission,
)
from govreport.model.blocks import LineBreak, Text
from govreport.report.charts import make_chart
from govreport.report.phrasing import conditional
from govreport.report.tables import make_table
from govreport.report.tables.contacts import met_with
from govreport.report.tables.money import line_name
from govreport.report.walking import plain
from tests.report.report_samples import DAY, PROJECT, checked, material_of, report
from tests.report.test_report_build import words_of

YEARS = (2017, 2018, 2019)


def _line(number: int, year: int, item: str = "18") -> BudgetLine:
    return BudgetLine(
        id=f"B{number}",
        text="Anslag 1:6",
        amount=Decimal(2_000_000),
        year=year,
        area=NumberedName(number="9", name="Hälsovård"),
        appropriation=NumberedName(number="1:6", name="Bidrag"),
        item=NumberedName(number=item, name="God vård"),
        payer="Kammarkollegiet",
    )


LINES = tuple(_line(n, year) for n, year in enumerate(YEARS, 1))
REPORTS = (
    Deadline(id="D1", deadline_kind="interim-report", text="Delredovisa", due=dt.date(2017, 10, 1)),
    Deadline(id="D2", deadline_kind="interim-report", text="Delredovisa", due=dt.date(2018, 4, 1)),
    Deadline(id="D3", deadline_kind="final-report", text="Slutredovisa", due=dt.date(2020, 4, 1)),
    Deadline(id="D4", deadline_kind="repayment", due=dt.date(2018, 3, 31), to=("Kammarkollegiet",)),
)


def _project(*, lines: tuple[BudgetLine, ...] = LINES, repaid: int | None = None) -> Project:
    """On 12 March 2018 the year 2017 is accounted for: 1 600 000 of two millions was spent."""
    sent = [Submission(id="S1", deadline="D1", sent=dt.date(2017, 9, 29), channel="e-post")]
    if repaid is not None:
        amounts = {"B1": Decimal(repaid)}
        sent.append(Submission(id="S2", deadline="D4", sent=dt.date(2018, 3, 1), amounts=amounts))
    assignment = evolve(
        PROJECT.assignment,
        period=Period(start=dt.date(2017, 1, 1), end=dt.date(2019, 12, 31)),
        budget=Budget(lines=lines),
        deadlines=REPORTS,
        formalities=(),
    )
    booked = (Cost(id="V1", date=dt.date(2017, 6, 1), account="5711", line="B1", amount=Decimal(1_600_000)),)
    outputs = evolve(PROJECT.outputs, costs=booked, submissions=tuple(sent), ledgers=())
    return Project(assignment=assignment, outputs=outputs, settings=PROJECT.settings)


def _words(project: Project) -> str:
    return words_of(report(project)).replace("\u00a0", " ")


def test_an_interim_report_bears_its_own_decision():
    """Its day and the one who decided, on the cover and in the decision clause, not the final report's."""
    project = _project()
    own = Signoff(date=dt.date(2018, 3, 9), decided_by="länsrådet", presented_by="a", alone=True, report="D2")
    later = Signoff(date=dt.date(2020, 3, 9), decided_by="landshövdingen", report="D3")
    both = evolve(project, outputs=evolve(project.outputs, signoff=(later, own)))
    text = _words(both)
    assert text.count("9 mars 2018") == 2
    assert "Beslutet har fattats av länsrådet." in text
    assert "9 mars 2020" not in text
    assert report(both).created == "2018-03-09"


def test_an_interim_report_says_what_a_later_one_returns_to():
    """Nothing is said to be unanswered or deviated from; the section of a partner not yet met is not empty."""
    project = _project()
    new = Partner(id="P9", name="Jordbruksverket")
    partners = (*project.assignment.partners, new)
    text = _words(evolve(project, assignment=evolve(project.assignment, partners=partners)))
    assert "Jordbruksverket\nÄnnu finns inget att redovisa. Vi återkommer i en senare rapport." in text
    assert "inte besvarat" not in text


def test_an_interim_report_calls_itself_one():
    """On the cover, in the decision on it, and where the hand-ins are told; the final one is still to come."""
    text = _words(_project())
    assert report(_project()).title.startswith("Delredovisning av uppdrag att")
    assert "att lämna den här rapporten till regeringen (Socialdepartementet) som delredovisning av" in text
    assert "Delredovisningen lämnades den 29 september 2017 (e-post)." in text
    assert "Delredovisningen lämnas med den här rapporten." in text
    assert "Slutredovisningen ska lämnas senast den 1 april 2020." in text
    assert text.count("med den här rapporten") == 2  # in the sentence and in the table


def _still_running() -> Project:
    """The same with one repayment, after the period: what is left of 2017 may be spent until the end of 2019."""
    project = _project()
    deadlines = (*REPORTS[:3], evolve(REPORTS[3], due=dt.date(2020, 2, 28)))
    return evolve(project, assignment=evolve(project.assignment, deadlines=deadlines))


def test_an_interim_report_repays_nothing_that_may_still_be_spent():
    """Neither in words nor in the table; the final report, and one after the period, does."""
    project = _still_running()
    text = _words(project)
    assert "400 000 kronor är ännu inte förbrukade." in text
    assert "betalar tillbaka" not in text
    assert "Att återbetala" not in text
    assert _of(checked(project), "GR509") == []
    ended = Period(start=dt.date(2017, 1, 1), end=DAY - dt.timedelta(days=1))
    over = evolve(project, assignment=evolve(project.assignment, period=ended))
    assert "Vi betalar tillbaka 400 000 kronor till Kammarkollegiet." in _words(over)
    assert "Att återbetala" in _words(over)
    assert _of(checked(over), "GR509") == ["B1"]


def _of(result: CheckResult, code: str) -> list[str]:
    return [finding.requirement for finding in result.findings if finding.rule == code]


def test_a_year_to_come_is_left_to_a_later_report():
    """A sentence, a dash in the table, and neither bars nor columns nor words for a missing value."""
    project = _project()
    material = material_of(project)
    table = make_table("costs_by_line", material, {})
    assert table is not None
    shown = [[plain(cell.runs) for cell in row] for row in table.rows]
    assert [row[0] for row in shown[:3]] == [f"B{n} Hälsovård 1:6, {year}" for n, year in enumerate(YEARS, 1)]
    assert all(set(row[2:]) == {"\u2013"} for row in shown[1:3])
    assert "uppgift saknas" not in {cell for row in shown for cell in row}
    chart = make_chart("costs_by_line", material)
    assert chart is not None
    assert chart.categories == ("B1 Hälsovård 1:6, 2017",)
    text = _words(project)
    assert "Medlen avser 2019 och redovisas i en senare rapport." in text
    assert "Anslag 1:6, 2019" in text
    assert "[Här saknas svar på B" not in words_of(report(project, draft=True))


@pytest.mark.parametrize(
    ("repaid", "expected"),
    [
        (None, "Vi betalar tillbaka 400 000 kronor till Kammarkollegiet."),
        (400_000, "Vi har betalat tillbaka 400 000 kronor till Kammarkollegiet."),
        (300_000, "Vi betalar tillbaka 400 000 kronor till Kammarkollegiet."),
    ],
)
def test_a_repayment_that_was_made_is_told_as_made(repaid: int | None, expected: str):
    """Only when all of it has been paid."""
    assert expected in _words(_project(repaid=repaid))


def test_each_day_of_a_yearly_hand_in_stands_on_its_own_line():
    """In a narrow cell a day must not break at its hyphens."""
    project = _project(repaid=0)
    more = (*project.outputs.submissions, Submission(id="S3", deadline="D4", sent=dt.date(2018, 3, 2)))
    table = make_table(
        "deadlines", material_of(evolve(project, outputs=evolve(project.outputs, submissions=more))), {}
    )
    assert table is not None
    assert table.rows[3][-1].runs == (Text("2018-03-01"), LineBreak(), Text("2018-03-02"))


def test_lines_of_one_appropriation_are_told_apart():
    """By item where the items differ, and by id in a heading where nothing else does."""
    lines = (_line(1, 2017, "4"), _line(2, 2017, "5"))
    project = _project(lines=lines)
    material = material_of(project)
    assert [line_name(material, line) for line in lines] == ["B1 Hälsovård 1:6.4", "B2 Hälsovård 1:6.5"]
    text = words_of(report(project, draft=True))
    assert "B1. Anslag 1:6, 2017" in text
    assert "B2. Anslag 1:6, 2017" in text


def test_a_role_is_told_once():
    """What the person met is called stands in `with` already; other roles follow in brackets."""
    material = material_of(PROJECT)
    contact = Contact(
        id="K9", with_="Visita, branschutvecklare", date=DAY, participants=("branschutvecklare",)
    )
    assert met_with(material, contact) == "Visita, branschutvecklare"
    more = evolve(contact, participants=("branschutvecklare", "jurist"))
    assert met_with(material, more) == "Visita, branschutvecklare (jurist)"


def test_shares_of_one_item_are_told_apart_by_their_texts():
    """Two agencies' parts of one amount would else have one name in tables and charts."""
    lines = (evolve(_line(1, 2017), text="Boverkets del"), evolve(_line(2, 2017), text="MSB:s del"))
    material = material_of(_project(lines=lines))
    assert [line_name(material, line) for line in lines] == ["B1 Boverkets del", "B2 MSB:s del"]
    alike = tuple(evolve(line, text="Del") for line in lines)
    material = material_of(_project(lines=alike))
    assert [line_name(material, line) for line in alike] == ["B1 Hälsovård 1:6", "B2 Hälsovård 1:6"]


@pytest.mark.parametrize(
    ("condition", "follows"),
    [
        ("vid behov", True),
        ("Om medel finns kvar", True),
        ("endast flickor", False),
        ("vid", False),
        ("", False),
    ],
)
def test_a_condition_is_told_as_a_clause_where_it_is_one(condition: str, follows: bool):
    """“Enligt beslutet gäller kravet vid behov” reads; with a noun it would not."""
    assert conditional(material_of(PROJECT), condition) is follows


def test_a_partner_whose_condition_did_not_occur():
    """The sentence says what the decision says, and that it did not come to it."""
    partners = (Partner(id="P9", name="universitet", category=True, condition="vid behov", occurred=False),)
    project = evolve(PROJECT, assignment=evolve(PROJECT.assignment, partners=partners))
    assert "Enligt beslutet gäller kravet vid behov. Det har inte varit aktuellt." in _words(project)
