"""What was ordered: the assignment and everything the decision demands."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from typing import ClassVar, Literal

from attrs import field

from govreport.model.location import Origin
from govreport.model.values import frozen

Modality = Literal["obliges", "permits", "expects"]
Kind = Literal["task", "partner", "perspective", "funding", "deadline", "formality"]
Interplay = Literal["collaborate", "consult", "dialogue", "seek-views", "assist", "inform"]
REPORTS = ("interim-report", "final-report")
"""Kinds of hand-in that are a report of their own."""

DeadlineKind = Literal[
    "plan", "interim-report", "final-report", "requisition", "repayment", "financial-account", "other"
]
Basis = Literal["granted", "ceiling", "estimated"]


@frozen(kw_only=True)
class Requirement:
    """One thing that must be addressed; the kinds below add what is their own.

    Attributes:
        id: Unique over the assignment.
        text: The demand in the agency's words.
        quote: The decision's own words, as received; several where it is said in several places.
        modality: ``obliges`` ("ska"), ``permits`` ("får"), ``expects`` ("bör", "det är viktigt att").
        owner: Who at the agency answers for it (a role).
        condition: When it applies, where the decision says so ("vid behov").
        occurred: Whether the condition came about; None while nobody has said.
        note: The agency's reading of the demand, printed in the report as its interpretation.
        at: Where it was read.
    """

    kind: ClassVar[Kind]

    id: str
    text: str = ""
    quote: tuple[str, ...] = ()
    modality: Modality = "obliges"
    owner: str = ""
    condition: str = ""
    occurred: bool | None = None
    note: str = ""
    at: Origin | None = field(default=None, eq=False, repr=False)

    @property
    def label(self) -> str:
        """A short name to show beside the id."""
        return self.text


@frozen(kw_only=True)
class Part(Requirement):
    """A part of a task that must be answered by itself ("avlägsnande av organ")."""

    kind: ClassVar[Kind] = "task"


@frozen(kw_only=True)
class Task(Requirement):
    """Something to be done.

    Attributes:
        parts: What the decision lists within the task; each needs its own evidence.
    """

    kind: ClassVar[Kind] = "task"

    parts: tuple[Part, ...] = ()


@frozen(kw_only=True)
class Partner(Requirement):
    """Somebody to work with.

    Attributes:
        name: The partner's name, or the category's ("relevanta kommunala förvaltningar").
        category: True for a category, which needs a contact with a named member.
        interplay: What the decision orders: collaborate (samverka), consult (samråda), dialogue,
            seek-views (inhämta synpunkter), assist (bistå), inform.
    """

    kind: ClassVar[Kind] = "partner"

    name: str = ""
    category: bool = False
    interplay: Interplay = "collaborate"

    @property
    def label(self) -> str:
        """The partner's name."""
        return self.name or self.text


@frozen(kw_only=True)
class Perspective(Requirement):
    """A perspective that must show in the work and in the report (child rights, gender, ...)."""

    kind: ClassVar[Kind] = "perspective"


@frozen
class NumberedName:
    """An expenditure area, appropriation or item: number and name as the decision writes them.

    Attributes:
        number: Such as 4 or 1:1.
        name: As the decision writes it.
    """

    number: str = ""
    name: str = ""


@frozen(kw_only=True)
class BudgetTotal:
    """The total the decision names.

    Attributes:
        amount: In the budget's currency.
        year: Budget year.
        basis: ``granted``, ``ceiling`` ("högst") or ``estimated`` ("beräknas till").
        quote: The decision's words.
    """

    amount: Decimal
    year: int | None = None
    basis: Basis = "granted"
    quote: tuple[str, ...] = ()
    at: Origin | None = field(default=None, eq=False, repr=False)


@frozen(kw_only=True)
class BudgetLine(Requirement):
    """One funding line: money from one appropriation item for one year.

    Attributes:
        amount: Granted, in the budget's currency; None where the decision leaves it out.
        year: Budget year.
        basis: As for the total.
        payer: Who pays it out.
        area: Expenditure area (utgiftsområde).
        appropriation: Appropriation (anslag), such as ``1:1``.
        item: Appropriation item (anslagspost).
        giro: Where unspent money is repaid, if the decision says so.
    """

    kind: ClassVar[Kind] = "funding"

    amount: Decimal | None = None
    year: int | None = None
    basis: Basis = "granted"
    payer: str = ""
    area: NumberedName | None = None
    appropriation: NumberedName | None = None
    item: NumberedName | None = None
    giro: str = ""

    @property
    def label(self) -> str:
        """The text, or else the names that lead to the money; with the year, for lines differ by it."""
        names = [part.name for part in (self.area, self.appropriation) if part and part.name]
        text = self.text or ", ".join(names)
        year = str(self.year) if self.year else ""
        return f"{text}, {year}" if text and year and year not in text else text


@frozen(kw_only=True)
class Budget:
    """The money: a total and its lines.

    Attributes:
        currency: ISO 4217 code.
        total: What the decision names as the whole, if it does.
        lines: The funding lines, in the decision's order.
    """

    currency: str = "SEK"
    total: BudgetTotal | None = None
    lines: tuple[BudgetLine, ...] = ()
    at: Origin | None = field(default=None, eq=False, repr=False)


