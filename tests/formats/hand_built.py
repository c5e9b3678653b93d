"""A check result built by hand, with one of everything a format must show."""

from __future__ import annotations

import datetime as dt

from govreport.model import (
    CheckResult,
    DecisionCoverage,
    EvidenceRef,
    Finding,
    Location,
    PassageRef,
    RequirementResult,
    SentenceCoverage,
)

DECISION = (
    "Uppdraget\n\n"
    "Länsstyrelsen ska samordna arbetet och\nstödja utvecklingen. Uppdraget ska genomföras i dialog med\n"
    "Arbetsmarknadsverket <AMV>.\n\n"
    "Ekonomi\n\n"
    "Medel ska rekvireras senast den 15 september. Länsstyrelsen får ge bidrag. Bakgrunden är känd.\n\n"
    "Beslutet ska kungöras. Det är viktigt att barnets bästa beaktas."
)


def _sentence(index: int, text: str, modality: str, state: str, *ids: str, **more: str) -> SentenceCoverage:
    start = DECISION.index(text)
    line = DECISION.count("\n", 0, start) + 1
    return SentenceCoverage(
        index,
        " ".join(text.split()),
        modality,
        state,
        ids,
        location=Location("decision.txt", line, 1),
        start=start,
        end=start + len(text),
        **more,
    )


COVERAGE = DecisionCoverage(
    file="decision.txt",
    text=DECISION,
    sentences=(
        _sentence(
            0, "Länsstyrelsen ska samordna arbetet och\nstödja utvecklingen.", "obliges", "tied", "T1", "T2"
        ),
        _sentence(
            1,
            "Uppdraget ska genomföras i dialog med\nArbetsmarknadsverket <AMV>.",
            "obliges",
            "untied",
        ),
        _sentence(2, "Medel ska rekvireras senast den 15 september.", "obliges", "tied", "D1"),
        _sentence(3, "Länsstyrelsen får ge bidrag.", "permits", "tied", "T3"),
        _sentence(4, "Bakgrunden är känd.", "none", "no-demand"),
        _sentence(5, "Beslutet ska kungöras.", "obliges", "dismissed", why="Riktar sig till departementet."),
        _sentence(
            6,
            "Det är viktigt att barnets bästa beaktas.",
            "expects",
            "tied",
            "C1",
            left_over="barnets bästa",
        ),
    ),
)

REQUIREMENTS = (
    RequirementResult(
        id="T1",
        kind="task",
        status="addressed",
        text="Samordna arbetet",
        owner="samordnaren",
        evidence=("A1", "L1"),
        passages=(
            PassageRef("Samordningen under året", Location("chapters/020-resultat.md", 3, 1), "samordningen"),
        ),
        quote=("samordna arbetet",),
        location=Location("assignment.yaml", 12, 5),
    ),
    RequirementResult(
        id="T2",
        kind="task",
        status="unaddressed",
        text='Stödja utvecklingen av "metoder" & <arbetssätt>',
        quote=("stödja utvecklingen",),
        location=Location("assignment.yaml", 16, 5),
    ),
    RequirementResult(
        id="T3",
        kind="task",
        status="not-applicable",
        text="Ge bidrag",
        modality="permits",
        reason="permission-not-used",
    ),
    RequirementResult(
        id="C1",
        kind="perspective",
        status="partly",
        text="Barnrättsperspektivet",
        modality="expects",
        evidence=("K1",),
        deviation="N1",
        reason="deviation",
    ),
    RequirementResult(
        id="D1",
        kind="deadline",
        status="pending",
        text="Rekvisition till Kammarkollegiet",
        due=dt.date(2017, 9, 15),
        owner="controllern",
    ),
    RequirementResult(id="B1", kind="funding", status="deviates", text="Rättsväsendet", deviation="N1"),
)

FINDINGS = (
    Finding(
        "GR101",
        "error",
        "T2 (Stödja utvecklingen) saknar underlag.",
        "Lägg in en aktivitet som svarar på T2, eller besluta en avvikelse.",
        requirement="T2",
        location=Location("assignment.yaml", 16, 5),
    ),
    Finding(
        "GR013",
        "error",
        "Raden saknar belopp: 100 % fel, se cell.",
        item="V1041",
        location=Location("outputs/huvudbok.xlsx", sheet="2017", cell="F14"),
    ),
    Finding(
        "GR503",
        "warning",
        "Talet 14 är skrivet för hand.",
        "Skriv {{ figures.participants_total }}.",
        location=Location("chapters/020-resultat.md", 9, 17),
    ),
    Finding("GR212", "advice", "Öppen lista och ingen utöver de namngivna.", requirement="C1"),
)

WAIVED = (
    Finding(
        "SE702",
        "warning",
        "ISBN saknas.",
        location=Location("govreport.yaml", 4, 1),
    ),
)

EVIDENCE = (
    EvidenceRef(
        "A1",
        "activity",
        "Nätverksträff i Örebro",
        dt.date(2017, 3, 14),
        Location("outputs/aktiviteter.yaml", 2, 5),
    ),
    EvidenceRef(
        "L1", "deliverable", "Metodstöd", dt.date(2017, 11, 2), Location("outputs/leveranser.yaml", 2, 5)
    ),
    EvidenceRef(
        "K1", "contact", "Samråd om barn", dt.date(2017, 5, 3), Location("outputs/kontakter.yaml", 9, 5)
    ),
    EvidenceRef("N1", "deviation", "Tiden räckte inte", dt.date(2018, 3, 1), None),
)


def result(**changes: object) -> CheckResult:
    """An incomplete check with every status, severity and kind of place; ``changes`` replace fields."""
    fields: dict[str, object] = {
        "title": "Uppdrag att samordna arbetet",
        "requirements": REQUIREMENTS,
        "findings": FINDINGS,
        "verdict": "incomplete",
        "decision": COVERAGE,
        "waived": WAIVED,
        "today": dt.date(2018, 3, 10),
        "content_date": dt.date(2018, 3, 5),
        "final": True,
        "lang": "sv",
        "folder": "uppdrag/exempel",
        "evidence": EVIDENCE,
    }
    return CheckResult(**{**fields, **changes})


def clean() -> CheckResult:
    """A complete check without a single finding."""
    return result(
        requirements=REQUIREMENTS[:1],
        findings=(),
        waived=(),
        verdict="complete",
        decision=None,
        lang="en",
        title="A grant",
        folder=".",
    )


def crashed() -> CheckResult:
    """A check in which one rule raised."""
    finding = Finding("GR000", "error", "Regeln GR301 kunde inte köras: KeyError.", item="GR301")
    return result(findings=(finding,), crashed=("GR301",), verdict="could-not-run")
