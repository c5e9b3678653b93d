"""How wide a template's type runs, so that columns are given room for its words and a figure never breaks."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen
from lxml import etree

from govreport.word.markup import A
from govreport.word.package import Package
from govreport.word.styles.stylebook import StyleBook
from govreport.word.styles.stylesheet import TABLE_STYLE
from govreport.word.trees import NS, on, value, w

_WORDS_SIZE = 10.0  # points, where a Word file says nothing
# Advance of figures or of Swedish words, whichever is the wider, over Calibri's: ordinary and bold.
_FACES = {
    "calibri": (1.0, 1.0),  # the letters' classes in `widths` have air enough for its bold
    "carlito": (1.0, 1.0),
    "arial": (1.1, 1.18),
    "helvetica": (1.1, 1.18),
    "liberation sans": (1.1, 1.18),
    "times new roman": (1.0, 1.07),
    "liberation serif": (1.0, 1.07),
    "cambria": (1.03, 1.12),
    "caladea": (1.03, 1.12),
    "garamond": (1.0, 1.05),
    "georgia": (1.22, 1.38),
    "verdana": (1.26, 1.41),
    "dejavu sans": (1.26, 1.41),
    "dejavu serif": (1.27, 1.4),
    "tahoma": (1.09, 1.26),
    "courier new": (1.42, 1.42),
    "liberation mono": (1.42, 1.42),
}
_UNKNOWN = (1.15, 1.22)  # wider than most, since a column too wide costs less than a broken figure


@frozen
class Type:
    """Width of letters over those of Calibri in 10 points, by where in a table they stand."""

    text: float = 1.0
    head: float = 1.0
    total: float = 1.0


def table_type(package: Package, book: StyleBook) -> Type:
    """How wide the type of tables is in this template."""
    faces = _theme_faces(package)
    table = book.id(TABLE_STYLE, "table")
    return Type(
        *(_width(book, book.id(name), table, faces) for name in ("Table Text", "Table Head", "Table Total"))
    )


def _width(book: StyleBook, style: str, table: str, faces: dict[str, str]) -> float:
    size, face, bold = _WORDS_SIZE, "", False
    for properties in _weakest_first(book, style, table):
        for element in properties:
            if element.tag == w("sz"):
                size = _points(value(element), size)
            elif element.tag == w("rFonts"):
                face = faces.get(element.get(w("asciiTheme"), ""), element.get(w("ascii"), face))
            elif element.tag == w("b"):
                bold = on(element)
    return size / _WORDS_SIZE * _FACES.get(face.casefold(), _UNKNOWN)[bold]


def _weakest_first(book: StyleBook, style: str, table: str) -> Iterator[etree._Element]:
    """Run properties in the order in which Word lays them over each other."""
    yield from book.root.iterfind("w:docDefaults/w:rPrDefault/w:rPr", NS)
    for identifier in (table, style):
        for element in reversed(book.chain(identifier)):
            yield from element.iterfind("w:rPr", NS)


def _points(half_points: str, otherwise: float) -> float:
    try:
        size = float(half_points) / 2
    except ValueError:
        return otherwise
    return size if 1 <= size <= 100 else otherwise


def _theme_faces(package: Package) -> dict[str, str]:
    """The theme's typefaces by the names that styles call them."""
    name = package.related(package.main, "theme")
    if name is None:
        return {}
    theme = package.tree(name)
    found: dict[str, str] = {}
    for kind in ("minor", "major"):
        latin = theme.find(f".//{{{A}}}{kind}Font/{{{A}}}latin")
        if latin is not None:
            found |= {f"{kind}{end}": latin.get("typeface", "") for end in ("HAnsi", "Ascii")}
    return found
