"""Partners that a sentence has as its subject, or puts between the words of a phrase ("ge |A| möjlighet att …")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govreport.drafting.partner_lists import PartnerList
from govreport.drafting.partner_members import Element
from govreport.drafting.partner_own import element_of, is_own, known_own, receivers
from govreport.drafting.source import Source, ends_with
from govreport.model import Interplay
from govreport.model.values import frozen
from govreport.profiles.partner_habits import PartnerHabits
from govreport.profiles.phrases import Phrases
from govreport.reading.phrases import compiled
from govreport.reading.sentences import ParsedSentence

_INTERPLAYS: tuple[Interplay, ...] = ("collaborate", "consult", "dialogue", "seek-views", "assist", "inform")
_LEAD = 24  # characters of words such as "även" between a verb and its subject
_BODY = 0.9  # least confidence in what may be a thing as well
_SUBJECT = 0.6  # least confidence in the members of a list that is to be the subject
_MOST_BEGINNINGS = 40  # places at which the subject's list may begin; a broken text could have thousands
_ASIDE = re.compile(r"\([^()]{0,120}\)")
_FRAME = 400  # characters between the two halves of a phrase that has its partners in its midst


@frozen
class Subject:
    """Partners with their kind of interplay, and the stretch of the sentence that gives it."""

    elements: tuple[Element, ...]
    kind: str
    start: int
    end: int


def worded(habits: PartnerHabits) -> Iterator[Phrases]:
    """All phrases of which a sentence that names partners has one."""
    yield from (phrases for _, phrases in (*habits.interplay, *habits.passive))
    yield from (habits.helping, habits.helping_told, habits.handed)
    yield from ((closing,) for _, _, closing in habits.framed)


def interplay_of(kind: str) -> Interplay:
    """A profile's kind of interplay as the model has it."""
    return next(one for one in _INTERPLAYS if one == kind)


def subjects(
    source: Source, sentence: ParsedSentence, own: frozenset[str], listed: tuple[Element, ...] = ()
) -> Iterator[Subject]:
    """Partners of a sentence other than those that follow a phrase of interplay.

    Args:
        source: The decision.
        sentence: One of its sentences; one that demands nothing is read for what a summary tells alone.
        own: Names of the agencies that got the assignment.
        listed: The members that follow a phrase of interplay in the sentence.
    """
    if sentence.sentence.modality == "none":
        yield from _helpers(source, sentence, own, source.habits.partners.helping_told)
        return
    yield from _framed(source, sentence, own)
    handed = list(_handed(source, sentence, own))
    yield from handed or _helpers(source, sentence, own, source.habits.partners.helping)
    yield from _passive(source, sentence, own, listed)


def _passive(
    source: Source, sentence: ParsedSentence, own: frozenset[str], listed: tuple[Element, ...]
) -> Iterator[Subject]:
    """Partners before a phrase of interplay ("Migrationsverket ska bistå …")."""
    habits, text = source.habits.partners, sentence.text
    for kind, phrases in source.meanings(habits.passive, sentence):
        match = compiled(phrases).search(text)
        if match is None or ends_with(habits.purpose, match.group().rpartition(" ")[0]):
            continue  # "åklagare ska placeras hos Polismyndigheten för att |bistå"
        if compiled(habits.offered).match(text, match.end() - len(match.group().rpartition(" ")[2])):
            continue  # "kvinnor och män ska ges möjlighet att |delta i ett intensivår"
        modals = list(compiled(source.habits.modality.finite).finditer(text, *match.span()))
        start = modals[-1].start() if modals else match.start()  # the verb's own: "…, som även |ska bistå"
        helps = kind != "assist" or ends_with(habits.helps, match.group()) is not None
        subject = _antecedents(source, sentence, start, listed) if helps else []
        subject = subject or _subject(source, sentence, start, match.end(), text[start : match.end()])
        if kind == "assist" and _some_help(source, sentence, subject, match.end(), own):
            yield Subject(tuple(subject), kind, start, match.end())
            return
        if not subject or any(is_own(element, source, own) for element in subject):
            continue
        if any(compiled(habits.itself).fullmatch(element.name) for element in subject):
            continue
        if len(subject) == 1 and ends_with(source.habits.draft.own_words, text[:start]):
            continue
        yield Subject(tuple(subject), kind, start, match.end())
        return


def _some_help(
    source: Source, sentence: ParsedSentence, subject: list[Element], end: int, own: frozenset[str]
) -> bool:
    """Whether some of those that got the assignment are to help the others, unnamed ("MSB ska bistå |med …")."""
    habits, text = source.habits.partners, sentence.text
    if ends_with(habits.helps, text[:end]) is None or not any(
        text.startswith(f" {word} ", end) for word in habits.with_what
    ):
        return False
    return 0 < len(subject) < receivers(source, own) and all(one.name in own for one in subject)


