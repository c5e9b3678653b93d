"""What the main example states cannot go missing unnoticed: quotes, particulars and settings, one at a time.

What was collected, chapters and demands are taken away in ``tests/rules/test_nothing_dropped.py``.
"""

from __future__ import annotations

import pytest
from attrs import evolve

import govreport
from govreport.model import CheckResult, Project, Requirement
from govreport.resources import folder


@pytest.fixture(scope="module")
def whole() -> Project:
    """The example, read once for all removals."""
    return govreport.load(folder("examples") / "manniskohandel-2017")


@pytest.fixture(scope="module")
def before(whole: Project) -> CheckResult:
    """The check of the whole example."""
    return govreport.check(whole)


def news(before: CheckResult, after: CheckResult) -> set[tuple[str, str | None]]:
    """Rule and requirement of the findings that were not there before."""
    known = {(finding.rule, finding.requirement, finding.message) for finding in before.findings}
    return {
        (f.rule, f.requirement) for f in after.findings if (f.rule, f.requirement, f.message) not in known
    }


def without_quote(project: Project, unquoted: Requirement) -> Project:
    """The project with the quotes of one requirement taken away."""
    assignment, budget = project.assignment, project.assignment.budget
    assert budget is not None

    def changed(items: tuple[Requirement, ...]) -> tuple[Requirement, ...]:
        return tuple(evolve(item, quote=()) if item is unquoted else item for item in items)

    tasks = tuple(evolve(task, parts=changed(task.parts)) for task in assignment.tasks)
    if unquoted in assignment.tasks:
        tasks = changed(assignment.tasks)
    return evolve(
        project,
        assignment=evolve(
            assignment,
            tasks=tasks,
            partners=changed(assignment.partners),
            perspectives=changed(assignment.perspectives),
            budget=evolve(budget, lines=changed(budget.lines)),
            deadlines=changed(assignment.deadlines),
            formalities=changed(assignment.formalities),
        ),
    )


def test_each_quote(whole: Project, before: CheckResult) -> None:
    """A requirement without the decision's words is named."""
    for requirement in whole.assignment.requirements():
        after = govreport.check(without_quote(whole, requirement))
        assert requirement.id in {named for _, named in news(before, after)}


@pytest.mark.parametrize("key", ["title", "agencies", "ministry", "period", "partners_open", "related"])
def test_each_part_of_the_assignment(whole: Project, before: CheckResult, key: str) -> None:
    """What the report or the decision's coverage leans on cannot go missing from the assignment."""
    empty = {
        "title": "",
        "agencies": (),
        "ministry": "",
        "period": None,
        "partners_open": False,
        "related": (),
    }
    after = govreport.check(evolve(whole, assignment=evolve(whole.assignment, **{key: empty[key]})))
    assert news(before, after)


@pytest.mark.parametrize(
    "key", ["registration_number", "money_basis", "overhead", "allocation_key", "budget_comments", "duties"]
)
def test_each_setting_that_the_report_states(whole: Project, before: CheckResult, key: str) -> None:
    """A setting that the report must state is missed when it is gone."""
    empty = {"registration_number": "", "money_basis": "", "budget_comments": {}, "duties": {}}
    after = govreport.check(evolve(whole, settings=evolve(whole.settings, **{key: empty.get(key)})))
    assert news(before, after)


@pytest.mark.parametrize("key", ["date", "decided_by", "presented_by", "took_part"])
def test_each_particular_of_the_decision_on_the_report(whole: Project, before: CheckResult, key: str) -> None:
    """The decision on the report needs all its particulars."""
    (signoff,) = whole.outputs.signoffs
    empty = {"date": None, "decided_by": "", "presented_by": "", "took_part": ()}
    outputs = evolve(whole.outputs, signoff=(evolve(signoff, **{key: empty[key]}),))
    after = govreport.check(evolve(whole, outputs=outputs))
    assert any(rule.startswith("SE") for rule, _ in news(before, after))
