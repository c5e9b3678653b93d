"""An assignment of several years: which report is being made, and what only a later one can account for."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from attrs import evolve

from govreport.errors import UsageError
from govreport.model import (
    Activity,
    Assignment,
    Budget,
    BudgetLine,
    Contact,
    Cost,
    Deadline,
    Deviation,
    Formality,
    Outputs,
    Part,
    Partner,
    Period,
    Project,
    Signoff,
    Submission,
    Task,
)
from govreport.profiles import profile
from govreport.rules import engine
from govreport.rules.context import Context
from govreport.rules.status import statuses

SE = profile("se")
FIRST, SECOND, LAST = dt.date(2022, 2, 15), dt.date(2023, 2, 15), dt.date(2024, 2, 15)
REPORTS = (
    Deadline(id="D4", deadline_kind="interim-report", due=FIRST),
    Deadline(id="D6", deadline_kind="interim-report", due=SECOND),
    Deadline(id="D7", deadline_kind="final-report", due=LAST),
)
LINES = tuple(
    BudgetLine(id=f"B{year}", amount=Decimal(2_000_000), year=year, payer="Kammarkollegiet")
    for year in (2021, 2022, 2023)
)
SENT = Submission(id="S1", deadline="D4", sent=dt.date(2022, 2, 11))
BOOKED = Cost(
    id="V1",
    date=dt.date(2021, 6, 1),
    account="5711",
    line="B2021",
    amount=Decimal(1_481_250) + Decimal("0.5"),
)


def _project(*submissions, deadlines=REPORTS, deviations=(), signoffs=(), costs=(BOOKED,)):
    return Project(
        assignment=Assignment(
            title="Uppdrag att minska saltintaget",
            decided=dt.date(2021, 1, 4),
            period=Period(start=dt.date(2021, 1, 1), end=dt.date(2023, 12, 31)),
            budget=Budget(lines=LINES),
            deadlines=tuple(deadlines),
        ),
        outputs=Outputs(submissions=submissions, deviations=deviations, signoff=signoffs, costs=costs),
    )


def _check(project, today, report=""):
    return engine.run(project, SE, today=today, final=True, report=report)


def _of(result, code):
    return {(finding.requirement, finding.severity) for finding in result.findings if finding.rule == code}


@pytest.mark.parametrize(
    ("today", "sent", "expected"),
    [
        (dt.date(2022, 2, 1), (), "D4"),
        (dt.date(2022, 3, 1), (), "D4"),
        (dt.date(2022, 3, 1), (SENT,), "D6"),
        (dt.date(2024, 2, 1), (SENT, Submission(id="S2", deadline="D6", sent=SECOND)), "D7"),
    ],
)
def test_the_report_is_the_first_one_not_sent(today, sent, expected):
    """An interim report that is late is still the one to make; once it is sent the next one is."""
    assert _check(_project(*sent), today).report == expected


def test_when_all_are_sent_no_report_is_at_hand():
    """What is rendered then is a copy of what was handed in."""
    sent = [Submission(id=f"S{d.id}", deadline=d.id, sent=d.due) for d in REPORTS]
    assert _check(_project(*sent), dt.date(2024, 3, 1)).report == ""


@pytest.mark.parametrize("asked", ["D4", "D6", "D7"])
def test_the_report_asked_for_is_the_report(asked):
    """Whoever names a report gets it, sent or not sent, and however far ahead it is due."""
    result = _check(_project(SENT), dt.date(2022, 3, 1), asked)
    assert result.report == asked


def test_the_final_report_accounts_for_the_year_that_the_interim_one_leaves():
    """Of the running year's money the interim report is not asked, the final one is."""
    today = dt.date(2022, 2, 1)
    assert _of(_check(_project(), today, "D4"), "GR101") == set()
    assert _of(_check(_project(), today, "D7"), "GR101") == {("B2022", "error")}


@pytest.mark.parametrize("wrong", ["D1", "B2021", "T9"])
def test_a_report_that_is_none_is_the_callers_mistake(wrong):
    """An id of something else is refused, and the message lists what can be asked for."""
    with pytest.raises(UsageError, match=f"'{wrong}' is no interim or final report.*D4, D6, D7"):
        _check(_project(), FIRST, wrong)


@pytest.mark.parametrize(
    "spared",
    [
        {"channel": "i årsredovisningen för 2021"},
        {"occurred": False},
    ],
)
def test_what_is_reported_elsewhere_or_not_at_all_is_not_the_report(spared):
    """An account within the annual report, and one whose condition did not occur, are no Word report."""
    first = Deadline(id="D4", deadline_kind="interim-report", due=FIRST, **spared)
    assert _check(_project(deadlines=(first, *REPORTS[1:])), dt.date(2022, 2, 1)).report == "D6"


