"""A decision's text made readable: white space, hyphens and OCR damage evened out, with offsets kept.

Unlike :mod:`govreport.reading.folding`, which makes forms for comparing, this yields text to read and to
match phrases in: capitals, punctuation and the true letters stay or are put back.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections import Counter
from collections.abc import Iterable
from functools import cached_property, lru_cache
from pathlib import Path

from attrs import field

import govreport.profiles
from govreport.model.values import frozen
from govreport.reading.folding import damaged_form, fold, readings

_INVISIBLE = "\u00ad\u00ac\u200b\u200c\u200d\u2060\ufeff"
_MARKDOWN = (  # emphasis by one mark, and what makes words a link
    r"(?<![^\W_])[*_](?=[^\W_])|(?<=[^\W_])[*_](?![^\W_])"
    r"|\[(?=[^\[\]\n]{1,200}\]\([^()\s]{1,300}\))|\]\([^()\s]{1,300}\)"
)
_PIECE = re.compile(
    rf"(?P<word>[^\W_](?:[^\W_]|[{_INVISIBLE}\u0300-\u036f])*)"
    rf"|(?P<gone>(?:[{_INVISIBLE}#`]|\*\*|__|{_MARKDOWN})+)"
    r"|(?P<space>[\s\x00-\x1f]+)"
    r"|(?P<mark>[^\s])"
)
_SOFT = "\u00ad\u00ac"  # the second is how some files show the first
_SPECIAL = re.compile(rf"[{_INVISIBLE}\u0300-\u036f]")
# a hyphen before a space divides no word ("hälso- och sjukvård"); any other may
_ROUGH = re.compile(
    rf"^\s|\s\s|\s\Z|[^\S ]|[\x00-\x1f{_INVISIBLE}\u0300-\u036f#`*_]|[\u2010\u2011-](?! )|\]\("
)
_HYPHENS = "-\u2010\u2011"
_LONE_ONE = re.compile(r"(?:(?<=[^\W\d_] )|(?<=[.,] )|^)1(?= [^\W\d_]{2})")
_LETTERS_LOST = (
    (re.compile(r"(?<=[^\W\d_])6(?=[^\W\d_])"), "ö"),
    (re.compile(r"(?<=[^\W\d_])1(?=[^\W\d_])"), "i"),
)
_NUMBERLIKE = re.compile(r"[\dlIiOoö]{2,8}")
_NEIGHBOUR = 18
_LONGEST_WORD = 120
_LINKED = 5  # letters of a compound's first part; a shorter one may be a word of its own
_DIGITS = str.maketrans("lIiOoö", "111000")
# Below this share of the letters å, ä and ö a Swedish text of some length has lost them.
_DAMAGED_SHARE = 0.012
_WHOLE_SHARE = 0.03


@frozen
class CleanText:
    """Readable text with the offset, in the text as received, of each of its characters.

    Attributes:
        text: Words divided by single spaces.
        offsets: One per character.
        end: Offset after the last character.
    """

    text: str
    offsets: array[int] = field(repr=False)
    end: int = 0

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the text as received behind ``text[start:end]``."""
        if not self.text or start >= len(self.text):
            return self.end, self.end
        last = self.end if end >= len(self.text) else self.offsets[end]
        return self.offsets[start], max(last, self.offsets[start])


