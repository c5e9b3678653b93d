"""Going through blocks, whatever they stand in, and changing them on the way."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from attrs import evolve

from govreport.model.blocks import (
    Block,
    Blocks,
    CrossRef,
    FigureRef,
    Heading,
    LineBreak,
    Link,
    List,
    ListItem,
    Note,
    Paragraph,
    Passage,
    Picture,
    Runs,
    Table,
)

_SPACES = re.compile(r"[ \t\r\n]+")  # fixed spaces stay


def runs_of(block: Block) -> Iterator[Runs]:
    """The runs of one block, inner blocks left out."""
    match block:
        case Heading() | Paragraph() | Note():
            yield block.runs
        case Table():
            yield block.caption
            yield from (column.head for column in block.columns)
            yield from (cell.runs for row in block.rows for cell in row)
            yield block.source
            yield from block.notes
        case Picture():
            yield block.caption
            yield block.source


def map_runs(blocks: Blocks, change: Callable[[Runs], Runs]) -> Blocks:
    """The blocks with every sequence of runs changed, inner blocks included."""
    return tuple(_mapped(block, change) for block in blocks)


def _mapped(block: Block, change: Callable[[Runs], Runs]) -> Block:
    match block:
        case Heading() | Paragraph() | Note():
            return evolve(block, runs=change(block.runs))
        case List():
            items = tuple(ListItem(blocks=map_runs(item.blocks, change)) for item in block.items)
            return evolve(block, items=items)
        case Passage():
            return evolve(block, blocks=map_runs(block.blocks, change))
        case Table():
            return evolve(
                block,
                caption=change(block.caption),
                columns=tuple(evolve(column, head=change(column.head)) for column in block.columns),
                rows=tuple(tuple(evolve(cell, runs=change(cell.runs)) for cell in row) for row in block.rows),
                source=change(block.source),
                notes=tuple(change(note) for note in block.notes),
            )
        case Picture():
            return evolve(block, caption=change(block.caption), source=change(block.source))
    return block


def plain(runs: Runs) -> str:
    """The words of runs, without their looks; a figure that is not resolved by its name."""
    words = []
    for run in runs:
        if isinstance(run, Link):
            words.append("".join(part.text for part in run.runs))
        elif isinstance(run, FigureRef):
            words.append(run.name)
        else:
            words.append(" " if isinstance(run, LineBreak) else getattr(run, "text", ""))
    return _SPACES.sub(" ", "".join(words)).strip(" ")


def kept_together(blocks: Blocks) -> Blocks:
    """The blocks, with each paragraph kept on the page of what it leads to.

    That is the table or picture after it, if it speaks of it, or the list that ends its sentence. A wide table
    turns the page, so nothing can stay with it.
    """
    found = list(blocks)
    for index, (block, following) in enumerate(pairwise(blocks)):
        shown = isinstance(following, Picture) or (isinstance(following, Table) and not following.wide)
        if not isinstance(block, Paragraph):
            continue
        if _leads_to(block) if isinstance(following, List) else shown and _speaks_of(block, following):
            found[index] = evolve(block, keep_next=True)
    return tuple(found)


def _leads_to(block: Paragraph) -> bool:
    """Whether a paragraph is the beginning of a sentence that a list goes on with."""
    return not plain(block.runs).endswith((".", "!", "?", "”", ")"))


def _speaks_of(block: Paragraph, shown: Block) -> bool:
    return any(isinstance(run, CrossRef) and run.key == getattr(shown, "key", None) for run in block.runs)
