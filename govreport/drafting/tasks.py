"""What is to be done: sentences into tasks, compound ones into several."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve, frozen

from govreport.drafting.proposal import Note, Proposed
from govreport.drafting.source import Source
from govreport.model import Formality, Modality, Part, Perspective, Task
from govreport.reading.modality import looks_infinitive
from govreport.reading.phrases import any_of, compiled
from govreport.reading.sentences import ParsedSentence

_WORD = re.compile(r"[^\W_]+(?:[-:][^\W_]+)*-?")
_FEWEST = 1  # words beyond its verb that a part must have to stand for itself
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
    for place, piece in enumerate(pieces):
        start = 0 if place == 0 else piece.start
        words, location, offset = source.quote(sentence, start, piece.end)
        value = Task(
            id="T",
            text=piece.text[:_LONGEST],
            quote=(words,),
            modality=modality,
            condition=_condition(source, sentence.text),
            parts=tuple(_parts(source, sentence, piece)),
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


def _modality(sentence: ParsedSentence) -> Modality:
    value = sentence.sentence.modality
    return "obliges" if value == "none" else value


def _condition(source: Source, text: str) -> str:
    match = compiled(source.habits.partners.optional).search(text)
    return match.group().lower() if match else ""


def pieces_of(source: Source, sentence: ParsedSentence) -> Iterator[Piece]:
    """A sentence divided where a further infinitive begins a demand of its own."""
    text = sentence.text
    cuts = list(_cuts(source, text))
    begin = 0 if _is_infinitive_item(source, sentence) else _begin(source, text)
    starts = [0 if _needs_subject(source, text, begin) else begin, *(cut for cut in cuts if cut > begin)]
    for place, start in enumerate(starts):
        stop = starts[place + 1] if place + 1 < len(starts) else len(text)
        stretch = text[start:stop]
        trimmed = re.sub(r"(?:,? (?:och|samt|dels|eller)|[,;:])? ?(?:att)?[ ,.;:]*$", "", stretch)
        lead = re.match(r"[ ,;]*(?:(?:och|samt|dels|eller) )?(?:dels )?(?:att )?", trimmed)
        skipped = lead.end() if lead else 0
        body = trimmed[skipped:]
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
    for match in list(_WORD.finditer(text, verb.end()))[:14]:
        if looks_infinitive(match.group(), habits.modality):
            return match.start()
    return 0


def _needs_subject(source: Source, text: str, begin: int) -> bool:
    """Whether the verb at ``begin`` says nothing without what stands before it ("Försöken ska följas upp")."""
    if not compiled(source.habits.modality.finite).search(text, 0, begin):
        return False
    verb = _WORD.match(text, begin)
    return verb is not None and (
        verb.group().endswith("s")
        or compiled(source.habits.draft.impersonal).fullmatch(verb.group()) is not None
    )


def _fronted(text: str, verb: int) -> bool:
    """Whether something of weight stands before the verb ("Individbaserad statistik ska …"): keep it whole."""
    return len(text[:verb].split()) > 6


def _cuts(source: Source, text: str) -> Iterator[int]:
    """Offsets at which a further demand begins, the conjunction included."""
    habits = source.habits.modality
    opened = False
    last_start = 0
    words = list(_WORD.finditer(text))
    for place, match in enumerate(words):
        word = match.group().lower()
        if word in habits.openers and word not in ("och", "samt", "dels"):
            joined = place > 0 and words[place - 1].group().lower() in ("och", "samt", "dels")
            if not (opened and joined):
                last_start = place + 1
            opened = True
            continue
        after_marker = place > 0 and words[place - 1].group().lower() == habits.marker
        if not opened or place == 0 or not looks_infinitive(word, habits, after_marker=after_marker):
            continue
        before = text[words[place - 1].start() : match.start()].lower()
        gap = text[words[place - 1].end() : match.start()]
        conj = words[place - 1].group().lower()
        if conj == "att" and place > 1 and words[place - 2].group().lower() in ("och", "samt", "dels"):
            begin, conj_place = words[place - 2].start(), place - 2
        elif conj in ("och", "samt", "dels"):
            begin, conj_place = words[place - 1].start(), place - 1
        elif gap.strip() == "," and before:
            begin, conj_place = words[place - 1].end(), place
        else:
            continue
        held = conj_place - last_start
        follows = len(words) - place - 1
        if held > _FEWEST and follows >= 1 and not _between_verbs(words, place, source):
            yield begin
            last_start = place


def _between_verbs(words: list[re.Match[str]], place: int, source: Source) -> bool:
    """Whether an infinitive only doubles the one right before its "och" ("utveckla och genomföra")."""
    habits = source.habits.modality
    return (
        place >= 2
        and looks_infinitive(words[place - 2].group(), habits)
        and words[place - 1].group() in ("och", "samt")
    )


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
    if not any_of(source.habits.draft.perspectives).search(sentence.text):
        return
    for name, phrases in source.habits.draft.perspectives:
        if compiled(phrases).search(sentence.text):
            words, place, start = source.quote(sentence)
            value = Perspective(id="C", text=name, quote=(words,), modality=_modality(sentence))
            yield Proposed(
                value=value, quote=words, location=place, confidence=min(sure, 0.85), start=start,
                sentence=sentence.sentence.index,
            )  # fmt: skip


def formalities_of(source: Source, sentence: ParsedSentence) -> Iterator[Proposed[Formality]]:
    """The formal demands of a sentence."""
    if not any_of(source.habits.draft.formalities).search(sentence.text):
        return
    for says, phrases in source.habits.draft.formalities:
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
