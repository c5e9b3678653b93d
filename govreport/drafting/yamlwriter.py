"""Lines of YAML as a person would lay them out: texts folded, names in brackets, comments beside and above.

Knows nothing of assignments; :mod:`govreport.drafting.yamlout` says what is written.
"""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterable

_WIDTH = 100
_COMMENT_COLUMN = 48
_PLAIN = re.compile(r"[A-Za-zÅÄÖåäöÉé(§][\wÅÄÖåäöÉé .,;()/§–+-]*", re.ASCII | re.IGNORECASE)
_WORDS_OF_YAML = frozenset(("true", "false", "yes", "no", "on", "off", "null", "y", "n", "~", "ja", "nej"))
_UNPRINTABLE = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]+")


class YamlWriter:
    """Lines of YAML with comments."""

    def __init__(self) -> None:
        """Begin with no lines."""
        self.lines: list[str] = []

    def text(self) -> str:
        """All lines, with a line end after the last."""
        return "\n".join(self.lines).rstrip("\n") + "\n"

    def line(self, text: str, comment: str = "") -> None:
        """A line as it is, with a comment beside it."""
        self.lines.append(f"{text.ljust(_COMMENT_COLUMN)} # {_clean(comment)}" if comment else text)

    def comment(self, text: str, indent: int = 0) -> None:
        """Comment lines of their own, folded; a further line of the same comment stands in."""
        pad = " " * indent
        for line in text.splitlines():
            wrapped = textwrap.wrap(_clean(line), _WIDTH - indent - 2, subsequent_indent="  ") or [""]
            self.lines.extend(f"{pad}# {part}".rstrip() for part in wrapped)

    def gap(self) -> None:
        """A blank line, unless there is one."""
        if self.lines and self.lines[-1]:
            self.lines.append("")

    def value(self, key: str, value: str, indent: int, comment: str = "") -> None:
        """A key with a text: plain, quoted, or folded over several lines."""
        pad = " " * indent
        inner = indent + (4 if key.startswith("- ") else 2)  # a key after a dash stands two columns in
        clean = " ".join(_clean(value).split())
        if len(clean) + indent + len(key) + 2 > _WIDTH and _foldable(clean):
            self.line(f"{pad}{key}: >-", comment)
            self._folded(clean, inner)
            return
        self.line(f"{pad}{key}: {scalar(clean)}", comment)

    def values(self, key: str, values: Iterable[str], indent: int) -> None:
        """A key with one text, or a list of texts."""
        found = [value for value in values if value]
        if len(found) == 1:
            self.value(key, found[0], indent)
            return
        if not found:
            return
        pad = " " * indent
        self.line(f"{pad}{key}:")
        for value in found:
            clean = " ".join(_clean(value).split())
            if len(clean) + indent + 4 > _WIDTH and _foldable(clean):
                self.line(f"{pad}  - >-")
                self._folded(clean, indent + 4)
            else:
                self.line(f"{pad}  - {scalar(clean)}")

    def _folded(self, text: str, indent: int) -> None:
        parts = textwrap.wrap(text, _WIDTH - indent, break_long_words=False, break_on_hyphens=False)
        self.lines.extend(f"{' ' * indent}{part}" for part in parts)

    def names(self, key: str, names: Iterable[str], indent: int) -> None:
        """A key with a list of short names: on one line, or one to a line where that gets too long."""
        found = [scalar(" ".join(_clean(name).split())) for name in names]
        pad = " " * indent
        flow = f"{pad}{key}: [{', '.join(_in_flow(name) for name in found)}]"
        if len(flow) <= _WIDTH:
            self.line(flow)
            return
        self.line(f"{pad}{key}:")
        for name in found:
            self.line(f"{pad}  - {name}")


def _foldable(text: str) -> bool:
    """Whether a text can be folded: no word so long that it cannot be broken, no leading mark of its own."""
    return " " in text and text == text.strip()


def _clean(text: str) -> str:
    return _UNPRINTABLE.sub(" ", text)


def scalar(text: str) -> str:
    """A text as a YAML scalar on one line, quoted where it must be."""
    if _PLAIN.fullmatch(text) and text.lower() not in _WORDS_OF_YAML and not text.endswith((" ", "-")):
        return text
    return json.dumps(text, ensure_ascii=False)


def _in_flow(scalar_text: str) -> str:
    """A scalar within brackets, where a comma would divide it."""
    if scalar_text.startswith('"') or "," not in scalar_text:
        return scalar_text
    return json.dumps(scalar_text, ensure_ascii=False)
