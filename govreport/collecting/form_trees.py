"""A form's rows as the trees that the converter reads: nested keys, lists, an indicator's own rows."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from attrs import define, field

from govreport.collecting.form_cells import folded
from govreport.collecting.sheets import ROW_KEYS
from govreport.reading.tree import Map, Seq

_TOLD = ("title", "unit", "source")
_SPLIT = frozenset({"participants", "files"})


@define
class _Group:
    """Rows of one indicator.

    Attributes:
        id: Of the first row.
        told: What the rows say of the indicator, by `_TOLD`; empty where none of them says it.
        tags: Period and group of each.
    """

    id: str
    told: tuple[str, ...]
    tags: set[tuple[str, ...]] = field(factory=set)


class Joiner:
    """Finds the rows of one indicator that a person left under several of the form's ready ids.

    The form gives every empty row an id of its own, so whoever fills in a year per row seldom makes them one.
    Rows of one title are one indicator's where period or group differ and neither unit nor source do; what a row
    does not repeat is as on the others.
    """

    def __init__(self, collected: Collection[str]) -> None:
        """``collected`` are the ids of what stood on the form already, which stay as they are."""
        self.collected = collected
        self._groups: dict[str, list[_Group]] = {}

    def joined(self, row: Mapping[str, tuple[Any, str]]) -> Mapping[str, tuple[Any, str]]:
        """The row under the id of its indicator's first row, without what that says too; else as it is."""
        id_ = str(row["id"][0])
        told, tag = _cells(row, *_TOLD), _cells(row, "period", "group")
        if not told[0]:
            return row
        groups = self._groups.setdefault(told[0], [])
        group = next((one for one in groups if one.id == id_), None)
        if group is None and id_ not in self.collected:
            group = next((one for one in groups if tag not in one.tags and _agree(one.told, told)), None)
        if group is None:
            groups.append(_Group(id_, told, {tag}))
            return row
        said = {key for key, value in zip(_TOLD, group.told, strict=True) if value}
        group.told = tuple(one or other for one, other in zip(group.told, told, strict=True))
        group.tags.add(tag)
        if group.id == id_:
            return row
        return {**{key: cell for key, cell in row.items() if key not in said}, "id": (group.id, row["id"][1])}


def _agree(one: Iterable[str], other: Iterable[str]) -> bool:
    return all(not a or not b or a == b for a, b in zip(one, other, strict=True))


def _cells(row: Mapping[str, tuple[Any, str]], *keys: str) -> tuple[str, ...]:
    return tuple(folded(row[key][0]) if key in row else "" for key in keys)


def fill(tree: Map, row: Mapping[str, tuple[Any, str]], *, indicator: bool) -> Iterator[tuple[str, str]]:
    """Put a row's cells (value and cell name by column key) where the YAML file has them.

    Yields:
        Key and cell of a value that differs from what an earlier row of the same indicator says.
    """
    inner: Map | None = None
    there = set(tree) if "id" in tree else set()
    for key, (value, place) in row.items():
        if indicator and key in ROW_KEYS:
            inner = inner if inner is not None else Map(tree.file, place, sheet=tree.sheet)
            _place(inner, key, value, place)
        elif not _place(tree, key, value, place) and key.partition(".")[0] in there:
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
