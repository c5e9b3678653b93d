"""A decision's text into lines: of what kind each is, and which belong to the page and not to the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govreport.model.values import frozen
from govreport.reading.furniture import LONE_MARK, PAGE, Furniture

_LINE = re.compile(r"[^\r\n\f]*(?:\r\n|[\r\n\f]|$)")
_MARK = re.compile(
    r"[ \t]*\\?(?P<mark>[*•●○▪▫■□◦·‣►➢✓\uf0b7\uf0a7\uf02d–—−-]|o(?=[ \t]+[^\W\d_])"
    r"|\(?(?:\d{1,2}[.)]|[a-zåäö]\)|[ivx]{2,4}[.)]|[a-h]\.)(?=[ \t]+\S))[ \t]+(?=\S)"
)
NUMBER_MARK = re.compile(r"\(?(?:\d{1,2}|[a-zåäöivx]{1,4})[.)]")
_LINK = re.compile(r"\[[^\[\]]{1,300}\]\([^()\s]{1,300}(?:[ \t]+\"[^\"]{0,400}\")?\)")
_HEADING = re.compile(r"[ \t]*#{1,6}[ \t]+")
_BOLD = re.compile(r"[ \t]*\*\*(?P<text>[^*]{1,200})\*\*[ \t]*:?[ \t]*")
_RULE = re.compile(r"[ \t]*(?:[-_=*|:+.~·][-_=*|:+.~· \t]{2,})")
_MARGIN = re.compile(
    r"[ ]*(?P<head>[A-ZÅÄÖ]\S*(?: \S+){0,6})[ ]{2,}(?=[A-ZÅÄÖ0-9])"
)  # a heading beside its text
_GLUED = re.compile(
    r"(?P<page>(\d{1,3}) ?\((\d{1,3})\))[ \t]+(?=[a-zåäö])"
)  # a page's number before the text
_OPEN = re.compile(r"(?P<last>[^\W\d_]+,?)[ \t]*\r?\n[ \t]*$")
_BELOW = re.compile(r"[ ]*(?=\S)")
_NEAR = 40  # characters beside a line that hold its neighbours
_LONGEST_PAGE = 40  # characters of a page's number, or of words that the text goes on
_INVISIBLE = "\ufeff\u200b"


@frozen
class Line:
    """A line, without its mark and the white space around it.

    Attributes:
        kind: blank, page (belongs to the page), heading, bold, item, row or text.
        start: Offset of its first character.
        end: Offset after its last.
        mark: The list mark of an item.
        indent: White space before the mark.
    """

    kind: str
    start: int
    end: int
    mark: str = ""
    indent: int = 0


def lines_of(text: str, furniture: Furniture) -> list[Line]:
    """The lines of ``text``, with those told apart that show by themselves that they belong to the page."""
    return list(_lines(text, furniture))


def wrap_width(lines: list[Line]) -> int:
    """Width at which the text is broken into lines; 0 where paragraphs are single lines."""
    widths = sorted(line.end - line.start for line in lines if line.kind == "text")
    if len(widths) < 6:
        return 0
    width = widths[int(len(widths) * 0.8)]
    return width if width <= 130 else 0


def with_marks(text: str, lines: list[Line]) -> Iterator[Line]:
    """The lines with each bullet that stands alone put before the next line that has text."""
    mark: Line | None = None
    for line in lines:
        if line.kind == "text" and LONE_MARK.fullmatch(text, line.start, line.end):
            mark = line
        elif mark is None or line.kind not in ("blank", "text"):
            mark = None if line.kind != "page" else mark
            yield line
        elif line.kind == "text":
            yield Line("item", line.start, line.end, text[mark.start : mark.end])
            mark = None


def _lines(text: str, furniture: Furniture) -> Iterator[Line]:
    for match in _LINE.finditer(text):
        start, end = match.span()
        if start == end:
            continue
        line = text[start:end]
        body = line.strip().strip(_INVISIBLE)
        if not body or _RULE.fullmatch(line.rstrip("\r\n\f")):
            yield Line("blank", start, end)
            continue
        at = start + line.index(body)
        stop = at + len(body)
        margin = _MARGIN.match(line)
        if margin is not None and _is_beside(text, end, margin, furniture):
            yield Line("blank", at, at)
            yield Line("text", at, start + margin.end("head"))
            body = line[margin.end() :].strip()
            at = start + margin.end()
        glued = _GLUED.match(body)
        if glued is not None and _is_glued(text, start, glued, furniture):
            yield Line("page", at, at + glued.end("page"))
            body, at = body[glued.end() :], at + glued.end()
        if body.isdecimal() and _counts(text, at, stop, furniture):
            yield Line("text", at, stop)
            continue
        yield _classified(line, body, at, stop, furniture)


def _counts(text: str, at: int, stop: int, furniture: Furniture) -> bool:
    """Whether a number alone on its line goes on with the line before it ("senast den / 1 / december 2020")."""
    before, after = text[max(0, at - _NEAR) : at], text[stop : stop + _NEAR]
    if "\f" in before[-4:] + after[:4] or not before.strip() or not after.strip():
        return False
    return before.split()[-1].lower() in furniture.numbered and after.split()[0].lower() in furniture.numbered


def _is_glued(text: str, start: int, glued: re.Match[str], furniture: Furniture) -> bool:
    """Whether a page's number stands at the beginning of a line, in the middle of a sentence."""
    before = _OPEN.search(text, max(0, start - _NEAR), start)
    number, count = int(glued.group(2)), int(glued.group(3))
    return (
        before is not None and 1 < number <= count and before.group("last").lower() not in furniture.numbered
    )


def _is_beside(text: str, end: int, margin: re.Match[str], furniture: Furniture) -> bool:
    """Whether a line begins with a heading in the margin: the line below goes on where the text beside it begins."""
    below = _BELOW.match(text, end)
    head = margin.group("head")
    if below is None or len(below.group()) != margin.end() or not text[below.end()].isalpha():
        return False
    following = _LINE.match(text, below.end())
    if following is not None and furniture.made(following.group().strip()) is not None:
        return False
    made = furniture.made(head)
    return not furniture.holds(head) and (made is None or not made.strong)


def _classified(line: str, body: str, at: int, stop: int, furniture: Furniture) -> Line:
    if (len(body) < _LONGEST_PAGE and PAGE.fullmatch(body)) or at in furniture.edges or furniture.holds(body):
        return Line("page", at, stop)
    if _LINK.fullmatch(body):
        return Line("page", at, stop)
    heading = _HEADING.match(body)
    if heading:
        return Line("heading", at + heading.end(), stop)
    bold = _BOLD.fullmatch(body)
    if bold:
        return Line("bold", at, stop)
    if body.startswith("|") or "\t" in body.strip():
        return Line("row", at, stop)
    mark = _MARK.match(body)
    if mark and not _false_mark(body, mark):
        indent = len(line) - len(line.lstrip())
        return Line("item", at + mark.end(), stop, mark.group("mark"), indent)
    return Line("text", at, stop)


def _false_mark(body: str, mark: re.Match[str]) -> bool:
    """Whether a would-be mark is the beginning of the text itself ("1 200", "i. e.")."""
    rest = body[mark.end() :]
    if mark.group("mark") == "*" and body.startswith("**"):
        return True
    return bool(NUMBER_MARK.fullmatch(mark.group("mark"))) and rest[:1].isdigit()
