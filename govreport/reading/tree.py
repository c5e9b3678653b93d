"""What readers hand to the converter: mappings and lists of text that know where each value stands.

A *place* is ``(line, column)``, both from 1, or the name of a cell (``C14``) where a sheet was read.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from govreport.model import Location

Place = tuple[int, int] | str


class Map(dict[str, object]):
    """A mapping with places.

    Attributes:
        file: The file it was read from.
        start: Place of the mapping itself.
        marks: Place of each value, by key.
        key_marks: Place of each key.
        flow: Whether it was written in braces.
        sheet: The sheet, where places are cells.
    """

    __slots__ = ("file", "flow", "key_marks", "marks", "sheet", "start")

    def __init__(self, file: str, start: Place, *, flow: bool = False, sheet: str | None = None) -> None:
        """Begin an empty mapping at ``start``."""
        self.file = file
        self.start = start
        self.marks: dict[str, Place] = {}
        self.key_marks: dict[str, Place] = {}
        self.flow = flow
        self.sheet = sheet

    def location(self, place: Place | None = None) -> Location:
        """``place`` in this mapping's file, or the place of the mapping itself."""
        return locate(self.file, place or self.start, self.sheet)


class Seq(list[object]):
    """A list with places.

    Attributes:
        file: The file it was read from.
        start: Place of the list itself.
        marks: Place of each element.
    """

    __slots__ = ("file", "marks", "start")

    def __init__(self, file: str, start: Place) -> None:
        """Begin an empty list at ``start``."""
        self.file = file
        self.start = start
        self.marks: list[Place] = []


class NumberText(str):
    """A number as JSON writes it: its point is a decimal point, whatever follows it."""

    __slots__ = ()


class Places(Mapping[str, Place]):
    """The places of an item's fields, looked up in what was read only when somebody asks.

    ``answers`` is the place of the field, ``answers[1]`` that of the second element of a list,
    ``amounts[B1]`` that of a key of a mapping and ``amounts[B1].value`` that of its value.
    """

    __slots__ = ("_keys", "_source")

    def __init__(self, source: Map, keys: Mapping[str, str]) -> None:
        """Keep what was read; ``keys`` maps field names to keys where they differ."""
        self._source = source
        self._keys = keys

    def __getitem__(self, name: str) -> Place:
        field, bracket, inner = name.partition("[")
        key = self._keys.get(field, field)
        if not bracket:
            return self._source.marks[key]
        value = self._source.get(key)
        inner, _, part = inner.rpartition("]")
        if isinstance(value, Map):
            return (value.marks if part else value.key_marks)[inner]
        if isinstance(value, Seq) and inner.isdecimal() and int(inner) < len(value.marks):
            return value.marks[int(inner)]
        return self._source.marks[key]

    def __iter__(self) -> Iterator[str]:
        names = {key: name for name, key in self._keys.items()}
        return (names.get(key, key) for key in self._source.marks)

    def __len__(self) -> int:
        return len(self._source.marks)


def locate(file: str, place: Place, sheet: str | None = None) -> Location:
    """A location from a place: a line and column, or a cell of ``sheet``."""
    if isinstance(place, str):
        return Location(file, sheet=sheet, cell=place)
    return Location(file, place[0], place[1])


@contextmanager
def no_collection() -> Iterator[None]:
    """Hold the cyclic collector while many values are made.

    They are trees; looking for cycles among them again and again takes a quarter of the time.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
