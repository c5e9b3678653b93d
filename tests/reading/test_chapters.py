"""Chapters into blocks, with the place of everything."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st
from markdown_it.rules_core import inline as markdown_inline

from govreport.model import Chapter, Location, Problem
from govreport.model.blocks import (
    ChartRef,
    CrossRef,
    FigureRef,
    Heading,
    LineBreak,
    Link,
    List,
    Note,
    NoteRef,
    Paragraph,
    Picture,
    Table,
    TableRef,
    Text,
)
from govreport.reading.chapters.chapter import read_chapter
from govreport.reading.chapters.inlines import plain
from govreport.reading.chapters.markdown import parser
from govreport.reading.chapters.spans import MASK
from govreport.reading.files import Folder
from tests.timing import cpu, linear


def _read(text: str, **options) -> tuple[Chapter, list[Problem]]:
    problems: list[Problem] = []
    return read_chapter(text, "chapters/03-ekonomi.md", problems, **options), problems


def _clean(text: str) -> Chapter:
    chapter, problems = _read(text)
    assert problems == []
    return chapter


def _told(text: str) -> list[tuple[object, ...]]:
    _, problems = _read(text)
    return [
        (
            p.code,
            p.params.get("kind") or p.params.get("token") or p.params.get("key"),
            p.location.line,
            p.location.column,
        )
        for p in problems
    ]


def test_the_name_is_the_files_without_its_number():
    """By which a template places the chapter."""
    assert _clean("x").name == "ekonomi"


def test_headings_say_what_they_answer():
    """The braces at the end are taken off; curly quotation marks, commas and bare values are understood."""
    chapter = _clean(
        '# Resultat {answers="T1 C1"}\n\n'
        "## Samverkan {#sam .unnumbered answers=”T2,T3”}\n\n### Kort {answers=T4}\n\n"
        "Kostnader {{ figures.costs_total }} {.unlisted}\n===\n"
    )
    first, second, third, fourth = chapter.headings()
    assert (first.level, plain(first.runs), first.answers, first.key) == (
        1,
        "Resultat",
        ("T1", "C1"),
        "resultat",
    )
    assert (second.key, second.numbered, second.answers) == ("sam", False, ("T2", "T3"))
    assert third.answers == ("T4",)
    assert (fourth.in_contents, [type(run) for run in fourth.runs]) == (False, [Text, FigureRef])


def test_equal_headings_get_keys_of_their_own():
    """Within a chapter and over the chapters before it."""
    keys: dict[str, Location] = {"resultat": Location("chapters/01.md", 1, 1)}
    chapter, _ = _read("# Resultat\n\n# Åtgärder & råd\n\n# Åtgärder, råd\n\n# 123 !\n\n# ...\n", keys=keys)
    assert [h.key for h in chapter.headings()] == [
        "resultat-2",
        "atgarder-rad",
        "atgarder-rad-2",
        "123",
        "avsnitt",
    ]
    _, problems = _read("# A {#resultat}\n", keys=keys)
    assert [(p.code, p.params["first"]) for p in problems] == [("GR005", "chapters/01.md:1:1")]


def test_a_headings_own_key_gives_way_to_one_that_the_author_writes():
    """Wherever the author writes it, so that a table {#kostnader} may stand under the heading Kostnader."""
    text = '# Kostnader\n\nTabell: Utfall {#kostnader source="Huvudboken"}\n\n| a |\n|---|\n| b |\n'
    chapter, problems = _read(text)
    assert problems == []
    assert [block.key for block in chapter.blocks] == ["kostnader-2", "kostnader"]


def test_runs_of_text():
    """Emphasis nests; code, hard breaks, entities and escapes are text."""
    chapter = _clean("a **b *c* d** `e {{ f }}`  \ng &amp; \\* h\n")
    (paragraph,) = chapter.blocks
    assert isinstance(paragraph, Paragraph)
    assert paragraph.runs == (
        Text("a "),
        Text("b ", bold=True),
        Text("c", bold=True, italic=True),
        Text(" d", bold=True),
        Text(" "),
        Text("e {{ f }}", code=True),
        LineBreak(),
        Text("g & * h"),
    )


def test_figures_are_tokens_with_their_place():
    """In text, headings, lists, quotations, tables and notes; bold as their surroundings."""
    text = (
        "# {{ figures.a }} x\n\nÅr **{{figures.b}}**\n\n"
        "- *x*\n  {{ figures.c }}\n\n> s\n> {{ figures.d }}\n\n"
        "| h | i |\n|---|--:|\n| {{ figures.e }} | {{ figures.e }} |\n\nt[^1]\n\n[^1]: n {{ figures.f }}\n"
    )
    figures = _clean(text).figures
    lines = text.splitlines()
    assert [f.name for f in figures] == ["a", "b", "c", "d", "e", "e", "f"]
    for figure in figures:
        assert figure.at is not None
        assert lines[figure.at.line - 1][figure.at.column - 1 :].startswith("{{")
    assert figures[4].at != figures[5].at
    assert figures[1].bold


@pytest.mark.parametrize(
    ("text", "token", "column"),
    [
        ("ab {{ figurs.x }}", "{{ figurs.x }}", 4),
        ("{{ costs_total }}", "{{ costs_total }}", 1),
        ("{{ figures.a + 1 }}", "{{ figures.a + 1 }}", 1),
        ("a {{ figures.x", "{{ figures.x", 3),
        ("a }} b", "}}", 3),
        ("{% if x %}", "{% if x %}", 1),
        ("{{}}", "{{}}", 1),
        ("{{ figures. }}", "{{ figures. }}", 1),
    ],
)
def test_broken_tokens(text, token, column):
    """Anything that looks like a token and is none is told with its place, and stays in the text."""
    chapter, problems = _read(f"x\n\n{text}\n")
    assert [(p.code, p.params["token"], p.location.line, p.location.column) for p in problems] == [
        ("GR011", token, 3, column)
    ]
    assert chapter.figures == ()
    assert token in "".join(plain(b.runs) for b in chapter.blocks if isinstance(b, Paragraph))


def test_lists_nest_and_quotations_have_their_role():
    """A list in a list, and a quotation as paragraphs."""
    bullets, numbers, quotation = _clean("- a\n  1. b\n  2. c\n\n1) d\n\n> e\n").blocks
    assert isinstance(bullets, List)
    assert not bullets.ordered
    inner = bullets.items[0].blocks[1]
    assert isinstance(inner, List)
    assert (inner.ordered, len(inner.items)) == (True, 2)
    assert isinstance(numbers, List)
    assert numbers.ordered
    assert isinstance(quotation, Paragraph)
    assert quotation.role == "quote"


def test_tables_with_alignment_and_caption():
    """The caption stands above or below, marked by its first word, or a colon below; braces say the rest."""
    above, below, bare = _clean(
        'Tabell: Kostnader {#kost source="Huvudboken" .total}\n\n'
        "| Post | Kronor |\n|:--|--:|\n| A \\| B | **1** |\n\n"
        "| a |\n|:-:|\n| b |\n\nTabell: Andra\n\n<!-- -->\n\n| a |\n|---|\n| x |\n"
    ).blocks
    assert isinstance(above, Table)
    assert (above.key, plain(above.caption), plain(above.source), above.total) == (
        "kost",
        "Kostnader",
        "Huvudboken",
        True,
    )
    assert [column.align for column in above.columns] == ["left", "right"]
    assert [plain(cell.runs) for cell in above.rows[0]] == ["A | B", "1"]
    assert isinstance(below, Table)
    assert (plain(below.caption), below.columns[0].align, below.key) == ("Andra", "center", "andra")
    assert isinstance(bare, Table)
    assert (bare.caption, bare.key) == ((), "")


def test_a_colon_marks_a_caption_below_a_table_only():
    """As Pandoc has it; elsewhere a colon is a colon."""
    table, paragraph = _clean('| a |\n|---|\n| b |\n\n: Utfall {#u source="Huvudboken"}\n\n: text\n').blocks
    assert isinstance(table, Table)
    assert (plain(table.caption), plain(table.source), table.key) == ("Utfall", "Huvudboken", "u")
    assert isinstance(paragraph, Paragraph)


def test_a_row_with_more_cells_than_columns_is_told():
    """Otherwise the last cell would disappear without a trace."""
    assert _told("| a | b |\n|---|---|\n| 1 | 2 |\n| 1 | 2 | 3 |\n") == [("GR018", "cells", 4, 1)]
    assert _told("| a | b |\n|---|---|\n| 1 | 2 \\| 3 |\n| 1 |\n") == []


def test_charts_and_tables_placed_by_name():
    """Alternative text and caption come along; so does the place."""
    chart, table, other = _clean(
        '![Alt *text*](chart:costs "Kostnader per månad")\n\n'
        '![Per rad](table:costs_by_line)\n\n![](table:x "Bild")\n'
    ).blocks
    assert chart == ChartRef(name="costs", alt="Alt text", caption="Kostnader per månad")
    assert isinstance(chart, ChartRef)
    assert str(chart.at) == "chapters/03-ekonomi.md:1:1"
    assert table == TableRef(name="costs_by_line", caption="Per rad")
    assert other == TableRef(name="x", caption="Bild")


def test_links_references_and_notes():
    """Outside addresses are links, `#key` is a reference, `[^1]` a note."""
    blocks = _clean(
        "[Länk](https://example.se/å?a=1) <mailto:a@b.se> [](#kost) [se här](#kost) [](#kost 'sida')"
        " not[^a]\n\n[^a]: Text\n"
    ).blocks
    paragraph, note = blocks
    assert isinstance(paragraph, Paragraph)
    runs = [run for run in paragraph.runs if not isinstance(run, Text) or run.text.strip()]
    assert runs == [
        Link("https://example.se/%C3%A5?a=1", (Text("Länk"),)),
        Link("mailto:a@b.se", (Text("mailto:a@b.se"),)),
        CrossRef("kost"),
        CrossRef("kost", "se här"),
        CrossRef("kost", page=True),
        Text(" not"),
        NoteRef("a"),
    ]
    assert note == Note(label="a", runs=(Text("Text"),))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<div>x</div>\n", [("GR018", "html", 1, 1)]),
        ("Ett.\n\nSlag\tAntal\nKurser\t4\n", [("GR018", "tabs", 3, 1)]),
        ("Ett\tord.\nEtt till.\n", []),
        ("a <b>c</b>\n", [("GR018", "html", 1, 3), ("GR018", "html", 1, 7)]),
        ("[a](javascript:alert)\n", [("GR018", "scheme", 1, 3)]),
        ("[a](files/b.pdf)\n", [("GR018", "scheme", 1, 3)]),
        ("[a]()\n", [("GR018", "scheme", 1, 3)]),
        ("![a](data:image/png;base64,x)\n", [("GR018", "scheme", 1, 1)]),
        ("![a](chrat:x)\n", [("GR018", "scheme", 1, 1)]),
        ("se ![a](chart:x)\n", [("GR018", "inline-picture", 1, 4)]),
        ("- # a\n", [("GR018", "nested-heading", 1, 1)]),
        ("> ![a](chart:x)\n", [("GR018", "nested-block", 1, 3)]),
        ("a\n\n***\n", [("GR018", "rule", 3, 1)]),
        ("a[^1]\n", [("GR018", "note", 1, 2)]),
        ("[^1]: a\n", [("GR018", "unused-note", 1, 1)]),
        ("a[^1]\n\n[^1]: b\n\n[^1]: c\n", [("GR005", None, 5, 1)]),
        ('a {answers="T1"}\n', [("GR018", "answers", 1, 3)]),
        ('# a {answer="T1"}\n', [("GR003", "answer", 1, 5)]),
        ("# a {.numbered}\n", [("GR003", "numbered", 1, 5)]),
        ('# a {answers="T1}\n', [("GR018", "attributes", 1, 5)]),
        ("[{{ figures.x }}](#k)\n", [("GR018", "figure-in-link", 1, 2)]),
        ("![{{ figures.x }}](chart:x)\n", [("GR011", "{{ figures.x }}", 1, 1)]),
        ("---\ntitle: x\n---\n", [("GR018", "front-matter", 1, 1), ("GR018", "rule", 1, 1)]),
        ("a\x01b\n", [("GR016", None, 1, 2)]),
        ("![a](bild.png)\n", [("GR001", "missing", 1, 1)]),
    ],
)
def test_what_the_report_has_no_form_for_is_told(text, expected):
    """Never dropped in silence."""
    assert _told(text) == expected


