"""The draft and example marks, which must stand on every page whatever the template's headers look like."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from govreport.word.footnotes import declarations
from govreport.word.markup import attribute, escape
from govreport.word.package import Package, serialize
from govreport.word.styles.stylebook import StyleBook
from govreport.word.trees import NS, REL_ID, on, text_of, w

_WML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PART = "word/markHeader.xml"
_STYLE = "Page Mark"


def ensure_marks(package: Package, root: etree._Element, marks: Sequence[str], styles: StyleBook) -> None:
    """See to it that each page's header shows the marks; empty ones are not asked for.

    Headers that show a mark already, by a tag of the template, are left as they are. Pages without a header
    get one.
    """
    wanted = [mark for mark in marks if mark]
    if not wanted:
        return
    for link in package.relationships.get(package.main, ()):
        if link.short == "header" and link.target in package.parts:
            _add_to(package, link.target, wanted, styles)
    even = _even_and_odd(package)
    inherited: set[str] = set()
    for section in root.iter(w("sectPr")):
        needed = (
            {"default"}
            | ({"first"} if on(section.find("w:titlePg", NS)) else set())
            | ({"even"} if even else set())
        )
        present = {each.get(w("type"), "default") for each in section.iterfind("w:headerReference", NS)}
        for kind in sorted(needed - present - inherited):
            reference = etree.Element(w("headerReference"))
            reference.set(w("type"), kind)
            reference.set(REL_ID, _mark_header(package, wanted, styles))
            section.insert(0, reference)
        inherited |= present | needed


def _add_to(package: Package, part: str, wanted: list[str], styles: StyleBook) -> None:
    root = package.tree(part)
    shown = " ".join(text_of(p) for p in root.iter(w("p")))
    missing = [mark for mark in wanted if mark not in shown]
    if missing:
        root.insert(0, _paragraph(missing, styles))
        package.parts[part] = serialize(root)


def _mark_header(package: Package, wanted: list[str], styles: StyleBook) -> str:
    """Relationship id of a header that holds nothing but the marks."""
    if _PART not in package.parts:
        root = etree.fromstring(f"<w:hdr{declarations()}/>")
        root.append(_paragraph(wanted, styles))
        package.add(_PART, serialize(root), f"{_WML}.header+xml")
    return package.relate(package.main, "header", _PART)


def _paragraph(marks: list[str], styles: StyleBook) -> etree._Element:
    look = attribute("w:val", styles.id(_STYLE))
    text = escape(joined(marks))
    return etree.fromstring(
        f"<w:p{declarations()}><w:pPr><w:pStyle{look}/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>".encode()
    )


def joined(marks: Sequence[str]) -> str:
    """The marks on one line, as ``{{ marks }}`` in a template shows them."""
    return "  ·  ".join(mark for mark in marks if mark)


def _even_and_odd(package: Package) -> bool:
    settings = package.related(package.main, "settings")
    return settings is not None and on(package.tree(settings).find("w:evenAndOddHeaders", NS))
