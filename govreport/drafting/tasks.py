"""What is to be done: sentences into tasks, compound ones into several."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator

from attrs import evolve, frozen

from govreport.drafting.assigned_lists import names_receivers_apart, without_receivers
from govreport.drafting.cuts import cuts
from govreport.drafting.openings import subordinates, worded
from govreport.drafting.proposal import Note, Proposed
from govreport.drafting.source import Source
from govreport.model import Formality, Modality, Part, Perspective, Task
from govreport.reading.modality import looks_infinitive
from govreport.reading.phrases import compiled
from govreport.reading.sentences import ParsedSentence

_WORD = re.compile(r"[^\W_]+(?:[-:][^\W_]+)*-?")
_FAR = 14  # words after the verb that obliges within which the demand begins
_LONGEST = 400
_LONGEST_KIND = 7  # words; a longer lead would not be read as a heading of its parts


@frozen
class Piece:
    """A stretch of a readable sentence with a demand of its own."""

    start: int
    end: int
    text: str


def tasks_of(source: Source, sentence: ParsedSentence, sure: float) -> Iterator[Proposed[Task]]:
    """The tasks of one sentence; their ids are given later."""
    modality = _modality(sentence)
    pieces = list(pieces_of(source, sentence))
    members = [
        Part(
            id=letters(number),
            text=_as_heading(one.text),
            quote=(source.quote(one)[0],),
        )
        for number, one in enumerate(members_of(source, sentence))
    ]
    for place, piece in enumerate(pieces):
        start = 0 if place == 0 else piece.start
        words, location, offset = source.quote(sentence, start, piece.end)
        if len(pieces) > 1 and (source.said_again(sentence) or not source.finds(words, sentence)):
            words = source.quote(sentence)[0]
        value = Task(
            id="T",
            text=_shortened(piece.text),
            quote=(words,),
            modality=modality,
            condition=_condition(source, sentence.text),
            parts=tuple(members if place == len(pieces) - 1 and members else _parts(source, sentence, piece)),
        )
        notes = (Note("split"),) if len(pieces) > 1 else ()
        yield Proposed(
            value=value,
            quote=words,
            location=location,
            confidence=min(sure, 0.8) if len(pieces) > 1 else sure,
            notes=notes,
            start=offset,
            sentence=sentence.sentence.index,
        )


def members_of(source: Source, host: ParsedSentence) -> list[ParsedSentence]:
    """The list items right after a lead, or after an item, that name what it demands and demand nothing themselves."""
    if host.text.endswith(".") or names_receivers_apart(source, host):
        return []  # what follows a whole sentence, or names who gets the assignment, is no part of it
    leads = (host.sentence.index, host.sentence.lead if host.sentence.lead >= 0 else host.sentence.index)
    found: list[ParsedSentence] = []
    for place in range(host.sentence.index + 1, len(source.sentences)):
        sentence = source.sentences[place]
        if sentence.sentence.lead not in leads or sentence.sentence.modality != "none":
            break
        if sentence.paragraph != host.paragraph:
            found.append(sentence)
    return found


def letters(number: int) -> str:
    """The letters that number the parts of a task: a to z, then aa, ab and so on."""
    first, last = divmod(number, 26)
    return (letters(first - 1) if first else "") + chr(ord("a") + last)


def _shortened(text: str) -> str:
    """A text that is not too long, cut between words."""
    return text if len(text) <= _LONGEST else textwrap.shorten(text, _LONGEST, placeholder=" …")


def _as_heading(text: str) -> str:
    """A list item as a part's text: without the comma and the "och" that lead on to the next."""
    bare = re.sub(r"[,;]?(?: (?:och|samt|eller))?[ ,.;:]*$", "", _shortened(text))
    return bare[:1].upper() + bare[1:]


def _modality(sentence: ParsedSentence) -> Modality:
    value = sentence.sentence.modality
    return "obliges" if value == "none" else value


def _condition(source: Source, text: str) -> str:
    match = compiled(source.habits.partners.optional).search(text)
    return match.group().lower() if match else ""


