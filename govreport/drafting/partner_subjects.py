"""Partners that a sentence has as its subject, or puts between the words of a phrase ("ge |A| möjlighet att …")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govreport.drafting.names import Named
from govreport.drafting.partner_lists import PartnerList
from govreport.drafting.partner_members import Element
from govreport.drafting.source import Source, ends_with
from govreport.model import Interplay
from govreport.model.values import frozen
from govreport.profiles.partner_habits import PartnerHabits
from govreport.profiles.phrases import Phrases
from govreport.reading.modality import looks_finite, looks_infinitive
from govreport.reading.phrases import compiled
from govreport.reading.sentences import ParsedSentence

_INTERPLAYS: tuple[Interplay, ...] = ("collaborate", "consult", "dialogue", "seek-views", "assist", "inform")
_LEAD = 24  # characters of words such as "även" between a verb and its subject
_BODY = 0.9  # least confidence in what may be a thing as well
_SUBJECT = 0.6  # least confidence in the members of a list that is to be the subject
_MOST_BEGINNINGS = 40  # places at which the subject's list may begin; a broken text could have thousands
_ENDING = 2  # letters of the ending that makes a noun definite
_NEXT = 3  # characters between a verb and the agency that is its subject
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
    yield from (habits.helping, habits.helping_told, habits.helps_told, habits.handed)
    yield from ((closing,) for _, _, closing in habits.framed)


def interplay_of(kind: str) -> Interplay:
    """A profile's kind of interplay as the model has it."""
    return next(one for one in _INTERPLAYS if one == kind)


def receivers(source: Source, own: frozenset[str]) -> int:
    """How many agencies got the assignment, each of which may have several names."""
    bodies = {one.body.name for name in own for one in source.names.find(name) if one.body}
    return len(bodies) or len(own)


def element_of(mention: Named) -> Element:
    """A mention of a body as a member of a list."""
    return Element(mention.start, mention.end, mention.name, mention.every_county, mention.sure)


def tells(source: Source, sentence: ParsedSentence, own: frozenset[str]) -> bool:
    """Whether a sentence that demands nothing tells with whom the assignment is done ("Verket samtalar med A").

    Args:
        source: The decision.
        sentence: One of its sentences.
        own: Names of the agencies that got the assignment.
    """
    habits, text = source.habits.partners, sentence.text
    if source.background(sentence) or compiled(habits.nowadays).search(text):
        return False
    if compiled(habits.presuming).match(text) or _accompanied(source, sentence, own):
        return True
    for verb in compiled(habits.told).finditer(text):
        if verb.start() == 0:
            return sentence.block == "item"
        own_words = source.habits.draft.own_words
        if ends_with(own_words, text[: verb.start()]) or compiled(own_words).match(text, verb.end() + 1):
            return True
        near = [
            one
            for one in source.mentions(sentence)
            if 0 <= one.start - verb.end() <= _NEXT or 0 <= verb.start() - one.end <= _NEXT
        ]
        if any(_known_own(one, own) for one in near):
            return True
    return False


def _accompanied(source: Source, sentence: ParsedSentence, own: frozenset[str]) -> bool:
    """Whether a sentence or an item tells with whom a thing is done ("A beslutar om stöd |efter dialog med| B").

    It does where the agency is who does it, and in an item without a verb of its own under a demand ("Statistik |i
    samråd med| B").
    """
    text = sentence.text
    phrase = compiled(source.habits.partners.along).search(text)
    if phrase is None:
        return False
    modality = source.habits.modality
    words = re.findall(r"[^\W\d_]+", text[: phrase.start()])
    if sentence.block == "item" and sentence.sentence.lead >= 0:
        lead = source.sentences[sentence.sentence.lead].sentence.modality
        verbs = (looks_finite(word, modality) or looks_infinitive(word, modality) for word in words)
        relative = compiled(source.habits.partners.relatives).search(text, 0, phrase.start())
        asked = compiled(source.habits.partners.questions).search(text, 0, phrase.start())
        return lead == "obliges" and not (any(verbs) or relative or asked)
    doers = [one for one in source.mentions(sentence) if _known_own(one, own) and one.end <= phrase.start()]
    first = next((one for one in doers if one.start == 0), None)
    if first is not None:
        verb = re.match(r" ([^\W\d_]+)", text[first.end :])
        return verb is not None and looks_finite(verb.group(1), modality)
    return any(phrase.start() - one.end == 1 for one in doers)


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
        yield from _helpers_told(source, sentence, own)
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
        if kind == "inform" and any(element.category for element in subject):
            continue  # "kommunerna ska informeras" is what the task is
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


