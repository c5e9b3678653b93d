"""Waivers silence one rule's findings, are counted, and never reach a demand."""

from __future__ import annotations

import datetime as dt

import pytest
from attrs import evolve

import govreport
from govreport.model import Waiver
from govreport.profiles import profile
from govreport.rules import engine

TODAY = dt.date(2018, 3, 12)
WHOLE = Waiver(
    rule="GR203", item="K1", reason="a", owner="b", decided=dt.date(2018, 1, 1), expires=dt.date(2018, 12, 31)
)


@pytest.fixture
def project(examples):
    """The minimal example with one finding: a contact without its form."""
    project = govreport.load(examples / "minimal")
    outputs = project.outputs
    return evolve(project, outputs=evolve(outputs, contacts=(evolve(outputs.contacts[0], form=""),)))


def _run(project, *waivers):
    result = engine.run(evolve(project, waivers=waivers), profile("se"), today=TODAY)
    return [f.rule for f in result.findings], [f.rule for f in result.waived], result.verdict


def test_a_waiver_silences_and_is_counted(project):
    """The finding moves to the waived ones, and the check is clean."""
    assert _run(project) == (["GR203"], [], "complete")
    assert _run(project, WHOLE) == ([], ["GR203"], "complete")


def test_a_waiver_without_item_holds_for_all_of_the_rule(project):
    """The item is what narrows it."""
    assert _run(project, evolve(WHOLE, item="")) == ([], ["GR203"], "complete")


def test_a_waiver_for_another_item_silences_nothing(project):
    """And is told to be of no use."""
    assert _run(project, evolve(WHOLE, item="K2")) == (["GR905", "GR203"], [], "complete")


@pytest.mark.parametrize("field", ["reason", "owner", "decided", "expires"])
def test_an_incomplete_waiver_is_an_error_and_silences_nothing(project, field):
    """Somebody must answer for it, from when, until when, and why."""
    waiver = evolve(WHOLE, **{field: None if field in ("decided", "expires") else ""})
    assert _run(project, waiver) == (["GR901", "GR203"], [], "incomplete")


@pytest.mark.parametrize(
    ("expires", "findings", "waived"),
    [
        (dt.date(2018, 3, 11), ["GR902", "GR203"], []),
        (dt.date(2018, 3, 12), ["GR903"], ["GR203"]),
        (dt.date(2018, 4, 11), ["GR903"], ["GR203"]),
        (dt.date(2018, 4, 12), [], ["GR203"]),
    ],
)
def test_expiry_is_inclusive(project, expires, findings, waived):
    """A waiver holds on its last day, warns in its last thirty, and is an error on the day after."""
    found = _run(project, evolve(WHOLE, expires=expires))
    assert found[:2] == (findings, waived)


def test_a_demand_cannot_be_waived(project):
    """The finding stands, and the waiver is an error of its own."""
    bare = evolve(project, outputs=evolve(project.outputs, deliverables=()))
    waiver = evolve(WHOLE, rule="GR101", item="T1")
    findings, waived, verdict = _run(bare, waiver)
    assert {"GR101", "GR904"} <= set(findings)
    assert (waived, verdict) == ([], "incomplete")


def test_waivers_cannot_waive_waivers(project):
    """The rules about waivers' form are not waivable either."""
    broken = evolve(WHOLE, reason="")
    findings, _, _ = _run(project, broken, evolve(WHOLE, rule="GR901", item=""))
    assert {"GR901", "GR904"} <= set(findings)


def test_a_waiver_of_a_rule_left_out_is_not_called_useless(project):
    """Only a rule that ran can show that its waiver hides nothing."""
    waived = evolve(project, waivers=(evolve(WHOLE, rule="GR204"),))
    result = engine.run(waived, profile("se"), today=TODAY, ignore=["GR204"])
    assert "GR905" not in {f.rule for f in result.findings}
