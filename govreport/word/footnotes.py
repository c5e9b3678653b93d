"""The footnotes part: the template's, or a new one, with the report's notes added."""

from __future__ import annotations

from lxml import etree

from govreport.word.markup import PREFIXES, Xml
from govreport.word.package import Package, serialize
from govreport.word.trees import attributes, w, whole_number

_ID = w("id")
_WML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PART = "word/footnotes.xml"
_SEPARATORS = (("-1", "separator"), ("0", "continuationSeparator"))


def first_free(package: Package) -> int:
    """The first number for a note of our own; those below belong to separators and the template's notes."""
    name = package.related(package.main, "footnotes")
    if name is None:
        return 1
    return max([0, *(whole_number(note.get(_ID), 0) for note in package.tree(name))]) + 1


def footnotes_part(package: Package) -> str:
    """Name of the footnotes part; one with Word's separators is made where the template has none."""
    name = package.related(package.main, "footnotes")
    if name is None:
        name = _PART
        package.add(name, serialize(_new()), f"{_WML}.footnotes+xml")
        package.relate(package.main, "footnotes", name)
    return name


def add_footnotes(package: Package, notes: list[Xml]) -> None:
    """Put the notes into the footnotes part."""
    if not notes:
        return
    name = footnotes_part(package)
    root = with_prefixes(package.tree(name))
    for note in etree.fromstring(f"<x{declarations()}>{''.join(notes)}</x>".encode()):
        root.append(note)
    package.parts[name] = serialize(root)


def _new() -> etree._Element:
    rows = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for number, kind in _SEPARATORS
    )
    return etree.fromstring(f"<w:footnotes{declarations()}>{rows}</w:footnotes>".encode())


def declarations() -> str:
    """Namespace declarations of our prefixes."""
    return "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in PREFIXES.items())


def with_prefixes(root: etree._Element) -> etree._Element:
    """The same element with all our prefixes declared, and the newer ones marked as ignorable."""
    mapping = {**{key: uri for key, uri in root.nsmap.items() if key}, **PREFIXES}
    fresh = etree.Element(root.tag, attributes(root), nsmap=mapping)
    fresh.extend(list(root))
    ignorable = f"{{{PREFIXES['mc']}}}Ignorable"
    words = fresh.get(ignorable, "").split()
    if "w15" not in words:
        fresh.set(ignorable, " ".join([*words, "w15"]))
    return fresh
