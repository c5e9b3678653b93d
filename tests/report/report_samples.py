"""Projects for the report's tests: one built by hand, and the examples as read from their folders."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from functools import lru_cache
from typing import Any

from govreport.figures import compute
from govreport.model import (
    Activity,
    Assignment,
    Budget,
    BudgetLine,
    BudgetTotal,
    CheckResult,
    Contact,
    Cost,
    Deadline,
    Deliverable,
    Deviation,
    Formality,
    Indicator,
    IndicatorRow,
    NumberedName,
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
)
from govreport.model.blocks import Document
from govreport.profiles import profile
from govreport.reading.project import load_project
from govreport.report.build import build
from govreport.report.material import Material, gather
from govreport.resources import folder
from govreport.rules import engine

DAY = dt.date(2018, 3, 12)

ASSIGNMENT = Assignment(
    title="Uppdrag att stödja kommuner",
    agencies=("Länsstyrelsen i Exempel",),
    ministry="Socialdepartementet",
    reference="S2017/00001/XX",
    decided=dt.date(2017, 1, 12),
    period=Period(start=dt.date(2017, 1, 1), end=dt.date(2017, 12, 31)),
    tasks=(
        Task(
            id="T1",
            text="Stödja kommuner",
            quote=("ska stödja kommuner",),
            note="Stöd är råd och inte beslut.",
            parts=(
                Part(id="T1a", text="Stöd till små kommuner"),
                Part(id="T1b", text="Stöd till stora kommuner"),
            ),
        ),
        Task(id="T2", text="Följa utvecklingen", quote=("ska följa utvecklingen",)),
    ),
    partners=(
        Partner(id="P1", name="Socialstyrelsen"),
        Partner(id="P2", name="berörda kommuner", category=True, interplay="dialogue"),
    ),
    perspectives=(Perspective(id="C1", text="Jämställdhet", modality="expects"),),
    budget=Budget(
        total=BudgetTotal(amount=Decimal(500000), year=2017, basis="ceiling"),
        lines=(
            BudgetLine(
                id="B1",
                amount=Decimal(300000),
                year=2017,
                payer="Kammarkollegiet",
                area=NumberedName("9", "Hälsovård"),
                appropriation=NumberedName("4:7", "Bidrag"),
            ),
            BudgetLine(id="B2", amount=Decimal(200000), year=2017, area=NumberedName("4", "Rättsväsendet")),
        ),
    ),
    deadlines=(
        Deadline(id="D1", deadline_kind="requisition", due=dt.date(2017, 9, 15), to=("Kammarkollegiet",)),
        Deadline(
            id="D2", deadline_kind="final-report", due=dt.date(2018, 3, 15), to=("Socialdepartementet",)
        ),
        Deadline(id="D3", deadline_kind="repayment", due=dt.date(2018, 3, 15), to=("Kammarkollegiet",)),
    ),
    formalities=(Formality(id="F1", text="Ange diarienumret"),),
)

OUTPUTS = Outputs(
    activities=(
        Activity(
            id="A1",
            title="Utbildningsdag",
            date=dt.date(2017, 4, 3),
            answers=("T1", "T1a"),
            participants={"women": 14, "men": 9},
            result="Deltagarna fick ett arbetssätt.",
        ),
        Activity(
            id="A2",
            title="Sluten genomgång",
            date=dt.date(2017, 5, 2),
            end=dt.date(2017, 5, 3),
            answers=("T1b",),
            participants={"total": 6},
            result="Genomgången ändrade arbetssättet.",
            public=False,
        ),
        Activity(id="A3", title="Inställd dag", date=dt.date(2017, 6, 1), status="cancelled"),
    ),
    deliverables=(Deliverable(id="L1", title="Handbok", date=dt.date(2017, 11, 1), answers=("T1", "C1")),),
    contacts=(
        Contact(
            id="K1",
            partner="P1",
            with_="Socialstyrelsen, enheten för stöd",
            participants=("utredare", "jurist"),
            date=dt.date(2017, 3, 1),
            form="möte",
            subject="Arbetsplan",
            outcome="Planen delades",
        ),
        Contact(id="K2", partner="P2", with_="Storstads kommun", date=dt.date(2017, 10, 2), form="telefon"),
    ),
    indicators=(
        Indicator(
            id="I1",
            title="Deltagare",
            unit="personer",
            source="Deltagarlistor",
            answers=("T1",),
            rows=(
                IndicatorRow(period="2016", women=Decimal(10), men=Decimal(4)),
                IndicatorRow(period="2017", women=Decimal(14), men=Decimal(9)),
            ),
            comment="Fler kvinnor än män deltog.",
        ),
    ),
    costs=(
        Cost(id="V1", line="B1", cost_type="personal", amount=Decimal("250000.40")),
        Cost(id="V2", line="B1", cost_type="drift", amount=Decimal("12345.30")),
        Cost(id="V3", line="B2", cost_type="personal", amount=Decimal(200000)),
    ),
    submissions=(
        Submission(
            id="S1",
            deadline="D1",
            answers=("F1",),
            sent=dt.date(2017, 9, 11),
            channel="e-post",
            amounts={"B1": Decimal(300000), "B2": Decimal(200000)},
            received={"B1": Decimal(300000), "B2": Decimal(200000)},
        ),
    ),
    deviations=(
        Deviation(
            id="N1",
            requirement="T2",
            extent="not",
            reason="Det saknas mätningar",
            consequence="Utvecklingen är okänd",
            next_step="En mätning görs 2018",
            decided_by="enhetschefen",
            decided=dt.date(2017, 12, 1),
            ministry_informed="Departementet fick veta det i december 2017.",
        ),
    ),
    signoff=(
        Signoff(
            date=DAY, decided_by="landshövdingen", presented_by="samordnaren", took_part=("chefsjuristen",)
        ),
    ),
)

PROJECT = Project(assignment=ASSIGNMENT, outputs=OUTPUTS, settings=Settings(registration_number="100-1-2017"))


def checked(project: Project) -> CheckResult:
    """The final check of a project on the tests' day."""
    found = profile(project.assignment.profile)
    day = project.settings.as_of or DAY
    return engine.run(project, found, today=day, final=True, lang="sv")


def report(project: Project, **choices: Any) -> Document:
    """The report of a project."""
    found = profile(project.assignment.profile)
    return build(project, checked(project), compute(project, found), found, **choices)


def material_of(project: Project, **choices: Any) -> Material:
    """What a report of the project is made from."""
    found = profile(project.assignment.profile)
    return gather(project, checked(project), compute(project, found), found, **choices)


@lru_cache(maxsize=4)
def example(name: str) -> Project:
    """An example as read from its folder."""
    return load_project(folder("examples") / name)
