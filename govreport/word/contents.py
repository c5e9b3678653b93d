"""Contents, list of tables, list of pictures: real fields whose entries are there before Word updates."""

from __future__ import annotations

from govreport.model.blocks import Contents
from govreport.word.blocks import block_xml, styled
from govreport.word.fields import END, begin, inner_link
from govreport.word.index import Place
from govreport.word.markup import NOTHING, Xml, join, paragraph, run
from govreport.word.runs import page_reference
from govreport.word.writing import Writing

_TAB = Xml("<w:r><w:tab/></w:r>")


@block_xml.register
def _contents(block: Contents, writing: Writing) -> Xml:
    if block.of == "headings":
        entries = [
            p for p in writing.index.places if p.kind == "heading" and p.listed and p.level <= block.levels
        ]
        instruction = rf'TOC \o "1-{block.levels}" \h \z \u'
    else:
        kind = "table" if block.of == "tables" else "picture"
        entries = [place for place in writing.index.places if place.kind == kind]
        instruction = rf'TOC \h \z \c "{writing.label("table" if kind == "table" else "figure")}"'
    if not entries:
        return NOTHING
    known = all(place.bookmark in writing.pages for place in entries)
    head = begin(instruction, dirty=not known)
    paragraphs = []
    for number, place in enumerate(entries):
        style = f"toc {place.level}" if place.kind == "heading" else "table of figures"
        content = inner_link(place.bookmark, Xml(_entry(place) + _page(place, writing, known=known)))
        before, after = head if number == 0 else NOTHING, END if number == len(entries) - 1 else NOTHING
        paragraphs.append(paragraph(styled(style, writing), Xml(before + content + after)))
    return _gallery(join(paragraphs), writing) if block.of == "headings" else join(paragraphs)


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
