"""What holds for any assignment and outputs."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from attrs import evolve
from hypothesis import HealthCheck, given, settings, strategies as st

from govreport.model import (
    STATUSES,
    Activity,
    Assignment,
    Budget,
    BudgetLine,
    BudgetTotal,
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
    Settings,
    Signoff,
    Submission,
    Task,
    Waiver,
)
from govreport.profiles import profile
from govreport.rules import engine

SE = profile("se")
DAYS = st.dates(dt.date(2015, 1, 1), dt.date(2020, 12, 31))
MAYBE_DAY = st.none() | DAYS
TEXT = st.sampled_from(
    ["", "Ta fram ett metodstöd", "barnrättsperspektivet", "ska ge {0} och %s", "\u2028 ]]>"]
)
IDS = [f"{letter}{number}" for letter in "TPCDFB" for number in (1, 2)]
MONEY = st.none() | st.decimals(0, 10**9, places=2)
MODALITY = st.sampled_from(["obliges", "permits", "expects"])
STATUS = st.sampled_from(["planned", "ongoing", "done", "cancelled"])
ANSWERS = st.lists(st.sampled_from([*IDS, "X9"]), max_size=3).map(tuple)
COUNT = st.none() | st.integers(0, 500).map(Decimal)


def _build(cls, letter, most, **fields):
    """Up to ``most`` items with ids of their own."""
    made = st.lists(st.builds(dict, **fields), max_size=most)
    return made.map(lambda all_: tuple(cls(id=f"{letter}{n}", **one) for n, one in enumerate(all_, 1)))


REQUIREMENT = {"text": TEXT, "modality": MODALITY, "occurred": st.none() | st.booleans()}
PARTS = st.lists(st.sampled_from(["a", "b"]), unique=True).map(
    lambda ends: tuple(Part(id=f"T9{e}") for e in ends)
)
ASSIGNMENTS = st.builds(
    Assignment,
    title=TEXT,
    agencies=st.sampled_from([(), ("Länsstyrelsen i Örebro län",)]),
    reference=TEXT,
    decided=MAYBE_DAY,
    period=st.none() | st.builds(Period, start=MAYBE_DAY, end=MAYBE_DAY),
    tasks=_build(Task, "T", 2, **REQUIREMENT, parts=st.just(())).flatmap(
        lambda tasks: PARTS.map(lambda parts: (*tasks, Task(id="T9", parts=parts)))
    ),
    partners=_build(Partner, "P", 2, **REQUIREMENT, name=TEXT, category=st.booleans()),
    partners_open=st.booleans(),
    perspectives=_build(Perspective, "C", 2, **REQUIREMENT),
    budget=st.none()
    | st.builds(
        Budget,
        total=st.none() | st.builds(BudgetTotal, amount=st.decimals(0, 10**9, places=2)),
        lines=_build(
            BudgetLine, "B", 2, amount=MONEY, year=st.none() | st.integers(1900, 2199), modality=MODALITY
        ),
    ),
    deadlines=_build(
        Deadline,
        "D",
        2,
        modality=MODALITY,
        occurred=st.none() | st.booleans(),
        deadline_kind=st.sampled_from(
            ["final-report", "requisition", "repayment", "financial-account", "other"]
        ),
        due=MAYBE_DAY,
        every=st.sampled_from(["", "--03-31", "--02-29"]),
    ),
    formalities=_build(Formality, "F", 2, **REQUIREMENT),
)
LINES = st.dictionaries(st.sampled_from(["B1", "B2", "B9"]), st.decimals(0, 10**6, places=2), max_size=2)
ROWS = st.lists(
    st.builds(
        IndicatorRow, period=st.sampled_from(["", "2016", "2017"]), women=COUNT, men=COUNT, total=COUNT
    ),
    max_size=3,
).map(tuple)
OUTPUTS = st.builds(
    Outputs,
    activities=_build(
        Activity,
        "A",
        3,
        title=TEXT,
        date=MAYBE_DAY,
        end=MAYBE_DAY,
        status=STATUS,
        answers=ANSWERS,
        participants=st.dictionaries(st.sampled_from(["women", "men", "total"]), st.integers(0, 99)),
    ),
    deliverables=_build(
        Deliverable, "L", 2, date=MAYBE_DAY, status=STATUS, answers=ANSWERS, valid_until=MAYBE_DAY
    ),
    contacts=_build(
        Contact,
        "K",
        3,
        partner=st.sampled_from(["", "P1", "P2", "P9"]),
        with_=TEXT,
        date=MAYBE_DAY,
        form=TEXT,
        interplay=st.sampled_from(["", "inform", "collaborate"]),
        answers=ANSWERS,
    ),
    indicators=_build(Indicator, "I", 2, unit=TEXT, rows=ROWS, answers=ANSWERS, of_persons=st.booleans()),
    costs=_build(
        Cost,
        "V",
        4,
        line=st.sampled_from(["", "B1", "B2", "B9"]),
        date=MAYBE_DAY,
        account=st.sampled_from(["", "4011"]),
        amount=st.decimals(-(10**6), 10**6, places=2),
        project=st.sampled_from(["", "1"]),
    ),
    submissions=_build(
        Submission,
        "S",
        2,
        deadline=st.sampled_from(["D1", "D2", "D9"]),
        sent=MAYBE_DAY,
        amounts=LINES,
        received=LINES,
        answers=ANSWERS,
        giro=st.sampled_from(["", "5052-5781", "12"]),
    ),
    deviations=_build(
        Deviation,
        "N",
        2,
        requirement=st.sampled_from([*IDS, "T9a", "X9"]),
        extent=st.sampled_from(["partly", "not"]),
        reason=TEXT,
        consequence=TEXT,
        next_step=TEXT,
        decided_by=TEXT,
        decided=MAYBE_DAY,
    ),
    signoff=st.lists(
        st.builds(
            Signoff,
            date=MAYBE_DAY,
            decided_by=TEXT,
            alone=st.booleans(),
            report=st.sampled_from(["", "D1", "D9"]),
        ),
        max_size=2,
    ).map(tuple),
)
WAIVERS = st.lists(
    st.builds(
        Waiver,
        rule=st.sampled_from(["", "GR101", "GR203", "GR999"]),
        item=st.sampled_from(["", "K1", "T1"]),
        reason=TEXT,
        owner=TEXT,
        decided=MAYBE_DAY,
        expires=MAYBE_DAY,
    ),
    max_size=2,
).map(tuple)
PROJECTS = st.builds(
    Project,
    assignment=ASSIGNMENTS,
    outputs=OUTPUTS,
    settings=st.builds(Settings, publish=st.booleans(), registration_number=TEXT),
    waivers=WAIVERS,
)
many = settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])


def _run(project, today):
    return engine.run(project, SE, today=today)


@many
@given(project=PROJECTS, today=DAYS, lang=st.sampled_from(["sv", "en"]))
def test_every_check_ends_in_a_verdict(project, today, lang):
    """No rule raises, each requirement has exactly one status, and the verdict follows from the findings."""
    result = engine.run(project, SE, today=today, lang=lang)
    assert result.crashed == ()
    assert result.verdict == ("incomplete" if result.count("error") else "complete")
    expected = list(dict.fromkeys(requirement.id for requirement in project.assignment.requirements()))
    assert [one.id for one in result.requirements] == expected
    assert all(one.status in STATUSES for one in result.requirements)
    assert all(finding.message and finding.params is not None for finding in result.findings)


@many
@given(project=PROJECTS, today=DAYS, data=st.data())
def test_more_evidence_never_unanswers(project, today, data):
    """A finished output more, of any kind, turns no addressed requirement into an unaddressed one."""
    before = {one.id: one.status for one in _run(project, today).requirements}
    target = data.draw(st.sampled_from([*before, "X9"]))
    outputs = project.outputs
    more = {
        "activities": (*outputs.activities, Activity(id="A99", date=today, answers=(target,))),
        "contacts": (
            *outputs.contacts,
            Contact(id="K99", partner=target, with_="x", date=today, answers=(target,)),
        ),
        "submissions": (*outputs.submissions, Submission(id="S99", deadline=target, sent=today)),
    }
    kind = data.draw(st.sampled_from(sorted(more)))
    after = _run(evolve(project, outputs=evolve(outputs, **{kind: more[kind]})), today)
    for one in after.requirements:
        if before[one.id] == "addressed":
            assert one.status != "unaddressed"


@many
@given(project=PROJECTS, today=DAYS)
def test_waivers_only_silence(project, today):
    """With waivers or without, the same is found; what a waiver hides is counted, and no demand is hidden."""
    bare = _run(evolve(project, waivers=()), today)
    result = _run(project, today)
    about = {"GR901", "GR902", "GR903", "GR904", "GR905"}
    kept = [f for f in result.findings if f.rule not in about]
    assert sorted([*kept, *result.waived], key=lambda f: f.sort_key) == list(bare.findings)
    assert all(f.rule != "GR101" for f in result.waived)


@many
@given(project=PROJECTS, today=DAYS)
def test_final_is_never_milder(project, today):
    """Judged as final, nothing that was an error is less."""
    early = engine.run(project, SE, today=today)
    final = engine.run(project, SE, today=today, final=True)
    errors = {(f.rule, f.requirement, f.item, f.message) for f in early.findings if f.severity == "error"}
    assert errors <= {
        (f.rule, f.requirement, f.item, f.message) for f in final.findings if f.severity == "error"
    }
