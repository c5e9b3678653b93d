"""What the sections, tables and charts are made from: the project with its results, indexed once."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import TypeVar

from attrs import evolve, frozen

from govreport.model import (
    Activity,
    CheckResult,
    Contact,
    Deadline,
    DeadlineKind,
    Deliverable,
    Deviation,
    Figure,
    Output,
    Outputs,
    Project,
    Requirement,
    RequirementResult,
    Signoff,
    Submission,
)
from govreport.model.evidence import finished
from govreport.profiles import Profile
from govreport.report.writing import Writing, upper_first

T = TypeVar("T", bound=Output)
_LAST = dt.date.max


@frozen(kw_only=True)
class Material:
    """All that a report is made from.

    Attributes:
        project: What was read; without the items that are not public, where the report is.
        result: Statuses, as the final check gave them.
        figures: Named figures.
        profile: The project's profile.
        write: How values are written.
        draft: Whether gaps are shown.
        public: Whether items that are not public are left out.
        hidden: How many items were left out, by kind of output.
        statuses: Results by requirement id.
        requirements: Requirements by id, in the assignment's order.
        answers: Finished outputs by the requirement they answer, in order of their days.
        contacts: Dated contacts by partner, in order of their days; those with others under the empty id.
        deviations: Deviations by requirement.
        submissions: Submissions by deadline, in order of their days.
    """

    project: Project
    result: CheckResult
    figures: Mapping[str, Figure]
    profile: Profile
    write: Writing
    draft: bool = False
    public: bool = False
    hidden: Mapping[str, int]
    statuses: Mapping[str, RequirementResult]
    requirements: Mapping[str, Requirement]
    answers: Mapping[str, tuple[Output, ...]]
    contacts: Mapping[str, tuple[Contact, ...]]
    deviations: Mapping[str, tuple[Deviation, ...]]
    submissions: Mapping[str, tuple[Submission, ...]]

    def term(self, key: str, **values: object) -> str:
        """The profile's word for ``key``, its places filled with ``values``."""
        text = self.profile.term(key)
        return text.format(**values) if values else text

    def counted(self, key: str, count: int, **values: object) -> str:
        """The profile's words for a count; one thing has words of its own."""
        return self.term(f"{key}.one" if count == 1 else key, count=self.write.number(count), **values)

    def label(self, id_: str) -> str:
        """A requirement in a few words; without any, its kind of hand-in or the decision's words."""
        requirement = self.requirements.get(id_)
        if requirement is None:
            return id_
        if isinstance(requirement, Deadline) and not requirement.label:
            return self.term(f"deadline.{requirement.deadline_kind}")
        return requirement.label or next(iter(requirement.quote), id_)

    def is_this(self, deadline: Deadline) -> bool:
        """Whether the report is this hand-in, still to be sent: the first report that was not."""
        status = self.statuses.get(deadline.id)
        if self.result.report:
            return deadline.id == self.result.report
        return deadline.deadline_kind == "final-report" and (status is None or status.status == "pending")

    @property
    def signoff(self) -> Signoff | None:
        """The decision on this report."""
        return self.project.signoff_for(self.result.report)

    @property
    def agency(self) -> str:
        """Who hands in the report, as its cover says: one that the settings name, else all with the assignment."""
        names = self.profile.together(self.project.assignment.agencies)
        return self.project.settings.agency or upper_first(self.write.words(names))

    @property
    def report_kind(self) -> DeadlineKind:
        """What the report is: an interim report, or the final one."""
        for deadline in self.project.assignment.deadlines:
            if self.is_this(deadline):
                return deadline.deadline_kind
        return "final-report"

    def value(self, name: str) -> Decimal | None:
        """The value of a figure; None where it is unknown or there is no such figure."""
        figure = self.figures.get(name)
        return figure.value if figure else None

    @property
    def currency(self) -> str:
        """The short form of the budget's currency, as in a table's head."""
        budget = self.project.assignment.budget
        code = budget.currency if budget else self.profile.term("currency")
        return self.profile.terms.get(f"currency.{code}", code)

    @property
    def currency_word(self) -> str:
        """The currency as running text names it."""
        budget = self.project.assignment.budget
        code = budget.currency if budget else self.profile.term("currency")
        return self.profile.forms.currency.get(code, code)

    @property
    def done(self) -> tuple[Activity, ...]:
        """Activities carried out, in order of their days."""
        return _sorted(a for a in self.project.outputs.activities if a.status == "done")


def gather(
    project: Project,
    result: CheckResult,
    figures: Mapping[str, Figure],
    profile: Profile,
    *,
    draft: bool = False,
    public: bool = False,
) -> Material:
    """Index a project for its report."""
    outputs, hidden = _public(project.outputs) if public else (project.outputs, {})
    answers: dict[str, list[Output]] = defaultdict(list)
    contacts: dict[str, list[Contact]] = defaultdict(list)
    deviations: dict[str, list[Deviation]] = defaultdict(list)
    submissions: dict[str, list[Submission]] = defaultdict(list)
    for output in outputs.answering():
        if finished(output):
            for id_ in dict.fromkeys(output.answers):
                answers[id_].append(output)
    for contact in outputs.contacts:
        if contact.date is not None:
            contacts[contact.partner].append(contact)
    for deviation in outputs.deviations:
        deviations[deviation.requirement].append(deviation)
    for submission in outputs.submissions:
        submissions[submission.deadline].append(submission)
    requirements: dict[str, Requirement] = {}
    for requirement in project.assignment.requirements():
        requirements.setdefault(requirement.id, requirement)
    return Material(
        project=evolve(project, outputs=outputs),
        result=result,
        figures=figures,
        profile=profile,
        write=Writing(profile),
        draft=draft,
        public=public,
        hidden=hidden,
        statuses={each.id: each for each in result.requirements},
        requirements=requirements,
        answers={id_: _sorted(found) for id_, found in answers.items()},
        contacts={id_: _sorted(found) for id_, found in contacts.items()},
        deviations={id_: tuple(found) for id_, found in deviations.items()},
        submissions={id_: _sorted(found) for id_, found in submissions.items()},
    )


def day_of(output: Output) -> dt.date | None:
    """The day an output stands for, if it has one."""
    match output:
        case Activity() | Deliverable() | Contact():
            return output.date
        case Submission():
            return output.sent
        case Deviation():
            return output.decided
    return None


def _sorted(outputs: Iterable[T]) -> tuple[T, ...]:
    """By day, those without one last; of the same day in the file's order."""
    return tuple(sorted(outputs, key=lambda output: day_of(output) or _LAST))


def _public(outputs: Outputs) -> tuple[Outputs, dict[str, int]]:
    """The outputs that may be published, and how many of each kind may not. Costs are shown as sums only."""
    kept = evolve(
        outputs,
        activities=_shown(outputs.activities),
        deliverables=_shown(outputs.deliverables),
        contacts=_shown(outputs.contacts),
        indicators=_shown(outputs.indicators),
        submissions=_shown(outputs.submissions),
        deviations=_shown(outputs.deviations),
    )
    names = ("activities", "deliverables", "contacts", "indicators", "submissions", "deviations")
    counts = {name: len(getattr(outputs, name)) - len(getattr(kept, name)) for name in names}
    return kept, {name: count for name, count in counts.items() if count}


def _shown(group: tuple[T, ...]) -> tuple[T, ...]:
    return tuple(output for output in group if output.public)