def test_comments_are_the_authors_own():
    """They are not printed, and no mistake."""
    chapter = _clean("<!-- kom ihåg -->\n\na <!-- b --> c\n")
    assert [plain(b.runs) for b in chapter.blocks if isinstance(b, Paragraph)] == ["a  c"]


def test_depth_is_bounded_and_told():
    """What is nested too deep is not read, and that is a problem."""
    assert _told("> " * 60 + "x\n") == [("GR018", "depth", 1, 1)]
    text = "".join("  " * level + "- x\n" for level in range(40))
    assert [problem[1] for problem in _told(text)] == ["depth"]


def test_spans_keep_every_character_in_place():
    """For rules on language: code, addresses and note marks are covered, the rest is as written."""
    text = (
        "# Rubrik {answers=T1}\n\nEtt `kod` [ord](https://x.se)[^1]\n   och 10 %\n\n"
        "| a |\n|---|\n| b  c |\n\n[^1]: n\n"
    )
    spans = _clean(text).spans
    lines = text.splitlines()
    assert [span.text for span in spans] == [
        "Rubrik",
        f"Ett {MASK * 5} [ord]({MASK * 12}){MASK * 4}\noch 10 %",
        "a",
        "b  c",
        "n",
    ]
    for span in spans:
        for offset, character in enumerate(span.text):
            if character not in (MASK, "\n"):
                place = span.at(offset)
                assert lines[place.line - 1][place.column - 1] == character


