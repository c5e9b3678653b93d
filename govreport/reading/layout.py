"""A decision's lines into blocks: headings, paragraphs, list items and table rows, whatever the layout."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from attrs import evolve, field

from govreport.model.values import frozen
from govreport.profiles.decisions import LayoutHabits
from govreport.reading.folding import damaged_form, fold
from govreport.reading.furniture import furniture_of
from govreport.reading.lines import NUMBER_MARK, Line, lines_of, with_marks, wrap_width
from govreport.reading.page_breaks import told_apart
from govreport.reading.running_lines import running_edges
from govreport.reading.sought import Sought, sought

BlockKind = Literal["heading", "paragraph", "item", "row"]

_LONGEST_HEADING = 220
_SECTION = re.compile(r"\d{1,2}(?:\.\d{1,2})*\.? (?=[^\W\d_])")  # "1 Regeringens beslut"
_MOST_LINES = 8  # of a heading
_LONGEST_SENTENCE = 12  # lines of one that a line of any length may belong to
_ROOM_CLOSED = 0.85  # share of a line's width within which the next word had found room, after a full stop
_ROOM_OPEN = 0.75  # the same without one: letters of different widths make lines of different lengths


@frozen
class Block:
    """A stretch of the text that belongs together.

    Attributes:
        kind: What it is.
        ranges: Stretches of the text as received that make it up, in order, marks left out.
        mark: The list mark of an item.
        indent: White space before the mark, for lists within lists.
        marked: Whether a heading is marked as one (Markdown) and not only looks like one.
    """

    kind: BlockKind
    ranges: tuple[tuple[int, int], ...]
    mark: str = ""
    indent: int = 0
    marked: bool = field(default=False)

    @property
    def start(self) -> int:
        """Offset of its first character."""
        return self.ranges[0][0]

    @property
    def end(self) -> int:
        """Offset after its last character."""
        return self.ranges[-1][1]


@frozen
class Layout:
    """A text taken apart.

    Attributes:
        blocks: In reading order.
        furniture: Stretches that belong to the page: heads, numbers, links.
    """

    blocks: tuple[Block, ...]
    furniture: tuple[tuple[int, int], ...]


def layout(text: str, habits: LayoutHabits) -> Layout:
    """Take the lines of ``text`` apart into blocks and what belongs to the page."""
    furniture = furniture_of(habits, running_edges(text))
    lines = list(with_marks(text, told_apart(text, lines_of(text, furniture), furniture)))
    builder = _Builder(text, habits, wrap_width(lines))
    for place, line in enumerate(lines):
        builder.take(line, lines[place + 1] if place + 1 < len(lines) else None)
    page = tuple((line.start, line.end) for line in lines if line.kind == "page")
    return Layout(tuple(_settle_headings(text, builder.done(), habits)), page)


def _by_fold(headings: tuple[str, ...]) -> dict[str, list[str]]:
    """Headings in lower case by their folding."""
    found: dict[str, list[str]] = {}
    for heading in headings:
        found.setdefault(fold(heading), []).append(heading.lower())
    return found


class _Builder:
    """Joins lines to blocks."""

    def __init__(self, text: str, habits: LayoutHabits, wrap: int) -> None:
        self.text, self.known, self.wrap = text, _by_fold(habits.headings), wrap
        self.abbreviations = frozenset(habits.abbreviations)
        self.finite = sought(habits.finite)
        self.opens, self.goes_on = sought(habits.opens), sought((*habits.goes_on, *habits.keep_hyphen))
        self.unended, self.fronted = sought(habits.unended), sought(habits.fronted)
        self.found: list[Block] = []
        self.open: Block | None = None
        self.ranges: list[tuple[int, int]] = []  # of the open block
        self.gap = False  # a blank line or a page break since the last line
        self.page = False  # a page break since the last line

    def take(self, line: Line, following: Line | None) -> None:
        """Take the next line."""
        if line.kind in ("blank", "page"):
            self.gap = True
            self.page = self.page or line.kind == "page" or "\f" in self.text[line.start : line.end]
            return
        if line.kind in ("heading", "bold"):
            self._close()
            self.found.append(Block("heading", ((line.start, line.end),), marked=True))
        elif line.kind == "item":
            self._close()
            alone = self.gap and line.mark[:1].isalnum() and (following is None or following.kind != "item")
            if alone and self._known(self.text[line.start : line.end]):
                self.found.append(Block("heading", ((line.start, line.end),)))  # "b. Bakgrund"
            else:
                self._begin("item", line)
        elif line.kind == "row":
            self._close()
            self.found.append(Block("row", ((line.start, line.end),)))
        else:
            self._text(line, following)
        self.gap = self.page = False

    def done(self) -> list[Block]:
        """All blocks."""
        self._close()
        return self.found

    def _close(self) -> None:
        if self.open is not None:
            self.found.append(evolve(self.open, ranges=tuple(self.ranges)))
            self.open = None

    def _known(self, here: str) -> bool:
        numbered = _SECTION.match(here)
        here = here[numbered.end() :] if numbered else here
        if len(here) > _LONGEST_HEADING or not here[:1].isupper():
            return False
        low = here.strip(" .:").lower()  # different words may fold alike: "Skäl", damaged, is not "ska"
        return any(damaged_form(low, heading) for heading in self.known.get(fold(here), ()))

    def _begin(self, kind: BlockKind, line: Line) -> None:
        self.ranges = [(line.start, line.end)]
        self.open = Block(kind, (), line.mark, line.indent)

    def _text(self, line: Line, following: Line | None) -> None:
        here = self.text[line.start : line.end]
        if self.open is not None and self._continues(here):
            self.ranges.append((line.start, line.end))
            return
        in_list = self.gap and self._in_list() and here[:1].islower()
        self._close()
        if self._known(here) or self._looks_like_heading(here, following):
            self.found.append(Block("heading", ((line.start, line.end),)))
        else:
            self._begin("item" if in_list else "paragraph", line)

    def _continues(self, here: str) -> bool:
        """Whether a line goes on with the open block."""
        if self.open is None or self._known(here):
            return False
        if not self.gap:
            return not self._ended(here)
        before = self._tail()
        if self.page and before.endswith(".") and (here[:1].islower() or here[:1].isdigit()):
            return here[:1].islower() or before.rsplit(" ", 1)[-1].lower().lstrip("(") in self.abbreviations
        if before.endswith((".", "!", "?", ":")):
            return False
        if self.page and re.search(r"[^\W\d_]-$", before):
            return True  # a word divided between two pages
        if not (
            here[:1].islower()
            or here[:1].isdigit()
            or here[:1] in '(”"'
            or before.endswith(",")
            or (self.goes_on if self.page else self.unended).fullmatch(before.rsplit(" ", 1)[-1])
            or self.fronted.fullmatch(re.split(r"[.!?] ", before)[-1])
            or self._broken_off()
        ):
            return False
        return not (self._in_list() and before.endswith((",", ";", " och", " samt", " eller")))

    def _ended(self, here: str) -> bool:
        """Whether the block has come to its end before a line without a blank line between them.

        A line after which the next word had found room ends its paragraph, and the sentence that decides ends the
        title.
        """
        if not here[:1].isupper():
            return False
        if not self.wrap:  # "… i syfte att korta köerna", and below it "Socialstyrelsen ska …"
            return self._heads(here) or (self.opens.match(here) is not None and self._tail()[-1:].isalnum())
        if self.opens.match(here) and self._is_untold():
            return True
        start, end = self.ranges[-1]
        before = self.text[start:end].rstrip()
        if before.endswith((",", ";", "-", "–", "/")) or self.goes_on.fullmatch(before.rsplit(" ", 1)[-1]):
            return False
        closed = before.endswith((".", "!", "?", ":"))
        room = (_ROOM_CLOSED if closed else _ROOM_OPEN) * self.wrap
        if len(before) + 1 + len(here.split(" ", 1)[0]) > room:
            return False
        return closed or self.open is None or self.open.kind == "item" or not self._tells()

    def _heads(self, here: str) -> bool:
        """Whether a numbered line of a text without line breaks is the heading of the longer line below it."""
        if self.open is None or len(self.ranges) > 1 or not NUMBER_MARK.fullmatch(self.open.mark):
            return False
        before = self._tail()
        length = self.ranges[0][1] - self.ranges[0][0]
        ends = before.endswith((".", ",", ";", ":", "-")) or self.goes_on.fullmatch(before.rsplit(" ", 1)[-1])
        return not ends and length < min(_LONGEST_HEADING, len(here)) and not self._tells()

    def _tells(self) -> bool:
        """Whether the last lines of the open block hold a verb that no heading has: they are a sentence's."""
        return any(
            self.finite.search(self.text, start, end) for start, end in self.ranges[-_LONGEST_SENTENCE:]
        )

    def _is_untold(self) -> bool:
        """Whether the open block is no sentence: it has no full stop and leads on to nothing."""
        if len(self.ranges) > _MOST_LINES:
            return False
        said = " ".join(self.text[start:end] for start, end in self.ranges)
        if len(said) > 2 * _LONGEST_HEADING or re.search(r"[.!?] |[.!?,;:-]$", said):
            return False
        return self.goes_on.fullmatch(said.rsplit(" ", 1)[-1]) is None

    def _broken_off(self) -> bool:
        """Whether the last line is as long as lines are, so that its sentence may go on after a page break."""
        start, end = self.ranges[-1]
        return (
            self.page
            and bool(self.wrap)
            and end - start >= 0.75 * self.wrap
            and self.text[end - 1].isalnum()
            and self._tells()  # a receiver above its address and the title below it are no sentence
        )

    def _in_list(self) -> bool:
        if self.open is None:
            return False
        return (self.open.kind == "item" and not self.open.mark) or (
            self.open.kind == "paragraph" and self._tail().endswith(":")
        )

    def _tail(self) -> str:
        if self.open is None:
            return ""
        start, end = self.ranges[-1]
        return self.text[max(start, end - 40) : end].rstrip()

    def _looks_like_heading(self, here: str, following: Line | None) -> bool:
        """Whether an unmarked line, alone or first in its paragraph, is a heading by its looks."""
        if len(here) > 90 or not here[:1].isupper() or here.endswith((".", ",", ";", ":", "!", "-")):
            return False
        if self.goes_on.fullmatch(here.rsplit(" ", 1)[-1]):
            return False
        if following is None or following.kind in ("blank", "page"):
            return False  # settled later, when the next block is known
        if following.kind != "text" or not self.wrap:
            return False
        begins = self.text[following.start : following.start + 1]
        return (
            begins.isupper() and len(here) < 0.55 * self.wrap and following.end - following.start > len(here)
        )


