"""Pictures and charts of the finished report: alternatives for those who do not see them.

Sources: EN 301 549 chapter 10; Trafikverket's advice on charts in documents.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from govreport.model.blocks import Block, Heading, Picture, Table
from govreport.rules.context import Context
from govreport.rules.document.facts import blocks, grave, name_of, plain
from govreport.rules.patterns import later
from govreport.rules.registry import Hit, Texts, rule

_file = later(r"[\w-]+\.(?:png|jpe?g|svg|gif|bmp|emf)", re.IGNORECASE)
_NAMES_ONLY = frozenset(
    {"bild", "bilden", "diagram", "figur", "foto", "logotyp", "image", "picture", "chart", "graf"}
)


@rule(
    "GR701",
    "warning",
    {
        "": Texts(
            sv="Bilden {name} saknar alternativtext.",
            en="The picture {name} has no alternative text.",
            hint_sv="Skriv inom hakparentesen vad den visar: ![text](fil). En ren utsmyckning får "
            "{{.decorative}}.",
            hint_en="Write what it shows within the brackets: ![text](file). A mere ornament gets "
            "{{.decorative}}.",
        ),
        "useless": Texts(
            sv="Bildens alternativtext ”{alt}” säger inte vad den visar.",
            en="The picture's alternative text “{alt}” does not say what it shows.",
            hint_sv="Skriv det som en läsare ska få ut av bilden.",
            hint_en="Write what a reader is to learn from the picture.",
        ),
    },
    document=True,
)
def alternative_text(context: Context) -> Iterator[Hit]:
    """Pictures and charts have alternative texts.

    What:
        Each picture that is no mere ornament has an alternative text, which is no file name and no bare
        “bild”.
    Why:
        For those who do not see, the alternative text is the picture.
    Fails:
        options: {document: true}
        chapters/bild.png: png
        chapters/02-mer.md: |
          # Mer

          Se bilden.

          ![](bild.png "Arbetets gång")
    Passes:
        options: {document: true}
        chapters/bild.png: png
        chapters/02-mer.md: |
          # Mer

          Se bilden.

          ![Arbetet gick från kartläggning till kurs i tre steg](bild.png "Arbetets gång")
    Exceptions:
        Ornaments. An error where the report is published and the accessibility act is in force (from 2019).
    """
    for block in blocks(context):
        if not isinstance(block, Picture) or block.decorative:
            continue
        alt = block.alt.strip()
        useless = _file().fullmatch(alt) or alt.casefold().strip(".") in _NAMES_ONLY
        if not alt or useless:
            yield Hit(
                at=block.at,
                item=block.key,
                variant="useless" if alt else "",
                severity=grave(context),
                params={"name": name_of(block), "alt": alt},
            )


@rule(
    "GR702",
    "warning",
    Texts(
        sv="Siffrorna i diagrammet {name} finns inte som tabell.",
        en="The numbers of the chart {name} are not given as a table.",
        hint_sv="Lägg en tabell med samma tal i samma avsnitt, eller låt rapporten rita diagrammet: då "
        "kommer "
        "tabellen med.",
        hint_en="Put a table with the same numbers in the same section, or let the report draw the chart: "
        "then the "
        "table comes with it.",
    ),
    document=True,
)
def chart_without_table(context: Context) -> Iterator[Hit]:
    """The numbers of a chart are also in a table.

    What:
        Each chart of the report's own has its table in the report; a picture of a chart, which says so in its
        caption or alternative text, has a table in the same section.
    Why:
        Nobody can read 293 417 off a bar, and some cannot see the bar.
    Fails:
        options: {document: true}
        chapters/bild.png: png
        chapters/02-mer.md: |
          # Mer

          ![Stapeldiagram över kurser per månad; flest i maj](bild.png "Kurser per månad")
    Passes:
        options: {document: true}
        chapters/bild.png: png
        chapters/02-mer.md: |
          # Mer

          ![Stapeldiagram över kurser per månad; flest i maj](bild.png "Kurser per månad")

          | Månad | Kurser |
          | --- | ---: |
          | April | 2 |
          | Maj | 5 |
    Exceptions:
        An error where the report is published and the accessibility act is in force (from 2019).
    """
    tables = {block.key for block in blocks(context) if isinstance(block, Table)}
    for section in _sections(context):
        has_table = any(isinstance(block, Table) for block in section)
        for block in section:
            if not isinstance(block, Picture):
                continue
            drawn = block.chart is not None
            missing = block.data_table not in tables if drawn else _is_chart(context, block) and not has_table
            if missing:
                yield Hit(
                    at=block.at, item=block.key, severity=grave(context), params={"name": name_of(block)}
                )


def _sections(context: Context) -> Iterator[list[Block]]:
    """The blocks between one heading and the next."""
    section: list[Block] = []
    for block in blocks(context):
        if isinstance(block, Heading):
            yield section
            section = []
        section.append(block)
    yield section


def _is_chart(context: Context, picture: Picture) -> bool:
    said = f"{picture.alt} {plain(picture.caption)}".casefold()
    return any(word in said for word in context.profile.language.charts)
