"""Bytes into text: encodings, control characters, and what a path may be."""

from __future__ import annotations

import re

# what XML 1.0 cannot hold, and the C1 controls, which only come from a wrong encoding
CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def without_controls(text: str) -> tuple[str, int, int]:
    """``text`` without control characters, how many there were, and the offset of the first (or -1)."""
    first = CONTROLS.search(text)
    if first is None:
        return text, 0, -1
    clean, count = CONTROLS.subn("", text)
    return clean, count, first.start()


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """Line and column, from 1, of the character at ``offset``."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