def _settle_headings(text: str, found: list[Block], habits: LayoutHabits) -> Iterator[Block]:
    """Decide what could only be decided with the next block known."""
    leads, demands = sought(habits.leads), sought(habits.not_headings)
    for place, block in enumerate(found):
        following = found[place + 1] if place + 1 < len(found) else None
        here = text[block.start : block.end].strip(" *\t")
        introduces = following is not None and following.kind == "item"
        if block.kind == "heading" and introduces and (here.endswith(":") or _ends_open(here, leads)):
            yield evolve(block, kind="paragraph")
        elif (
            block.kind == "paragraph"
            and not introduces
            and _is_heading(here, following)
            and not demands.search(here)
        ) or _is_numbered_heading(text, block, following, habits):
            yield evolve(block, kind="heading")
        else:
            yield block


def _is_numbered_heading(text: str, block: Block, following: Block | None, habits: LayoutHabits) -> bool:
    """Whether a numbered line, the only one of its kind of block, stands right above a paragraph."""
    if block.kind != "item" or following is None or following.kind != "paragraph" or len(block.ranges) > 1:
        return False
    here, between = text[block.start : block.end].rstrip(), text[block.end : following.start]
    told = here.endswith((".", ",", ";", ":")) or sought(habits.finite).search(here)
    return bool(NUMBER_MARK.fullmatch(block.mark)) and not told and between.count("\n") == 1


def _ends_open(here: str, leads: Sought) -> bool:
    """Whether a line breaks off where the items of a list go on."""
    tail = here[-40:].strip(" *:")
    return any(match.end() == len(tail) for match in leads.finditer(tail))


def _is_heading(here: str, following: Block | None) -> bool:
    if len(here) > _LONGEST_HEADING or here.endswith((".", ":", ";", ",", "!")) or not here[:1].isalnum():
        return False
    return not (here[:1].islower() or (following is None and len(here) > 60))
