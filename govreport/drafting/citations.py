"""Documents that a decision cites, and the assignments beside or before it."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from functools import lru_cache

from govreport.drafting.letterhead import number_pattern
from govreport.drafting.proposal import Note, Proposed
from govreport.drafting.source import Source
from govreport.model import Reference, Related
from govreport.reading.phrases import compiled
from govreport.reading.sentences import ParsedSentence

_STEM = 6  # letters by which two forms of a word are known to be the same
_LONGEST = 200  # characters of a text that names an earlier assignment
_SESSION = r"(?:19|20)\d\d(?: ?/ ?\d\d(?:\d\d)?)?: ?[A-ZÅÄÖa-zåäö]{0,5} ?\d{1,4}"
_SFS = r"\((?:19|20)\d\d:\d{1,4}\)"
_SECTION = re.compile(
    r"(?<![\w.])(?:\d{1,2}(?: [a-z])? kap\. )?\d{1,3}(?: [a-z])?(?:(?:, | och |–)\d{1,3}(?: [a-z])?){0,6} §§? "
)
_EU = r"(?:\((?:EU|EG|Euratom|EU, Euratom)\) (?:nr )?\d{1,4}/\d{1,4}|\d{2,4}/\d{1,4}/(?:EU|EG|EEG|RIF))"


def references(source: Source, own: str) -> tuple[Proposed[Reference], ...]:
    """The documents cited, each once, in order.

    Args:
        source: The decision.
        own: The decision's own registration number, which is no citation.
    """
    found: dict[str, Proposed[Reference]] = {}
    itself = "".join(own.lower().split())
    for sentence in source.among(source.numbered):
        for start, end, ref, title in _cited(source, sentence):
            if ref.lower() in found or (itself and ref.lower().split(" ", 1)[-1] == itself):
                continue
            words, place, offset = source.quote(sentence, start, end)
            value = Reference(id=f"R{len(found) + 1}", ref=ref, title=title, quote=(words,))
            found[ref.lower()] = Proposed(
                value=value,
                quote=words,
                location=place,
                confidence=0.9,
                start=offset,
                sentence=sentence.sentence.index,
            )
    return tuple(found.values())


def _cited(source: Source, sentence: ParsedSentence) -> Iterator[tuple[int, int, str, str]]:
    """Start, end, number and title of each citation in a sentence, in order."""
    text = sentence.text
    found = [
        *_papers(source, text),
        *_laws(source, text),
        *_sections(source, text),
        *_union(source, text),
        *_files(source, text),
    ]
    last = -1
    for start, end, ref, title in sorted(found, key=lambda one: (one[0], -one[1])):
        if start >= last:
            yield start, end, ref, title
            last = end


@lru_cache(maxsize=4)
def _numbered(written: tuple[tuple[str, str], ...]) -> tuple[re.Pattern[str], dict[str, str]]:
    """What a paper with its number looks like, and the form of its kind by the word in lower case."""
    words = "|".join(
        re.escape(word) for word, _ in sorted(written, key=lambda one: len(one[0]), reverse=True)
    )
    pattern = re.compile(
        rf"(?<!\w)(?P<kind>{words or '(?!)'}) ?(?:nr )?(?P<number>{_SESSION})(?!\w)", re.IGNORECASE
    )
    return pattern, {word.lower(): form for word, form in written}


def _papers(source: Source, text: str) -> Iterator[tuple[int, int, str, str]]:
    """Bills, communications, reports and directives by their number."""
    pattern, by_low = _numbered(source.habits.draft.references)
    for match in pattern.finditer(text):
        kind = by_low[match.group("kind").lower()]
        ref = f"{kind} {match.group('number').replace(' ', '')}"
        start, title = _title_before(source, text, match.start())
        end = match.end() + (1 if title and text[match.end() :].startswith(")") else 0)
        yield start, end, ref, title
    for match in re.finditer(r"(?<!\w)(?:COM|KOM|SWD|JOIN) ?\((?:19|20)\d\d\) ?\d{1,4}(?: final)?", text):
        yield match.start(), match.end(), match.group(), ""


def _title_before(source: Source, text: str, at: int) -> tuple[int, str]:
    """Where the citation begins, and the title before a number in brackets ("rapporten Tillsyn (2014:32)")."""
    if not text[:at].endswith("("):
        return at, ""
    named = list(compiled(source.habits.layout.titles).finditer(text, max(0, at - 240), at))
    if not named:
        return at, ""
    title = text[named[-1].end() : at - 1].strip(" ,–-")
    if not title or not title[:1].isupper() or "(" in title:
        return at, ""
    return named[-1].start(), title


def _laws(source: Source, text: str) -> Iterator[tuple[int, int, str, str]]:
    """Laws and ordinances by name and number: "förordningen (2007:1244) om …"."""
    laws = compiled(source.habits.draft.laws)
    for match in re.finditer(_SFS, text):
        before = text[: match.start()].rstrip()
        named = [m for m in laws.finditer(before[-50:]) if m.end() == len(before[-50:])]
        if not named:
            continue
        word = before[-50:][named[-1].start() :]
        start = match.start() - (len(text[: match.start()]) - len(before)) - len(word)
        yield start, match.end(), f"{word} {match.group()}", ""


def _sections(source: Source, text: str) -> Iterator[tuple[int, int, str, str]]:
    """Sections of an act known by its name alone: "4 kap. 1 a § brottsbalken"."""
    laws = compiled(source.habits.draft.laws)
    for match in _SECTION.finditer(text):
        law = laws.match(text, match.end())
        if law and not re.match(rf" ?{_SFS}", text[law.end() : law.end() + 14]):
            yield match.start(), law.end(), text[match.start() : law.end()], ""


def _union(source: Source, text: str) -> Iterator[tuple[int, int, str, str]]:
    """Acts of the European Union by their number."""
    laws = compiled(source.habits.draft.laws)
    for match in re.finditer(_EU, text):
        before = text[max(0, match.start() - 40) : match.start()].rstrip()
        named = [m for m in laws.finditer(before) if m.end() == len(before)]
        word = named[-1].group() if named else ""
        start = match.start() - len(word) - 1 if word else match.start()
        yield start, match.end(), f"{word} {match.group()}".strip(), ""


def _files(source: Source, text: str) -> Iterator[tuple[int, int, str, str]]:
    """Other decisions by their registration number."""
    for match in number_pattern(source.habits.draft.own_reference).finditer(text):
        yield match.start(), match.end(), f"dnr {''.join(match.group().split())}", ""


def related(source: Source) -> tuple[Proposed[Related], ...]:
    """Neighbouring assignments: those whose money or report the decision keeps apart from this one's."""
    draft = source.habits.draft
    found: list[Proposed[Related]] = []
    for sentence in source.among(source.holding(draft.apart)):
        if not compiled(draft.apart).search(sentence.text):
            continue
        place = sentence.sentence.index
        before = source.sentences[place - 1] if place else None
        told = before if before is not None and compiled(draft.tells).search(before.text) else None
        here = compiled(draft.tells).search(sentence.text)
        if not (compiled(draft.neighbours).search(sentence.text) or told or here):
            continue
        at = told or sentence
        words, location, start = source.quote(at)
        quotes = tuple(dict.fromkeys((words, source.quote(sentence)[0])))
        value = Related(
            id=f"X{len(found) + 1}", title=_what(source, at), reference="", costs_apart=True, quote=quotes
        )
        found.append(
            Proposed(
                value=value, quote=words, location=location, confidence=0.7, start=start,
                notes=(Note("related"),), sentence=at.sentence.index,
            )
        )  # fmt: skip
    return tuple(found)


