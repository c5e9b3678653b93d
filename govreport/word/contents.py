"""Contents, list of tables, list of pictures: real fields whose entries are there before Word updates."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from govreport.model.blocks import Block, Contents, Heading
from govreport.word.blocks import block_xml, styled
from govreport.word.fields import END, begin, inner_link
from govreport.word.index import Place
from govreport.word.markup import NOTHING, Xml, join, paragraph, run
from govreport.word.runs import page_reference
from govreport.word.writing import Writing

_TAB = Xml("<w:r><w:tab/></w:r>")
_TOGETHER = 16
"""So many of the last entries before the text share a page: a third of one, so that no few stand there alone."""


@block_xml.register
def _contents(block: Contents, writing: Writing) -> Xml:
    entries = _entries(block, writing.index.places)
    if block.of == "headings":
        instruction = rf'TOC \o "1-{block.levels}" \h \z \u'
    else:
        instruction = rf'TOC \h \z \c "{writing.label("table" if block.of == "tables" else "figure")}"'
    if not entries:
        return NOTHING
    known = all(place.bookmark in writing.pages for place in entries)
    head = begin(instruction, dirty=not known)
    last = len(entries) + writing.entries_after.get(block.of, 0) - 1
    paragraphs = []
    for number, place in enumerate(entries):
        style = f"toc {place.level}" if place.kind == "heading" else "table of figures"
        content = inner_link(place.bookmark, Xml(_entry(place) + _page(place, writing, known=known)))
        before, after = head if number == 0 else NOTHING, END if number == len(entries) - 1 else NOTHING
        keep = "<w:keepNext/>" if _kept(entries, number, last) else ""
        paragraphs.append(paragraph(styled(style, writing, before=keep), Xml(before + content + after)))
    return _gallery(join(paragraphs), writing) if block.of == "headings" else join(paragraphs)


def entries_after(blocks: Iterable[Block], places: Sequence[Place]) -> dict[str, int]:
    """How many entries the lists right after each list have: those with nothing but headings between them.

    Args:
        blocks: Those of one region of the template.
        places: All of the document.

    Returns:
        Number of entries by what the earlier list is of; one that none follows has 0.
    """
    found: dict[str, int] = {}
    run: list[str] = []
    for block in blocks:
        if isinstance(block, Contents):
            count = len(_entries(block, places))
            for earlier in run:
                found[earlier] += count
            found[block.of] = 0
            run = [*(of for of in run if of != block.of), block.of]
        elif not isinstance(block, Heading) or block.level == 1:
            run = []
    return found


def _entries(block: Contents, places: Sequence[Place]) -> list[Place]:
    if block.of == "headings":
        return [p for p in places if p.kind == "heading" and p.listed and p.level <= block.levels]
    kind = "table" if block.of == "tables" else "picture"
    return [place for place in places if place.kind == kind]


def _kept(entries: Sequence[Place], number: int, last: int) -> bool:
    """Whether an entry stays on a page with the next one.

    The last ones do, a chapter's does with its first section's, and a list's first and last two do not part.

    Args:
        entries: Of this list.
        number: The entry's place in it.
        last: Place of the last entry of all lists that follow one another here, counted from this list's first.
    """
    if number == last:
        return False
    if last - number < _TOGETHER or number in (0, len(entries) - 2):
        return True
    return number + 1 < len(entries) and entries[number].level == 1 < entries[number + 1].level


def _entry(place: Place) -> Xml:
    if place.kind != "heading":
        return run(f"{place.number}. {place.title}")
    if not place.number:
        return run(place.title)
    if place.number[0].isdigit():
        return Xml(run(place.number) + _TAB + run(place.title))
    return run(f"{place.number} {place.title}")


def _page(place: Place, writing: Writing, *, known: bool) -> Xml:
    return Xml(_TAB + page_reference(place, writing)) if known else NOTHING


def _gallery(content: Xml, writing: Writing) -> Xml:
    """Word's own wrapping of a table of contents, which offers to update it."""
    return Xml(
        f'<w:sdt><w:sdtPr><w:id w:val="{writing.new_id()}"/><w:docPartObj>'
        '<w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr>'
        f"<w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )
