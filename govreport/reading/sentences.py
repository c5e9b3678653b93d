"""A decision's text into sentences with their modality and their place in the text as received."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from attrs import evolve, field

from govreport.model import Location, Sentence
from govreport.model.project import SentenceRole
from govreport.model.values import frozen
from govreport.profiles import Profile
from govreport.profiles.decisions import DecisionHabits, LayoutHabits
from govreport.reading.cleaning import CleanText, clean, dictionary, is_damaged, joined_words
from govreport.reading.folding import line_and_column, line_starts
from govreport.reading.layout import Block, layout
from govreport.reading.members import is_member
from govreport.reading.modality import looks_infinitive, modality
from govreport.reading.phrases import compiled

# from the first sign of a run only: begun anew at each, a line of a hundred thousand leaders would take minutes
# or, with the blank forgotten, between a word in small letters and one with a capital
_STOP = re.compile(r"(?<![.!?])[.!?]+[\"'”’)\]]*(?= )|(?<=[a-zåäö]{3})\.(?=[A-ZÅÄÖ][a-zåäö]{2})")
_LAST_WORD = re.compile(r"[^\s(\[\"”]{1,14}(?: [^\s]{1,3}\.){0,2}$")
_LONGEST = 4000


@frozen
class ParsedSentence:
    """A sentence with what drafting needs to know of it.

    Attributes:
        sentence: The sentence as the model has it.
        clean: Its readable text with offsets.
        block: Kind of the block it stands in.
        paragraph: Number of that block, from 0.
        mark: List mark, of an item.
        ended: Whether it was closed by the list lead below it and not by its own full stop.
    """

    sentence: Sentence
    clean: CleanText
    block: str
    paragraph: int
    mark: str = ""

    @property
    def text(self) -> str:
        """Its readable text."""
        return self.clean.text


@frozen
class Parsed:
    """A decision's text, taken apart.

    Attributes:
        received: As received.
        damaged: Whether OCR has taken its å, ä and ö.
        sentences: In reading order.
        headings: Readable text of each heading with its offset and whether it is marked as one.
        rows: Readable text of each table row.
        tail: Readable text of what follows the signature (recipients, copies).
        blocks: All blocks.
        furniture: Stretches of the text as received that belong to the page.
    """

    received: str
    damaged: bool
    sentences: tuple[ParsedSentence, ...]
    headings: tuple[tuple[CleanText, bool], ...] = ()
    rows: tuple[CleanText, ...] = ()
    tail: tuple[CleanText, ...] = ()
    blocks: tuple[Block, ...] = field(default=(), repr=False)
    furniture: tuple[tuple[int, int], ...] = field(default=(), repr=False)


def parse(text: str, profile: Profile, file: str = "") -> Parsed:
    """Take ``text`` apart.

    Args:
        text: As received.
        profile: Whose habits to read by.
        file: Name for the places.
    """
    return _parse(text, profile.decisions, file)


@lru_cache(maxsize=4)
def _parse(text: str, habits: DecisionHabits, file: str) -> Parsed:
    words = dictionary(habits.words)
    damaged = is_damaged(text, words)
    joined = joined_words(text) | frozenset(habits.layout.undivided)
    starts = line_starts(text)
    taken = layout(text, habits.layout)
    found = taken.blocks
    sentences: list[ParsedSentence] = []
    headings: list[tuple[CleanText, bool]] = []
    rows: list[CleanText] = []
    tail: list[CleanText] = []
    section, lead, ended = "", -1, False
    background = compiled(habits.layout.background)
    ends, reopens = compiled(habits.layout.ends), compiled(habits.layout.annexes)
    numbered, abbreviations = frozenset(habits.layout.numbered), frozenset(habits.layout.abbreviations)
    for number, block in enumerate(found):
        readable = clean(
            text,
            block.ranges,
            words=words if damaged else None,
            joined=joined,
            linking=habits.layout.linking,
            keep_hyphen=habits.layout.keep_hyphen,
            numbered=numbered,
            abbreviations=abbreviations,
        )
        if not readable.text:
            continue
        if ended or ends.match(readable.text):
            ended = not (block.kind == "heading" and reopens.match(readable.text))
            if ended:
                tail.append(readable)
                continue
        if block.kind == "heading":
            headings.append((readable, block.marked))
            section, lead = readable.text.strip(" *:"), -1
            continue
        if block.kind == "row":
            rows.append(readable)
        if block.kind == "paragraph":
            lead = -1
        elif lead < 0 and sentences and _leads(found, number):
            lead = len(sentences) - 1
        first = True
        for part in split(readable, habits.layout):
            start, end = part.offsets[0], part.end
            line, column = line_and_column(starts, start)
            own = modality(part.text, habits.modality)
            if (
                introduced_list(found, number, part, habits)
                and own == "none"
                and not background.match(section)
            ):
                own = "obliges"
            goes_on = block.kind != "paragraph" and (
                first or looks_infinitive(part.text.split(" ", 1)[0], habits.modality)
            )
            introduced = lead if goes_on else -1
            role = own if introduced < 0 else _led(part.text, own, sentences, introduced, block.kind, habits)
            sentence = Sentence(
                len(sentences), part.text if not damaged else _received(text, start, end), role,
                Location(file, line, column), section, start, end, introduced,
            )  # fmt: skip
            sentences.append(ParsedSentence(sentence, part, block.kind, number, block.mark))
            lead = len(sentences) - 1 if _leads_anew(sentences[-1], first=first) else lead
            first = False
    return Parsed(
        text, damaged, tuple(sentences), tuple(headings), tuple(rows), tuple(tail), found, taken.furniture
    )


def _received(text: str, start: int, end: int) -> str:
    return " ".join(text[start:end].split())


def _led(
    text: str, own: SentenceRole, before: list[ParsedSentence], lead: int, kind: str, habits: DecisionHabits
) -> SentenceRole:
    """Modality of what a lead introduces, or an item of its list that leads on itself ("föreslå hur X sker för:")."""
    nested = _nested(before) if own == "none" and kind == "item" else None
    if nested is not None and is_member(text, nested.text, habits.modality):
        return "none"
    return own if _whole(text, own, habits) else _of_item(text, own, before[lead], kind, habits)


def _nested(before: list[ParsedSentence]) -> ParsedSentence | None:
    """The last item that ends with a colon, where nothing but its members has come since."""
    for one in reversed(before):
        if one.block != "item":
            return None
        if one.text.endswith(":"):
            return one
        if one.sentence.modality != "none":
            return None
    return None


def _leads_anew(sentence: ParsedSentence, *, first: bool) -> bool:
    """Whether a sentence is a list's lead that no blank line divides from the item of a list before it."""
    return not first and sentence.block == "item" and sentence.text.endswith(":")


