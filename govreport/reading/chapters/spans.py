"""The author's text with its places: from an inline text back to lines and columns of the file."""

from __future__ import annotations

import re

from govreport.model import Location, Span

MASK = "\ufffc"
# what is no prose, though it stands in it: code, addresses, footnote marks, comments; bounded, so linear
_NOT_PROSE = re.compile(
    r"(?P<code>`[^`\n]{1,200}`)"
    r"|\]\((?P<address>[^()\s]{0,500})"
    r"|(?P<auto><(?:https?://|mailto:)[^<>\s]{0,500}>)"
    r"|(?P<note>\[\^[^\]\s]{1,40}\])"
    r"|(?P<comment><!--.{0,2000}?-->)",
    re.DOTALL,
)
_MARKED = re.compile(r"[`\]<\[]")  # what each of them begins with: quicker to look for


class Source:
    """A chapter's lines.

    Attributes:
        file: The chapter's path.
        lines: Its lines, without their ends.
    """

    def __init__(self, text: str, file: str) -> None:
        """Split the text once."""
        self.file = file
        self.lines = text.split("\n")

    def place(self, line: int, column: int = 1) -> Location:
        """A location; both from 1."""
        return Location(self.file, line, column)

    def first_column(self, line: int) -> Location:
        """The first character of line ``line`` (from 0) that is no blank."""
        text = self.lines[line] if line < len(self.lines) else ""
        return self.place(line + 1, len(text) - len(text.lstrip()) + 1)

    def span(self, content: str, begin: int, after: int = 0) -> Span:
        """Where ``content``, read from line ``begin`` (from 0) on, stands.

        Args:
            content: Text as the parser hands it over: blanks and marks of the blocks around it taken off.
            begin: Its first line.
            after: Offset in the first line from which to look, for the cells of a row.
        """
        if "\n" not in content:
            text = self.lines[begin] if begin < len(self.lines) else ""
            return Span(content, self.place(begin + 1, _column(text, content, after) + 1))
        places: list[tuple[int, int, int]] = []
        offset = 0
        for number, part in enumerate(content.split("\n")):
            line = begin + number
            text = self.lines[line] if line < len(self.lines) else ""
            places.append((offset, line + 1, _column(text, part, after if number == 0 else 0) + 1))
            offset += len(part) + 1
        _, line, column = places[0]
        return Span(content, self.place(line, column), tuple(places[1:]))


def _column(text: str, part: str, after: int) -> int:
    """Offset of ``part`` in its line: at the end of it, as what precedes belongs to the blocks around."""
    if not after:
        whole, end = text.rstrip(), part.rstrip()
        if whole.endswith(end):
            return len(whole) - len(end)
    found = text.find(part, after)
    if found < 0:
        found = text.find(part.replace("|", "\\|"), after)
    return found if found >= 0 else max(after, len(text) - len(text.lstrip()))


def prose(span: Span, end: int | None = None) -> Span:
    """``span`` up to ``end`` for rules on language.

    What is no prose is covered, each character in place; the indentation of further lines is left out.
    """
    text = span.text if end is None else span.text[:end]
    if _MARKED.search(text):
        text = _NOT_PROSE.sub(_cover, text)
    if "\n" not in text:
        return Span(text, span.location)
    kept: list[str] = []
    places: list[tuple[int, int, int]] = []
    length = 0
    for number, line in enumerate(text.split("\n")):
        bare = line.lstrip() if number else line
        if number:
            _, row, column = span.lines[number - 1]
            places.append((length, row, column + len(line) - len(bare)))
        kept.append(bare)
        length += len(bare) + 1
    return Span("\n".join(kept), span.location, tuple(places))


def _cover(match: re.Match[str]) -> str:
    name = match.lastgroup or "code"
    start, stop = match.start(name) - match.start(), match.end(name) - match.start()
    whole = match.group()
    return whole[:start] + MASK * (stop - start) + whole[stop:]
