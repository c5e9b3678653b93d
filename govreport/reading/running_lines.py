"""The short lines that run along the pages of a text: their heads and feet, known by standing on several."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from govreport.reading.folding import fold
from govreport.reading.furniture import PAGE

_LONGEST_HEAD = 80
_LETTERHEAD = 8  # lines at the top of the first page
_HEAD, _FOOT = 4, 3  # lines at the top of the others, and at the bottom of all
_FEW_WORDS = 6
_GOES_ON = (".", ",", ";", ":")  # what ends so is a part of the text


def running_edges(text: str) -> frozenset[int]:
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
    return fold(_page_number().sub(" ", line))


@cache  # when the first page ends: most texts have no pages
def _page_number() -> re.Pattern[str]:
    """A page's number at a line's end or beginning."""
    return re.compile(rf"^(?:{PAGE.pattern})(?![\w/:.-])|(?<![\w/:.-])(?:{PAGE.pattern})$", re.IGNORECASE)
