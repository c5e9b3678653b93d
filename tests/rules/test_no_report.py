"""Whether there is a report to hand in, and hand-ins that are known from elsewhere than the decision's text."""

from __future__ import annotations

import datetime as dt

import pytest

from govreport.model import Assignment, Deadline, Decision, Project, Task
from govreport.profiles import profile
from govreport.rules.context import Context
from govreport.rules.decision import no_quote
from govreport.rules.reports import no_report

FINAL = Deadline(id="D1", deadline_kind="final-report", due=dt.date(2023, 3, 31))
PLAN = Deadline(id="D2", deadline_kind="plan", due=dt.date(2022, 3, 31))


def look(rule, *deadlines: Deadline, unsaid: tuple[str, ...] = ()):
    """What a rule says of hand-ins."""
    tasks = (Task(id="T1", text="Kartlägga"),)
    assignment = Assignment(tasks=tasks, deadlines=deadlines, not_in_text=unsaid)
    decision = Decision(file="decision.txt", text="Myndigheten ska kartlägga.")
    context = Context(
        Project(assignment=assignment, decision=decision), profile("se"), today=dt.date(2022, 5, 1)
    )
    return [hit.requirement or hit.item for hit in rule(context)]


@pytest.mark.parametrize(
    ("deadlines", "unsaid", "found"),
    [
        ((), (), ["deadlines"]),
        ((PLAN,), (), ["deadlines"]),
        ((PLAN,), ("deadlines",), ["deadlines"]),
        ((), ("deadlines",), []),
        ((PLAN, FINAL), (), []),
    ],
)
def test_an_assignment_without_a_report(deadlines, unsaid, found):
    """A plan is no report; where nothing is listed and that is known, another rule asks already."""
    assert look(no_report, *deadlines, unsaid=unsaid) == found


def test_hand_ins_known_from_elsewhere_need_no_quote():
    """A task does all the same."""
    assert look(no_quote, FINAL) == ["T1", "D1"]
    assert look(no_quote, FINAL, unsaid=("deadlines",)) == ["T1"]