def _png(width: int, height: int, per_metre: int = 0) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    physical = chunk(b"pHYs", struct.pack(">IIB", per_metre, per_metre, 1)) if per_metre else b""
    pixels = chunk(b"IDAT", zlib.compress(b"\0" * (width + 1) * height))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + physical + pixels + chunk(b"IEND", b"")


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """A folder with pictures beside the chapters and at its top."""
    (tmp_path / "chapters").mkdir()
    (tmp_path / "files").mkdir()
    (tmp_path / "chapters" / "nära.png").write_bytes(_png(600, 300))
    (tmp_path / "files" / "stor.png").write_bytes(_png(4000, 1000, 11811))
    (tmp_path / "files" / "text.png").write_bytes(b"ingen bild")
    return Folder(tmp_path, [])


def test_pictures_from_files(folder: Folder):
    """Sought beside the chapter, then from the top; as wide as the text at most."""
    text = '![Alt](nära.png "Bildtext"){#bild source="Eget foto"}\n\n![](files/stor.png){.decorative}\n'
    chapter, problems = _read(text, folder=folder)
    assert problems == folder.problems == []
    near, big = chapter.blocks
    assert isinstance(near, Picture)
    assert (near.key, near.format, near.alt, plain(near.caption), plain(near.source)) == (
        "bild", "png", "Alt", "Bildtext", "Eget foto",
    )  # fmt: skip
    assert (near.width_mm, near.height_mm) == (101.6, 50.8)
    assert isinstance(big, Picture)
    assert (big.width_mm, big.height_mm, big.decorative) == (160.0, 40.0, True)


