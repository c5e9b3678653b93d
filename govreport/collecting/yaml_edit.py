"""Changing a YAML file that people keep by hand: only what differs is written anew.

Comments, blank lines, the order of keys, the way texts are quoted and folded, line ends: all else stays as it
is, byte by byte. A comment inside something that is replaced as a whole moves to a line of its own.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import chain
from typing import Any

import yaml

from govreport.collecting.yaml_lines import block_lines, flow_text, key_lines

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""Every scalar as text; where PyYAML was built without libyaml, the slow one."""
_BLANKS = " \t\r\n"
"""What divides things in YAML; a no-break space does not."""
_COMMENT = re.compile(r"(?<![^ \t\r\n])#[^\r\n]*")
_HEADER = re.compile(r"([|>])-[ \t]*(?:#[^\r\n]*)?\r?\n")
_FOLDED = 100


class CannotEditError(Exception):
    """The file is written in a way that a change would damage."""


def loaded(text: str) -> Any:
    """A document's value, every scalar as text.

    Raises:
        CannotEditError: It is no YAML.
    """
    try:
        return yaml.load(text, Loader=_LOADER)  # noqa: S506 - makes nothing but texts, lists and mappings
    except yaml.YAMLError as error:
        raise CannotEditError(str(error).splitlines()[0]) from error


def edited(text: str, wanted: Mapping[str, Any]) -> str:
    """The document with its value changed to ``wanted``.

    Args:
        text: The file's text, with its own line ends.
        wanted: What the document is to say; keys that stand in it already are never taken away.

    Raises:
        CannotEditError: It is no YAML, or says something else than ``wanted`` once changed.
    """
    if loaded(text) is None:  # nothing, or comments alone
        head = text if not text or text.endswith("\n") else text + "\n"
        return head + "\n".join(block_lines(dict(wanted))) + "\n"
    new = _Editor(text).edited(wanted)
    if loaded(new) != wanted:
        raise CannotEditError("the change cannot be set in among what stands there")
    return new


