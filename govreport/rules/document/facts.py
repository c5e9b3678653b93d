"""What the rules on the finished report look at: its blocks in order, and how grave a barrier in it is."""

from __future__ import annotations

from collections.abc import Iterator

from govreport.model import Severity
from govreport.model.blocks import (
    Block,
    CrossRef,
    FigureRef,
    FigureValue,
    Heading,
    LineBreak,
    Link,
    Note,
    Paragraph,
    Picture,
    Runs,
    Table,
)
from govreport.model.walking import walk
from govreport.rules.context import Context
from govreport.rules.registry import Word


def blocks(context: Context) -> tuple[Block, ...]:
    """Every block of the report, cover first, those inside lists and passages included."""
    return context.once(_blocks)


def _blocks(context: Context) -> tuple[Block, ...]:
    document = context.document
    return tuple(walk((*document.front, *document.body))) if document is not None else ()


def grave(context: Context) -> Severity:
    """How grave a barrier is: an error where the law demands that published documents are accessible."""
    since = context.profile.accessible_from
    return "error" if context.published and since is not None and since <= context.content_date else "warning"


def plain(runs: Runs) -> str:
    """The words of runs."""
    return " ".join("".join(_words(runs)).split())


def _words(runs: Runs) -> Iterator[str]:
    for run in runs:
        match run:
            case Link():
                yield plain(run.runs)
            case FigureRef():
                yield run.name
            case FigureValue():
                yield run.text
            case LineBreak():
                yield " "
            case _:
                yield getattr(run, "text", "")


def runs_of(block: Block) -> Iterator[Runs]:
    """Every sequence of runs of a block, inner blocks left out."""
    match block:
        case Heading() | Paragraph() | Note():
            yield block.runs
        case Table():
            yield block.caption
            for column in block.columns:
                yield column.head
            for row in block.rows:
                for cell in row:
                    yield cell.runs
            yield block.source
            yield from block.notes
        case Picture():
            yield block.caption
            yield block.source


def links(block: Block) -> Iterator[Link]:
    """The links of a block."""
    for runs in runs_of(block):
        for run in runs:
            if isinstance(run, Link):
                yield run


def name_of(block: Table | Picture) -> str:
    """What a person would call a table or picture: its caption, or else its first words."""
    caption = plain(block.caption)
    if caption:
        return f"”{caption}”"
    if isinstance(block, Table):
        heads = ", ".join(plain(column.head) for column in block.columns)
        return f"”{heads}”"
    return f"”{block.alt or block.key}”"


TABLE = Word("Tabellen", "The table")
PICTURE = Word("Bilden", "The picture")


def kind_of(block: Table | Picture) -> Word:
    """Table or picture, as a word that begins a sentence."""
    return TABLE if isinstance(block, Table) else PICTURE


def mentioned(context: Context) -> frozenset[str]:
    """Keys that the report's text refers to."""
    found = (run for block in blocks(context) for runs in runs_of(block) for run in runs)
    return frozenset(run.key for run in found if isinstance(run, CrossRef))
