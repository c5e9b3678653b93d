"""Folding of text, so that a quote is found in a decision as received, layout and OCR damage and all.

Two foldings are used, the exact one first. The *layout* folding evens out what typesetting and typing do:
white space, hyphens at line ends, soft hyphens, case, kinds of dashes and quotation marks, composed and
decomposed letters, Markdown marks. The *damage* folding moreover lets spellings meet that OCR has torn apart:
the letters of each of the groups in ``_SAME`` become one letter, and all that is neither letter nor digit
falls away.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache

__all__ = [
    "FoldedText",
    "blanked",
    "damaged_form",
    "even",
    "find_quote",
    "find_quotes",
    "fold",
    "folded_text",
    "has_quote",
    "line_and_column",
    "line_starts",
    "readings",
]

# What OCR makes of a letter: å becomes a; ä becomes a, i, d or ii; ö becomes o, é or 6; i and l become 1.
# Letters with a common outcome must fold to the same letter.
_SAME: tuple[tuple[str, str], ...] = (("a", "åäàáâãāid1lı|!"), ("o", "öø6éèêóòôõ"), ("u", "ü"))
_DAMAGE = {ord(letter): target for target, group in _SAME for letter in group}
# The same, letter by letter: what each true letter may be read as.
_READ_AS: dict[str, tuple[str, ...]] = {
    "å": ("a", "å", "d", "à", "á", "4", "i"),
    "ä": ("a", "i", "d", "ii", "ä", "à", "á", "å", "4"),
    "ö": ("o", "é", "6", "ö", "ó", "0", "e", "ò"),
    "é": ("e", "é"),
    "i": ("i", "1", "l", "j", "ı"),
    "l": ("l", "1", "i", "|"),
    "ü": ("u", "ü"),
}
_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d"), "-")
_QUOTES = dict.fromkeys(map(ord, "\u2018\u2019\u201a\u201b\u2032\u00b4\u0060"), "'") | dict.fromkeys(
    map(ord, "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033"), '"'
)
_EVEN = {**_DASHES, **_QUOTES}
_ANY_UNEVEN = re.compile(f"[{''.join(map(chr, _EVEN))}]")
_INVISIBLE = "\u00ad\u00ac\u200b\u200c\u200d\u2060\ufeff"
# Between two words of a hyphenated pair these follow a hyphen that stays ("frivillig- och intresse-").
_KEEP_HYPHEN = ("och", "eller", "samt", "respektive", "till", "as", "såväl")
_FALLS_AWAY = rf"{_INVISIBLE}\u0300-\u036f*_#`"
# As much as can be copied at once: words and marks, with single spaces between them.
_RUN = rf"[^\s\x00-\x1f{_FALLS_AWAY}]"
_PIECE = re.compile(
    rf"(?P<run>{_RUN}(?:{_RUN}| (?={_RUN}))*)|(?P<space>[\s\x00-\x1f]+)|(?P<gone>[{_FALLS_AWAY}]+)"
)
_UNEVEN = re.compile(rf"[{_FALLS_AWAY}\x00-\x08\x0e-\x1b]|[-{''.join(map(chr, _DASHES))}]\s*\n")
_MAX_TRIES = 64
_BEFORE_INDEX = 200  # quotes sought by scanning; real decisions have fewer
_WORD = re.compile(r"[^\W_]+")
# words with marks and single spaces between them, which folding leaves as they are but for case and kind of mark
_EVEN_WORDS = re.compile(rf"{_RUN}+(?: {_RUN}+)*")


class FoldedText:
    """A text with its foldings, made when first asked for; offsets lead back to the text as received.

    Attributes:
        received: The text as received, with blanks for what belongs to the page.
        whole: The text with its page heads, for quotes that were copied with them; None where there are none.
        sought: How many quotes were looked for.
        found: Places of the quotes looked for so far.
    """

    def __init__(self, received: str, furniture: Sequence[tuple[int, int]] = ()) -> None:
        """Keep the text; folding waits until a quote is sought."""
        self.received = blanked(received, furniture)
        self.whole = FoldedText(received) if furniture else None
        self.sought = 0
        self._index: dict[bool, dict[str, array[int]]] = {}
        self.found: dict[str, list[tuple[int, int]]] = {}

    def index(self, damaged: bool) -> dict[str, array[int]]:
        """Where each word of a folding begins."""
        if damaged not in self._index:
            places: dict[str, array[int]] = {}
            for match in _WORD.finditer((self.damage if damaged else self.layout)[0]):
                places.setdefault(match.group(), array("q")).append(match.start())
            self._index[damaged] = places
        return self._index[damaged]

    @cached_property
    def layout(self) -> tuple[str, array[int]]:
        """The layout folding and, for each of its characters, the offset as received."""
        return _fold_layout(self.received)

    @cached_property
    def damaged(self) -> str:
        """The damage folding alone: most quotes that are not found are not found in it either."""
        return "".join(map(_damage_piece, _WORD.findall(self.received)))

    @cached_property
    def damage(self) -> tuple[str, array[int]]:
        """The damage folding and, for each of its characters, the offset as received."""
        return _fold_damage(self.received)


@lru_cache(maxsize=2)
def folded_text(received: str, furniture: tuple[tuple[int, int], ...] = ()) -> FoldedText:
    """The text made ready for quotes, once for all who look for them in it.

    Args:
        received: The text as received.
        furniture: Stretches that belong to the page, which a quote passes over.
    """
    return FoldedText(received, furniture)


def blanked(text: str, stretches: Iterable[tuple[int, int]]) -> str:
    """``text`` with blanks for these stretches, in order; every offset stays what it was."""
    out: list[str] = []
    at = 0
    for start, end in stretches:
        out += (text[at:start], " " * (end - start))
        at = end
    return "".join((*out, text[at:])) if out else text


def even(text: str) -> str:
    """The layout folding without its offsets."""
    if _UNEVEN.search(text) is None:  # nearly every line and quote
        low = text.lower()
        if len(low) == len(text):
            return " ".join(_marks_evened(low).split())
    return _fold_layout(text)[0]


def _fold_layout(received: str) -> tuple[str, array[int]]:
    out: list[str] = []
    offsets: array[int] = array("q")
    pending = -1  # offset of white space not written yet
    hyphen = False  # the last thing written was a hyphen straight after a word

    for match in _PIECE.finditer(received):
        start, kind = match.start(), match.lastgroup
        if kind == "gone":
            continue
        if kind == "space":
            if out:
                pending = start
            continue
        if pending >= 0:
            word = _WORD.match(received, start) if hyphen and "\n" in received[pending:start] else None
            if word is not None and word.group().lower() not in _KEEP_HYPHEN:
                out.append(out.pop()[:-1])  # a word divided at the end of a line
                offsets.pop()
            else:
                out.append(" ")
                offsets.append(pending)
            pending = -1
        low = _lower(match.group())
        before = low[-2:-1] or (out[-1][-1:] if out else "")
        hyphen = low[-1] == "-" and before.isalpha()
        out.append(low)
        offsets.extend(range(start, start + len(low)))
    return "".join(out), offsets


def _marks_evened(low: str) -> str:
    """``low`` with plain dashes and quotation marks; most texts have no others, and to replace them takes long."""
    return low.translate(_EVEN) if _ANY_UNEVEN.search(low) else low


def _lower(piece: str) -> str:
    """``piece`` in lower case with plain dashes and quotation marks, letter by letter."""
    low = _marks_evened(piece.lower())
    if len(low) != len(piece):  # a rare letter whose lower case is two characters
        low = "".join((ch.lower().translate(_EVEN) + " ")[0] for ch in piece)
    return low


def _fold_damage(received: str) -> tuple[str, array[int]]:
    out: list[str] = []
    offsets: array[int] = array("q")
    for match in _WORD.finditer(received):
        piece, start = match.group(), match.start()
        low = _damage_word(piece.lower())
        if len(low) == len(piece):
            out.append(low)
            offsets.extend(range(start, start + len(piece)))
            continue
        for place, letter in _letter_by_letter(piece):
            out.append(letter)
            offsets.append(start + place)
    return "".join(out), offsets


def _letter_by_letter(piece: str) -> Iterator[tuple[int, str]]:
    """The damage folding of a word that gets shorter by it, or longer in lower case, with each letter's place."""
    last = ""
    for place, letter in enumerate(piece):
        folded = letter.lower().translate(_DAMAGE)[:1]
        if folded != last or folded != "a":
            yield place, folded
        last = folded


