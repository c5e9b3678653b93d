"""Which texts may hold a phrase: an index of their words, so that only a few need be looked at closely.

A phrase (see :mod:`govreport.profiles.phrases`) cannot stand where one of its words is missing. The index answers with
every text that has the phrase and some that have not; the pattern made by :mod:`govreport.reading.phrases` tells.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cached_property

from govreport.reading.phrase_words import WORD, needs, plain

_DIGIT = re.compile(r"\d")
_LAST = "\U0010ffff"  # sorts after every letter


class WordIndex:
    """Numbered texts by their words."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Take down the words of ``texts``; a text's number is its place among them."""
        self._where: dict[str, list[int]] = {}
        self._found: dict[str, list[list[int]]] = {}
        self.count = 0
        for text in texts:
            for word in set(WORD.findall(plain(text))):
                self._where.setdefault(word, []).append(self.count)
            self.count += 1

    def holding(self, phrases: tuple[str, ...]) -> set[int]:
        """The numbers of all texts that may hold one of ``phrases``."""
        found: set[int] = set()
        for phrase in phrases:
            slots = [[places for word in slot for places in self._places(word)] for slot in needs(phrase)]
            if not slots:
                return set(range(self.count))
            found.update(*min(slots, key=_size))
        return found

    @cached_property
    def numbered(self) -> set[int]:
        """The numbers of the texts that have a digit."""
        return set().union(*(places for word, places in self._where.items() if _DIGIT.search(word)))

    def _places(self, word: str) -> list[list[int]]:
        """For each word of the texts that ``word``, with its stars, may stand for: the texts that have it."""
        if word not in self._found:
            self._found[word] = [self._where[one] for one in self._words(word)]
        return self._found[word]

    def _words(self, word: str) -> Iterable[str]:
        core = word.strip("*")
        if word == core:
            return (core,) if core in self._where else ()
        if word == f"*{core}*":
            return (one for one in self._where if core in one)
        if word.startswith("*"):
            return (one[::-1] for one in _beginning(self._backwards, core[::-1]))
        return _beginning(self._forwards, core)

    @cached_property
    def _forwards(self) -> list[str]:
        return sorted(self._where)

    @cached_property
    def _backwards(self) -> list[str]:
        return sorted(word[::-1] for word in self._where)


def _size(places: list[list[int]]) -> int:
    return sum(map(len, places))


def _beginning(words: list[str], core: str) -> list[str]:
    """Those of ``words``, in alphabetical order, that begin with ``core``."""
    return words[bisect_left(words, core) : bisect_right(words, core + _LAST)]
