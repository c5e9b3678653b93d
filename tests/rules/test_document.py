"""Rules on the finished report, asked of documents built by hand."""

from __future__ import annotations

import datetime as dt

import pytest

from govreport.model import Assignment, Chapter, Outputs, Project, Settings, Signoff
from govreport.model.blocks import (
    Cell,
    Column,
    CrossRef,
    Document,
    FigureValue,
    Heading,
    LineBreak,
    Link,
    List,
    ListItem,
    Paragraph,
    Passage,
    Picture,
    Table,
    Text,
)
from govreport.profiles import profile
from govreport.rules.context import Context
from govreport.rules.document import (
    links as link_rules,
    pictures as picture_rules,
    structure as rules,
    tables as table_rules,
)


def look(rule, *body, publish=False, decided=dt.date(2018, 3, 8), **properties):
    """What one rule says of a report with these blocks: variant and severity of each hit."""
    outputs = Outputs(signoff=(Signoff(date=decided),))
    project = Project(assignment=Assignment(), outputs=outputs, settings=Settings(publish=publish))
    context = Context(project, profile("se"), today=decided, final=True)
    properties = {"title": "Rapport", "author": "Länsstyrelsen", **properties}
    context.document = Document(body=body, **properties)
    return [(hit.variant, hit.severity) for hit in rule(context)]


def text(*parts, **more):
    """A paragraph."""
    return Paragraph(runs=tuple(Text(part) if isinstance(part, str) else part for part in parts), **more)


def heading(words, level=1):
    """A heading whose key is its text."""
    return Heading(level=level, runs=(Text(words),), key=words.casefold())


def table(*rows, heads=("Slag", "Antal"), **more):
    """A table of texts; an empty text is an empty cell."""
    cells = tuple(tuple(Cell(runs=(Text(cell),) if cell else ()) for cell in row) for row in rows)
    return Table(
        columns=tuple(Column(head=(Text(head),) if head else ()) for head in heads), rows=cells, **more
    )


def picture(**more):
    """A picture without content."""
    return Picture(data=b"", width_mm=10, height_mm=10, **more)


@pytest.mark.parametrize(
    ("publish", "decided", "severity"),
    [
        (False, dt.date(2020, 1, 1), "warning"),
        (True, dt.date(2018, 12, 31), "warning"),
        (True, dt.date(2019, 1, 1), "error"),
    ],
)
def test_severity_follows_the_act(publish, decided, severity):
    """A barrier is an error in what is published from the day the accessibility act is in force."""
    found = look(picture_rules.alternative_text, picture(), publish=publish, decided=decided)
    assert found == [("", severity)]


@pytest.mark.parametrize(
    ("alt", "decorative", "variants"),
    [
        ("", False, [""]),
        ("", True, []),
        ("diagram1.png", False, ["useless"]),
        ("Bild", False, ["useless"]),
        ("Tolv möten, flest i maj", False, []),
    ],
)
def test_alternative_text(alt, decorative, variants):
    """An alternative text must be there and say something, unless the picture is an ornament."""
    found = look(picture_rules.alternative_text, picture(alt=alt, decorative=decorative))
    assert [variant for variant, _ in found] == variants


def test_chart_names_its_table():
    """A chart whose table is not in the report is found; one whose table is there is not."""
    chart = picture(chart=object(), data_table="table:costs", alt="Kostnader")
    assert look(picture_rules.chart_without_table, chart) == [("", "warning")]
    assert look(picture_rules.chart_without_table, chart, table(("Resor", "1"), key="table:costs")) == []


def test_table_form():
    """Missing heads, empty cells and ragged rows are counted per table, wherever the table stands."""
    bad = table(("Kurser", ""), ("Möten",), heads=("Slag", ""))
    found = look(table_rules.table_form, Passage(answers=("T1",), blocks=(bad,)))
    assert [variant for variant, _ in found] == ["head", "cells", "ragged"]


def test_cell_with_a_reference_is_not_empty():
    """The words of a reference are made by the writer."""
    cells = ((Cell(runs=(Text("Krav"),)), Cell(runs=(CrossRef("x"),))),)
    columns = (Column(head=(Text("Id"),)), Column(head=(Text("Avsnitt"),)))
    assert look(table_rules.table_form, Table(columns=columns, rows=cells)) == []


@pytest.mark.parametrize(
    ("levels", "variants"),
    [([1, 2, 3, 1], []), ([1, 3], ["skipped"]), ([2, 1, 2], []), ([1, 2, 4, 5], ["skipped"]), ([], ["none"])],
)
def test_heading_levels(levels, variants):
    """A heading is at most one level below the one before it; the first may begin where it likes."""
    found = look(
        rules.heading_levels, text("x"), *(heading(f"h{n}", level) for n, level in enumerate(levels))
    )
    assert [variant for variant, _ in found] == variants


