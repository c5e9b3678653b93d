"""Turns of phrase: the assignment, its period, partners, hand-ins and counts read as a person would write them."""

from __future__ import annotations

import datetime as dt
import re
from itertools import pairwise

import pytest
from attrs import evolve

from govreport.drafting.register import register
from govreport.model import Activity, Contact, Deadline, Deviation, Partner, Period, Project, Submission
from govreport.model.blocks import Heading, List, ListItem, Paragraph, Picture, Table, Text
from govreport.report.phrasing import span, the_assignment
from govreport.report.walking import kept_together, plain
from tests.report.report_samples import PROJECT, material_of, report
from tests.report.test_report_build import words_of

DAY = dt.date(2017, 3, 1)
PERIODS = [
    ("2017-01-01", "2017-12-31", "2017"),
    ("2017-01-01", "2019-12-31", "åren 2017–2019"),
    ("2017-03-01", "2017-10-31", "tiden 1\u00a0mars–31\u00a0oktober 2017"),
    ("2017-03-01", "2018-02-28", "tiden 1\u00a0mars 2017–28\u00a0februari 2018"),
    (None, "2017-12-31", ""),
]


def with_assignment(**changes: object) -> Project:
    """The sample project, its assignment changed."""
    return evolve(PROJECT, assignment=evolve(PROJECT.assignment, **changes))


def with_outputs(project: Project = PROJECT, **changes: object) -> Project:
    """A project, its outputs changed."""
    return evolve(project, outputs=evolve(project.outputs, **changes))


def words(project: Project) -> str:
    """All that its report says, with plain spaces."""
    return words_of(report(project)).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Uppdrag att stödja kommuner", "uppdraget att stödja kommuner"),
        ("Uppdrag till Polismyndigheten om vapen", "uppdraget till Polismyndigheten om vapen"),
        ("Nationell samordning", "uppdraget ”Nationell samordning”"),
        ("Uppdrag Framtid", "uppdraget ”Uppdrag Framtid”"),
    ],
)
def test_the_word_for_an_assignment_is_not_said_twice(title: str, expected: str):
    """A title that describes joins the sentence; one that is a name is quoted."""
    assert the_assignment(material_of(with_assignment(title=title))) == expected


@pytest.mark.parametrize(("start", "end", "expected"), PERIODS)
def test_a_period_takes_as_few_words_as_it_can(start: str | None, end: str | None, expected: str):
    """Whole years are years; a year is said once where both days are in it."""
    day = dt.date.fromisoformat
    period = Period(start=day(start) if start else None, end=day(end) if end else None)
    assert span(material_of(PROJECT), period) == expected


def test_names_that_hold_and_are_joined_by_another_word():
    """`Myndigheten för samhällsskydd och beredskap samt Sveriges Kommuner och Regioner`."""
    write = material_of(PROJECT).write
    assert write.words(["A och B", "C", "D och E"]) == "A och B, C samt D och E"
    assert write.words(["A", "B", "C"]) == "A, B och C"
    assert write.words(["A och B"]) == "A och B"


def test_partners_stand_in_the_order_of_the_decision():
    """A list where several things are asked, by what the decision obliges, expects and permits."""
    asked = [
        ("P1", "Tullverket", "inform", "obliges"),
        ("P2", "Polisen", "collaborate", "obliges"),
        ("P3", "Skolverket", "inform", "obliges"),
        ("P4", "Kustbevakningen", "consult", "expects"),
    ]
    partners = tuple(Partner(id=i, name=n, interplay=p, modality=m) for i, n, p, m in asked)  # type: ignore[arg-type]
    text = words(with_assignment(partners=partners))
    assert text.index("informera Tullverket och Skolverket") < text.index("samverka med Polisen")
    assert "Enligt beslutet bör vi samråda med Kustbevakningen." in text


