"""Tags in the text of paragraphs and rows: where they are, and which stand alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml import etree

from govreport.word.template.sandbox import CONTROL
from govreport.word.trees import w

_P, _T, _TC = (w(name) for name in ("p", "t", "tc"))
TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_STATEMENT = re.compile(r"\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_OPENERS = ("{{", "{%", "{#")
_WORD_MARK = re.compile(r"\{%-?\s*(tr|p|tc|r)\s+(?=\S)")  # docxtpl's way to say what a tag belongs to
# Inside a tag only: Word's autocorrection undone, and what nobody sees taken out.
_PLAIN = str.maketrans(
    {
        **dict(zip("“”„‟‘’‚", '""""\'\'\'', strict=True)),
        "\u00a0": " ",
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\ufeff"),
    }
)


def has_tag(paragraph: etree._Element) -> bool:
    """Whether a paragraph's own text holds the beginning of a tag."""
    return any(opener in own_text(paragraph) for opener in _OPENERS)


def own_text(paragraph: etree._Element) -> str:
    """The text of a paragraph, without that of paragraphs in a text box inside it."""
    return "".join(element.text or "" for element in _own_texts(paragraph))


def _own_texts(paragraph: etree._Element) -> list[etree._Element]:
    nested = paragraph.find(f".//{_P}") is not None
    return [
        element
        for element in paragraph.iter(_T)
        if not nested or next(element.iterancestors(_P), None) is paragraph
    ]


def gather(paragraph: etree._Element) -> None:
    """Put each tag wholly into the text element where it begins."""
    texts = _own_texts(paragraph)
    whole = "".join(element.text or "" for element in texts)
    owners = [number for number, element in enumerate(texts) for _ in element.text or ""]
    for tag in TAG.finditer(whole):
        owners[tag.start() : tag.end()] = [owners[tag.start()]] * len(tag[0])
    parts: list[list[str]] = [[] for _ in texts]
    for character, owner in zip(whole, owners, strict=True):
        parts[owner].append(character)
    for element, letters in zip(texts, parts, strict=True):
        element.text = "".join(letters)


def tidy(text: str) -> str:
    """A text element as Jinja source: one line, Word's quotation marks in tags made plain."""
    text = text.replace("\r", " ").replace("\n", " ")
    text = CONTROL.sub("", text)
    return TAG.sub(lambda tag: _WORD_MARK.sub("{% ", tag[0]).translate(_PLAIN), text)


def holds_tag(element: etree._Element) -> bool:
    """Whether a text element below, in the paragraph being written, holds a tag."""
    return any(opener in (text.text or "") for text in element.iter(_T) for opener in _OPENERS)


def only_statements(element: etree._Element) -> str:
    """The statements of a paragraph or row that holds nothing else; empty otherwise."""
    text = "".join(tidy(t.text or "") for t in element.iter(_T))
    statements = _STATEMENT.findall(text)
    if not statements or _STATEMENT.sub("", text).strip() or "{{" in text or shows(element):
        return ""
    return "".join(statements)


def hoisted(row: etree._Element) -> tuple[str, str]:
    """Loop tags at the edges of a row, taken out of it so that they repeat the row."""
    texts = [t for t in row.iter(_T) if (t.text or "").strip()]
    if not texts:
        return "", ""
    first, last = texts[0], texts[-1]
    if next(first.iterancestors(_TC), None) is next(last.iterancestors(_TC), None):
        return "", ""  # a loop inside one cell
    start = re.match(r"\s*(\{%-?\s*(?:tr\s+)?(?:for|if)\b.*?%\})", tidy(first.text or ""), re.DOTALL)
    end = re.search(r"(\{%-?\s*(?:tr\s+)?(?:endfor|endif)\s*-?%\})\s*$", tidy(last.text or ""))
    if start is None or end is None:
        return "", ""
    inside = "".join(tidy(t.text or "") for t in texts)[start.end() : -len(end[0])]
    if len(re.findall(r"\{%-?\s*(?:for|if)\b", inside)) != len(
        re.findall(r"\{%-?\s*end(?:for|if)\b", inside)
    ):
        return "", ""
    first.text = tidy(first.text or "")[start.end() :]
    last.text = re.sub(r"\{%-?\s*(?:tr\s+)?(?:endfor|endif)\s*-?%\}\s*$", "", tidy(last.text or ""))
    return start[1], end[1]


_BLOCK = re.compile(r"\{%-?\s*(?:tr\s+|p\s+|tc\s+|r\s+)?(for|if|endfor|endif)\b")


def left_open(lines: Sequence[str]) -> int | None:
    """On which line, from 1, the innermost loop or condition begins that never ends."""
    opened: list[int] = []
    for number, line in enumerate(lines, start=1):
        for word in _BLOCK.findall(line):
            if not word.startswith("end"):
                opened.append(number)
            elif opened:
                opened.pop()
    return opened[-1] if opened else None


_SHOWING = (
    "drawing",
    "pict",
    "object",
    "br",
    "fldChar",
    "fldSimple",
    "sym",
    "tab",
    "sectPr",
    "footnoteReference",
    "ptab",
    "noBreakHyphen",
)


def shows(paragraph: etree._Element) -> bool:
    """Whether something other than text stands in it, so that it cannot simply go."""
    return any(paragraph.find(f".//{w(name)}") is not None for name in _SHOWING)


def may_go(paragraph: etree._Element) -> bool:
    """Whether its container can do without it: a cell, header or text box must keep a paragraph."""
    parent = paragraph.getparent()
    if parent is None:
        return False
    if parent.tag == w("body"):
        return True
    return (
        any(sibling is not paragraph and sibling.tag == _P for sibling in parent)
        and parent[-1] is not paragraph
    )
