"""The status of each requirement, as the design defines it."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from govreport.model import (
    Activity,
    Assignment,
    Budget,
    BudgetLine,
    Chapter,
    Contact,
    Cost,
    Deadline,
    Deliverable,
    Deviation,
    Formality,
    Indicator,
    IndicatorRow,
    Outputs,
    Part,
    Partner,
    Period,
    Perspective,
    Project,
    Submission,
    Task,
)
from govreport.model.blocks import Heading, Text
from govreport.profiles import profile
from govreport.rules.context import Context
from govreport.rules.status import statuses

TODAY = dt.date(2018, 3, 12)
DAY = dt.date(2017, 5, 1)
TASK = Task(id="T1", text="Ta fram ett metodstöd")
WHOLE = {
    "reason": "a",
    "consequence": "b",
    "next_step": "c",
    "decided_by": "d",
    "decided": DAY,
}


def _status(requirement, *outputs, today=TODAY, **assignment):
    """Status and reason of one requirement with the outputs given."""
    kinds = {
        Task: "tasks",
        Partner: "partners",
        Perspective: "perspectives",
        Deadline: "deadlines",
        Formality: "formalities",
    }
    if isinstance(requirement, BudgetLine):
        assignment["budget"] = Budget(lines=(requirement,))
    else:
        assignment[kinds[type(requirement)]] = (requirement,)
    lists = {
        Activity: "activities",
        Deliverable: "deliverables",
        Contact: "contacts",
        Indicator: "indicators",
        Cost: "costs",
        Submission: "submissions",
        Deviation: "deviations",
    }
    collected: dict[str, tuple] = {}
    for output in outputs:
        name = lists[type(output)]
        collected[name] = (*collected.get(name, ()), output)
    project = Project(assignment=Assignment(**assignment), outputs=Outputs(**collected))
    result = statuses(Context(project, profile("se"), today=today))[requirement.id]
    return result.status, result.reason


@pytest.mark.parametrize(
    ("output", "status"),
    [
        (Activity(id="A1", answers=("T1",), status="done"), "addressed"),
        (Activity(id="A1", answers=("T1",), status="planned"), "unaddressed"),
        (Activity(id="A1", answers=("T1",), status="cancelled"), "unaddressed"),
        (Deliverable(id="L1", answers=("T1",), status="done"), "addressed"),
        (Deliverable(id="L1", answers=("T1",), status="ongoing"), "unaddressed"),
        (Contact(id="K1", answers=("T1",), date=DAY), "addressed"),
        (Contact(id="K1", answers=("T1",)), "unaddressed"),
        (Indicator(id="I1", answers=("T1",), rows=(IndicatorRow(period="2017"),)), "addressed"),
        (Indicator(id="I1", answers=("T1",)), "unaddressed"),
        (Activity(id="A1", answers=("T2",)), "unaddressed"),
    ],
)
def test_a_finished_output_addresses_a_task(output, status):
    """Only what is done, dated or measured counts."""
    assert _status(TASK, output) == (status, "")


def test_perspectives_and_formalities_need_a_finished_output():
    """They are judged like tasks; a formality may be met by a hand-in."""
    assert _status(Perspective(id="C1"), Activity(id="A1", answers=("C1",)))[0] == "addressed"
    sent = Submission(id="S1", deadline="D1", answers=("F1",), sent=DAY)
    assert _status(Formality(id="F1"), sent)[0] == "addressed"
    assert (
        _status(Formality(id="F1"), Submission(id="S1", deadline="D1", answers=("F1",)))[0] == "unaddressed"
    )


ON_INTERIM = Formality(id="F1", text="Delredovisningen ska innehålla en plan")
ON_FINAL = Formality(id="F2", text="I slutrapporten ska myndigheten redovisa vilka insatser som har gjorts")
ON_NUMBER = Formality(id="F3", text="Redovisningar ska ange beslutets diarienummer")


@pytest.mark.parametrize(
    ("formality", "passage", "interim_sent", "expected"),
    [
        (ON_INTERIM, True, False, ("addressed", "passage")),
        (ON_INTERIM, False, False, ("unaddressed", "")),
        (ON_INTERIM, False, True, ("unaddressed", "")),
        (ON_FINAL, False, False, ("pending", "later-report")),
        (ON_FINAL, True, True, ("addressed", "passage")),
        (ON_FINAL, False, True, ("unaddressed", "")),
        (ON_NUMBER, True, False, ("pending", "hand-ins")),
        (
            Formality(id="F1", text="Kostnaderna ska belasta anslaget 1:1"),
            True,
            False,
            ("addressed", "passage"),
        ),
        (Formality(id="F1", text="Handlingarna ska märkas"), True, True, ("unaddressed", "")),
    ],
)
def test_a_formality_on_the_report_is_met_by_its_passage(formality, passage, interim_sent, expected):
    """One on another report waits for that; what hand-ins and products must bear, no passage can show."""
    deadlines = (
        Deadline(id="D1", deadline_kind="interim-report", due=dt.date(2018, 3, 15)),
        Deadline(id="D2", deadline_kind="final-report", due=dt.date(2018, 12, 1)),
        Deadline(id="D3", deadline_kind="repayment", due=dt.date(2018, 12, 1)),
    )
    sent = (Submission(id="S1", deadline="D1", sent=dt.date(2018, 3, 9)),) if interim_sent else ()
    heading = Heading(level=1, runs=(Text("Plan"),), answers=(formality.id,))
    project = Project(
        assignment=Assignment(formalities=(formality,), deadlines=deadlines),
        outputs=Outputs(submissions=sent),
        chapters=(Chapter(name="plan", file="010-plan.md", blocks=(heading,)),) if passage else (),
    )
    result = statuses(Context(project, profile("se"), today=TODAY))[formality.id]
    assert (result.status, result.reason) == expected


def test_a_task_with_parts_needs_each_of_them():
    """Evidence for the whole does not answer a part; a part that is open leaves the task partly addressed."""
    task = Task(id="T1", parts=(Part(id="T1a"), Part(id="T1b")))
    first = Activity(id="A1", answers=("T1a",))
    second = Activity(id="A2", answers=("T1b",))
    assert _status(task) == ("unaddressed", "parts")
    assert _status(task, Activity(id="A3", answers=("T1",))) == ("partly", "parts")
    assert _status(task, first) == ("partly", "parts")
    assert _status(task, first, second) == ("addressed", "parts")


def test_a_partner_needs_a_contact_that_has_taken_place():
    """A dated contact no later than today; for a category, with a named member."""
    partner, category = (
        Partner(id="P1", name="Skatteverket"),
        Partner(id="P1", name="kommuner", category=True),
    )
    assert _status(partner, Contact(id="K1", partner="P1", date=DAY))[0] == "addressed"
    assert _status(partner, Contact(id="K1", partner="P1"))[0] == "unaddressed"
    assert _status(partner, Contact(id="K1", partner="P1", date=dt.date(2019, 1, 1)))[0] == "unaddressed"
    assert _status(category, Contact(id="K1", partner="P1", date=DAY))[0] == "unaddressed"
    assert _status(category, Contact(id="K1", partner="P1", date=DAY, with_="Malmö stad"))[0] == "addressed"


def test_a_funding_line_needs_costs_or_an_explicit_zero():
    """No row at all is silence; a row of nothing is an answer."""
    line = BudgetLine(id="B1", amount=Decimal(100))
    assert _status(line)[0] == "unaddressed"
    assert _status(line, Cost(id="V1", line="B1", amount=Decimal(5))) == ("addressed", "costs")
    assert _status(line, Cost(id="V1", line="B1", amount=Decimal(0))) == ("addressed", "explicit-zero")


@pytest.mark.parametrize(
    ("today", "sent", "expected"),
    [
        (dt.date(2018, 3, 15), None, ("pending", "")),
        (dt.date(2018, 3, 16), None, ("unaddressed", "overdue")),
        (dt.date(2018, 3, 16), dt.date(2018, 3, 15), ("addressed", "")),
        (dt.date(2018, 3, 20), dt.date(2018, 3, 16), ("partly", "late")),
    ],
)
def test_a_deadline_is_pending_until_its_day_has_passed(today, sent, expected):
    """The due day itself is still in time, for sending and for waiting."""
    deadline = Deadline(id="D1", deadline_kind="final-report", due=dt.date(2018, 3, 15))
    submissions = [Submission(id="S1", deadline="D1", sent=sent)] if sent else []
    assert _status(deadline, *submissions, today=today) == expected


def test_a_deadline_without_day_stays_pending():
    """Nobody can be late for a day that nobody has worked out; a rule asks for it."""
    assert _status(Deadline(id="D1", relative="en månad efter slutet")) == ("pending", "no-day")


def test_a_yearly_deadline_has_a_day_each_year():
    """A year without a hand-in is overdue; the last day is the first one after the period."""
    deadline = Deadline(id="D1", every="--03-31")
    period = Period(start=dt.date(2015, 4, 1), end=dt.date(2016, 12, 31))
    more = {"decided": dt.date(2015, 4, 1), "period": period}
    first = Submission(id="S1", deadline="D1", sent=dt.date(2016, 3, 30))
    second = Submission(id="S2", deadline="D1", sent=dt.date(2017, 3, 30))
    assert _status(deadline, today=dt.date(2016, 3, 31), **more) == ("pending", "")
    assert _status(deadline, today=dt.date(2016, 4, 1), **more) == ("unaddressed", "overdue")
    assert _status(deadline, first, today=dt.date(2016, 4, 1), **more) == ("pending", "")
    assert _status(deadline, first, today=dt.date(2017, 4, 1), **more) == ("unaddressed", "overdue")
    assert _status(deadline, first, second, today=dt.date(2017, 4, 1), **more) == ("addressed", "")


def test_nothing_left_is_nothing_to_repay():
    """A repayment falls away when every line is reconciled and none has money left."""
    repayment = Deadline(id="D1", deadline_kind="repayment", due=dt.date(2018, 3, 15))
    budget = Budget(lines=(BudgetLine(id="B1", amount=Decimal(100)),))
    late = dt.date(2018, 4, 1)
    spent = Cost(id="V1", line="B1", amount=Decimal(100))
    left = Cost(id="V1", line="B1", amount=Decimal(99))
    assert _status(repayment, spent, today=late, budget=budget) == ("not-applicable", "condition")
    assert _status(repayment, left, today=late, budget=budget) == ("unaddressed", "overdue")
    assert _status(repayment, today=late, budget=budget) == ("unaddressed", "overdue")


@pytest.mark.parametrize(("extent", "status"), [("partly", "partly"), ("not", "deviates")])
def test_a_complete_deviation_stands_for_an_answer(extent, status):
    """Whether or not there is evidence beside it; without a reason it stands for nothing."""
    whole = Deviation(id="N1", requirement="T1", extent=extent, **WHOLE)
    broken = Deviation(id="N1", requirement="T1", extent=extent, **{**WHOLE, "reason": ""})
    assert _status(TASK, whole) == (status, "deviation")
    assert _status(TASK, whole, Activity(id="A1", answers=("T1",))) == (status, "deviation")
    assert _status(TASK, broken) == ("unaddressed", "")


def test_permissions_and_conditions():
    """A permission not used and a condition that did not occur need no answer; used, they are addressed."""
    done = Activity(id="A1", answers=("T1",))
    permitted = Task(id="T1", modality="permits")
    assert _status(permitted) == ("not-applicable", "permission-not-used")
    assert _status(permitted, done)[0] == "addressed"
    assert _status(Task(id="T1", condition="vid behov", occurred=False)) == ("not-applicable", "condition")
    assert _status(Task(id="T1", condition="vid behov"))[0] == "unaddressed"
    assert _status(Task(id="T1", modality="expects"))[0] == "unaddressed"


def test_a_line_without_a_name_is_told_by_its_quote():
    """A drafted line may have no text and no appropriation; its id alone says nothing."""
    line = BudgetLine(id="B2", quote=("högst 6 miljoner kronor för 2022",))
    project = Project(assignment=Assignment(budget=Budget(lines=(line,))))
    found = statuses(Context(project, profile("se"), today=TODAY))
    assert found["B2"].text == "högst 6 miljoner kronor för 2022"
