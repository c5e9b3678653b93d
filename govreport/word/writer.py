"""The writer: blocks and a template in, the bytes of a Word file out. The same input gives the same bytes."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from lxml import etree

from govreport.errors import TemplateError
from govreport.model.blocks import Blocks, Document
from govreport.word import contents, pictures, tables  # each registers its block with `block_xml`
from govreport.word.flow import Flow
from govreport.word.footnotes import add_footnotes, first_free, with_prefixes
from govreport.word.index import make_index
from govreport.word.marks import ensure_marks
from govreport.word.markup import PREFIXES, W, Xml
from govreport.word.names import Names
from govreport.word.numbering import Numbering, empty_numbering
from govreport.word.package import Package, serialize
from govreport.word.properties import set_language, write_properties, write_settings
from govreport.word.sections import Sections, printed_pages, text_width_mm
from govreport.word.styles.stylebook import StyleBook
from govreport.word.template.agency import Regions, fill, fill_properties, open_template
from govreport.word.template.variables import document_variables
from govreport.word.trees import MARK, NS, region_marks, strings, text_of, w, whole_number
from govreport.word.writing import DEFAULT_LABELS, Writing

_WML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_REGISTERED = (contents, pictures, tables)
Charts = Literal["picture", "native"]


def write(
    document: Document,
    *,
    template: Path | None = None,
    styles: Mapping[str, str] | None = None,
    folder: str = "se",
    pages: Mapping[str, int] | None = None,
    variables: Mapping[str, object] | None = None,
    charts: Charts = "picture",
) -> bytes:
    """Write a document as a Word file.

    Args:
        document: What to write; all references in it resolved.
        template: An agency's Word file; our own of ``folder`` where None.
        styles: Our style name to the template's, where they differ.
        folder: Which of our own templates, under ``templates/``.
        pages: Page by bookmark name, from a layout of the same document; see `govreport.word.libreoffice.paginate`.
        variables: What else the template's tags may name, beside the fields of the document.
        charts: ``native`` makes charts that people can edit in Word; a PDF is better made from pictures,
            since LibreOffice loses the alternative text of a chart.

    Returns:
        The file's bytes.

    Raises:
        TemplateError: The template cannot be used; the text says where in it and why.
        GovreportError: The document refers to what it does not hold.
    """
    package = open_template(template, folder)
    regions = Regions(document)
    known = {**document_variables(document), **(variables or {})}
    root = fill(package, regions, known)
    titles = fill_properties(package, known)
    writing = _prepare(package, root, document, regions, styles or {}, pages or {})
    if charts == "native":
        from govreport.word.charts import chart_run  # openpyxl costs 150 ms, and pictures need none of it

        writing.draw_chart = chart_run
    ensure_marks(package, root, (document.draft_mark, document.example_mark), writing.styles)
    package.parts[package.main] = _body(root, regions, writing)
    add_footnotes(package, writing.footnotes)
    package.parts[_part(package, "numbering")] = serialize(writing.numbering.root)
    set_language(writing.styles.root, document.lang)
    package.parts[_part(package, "styles")] = serialize(writing.styles.root)
    write_settings(package, document.lang)
    write_properties(package, document, titles)
    return package.to_bytes()


def _part(package: Package, kind: str) -> str:
    """Name of the styles or numbering part, made where the template has none."""
    name = package.related(package.main, kind)
    if name is None:
        name = f"word/{kind}.xml"
        package.add(name, f'<w:{kind} xmlns:w="{W}"/>'.encode(), f"{_WML}.{kind}+xml")
        package.relate(package.main, kind, name)
    return name


def _prepare(
    package: Package,
    root: etree._Element,
    document: Document,
    regions: Regions,
    styles: Mapping[str, str],
    pages: Mapping[str, int],
) -> Writing:
    section = next((_section_after(mark) for mark, _ in region_marks(root)), None)
    width = text_width_mm(section)
    book = StyleBook(package.tree(_part(package, "styles")), package.file, styles, text_mm=width)
    lists = package.related(package.main, "numbering")
    numbering = Numbering(package.tree(lists) if lists else empty_numbering(), book)
    names = Names(set(strings(root, "//w:bookmarkStart/@w:name")))
    labels = {**DEFAULT_LABELS, **document.labels}
    written = [regions.asked[number] for _, number in region_marks(root)]
    index = make_index(
        written,
        styles=book,
        numbering=numbering,
        names=names,
        labels=labels,
    )
    return Writing(
        package=package,
        styles=book,
        numbering=numbering,
        index=index,
        names=names,
        labels=labels,
        pages=printed_pages(pages, index, [_section_after(mark) for mark, _ in region_marks(root)]),
        text_mm=width,
        entries_after={
            of: n for blocks in written for of, n in contents.entries_after(blocks, index.places).items()
        },
        next_id=_highest_id(root),
        first_footnote=first_free(package),
        draft=bool(document.draft_mark),
    )


def _highest_id(root: etree._Element) -> int:
    found = strings(root, "//w:bookmarkStart/@w:id | //w:sdtPr/w:id/@w:val | //wp:docPr/@id")
    return max((abs(whole_number(number, 0)) for number in found), default=0) % 2**30


def _body(root: etree._Element, regions: Regions, writing: Writing) -> bytes:
    """The document part: the template's own tree with our markup where its regions are marked."""
    for prefix, uri in PREFIXES.items():
        if root.nsmap.get(prefix, uri) != uri:
            raise TemplateError(f"{writing.package.file}: uses the prefix {prefix} for {root.nsmap[prefix]}")
    root = with_prefixes(root)
    written = {number: _region(mark, regions.asked[number], writing) for mark, number in region_marks(root)}
    data = serialize(root)
    for number, xml in written.items():
        data = data.replace(f"<?{MARK} {number}?>".encode(), xml.encode())
    return data


