"""What must not travel from a template into a report: comments, changes, hidden text, traces of authors."""

from __future__ import annotations

from lxml import etree

from govreport.word.package import Package, serialize
from govreport.word.trees import NS, drop, elements, w

_PARTS = ("comments", "commentsExtended", "commentsIds", "commentsExtensible", "people", "glossaryDocument")
_PACKAGE_PARTS = ("thumbnail", "custom-properties")
# Accepting a change: what was struck out goes, what was put in stays, what was moved stays where it came to.
_GONE = (
    "del",
    "moveFrom",
    "commentRangeStart",
    "commentRangeEnd",
    "proofErr",
    "rPrChange",
    "pPrChange",
    "sectPrChange",
    "tblPrChange",
    "trPrChange",
    "tcPrChange",
    "tblGridChange",
    "tblPrExChange",
    "numberingChange",
    "cellIns",
    "cellMerge",
    "moveFromRangeStart",
    "moveFromRangeEnd",
    "moveToRangeStart",
    "moveToRangeEnd",
    "customXmlInsRangeStart",
    "customXmlInsRangeEnd",
    "customXmlDelRangeStart",
    "customXmlDelRangeEnd",
    "customXmlMoveFromRangeStart",
    "customXmlMoveFromRangeEnd",
    "customXmlMoveToRangeStart",
    "customXmlMoveToRangeEnd",
    "permStart",
    "permEnd",
)
_KEPT_INSIDE = ("ins", "moveTo")
_SETTINGS = (
    "attachedTemplate",
    "trackRevisions",
    "rsids",
    "documentProtection",
    "writeProtection",
    "mailMerge",
    "docVars",
    "revisionView",
    "saveThroughXslt",
    "attachedSchema",
    "updateFields",
)


def clean_package(package: Package) -> None:
    """Take out the parts and settings that name people or load something."""
    main = package.main
    for start, kinds in ((main, _PARTS), ("", _PACKAGE_PARTS)):
        for link in list(package.relationships.get(start, ())):
            if link.short in kinds and not link.external:
                package.remove(link.target)
    settings = package.related(main, "settings")
    if settings is not None:
        root = package.tree(settings)
        for name in _SETTINGS:
            for element in root.findall(f"w:{name}", NS):
                root.remove(element)
        package.parts[settings] = serialize(root)


def clean_tree(root: etree._Element) -> None:
    """Accept all tracked changes and take out comment marks, hidden text and revision ids, in place."""
    _merge_struck_paragraphs(root)
    for row in elements(root, "//w:tr[w:trPr/w:del] | //w:tc[w:tcPr/w:cellDel]"):
        drop(row)
    for name in _GONE:
        for element in list(root.iter(w(name))):
            drop(element)
    for name in _KEPT_INSIDE:
        for element in list(root.iter(w(name))):
            _unwrap(element)
    for element in elements(root, "//w:r[w:commentReference or w:annotationRef]"):
        drop(element)
    for element in elements(root, "//w:r[w:rPr/w:vanish[not(@w:val='0' or @w:val='false' or @w:val='off')]]"):
        drop(element)
    for element in root.iter():
        for name in [str(key) for key in element.attrib if _local(key).startswith("rsid")]:
            element.attrib.pop(name, "")  # a namespace with braces in it cannot be asked for again


def _merge_struck_paragraphs(root: etree._Element) -> None:
    """A paragraph whose mark was struck out runs into the next one; an empty one goes."""
    for mark in elements(root, "//w:p[w:pPr/w:rPr/w:del or w:pPr/w:rPr/w:moveFrom]"):
        following = mark.getnext()
        content = [child for child in mark if child.tag != w("pPr")]
        if following is not None and following.tag == w("p"):
            place = 1 if following.find("w:pPr", NS) is not None else 0
            for offset, child in enumerate(content):
                following.insert(place + offset, child)
            drop(mark)


def _unwrap(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is None:
        return
    place = parent.index(element)
    for offset, child in enumerate(list(element)):
        parent.insert(place + offset, child)
    parent.remove(element)


def _local(name: str | bytes) -> str:
    return str(name).rsplit("}", 1)[-1]