def test_hand_ins_are_told_in_sentences():
    """Sent twice by the same way, yearly, of an unnamed kind, with a copy; and the repayment is made, not handed in."""
    deadlines = (
        Deadline(id="D1", deadline_kind="interim-report", every="--02-15", to=("Socialdepartementet",)),
        Deadline(id="D2", deadline_kind="repayment", due=dt.date(2018, 3, 15), to=("Kammarkollegiet",)),
        Deadline(id="D3", deadline_kind="other", text="Lägesrapport", relative="en månad efter försöket"),
        Deadline(id="D4", deadline_kind="final-report", due=dt.date(2018, 3, 15), to=("A",), copy=("B", "C")),
    )
    sent = tuple(
        Submission(id=f"S{day}", deadline="D1", sent=dt.date(year, 2, day), channel="e-post")
        for year, day in ((2017, 9), (2017, 10), (2018, 12))
    )
    text = words(with_outputs(with_assignment(deadlines=deadlines), submissions=sent))
    assert (
        "Delredovisningen lämnades den 9 februari 2017, den 10 februari 2017 och den 12 februari 2018 "
        "till Socialdepartementet (e-post)."
    ) in text
    assert "15 februari varje år" in text
    assert "Återbetalningen ska göras senast den 15 mars 2018." in text
    assert "Lägesrapport: ska lämnas senast en månad efter försöket." in text
    assert "A, kopia till B och C" in text


def test_a_hand_in_after_its_last_day_is_told_as_late():
    """The ministry sees the day in its own register; one in time says nothing of it."""
    deadline = Deadline(id="D1", deadline_kind="interim-report", due=dt.date(2017, 10, 1), to=("A",))
    told = {}
    for day in (1, 3):
        sent = Submission(id="S1", deadline="D1", sent=dt.date(2017, 10, day), channel="e-post")
        told[day] = words(with_outputs(with_assignment(deadlines=(deadline,)), submissions=(sent,)))
    assert "lämnades den 1 oktober 2017 till A (e-post)." in told[1]
    assert "lämnades den 3 oktober 2017 till A (e-post), efter sista dagen den 1 oktober 2017." in told[3]


def test_overspending_says_how_much():
    """“More than the funding” alone leaves the reader to count."""
    costs = tuple(evolve(cost, amount=cost.amount * 100) for cost in PROJECT.outputs.costs)
    said = re.findall(r"kronor, vilket är [\d ]+ kronor mer än medlen", words(with_outputs(costs=costs)))
    assert said


def test_what_came_of_a_contact_is_a_sentence():
    """It begins with a capital, as it stands after a full stop."""
    partner = PROJECT.assignment.partners[0].id
    met = Contact(
        id="K9", partner=partner, date=DAY, form="möte", subject="upplägg", outcome="gemensam scenariobank"
    )
    text = words(with_outputs(contacts=(met,)))
    assert "1 mars 2017, möte: upplägg. Gemensam scenariobank." in text


def test_a_yearly_day_that_is_none_is_shown_as_it_is():
    """A project built in memory may hold anything; the report still comes."""
    assert "13-45 varje år" in words(
        with_assignment(deadlines=(Deadline(id="D1", deadline_kind="plan", every="--13-45"),))
    )


@pytest.mark.parametrize(
    ("met", "expected"),
    [
        (("P1",), "med den part som beslutet anger."),
        (("P1", "P2"), "med båda de parter som beslutet anger."),
        (("P1", "P2", "P3"), "med alla 3 parter i beslutet."),
        (("P1", "P2", ""), "med 2 av 3 parter i beslutet."),
    ],
)
def test_how_many_partners_were_met_in_words(met: tuple[str, ...], expected: str):
    """One is not `1 of 1`, two are both, and groups are named only where there are any."""
    partners = tuple(Partner(id=f"P{n}", name=f"Verk {n}") for n, _ in enumerate(met, 1))
    contacts = tuple(Contact(id=f"K{n}", partner=p, date=DAY) for n, p in enumerate(met) if p)
    assert expected in words(with_outputs(with_assignment(partners=partners), contacts=contacts))


