"""A form's rows as the trees that the converter reads: nested keys, lists, an indicator's own rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from govreport.collecting.sheets import ROW_KEYS
from govreport.reading.tree import Map, Seq

_SPLIT = frozenset({"participants", "files"})


def fill(tree: Map, row: Mapping[str, tuple[Any, str]], *, indicator: bool) -> Iterator[tuple[str, str]]:
    """Put a row's cells (value and cell name by column key) where the YAML file has them.

    Yields:
        Key and cell of a value that differs from what an earlier row of the same indicator says.
    """
    inner: Map | None = None
    again = "id" in tree
    for key, (value, place) in row.items():
        if indicator and key in ROW_KEYS:
            inner = inner if inner is not None else Map(tree.file, place, sheet=tree.sheet)
            _place(inner, key, value, place)
        elif not _place(tree, key, value, place) and again:
            yield key, place
    if inner is not None:
        _append(tree, "rows", inner, inner.start)


def _place(tree: Map, key: str, value: Any, place: str) -> bool:
    """Put one cell in; False where another value stands there already."""
    name, _, part = key.partition(".")
    if part.isdecimal():
        known = tree.get(name)
        codes = str(value).split("; ")
        old = isinstance(known, Seq) and all(code in known for code in codes)
        for code in codes:
            _append(tree, name, code, place)
        return old
    if part:
        below = tree.setdefault(name, Map(tree.file, place, sheet=tree.sheet))
        tree.marks.setdefault(name, place)
        return not isinstance(below, Map) or _put(below, part, value, place)
    if name in _SPLIT:
        for piece in str(value).split(";"):
            if piece.strip():
                _append(tree, name, piece.strip(), place)
        return True
    return _put(tree, name, value, place)


def _put(tree: Map, key: str, value: object, place: str) -> bool:
    if key in tree:
        return tree[key] == value
    tree[key] = value
    tree.marks[key] = tree.key_marks[key] = place
    return True


def _append(tree: Map, key: str, value: object, place: Any) -> None:
    there = tree.setdefault(key, Seq(tree.file, place))
    if isinstance(there, Seq) and value not in there:
        there.append(value)
        there.marks.append(place)
    tree.marks.setdefault(key, place)
    tree.key_marks.setdefault(key, place)


def plain(value: Any) -> Any:
    """The tree without its places, for YAML."""
    if isinstance(value, Map):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, Seq):
        return [plain(inner) for inner in value]
    return value
