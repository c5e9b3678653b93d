"""Runs as WordprocessingML: one function per type."""

from __future__ import annotations

from functools import singledispatch

from govreport.errors import GovreportError
from govreport.model.blocks import CrossRef, FigureValue, LineBreak, Link, NoteRef, Run, Runs, Text
from govreport.word.controls import inline_control
from govreport.word.fields import field, inner_link
from govreport.word.footnotes import footnotes_part
from govreport.word.index import Place
from govreport.word.markup import NOTHING, Xml, attribute, run
from govreport.word.names import FIGURE
from govreport.word.writing import Writing


def runs_xml(runs: Runs, writing: Writing) -> Xml:
    """The runs, one after the other."""
    if len(runs) == 1 and type(runs[0]) is Text:  # nearly every table cell
        return _text(runs[0], writing)
    return Xml("".join(run_xml(each, writing) for each in runs))


@singledispatch
def run_xml(item: Run, writing: Writing) -> Xml:  # noqa: ARG001 - the shape all registered functions share
    """A run; what is still unresolved is the caller's mistake."""
    raise GovreportError(f"{type(item).__name__} must be resolved before the report is written")


@run_xml.register
def _text(item: Text, writing: Writing) -> Xml:
    if not item.text:
        return NOTHING
    if not (item.bold or item.italic or item.code or item.lang):
        return run(item.text)
    code = f"<w:rStyle{attribute('w:val', writing.styles.id('Code', 'character'))}/>" if item.code else ""
    lang = f"<w:lang{attribute('w:val', item.lang)}/>" if item.lang else ""
    return run(item.text, Xml(f"{code}{_weight(bold=item.bold, italic=item.italic)}{lang}"))


def _weight(*, bold: bool, italic: bool) -> str:
    return ("<w:b/>" if bold else "") + ("<w:i/>" if italic else "")


@run_xml.register
def _figure(item: FigureValue, writing: Writing) -> Xml:
    content = run(item.text, Xml(_weight(bold=item.bold, italic=item.italic)))
    return inline_control(FIGURE, item.name, content, writing)


@run_xml.register
def _link(item: Link, writing: Writing) -> Xml:
    style = Xml(f"<w:rStyle{attribute('w:val', writing.styles.id('Hyperlink', 'character'))}/>")
    relation = writing.link(item.url)
    if not relation:
        return runs_xml(item.runs, writing)
    shown = item.runs or (Text(item.url),)
    words = "".join(
        run(part.text, Xml(style + _weight(bold=part.bold, italic=part.italic))) for part in shown
    )
    return Xml(f'<w:hyperlink r:id="{relation}" w:history="1">{words}</w:hyperlink>')


@run_xml.register
def _reference(item: CrossRef, writing: Writing) -> Xml:
    place = writing.index.place(item.key)
    if item.page:
        return page_reference(place, writing)
    if item.text:
        return inner_link(place.bookmark, run(item.text))
    if place.kind == "heading" and not place.number:
        return inner_link(place.bookmark, run(place.title))
    how = r"\r \h" if place.kind == "heading" else r"\h"
    return field(f"REF {place.bookmark} {how}", run(place.reference))


def page_reference(place: Place, writing: Writing) -> Xml:
    """The page of a place; where the document has not been laid out, Word is asked to fill it in."""
    page = writing.pages.get(place.bookmark)
    return field(rf"PAGEREF {place.bookmark} \h", run(str(page or "–")), dirty=page is None)


@run_xml.register
def _note(item: NoteRef, writing: Writing) -> Xml:
    note = writing.index.note(item.label)
    number = writing.first_footnote + len(writing.footnotes)
    style = attribute("w:val", writing.styles.id("footnote reference", "character"))
    text_style = attribute("w:val", writing.styles.id("footnote text"))
    mark = f"<w:r><w:rPr><w:rStyle{style}/></w:rPr><w:footnoteRef/></w:r>"
    writing.footnotes.append(NOTHING)  # the place is taken before the note's own runs are written
    writing.part = footnotes_part(writing.package)
    content = runs_xml(tuple(each for each in note.runs if not isinstance(each, NoteRef)), writing)
    writing.part = writing.package.main
    writing.footnotes[number - writing.first_footnote] = Xml(
        f'<w:footnote w:id="{number}"><w:p><w:pPr><w:pStyle{text_style}/></w:pPr>'
        f"{mark}{run(' ')}{content}</w:p></w:footnote>"
    )
    return Xml(f'<w:r><w:rPr><w:rStyle{style}/></w:rPr><w:footnoteReference w:id="{number}"/></w:r>')


@run_xml.register
def _break(item: LineBreak, writing: Writing) -> Xml:  # noqa: ARG001 - a forced line is the same everywhere
    return Xml("<w:r><w:br/></w:r>")
