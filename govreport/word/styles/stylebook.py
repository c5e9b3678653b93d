"""Styles asked for by name: what a template calls them, and what stands in where it lacks one.

A name is looked for in this order: the project's own mapping, the template's style of that name (Word keeps
its built-in names in English inside the file, whatever language it shows them in), an alias, a Swedish
display name. A style that is not there is supplied, built on the template's own and without a type or colour
of its own, as Word does when it first uses a built-in style.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from attrs import define, field
from lxml import etree

from govreport.errors import TemplateError
from govreport.word.markup import PREFIXES, W, Xml
from govreport.word.styles import look
from govreport.word.styles.stylesheet import TABLE_STYLE_ID, style_xml, table_style_xml
from govreport.word.trees import NS, VAL, elements, w

Kind = Literal["paragraph", "character", "table"]

# What Word shows in Swedish, and LibreOffice writes for styles made there, by the built-in name behind it.
DISPLAY_NAMES: Mapping[str, str] = {
    **{f"rubrik {level}": f"heading {level}" for level in range(1, 7)},
    **{f"innehåll {level}": f"toc {level}" for level in range(1, 4)},
    "brödtext": "body text",
    "rubrik": "title",
    "underrubrik": "subtitle",
    "citat": "quote",
    "beskrivning": "caption",
    "punktlista": "list bullet",
    "numrerad lista": "list number",
    "listfortsättning": "list continue",
    "sidhuvud": "header",
    "sidfot": "footer",
    "fotnotstext": "footnote text",
    "fotnotsreferens": "footnote reference",
    "hyperlänk": "hyperlink",
    "figurförteckning": "table of figures",
    "innehållsförteckningsrubrik": "toc heading",
    "text body": "body text",  # LibreOffice's own name
}


@define
class StyleBook:
    """The styles of one template.

    Attributes:
        root: The parsed ``styles.xml``; `supply` adds to it.
        file: What messages call the template.
        mapping: Our style name to the template's, from the project's settings.
        supplied: Names of the styles that had to be added.
        default: Id of the default paragraph style.
        text_mm: Width of the template's text column.
    """

    root: etree._Element
    file: str
    mapping: Mapping[str, str] = field(factory=dict)
    supplied: list[str] = field(factory=list)
    _ids: dict[tuple[str, str], str] = field(factory=dict)
    _known: dict[tuple[str, str], str] = field(factory=dict)
    default: str = ""
    text_mm: float = look.TEXT_MM

    def __attrs_post_init__(self) -> None:
        for element in self.root.iterfind("w:style", NS):
            kind, identifier = element.get(w("type"), "paragraph"), element.get(w("styleId"), "")
            if kind == "paragraph" and element.get(w("default")) in ("1", "true", "on"):
                self.default = identifier
            for name in _names_of(element):
                self._ids.setdefault((kind, name.casefold()), identifier)
        self.mapping = {ours.casefold(): theirs for ours, theirs in self.mapping.items()}

    def id(self, name: str, kind: Kind = "paragraph") -> str:
        """Id of our style ``name`` in this template; the style is supplied where it is missing.

        Raises:
            TemplateError: The project maps the name to a style that the template lacks.
        """
        known = self._known.get((kind, name))
        if known is None:
            known = self._known[kind, name] = self._find(name, kind) or self._supply(name, kind)
        return known

    def has(self, name: str, kind: Kind = "paragraph") -> bool:
        """Whether the template brings the style, under this or a mapped name."""
        return self._find(name, kind) is not None

    def element(self, identifier: str) -> etree._Element | None:
        """The style of that id."""
        found = elements(self.root, "w:style[@w:styleId=$id]", id=identifier)
        return found[0] if found else None

    def chain(self, identifier: str) -> list[etree._Element]:
        """The style of that id and those it builds on, nearest first."""
        found: list[etree._Element] = []
        while identifier:
            element = self.element(identifier)
            if element is None or element in found:
                break
            found.append(element)
            base = element.find("w:basedOn", NS)
            identifier = base.get(VAL, "") if base is not None else ""
        return found

    def _find(self, name: str, kind: Kind) -> str | None:
        theirs = self.mapping.get(name.casefold())
        if theirs is not None:
            return self._mapped(name, theirs, kind)
        if kind == "paragraph" and name == "Normal":
            return self.default or self._ids.get((kind, "normal"))
        found = self._ids.get((kind, name.casefold()))
        if found is None:
            for shown, builtin in DISPLAY_NAMES.items():
                if builtin == name.casefold() and (kind, shown) in self._ids:
                    return self._ids[kind, shown]
        return found

    def _mapped(self, name: str, theirs: str, kind: Kind) -> str:
        plain = theirs.casefold()
        found = self._ids.get((kind, plain)) or self._ids.get((kind, DISPLAY_NAMES.get(plain, "")))
        if found is None and any(
            key == kind and identifier == theirs for (key, _), identifier in self._ids.items()
        ):
            found = theirs
        if found is None:
            raise TemplateError(
                f"{self.file}: has no {kind} style {theirs!r}, which the settings give for {name!r}"
            )
        return found

    def _supply(self, name: str, kind: Kind) -> str:
        self.supplied.append(name)
        if kind == "table":
            return self._supply_table()
        style = look.style(name)
        base = ""
        if kind == "paragraph" and name != "Normal":  # what all others build on builds on nothing
            base = self.id(style.based_on or "Normal")
        xml = style_xml(style, plain=True, base=base, text_mm=self.text_mm)
        return self._append(xml, style.id)

    def _supply_table(self) -> str:
        both = etree.fromstring(f'<w:styles xmlns:w="{W}">{table_style_xml()}</w:styles>')
        if self.element("TableNormal") is None:
            self.root.append(both[1])
        self.root.append(both[0])
        return TABLE_STYLE_ID

    def _append(self, xml: Xml, identifier: str) -> str:
        element = etree.fromstring(xml.replace("<w:style ", f'<w:style xmlns:w="{PREFIXES["w"]}" ', 1))
        while self.element(identifier) is not None:  # another style of the template has the id we would give
            identifier += "Gr"
        element.set(w("styleId"), identifier)
        self.root.append(element)
        return identifier


def _names_of(element: etree._Element) -> list[str]:
    names = [found.get(VAL, "") for found in element.iterfind("w:name", NS)]
    for aliases in element.iterfind("w:aliases", NS):
        names += [alias.strip() for alias in aliases.get(VAL, "").split(",")]
    return [name for name in names if name]
