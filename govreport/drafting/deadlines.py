"""What falls due: day, kind, recipients and copies."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import lru_cache

from attrs import define, evolve, field

from govreport.drafting.dates import Day, days
from govreport.drafting.names import ministries
from govreport.drafting.proposal import Note, Proposed
from govreport.drafting.source import Source, ends_with
from govreport.model import Deadline, DeadlineKind, Modality
from govreport.profiles.decisions import DateHabits, Named as NamedPhrases
from govreport.reading.phrases import compiled
from govreport.reading.sentences import ParsedSentence

_REPORTS = ("plan", "interim-report", "final-report")
_GENERIC = "report"  # "redovisas": final, unless a later report follows
_NAMED = "report-of-work"  # "redovisning av uppdraget": the same, beside a financial account as well
_WEAK = "hand-in"  # "lämnas": says nothing where something more telling stands beside it
_LISTED = re.compile(r"(?:,| och| samt| respektive| senast| den| dels|,? därefter|[–-]| )*", re.IGNORECASE)
_JOINT = re.compile(r", (?:och |samt |dels )?| och | samt | respektive |; ")
_MOST = 24  # days of one sentence; no decision has more, and a broken text could have thousands
_OWN_KINDS: tuple[DeadlineKind, ...] = (
    "plan",
    "interim-report",
    "final-report",
    "requisition",
    "repayment",
    "financial-account",
)


@define(kw_only=True)
class _Found:
    """A hand-in being put together."""

    sentence: ParsedSentence
    day: Day
    kind: str
    date: dt.date | None
    every: str = ""
    relative: str = ""
    to: tuple[str, ...] = ()
    copy: tuple[str, ...] = ()
    part: bool = False
    sure: float = 0.95
    notes: list[Note] = field(factory=list)


def deadlines(source: Source, skip: frozenset[int]) -> tuple[Proposed[Deadline], ...]:
    """The hand-ins of a decision, in its order.

    Args:
        source: The decision.
        skip: Indexes of sentences that oblige nobody here.
    """
    found: list[_Found] = []
    for sentence in source.sentences:
        if sentence.sentence.index in skip:
            continue
        found.extend(_of_sentence(source, sentence, found))
    _settle_reports(found)
    _inherit_recipients(found)
    return tuple(_proposed(source, one, number) for number, one in enumerate(_without_twins(found), 1))


def _of_sentence(source: Source, sentence: ParsedSentence, before: list[_Found]) -> Iterator[_Found]:
    habits = source.habits
    text = sentence.text
    named = days(text, habits.dates, _year_near(before, source))
    due = [day for day in named[: 4 * _MOST] if _falls_due(source, sentence, day)][:_MOST]
    if not due:
        return
    pairs = list(_kinds_by_day(text, due, habits.draft.deadlines, _joined(habits.dates)))
    recipients = _recipients(source, sentence)
    yearly = compiled(habits.dates.yearly)
    part = bool(compiled(habits.draft.final_parts).search(text))
    for day, kinds, window in pairs:
        for kind in kinds:
            one = _Found(sentence=sentence, day=day, kind=kind, date=day.date, part=part)
            if day.same:
                last = next((other for other in reversed(before) if other.date), None)
                one.date = last.date if last else None
                one.relative = "" if last else text[day.start : day.end]
            elif day.relative:
                one.relative = day.relative
                if day.impossible:
                    one.notes.append(Note("no-such-day"))
                    one.sure = 0.4
            elif day.month and _comes_back(day, text, yearly):
                one.every, one.date = f"--{day.month:02d}-{day.day:02d}", None
            if one.date is None and not one.every and not one.relative:
                one.relative = text[day.start : day.end]
                one.notes.append(Note("no-year"))
                one.sure = 0.4
            if day.guessed and one.date:
                one.notes.append(Note("year-guessed", (("year", str(one.date.year)),)))
                one.sure = 0.5
            if kind in (_WEAK, "other"):
                one.sure = min(one.sure, 0.6)
                one.notes.append(Note("kind-unclear"))
            one.to, one.copy = _within(recipients, window)
            yield one


def _year_near(before: list[_Found], source: Source) -> int | None:
    last = next((one.date.year for one in reversed(before) if one.date), None)
    return last or source.year


def _comes_back(day: Day, text: str, yearly: re.Pattern[str]) -> bool:
    """Whether a day without a year of its own comes back every year."""
    if day.date is not None and not day.guessed:
        return False
    return bool(yearly.search(text, max(0, day.start - 120), day.end + 40))


def _falls_due(source: Source, sentence: ParsedSentence, day: Day) -> bool:
    """Whether something falls due on a day that a sentence names."""
    habits = source.habits
    text = sentence.text
    if day.relative or day.same:
        return bool(_cues(text, habits.draft.deadlines)) and sentence.sentence.modality != "none"
    before = text[: day.start]
    if before.endswith(("den ", "Den ", "dén ")):
        before = before[:-4]
    if ends_with(habits.dates.instead, before):
        return False
    if ends_with(habits.dates.not_due, before) or ends_with(habits.dates.period_until, before):
        return bool(ends_with(habits.dates.before_due, before, 8)) and "senast" in before[-8:].lower()
    demands = sentence.sentence.modality != "none"
    if ends_with(habits.dates.due, before) and (demands or not compiled(habits.modality.past).search(text)):
        return True
    if sentence.sentence.modality == "none" and not compiled(habits.dates.due).search(text):
        return False
    found = _cues(text, habits.draft.deadlines) - {_WEAK}
    if day.vague:
        return bool(found) and not compiled(habits.modality.past).search(text)
    return bool(found)


def _cues(text: str, kinds: NamedPhrases) -> set[str]:
    return {kind for _, kind in _cue_places(text, kinds)}


def _cue_places(text: str, kinds: NamedPhrases) -> list[tuple[int, str]]:
    """Where words of a kind stand, those within a longer phrase of an earlier kind left out."""
    rest = text
    found: list[tuple[int, str]] = []
    for kind, phrases in kinds:
        pattern = compiled(phrases)
        found += [(match.start(), kind) for match in pattern.finditer(rest)]
        rest = pattern.sub(lambda match: "\0" * len(match.group()), rest)
    return sorted(found)


def _kinds_by_day(
    text: str, due: list[Day], kinds: NamedPhrases, joined: re.Pattern[str]
) -> Iterator[tuple[Day, tuple[str, ...], tuple[int, int]]]:
    """Each day with what falls due on it and the stretch of the sentence that says so."""
    last: tuple[str, ...] = ()
    groups = list(_groups(text, due))
    for (
        day
    ) in due:  # the words of a day say nothing about what falls due on it ("i samband med slutredovisningen")
        text = text[: day.start] + " " * (day.end - day.start) + text[day.end :]
    for place, group in enumerate(groups):
        begin = groups[place - 1][-1].end if place else 0
        after = groups[place + 1][0].start if place + 1 < len(groups) else len(text)
        window = _window(text, begin, group, after, kinds, joined, first=not place)
        found = tuple(_telling([kind for _, kind in _cue_places(text[slice(*window)], kinds)]))
        if len(group) > 1 and len(found) == len(group):  # "delredovisas och slutredovisas … respektive …"
            for day, kind in zip(group, found, strict=True):
                yield day, (kind,), window
        else:
            for day in group:
                yield day, found or last or ("other",), window
        last = found or last


@lru_cache(maxsize=4)
def _joined(habits: DateHabits) -> re.Pattern[str]:
    """What goes on about the same day after it."""
    return re.compile(r",? ?" + compiled(habits.then).pattern, re.IGNORECASE)


def _groups(text: str, due: list[Day]) -> Iterator[list[Day]]:
    """Days that are only listed ("den 1 mars 2016, 2017 och 2018") go together."""
    group: list[Day] = []
    for day in due:
        if group and not _LISTED.fullmatch(text[group[-1].end : day.start]):
            yield group
            group = []
        group.append(day)
    if group:
        yield group


def _window(
    text: str,
    begin: int,
    group: list[Day],
    after: int,
    kinds: NamedPhrases,
    joined: re.Pattern[str],
    *,
    first: bool,
) -> tuple[int, int]:
    """The stretch that belongs to a group of days: what leads up to it, or follows where the days come first."""
    start, end = group[0].start, group[-1].end
    if not first and _cue_places(text[begin:start], kinds) and _cue_places(text[end:after], kinds):
        begin = _fresh_start(text, begin, start)
    lead, trail = _cue_places(text[begin:start], kinds), _cue_places(text[end:after], kinds)
    only_weak = all(kind == _WEAK for _, kind in lead) and any(kind != _WEAK for _, kind in trail)
    if lead and not only_weak:
        last = after == len(text)
        if joined.match(text, end):  # "…, då även en ekonomisk redovisning ska lämnas"
            return begin, after
        return begin, after if last and not _cue_places(text[end:after], kinds) else end
    return begin, _own_clause(text, end, after, kinds)


def _own_clause(text: str, end: int, after: int, kinds: NamedPhrases) -> int:
    """Where what follows a day stops being about it: before the clause that leads up to the next day."""
    if after == len(text):
        return after
    fresh = _fresh_start(text, end, after)
    return fresh if fresh > end and _cue_places(text[end:fresh], kinds) else after


def _fresh_start(text: str, begin: int, end: int) -> int:
    """Where the clause that leads up to a further day begins: after the last "och" before it."""
    found = [match.start() for match in _JOINT.finditer(text, begin, end)]
    return found[-1] if found else begin


def _telling(kinds: list[str]) -> list[str]:
    """The kinds that say something: general words for reports fall to particular ones, weak words to all."""
    unique = list(dict.fromkeys(kinds))
    if any(kind in (*_REPORTS, "financial-account", _NAMED) for kind in unique):
        unique = [kind for kind in unique if kind != _GENERIC]
    if any(kind in _REPORTS for kind in unique):
        unique = [kind for kind in unique if kind != _NAMED]
    unique = [_GENERIC if kind == _NAMED else kind for kind in unique]
    if len(unique) > 1:
        unique = [kind for kind in unique if kind != _WEAK]
    return unique


Recipient = tuple[int, str, bool]  # offset, name, whether a copy


def _recipients(source: Source, sentence: ParsedSentence) -> list[Recipient]:
    """Who receives something, by where the name stands."""
    text, draft = sentence.text, source.habits.draft
    found: list[Recipient] = []
    cabinet = compiled(source.habits.names.cabinet)
    bodies = [(m.start, m.end, m.name) for m in source.mentions(sentence) if not cabinet.fullmatch(m.name)]
    offices = list(ministries(text, source.habits.names))
    cabinets = [(m.start(), m.end(), m.group()) for m in cabinet.finditer(text)]
    narrowed = {
        start
        for start, end, _ in cabinets
        if any(end < o[0] <= end + 3 and text[end : o[0]].strip() == "(" for o in offices)
    }
    places = sorted([*bodies, *offices, *(c for c in cabinets if c[0] not in narrowed)])
    reached, copied = -1, False
    for start, end, name in places:
        before = text[:start]
        for office_start, office_end, _ in cabinets:
            if office_start in narrowed and office_end < start and text[office_end:start].strip() == "(":
                before = text[:office_start]
        if ends_with(draft.copies, before):
            copied = True
        elif ends_with(draft.recipients, before):
            copied = False
        elif reached < 0 or not _list_gap(text[reached:start]):
            continue
        found.append((start, _title(name), copied))
        reached = end
    return found


def _list_gap(gap: str) -> bool:
    """Whether what stands between two names only lists them."""
    words = gap.strip(" ,();").lower()
    return words in (
        "",
        "och",
        "samt",
        "och till",
        "samt till",
        "respektive",
        "till",
        "och regeringskansliet",
    )


def _title(name: str) -> str:
    return name[0].upper() + name[1:]


def _within(recipients: list[Recipient], window: tuple[int, int]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Recipients named in a stretch, or else in the whole sentence."""
    begin, end = window
    inside = [one for one in recipients if begin <= one[0] < end]
    if not any(not copy for _, _, copy in inside):
        inside = recipients
    to = dict.fromkeys(name for _, name, copy in inside if not copy)
    copies = dict.fromkeys(name for _, name, copy in inside if copy and name not in to)
    return tuple(to), tuple(copies)


