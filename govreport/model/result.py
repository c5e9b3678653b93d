"""What a check found: statuses, findings, and how the decision's sentences are covered."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Literal

from attrs import field

from govreport.model.assignment import Kind, Modality
from govreport.model.finding import Finding
from govreport.model.location import Location
from govreport.model.values import frozen

Status = Literal["addressed", "partly", "pending", "unaddressed", "deviates", "not-applicable"]
STATUSES: tuple[Status, ...] = (
    "addressed",
    "partly",
    "pending",
    "unaddressed",
    "deviates",
    "not-applicable",
)
Verdict = Literal["complete", "incomplete", "could-not-run"]


@frozen
class PassageRef:
    """A passage of the report that answers a requirement: its heading and where it was written."""

    title: str
    location: Location | None = None
    key: str = ""


@frozen(kw_only=True)
class RequirementResult:
    """How one requirement stands.

    Attributes:
        evidence: Ids of the outputs that answer it.
        passages: Where the report answers it.
        deviation: Id of the deviation that stands for it, if one does.
        reason: In a few words, why the status is what it is (key of the profile's wording).
        quote: The decision's words.
        parent: Id of the task a part belongs to.
    """

    id: str
    kind: Kind
    status: Status
    text: str
    modality: Modality = "obliges"
    owner: str = ""
    evidence: tuple[str, ...] = ()
    passages: tuple[PassageRef, ...] = ()
    deviation: str = ""
    reason: str = ""
    quote: tuple[str, ...] = ()
    parent: str = ""
    due: dt.date | None = None
    location: Location | None = None


@frozen
class EvidenceRef:
    """An output that stands as evidence, with what a reader needs to recognise it.

    Attributes:
        id: As in a requirement's ``evidence``.
        kind: ``activity``, ``deliverable``, ``contact``, ``indicator``, ``submission``, ``cost`` or ``deviation``.
        title: What it was.
        date: When, if it has a day.
        location: Where it was recorded.
    """

    id: str
    kind: str
    title: str = ""
    date: dt.date | None = None
    location: Location | None = None


SentenceState = Literal["tied", "dismissed", "untied", "no-demand"]


@frozen
class SentenceCoverage:
    """One sentence of the decision and what is tied to it.

    Attributes:
        left_over: A part of the sentence with its own demand that nothing is tied to; empty if none.
    """

    index: int
    text: str
    modality: str
    state: SentenceState
    requirements: tuple[str, ...] = ()
    why: str = ""
    left_over: str = ""
    location: Location | None = None
    start: int = 0
    end: int = 0


@frozen(kw_only=True)
class DecisionCoverage:
    """The decision's sentences, counted.

    Attributes:
        sentences: All of them, whether they demand something or not.
    """

    file: str = ""
    text: str = field(default="", repr=False)
    sentences: tuple[SentenceCoverage, ...] = ()

    def count(self, *, modality: str | None = None, state: str | None = None) -> int:
        """How many sentences have that modality and state; None means any."""
        return sum(
            1
            for s in self.sentences
            if (modality is None or s.modality == modality) and (state is None or s.state == state)
        )


LATER_REPORT = "later-report"
"""Reason of what is not addressed yet and may wait: the report is an interim one, and the final one follows."""


@frozen(kw_only=True)
class CheckResult:
    """All that a check knows.

    Attributes:
        title: The assignment's title.
        requirements: In the assignment's order.
        findings: Sorted: errors first, then by place.
        verdict: ``complete`` (no errors), ``incomplete``, or ``could-not-run`` (a rule crashed).
        decision: Coverage of the decision's text, if it was given.
        waived: Findings silenced by a waiver.
        crashed: Codes of rules that could not run.
        today: The day hand-ins were judged on.
        content_date: The day content was judged on.
        final: Whether it was judged as final.
        lang: Language of the messages.
        folder: The assignment folder as the user named it; empty for a project built in memory.
        evidence: The outputs that requirements name as evidence or deviation, once each.
        text_lang: Language of the assignment's own texts (BCP 47), the profile's; empty if not known.
        report: Id of the hand-in that the report is: the one asked for, else the first report not sent;
            empty where there is none.
    """

    title: str = ""
    requirements: tuple[RequirementResult, ...] = ()
    findings: tuple[Finding, ...] = ()
    verdict: Verdict = "complete"
    decision: DecisionCoverage | None = None
    waived: tuple[Finding, ...] = ()
    crashed: tuple[str, ...] = ()
    today: dt.date | None = None
    content_date: dt.date | None = None
    final: bool = False
    lang: str = "sv"
    folder: str = ""
    evidence: tuple[EvidenceRef, ...] = ()
    text_lang: str = ""
    report: str = ""

    def __repr__(self) -> str:
        """What it came to; all of it, hundreds of findings and sentences, would drown whoever looks."""
        counts = f"requirements={len(self.requirements)}, findings={len(self.findings)}"
        return f"<CheckResult {self.title!r}: {self.verdict}, {counts}>"

    @property
    def ok(self) -> bool:
        """True where nothing is an error and every rule could run."""
        return self.verdict == "complete"

    def count(self, severity: str) -> int:
        """Number of findings of that severity."""
        return sum(1 for finding in self.findings if finding.severity == severity)


@frozen(kw_only=True)
class Figure:
    """A named number, computed once and used in text, table and chart alike.

    Attributes:
        name: As in ``{{ figures.NAME }}``.
        value: The number; None where it is not known.
        unit: ``kronor``, ``personer``, ``procent``, ``stycken``, ...
        label: What it is, in the profile's language.
        source: Where it comes from: ids, or a file.
        words: Nouns that name the same thing in running text, for the rule that compares typed numbers.
        location: Where it was given, if it stands at one place.
    """

    name: str
    value: Decimal | None
    unit: str = ""
    label: str = ""
    source: str = ""
    words: tuple[str, ...] = ()
    location: Location | None = None
