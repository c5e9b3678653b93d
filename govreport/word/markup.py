"""Finished markup as a type of its own, so that a text can never slip into a document as XML.

Everything in this room that produces WordprocessingML returns `Xml`; texts become `Xml` through `escape`,
`attribute` or `run_text` only. Strings, not trees: a table of 5 000 rows is written once and never parsed.
"""

from __future__ import annotations

import re
from typing import NewType

Xml = NewType("Xml", str)

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"

# The prefixes our markup uses; a template's root element is given them before our markup enters it.
PREFIXES = {"w": W, "r": R, "wp": WP, "a": A, "pic": PIC, "mc": MC, "w15": W15}

NOTHING = Xml("")

# Control characters, lone surrogates and the two non-characters that XML 1.0 forbids; line ends and tabs are
# legal in XML but mean nothing inside a run, so they become spaces.
_FORBIDDEN = "\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff"
_SPECIAL = re.compile(f'[&<>"\t\n\r{_FORBIDDEN}]')
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": " ", "\n": " ", "\r": " "}
_HYPHENS = {"\u00ad": "softHyphen", "\u2011": "noBreakHyphen"}


def escape(text: str) -> Xml:
    """``text`` as character data: specials as entities, what XML forbids left out, line ends as spaces."""
    if _SPECIAL.search(text) is None:
        return Xml(text)
    return Xml(_SPECIAL.sub(lambda hit: _ENTITIES.get(hit[0], ""), text))


def attribute(name: str, text: str) -> Xml:
    """`` name="text"``, with its leading space."""
    return Xml(f' {name}="{escape(text)}"')


def run_text(text: str) -> Xml:
    """What stands inside a run: ``w:t``, with Word's own elements for a soft hyphen and for one that no line ends at.

    A typeface need not have the characters, and Word then takes them from another one.
    """
    safe = escape(text)
    for character, element in _HYPHENS.items():
        if character in safe:
            safe = Xml(safe.replace(character, f'</w:t><w:{element}/><w:t xml:space="preserve">'))
    return Xml(f'<w:t xml:space="preserve">{safe}</w:t>')


def run(text: str, properties: Xml = NOTHING) -> Xml:
    """A run of text; ``properties`` is the inside of ``w:rPr``."""
    head = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return Xml(f"<w:r>{head}{run_text(text)}</w:r>")


def paragraph(properties: Xml, content: Xml) -> Xml:
    """A paragraph; ``properties`` is the inside of ``w:pPr``."""
    head = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return Xml(f"<w:p>{head}{content}</w:p>")


def join(parts: list[Xml] | tuple[Xml, ...]) -> Xml:
    """The parts, one after the other."""
    return Xml("".join(parts))
