"""The head of a decision: title, ministry, period; for number and day see :mod:`govreport.drafting.letterhead`."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter

from attrs import evolve

from govreport.drafting.dates import days, years
from govreport.drafting.letterhead import alternatives, cells, number_pattern, place_of
from govreport.drafting.name_forms import ministries
from govreport.drafting.proposal import Note, Proposed
from govreport.drafting.source import Source, ends_with
from govreport.model import BudgetLine, Deadline, Period
from govreport.profiles.decisions import Phrases
from govreport.reading.cleaning import CleanText
from govreport.reading.folding import fold
from govreport.reading.phrases import compiled
from govreport.reading.sentences import ParsedSentence

_HEAD = 8  # sentences at the beginning of a decision among which a long title stands
_LAST = 3  # sentences at the end of a decision among which the ministry stands alone


def title(source: Source) -> Proposed[str] | None:
    """The heading that says what the decision is about, or else its first line."""
    headings = source.parsed.headings
    about = compiled(source.habits.draft.title_words)
    known = {fold(line) for line in source.habits.layout.headings}
    candidates = [
        heading
        for heading, _ in headings
        if fold(heading.text) not in known
        and not ministries(heading.text, source.habits.names)[:1]
        and not _of_the_head(source, heading.text)
    ]
    best = _below_kind(source, candidates) or next(
        (heading for heading in candidates if about.search(heading.text)), None
    )
    best = best or _long_title(source)
    sure = 0.95
    if best is None:
        first = next((heading for heading, marked in headings if marked), None) or (
            candidates[0] if candidates else None
        )
        best, sure = first, 0.6
    if best is None:
        return None
    return heading_proposal(
        source,
        _bare(source, best.text),
        best,
        sure,
        () if sure > 0.7 else (Note("title-guessed"),),
    )


def _long_title(source: Source) -> CleanText | None:
    """A title too long to be taken for a heading: it begins like one, and is no sentence."""
    about = compiled(source.habits.draft.title_words)
    for sentence in source.sentences[:_HEAD]:
        shortened = sentence.text.lower().endswith(
            source.habits.layout.closing
        )  # "… de nationella proven m.m."
        whole = sentence.text.endswith((".", ":", ";", ",")) and not shortened
        if about.match(sentence.text) and not whole and sentence.sentence.modality == "none":
            return sentence.clean
    return None


def _of_the_head(source: Source, line: str) -> bool:
    """Whether a line of the head says what paper this is, its number or its day, and not what it is about."""
    draft, bare = source.habits.draft, line.strip(" *:.")
    if re.fullmatch(r"(?:19|20)\d\d:\d{1,4}", bare) or compiled(draft.head_lines).match(line):
        return True
    return compiled(draft.paper_kinds).fullmatch(bare) is not None


def _below_kind(source: Source, candidates: list[CleanText]) -> CleanText | None:
    """The line below the one that says nothing but what paper this is ("Kommittédirektiv")."""
    kinds = compiled(source.habits.draft.paper_kinds)
    kind = next(
        (one for one, _ in source.parsed.headings[:6] if kinds.fullmatch(one.text.strip(" *:"))), None
    )
    if kind is None:
        return None
    return next((one for one in candidates if one.offsets[0] > kind.offsets[0]), None)


def _bare(source: Source, text: str) -> str:
    """A title without its label, and without the registration number or day that some pages print right behind it."""
    draft = source.habits.draft
    number = number_pattern(draft.own_reference).pattern
    glued = re.search(
        rf"(?:{alternatives(draft.reference_number)}):? ?(?={number}|(?:19|20)\d\d-\d\d)", text, re.IGNORECASE
    )
    said = text[: glued.start()].rstrip(" .,;:-–(") if glued and glued.start() else text
    label = compiled(draft.title_labels).match(said)
    rest = said[label.end() :].lstrip(" :") if label else ""
    return (rest if compiled(draft.title_words).match(rest) else said).strip(" *:")


def heading_proposal(
    source: Source, value: str, where: CleanText, sure: float, notes: tuple[Note, ...] = ()
) -> Proposed[str]:
    """A proposal whose quote is the heading ``where``."""
    received = source.parsed.received
    start, end = where.span(0, len(where.text))
    return Proposed(
        value=value,
        quote=" ".join(received[start:end].split()),
        location=place_of(source, start),
        confidence=sure,
        notes=notes,
        start=start,
    )


def ministry(source: Source, hand_ins: tuple[Proposed[Deadline], ...]) -> Proposed[str] | None:
    """The ministry that prepared the decision: in its head, or the one that most reports go to."""
    for heading, _ in source.parsed.headings[:4]:
        found = ministries(heading.text, source.habits.names)
        if found and len(heading.text) < len(found[0][2]) + 12:
            return heading_proposal(source, found[0][2], heading, 0.95)
    headed = _in_a_cell(source)
    if headed:
        return headed
    for sentence in source.sentences[-_LAST:]:
        found = ministries(sentence.text, source.habits.names)
        if len(found) == 1 and sentence.text.strip("() .") == found[0][2]:  # "(Finansdepartementet)" signs it
            words, place, start = source.quote(sentence)
            return Proposed(value=found[0][2], quote=words, location=place, confidence=0.95, start=start)
    counted: Counter[str] = Counter()
    places: dict[str, Proposed[Deadline]] = {}
    for hand_in in hand_ins:
        for recipient in hand_in.value.to:
            for _, _, name in ministries(recipient, source.habits.names):
                counted[name] += 1
                places.setdefault(name, hand_in)
    if counted:
        name = counted.most_common(1)[0][0]
        at = places[name]
        return Proposed(value=name, quote=at.quote, location=at.location, confidence=0.85, start=at.start)
    for sentence in source.among(source.holding(source.habits.names.ministries)):
        named = ministries(sentence.text, source.habits.names)
        if named and sentence.sentence.modality == "obliges":
            words, place, start = source.quote(sentence, named[0][0], named[0][1])
            return Proposed(value=named[0][2], quote=words, location=place, confidence=0.6, start=start)
    return None


def _in_a_cell(source: Source) -> Proposed[str] | None:
    """The ministry that a cell of the letterhead begins with; its name may go on below ("Landsbygds- och")."""
    found = tuple(cells(source))
    for cell in found:
        over = next((one for one in found if (one.line, one.column) == (cell.line - 1, cell.column)), None)
        joined = f"{over.text} {cell.text}" if over and over.text.endswith("och") else cell.text
        named = ministries(joined, source.habits.names)
        if named and not named[0][0]:
            at = over.start if over and joined != cell.text else cell.start
            stop = cell.start + named[0][1] - (len(joined) - len(cell.text))
            return Proposed(
                value=named[0][2],
                quote=" ".join(source.parsed.received[at:stop].split()),
                location=place_of(source, at),
                confidence=0.95,
                start=at,
            )
    return None


def period(
    source: Source, skip: frozenset[int], lines: tuple[Proposed[BudgetLine], ...] = ()
) -> Proposed[Period] | None:
    """The assignment's period: days after "till och med", or the years it is to be done in.

    Args:
        source: The decision.
        skip: Indexes of sentences that oblige nobody here.
        lines: The funding lines; where only years are known, the period goes on to the last that has money.
    """
    habits = source.habits.dates
    best: Proposed[Period] | None = None
    for sentence in source.among(source.dated - skip):
        if sentence.sentence.modality == "none":
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
            return _period(
                source,
                sentence,
                start,
                until.date,
                (min(until.start, begin.start if start and begin else until.start), until.end),
                0.85,
            )
        if best is None:
            best = _span_of_years(source, sentence)
    best = best or _single_year(source, skip)
    return _with_money(source, best, lines) if best else None


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
    pattern = rf"(?:{during}) (?P<years>(?:19|20)\d\d ?(?:–|-|och|till) ?(?:19|20)?\d\d)(?![\w/-])"
    match = re.search(pattern, sentence.text, re.IGNORECASE)
    if match is None:
        return None
    named = years(match.group("years"))
    if not named:
        return None
    return _period(
        source, sentence, dt.date(min(named), 1, 1), dt.date(max(named), 12, 31), match.span(), 0.75
    )


def _single_year(source: Source, skip: frozenset[int]) -> Proposed[Period] | None:
    pattern = rf"(?:{compiled(source.habits.dates.during).pattern}) (?P<year>(?:19|20)\d\d)(?![\w/–-])"
    for sentence in source.among(source.numbered - skip):
        if sentence.sentence.modality == "none":
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
    if start is None:
        named = [year for year in years(" ".join(s.text for s in source.sentences[:30])) if year <= end.year]
        start = dt.date(end.year, 1, 1) if end.year in named else None
        notes = (Note("period-start"),)
    if sure < 0.7:
        notes = (*notes, Note("period-year"))
    return Proposed(
        value=Period(start=start, end=end, quote=(words,)),
        quote=words,
        location=place,
        confidence=sure,
        notes=notes,
        start=offset,
        sentence=sentence.sentence.index,
    )
