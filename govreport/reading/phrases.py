"""The notation of phrases in a profile, compiled to regular expressions that take linear time.

See :mod:`govreport.profiles.phrases` for the notation. Every repetition is bounded, so that no text can
make a match cost more than a constant for each of its characters.
"""

from __future__ import annotations

import re
from functools import lru_cache

_PART = re.compile(r"[()|\[\]…]|\.\.|\s+|[^\s()|\[\]…]+?(?=\.\.|[\s()|\[\]…]|$)")
_LETTERS = r"\w{0,30}"
_LETTER = r"(?:[^\s.;:!?]|\.(?=\w)|(?<=\.\w)\.|(?<=\.\w\w)\.)"  # a full stop only within "bl.a.", "t.ex."
_GAPS = {"…": rf"(?: {_LETTER}{{1,60}}){{0,24}}?", "..": rf"(?: {_LETTER}{{1,60}}){{0,3}}?"}


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


@lru_cache(maxsize=512)
def ends(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """What phrases end with, after their first gap: quick to look for, and missing where no phrase can match."""
    return compiled(tuple(_after_gap(phrase) for phrase in phrases))


def _after_gap(phrase: str) -> str:
    parts = re.split(r" (?:…|\.\.) ", phrase)
    for place in range(1, len(parts)):
        before, after = " ".join(parts[:place]), " … ".join(parts[place:])
        if all(before.count(a) == before.count(b) for a, b in ("()", "[]")):
            return after
    return phrase


@lru_cache(maxsize=4096)
def expression(phrase: str) -> str:
    """The regular expression of one phrase, without word boundaries at its ends.

    Raises:
        ValueError: The phrase breaks the notation.
    """
    parts = [part for part in _PART.findall(phrase) if not part.isspace()]
    pattern, used = _alternatives(parts, 0, phrase)
    if used != len(parts):
        raise ValueError(f"brackets do not match in the phrase {phrase!r}")
    return pattern


def _alternatives(parts: list[str], at: int, phrase: str) -> tuple[str, int]:
    """One or more sequences divided by bars, up to a closing bracket or the end."""
    found: list[str] = []
    while True:
        sequence, at = _sequence(parts, at, phrase)
        found.append(sequence)
        if at < len(parts) and parts[at] == "|":
            at += 1
            continue
        break
    return ("|".join(found) if len(found) == 1 else f"(?:{'|'.join(found)})"), at


def _sequence(parts: list[str], at: int, phrase: str) -> tuple[str, int]:
    """Words, gaps and groups one after the other; what may be missing takes its space with it."""
    out = ""
    open_start = True  # nothing written yet that is certain to be there
    while at < len(parts) and parts[at] not in ("|", ")", "]"):
        part = parts[at]
        if part in _GAPS:
            out += _GAPS[part]
            at += 1
        elif part in ("(", "["):
            inner, at = _alternatives(parts, at + 1, phrase)
            if at >= len(parts) or parts[at] != (")" if part == "(" else "]"):
                raise ValueError(f"brackets do not match in the phrase {phrase!r}")
            at += 1
            if part == "[":
                out += rf"(?:{inner} )?" if open_start else rf"(?: {inner})?"
            else:
                out += ("" if open_start else " ") + rf"(?:{inner})"
                open_start = False
        else:
            out += ("" if open_start else " ") + _word(part)
            open_start = False
            at += 1
    return out, at


def _word(part: str) -> str:
    core = re.escape(part.strip("*"))
    return (_LETTERS if part.startswith("*") else "") + core + (_LETTERS if part.endswith("*") else "")