class Dictionary:
    """Words in their right spelling, found by what OCR makes of them.

    Attributes:
        words: All words, in lower case and in order.
    """

    def __init__(
        self, words: Iterable[str], pairs: Iterable[tuple[str, str]] = (), stems: Iterable[str] = ()
    ) -> None:
        """Index ``words``; earlier ones win.

        Args:
            words: In the order of preference.
            pairs: Two words; after the first, a word that can come from the second does.
            stems: Beginnings ("åter-") and ends ("-åtgärder") of words that are not listed themselves.
        """
        self.pairs = tuple(pairs)
        ordered = sorted(stems, key=len, reverse=True)
        # each with what it may begin or end with as read, since few words do, and to compare a stem takes longer
        beginnings = [stem[:-1] for stem in ordered if stem.endswith("-")]
        self._beginnings = tuple((stem, readings(stem[:1])) for stem in beginnings)
        ends = [stem[1:] for stem in ordered if stem.startswith("-")]
        self._ends = tuple((stem, readings(stem[-1:])) for stem in ends)
        self.words: dict[str, None] = dict.fromkeys(words)
        self._memo: dict[str, str | None] = {}

    @cached_property
    def _by_fold(self) -> dict[str, list[str]]:
        """Words by their folded form; made for a damaged text only, since few are."""
        index: dict[str, list[str]] = {}
        for word in self.words:
            index.setdefault(fold(word), []).append(word)
        return index

    def known(self, word: str) -> bool:
        """Whether ``word`` stands here, or a word that it can come from."""
        low = word.lower()
        return low in self.words or self.repaired(low) is not None

    def repaired(self, word: str, before: str = "") -> str | None:
        """The right spelling of ``word`` with its capitals kept, or None where none is known.

        Args:
            word: As received.
            before: The word before it, which settles some that can come from two words.
        """
        low = word.lower()
        for first, second in self.pairs:
            if first == before and low != second and damaged_form(low, second):
                return second
        if low not in self._memo:
            self._memo[low] = self._find(low)
        found = self._memo[low]
        if found is None or found == low:
            return None
        if word.isupper() and len(word) > 1:
            return found.upper()
        return found[0].upper() + found[1:] if word[0].isupper() else found

    def _find(self, low: str) -> str | None:
        if low in self.words or len(low) > 60:
            return low
        for word in self._by_fold.get(fold(low), ()):
            if damaged_form(low, word):
                return word
        found = self._with_end(self._with_beginning(low))
        return found if found != low else None

    def _with_beginning(self, low: str) -> str:
        """``low`` with its beginning repaired, if it is one of the stems; ä read as ii makes it one longer."""
        for stem, first in self._beginnings:
            if not low.startswith(first):
                continue
            for length in (len(stem), len(stem) + 1):
                if len(low) > length and damaged_form(low[:length], stem):
                    return stem + low[length:]
        return low

    def _with_end(self, low: str) -> str:
        for stem, last in self._ends:
            if not low.endswith(last):
                continue
            for length in (len(stem), len(stem) + 1):
                if len(low) > length and damaged_form(low[-length:], stem):
                    return low[:-length] + stem
        return low


@lru_cache(maxsize=4)
def dictionary(file: str) -> Dictionary:
    """The dictionary of a profile; ``file`` is relative to the folder of the profiles."""
    if not file:
        return Dictionary(())
    path = Path(govreport.profiles.__file__).parent / file
    lines = path.read_text(encoding="utf-8").splitlines()
    pairs = [line[1:].split() for line in lines if line.startswith("+")]
    stems = [stem for line in lines if line.startswith("~") for stem in line[1:].split()]
    plain = (line for line in lines if not line.startswith(("#", "+", "~")))
    return Dictionary(
        (word for line in plain for word in line.split()),
        ((first, second) for *firsts, second in pairs for first in firsts),
        stems,
    )


def is_damaged(text: str, words: Dictionary) -> bool:
    """Whether ``text`` shows the marks of OCR: too few å, ä and ö, and words that only damage explains."""
    sample = text[:200_000].lower()
    letters = sum(map(str.isalpha, sample))
    marked = sum(sample.count(letter) for letter in "åäö")
    if not letters or marked / letters > _WHOLE_SHARE:
        return False
    tokens = Counter(re.findall(r"[^\W_]+", sample))
    lost = sum(n for token, n in tokens.items() if words.repaired(token))
    kept = sum(n for token, n in tokens.items() if any(letter in token for letter in "åäö"))
    if marked / letters < _DAMAGED_SHARE:
        return lost >= 2 and lost > kept
    return lost >= 3 and lost > kept / 2


