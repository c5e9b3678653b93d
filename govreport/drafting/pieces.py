"""A sentence that demands into its demands: where each begins and ends, and in which words it stands for itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from govreport.drafting.assigned_lists import possessive, without_receivers
from govreport.drafting.cuts import cuts
from govreport.drafting.openings import subject_end, subordinates, without_pointers, worded
from govreport.drafting.source import Source
from govreport.reading.modality import looks_infinitive
from govreport.reading.phrases import compiled
from govreport.reading.sentences import ParsedSentence

_WORD = re.compile(r"[^\W_]+(?:[-:][^\W_]+)*-?")
_FAR = 14  # words after the verb that obliges within which the demand begins
_CLAUSE = 120  # characters of a clause's beginning ("Uppdraget innebär att |Boverket särskilt ska")


@frozen
class Piece:
    """A stretch of a readable sentence with a demand of its own."""

    start: int
    end: int
    text: str


def pieces_of(source: Source, sentence: ParsedSentence) -> Iterator[Piece]:
    """A sentence divided where a further infinitive begins a demand of its own."""
    text = without_pointers(source, without_receivers(source, sentence.text))
    item = _is_infinitive_item(source, sentence)
    begin = 0 if item else _begin(source, text)
    starts = [begin]
    if not item and _needs_subject(source, sentence, begin):
        starts = [0]  # what is said of a thing stays whole: "Försöken ska följas upp och utvärderas"
    else:
        finite = compiled((*source.habits.modality.finite, *source.habits.draft.asking)).search(text)
        floor = (
            finite.end() if finite and not item and not begin else begin
        )  # not within what is put in front
        further = list(cuts(source.habits.modality, source.habits.draft, text, floor))
        starts += _without_put_in(source, text, floor, further) if finite and not begin else further
    for place, start in enumerate(starts):
        stop = starts[place + 1] if place + 1 < len(starts) else len(text)
        trimmed = _without_end(source, text[start:stop])
        skipped = _skipped(source, trimmed)
        body = " ".join(trimmed[skipped:].split())
        if body and not place and not item:
            body = worded(source, text, begin, start, body)
        if place:  # "och även fungera som kontaktpunkt"
            opener = compiled(source.habits.draft.empty_openers).match(body)
            body = body[opener.end() :].lstrip() if opener else body
        body = _without_comma(source, " ".join(body.split()))
        if body:
            yield Piece(start + skipped, start + len(trimmed), body[:1].upper() + body[1:])


def _without_comma(source: Source, body: str) -> str:
    """A demand without the comma after what is put before its verb ("Vid behov, |lämna förslag")."""
    match = re.match(r"[ ,]*([^,]{3,160}), ([^\W\d_]+)", body)
    if match is None or not looks_infinitive(match.group(2), source.habits.modality):
        return body.lstrip(" ,")
    verbs = any(
        looks_infinitive(word, source.habits.modality) for word in _WORD.findall(match.group(1).lower())
    )
    finite = compiled((*source.habits.modality.finite, *source.habits.draft.asking)).search(match.group(1))
    return body.lstrip(" ,") if verbs or finite else f"{match.group(1)} {body[match.start(2) :]}"


def _without_end(source: Source, stretch: str) -> str:
    """A stretch without what leads on to the next demand, or closes one turned round (", ingår i uppdraget")."""
    habits = source.habits.modality
    bare = re.sub(
        rf"(?:,? {compiled((*habits.leads_on, *habits.joints)).pattern}|[,;:])? ?(?:{habits.marker})?[ ,.;:]*$",
        "",
        stretch,
    )
    for tail in compiled(source.habits.draft.task_tails).finditer(bare):
        if tail.end() == len(bare):
            return bare[: tail.start()].rstrip(" ,")
    return bare


def _skipped(source: Source, stretch: str) -> int:
    """Length of the conjunction and the "att" that a demand begins with; that of a clause as subject is its own."""
    habits = source.habits.modality
    joint, clause = compiled((*habits.leads_on, *habits.joints)).pattern, habits.marker.capitalize()
    lead = re.match(rf"[ ,;]*(?:{joint},? ){{0,2}}(?:(?:{habits.marker}|{clause}),? )?", stretch)
    skipped = lead.end() if lead else 0
    verb = compiled(habits.finite).search(stretch) if stretch.startswith(f"{clause} ") else None
    first = _WORD.match(stretch, skipped)
    if verb and first and not looks_infinitive(first.group(), habits):
        return 0  # "Att medlen når dem som avses ska säkerställas"
    return skipped


def _is_infinitive_item(source: Source, sentence: ParsedSentence) -> bool:
    """Whether a list item begins with its demand ("utforma den information som bussarna ska erbjuda")."""
    first = _WORD.match(sentence.text)
    return (
        first is not None
        and (sentence.block == "item" or first.group()[0].islower())
        and looks_infinitive(first.group(), source.habits.modality)
    )


def _begin(source: Source, text: str) -> int:
    """Where the demand itself begins: after "I uppdraget ingår att", or at the infinitive after "ska"."""
    habits = source.habits
    lead = compiled(habits.draft.task_leads).match(text)
    if lead:
        return _in_clause(source, text, lead.end()) or lead.end()
    handed = re.search(r"\b(?:uppdrag|uppdraget)(?: är)?,? (?:att|om att),? ", text)
    early = compiled(habits.modality.obliges).search(text)
    if handed and early and early.start() <= handed.end():
        return handed.end()
    given = re.match(
        r".{0,600}?\b(?:uppdrar|uppdras|(?:ger|ges|lämnar) [^,]{0,40}?uppdrag (?:åt|till))\b.{0,600}? att,? ",
        text,
    )
    if given:
        return given.end()
    verb = compiled((*habits.modality.finite, *habits.draft.asking)).search(text)
    if verb is None:
        return 0
    if _fronted(text, verb.start()):
        return 0
    found = _infinitive(source, text, verb.end())
    return 0 if found < 0 or subordinates(source, text[verb.end() : found]) else found


def _in_clause(source: Source, text: str, at: int) -> int:
    """Where the infinitive of a clause stands whose subject got the assignment ("att Boverket ska |visa"); or 0."""
    clause = text[at : at + _CLAUSE].lstrip(" ,")
    verb = compiled(source.habits.modality.finite).search(text, at)
    if verb is None or verb.start() - at > _CLAUSE or not subject_end(source, clause):
        return 0
    first = _infinitive(source, text, at)
    found = _infinitive(source, text, verb.end())
    ordinary = 0 <= first < verb.start() or subordinates(source, text[at : verb.start()])
    return 0 if ordinary or found < 0 or subordinates(source, text[verb.end() : found]) else found


def _infinitive(source: Source, text: str, at: int) -> int:
    """Where the first infinitive soon after ``at`` stands; -1 where there is none."""
    governed = compiled(source.habits.draft.prepositions)
    before = ""
    for match in list(_WORD.finditer(text, at))[:_FAR]:
        word = match.group()
        if (
            word.islower()
            and looks_infinitive(word, source.habits.modality)
            and not governed.fullmatch(before)
        ):
            return match.start()
        before = word
    return -1


def _without_put_in(source: Source, text: str, floor: int, found: list[int]) -> list[int]:
    """Cuts without one at the comma that ends a clause put in ("ska, för att nå målen|, analysera")."""
    first = _infinitive(source, text, floor)
    if not found or not text.startswith(",", found[0]) or not 0 <= first < found[0]:
        return found
    return found[1:] if subordinates(source, text[floor:first]) else found


def _needs_subject(source: Source, sentence: ParsedSentence, begin: int) -> bool:
    """Whether the verb at ``begin`` says nothing without what stands before it ("Försöken ska följas upp")."""
    text, draft = sentence.text, source.habits.draft
    finite = compiled((*source.habits.modality.finite, *source.habits.draft.asking)).search(text, 0, begin)
    if finite is None:
        return False
    verb = _WORD.match(text, begin)
    if verb is None:
        return False
    if verb.group().endswith("s") or compiled(draft.impersonal).fullmatch(verb.group()) is not None:
        return True
    return not _does_it(source, sentence, finite, begin)


def _does_it(source: Source, sentence: ParsedSentence, verb: re.Match[str], begin: int) -> bool:
    """Whether who is to do something is the agency, whose name the demand can do without, and no thing.

    It stands right before or after the verb, or at the beginning: "Den analys som Boverket gör ska" is about a thing.
    """
    text, draft = sentence.text, source.habits.draft
    if verb.start() == 0:
        return True
    named = [
        (one.start, one.end)
        for one in source.mentions(sentence)
        if verb.start() - one.end in (1, 2) or not possessive(text, one)
    ]
    lead = compiled(draft.task_leads).match(text)
    clause = lead.end() + 1 if lead else 0
    said = (*draft.own_words, *draft.doers)
    named += [match.span() for match in compiled(said).finditer(text, 0, begin)]
    return any(
        end <= begin and (start == clause or 0 <= verb.start() - end <= 2 or start >= verb.end())
        for start, end in named
    )


def _fronted(text: str, verb: int) -> bool:
    """Whether something of weight stands before the verb ("Individbaserad statistik ska …"): keep it whole."""
    return len(text[:verb].split()) > 6
