"""Counting what a document holds."""

from __future__ import annotations

from typing import Any

from govreport.model.blocks import Document, Heading, Picture, Table
from govreport.model.walking import walk


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
