"""Surveying assignment folders: deadlines, coverage, gaps and money, as values.

Only statuses are derived, no rule runs, and no decisions (many a PDF) are read, nor chapters but where a passage may
meet a formality: an overview of hundreds of folders must cost little more than reading what is collected in them.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path

from attrs import evolve, field, frozen

from govreport.errors import GovreportError, InputFileError
from govreport.model import (
    REPORTS,
    Deadline,
    DeadlineKind,
    Kind,
    RequirementResult,
    Status,
)
from govreport.output import is_folder
from govreport.profiles import profile as profile_named
from govreport.profiles.workdays import working_days_before, working_days_between
from govreport.reading.project import load_chapters, load_project
from govreport.reading.tree import no_collection
from govreport.rules.context import Context
from govreport.rules.status import statuses

_FILES = ("assignment.yaml", "assignment.json")
_OPEN: frozenset[Status] = frozenset({"unaddressed", "partly"})
_AHEAD: frozenset[Status] = frozenset({"pending", "unaddressed"})
"""Of a deadline that something is still to be handed in for."""


@frozen(kw_only=True)
class Due:
    """A day to keep: a deadline, or a day inside the agency that leads to one.

    Attributes:
        deadline: Id of the deadline.
        kind: Kind of hand-in.
        internal: Name of the internal day (``decision``), empty for the deadline itself.
        day: The day.
        days: Days from today; negative when past.
        working_days: The same in working days.
        status: Of the deadline.
        owner: Who answers for it.
        text: What falls due, in the agency's words.
        to: Recipients.
        year: Of a yearly hand-in, the year whose hand-in the day leads to; None for one that is made once.
    """

    deadline: str
    kind: DeadlineKind
    internal: str = ""
    day: dt.date
    days: int
    working_days: int
    status: Status
    owner: str = ""
    text: str = ""
    to: tuple[str, ...] = ()
    year: int | None = None


@frozen(kw_only=True)
class Gap:
    """A requirement that is not answered yet, and from whom the answer is due."""

    requirement: str
    kind: Kind
    status: Status
    text: str
    owner: str


@frozen(kw_only=True)
class LineLeft:
    """Money left on a funding line, in the budget's currency; None where not known."""

    line: str
    label: str
    granted: Decimal | None
    costs: Decimal | None
    left: Decimal | None


@frozen(kw_only=True)
class Case:
    """One assignment.

    Attributes:
        folder: Path relative to the tree's root, with forward slashes.
        title: The assignment's title.
        reference: The decision's registration number.
        profile: Name of its profile.
        today: The day it was judged on.
        coverage: Number of requirements by kind and status.
        due: Deadlines and internal days not handed in yet, soonest first.
        settled: The same for what was handed in, or is not to be handed in, while the day is still ahead.
        gaps: What is missing.
        money: Per funding line.
        currency: ISO 4217 code.
        problems: Mistakes in its files but for chapters and the decision's text; ``govreport check`` lists them all.
        deviating: Requirements that are met in part or not at all, with a decided deviation.
        error: Why it could not be read; empty otherwise.
    """

    folder: str
    title: str = ""
    reference: str = ""
    profile: str = ""
    today: dt.date | None = None
    coverage: Mapping[Kind, Mapping[Status, int]] = field(factory=dict)
    due: tuple[Due, ...] = ()
    settled: tuple[Due, ...] = ()
    gaps: tuple[Gap, ...] = ()
    money: tuple[LineLeft, ...] = ()
    currency: str = "SEK"
    problems: int = 0
    deviating: int = 0
    error: str = ""

    @property
    def unread(self) -> bool:
        """Whether nothing is known of it: it could not be opened, or its files hold no requirement for mistakes."""
        return bool(self.error) or (self.problems > 0 and not self.coverage)

    @property
    def answered(self) -> tuple[int, int]:
        """Requirements that need nothing more, and all of them."""
        counts = [(status, n) for by in self.coverage.values() for status, n in by.items()]
        return sum(n for status, n in counts if status not in _OPEN), sum(n for _, n in counts)

    @property
    def pending(self) -> int:
        """Requirements that nothing can be done about yet; counted among those that need nothing more."""
        return sum(by.get("pending", 0) for by in self.coverage.values())


@frozen(kw_only=True)
class Overview:
    """All assignments under a root, those with the soonest deadline first.

    Attributes:
        root: The folder looked under.
        cases: The assignments; with ``owner`` only those where something is left for it.
        owner: Whose part it is; everybody's where empty.
        owners: Everybody who answers for something.
    """

    root: str
    cases: tuple[Case, ...] = ()
    owner: str = ""
    owners: tuple[str, ...] = ()


def survey(root: Path, *, today: dt.date | None = None, owner: str = "") -> Overview:
    """Look at every assignment folder under ``root``, ``root`` itself included.

    Args:
        root: An assignment folder, or a folder somewhere above some.
        today: The day to judge on; else each folder's ``as_of``, else the clock.
        owner: Only what this person or role answers for (as written in the files, case ignored).

    Returns:
        The overview; a folder that cannot be read is in it, with the reason.

    Raises:
        InputFileError: ``root`` is no folder.
    """
    if not is_folder(root):
        raise InputFileError(f"{root}: no such folder")
    owners: set[str] = set()
    with no_collection():  # each folder is let go before the next one, and holds no cycles
        cases = [_case(root, folder, today, owner, owners) for folder in _folders(root)]
    if owner:
        cases = [case for case in cases if case.gaps or case.due or case.unread]
    cases.sort(key=lambda case: (case.due[0].day if case.due else dt.date.max, case.folder))
    return Overview(root=str(root), cases=tuple(cases), owner=owner, owners=tuple(sorted(owners - {""})))


