"""Phrases looked for in one short text after another, compiled as far as those texts ask for it.

A list of phrases takes milliseconds to compile, and a decision of one page has words for few of them. Compiling all
lists whole took a tenth of the check of a small project.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from functools import cached_property, lru_cache

from govreport.reading.phrase_words import needs, plain
from govreport.reading.phrases import compiled

_MOST_PARTS = 2
"""How often some of a list's phrases are compiled before all are."""
_SHORT = 10_000
"""Characters looked through for words of phrases; in longer texts most lists are needed, and patterns are quicker."""


class Sought:
    """Finds what ``compiled(phrases)`` would: a phrase that lacks a word in the text is left out of the pattern.

    The methods are those of a pattern.

    Args:
        phrases: The phrases.
    """

    def __init__(self, phrases: tuple[str, ...]) -> None:
        """Nothing is compiled before a text comes."""
        self._phrases = phrases
        self._whole: re.Pattern[str] | None = None
        self._part = compiled(())
        self._known: frozenset[str] = frozenset()
        self._parts = 0
        self._left = _SHORT

    def search(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """As of a pattern."""
        return (self._whole or self._fitting(text)).search(text, pos, endpos)

    def match(self, text: str, pos: int = 0) -> re.Match[str] | None:
        """As of a pattern."""
        return (self._whole or self._fitting(text)).match(text, pos)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """As of a pattern."""
        return (self._whole or self._fitting(text)).fullmatch(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """As of a pattern."""
        return (self._whole or self._fitting(text)).finditer(text)

    def sub(self, put: str | Callable[[re.Match[str]], str], text: str) -> str:
        """As of a pattern."""
        return (self._whole or self._fitting(text)).sub(put, text)

    def _fitting(self, text: str) -> re.Pattern[str]:
        """A pattern that finds in ``text`` what that of all phrases would."""
        self._left -= len(text)
        if self._left < 0:
            return self._all()
        low = plain(text)
        standing = {
            phrase
            for phrase, slots in self._needed
            if all(any(map(low.__contains__, words)) for words in slots)
        }
        if not standing <= self._known:
            if self._parts == _MOST_PARTS:
                return self._all()
            self._parts += 1
            self._known |= standing
            self._part = compiled(tuple(phrase for phrase in self._phrases if phrase in self._known))
        return self._part

    def _all(self) -> re.Pattern[str]:
        self._whole = compiled(self._phrases)
        return self._whole

    @cached_property
    def _needed(self) -> list[tuple[str, list[list[str]]]]:
        """The phrases, each with the words of which it needs one, and one, and one; stars may be anything."""
        return [
            (phrase, [[word.strip("*") for word in slot] for slot in needs(phrase)])
            for phrase in self._phrases
        ]


@lru_cache(maxsize=128)
def sought(phrases: tuple[str, ...]) -> Sought:
    """The phrases to be sought, the same for all who seek them."""
    return Sought(phrases)
