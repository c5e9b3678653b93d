"""The notation of phrases in a profile, compiled to regular expressions that take linear time.

See :mod:`govreport.profiles.decisions` for the notation. Every repetition is bounded, so that no text can
make a match cost more than a constant for each of its characters.
"""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = r"[^\s,;:.!?()]{1,40}"
_GAP_LONG = r"(?: [^\s.;:!?]{1,60}){0,12}?"
_GAP_SHORT = r"(?: [^\s.;:!?]{1,60}){0,3}?"
_PART = re.compile(r"\(|\)|\||\[|\]|…|\.\.|\s+|[^\s()|\[\]…]+?(?=\.\.|[\s()|\[\]…]|$)")
_LETTERS = r"[^\W\d_]{0,30}"


@lru_cache(maxsize=512)
def compiled(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """One pattern for all of ``phrases``; the longest phrase is tried first.

    Raises:
        ValueError: A phrase breaks the notation.
    """
    if not phrases:
        return re.compile(r"(?!)")
    ordered = sorted(phrases, key=len, reverse=True)
    body = "|".join(expression(phrase) for phrase in ordered)
    return re.compile(rf"(?<!\w)(?:{body})(?!\w)", re.IGNORECASE)


def expression(phrase: str) -> str:
    """The regular expression of one phrase, without word boundaries at its ends."""
    out: list[str] = []
    depth = 0
    for part in _PART.findall(phrase):
        if part in ("(", "["):
            out.append("(?:")
            depth += 1
        elif part in (")", "]"):
            out.append(")?" if part == "]" else ")")
            depth -= 1
        elif part == "|":
            out.append("|")
        elif part == "…":
            out.append(_GAP_LONG)
        elif part == "..":
            out.append(_GAP_SHORT)
        elif part.isspace():
            out.append(" ")
        else:
            out.append(_word(part))
    if depth:
        raise ValueError(f"brackets do not match in the phrase {phrase!r}")
    return _tidy("".join(out))


def _word(part: str) -> str:
    core = re.escape(part.strip("*"))
    return (_LETTERS if part.startswith("*") else "") + core + (_LETTERS if part.endswith("*") else "")


def _tidy(pattern: str) -> str:
    """A gap brings its own spaces: "ge … i" is "ge", gap, " i"; an optional word its own space."""
    for gap in (_GAP_LONG, _GAP_SHORT):
        pattern = pattern.replace(f" {gap}", gap)
    pattern = re.sub(r" \(\?:([^()]*)\)\?", r"(?: (?:\1))?", pattern)
    return re.sub(r"^\(\?:([^()]*)\)\? ", r"(?:(?:\1) )?", pattern)
