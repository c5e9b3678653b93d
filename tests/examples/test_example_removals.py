"""Nothing of the main example can be dropped unnoticed: each thing is taken away, one at a time."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from attrs import evolve

import govreport
from govreport.model import CheckResult, Outputs, Project, Requirement
from govreport.model.blocks import Heading
from govreport.resources import folder

GROUPS = ("activities", "deliverables", "contacts", "indicators", "submissions", "deviations")


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


def without_one(outputs: Outputs) -> Iterator[tuple[str, Outputs]]:
    """The outputs without each of their items in turn, with the item's id."""
    for group in GROUPS:
        items = getattr(outputs, group)
        for index, item in enumerate(items):
            yield item.id, evolve(outputs, **{group: (*items[:index], *items[index + 1 :])})


def test_each_output(whole: Project, before: CheckResult) -> None:
    """Without one output, each requirement keeps its status by other evidence, or a finding names it."""
    held = {requirement.id: requirement for requirement in before.requirements}
    tried = 0
    for id_, outputs in without_one(whole.outputs):
        tried += 1
        after = govreport.check(evolve(whole, outputs=outputs))
        named = {requirement for _, requirement in news(before, after)}
        for requirement in after.requirements:
            was = held[requirement.id]
            if requirement.status != was.status or (was.evidence and not requirement.evidence):
                assert requirement.id in named, f"{id_} gone: {requirement.id} is {requirement.status}"
    assert tried >= 70


def without_answers(project: Project, heading: Heading) -> Project:
    """The project with one heading's ``answers`` taken away."""
    return evolve(
        project,
        chapters=tuple(
            evolve(
                chapter,
                blocks=tuple(evolve(b, answers=()) if b is heading else b for b in chapter.blocks),
            )
            for chapter in project.chapters
        ),
    )


def test_each_answering_heading(whole: Project, before: CheckResult) -> None:
    """Without one heading's answers, other passages remain, or a finding names the requirement.

    A task whose parts are all answered under headings of their own has passages through them. A formality has
    a section of its own in every report, chapter or not. The final report's own day is met by the report.
    """
    answering = [h for chapter in whole.chapters for h in chapter.headings() if h.answers]
    parted = {task.id for task in whole.assignment.tasks if task.parts}
    formal = {formality.id for formality in whole.assignment.formalities}
    formal |= {one.id for one in whole.assignment.deadlines if one.deadline_kind == "final-report"}
    assert len(answering) >= 29
    for heading in answering:
        after = govreport.check(without_answers(whole, heading))
        left = {r.id for r in after.requirements if r.passages}
        lost = set(heading.answers) - left - parted - formal
        assert lost <= {requirement for _, requirement in news(before, after)}, heading.answers


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


def test_each_demanding_dismissal(whole: Project, before: CheckResult) -> None:
    """A sentence with "ska" of its own that is no longer dismissed is an error again; the others ask for nothing.

    What the plan says ("Av handlingsplanen framgår att barn som utsätts ska …") stands in a clause.
    """
    dismissed = whole.assignment.dismissed
    noticed = []
    for index, one in enumerate(dismissed):
        rest = (*dismissed[:index], *dismissed[index + 1 :])
        after = govreport.check(evolve(whole, assignment=evolve(whole.assignment, dismissed=rest)))
        if news(before, after):
            noticed.append(one.why)
    assert len(noticed) == 1


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