def test_one_activity_is_told_without_the_words_for_many():
    """No total of one, no note on persons counted twice, no timeline of a single day."""
    one = Activity(id="A1", title="Dag", date=DAY, answers=("T1",))
    found = report(with_outputs(activities=(one,)))
    assert "Vi har genomfört en aktivitet." in words_of(found).replace("\u00a0", " ")
    assert not [b for b in found.body if isinstance(b, Picture) and b.key == "chart:activities"]


def test_bars_of_the_same_length_are_not_drawn():
    """A chart that says nothing is left out; one contact more, and it is there."""
    partners = (Partner(id="P1", name="A"), Partner(id="P2", name="B"))
    even = tuple(Contact(id=f"K{n}", partner=f"P{n}", date=DAY) for n in (1, 2))
    uneven = (*even, Contact(id="K3", partner="P1", date=DAY))
    for contacts, drawn in ((even, 0), (uneven, 1)):
        found = report(with_outputs(with_assignment(partners=partners), contacts=contacts))
        assert sum(isinstance(b, Picture) and b.key == "chart:contacts" for b in found.body) == drawn


def test_no_chapter_is_called_an_assessment_that_holds_none():
    """Without an own assessment the section says what it holds: deviations, and where things stand."""
    titles = [plain(block.runs) for block in report(PROJECT).body if isinstance(block, Heading)]
    assert titles[-4:-1] == ["Avvikelser", "T2. Följa utvecklingen", "Läget för kraven"]
    assert not [title for title in titles if "edömning" in title]


def test_a_deviation_ends_its_sentences():
    """What people wrote without a full stop gets one, and no second."""
    one = Deviation(id="N1", requirement="T2", extent="not", reason="tiden räckte inte", consequence="Inga.")
    said = words(with_outputs(deviations=(one,))).splitlines()
    assert "Skäl. Tiden räckte inte." in said
    assert "Följder. Inga." in said


def test_a_sentence_about_a_table_stays_on_its_page():
    """What leads to a table or picture does not end the page before; a wide table turns the page anyway."""
    body = report(PROJECT).body
    led = [
        (a.keep_next, b)
        for a, b in pairwise(body)
        if isinstance(a, Paragraph) and isinstance(b, Table | Picture)
    ]
    assert len(led) > 5
    assert all(kept is not (isinstance(shown, Table) and shown.wide) for kept, shown in led)
    assert not [
        a for a, b in pairwise(body) if isinstance(a, Paragraph) and isinstance(b, Paragraph) and a.keep_next
    ]


def test_the_beginning_of_a_list_stays_on_its_page():
    """A sentence that a list ends is kept with it; one that has ended is not."""
    lists = (List(items=(ListItem(blocks=(Paragraph(runs=(Text("a"),)),)),)),)
    for said, kept in (("Gruppen har", True), ("Vi har haft en kontakt:", True), ("Det är klart.", False)):
        first = kept_together((Paragraph(runs=(Text(said),)), *lists))[0]
        assert isinstance(first, Paragraph)
        assert first.keep_next is kept


def test_all_county_boards_are_called_together():
    """21 names fill a cover; twenty of them are no whole, and are named."""
    boards = tuple(body.name for body in register("agencies.tsv") if body.kind == "county")
    assert len(boards) == 21
    text = words(with_assignment(agencies=(*boards, "Verket för innovationssystem")))
    assert "Länsstyrelserna och Verket för innovationssystem beslutade den" in text
    assert "att ge länsstyrelserna och Verket för innovationssystem uppdraget" in text
    assert boards[-1] not in text
    assert f"{boards[-2]} beslutade den" in words(with_assignment(agencies=boards[:-1]))


def test_one_of_several_agencies_hands_in_the_report():
    """The decision on the report is its own; the assignment went to both."""
    project = with_assignment(agencies=("Boverket", "Vinnova"))
    made = evolve(project, settings=evolve(project.settings, agency="Boverket"))
    text = words(made)
    assert "Boverket beslutade den" in text
    assert "att ge Boverket och Vinnova uppdraget" in text
    assert report(made).author == "Boverket"
    assert report(project).author == "Boverket och Vinnova"