@lru_cache(maxsize=20_000)
def _damage_piece(piece: str) -> str:
    """The damage folding of one word as received, as it stands in that of the text."""
    low = _damage_word(piece.lower())
    return low if len(low) == len(piece) else "".join(letter for _, letter in _letter_by_letter(piece))


@lru_cache(maxsize=20_000)
def _damage_word(word: str) -> str:
    """The damage folding of one word in lower case; numbers of two digits or more stay."""
    if len(word) > 1 and word.isdecimal():
        return word
    folded = word.translate(_DAMAGE)
    if "aa" in folded:  # ä read as ii: a run of the widest group is one letter
        folded = re.sub("aa+", "a", folded)
    return folded


@lru_cache(maxsize=4096)  # a line is asked for as a heading, as a part of the page and as a sentence
def fold(text: str) -> str:
    """``text`` in the form in which damaged and repaired spellings are equal; words divided by one space.

    White space, soft hyphens and hyphens, case, punctuation and the damage of OCR fall away. The result is
    for comparing only: different words may meet in it ("till", "tal").
    """
    if text.isalpha() and unicodedata.is_normalized("NFC", text):
        low = text.lower()  # one word, as in a dictionary of thousands: nothing to even out but its damage
        if len(low) == len(text):
            return _damage_word(low)
    joined = even(unicodedata.normalize("NFC", text)).replace("-", "")
    return " ".join(map(_damage_word, _WORD.findall(joined)))


