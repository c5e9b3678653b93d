"""Sections: the page turned to landscape for a wide table, and back."""

from __future__ import annotations

import copy
import re
from collections.abc import Mapping, Sequence

from attrs import define, field
from lxml import etree

from govreport.word.index import Index
from govreport.word.markup import Xml, attribute
from govreport.word.styles import look
from govreport.word.trees import NS, elements, w, whole_number
from govreport.word.writing import Writing

_PAGE = w("pgSz")
_MARGIN = w("pgMar")
_LENGTH = re.compile(r"(-?[0-9]{1,7}(?:\.[0-9]{1,9})?)(mm|cm|in|pt|pc|pi|)")
_TWIPS = {"": 1.0, "mm": 1440 / 25.4, "cm": 1440 / 2.54, "in": 1440.0, "pt": 20.0, "pc": 240.0, "pi": 240.0}


def text_width_mm(section: etree._Element | None) -> float:
    """Width of a section's text in millimetres; our own page's where the section does not say."""
    size = section.find(_PAGE) if section is not None else None
    margin = section.find(_MARGIN) if section is not None else None
    if size is None or margin is None:
        return look.TEXT_MM
    gutter = _length(margin.get(w("gutter"), "0"))
    width = (
        _length(size.get(w("w"), "0"))
        - _length(margin.get(w("left"), "0"))
        - _length(margin.get(w("right"), "0"))
    )
    millimetres = (width - gutter) * 25.4 / 1440
    return millimetres if millimetres > 20 else look.TEXT_MM


def _length(text: str) -> float:
    """Twips; a unit may stand behind the number in transitional files. 0 where it is no length."""
    found = _LENGTH.fullmatch(text)
    return float(found[1]) * _TWIPS[found[2]] if found else 0.0


def printed_pages(
    pages: Mapping[str, int], index: Index, sections: Sequence[etree._Element | None]
) -> dict[str, int]:
    """Pages as they are printed, where a section of the template begins to count anew.

    Args:
        pages: Page by bookmark, counted from the first of the file.
        index: Places by region of the template.
        sections: Properties of the section in which each region stands. One that starts at a number gives it
        to
            the page on which its first place stands.
    """
    printed: dict[str, int] = {}
    offset = 0
    begun: set[etree._Element] = set()
    for places, section in zip(index.regions, sections, strict=True):
        number = section.find("w:pgNumType", NS) if section is not None else None
        start = number.get(w("start")) if number is not None else None
        known = [place for place in places if place.bookmark in pages]
        if section is not None and start is not None and known and section not in begun:
            begun.add(section)
            offset = whole_number(start, 1) - pages[known[0].bookmark]
        printed |= {place.bookmark: pages[place.bookmark] + offset for place in known}
    return printed


@define
class Sections:
    """Turns pages in the section ``own`` of a template: the same page, header and footer, turned.

    Attributes:
        own: The section's properties.
        portrait: Its markup, to end a portrait part.
        landscape: The same turned.
        turned: Whether the page is landscape now.
        begun: Whether it has turned at all.
    """

    own: etree._Element
    portrait: str = field(init=False)
    landscape: str = field(init=False)
    turned: bool = False
    begun: bool = False

    def __attrs_post_init__(self) -> None:
        self.portrait = _markup(_continued(self.own))
        self.landscape = _markup(_turned(_continued(self.own)))

    def turn(self, writing: Writing, *, landscape: bool) -> Xml:
        """A paragraph that ends the section so far; the next one is landscape, or portrait again."""
        ended = self.portrait if landscape else self.landscape
        if not self.begun:
            ended, self.begun = _markup(self.own), True
        self.turned = landscape
        writing.text_mm = text_width_mm(_turned(self.own) if landscape else self.own)
        writing.break_before = writing.after_table = False
        style = attribute("w:val", writing.styles.id("Section Break"))
        return Xml(f"<w:p><w:pPr><w:pStyle{style}/>{ended}</w:pPr></w:p>")

    def last(self) -> etree._Element:
        """Properties of the section in which the document ends."""
        if not self.begun:
            return self.own
        return _turned(_continued(self.own)) if self.turned else _continued(self.own)


def _markup(section: etree._Element) -> str:
    """The element as text of our prefixes; a namespace it declares itself is harmless."""
    return etree.tostring(section, encoding="unicode")


def _continued(section: etree._Element) -> etree._Element:
    """A section that goes on from the one before: no first page of its own, page numbers not begun anew."""
    later = copy.deepcopy(section)
    for gone in elements(later, "w:titlePg | w:pgNumType/@w:start/.."):
        if gone.tag == w("titlePg"):
            later.remove(gone)
        else:
            del gone.attrib[w("start")]
    kind = later.find("w:type", NS)
    if kind is not None:
        kind.set(w("val"), "nextPage")
    return later


def _turned(section: etree._Element) -> etree._Element:
    """The section with its page turned a quarter, margins turned with it."""
    turned = copy.deepcopy(section)
    size, margin = turned.find(_PAGE), turned.find(_MARGIN)
    if size is not None:
        width, height = size.get(w("w"), ""), size.get(w("h"), "")
        size.set(w("w"), height)
        size.set(w("h"), width)
        size.set(w("orient"), "landscape")
    if margin is not None:
        top, right, bottom, left = (margin.get(w(side), "0") for side in ("top", "right", "bottom", "left"))
        for side, value in (("top", right), ("right", bottom), ("bottom", left), ("left", top)):
            margin.set(w(side), value)
    return turned
