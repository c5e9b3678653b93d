"""Who gets the assignment where a decision lists them apart: after a colon, as bullets, in an annex."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govreport.drafting.kinds import UNSURE, kind
from govreport.drafting.names import Named
from govreport.drafting.source import Source
from govreport.reading.phrases import compiled
from govreport.reading.sentences import ParsedSentence

_SHARE = 0.6  # of a line or sentence that names make up, for it to be nothing but a list of bodies
_MARKS = " \t\r\n\f#*•–-:,;."  # what stands around a name on its line
_LONGEST = 6000  # characters of a list below a sentence
_LINES = 400  # lines of an annex that are read; no decision has as many receivers


def only_lists(source: Source, gap: str) -> bool:
    """Whether nothing but what joins a list stands between two names."""
    bare = re.sub(r"\([^()]*\)", "", gap)
    words = re.sub(r"^ ?genom [^,;]{1,80}(?=[,;]|$)", "", bare).strip(" ,;").lower()
    names = source.habits.names
    joint, to = compiled(names.conjunctions).pattern, compiled(names.assigned_to).pattern
    return re.fullmatch(rf"(?:{joint})? ?(?:{to})?", words) is not None


def possessive(text: str, named: Named) -> bool:
    """Whether a body is named as the owner of what follows ("Naturvårdsverkets |scenarier")."""
    said = text[named.start : named.end]
    return (
        said.endswith("s")
        and not named.name.endswith("s")
        and re.match(r" [^\W\d_]", text[named.end :]) is not None
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
    """The bodies of the list that a sentence announces and holds after a colon."""
    match = compiled(source.habits.draft.receivers_listed).search(sentence.text)
    colon = sentence.text.find(":", match.end()) if match else -1
    inside = [one for one in source.mentions(sentence) if colon >= 0 and one.start > colon]
    if inside and inside[0].start <= colon + 2:
        yield from ((sentence, one) for one in inside)


def receivers_below(source: Source, sentence: ParsedSentence) -> Iterator[tuple[str, int, Named]]:
    """The bodies of the list that stands below a sentence that announces it or breaks off ("Regeringen uppdrar åt:").

    Yields:
        The line as received, its offset, and the body. What belongs to the page is passed over; a name may be broken
        over two lines; the first other line ends the list, and gives the bodies that it begins with ("Boverket att …").
    """
    match = compiled(source.habits.draft.receivers_listed).search(sentence.text)
    if match is None and not _breaks_off(source, sentence):
        return
    if any(True for _ in receivers(source, sentence)):
        return
    lines = list(_lines_below(source, sentence.sentence.end))
    place = 0
    while place < len(lines):
        bare, at = lines[place]
        found = source.names.find(bare, damaged=source.damaged, year=source.year)
        joined = " ".join(line for line, _ in lines[place : place + 2])
        both = source.names.find(joined, damaged=source.damaged, year=source.year)
        if _mostly_names(joined, both) and (not _mostly_names(bare, found) or _goes_over(bare, found, both)):
            yield from ((joined, at, one) for one in both)
            place += 2
            continue
        name = kind(source, bare)
        if name and not found:
            start = bare.index(name)
            yield bare, at, Named(start=start, end=start + len(name), name=name, sure=UNSURE)
            place += 1
            continue
        if not _mostly_names(bare, found):
            ends = re.match(rf" {source.habits.modality.marker}\b", bare[found[0].end :]) if found else None
            yield from ((bare, at, one) for one in found[:1] if ends and not one.start)
            return
        yield from ((bare, at, one) for one in found)
        place += 1


def _goes_over(bare: str, found: tuple[Named, ...], both: tuple[Named, ...]) -> bool:
    """Whether a name that nobody knows becomes a known one with the next line."""
    return found[-1].body is None and any(one.body and one.start < len(bare) < one.end for one in both)


def _breaks_off(source: Source, sentence: ParsedSentence) -> bool:
    """Whether a sentence ends with the words that hand out, so that those who get it stand below."""
    said = sentence.text.rstrip(" :")
    return any(match.end() == len(said) for match in compiled(source.habits.names.assigned).finditer(said))


def _lines_below(source: Source, end: int) -> Iterator[tuple[str, int]]:
    """The lines after an offset, without their marks, and their offsets; blank ones and the page's left out."""
    at, adds = end, compiled(source.habits.modality.adds).pattern
    for line in source.parsed.received[end : end + _LONGEST].splitlines(keepends=True):
        bare = line.strip(_MARKS)
        if bare and at + len(line) - len(line.lstrip()) not in source.page_lines:
            yield re.sub(rf",? {adds}$", "", bare), at + line.index(bare)
        at += len(line)


def annexed(source: Source) -> Iterator[tuple[str, int, Named]]:
    """The bodies of an annex or an address list: the line as received, its offset and the body."""
    received = source.parsed.received
    heads, ends = (
        compiled(phrases) for phrases in (source.habits.draft.address_lists, source.habits.draft.copies)
    )
    at, reading, read = 0, False, 0
    for line in received.splitlines(keepends=True):
        bare = line.strip(_MARKS)
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
