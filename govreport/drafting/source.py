"""A decision as drafting looks at it: its sentences with what is known about each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any, TypeVar

from govreport.drafting.names import Named, Names, names
from govreport.model import Location, Sentence
from govreport.profiles import Profile
from govreport.profiles.decisions import DecisionHabits, Phrases
from govreport.reading.folding import FoldedText, even, find_quote, fold, folded_text
from govreport.reading.phrases import compiled
from govreport.reading.sentences import Parsed, ParsedSentence, parse
from govreport.reading.word_index import WordIndex

Meaning = TypeVar("Meaning", tuple[str, Phrases], tuple[str, Phrases, str])
"""What phrases mean, with them."""


class Source:
    """One decision.

    Attributes:
        parsed: The text, taken apart.
        habits: How its language is read.
        names: Finds agencies.
    """

    def __init__(self, text: str, profile: Profile, file: str = "", read: tuple[Sentence, ...] = ()) -> None:
        """Take ``text`` apart; ``file`` names it in places, which are those of ``read`` where there are any."""
        self.profile = profile
        self._places = {sentence.index: sentence.location for sentence in read}
        self.habits: DecisionHabits = profile.decisions
        self.parsed: Parsed = parse(text, profile, file)
        self.names: Names = names(self.habits)
        self._mentions: dict[str, tuple[Named, ...]] = {}
        self._meanings: dict[tuple[Any, ...], list[tuple[Any, set[int]]]] = {}

    @property
    def sentences(self) -> tuple[ParsedSentence, ...]:
        """The sentences in reading order."""
        return self.parsed.sentences

    @property
    def damaged(self) -> bool:
        """Whether OCR has damaged the text."""
        return self.parsed.damaged

    @cached_property
    def year(self) -> int | None:
        """The year the decision most likely was made in: the first that stands in its text's head or body."""
        found = re.findall(r"(?<![\w/:.-])((?:19|20)\d\d)(?![\w/:])", self.parsed.received[:6000])
        return min(map(int, found[:6])) if found else None

    @cached_property
    def _folded(self) -> FoldedText:
        """The text as `check` will look for quotes in it."""
        return folded_text(self.parsed.received, self.parsed.furniture)

    @cached_property
    def page_lines(self) -> frozenset[int]:
        """Where the lines begin that belong to the page."""
        return frozenset(start for start, _ in self.parsed.furniture)

    @cached_property
    def _said(self) -> dict[str, list[int]]:
        """The indexes of the sentences that say the same, by their text."""
        found: dict[str, list[int]] = {}
        for place, sentence in enumerate(self.sentences):
            found.setdefault(sentence.text, []).append(place)
        return found

    @cached_property
    def _forms(self) -> dict[str, int]:
        """How many sentences say the same but for what layout and OCR do to them."""
        found: dict[str, int] = {}
        for text, places in self._said.items():
            form = fold(text)
            found[form] = found.get(form, 0) + len(places)
        return found

    def said_again(self, sentence: ParsedSentence) -> bool:
        """Whether the decision has the same sentence in another place as well."""
        return len(self._said[sentence.text]) > 1 or self._forms[fold(sentence.text)] > 1

    @cached_property
    def _words(self) -> WordIndex:
        return WordIndex(self._said)

    def holding(self, *lists: Phrases) -> set[int]:
        """The indexes of the sentences that may have one of some phrases; their patterns tell for sure."""
        return self._saying(*map(self._words.holding, lists))

    @cached_property
    def numbered(self) -> set[int]:
        """The indexes of the sentences that have a digit."""
        return self._saying(self._words.numbered)

    @cached_property
    def dated(self) -> set[int]:
        """The indexes of the sentences that may name a day."""
        habits = self.habits.dates
        vague = habits.vague
        worded = (
            vague.seasons,
            vague.often,
            vague.soon,
            vague.occasions,
            tuple(name for name, _, _ in habits.named_days),
        )
        return self.numbered | self.holding(
            habits.months, habits.same, habits.relative, habits.annual_report, *worded
        )

    @cached_property
    def assignments(self) -> dict[int, str]:
        """The heading of the one of several assignments that each sentence belongs to, by the sentence's index.

        They are several where headings say so ("Uppdrag 1 …", "Uppdrag till X"). What stands under a heading of another
        kind belongs to the assignment before it where another one follows, or where an earlier one has such a heading.
        """
        head = compiled(self.habits.draft.assignment_heads)
        heads = [
            one.text.strip(" *:") for one, _ in self.parsed.headings if head.match(one.text.strip(" *:"))
        ]
        found: dict[int, str] = {}
        if len(set(heads)) < 2:
            return found
        current, waiting, inner = "", list[ParsedSentence](), set[str]()
        for one in self.sentences:
            if one.sentence.section in heads:
                if current and current != one.sentence.section:
                    inner.update(other.sentence.section for other in waiting)
                    found.update((other.sentence.index, current) for other in waiting)
                current, waiting = one.sentence.section, []
                found[one.sentence.index] = current
            elif current and not self.background(one):
                waiting.append(one)
        found.update((one.sentence.index, current) for one in waiting if one.sentence.section in inner)
        return found if len(set(found.values())) > 1 else {}

    def meanings(self, named: tuple[Meaning, ...], sentence: ParsedSentence) -> Iterator[Meaning]:
        """Those of ``named`` of which a sentence may have a phrase; their patterns tell for sure."""
        if named not in self._meanings:
            self._meanings[named] = [(one, self.holding(one[1])) for one in named]
        index = sentence.sentence.index
        return (one for one, places in self._meanings[named] if index in places)

    def among(self, places: Iterable[int]) -> Iterator[ParsedSentence]:
        """The sentences with these indexes, in reading order."""
        return map(self.sentences.__getitem__, sorted(places))

    def _saying(self, *texts: set[int]) -> set[int]:
        said = tuple(self._said.values())
        return {place for text in set().union(*texts) for place in said[text]}

    def finds(self, words: str, sentence: ParsedSentence) -> bool:
        """Whether a quote is first found in its own sentence, and not where the same words stand before."""
        found = find_quote(self._folded, words)
        return found is None or sentence.sentence.start <= found[0] < sentence.sentence.end

    def mentions(self, sentence: ParsedSentence) -> tuple[Named, ...]:
        """The bodies that a sentence names."""
        text = sentence.text
        if text not in self._mentions:
            self._mentions[text] = self.names.find(text, damaged=self.damaged, year=self.year)
        return self._mentions[text]

    def quote(
        self, sentence: ParsedSentence, start: int = 0, end: int | None = None
    ) -> tuple[str, Location, int]:
        """The words behind a stretch of a readable sentence, their place, their offset.

        They are as received, but without what belongs to the page, and with words that only the layout has
        divided put together again.
        """
        stop = len(sentence.text) if end is None else end
        first, last = sentence.clean.span(start, stop)
        received = self._folded.received[first:last]
        words, readable = " ".join(received.split()), sentence.text[start:stop].strip()
        if words != readable and not self.damaged and _letters(received) == _letters(readable):
            words = readable
        words = words.strip(" ;,–-")
        here = sentence.sentence
        return words, self._places.get(here.index, here.location), first

    def background(self, sentence: ParsedSentence) -> bool:
        """Whether a sentence stands under a heading of background or reasons, or under one within the reasons."""
        return sentence.sentence.index in self._in_background

    @cached_property
    def _in_background(self) -> frozenset[int]:
        """The indexes of the sentences of the background.

        The reasons go on under headings on their subject ("Skälen för regeringens beslut", "Behovet av stöd"), up to
        one on the assignment ("Närmare om uppdraget", "Redovisning").
        """
        layout = self.habits.layout
        known, lasting, ends = map(compiled, (layout.background, layout.lasting, layout.operative))
        headings = iter([(one.offsets[0], one.text.strip(" *:")) for one, _ in self.parsed.headings])
        heading, found = next(headings, None), set[int]()
        inside = lasts = False
        for sentence in self.sentences:
            while heading is not None and heading[0] < sentence.sentence.start:
                named = known.match(heading[1]) is not None
                ended = ends.search(heading[1]) is not None or heading[1][:1].isdigit()
                lasts = lasting.match(heading[1]) is not None or (lasts and not ended)
                inside, heading = named or lasts, next(headings, None)
            if inside:
                found.add(sentence.sentence.index)
        return frozenset(found)


def _letters(text: str) -> str:
    """``text`` without what layout puts in; what is equal here is found in the decision as a quote."""
    return even(text).replace("-", "")


def ends_with(phrases: Phrases, text: str, width: int = 60) -> re.Match[str] | None:
    """The match of a phrase at the very end of ``text``."""
    tail = text[-width:].rstrip()
    found = None
    for match in compiled(phrases).finditer(tail):
        if match.end() == len(tail):
            found = match
    return found
