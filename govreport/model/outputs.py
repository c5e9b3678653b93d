"""What was collected: activities, contacts, deliverables, indicators, costs and the rest."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Literal

from attrs import field

from govreport.model.location import Origin
from govreport.model.values import frozen

ActivityStatus = Literal["planned", "ongoing", "done", "cancelled"]
Extent = Literal["partly", "not"]


@frozen(kw_only=True)
class Output:
    """What all outputs share.

    Attributes:
        id: Unique over the folder.
        public: False keeps the item out of public renderings.
        provenance: Where it came from (a form, a ledger), who and when, where that is known.
        at: Where it was read.
    """

    id: str
    public: bool = True
    provenance: str = ""
    at: Origin | None = field(default=None, eq=False, repr=False)


@frozen(kw_only=True)
class Activity(Output):
    """Something done.

    Attributes:
        title: What it was.
        date: The day, or the first of several.
        end: The last day, where there are several.
        status: Only ``done`` counts as evidence.
        answers: Ids of the requirements it answers.
        partners: Ids of the partners who took part.
        participants: Numbers of persons, by ``women``, ``men``, ``girls``, ``boys`` or ``total``.
        result: What came out of it, in a sentence; the report's result chapter quotes it.
        owner: Who answers for it (a role).
        place: Where.
        description: What was done.
    """

    title: str = ""
    date: dt.date | None = None
    end: dt.date | None = None
    status: ActivityStatus = "done"
    answers: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    participants: Mapping[str, int] = field(factory=dict)
    place: str = ""
    description: str = ""
    result: str = ""
    owner: str = ""


@frozen(kw_only=True)
class Deliverable(Output):
    """Something produced: a handbook, a report, a course.

    Attributes:
        files: Paths under the folder.
        valid_until: The day after which it is stale.
        reference: Its registration number or series number.
        title: What it is called.
        date: When it was finished.
        status: How far it has come.
        answers: Requirements it answers.
        description: What it holds and how it is used.
        owner: The role that answers for it.
    """

    title: str = ""
    date: dt.date | None = None
    status: ActivityStatus = "done"
    answers: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    reference: str = ""
    description: str = ""
    valid_until: dt.date | None = None
    owner: str = ""


@frozen(kw_only=True)
class Contact(Output):
    """A contact with a partner, or with somebody else whom a task is about.

    Attributes:
        partner: Id of the partner; empty where the decision's list does not have who was met. Then ``with`` says
            who it was, and ``answers`` what the contact is evidence of.
        with_: Who was met, by organisation and role; ``with`` in the file.
        form: Meeting, telephone, written, ...
        interplay: What kind it was, where it differs from what the decision orders.
        participants: Roles, not names.
        fact_checked: Whether the partner was offered to check passages about it.
        date: When.
        subject: What it was about.
        outcome: What came of it.
        answers: Further requirements it answers.
        files: Notes, letters; paths under the folder.
        valid_until: Last day that what was agreed holds.
    """

    partner: str = ""
    with_: str = ""
    date: dt.date | None = None
    form: str = ""
    interplay: str = ""
    subject: str = ""
    participants: tuple[str, ...] = ()
    outcome: str = ""
    answers: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    fact_checked: bool | None = None
    valid_until: dt.date | None = None


@frozen(kw_only=True)
class IndicatorRow:
    """One row of an indicator: a period or a group, with numbers by column.

    Attributes:
        period: Year, month or other period, as text.
        group: What the row is about, where rows are not periods.
        women: Number of women.
        men: Number of men.
        girls: Number of girls.
        boys: Number of boys.
        total: The whole, where it is not the sum of the others or they are unknown.
        target: What was aimed at.
    """

    period: str = ""
    group: str = ""
    women: Decimal | None = None
    men: Decimal | None = None
    girls: Decimal | None = None
    boys: Decimal | None = None
    total: Decimal | None = None
    target: Decimal | None = None
    at: Origin | None = field(default=None, eq=False, repr=False)

    @property
    def by_sex(self) -> bool:
        """Whether the row is divided by sex."""
        return any(value is not None for value in (self.women, self.men, self.girls, self.boys))

    @property
    def sum(self) -> Decimal | None:
        """The total given, else the sum over the sexes, else None."""
        if self.total is not None:
            return self.total
        values = [v for v in (self.women, self.men, self.girls, self.boys) if v is not None]
        return sum(values, Decimal(0)) if values else None


@frozen(kw_only=True)
class Indicator(Output):
    """A measured series.

    Attributes:
        unit: ``personer``, ``procent``, ...
        source: Who measured, and how.
        of_persons: True for statistics on individuals, which the law wants by sex.
        no_sex_reason: Why it is not by sex, where it is not.
        comment: What the numbers say, differences between the sexes included.
        title: What is measured.
        answers: Requirements it answers; the first shows it.
        rows: The values.
    """

    title: str = ""
    unit: str = ""
    source: str = ""
    answers: tuple[str, ...] = ()
    rows: tuple[IndicatorRow, ...] = ()
    of_persons: bool = False
    no_sex_reason: str = ""
    comment: str = ""


@frozen(kw_only=True)
class Cost(Output):
    """One row of the ledger.

    Attributes:
        id: Row id, unique over the folder; made from voucher and row where the ledger has none.
        voucher: Voucher (verifikation).
        date: Booking day.
        period: Accounting period as ``YYYY-MM``.
        account: Account number.
        cost_type: Key of the profile's cost types, such as ``personal``; from the account where not given.
        project: Project code.
        line: Id of the funding line.
        amount: In the budget's currency; costs positive.
        text: What the voucher says.
    """

    voucher: str = ""
    date: dt.date | None = None
    period: str = ""
    account: str = ""
    cost_type: str = ""
    project: str = ""
    line: str = ""
    amount: Decimal = Decimal(0)
    text: str = ""


@frozen(kw_only=True)
class Submission(Output):
    """The record of a hand-in that was sent.

    Attributes:
        deadline: Id of the deadline.
        sent: The day.
        to: To whom; the deadline's recipients where not given.
        channel: How it was sent.
        receipt: What proves it.
        reference: The decision's registration number as quoted in it.
        signed_by: Who signed (a role).
        amounts: Amount by funding line: requisitioned, or repaid.
        received: Amount received by funding line, for a requisition.
        received_date: When the money came.
        giro: Where a repayment went.
        answers: Ids of formalities that it meets ("ska ange beslutets diarienummer").
        copy: Who got a copy.
    """

    deadline: str = ""
    sent: dt.date | None = None
    answers: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    copy: tuple[str, ...] = ()
    channel: str = ""
    receipt: str = ""
    reference: str = ""
    signed_by: str = ""
    amounts: Mapping[str, Decimal] = field(factory=dict)
    received: Mapping[str, Decimal] = field(factory=dict)
    received_date: dt.date | None = None
    giro: str = ""


@frozen(kw_only=True)
class Deviation(Output):
    """A requirement met only partly or not; printed in the report.

    Attributes:
        requirement: Id of the requirement.
        extent: ``partly`` or ``not``.
        ministry_informed: How and when the ministry was told, or that it was not needed.
        reason: Why.
        consequence: What follows from it.
        next_step: What happens now.
        decided_by: The role that decided.
        decided: The day of that decision.
    """

    requirement: str = ""
    extent: Extent = "not"
    reason: str = ""
    consequence: str = ""
    next_step: str = ""
    decided_by: str = ""
    decided: dt.date | None = None
    ministry_informed: str = ""


@frozen(kw_only=True)
class Signoff:
    """The decision on the report: the five particulars of förvaltningslagen § 31.

    A folder with interim reports has a list of them, ``signoff: [{report: D5, date: 2022-02-08, …}, {…}]``.

    Attributes:
        date: The day of the decision.
        decided_by: Who decided.
        presented_by: Who presented the case (föredragande).
        took_part: Who took part in the final handling without deciding; empty where nobody did and
            ``alone`` says so.
        alone: True where nobody else took part.
        content: What was decided; the profile's sentence where empty.
        report: Id of the interim or final report decided on; where empty, the one that no other sign-off names.
    """

    date: dt.date | None = None
    decided_by: str = ""
    presented_by: str = ""
    took_part: tuple[str, ...] = ()
    alone: bool = False
    content: str = ""
    report: str = ""
    at: Origin | None = field(default=None, eq=False, repr=False)


@frozen(kw_only=True)
class LedgerNote:
    """What was left out of a ledger, and why, so that the bridge adds up.

    Attributes:
        file: The ledger.
        rows: How many rows the file has.
        taken: How many became costs.
        left_out: Number of rows and their sum by reason.
        total: Sum of all rows of the file.
        columns: Heading (or number) by our field, as the file was read; empty for SIE.
        encoding: As the file was read; empty for a workbook.
        delimiter: As the file was read; empty for a workbook and SIE.
        sheet: Of a workbook.
        codes: Codes of costs that lead to no funding line, in the order of their first rows.
    """

    file: str
    rows: int = 0
    taken: int = 0
    left_out: Mapping[str, tuple[int, Decimal]] = field(factory=dict)
    total: Decimal = Decimal(0)
    columns: Mapping[str, str] = field(factory=dict, eq=False, repr=False)
    encoding: str = field(default="", eq=False, repr=False)
    delimiter: str = field(default="", eq=False, repr=False)
    sheet: str = field(default="", eq=False, repr=False)
    codes: tuple[str, ...] = field(default=(), eq=False, repr=False)


def _as_many(given: Signoff | Iterable[Signoff] | None) -> tuple[Signoff, ...]:
    # in Python as in the files: ``Outputs(signoff=…)`` takes one, several or None
    if given is None:
        return ()
    return (given,) if isinstance(given, Signoff) else tuple(given)


@frozen(kw_only=True)
class Outputs:
    """Everything collected, in file order.

    ``costs`` is a tuple, or the columns of `govreport.model.costs` where a ledger was read.

    Attributes:
        activities: What was carried out, or is to be.
        deliverables: What was produced.
        contacts: Contacts with partners.
        indicators: What was measured.
        costs: Costs, mostly from ledgers.
        submissions: What was handed in.
        deviations: Requirements met partly or not.
        signoffs: The decision on the report, or a list of them, one for each report.
    """

    activities: tuple[Activity, ...] = ()
    deliverables: tuple[Deliverable, ...] = ()
    contacts: tuple[Contact, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    costs: Sequence[Cost] = ()
    submissions: tuple[Submission, ...] = ()
    deviations: tuple[Deviation, ...] = ()
    signoffs: tuple[Signoff, ...] = field(default=(), alias="signoff", converter=_as_many)
    ledgers: tuple[LedgerNote, ...] = ()

    @property
    def signoff(self) -> Signoff | None:
        """The decision on the report; of several the one that names no report, else the last."""
        whole = (each for each in self.signoffs if not each.report)
        return next(whole, None) or next(reversed(self.signoffs), None)

    def answering(self) -> Iterator[Activity | Deliverable | Contact | Indicator | Submission]:
        """Every output that can say what it answers, kind by kind."""
        yield from self.activities
        yield from self.deliverables
        yield from self.contacts
        yield from self.indicators
        yield from self.submissions

    def items(self) -> Iterator[Output]:
        """Every output that has an id, kind by kind."""
        yield from self.activities
        yield from self.deliverables
        yield from self.contacts
        yield from self.indicators
        yield from self.costs
        yield from self.submissions
        yield from self.deviations
