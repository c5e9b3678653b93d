"""What the main example has collected is whole, and its parts agree with each other."""

from __future__ import annotations

import datetime as dt
import re
import zlib
from collections import defaultdict
from decimal import Decimal
from pathlib import Path

import govreport
from govreport.model import Project

LINES = ("B1", "B2", "B3", "B4")


def test_activities_spread_over_the_year(project: Project) -> None:
    """At least 15 were carried out, in at least nine months, each with a result and who took part."""
    done = [activity for activity in project.outputs.activities if activity.status == "done"]
    assert len(done) >= 15
    assert len({activity.date.month for activity in done if activity.date}) >= 9
    assert [activity.id for activity in done if not activity.result] == []
    assert any(not activity.public for activity in done)


def test_each_partner_has_whole_contacts(project: Project) -> None:
    """Each partner was met, and others for T2; day, form, subject, who took part and outcome are known."""
    found = defaultdict(list)
    for contact in project.outputs.contacts:
        assert contact.date, contact.id
        said = (contact.form, contact.subject, contact.participants, contact.outcome, contact.with_)
        assert all(said), contact.id
        found[contact.partner].append(contact)
    assert all("T2" in contact.answers for contact in found[""])
    assert len({contact.with_ for contact in found[""]}) >= 12
    assert {"", *(partner.id for partner in project.assignment.partners)} == set(found)
    assert all(any(contact.fact_checked for contact in contacts) for contacts in found.values())


def test_files_exist_and_say_that_they_are_examples(folder: Path, project: Project) -> None:
    """Each deliverable has a file of its own under files/, marked as an example inside."""
    names = [name for item in project.outputs.deliverables for name in item.files]
    assert len(names) == len(set(names)) == len(project.outputs.deliverables)
    assert {f"files/{path.name}" for path in (folder / "files").iterdir()} == set(names)
    for name in names:
        data = (folder / name).read_bytes()
        if name.endswith(".pdf"):
            stream = re.search(rb"stream\n(.*?)\nendstream", data, re.DOTALL)
            assert stream is not None, name
            data = zlib.decompress(stream[1])
        assert b"EXEMPEL" in data, name


def test_indicators_by_sex_and_small_numbers(project: Project) -> None:
    """Individuals are counted by sex with a comment; numbers that could point somebody out stay inside."""
    people = [indicator for indicator in project.outputs.indicators if indicator.of_persons]
    assert len(people) >= 3
    assert all(indicator.comment and all(row.by_sex for row in indicator.rows) for indicator in people)
    small = {
        indicator.id: indicator.public
        for indicator in people
        for row in indicator.rows
        for value in (row.women, row.men, row.girls, row.boys)
        if value is not None and value < project.settings.small_number_minimum
    }
    assert small == {"I5": False}


def test_indicators_agree_with_activities_and_with_each_other(project: Project) -> None:
    """Training by sex sums over its activities; the questions by purpose sum to all questions."""
    indicators = {indicator.id: indicator for indicator in project.outputs.indicators}
    training = [a for a in project.outputs.activities if a.status == "done" and "T4" in a.answers]
    last = indicators["I1"].rows[-1]
    assert sum(a.participants["women"] for a in training) == last.women
    assert sum(a.participants["men"] for a in training) == last.men
    assert sum(row.sum or 0 for row in indicators["I3"].rows) == indicators["I2"].rows[-1].sum
    for sex in ("women", "men", "girls", "boys"):
        parts = [getattr(row, sex) for row in indicators["I5"].rows]
        assert sum(parts) == getattr(indicators["I4"].rows[-1], sex)


def test_trained_agencies_are_those_that_took_part(project: Project) -> None:
    """Indicator, activities and deviation tell the same story about the two agencies that remain."""
    named = {p.id: p.name for p in project.assignment.partners if not p.category}
    training = [a for a in project.outputs.activities if a.status == "done" and "T4" in a.answers]
    trained = {p for a in training for p in a.partners} & set(named)
    indicators = {indicator.id: indicator for indicator in project.outputs.indicators}
    assert len(trained) == indicators["I7"].rows[-1].total
    deviation = next(d for d in project.outputs.deviations if d.requirement == "T4")
    assert all(named[missing] in deviation.reason for missing in set(named) - trained)


def test_requisition_in_time_and_march_still_to_come(project: Project) -> None:
    """Only the requisition is sent: in time, with number and signer, and paid out in full."""
    (sent,) = project.outputs.submissions
    deadlines = {deadline.id: deadline for deadline in project.assignment.deadlines}
    due = deadlines[sent.deadline].due
    assert due is not None
    assert sent.sent is not None
    assert sent.sent <= due
    assert sent.reference == project.assignment.reference
    assert sent.signed_by
    assert sent.receipt
    assert dict(sent.amounts) == dict(sent.received) == {line: Decimal(300000) for line in LINES}
    assert sent.received_date is not None
    statuses = {r.id: r.status for r in govreport.check(project).requirements}
    assert [statuses[id_] for id_ in deadlines] == ["addressed", "pending", "pending", "pending"]


def test_one_task_partly_and_one_expectation_not_met(project: Project) -> None:
    """Two demands fall short, and each has a deviation that says all of it."""
    statuses = {r.id: r.status for r in govreport.check(project).requirements}
    settled = {"addressed", "pending", "not-applicable"}
    short = {id_: status for id_, status in statuses.items() if status not in settled}
    assert short == {"T4": "partly", "T5": "deviates"}
    for deviation in project.outputs.deviations:
        whole = (deviation.reason, deviation.consequence, deviation.next_step, deviation.decided_by)
        assert all((*whole, deviation.decided, deviation.ministry_informed)), deviation.id
    assert next(t.modality for t in project.assignment.tasks if t.id == "T5") == "expects"


def test_signed_off_a_few_days_before_the_due_day(project: Project) -> None:
    """Who decided, presented and took part; a few days before the due day, where as_of fixes today."""
    (signoff,) = project.outputs.signoffs
    assert signoff.decided_by
    assert signoff.presented_by
    assert signoff.took_part
    assert signoff.date is not None
    assert dt.timedelta(3) <= dt.date(2018, 3, 15) - signoff.date <= dt.timedelta(14)
    assert project.settings.as_of is not None
    assert signoff.date <= project.settings.as_of <= signoff.date + dt.timedelta(3)
