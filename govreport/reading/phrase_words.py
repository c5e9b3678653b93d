"""What a phrase is made of, and the words that it cannot do without: where one is missing, it does not stand.

See :mod:`govreport.profiles.phrases` for the notation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

WORD = re.compile(r"\w+")
"""The words of a text, as the slots of a phrase mean them."""
_PART = re.compile(r"[()|\[\]…]|\.\.|\s+|[^\s()|\[\]…]+?(?=\.\.|[\s()|\[\]…]|$)")
# letters that patterns take for others, whatever the case
_ODD = str.maketrans({"İ": "i", "ı": "i", "ſ": "s"})

Slot = tuple[str, ...]
"""Words with their stars, one of which a phrase cannot do without."""


def plain(text: str) -> str:
    """``text`` in small letters, with plain ones for those that patterns take for them."""
    low = text.lower()
    return low if low.isascii() else text.translate(_ODD).lower()


def parts_of(phrase: str) -> list[str]:
    """The words, gaps, brackets and bars of a phrase."""
    return [part for part in _PART.findall(phrase) if not part.isspace()]


@lru_cache(maxsize=8192)
def needs(phrase: str) -> tuple[Slot, ...]:
    """What ``phrase`` cannot do without: of each slot one word has to stand in the text."""
    alternatives = _needs(iter(parts_of(phrase)))
    return tuple(alternatives[0]) if len(alternatives) == 1 else tuple(_either(alternatives))


def _needs(parts: Iterator[str]) -> list[list[Slot]]:
    """The slots of each alternative up to the bracket that closes them."""
    found: list[list[Slot]] = [[]]
    for part in parts:
        if part in (")", "]"):
            break
        if part == "|":
            found.append([])
        elif part in ("(", "["):
            inner = _needs(parts)
            found[-1].extend(_either(inner) if part == "(" else ())
        elif word := _word(part):
            found[-1].append((word,))
    return found


def _either(alternatives: list[list[Slot]]) -> list[Slot]:
    """The one slot of a choice: the most telling words of each alternative; none where one has no words."""
    if not all(alternatives):
        return []
    return [tuple(word for slots in alternatives for word in max(slots, key=_telling))]


def _telling(slot: Slot) -> int:
    return min(map(len, slot))


def _word(part: str) -> str:
    """The first run of letters of a phrase's word, with the stars beside it; empty for a gap or a mark."""
    core = part.strip("*")
    run = WORD.search(core)
    if run is None:
        return ""
    before = "*" if part.startswith("*") and not run.start() else ""
    after = "*" if part.endswith("*") and run.end() == len(core) else ""
    return before + run.group().lower() + after
