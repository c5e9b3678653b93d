"""The finished report: headings, sections, lists, properties.

Sources: EN 301 549 chapter 10 (the criteria of WCAG 2.1 for documents); Digg's and Trafikverket's advice on
documents.
"""

from __future__ import annotations

from collections.abc import Iterator

from govreport.model.blocks import (
    Heading,
    LineBreak,
    PageBreak,
    Paragraph,
    Text,
)
from govreport.model.walking import walk
from govreport.rules.context import Context
from govreport.rules.document.facts import blocks, grave, plain
from govreport.rules.patterns import later
from govreport.rules.registry import Hit, Texts, Word, rule


@rule(
    "GR705",
    "warning",
    {
        "skipped": Texts(
            sv="Rubriken ”{heading}” ligger på nivå {level}, men rubriken före ligger på nivå {before}.",
            en="The heading “{heading}” is on level {level}, but the one before it is on level {before}.",
            hint_sv="Ta bort ett #-tecken framför rubriken, eller lägg in den rubrik som saknas.",
            hint_en="Remove a # before the heading, or add the heading that is missing.",
        ),
        "empty": Texts(
            sv="En rubrik på nivå {level} har ingen text.",
            en="A heading on level {level} has no text.",
            hint_sv="Skriv rubriken, eller ta bort den.",
            hint_en="Write the heading, or remove it.",
        ),
        "none": Texts(
            sv="Rapporten har ingen rubrik.",
            en="The report has no heading.",
            hint_sv="Skriv rubriker med # i chapters/.",
            hint_en="Write headings with # in chapters/.",
        ),
    },
    document=True,
)
def heading_levels(context: Context) -> Iterator[Hit]:
    """Headings go down one level at a time.

    What:
        The report has headings, each with text, and none is more than one level below the one before it.
    Why:
        A screen reader moves by headings. A skipped level sounds like a part that is missing.
    Fails:
        options: {document: true}
        chapters/02-mer.md: |
          # Mer

          En inledning.

          ### Detaljer

          Text.
    Passes:
        options: {document: true}
        chapters/02-mer.md: |
          # Mer

          En inledning.

          ## Detaljer

          Text.
    Exceptions:
        An error where the report is published and the accessibility act is in force (from 2019).
    """
    headings = [block for block in blocks(context) if isinstance(block, Heading)]
    if not headings and blocks(context):
        yield Hit(item="headings", variant="none", severity=grave(context))
    before = 0
    for heading in headings:
        text = plain(heading.runs)
        params = {"heading": text, "level": heading.level, "before": before}
        if not text:
            yield Hit(
                at=heading.at, item=heading.key, variant="empty", severity=grave(context), params=params
            )
        if before and heading.level > before + 1:
            yield Hit(
                at=heading.at, item=heading.key, variant="skipped", severity=grave(context), params=params
            )
        before = heading.level


@rule(
    "GR706",
    "warning",
    Texts(
        sv="Avsnittet ”{heading}” är tomt.",
        en="The section “{heading}” is empty.",
        hint_sv="Skriv en text under rubriken, eller ta bort den.",
        hint_en="Write a text under the heading, or remove it.",
    ),
    document=True,
)
def empty_section(context: Context) -> Iterator[Hit]:
    """No section is empty.

    What:
        Under each heading stands something before the next heading of the same level or a higher one.
    Why:
        An empty section looks like a demand that was forgotten.
    Fails:
        options: {document: true}
        chapters/02-mer.md: |
          # Mer

          ## Framåt

          ## Bakåt

          Text.
    Passes:
        options: {document: true}
        chapters/02-mer.md: |
          # Mer

          ## Framåt

          Text.
    Exceptions:
        A heading may be followed by one of a lower level at once.
    """
    held: Heading | None = None
    for block in blocks(context):
        if isinstance(block, PageBreak):
            continue
        if isinstance(block, Heading):
            if held is not None and block.level <= held.level:
                yield _empty(held)
            held = block
        else:
            held = None
    if held is not None:
        yield _empty(held)


def _empty(heading: Heading) -> Hit:
    return Hit(at=heading.at, item=heading.key, params={"heading": plain(heading.runs)})


_mark = later(r"(?:[-*\u2022\u2013\u00b7]|\d{1,2}[.)]|[a-h]\))[\s\u00a0]+\S")