def pieces_of(source: Source, sentence: ParsedSentence) -> Iterator[Piece]:
    """A sentence divided where a further infinitive begins a demand of its own."""
    text = without_receivers(source, sentence.text)
    item = _is_infinitive_item(source, sentence)
    begin = 0 if item else _begin(source, text)
    starts = [begin]
    if not item and _needs_subject(source, sentence, begin):
        starts = [0]  # what is said of a thing stays whole: "Försöken ska följas upp och utvärderas"
    else:
        finite = compiled((*source.habits.modality.finite, "bör")).search(text)
        floor = (
            finite.end() if finite and not item and not begin else begin
        )  # not within what is put in front
        further = list(cuts(source.habits.modality, source.habits.draft, text, floor))
        starts += _without_put_in(source, text, floor, further) if finite and not begin else further
    for place, start in enumerate(starts):
        stop = starts[place + 1] if place + 1 < len(starts) else len(text)
        stretch = text[start:stop]
        trimmed = re.sub(r"(?:,? (?:och|samt|dels|eller)|[,;:])? ?(?:att)?[ ,.;:]*$", "", stretch)
        lead = re.match(r"[ ,;]*(?:(?:och|samt|dels|eller),? )?(?:dels )?(?:[Aa]tt,? )?", trimmed)
        skipped = lead.end() if lead else 0
        body = trimmed[skipped:]
        if re.match(r"[ ,;]*(?:och|samt), ", trimmed):
            body = body.replace(", ", " ", 1)  # "samt, vid behov, lämna förslag"
        if body and not place and not item:
            body = worded(source, text, begin, start, body)
        if body:
            yield Piece(start + skipped, start + len(trimmed), body[:1].upper() + body[1:])


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
        return lead.end()
    handed = re.search(r"\b(?:uppdrag|uppdraget)(?: är)?,? (?:att|om att) ", text)
    early = compiled(habits.modality.obliges).search(text)
    if handed and early and early.start() <= handed.end():
        return handed.end()
    given = re.match(r".{0,600}?\b(?:uppdrar|uppdras)\b.{0,600}? att ", text)
    if given:
        return given.end()
    verb = compiled((*habits.modality.finite, "bör", "får")).search(text)
    if verb is None:
        return 0
    if _fronted(text, verb.start()):
        return 0
    found = _infinitive(source, text, verb.end())
    return 0 if found < 0 or subordinates(source, text[verb.end() : found]) else found


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
    finite = compiled((*source.habits.modality.finite, "bör", "får")).search(text, 0, begin)
    if finite is None:
        return False
    verb = _WORD.match(text, begin)
    if verb is None:
        return False
    if verb.group().endswith("s") or compiled(draft.impersonal).fullmatch(verb.group()) is not None:
        return True
    return not _does_it(source, sentence, finite.start(), begin)


def _does_it(source: Source, sentence: ParsedSentence, verb: int, begin: int) -> bool:
    """Whether who is to do something is the agency, whose name the demand can do without, and no thing."""
    text = sentence.text
    own = compiled(source.habits.draft.own_words)
    if any(one.start < begin for one in source.mentions(sentence)) or own.search(text, 0, begin):
        return True
    return verb == 0 or compiled(source.habits.draft.doers).search(text, 0, begin) is not None


def _fronted(text: str, verb: int) -> bool:
    """Whether something of weight stands before the verb ("Individbaserad statistik ska …"): keep it whole."""
    return len(text[:verb].split()) > 6


def _parts(source: Source, sentence: ParsedSentence, piece: Piece) -> Iterator[Part]:
    """What a task lists by nouns after a word that says so ("som syftar till a, b, c eller d")."""
    text = sentence.text[piece.start : piece.end]
    match = compiled(source.habits.draft.lists).search(text)
    if match is None:
        return
    rest = text[match.end() :]
    members = re.split(r", (?:och |samt |eller )?| och | samt | eller ", rest)
    members = [member.strip(" .,") for member in members]
    if not 3 <= len(members) <= 8 or any(not 1 <= len(member.split()) <= 14 for member in members):
        return
    if any(looks_infinitive(member.split()[0], source.habits.modality) for member in members):
        return
    if compiled(source.habits.modality.modals).search(rest):
        return  # "insatser som avser kommuner och regioner ska utgå från …" lists nothing
    kind = _listed_kind(source, text[: match.end()])
    at = piece.start + match.end()
    for number, member in enumerate(members):
        begin = sentence.text.index(member, at)
        at = begin + len(member)
        words, _, _ = source.quote(sentence, begin, at)
        says = f"{kind} {member}" if kind else member
        yield Part(id=chr(ord("a") + number), text=says[:1].upper() + says[1:], quote=(words,))


def _listed_kind(source: Source, before: str) -> str:
    """What the members of a list are kinds of ("människohandel som syftar till"); empty where that is unclear."""
    clause = compiled(source.habits.draft.such).split(before)
    return clause[-1].strip() if len(clause) > 1 and len(clause[-1].split()) <= _LONGEST_KIND else ""


def perspectives_of(source: Source, sentence: ParsedSentence, sure: float) -> Iterator[Proposed[Perspective]]:
    """The perspectives that a sentence asks for."""
    for name, phrases in source.meanings(source.habits.draft.perspectives, sentence):
        if compiled(phrases).search(sentence.text):
            words, place, start = source.quote(sentence)
            value = Perspective(id="C", text=name, quote=(words,), modality=_modality(sentence))
            yield Proposed(
                value=value, quote=words, location=place, confidence=min(sure, 0.85), start=start,
                sentence=sentence.sentence.index,
            )  # fmt: skip


def formalities_of(source: Source, sentence: ParsedSentence) -> Iterator[Proposed[Formality]]:
    """The formal demands of a sentence."""
    for says, phrases in source.meanings(source.habits.draft.formalities, sentence):
        if compiled(phrases).search(sentence.text):
            words, place, start = source.quote(sentence)
            text = says if len(sentence.text) > 140 else sentence.text.rstrip(".")
            value = Formality(id="F", text=text, quote=(words,), modality=_modality(sentence))
            yield Proposed(
                value=value, quote=words, location=place, confidence=0.85, start=start,
                sentence=sentence.sentence.index,
            )  # fmt: skip
            return


def numbered(found: list[Proposed[Task]]) -> tuple[Proposed[Task], ...]:
    """Tasks with their ids, parts included."""
    return tuple(
        evolve(
            one,
            value=evolve(
                one.value,
                id=f"T{number}",
                parts=tuple(evolve(part, id=f"T{number}{part.id}") for part in one.value.parts),
            ),
        )
        for number, one in enumerate(found, 1)
    )
