"""Days and periods in running text."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from functools import lru_cache

from attrs import evolve, frozen

from govreport.drafting.day_patterns import YEAR, DayPatterns, day_patterns, number_of
from govreport.profiles.decisions import DateHabits
from govreport.reading.phrases import compiled

_LISTED = 12  # characters between two days that stand together
_NEAR_SPAN = 80  # characters before a day within which the years stand that it falls in
_FAR_SPAN = (
    200  # the same where it comes back every year ("ska 2017–2020 årligen redovisa … senast |den 1 mars")
)


@frozen(kw_only=True)
class Day:
    """One day named in a text, or what stands for it.

    Attributes:
        start: Offset in the readable sentence.
        end: Offset after it.
        date: The day, where the text (or the year named around it) gives it.
        month: Its month, of a day without year.
        day: Its day of the month, of a day without year.
        guessed: Whether the year was taken from elsewhere in the text.
        relative: The words, where the day follows from something else.
        same: Whether it points at a day named before.
        impossible: Whether the calendar has no such day ("31 november").
        series: Whether it comes back through the year.
        vague: Whether only a month is named, and no word says that its end is the last day.
        inexact: Whether it is a time with no exact day, whose last one ``date`` is where it has one.
    """

    start: int
    end: int
    date: dt.date | None = None
    month: int = 0
    day: int = 0
    guessed: bool = False
    relative: str = ""
    same: bool = False
    series: bool = False
    vague: bool = False
    inexact: bool = False
    impossible: bool = False


@lru_cache(maxsize=512)
def days(text: str, habits: DateHabits, year: int | None = None) -> tuple[Day, ...]:
    """The days that ``text`` names, in order.

    Args:
        text: A readable sentence.
        habits: How days are written.
        year: Year to read a day without one in, where the sentence itself names none.
    """
    found = sorted(_found(text, habits), key=lambda day: (day.start, -day.end))
    kept: list[Day] = []
    for day in found:
        twin = (
            kept and (day.start, day.end) == (kept[-1].start, kept[-1].end) and _when(day) != _when(kept[-1])
        )
        if not kept or day.start >= kept[-1].end or twin:
            kept.append(day)
    return tuple(_with_years(kept, text, year, habits))


def _when(day: Day) -> tuple[dt.date | None, str]:
    return day.date, day.relative


def _found(text: str, habits: DateHabits) -> Iterator[Day]:
    patterns = day_patterns(habits)
    numbers = {name: place for place, name in enumerate(habits.months, 1)} | dict(habits.short_months)
    for match in patterns.full.finditer(text):
        month, day = numbers[match.group("month").lower()], number_of(match.group("day"))
        after = patterns.year_after.match(text, match.end() + 1) if not match.group("year") else None
        if after:  # "den 28 februari året efter rekvisitionen"
            end = clause_end(text, after.end(), habits)
            words = text[match.start() : end].strip(" ,.")
            yield Day(start=match.start(), end=end, relative=words, month=month, day=day)
            continue
        yield from _dated(match, month, day, patterns, text)
    yield from _in_words(text, habits, patterns)
    for match in patterns.iso.finditer(text):
        yield from _dated(match, int(match.group("month")), int(match.group("day")), patterns, text)
    for match in patterns.month.finditer(text):
        month = numbers[match.group("month").lower()]
        year = int(match.group("year") or 0)
        last = calendar.monthrange(year or 2001, month)[1]
        date = dt.date(year, month, last) if year else None
        vague = match.group("lead").lower() in habits.in_month
        if vague and not year:
            continue
        yield Day(start=match.start(), end=match.end(), date=date, month=month, day=last, vague=vague)
        more = patterns.more_years.match(text, match.end()) if year else None
        if more and not vague:
            other = int(more.group("year"))
            yield Day(
                start=more.start("year"),
                end=more.end(),
                date=dt.date(other, month, calendar.monthrange(other, month)[1]),
                month=month,
                day=last,
            )
    for match in patterns.same.finditer(text):
        yield Day(start=match.start(), end=match.end(), same=True)
    for match in patterns.relative.finditer(text):
        end = clause_end(text, match.end(), habits)
        if patterns.full.search(text, match.end(), end + 24):
            continue  # "i samband med delredovisningen den 30 juni 2021" names the day itself
        yield Day(start=match.start(), end=end, relative=text[match.start() : end].strip(" ,."))
    for match in patterns.monthly.finditer(
        text
    ):  # "senast den 20:e varannan månad", "varje månad senast den 15e"
        yield Day(start=match.start(), end=match.end(), relative=match.group(), series=True)
    yield from _annual(text, habits, patterns)


def _annual(text: str, habits: DateHabits, patterns: DayPatterns) -> Iterator[Day]:
    """The yearly reports that something is handed in with, one for each year named."""
    for match in patterns.annual.finditer(text):
        words = match.group().strip(" ,.")
        if compiled(habits.not_annual).match(words):
            continue
        yield Day(start=match.start(), end=match.end(), relative=words)
        if compiled(habits.of_years).search(words):
            continue
        at, last = match.end(), int(words[-4:]) if re.search(rf"{YEAR}$", words) else 0
        while last and (more := patterns.more_years.match(text, at)):
            at, other = more.end(), int(more.group("year"))
            for year in _up_to(last, other, more.group("gap")):  # "årsredovisningarna för 2023 och 2024"
                yield Day(start=more.start("year"), end=at, relative=f"{words[:-4]}{year}")
            last = other


def _up_to(last: int, other: int, gap: str) -> range | tuple[int, ...]:
    """The years that a further one stands for: itself, or all from the one before where a dash joins them."""
    return range(last + 1, other + 1) if gap in "–-" and 0 < other - last < 12 else (other,)


def _in_words(text: str, habits: DateHabits, patterns: DayPatterns) -> Iterator[Day]:
    """Days without a number: "den första mars 2020", "halvårsskiftet 2020", "utgången av första kvartalet 2020"."""
    months = {name: place for place, name in enumerate(habits.months, 1)}
    for match in patterns.numbered.finditer(text):
        month, year = months[match.group("month").lower()], int(match.group("year") or 0)
        day = min(
            dict(habits.numbered_days)[match.group("day").lower()],
            calendar.monthrange(year or 2001, month)[1],
        )
        date = dt.date(year, month, day) if year else None
        yield Day(start=match.start(), end=match.end(), date=date, month=month, day=day)
    named = {name: (month, day) for name, month, day in habits.named_days}
    for match in patterns.named.finditer(text):
        month, day = named[match.group("name").lower()]
        date = dt.date(int(match.group("year")), month, day)
        yield Day(start=match.start(), end=match.end(), date=date, month=month, day=day)
    for match in patterns.parts.finditer(text):
        month, year = dict(habits.parts)[match.group("part").lower()], int(match.group("year"))
        day = calendar.monthrange(year, month)[1]
        date = dt.date(year, month, day)
        yield Day(start=match.start(), end=match.end(), date=date, month=month, day=day, vague=True)


def clause_end(text: str, at: int, habits: DateHabits) -> int:
    """Where the words of a relative day end: at a mark or at a word that goes on with something else."""
    stop = re.compile(r"[,.;:]").search(text, at, at + 160)
    end = stop.start() if stop else min(len(text), at + 160)
    further = compiled(habits.relative_stops).search(text, at, end)
    return further.start() if further else end


def _dated(match: re.Match[str], month: int, day: int, patterns: DayPatterns, text: str) -> Iterator[Day]:
    """A day and its like in the years that follow it ("den 1 mars 2016, 2017 och 2018")."""
    year = int(match.group("year") or 0)
    if not _exists(year or 2000, month, day):
        yield Day(start=match.start(), end=match.end(), relative=match.group().strip(), impossible=True)
        return
    date = dt.date(year, month, day) if year else None
    yield Day(start=match.start(), end=match.end(), date=date, month=month, day=day)
    at, last = match.end(), year
    for _ in range(12):
        more = patterns.more_years.match(text, at) if last else None
        if more is None:
            return
        other = int(more.group("year"))
        for further in _up_to(last, other, more.group("gap")):
            if _exists(further, month, day):
                yield Day(
                    start=more.start("year"),
                    end=more.end(),
                    date=dt.date(further, month, day),
                    month=month,
                    day=day,
                )
        at, last = more.end(), other


def _exists(year: int, month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]


def _with_years(found: list[Day], text: str, year: int | None, habits: DateHabits) -> Iterator[Day]:
    """Days without a year in the year of the next day of the sentence, else of the last, else ``year``."""
    named = re.findall(rf"(?<![\w:/.-]){YEAR}(?![\w:/-])", text)
    only = int(named[0]) if len(set(named)) == 1 else None
    for place, day in enumerate(found):
        if day.date or day.same or day.relative:
            yield day
            continue
        after = next((other.date.year for other in found[place + 1 : place + 9] if other.date), None)
        joined = (
            place + 1 < len(found) and found[place + 1].date and found[place + 1].start - day.end < _LISTED
        )
        before = next(
            (other.date.year for other in reversed(found[max(0, place - 8) : place]) if other.date), None
        )
        spread = () if joined else _span_around(text, day, habits)
        following = found[place + 1 : place + 2]
        if not spread and following and not following[0].date and following[0].start - day.end < _LISTED:
            spread = _span_around(
                text, following[0], habits
            )  # "den 1 mars och den 1 oktober varje år 2025–2027"
        if spread:  # "under åren 2025–2027 senast den 1 mars"
            yield from (
                evolve(day, date=dt.date(one, day.month, day.day))
                for one in spread
                if _exists(one, day.month, day.day)
            )
            continue
        near = after if joined else before or after
        guess = near or only or year
        if guess and guess == after and not before and _passed(day, guess, found[place + 1 :]):
            guess -= 1  # "den 28 februari delredovisa och den 27 februari 2027 slutredovisa": told in order of time
        if guess and _exists(guess, day.month, day.day):
            yield evolve(day, date=dt.date(guess, day.month, day.day), guessed=not joined)
        else:
            yield day


def _passed(day: Day, year: int, following: list[Day]) -> bool:
    """Whether a day would in ``year`` come after the next one that has a date."""
    then = next((other.date for other in following[:8] if other.date), None)
    return then is not None and then.year == year and (day.month, day.day) > (then.month, then.day)


def _span_around(text: str, day: Day, habits: DateHabits) -> tuple[int, ...]:
    """Years in a row that a day without a year falls in: named right before it, or right after."""
    yearly = compiled(habits.yearly).search(text) is not None
    between = rf" ?(?:–|-|{compiled(habits.through).pattern}) ?"
    span = (
        rf"(?P<during>{compiled(habits.during).pattern} )?"
        rf"(?P<years>{YEAR}(?:, {YEAR}){{0,8}}{between}(?:19|20)?\d\d)(?![\w/-])"
    )
    begin = max(0, day.start - (_FAR_SPAN if yearly else _NEAR_SPAN))
    for match in re.finditer(span, text[begin : day.start], re.IGNORECASE):
        gap = text[begin + match.end() : day.start]
        near = (
            60 if match.group("during") and "," in match.group("years") else 40
        )  # a list of years counts each
        if re.fullmatch(rf"[^\d,;:.]{{0,{near}}}", gap) or (yearly and re.fullmatch(r"[^\d;:.]*", gap)):
            return _in_a_row(match.group("years"))
    from_then = rf" {compiled(habits.yearly).pattern},? {compiled(habits.period_from).pattern} "
    following = re.match(
        rf"(?:,?[^\d,;:.]{{0,24}}|{from_then}){span}", text[day.end : day.end + 90], re.IGNORECASE
    )  # "den 30 april årligen, från och med 2024 till och med 2028"
    return _in_a_row(following.group("years")) if following else ()


def _in_a_row(words: str) -> tuple[int, ...]:
    """The years of "2025–2027", "2025 och 2026" or "2025 t.o.m. 2027"."""
    first, *listed, last = re.findall(r"\d+", words)
    return (int(first), *map(int, listed), int(last)) if listed else years(f"{first}–{last}")


def years(text: str) -> tuple[int, ...]:
    """The years that ``text`` names, spans written out ("2018–2020"), in order of mention."""
    found: dict[int, None] = {}
    pattern = rf"(?<![\w:/.,-])({YEAR})(?:(?: ?[–-] ?|/)({YEAR}|\d\d))?(?![\w:/-])"
    for match in re.finditer(pattern, text):
        first = int(match.group(1))
        last = int(match.group(2)) if match.group(2) else first
        last = last if last > 100 else first // 100 * 100 + last
        for year in range(first, last + 1) if 0 <= last - first <= 15 else (first,):
            found.setdefault(year)
    return tuple(found)
