"""YAML with every scalar as text and every place kept, in one pass over the C parser's events.

Types belong to the model: the appropriation ``1:1`` stays ``1:1`` and ``no`` stays ``no``. Aliases, anchors,
merge keys, tags and several documents are refused with their place, since no assignment needs them and each
can make a file say something other than it seems to.
"""

from __future__ import annotations

from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from govreport.model import Location, Problem
from govreport.reading import mistakes
from govreport.reading.text import line_and_column, without_controls
from govreport.reading.tree import Map, Place, Seq

MAX_DEPTH = 40
"""Levels of nesting; the model itself needs six."""


def read_yaml(text: str, file: str, problems: list[Problem]) -> object:
    """Read one YAML document.

    Args:
        text: The file's text.
        file: Its path as the user knows it.
        problems: Mistakes are added here, each with line and column.

    Returns:
        A `Map`, a `Seq` or a text; None for an empty document or one that cannot be read to its end.
    """
    clean, count, first = without_controls(text)  # which the parser would refuse without a place
    if count:
        problems.append(mistakes.controls(Location(file, *line_and_column(text, first)), count))
    text = clean
    try:
        return _Builder(text, file, problems).build()
    except yaml.MarkedYAMLError as error:
        problems.append(_syntax(error, text, file))
    except yaml.YAMLError as error:  # what the reader cannot decode; without a place of its own
        problems.append(mistakes.syntax(Location(file, 1, 1), "syntax", detail=str(error).splitlines()[0]))
    return None


def _parser(text: str) -> Any:
    if yaml.__with_libyaml__:
        return yaml.CSafeLoader(text)  # a CParser, which is what we use of it
    return yaml.SafeLoader(text)  # PyYAML built without libyaml: the same events, ten times slower


class _Builder:
    """One pass over the events; open collections wait on a stack of our own, so depth costs no recursion."""

    def __init__(self, text: str, file: str, problems: list[Problem]) -> None:
        self.file = file
        self.problems = problems
        self.escapes = "\\" in text  # only escapes can bring control characters past the file's own check
        self.parser = _parser(text)

    def build(self) -> object:  # noqa: C901  # half a million turns: a call in each would double its time
        """The document's value."""
        get = self.parser.get_event
        file = self.file
        root = Seq(file, (1, 1))
        here: Any = root
        stack: list[tuple[Any, str | None, Place]] = []
        key: str | None = None
        key_place: Place = (1, 1)
        while (event := get()) is not None:
            kind = type(event)
            if kind is ScalarEvent:
                mark = event.start_mark
                place: Place = (mark.line + 1, mark.column + 1)
                value: object = event.value
                if event.anchor is not None or event.tag is not None:
                    self._refuse(event)
                if self.escapes and event.style == '"':
                    value = self._clean(event)
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                stack.append((here, key, key_place))
                here = self._open(event, len(stack), is_key=key is None and type(here) is Map)
                if here is None:
                    return None
                key = None
                continue
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                value, place = here, here.start
                here, key, key_place = stack.pop()
            elif kind is AliasEvent:
                value, place = "", self._place(event)
                self._add("alias", event, name=event.anchor)
            elif kind is DocumentStartEvent and root:
                self._add("documents", event)
                break
            else:
                continue
            if type(here) is Seq:
                here.append(value)
                here.marks.append(place)
            elif key is None:
                key, key_place = str(value), place
            else:
                if key in here or key == "<<":
                    self._odd_key(here, key, key_place)
                else:
                    here[key] = value
                    here.marks[key] = place
                    here.key_marks[key] = key_place
                key = None
        return root[0] if root else None

    def _open(self, event: Any, depth: int, *, is_key: bool) -> Map | Seq | None:
        """A new collection; None where it cannot be one."""
        if event.anchor is not None or event.tag is not None:
            self._refuse(event)
        if depth > MAX_DEPTH or is_key:
            self._add("key" if is_key else "depth", event)
            return None
        if type(event) is MappingStartEvent:
            return Map(self.file, self._place(event), flow=bool(event.flow_style))
        return Seq(self.file, self._place(event))

    def _place(self, event: Any) -> tuple[int, int]:
        return event.start_mark.line + 1, event.start_mark.column + 1

    def _add(self, kind: str, event: Any, **values: str) -> None:
        self.problems.append(mistakes.syntax(Location(self.file, *self._place(event)), kind, **values))

    def _refuse(self, event: Any) -> None:
        if event.anchor is not None:
            self._add("anchor", event, name=event.anchor)
        if event.tag is not None:
            self._add("tag", event, name=event.tag)

    def _clean(self, event: Any) -> str:
        clean, count, _ = without_controls(event.value)
        if count:
            self.problems.append(mistakes.controls(Location(self.file, *self._place(event)), count))
        return clean

    def _odd_key(self, here: Map, key: str, place: Place) -> None:
        if key == "<<":
            self.problems.append(mistakes.syntax(here.location(place), "merge"))
            return
        first = here.location(here.key_marks[key])
        self.problems.append(mistakes.duplicate_key(here.location(place), key, first))


_KNOWN_MESSAGES = (
    ("found character '\\t'", "tab"),
    ("mapping values are not allowed", "colon"),
    ("could not find expected ':'", "no-colon"),
    ("did not find expected key", "indent"),
    ("did not find expected '-' indicator", "indent"),
    ("block sequence entries are not allowed", "dash"),
    ("did not find expected ',' or", "bracket"),
    ("found unexpected end of stream", "unclosed"),
    ("found character that cannot start any token", "start"),
    ("found unknown escape character", "escape"),
    ("found unexpected document indicator", "unclosed"),
    ("exceeded max", "depth"),
)


def _syntax(error: yaml.MarkedYAMLError, text: str, file: str) -> Problem:
    """The parser's own error in our words, at the place where a person must look."""
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    message = error.problem or error.context or "syntax"
    kind = next((kind for start, kind in _KNOWN_MESSAGES if message.startswith(start)), "syntax")
    lines = text.splitlines()
    shown = lines[line - 1] if line <= len(lines) else ""
    if "\t" in shown[: max(column, len(shown) - len(shown.lstrip()))]:
        kind, column = "tab", shown.index("\t") + 1
    if kind == "unclosed" and error.context_mark is not None:
        line, column = error.context_mark.line + 1, error.context_mark.column + 1
    return mistakes.syntax(Location(file, line, column), kind, detail=message)
