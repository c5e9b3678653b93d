"""Where a page ends in the middle of a text: which of the lines there belong to the page.

A line belongs to it that is made of what pages have in their heads and feet (numbers, addresses, the paper's own
number and kind). Of any other line the text around it tells: where a sentence breaks off before some short lines
that say nothing and goes on in small letters behind them, they are none of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import pairwise

from govreport.reading.folding import fold
from govreport.reading.furniture import Furniture
from govreport.reading.lines import Line, wrap_width
from govreport.reading.page_rows import CLOSED, DIVIDED, Rows, rows_of

_LETTERHEAD = 8  # lines at the top of the first page that no foot has
_MOST_LINES = 8  # of a page's head or foot
_MOST_TITLES = 3  # lines that are known by the text around them alone
_NOTE = re.compile(r"\d{1,2}\)?[ \t]+[A-ZÅÄÖ]")  # how a note at the foot of a page begins
_NUMBER = re.compile(r"\d+")
_LONGEST_HEAD = 160  # characters of a line that runs along the pages
_CLOSES_TITLE = (".", ",", ";", ":", "!", "?")


def told_apart(text: str, lines: list[Line], furniture: Furniture) -> list[Line]:
    """The lines with those told apart that belong to the page, though they do not show it by themselves."""
    rows = Rows(text, list(rows_of(text, lines)), furniture, wrap_width(lines))
    _Pages(rows).tell_apart()
    belonging = {row.line.start: row.start for row in rows.all if row.page}
    return [
        line
        if line.kind in ("blank", "page") or line.start not in belonging
        else Line("page", belonging[line.start], line.end)
        for line in lines
    ]


def _key(body: str) -> str:
    """A line but for its numbers; empty where it has nothing else."""
    return fold(_NUMBER.sub(" ", body)) if len(body) < _LONGEST_HEAD else body


class _Pages:
    """Looks at the ends of the pages of one text, from the surest sign to the least sure one.

    A *seam* is where something that belongs to the page, or its end, stands between two lines of the text.
    """

    def __init__(self, rows: Rows) -> None:
        self.rows = rows

    def tell_apart(self) -> None:
        """Mark the rows that belong to the page."""
        for place in [place for place, row in enumerate(self.rows.all) if row.feed]:
            self._around(place, place)
        for first, end in self._apart():
            self._between(first, end)
        for first, end in self._marked():
            self._around(first, end)
        for above, below in self._seams():
            self._bridge(above, below)
        belonging = {_key(row.body) for row in self.rows.all if row.page} - {""}
        for first, end in self._apart() if belonging else ():
            self._again(range(first, end), belonging)

    def _marked(self) -> list[tuple[int, int]]:
        """The runs of rows that belong to the page: where each begins and what follows it."""
        runs: list[tuple[int, int]] = []
        for place, row in enumerate(self.rows.all):
            if row.page and runs and runs[-1][1] == place:
                runs[-1] = (runs[-1][0], place + 1)
            elif row.page:
                runs.append((place, place + 1))
        return runs

    def _seams(self) -> list[tuple[int, int]]:
        """The last row above and the first below each seam; where a word is divided, a gap may be one too."""
        seams: list[tuple[int, int]] = []
        above, broken = -1, False
        for place, row in enumerate(self.rows.all):
            divided = row.gap and above >= 0 and DIVIDED.search(self.rows.all[above].body) is not None
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
                self.rows.all[place].page = True

    def _run(self, place: int, step: int) -> list[int]:
        """The rows from a place on that are made of a page's parts; words alone only where they stand apart."""
        run: list[int] = []
        while len(run) < _MOST_LINES and self.rows.may_be(place):
            if step > 0 and place < self.rows.letterhead and not self.rows.is_strong(place):
                break  # the ministry below the paper's number
            run.append(place)
            place += step
        while run and not self.rows.is_strong(run[-1]) and not self.rows.stands_out(run[-1], step):
            run.pop()
        return run

    def _is_of_text(self, above: int, below: int, run: tuple[int, ...]) -> bool:
        """Whether rows of mere words are what the sentence above them waits for ("till" / "Regeringskansliet")."""
        if above < 0 or any(self.rows.is_strong(place) for place in run):
            return False
        if self.rows.furniture.unended.fullmatch(self.rows.all[above].last) is None:
            return False
        return below >= len(self.rows.all) or not self.rows.all[below].body[:1].islower()

    def _apart(self) -> list[tuple[int, int]]:
        """Stretches of few rows between two gaps: where each begins and what follows it."""
        begins = [place for place, row in enumerate(self.rows.all) if row.gap]
        return [
            (first, end)
            for first, end in pairwise(begins)
            if first >= _LETTERHEAD and end - first <= _MOST_LINES
        ]

    def _between(self, first: int, end: int) -> None:
        """Take rows between two gaps that are a page's, one of them a number or where the text goes on behind them."""
        places = range(first, end)
        broken = self.rows.goes_on(first - 1, end) or self.rows.lists_on(first - 1, end)
        numbered = any(self.rows.is_number(place) for place in places)
        if not (broken or numbered or self.rows.all[end].line.kind == "item"):
            return
        others = [place for place in places if not self.rows.may_be(place)]
        if others:
            belongs = broken and all(self.rows.is_title(place, first) for place in others)
        else:
            belongs = numbered or any(self.rows.is_strong(place) for place in places)
        if belongs:
            self._take(places)

    def _again(self, places: range, belonging: set[str]) -> None:
        """Take rows between two gaps that stand, but for their numbers, with other pages as well."""
        rows = [self.rows.all[place] for place in places]
        if all(
            row.line.kind in ("page", "text") and (row.page or _key(row.body) in belonging) for row in rows
        ):
            self._take(places)

    # --- what the text around a line says

    def _title(self, place: int, first: int) -> list[int]:
        """The rows from a place on that are once more the title, which stands above ``first``."""
        found: list[int] = []
        while len(found) < _MOST_TITLES and place < len(self.rows.all):
            row = self.rows.all[place]
            begins = found or row.body[:1].isupper() or row.body[:1].isdigit()
            if row.line.kind != "text" or not begins or row.body.endswith(_CLOSES_TITLE):
                break
            if not self.rows.is_title(place, first):
                break
            found.append(place)
            place += 1
        while found and self.rows.furniture.unended.fullmatch(self.rows.all[found[-1]].last):
            found.pop()  # the sentence goes on
        return found

    def _bridge(self, above: int, below: int) -> None:
        """Take the few short lines at a seam, above it or below, without which the sentence goes on.

        Between the halves of a divided word nothing of the text can stand, whatever it says; and what begins with a
        number at the foot of a page, apart from the text, is a note.
        """
        known, rows = self._known_half(above, below), self.rows
        note, other = self._beyond(above, -1, self._is_text), self._beyond(below, 1, self._is_text)
        if note >= 0 and rows.is_divided(note, below) and rows.joins(note, below):
            self._take(range(note + 1, above + 1))
            return
        if known > below or rows.goes_on(above, below) or rows.lists_on(above, below):
            self._take(range(below, known))
            return
        over, under = self._beyond(above, -1, self._entitles), self._beyond(below, 1, self._entitles)
        over = above - 1 if over < 0 and self._leaves_room(above, below, -1) else over
        under = below + 1 if under < 0 and self._leaves_room(below, below + 1, 1) else under
        if note >= 0 and not _NOTE.match(rows.all[note + 1].body) and not rows.is_divided(note, below):
            note = -1
        if other >= 0 and not rows.is_divided(above, other):
            other = -1
        for left, right in ((above, under), (over, below), (over, under), (note, below), (above, other)):
            if rows.leaves_off(left, right) or rows.lists_on(left, right):
                self._take((*range(left + 1, above + 1), *range(below, right)))
                return

    def _take(self, places: Iterable[int]) -> None:
        for place in places:
            self.rows.all[place].page = True

    def _beyond(self, place: int, step: int, fits: Callable[[int, int], bool]) -> int:
        """What stands beyond a few lines next to a seam that fit and stand apart from it; -1 where nothing does."""
        for _ in range(_MOST_TITLES):
            if not fits(place, step):
                break
            place += step
            if self.rows.is_apart(place - step, step):
                return place if place < len(self.rows.all) else -1
        return -1

    def _leaves_room(self, place: int, following: int, step: int) -> bool:
        """Whether one line that may be a title stands next to a seam, with room for what follows."""
        rows = self.rows
        return following < len(rows.all) and self._entitles(place, step) and rows.has_room(place, following)

    def _known_half(self, above: int, below: int) -> int:
        """The row that goes on with a divided word, where the first below the seam does not and a later one does."""
        if DIVIDED.search(self.rows.all[above].body) is None or self.rows.joins(above, below):
            return below
        for place in range(below + 1, min(below + _MOST_TITLES + 1, len(self.rows.all))):
            passed = self.rows.all[place - 1]
            if (
                passed.line.kind != "text"
                or passed.body.endswith(CLOSED)
                or len(passed.body) >= self.rows.full
            ):
                break
            if self.rows.joins(above, place):
                return place
        return below

    def _entitles(self, place: int, step: int) -> bool:
        return (step > 0 or place >= _LETTERHEAD) and self.rows.entitles(place)

    def _is_text(self, place: int, step: int) -> bool:
        if not 0 <= place < len(self.rows.all) or (step < 0 and place < _LETTERHEAD):
            return False
        row = self.rows.all[place]
        return row.line.kind == "text" and not row.page and not self.rows.furniture.heads(row.body)
