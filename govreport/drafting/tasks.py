"""What is to be done: sentences into tasks, compound ones into several."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterator

from attrs import evolve

from govreport.drafting.absent import without_law_annexes
from govreport.drafting.assigned_lists import names_receivers_apart
from govreport.drafting.pieces import Piece
from govreport.drafting.proposal import Note, Proposed
from govreport.drafting.source import Source
from govreport.model import Formality, Modality, Part, Perspective, Task
from govreport.reading.modality import looks_finite, looks_infinitive, looks_supine
from govreport.reading.phrases import compiled
from govreport.reading.sentences import ParsedSentence

_LONGEST = 400
_FORMAL = 140  # characters of a formal demand that is told in its own words
_LONGEST_KIND = 7  # words; a longer lead would not be read as a heading of its parts


def tasks_of(
    source: Source,
    sentence: ParsedSentence,
    pieces: list[Piece],
    sure: float,
    more: Callable[[str], bool] | None = None,
) -> Iterator[Proposed[Task]]:
    """The tasks of one sentence; their ids are given later.

    Args:
        source: The decision.
        sentence: The sentence.
        pieces: The demands that it divides into.
        sure: How sure it is that it demands something of the agency.
        more: Whether one of several demands asks for more than other proposals say; left out, all of them do.
    """
    modality = _modality(sentence)
    if more is not None and len(pieces) > 1:
        pieces = [piece for piece in pieces if more(piece.text)] or pieces
    members = [
        Part(
            id=letters(number),
            text=as_heading(one.text),
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
    announced = compiled(source.habits.draft.announces_list).search(host.text)
    if (host.text.endswith(".") and not announced) or names_receivers_apart(source, host):
        return []  # what follows a whole sentence, or names who gets the assignment, is no part of it
    leads = (host.sentence.index, host.sentence.lead if host.sentence.lead >= 0 else host.sentence.index)
    found: list[ParsedSentence] = []
    for place in range(host.sentence.index + 1, len(source.sentences)):
        sentence = source.sentences[place]
        if sentence.sentence.modality != "none":
            break
        if found and sentence.paragraph == found[-1].paragraph:
            continue  # what an item goes on to say of itself
        if sentence.sentence.lead not in leads:
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


def as_heading(text: str) -> str:
    """A sentence or list item as a text of its own: without the comma and the "och" that lead on to the next."""
    bare = re.sub(r"[,;]?(?: (?:och|samt|eller))?[ ,.;:]*$", "", _shortened(text))
    return bare[:1].upper() + bare[1:]


def _modality(sentence: ParsedSentence) -> Modality:
    value = sentence.sentence.modality
    return "obliges" if value == "none" else value


def _condition(source: Source, text: str) -> str:
    match = compiled(source.habits.partners.optional).search(text)
    return match.group().lower() if match else ""


def _parts(source: Source, sentence: ParsedSentence, piece: Piece) -> Iterator[Part]:
    """What a task lists by nouns after a word that says so ("som syftar till a, b, c eller d")."""
    text = sentence.text[piece.start : piece.end]
    match = compiled(source.habits.draft.lists).search(text)
    if match is None or text[: match.start()].count("(") > text[: match.start()].count(")"):
        return  # within brackets it explains a word
    rest = text[match.end() :]
    members = re.split(r", (?:och |samt |eller )?| och | samt | eller ", rest)
    members = [member.strip(" .,") for member in _whole(source, rest, members)]
    if not 3 <= len(members) <= 8 or any(not 1 <= len(member.split()) <= 14 for member in members):
        return
    begins = [member.split()[0].lower() for member in members]
    subordinators = frozenset(source.habits.modality.subordinators)
    if any(looks_infinitive(word, source.habits.modality) or word in subordinators for word in begins):
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


def _whole(source: Source, rest: str, members: list[str]) -> list[str]:
    """Members of a list, those joined again that only a further verb of a relative clause parted.

    "företag som har bildats |och vuxit under året" is one: a supine, or a present tense after "som", is no noun.
    """
    whole: list[str] = []
    at = 0
    for member in members:
        begin = rest.index(member, at)
        first = member.split(" ", 1)[0]
        habits = source.habits.modality
        relative = whole and any(word in habits.fronting for word in whole[-1].lower().split())
        strong = compiled(source.habits.draft.supines).fullmatch(first)
        if relative and (strong or looks_supine(first, habits) or looks_finite(first, habits)):
            whole[-1] = rest[rest.index(whole[-1], at - len(whole[-1])) : begin + len(member)]
        else:
            whole.append(member)
        at = begin + len(member)
    return whole


def _listed_kind(source: Source, before: str) -> str:
    """What the members of a list are kinds of ("människohandel som syftar till"); empty where that is unclear."""
    clause = compiled(source.habits.draft.such).split(before)
    return clause[-1].strip() if len(clause) > 1 and len(clause[-1].split()) <= _LONGEST_KIND else ""


def perspectives_of(
    source: Source, sentence: ParsedSentence, sure: float, *, named: bool = True
) -> Iterator[Proposed[Perspective]]:
    """The perspectives that a sentence asks for.

    Args:
        source: The decision.
        sentence: The sentence.
        sure: How sure it is that it demands something of the agency.
        named: Whether it is enough that its matter is named ("barnets rättigheter"), which may be the task itself.
    """
    for name, phrases in source.meanings(source.habits.draft.perspectives, sentence):
        match = compiled(phrases).search(sentence.text)
        if match and (named or compiled(source.habits.draft.viewpoints).search(match.group())):
            words, place, start = source.quote(sentence)
            value = Perspective(id="C", text=name, quote=(words,), modality=_modality(sentence))
            yield Proposed(
                value=value, quote=words, location=place, confidence=min(sure, 0.85), start=start,
                sentence=sentence.sentence.index,
            )  # fmt: skip


def formalities_of(
    source: Source, sentence: ParsedSentence, pieces: list[Piece], *, among: bool = False
) -> Iterator[Proposed[Formality]]:
    """The formal demands of a sentence.

    Args:
        source: The decision.
        sentence: The sentence.
        pieces: The demands that it divides into; one of several that is the formal one stands for itself.
        among: Whether it demands something else as well, so that its own words would say too much.
    """
    said = without_law_annexes(source, sentence.text)
    for says, phrases in source.meanings(source.habits.draft.formalities, sentence):
        if compiled(phrases).search(said):
            words, place, start = source.quote(sentence)
            own = (
                [one.text for one in pieces if compiled(phrases).search(one.text)] if len(pieces) > 1 else []
            )
            whole = own[0] if own else sentence.text
            text = says if (among and not own) or len(whole) > _FORMAL else as_heading(whole)
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
