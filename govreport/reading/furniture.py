"""What belongs to the pages of a decision and not to its text: numbers and heads of pages, a letter's foot."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from govreport.model.values import frozen
from govreport.profiles.decisions import LayoutHabits
from govreport.reading.folding import fold
from govreport.reading.phrases import compiled

PAGE = re.compile(
    r"(?:(?:sidan?|sid\.?|blad|page)[ \t]*)?\d{1,3}(?:[ \t]*(?:\((?:av )?|av|of|/)[ \t]*\d{1,3}\)?)?"
    r"|[-–—] ?\d{1,3}(?: ?\(\d{1,3}\))? ?[-–—]|\[\d{1,3}\]",
    re.IGNORECASE,
)
_DIVIDED = re.compile(r"[ \t]{2,}|[ \t]*[·|•][ \t]*|[ \t]+[*/–—-][ \t]+|[,;][ \t]+")
_LONGEST_FOOT = 240
_LONGEST_PAGE = 25
_LONGEST_HEAD = 80
_LETTERHEAD = 8  # lines at the top of the first page
_HEAD, _FOOT = 4, 3  # lines at the top of the others, and at the bottom of all
_FEW_WORDS = 6
_PAGE_NUMBER = re.compile(
    rf"^(?:{PAGE.pattern})(?![\w/:.-])|(?<![\w/:.-])(?:{PAGE.pattern})$", re.IGNORECASE
)  # at a line's end or beginning
_COUNT = re.compile(  # "2 (9)", "2 av 9", "Sid. 2"
    r"[ \t]+(?:\d{1,3}[ \t]?(?:\((?:av )?|av |of |/[ \t]?)\d{1,3}\)?|(?:sidan?|sid\.?|blad|page)[ \t]*\d{1,3})$",
    re.IGNORECASE,
)
_GOES_ON = (".", ",", ";", ":")  # what ends so is a part of the text


@frozen
class Furniture:
    """What belongs to the page and not to the text.

    Attributes:
        lines: Whole lines, folded.
        edges: Where lines begin that stand at the edge of other pages too, a page's number apart.
        foot: First words of the lines at a letter's foot, folded.
        office: Names of offices, which stand there beside their address.
        cell: A telephone number, an address or a part of one, or several in a row.
        kind: The kind of paper with its own number.
        counted: Words on both sides of a number that is none of a page, though it stands alone on its line.
        head: What stands beside the number of a page in its head: the kind of paper, its own number.
    """

    lines: frozenset[str]
    edges: frozenset[int]
    foot: frozenset[str]
    office: re.Pattern[str]
    cell: re.Pattern[str]
    head: re.Pattern[str]
    kind: re.Pattern[str]
    counted: frozenset[str] = frozenset()

    def holds(self, body: str) -> bool:
        """Whether a line belongs to the page."""
        if len(body) >= _LONGEST_FOOT:
            return False
        divided = [cell.strip() for cell in _DIVIDED.split(body) if cell.strip()]
        return (
            fold(body) in self.lines
            or self._begins_foot(body)
            or self._is_foot(divided)
            or self.kind.fullmatch(body) is not None
            or all(
                self.cell.fullmatch(cell) or fold(cell) in self.foot for cell in re.split(r"[ \t]{2,}", body)
            )
            or self._is_paged(divided)
            or self._is_counted(body)
        )

    def _is_counted(self, body: str) -> bool:
        """Whether a page's number that says so ends an address or a page's head, with a single blank between them."""
        count = _COUNT.search(body)
        said = body[: count.start()] if count else ""
        return bool(said) and (self.cell.fullmatch(said) or self.head.fullmatch(said)) is not None

    def _is_paged(self, cells: list[str]) -> bool:
        """Whether a page's number stands beside nothing but what stands in a page's head."""
        paged = len(cells) > 1 and any(len(cell) < _LONGEST_PAGE and PAGE.fullmatch(cell) for cell in cells)
        return paged and all(PAGE.fullmatch(cell) or self.head.fullmatch(cell) for cell in cells)

    def _is_foot(self, cells: list[str]) -> bool:
        """Whether a line is an office with its address, divided by marks ("Kansliet · 111 11 Stad · 08-11 11 11")."""
        addresses = [self._is_address(cell) for cell in cells]
        named = (self.office.fullmatch(cell) or PAGE.fullmatch(cell) for cell in cells)
        return any(addresses) and all(one or other for one, other in zip(addresses, named, strict=True))

    def _is_address(self, cell: str) -> bool:
        """Whether a cell is a number or an address, with or without the word that says so."""
        word, _, rest = cell.partition(" ")
        said = rest.strip() if fold(word.rstrip(":")) in self.foot and rest else cell
        return self.cell.fullmatch(said) is not None

    def _begins_foot(self, body: str) -> bool:
        """Whether a line begins with such a word and what follows is no sentence ("Telefonväxel: 08-405 10 00")."""
        first = re.match(
            r"([^\s:]+)(?: ?:|[ \t]{2,}|[ \t]*$|[ \t]+\([^()]{1,20}\)[ \t]*$|[ \t]+\+?\d|[ \t]+(?P<next>[^\s:]+))",
            body,
        )
        if first is None or fold(first.group(1)) not in self.foot:
            return False
        return first.group("next") is None or fold(first.group("next")) in self.foot


@lru_cache(maxsize=4)
def _address(streets: tuple[str, ...]) -> re.Pattern[str]:
    """A telephone number, a town with its code, a street with its number, an address of e-mail, a box."""
    one = (
        r"\+?\d{2,4}[ -]{1,3}\d[\d -]{4,12}\d|(?:[A-Z]{1,2}-)?\d{3} \d\d [A-ZÅÄÖ][^\W\d_]{1,20}"
        rf"|(?:[A-ZÅÄÖ][^\W\d_]{{1,20}} ){{0,2}}{compiled(streets).pattern} \d{{1,3}}(?: ?[A-Z])?"
        r"|[^\s@]{1,60}@[^\s@]{1,60}|www\.[^\s/]{3,60}|Box \d{1,5}"
    )
    return re.compile(rf"(?:{one})(?: (?:{one})){{0,4}}")


@lru_cache(maxsize=4)
def _page_head(kinds: tuple[str, ...], offices: tuple[str, ...]) -> re.Pattern[str]:
    """The kind of paper with its own number, or a registration number beside the day or the office."""
    return re.compile(
        rf"(?:{compiled(kinds).pattern}) ?(?:(?:[IVX]{{1,4}}[ :]{{1,2}})?\d{{1,3}})?"
        rf"|(?:\d{{4}}-\d\d-\d\d |(?:{compiled(offices).pattern})[ \t]+)?"
        r"[A-ZÅÄÖ][A-Za-zåäö]{0,2} ?\d{4}/\d{2,6}(?:/[A-Za-zÅÄÖåäö0-9]{1,10}){0,3}(?: m\.? ?fl\.?)?(?: \(delvis\))?",
        re.IGNORECASE,
    )


def furniture_of(habits: LayoutHabits, text: str) -> Furniture:
    """What belongs to the pages of this text."""
    lines = frozenset(map(fold, habits.furniture))
    foot = frozenset(map(fold, habits.letter_foot))
    kind = re.compile(
        rf"(?:{compiled(habits.furniture).pattern}) (?:[IVX]{{1,4}}[ :]{{1,2}})?\d{{1,3}}", re.IGNORECASE
    )
    head, office = _page_head(habits.furniture, habits.offices), compiled(habits.offices)
    address, edges = _address(habits.streets), _running_edges(text)
    return Furniture(lines, edges, foot, office, address, head, kind, frozenset(habits.numbered))


def _running_edges(text: str) -> frozenset[int]:
    """Where the short lines begin that run along the pages: heads and feet.

    The head of the first page stays, since it may be the letterhead, which says more than a page's head does.
    """
    if "\f" not in text:
        return frozenset()
    heads, feet = Counter[str](), Counter[str]()
    found: list[tuple[Counter[str], int, str]] = []
    for place, page in enumerate(page for page in _pages(text) if page):
        top = _HEAD if place else _LETTERHEAD
        head, foot = page[:top], page[top:][-_FOOT:]
        heads.update({key for _, key in head})
        feet.update({key for _, key in foot})
        found += [(heads, at, key) for at, key in head if place]
        found += [(feet, at, key) for at, key in foot]
    return frozenset(at for seen, at, key in found if key and seen[key] >= _enough(key))


def _enough(key: str) -> int:
    """On how many pages a line must stand: sentences may begin alike at the top of two pages."""
    return 2 if key.count(" ") < _FEW_WORDS else 3


def _pages(text: str) -> Iterator[list[tuple[int, str]]]:
    """For each page where its first and last lines begin, with their words, numbers of pages left out."""
    begin = 0
    for page in text.split("\f"):
        lines = [(begin + line.start(), line.group()) for line in re.finditer(r"[^\s][^\r\n]*", page)]
        edge = lines if len(lines) <= _LETTERHEAD + _FOOT else lines[:_LETTERHEAD] + lines[-_FOOT:]
        yield [(at, _without_number(line)) for at, line in edge]
        begin += len(page) + 1


def _without_number(line: str) -> str:
    """A page's head or foot without the number of the page; empty where the line is none."""
    line = line.rstrip()
    if len(line) >= _LONGEST_HEAD or line.endswith(_GOES_ON):
        return ""
    return fold(_PAGE_NUMBER.sub(" ", line))
