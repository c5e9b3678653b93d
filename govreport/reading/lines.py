"""A decision's text into lines: of what kind each is, and which belong to the page and not to the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve

from govreport.model.values import frozen
from govreport.reading.folding import fold
from govreport.reading.furniture import PAGE, Furniture

_LINE = re.compile(r"[^\r\n\f]*(?:\r\n|[\r\n\f]|$)")
_MARK = re.compile(
    r"[ \t]*\\?(?P<mark>[*•●○▪▫■□◦·‣►➢✓\uf0b7\uf0a7\uf02d–—−-]|o(?=[ \t]+[^\W\d_])"
    r"|\(?(?:\d{1,2}[.)]|[a-zåäö]\)|[ivx]{2,4}[.)]|[a-h]\.)(?=[ \t]+\S))[ \t]+(?=\S)"
)
NUMBER_MARK = re.compile(r"\(?(?:\d{1,2}|[a-zåäöivx]{1,4})[.)]")
_LINK = re.compile(r"\[[^\[\]]{1,300}\]\([^()\s]{1,300}(?:[ \t]+\"[^\"]{0,400}\")?\)")
_HEADING = re.compile(r"[ \t]*#{1,6}[ \t]+")
_BOLD = re.compile(r"[ \t]*\*\*(?P<text>[^*]{1,200})\*\*[ \t]*:?[ \t]*")
_NEAR = 40  # characters beside a lone number that hold its neighbours
_LONE_MARK = re.compile(
    r"[•●○▪▫■□◦·‣►➢✓\uf0b7\uf0a7\uf02d–—−-]"
)  # a bullet whose text stands on a line below
_RULE = re.compile(r"[ \t]*(?:[-_=*|:+][-_=*|:+ \t]{2,})")
_INVISIBLE = "\ufeff\u200b"
_LONGEST_HEAD = 24  # lines of a letterhead with its title
_CLOSED = ".,;:!?"  # what ends so is a sentence's, and no title


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
    """The lines of ``text``, with what belongs to the page told apart and lone marks put before their text."""
    return list(_with_marks(text, list(_with_heads(text, list(_lines(text, furniture)), furniture))))


def wrap_width(lines: list[Line]) -> int:
    """Width at which the text is broken into lines; 0 where paragraphs are single lines."""
    widths = sorted(line.end - line.start for line in lines if line.kind == "text")
    if len(widths) < 6:
        return 0
    width = widths[int(len(widths) * 0.8)]
    return width if width <= 130 else 0


def _with_heads(text: str, lines: list[Line], furniture: Furniture) -> Iterator[Line]:
    """The lines with a page's head and foot whole: what stands beside its number, on lines of their own."""
    page, apart = False, True
    said, left = "", _LONGEST_HEAD  # the lines so far among which the title stands
    for line, near in zip(lines, _beside_page(lines), strict=True):
        start, end = line.start, line.end
        belongs = (
            line.kind == "text"
            and (
                ((near or page) and furniture.head.fullmatch(text, start, end) is not None)
                # the sender's name above a letter's foot
                or (near and apart and furniture.office.fullmatch(text, start, end) is not None)
                # the title once more, below the page's number
                or (page and text[end - 1] not in _CLOSED and f" {fold(text[start:end])} " in said)
            )
        )
        if left and line.kind in ("text", "heading", "bold"):
            said, left = f"{said.rstrip()} {fold(text[start:end])} ", left - 1
        apart = line.kind in ("blank", "page")
        if line.kind != "blank":
            page = belongs or line.kind == "page"
        yield evolve(line, kind="page") if belongs else line


def _beside_page(lines: list[Line]) -> list[bool]:
    """For each line whether the next one that is not blank belongs to the page."""
    found, page = [], False
    for line in reversed(lines):
        found.append(page)
        if line.kind != "blank":
            page = line.kind == "page"
    return found[::-1]


def _with_marks(text: str, lines: list[Line]) -> Iterator[Line]:
    """The lines with each bullet that stands alone put before the next line that has text."""
    mark: Line | None = None
    for line in lines:
        if line.kind == "text" and _LONE_MARK.fullmatch(text, line.start, line.end):
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
        if body.isdecimal() and _counts(text, at, stop, furniture):
            yield Line("text", at, stop)
            continue
        yield _classified(line, body, at, stop, furniture)


def _counts(text: str, at: int, stop: int, furniture: Furniture) -> bool:
    """Whether a number alone on its line goes on with the line before it ("senast den / 1 / december 2020")."""
    before, after = text[max(0, at - _NEAR) : at], text[stop : stop + _NEAR]
    if "\f" in before[-4:] + after[:4] or not before.strip() or not after.strip():
        return False
    return before.split()[-1].lower() in furniture.counted and after.split()[0].lower() in furniture.counted


def _classified(line: str, body: str, at: int, stop: int, furniture: Furniture) -> Line:
    if (len(body) < 25 and PAGE.fullmatch(body)) or at in furniture.edges or furniture.holds(body):
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
