"""What a report says, as values: blocks and the runs inside them. They know no Word.

Chapters are read into blocks; ``report`` resolves the references in them and adds blocks of its own; ``word``
writes them, one function per type. Blocks marked "unresolved" never reach ``word``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from attrs import field

from govreport.model.location import Location
from govreport.model.values import frozen

Align = Literal["left", "right", "center"]

# ---- runs -------------------------------------------------------------------------------------------


@frozen
class Text:
    """A stretch of text; ``lang`` is a BCP 47 tag where it differs from the document's."""

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    lang: str = ""


@frozen
class FigureRef:
    """A figure named in text, unresolved: ``{{ figures.NAME }}``, bold or italic as its surroundings."""

    name: str
    bold: bool = False
    italic: bool = False
    at: Location | None = field(default=None, eq=False)


@frozen
class FigureValue:
    """A figure in text, resolved: its formatted value under its name."""

    name: str
    text: str
    bold: bool = False
    italic: bool = False


@frozen
class Link:
    """A link to an address outside, with the text shown."""

    url: str
    runs: tuple[Text, ...]


@frozen
class CrossRef:
    """A reference to a numbered place in the report (heading, table, figure), by its key.

    Attributes:
        key: Key of a heading, table or picture.
        text: What is shown. Where empty the writer shows label and number of a table or picture ("Tabell 3"),
            the bare number of a heading ("4.2"), label and number of an annex ("Bilaga 1").
        page: Whether the page number is meant instead.
    """

    key: str
    text: str = ""
    page: bool = False
    at: Location | None = field(default=None, eq=False)


@frozen
class NoteRef:
    """A footnote's place in the text: its label in a chapter, later its number."""

    label: str
    at: Location | None = field(default=None, eq=False)


@frozen
class LineBreak:
    """A forced new line inside a paragraph."""


Run = Text | FigureRef | FigureValue | Link | CrossRef | NoteRef | LineBreak
Runs = tuple[Run, ...]

# ---- blocks -----------------------------------------------------------------------------------------


@frozen(kw_only=True)
class Heading:
    """A heading, and the start of a passage where it answers something.

    Attributes:
        level: From 1.
        runs: Its text.
        key: Unique key for references; made from the text where the author gave none.
        answers: Ids of the requirements that the section under it answers.
        numbered: False for summary, contents and the like.
        in_contents: Whether the table of contents lists it.
        annex: Whether it begins an annex, numbered by itself ("Bilaga 1").
    """

    level: int
    runs: Runs
    key: str = ""
    answers: tuple[str, ...] = ()
    numbered: bool = True
    in_contents: bool = True
    annex: bool = False
    at: Location | None = field(default=None, eq=False)


@frozen(kw_only=True)
class Paragraph:
    """A paragraph; ``role`` names the style by its meaning.

    Roles: ``body``, ``lead``, ``quote`` (the decision's words), ``note`` (under a table), ``source``,
    ``example`` (the example-data mark), ``gap`` (in drafts), ``agency`` (on the cover), ``title``, ``subtitle``,
    ``cover``, ``colophon``, ``decision`` (the decision clause).
    """

    runs: Runs
    role: str = "body"
    answers: tuple[str, ...] = ()
    keep_next: bool = False
    at: Location | None = field(default=None, eq=False)


@frozen(kw_only=True)
class ListItem:
    """An item of a list: its blocks (paragraphs, inner lists)."""

    blocks: tuple[Block, ...]


@frozen(kw_only=True)
class List:
    """A real list, bulleted or numbered."""

    items: tuple[ListItem, ...]
    ordered: bool = False
    at: Location | None = field(default=None, eq=False)


@frozen(kw_only=True)
class Cell:
    """A table cell: runs, and how they are aligned where it differs from the column."""

    runs: Runs
    align: Align | None = None


@frozen(kw_only=True)
class Column:
    """A table column.

    Attributes:
        head: What the header says, unit included.
        align: ``right`` for figures.
        width: Relative width.
    """

    head: Runs
    align: Align = "left"
    width: float = 1.0