def _what(source: Source, sentence: ParsedSentence) -> str:
    """What the other assignment is about: the words after "uppdrag att" or "uppdrag som rör"."""
    match = compiled(source.habits.draft.tells).search(sentence.text)
    rest = sentence.text[match.end() :] if match else sentence.text
    rest = rest.strip(" .,")
    return rest[:1].upper() + rest[1:160]


def continues(source: Source, own: frozenset[str], title: str = "") -> Proposed[str] | None:
    """The assignment that this one goes on from or amends, as the decision names it.

    Args:
        source: The decision.
        own: Names of the agencies that got the assignment; what others were once assigned is background.
        title: The decision's title; unless it says that this one goes on from another, one that shares no word
            with it is on something else.
    """
    draft = source.habits.draft
    about = set() if compiled(draft.continues).search(title) else _stems(source, title, own)
    for sentence in source.among(source.holding(draft.continues)):
        if sentence.sentence.modality == "none" and not compiled(draft.amended).search(sentence.text):
            continue
        if source.background(sentence) and not _of_own(source, sentence, own):
            continue
        match = compiled(draft.continues).search(sentence.text)
        number = number_pattern(draft.own_reference).search(sentence.text) if match else None
        if number:
            words, place, start = source.quote(sentence, number.start(), number.end())
            return Proposed(value=number.group(), quote=words, location=place, confidence=0.75, start=start)
    for sentence in source.among(source.holding(draft.amended)):
        if not (source.background(sentence) and compiled(draft.amended).search(sentence.text)):
            continue
        shared = not about or about & _stems(source, sentence.text, own)
        if shared and _of_own(source, sentence, own):
            words, place, start = source.quote(sentence)
            said = textwrap.shorten(sentence.text.strip(" ."), _LONGEST, placeholder=" …")
            return Proposed(
                value=said,
                quote=words,
                location=place,
                confidence=0.5,
                start=start,
                notes=(Note("continues"),),
            )
    return None


def _of_own(source: Source, sentence: ParsedSentence, own: frozenset[str]) -> bool:
    """Whether what a sentence tells was assigned to the agency itself, or to nobody named."""
    named = {mention.name for mention in source.mentions(sentence)}
    if named:
        return not named.isdisjoint(own)
    return not own or compiled(source.habits.names.inquiry).search(sentence.text) is None


def _stems(source: Source, text: str, own: frozenset[str]) -> frozenset[str]:
    """The beginnings of the longer words of a text, without those of the agencies' names and of "uppdrag" itself."""
    names = " ".join(own).lower()
    words = (word.lower() for word in re.findall(rf"[^\W\d_]{{{_STEM},}}", text))
    core = compiled(source.habits.draft.title_words)
    return frozenset(word[:_STEM] for word in words if word[:_STEM] not in names and not core.match(word))
