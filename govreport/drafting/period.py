"""The period of an assignment: between two days, up to a day, or in whole years."""

from __future__ import annotations

import datetime as dt
import re

from attrs import evolve

from govreport.drafting.dates import days, years
from govreport.drafting.proposal import Note, Proposed
from govreport.drafting.source import Source, ends_with
from govreport.model import BudgetLine, Period
from govreport.profiles.decisions import Phrases
from govreport.reading.phrases import compiled
from govreport.reading.sentences import ParsedSentence


def period(
    source: Source,
    skip: frozenset[int],
    lines: tuple[Proposed[BudgetLine], ...] = (),
    decided: dt.date | None = None,
) -> Proposed[Period] | None:
    """The assignment's period: days after "till och med", or the years it is to be done in.

    Args:
        source: The decision.
        skip: Indexes of sentences that oblige nobody here.
        lines: The funding lines; where only years are known, the period goes on to the last that has money.
        decided: Day of the decision, from which an assignment runs that only has a last day.
    """
    habits = source.habits.dates
    best: Proposed[Period] | None = None
    for sentence in source.among(source.dated - skip):
        if sentence.sentence.modality == "none" or source.background(sentence):
            continue
        text = sentence.text
        until = next(
            (d for d in days(text, habits) if d.date and _before(habits.period_until, text, d.start)), None
        )
        begin = next(
            (d for d in days(text, habits) if d.date and _before(habits.period_from, text, d.start)), None
        )
        if until and until.date:
            start = begin.date if begin and begin.date and begin.date < until.date else None
            span = min(until.start, begin.start if start and begin else until.start), until.end
            found = _period(source, sentence, start, until.date, span, 0.85)
            return found if start else _with_start(found, _single_year(source, skip), decided)
        if best is None:
            best = _span_of_years(source, sentence)
    best = best or _single_year(source, skip)
    return _with_money(source, best, lines) if best else None


def _with_start(
    found: Proposed[Period], year: Proposed[Period] | None, decided: dt.date | None
) -> Proposed[Period]:
    """A period of which only the last day is told, with a first day that a person is to look at.

    Money or work "under 2017" in a decision that runs to the end of that year is for all of it; otherwise the
    assignment runs from the day of the decision.
    """
    end, value = found.value.end, found.value
    if year is not None and year.value.end == end:
        value = evolve(value, start=year.value.start, quote=(*value.quote, *year.value.quote))
    elif decided and end and decided < end:
        value = evolve(value, start=decided)
    return evolve(found, value=value, notes=(Note("period-start"), *found.notes))


def _with_money(
    source: Source, found: Proposed[Period], lines: tuple[Proposed[BudgetLine], ...]
) -> Proposed[Period]:
    """A period of whole years up to the last year that the decision has money for, which a person is to look at."""
    last = max((one for one in lines if one.value.year), key=lambda one: one.value.year or 0, default=None)
    year = last.value.year if last else None
    if last is None or not year or found.value.end is None or year <= found.value.end.year:
        return found
    text = source.sentences[last.sentence].text  # "för 2023", "år 2022 och 2023", "perioden 2019–2021"
    said = re.search(rf"[^\W\d_]+ (?:\d{{4}} ?(?:–|-|[^\W\d_]+) ?)?{year}(?![\w:])", text)
    words = source.quote(source.sentences[last.sentence], *said.span())[0] if said else last.quote
    return evolve(
        found,
        value=evolve(
            found.value, end=dt.date(year, 12, 31), quote=tuple(dict.fromkeys((*found.value.quote, words)))
        ),
        confidence=min(found.confidence, 0.55),
        notes=(Note("period-money", (("year", str(year)),)),),
    )


def _before(phrases: Phrases, text: str, at: int) -> bool:
    before = text[:at]
    return ends_with(phrases, before.removesuffix("den ")) is not None


def _span_of_years(source: Source, sentence: ParsedSentence) -> Proposed[Period] | None:
    """A period of whole years: "under åren 2020–2022"."""
    during = compiled(source.habits.dates.during).pattern
    year, joined = r"(?:19|20)\d\d", r" ?(?:–|-|och|till) ?"
    pattern = rf"(?:{during}) (?P<years>{year}(?:, {year}){{0,8}}{joined}(?:19|20)?\d\d)(?![\w/-])"
    match = re.search(pattern, sentence.text, re.IGNORECASE)
    if match is None or ends_with(source.habits.dates.not_during, sentence.text[: match.start()].rstrip()):
        return None  # "den nationella planen för |perioden 2018–2029"
    named = years(match.group("years"))
    if not named:
        return None
    return _period(
        source, sentence, dt.date(min(named), 1, 1), dt.date(max(named), 12, 31), match.span(), 0.75
    )


def _single_year(source: Source, skip: frozenset[int]) -> Proposed[Period] | None:
    pattern = rf"(?:{compiled(source.habits.dates.during).pattern}) (?P<year>(?:19|20)\d\d)(?![\w/–-])"
    for sentence in source.among(source.numbered - skip):
        if sentence.sentence.modality == "none" or source.background(sentence):
            continue
        match = re.search(pattern, sentence.text, re.IGNORECASE)
        if match:
            year = int(match.group("year"))
            return _period(source, sentence, dt.date(year, 1, 1), dt.date(year, 12, 31), match.span(), 0.55)
    return None


def _period(
    source: Source,
    sentence: ParsedSentence,
    start: dt.date | None,
    end: dt.date,
    span: tuple[int, int],
    sure: float,
) -> Proposed[Period]:
    words, place, offset = source.quote(sentence, *span)
    notes: tuple[Note, ...] = ()
    if sure < 0.7:
        notes = (Note("period-year"),)
    return Proposed(
        value=Period(start=start, end=end, quote=(words,)),
        quote=words,
        location=place,
        confidence=sure,
        notes=notes,
        start=offset,
        sentence=sentence.sentence.index,
    )
