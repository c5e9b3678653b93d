"""Where a sentence says how to work with somebody, and whether it asks the agency for it or only speaks of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from govreport.drafting.partner_subjects import interplay_of
from govreport.drafting.source import Source, ends_with
from govreport.model import Interplay
from govreport.profiles.decisions import ModalityHabits
from govreport.profiles.partner_habits import PartnerHabits
from govreport.profiles.phrases import Phrases
from govreport.reading.modality import looks_finite, looks_infinitive, looks_supine
from govreport.reading.phrases import compiled
from govreport.reading.sentences import ParsedSentence

_NEAR = 60  # characters before a phrase in which another that shares its partners begins
_LATE = 3  # words of a phrase of interplay before which its own verb of obligation stands
_EMBEDDED = 140  # characters before a phrase in which the question or clause begins that it is part of
_REACH = 600  # characters before a phrase in which what a report is to tell of is named
_WORD = re.compile(r" ([^\W\d_]+)")
_TAKEN = ";"  # stands for what an earlier kind has taken: no phrase goes on across it

Trigger = tuple[int, int, Interplay]
"""Where a phrase begins and ends, and its kind of interplay."""


def triggers(source: Source, sentence: ParsedSentence) -> tuple[Trigger, ...]:
    """Phrases of interplay of a sentence, in order; one within another of an earlier kind is left out."""
    habits = source.habits.partners
    kinds = source.meanings(habits.interplay, sentence)
    return tuple(_triggers(sentence.text, kinds, habits, source.habits.modality.finite))


def only_told(source: Source, sentence: ParsedSentence, found: tuple[Trigger, ...], place: int) -> bool:
    """Whether a sentence only speaks of what a phrase says, and asks for nothing by it.

    Args:
        source: The decision.
        sentence: One of its sentences.
        found: Its phrases of interplay.
        place: Which of them.
    """
    habits, text, start = source.habits.partners, sentence.text, found[place][0]
    modality = source.habits.modality
    demanded = sentence.block == "item" or any(
        compiled(phrases).search(text) is not None for phrases in (modality.finite, modality.obliges)
    )
    if demanded and compiled(habits.telling).match(text, start):
        return True  # "analysera hur nämnden samverkar med …" tells of others
    return (
        ends_with(habits.spoken_of, text[:start], 100) is not None
        or (demanded and _topic(text, start, habits, modality))
        or _asked(text, start, habits)
        or _settled(found, place, text, habits)
    )


def others_do(source: Source, sentence: ParsedSentence, start: int, ends: tuple[int, ...]) -> bool:
    """Whether it is somebody else who works so, in a clause that only tells of it ("det arbete som A utför med B").

    Args:
        source: The decision.
        sentence: One of its sentences.
        start: Where a phrase of interplay begins.
        ends: Where its partners end, each.
    """
    habits, modality, text = source.habits.partners, source.habits.modality, sentence.text
    opens = list(compiled(habits.relatives).finditer(text, max(0, start - _EMBEDDED), start))
    if not opens:
        return False
    between = text[opens[-1].end() : start]
    if looks_infinitive(text[start:].split(" ", 1)[0], modality):
        return compiled(habits.able).fullmatch(between.strip()) is not None
    if re.search(r"[,;:.]", between) or compiled(modality.finite).search(between):
        return False
    words = between.split()
    done = compiled(habits.undergone)  # "riktlinjer som därefter utformats med stöd av A"
    if words and (looks_finite(words[0], modality) or done.fullmatch(words[0])):
        # "verksamheter som utförs |i samarbete med A| ska uppmuntras", but in "ska i de delar som rör kommuner utföras
        # i samråd med A" the clause ends before the phrase
        return len(words) == 1
    verbs = (
        looks_finite(one, modality) or looks_supine(one, modality) or done.fullmatch(one) for one in words[1:]
    )
    if any(verbs):
        return True
    return any(_told_after(text, end, modality) for end in ends)


def _told_after(text: str, at: int, habits: ModalityHabits) -> bool:
    """Whether a finite verb that demands nothing follows a place ("som A med stöd av B |genomför")."""
    word = _WORD.match(text, at)
    return (
        word is not None
        and looks_finite(word.group(1), habits)
        and compiled(habits.finite).fullmatch(word.group(1)) is None
    )


def _topic(text: str, start: int, habits: PartnerHabits, modality: ModalityHabits) -> bool:
    """Whether a phrase is only what the sentence speaks of ("utveckla former för |samverkan med …")."""
    if compiled(habits.topics).match(text, start) is None:
        return False
    told = list(compiled(habits.contents).finditer(text, max(0, start - _REACH), start))
    between = text[told[-1].end() : start] if told else ""
    if told and not (compiled(modality.finite).search(between) or _done_besides(between, habits, modality)):
        return True
    return ends_with(habits.about, text[:start]) is not None and ends_with(habits.aims, text[:start]) is None


def _done_besides(between: str, habits: PartnerHabits, modality: ModalityHabits) -> bool:
    """Whether something else than telling is to be done as well ("analysera anmälningar |och genomföra| dialoger")."""
    further = re.compile(rf"(?:,| {compiled(habits.joints).pattern}) ([^\W\d_]+)(?= )", re.IGNORECASE)
    words = between.split(f" {modality.marker} ", 1)[0]
    return any(looks_infinitive(match.group(1), modality) for match in further.finditer(words))


def _asked(text: str, start: int, habits: PartnerHabits) -> bool:
    """Whether a phrase stands within a question to be answered ("föreslå hur de kan arbeta med att involvera …")."""
    questions = list(compiled(habits.questions).finditer(text, max(0, start - _EMBEDDED), start))
    return bool(questions) and re.search(r"[,;.:]", text[questions[-1].end() : start]) is None


def _settled(triggers: tuple[Trigger, ...], place: int, text: str, habits: PartnerHabits) -> bool:
    """Whether a phrase says no more than how somebody is to be told ("i den form som bestäms i dialog med A")."""
    if place and triggers[place][2] == "inform" and triggers[place - 1][2] != "inform":
        return _settled(triggers, place - 1, text, habits)  # "… informera rådet om arbetet"
    informs = any(kind == "inform" for _, _, kind in triggers[place + 1 :])
    return informs and ends_with(habits.settled, text[: triggers[place][0]]) is not None


def _triggers(
    text: str, kinds: Iterable[tuple[str, Phrases]], habits: PartnerHabits, modals: Phrases
) -> list[Trigger]:
    """Phrases of interplay in order; one within another of an earlier kind is left out."""
    rest = text
    found: list[Trigger] = []
    others = compiled(habits.among)  # "samverkan mellan myndigheter med ansvar för …" is that of others
    finite = compiled(modals)  # "i samarbete mellan A och B ska redovisas med …" is another clause
    for kind, phrases in kinds:
        interplay = interplay_of(kind)
        pattern = compiled(phrases)
        here = list(pattern.finditer(rest))
        if not here:
            continue
        found.extend(
            (match.start(), match.end(), interplay)
            for match in here
            if (interplay == "seek-views" or not finite.search(match.group().split(" ", _LATE)[-1]))
            and not others.search(match.group().rpartition(" ")[0])
        )
        rest = pattern.sub(lambda match: _TAKEN * len(match.group()), rest)
    found.extend(list(_coordinated(text, found, habits)))
    return sorted(found)


def _coordinated(text: str, found: list[Trigger], habits: PartnerHabits) -> Iterator[Trigger]:
    """What is joined to a phrase by "och" and shares its partners ("samverka och samråda med")."""
    joint = compiled(habits.joints).pattern
    for kind, words in habits.bare if found else ():
        interplay = interplay_of(kind)
        pattern = re.compile(
            rf"{compiled(words).pattern}(?=,? {joint} )|(?<=och |amt |ler )(?:i )?{compiled(words).pattern}",
            re.I,
        )
        for start, end, other in found:
            if other == interplay or (interplay == "seek-views" and other == "dialogue"):
                continue  # "hämta in kunskap samt föra dialog med" is one way of asking
            match = pattern.search(text, max(0, start - _NEAR), end)
            if match and not any(one[0] < match.end() <= one[1] for one in found if one[0] != start):
                yield start, end, interplay
