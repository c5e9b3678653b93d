"""Regular expressions compiled when first used: most checks need few of them, and compiling takes time."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from govreport.profiles.language import LanguageHabits


def later(pattern: str, flags: int = 0) -> Callable[[], re.Pattern[str]]:
    """A function that gives the compiled pattern."""
    return cache(lambda: re.compile(pattern, flags))


@cache
def any_of(patterns: tuple[str, ...], flags: int = 0) -> re.Pattern[str]:
    """One pattern for several."""
    return re.compile("|".join(f"(?:{one})" for one in patterns) or r"(?!)", flags)


class Guarded:
    """Patterns tried only where one of their hints stands: looking for a word is a tenth of the work."""

    def __init__(self, patterns: tuple[str, ...], hints: tuple[str, ...]) -> None:
        """``hints`` must hold a part of whatever a pattern can match."""
        self._patterns = patterns
        self._hints = hints

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """As of a pattern."""
        if any(map(text.__contains__, self._hints)):
            yield from any_of(self._patterns).finditer(text)

    def search(self, text: str) -> re.Match[str] | None:
        """As of a pattern."""
        return next(self.finditer(text), None)


def placeholders(habits: LanguageHabits) -> Guarded:
    """What is left behind by mistake."""
    return Guarded(habits.placeholders, habits.placeholder_hints)


_digits = later(r"[0-9]+")


def has_number(text: str) -> bool:
    """Whether there is a digit in a text."""
    return _digits().search(text) is not None


def at_numbers(patterns: Iterable[re.Pattern[str]], text: str) -> Iterator[re.Match[str]]:
    """Matches of patterns that begin with a number, pattern by pattern; numbers are few, so this is quick."""
    starts = [match.start() for match in _digits().finditer(text)]
    for pattern in patterns:
        end = 0
        for start in starts:
            if start >= end and (match := pattern.match(text, start)) is not None:
                end = match.end()
                yield match


def whole_words(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern for any of the words or phrases, the longest first, whatever the case and white space."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    either = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered)
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)" if either else r"(?!)", re.IGNORECASE)
