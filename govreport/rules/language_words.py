"""Words of the narrative: leftovers, abbreviations, long sentences, a summary that stands alone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from govreport.model import Chapter
from govreport.model.blocks import CrossRef, Paragraph
from govreport.rules.context import Context
from govreport.rules.narrative import MASK, Piece, pieces, sentences, walk
from govreport.rules.patterns import any_of, later, placeholders, whole_words
from govreport.rules.places import place
from govreport.rules.registry import Hit, Texts, rule


def _own(context: Context) -> Iterator[Piece]:
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


# ---- abbreviations ----------------------------------------------------------------------------------

_capitals = later(r"(?<![\w/.\u2013-])([A-ZÅÄÖ]{2,6})(?![\w/]|-\d|:\d|\s\d+[/:.-]\d)")
_brackets = later(r"\(([^()]{2,80})\)")
_after_commas = later(r", ([A-ZÅÄÖ]{2,6})(?=[,.;])")
_roman = later(r"[IVXLC]+")


@rule(
    "GR806",
    "warning",
    Texts(
        sv="Förkortningen {found} förklaras inte.",
        en="The abbreviation {found} is not explained.",
        hint_sv="Skriv ut namnet första gången, med {found} inom parentes, eller lägg den under "
        "abbreviations i "
        "govreport.yaml om läsaren känner den.",
        hint_en="Write the name out the first time, with {found} in brackets, or add it under abbreviations "
        "in "
        "govreport.yaml where the reader knows it.",
    ),
)
def abbreviation_unexplained(context: Context) -> Iterator[Hit]:
    """Abbreviations are explained.

    What:
        An abbreviation in capitals stands somewhere in brackets after what it abbreviates, or is followed
        by brackets that tell. One finding per abbreviation, where it first stands.
    Why:
        The report is read by others than those who were there.
    Fails:
        chapters/02-mer.md: |
          # Mer

          Arbetet följdes av NMT och IVO.
    Passes:
        chapters/02-mer.md: |
          # Mer

          Arbetet följdes av Inspektionen för vård och omsorg (IVO) och av NMT (det nationella metodteamet),
            enligt
          EU:s direktiv.
    Exceptions:
        Those that everybody reads (EU, FN, SOU), roman numerals, headings in capitals, quotations and code.
    """
    habits = context.profile.language
    known = {*habits.abbreviations, *context.project.settings.abbreviations}
    placeholder = any_of(habits.placeholders)
    first: dict[str, tuple[Piece, int]] = {}
    for piece in _own(context):
        for match in _capitals().finditer(piece.text):
            word = match[1]
            if word in known or word in first or _roman().fullmatch(word) or placeholder.match(word):
                continue
            first[word] = (piece, match.start())
    if not first:
        return
    explained = _explained(context, frozenset(first))
    for word, (piece, offset) in first.items():
        if word not in explained and not _shouted(piece.text):
            yield Hit(at=piece.at(offset), item=piece.chapter.name, params={"found": word})


def _explained(context: Context, words: frozenset[str]) -> set[str]:
    """Abbreviations that stand in brackets after their meaning, or before brackets that hold it."""
    naming = frozenset(context.profile.language.names_abbreviations)
    explained: set[str] = set()
    for piece in pieces(context):
        text = piece.text
        for match in _brackets().finditer(text):
            inside = re.findall(r"[\w:]+", match[1])
            if len(inside) == 1 or any(word.casefold() in naming for word in inside):
                explained.update(words.intersection(inside))
            before = text[max(0, match.start() - 12) : match.start()].rsplit(None, 1)
            if before and before[-1] in words:
                explained.add(before[-1])
        explained.update(m[1] for m in _after_commas().finditer(text) if m[1] in words and _initials(m))
    return explained


def _initials(match: re.Match[str]) -> bool:
    """Whether the words before a comma begin with the letters after it: "nationell samordning, NS,"."""
    length = len(match[1])
    before = match.string[max(0, match.start() - 30 * length) : match.start()].split()[-length:]
    return [part[:1].casefold() for part in before] == list(match[1].casefold())


def _shouted(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return sum(c.isupper() for c in letters) * 2 > len(letters)


@rule(
    "GR807",
    "advice",
    Texts(
        sv="”{found}” läses lättare utskrivet. Antal ställen: {count}.",
        en="“{found}” is easier to read written out. Places: {count}.",
        hint_sv="Skriv ”{right}”.",
        hint_en="Write “{right}”.",
    ),
)
def abbreviation_written_out(context: Context) -> Iterator[Hit]:
    """Common words are written out.

    What:
        Running text has “bland annat” and not “bl.a.”, and so on for the profile's list. One finding per
        abbreviation.
    Why:
        Abbreviations stop the reader, and some screen readers spell them.
    Fails:
        chapters/02-mer.md: |
          # Mer

          Polisen m.fl. deltog, bl.a. i Örebro.
    Passes:
        assignment.yaml: {budget: {"lines[B1]": {appropriation: {number: "4:7",
          name: Bidrag till utveckling av socialt arbete m.m.}}}}
        chapters/02-mer.md: |
          # Mer

          Polisen och andra deltog, bland annat i Örebro. Medlen kom från anslaget Bidrag till utveckling av
          socialt arbete m.m.
    Exceptions:
        Tables, notes and headings, names of appropriations and documents, quotations and code.
    """
    written_out = {short.casefold(): full for short, full in context.profile.language.written_out.items()}
    yield from once_each(context, written_out)


def once_each(context: Context, better: dict[str, str]) -> Iterator[Hit]:
    """One finding for each word that has a better one, where it first stands."""
    prose = [piece for piece in _own(context) if piece.kind == "prose"]
    folded = " ".join(" ".join(piece.text for piece in prose).casefold().split())
    present = [word for word in better if word in folded]  # a pattern of all the words takes longer to make
    if not present:
        return
    pattern, names = whole_words(present), whole_words(_names(context))
    count: Counter[str] = Counter()
    first: dict[str, tuple[Piece, int, str]] = {}
    for piece in prose:
        if not pattern.search(piece.text):
            continue
        text = names.sub(lambda match: MASK * len(match[0]), piece.text)
        for match in pattern.finditer(text):
            word = " ".join(match[0].casefold().split())
            count[word] += 1
            first.setdefault(word, (piece, match.start(), " ".join(match[0].split())))
    for word, (piece, offset, found) in first.items():
        params = {"found": found, "right": better[word], "count": count[word]}
        yield Hit(at=piece.at(offset), item=piece.chapter.name, params=params)


def _names(context: Context) -> list[str]:
    """Names that keep their own words: appropriations, documents, partners."""
    assignment = context.project.assignment
    budget = assignment.budget
    lines = budget.lines if budget else ()
    names = [part.name for line in lines for part in (line.area, line.appropriation, line.item) if part]
    names += [reference.title for reference in assignment.references]
    names += [related.title for related in assignment.related]
    return [name for name in (*names, assignment.title) if len(name) > 3]


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
    for piece in _own(context):
        if piece.kind != "prose" or piece.text.count(" ") + piece.text.count("\n") < longest:
            continue
        for begin, end in sentences(piece.text):
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
    mine = [chapter for chapter in context.project.chapters if chapter.name.casefold() in habits.summary]
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


def _references(chapter: Chapter) -> Iterator[Hit]:
    for block in walk(chapter.blocks):
        if isinstance(block, Paragraph):
            for run in block.runs:
                if isinstance(run, CrossRef):
                    params = {"found": run.text or f"#{run.key}"}
                    yield Hit(at=run.at or block.at, item=chapter.name, variant="leans", params=params)
