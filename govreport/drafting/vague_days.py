"""Accounts at a time that is no exact day: a week, a quarter, a season, "as soon as possible".

Where language gives such a time a last day, that is proposed; else its words are, as a relative day. Both are marked
for a person to look at.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from functools import lru_cache

from attrs import frozen

from govreport.drafting.dates import Day, clause_end
from govreport.drafting.day_patterns import YEAR
from govreport.drafting.due_days import falls_due
from govreport.drafting.hand_in_kinds import LISTED, NONE, PLANNING, STATE, WEAK, cues, kinds_of
from govreport.drafting.recipients import recipients
from govreport.drafting.source import Source, ends_with
from govreport.profiles.decisions import DateHabits
from govreport.reading.phrases import compiled
from govreport.reading.sentences import ParsedSentence

_FRIDAY = 5
_UNTOLD = frozenset((NONE, PLANNING, STATE, WEAK))

_LONGEST_OCCASION = 60  # characters of what something is handed in together with; longer, it is told of
_BETWEEN = re.compile(r"[)\s,]*(?:\([^()]{0,160}\)[\s,]*)?")  # who receives it and when


@frozen
class _Patterns:
    """An expression for each way to name such a time."""

    week: re.Pattern[str]
    part: re.Pattern[str]
    year: re.Pattern[str]
    in_year: re.Pattern[str]
    month: re.Pattern[str]
    turn: re.Pattern[str]
    worded: re.Pattern[str]
    often: re.Pattern[str]
    soon: re.Pattern[str]
    occasion: re.Pattern[str]


@lru_cache(maxsize=4)
def _patterns(habits: DateHabits) -> _Patterns:
    vague = habits.vague
    lead = rf"(?:{compiled(vague.leads).pattern} )?"
    month = rf"(?:{'|'.join(habits.months) or '(?!)'})"
    year = rf",? (?:{compiled(habits.year_word).pattern} )?(?P<year>{YEAR})(?![\w/–-])"
    parts = "|".join(name for name, month in habits.parts if name not in habits.year_word) or "(?!)"
    names = "|".join(name for name, _, _ in habits.named_days) or "(?!)"
    seasons, middles = compiled(vague.seasons).pattern, compiled(vague.middles).pattern
    week = (
        rf"{lead}{compiled(vague.weeks).pattern} ?(?P<first>\d{{1,2}})(?: ?[–-] ?(?P<last>\d{{1,2}}))?"
        rf"(?:{year}|(?!\w))"
    )
    worded = (
        rf"{lead}{seasons}(?:{year.replace('year>', 'season>')})?(?!\w)"
        rf"|{middles} {month}(?:{year.replace('year>', 'middle>')})?(?!\w)"
        rf"|{lead}(?:{names})(?!\w| \d)|{compiled(habits.in_month).pattern} {month}(?: månad)?(?! ?\d|\w)"
    )
    return _Patterns(
        week=_whole(week),
        part=_whole(rf"{lead}(?:det )?(?P<part>{parts}){year}"),
        year=_whole(rf"{compiled(vague.year_ends).pattern} (?P<year>{YEAR})(?![\w/–-])"),
        in_year=_whole(rf"{compiled(vague.in_year).pattern} (?P<year>{YEAR})(?![\w/–-])"),
        month=_whole(rf"(?<!\d )(?<!\d\. ){lead}(?P<month>{month}){year}"),
        turn=_whole(rf"{compiled(vague.turns).pattern} (?P<month>{month}) ?[/–-] ?{month}{year}"),
        worded=_whole(worded),
        often=compiled(vague.often),
        soon=compiled(vague.soon),
        occasion=compiled(vague.occasions),
    )


def _whole(expression: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{expression})", re.IGNORECASE)


def with_vague(source: Source, sentence: ParsedSentence, named: tuple[Day, ...], due: list[Day]) -> list[Day]:
    """The days of a sentence that something falls due on, with the times that are no exact day.

    Args:
        source: The decision.
        sentence: The sentence.
        named: The days that it names, due or not.
        due: Those of them that something falls due on.
    """
    if sentence.sentence.modality not in ("obliges", "expects") or source.background(sentence):
        return due
    if not cues(source, sentence) - _UNTOLD:
        return due
    found, received = list(due), bool(recipients(source, sentence))
    for day in (*_times(sentence.text, source.habits.dates), *_often(sentence.text, source.habits.dates)):
        if any(day.start < other.end and other.start < day.end for other in (*named, *found)):
            continue
        if day.series and not received:
            continue
        if _is_account(source, sentence, day) and not _is_told_better(source, sentence.text, day, found):
            found.append(day)
    if not found:
        alone = _alone(sentence.text, source.habits.dates, received=received)
        found = [day for day in alone if _is_account(source, sentence, day)][:1]
    return sorted(found, key=lambda day: day.start)


def _times(text: str, habits: DateHabits) -> Iterator[Day]:
    """The times that a text names by week, part of a year, month or season, in no order."""
    patterns, months = _patterns(habits), {name: place for place, name in enumerate(habits.months, 1)}
    for match in patterns.week.finditer(text):
        week, year = int(match.group("last") or match.group("first")), match.group("year")
        yield _day(match, _friday(int(year), week) if year else None)
    for match in patterns.turn.finditer(text):
        yield _day(match, _last(int(match.group("year")), months[match.group("month").lower()]))
    for match in patterns.part.finditer(text):
        yield _day(match, _last(int(match.group("year")), dict(habits.parts)[match.group("part").lower()]))
    for match in patterns.year.finditer(text):
        yield _day(match, _last(int(match.group("year")), 12))
    for match in patterns.worded.finditer(text):
        yield _day(match, None)
    for match in patterns.month.finditer(text):
        yield _day(match, _last(int(match.group("year")), months[match.group("month").lower()]))


def _often(text: str, habits: DateHabits) -> Iterator[Day]:
    """How often something comes back, where no day is named."""
    for match in _patterns(habits).often.finditer(text):
        yield _worded(text, match.start(), match.end(), series=True)


def _alone(text: str, habits: DateHabits, *, received: bool) -> Iterator[Day]:
    """Times that count only where the sentence has no better one: a whole year, how soon, together with what."""
    patterns = _patterns(habits)
    for match in patterns.in_year.finditer(text):
        yield _day(match, _last(int(match.group("year")), 12))
    for match in patterns.soon.finditer(text) if received else ():
        yield _worded(text, match.start(), match.end())
    for match in patterns.occasion.finditer(text) if received else ():
        end = clause_end(text, match.end(), habits)
        if end - match.end() <= _LONGEST_OCCASION:
            yield _worded(text, match.start(), end)


def _worded(text: str, start: int, end: int, *, series: bool = False) -> Day:
    """A time that only words give."""
    return Day(start=start, end=end, relative=text[start:end].strip(" ,."), series=series, inexact=True)


def _day(match: re.Match[str], date: dt.date | None) -> Day:
    if date is None:
        return _worded(match.string, match.start(), match.end())
    return Day(
        start=match.start(),
        end=match.end(),
        date=date,
        month=date.month,
        day=date.day,
        vague=True,
        inexact=True,
    )


def _friday(year: int, week: int) -> dt.date | None:
    """The last working day of a week by its number; None where the year has no such week."""
    try:
        return dt.date.fromisocalendar(year, week, _FRIDAY)
    except ValueError:
        return None


def _last(year: int, month: int) -> dt.date:
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def _is_account(source: Source, sentence: ParsedSentence, day: Day) -> bool:
    """Whether a time is when something is accounted for, and no part of what is told of.

    It stands right before or after the verb or what is reported ("ska |i höst| redovisa", "redovisa uppdraget |i
    höst|"), or beside who receives it.
    """
    text, habits = sentence.text, source.habits
    before, after = text[: day.start].rstrip(" ,"), text[day.end :].lstrip(" ,")
    if not falls_due(source, sentence, day):
        return False
    if ends_with(habits.modality.modals, before) or not before:
        return _is_telling(source, " ".join(after.split(" ", 3)[:3]))
    if not _is_telling(source, before):
        return False
    if _is_telling(source, before.rsplit(" ", 1)[-1]):
        return True
    work = ends_with(habits.draft.own_core, before)
    if work:
        return _is_telling(source, before.split(" ")[-2]) if day.vague else True
    to_next = compiled(habits.draft.recipients).match(after)
    return any(
        to_next if place > day.end else _BETWEEN.fullmatch(text[place + len(name) : day.start])
        for place, name, _ in recipients(source, sentence)
    )


def _is_telling(source: Source, words: str) -> bool:
    """Whether words say what is handed in."""
    return bool(set(kinds_of(words, source.habits.draft.deadlines)) - _UNTOLD)


def _is_told_better(source: Source, text: str, day: Day, due: list[Day]) -> bool:
    """Whether a day beside it says when it ends ("under våren 2026, dock senast den 5 maj 2026")."""
    exactly = source.habits.dates.vague.exactly
    for other in due:
        first, last = sorted((day, other), key=lambda one: one.start)
        gap = text[first.end : last.start].strip(" ,").removesuffix(" den")
        if compiled(exactly).fullmatch(gap):
            return True
        if not kinds_of(gap, source.habits.draft.deadlines) and not LISTED.fullmatch(gap):
            return True
    return False