@frozen(kw_only=True)
class Table:
    """A simple table: one header row, no merged cells.

    Attributes:
        key: For references; also the name under which chapters place it.
        caption: Without number.
        columns: The columns; every row has as many cells.
        rows: The body.
        total: Whether the last row is a total.
        row_heads: Whether the first column heads its row.
        source: Where the numbers come from, without the word "Källa", which the writer sets before it.
        notes: Remarks below (rounding, "uppgift saknas").
        description: Alt text for the table as a whole.
        wide: Whether it wants a landscape page.
    """

    key: str = ""
    caption: Runs = ()
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: bool = False
    row_heads: bool = True
    source: Runs = ()
    notes: tuple[Runs, ...] = ()
    description: str = ""
    wide: bool = False
    at: Location | None = field(default=None, eq=False)


@frozen(kw_only=True)
class Picture:
    """A picture with its caption and alternative text.

    Attributes:
        key: For references.
        data: The image file's bytes.
        format: ``png``, ``jpeg``, ``svg``.
        width_mm: Printed width.
        height_mm: Printed height.
        alt: Alternative text; empty only for ``decorative`` pictures.
        data_table: Key of the table that holds the same numbers.
        chart: The chart's spec, for a native chart.
    """

    key: str = ""
    data: bytes = field(repr=False)
    format: str = "png"
    width_mm: float
    height_mm: float
    caption: Runs = ()
    alt: str = ""
    source: Runs = ()
    decorative: bool = False
    data_table: str = ""
    chart: object | None = field(default=None, repr=False, eq=False)
    at: Location | None = field(default=None, eq=False)


@frozen(kw_only=True)
class ChartRef:
    """A chart placed by a chapter, unresolved: ``![alt](chart:NAME "caption")``."""

    name: str
    alt: str = ""
    caption: str = ""
    at: Location | None = field(default=None, eq=False)


@frozen(kw_only=True)
class TableRef:
    """A table placed by a chapter, unresolved: ``![caption](table:NAME)``."""

    name: str
    caption: str = ""
    at: Location | None = field(default=None, eq=False)


@frozen(kw_only=True)
class Note:
    """The text of a footnote, by its label."""

    label: str
    runs: Runs
    at: Location | None = field(default=None, eq=False)


@frozen(kw_only=True)
class PageBreak:
    """The next block starts on a new page."""


@frozen(kw_only=True)
class Contents:
    """The table of contents, or the list of tables or pictures."""

    of: Literal["headings", "tables", "pictures"] = "headings"
    levels: int = 3


@frozen(kw_only=True)
class Passage:
    """Blocks that answer requirements though no heading of their own stands over them."""

    answers: tuple[str, ...]
    blocks: tuple[Block, ...]


Block = (
    Heading | Paragraph | List | Table | Picture | ChartRef | TableRef | Note | PageBreak | Contents | Passage
)
Blocks = tuple[Block, ...]


@frozen(kw_only=True)
class Document:
    """The whole report, ready to be written.

    Attributes:
        title: Core title.
        subject: Core subject.
        author: Core author: the agency.
        lang: BCP 47 tag of the text, such as ``sv-SE``.
        created: ISO date for the core properties; from the data, never from the clock.
        front: Cover and colophon.
        body: Everything after.
        running_head: Shown at the top of each page after the cover.
        draft_mark: Shown on each page of a draft; empty otherwise.
        example_mark: Shown on each page of an example; empty otherwise.
        keywords: Core keywords.
        labels: The words the writer needs in the document's language (``table``, ``figure``, ``page``, ...).
    """

    title: str
    subject: str = ""
    author: str = ""
    lang: str = "sv-SE"
    created: str = ""
    front: Blocks = ()
    body: Blocks = ()
    running_head: str = ""
    draft_mark: str = ""
    example_mark: str = ""
    keywords: tuple[str, ...] = ()
    labels: Mapping[str, str] = field(factory=dict)
