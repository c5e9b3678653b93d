"""Tags where they are easily missed: alternative texts are filled in, bound controls let go, other places refused.

A tag that nobody fills in would stand in the finished report as it was typed, or come back when Word refreshes
a field or a control from elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from govreport.errors import TemplateError
from govreport.word.package import Package
from govreport.word.template.sandbox import Sandbox
from govreport.word.template.tag_text import TAG, holds_tag, tidy
from govreport.word.trees import NS, drop, w

_ALTERNATIVES = ("descr", "title", "alt")  # of pictures and shapes; `alt` of the old kind
_SHOWN_ELSEWHERE = ("chart", "diagrams", "drawings", "charts", "embeddings")
_CODE = (w("instrText"), w("delInstrText"))
_BOUND = ("dataBinding", "showingPlcHdr")


def let_go(root: etree._Element) -> None:
    """Untie content controls with tags from the data that Word would put back into them."""
    for control in root.iter(w("sdt")):
        content = control.find("w:sdtContent", NS)
        properties = control.find("w:sdtPr", NS)
        if content is None or properties is None or not holds_tag(content):
            continue
        for child in list(properties):
            if etree.QName(child).localname in _BOUND:
                drop(child)


def fill_alternatives(
    root: etree._Element, where: str, environment: Sandbox, variables: Mapping[str, object]
) -> None:
    """Fill in the tags in the alternative texts of pictures and shapes, in place.

    Raises:
        TemplateError: Naming the part, the text and what is wrong with its tag.
    """
    for element, name, text in list(alternatives(root)):
        try:
            element.set(name, environment.filled(environment.parsed(tidy(text)), variables))
        except Exception as error:  # whatever an expression raises is the template's mistake
            raise TemplateError(f"{where}, alternative text “{text[:80]}”: {error}") from error


def alternatives(root: etree._Element) -> Iterator[tuple[etree._Element, str, str]]:
    """Each alternative text with a tag: its element, attribute and text."""
    for element in root.iter(etree.Element):
        for name in _ALTERNATIVES:
            text = element.get(name, "")
            if TAG.search(text):
                yield element, name, text


def refuse_unfilled(root: etree._Element, where: str) -> None:
    """Refuse tags in a part's field codes, formulas, WordArt and other properties.

    Raises:
        TemplateError: Naming the part, the place and the text.
    """
    for element in root.iter(etree.Element):
        if element.tag != w("t") and TAG.search(element.text or ""):
            raise _unfilled(where, "a field's code" if element.tag in _CODE else _name(element), element.text)
        for key, value in element.attrib.items():
            if str(key) not in _ALTERNATIVES and TAG.search(str(value)):
                raise _unfilled(where, f"{etree.QName(str(key)).localname} of {_name(element)}", str(value))


def refuse_elsewhere(package: Package) -> None:
    """Refuse tags in charts and SmartArt, which are parts of their own.

    Raises:
        TemplateError: Naming the part and the text.
    """
    for name in sorted(package.parts):
        folders = name.split("/")[:-1]
        if name.endswith(".xml") and any(folder in _SHOWN_ELSEWHERE for folder in folders):
            for element in package.tree(name).iter(etree.Element):
                if TAG.search(element.text or ""):
                    raise _unfilled(f"{package.file}, {name}", _name(element), element.text)


def _unfilled(where: str, place: str, text: str | None) -> TemplateError:
    shown = " ".join((text or "").split())[:80]
    return TemplateError(
        f"{where}, “{shown}”: a tag in {place} is never filled in; put it into a text of the document"
    )


def _name(element: etree._Element) -> str:
    return f"<{etree.QName(element).localname}>"
