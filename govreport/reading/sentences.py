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
from govreport.reading.members import is_member, is_ordered
from govreport.reading.modality import looks_infinitive, modality
from govreport.reading.sought import sought

# from the first sign of a run only: begun anew at each, a line of a hundred thousand leaders would take minutes
# or, with the blank forgotten, between a word in small letters and one with a capital
_STOP = re.compile(r"(?<![.!?])[.!?]+[\"'”’)\]]*(?= )|(?<=[a-zåäö]{3})\.(?=[A-ZÅÄÖ][a-zåäö]{2})")
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
    words, layout_habits = dictionary(habits.words), habits.layout
    damaged = is_damaged(text, words)
    joined = joined_words(text) | frozenset(layout_habits.undivided)
    taken = layout(text, layout_habits)
    reader = _Reader(text, habits, file, taken.blocks, damaged=damaged)
    numbered, abbreviations = frozenset(layout_habits.numbered), frozenset(layout_habits.abbreviations)
    for number, block in enumerate(taken.blocks):
        readable = clean(
            text,
            block.ranges,
            words=words if damaged else None,
            joined=joined,
            linking=layout_habits.linking,
            keep_hyphen=layout_habits.keep_hyphen,
            numbered=numbered,
            abbreviations=abbreviations,
        )
        if readable.text:
            reader.take(number, block, readable)
    return Parsed(
        text,
        damaged,
        tuple(reader.sentences),
        tuple(reader.headings),
        tuple(reader.rows),
        tuple(reader.tail),
        taken.blocks,
        taken.furniture,
    )


class _Reader:
    """Takes a decision's blocks in their order and keeps what stands in them."""

    def __init__(
        self, text: str, habits: DecisionHabits, file: str, found: tuple[Block, ...], *, damaged: bool
    ) -> None:
        self.text, self.habits, self.file, self.found, self.damaged = text, habits, file, found, damaged
        self.starts = line_starts(text)
        self.background = sought(habits.layout.background)
        self.ends, self.reopens = sought(habits.layout.ends), sought(habits.layout.annexes)
        self.sentences: list[ParsedSentence] = []
        self.headings: list[tuple[CleanText, bool]] = []
        self.rows: list[CleanText] = []
        self.tail: list[CleanText] = []
        self.section = ""
        self.lead = -1  # the sentence that introduces the list which is being read
        self.outer = ("", -1)  # the mark and the lead of the list in which another one is being read
        self.waiting = -1  # the one whose "att:" paragraphs without marks go on from
        self.ended = False  # whether the signature has been passed

    def take(self, number: int, block: Block, readable: CleanText) -> None:
        """Take a block and its readable text."""
        if self.ended or self.ends.match(readable.text):
            self.ended = not (block.kind == "heading" and self.reopens.match(readable.text))
            if self.ended:
                self.tail.append(readable)
                return
        if block.kind == "heading":
            self.headings.append((readable, block.marked))
            self.section, self.lead, self.outer = readable.text.strip(" *:"), -1, ("", -1)
            return
        if block.kind == "row":
            self.rows.append(readable)
        if block.kind == "paragraph":
            self.lead, self.outer = -1, ("", -1)
        elif self.lead < 0 and self.sentences and _leads(self.found, number):
            self.lead = len(self.sentences) - 1
        elif block.mark and block.mark == self.outer[0] and block.mark != self.sentences[-1].mark:
            self.lead, self.outer = self.outer[1], ("", -1)  # back from "–" to "*"
        for place, part in enumerate(split(readable, self.habits.layout)):
            self._sentence(number, block, part, first=not place)

    def _sentence(self, number: int, block: Block, part: CleanText, *, first: bool) -> None:
        start, end = part.offsets[0], part.end
        own = modality(part.text, self.habits.modality)
        listed = introduced_list(self.found, number, part, self.habits)
        if listed and own == "none" and not self.background.match(self.section):
            own = "obliges"
        lead = self._introduced(block, part.text, own, first=first)
        role = own if lead < 0 else _led(part.text, own, self.sentences, lead, block.kind, self.habits)
        sentence = Sentence(
            index=len(self.sentences),
            text=_received(self.text, start, end) if self.damaged else part.text,
            modality=role,
            location=Location(self.file, *line_and_column(self.starts, start)),
            section=self.section,
            start=start,
            end=end,
            lead=lead,
        )
        self.sentences.append(ParsedSentence(sentence, part, block.kind, number, block.mark))
        if _leads_anew(self.sentences[-1], first=first):
            self.outer = (block.mark, self.lead)
            self.lead = sentence.index
        asks = block.kind == "paragraph" and part.text.endswith(f" {self.habits.modality.marker}:")
        self.waiting = sentence.index if asks else self.waiting if lead >= 0 else -1

    def _introduced(self, block: Block, text: str, own: SentenceRole, *, first: bool) -> int:
        """The sentence that a sentence is introduced by; -1 where it stands for itself."""
        if block.kind == "paragraph":
            asked = first and own == "none" and self.waiting >= 0 and is_ordered(text, self.habits.modality)
            return self.waiting if asked else -1
        goes_on = first or looks_infinitive(text.split(" ", 1)[0], self.habits.modality)
        return self.lead if goes_on else -1


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
    titles = sought(habits.titles)
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
