"""Regular expressions compiled when first used: most checks need few of them, and compiling takes time."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache


def later(pattern: str, flags: int = 0) -> Callable[[], re.Pattern[str]]:
    """A function that gives the compiled pattern."""
    return cache(lambda: re.compile(pattern, flags))


def whole_words(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern for any of the words or phrases, the longest first, whatever the case and white space."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    either = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered)
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)" if either else r"(?!)", re.IGNORECASE)
