"""Values in a template's Markdown: a token stands for each until it is read, so no text becomes markup.

A template's ``{{ … }}`` never writes its value into the Markdown. It writes a token; the value is kept aside
and takes the token's place among the blocks once they are read.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any, Literal

from attrs import evolve, frozen

from govreport.model.blocks import (
    Block,
    Blocks,
    CrossRef,
    FigureRef,
    FigureValue,
    Heading,
    LineBreak,
    Link,
    List,
    ListItem,
    Note,
    NoteRef,
    Paragraph,
    Passage,
    Run,
    Runs,
    Table,
    Text,
)
from govreport.reading.chapters.walker import slug
from govreport.report.writing import Writing

_OPEN, _CLOSE = "\uf8f0", "\uf8f1"
_TOKEN = re.compile(f"{_OPEN}(\\d+){_CLOSE}")
_SPACES = re.compile(r"[ \t\r\n\f\v]+")
_RUNS = (Text, FigureRef, FigureValue, Link, CrossRef, NoteRef, LineBreak)


class Rendered(str):
    """Markdown that a template itself made; every other string is text."""

    __slots__ = ()


@frozen
class Marker:
    """Says something of the paragraph or heading it stands in: role, key, answers, annex."""

    kind: Literal["role", "answers", "annex", "key"]
    values: tuple[str, ...] = ()


@frozen
class Placed:
    """Blocks that take the place of the paragraph they stand alone in."""

    blocks: Blocks


Value = Runs | Marker | Placed


class PlacementError(ValueError):
    """A template puts a table, chart or other block where only words can stand."""


class Values:
    """The values of one rendering, by token."""

    def __init__(self, writing: Writing) -> None:
        """Numbers and days are written as ``writing`` does."""
        self._writing = writing
        self._values: list[Value] = []

    def hold(self, value: Any) -> str:
        """Keep a value and give its token; Markdown made by the template stays as it is."""
        if isinstance(value, Rendered):
            return value
        self._values.append(self._value(value))
        return f"{_OPEN}{len(self._values) - 1}{_CLOSE}"

    def _value(self, value: Any) -> Value:
        if isinstance(value, (Marker, Placed)):
            return value
        if isinstance(value, _RUNS):
            return (value,)
        if isinstance(value, tuple) and all(isinstance(each, _RUNS) for each in value):
            return value
        return (Text(self._text(value)),) if self._text(value) else ()

    def _text(self, value: Any) -> str:
        match value:
            case None:
                return self._writing.profile.term("missing")
            case dt.date():
                return self._writing.date(value)
            case Decimal() | int() if not isinstance(value, bool):
                return self._writing.number(value)
        return _SPACES.sub(" ", str(value).replace(_OPEN, "").replace(_CLOSE, "")).strip()

    # ---- filling ------------------------------------------------------------------------------------

    def fill(self, blocks: Sequence[Block]) -> Blocks:
        """The blocks with every token replaced by its value.

        Raises:
            PlacementError: A block stands inside a line.
        """
        return tuple(filled for block in blocks for filled in self._block(block))

    def _block(self, block: Block) -> Iterator[Block]:
        match block:
            case Heading():
                yield self._heading(block)
            case Paragraph():
                yield from self._paragraph(block)
            case List():
                items = tuple(ListItem(blocks=self.fill(item.blocks)) for item in block.items)
                yield evolve(block, items=tuple(item for item in items if item.blocks))
            case Table():
                columns = tuple(evolve(column, head=self._runs(column.head)) for column in block.columns)
                rows = tuple(tuple(evolve(c, runs=self._runs(c.runs)) for c in row) for row in block.rows)
                source = self._runs(block.source)
                yield evolve(
                    block, columns=columns, rows=rows, caption=self._runs(block.caption), source=source
                )
            case Note():
                yield evolve(block, runs=self._runs(block.runs))
            case Passage():
                yield evolve(block, blocks=self.fill(block.blocks))
            case _:
                yield block

    def _heading(self, heading: Heading) -> Heading:
        runs, markers = self._inline(heading.runs)
        answers = tuple(self.plain(id_) for id_ in heading.answers)
        text = "".join(getattr(run, "text", "") for run in heading.runs)
        if _TOKEN.search(text) and heading.key.startswith(slug(text)):
            # a key made of tokens would change with the template; the report makes one from the words instead
            heading = evolve(heading, key=next((m.values[0] for m in markers if m.kind == "key"), ""))
        annex = any(marker.kind == "annex" for marker in markers)
        return evolve(heading, runs=_trimmed(runs), answers=tuple(id_ for id_ in answers if id_), annex=annex)

    def _paragraph(self, paragraph: Paragraph) -> Iterator[Block]:
        alone = self._alone(paragraph.runs)
        if alone is not None:
            yield from alone
            return
        runs, markers = self._inline(paragraph.runs)
        for marker in markers:
            if marker.kind == "role":
                paragraph = evolve(paragraph, role=marker.values[0])
            elif marker.kind == "answers":
                paragraph = evolve(paragraph, answers=(*paragraph.answers, *marker.values))
        runs = _trimmed(runs)
        if runs:
            yield evolve(paragraph, runs=runs)

    def _alone(self, runs: Runs) -> list[Block] | None:
        """The blocks of a paragraph that holds nothing else, or None."""
        found: list[Block] = []
        any_block = False
        for run in runs:
            if not isinstance(run, Text) or _TOKEN.sub("", run.text).strip():
                return None
            for hit in _TOKEN.finditer(run.text):
                value = self._values[int(hit[1])]
                if not isinstance(value, Placed):
                    return None
                found.extend(value.blocks)
                any_block = True
        return found if any_block else None

    def _runs(self, runs: Runs) -> Runs:
        return self._inline(runs)[0]

    def _inline(self, runs: Runs) -> tuple[Runs, list[Marker]]:
        filled: list[Run] = []
        markers: list[Marker] = []
        for run in runs:
            if isinstance(run, Link):
                filled.append(evolve(run, url=self.plain(run.url), runs=tuple(self._texts(run.runs))))
            elif isinstance(run, Text) and _OPEN in run.text:
                for piece in self._split(run):
                    if isinstance(piece, Marker):
                        markers.append(piece)
                    else:
                        filled.append(piece)
            else:
                filled.append(run)
        return tuple(filled), markers

    def _split(self, run: Text) -> Iterator[Run | Marker]:
        position = 0
        for hit in _TOKEN.finditer(run.text):
            if hit.start() > position:
                yield evolve(run, text=run.text[position : hit.start()])
            value = self._values[int(hit[1])]
            if isinstance(value, Placed):
                raise PlacementError("a table, chart or chapter must stand alone in its paragraph")
            if isinstance(value, Marker):
                yield value
            else:
                yield from (_dressed(each, run) for each in value)
            position = hit.end()
        if position < len(run.text):
            yield evolve(run, text=run.text[position:])

    def _texts(self, runs: Sequence[Text]) -> Iterator[Text]:
        for run in runs:
            yield evolve(run, text=self.plain(run.text))

    def plain(self, text: str) -> str:
        """``text`` with the words of the values in place of their tokens."""
        return _TOKEN.sub(lambda hit: _words(self._values[int(hit[1])]), text)


def _words(value: Value) -> str:
    return "".join(getattr(run, "text", "") for run in value) if isinstance(value, tuple) else ""


def _dressed(run: Run, like: Text) -> Run:
    """``run`` in the weight and slope of the Markdown around it."""
    if isinstance(run, (Text, FigureValue)):
        return evolve(run, bold=run.bold or like.bold, italic=run.italic or like.italic)
    return run


def _trimmed(runs: Runs) -> Runs:
    """Neighbours of the same look as one, without the white space that an empty value leaves."""
    found: list[Run] = []
    for run in runs:
        last = found[-1] if found else None
        if isinstance(run, Text) and isinstance(last, Text) and evolve(run, text="") == evolve(last, text=""):
            found[-1] = evolve(last, text=last.text + run.text)
        else:
            found.append(run)
    while found and isinstance(found[0], Text) and not found[0].text.lstrip(" "):
        found.pop(0)
    while found and isinstance(found[-1], Text) and not found[-1].text.rstrip(" "):
        found.pop()
    if found and isinstance(found[0], Text):
        found[0] = evolve(found[0], text=found[0].text.lstrip(" "))
    if found and isinstance(found[-1], Text):
        found[-1] = evolve(found[-1], text=found[-1].text.rstrip(" "))
    return tuple(found)