def _helpers_told(source: Source, sentence: ParsedSentence, own: frozenset[str]) -> Iterator[Subject]:
    """Bodies that a summary says help ("A och B |bistår med| den information som Statskontoret behöver")."""
    if source.background(sentence) or not any(_known_own(one, own) for one in source.mentions(sentence)):
        return
    match = compiled(source.habits.partners.helps_told).search(sentence.text)
    subject = _subject(source, sentence, match.start(), match.end(), match.group()) if match else []
    if match and subject and not any(is_own(element, source, own) for element in subject):
        yield Subject(tuple(subject), "assist", match.start(), match.end())


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
        return _known_own(near[0], own)
    return compiled(source.habits.draft.own_words).match(sentence.text, at + 1) is not None


def _known_own(mention: Named, own: frozenset[str]) -> bool:
    return mention.name in own or (mention.body is not None and mention.body.name in own)


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
                cabinet = interplay_of(kind) != "inform"
                members = PartnerList(source, sentence, begin.end(), close.start(), with_cabinet=cabinet)
                found = tuple(members.elements())
                whole = found and close.start() - found[-1].end <= _LEAD
                if whole and all(one.sure >= _SUBJECT and not is_own(one, source, own) for one in found):
                    found += _examples(source, sentence, close.end())
                    yield Subject(found, kind, begin.start(), close.end())
                    break


def _examples(source: Source, sentence: ParsedSentence, at: int) -> tuple[Element, ...]:
    """Examples of partners at the end of the clause after a place ("… lämna synpunkter, t.ex. |Boverket")."""
    stop = sentence.text.find(",", at, at + _FRAME)
    such = compiled(source.habits.partners.open).match(sentence.text, stop + 2) if stop >= 0 else None
    if such is None:
        return ()
    return tuple(PartnerList(source, sentence, such.end(), len(sentence.text)).elements())


def _is_body(first: Element) -> bool:
    """Whether what a sentence begins with is known to be a body: the capital there says nothing."""
    return first.sure >= _BODY or (not first.category and " " in first.name)


def is_own(element: Element, source: Source, own: frozenset[str]) -> bool:
    """Whether a subject is the agency itself, by its name or as "myndigheten"; county boards where they are."""
    if element.name in own:
        return True
    if compiled(source.habits.names.inquiry).fullmatch(element.name):
        return True
    if compiled(source.habits.draft.own_words).fullmatch(element.name) is None or _others_word(
        element, source, own
    ):
        return False
    one, many = source.habits.names.counties_of
    boards = len(own & source.names.counties.keys())
    if element.name.lower().startswith(many):
        return boards > 1  # one board among others that got the assignment does not make it that of all
    return not element.name.lower().startswith(one[:-1]) or boards > 0


def _others_word(element: Element, source: Source, own: frozenset[str]) -> bool:
    """Whether a word for an agency is none for those that got the assignment ("kommissionen" for a verk)."""
    word = element.name.lower()
    if compiled(source.habits.partners.particular).fullmatch(word) is None:
        return False
    return bool(own) and not any(word[:-_ENDING] in name.lower() for name in own)


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
    for mark in compiled(source.habits.partners.ensuring).finditer(text, after, end):
        told = list(PartnerList(source, sentence, mark.end(), end).elements())
        if told and text[told[-1].end : end].strip() == verb.rpartition(" ")[2]:
            return told  # "ska se till att |Boverket och kommunerna| involveras"
    begins = {0} | {match.end() for match in re.finditer(r"[,;:] |\) ", text[:start])}
    for begin in sorted(begins)[:_MOST_BEGINNINGS]:
        elements = list(PartnerList(source, sentence, begin, start).elements())
        if elements and elements[-1].end >= start - 2 and all(e.sure >= _SUBJECT for e in elements):
            return elements if begin or _is_body(elements[0]) else []
    return []
