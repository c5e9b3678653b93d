"""Tables of a chapter: GFM tables with alignment, and the caption above or below them."""

from __future__ import annotations

import re

from attrs import evolve
from markdown_it.token import Token

from govreport.model import Location, Span
from govreport.model.blocks import Align, Cell, Column, Runs, Table, Text
from govreport.reading.chapters.attributes import Attributes
from govreport.reading.chapters.inlines import plain
from govreport.reading.chapters.markdown import CAPTION
from govreport.reading.chapters.walker import Walker

_ALIGN: dict[str, Align] = {"text-align:right": "right", "text-align:center": "center"}
_PIPE = re.compile(r"(?<!\\)\|")


def read_table(walker: Walker, place: Location) -> Table:
    """The table whose opening token was just read, without its caption."""
    columns: list[Column] = []
    rows: list[tuple[Cell, ...]] = []
    row: list[tuple[Runs, Align]] = []
    after = 0
    while (token := walker.next()).type != "table_close":
        if token.type == "tr_open":
            row, after = [], 0
            if columns:
                _refuse_overlong(walker, token, len(columns))
        elif token.type in ("th_open", "td_open"):
            runs, inline, span = walker.inline(after)
            row.append((runs, _ALIGN.get(str(token.attrGet("style")), "left")))
            after = (span.location.column or 1) - 1 + max(1, len(inline.content))
        elif token.type == "tr_close" and columns:
            rows.append(tuple(Cell(runs=runs) for runs, _ in row))
        elif token.type == "tr_close":
            columns = [Column(head=runs, align=align) for runs, align in row]
    return Table(columns=tuple(columns), rows=tuple(rows), at=place)


def _refuse_overlong(walker: Walker, token: Token, columns: int) -> None:
    """A row with more cells than the header: what is over would be lost unseen."""
    if not token.map:
        return
    line = walker.source.lines[token.map[0]].strip().lstrip(">").strip().strip("|")
    if len(_PIPE.findall(line)) + 1 > columns:
        walker.say("cells", walker.source.first_column(token.map[0]), detail=str(columns))


def captioned(walker: Walker, table: Table, runs: Runs, said: Attributes, span: Span) -> Table:
    """The table under its caption, with what the braces after it say."""
    source = said.values.get("source", "")
    return evolve(
        table,
        key=walker.key(said, plain(runs), span),
        caption=runs,
        source=(Text(source),) if source else (),
        description=said.values.get("description", ""),
        total="total" in said.classes,
        wide="wide" in said.classes,
    )


def without_prefix(runs: Runs) -> Runs:
    """A caption without the word that marks it as one."""
    first = runs[0] if runs else None
    if not isinstance(first, Text):
        return runs
    return (evolve(first, text=CAPTION.sub("", first.text, count=1)), *runs[1:])