def test_pictures_that_cannot_be_used(folder: Folder):
    """Missing, no picture, or outside the folder: told where the chapter names them."""
    problems = folder.problems
    text = "![](saknas.png)\n\n![](files/text.png)\n\n![](../../etc/passwd)\n\n![](files)\n"
    chapter = read_chapter(text, "chapters/a.md", problems, folder=folder)
    assert chapter.blocks == ()
    assert [(p.code, p.params["kind"], p.location.line) for p in problems] == [
        ("GR001", "missing", 1),
        ("GR001", "picture", 3),
        ("GR015", "outside", 5),
        ("GR001", "folder", 7),
    ]


def test_a_whole_chapter(data_regression):
    """One chapter with everything, as a readable dump."""
    text = Path(__file__).with_name("chapter.md").read_text(encoding="utf-8")
    chapter = _clean(text)
    data_regression.check([_dump(block) for block in chapter.blocks])


def _dump(value: object) -> object:
    """A block without its place, and without fields at their defaults."""
    if isinstance(value, tuple):
        return [_dump(v) for v in value]
    if not hasattr(value, "__attrs_attrs__"):
        return value
    kept = {
        a.name: _dump(getattr(value, a.name))
        for a in value.__attrs_attrs__
        if a.name != "at" and getattr(value, a.name) != a.default
    }
    if isinstance(value, Text) and set(kept) == {"text"}:
        return value.text
    return {type(value).__name__: kept}


MARKS = [
    *"#*_`[](){}!|>-:^<&\\ \n\t~1.",
    "{{ figures.a }}",
    "[^1]",
    "![a](chart:b)",
    "| - |\n",
    "åäö",
    "](",
]


