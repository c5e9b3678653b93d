"""The finished report: headings, sections, properties, links, references.

Sources: EN 301 549 chapter 10 (the criteria of WCAG 2.1 for documents); Digg's and Trafikverket's advice on
documents.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from govreport.model.blocks import (
    Blocks,
    CrossRef,
    Heading,
    LineBreak,
    PageBreak,
    Paragraph,
    Text,
)
from govreport.rules.context import Context
from govreport.rules.document_facts import blocks, grave, links, plain
from govreport.rules.narrative import pieces, walk
from govreport.rules.patterns import any_of, later
from govreport.rules.registry import Hit, Texts, Word, rule


@rule(
    "GR705",
    "warning",
    {
        "skipped": Texts(
            sv="Rubriken ”{heading}” är på nivå {level}, men rubriken före är på nivå {before}.",
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


_address = later(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+", re.IGNORECASE)


@rule(
    "GR709",
    "warning",
    {
        "": Texts(
            sv="Länktexten ”{text}” säger inte vart länken leder.",
            en="The link text “{text}” does not say where the link leads.",
            hint_sv="Skriv sidans eller dokumentets namn som länktext.",
            hint_en="Write the name of the page or document as the link's text.",
        ),
        "address": Texts(
            sv="En webbadress står i texten: {text}.",
            en="A web address stands in the text: {text}.",
            hint_sv="Skriv namnet som länktext: [namn](adress). Adressen kan stå i en fotnot för den som "
            "läser på papper.",
            hint_en="Write the name as the text: [name](address). The address can be in a footnote for "
            "paper readers.",
        ),
    },
    document=True,
)
def link_text(context: Context) -> Iterator[Hit]:
    """A link's text says where it leads.

    What:
        No link's text is “här”, “läs mer” or the like, and no bare web address stands in the text, as a
        link or not.
    Why:
        A screen reader can list the links alone: ten times “här” leads nowhere.
    Fails:
        options: {document: true}
        chapters/02-mer.md: |
          # Mer

          Metodstödet finns [här](https://exempel.se/metodstod).
        ---
        options: {document: true}
        chapters/02-mer.md: |
          # Mer

          Metodstödet finns på <https://exempel.se/metodstod>.
    Passes:
        options: {document: true}
        chapters/02-mer.md: |
          # Mer

          Läs [metodstödet för kommuner](https://exempel.se/metodstod).
    Exceptions:
        Short addresses without a path (exempel.se), e-mail addresses, the colophon, and notes, where
        addresses belong.
    """
    document = context.document
    if document is None:
        return
    empty = frozenset(context.profile.language.link_texts)
    for block in walk(document.body):
        if not isinstance(block, (Paragraph, Heading)):
            continue
        for link in links(block):
            text = plain(link.runs)
            if text.casefold().strip(" .»›>") in empty:
                yield _link(block, text, "")
            elif _address().fullmatch(text) and _has_path(text):
                yield _link(block, text, "address")
        typed = " ".join(run.text for run in block.runs if isinstance(run, Text) and not run.code)
        if "//" in typed or "www." in typed:
            for match in _address().finditer(typed):
                if _has_path(match[0]):
                    yield _link(block, match[0].rstrip(".,;:)"), "address")


def _link(block: Paragraph | Heading, text: str, variant: str) -> Hit:
    return Hit(at=block.at, item=text, variant=variant, params={"text": text})


def _has_path(address: str) -> bool:
    """Whether an address leads further than to a site's first page."""
    return "/" in address.partition("//" if "//" in address else "www.")[2].rstrip("/.,;:)")


# ---- references -------------------------------------------------------------------------------------


@rule(
    "GR710",
    "warning",
    Texts(
        sv="”{found}” är skrivet för hand och följer inte med när numreringen ändras.",
        en="“{found}” is typed by hand and does not follow when the numbering changes.",
        hint_sv="Skriv en hänvisning: [](#nyckel) för rubrik, [](#table:namn) för tabell, [](#chart:namn) "
        "för diagram.",
        hint_en="Write a reference: [](#key) for a heading, [](#table:name) for a table, [](#chart:name) "
        "for a chart.",
    ),
)
def typed_place(context: Context) -> Iterator[Hit]:
    """References to tables, pictures and sections are bound to them.

    What:
        The chapters do not name a table, picture, section or annex by a number typed by hand.
    Why:
        One more table, and every typed number after it is wrong.
    Fails:
        chapters/02-mer.md: |
          # Mer

          Kostnaderna framgår av tabell 3.
    Passes:
        chapters/02-mer.md: |
          # Mer

          Kostnaderna framgår av [](#table:costs_by_line). Begreppet finns i kapitel 3 i betänkandet.
    Exceptions:
        Places in other documents (“kapitel 3 i …”), quotations, notes and code.
    """
    habits = context.profile.language
    named = any_of(
        (rf"\b(?:{'|'.join(habits.numbered_places)}) \d{{1,2}}(?:\.\d{{1,2}}){{0,3}}\b",), re.IGNORECASE
    )
    for piece in pieces(context):
        folded = piece.text.casefold()
        if piece.kind in ("quote", "note") or not any(word in folded for word in habits.numbered_places):
            continue
        for match in named.finditer(piece.text):
            after = piece.text[match.end() : match.end() + 12].split()
            if not after or after[0].rstrip(".") not in habits.elsewhere_after:
                params = {"found": " ".join(match[0].split())}
                yield Hit(at=piece.at(match.start()), item=piece.chapter.name, params=params)


@rule(
    "GR712",
    "error",
    Texts(
        sv="Hänvisningen #{key} leder ingenstans.",
        en="The reference #{key} leads nowhere.",
        hint_sv="Rätta nyckeln: rubrikens nyckel står i {{#…}} efter den, eller är dess ord med bindestreck.",
        hint_en="Correct the key: a heading's stands in {{#…}} after it, or is its words with hyphens.",
    ),
    document=True,
)
def reference_to_nothing(context: Context) -> Iterator[Hit]:
    """References in chapters lead to something.

    What:
        Each `[…](#key)` of the chapters names a heading, table, chart or picture that is in the report.
    Why:
        The reader turns pages for it.
    Fails:
        options: {document: true}
        chapters/02-mer.md: |
          # Mer

          Kostnaderna framgår av [tabellen](#table:costs_by_lin).
    Passes:
        options: {document: true}
        chapters/02-mer.md: |
          # Mer

          Kostnaderna framgår av [tabellen](#table:costs_by_line).
    Exceptions:
        None.
    """
    known = {key for block in blocks(context) if (key := getattr(block, "key", ""))}
    known |= {key.partition(":")[2] for key in known if ":" in key}
    document = context.document
    if document is None:
        return
    for chapter in context.project.chapters:
        own = {block.key for block in walk(chapter.blocks) if isinstance(block, Heading)}
        for run, block in _references(chapter.blocks):
            if run.key not in known and run.key not in own:
                at = run.at or getattr(block, "at", None)
                yield Hit(at=at, item=run.key, params={"key": run.key})


def _references(chapter: Blocks) -> Iterator[tuple[CrossRef, object]]:
    for block in walk(chapter):
        if isinstance(block, (Paragraph, Heading)):
            for run in block.runs:
                if isinstance(run, CrossRef):
                    yield run, block
