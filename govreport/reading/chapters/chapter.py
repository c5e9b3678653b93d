"""One chapter: its Markdown read into blocks by way of markdown-it-py's tokens.

References (figures, charts, tables, notes) stay unresolved; ``report`` resolves them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import PurePosixPath

from attrs import evolve
from markdown_it import MarkdownIt
from markdown_it.token import Token

from govreport.model import Chapter, Location, Problem, Span
from govreport.model.blocks import (
    Block,
    ChartRef,
    Heading,
    LineBreak,
    List,
    ListItem,
    Note,
    Paragraph,
    Picture,
    Run,
    Runs,
    Table,
    TableRef,
    Text,
)
from govreport.reading import mistakes
from govreport.reading.chapters.attributes import Attributes, ids
from govreport.reading.chapters.inlines import plain
from govreport.reading.chapters.markdown import deepest, parser
from govreport.reading.chapters.pictures import only_pictures, read_pictures
from govreport.reading.chapters.tables import captioned, read_table, without_prefix
from govreport.reading.chapters.walker import Walker
from govreport.reading.files import Folder
from govreport.reading.text import line_and_column, without_controls

_WRITTEN_KEY = re.compile(r"\{(?:[^{}\n]{0,300}\s)?#([^\s{}]{1,100})")
_NUMBER = re.compile(r"^\d+[-_. ]*")
_COMMENT = re.compile(r"\s*<!--(?:(?!-->).)*-->\s*", re.DOTALL)
_FRONT_MATTER = re.compile(r"---[ \t]*\n")


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    return parser()


def read_chapter(
    source: str,
    file: str,
    problems: list[Problem],
    *,
    folder: Folder | None = None,
    keys: dict[str, Location] | None = None,
    written: frozenset[str] | None = None,
) -> Chapter:
    """Read one chapter.

    Args:
        source: Its Markdown.
        file: Its path as the user knows it.
        problems: Mistakes are added here, each with line and column.
        folder: Where its pictures are; without it a picture file is missing.
        keys: Keys taken by chapters read before; this one's are added.
        written: Keys that the author writes in any chapter, to which those made from headings give way;
            this one's where nothing is said.

    Returns:
        The chapter, its references unresolved.
    """
    plain_ends = source.replace("\r\n", "\n").replace("\r", "\n")
    text, count, first = without_controls(plain_ends)
    if count:
        problems.append(mistakes.controls(Location(file, *line_and_column(plain_ends, first)), count))
    tokens = _parser().parse(text)
    walker = Walker(
        text,
        file,
        problems,
        folder,
        {} if keys is None else keys,
        tokens,
        written_keys(text) if written is None else written,
    )
    if _FRONT_MATTER.match(text):
        walker.say("front-matter", walker.source.place(1))
    deep = deepest(tokens)
    if deep is not None and deep.map:
        walker.say("depth", walker.source.first_column(deep.map[0]))
    reader = _Reader(walker)
    blocks = reader.blocks("")
    reader.match_notes()
    stem = PurePosixPath(file).stem
    return Chapter(
        name=_NUMBER.sub("", stem) or stem,
        file=file,
        blocks=tuple(blocks),
        figures=tuple(walker.inlines.figures),
        spans=tuple(walker.spans),
        source=text,
    )


def written_keys(source: str) -> frozenset[str]:
    """Keys that the author seems to give in braces: ``{answers="T1" #costs}``."""
    return frozenset(_WRITTEN_KEY.findall(source)) if "{" in source else frozenset()


class _Reader:
    """Makes the blocks; each kind of block has a method that reads on from its opening token."""

    def __init__(self, walker: Walker) -> None:
        self.walker = walker
        self.noted: dict[str, Location] = {}
        self.caption: tuple[Runs, Attributes, Span] | None = None

    def blocks(self, until: str) -> list[Block]:
        """The blocks up to the closing token ``until``, or to the end."""
        found: list[Block] = []
        walker = self.walker
        while not walker.ended:
            token = walker.next()
            if token.type == until:
                break
            place = walker.source.first_column(token.map[0]) if token.map else walker.source.place(1)
            if token.type == "paragraph_open":
                self.paragraph(place, found)
            elif token.type in _KINDS:
                found.extend(_KINDS[token.type](self, token, place))
        return found

    def match_notes(self) -> None:
        """Report notes without text, and texts that nothing refers to."""
        named = self.walker.inlines.notes
        for label, place in named.items():
            if label not in self.noted:
                self.walker.say("note", place, detail=label)
        for label, place in self.noted.items():
            if label not in named:
                self.walker.say("unused-note", place, detail=label)

    # ---- kinds of blocks ----------------------------------------------------------------------------

    def heading(self, opening: Token, place: Location) -> list[Block]:
        runs, token, span = self.walker.inline()
        self.walker.next()
        said = self.walker.attributes(token, span, "heading")
        made = Heading(
            level=int(opening.tag[1]),
            runs=runs,
            key=self.walker.key(said, plain(runs), span),
            answers=ids(said.values.get("answers", "")),
            numbered="unnumbered" not in said.classes,
            in_contents="unlisted" not in said.classes,
            annex="annex" in said.classes,
            at=place,
        )
        return [made]

    def paragraph(self, place: Location, found: list[Block]) -> None:
        """Add a paragraph to ``found``, or what stands in its place: pictures, a table's caption."""
        images = only_pictures(self.walker.peek())
        if images:
            found.extend(read_pictures(self.walker, images))
            return
        runs, token, span = self.walker.inline()
        self.walker.next()
        if token.meta.get("caption"):
            self.captions(token, runs, span, found)
            return
        if token.meta.get("attributes"):
            self.walker.say("answers", span.at(token.meta["attributes"].start))
        if sum("\t" in line.strip() for line in token.content.split("\n")) > 1:
            self.walker.say("tabs", place)
        if runs:
            found.append(Paragraph(runs=runs, at=place))

    def captions(self, token: Token, runs: Runs, span: Span, found: list[Block]) -> None:
        """Keep a caption for the table below, or give it to the one above."""
        table = found[-1] if found and isinstance(found[-1], Table) else None
        if table is not None and table.caption and token.meta["caption"] == "above":
            found.append(Paragraph(runs=runs, at=span.location))  # it has one already
            return
        said = self.walker.attributes(token, span, "caption")
        runs = without_prefix(runs)
        if token.meta["caption"] == "below":
            self.caption = runs, said, span
        elif table is not None:
            found[-1] = captioned(self.walker, table, runs, said, span)

    def table(self, opening: Token, place: Location) -> list[Block]:
        del opening
        made = read_table(self.walker, place)
        if self.caption is not None:
            made = captioned(self.walker, made, *self.caption)
            self.caption = None
        return [made]

    def listing(self, opening: Token, place: Location) -> list[Block]:
        items: list[ListItem] = []
        closing = opening.type.replace("_open", "_close")
        while (token := self.walker.next()).type != closing:
            if token.type == "list_item_open":
                items.append(ListItem(blocks=tuple(self.inner(self.blocks("list_item_close")))))
        return [List(items=tuple(items), ordered=closing.startswith("ordered"), at=place)]

    def quotation(self, opening: Token, place: Location) -> list[Block]:
        del opening, place
        inner = self.inner(self.blocks("blockquote_close"))
        return [evolve(block, role="quote") if isinstance(block, Paragraph) else block for block in inner]

    def inner(self, blocks: list[Block]) -> list[Block]:
        """What a list item or a quotation may hold; the rest is a problem, and headings become text."""
        kept: list[Block] = []
        for block in blocks:
            if isinstance(block, Heading):
                self.walker.say("nested-heading", block.at or self.walker.source.place(1))
                kept.append(Paragraph(runs=block.runs, at=block.at))
            elif isinstance(block, Table | Picture | ChartRef | TableRef):
                self.walker.say("nested-block", block.at or self.walker.source.place(1))
            else:
                kept.append(block)
        return kept

    def note(self, opening: Token, place: Location) -> list[Block]:
        label = str(opening.meta["label"])
        runs, _, _ = self.walker.inline()
        self.walker.next()
        if label in self.noted:
            self.walker.problems.append(mistakes.duplicate_id(place, f"^{label}", self.noted[label]))
        self.noted.setdefault(label, place)
        return [Note(label=label, runs=runs, at=place)]

    def code(self, opening: Token, place: Location) -> list[Block]:
        runs: list[Run] = []
        for number, line in enumerate(opening.content.rstrip("\n").split("\n")):
            if number:
                runs.append(LineBreak())
            runs.append(Text(line, code=True))
        return [Paragraph(runs=tuple(runs), at=place)]

    def rule(self, opening: Token, place: Location) -> list[Block]:
        del opening
        self.walker.say("rule", place)
        return []

    def html(self, opening: Token, place: Location) -> list[Block]:
        if not _COMMENT.fullmatch(opening.content):  # a comment is the author's note to themselves
            self.walker.say("html", place)
        return []


# by the class's functions, since methods of each reader would be a cycle that holds its tokens in memory
_KINDS: Mapping[str, Callable[[_Reader, Token, Location], list[Block]]] = {
    "heading_open": _Reader.heading,
    "bullet_list_open": _Reader.listing,
    "ordered_list_open": _Reader.listing,
    "blockquote_open": _Reader.quotation,
    "table_open": _Reader.table,
    "note_open": _Reader.note,
    "fence": _Reader.code,
    "hr": _Reader.rule,
    "html_block": _Reader.html,
}
