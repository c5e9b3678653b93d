"""What falls due: day, kind, recipients and copies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from attrs import evolve

from govreport.drafting.dates import Day, days
from govreport.drafting.doers import of_assignment
from govreport.drafting.due_days import due_days, own_clauses, without_opening, without_past
from govreport.drafting.hand_in_kinds import (
    GENERIC,
    JOINT,
    LISTED,
    MONEY,
    NAMED,
    NONE,
    STATE,
    WEAK,
    joined,
    kinds_by_day,
    kinds_of,
)
from govreport.drafting.hand_in_settling import (
    Found,
    inherit_recipients,
    of_others,
    settle_reports,
    within_reports,
    without_states,
    without_told,
    without_twins,
)
from govreport.drafting.handed import list_up_to
from govreport.drafting.name_forms import ministries
from govreport.drafting.proposal import Note, Proposed
from govreport.drafting.recipients import of_kind, recipients as recipients_of, within
from govreport.drafting.source import Source, ends_with
from govreport.drafting.vague_days import with_vague
from govreport.model import Deadline, DeadlineKind, Modality
from govreport.profiles.decisions import Named
from govreport.reading.phrases import compiled
from govreport.reading.sentences import ParsedSentence

_OWN_KINDS: tuple[DeadlineKind, ...] = (
    "plan",
    "interim-report",
    "final-report",
    "requisition",
    "repayment",
    "financial-account",
)
_OF_OTHERS = "paper-of-others"  # what others are to send in, such as their views on the report


def deadlines(
    source: Source,
    skip: frozenset[int],
    own: frozenset[str] = frozenset(),
    by_others: frozenset[int] = frozenset(),
) -> tuple[Proposed[Deadline], ...]:
    """The hand-ins of a decision, in its order.

    Args:
        source: The decision.
        skip: Indexes of sentences that oblige nobody here.
        own: Names of those who got the assignment.
        by_others: Indexes of sentences that oblige others than them.
    """
    found: list[Found] = []
    for sentence in source.among((source.dated | source.holding(source.habits.dates.at_once)) - skip):
        found.extend(_of_sentence(source, sentence, found))
    found = without_told(source, without_states(found))
    found = [one for one in found if not of_others(source, one, own, by_others)]
    settle_reports(found)
    inherit_recipients(found)
    found.extend(within_reports(source, found))
    found.sort(key=lambda one: one.sentence.sentence.index)
    return tuple(_proposed(source, one, number) for number, one in enumerate(without_twins(found), 1))


def _of_sentence(source: Source, sentence: ParsedSentence, before: list[Found]) -> Iterator[Found]:
    habits = source.habits
    text = sentence.text
    named = days(text, habits.dates, _year_near(before, source))
    due = due_days(source, sentence, named)
    due = [day for day in due if len(due) == 1 or not _only_starts(source, text, day)]
    due = with_vague(source, sentence, named, due)
    at_once = _at_once(source, sentence, before) if not due else None
    due = [at_once] if at_once else due
    if not due:
        return
    plain = without_opening(source, without_past(source, text, named))
    plain = own_clauses(source, plain, due)
    named_kinds = tuple(source.meanings(habits.draft.deadlines, sentence))
    pairs = list(kinds_by_day(plain, due, named_kinds, joined(habits.dates)))
    recipients = recipients_of(source, sentence)
    yearly = compiled(habits.dates.yearly)
    part = bool(compiled(habits.draft.final_parts).search(text))
    work = any(kind == NAMED for kind, phrases in named_kinds if compiled(phrases).search(text))
    assignment = of_assignment(source, sentence)
    who = frozenset((assignment,)) if assignment else _subjects(source, sentence)
    series = _series(source, sentence, due, yearly)
    for day, kinds, window in pairs:
        for kind in _told_elsewhere(source, sentence, kinds) or kinds:
            if kind == _OF_OTHERS or (at_once and kind not in (*_OWN_KINDS, MONEY)):
                continue
            one = Found(
                sentence=sentence,
                day=day,
                kind=kind,
                date=day.date,
                part=part,
                work=work,
                repeated=_repeated(source, text, day),
                series=series and not (day.date and any(other.relative for other in due)),
                who=who,
                assignment=assignment,
            )
            _date(one, before, yearly)
            if kind in (WEAK, STATE, NONE):
                one.sure = min(one.sure, 0.6)
                one.notes.append(Note("kind-unclear"))
            theirs = (
                recipients
                if len(kinds) < 2
                else of_kind(recipients, _clauses(plain, window, named_kinds), kind)
            )
            one.to, one.copy = within(theirs, window)
            if (day.same or day.relative) and not one.to and kind in (WEAK, STATE, NONE):
                continue  # "Om ärendet inte är klart vid denna tidpunkt ska myndigheten meddela det"
            one.cabinet = any(_is_cabinet(source, name) for name in one.to)
            paymasters = compiled(habits.draft.paymasters)
            one.paid = bool(one.to) and all(map(paymasters.fullmatch, one.to))
            if one.relative and compiled(habits.dates.other_paper).search(one.relative):
                one.kind = WEAK
            if day.same and one.date:
                yield from _as_often(one, before)
            yield one


def _clauses(text: str, window: tuple[int, int], kinds: Named) -> list[tuple[int, tuple[str, ...]]]:
    """The clauses of a stretch by where they begin, with what each says falls due."""
    begins = [window[0], *(joint.end() for joint in JOINT.finditer(text, *window)), window[1]]
    return [(begin, kinds_of(text[begin:end], kinds)) for begin, end in pairwise(begins)]


def _as_often(one: Found, before: list[Found]) -> Iterator[Found]:
    """The hand-in on the other days too that the sentence before lists ("den 1 mars 2015 och 2016. Samtidigt …")."""
    last = next(other for other in reversed(before) if other.date)
    if last.sentence is one.sentence:
        return
    for other in before:
        if other.sentence is last.sentence and other.kind == last.kind and other.date not in (None, one.date):
            yield evolve(one, date=other.date, notes=list(one.notes))


def _repeated(source: Source, text: str, day: Day) -> bool:
    """Whether what falls due on a day comes back: "den 1 maj 2022 och därefter årligen", "i sin årsredovisning"."""
    dates = source.habits.dates
    if day.relative:
        within = compiled(dates.annual_report).match(day.relative) and not re.search(r"\d", day.relative)
        return bool(within) and not compiled((*dates.occasions, *dates.other_paper)).match(day.relative)
    gap = LISTED.match(text, day.end)
    return bool(
        day.date and gap and gap.end() > day.end + 1 and compiled(dates.yearly).match(text, gap.end())
    )


def _told_elsewhere(source: Source, sentence: ParsedSentence, kinds: tuple[str, ...]) -> tuple[str, ...]:
    """What falls due where another sentence says it: an item's lead, or the one before that a pronoun points back at.

    "Redovisa: – förslagen den 1 maj", "Tiden för att delredovisa uppdraget förlängs. Det ska ske den 1 maj".
    """
    lead, own = sentence.sentence.lead, source.habits.draft.deadlines
    if kinds == (NONE,) and lead >= 0:
        return kinds_of(source.sentences[lead].text, own)
    if kinds not in ((NONE,), (GENERIC,)) or not sentence.sentence.index:
        return ()
    points = compiled(source.habits.draft.points_back).match(sentence.text)
    if not points:
        return ()
    told = kinds_of(source.sentences[sentence.sentence.index - 1].text, own)
    return told if told == ("interim-report",) or (kinds == (NONE,) and told == (GENERIC,)) else ()


def _only_starts(source: Source, text: str, day: Day) -> bool:
    """Whether what comes back begins on a day ("årligen i årsredovisningen med start i årsredovisningen för 2019")."""
    return bool(day.relative) and ends_with(source.habits.dates.starts, text[: day.start]) is not None


def _date(one: Found, before: list[Found], yearly: re.Pattern[str]) -> None:
    """Put a hand-in on its day: a date, one of every year, or the words that it follows from."""
    day, text = one.day, one.sentence.text
    if day.same:
        last = next((other for other in reversed(before) if other.date), None)
        one.date = last.date if last else None
        if one.date and yearly.search(text, max(0, day.start - 24), day.start):
            one.every, one.date = f"--{one.date:%m-%d}", None  # "och därefter årligen samma datum"
        one.relative = "" if last else text[day.start : day.end]
    elif day.month and _comes_back(day, text, yearly):  # with "påföljande år" or without
        one.every, one.date = f"--{day.month:02d}-{day.day:02d}", None
    elif day.relative:
        one.relative = day.relative
        if day.impossible:
            one.notes.append(Note("no-such-day"))
            one.sure = 0.4
    if one.date is None and not one.every and not one.relative:
        one.relative = text[day.start : day.end]
        one.notes.append(Note("no-year"))
        one.sure = 0.4
    if (day.inexact or day.vague) and (one.date or one.relative):
        words = text[day.start : day.end].strip(" ,")
        one.notes.append(Note("last-possible-day" if one.date else "no-exact-day", (("words", words),)))
        one.sure = min(one.sure, 0.6)
    if day.guessed and one.date:
        one.notes.append(Note("year-guessed", (("year", str(one.date.year)),)))
        one.sure = 0.5


def _at_once(source: Source, sentence: ParsedSentence, before: list[Found]) -> Day | None:
    """The day of the sentence before, where this one goes on about it ("Myndigheten ska då även redovisa …")."""
    if not before or before[-1].sentence.sentence.index != sentence.sentence.index - 1:
        return None
    match = compiled(source.habits.dates.at_once).search(sentence.text)
    return Day(start=match.end(), end=match.end(), same=True) if match else None


def _is_cabinet(source: Source, name: str) -> bool:
    names = source.habits.names
    return bool(ministries(name, names)) or compiled(names.cabinet).fullmatch(name) is not None


def _subjects(source: Source, sentence: ParsedSentence) -> frozenset[str]:
    """The bodies right before or after the verb that obliges; none where no name stands there."""
    verb = compiled(source.habits.modality.finite).search(sentence.text)
    if verb is None:
        return frozenset()
    mentions = source.mentions(sentence)
    near = [m for m in mentions if 0 <= m.start - verb.end() <= 2]
    before = [m for m in mentions if m.end <= verb.start() + 2]
    if before and verb.start() - before[-1].end <= 2:
        near += list_up_to(source, sentence.text, before)
    return frozenset(m.name for m in near)


def _series(source: Source, sentence: ParsedSentence, due: list[Day], yearly: re.Pattern[str]) -> bool:
    """Whether days of several years belong to a report that comes back, by the sentence or the one before it."""
    relative = [day for day in due if day.relative and (day.series or not day.inexact)]
    if (
        any(day.series for day in relative)
        or len(relative) > 1
        or (relative and yearly.search(sentence.text))
        or (any(day.relative for day in due) and compiled(source.habits.dates.coming).search(sentence.text))
    ):
        return True  # "årligen i årsredovisningen", "i årsredovisningarna för 2023 och 2024"
    if len({(day.month, day.day) for day in due if day.date}) != 1 or len(due) < 2:
        return False
    before = source.sentences[max(0, sentence.sentence.index - 1) : sentence.sentence.index]
    near = [one.text for one in before if one.paragraph == sentence.paragraph]
    return any(yearly.search(text) for text in (sentence.text, *near))


def _year_near(before: list[Found], source: Source) -> int | None:
    last = next((one.date.year for one in reversed(before) if one.date), None)
    return last or source.year


def _comes_back(day: Day, text: str, yearly: re.Pattern[str]) -> bool:
    """Whether a day without a year of its own comes back every year."""
    if day.date is not None and not day.guessed:
        return False
    return bool(yearly.search(text, max(0, day.start - 120), day.end + 40))


def _to_do(source: Source, kind: DeadlineKind, one: Found) -> str:
    """What there is to do by the day, in the profile's words, with who receives it where they have a place for it."""
    terms, to = source.profile.terms, one.to
    joint = terms.get(f"deadline.do.{kind}.joint")
    if joint and compiled(source.habits.draft.joint_reports).search(one.sentence.text):
        return joint
    if len(to) == 1 and f"deadline.do.{kind}.to" in terms:
        return terms[f"deadline.do.{kind}.to"].format(to=to[0])
    return terms.get(f"deadline.do.{kind}") or terms.get(f"deadline.{kind}", kind).capitalize()


def _proposed(source: Source, one: Found, number: int) -> Proposed[Deadline]:
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
    text = _to_do(source, kind, one)
    value = Deadline(
        id=f"D{number}",
        text=f"{one.assignment}: {text[:1].lower()}{text[1:]}" if one.assignment else text,
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
