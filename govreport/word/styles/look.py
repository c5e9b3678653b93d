"""How the report looks, as readable values: colours, type, spacing. `template_builder` makes files of them.

Lengths are millimetres (``_mm``) on the page and points (``_pt``) in type. Each style is found in a template
by its name; Word's own names are used where Word has a style for the purpose, so that its commands find them.
"""

from __future__ import annotations

from typing import Literal

from attrs import frozen

FONT = "Calibri"  # with Carlito as its openly licensed twin of the same widths
FONT_TWIN = "Carlito"
CODE_FONT = "Courier New"

# ---- page -------------------------------------------------------------------------------------------

PAGE_MM = (210.0, 297.0)
MARGIN_TOP_MM = 30.0
MARGIN_BOTTOM_MM = 27.0
MARGIN_SIDE_MM = 25.0
HEADER_MM = 13.0
FOOTER_MM = 12.0
TEXT_MM = PAGE_MM[0] - 2 * MARGIN_SIDE_MM
EDGE = -1.0  # as a tab stop: the right edge of the text, however wide the page's column is

# ---- colours: each at least 4.5:1 on its ground, which a test holds -----------------------------------

INK = "17365D"  # headings, captions, rules: a deep blue that prints as a dark grey
GREY = "595959"  # sources, running head, page numbers
ALARM = "9C1C1C"  # the draft mark
AMBER = "7A4100"  # the example mark, gaps
PALE_AMBER = "FFF4DF"  # ground of a gap
PALE = "EEF2F6"  # ground of quoted demands
LINK = "1A4F8B"
RULE = "C3CCD6"  # light rules between rows: decoration, not information

Level = Literal[0, 1, 2, 3, 4, 5, 6, 7, 8]


@frozen(kw_only=True)
class Style:
    """A paragraph or character style.

    Attributes:
        name: As Word's gallery shows it.
        based_on: Name of the style it builds on; the default paragraph's where empty.
        follow: Name of the style of the next paragraph; itself where empty.
        kind: ``paragraph`` or ``character``.
        size_pt: Type size.
        bold: None leaves it as the base has it; so do the other optional ones.
        color: Six hex digits.
        before_pt: Space above.
        after_pt: Space below.
        line: Leading as a multiple of the font's own; negative is exact, in points.
        left_mm: Indent of all lines.
        right_mm: Indent at the right.
        hanging_mm: How far the first line stands out.
        outline: Heading level from 0; 9 takes it out of the outline.
        numbering: Which list of the template numbers it (`Numbering.name`), and on which level; an empty name
            takes the base's numbering away.
        shade: Ground behind the paragraph.
        tabs: Tab stops: millimetres (or `EDGE`), kind (``left``, ``right``), leader (``none``, ``dot``).
        contextual: No space between paragraphs of this style.
    """

    name: str
    based_on: str = ""
    follow: str = ""
    kind: Literal["paragraph", "character"] = "paragraph"
    size_pt: float | None = None
    bold: bool | None = None
    italic: bool | None = None
    caps: bool = False
    underline: bool = False
    superscript: bool = False
    font: str = ""
    color: str = ""
    before_pt: float | None = None
    after_pt: float | None = None
    line: float | None = None
    left_mm: float | None = None
    right_mm: float | None = None
    hanging_mm: float | None = None
    align: Literal["", "left", "right", "center"] = ""
    keep_next: bool | None = None
    keep_lines: bool = False
    page_break: bool | None = None
    hyphenate: bool = True
    outline: int | None = None
    numbering: tuple[str, Level] | None = None
    shade: str = ""
    tabs: tuple[tuple[float, str, str], ...] = ()
    contextual: bool = False
    gallery: bool = False

    @property
    def id(self) -> str:
        """The style's id in the file: its name without spaces, as Word makes them."""
        return "".join(word[:1].upper() + word[1:] for word in self.name.split())


@frozen(kw_only=True)
class Numbering:
    """A list of the template: per level its number form, text (``%1.%2``) and indents in millimetres.

    Attributes:
        linked: Styles by level that the list numbers.
    """

    name: str
    levels: tuple[tuple[str, str, float, float], ...]
    linked: tuple[str, ...] = ()