def _settle_reports(found: list[_Found]) -> None:
    """Make of reports in general final ones, and interim ones where a later report follows."""
    finals = [one for one in found if one.kind in (_GENERIC, "final-report") and one.date]
    last = max((one.date for one in finals if one.date), default=None)
    for one in found:
        if one.kind == _WEAK:
            one.kind = "final-report" if one.to and not finals else "other"
        if one.kind != _GENERIC:
            continue
        later_here = any(
            other.sentence is one.sentence and other.date and one.date and other.date > one.date
            for other in finals
        )
        settled = any(other.kind == "final-report" and other is not one for other in finals)
        early = one.date is not None and last is not None and one.date < last
        if one.every or (early and (later_here or one.part or settled)):
            one.kind = "interim-report"
        else:
            one.kind = "final-report"
            if early:
                one.sure = min(one.sure, 0.65)
                one.notes.append(Note("final-not-last"))


def _inherit_recipients(found: list[_Found]) -> None:
    """Give a hand-in without recipient that of the like one before it, or after it."""
    for order in (found, list(reversed(found))):
        known: dict[bool, tuple[str, ...]] = {}
        for one in order:
            if one.kind == "other":
                continue
            report = one.kind in _REPORTS
            if one.to:
                known[report] = one.to
            elif report in known:
                one.to = known[report]
                one.sure = min(one.sure, 0.75)
                one.notes.append(Note("recipient-inherited"))