def joined_words(text: str) -> frozenset[str]:
    """Words of ``text`` without a hyphen, to tell a compound divided by its layout ("läns-styrelsen")."""
    return frozenset(word.lower() for word in re.findall(r"[^\W\d_]{6,60}", text))


def clean(
    received: str,
    ranges: Iterable[tuple[int, int]],
    *,
    words: Dictionary | None = None,
    joined: frozenset[str] = frozenset(),
    linking: tuple[str, ...] = (),
    keep_hyphen: tuple[str, ...] = (),
    numbered: frozenset[str] = frozenset(),
    abbreviations: frozenset[str] = frozenset(),
) -> CleanText:
    """The readable text of some stretches of ``received``.

    Args:
        received: The whole text as received.
        ranges: Start and end of each stretch, in order (the lines of a paragraph).
        words: The dictionary to repair damage with; None leaves spellings alone.
        joined: Words known to be written without a hyphen.
        linking: Ends of a compound's first part, after which none is written.
        keep_hyphen: Words before which a hyphen at a line's end stays.
        numbered: Words beside which a lone 1 is a number and no lost letter.
        abbreviations: Words with their full stop that are no damaged words.
    """
    ranges = tuple(ranges)
    if words is None and (smooth := _smooth(received, ranges)) is not None:
        return smooth
    writer = _Writer(words, joined, linking, keep_hyphen)
    end = 0
    for start, end in ranges:
        for match in _PIECE.finditer(received, start, end):
            piece = match.group()
            if words is not None and received[match.end() : match.end() + 1] == ".":
                writer.intact = f"{piece.lower()}." in abbreviations
            writer.add(match.lastgroup or "mark", piece, match.start())
            writer.intact = False
            if piece[-1] in _SOFT and match.end() == end:  # a word divided at the line's end
                writer.add("mark", "-", match.end() - 1)
        writer.add("space", "\n", end)
    text = "".join(writer.out)
    if words is not None:
        text = _LONE_ONE.sub(lambda match: _letter_i(match, text, numbered), text)
    return CleanText(text, writer.offsets, end)


def _smooth(received: str, ranges: tuple[tuple[int, int], ...]) -> CleanText | None:
    """Stretches with nothing to mend, copied as they are; None where word by word has to be looked at."""
    lines: list[str] = []
    offsets: array[int] = array("q")
    for start, end in ranges:
        line = received[start:end]
        if not line or _ROUGH.search(line) or not unicodedata.is_normalized("NFC", line):
            return None
        if lines:
            offsets.append(ranges[len(lines) - 1][1])
        lines.append(line)
        offsets.extend(range(start, end))
    return CleanText(" ".join(lines), offsets, ranges[-1][1]) if lines else None


def _letter_i(match: re.Match[str], text: str, numbered: frozenset[str]) -> str:
    """The letter that a lone 1 among words once was, unless a neighbour says that it counts something."""
    # the text has single spaces, so that a little on each side holds the neighbours
    start, end = match.span()
    before = text[max(0, start - _NEIGHBOUR) : start].rstrip()[-16:].rsplit(" ", 1)[-1].lower()
    after = text[end : end + _NEIGHBOUR].lstrip()[:16].split(" ", 1)[0].lower().strip(".,")
    if before in numbered or after in numbered:
        return match.group()
    return "I" if not before or before.endswith((".", "!", "?")) else "i"