def readings(letter: str) -> tuple[str, ...]:
    """What OCR may have made of a letter in lower case; the letter itself is one."""
    return _READ_AS.get(letter, (letter,))


def damaged_form(token: str, word: str) -> bool:
    """Whether ``token`` is ``word`` or what OCR may have made of it; both in lower case."""
    if token == word:
        return True
    places = {0}
    for letter in word:
        following: set[int] = set()
        for place in places:
            for reading in readings(letter):
                if token.startswith(reading, place):
                    following.add(place + len(reading))
        places = following
        if not places:
            return False
    return len(token) in places


def find_quote(haystack: FoldedText, quote: str) -> tuple[int, int] | None:
    """Where ``quote`` stands in the text as received: start and end, or None.

    Looked for as the decision spells it first, then through the damage of OCR. Of several places the first
    one that begins and ends with whole words is taken.
    """
    return next(iter(find_quotes(haystack, quote)), None)


def has_quote(haystack: FoldedText, quote: str) -> bool:
    """Whether the text has ``quote``; where it stands there letter by letter, nothing need be folded for it."""
    few = haystack.sought < _BEFORE_INDEX  # as in `_look_up`: a scan for each of thousands would be felt
    if few and _EVEN_WORDS.fullmatch(quote) and quote[0].isalnum() and quote[-1].isalnum():
        haystack.sought += 1
        at = haystack.received.find(quote)
        if at >= 0 and _whole(haystack.received, at, at + len(quote)):
            return True
    return bool(find_quotes(haystack, quote))


