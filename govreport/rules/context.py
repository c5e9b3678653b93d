"""What a rule may look at: the project, the two dates, the statuses, and indexes made once."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar, cast

from govreport.costs import CostSums, LineCosts, sum_costs
from govreport.figures import compute
from govreport.model import (
    LATER_REPORT,
    Contact,
    Deadline,
    DecisionCoverage,
    Deviation,
    Figure,
    Output,
    PassageRef,
    Problem,
    Project,
    Requirement,
    RequirementResult,
    Severity,
    Signoff,
    Submission,
)
from govreport.profiles import Profile
from govreport.reading.coverage import cover
from govreport.rules.at_hand import report_at_hand
from govreport.rules.due import Due, hand_ins

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from govreport.model.blocks import Document

T = TypeVar("T")


class Context:
    """One check of one project; indexes are made when first asked for.

    Attributes:
        project: What was read.
        profile: The project's profile.
        today: The day hand-ins are judged on.
        final: Whether missing evidence is an error already.
        asked_final: Whether the caller asked for the final check, whatever the period.
        report: Id of the hand-in that the caller says the report is; empty where the days decide.
        statuses: Results by requirement id; set by the engine before the first rule runs.
        document: The report's blocks, in document rules only.
        ran: Codes of the rules that run in this pass.
        used_waivers: Positions in ``project.waivers`` of those that silenced something; set before the late
            rules.
    """

    def __init__(
        self, project: Project, profile: Profile, *, today: dt.date, final: bool = False, report: str = ""
    ) -> None:
        """Fix the day; everything else follows from the project."""
        self.project = project
        self.profile = profile
        self.today = today
        period = project.assignment.period
        self.asked_final = final
        self.report = report
        self.final = final or bool(period and period.end and period.end < today)
        self.statuses: Mapping[str, RequirementResult] = {}
        self.document: Document | None = None
        self.ran: frozenset[str] = frozenset()
        self.used_waivers: frozenset[int] = frozenset()
        self._hand_ins: dict[str, tuple[Due, ...]] = {}
        self._made: dict[Callable[[Context], Any], Any] = {}

    def once(self, make: Callable[[Context], T]) -> T:
        """What ``make`` makes of this context, made at the first call: an index that several rules use."""
        if make not in self._made:
            self._made[make] = make(self)
        return cast("T", self._made[make])

    @cached_property
    def signoff(self) -> Signoff | None:
        """The decision on the report at hand."""
        found = report_at_hand(self)
        return self.project.signoff_for(found.deadline.id if found else "")

    @cached_property
    def content_date(self) -> dt.date:
        """The day content is judged on: the sign-off's, else today."""
        signoff = self.signoff
        return signoff.date if signoff and signoff.date else self.today

    @property
    def lack(self) -> Severity:
        """How grave it is that something is missing: a warning while there is time, an error afterwards."""
        return "error" if self.final else "warning"

    def lack_of(self, result: RequirementResult) -> Severity:
        """How grave it is that nothing answers a requirement: a warning where a later report can tell of it."""
        return "warning" if result.reason == LATER_REPORT else self.lack

    @property
    def published(self) -> bool:
        """Whether the report will be published."""
        return self.project.settings.publish

    @cached_property
    def coverage(self) -> DecisionCoverage | None:
        """The decision's sentences and what is tied to each; None where no decision's text was given."""
        decision = self.project.decision
        return cover(decision, self.project.assignment, self.profile) if decision is not None else None

    @cached_property
    def problems(self) -> dict[str, list[Problem]]:
        """What the reader stumbled over, by code."""
        index: dict[str, list[Problem]] = defaultdict(list)
        for problem in self.project.problems:
            index[problem.code].append(problem)
        return index

    @cached_property
    def requirements(self) -> dict[str, Requirement]:
        """Requirements by id; of twins the first (the twin is a finding of its own)."""
        found: dict[str, Requirement] = {}
        for requirement in self.project.assignment.requirements():
            found.setdefault(requirement.id, requirement)
        return found

    @cached_property
    def answers(self) -> dict[str, list[Output]]:
        """Outputs by the id of a requirement that they say they answer, finished or not."""
        index: dict[str, list[Output]] = defaultdict(list)
        for output in self.project.outputs.answering():
            for id_ in output.answers:
                index[id_].append(output)
        return index

    @cached_property
    def contacts(self) -> dict[str, list[Contact]]:
        """Contacts by partner id; under the empty id those with somebody whom the list does not have."""
        index: dict[str, list[Contact]] = defaultdict(list)
        for contact in self.project.outputs.contacts:
            index[contact.partner].append(contact)
        return index

    @cached_property
    def submissions(self) -> dict[str, list[Submission]]:
        """Submissions by deadline id."""
        index: dict[str, list[Submission]] = defaultdict(list)
        for submission in self.project.outputs.submissions:
            index[submission.deadline].append(submission)
        return index

    def hand_ins(self, deadline: Deadline) -> tuple[Due, ...]:
        """The days of a deadline with what was sent for each."""
        found = self._hand_ins.get(deadline.id)
        if found is None:
            sent = self.submissions.get(deadline.id, ())
            found = self._hand_ins[deadline.id] = hand_ins(
                deadline, sent, self.project.assignment, self.today
            )
        return found

    @cached_property
    def deviations(self) -> dict[str, list[Deviation]]:
        """Deviations by requirement id."""
        index: dict[str, list[Deviation]] = defaultdict(list)
        for deviation in self.project.outputs.deviations:
            index[deviation.requirement].append(deviation)
        return index

    @cached_property
    def passages(self) -> dict[str, tuple[PassageRef, ...]]:
        """Passages of the chapters by requirement id."""
        index: dict[str, list[PassageRef]] = defaultdict(list)
        for chapter in self.project.chapters:
            for heading in chapter.headings():
                title = "".join(getattr(run, "text", "") for run in heading.runs)
                for id_ in heading.answers:
                    index[id_].append(PassageRef(title, heading.at, heading.key))
        return {id_: tuple(found) for id_, found in index.items()}

    @cached_property
    def figures(self) -> dict[str, Figure]:
        """Named figures."""
        return compute(self.project, self.profile, costs=self.costs)

    @cached_property
    def costs(self) -> CostSums:
        """The ledger, summed by line and type."""
        return sum_costs(self.project, self.profile)

    @property
    def costs_by_line(self) -> Mapping[str, LineCosts]:
        """What was booked, by id of the funding line; a line with no row at all is missing."""
        return self.costs.by_line

    @cached_property
    def deadlines(self) -> dict[str, Deadline]:
        """Deadlines by id."""
        return {deadline.id: deadline for deadline in self.project.assignment.deadlines}

    def text(self, requirement: Requirement) -> str:
        """A short text of the requirement for messages; without any, the decision's words."""
        label = " ".join((requirement.label or next(iter(requirement.quote), requirement.id)).split())
        return label if len(label) <= 90 else label[:89].rstrip() + "…"
