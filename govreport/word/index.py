"""The numbers and names of all that can be referred to, found in one walk before anything is written.

Captions, headings, contents and references thus carry results that are right when the file is first opened.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from attrs import define, field, frozen

from govreport.errors import GovreportError
from govreport.model.blocks import (
    Block,
    Heading,
    Note,
    Picture,
    Table,
)
from govreport.model.walking import walk
from govreport.report.walking import plain
from govreport.word.names import Names
from govreport.word.numbering import Numbering
from govreport.word.styles.stylebook import StyleBook

Kind = Literal["heading", "table", "picture"]
PLACE = "_Ref"  # of bookmarks that references and contents lead to; the underscore hides them in Word's list
MAX_HEADING = 6


@frozen(kw_only=True)
class Place:
    """A heading or caption that references and contents can lead to.

    Attributes:
        kind: What stands there.
        bookmark: Name of its bookmark.
        number: What counts it: ``4.2``, ``Bilaga 1``, ``Tabell 3``; empty where nothing does.
        title: Its words.
        level: Heading level from 1.
        style: Id of a heading's style.
        listed: Whether the contents list it.
    """

    kind: Kind
    bookmark: str
    number: str
    title: str
    level: int = 0
    style: str = ""
    listed: bool = True

    @property
    def reference(self) -> str:
        """What a reference to it shows: its number as Word gives it (no full stop after), else its title."""
        return self.number.rstrip(".") or self.title


@define
class Index:
    """Every place of the document, in order and by key.

    Attributes:
        places: In the order in which they are written.
        regions: The same, for each region of the template in which they stand.
        by_key: By the author's key; the first of that key.
        notes: Footnotes by label.
    """

    places: list[Place] = field(factory=list)
    regions: list[list[Place]] = field(factory=list)
    by_key: dict[str, Place] = field(factory=dict)
    notes: dict[str, Note] = field(factory=dict)

    def place(self, key: str) -> Place:
        """The place of that key.

        Raises:
            GovreportError: There is none; the report room resolves references before it asks for a document.
        """
        found = self.by_key.get(key)
        if found is None:
            raise GovreportError(f"the report refers to {key!r}, which is nowhere in it")
        return found

    def note(self, label: str) -> Note:
        """The footnote of that label. Raises as `place`."""
        found = self.notes.get(label)
        if found is None:
            raise GovreportError(f"the report refers to footnote {label!r}, which is nowhere in it")
        return found


def make_index(
    regions: Iterable[Iterable[Block]],
    *,
    styles: StyleBook,
    numbering: Numbering,
    names: Names,
    labels: Mapping[str, str],
) -> Index:
    """Walk the blocks in the order in which they will be written.

    Args:
        regions: The blocks of each region of the template.
        styles: Of the template.
        numbering: Of the template; its counters are used up by this.
        names: Where bookmark names come from.
        labels: Words of the document's language; ``table``, ``figure`` and ``annex`` are used.
    """
    index = Index()
    counts = {"table": 0, "picture": 0, "annex": 0}
    in_annex = False
    for blocks in regions:
        index.regions.append([])
        for block in walk(blocks):
            place: Place | None = None
            if isinstance(block, Heading):
                in_annex = block.annex or (in_annex and block.level > 1)
                place = _heading(block, styles, numbering, names, counts, labels, in_annex=in_annex)
            elif isinstance(block, Table | Picture):
                place = _captioned(block, names, counts, labels)
            elif isinstance(block, Note):
                index.notes.setdefault(block.label, block)
            if place is not None:
                index.places.append(place)
                index.regions[-1].append(place)
                if key := getattr(block, "key", ""):
                    index.by_key.setdefault(key, place)
    return index


def _heading(
    block: Heading,
    styles: StyleBook,
    numbering: Numbering,
    names: Names,
    counts: dict[str, int],
    labels: Mapping[str, str],
    *,
    in_annex: bool,
) -> Place:
    level = min(block.level, MAX_HEADING)
    name = _heading_style(block, level, in_annex=in_annex)
    style = styles.id(name)
    number = numbering.next_number(style)
    if block.annex and not number:
        counts["annex"] += 1
        number = f"{labels['annex']} {counts['annex']}"
    return Place(
        kind="heading",
        bookmark=names.next(PLACE, block.key or f"h{len(names.taken)}"),
        number=number,
        title=plain(block.runs),
        level=level,
        style=style,
        listed=block.in_contents,
    )


def _heading_style(block: Heading, level: int, *, in_annex: bool) -> str:
    if block.annex:
        return "Heading Annex"
    if not block.in_contents and level == 1 and not block.numbered:
        return "TOC Heading"
    if (not block.numbered or in_annex) and level <= 3:
        return f"Heading {level} Unnumbered"
    return f"heading {level}"


def _captioned(
    block: Table | Picture, names: Names, counts: dict[str, int], labels: Mapping[str, str]
) -> Place | None:
    if not block.caption:
        return None
    kind: Kind = "table" if isinstance(block, Table) else "picture"
    counts[kind] += 1
    word = labels["table" if kind == "table" else "figure"]
    return Place(
        kind=kind,
        bookmark=names.next(PLACE, block.key or f"{kind}{counts[kind]}"),
        number=f"{word}\u00a0{counts[kind]}",  # the two stay on one line
        title=plain(block.caption),
    )
