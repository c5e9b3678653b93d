"""Where a page ends in the middle of a text: which of the lines there belong to the page.

A line belongs to it that is made of what pages have in their heads and feet (numbers, addresses, the paper's own
number and kind). Of any other line the text around it tells: where a sentence breaks off before some short lines
that say nothing and goes on in small letters behind them, they are none of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import pairwise

from attrs import define

from govreport.reading.cleaning import joined_words
from govreport.reading.folding import fold
from govreport.reading.furniture import Furniture
from govreport.reading.lines import Line, wrap_width

_LETTERHEAD = 8  # lines at the top of the first page that no foot has
_TITLED = 24  # lines of a letterhead with its title
_MOST_LINES = 8  # of a page's head or foot
_MOST_TITLES = 3  # lines that are known by the text around them alone
_FULL = 0.6  # share of the width of lines from which on one is full
_ROOM = 0.85  # share of it up to which a line might have held the next word
_FEWEST_LINES = 6  # that go on with the one before, to tell whether lines are broken at one width
_RAGGED = 20  # one of so many of them may be short where they are
_FULL_UNWRAPPED = 40  # characters of such a line where lines are not broken at a width
_LONGEST_NUMBER = 25  # characters of a page's number
_FEWEST_WORDS = 3  # of a part of a title
_CLOSED = (".", "!", "?", ":")
_CLOSES_TITLE = (".", ",", ";", ":", "!", "?")
_DIVIDED = re.compile(r"([^\W\d_]+)-$")
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


def told_apart(text: str, lines: list[Line], furniture: Furniture) -> list[Line]:
    """The lines with those told apart that belong to the page, though they do not show it by themselves."""
    pages = _Pages(text, list(_rows(text, lines)), furniture, wrap_width(lines))
    pages.tell_apart()
    belonging = {row.line.start: row.start for row in pages.rows if row.page}
    return [
        line
        if line.kind in ("blank", "page") or line.start not in belonging
        else Line("page", belonging[line.start], line.end)
        for line in lines
    ]


def _rows(text: str, lines: list[Line]) -> Iterator[Row]:
    end, blank = 0, True
    for line in lines:
        if line.kind == "blank":
            blank = True
            continue
        start = text.rindex(line.mark, end, line.start) if line.mark else line.start
        feed = "\f" in text[end:start]
        yield Row(line, start, text[start : line.end], blank or feed, feed, line.kind == "page")
        end, blank = line.end, False


class _Pages:
    """Looks at the ends of the pages of one text, from the surest sign to the least sure one.

    A *seam* is where something that belongs to the page, or its end, stands between two lines of the text.
    """

    def __init__(self, text: str, rows: list[Row], furniture: Furniture, wrap: int) -> None:
        self.text, self.rows, self.furniture = text, rows, furniture
        self.wrap, self.full = wrap, _FULL * wrap if wrap else _FULL_UNWRAPPED
        feed = next((place for place, row in enumerate(rows) if row.feed), len(rows))
        self.letterhead = min(_TITLED, feed)

    def tell_apart(self) -> None:
        """Mark the rows that belong to the page."""
        for place in [place for place, row in enumerate(self.rows) if row.feed]:
            self._around(place, place)
        for first, end in self._apart():
            self._between(first, end)
        for first, end in self._marked():
            self._around(first, end)
        for above, below in self._seams():
            self._bridge(above, below)

    def _marked(self) -> list[tuple[int, int]]:
        """The runs of rows that belong to the page: where each begins and what follows it."""
        runs: list[tuple[int, int]] = []
        for place, row in enumerate(self.rows):
            if row.page and runs and runs[-1][1] == place:
                runs[-1] = (runs[-1][0], place + 1)
            elif row.page:
                runs.append((place, place + 1))
        return runs

    def _seams(self) -> list[tuple[int, int]]:
        """The last row above and the first below each seam; where a word is divided, a gap may be one too."""
        seams: list[tuple[int, int]] = []
        above, broken = -1, False
        for place, row in enumerate(self.rows):
            divided = row.gap and above >= 0 and _DIVIDED.search(self.rows[above].body) is not None
            broken = broken or row.page or row.feed or divided
            if not row.page:
                if broken and above >= 0:
                    seams.append((above, place))
                above, broken = place, False
        return seams

    # --- what a line is made of

    def _around(self, first: int, end: int) -> None:
        """Take the rows next to the end of a page that are made of a page's parts, or are its title once more."""
        above = self._run(first - 1, -1) if first < end or first > _LETTERHEAD else []
        below = self._run(end, 1)
        titled = self._title(end + len(below), first)
        if titled:
            below += titled
            below += self._run(below[-1] + 1, 1)
        taken = (*above, *below)
        if not self._is_of_text(first - 1 - len(above), end + len(below), taken):
            for place in taken:
                self.rows[place].page = True

    def _run(self, place: int, step: int) -> list[int]:
        """The rows from a place on that are made of a page's parts; words alone only where they stand apart."""
        run: list[int] = []
        while len(run) < _MOST_LINES and self._may_be(place):
            if step > 0 and place < self.letterhead and not self._is_strong(place):
                break  # the ministry below the paper's number
            run.append(place)
            place += step
        while run and not self._is_strong(run[-1]) and not self._stands_out(run[-1], step):
            run.pop()
        return run

    def _may_be(self, place: int) -> bool:
        """Whether a row is made of a page's parts, so that it belongs to the page where it stands at its end."""
        if not 0 <= place < len(self.rows):
            return False
        row = self.rows[place]
        if row.page or row.line.kind in _WHOLE or self.furniture.heads(row.body):
            return row.page
        made = self.furniture.made(row.body)
        if made is not None and not made.strong and row.body.endswith("."):
            return False  # the end of a sentence
        if row.line.kind == "item":  # what is listed is the text's, but for a number with a full stop
            return made is not None and (made.lone or made.registered)
        return made is not None or self.furniture.stands_beside(row.body)

    def _is_strong(self, place: int) -> bool:
        """Whether a row holds more than words, and than a number that may be a word ("i")."""
        row = self.rows[place]
        made = self.furniture.made(row.body)
        word = self.furniture.unended.fullmatch(row.body) is not None
        return row.page or made is None or (made.strong and not word)

    def _is_apart(self, place: int, step: int) -> bool:
        """Whether something blank parts a row from the one before it (-1) or behind it (1)."""
        place = place if step < 0 else place + 1
        return place >= len(self.rows) or self.rows[place].gap

    def _stands_out(self, place: int, step: int) -> bool:
        """Whether a row is no part of the lines next to it: it stands apart, or is short and the sentence goes on.

        In lines of one width none is short in mid-sentence: the next word had found room there.
        """
        if self._is_apart(place, step):
            return True
        above = below = place
        while above >= 0 and self._may_be(above):
            above -= 1
        while below < len(self.rows) and (self._may_be(below) or self._is_title(below, above)):
            below += 1
        return self._goes_on(above, below) and self._has_room(place, below)

    def _has_room(self, place: int, following: int) -> bool:
        """Whether a row could have held the next word too, in small letters, in a text that fills its lines."""
        word = self.rows[following].body.split(None, 1)[0]
        room = _ROOM * self.wrap - len(self.rows[place].body) - 1
        return len(word) < room and word[:1].islower() and self._flows

    @cached_property
    def _flows(self) -> bool:
        """Whether the lines of the text are broken where they are full, and hardly ever before."""
        small = short = 0
        for row, following in pairwise(self.rows):
            if row.page or row.line.kind in _WHOLE or following.gap or not following.body[:1].islower():
                continue
            small += 1
            short += len(row.body) + 1 + len(following.body.split(None, 1)[0]) < _ROOM * self.wrap
        return small >= _FEWEST_LINES and short * _RAGGED <= small

    def _is_of_text(self, above: int, below: int, run: tuple[int, ...]) -> bool:
        """Whether rows of mere words are what the sentence above them waits for ("till" / "Regeringskansliet")."""
        if above < 0 or any(self._is_strong(place) for place in run):
            return False
        if self.furniture.unended.fullmatch(self.rows[above].last) is None:
            return False
        return below >= len(self.rows) or not self.rows[below].body[:1].islower()

    def _apart(self) -> list[tuple[int, int]]:
        """Stretches of few rows between two gaps: where each begins and what follows it."""
        begins = [place for place, row in enumerate(self.rows) if row.gap]
        return [
            (first, end)
            for first, end in pairwise(begins)
            if first >= _LETTERHEAD and end - first <= _MOST_LINES
        ]

    def _between(self, first: int, end: int) -> None:
        """Take rows between two gaps that are a page's, one of them a number or where the text goes on behind them."""
        places = range(first, end)
        broken = self._goes_on(first - 1, end)
        numbered = any(self._is_number(place) for place in places)
        if not (broken or numbered or self.rows[end].line.kind == "item"):
            return
        others = [place for place in places if not self._may_be(place)]
        if others:
            belongs = broken and all(self._is_title(place, first) for place in others)
        else:
            belongs = numbered or any(self._is_strong(place) for place in places)
        if belongs:
            self._take(places)

    def _is_number(self, place: int) -> bool:
        body = self.rows[place].body
        made = self.furniture.made(body) if len(body) < _LONGEST_NUMBER else None
        return made is not None and made.lone and self._is_strong(place)

    # --- what the text around a line says

    def _title(self, place: int, first: int) -> list[int]:
        """The rows from a place on that are once more the title, which stands above ``first``."""
        found: list[int] = []
        while len(found) < _MOST_TITLES and place < len(self.rows):
            row = self.rows[place]
            begins = found or row.body[:1].isupper() or row.body[:1].isdigit()
            if row.line.kind != "text" or not begins or row.body.endswith(_CLOSES_TITLE):
                break
            if not self._is_title(place, first):
                break
            found.append(place)
            place += 1
        while found and self.furniture.unended.fullmatch(self.rows[found[-1]].last):
            found.pop()  # the sentence goes on
        return found

    def _is_title(self, place: int, first: int) -> bool:
        """Whether a row is one of those at the beginning of the text, or a part of several."""
        body = self.rows[place].body
        if self.furniture.heads(body) or self.furniture.finite.search(body):
            return False
        low, said = fold(body), self._titles[:first]
        return (low != "" and low in said) or (
            low.count(" ") >= _FEWEST_WORDS - 1 and f" {low} " in f" {' '.join(said)} "
        )

    @cached_property
    def _titles(self) -> list[str]:
        """The lines at the beginning of the text, among which its title stands; folded."""
        return [fold(row.body) for row in self.rows[: self.letterhead]]

    def _goes_on(self, above: int, below: int) -> bool:
        """Whether a sentence that has not ended goes on in small letters, or with a figure or a bracket."""
        if above < 0 or below >= len(self.rows):
            return False
        before, after = self.rows[above], self.rows[below]
        if before.page or before.line.kind in _WHOLE or after.page or after.line.kind != "text":
            return False
        if _DIVIDED.search(before.body) and after.body[:1].islower():
            return True
        if before.body.endswith(_CLOSED) or len(before.body) < self.full:
            return False
        return after.body[:1].islower() or after.body[:1].isdigit() or after.body[:1] == "("

    def _bridge(self, above: int, below: int) -> None:
        """Take the few short lines at a seam, above it or below, without which the sentence goes on."""
        known = self._known_half(above, below)
        if known > below or self._goes_on(above, below):
            self._take(range(below, known))
            return
        over, under = self._stretch(above, -1, below), self._stretch(below, 1, below + 1)
        for left, right in ((above, under), (over, below), (over, under)):
            if self._goes_on(left, right) and self.rows[right].body[:1].islower():
                self._take((*range(left + 1, above + 1), *range(below, right)))
                return

    def _take(self, places: Iterable[int]) -> None:
        for place in places:
            self.rows[place].page = True

    def _stretch(self, place: int, step: int, following: int) -> int:
        """What stands beyond a few short lines next to a seam that may be a title; -1 where nothing does.

        They stand apart from it, or else there is one of them, with room for what follows.
        """
        if following < len(self.rows) and self._entitles(place, step) and self._has_room(place, following):
            return place + step
        for _ in range(_MOST_TITLES):
            if not self._entitles(place, step):
                break
            place += step
            if self._is_apart(place - step, step):
                return place if place < len(self.rows) else -1
        return -1

    def _entitles(self, place: int, step: int) -> bool:
        """Whether a row may be a title and no heading, on a page that has a text above it."""
        if not 0 <= place < len(self.rows) or (step < 0 and place < _LETTERHEAD):
            return False
        row = self.rows[place]
        return (
            row.line.kind == "text"
            and self.furniture.entitles(row.body)
            and not self.furniture.heads(row.body)
        )

    def _known_half(self, above: int, below: int) -> int:
        """The row that goes on with a divided word, where the first below the seam does not and a later one does."""
        divided = _DIVIDED.search(self.rows[above].body)
        if divided is None or self._joins(divided.group(1), below):
            return below
        for place in range(below + 1, min(below + _MOST_TITLES + 1, len(self.rows))):
            passed = self.rows[place - 1]
            if passed.line.kind != "text" or passed.body.endswith(_CLOSED) or len(passed.body) >= self.full:
                break
            if self._joins(divided.group(1), place):
                return place
        return below

    def _joins(self, first: str, place: int) -> bool:
        """Whether a word divided in two, the second half at the beginning of a row, is one that the text has."""
        word = _FIRST_WORD.match(self.rows[place].body)
        return word is not None and (first + word.group()).lower() in self._words

    @cached_property
    def _words(self) -> frozenset[str]:
        """The words of the text, and those of the field that are never written with a hyphen."""
        return joined_words(self.text) | self.furniture.undivided
