"""Who gets the assignment where a decision lists them apart: after a colon, as bullets, in an annex."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govreport.drafting.names import Named
from govreport.drafting.source import Source
from govreport.reading.phrases import compiled
from govreport.reading.sentences import ParsedSentence

_SHARE = 0.6  # of a line or sentence that names make up, for it to be nothing but a list of bodies
_LINES = 400  # lines of an annex that are read; no decision has as many receivers


def only_lists(gap: str) -> bool:
    """Whether nothing but what joins a list stands between two names."""
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


def names_receivers_apart(source: Source, sentence: ParsedSentence) -> bool:
    """Whether a sentence hands the assignment to bodies that a list names ("åt följande myndigheter att …")."""
    return compiled(source.habits.draft.receivers_listed).search(sentence.text) is not None


def without_receivers(source: Source, text: str) -> str:
    """A sentence up to the colon after which it names those whom it hands the assignment to."""
    match = compiled(source.habits.draft.receivers_listed).search(text)
    colon = text.find(":", match.end()) if match else -1
    return (
        text[:colon] if colon >= 0 and _mostly_names(text[colon:], source.names.find(text[colon:])) else text
    )


def receivers(source: Source, sentence: ParsedSentence) -> Iterator[tuple[ParsedSentence, Named]]:
    """The bodies of the list that a sentence announces, each with the sentence that names it."""
    match = compiled(source.habits.draft.receivers_listed).search(sentence.text)
    if match is None:
        return
    colon = sentence.text.find(":", match.end())
    inside = [one for one in source.mentions(sentence) if colon >= 0 and one.start > colon]
    if inside and inside[0].start <= colon + 2:
        yield from ((sentence, one) for one in inside)
        return
    for following in source.sentences[sentence.sentence.index + 1 :]:
        mentions = source.mentions(following)
        if not _mostly_names(following.text, mentions):
            return
        yield from ((following, one) for one in mentions)


def annexed(source: Source) -> Iterator[tuple[str, int, Named]]:
    """The bodies of an annex or an address list: the line as received, its offset and the body."""
    received = source.parsed.received
    heads, ends = (
        compiled(phrases) for phrases in (source.habits.draft.address_lists, source.habits.draft.copies)
    )
    at, reading, read = 0, False, 0
    for line in received.splitlines(keepends=True):
        bare = line.strip(" \t\r\n\f#*•–-:,")
        if heads.fullmatch(bare):
            reading, read = True, 0
        elif reading and bare:
            read += 1
            mentions = source.names.find(bare, damaged=source.damaged, year=source.year)
            if ends.match(bare) or read > _LINES:
                reading = False
            elif _mostly_names(bare, mentions):
                yield from ((bare, at + line.index(bare), one) for one in mentions)
        at += len(line)


def _mostly_names(text: str, mentions: tuple[Named, ...] | list[Named]) -> bool:
    """Whether a text is a list of bodies and nothing else, brackets apart."""
    bare = re.sub(r"\([^()]*\)", "", text)
    return bool(mentions) and sum(one.end - one.start for one in mentions) >= _SHARE * len(bare)
