"""The lines of a text between which pages end, and what each of them and those around it tell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise

from attrs import define

from govreport.reading.cleaning import joined_words
from govreport.reading.folding import fold
from govreport.reading.furniture import Furniture, Made
from govreport.reading.lines import Line

_TITLED = 24  # lines of a letterhead with its title
_NEAR = 16  # lines of the foot of a page and the head of the next
_FULL = 0.6  # share of the width of lines from which on one is full
_ROOM = 0.85  # share of it up to which a line might have held the next word
_FEWEST_LINES = 6  # that go on with the one before, to tell whether lines are broken at one width
_RAGGED = 20  # one of so many of them may be short where they are
_FULL_UNWRAPPED = 40  # characters of a full line where lines are not broken at a width
_LONGEST_NUMBER = 25  # characters of a page's number
_FEWEST_WORDS = 3  # of a part of a title
CLOSED = (".", "!", "?", ":")
DIVIDED = re.compile(r"([^\W\d_]+)-$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_WHOLE = ("heading", "bold")  # kinds of lines that say themselves what they are


@define
class Row:
    """A line that is not blank.

    Attributes:
        line: The line.
        start: Where it begins, with its mark.
        body: What stands in it, its mark as well.
        gap: Whether something blank stands before it, or the end of a page.
        feed: Whether a page ends before it.
        page: Whether it belongs to the page.
    """

    line: Line
    start: int
    body: str
    gap: bool
    feed: bool
    page: bool

    @property
    def last(self) -> str:
        """Its last word."""
        return self.body.rsplit(None, 1)[-1]


def rows_of(text: str, lines: list[Line]) -> Iterator[Row]:
    """The lines that are not blank."""
    end, blank = 0, True
    for line in lines:
        if line.kind == "blank":
            blank = True
            continue
        start = text.rindex(line.mark, end, line.start) if line.mark else line.start
        feed = "\f" in text[end:start]
        yield Row(line, start, text[start : line.end], blank or feed, feed, line.kind == "page")
        end, blank = line.end, False


class Rows:
    """The rows of a text; a row is asked for by its place among them.

    Attributes:
        all: Every row.
        furniture: What belongs to the pages of the text.
        wrap: Width at which its lines are broken; 0 where they are not.
        full: Characters from which on a line is full.
        letterhead: How many rows at the top the letterhead and the title have at most.
    """

    def __init__(self, text: str, rows: list[Row], furniture: Furniture, wrap: int) -> None:
        """Take the rows of ``text``."""
        self.text, self.all, self.furniture = text, rows, furniture
        self.wrap, self.full = wrap, _FULL * wrap if wrap else _FULL_UNWRAPPED
        feed = next((place for place, row in enumerate(rows) if row.feed), len(rows))
        self.letterhead = min(_TITLED, feed)

    def may_be(self, place: int) -> bool:
        """Whether a row is made of a page's parts, so that it belongs to the page where it stands at its end."""
        if not 0 <= place < len(self.all):
            return False
        row = self.all[place]
        if row.page or row.line.kind in _WHOLE or self.furniture.heads(row.body):
            return row.page
        made = self.furniture.made(row.body)
        if made is not None and self._is_of_sentence(place, made):
            return False
        if row.line.kind == "item":  # what is listed is the text's, but for a number with a full stop
            return made is not None and (made.lone or made.registered or made.counted)
        return made is not None or self.furniture.stands_beside(row.body)

    def _is_of_sentence(self, place: int, made: Made) -> bool:
        """Whether a row made of a page's parts is the end of a sentence, or the number of an appropriation."""
        body, before = self.all[place].body, self.all[place - 1] if place else self.all[place]
        if body.isdecimal() or (made.lone and ":" in body and before.last.lower() in self.furniture.numbered):
            return True  # a number alone that has not been taken for a page's goes on with the line before it
        closed = before.body.endswith(CLOSED) or DIVIDED.search(before.body) is not None
        return body.endswith(".") and not made.strong and not closed

    def is_strong(self, place: int) -> bool:
        """Whether a row holds more than words, and than a number that may be a word ("i")."""
        row = self.all[place]
        made = self.furniture.made(row.body)
        word = self.furniture.unended.fullmatch(row.body) is not None
        if row.page or made is None or (made.names and self.furniture.stands_beside(row.body)):
            return True
        return made.strong and not word

    def is_number(self, place: int) -> bool:
        """Whether a row is nothing but a page's number, or has one beside a title that shows itself as one."""
        body = self.all[place].body
        if len(body) > _LONGEST_NUMBER:
            return self.furniture.counts_beside(body)
        made = self.furniture.made(body)
        return made is not None and made.lone and self.is_strong(place)

    def is_apart(self, place: int, step: int) -> bool:
        """Whether something blank parts a row from the one before it (-1) or behind it (1)."""
        place = place if step < 0 else place + 1
        return place >= len(self.all) or self.all[place].gap

    def stands_out(self, place: int, step: int) -> bool:
        """Whether a row is no part of the lines next to it: it stands apart, or is short and the sentence goes on.

        In lines of one width none is short in mid-sentence: the next word had found room there.
        """
        if self.is_apart(place, step):
            return True
        above = below = place
        while above > place - _NEAR and self.may_be(above):
            above -= 1
        while below < place + _NEAR and (self.may_be(below) or self.is_title(below, above)):
            below += 1
        return self.leaves_off(above, below) and self.has_room(place, below)

    def has_room(self, place: int, following: int) -> bool:
        """Whether a row could have held the next word too, in small letters, in a text that fills its lines."""
        word = self.all[following].body.split(None, 1)[0]
        room = _ROOM * self.wrap - len(self.all[place].body) - 1
        return len(word) < room and word[:1].islower() and self._flows

    @cached_property
    def _flows(self) -> bool:
        """Whether the lines of the text are broken where they are full, and hardly ever before."""
        small = short = 0
        for row, following in pairwise(self.all):
            if row.page or row.line.kind in _WHOLE or following.gap or not following.body[:1].islower():
                continue
            small += 1
            short += len(row.body) + 1 + len(following.body.split(None, 1)[0]) < _ROOM * self.wrap
        return small >= _FEWEST_LINES and short * _RAGGED <= small

    def goes_on(self, above: int, below: int) -> bool:
        """Whether a sentence that has not ended goes on in small letters, or with a figure or a bracket."""
        if not self._are_parted(above, below) or self.all[below].line.kind != "text":
            return False
        before, after = self.all[above], self.all[below]
        if self.is_divided(above, below):
            return True
        if before.body.endswith(CLOSED) or len(before.body) < self.full:
            return False
        return after.body[:1].islower() or after.body[:1].isdigit() or after.body[:1] == "("

    def leaves_off(self, above: int, below: int) -> bool:
        """Whether it goes on in small letters, and did not break off where a name might follow ("samråda med")."""
        if not self.goes_on(above, below) or not self.all[below].body[:1].islower():
            return False
        return self.is_divided(above, below) or not self.furniture.unended.fullmatch(self.all[above].last)

    def lists_on(self, above: int, below: int) -> bool:
        """Whether the next item follows what leads to it: an item that is not the last, or words that wait for one."""
        if not self._are_parted(above, below) or self.all[below].line.kind != "item":
            return False
        before = self.all[above]
        return before.body.endswith((",", ";")) or self.furniture.unended.fullmatch(before.last) is not None

    def is_divided(self, above: int, below: int) -> bool:
        """Whether a word may be divided between two rows."""
        return DIVIDED.search(self.all[above].body) is not None and self.all[below].body[:1].islower()

    def _are_parted(self, above: int, below: int) -> bool:
        """Whether two rows are the text's, and not such as say themselves what they are."""
        if above < 0 or below < 0 or below >= len(self.all):
            return False
        before, after = self.all[above], self.all[below]
        return not before.page and before.line.kind not in _WHOLE and not after.page

    def is_title(self, place: int, first: int) -> bool:
        """Whether a row is one of those at the beginning of the text, or a part of several."""
        if not 0 <= place < len(self.all):
            return False
        body = self.all[place].body
        if self.furniture.heads(body) or self.furniture.finite.search(body):
            return False
        low, said = fold(body), self._titles[:first]
        return (low != "" and low in said) or (
            low.count(" ") >= _FEWEST_WORDS - 1 and f" {low} " in f" {' '.join(said)} "
        )

    @cached_property
    def _titles(self) -> list[str]:
        """The lines at the beginning of the text, among which its title stands; folded."""
        return [fold(row.body) for row in self.all[: self.letterhead]]

    def entitles(self, place: int) -> bool:
        """Whether a row may be a title and is no heading."""
        if not 0 <= place < len(self.all):
            return False
        row = self.all[place]
        title = row.line.kind == "text" and self.furniture.entitles(row.body)
        return title and not self.furniture.heads(row.body)

    def joins(self, above: int, below: int) -> bool:
        """Whether a word divided between two rows is one that the text has, or that has no hyphen."""
        first, second = DIVIDED.search(self.all[above].body), _FIRST_WORD.match(self.all[below].body)
        if first is None or second is None:
            return False
        return f"{first[1]}{second[0]}".lower() in self._words

    @cached_property
    def _words(self) -> frozenset[str]:
        """The words of the text, and those of the field that are never written with a hyphen."""
        return joined_words(self.text) | self.furniture.undivided