class _Writer:
    """Collects characters and their offsets."""

    def __init__(
        self,
        words: Dictionary | None,
        joined: frozenset[str],
        linking: tuple[str, ...],
        keep_hyphen: tuple[str, ...],
    ) -> None:
        self.words, self.joined, self.linking, self.keep_hyphen = words, joined, linking, keep_hyphen
        self.out: list[str] = []
        self.offsets: array[int] = array("q")
        self.space: tuple[int, bool] | None = None  # offset of white space not written yet; over a line end?
        self.pieces: list[str] = []  # words and marks, to look back at
        self.last = ""  # the last word as received
        self.intact = False  # the next word is an abbreviation

    def add(self, kind: str, piece: str, start: int) -> None:
        """Take one piece of the text as received."""
        if kind == "gone":
            return
        if kind == "space":
            if self.pieces:
                before = bool(self.space and self.space[1])
                self.space = (self.space[0] if self.space else start, before or "\n" in piece)
            return
        if kind == "word":
            self._word(_SPECIAL.sub("", unicodedata.normalize("NFC", piece)), piece, start)
        else:
            self._flush()
            self._put(piece, start, len(piece))

    def _word(self, word: str, piece: str, start: int) -> None:
        hyphen = len(self.pieces) > 1 and self._after_hyphen()
        capitals = hyphen and self.pieces[-2].isupper() and len(self.pieces[-2]) > 1  # "EU-" keeps its hyphen
        if hyphen and word[0].islower() and not capitals and self._divided(word):
            self._join(word, piece)
            return
        over_line = hyphen and bool(self.space and self.space[1])
        self._flush(glued=over_line and (capitals or not word[0].islower()))
        self._put(self._repair(word), start, len(piece))
        self.last = word

    def _after_hyphen(self) -> bool:
        """Whether the last thing written is a hyphen straight after a word."""
        return (
            self.pieces[-1] in _HYPHENS
            and self.pieces[-2][-1].isalpha()
            and self.out[-2:] == self.pieces[-2:]
        )

    def _divided(self, word: str) -> bool:
        """Whether the hyphen before ``word`` only divides one word in two."""
        first = self.pieces[-2]
        if len(first) > _LONGEST_WORD:
            return False  # hyphens without end, joined one by one, would take the square of their number
        if word.lower() in self.keep_hyphen:
            return False  # "hälso-\noch", and "hälso-och"
        if self.space:
            return self.space[1]
        whole = (first + word).lower()
        if whole in self.joined or (
            first.islower() and len(first) > _LINKED and first.endswith(self.linking)
        ):
            return True  # "om-sorg", "saltsänknings-program"
        if self.words and self.words.known(whole):
            return True
        # OCR keeps hyphens of lines that are no more; a compound of two known words keeps its own
        return bool(self.words and len(first) > 3 and len(word) > 3 and not self.words.known(first))

    def _join(self, word: str, piece: str) -> None:
        """Put ``word`` straight after the word before the hyphen, and spell the whole anew."""
        self.pieces.pop()
        self.out.pop()
        self.offsets.pop()
        first = self.pieces.pop()
        start = self.offsets[len(self.offsets) - len(first)]
        del self.offsets[len(self.offsets) - len(first) :]
        self.out.pop()
        self.space = None
        whole = self.last + word  # a half may look like another word: "miljo-" is no "miljö"
        if self.words is None or not self.words.known(whole):
            whole = first + word
        self.last += word
        self._put(self._repair(whole), start, len(first) + 1 + len(piece))

    def _repair(self, word: str) -> str:
        if self.words is None or self.intact or (word[0] in "IO" and len(word) > 4 and word[1:].isdecimal()):
            return word
        if word.isdecimal() or (_NUMBERLIKE.fullmatch(word) and sum(map(str.isdigit, word)) * 2 >= len(word)):
            return word.translate(_DIGITS)
        before = next((piece.lower() for piece in reversed(self.pieces) if piece[0].isalnum()), "")
        found = self.words.repaired(word, before)
        if found is None:
            for figure, letter in _LETTERS_LOST:  # a figure between letters is none
                word = figure.sub(letter, word)
            found = self.words.repaired(word, before)
        return found or word

    def _flush(self, *, glued: bool = False) -> None:
        if self.space and not glued:
            self.out.append(" ")
            self.offsets.append(self.space[0])
        self.space = None

    def _put(self, text: str, start: int, length: int) -> None:
        """Write ``text`` that stands for ``length`` characters at ``start``."""
        self.out.append(text)
        self.pieces.append(text)
        if len(text) == length:
            self.offsets.extend(range(start, start + length))
            return
        self.offsets.extend(range(start, start + min(len(text), length)))
        self.offsets.extend((start + max(length - 1, 0),) * (len(text) - length))