def test_empty_sections():
    """A heading with nothing before the next of its level is empty, and so is the last one."""
    body = (heading("a"), heading("b", 2), text("x"), heading("c", 2), heading("d"), text("y"), heading("e"))
    assert len(look(rules.empty_section, *body)) == 2


@pytest.mark.parametrize(
    ("block", "variants"),
    [
        (text(Text("Så gjorde vi", bold=True)), ["heading"]),
        (text(Text("Viktigt.", bold=True)), []),
        (text(Text("Viktigt", bold=True), " är detta"), []),
        (text("- ett", LineBreak(), "- två"), ["list"]),
        (text("1) ett", LineBreak(), "2) två"), ["list"]),
        (text("– Så sade hon."), []),
        (text("ord", LineBreak(), LineBreak(), "ord"), ["space"]),
        (text("ord", LineBreak(), "ord"), []),
        (text(Text("Citat", bold=True), role="quote"), []),
        (List(items=(ListItem(blocks=(text("ett"),)),)), []),
    ],
)
def test_faked_structure(block, variants):
    """What looks like a heading, a list or a distance but is none is found."""
    assert [variant for variant, _ in look(rules.faked_structure, block)] == variants


def test_properties():
    """Title, language and author are asked for."""
    assert look(rules.properties, title=" ", lang="", author="x") == [("", "warning")]
    assert look(rules.properties) == []


@pytest.mark.parametrize(
    ("shown", "url", "variants"),
    [
        ("här", "https://exempel.se", [""]),
        ("Läs mer", "https://exempel.se", [""]),
        ("https://exempel.se/a/b", "https://exempel.se/a/b", ["address"]),
        ("https://exempel.se", "https://exempel.se", []),
        ("info@exempel.se", "mailto:info@exempel.se", []),
        ("Metodstöd för kommuner", "https://exempel.se/a", []),
    ],
)
def test_link_text(shown, url, variants):
    """Links say where they lead; a short address and an e-mail address do."""
    found = look(link_rules.link_text, text("Se ", Link(url, (Text(shown),))))
    assert [variant for variant, _ in found] == variants


@pytest.mark.parametrize(
    ("said", "variants"),
    [
        ("Se www.exempel.se/metodstod/kommuner.", ["address"]),
        ("Se https://exempel.se/metodstod.", ["address"]),
        ("Se www.exempel.se.", []),
        ("Skriv till info@exempel.se eller a/b.", []),
    ],
)
def test_address_in_text(said, variants):
    """A long address in the text is one that nobody can click or wants to hear; a site's name is not."""
    assert [variant for variant, _ in look(link_rules.link_text, text(said))] == variants


def test_a_reference_that_nearly_leads_somewhere():
    """The key that was meant is offered, with its prefix; where none is close the finding says what keys are."""
    keys = ("table:costs_by_lin", "borta")
    said = tuple(text("Se ", CrossRef(key)) for key in keys)
    project = Project(assignment=Assignment(), chapters=(Chapter(file="a.md", name="a", blocks=said),))
    context = Context(project, profile("se"), today=dt.date(2018, 3, 8), final=True)
    context.document = Document(
        body=(table(("Kurser", "4"), key="table:costs_by_line"),), title="R", author="L"
    )
    found = [(hit.variant, hit.params["suggestion"]) for hit in link_rules.reference_to_nothing(context)]
    assert found == [("near", "table:costs_by_line"), ("", "")]


def test_caption_source_and_mention():
    """A table with caption and source that the text refers to is complete; nothing less is."""
    full = table(("Kurser", "4"), key="t", caption=(Text("Kurser"),), source=(Text("Egen"),))
    assert look(table_rules.caption_and_source, text("Se ", CrossRef("t")), full) == []
    assert len(look(table_rules.caption_and_source, full)) == 1
    assert len(look(table_rules.caption_and_source, table(("Kurser", "4")))) == 1


def test_rounded_parts_of_a_made_table():
    """Parts of the report's own tables that miss their sum by rounding need a note; more is an error."""

    def money(*amounts, notes=()):
        rows = [
            (Cell(runs=(Text(f"B{n}"),)), Cell(runs=(FigureValue(f"costs_B{n}", value),)))
            for n, value in enumerate(amounts)
        ]
        columns = (Column(head=(Text("Anslag"),)), Column(head=(Text("Kostnader, kronor"),)))
        return Table(columns=columns, rows=tuple(rows), total=True, key="table:costs_by_line", notes=notes)

    assert look(table_rules.report_table_sums, money("100", "101", "202")) == [("rounding", "warning")]
    noted = money("100", "101", "202", notes=((Text("Beloppen är avrundade."),),))
    assert look(table_rules.report_table_sums, noted) == []
    assert look(table_rules.report_table_sums, money("1\u00a0100", "100", "1\u00a0210")) == [("", "error")]
    assert look(table_rules.report_table_sums, money("1\u00a0100", "\u2212100", "1\u00a0000")) == []