def find_quotes(haystack: FoldedText, quote: str) -> list[tuple[int, int]]:
    """Every place of ``quote``, at most ``_MAX_TRIES``, in order; see :func:`find_quote`."""
    found = haystack.found.get(quote)
    if found is None:  # the reader looks for each, and so does the coverage
        found = _find_quotes(haystack, quote)
        if not found and haystack.whole is not None:
            found = _find_quotes(haystack.whole, quote)
        haystack.found[quote] = found
    return found


def _find_quotes(haystack: FoldedText, quote: str) -> list[tuple[int, int]]:
    composed = unicodedata.normalize("NFC", quote)
    for damaged in (False, True):
        needle = (_fold_damage(composed)[0] if damaged else even(composed)).strip(" .,;:-*•")
        if not needle or (damaged and needle not in haystack.damaged):
            return []
        text, offsets = haystack.damage if damaged else haystack.layout
        found = _look_up(haystack, damaged, needle)
        if not found:
            found = _search(haystack.received, text, offsets, needle)
        if found:
            return found
    return []


def _look_up(haystack: FoldedText, damaged: bool, needle: str) -> list[tuple[int, int]]:
    """Places of ``needle`` as whole words, by its rarest word; none while few are sought.

    A scan costs the text's length for each quote, which thousands would feel; an index costs more than a few.
    """
    haystack.sought += 1
    if haystack.sought <= _BEFORE_INDEX:
        return []
    text, offsets = haystack.damage if damaged else haystack.layout
    index = haystack.index(damaged)
    rarest: tuple[int, array[int]] | None = None
    for match in _WORD.finditer(needle):
        places = index.get(match.group())
        if places is None:
            return []
        if rarest is None or len(places) < len(rarest[1]):
            rarest = (match.start(), places)
    found: list[tuple[int, int]] = []
    free = 0
    for place in rarest[1] if rarest else ():
        at = place - rarest[0] if rarest else 0
        if at >= free and text.startswith(needle, at):
            start, end = _span(haystack.received, offsets, at, len(needle))
            if _whole(haystack.received, start, end):
                found.append((start, end))
                free = at + len(needle)
                if len(found) == _MAX_TRIES:
                    break
    return found


def _span(received: str, offsets: array[int], at: int, length: int) -> tuple[int, int]:
    """The place as received of a stretch of the folded text."""
    start, end = offsets[at], offsets[at + length - 1] + 1
    following = offsets[at + length] if at + length < len(offsets) else len(received)
    while end < following and received[end].isalnum():  # the second half of an ä read as ii
        end += 1
    return start, end


def _search(received: str, text: str, offsets: array[int], needle: str) -> list[tuple[int, int]]:
    """Places of ``needle`` as whole words, or else the first place of one long enough to mean something."""
    found: list[tuple[int, int]] = []
    partial: tuple[int, int] | None = None
    at = text.find(needle)
    tries = 0
    while at >= 0 and len(found) < _MAX_TRIES and tries < _MAX_TRIES:
        start, end = _span(received, offsets, at, len(needle))
        if _whole(received, start, end):
            found.append((start, end))
            at = text.find(needle, at + len(needle))
        else:
            partial = partial or (start, end)
            tries += 1
            at = text.find(needle, at + 1)
    if not found and partial and len(needle) >= 12:
        return [partial]
    return found


def _whole(received: str, start: int, end: int) -> bool:
    before = start == 0 or not received[start - 1].isalnum() or not received[start].isalnum()
    after = end >= len(received) or not received[end].isalnum() or not received[end - 1].isalnum()
    return before and after


def line_starts(text: str) -> array[int]:
    """Offset at which each line begins."""
    starts: array[int] = array("q", [0])
    starts.extend(match.end() for match in re.finditer(r"\r\n|\r|\n|\f", text))
    return starts


def line_and_column(starts: array[int], offset: int) -> tuple[int, int]:
    """Line and column, both from 1, of ``offset``."""
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1
