"""What a document in the making has used so far: ids, names, links, pictures, footnotes."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping
from urllib.parse import quote, urlsplit, urlunsplit

from attrs import define, field

from govreport.model.blocks import Picture
from govreport.word.index import Index, Place
from govreport.word.markup import Xml
from govreport.word.names import Names
from govreport.word.numbering import Numbering
from govreport.word.package import Package
from govreport.word.styles.stylebook import StyleBook
from govreport.word.styles.typeface import Type, table_type

# Words the writer sets itself, for a document that brings none of its own.
DEFAULT_LABELS: Mapping[str, str] = {
    "table": "Table",
    "figure": "Figure",
    "annex": "Annex",
    "source": "Source",
    "missing": "–",
    "alt": "Alternative text is missing here",
}
_SCHEMES = ("http", "https", "mailto", "tel")
_LONE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_SAFE_IN_ADDRESS = "%:/?@!$&'()*+,;=~-._"


@define(kw_only=True)
class Writing:
    """Handed to every function that writes a block or run; the only thing they change.

    Attributes:
        package: The file in the making.
        styles: Styles of the template by our names.
        numbering: Lists of the template.
        index: Numbers and names of all places.
        names: Where bookmark names come from.
        labels: Words of the document's language.
        pages: Page by bookmark name, where the document has been laid out; else empty.
        entries_after: Of each list of contents (``headings``, ``tables``, ``pictures``), how many entries the
            lists right after it have.
        text_mm: Width of the text column now, in millimetres.
        next_id: For bookmarks, controls and pictures alike: unique in the whole file.
        break_before: Whether the next paragraph starts a page.
        after_table: Whether a table ended just before, so that the next paragraph keeps away from it.
        footnotes: The notes written so far, as markup of the footnotes part.
        places: The places not yet written.
        draw_chart: Makes a chart that Word can edit, or nothing; None where charts are pictures.
        draft: Whether what is missing is shown as missing, and refuses nothing.
        colophon_seen: Whether the colophon has begun.
        part: The part being written, from which links start: the document, or its footnotes.
    """

    package: Package
    styles: StyleBook
    numbering: Numbering
    index: Index
    names: Names
    labels: Mapping[str, str]
    pages: Mapping[str, int]
    text_mm: float
    next_id: int
    entries_after: Mapping[str, int] = field(factory=dict)
    break_before: bool = False
    after_table: bool = False
    footnotes: list[Xml] = field(factory=list)
    first_footnote: int = 1
    draw_chart: Callable[[Picture, Writing], Xml] | None = None
    draft: bool = False
    places: Iterator[Place] = field(init=False)
    colophon_seen: bool = False
    part: str = field(init=False)
    _table_type: Type | None = None
    _links: dict[tuple[str, str], str] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        self.places = iter(self.index.places)
        self.part = self.package.main

    @property
    def table_type(self) -> Type:
        """How wide the type of tables is in this template; looked up with the first table."""
        if self._table_type is None:
            self._table_type = table_type(self.package, self.styles)
        return self._table_type

    def new_id(self) -> int:
        """A number no other bookmark, control or picture has."""
        self.next_id += 1
        return self.next_id

    def label(self, key: str) -> str:
        """The word for ``key`` (``table``, ``figure``, ...) in the document's language."""
        return self.labels.get(key) or DEFAULT_LABELS[key]

    def link(self, url: str) -> str:
        """Relationship id of an address outside; empty for an address no reader should follow."""
        key = (self.part, url)
        if key not in self._links:
            address = _address(url)
            self._links[key] = (
                self.package.relate(self.part, "hyperlink", address, external=True) if address else ""
            )
        return self._links[key]

    def picture(self, data: bytes, extension: str) -> str:
        """Relationship id of a picture; the same picture is kept once."""
        name = f"word/media/{hashlib.sha256(data).hexdigest()[:16]}.{extension}"
        if name not in self.package.parts:
            self.package.parts[name] = data
            self.package.defaults[extension] = "image/jpeg" if extension == "jpeg" else f"image/{extension}"
        return self.package.relate(self.package.main, "image", name)


def _address(url: str) -> str:
    """``url`` with what an address may not hold escaped; empty where it leads nowhere a reader should go."""
    try:
        parts = urlsplit(url)
        scheme, host = parts.scheme.lower(), parts.hostname
    except ValueError:
        return ""
    if scheme not in _SCHEMES or (scheme.startswith("http") and not host):
        return ""
    rest = (quote(part, safe=_SAFE_IN_ADDRESS, errors="ignore") for part in parts[2:])
    place = quote(parts.netloc, safe=f"{_SAFE_IN_ADDRESS}[]", errors="ignore")
    return _LONE_PERCENT.sub("%25", urlunsplit((parts.scheme, place, *rest)))