def _leads(found: tuple[Block, ...], number: int) -> bool:
    """Whether the block before the first item of a list introduces it."""
    return number > 0 and found[number - 1].kind == "paragraph"


def introduced_list(found: tuple[Block, ...], number: int, part: CleanText, habits: DecisionHabits) -> bool:
    """Whether a sentence breaks off at "att" where a list of what is to be done begins."""
    follows = number + 1 < len(found) and found[number + 1].kind == "item"
    return follows and part.text.lower().rstrip(" :").endswith(f" {habits.modality.marker}")


def _whole(text: str, own: SentenceRole, habits: DecisionHabits) -> bool:
    """Whether a list item is a sentence with a modal verb of its own ("Avtal bör …"), and no part of its lead."""
    if own not in ("expects", "permits"):
        return False
    first = text.split(" ", 1)[0].strip(",.;:")
    return first[:1].isupper() and not looks_infinitive(first, habits.modality)


def _of_item(
    text: str, own: SentenceRole, lead: ParsedSentence, kind: str, habits: DecisionHabits
) -> SentenceRole:
    """Modality of what a lead introduces: that of the lead, unless it only names a part of what is demanded."""
    if kind == "item" and own == "none" and is_member(text, lead.text, habits.modality):
        return "none"
    return _inherited(own, lead.sentence.modality)


def _inherited(own: SentenceRole, lead: SentenceRole) -> SentenceRole:
    """Modality of a list item: its own demand, or else its lead's."""
    return lead if own == "none" or lead == "obliges" else own


def split(block: CleanText, habits: LayoutHabits) -> Iterator[CleanText]:
    """The sentences of one block's readable text."""
    text = block.text
    begin = 0
    for stop in _stops(text, habits):
        yield from _piece(block, begin, stop)
        begin = stop
    yield from _piece(block, begin, len(text))


def _piece(block: CleanText, begin: int, end: int) -> Iterator[CleanText]:
    """``block`` from ``begin`` to ``end``, cut where it is longer than any sentence."""
    text = block.text
    while begin < end:
        while begin < end and text[begin] == " ":
            begin += 1
        stop = end
        if end - begin > _LONGEST:
            blank = text.rfind(" ", begin, begin + _LONGEST)
            stop = blank if blank > begin else begin + _LONGEST
        last = stop
        while last > begin and text[last - 1] == " ":
            last -= 1
        if last > begin:
            yield CleanText(text[begin:last], block.offsets[begin:last], block.offsets[last - 1] + 1)
        begin = stop


def _stops(text: str, habits: LayoutHabits) -> Iterator[int]:
    abbreviations, closing = frozenset(habits.abbreviations), frozenset(habits.closing)
    titles = compiled(habits.titles)
    begin = 0
    for match in _STOP.finditer(text):
        if text[match.end()] != " ":
            yield match.end()
            begin = match.end()
            continue
        after = text[match.end() + 1 : match.end() + 6].lstrip("\"'“”(–- ")
        if not after or after[:1].islower():
            continue
        if text[match.end() + 1] == "(" and match.group()[0] != ".":
            continue
        if match.group()[0] == ".":
            if _abbreviates(text, match.start(), abbreviations, closing, after):
                continue
        elif titles.search(text, begin, match.start()):
            continue  # "rapporten Vem gör vad? En studie …"
        yield match.end()
        begin = match.end()


def _abbreviates(
    text: str, dot: int, abbreviations: frozenset[str], closing: frozenset[str], after: str
) -> bool:
    """Whether the full stop at ``dot`` belongs to an abbreviation or an initial."""
    words = text[max(0, dot - 16) : dot + 1].lower().split(" ")
    last = words[-1].lstrip("([\"'”")
    candidates = {last, " ".join(words[-2:]).lstrip("([\"'”"), " ".join(words[-3:]).lstrip("([\"'”")}
    known = candidates & abbreviations
    if known:
        return not (known & closing and after[:1].isupper())
    return len(last) == 2 and last[0].isalpha() and after[:1].isupper() and text[dot - 1].isupper()


def role(sentence: ParsedSentence, value: SentenceRole) -> ParsedSentence:
    """``sentence`` with another modality."""
    return evolve(sentence, sentence=evolve(sentence.sentence, modality=value))
