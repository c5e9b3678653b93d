"""Counting what a document holds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from govreport.model.blocks import Block, Document, Heading, Passage, Picture, Table


def walk(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Every block in order, those inside passages included."""
    for block in blocks:
        yield block
        if isinstance(block, Passage):
            yield from walk(block.blocks)


def count_blocks(document: Document) -> dict[str, Any]:
    """Section titles, number of tables and of pictures, as keywords for a render result."""
    blocks = list(walk(document.body))
    return {
        "sections": tuple(
            "".join(getattr(run, "text", "") for run in block.runs)
            for block in blocks
            if isinstance(block, Heading) and block.level == 1
        ),
        "tables": sum(isinstance(block, Table) for block in blocks),
        "pictures": sum(isinstance(block, Picture) for block in blocks),
    }
