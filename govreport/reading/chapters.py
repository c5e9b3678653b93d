"""Chapters: Markdown into the report's blocks, with the place of everything that can be wrong.

References (figures, charts, tables, notes) stay unresolved; ``report`` resolves them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from pathlib import PurePosixPath

from attrs import evolve
from markdown_it import MarkdownIt
from markdown_it.token import Token

from govreport.model import Chapter, Location, Problem, Span
from govreport.model.blocks import (
    Align,
    Block,
    Cell,
    ChartRef,
    Column,
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
from govreport.reading.attributes import Attributes, ids
from govreport.reading.files import Folder
from govreport.reading.inlines import Inlines, plain
from govreport.reading.markdown import CAPTION, deepest, parser
from govreport.reading.pictures import picture_info
from govreport.reading.spans import Source, prose
from govreport.reading.text import line_and_column, without_controls

_KNOWN: dict[str, tuple[str, ...]] = {
    "heading": ("answers",),
    "picture": ("source",),
    "caption": ("source", "description"),
}
_CLASSES: dict[str, tuple[str, ...]] = {
    "heading": ("unnumbered", "unlisted"),
    "picture": ("decorative",),
    "caption": ("total", "wide"),
}
_ALIGN: dict[str, Align] = {"text-align:right": "right", "text-align:center": "center"}
_NUMBER = re.compile(r"^\d+[-_. ]*")


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
) -> Chapter:
    """Read one chapter.

    Args:
        source: Its Markdown.
        file: Its path as the user knows it.
        problems: Mistakes are added here, each with line and column.
        folder: Where its pictures are; without it a picture file is missing.
        keys: Keys taken by chapters read before; this one's are added.

    Returns:
        The chapter, its references unresolved.
    """
    clean, count, first = without_controls(source)
    if count:
        problems.append(mistakes.controls(Location(file, *line_and_column(source, first)), count))
    return _Reader(clean, file, problems, folder, {} if keys is None else keys).read()


class _Reader:
    """Walks the token list of one chapter once."""

    def __init__(
        self,
        text: str,
        file: str,
        problems: list[Problem],
        folder: Folder | None,
        keys: dict[str, Location],
    ) -> None:
        self.text = text
        self.file = file
        self.problems = problems
        self.folder = folder
        self.keys = keys
        self.source = Source(text, file)
        self.inlines = Inlines(problems)
        self.spans: list[Span] = []
        self.noted: dict[str, Location] = {}
        self.tokens: Sequence[Token] = ()
        self.at = 0
        self.caption: tuple[Runs, Attributes | None] | None = None

    def read(self) -> Chapter:
        """The chapter."""
        if re.match(r"---[ \t]*\n", self.text):
            self.say("front-matter", self.source.place(1))
        self.tokens = _parser().parse(self.text)
        deep = deepest(self.tokens)
        if deep is not None and deep.map:
            self.say("depth", self.source.first_column(deep.map[0]))
        blocks = self.blocks("")
        for label, place in self.inlines.notes.items():
            if label not in self.noted:
                self.say("note", place, detail=label)
        for label, place in self.noted.items():
            if label not in self.inlines.notes:
                self.say("unused-note", place, detail=label)
        return Chapter(
            name=_NUMBER.sub("", PurePosixPath(self.file).stem) or PurePosixPath(self.file).stem,
            file=self.file,
            blocks=tuple(blocks),
            figures=tuple(self.inlines.figures),
            spans=tuple(self.spans),
            source=self.text,
        )

    def say(self, kind: str, place: Location, **values: str) -> None:
        self.problems.append(mistakes.construct(place, kind, **values))

    # ---- walking ------------------------------------------------------------------------------------

    def next(self) -> Token:
        token = self.tokens[self.at]
        self.at += 1
        return token

    def blocks(self, until: str) -> list[Block]:
        """The blocks up to the closing token ``until``, or to the end."""
        found: list[Block] = []
        while self.at < len(self.tokens):
            token = self.next()
            if token.type == until:
                break
            place = self.source.first_column(token.map[0]) if token.map else self.source.place(1)
            match token.type:
                case "heading_open":
                    found.append(self.heading(int(token.tag[1]), place))
                case "paragraph_open":
                    found.extend(self.paragraph(place, found))
                case "bullet_list_open" | "ordered_list_open":
                    found.append(self.list(token.type.replace("_open", "_close"), place))
                case "blockquote_open":
                    found.extend(self.quotation(place))
                case "table_open":
                    found.append(self.table(place))
                case "note_open":
                    found.append(self.note(str(token.meta["label"]), place))
                case "fence" | "code_block":
                    found.append(_code(token.content, place))
                case "hr":
                    self.say("rule", place)
                case "html_block":
                    if not re.fullmatch(r"\s*<!--(?:(?!-->).)*-->\s*", token.content, re.DOTALL):
                        self.say("html", place)
        return found

    def inline(self, after: int = 0) -> tuple[Runs, Token, Span]:
        """The next inline token: its runs, itself, and where its text stands."""
        token = self.next()
        written = str(token.meta.get("written", token.content))
        span = self.source.span(written, token.map[0] if token.map else 0, after)
        if token.content:
            self.spans.append(prose(span, len(token.content)))
        return self.inlines.runs(token.children or (), span), token, span

    def attributes(self, token: Token, span: Span, kind: str) -> Attributes:
        """What stood in braces, unknown names reported."""
        found: Attributes | None = token.meta.get("attributes")
        if found is None:
            return Attributes()
        place = span.at(found.start)
        if found.broken:
            self.say("attributes", place)
        known = (*_KNOWN[kind], *_CLASSES[kind])
        for name in (*found.values, *found.classes):
            if name == "answers" and kind != "heading":
                self.say("answers", place)
            elif name not in known:
                self.problems.append(mistakes.unknown_key(place, name, known))
        return found

    # ---- kinds of blocks ----------------------------------------------------------------------------

    def heading(self, level: int, place: Location) -> Heading:
        runs, token, span = self.inline()
        self.next()
        said = self.attributes(token, span, "heading")
        return Heading(
            level=level,
            runs=runs,
            key=self.key(said, plain(runs), span),
            answers=ids(said.values.get("answers", "")),
            numbered="unnumbered" not in said.classes,
            in_contents="unlisted" not in said.classes,
            at=place,
        )

    def key(self, said: Attributes, text: str, span: Span) -> str:
        """The author's key, or one made from the text; an author's key used twice is a problem."""
        if said.key:
            place = span.at(said.start)
            if said.key in self.keys:
                self.problems.append(mistakes.duplicate_id(place, said.key, self.keys[said.key]))
            self.keys.setdefault(said.key, place)
            return said.key
        base = key = slug(text)
        number = 2
        while key in self.keys:
            key, number = f"{base}-{number}", number + 1
        self.keys[key] = span.location
        return key

    def paragraph(self, place: Location, before: list[Block]) -> list[Block]:
        token = self.tokens[self.at]
        children = [c for c in token.children or () if c.type != "softbreak" and (c.content.strip() or c.type != "text")]
        if children and all(child.type == "image" for child in children):
            return self.pictures(children, place)
        runs, token, span = self.inline()
        self.next()
        kind = token.meta.get("caption")
        if kind:
            said = self.attributes(token, span, "caption")
            runs = _without_prefix(runs)
            if kind == "below":
                self.caption = runs, said
                return []
            table = before[-1] if before else None
            if isinstance(table, Table) and not table.caption:
                before[-1] = self.captioned(table, runs, said, span)
                return []
        elif token.meta.get("attributes"):
            self.say("answers", span.at(token.meta["attributes"].start))
        return [Paragraph(runs=runs, at=place)] if runs else []

    def list(self, closing: str, place: Location) -> List:
        items: list[ListItem] = []
        while (token := self.next()).type != closing:
            if token.type == "list_item_open":
                items.append(ListItem(blocks=tuple(self.inner(self.blocks("list_item_close")))))
        return List(items=tuple(items), ordered=closing.startswith("ordered"), at=place)

    def quotation(self, place: Location) -> list[Block]:
        inner = self.inner(self.blocks("blockquote_close"))
        return [evolve(b, role="quote") if isinstance(b, Paragraph) else b for b in inner]

    def inner(self, blocks: list[Block]) -> list[Block]:
        """What a list item or a quotation may hold; the rest is a problem, and headings become text."""
        kept: list[Block] = []
        for block in blocks:
            if isinstance(block, Heading):
                self.say("nested-heading", block.at or self.source.place(1))
                kept.append(Paragraph(runs=block.runs, at=block.at))
            elif isinstance(block, (Table, Picture, ChartRef, TableRef)):
                self.say("nested-block", block.at or self.source.place(1))
            else:
                kept.append(block)
        return kept

    def note(self, label: str, place: Location) -> Note:
        runs, _, _ = self.inline()
        self.next()
        if label in self.noted:
            self.problems.append(mistakes.duplicate_id(place, f"^{label}", self.noted[label]))
        self.noted.setdefault(label, place)
        return Note(label=label, runs=runs, at=place)

    # ---- tables -------------------------------------------------------------------------------------

    def table(self, place: Location) -> Table:
        columns: list[Column] = []
        rows: list[tuple[Cell, ...]] = []
        row: list[tuple[Runs, Align]] = []
        after = 0
        while (token := self.next()).type != "table_close":
            if token.type == "tr_open":
                row, after = [], 0
                self.overlong(token, len(columns))
            elif token.type in ("th_open", "td_open"):
                runs, inline, span = self.inline(after)
                row.append((runs, _ALIGN.get(str(token.attrGet("style")), "left")))
                after = (span.location.column or 1) - 1 + max(1, len(inline.content))
            elif token.type == "tr_close":
                if columns:
                    rows.append(tuple(Cell(runs=runs) for runs, _ in row))
                else:
                    columns = [Column(head=runs, align=align) for runs, align in row]
        table = Table(columns=tuple(columns), rows=tuple(rows), at=place)
        if self.caption is None:
            return table
        (runs, said), self.caption = self.caption, None
        return self.captioned(table, runs, said or Attributes(), Span("", place))

    def overlong(self, token: Token, columns: int) -> None:
        """A row with more cells than the header: what is over would be lost unseen."""
        if not columns or not token.map:
            return
        line = self.source.lines[token.map[0]].strip().strip("|")
        if len(re.findall(r"(?<!\\)\|", line)) + 1 > columns:
            self.say("cells", self.source.first_column(token.map[0]), detail=str(columns))

    def captioned(self, table: Table, runs: Runs, said: Attributes, span: Span) -> Table:
        source = said.values.get("source", "")
        return evolve(
            table,
            key=self.key(said, plain(runs), span),
            caption=runs,
            source=(Text(source),) if source else (),
            description=said.values.get("description", ""),
            total="total" in said.classes,
            wide="wide" in said.classes,
        )

    # ---- pictures -----------------------------------------------------------------------------------

    def pictures(self, images: list[Token], place: Location) -> list[Block]:
        """The blocks of a paragraph that holds pictures only."""
        token = self.next()
        self.next()
        span = self.source.span(str(token.meta.get("written", token.content)), (token.map or [0])[0])
        said = self.attributes(token, span, "picture")
        found = [self.picture(image, said, span) for image in images]
        return [block for block in found if block is not None]

    def picture(self, image: Token, said: Attributes, span: Span) -> Block | None:
        address, title = str(image.attrGet("src") or ""), str(image.attrGet("title") or "")
        alt = plain(self.inlines.runs([c for c in image.children or () if c.type == "text"], span))
        place = span.at(max(0, span.text.find(f"]({address}") - len(image.content) - 2))
        for text in (image.content, title):
            for token in re.findall(r"\{\{.*?(?:\}\}|$)", text):
                self.problems.append(mistakes.broken_token(place, token))
        scheme, _, name = address.partition(":")
        if scheme == "chart":
            return ChartRef(name=name, alt=alt, caption=title, at=place)
        if scheme == "table":
            return TableRef(name=name, caption=title or alt, at=place)
        if re.match(r"[A-Za-z][A-Za-z0-9+.-]+:", address) or address.startswith("#") or not address:
            self.say("scheme", place, detail=mistakes.shorten(address) or "()")
            return None
        return self.file_picture(address, alt, title, said, place, span)

    def file_picture(
        self, address: str, alt: str, title: str, said: Attributes, place: Location, span: Span
    ) -> Picture | None:
        if self.folder is None:
            self.problems.append(mistakes.unreadable(place, "missing"))
            return None
        beside = str(PurePosixPath(self.file).parent / address)
        data = self.folder.read_bytes(beside if self.folder.exists(beside) else address, place)
        if data is None:
            return None
        info = picture_info(data)
        if info is None:
            self.problems.append(mistakes.unreadable(place, "picture"))
            return None
        source = said.values.get("source", "")
        return Picture(
            key=self.key(said, PurePosixPath(address).stem, span),
            data=data,
            format=info.format,
            width_mm=info.width_mm,
            height_mm=info.height_mm,
            caption=(Text(title),) if title else (),
            alt=alt,
            source=(Text(source),) if source else (),
            decorative="decorative" in said.classes,
            at=place,
        )


def slug(text: str) -> str:
    """A key made of a heading's text: letters a to z, digits and hyphens."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    plain_letters = "".join(c for c in letters if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", "-", plain_letters).strip("-")[:60].rstrip("-") or "avsnitt"


def _code(content: str, place: Location) -> Paragraph:
    runs: list[Run] = []
    for number, line in enumerate(content.rstrip("\n").split("\n")):
        if number:
            runs.append(LineBreak())
        runs.append(Text(line, code=True))
    return Paragraph(runs=tuple(runs), at=place)


def _without_prefix(runs: Runs) -> Runs:
    first = runs[0] if runs else None
    if not isinstance(first, Text):
        return runs
    return (evolve(first, text=CAPTION.sub("", first.text, count=1)), *runs[1:])