class _Editor:
    """Gathers cuts (from, to, what to put there) while it walks the document beside the wanted value."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.line_end = "\r\n" if "\r\n" in text else "\n"
        self.cuts: list[tuple[int, int, str]] = []

    def edited(self, wanted: Mapping[str, Any]) -> str:
        """The text with all cuts made."""
        self._change(yaml.compose(self.text, Loader=_LOADER), wanted, 0, flow=False)
        pieces, at = [], 0
        for start, end, new in sorted(self.cuts, key=lambda cut: cut[:2]):
            if start < at:
                raise CannotEditError("two changes meet in one place")
            pieces += [self.text[at:start], new]
            at = end
        return "".join([*pieces, self.text[at:]])

    # ---- walking ------------------------------------------------------------------------------------

    def _change(self, node: Any, wanted: Any, column: int, *, flow: bool, key: Any = None) -> None:
        """Make ``node`` say ``wanted``; ``column`` is that of its key or dash, ``key`` its key's node."""
        old = _plain(node)
        if old == wanted:
            return
        inside = flow or bool(getattr(node, "flow_style", False))
        if isinstance(old, dict) and isinstance(wanted, Mapping) and old and old.keys() <= wanted.keys():
            self._mapping(node, wanted, flow=inside)
        elif isinstance(old, list) and isinstance(wanted, list) and old and wanted and not inside:
            self._sequence(node, old, wanted)
        else:
            self._replace(node, wanted, column, flow=flow, key=key)

    def _mapping(self, node: Any, wanted: Mapping[str, Any], *, flow: bool) -> None:
        column = node.value[0][0].start_mark.column
        there = set()
        for key, value in node.value:
            there.add(key.value)
            self._change(value, wanted[key.value], column, flow=flow, key=key)
        for name, value in wanted.items():
            if name in there:
                continue
            end = self._end(node.value[-1][1])
            if flow:
                self.cuts.append((end, end, f", {name}: {flow_text(value)}"))
            elif column:
                self._insert(end, key_lines(name, value), column)
            else:  # the document's own key, with a list of items
                self._insert(end, block_lines({name: value}), 0)

    def _sequence(self, node: Any, old: list[Any], wanted: list[Any]) -> None:
        column = node.start_mark.column
        for tag, a, b, c, d in _steps(old, wanted):
            if tag == "equal":
                continue
            both = min(b - a, d - c)
            for at in range(both):
                self._change(node.value[a + at], wanted[c + at], column, flow=False)
            for child in node.value[a + both : b]:
                self._delete(child, column)
            if d - c > both:
                before = self._end(node.value[a + both - 1]) if a + both else None
                lines = block_lines(wanted[c + both : d]) if _items(wanted) else _dashes(wanted[c + both : d])
                if before is None:
                    start = self._line_start(node.start_mark.index)
                    self.cuts.append((start, start, self._text(lines, column)))
                else:
                    self._insert(before, lines, column)

    # ---- cutting ------------------------------------------------------------------------------------

    def _replace(self, node: Any, wanted: Any, column: int, *, flow: bool, key: Any) -> None:
        start, end = node.start_mark.index, self._end(node)
        if (kept := self._same_style(node, wanted)) is not None:
            self.cuts.append(kept)
            return
        if key is not None and isinstance(node, yaml.CollectionNode) and not node.flow_style:
            start = self.text.index(":", key.end_mark.index) + 1  # what comes may stand beside the key
        comments = list(self._comments(node, start, end))
        if comments:
            above = self._line_start((key or node).start_mark.index)
            self.cuts.append((above, above, self._text(comments, column)))
        if flow:
            self.cuts.append((start, end, self._spaced(start, flow_text(wanted))))
            return
        first, *rest = (
            line.removeprefix("k:") if not at else line for at, line in enumerate(key_lines("k", wanted))
        )
        if not first:  # a list or mapping on lines of its own
            while self.text[start - 1] == " ":
                start -= 1
        pad = " " * column
        text = self.line_end.join([first.strip(_BLANKS), *(pad + line if line else line for line in rest)])
        self.cuts.append((start, end, self._spaced(start, text) if first else text))

    def _spaced(self, at: int, text: str) -> str:
        return text if self.text[at - 1 : at] in _BLANKS else f" {text}"

    def _same_style(self, node: Any, wanted: Any) -> tuple[int, int, str] | None:
        """The cut that keeps a text folded or line by line, where the new one can be."""
        start, end = node.start_mark.index, self._end(node)
        header = _HEADER.match(self.text, start)
        if not header or not isinstance(wanted, str) or wanted != wanted.strip() or not wanted:
            return None
        old = self.text[header.end() : end]
        pad = old[: len(old) - len(old.lstrip(" "))]
        lines = wanted.split("\n")
        if header.group(1) == ">":
            if wanted != " ".join(wanted.split()):
                return None
            lines = textwrap.wrap(wanted, _FOLDED, break_long_words=False, break_on_hyphens=False)
        body = self.line_end.join(pad + line if line.strip() else "" for line in lines)
        return (header.end(), end, body) if pad else None

    def _delete(self, node: Any, column: int) -> None:
        """Take an element's lines away; what somebody noted there stays as a line of its own."""
        start = self._line_start(node.start_mark.index)
        after = self._line_after(self._end(node))
        comments = list(self._comments(node, node.start_mark.index, after))
        self.cuts.append((start, after, self._text(comments, column)))

    def _insert(self, position: int, lines: Sequence[str], column: int) -> None:
        """Lines below the one that ``position`` stands in."""
        at = self._line_after(position)
        text = self._text(lines, column)
        if at == len(self.text) and not self.text.endswith("\n"):
            text = self.line_end + text.removesuffix(self.line_end)
        self.cuts.append((at, at, text))

    # ---- places -------------------------------------------------------------------------------------

    def _text(self, lines: Sequence[str], column: int) -> str:
        pad = " " * column
        return "".join(f"{pad}{line}{self.line_end}" if line else self.line_end for line in lines)

    def _line_start(self, at: int) -> int:
        return self.text.rfind("\n", 0, at) + 1

    def _line_after(self, at: int) -> int:
        return self.text.find("\n", at) + 1 or len(self.text)

    def _end(self, node: Any) -> int:
        """Where a node's own text ends: the parser counts comments and blank lines after it as well."""
        if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
            last = node.value[-1]
            return self._end(last[1] if isinstance(last, tuple) else last)
        start: int = node.start_mark.index
        return start + len(self.text[start : node.end_mark.index].rstrip(_BLANKS))

    def _comments(self, node: Any, start: int, end: int) -> Iterator[str]:
        """Comments between two places, which are those of a node: what stands in none of its texts."""
        at = start
        for leaf_start, leaf_end in chain(self._leaves(node), [(end, end)]):
            for found in _COMMENT.finditer(self.text, at, leaf_start):
                yield found.group().rstrip(_BLANKS)
            at = leaf_end

    def _leaves(self, node: Any) -> Iterator[tuple[int, int]]:
        if isinstance(node, yaml.ScalarNode):
            start, end = node.start_mark.index, self._end(node)
            if node.style in ("|", ">"):  # a comment may stand beside the sign that begins it
                start = min(self._line_after(start), end)
            yield start, end
            return
        for one in node.value:
            for inner in one if isinstance(one, tuple) else (one,):
                yield from self._leaves(inner)


def _items(values: Sequence[Any]) -> bool:
    return any(isinstance(value, dict) and "id" in value for value in values)


def _dashes(values: Sequence[Any]) -> list[str]:
    """Elements of a list below each other, what they hold on one line where it is short."""
    lines = []
    for value in values:
        first, *rest = key_lines("k", value)
        lines += [f"-{first[2:]}", *rest]
    return lines


def _steps(old: list[Any], wanted: list[Any]) -> list[tuple[str, int, int, int, int]]:
    """How to get from one list to another, as difflib says it."""
    same = 0
    while same < min(len(old), len(wanted)) and old[same] == wanted[same]:
        same += 1
    in_place = len(old) == len(wanted) and all(isinstance(value, dict) for value in (*old, *wanted))
    if same == len(old) or in_place:  # further ones at the end, or changes to items where they are
        return [("replace", same, len(old), same, len(wanted))]
    one, two = ([repr(value) for value in values] for values in (old, wanted))
    return list(SequenceMatcher(None, one, two, autojunk=False).get_opcodes())


def _plain(node: Any) -> Any:
    if isinstance(node, yaml.MappingNode):
        return {key.value: _plain(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_plain(one) for one in node.value]
    return node.value
