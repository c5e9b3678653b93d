"""What only the whole folder can tell: ids used twice, references to nothing, quotes the decision lacks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import islice
from typing import Any

from attrs import evolve, fields_dict

from govreport.model import (
    Assignment,
    Chapter,
    Decision,
    Location,
    Origin,
    Outputs,
    Problem,
    Settings,
    Waiver,
)
from govreport.model.costs import column, grouped
from govreport.model.values import frozen
from govreport.reading import mistakes

SUGGESTIONS = 100
"""Dangling references that get a "did you mean"; a folder with more has another trouble."""

DUPLICATES = 200
_COPY = 3
"""Rows that two ledgers share from which one is taken for a copy of the other."""

Quoted = tuple[str, Origin | None, tuple[str, ...]]


@frozen(kw_only=True)
class Parts:
    """What was read, before it becomes a project."""

    assignment: Assignment
    outputs: Outputs
    settings: Settings
    waivers: tuple[Waiver, ...]
    chapters: tuple[Chapter, ...]
    cost_types: Collection[str]
    duties: Collection[str]


def duplicates(parts: Parts) -> Iterator[Problem]:
    """Ids that stand for two things in the folder (GR005); every one after the first."""
    return _too_many(_duplicates(parts), {note.file for note in parts.outputs.ledgers})


def _duplicates(parts: Parts) -> Iterator[Problem]:
    if not _differ(parts):  # a pass over hundreds of thousands of rows that nearly always finds nothing
        yield from _doubled(parts)
    yield from _second_signoffs(parts.outputs)
    for named in (parts.settings.figures, parts.settings.charts):
        names: dict[str, Location] = {}
        for own in named:
            if own.name in names:
                yield mistakes.duplicate_id(place_of(own, "name"), own.name, names[own.name])
            names.setdefault(own.name, place_of(own, "name"))


def _differ(parts: Parts) -> bool:
    """Whether all ids differ."""
    ids = [item.id for group in _with_ids(parts, evolve(parts.outputs, costs=())) for item in group]
    ids += column(parts.outputs.costs, "id")
    return len(set(ids)) == len(ids)


def _with_ids(parts: Parts, outputs: Outputs) -> tuple[Iterable[Any], ...]:
    """Everything that has an id, in the order that decides which of two is the double."""
    assignment = parts.assignment
    return assignment.requirements(), assignment.related, assignment.references, outputs.items()


def _doubled(parts: Parts) -> Iterator[Problem]:
    seen: dict[str, Location] = {}
    copies: dict[tuple[str, str], list[Problem]] = defaultdict(list)
    ledgers = {note.file for note in parts.outputs.ledgers}
    for group in _with_ids(parts, parts.outputs):
        for item in group:
            id_: str = item.id
            if id_ not in seen:
                at: Origin | None = item.at
                seen[id_] = at.location if at else Location("")
                continue
            first, place = seen[id_], place_of(item, "id")
            found = mistakes.duplicate_id(place, id_, first)
            if first.file != place.file and {first.file, place.file} <= ledgers:
                copies[place.file, first.file].append(found)
            else:
                yield found
    for (_, other), rows in copies.items():
        if len(rows) < _COPY:
            yield from rows
        else:
            count, place = str(len(rows)), rows[0].location or Location("")
            yield mistakes.ledger(place, "copy", detail=other, count=count)


def _second_signoffs(outputs: Outputs) -> Iterator[Problem]:
    """Sign-offs on a report that another one is on already."""
    first: dict[str, Location] = {}
    for signoff in outputs.signoffs:
        place = place_of(signoff, "report" if signoff.report else "date")
        if signoff.report in first:
            yield mistakes.duplicate_id(place, f"signoff {signoff.report}".strip(), first[signoff.report])
        first.setdefault(signoff.report, place)


def _too_many(found: Iterator[Problem], ledgers: Collection[str]) -> Iterator[Problem]:
    """The first of the mistakes; a file given twice would else fill the screen with each of its ids.

    The rest are counted, those of ledgers apart, since there it is rows that are mended.
    """
    yield from islice(found, DUPLICATES)
    rest: dict[bool, list[Problem]] = {True: [], False: []}
    for problem in found:
        rest[problem.location.file in ledgers].append(problem)
    if rest[True]:
        yield mistakes.ledger(rest[True][0].location, "more", detail=str(len(rest[True])))
    if rest[False]:
        yield mistakes.more_duplicates(rest[False][0].location, len(rest[False]))


def place_of(item: object, field: str) -> Location:
    """Place of a field of an item; an empty place for one built in memory."""
    at: Origin | None = getattr(item, "at", None)
    return at.of(field) if at else Location("")


class _References:
    """Checks names against what they may refer to."""

    def __init__(self) -> None:
        self.left = SUGGESTIONS

    def check(
        self, item: object, field: str, names: Iterable[str], known: Collection[str]
    ) -> Iterator[Problem]:
        """A problem (GR006) for each name that is not known."""
        wrong = [(number, name) for number, name in enumerate(names) if name and name not in known]
        for number, name in wrong:
            value = getattr(item, field)
            inner = f"{field}[{number}]" if isinstance(value, tuple) else f"{field}[{name}]"
            place = place_of(item, field if isinstance(value, str) else inner)
            self.left -= 1
            id_: str | None = getattr(item, "id", None)
            yield mistakes.dangling(place, name, field, known if self.left >= 0 else (), id_)


def dangling(parts: Parts) -> Iterator[Problem]:
    """References to ids that nothing has (GR006)."""
    assignment, outputs = parts.assignment, parts.outputs
    requirements = {requirement.id for requirement in assignment.requirements()}
    partners = {partner.id for partner in assignment.partners}
    deadlines = {deadline.id for deadline in assignment.deadlines}
    lines = {line.id for line in assignment.budget.lines} if assignment.budget else set()
    check = _References().check
    for item in outputs.answering():
        if not requirements.issuperset(item.answers):
            yield from check(item, "answers", item.answers, requirements)
    for activity in outputs.activities:
        if activity.partners:
            yield from check(activity, "partners", activity.partners, partners)
    for contact in outputs.contacts:
        if contact.partner not in partners:
            yield from check(contact, "partner", (contact.partner,), partners)
    for submission in outputs.submissions:
        yield from check(submission, "deadline", (submission.deadline,), deadlines)
        yield from check(submission, "amounts", submission.amounts, lines)
        yield from check(submission, "received", submission.received, lines)
    for deviation in outputs.deviations:
        yield from check(deviation, "requirement", (deviation.requirement,), requirements)
    for signoff in outputs.signoffs:
        yield from check(signoff, "report", (signoff.report,), {each.id for each in assignment.reports()})
    yield from _costs(parts, check, lines)
    yield from _settings(parts, check, requirements, lines)
    yield from _headings(parts.chapters, requirements)


Check = Callable[[object, str, Iterable[str], Collection[str]], Iterator[Problem]]


def _costs(parts: Parts, check: Check, lines: Collection[str]) -> Iterator[Problem]:
    # a kind that govreport.yaml gives to an account is looked at there, once
    known, types = {"", *lines}, {"", *parts.cost_types, *parts.settings.cost_types.values()}
    groups = grouped(parts.outputs.costs)
    if all(group.line in known and group.cost_type in types for group in groups):
        return
    for cost in parts.outputs.costs:
        if cost.line not in known:
            yield from check(cost, "line", (cost.line,), lines)
        if cost.cost_type not in types:
            yield from check(cost, "cost_type", (cost.cost_type,), parts.cost_types)


def _headings(chapters: Iterable[Chapter], requirements: Collection[str]) -> Iterator[Problem]:
    for chapter in chapters:
        for heading in chapter.headings():
            for id_ in heading.answers:
                if id_ not in requirements:
                    place = heading.at or Location(chapter.file)
                    yield mistakes.dangling(place, id_, "answers", requirements, chapter.name)


def _settings(
    parts: Parts,
    check: Check,
    requirements: Collection[str],
    lines: Collection[str],
) -> Iterator[Problem]:
    settings = parts.settings
    indicators = {indicator.id for indicator in parts.outputs.indicators}
    yield from check(settings, "owners", settings.owners, requirements)
    yield from check(settings, "budget_comments", settings.budget_comments, lines)
    if settings.allocation_key:
        yield from check(settings.allocation_key, "shares", settings.allocation_key.shares, lines)
    if settings.overhead:
        yield from check(settings.overhead, "base", settings.overhead.base, parts.cost_types)
    for account, cost_type in settings.cost_types.items():
        if cost_type not in parts.cost_types:
            place = place_of(settings, f"cost_types[{account}].value")
            yield mistakes.dangling(place, cost_type, "cost_types", parts.cost_types)
    yield from check(settings, "duties", settings.duties, parts.duties)
    lines_known = set(lines)
    for source in settings.ledger:
        for code, line in source.lines.items():
            if line not in lines and not (line.split() and lines_known.issuperset(line.split())):
                yield mistakes.dangling(place_of(source, f"lines[{code}].value"), line, "lines", lines)
    for chart in settings.charts:
        yield from check(chart, "indicator", (chart.indicator,), indicators)
    names = {r.id for r in parts.assignment.related} | {r.id for r in parts.assignment.references}
    if parts.waivers:
        names |= {item.id for item in evolve(parts.outputs, costs=()).items()}
        names.update(requirements, column(parts.outputs.costs, "id"))
    for waiver in parts.waivers:
        yield from check(waiver, "item", (waiver.item,), names)


def not_in_text(assignment: Assignment) -> Iterator[Problem]:
    """Fields listed as missing from the decision that do not exist (GR006) or are still empty (GR014)."""
    known = [name for name in fields_dict(Assignment) if name not in ("at", "format", "not_in_text")]
    for number, name in enumerate(assignment.not_in_text):
        place = place_of(assignment, f"not_in_text[{number}]")
        if name not in known:
            yield mistakes.dangling(place, name, "not_in_text", known)
        elif not getattr(assignment, name):
            yield mistakes.still_empty(place, name)


def quotes(assignment: Assignment) -> Iterator[Quoted]:
    """Every quote of the assignment: whose it is, its origin, and the words."""
    for requirement in assignment.requirements():
        yield requirement.id, requirement.at, requirement.quote
    if assignment.budget and assignment.budget.total:
        yield "", assignment.budget.total.at, assignment.budget.total.quote
    if assignment.period:
        yield "", assignment.period.at, assignment.period.quote
    for related in assignment.related:
        yield "", related.at, related.quote
    for reference in assignment.references:
        yield "", reference.at, reference.quote
    for dismissed in assignment.dismissed:
        yield "", dismissed.at, dismissed.quote


def quotes_not_found(
    assignment: Assignment, decision: Decision, has: Callable[[str], bool]
) -> Iterator[Problem]:
    """Quotes that the decision does not have (GR007)."""
    for owner, origin, words in quotes(assignment):
        for number, quote in enumerate(words):
            if not has(quote):
                place = origin.of(f"quote[{number}]") if origin else Location(decision.file)
                yield mistakes.quote_not_found(place, quote, owner)