@given(st.lists(st.sampled_from(MARKS), max_size=60).map("".join) | st.text(max_size=100))
@settings(max_examples=300)
def test_no_text_makes_the_reader_raise(text):
    """Whatever is written, mistakes are problems with a place in the text."""
    chapter, problems = _read(text)
    lines = len(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    places = (
        [p.location for p in problems] + [f.at for f in chapter.figures] + [s.location for s in chapter.spans]
    )
    for place in places:
        assert place is not None
        assert 1 <= (place.line or 0) <= lines
        assert (place.column or 0) >= 1


@given(
    st.lists(st.sampled_from([*MARKS, "ord ", "'\"$%@+=;?/"]), max_size=40).map("".join)
    | st.text(max_size=60)
)
@settings(max_examples=300)
def test_text_without_marks_is_what_the_parsers_own_rule_makes_of_it(text):
    """Leaving the inline parser out where nothing begins a construct changes no token."""
    whole = parser()
    whole.core.ruler.at("inline", markdown_inline)
    ours, theirs = (made.parse(text) for made in (parser(), whole))
    assert [token.as_dict(children=False) for token in ours] == [
        token.as_dict(children=False) for token in theirs
    ]
    assert [token.children or [] for token in ours] == [token.children or [] for token in theirs]


_LINES = st.sampled_from(
    [
        "En rad",
        "Åter en",
        "Rad | med streck",
        "ª ord",
        "1 ord",
        "Ord \\",
        "Sista  ",
        "  indragen",
        "\tindragen",
        "# Rubrik",
        "## Med | streck",
        "#",
        "#hash",
        "---",
        "===",
        "--|--",
        "| a | b |",
        "|---|---|",
        "",
        "  ",
        "- punkt",
        "1. ett",
        "> citat",
        "~~~",
        "* * *",
        "<b>",
        "[a]: b",
        "[^1]: not",
        ": text",
    ]
)


@given(st.lists(_LINES, max_size=9).map("\n".join))
@settings(max_examples=400)
def test_headings_and_paragraphs_are_what_the_parsers_own_rules_make_of_them(text):
    """The short way for what reports are made of changes no token, whatever stands around it."""
    whole = parser()
    whole.block.ruler.disable("plain")
    ours, theirs = ([token.as_dict() for token in made.parse(text)] for made in (parser(), whole))
    assert ours == theirs


@given(st.text(st.sampled_from("[]()!^a1\\` *<>:\n"), max_size=30), st.booleans())
@settings(max_examples=400)
def test_brackets_left_open_are_what_the_parsers_own_rules_make_of_them(text, defined):
    """Not to look for the end of a link that has none changes no token, whether references are defined or not."""
    text += "\n\n[a]: b\n" if defined else ""
    whole = parser()
    whole.inline.ruler.disable("left_open")
    ours, theirs = ([token.as_dict() for token in made.parse(text)] for made in (parser(), whole))
    assert ours == theirs


@pytest.mark.parametrize("unit", ["[", "![", "[^", "[a] "])
def test_brackets_left_open_take_no_longer_than_words(unit: str):
    """Ten thousand of them are read in a few times the time of as many words."""
    brackets, words = (cpu(lambda made=made: _read(made)) for made in (unit * 10_000, "a* " * 10_000))
    assert brackets < 4 * words


def test_each_of_several_equal_constructs_has_its_own_place():
    """A link, an autolink, a tag and a picture that stand twice are told twice, each where it stands."""
    problems = _read("a [x](ftp:b) <ftp:cc> <b> ![y](z) d " * 2)[1]
    columns = [problem.location.column for problem in problems]
    assert columns == sorted(set(columns))
    assert len(columns) == 8


@given(
    st.lists(
        st.text(st.sampled_from("abcåäö ,.–"), min_size=1).map(str.strip).filter(bool), min_size=1, max_size=5
    )
)
def test_plain_paragraphs_are_kept_word_for_word(paragraphs):
    """No letter of plain prose is lost or changed."""
    chapter, problems = _read("\n\n".join(paragraphs))
    assert problems == []
    assert [plain(b.runs) for b in chapter.blocks if isinstance(b, Paragraph)] == paragraphs
    assert not any(isinstance(b, Heading) for b in chapter.blocks)


@pytest.mark.parametrize(
    "piece",
    ["# Samma rubrik {answers=T1}\n\n", "a {{ figures.x }} [^n] ", "| a |\n|---|\n| b |\n\n", "[a](", "**a",
     "`a", "{{", "- a\n", "<!-- ", "![a](chart:b)\n\n", "a[^1]\n\n[^1]: b\n\n", "[[a]](b)", "a <b> ", "![a](b) a",
     "<http://a> ", "1. a\n", "a\n", "|a\n|-\n"],
)  # fmt: skip
def test_reading_takes_linear_time(piece: str):
    """Eight times the text, about eight times the time, whatever it is made of."""
    assert linear(lambda count: _read(piece * count), 500)
