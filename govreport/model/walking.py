"""Going through blocks, whatever they stand in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from govreport.model.blocks import Block, List, Passage


def walk(blocks: Iterable[Block]) -> Iterator[Block]:
    """Every block in order, those inside passages and lists included."""
    for block in blocks:
        yield block
        if isinstance(block, Passage):
            yield from walk(block.blocks)
        elif isinstance(block, List):
            for item in block.items:
                yield from walk(item.blocks)
