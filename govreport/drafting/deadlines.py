"""What falls due: day, kind, recipients and copies."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from attrs import define, evolve, field

from govreport.drafting.dates import Day, days
from govreport.drafting.due_days import MOST, falls_due, without_past
from govreport.drafting.hand_in_kinds import GENERIC, NAMED, REPORTS, WEAK, joined, kinds_by_day
from govreport.drafting.name_forms import ministries
from govreport.drafting.proposal import Note, Proposed
from govreport.drafting.recipients import recipients as recipients_of, within
from govreport.drafting.source import Source
from govreport.model import Deadline, DeadlineKind, Modality
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
    work: bool = False  # whether it reports on the assignment itself, and not with some paper of it
    who: frozenset[str] = frozenset()  # bodies by name whose duty it is
    series: bool = False  # whether it is one of reports that come back
    cabinet: bool = False  # whether it goes to the Government, its office or a ministry
    paid: bool = False  # whether it goes to nobody but who pays out money
    sure: float = 0.95
    notes: list[Note] = field(factory=list)

    @property
    def last(self) -> dt.date | None:
        """Its day, or the end of the year after the one whose yearly report it is handed in with."""
        year = re.search(r"(?:19|20)\d\d", self.relative) if self.date is None else None
        return dt.date(int(year.group()) + 1, 12, 31) if year else self.date


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
    due = [day for day in named[: 4 * MOST] if falls_due(source, sentence, day)][:MOST]
    if not due:
        return
    plain = without_past(source, text, named)
    pairs = list(kinds_by_day(plain, due, habits.draft.deadlines, joined(habits.dates)))
    recipients = recipients_of(source, sentence)
    yearly = compiled(habits.dates.yearly)
    part = bool(compiled(habits.draft.final_parts).search(text))
    work = any(kind == NAMED for kind, phrases in habits.draft.deadlines if compiled(phrases).search(text))
    who = _subjects(source, sentence)
    series = _series(source, sentence, due, yearly)
    for day, kinds, window in pairs:
        for kind in kinds:
            one = _Found(
                sentence=sentence,
                day=day,
                kind=kind,
                date=day.date,
                part=part,
                work=work,
                series=series,
                who=who,
            )
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
            if kind in (WEAK, "other"):
                one.sure = min(one.sure, 0.6)
                one.notes.append(Note("kind-unclear"))
            one.to, one.copy = within(recipients, window)
            one.cabinet = any(_is_cabinet(source, name) for name in one.to)
            paymasters = compiled(habits.draft.paymasters)
            one.paid = bool(one.to) and all(map(paymasters.fullmatch, one.to))
            if one.relative and compiled(habits.dates.other_paper).search(one.relative):
                one.kind = "other"
            yield one


def _is_cabinet(source: Source, name: str) -> bool:
    names = source.habits.names
    return bool(ministries(name, names)) or compiled(names.cabinet).fullmatch(name) is not None


def _subjects(source: Source, sentence: ParsedSentence) -> frozenset[str]:
    """The bodies right before or after the verb that obliges; none where no name stands there."""
    verb = compiled(source.habits.modality.finite).search(sentence.text)
    if verb is None:
        return frozenset()
    near = (
        m
        for m in source.mentions(sentence)
        if -2 <= verb.start() - m.end <= 2 or 0 <= m.start - verb.end() <= 2
    )
    return frozenset(m.name for m in near)


def _series(source: Source, sentence: ParsedSentence, due: list[Day], yearly: re.Pattern[str]) -> bool:
    """Whether days of several years belong to a report that comes back, by the sentence or the one before it."""
    relative = [day for day in due if day.relative]
    if len(relative) > 1 or (relative and yearly.search(sentence.text)):
        return True  # "årligen i årsredovisningen", "i årsredovisningarna för 2023 och 2024"
    if len({(day.month, day.day) for day in due if day.date}) != 1 or len(due) < 2:
        return False
    before = source.sentences[max(0, sentence.sentence.index - 1) : sentence.sentence.index]
    near = [one.text for one in before if one.paragraph == sentence.paragraph]
    return any(yearly.search(text) for text in (sentence.text, *near))


def _year_near(before: list[_Found], source: Source) -> int | None:
    last = next((one.date.year for one in reversed(before) if one.date), None)
    return last or source.year


def _comes_back(day: Day, text: str, yearly: re.Pattern[str]) -> bool:
    """Whether a day without a year of its own comes back every year."""
    if day.date is not None and not day.guessed:
        return False
    return bool(yearly.search(text, max(0, day.start - 120), day.end + 40))


def _settle_reports(found: list[_Found]) -> None:
    """Make of reports in general final ones, and interim ones where a later report follows."""
    for one in found:
        if one.kind in (WEAK, "other") and one.to and one.cabinet:
            one.kind = GENERIC  # "senast den 31 december till Regeringskansliet föreslå en förvaltning"
        if one.kind == GENERIC and one.paid and not one.work:
            one.kind = "financial-account"
    every = [one for one in found if one.kind in (GENERIC, "final-report") and one.last]
    for one in found:
        finals = [other for other in every if not (one.who and other.who and one.who != other.who)]
        last = max((other.last for other in finals if other.last), default=None)
        if one.kind == WEAK:
            one.kind = "final-report" if one.to and not finals else "other"
        if one.kind == "final-report" and one.every:
            one.kind = "interim-report"  # what comes back every year is none
        if one.kind != GENERIC:
            continue
        later_here = any(
            other.sentence is one.sentence
            and one.date
            and (other.every or (other.last or one.date) > one.date)
            for other in (*finals, *(other for other in found if other.kind == GENERIC and other.every))
        )  # "den 12 december 2025 och därefter den 3 oktober årligen"
        settled = any(other.kind == "final-report" and other is not one for other in finals)
        early = one.date is not None and last is not None and one.date < last
        later_whole = any(
            other.last and one.date and other.last > one.date and not other.part for other in finals
        )
        if (
            one.every
            or one.series
            or (one.date and later_here)
            or (early and (later_here or one.part or settled or not one.work or later_whole))
        ):
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
            report = one.kind in REPORTS
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