def _region(mark: etree._Element, blocks: Blocks, writing: Writing) -> Xml:
    """Markup of the region a mark stands for; the section around it is changed where the page turns."""
    section = _section_after(mark)
    sections = Sections(section) if section is not None and _in_body(mark) else None
    writing.text_mm = text_width_mm(section)
    xml = Flow(writing, sections).write(blocks)
    if not xml:
        _take_out(mark)
    elif sections is not None and section is not None and sections.begun:
        if sections.turned and not _ends_section(mark, section):
            xml = Xml(xml + sections.turn(writing, landscape=False))
        _replace(section, sections.last())
    return xml


def _section_after(mark: etree._Element) -> etree._Element | None:
    """Properties of the section in which a mark stands: the next ones in the document."""
    for element in mark.itersiblings():
        if element.tag == w("sectPr"):
            return element
        found = element.find(f".//{w('sectPr')}") if isinstance(element.tag, str) else None
        if found is not None:
            return found
    parent = mark.getparent()
    return _section_after(parent) if parent is not None else None


def _in_body(mark: etree._Element) -> bool:
    parent = mark.getparent()
    return parent is not None and parent.tag == w("body")


def _ends_section(mark: etree._Element, section: etree._Element) -> bool:
    """Whether nothing of the template follows between the mark and the end of its section."""
    following = mark.getnext()
    if following is None or following is section:
        return True
    return section in following.iter() and not text_of(following).strip()


def _replace(old: etree._Element, new: etree._Element) -> None:
    parent = old.getparent()
    if parent is not None:
        parent.replace(old, new)


def _take_out(mark: etree._Element) -> None:
    """Remove the mark of an empty region; a section that held nothing else goes with it."""
    parent, following = mark.getparent(), mark.getnext()
    if parent is None:
        return
    empty_section = (
        following is not None
        and following.tag == w("p")
        and following.find("w:pPr/w:sectPr", NS) is not None
        and not text_of(following).strip()
    )
    if mark.getprevious() is None and empty_section and following is not None:
        parent.remove(following)
    parent.remove(mark)
