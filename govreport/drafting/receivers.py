"""Bodies that were found to get the assignment, kept once each with the words that say so."""

from __future__ import annotations

from govreport.drafting.kinds import UNSURE
from govreport.drafting.letterhead import place_of
from govreport.drafting.names import Named
from govreport.drafting.proposal import Note, Proposed
from govreport.drafting.source import Source, ends_with
from govreport.reading.phrases import compiled
from govreport.reading.sentences import ParsedSentence

_MAX_COUNTIES = 21


def keep(
    source: Source, found: dict[str, Proposed[str]], mention: Named, sentence: ParsedSentence, sure: float
) -> None:
    """Keep a body that a sentence names, all county boards where they are meant; the first mention stays."""
    words, place, start = source.quote(sentence, mention.start, mention.end)
    notes: tuple[Note, ...] = ()
    if mention.every_county and _points_back(source, found, mention, sentence.text):
        return
    if mention.sure == UNSURE:
        notes = (Note("agency-kind"),)
    elif mention.body is None and not mention.every_county:
        sure = min(sure, 0.65)
        notes = (Note("agency-unknown"),)
    elif (
        mention.body
        and source.year
        and not mention.body.existed(source.year)
        and mention.name == mention.body.name
    ):
        notes = (Note("agency-years", (("years", _years(mention)),)),)
    for name in names_of(source, mention):
        found.setdefault(
            key_of(mention, name),
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


def keep_line(source: Source, found: dict[str, Proposed[str]], line: str, at: int, mention: Named) -> None:
    """Keep a body that a line of the text as received names."""
    for name in names_of(source, mention):
        if key_of(mention, name) not in found:  # a place costs a look through the whole text
            found[key_of(mention, name)] = Proposed(
                value=name,
                quote=line,
                location=place_of(source, at),
                confidence=min(0.8, mention.sure),
                start=at,
            )


def names_of(source: Source, mention: Named) -> tuple[str, ...]:
    """One name, in full where the decision has it so, or all county boards where "länsstyrelserna" are meant."""
    if not mention.every_county:
        body = mention.body
        in_full = body and mention.name in body.short and body.name in source.parsed.received
        return (body.name if body and in_full else mention.name,)
    return tuple(source.names.counties)[:_MAX_COUNTIES]


def key_of(mention: Named, name: str) -> str:
    """What a body is kept under: one and the same for its full name and its short forms."""
    return mention.body.name if mention.body else name


def _points_back(source: Source, found: dict[str, Proposed[str]], mention: Named, text: str) -> bool:
    """Whether "länsstyrelserna" are the few boards named before, and not all of them."""
    named = sum(name in source.names.counties for name in found)
    names = source.habits.names
    every = ends_with(names.every, text[: mention.start]) or compiled(names.every_county).match(
        text, mention.start
    )
    return 1 < named < len(source.names.counties) and not every


def _years(mention: Named) -> str:
    body = mention.body
    return f"{body.first or ''}–{body.last or ''}" if body else ""
