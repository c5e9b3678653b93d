"""The narrative as text: leftovers, long sentences, a summary that stands alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govreport.model import Chapter
from govreport.model.blocks import CrossRef, Paragraph
from govreport.model.walking import walk
from govreport.profiles.language import LanguageHabits
from govreport.rules.context import Context
from govreport.rules.document.facts import plain
from govreport.rules.narrative.pieces import MASK, Piece, abbreviations, pieces, sentences
from govreport.rules.patterns import placeholders
from govreport.rules.places import place
from govreport.rules.registry import Hit, Texts, rule


def own_words(context: Context) -> Iterator[Piece]:
    """The agency's own words: quotations left out."""
    return (piece for piece in pieces(context) if piece.kind != "quote")


@rule(
    "GR801",
    "warning",
    Texts(
        sv="”{found}” står kvar i texten.",
        en="“{found}” is left in the text.",
        hint_sv="Skriv det som ska stå där, eller ta bort det.",
        hint_en="Write what should stand there, or remove it.",
    ),
)
def placeholder_in_text(context: Context) -> Iterator[Hit]:
    """No placeholder is left in the chapters.

    What:
        No chapter holds `TODO`, `XX`, “lorem ipsum”, `[fyll i]`, `???` or the like.
    Why:
        They are seen by everybody but the one who wrote them.
    Fails:
        chapters/02-mer.md: |
          # Mer

          Kursen hölls den XX mars. TODO: fråga Anna.
    Passes:
        chapters/02-mer.md: |
          # Mer

          Kursen hölls den 15 mars, i avdelning `XX`.
    Exceptions:
        Code. Outputs and the like have GR610.
    """
    pattern = placeholders(context.profile.language)
    for piece in pieces(context):
        for match in pattern.finditer(piece.text):
            params = {"found": " ".join(match[0].split())}
            yield Hit(at=piece.at(match.start()), item=piece.chapter.name, params=params)


# ---- sentences --------------------------------------------------------------------------------------


@rule(
    "GR808",
    "advice",
    Texts(
        sv="Meningen ”{begins} …” har {count} ord.",
        en="The sentence “{begins} …” has {count} words.",
        hint_sv="Dela den. Meningar på högst {longest} ord läses utan omtag.",
        hint_en="Divide it. Sentences of at most {longest} words are read without going back.",
    ),
)
def long_sentence(context: Context) -> Iterator[Hit]:
    """Sentences are short enough to be read once.

    What:
        No sentence of running text has more words than the profile's limit (40 in Swedish).
    Why:
        Public language must be cultivated, simple and comprehensible (språklagen § 11).
    Fails:
        chapters/02-mer.md: |
          # Mer

          Länsstyrelsen har under året tillsammans med Polismyndigheten och de tre kommuner som deltog i
          arbetet tagit fram ett metodstöd som handlar om hur kommunerna kan arbeta mot våld i nära relationer
          och som därefter har prövats av handläggare i samtliga kommuner i länet.
    Passes:
        chapters/02-mer.md: |
          # Mer

          Länsstyrelsen har tagit fram ett metodstöd. Det har prövats av handläggare i alla länets kommuner.
    Exceptions:
        Quotations, tables, notes and headings. A figure's token counts as one word.
    """
    longest = context.profile.language.longest_sentence
    for piece in own_words(context):
        if piece.kind != "prose" or piece.text.count(" ") + piece.text.count("\n") < longest:
            continue
        for begin, end in sentences(piece.text, abbreviations(context)):
            words = piece.text[begin:end].split()
            if len(words) > longest:
                start = begin + len(piece.text[begin:end]) - len(piece.text[begin:end].lstrip())
                shown = [word for word in words[:6] if MASK not in word]
                params = {"count": len(words), "longest": longest, "begins": " ".join(shown)}
                yield Hit(at=piece.at(start), item=piece.chapter.name, params=params)


# ---- the summary ------------------------------------------------------------------------------------


@rule(
    "GR809",
    "warning",
    {
        "missing": Texts(
            sv="Rapporten har ingen egen sammanfattning.",
            en="The report has no summary of its own.",
            hint_sv="Skriv chapters/00-sammanfattning.md: uppdraget, vad som gjordes, vad det ledde till, "
            "vad det "
            "kostade och vad som återstår.",
            hint_en="Write chapters/00-summary.md: the assignment, what was done, what came of it, what it "
            "cost and "
            "what remains.",
        ),
        "leans": Texts(
            sv="Sammanfattningen hänvisar till andra delar av rapporten: ”{found}”.",
            en="The summary refers to other parts of the report: “{found}”.",
            hint_sv="Skriv ut det läsaren behöver. Många läser bara sammanfattningen.",
            hint_en="Say what the reader needs. Many read nothing but the summary.",
        ),
        "long": Texts(
            sv="Sammanfattningen har {count} ord.",
            en="The summary has {count} words.",
            hint_sv="Korta den till högst {longest} ord, ungefär två sidor.",
            hint_en="Shorten it to at most {longest} words, about two pages.",
        ),
    },
)
def summary(context: Context) -> Iterator[Hit]:
    """The report has a summary that stands alone.

    What:
        A chapter called “sammanfattning” (in Swedish) is there where the chapters are long (2 500 words),
        refers to no other part of the report, and is not itself long.
    Why:
        The head of the agency and the ministry's front office read it, and nothing else.
    Fails:
        chapters/00-sammanfattning.md: |
          # Sammanfattning

          Metodstödet används i tre kommuner, se kapitel 4.
    Passes:
        chapters/00-sammanfattning.md: |
          # Sammanfattning

          Länsstyrelsen har tagit fram ett metodstöd. Det används i tre kommuner.
    Exceptions:
        A short report needs none: the template makes one of the statuses and figures. A long summary is
        advice.
    """
    habits = context.profile.language
    mine = [chapter for chapter in context.project.chapters if is_summary(chapter, habits)]
    own = [piece for piece in pieces(context) if piece.kind in ("prose", "cell")]
    if not mine:
        if habits.summary and sum(len(p.text.split()) for p in own) >= habits.needs_summary and context.final:
            yield Hit(at=place(context.project.settings), item="summary", variant="missing")
        return
    leaning = re.compile("|".join(f"(?:{one})" for one in habits.elsewhere) or r"(?!)", re.IGNORECASE)
    for chapter in mine:
        text = [piece for piece in own if piece.chapter is chapter]
        count = sum(len(piece.text.split()) for piece in text)
        for piece in text:
            for match in leaning.finditer(piece.text):
                params = {"found": " ".join(match[0].split())}
                yield Hit(at=piece.at(match.start()), item=chapter.name, variant="leans", params=params)
        yield from _references(chapter)
        if count > habits.longest_summary:
            params = {"count": str(count), "longest": str(habits.longest_summary)}
            yield Hit(at=text[0].at(0), item=chapter.name, variant="long", severity="advice", params=params)


def is_summary(chapter: Chapter, habits: LanguageHabits) -> bool:
    """Whether a chapter is the summary, by its file's name or its first heading."""
    first = next(chapter.headings(), None)
    named = {chapter.name.casefold(), plain(first.runs).casefold() if first else ""}
    return not named.isdisjoint(habits.summary)


def _references(chapter: Chapter) -> Iterator[Hit]:
    for block in walk(chapter.blocks):
        if isinstance(block, Paragraph):
            for run in block.runs:
                if isinstance(run, CrossRef):
                    params = {"found": run.text or f"#{run.key}"}
                    yield Hit(at=run.at or block.at, item=chapter.name, variant="leans", params=params)