def _folders(root: Path) -> Iterator[Path]:
    """Folders with an assignment; nothing is looked for inside one, in hidden folders or behind links."""
    for place, folders, files in os.walk(root):
        if any(name in files for name in _FILES):
            folders.clear()
            yield Path(place)
        else:
            folders[:] = sorted(name for name in folders if not name.startswith("."))


def _case(root: Path, folder: Path, today: dt.date | None, owner: str, owners: set[str]) -> Case:
    name = folder.relative_to(root).as_posix()
    name = folder.resolve().name if name == "." else name
    try:
        project = load_project(folder, text=False)
        profile = profile_named(project.assignment.profile)
    except GovreportError as error:
        return Case(folder=name, error=str(error))
    day = today or project.settings.as_of or dt.datetime.now().astimezone().date()
    context = Context(project, profile, today=day)
    results = statuses(context)
    if any(each.kind == "formality" and each.status == "unaddressed" for each in results.values()):
        context = Context(
            evolve(project, chapters=load_chapters(folder)), profile, today=day
        )  # a passage may meet it
        results = statuses(context)
    owners.update(result.owner for result in results.values())
    mine = {id_: r for id_, r in results.items() if not owner or r.owner.casefold() == owner.casefold()}
    days = sorted(_due(context, mine), key=lambda due: (due.day, due.deadline))
    return Case(
        folder=name,
        title=project.assignment.title,
        reference=project.assignment.reference,
        profile=profile.name,
        today=day,
        coverage=_coverage(mine),
        due=tuple(due for due in days if due.status in _AHEAD),
        settled=tuple(due for due in days if due.status not in _AHEAD and due.day >= day),
        gaps=tuple(_gaps(mine)),
        money=() if owner else tuple(_money(context)),
        currency=project.assignment.budget.currency if project.assignment.budget else "SEK",
        problems=len(project.problems),
        deviating=sum(bool(r.deviation) and r.status in _OPEN for r in mine.values()),
    )


def _coverage(results: Mapping[str, RequirementResult]) -> dict[Kind, dict[Status, int]]:
    counts: dict[Kind, dict[Status, int]] = {}
    for result in results.values():
        by = counts.setdefault(result.kind, {})
        by[result.status] = by.get(result.status, 0) + 1
    return counts


def _gaps(results: Mapping[str, RequirementResult]) -> Iterator[Gap]:
    parents = {result.parent for result in results.values() if result.parent}
    for result in results.values():
        # a task with parts is named through the parts that miss something
        if result.status in _OPEN and not result.deviation and result.id not in parents:
            yield Gap(
                requirement=result.id,
                kind=result.kind,
                status=result.status,
                text=result.text,
                owner=result.owner,
            )


def _due(context: Context, results: Mapping[str, RequirementResult]) -> Iterator[Due]:
    project, profile, today = context.project, context.profile, context.today
    before = {**profile.calendar.internal_days, **project.settings.internal_days}
    for deadline in project.assignment.deadlines:
        result = results.get(deadline.id)
        if result is None or result.due is None:
            continue
        for day, status in _days(context, deadline, result.due, result.status):
            due = Due(
                deadline=deadline.id,
                kind=deadline.deadline_kind,
                day=day,
                days=(day - today).days,
                working_days=working_days_between(profile.calendar.country, today, day),
                status=status,
                owner=result.owner,
                text=deadline.label,
                to=deadline.to,
                year=day.year if deadline.due is None else None,
            )
            yield due
            if deadline.deadline_kind in REPORTS:
                yield from _internal(context, due, before)


def _days(
    context: Context, deadline: Deadline, due: dt.date, status: Status
) -> Iterator[tuple[dt.date, Status]]:
    """The day of a hand-in and its status; of a yearly one the next day, and those ahead that are met already."""
    yield due, status
    for each in context.hand_ins(deadline):
        if (
            each.submission is not None
            and each.day is not None
            and each.day >= context.today
            and each.day != due
        ):
            yield each.day, "addressed"


def _internal(context: Context, due: Due, before: Mapping[str, int]) -> Iterator[Due]:
    """The days inside the agency that lead to a report, those ahead."""
    country = context.profile.calendar.country
    for name, count in before.items():
        day = working_days_before(country, due.day, count)
        if day >= context.today:
            yield evolve(
                due,
                internal=name,
                day=day,
                days=(day - context.today).days,
                working_days=working_days_between(country, context.today, day),
            )


def _money(context: Context) -> Iterator[LineLeft]:
    budget = context.project.assignment.budget
    booked = context.costs_by_line
    for line in budget.lines if budget else ():
        costs = booked[line.id].total if line.id in booked else None
        granted = line.amount
        left = None if granted is None or costs is None else granted - costs
        yield LineLeft(line=line.id, label=line.label, granted=granted, costs=costs, left=left)