_NUMBER_MM = 13.0  # where a heading's words begin, after its number


def _heading(
    level: int, *, size_pt: float, before_pt: float, after_pt: float, page_break: bool | None = None
) -> Style:
    numbering: dict[int, tuple[str, Level]] = {1: ("Headings", 0), 2: ("Headings", 1), 3: ("Headings", 2)}
    return Style(
        name=f"heading {level}",
        follow="Body Text",
        size_pt=size_pt,
        line=1.0,
        before_pt=before_pt,
        after_pt=after_pt,
        page_break=page_break,
        outline=level - 1,
        numbering=numbering.get(level),
        gallery=level in numbering,
        bold=True,
        color=INK,
        keep_next=True,
        keep_lines=True,
        hyphenate=False,
    )


STYLES: tuple[Style, ...] = (
    Style(name="Normal", size_pt=11.5, before_pt=0, after_pt=0, line=1.15, gallery=True),
    Style(name="Body Text", after_pt=8, gallery=True),
    Style(
        name="Lead",
        based_on="Body Text",
        follow="Body Text",
        size_pt=13.5,
        after_pt=12,
        gallery=True,
    ),
    # headings
    _heading(1, size_pt=25, before_pt=16, after_pt=18, page_break=True),
    _heading(2, size_pt=16, before_pt=22, after_pt=6),
    _heading(3, size_pt=13, before_pt=16, after_pt=4),
    *(_heading(level, size_pt=11.5, before_pt=12, after_pt=3) for level in (4, 5, 6)),
    *(
        Style(
            name=f"Heading {level} Unnumbered",
            based_on=f"heading {level}",
            follow="Body Text",
            numbering=("", 0),
            left_mm=0,
            hanging_mm=0,
            outline=level - 1,
            gallery=True,
        )
        for level in (1, 2, 3)
    ),
    Style(
        name="Heading Annex",
        based_on="heading 1",
        follow="Body Text",
        numbering=("Annexes", 0),
        left_mm=0,
        hanging_mm=0,
        outline=0,
        gallery=True,
    ),
    Style(name="TOC Heading", based_on="Heading 1 Unnumbered", follow="Body Text", outline=9),
    # contents and lists of tables and pictures
    Style(
        name="toc 1",
        bold=True,
        before_pt=9,
        after_pt=2,
        left_mm=8,
        hanging_mm=8,
        tabs=((8, "left", "none"), (EDGE, "right", "dot")),
    ),
    Style(
        name="toc 2",
        after_pt=2,
        left_mm=19,
        hanging_mm=11,
        tabs=((19, "left", "none"), (EDGE, "right", "dot")),
    ),
    Style(
        name="toc 3",
        size_pt=10.5,
        after_pt=2,
        left_mm=33,
        hanging_mm=14,
        tabs=((33, "left", "none"), (EDGE, "right", "dot")),
    ),
    Style(name="table of figures", after_pt=3, tabs=((EDGE, "right", "dot"),)),
    # lists
    *(
        Style(
            name=name,
            based_on="Body Text",
            contextual=True,
            line=1.25,
            numbering=(numbering, 0),
            gallery=True,
        )
        for name, numbering in (("List Bullet", "Bullets"), ("List Number", "Numbers"))
    ),
    Style(name="List Continue", based_on="Body Text", left_mm=6.5),
    # particular paragraphs
    Style(
        name="Quote",
        based_on="Body Text",
        follow="Body Text",
        size_pt=11,
        left_mm=8,
        right_mm=8,
        before_pt=2,
        after_pt=9,
        italic=True,
        gallery=True,
    ),
    Style(name="Decision", based_on="Body Text", keep_lines=True, gallery=True),
    Style(
        name="Gap",
        based_on="Body Text",
        color=AMBER,
        bold=True,
        shade=PALE_AMBER,
        left_mm=3,
        right_mm=3,
        before_pt=4,
        after_pt=10,
        keep_lines=True,
    ),
    Style(name="Example Mark", based_on="Body Text", size_pt=10.5, bold=True, color=AMBER),
    # tables and pictures
    Style(
        name="caption",
        follow="Body Text",
        size_pt=10.5,
        bold=True,
        color=INK,
        line=1.05,
        before_pt=14,
        after_pt=5,
        keep_next=True,
        keep_lines=True,
        gallery=True,
    ),
    Style(name="Picture", follow="Source", line=1.0, after_pt=4),
    Style(name="Table Text", size_pt=10, line=1.0, before_pt=2.5, after_pt=2.5, gallery=True),
    Style(name="Table Head", based_on="Table Text", bold=True, color=INK, hyphenate=False, gallery=True),
    Style(name="Table Total", based_on="Table Text", bold=True, gallery=True),
    Style(name="Table Note", size_pt=9.5, line=1.05, before_pt=3, after_pt=0, color=GREY, gallery=True),
    Style(name="Source", size_pt=9.5, line=1.05, before_pt=4, after_pt=14, color=GREY, gallery=True),
    # cover and colophon
    Style(name="Cover Bar", shade=INK, line=-6, before_pt=6, after_pt=0, right_mm=118),
    Style(name="Cover Agency", size_pt=14, bold=True, color=INK, after_pt=4),
    Style(
        name="Title",
        follow="Subtitle",
        size_pt=36,
        bold=True,
        color=INK,
        line=0.95,
        before_pt=190,
        after_pt=14,
        keep_next=True,
        keep_lines=True,
        hyphenate=False,
        gallery=True,
    ),
    Style(
        name="Subtitle",
        follow="Cover Text",
        size_pt=17,
        color=INK,
        line=1.05,
        after_pt=30,
        keep_lines=True,
        gallery=True,
    ),
    Style(name="Cover Text", size_pt=12, after_pt=3),
    Style(name="Colophon", size_pt=10, after_pt=5, line=1.1),
    Style(name="Colophon First", based_on="Colophon", follow="Colophon", before_pt=450),
    # edges of the page
    Style(name="header", size_pt=9, line=1.0, color=GREY),
    Style(name="footer", size_pt=9, line=1.0, color=GREY, align="right"),
    Style(name="Page Mark", based_on="header", size_pt=11, bold=True, color=ALARM),
    Style(name="Section Break", size_pt=1, line=-1.0),
    # notes
    Style(name="footnote text", size_pt=9.5, line=1.05, after_pt=2),
    Style(name="footnote reference", kind="character", superscript=True),
    Style(name="Hyperlink", kind="character", color=LINK, underline=True),
    Style(name="Code", kind="character", font=CODE_FONT, size_pt=10),
)

