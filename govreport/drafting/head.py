"""The head of a decision: title, agencies, ministry, registration number, day, period."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator

from govreport.drafting.dates import days, years
from govreport.drafting.names import Named, ministries
from govreport.drafting.proposal import Note, Proposed
from govreport.drafting.source import Source, ends_with
from govreport.model import Deadline, Location, Period
from govreport.profiles.decisions import Phrases
from govreport.reading.cleaning import CleanText
from govreport.reading.folding import fold, line_and_column, line_starts
from govreport.reading.phrases import compiled
from govreport.reading.sentences import ParsedSentence

_MAX_COUNTIES = 21


def title(source: Source) -> Proposed[str] | None:
    """The heading that says what the decision is about, or else its first line."""
    headings = source.parsed.headings
    about = compiled(source.habits.draft.title_words)
    known = {fold(line) for line in source.habits.layout.headings}
    candidates = [
        heading
        for heading, _ in headings
        if fold(heading.text) not in known and not ministries(heading.text, source.habits.names)[:1]
    ]
    best = next((heading for heading in candidates if about.search(heading.text)), None)
    sure = 0.95
    if best is None:
        first = next((heading for heading, marked in headings if marked), None) or (
            candidates[0] if candidates else None
        )
        best, sure = first, 0.6
    if best is None:
        return None
    return _proposed(
        source, best.text.strip(" *:"), best, sure, () if sure > 0.7 else (Note("title-guessed"),)
    )


def _proposed(
    source: Source, value: str, where: CleanText, sure: float, notes: tuple[Note, ...] = ()
) -> Proposed[str]:
    received = source.parsed.received
    start, end = where.span(0, len(where.text))
    return Proposed(
        value=value,
        quote=" ".join(received[start:end].split()),
        location=_place(source, start),
        confidence=sure,
        notes=notes,
        start=start,
    )


def _place(source: Source, offset: int) -> Location:
    file = source.sentences[0].sentence.location.file if source.sentences else ""
    return Location(file, *line_and_column(line_starts(source.parsed.received), offset))


def agencies(source: Source) -> tuple[Proposed[str], ...]:
    """Who gets the assignment, in the decision's order.

    Looked for where the Government hands it out; then in the title; then as the first subject that is obliged.
    """
    found: dict[str, Proposed[str]] = {}
    for sentence in source.sentences:
        if source.background(sentence) or sentence.sentence.modality == "none":
            continue
        for mention in _assigned(source, sentence):
            _keep(source, found, mention, sentence, 0.95)
    for look in (_from_addressed_title, _from_amended, _from_subjects, _from_title):
        if not found:
            look(source, found)
    return tuple(found.values())


def _keep(
    source: Source, found: dict[str, Proposed[str]], mention: Named, sentence: ParsedSentence, sure: float
) -> None:
    words, place, start = source.quote(sentence, mention.start, mention.end)
    notes: tuple[Note, ...] = ()
    if mention.body is None and not mention.every_county:
        sure = min(sure, 0.65)
        notes = (Note("agency-unknown"),)
    elif (
        mention.body
        and source.year
        and not mention.body.existed(source.year)
        and mention.name == mention.body.name
    ):
        notes = (Note("agency-years", (("years", _years(mention)),)),)
    for name in _names(source, mention):
        found.setdefault(
            _key(mention, name),
            Proposed(
                value=name,
                quote=words,
                location=place,
                confidence=min(sure, mention.sure),
                notes=notes,
                start=start,
                sentence=sentence.sentence.index,
            ),
        )


def _years(mention: Named) -> str:
    body = mention.body
    return f"{body.first or ''}–{body.last or ''}" if body else ""


def _key(mention: Named, name: str) -> str:
    return mention.body.name if mention.body else name


def _names(source: Source, mention: Named) -> tuple[str, ...]:
    """One name, or all county boards where "länsstyrelserna" are meant."""
    if not mention.every_county:
        return (mention.name,)
    return tuple(source.names.counties)[:_MAX_COUNTIES]


def _assigned(source: Source, sentence: ParsedSentence) -> Iterator[Named]:
    """The bodies that a sentence hands the assignment to."""
    text = sentence.text
    if not compiled(source.habits.names.assigned_only_with).search(text):
        return
    mentions = source.mentions(sentence)
    cabinet = compiled(source.habits.names.cabinet)
    for match in compiled(source.habits.names.assigned).finditer(text):
        after = [mention for mention in mentions if mention.start >= match.end()]
        if after and after[0].start <= match.end() + 2:
            yield from (m for m in _listed(text, after) if not cabinet.fullmatch(m.name))
    for match in compiled(source.habits.names.assigned_before).finditer(text):
        before = [mention for mention in mentions if mention.end <= match.start()]
        if before and before[-1].end >= match.start() - 2:
            yield from _list_up_to(text, before)


def _listed(text: str, mentions: list[Named]) -> Iterator[Named]:
    """The bodies of one list: each divided from the one before by nothing but a comma, "och" or brackets."""
    reached = -1
    for mention in mentions:
        if reached >= 0 and mention.start >= reached and not _only_lists(text[reached : mention.start]):
            return
        yield mention
        reached = max(reached, mention.end)


def _only_lists(gap: str) -> bool:
    bare = re.sub(r"\([^()]*\)", "", gap)
    words = re.sub(r"^ ?genom [^,;]{1,80}(?=[,;]|$)", "", bare).strip(" ,;").lower()
    return words in (
        "",
        "och",
        "samt",
        "och till",
        "respektive",
        "samt till",
        "och åt",
        "samt åt",
        "åt",
        "till",
    )


def _list_up_to(text: str, mentions: list[Named]) -> list[Named]:
    """The bodies of the list that ends with the last of ``mentions``."""
    kept = [mentions[-1]]
    for mention in reversed(mentions[:-1]):
        if mention.start != kept[0].start and not _only_lists(text[mention.end : kept[0].start]):
            break
        kept.insert(0, mention)
    return kept


def _from_addressed_title(source: Source, found: dict[str, Proposed[str]]) -> None:
    """A title that names who it is for ("Uppdrag till Boverket att …")."""
    for heading, _ in source.parsed.headings[:4]:
        for match in compiled(source.habits.names.assigned).finditer(heading.text):
            mentions = source.names.find(heading.text, damaged=source.damaged, year=source.year)
            after = [mention for mention in mentions if mention.start >= match.end()]
            if after and after[0].start <= match.end() + 2:
                for mention in _listed(heading.text, after):
                    for name in _names(source, mention):
                        note = (Note("agency-title"),)
                        found.setdefault(_key(mention, name), _proposed(source, name, heading, 0.85, note))


def _from_amended(source: Source, found: dict[str, Proposed[str]]) -> None:
    """Who got the assignment that this decision amends ("Regeringen gav den … A och B i uppdrag")."""
    if not any(
        compiled(source.habits.draft.amends).search(heading.text) for heading, _ in source.parsed.headings
    ):
        return
    for sentence in source.sentences:
        match = compiled(source.habits.names.assigned_past).search(sentence.text)
        if match is None or not compiled(source.habits.names.assigned_only_with).search(sentence.text):
            continue
        after = [m for m in source.mentions(sentence) if m.start >= match.end()]
        if after and after[0].start - match.end() < 40:
            for mention in _listed(sentence.text, after):
                _keep(source, found, mention, sentence, 0.7)
            return


def _from_title(source: Source, found: dict[str, Proposed[str]]) -> None:
    """Any body that the first headings name."""
    for heading, _ in source.parsed.headings[:4]:
        for mention in source.names.find(heading.text, damaged=source.damaged, year=source.year):
            for name in _names(source, mention):
                found.setdefault(
                    _key(mention, name), _proposed(source, name, heading, 0.75, (Note("agency-title"),))
                )
        if found:
            return


def _from_subjects(source: Source, found: dict[str, Proposed[str]]) -> None:
    """The subjects of the first sentences that oblige a body by name."""
    for sentence in source.sentences:
        if sentence.sentence.modality != "obliges" or source.background(sentence):
            continue
        verb = compiled(source.habits.modality.finite).search(sentence.text)
        if verb is None:
            continue
        mentions = [m for m in source.mentions(sentence) if m.name.lower() not in source.habits.names.cabinet]
        before = [m for m in mentions if m.end <= verb.start()]
        after = [m for m in mentions if m.start >= verb.end()]
        if before and verb.start() - before[-1].end <= 2:
            for mention in _list_up_to(sentence.text, before):
                _keep(source, found, mention, sentence, 0.75)
        elif after and after[0].start - verb.end() <= 2:
            for mention in _listed(sentence.text, after):
                _keep(source, found, mention, sentence, 0.7)
        if found:
            return


def ministry(source: Source, hand_ins: tuple[Proposed[Deadline], ...]) -> Proposed[str] | None:
    """The ministry that prepared the decision: in its head, or the one that most reports go to."""
    for heading, _ in source.parsed.headings[:4]:
        found = ministries(heading.text, source.habits.names)
        if found and len(heading.text) < len(found[0][2]) + 12:
            return _proposed(source, found[0][2], heading, 0.95)
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
    for sentence in source.sentences:
        named = ministries(sentence.text, source.habits.names)
        if named and sentence.sentence.modality == "obliges":
            words, place, start = source.quote(sentence, named[0][0], named[0][1])
            return Proposed(value=named[0][2], quote=words, location=place, confidence=0.6, start=start)
    return None


def reference(source: Source) -> Proposed[str] | None:
    """The decision's own registration number: in its head, before the first sentence that decides anything."""
    pattern = number_pattern(source.habits.draft.own_reference)
    received = source.parsed.received
    first = next((s.sentence.start for s in source.sentences if s.sentence.modality != "none"), 0)
    head = received[: min(first, 3000)]
    match = pattern.search(head)
    sure = 0.95
    if match is None:
        named = re.search(
            rf"(?:{compiled(source.habits.draft.reference_number).pattern}):? ?(?={pattern.pattern})",
            received[:4000],
            re.IGNORECASE,
        )
        match = pattern.match(received, named.end()) if named else None
        sure = 0.85
    if match is None:
        return None
    return Proposed(
        value=" ".join(match.group().split()),
        quote=" ".join(match.group().split()),
        location=_place(source, match.start()),
        confidence=sure,
        start=match.start(),
    )


