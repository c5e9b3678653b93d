"""Blocks as WordprocessingML: the generic function, and paragraphs, headings and lists.

Tables, pictures and contents register theirs in modules of their own.
"""

from __future__ import annotations

from functools import singledispatch

from govreport.errors import GovreportError
from govreport.model.blocks import (
    Block,
    Heading,
    List,
    ListItem,
    Note,
    PageBreak,
    Paragraph,
    Passage,
    Runs,
    Text,
)
from govreport.word.fields import bookmarked
from govreport.word.markup import NOTHING, Xml, attribute, join, paragraph
from govreport.word.numbering import MAX_LEVEL
from govreport.word.runs import runs_xml
from govreport.word.styles.stylesheet import twips
from govreport.word.writing import Writing

ROLE_STYLES = {
    "body": "Body Text",
    "lead": "Lead",
    "quote": "Quote",
    "note": "Table Note",
    "source": "Source",
    "example": "Example Mark",
    "gap": "Gap",
    "agency": "Cover Agency",
    "title": "Title",
    "subtitle": "Subtitle",
    "cover": "Cover Text",
    "colophon": "Colophon",
    "decision": "Decision",
}
_AFTER_TABLE = 12 * 20  # twentieths of a point between a table and what follows it
_LIST_STEP_MM = 6.5


@singledispatch
def block_xml(block: Block, writing: Writing) -> Xml:  # noqa: ARG001 - the shape all registered functions share
    """A block; what is still unresolved is the caller's mistake."""
    raise GovreportError(f"{type(block).__name__} must be resolved before the report is written")


def styled(style: str, writing: Writing, extra: str = "", *, before: str = "") -> Xml:
    """Inside of ``w:pPr``: the style, then what the page asks of this paragraph, in the order Word wants.

    Args:
        style: Our name of the style.
        writing: Its ``break_before`` and ``after_table`` are used up.
        extra: What comes after spacing in a ``w:pPr``.
        before: ``w:keepNext`` and what else comes before the page break.
    """
    return properties(writing.styles.id(style), writing, extra, before=before)


def properties(
    style_id: str, writing: Writing, extra: str = "", *, before: str = "", numbers: str = ""
) -> Xml:
    """As `styled`, for a style's id; ``numbers`` is a ``w:numPr``."""
    page = "<w:pageBreakBefore/>" if writing.break_before else ""
    space = f'<w:spacing w:before="{_AFTER_TABLE}"/>' if writing.after_table and not page else ""
    writing.break_before = writing.after_table = False
    return Xml(f"<w:pStyle{attribute('w:val', style_id)}/>{before}{page}{numbers}{space}{extra}")


@block_xml.register
def _paragraph(block: Paragraph, writing: Writing) -> Xml:
    keep = "<w:keepNext/>" if block.keep_next else ""
    style = _style_of(block.role, writing)
    return paragraph(styled(style, writing, before=keep), runs_xml(block.runs, writing))


def _style_of(role: str, writing: Writing) -> str:
    if role == "colophon" and not writing.colophon_seen:
        writing.colophon_seen = True
        return "Colophon First"
    return ROLE_STYLES.get(role, "Body Text")


@block_xml.register
def _heading(block: Heading, writing: Writing) -> Xml:
    place = next(writing.places)
    writing.after_table = False
    words = bookmarked(writing.new_id(), place.bookmark, runs_xml(block.runs, writing))
    numbers = ""
    if block.annex and writing.numbering.of_style(place.style) is None:
        number = writing.numbering.annexes(writing.label("annex"))
        numbers = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
    return paragraph(properties(place.style, writing, numbers=numbers), words)


@block_xml.register
def _list(block: List, writing: Writing) -> Xml:
    return _list_at(block, writing, 0)


def _list_at(block: List, writing: Writing, level: int) -> Xml:
    level = min(level, MAX_LEVEL)
    number = writing.numbering.fresh(level) if block.ordered else writing.numbering.bullets()
    style = "List Number" if block.ordered else "List Bullet"
    numbers = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return join([_item(item, writing, level, style, numbers) for item in block.items])


def _item(item: ListItem, writing: Writing, level: int, style: str, numbers: str) -> Xml:
    parts = []
    first = True
    for block in item.blocks:
        if isinstance(block, List):
            parts.append(_list_at(block, writing, level + 1))
        elif isinstance(block, Paragraph):
            if first:
                look = properties(writing.styles.id(style), writing, numbers=numbers)
            else:
                indent = f'<w:ind w:left="{twips(_LIST_STEP_MM * (level + 1))}"/>'
                look = styled("List Continue", writing, indent)
            parts.append(paragraph(look, runs_xml(block.runs, writing)))
        else:
            parts.append(block_xml(block, writing))
        first = False
    return join(parts)


@block_xml.register
def _page_break(block: PageBreak, writing: Writing) -> Xml:  # noqa: ARG001 - one break is like another
    writing.break_before = True
    return NOTHING


@block_xml.register
def _note(block: Note, writing: Writing) -> Xml:  # noqa: ARG001 - written where it is referred to
    return NOTHING


@block_xml.register
def _passage(block: Passage, writing: Writing) -> Xml:
    return join([block_xml(inner, writing) for inner in block.blocks])


def note_paragraph(style: str, runs: Runs, writing: Writing, *, keep: bool) -> Xml:
    """A paragraph under a table or picture: a note or source."""
    return paragraph(styled(style, writing, before="<w:keepNext/>" if keep else ""), runs_xml(runs, writing))


def labelled(word: str, runs: Runs) -> Runs:
    """``Source: …`` before the runs."""
    return (Text(f"{word}: "), *runs)
