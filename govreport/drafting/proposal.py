"""What drafting proposes: model values, each with its quote, place and confidence. A person decides."""

from __future__ import annotations

import datetime as dt
from typing import Generic, TypeVar

from attrs import field, frozen

from govreport.model import (
    Assignment,
    Budget,
    BudgetLine,
    BudgetTotal,
    Deadline,
    Dismissed,
    Formality,
    Location,
    Partner,
    Period,
    Perspective,
    Problem,
    Reference,
    Related,
    Task,
)

T = TypeVar("T")
LOW = 0.7
"""Confidence below which a person is asked to look."""


@frozen
class Note:
    """Something a person should know about a proposal: a key of the wording, and its values."""

    key: str
    values: tuple[tuple[str, str], ...] = ()


@frozen(kw_only=True)
class Proposed(Generic[T]):
    """One proposal.

    Attributes:
        value: What is proposed.
        quote: The decision's words, as received with white space folded.
        location: Where they stand.
        confidence: From 0 to 1; below ``LOW`` the file asks for a look.
        notes: What to look at.
        start: Offset in the text as received, for order.
        sentence: Index of the sentence; -1 where it is none.
    """

    value: T
    quote: str = ""
    location: Location | None = None
    confidence: float = 0.9
    notes: tuple[Note, ...] = ()
    start: int = 0
    sentence: int = -1


@frozen(kw_only=True)
class Proposal:
    """Everything that drafting found in a decision.

    Attributes:
        file: Name of the decision's file.
        profile: Name of the profile.
        title: The decision's title.
        agencies: Who gets the assignment, in the decision's order.
        ministry: Who prepared it.
        reference: Its registration number.
        decided: Its day.
        period: The assignment's period.
        tasks: What is to be done.
        partners: With whom.
        partners_open: Whether the list of partners is open.
        perspectives: What must show in the work.
        total: The whole sum, if the decision names one.
        lines: Funding lines.
        currency: ISO 4217 code of the sums.
        deadlines: What falls due.
        formalities: Formal demands.
        related: Neighbouring assignments.
        references: Documents cited.
        dismissed: Sentences that oblige nobody in this report, with the reason.
        continues: What this assignment goes on from.
        not_in_text: Fields that the text does not give.
        absent: What the decision names and the text does not hold (an annex), by the key of its note.
        obliging: Indexes of the sentences that oblige (dismissed ones left out).
        damaged: Whether OCR has damaged the text.
        problems: What was worth a note when the text was read.
    """

    file: str = ""
    profile: str = "se"
    title: Proposed[str] | None = None
    agencies: tuple[Proposed[str], ...] = ()
    ministry: Proposed[str] | None = None
    reference: Proposed[str] | None = None
    decided: Proposed[dt.date] | None = None
    period: Proposed[Period] | None = None
    tasks: tuple[Proposed[Task], ...] = ()
    partners: tuple[Proposed[Partner], ...] = ()
    partners_open: bool = False
    perspectives: tuple[Proposed[Perspective], ...] = ()
    total: Proposed[BudgetTotal] | None = None
    lines: tuple[Proposed[BudgetLine], ...] = ()
    currency: str = "SEK"
    deadlines: tuple[Proposed[Deadline], ...] = ()
    formalities: tuple[Proposed[Formality], ...] = ()
    related: tuple[Proposed[Related], ...] = ()
    references: tuple[Proposed[Reference], ...] = ()
    dismissed: tuple[Proposed[Dismissed], ...] = ()
    continues: Proposed[str] | None = None
    not_in_text: tuple[str, ...] = ()
    absent: tuple[Proposed[str], ...] = ()
    obliging: tuple[int, ...] = field(default=(), repr=False)
    damaged: bool = False
    problems: tuple[Problem, ...] = ()

    def assignment(self) -> Assignment:
        """The proposal as an assignment, as the YAML written from it would be read."""
        has_money = self.total is not None or self.lines
        budget = Budget(
            currency=self.currency,
            total=self.total.value if self.total else None,
            lines=tuple(line.value for line in self.lines),
        )
        return Assignment(
            profile=self.profile,
            title=self.title.value if self.title else "",
            agencies=tuple(agency.value for agency in self.agencies),
            ministry=self.ministry.value if self.ministry else "",
            reference=self.reference.value if self.reference else "",
            decided=self.decided.value if self.decided else None,
            not_in_text=self.not_in_text,
            period=self.period.value if self.period else None,
            decision=self.file,
            tasks=tuple(task.value for task in self.tasks),
            partners=tuple(partner.value for partner in self.partners),
            partners_open=self.partners_open,
            perspectives=tuple(perspective.value for perspective in self.perspectives),
            budget=budget if has_money else None,
            deadlines=tuple(deadline.value for deadline in self.deadlines),
            formalities=tuple(formality.value for formality in self.formalities),
            related=tuple(related.value for related in self.related),
            references=tuple(reference.value for reference in self.references),
            dismissed=tuple(dismissed.value for dismissed in self.dismissed),
            continues=self.continues.value if self.continues else "",
        )
