"""Tables of the finished report: heads, cells, captions, sums, small numbers.

Sources: EN 301 549 chapter 10; Trafikverket's and Tillväxtverket's advice on tables and charts in documents;
SCB on disclosure control.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from govreport.model.blocks import Picture, Table
from govreport.model.walking import walk
from govreport.rules.context import Context
from govreport.rules.document.facts import blocks, grave, kind_of, mentioned, name_of, plain
from govreport.rules.money import tables as money_tables
from govreport.rules.patterns import later
from govreport.rules.registry import Hit, Texts, Word, rule


@rule(
    "GR703",
    "warning",
    {
        "head": Texts(
            sv="Kolumner utan rubrik i tabellen {name}: {count}.",
            en="Columns without a head in the table {name}: {count}.",
            hint_sv="Skriv vad varje kolumn visar, med enhet.",
            hint_en="Write what each column shows, with its unit.",
        ),
        "cells": Texts(
            sv="Tomma celler i tabellen {name}: {count}.",
            en="Empty cells in the table {name}: {count}.",
            hint_sv="Skriv ”uppgift saknas”, 0 eller ett streck med förklaring under tabellen.",
            hint_en="Write “no data”, 0 or a dash that is explained below the table.",
        ),
        "ragged": Texts(
            sv="Rader med fel antal celler i tabellen {name}: {count}.",
            en="Rows with the wrong number of cells in the table {name}: {count}.",
            hint_sv="Ge varje rad lika många celler som det finns kolumner.",
            hint_en="Give each row as many cells as there are columns.",
        ),
    },
    document=True,
)
def table_form(context: Context) -> Iterator[Hit]:
    """Tables have a header row, and no empty cells.

    What:
        Every column has a head, every row as many cells as there are columns, and no cell is empty.
    Why:
        A screen reader says the head before each cell. Where it says nothing, the reader must guess.
    Fails:
        options: {document: true}
        chapters/02-mer.md: |
          # Mer

          |  | Antal |
          | --- | ---: |
          | Kurser | 4 |
          | Möten | 7 |
        ---
        options: {document: true}
        chapters/02-mer.md: |
          # Mer

          | Slag | Antal |
          | --- | ---: |
          | Kurser | 4 |
          | Möten |  |
    Passes:
        options: {document: true}
        chapters/02-mer.md: |
          # Mer

          | Slag | Antal |
          | --- | ---: |
          | Kurser | 4 |
          | Möten | uppgift saknas |
        ---
        options: {document: true}
        chapters/02-mer.md: |
          # Mer

          | Slag | Dag | Antal |
          | --- | --- | ---: |
          | Kurser | 4 maj | 4 |
          | Möten | 5 maj | 7 |
          | Summa |  | 11 |
    Exceptions:
        A row of sums has empty cells in columns that are no numbers. An error where the report is published
        and the accessibility act is in force (from 2019).
    """
    for block in blocks(context):
        if not isinstance(block, Table):
            continue
        counts = {
            "head": sum(1 for column in block.columns if not plain(column.head)),
            "cells": sum(_empty_cells(block, context)),
            "ragged": sum(1 for row in block.rows if len(row) != len(block.columns)),
        }
        for variant, count in counts.items():
            if count:
                yield Hit(
                    at=block.at,
                    item=block.key or name_of(block),
                    variant=variant,
                    severity=grave(context),
                    params={"name": name_of(block), "count": count},
                )


def _empty_cells(table: Table, context: Context) -> Iterator[int]:
    """Number of empty cells of each row. A row of sums has nothing to say of what cannot be added up."""
    sums = money_tables.sum_row(table, context.profile.language.numbers)
    for index, row in enumerate(table.rows):
        empty = [at for at, cell in enumerate(row) if not plain(cell.runs) and not _refers(cell.runs)]
        if index == sums:
            empty = [at for at in empty if at < len(table.columns) and table.columns[at].align == "right"]
        yield len(empty)


def _refers(runs: object) -> bool:
    """Whether a cell holds a reference, whose words the writer makes."""
    return any(getattr(run, "key", "") for run in runs) if isinstance(runs, tuple) else False


_LACKS = {
    "caption": Word("rubrik", "a caption"),
    "source": Word("källa", "a source"),
    "mention": Word("hänvisning i texten", "a mention in the text"),
}


@rule(
    "GR711",
    "warning",
    Texts(
        sv="{kind} {name} saknar {missing}.",
        en="{kind} {name} lacks {missing}.",
        hint_sv='Skriv ”Tabell: rubrik {{#nyckel source="…"}}” före en egen tabell, och ![vad den visar]'
        '(fil "rubrik"){{#nyckel source="…"}} för en bild. Hänvisa till dem i texten: [](#nyckel).',
        hint_en='Write “Table: caption {{#key source="…"}}” before a table of your own, and ![what it shows]'
        '(file "caption"){{#key source="…"}} for a picture. Refer to them in the text: [](#key).',
    ),
    document=True,
)
def caption_and_source(context: Context) -> Iterator[Hit]:
    """Tables and pictures have a caption and a source, and the text speaks of them.

    What:
        Each table and picture has a caption, so that it gets a number, a source, and a reference in the text.
    Why:
        A table nobody mentions is not read, and one without source is not believed.
    Fails:
        options: {document: true}
        chapters/02-mer.md: |
          # Mer

          | Slag | Antal |
          | --- | ---: |
          | Kurser | 4 |
          | Möten | 7 |
    Passes:
        options: {document: true}
        chapters/02-mer.md: |
          # Mer

          Vad som gjordes framgår av [](#gjort).

          Tabell: Kurser och möten {#gjort source="Egen räkning"}

          | Slag | Antal |
          | --- | ---: |
          | Kurser | 4 |
          | Möten | 7 |
    Exceptions:
        Ornaments. Tables and charts of the report's own are mentioned by the report itself.
    """
    keys = mentioned(context)
    for block in blocks(context):
        if not isinstance(block, (Table, Picture)) or (isinstance(block, Picture) and block.decorative):
            continue
        missing = [_LACKS[name] for name in ("caption", "source") if not plain(getattr(block, name))]
        if not block.key or block.key not in keys:
            missing.append(_LACKS["mention"])
        if missing:
            yield Hit(
                at=block.at,
                item=block.key or name_of(block),
                params={"kind": kind_of(block), "name": name_of(block), "missing": missing},
            )


@rule("GR713", "error", money_tables.TEXTS, document=True)
def report_table_sums(context: Context) -> Iterator[Hit]:
    """In the report's own tables, parts and sums agree.

    What:
        As GR522, for the tables that the report makes itself from the data.
    Why:
        Its numbers are rounded when they are written; where the parts then miss the sum, a note must say
        so. And where the decision's total is not that of its lines, the ministry sees it here.
    Fails:
        options: {document: true}
        assignment.yaml: {budget: {total: {amount: 500000}, "lines[B2]": {amount: 100000, year: 2017,
          payer: Kammarkollegiet, quote: får för uppdraget rekvirera}}}
    Passes:
        options: {document: true}
        assignment.yaml: {budget: {total: {amount: 400000}, "lines[B2]": {amount: 100000, year: 2017,
          payer: Kammarkollegiet, quote: får för uppdraget rekvirera}}}
    Exceptions:
        As in GR522, which reads the tables typed in chapters.
    """
    written = {id(block) for chapter in context.project.chapters for block in walk(chapter.blocks)}
    for block in blocks(context):
        if isinstance(block, Table) and id(block) not in written and ":" in block.key:
            yield from money_tables.hits(block, (), context, name_of(block))


_whole = later(r"\d{1,3}")


@rule(
    "GR714",
    "warning",
    {
        "": Texts(
            sv="Tabellen {name} visar färre än {minimum} personer: {cells}.",
            en="The table {name} shows fewer than {minimum} persons: {cells}.",
            hint_sv="Slå ihop rader eller skriv ”färre än {minimum}”, så att ingen kan kännas igen.",
            hint_en="Merge rows or write “fewer than {minimum}”, so that nobody can be recognised.",
        ),
        "figure": Texts(
            sv="Texten visar färre än {minimum} personer: {name} är {value}.",
            en="The text shows fewer than {minimum} persons: {name} is {value}.",
            hint_sv="Skriv ”färre än {minimum}”, eller använd talet för en större grupp.",
            hint_en="Write “fewer than {minimum}”, or use the figure of a larger group.",
        ),
    },
)
def small_numbers_in_text(context: Context) -> Iterator[Hit]:
    """Chapters of a published report show no numbers of persons so small that somebody can be recognised.

    What:
        In a report that will be published, no cell of a table typed in a chapter that counts persons, and
        no figure of an indicator on persons that a chapter names, is above zero and below
        `small_number_minimum` (5 where nothing is said).
    Why:
        As in GR307, which looks at the indicators: what they keep inside must not come out through the text.
    Fails:
        govreport.yaml: {publish: true}
        chapters/02-mer.md: |
          # Mer

          | Kommun | Barn |
          | --- | ---: |
          | Arboga | 3 |
          | Örebro | 41 |
        ---
        govreport.yaml: {publish: true}
        outputs/underlag.yaml:
          "indicators[I1]": {title: Barn i ärendena, unit: personer, source: Egen räkning, answers: [C1],
            public: false,
                             of_persons: true, comment: Få ärenden, rows: [{period: 2017, girls: 3, boys: 9}]}
        chapters/02-mer.md: |
          # Mer

          Av barnen var {{ figures.indicator_I1_girls }} flickor.
    Passes:
        chapters/02-mer.md: |
          # Mer

          | Kommun | Barn |
          | --- | ---: |
          | Arboga | 3 |
          | Örebro | 41 |
    Exceptions:
        Reports that are not published; shares in percent; zero.
    """
    if not context.published:
        return
    minimum = context.project.settings.small_number_minimum
    yield from _small_cells(context, minimum)
    percent = (context.profile.forms.percent, "%")
    persons = tuple(
        f"indicator_{one.id}"
        for one in context.project.outputs.indicators
        if one.of_persons and one.unit.casefold() not in percent
    )
    for chapter in context.project.chapters:
        for ref in chapter.figures:
            figure = context.figures.get(ref.name)
            if figure is None or figure.value is None or not 0 < figure.value < minimum:
                continue
            if any(ref.name == name or ref.name.startswith(f"{name}_") for name in persons):
                params = {"minimum": minimum, "name": ref.name, "value": figure.value}
                yield Hit(at=ref.at, item=chapter.name, variant="figure", params=params)


def _small_cells(context: Context, minimum: int) -> Iterator[Hit]:
    words = context.profile.language.persons
    for chapter in context.project.chapters:
        for block in walk(chapter.blocks):
            if not isinstance(block, Table):
                continue
            caption = plain(block.caption)
            found = [
                f"{plain(row[0].runs)}: {text}"
                for index, column in enumerate(block.columns)
                if index and _counts_persons(f"{caption} {plain(column.head)}", words)
                for row in block.rows
                if index < len(row)
                and _whole().fullmatch(text := plain(row[index].runs))
                and 0 < int(text) < minimum
            ]
            if found:
                params = {"name": name_of(block), "minimum": minimum, "cells": found}
                yield Hit(at=block.at, item=chapter.name, params=params)


def _counts_persons(text: str, words: tuple[str, ...]) -> bool:
    said = set(re.findall(r"\w+", text.casefold()))
    return not said.isdisjoint(words) and "%" not in text and "procent" not in said