def _helpers(
    source: Source, sentence: ParsedSentence, own: frozenset[str], phrases: tuple[str, ...]
) -> Iterator[Subject]:
    """Bodies that are to help the agency itself ("Svenska institutet stöttar |Socialstyrelsen|")."""
    text = sentence.text
    for match in compiled(phrases).finditer(text):
        if not _names_own(source, sentence, match.end(), own):
            continue
        subject = _subject(source, sentence, match.start(), match.end(), match.group())
        if subject and all(element.name in own for element in subject):
            helped = next((one for one in source.mentions(sentence) if one.start >= match.end()), None)
            subject = [element_of(helped)] if helped and helped.name in own else []
        elif any(is_own(element, source, own) for element in subject):
            continue
        if subject:
            yield Subject(tuple(subject), "assist", match.start(), match.end())
            return


def _names_own(source: Source, sentence: ParsedSentence, at: int, own: frozenset[str]) -> bool:
    """Whether the agency stands right after a place, by name or as "myndigheten"."""
    near = [one for one in source.mentions(sentence) if 0 <= one.start - at <= 2]
    if near:
        return known_own(near[0], own)
    return compiled(source.habits.draft.own_words).match(sentence.text, at + 1) is not None


def _handed(source: Source, sentence: ParsedSentence, own: frozenset[str]) -> Iterator[Subject]:
    """Bodies that are assigned nothing but to help one that got the assignment ("ger A i uppdrag att bistå B")."""
    for match in compiled(source.habits.partners.handed).finditer(sentence.text):
        if not _names_own(source, sentence, match.end(), own):
            continue
        mentions = source.mentions(sentence)
        helped = next(one.name for one in mentions if one.start >= match.end())
        cabinet = compiled(source.habits.names.cabinet)
        helpers = tuple(
            element_of(one)
            for one in mentions
            if one.end <= match.end() and one.name != helped and not cabinet.fullmatch(one.name)
        )
        if helpers:
            yield Subject(helpers, "assist", match.start(), match.end())
            return


def _framed(source: Source, sentence: ParsedSentence, own: frozenset[str]) -> Iterator[Subject]:
    """Partners between the halves of a phrase ("ge |A och B| möjlighet att lämna synpunkter")."""
    text = sentence.text
    for kind, opening, closing in source.habits.partners.framed:
        for close in compiled((closing,)).finditer(text):
            opens = list(compiled((opening,)).finditer(text, max(0, close.start() - _FRAME), close.start()))
            for begin in reversed(opens[-_LEAD:]):
                how = interplay_of(kind)
                members = PartnerList(source, sentence, begin.end(), close.start(), interplay=how)
                found = tuple(members.elements())
                whole = found and close.start() - found[-1].end <= _LEAD
                if whole and all(one.sure >= _SUBJECT and not is_own(one, source, own) for one in found):
                    yield Subject(found, kind, begin.start(), close.end())
                    break


def _is_body(first: Element) -> bool:
    """Whether what a sentence begins with is known to be a body: the capital there says nothing."""
    return first.sure >= _BODY or (not first.category and " " in first.name)


def _antecedents(
    source: Source, sentence: ParsedSentence, start: int, listed: tuple[Element, ...]
) -> list[Element]:
    """The bodies right before a relative clause that a verb ends ("samråda med A och B, |vilka ska bistå")."""
    habits, text = source.habits.partners, sentence.text
    clause = ends_with(habits.who, text[:start])
    if clause is None:
        return []
    at = len(text[:start].rstrip()) - len(clause.group())
    found: list[Element] = []
    named = map(element_of, source.mentions(sentence))
    apart = [one for one in named if not any(other.start <= one.start < other.end for other in listed)]
    for element in sorted((*listed, *apart), key=lambda one: one.end, reverse=True):
        gap = _ASIDE.sub("", text[element.end : at]).strip(" ,")
        if element.end > at or (gap and compiled(habits.joints).fullmatch(gap) is None):
            continue
        found.append(element)
        at = element.start
    return found[::-1]


def _subject(source: Source, sentence: ParsedSentence, start: int, end: int, verb: str) -> list[Element]:
    """Whose the verb is: the names that follow it, or else the members of a list that ends at it."""
    text = sentence.text
    after = start + len(verb.split(" ", 1)[0]) + 1
    inside = list(PartnerList(source, sentence, after, end).elements())
    if inside and inside[0].start - after < _LEAD and all(one.sure >= _SUBJECT for one in inside):
        return inside  # "I arbetet ska Transportstyrelsen och relevanta regionala aktörer bistå"
    begins = {0} | {match.end() for match in re.finditer(r"[,;:] |\) ", text[:start])}
    for begin in sorted(begins)[:_MOST_BEGINNINGS]:
        elements = list(PartnerList(source, sentence, begin, start).elements())
        if elements and elements[-1].end >= start - 2 and all(e.sure >= _SUBJECT for e in elements):
            return elements if begin or _is_body(elements[0]) else []
    return []