@rule(
    "GR707",
    "warning",
    {
        "heading": Texts(
            sv="”{text}” ser ut som en rubrik men är ett stycke i fetstil.",
            en="“{text}” looks like a heading but is a paragraph in bold.",
            hint_sv="Skriv den som rubrik, med # framför.",
            hint_en="Write it as a heading, with # before it.",
        ),
        "list": Texts(
            sv="”{text}” ser ut som en lista men är ett stycke.",
            en="“{text}” looks like a list but is a paragraph.",
            hint_sv="Skriv en riktig lista: en tom rad före, och varje punkt på en egen rad som börjar med "
            "”- ”.",
            hint_en="Write a real list: an empty line before it, and each item on a line that begins with "
            "“- ”.",
        ),
        "space": Texts(
            sv="Tomma rader används som mellanrum efter ”{text}”.",
            en="Empty lines are used as spacing after “{text}”.",
            hint_sv="Ta bort dem. Mallen bestämmer avstånden.",
            hint_en="Remove them. The template sets the distances.",
        ),
    },
    document=True,
)
def faked_structure(context: Context) -> Iterator[Hit]:
    r"""Headings, lists and distances are real ones.

    What:
        No short paragraph in bold stands for a heading, no paragraph of lines with dashes or numbers for a
        list, and no empty lines for a distance.
    Why:
        What only looks like a heading is not in the contents, and not there at all for those who do not see.
    Fails:
        options: {document: true}
        chapters/02-mer.md: |
          # Mer

          **Så gjorde vi**

          Text.
        ---
        options: {document: true}
        chapters/02-mer.md: |
          # Mer

          1\) Vi började.\
          2\) Vi slutade.
    Passes:
        options: {document: true}
        chapters/02-mer.md: |
          # Mer

          **Så gjorde vi.** Text i samma stycke.

          1. Vi började.
          2. Vi slutade.
    Exceptions:
        Bold sentences that end in a full stop. An error where the report is published and the accessibility
        act is in force (from 2019).
    """
    document = context.document
    if document is None:
        return
    for block in walk(document.body):
        if not isinstance(block, Paragraph) or block.role != "body" or not block.runs:
            continue
        variant = _faked(block)
        if variant:
            text = plain(block.runs)
            params = {"text": text if len(text) < 50 else text[:49].rstrip() + "…"}
            yield Hit(
                at=block.at, item=params["text"], variant=variant, severity=grave(context), params=params
            )


def _faked(block: Paragraph) -> str:
    shown = [run for run in block.runs if not isinstance(run, Text) or run.text.strip()]
    text = plain(block.runs)
    bold = bool(shown) and all(getattr(run, "bold", False) for run in shown if not isinstance(run, LineBreak))
    if bold and len(text) < 90 and text[-1:] not in ".!?:;":
        return "heading"
    lines = _lines(block)
    if sum(1 for line in lines if _mark().match(line)) > 1:
        return "list"
    return (
        "space" if any(not line.strip() for line in lines[1:-1]) or (len(lines) > 1 and not lines[-1]) else ""
    )


def _lines(block: Paragraph) -> list[str]:
    lines = [""]
    for run in block.runs:
        if isinstance(run, LineBreak):
            lines.append("")
        else:
            lines[-1] += plain((run,))
    return lines


_PROPERTIES = {
    "title": Word("titel", "title"),
    "lang": Word("språk", "language"),
    "author": Word("författare (myndighet)", "author (agency)"),
}


@rule(
    "GR708",
    "warning",
    Texts(
        sv="Dokumentets egenskaper saknar {missing}.",
        en="The document's properties lack {missing}.",
        hint_sv="Fyll i title och agencies i assignment.yaml.",
        hint_en="Fill in title and agencies in assignment.yaml.",
    ),
    document=True,
)
def properties(context: Context) -> Iterator[Hit]:
    """The document knows its title, its language and whose it is.

    What:
        Title, language and author are set.
    Why:
        A screen reader reads the title first and chooses its voice by the language.
    Fails:
        options: {document: true}
        assignment.yaml: {agencies: null}
    Passes:
        options: {document: true}
        assignment.yaml: {agencies: [Länsstyrelsen i Örebro län]}
    Exceptions:
        An error where the report is published and the accessibility act is in force (from 2019). Whether a
        PDF is tagged is seen when it has been made.
    """
    document = context.document
    if document is None:
        return
    missing = [word for name, word in _PROPERTIES.items() if not getattr(document, name).strip()]
    if missing:
        yield Hit(item="properties", severity=grave(context), params={"missing": missing})