def test_a_deviation_stands_for_a_report_that_was_not_made():
    """Explained and decided, it is not made any more."""
    explained = Deviation(
        id="N1", requirement="D4", extent="not", reason="a", consequence="b", next_step="c", decided_by="d",
        decided=FIRST,
    )  # fmt: skip
    assert _check(_project(deviations=(explained,)), dt.date(2022, 3, 1)).report == "D6"


@pytest.mark.parametrize(
    ("today", "pending"),
    [
        (dt.date(2022, 2, 1), {"B2022", "B2023"}),
        (dt.date(2022, 2, 15), {"B2022", "B2023"}),
    ],
)
def test_a_later_report_accounts_for_a_year_that_has_not_passed(today, pending):
    """Neither a year to come nor the running one lacks costs, in an interim report that falls due in it."""
    result = _check(_project(), today)
    assert {
        each.id for each in result.requirements if each.status == "pending" and each.kind == "funding"
    } == (pending)
    assert _of(result, "GR101") == set()


def test_a_year_whose_report_is_at_hand_lacks_its_costs():
    """The last report of a year asks for that year's costs, before the year has ended as well."""
    result = _check(_project(SENT), dt.date(2022, 12, 1))
    assert _of(result, "GR101") == {("B2022", "error")}
    only = BudgetLine(id="B1", amount=Decimal(1), year=2023)
    project = Project(
        assignment=Assignment(
            budget=Budget(lines=(only,)),
            deadlines=(Deadline(id="D1", deadline_kind="final-report", due=dt.date(2023, 9, 29)),),
        )
    )
    assert statuses(Context(project, SE, today=dt.date(2023, 9, 1)))["B1"].status == "unaddressed"


def test_money_of_a_year_is_requisitioned_and_repaid_in_its_own_time():
    """Before the day of its year nothing is missing of a line; when it has passed, something is."""
    yearly = (
        Deadline(id="D1", deadline_kind="requisition", every="--12-01"),
        Deadline(id="D3", deadline_kind="repayment", every="--03-31"),
    )
    asked = Submission(
        id="S2", deadline="D1", sent=dt.date(2021, 11, 22), amounts={"B2021": Decimal(2_000_000)},
        received={"B2021": Decimal(2_000_000)},
    )  # fmt: skip
    repaid = Submission(id="S3", deadline="D3", sent=dt.date(2022, 3, 29), amounts={"B2021": Decimal(0)})
    early = _check(_project(asked, deadlines=(*yearly, *REPORTS)), dt.date(2022, 2, 1))
    assert _of(early, "GR504") == _of(early, "GR507") == set()
    late = _check(_project(SENT, asked, repaid, deadlines=(*yearly, *REPORTS)), dt.date(2022, 12, 2))
    assert _of(late, "GR504") == {("B2022", "warning")}
    assert _of(late, "GR507") == {("B2021", "error")}
    (finding,) = [finding for finding in late.findings if finding.rule == "GR507"]
    assert "518\u00a0749,50 återstår" in finding.message


def test_two_requisitions_before_a_day_are_both_for_that_day():
    """The second is not next year's, and after the period there is no money left to ask for."""
    requisition = Deadline(id="D1", deadline_kind="requisition", every="--12-01")
    two = (
        Submission(id="S1", deadline="D1", sent=dt.date(2021, 3, 18)),
        Submission(id="S2", deadline="D1", sent=dt.date(2021, 11, 22)),
    )
    context = Context(_project(*two, deadlines=(requisition,)), SE, today=dt.date(2022, 2, 1))
    days = context.hand_ins(requisition)
    assert [(due.day.year, due.submission and due.submission.id) for due in days] == [
        (2021, "S1"),
        (2022, None),
        (2023, None),
    ]


def test_the_decision_on_an_interim_report_may_be_late():
    """The day that counts is that of the report at hand, not the final one's."""
    result = _check(_project(signoffs=(Signoff(date=dt.date(2022, 2, 16)),)), dt.date(2022, 2, 1))
    assert _of(result, "GR402") == {("D4", "error")}


@pytest.mark.parametrize(
    ("signed", "expected"), [(dt.date(2022, 2, 8), {(None, "error")}), (dt.date(2023, 2, 7), set())]
)
def test_the_decision_on_an_earlier_report_is_not_that_on_this_one(signed, expected):
    """Left in the folder it would make the next report say that it was decided on a year ago."""
    project = _project(SENT, signoffs=(Signoff(date=signed),))
    assert _of(_check(project, dt.date(2023, 2, 8)), "GR603") == expected


LATER = Signoff(date=dt.date(2023, 2, 7), decided_by="landshövdingen")
BOTH = (Signoff(date=dt.date(2022, 2, 8), report="D4", decided_by="länsrådet"), LATER)


@pytest.mark.parametrize(
    ("asked", "signed"), [("D4", dt.date(2022, 2, 8)), ("D6", dt.date(2023, 2, 7)), ("", dt.date(2023, 2, 7))]
)
def test_each_report_has_its_own_decision(asked, signed):
    """The sign-off that names a report is that report's; one that names none is that of the others."""
    result = _check(_project(SENT, signoffs=BOTH), dt.date(2023, 2, 8), asked)
    assert result.content_date == signed
    assert _of(result, "GR603") == set()


