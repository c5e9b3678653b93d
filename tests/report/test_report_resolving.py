"""The last pass: figures, references, notes, and each chart and table in its place."""

from __future__ import annotations

import pytest
from attrs import evolve

from govreport.model.blocks import (
    Block,
    ChartRef,
    Contents,
    CrossRef,
    FigureRef,
    FigureValue,
    Heading,
    Note,
    NoteRef,
    Paragraph,
    Picture,
    Run,
    Table,
    TableRef,
    Text,
)
from govreport.report.material import Material
from govreport.report.resolving import (
    Placing,
    numbered_notes,
    resolve_figures,
    resolve_references,
    scoped_notes,
    with_keys,
    without_empty_lists,
)
from govreport.report.tables import make_table

PICTURE = Picture(
    key="chart:contacts",
    data=b"",
    width_mm=1,
    height_mm=1,
    caption=(Text("K"),),
    alt="a",
    data_table="table:contacts",
)


def shown(material: Material, *runs: Run) -> list[str]:
    """The texts of resolved runs."""
    return [getattr(run, "text", "") for run in resolve_figures(runs, material)]


@pytest.mark.parametrize(
    ("after", "text", "rest"),
    [
        (".", "462\u00a0346\u00a0kronor", "."),
        (" kronor.", "462\u00a0346", "\u00a0kronor."),
        (" kr i år", "462\u00a0346", "\u00a0kr i år"),
        (" som återstår", "462\u00a0346\u00a0kronor", " som återstår"),
    ],
)
def test_money_says_its_unit_once(material: Material, after: str, text: str, rest: str):
    """The unit is added unless the author has written it."""
    assert shown(material, FigureRef("costs_total"), Text(after)) == [text, rest]


def test_a_number_stays_with_the_word_it_counts(material: Material):
    """A fixed space before the noun, an ordinary one before a short word."""
    assert shown(material, FigureRef("activities_done"), Text(" aktiviteter")) == ["2", "\u00a0aktiviteter"]
    assert shown(material, FigureRef("activities_done"), Text(" av tre")) == ["2", " av tre"]


def test_a_figure_keeps_its_look_and_its_name(material: Material):
    """Bold and italic of the surroundings stay; the name goes with the value."""
    (value,) = resolve_figures((FigureRef("contacts_total", bold=True),), material)
    assert value == FigureValue("contacts_total", "2", bold=True)


def test_an_unknown_figure_is_a_gap_in_a_draft_and_missing_otherwise(material: Material):
    """Never an empty place, never a name from the data in a final report."""
    assert shown(material, FigureRef("finns_inte")) == ["uppgift saknas"]
    assert shown(evolve(material, draft=True), FigureRef("finns_inte")) == ["[Talet finns_inte saknas]"]


def placed(material: Material, *blocks: Block) -> list[Block]:
    """Blocks with their charts and tables in place; there is one chart, ``contacts``."""
    return list(
        Placing(
            material,
            lambda name: make_table(name, material, {}),
            lambda name, _caption, _alt: PICTURE if name == "contacts" else None,
            blocks,
        ).place(blocks)
    )


def test_a_table_is_mentioned_before_it_stands(material: Material):
    """A sentence is added where no text points to the table."""
    pointer, table = placed(material, TableRef(name="deviations"))
    assert isinstance(pointer, Paragraph)
    assert CrossRef("table:deviations") in pointer.runs
    assert pointer.keep_next
    assert isinstance(table, Table)


def test_a_figure_is_mentioned_as_a_figure(material: Material):
    """It shows; what a table holds is the particulars."""
    pointer = placed(material, ChartRef(name="contacts"))[0]
    assert pointer == Paragraph(runs=(Text("Se "), CrossRef("chart:contacts"), Text(".")), keep_next=True)


@pytest.mark.parametrize("key", ["deviations", "table:deviations"])
def test_a_mention_of_the_authors_is_enough(material: Material, key: str):
    """With or without the prefix."""
    mention = Paragraph(runs=(Text("Se "), CrossRef(key)))
    assert len(placed(material, mention, TableRef(name="deviations"))) == 2


