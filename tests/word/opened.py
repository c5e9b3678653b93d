"""A Word file opened for questions: parts as trees, XPath with the usual prefixes, texts as shown."""

from __future__ import annotations

import io
import zipfile
from functools import cached_property

from lxml import etree

from govreport.model.blocks import (
    Block,
    Cell,
    Column,
    Document,
    Heading,
    Paragraph,
    Picture,
    Table,
    Text,
)
from govreport.word import writer

NS = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
}
W = f"{{{NS['w']}}}"
LABELS = {
    "table": "Tabell",
    "figure": "Figur",
    "annex": "Bilaga",
    "source": "Källa",
    "missing": "uppgift saknas",
}
# the smallest PNG there is: one white dot
DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415478da63f8ffff3f0005fe02fe"
    "331295140000000049454e44ae426082"
)


class Opened:
    """A written file."""

    def __init__(self, data: bytes):
        self.data = data
        self.zip = zipfile.ZipFile(io.BytesIO(data))

    def tree(self, part: str) -> etree._Element:
        """A part, parsed."""
        return etree.fromstring(self.zip.read(part))

    @cached_property
    def document(self) -> etree._Element:
        """The document part."""
        return self.tree("word/document.xml")

    def ask(self, path: str, part: str = "word/document.xml") -> list:
        """What an XPath finds in a part."""
        root = self.document if part == "word/document.xml" else self.tree(part)
        return root.xpath(path, namespaces=NS)

    @property
    def paragraphs(self) -> list[tuple[str, str]]:
        """Style id and text of each paragraph of the body, in order."""
        return [(style_of(p), text(p)) for p in self.ask("//w:body//w:p")]

    def styled(self, style: str) -> list[str]:
        """Texts of the paragraphs in a style."""
        return [words for name, words in self.paragraphs if name == style]


def style_of(paragraph: etree._Element) -> str:
    """Id of a paragraph's style; empty where it has the default."""
    found = paragraph.xpath("w:pPr/w:pStyle/@w:val", namespaces=NS)
    return found[0] if found else ""


def text(element: etree._Element) -> str:
    """The text as shown: tabs and unbreakable hyphens as such, field codes left out."""
    signs = {f"{W}tab": "\t", f"{W}noBreakHyphen": "\u2011"}
    return "".join(signs.get(e.tag, e.text or "") for e in element.iter(f"{W}t", *signs))


def document(*blocks: Block, **fields: object) -> Document:
    """A document with what every document needs."""
    given = {"title": "Titel", "author": "Myndigheten", "created": "2018-03-12", "labels": LABELS, **fields}
    return Document(body=blocks, **given)


def written(*blocks: Block, **fields: object) -> Opened:
    """The blocks, written with our own template."""
    return Opened(writer.write(document(*blocks, **fields)))


def t(words: str, **look: object) -> tuple[Text, ...]:
    """Runs of one text."""
    return (Text(words, **look),)


def p(words: str, **more: object) -> Paragraph:
    """A paragraph of one text."""
    return Paragraph(runs=t(words), **more)


def h(level: int, words: str, **more: object) -> Heading:
    """A heading."""
    return Heading(level=level, runs=t(words), **more)


def table(rows: list[list[str]], heads: list[str] | None = None, **more: object) -> Table:
    """A table whose columns, save the first, are aligned right."""
    heads = heads or [f"Rubrik {n}" for n in range(len(rows[0]))]
    return Table(
        columns=tuple(
            Column(head=t(head), align="left" if n == 0 else "right") for n, head in enumerate(heads)
        ),
        rows=tuple(tuple(Cell(runs=t(words)) for words in row) for row in rows),
        **more,
    )


def picture(**more: object) -> Picture:
    """A picture of one white dot."""
    return Picture(**{"data": DOT, "width_mm": 80, "height_mm": 40, "alt": "En vit punkt", **more})