@frozen(kw_only=True)
class Deadline(Requirement):
    """Something that falls due on a day.

    Attributes:
        deadline_kind: Which hand-in; ``kind`` in the file.
        due: The day, if the decision gives one.
        every: Yearly day as ``--MM-DD``.
        relative: The decision's words where the day follows from another ("en månad efter ...").
        to: Recipients.
        copy: Who gets a copy.
        channel: How it is to be handed in, where the decision says so ("i årsredovisningen").
    """

    kind: ClassVar[Kind] = "deadline"

    deadline_kind: DeadlineKind = "other"
    due: dt.date | None = None
    every: str = ""
    relative: str = ""
    to: tuple[str, ...] = ()
    copy: tuple[str, ...] = ()
    channel: str = ""


@frozen(kw_only=True)
class Formality(Requirement):
    """A formal demand, such as quoting the decision's registration number."""

    kind: ClassVar[Kind] = "formality"


@frozen(kw_only=True)
class Related:
    """A neighbouring assignment.

    Attributes:
        id: Unique over the assignment.
        title: Its name.
        reference: Its registration number.
        costs_apart: Whether its costs must be kept apart from this one's.
        projects: Its project codes in the ledger, so that its costs are known when they turn up here.
        quote: The decision's words about it.
    """

    id: str
    title: str = ""
    reference: str = ""
    costs_apart: bool = False
    projects: tuple[str, ...] = ()
    quote: tuple[str, ...] = ()
    at: Origin | None = field(default=None, eq=False, repr=False)


@frozen(kw_only=True)
class Reference:
    """A document the decision cites.

    Attributes:
        id: Own id, such as R1.
        ref: Such as prop. 2016/17:188.
        title: What it is called.
        quote: Where the decision refers to it.
    """

    id: str
    ref: str = ""
    title: str = ""
    quote: tuple[str, ...] = ()
    at: Origin | None = field(default=None, eq=False, repr=False)


@frozen(kw_only=True)
class Dismissed:
    """A sentence that obliges nobody to anything in this report, and why.

    Attributes:
        quote: The sentence.
        why: Why it demands nothing here.
    """

    quote: tuple[str, ...] = ()
    why: str = ""
    at: Origin | None = field(default=None, eq=False, repr=False)


@frozen(kw_only=True)
class Period:
    """The assignment's period, both days included.

    Attributes:
        start: The first day.
        end: The last day.
        quote: The decision's words for it.
    """

    start: dt.date | None = None
    end: dt.date | None = None
    quote: tuple[str, ...] = ()
    at: Origin | None = field(default=None, eq=False, repr=False)


@frozen(kw_only=True)
class Assignment:
    """The whole of ``assignment.yaml``.

    Attributes:
        profile: Name of the profile, such as ``se``.
        title: The decision's title.
        agencies: Who got the assignment.
        ministry: Who prepared it and receives the report.
        reference: The decision's registration number (diarienummer).
        decided: The day of the decision.
        not_in_text: Names of fields that the decision's text does not give.
        period: From when to when.
        decision: File with the decision's text.
        partners_open: True where the list of partners is open ("bland andra").
        continues: Registration number or title of the assignment this one continues, if it does.
        format: The version of the file's form.
        tasks: What is to be done.
        partners: With whom.
        perspectives: What is to be had regard to.
        budget: The money.
        deadlines: What is to be handed in, and when.
        formalities: Demands of form.
        related: Neighbouring assignments.
        references: Documents the decision refers to.
        dismissed: Sentences that demand nothing in this report.
    """

    format: int = 1
    profile: str = "se"
    title: str = ""
    agencies: tuple[str, ...] = ()
    ministry: str = ""
    reference: str = ""
    decided: dt.date | None = None
    not_in_text: tuple[str, ...] = ()
    period: Period | None = None
    decision: str = ""
    tasks: tuple[Task, ...] = ()
    partners: tuple[Partner, ...] = ()
    partners_open: bool = False
    perspectives: tuple[Perspective, ...] = ()
    budget: Budget | None = None
    deadlines: tuple[Deadline, ...] = ()
    formalities: tuple[Formality, ...] = ()
    related: tuple[Related, ...] = ()
    references: tuple[Reference, ...] = ()
    dismissed: tuple[Dismissed, ...] = ()
    continues: str = ""
    at: Origin | None = field(default=None, eq=False, repr=False)

    def reports(self) -> tuple[Deadline, ...]:
        """The hand-ins that a report can be: interim reports and final ones."""
        return tuple(each for each in self.deadlines if each.deadline_kind in REPORTS)

    def requirements(self) -> Iterator[Requirement]:
        """Every requirement in the file's order; a task's parts follow the task."""
        for task in self.tasks:
            yield task
            yield from task.parts
        yield from self.partners
        yield from self.perspectives
        if self.budget:
            yield from self.budget.lines
        yield from self.deadlines
        yield from self.formalities