def test_a_table_stands_once(material: Material):
    """The second place points to the first."""
    *_, last = placed(material, TableRef(name="deviations"), TableRef(name="deviations"))
    assert isinstance(last, Paragraph)
    assert CrossRef("table:deviations") in last.runs


def test_a_chart_brings_the_table_of_its_numbers(material: Material):
    """Unless the report places that table elsewhere."""
    kinds = [type(block) for block in placed(material, ChartRef(name="contacts"))]
    assert kinds == [Paragraph, Picture, Paragraph, Table]
    later = placed(
        material, ChartRef(name="contacts"), Paragraph(runs=(Text("x"),)), TableRef(name="contacts")
    )
    assert [type(block) for block in later] == [Paragraph, Picture, Paragraph, Paragraph, Table]


def test_an_author_names_the_table(material: Material):
    """The caption given in the chapter wins over the profile's."""
    *_, table = placed(material, TableRef(name="deviations", caption="Våra avvikelser"))
    assert isinstance(table, Table)
    assert table.caption == (Text("Våra avvikelser"),)


def test_nothing_to_show_is_said(material: Material):
    """A chart without data is a gap in a draft and a sentence otherwise."""
    (block,) = placed(material, ChartRef(name="finns-inte"))
    assert isinstance(block, Paragraph)
    assert block.role == "body"
    (block,) = placed(evolve(material, draft=True), ChartRef(name="finns-inte"))
    assert isinstance(block, Paragraph)
    assert block.role == "gap"


def test_references_find_tables_charts_and_renamed_headings(material: Material):
    """A key may leave out the prefix; a section that took its chapter's key is found by its own."""
    blocks: tuple[Block, ...] = (
        Heading(level=1, runs=(Text("E"),), key="var-ekonomi"),
        Table(key="table:contacts", columns=(), rows=()),
        Paragraph(
            runs=(CrossRef("contacts"), CrossRef("ekonomi"), CrossRef("borta"), CrossRef("borta", "ordet"))
        ),
    )
    *_, paragraph = resolve_references(blocks, material, {"ekonomi": "var-ekonomi"})
    assert isinstance(paragraph, Paragraph)
    assert paragraph.runs == (
        CrossRef("table:contacts"),
        CrossRef("var-ekonomi"),
        Text("uppgift saknas"),
        Text("ordet"),
    )


def test_lists_of_nothing_are_left_out():
    """A report without pictures has no list of them, nor a heading over it."""
    heading = Heading(level=2, runs=(Text("Figurer"),))
    table = Table(key="table:x", caption=(Text("X"),), columns=(), rows=())
    blocks = (heading, Contents(of="tables"), heading, Contents(of="pictures"), table)
    assert without_empty_lists(blocks) == (heading, Contents(of="tables"), table)


def test_keys_are_unique():
    """A second heading of the same words gets a number; one without a key gets its words."""
    headings = tuple(Heading(level=2, runs=(Text("Övriga mått"),), key=key) for key in ("", "", "a", "a"))
    assert [block.key for block in with_keys(headings) if isinstance(block, Heading)] == [
        "ovriga-matt",
        "ovriga-matt-2",
        "a",
        "a-2",
    ]


def test_notes_of_two_chapters_are_numbered_through():
    """The same label in two chapters is two notes; one that nothing refers to is left out."""

    def chapter(words: str) -> tuple[Block, ...]:
        note = Note(label="1", runs=(Text(words),))
        return (Paragraph(runs=(Text("x"), NoteRef("1"))), note, Note(label="9", runs=(Text("ingen"),)))

    blocks = numbered_notes((*scoped_notes(chapter("ett"), "a"), *scoped_notes(chapter("två"), "b")))
    refs = [
        run.label for b in blocks if isinstance(b, Paragraph) for run in b.runs if isinstance(run, NoteRef)
    ]
    notes = {b.label: b.runs[0] for b in blocks if isinstance(b, Note)}
    assert refs == ["1", "2"]
    assert notes == {"1": Text("ett"), "2": Text("två")}


def test_a_reference_to_a_note_without_text_is_left_out():
    """Word would refuse a footnote that does not exist."""
    (paragraph,) = numbered_notes((Paragraph(runs=(Text("x"), NoteRef("1"))),))
    assert isinstance(paragraph, Paragraph)
    assert paragraph.runs == (Text("x"),)
