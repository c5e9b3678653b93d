"""The notation of phrases in a profile, compiled to regular expressions that take linear time.

See :mod:`govreport.profiles.phrases` for the notation. Every repetition is bounded, so that no text can
make a match cost more than a constant for each of its characters.
"""

from __future__ import annotations

import re
from functools import lru_cache

from govreport.model.values import frozen
from govreport.reading.phrase_words import parts_of

_LETTERS = r"\w{0,30}"
# a full stop only within "bl.a.", "t.ex.", where the sentence goes on in small letters ("Kungl. biblioteket"), and
# after a word that ends as none in full does ("Kungl. Tekniska högskolan");
# a colon only within "EU:s"
_LETTER = r"(?:[^\s.;:!?]|[.:]\b|\.(?:(?<=\.\w\.)|(?<=\.\w\w\.)|(?<=ngl\.)|(?<=\w\.)(?= (?-i:[a-zåäö]))))"
_GAPS = {"…": rf"(?: {_LETTER}{{1,60}}){{0,24}}?", "..": rf"(?: {_LETTER}{{1,60}}){{0,3}}?"}


@frozen
class _Made:
    """An expression with what it may begin with.

    Attributes:
        pattern: The expression.
        first: Members of a character class that holds every first character.
        empty: Whether it may match nothing.
        used: Parts of the phrase up to its end.
    """

    pattern: str
    first: frozenset[str]
    empty: bool
    used: int


@lru_cache(maxsize=512)
def compiled(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """One pattern for all of ``phrases``; the longest phrase is tried first.

    Raises:
        ValueError: A phrase breaks the notation.
    """
    if not phrases:
        return re.compile(r"(?!)")
    made = [_expression(phrase) for phrase in sorted(phrases, key=len, reverse=True)]
    body = "|".join(one.pattern for one in made)
    begins = ""
    if not any(one.empty for one in made):  # one look at the first letter saves trying every phrase in vain
        begins = f"(?=[{''.join(sorted(frozenset().union(*(one.first for one in made))))}])"
    return re.compile(rf"(?<!\w){begins}(?:{body})(?!\w)", re.IGNORECASE)


def expression(phrase: str) -> str:
    """The regular expression of one phrase, without word boundaries at its ends.

    Raises:
        ValueError: The phrase breaks the notation.
    """
    return _expression(phrase).pattern


@lru_cache(maxsize=4096)
def _expression(phrase: str) -> _Made:
    parts = parts_of(phrase)
    made = _alternatives(parts, 0, phrase)
    if made.used != len(parts):
        raise ValueError(f"brackets do not match in the phrase {phrase!r}")
    return made


def _alternatives(parts: list[str], at: int, phrase: str) -> _Made:
    """One or more sequences divided by bars, up to a closing bracket or the end."""
    found: list[_Made] = []
    while True:
        found.append(_sequence(parts, at, phrase))
        at = found[-1].used
        if at < len(parts) and parts[at] == "|":
            at += 1
            continue
        break
    if len(found) == 1:
        return found[0]
    first: frozenset[str] = frozenset().union(*(one.first for one in found))
    pattern = f"(?:{'|'.join(one.pattern for one in found)})"
    return _Made(pattern, first, any(one.empty for one in found), at)


def _sequence(parts: list[str], at: int, phrase: str) -> _Made:
    """Words, gaps and groups one after the other; what may be missing takes its space with it."""
    out = ""
    open_start = True  # nothing written yet that is certain to be there
    empty = True  # nothing written yet that cannot match nothing
    first: set[str] = set()
    while at < len(parts) and parts[at] not in ("|", ")", "]"):
        part = parts[at]
        if part in _GAPS:
            out += _GAPS[part]
            first.update(" " if empty else "")
            at += 1
        elif part in ("(", "["):
            inner = _alternatives(parts, at + 1, phrase)
            at = inner.used
            if at >= len(parts) or parts[at] != (")" if part == "(" else "]"):
                raise ValueError(f"brackets do not match in the phrase {phrase!r}")
            at += 1
            first.update(inner.first | {" "} if empty else ())
            if part == "[":
                out += rf"(?:{inner.pattern} )?" if open_start else rf"(?: {inner.pattern})?"
            else:
                out += ("" if open_start else " ") + inner.pattern
                empty = empty and open_start and inner.empty
                open_start = False
        else:
            out += ("" if open_start else " ") + _word(part)
            first.update((*_first(part), *("" if open_start else " ")) if empty else ())
            open_start = empty = False
            at += 1
    return _Made(out, frozenset(first), empty, at)


def _first(part: str) -> tuple[str, ...]:
    """What a word of a phrase may begin with, as members of a character class."""
    core = re.escape(part.strip("*")[:1])
    return (r"\w", core) if part.startswith("*") else (core,)


def _word(part: str) -> str:
    core = re.escape(part.strip("*"))
    return (_LETTERS if part.startswith("*") else "") + core + (_LETTERS if part.endswith("*") else "")
