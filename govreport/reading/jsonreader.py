"""JSON into the same mappings and lists as YAML: every scalar as text, every place kept."""

from __future__ import annotations

import re
from bisect import bisect_right
from json import JSONDecodeError
from json.decoder import scanstring  # type: ignore[attr-defined]  # absent from the stubs, kept in CPython

from govreport.model import Location, Problem
from govreport.reading import mistakes
from govreport.reading.text import without_controls
from govreport.reading.tree import Map, NumberText, Seq
from govreport.reading.yamlreader import MAX_DEPTH

_SPACE = re.compile(r"[ \t\n\r]*")
_NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?", re.ASCII)
_WORDS = {"true": "true", "false": "false", "null": ""}
_WORD = re.compile(r"true|false|null")
# nearly all that stands in a file, each in one look: a text without escapes, as a member's value and as an element
_TEXT = r'"([^"\\\x00-\x1f]*)"[ \t\n\r]*'
_MEMBER = re.compile(rf"{_TEXT}:[ \t\n\r]*(?:{_TEXT}([,}}])[ \t\n\r]*)?")
_ELEMENT = re.compile(rf"{_TEXT}([,\]])[ \t\n\r]*")


class _JsonError(Exception):
    """A mistake at an offset."""

    def __init__(self, kind: str, offset: int, detail: str = "") -> None:
        super().__init__(kind)
        self.kind = kind
        self.offset = offset
        self.detail = detail


def read_json(text: str, file: str, problems: list[Problem]) -> object:
    """Read one JSON value.

    Args:
        text: The file's text.
        file: Its path as the user knows it.
        problems: Mistakes are added here, each with line and column.

    Returns:
        A `Map`, a `Seq` or a text (``null`` is empty); None where it cannot be read to its end.
    """
    reader = _Reader(text, file, problems)
    try:
        value, end = reader.value(reader.skip(0), 0)
        end = reader.skip(end)
        if end != len(text):
            raise _JsonError("after", end)
    except _JsonError as error:
        place = reader.place(error.offset)
        problems.append(mistakes.syntax(Location(file, *place), error.kind, detail=error.detail))
        return None
    return value


class _Reader:
    """Recursive descent; the depth is bounded before Python's is."""

    def __init__(self, text: str, file: str, problems: list[Problem]) -> None:
        self.text = text
        self.file = file
        self.problems = problems
        self.clean = not without_controls(text)[1]  # then only escapes can bring in any
        self.starts = [0, *(match.end() for match in re.finditer("\n", text)), len(text) + 1]
        self.line = 1  # where `place` looked last, with its offset and that of the line after it
        self.begin, self.end = self.starts[:2]

    def place(self, offset: int) -> tuple[int, int]:
        if not self.begin <= offset < self.end:
            self.line = bisect_right(self.starts, offset, hi=len(self.starts) - 1)
            self.begin, self.end = self.starts[self.line - 1 : self.line + 1]
        return self.line, offset - self.begin + 1

    def skip(self, offset: int) -> int:
        found = _SPACE.match(self.text, offset)
        return found.end() if found else offset

    def value(self, offset: int, depth: int) -> tuple[object, int]:
        char = self.text[offset : offset + 1]
        if char == '"':
            return self.string(offset)
        if char in "{[" and char:
            if depth >= MAX_DEPTH:
                raise _JsonError("depth", offset)
            return self.mapping(offset, depth + 1) if char == "{" else self.sequence(offset, depth + 1)
        if word := _WORD.match(self.text, offset):
            return _WORDS[word.group()], word.end()
        if number := _NUMBER.match(self.text, offset):
            return NumberText(number.group()), number.end()
        raise _JsonError("json", offset, f"{char!r}" if char else "…")

    def string(self, offset: int) -> tuple[str, int]:
        try:
            value, end = scanstring(self.text, offset + 1, False)
        except JSONDecodeError as error:
            raise _JsonError("json", min(error.pos, len(self.text)), error.msg) from None
        clean, count, _ = without_controls(value)
        if count:
            place = Location(self.file, *self.place(offset))
            self.problems.append(mistakes.controls(place, count))
        return clean, end

    def mapping(self, offset: int, depth: int) -> tuple[Map, int]:
        made = Map(self.file, self.place(offset), flow=True)
        offset = self.skip(offset + 1)
        if self.text[offset : offset + 1] == "}":
            return made, offset + 1
        while True:
            quick = _MEMBER.match(self.text, offset) if self.clean else None
            key, at = self.key(offset) if quick is None else (quick[1], quick.end())
            key_place = self.place(offset)
            value: object
            mark = ""
            if quick is not None and quick[3]:
                place, value, mark = self.place(quick.start(2) - 1), quick[2], quick[3]
            else:
                place = self.place(at)
                value, at = self.value(at, depth)
            if key in made:
                first = made.location(made.key_marks[key])
                self.problems.append(mistakes.duplicate_key(made.location(key_place), key, first))
            else:
                made[key] = value
                made.marks[key] = place
                made.key_marks[key] = key_place
            if not mark:
                mark, at = self.after(at, "}")
            if mark == "}":
                return made, at
            offset = at

    def key(self, offset: int) -> tuple[str, int]:
        """A key, and the offset of its value."""
        if self.text[offset : offset + 1] != '"':
            raise _JsonError("json", offset, 'expected "')
        key, offset = self.string(offset)
        return key, self.expect(":", offset)

    def after(self, offset: int, closing: str) -> tuple[str, int]:
        """The comma or bracket after a value, and the offset of what follows."""
        offset = self.skip(offset)
        if self.text[offset : offset + 1] == closing:
            return closing, offset + 1
        return ",", self.expect(",", offset)

    def sequence(self, offset: int, depth: int) -> tuple[Seq, int]:
        made = Seq(self.file, self.place(offset))
        offset = self.skip(offset + 1)
        if self.text[offset : offset + 1] == "]":
            return made, offset + 1
        while True:
            made.marks.append(self.place(offset))
            quick = _ELEMENT.match(self.text, offset) if self.clean else None
            if quick is not None:
                made.append(quick[1])
                mark, offset = quick[2], quick.end()
            else:
                value, offset = self.value(offset, depth)
                made.append(value)
                mark, offset = self.after(offset, "]")
            if mark == "]":
                return made, offset

    def expect(self, char: str, offset: int) -> int:
        offset = self.skip(offset)
        if self.text[offset : offset + 1] != char:
            raise _JsonError("json", offset, f"expected {char}")
        return self.skip(offset + 1)