NUMBERINGS: tuple[Numbering, ...] = (
    Numbering(
        name="Headings",
        levels=(
            ("decimal", "%1", _NUMBER_MM, _NUMBER_MM),
            ("decimal", "%1.%2", _NUMBER_MM, _NUMBER_MM),
            ("decimal", "%1.%2.%3", _NUMBER_MM + 2, _NUMBER_MM + 2),
        ),
        linked=("heading 1", "heading 2", "heading 3"),
    ),
    Numbering(name="Annexes", levels=(("decimal", "{annex} %1", 0, 0),), linked=("Heading Annex",)),
    Numbering(
        name="Bullets",
        levels=tuple(("bullet", "•" if level % 2 == 0 else "–", 6.5 * (level + 1), 5) for level in range(9)),
        linked=("List Bullet",),
    ),
    Numbering(
        name="Numbers",
        levels=tuple(
            (("decimal", "lowerLetter", "lowerRoman")[level % 3], f"%{level + 1}.", 6.5 * (level + 1), 6.5)
            for level in range(9)
        ),
        linked=("List Number",),
    ),
)


def style(name: str) -> Style:
    """The style of that name; a KeyError names one that is not described here."""
    return _BY_NAME[name.casefold()]


_BY_NAME = {each.name.casefold(): each for each in STYLES}