def number_pattern(codes: Phrases) -> re.Pattern[str]:
    """Registration numbers of ministries: "Ju2017/01242/KRIM", "N 2019/03241 (delvis)"."""
    body = "|".join(sorted(map(re.escape, codes), key=len, reverse=True)) or "(?!)"
    return re.compile(
        rf"(?<![\w/])(?:{body}) ?(?:19|20)\d\d/\d{{2,6}}(?:/[A-ZÅÄÖa-zåäö0-9]{{1,10}})?(?: ?\(delvis\))?(?!\w)"
    )


def decided(source: Source) -> Proposed[dt.date] | None:
    """The day of the decision, where it stands alone in the head."""
    received = source.parsed.received
    first = next((s.sentence.start for s in source.sentences if s.sentence.modality != "none"), 0)
    head = received[: min(first, 2000)]
    offset = 0
    for line in head.splitlines(keepends=True):
        found = [day for day in days(line, source.habits.dates) if day.date]
        rest = line.strip()
        if (
            len(found) == 1
            and found[0].date
            and len(rest) < 60
            and found[0].end - found[0].start > len(rest) * 0.3
        ):
            at = offset + line.index(rest)
            return Proposed(
                value=found[0].date, quote=rest, location=_place(source, at), confidence=0.9, start=at
            )
        offset += len(line)
    return None


def period(source: Source, skip: frozenset[int]) -> Proposed[Period] | None:
    """The assignment's period: days after "till och med", or the years it is to be done in."""
    habits = source.habits.dates
    best: Proposed[Period] | None = None
    for sentence in source.sentences:
        if sentence.sentence.index in skip or sentence.sentence.modality == "none":
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
    return best or _single_year(source, skip)


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
    for sentence in source.sentences:
        if sentence.sentence.index in skip or sentence.sentence.modality == "none":
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
