"""Abbreviations, and words that have better ones."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from govreport.rules.context import Context
from govreport.rules.narrative.pieces import MASK, Piece, pieces
from govreport.rules.narrative.sentences import own_words
from govreport.rules.patterns import any_of, later, whole_words
from govreport.rules.registry import Hit, Texts, rule

# followed by a word with a capital it is part of a name ("NRC Group"), not an abbreviation
_capitals = later(r"(?<![\w/.\u2013-])([A-ZÅÄÖ]{2,6})(?![\w/]|-\d|:\d|\s\d+[/:.-]\d| [A-ZÅÄÖ][a-zåäöé])")
_brackets = later(r"\(([^()]{2,80})\)")
_after_commas = later(r", ([A-ZÅÄÖ]{2,6})(?=[,.;])")
_roman = later(r"[IVXLC]+")


@rule(
    "GR806",
    "warning",
    {
        "": Texts(
            sv="Förkortningen {found} förklaras inte.",
            en="The abbreviation {found} is not explained.",
            hint_sv="Skriv ut namnet första gången, med {found} inom parentes, eller lägg den under "
            "abbreviations i govreport.yaml om läsaren känner den.",
            hint_en="Write the name out the first time, with {found} in brackets, or add it under "
            "abbreviations in govreport.yaml where the reader knows it.",
        ),
        "many": Texts(
            sv="{count} förkortningar i kapitlet förklaras inte: {found}.",
            en="{count} abbreviations in the chapter are not explained: {found}.",
            hint_sv="Skriv ut namnen första gången, med förkortningen inom parentes, eller lägg dem som "
            "läsaren känner under abbreviations i govreport.yaml.",
            hint_en="Write the names out the first time, with the abbreviation in brackets, or add those that "
            "the reader knows under abbreviations in govreport.yaml.",
        ),
    },
)
def abbreviation_unexplained(context: Context) -> Iterator[Hit]:
    """Abbreviations are explained.

    What:
        An abbreviation in capitals stands somewhere in brackets after what it abbreviates, or is followed
        by brackets that tell. One finding per chapter, at the first of those that first stand there.
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
          EU:s direktiv. NRC Group och LRF Skogsägarna svarade.
    Exceptions:
        Those that everybody reads (EU, FN, SOU), parts of names (“NRC Group”), roman numerals, headings in
        capitals, quotations and code.
    """
    habits = context.profile.language
    known = {*habits.abbreviations, *context.project.settings.abbreviations}
    first: dict[str, tuple[Piece, int]] = {}
    for piece in own_words(context):
        for match in _capitals().finditer(piece.text):
            word = match[1]
            if (
                word in known
                or word in first
                or _roman().fullmatch(word)
                or any_of(habits.placeholders).match(word)
            ):
                continue
            first[word] = (piece, match.start())
    if not first:
        return
    explained = _explained(context, frozenset(first))
    unexplained: dict[str, list[tuple[str, Piece, int]]] = {}
    for word, (piece, offset) in first.items():
        if word not in explained and not _shouted(piece.text):
            unexplained.setdefault(piece.chapter.file, []).append((word, piece, offset))
    for found in unexplained.values():
        word, piece, offset = found[0]
        many = len(found) > 1
        params = {"count": len(found), "found": [one for one, _, _ in found] if many else word}
        at, item = piece.at(offset), piece.chapter.name
        yield Hit(at=at, item=item, variant="many" if many else "", params=params)


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
    prose = [piece for piece in own_words(context) if piece.kind == "prose"]
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
