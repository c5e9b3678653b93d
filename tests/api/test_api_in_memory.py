"""A project built in memory is judged as one that was read: nothing in it vanishes because no file holds it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from attrs import evolve

import govreport
from govreport.model import Activity, Assignment, Decision, Outputs, Project, Task

ONE = Task(id="T1", text="Ta fram ett metodstöd")
DONE = Activity(id="A1", title="Kurs", date=dt.date(2017, 5, 4), answers=("T1",))
TODAY = dt.date(2018, 1, 1)


def _codes(project: Project) -> list[str]:
    """What is wrong with how the parts hang together."""
    found = govreport.check(project, today=TODAY, select=["GR005", "GR006", "GR007", "GR014"]).findings
    return sorted(finding.rule for finding in found)


def test_a_demand_whose_id_is_taken_does_not_vanish() -> None:
    """Only the first of two with one id is judged, so the second must be told; ids of outputs too."""
    twin = Task(id="T1", text="Utbilda handläggare")
    project = Project(
        assignment=Assignment(title="x", tasks=(ONE, twin)), outputs=Outputs(activities=(DONE, DONE))
    )
    result = govreport.check(project, today=TODAY, lang="en")
    assert [requirement.id for requirement in result.requirements] == ["T1"]
    told = [(finding.item, finding.message) for finding in result.findings if finding.rule == "GR005"]
    assert told == [
        ("A1", "The id A1 stands for two things."),
        ("T1", "The id T1 stands for two things."),
    ]
    assert not result.ok
    assert "file=" not in govreport.format_result(result, "github")
    assert '"uri": ""' not in govreport.format_result(result, "sarif")
    with pytest.raises(govreport.IncompleteError, match="GR005"):
        govreport.render(project, "never.docx", today=TODAY)


def test_references_to_nothing_and_quotes_that_the_decision_lacks() -> None:
    """Evidence that answers an unknown requirement, and words that nobody decided."""
    decision = Decision(file="decision.txt", text="Länsstyrelsen ska ta fram ett metodstöd.")
    quoted = evolve(ONE, quote=("utbilda handläggare",))
    whole = Project(
        assignment=Assignment(title="x", tasks=(quoted,)),
        outputs=Outputs(activities=(evolve(DONE, answers=("T9",)),)),
        decision=decision,
    )
    assert _codes(whole) == ["GR006", "GR007"]
    right = evolve(
        whole,
        assignment=Assignment(title="x", tasks=(evolve(ONE, quote=("ta fram ett metodstöd",)),)),
        outputs=Outputs(activities=(DONE,)),
    )
    assert _codes(right) == []


@pytest.mark.parametrize("name", ["minimal", "manniskohandel-2017", "community-energy-grant"])
def test_nothing_is_found_in_what_is_right(name: str, examples: Path) -> None:
    """A whole example, taken out of its folder, hangs together."""
    assert _codes(evolve(govreport.load(examples / name), root=None)) == []


def test_what_was_found_at_reading_is_not_told_twice(minimal_example: Path) -> None:
    """A project that was read, mistakes and all, and then taken out of its folder."""
    more = "activities: [{id: A1, title: Kurs, date: 2017-05-02, answers: [T99]}]\n"
    (minimal_example / "outputs" / "mer.yaml").write_text(more)
    project = govreport.load(minimal_example)
    assert _codes(project) == ["GR005", "GR006"]
    assert _codes(evolve(project, root=None)) == ["GR005", "GR006"]
