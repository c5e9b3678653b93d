"""Links and references of the finished report, and references typed by hand in the narrative.

Sources: EN 301 549 chapter 10 (the criteria of WCAG 2.1 for documents).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from govreport.model.blocks import Blocks, CrossRef, Heading, Paragraph, Text
from govreport.model.walking import walk
from govreport.reading.mistakes import suggest
from govreport.rules.context import Context
from govreport.rules.document.facts import blocks, links, plain
from govreport.rules.narrative.pieces import pieces
from govreport.rules.patterns import any_of, later
from govreport.rules.registry import Hit, Texts, rule

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
        ---
        chapters/02-mer.md: |
          # Mer

          Frågorna finns i bilaga 1.

          # Frågor {.annex}

          Hur många kurser har hållits?
    Passes:
        chapters/02-mer.md: |
          # Mer

          Kostnaderna framgår av [](#table:costs_by_line). Begreppet finns i kapitel 3 i betänkandet.
          Beslutet är bilaga 1.
    Exceptions:
        Places in other documents (“kapitel 3 i …”), annexes where the report has none of its own
        (`{.annex}`), quotations, notes and code.
    """
    habits = context.profile.language
    named = any_of(
        (rf"\b(?:{'|'.join(habits.numbered_places)}) \d{{1,2}}(?:\.\d{{1,2}}){{0,3}}\b",), re.IGNORECASE
    )
    # where the report has no annex of its own, what is called one goes with it as a document apart
    annex = "" if _has_annexes(context) else context.profile.terms.get("label.annex", "").casefold()
    for piece in pieces(context):
        folded = piece.text.casefold()
        if piece.kind in ("quote", "note") or not any(word in folded for word in habits.numbered_places):
            continue
        for match in named.finditer(piece.text):
            if annex and match[0].casefold().startswith(annex):
                continue
            after = piece.text[match.end() : match.end() + 12].split()
            if not after or after[0].rstrip(".") not in habits.elsewhere_after:
                params = {"found": " ".join(match[0].split())}
                yield Hit(at=piece.at(match.start()), item=piece.chapter.name, params=params)


def _has_annexes(context: Context) -> bool:
    chapters = context.project.chapters
    return any(heading.annex for chapter in chapters for heading in chapter.headings())


@rule(
    "GR712",
    "error",
    {
        "": Texts(
            sv="Hänvisningen #{key} leder ingenstans.",
            en="The reference #{key} leads nowhere.",
            hint_sv="Rätta nyckeln: rubrikens nyckel står i {{#…}} efter den, eller är dess ord med bindestreck.",
            hint_en="Correct the key: a heading's stands in {{#…}} after it, or is its words with hyphens.",
        ),
        "near": Texts(
            sv="Hänvisningen #{key} leder ingenstans. Menade du #{suggestion}?",
            en="The reference #{key} leads nowhere. Did you mean #{suggestion}?",
            hint_sv="Rätta nyckeln: en rubriks, tabells eller figurs egen nyckel står i {{#…}} efter den.",
            hint_en="Correct the key: that of a heading, table or figure of your own stands in {{#…}} after it.",
        ),
    },
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
                near = suggest(run.key, sorted(known | own))
                params = {"key": run.key, "suggestion": near}
                yield Hit(at=at, item=run.key, variant="near" if near else "", params=params)


def _references(chapter: Blocks) -> Iterator[tuple[CrossRef, object]]:
    for block in walk(chapter):
        if isinstance(block, (Paragraph, Heading)):
            for run in block.runs:
                if isinstance(run, CrossRef):
                    yield run, block