def _without_twins(found: list[_Found]) -> Iterator[_Found]:
    """Each hand-in once: the same kind, day and recipient said again adds nothing."""
    seen: set[tuple[object, ...]] = set()
    for one in found:
        key = (one.kind, one.date, one.every, one.relative if not one.date else "")
        if key in seen and one.kind != "other":
            continue
        seen.add(key)
        yield one


def _to_do(source: Source, kind: DeadlineKind, to: tuple[str, ...]) -> str:
    """What there is to do by the day, in the profile's words; who receives it where the words have a place."""
    terms = source.profile.terms
    if len(to) == 1 and f"deadline.do.{kind}.to" in terms:
        return terms[f"deadline.do.{kind}.to"].format(to=to[0])
    return terms.get(f"deadline.do.{kind}") or terms.get(f"deadline.{kind}", kind).capitalize()


def _proposed(source: Source, one: _Found, number: int) -> Proposed[Deadline]:
    words, place, start = source.quote(one.sentence)
    kind: DeadlineKind = next((kind for kind in _OWN_KINDS if kind == one.kind), "other")
    modality: Modality = "obliges"
    if one.sentence.sentence.modality == "permits" and kind == "requisition":
        modality = "permits"
    condition = next(
        (
            says
            for says, phrases in source.habits.draft.conditions
            if compiled(phrases).search(one.sentence.text)
        ),
        "",
    )
    if not one.to and kind != "other":
        one.notes.append(Note("no-recipient"))
        one.sure = min(one.sure, 0.65)
    value = Deadline(
        id=f"D{number}",
        text=_to_do(source, kind, one.to),
        quote=(words,),
        modality=modality,
        condition=condition if kind in ("repayment", "other") else "",
        deadline_kind=kind,
        due=one.date,
        every=one.every,
        relative=one.relative if one.date is None and not one.every else "",
        to=one.to,
        copy=one.copy,
    )
    if one.sentence.sentence.modality == "expects":
        value = evolve(value, modality="expects")
    return Proposed(
        value=value,
        quote=words,
        location=place,
        confidence=one.sure,
        notes=tuple(one.notes),
        start=start,
        sentence=one.sentence.sentence.index,
    )
