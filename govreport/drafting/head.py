"""The head of a decision: title and ministry; for number and day see :mod:`govreport.drafting.letterhead`."""

from __future__ import annotations

import re
from collections import Counter

from govreport.drafting.letterhead import Cell, alternatives, cells, number_pattern, place_of
from govreport.drafting.name_forms import ministries
from govreport.drafting.proposal import Note, Proposed
from govreport.drafting.source import Source
from govreport.model import Deadline
from govreport.reading.cleaning import CleanText
from govreport.reading.folding import fold
from govreport.reading.phrases import compiled

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
    above: dict[tuple[int, int], Cell] = {}
    for cell in cells(source):
        above[cell.line, cell.column] = cell
        over = above.get((cell.line - 1, cell.column))
        if over and over.text.rsplit(" ", 1)[-1] not in source.habits.modality.adds:
            over = None
        joined = f"{over.text} {cell.text}" if over else cell.text
        named = ministries(joined, source.habits.names)
        if named and not named[0][0]:
            at = over.start if over else cell.start
            stop = cell.start + named[0][1] - (len(joined) - len(cell.text))
            return Proposed(
                value=named[0][2],
                quote=" ".join(source.parsed.received[at:stop].split()),
                location=place_of(source, at),
                confidence=0.95,
                start=at,
            )
    return None
