"""One of each block, in the company it keeps in a report."""

from __future__ import annotations

from govreport.model.blocks import (
    Contents,
    CrossRef,
    Document,
    FigureValue,
    Link,
    List,
    ListItem,
    Note,
    NoteRef,
    PageBreak,
    Paragraph,
    Text,
)
from tests.word.opened import document, h, p, picture, t, table


def everything() -> Document:
    """A draft of an example, with cover, colophon, lists, notes, tables upright and wide, and pictures."""
    return document(
        h(1, "Sammanfattning", numbered=False),
        p("Kort.", role="lead"),
        h(1, "Innehåll", numbered=False, in_contents=False),
        Contents(),
        Contents(of="tables"),
        Contents(of="pictures"),
        h(1, "Uppdraget", key="a", answers=("T1", "T2")),
        Paragraph(
            runs=(
                FigureValue(name="costs_total", text="1 kr"),
                CrossRef(key="t"),
                CrossRef(key="a"),
                CrossRef(key="a", page=True),
                Link(url="https://www.regeringen.se/", runs=t("regeringen")),
                NoteRef(label="1"),
                Text("by the way", lang="en-GB", italic=True, code=True),
            )
        ),
        Note(label="1", runs=(Text("Se "), Link(url="https://lagen.nu/", runs=t("lagen")))),
        p("Svar saknas.", role="gap"),
        List(items=(ListItem(blocks=(p("a"), List(items=(ListItem(blocks=(p("b"),)),), ordered=True))),)),
        table(
            [["a", "1"], ["Summa", "1"]],
            caption=t("Medel"),
            key="t",
            total=True,
            source=t("X"),
            description="D",
        ),
        picture(caption=t("Kostnader"), source=t("X")),
        picture(alt="", decorative=True),
        h(1, "Matris", annex=True),
        table([["a", "1"]], caption=t("Krav"), wide=True),
        PageBreak(),
        p("Slut."),
        front=(
            p("Myndigheten", role="agency"),
            p("Titel", role="title"),
            PageBreak(),
            p("ISSN", role="colophon"),
        ),
        draft_mark="UTKAST",
        example_mark="Exempeldata",
        running_head="Titel",
        keywords=("ett",),
    )