def test_a_sign_off_of_another_report_is_none_of_this_one():
    """Where every sign-off names a report, the one at hand has to have its own."""
    named = (evolve(LATER, date=dt.date(2022, 2, 8), report="D4"),)
    result = _check(_project(SENT, signoffs=named), dt.date(2023, 2, 8))
    assert result.content_date == dt.date(2023, 2, 8)
    assert _of(result, "GR603") == {(None, "error")}


def test_when_all_are_sent_the_final_reports_decision_counts():
    """A copy of what was handed in last bears that report's day."""
    sent = [Submission(id=f"S{d.id}", deadline=d.id, sent=d.due) for d in REPORTS]
    last = Signoff(date=dt.date(2024, 2, 8), report="D7")
    project = _project(*sent, signoffs=(*BOTH[:1], last))
    assert _check(project, dt.date(2024, 3, 1)).content_date == last.date


def _work(project):
    """The project with a task of two parts, one more task that is only planned, and partners without contact."""
    tasks = (
        Task(id="T1", text="a", parts=(Part(id="T1a", text="b"), Part(id="T1b", text="c"))),
        Task(id="T2", text="d"),
    )
    partners = (Partner(id="P1", name="e"), Partner(id="P2", name="f", category=True))
    met = Contact(id="K1", partner="P2", date=dt.date(2021, 5, 3))
    planned = Activity(id="A1", title="g", status="planned", answers=("T2",))
    return evolve(
        project,
        assignment=evolve(project.assignment, tasks=tasks, partners=partners),
        outputs=evolve(project.outputs, contacts=(met,), activities=(planned,)),
    )


@pytest.mark.parametrize(
    ("today", "report", "severity", "reason"),
    [
        (dt.date(2022, 2, 1), "D4", "warning", "later-report"),
        (dt.date(2022, 2, 1), "D7", "error", ""),
        (dt.date(2024, 1, 15), "D4", "error", ""),  # the period has ended
    ],
)
def test_work_not_begun_may_wait_for_the_final_report(today, report, severity, reason):
    """In an interim report within the period it is a warning, although the check is the final one."""
    result = _check(_work(_project()), today, report)
    assert _of(result, "GR101") >= {("T1a", severity), ("T1b", severity)}
    assert _of(result, "GR102") == {("T2", severity)}
    assert _of(result, "GR201") == {("P1", severity)}
    assert _of(result, "GR202") == {("P2", severity)}
    found = {each.id: (each.status, each.reason) for each in result.requirements}
    assert {found[id_] for id_ in ("T1a", "T2", "P1", "P2")} == {("unaddressed", reason)}
    assert found["T1"] == ("unaddressed", "parts")


def test_nothing_may_wait_where_no_final_report_follows():
    """The last report of an assignment that has interim ones only answers everything."""
    result = _check(_work(_project(deadlines=REPORTS[:2])), dt.date(2022, 2, 1), "D4")
    assert _of(result, "GR201") == {("P1", "error")}


@pytest.mark.parametrize(
    ("text", "sent", "today", "status"),
    [
        (
            "Rekvisitionen ska hänvisa till diarie\u00adnumret för detta beslut",
            False,
            dt.date(2023, 9, 20),
            "pending",
        ),
        ("Rekvisitionen ska ange beslutets diarienummer", False, dt.date(2023, 12, 2), "unaddressed"),
        ("Rekvisitionen ska ange beslutets diarienummer", True, dt.date(2023, 9, 20), "unaddressed"),
        ("Redovisningen ska vara uppdelad på kön", False, dt.date(2023, 9, 20), "unaddressed"),
    ],
)
def test_what_later_hand_ins_must_quote_cannot_be_shown_yet(text, sent, today, status):
    """A report that comes before every hand-in of money; other demands of form are its own."""
    deadlines = (
        Deadline(id="D1", deadline_kind="final-report", due=dt.date(2023, 9, 29)),
        Deadline(id="D2", deadline_kind="requisition", due=dt.date(2023, 12, 1)),
    )
    submissions = (Submission(id="S1", deadline="D2", sent=dt.date(2023, 9, 1)),) if sent else ()
    project = Project(
        assignment=Assignment(deadlines=deadlines, formalities=(Formality(id="F1", quote=(text,)),)),
        outputs=Outputs(submissions=submissions),
    )
    assert statuses(Context(project, SE, today=today))["F1"].status == status


def test_outputs_take_one_sign_off_or_several():
    """In Python as in the files: one for a folder with one report, a list where each report has its own."""
    early, late = Signoff(date=FIRST, report="D4"), Signoff(date=LAST)
    assert Outputs(signoff=late).signoffs == (late,)
    assert Outputs(signoff=late).signoff is late
    assert Outputs(signoff=[early, late]).signoff is late
    assert Outputs(signoff=None).signoff is None
