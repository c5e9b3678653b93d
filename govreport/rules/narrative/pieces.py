"""The narrative in pieces, for rules that read running text: what each piece is, and under which heading."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Literal

from govreport.model import Chapter, Location, Span
from govreport.model.blocks import Block, Heading, Note, Paragraph, Table
from govreport.model.values import frozen
from govreport.model.walking import walk
from govreport.rules.context import Context
from govreport.rules.patterns import later

MASK = "\ufffc"
"""Stands for each character that is no prose: a figure's token, an address, a mark of a note."""

PieceKind = Literal["prose", "heading", "cell", "quote", "note"]
_token = later(r"\{\{[^{}]{0,200}\}\}")


@frozen
class Piece:
    """A paragraph, heading, table cell or note of a chapter.

    Attributes:
        text: What the author wrote; tokens and addresses covered, character for character.
        span: Where it stands.
        chapter: In which chapter.
        kind: What it is; ``quote`` is somebody else's words.
        answers: What the nearest heading above says it answers.
    """

    text: str
    span: Span
    chapter: Chapter
    kind: PieceKind
    answers: tuple[str, ...]

    def at(self, offset: int) -> Location:
        """Place of a character of the text."""
        return self.span.at(offset)

    def covers(self, file: str, line: int) -> bool:
        """Whether a line of a file is one of this piece's."""
        here = self.span.location
        last = self.span.lines[-1][1] if self.span.lines else here.line or 0
        return here.file == file and (here.line or 0) <= line <= last


def pieces(context: Context) -> tuple[Piece, ...]:
    """The narrative of all chapters, in order."""
    return context.once(_pieces)


def _pieces(context: Context) -> tuple[Piece, ...]:
    return tuple(piece for chapter in context.project.chapters for piece in _of_chapter(chapter))


def _of_chapter(chapter: Chapter) -> Iterator[Piece]:
    starts: list[int] = []
    kinds: list[tuple[PieceKind, tuple[str, ...]]] = []
    for line, kind, answers in _blocks(chapter.blocks):
        starts.append(line)
        kinds.append((kind, answers))
    for span in chapter.spans:
        line = span.location.line or 0
        index = bisect_right(starts, line) - 1
        kind, answers = kinds[index] if index >= 0 else ("prose", ())
        if kind == "heading" and starts[index] != line:
            kind = "prose"  # a caption or the like, which is no block of its own
        text = _token().sub(lambda match: MASK * len(match[0]), span.text) if "{{" in span.text else span.text
        yield Piece(text, span, chapter, kind, answers)


def _blocks(blocks: Iterable[Block]) -> Iterator[tuple[int, PieceKind, tuple[str, ...]]]:
    """First line, kind and heading's answers of each block, in order."""
    answers: tuple[str, ...] = ()
    for block in walk(blocks):
        at = getattr(block, "at", None)
        if isinstance(block, Heading):
            answers = block.answers
        if at is not None and at.line is not None:
            yield at.line, _kind(block), answers


def _kind(block: Block) -> PieceKind:
    match block:
        case Heading():
            return "heading"
        case Table():
            return "cell"
        case Note():
            return "note"
        case Paragraph(role="quote"):
            return "quote"
    return "prose"


_stop = later(r"[.!?…](?=[\s”\")\ufffc]|$)")
_last_word = later(r"[\w.]+$")


def abbreviations(context: Context) -> frozenset[str]:
    """The profile's abbreviations, full stops included, that end no sentence even where a capital follows."""
    return context.once(_abbreviations)


def _abbreviations(context: Context) -> frozenset[str]:
    layout = context.profile.decisions.layout
    return frozenset(layout.abbreviations) - frozenset(layout.closing)


def sentences(text: str, abbreviated: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Offsets of the sentences of a piece; a full stop ends none before a small letter or in an abbreviation."""
    begin = 0
    for stop in _stop().finditer(text):
        end = stop.end()
        after = text[end : end + 4].lstrip(' \n”")*_')
        if after[:1].islower():
            continue
        last = _last_word().search(text, max(begin, end - 12), end)
        if stop[0] == "." and last is not None and _abbreviates(last[0].casefold(), abbreviated):
            continue
        yield begin, end
        begin = end
    if text[begin:].strip():
        yield begin, len(text)


def _abbreviates(word: str, abbreviated: frozenset[str]) -> bool:
    """Whether a word with its full stop is an abbreviation, or an initial."""
    return word in abbreviated or (len(word) == 2 and word[0].isalpha())


@lru_cache(maxsize=64)
def _bounds(text: str, abbreviated: frozenset[str]) -> tuple[list[int], list[tuple[int, int]]]:
    found = list(sentences(text, abbreviated))
    return [end for _, end in found], found


def around(text: str, offset: int, abbreviated: frozenset[str]) -> tuple[int, int]:
    """Offsets of the sentence that holds a character."""
    ends, found = _bounds(text, abbreviated)
    index = bisect_right(ends, offset)
    return found[index] if index < len(found) else (0, len(text))
