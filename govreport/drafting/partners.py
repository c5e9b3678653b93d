"""With whom to work, and how: partners by name and by category."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve

from govreport.drafting.names import ministries
from govreport.drafting.partner_lists import Element, PartnerList
from govreport.drafting.proposal import LOW, Note, Proposed
from govreport.drafting.source import Source, ends_with
from govreport.model import Interplay, Modality, Partner
from govreport.model.values import frozen
from govreport.profiles.drafting import PartnerHabits
from govreport.reading.phrases import any_of, compiled
from govreport.reading.sentences import ParsedSentence

_INTERPLAYS: tuple[Interplay, ...] = ("collaborate", "consult", "dialogue", "seek-views", "assist", "inform")
_INSERTED = re.compile(r",[^,.;:]{3,40},")
_SUBJECT = 0.6  # least confidence in the members of a list that is to be the subject

Trigger = tuple[int, int, Interplay]


@frozen(kw_only=True)
class _Found:
    element: Element
    interplay: Interplay
    sentence: ParsedSentence
    optional: str = ""
    open: bool = False


def partners(
    source: Source, skip: frozenset[int], own: frozenset[str]
) -> tuple[tuple[Proposed[Partner], ...], bool]:
    """The partners of a decision, in its order, and whether the list is open.

    Args:
        source: The decision.
        skip: Indexes of sentences that oblige nobody here.
        own: Names of the agencies that got the assignment.
    """
    found: list[_Found] = []
    for sentence in source.sentences:
        if sentence.sentence.index in skip or sentence.sentence.modality == "none":
            continue
        found.extend(one for one in _active(source, sentence) if not _helps_itself(one, own))
        found.extend(_passive(source, sentence, own))
    kept: dict[tuple[str, str], _Found] = {}
    for one in found:
        if not ministries(one.element.name, source.habits.names):
            kept.setdefault((one.element.name.lower(), one.interplay), one)
    proposals = tuple(_proposed(source, one, number, own) for number, one in enumerate(kept.values(), 1))
    return proposals, any(one.open for one in kept.values())


def _helps_itself(one: _Found, own: frozenset[str]) -> bool:
    """Whether the one to be assisted is the agency itself, so that another body is the partner."""
    return one.interplay == "assist" and one.element.name in own


def _active(source: Source, sentence: ParsedSentence) -> Iterator[_Found]:
    """Partners after a phrase of interplay ("samverka med A och B")."""
    habits, text = source.habits.partners, sentence.text
    triggers = _triggers(text, habits)
    demanded = sentence.block == "item" or compiled(source.habits.modality.finite).search(text) is not None
    for place, (start, end, interplay) in enumerate(triggers):
        if demanded and compiled(habits.telling).match(text, start):
            continue  # "analysera hur nämnden samverkar med …" tells of others
        if interplay == "assist" and any(text.startswith(f" {word} ", end) for word in habits.with_what):
            continue  # "bistå med underlag" says with what, not whom
        following = triggers[place + 1] if place + 1 < len(triggers) else None
        elements = _listed(source, sentence, end, following)
        opened = compiled(habits.open).search(text, end, elements[-1].end + 10 if elements else end)
        optional = _optional(text, start, end, habits)
        for element in elements:
            yield _Found(
                element=element,
                interplay=interplay,
                sentence=sentence,
                optional=optional,
                open=opened is not None,
            )


def _triggers(text: str, habits: PartnerHabits) -> list[Trigger]:
    """Phrases of interplay in order; one within another of an earlier kind is left out."""
    rest = text
    found: list[Trigger] = []
    for kind, phrases in habits.interplay:
        interplay = next(one for one in _INTERPLAYS if one == kind)
        pattern = compiled(phrases)
        here = [(match.start(), match.end(), interplay) for match in pattern.finditer(rest)]
        if here:
            rest = pattern.sub(lambda match: "\0" * len(match.group()), rest)
        found.extend(here)
    return sorted(found)


def _listed(source: Source, sentence: ParsedSentence, end: int, following: Trigger | None) -> list[Element]:
    """The partners after a phrase that ends at ``end``; those of the next phrase where the two share them."""
    text = sentence.text
    limit = following[0] if following else len(text)
    inserted = _INSERTED.match(text, end)
    begin = inserted.end() if inserted else end  # "samverka med, och vid behov samordna, aktörer"
    elements = (
        _plausible(list(PartnerList(source, sentence, begin, limit).elements())) if begin < limit else []
    )
    if elements or following is None:
        return elements
    between = text[end:limit]
    joints = compiled(source.habits.partners.joints)
    if between.startswith(",") or joints.fullmatch(between.strip(" ,")):
        return _plausible(list(PartnerList(source, sentence, following[1], len(text)).elements()))
    return []


def _plausible(elements: list[Element]) -> list[Element]:
    """Without words that look like no body at all, unless one of the list does."""
    known = any(not element.category or element.sure >= LOW for element in elements)
    return elements if known else []


def _optional(text: str, start: int, end: int, habits: PartnerHabits) -> str:
    match = compiled(habits.optional).search(text, max(0, start - 60), min(len(text), end + 30))
    return match.group().lower() if match else ""


def _passive(source: Source, sentence: ParsedSentence, own: frozenset[str]) -> Iterator[_Found]:
    """Partners before a phrase of interplay ("Migrationsverket ska bistå …")."""
    habits, text = source.habits.partners, sentence.text
    if not any_of(habits.passive).search(text):
        return
    for kind, phrases in habits.passive:
        match = compiled(phrases).search(text)
        if match is None:
            continue
        subject = _subject(source, sentence, match)
        if not subject or any(element.name in own for element in subject):
            continue
        if len(subject) == 1 and ends_with(source.habits.draft.own_words, text[: match.start()]):
            continue
        for element in subject:
            yield _Found(
                element=element,
                interplay=next(one for one in _INTERPLAYS if one == kind),
                sentence=sentence,
                optional=_optional(text, match.start(), match.end(), habits),
            )
        return


def _subject(source: Source, sentence: ParsedSentence, verb: re.Match[str]) -> list[Element]:
    """Whose the verb is: the names that follow it, or else the members of a list that ends at it."""
    text = sentence.text
    inside = [m for m in source.mentions(sentence) if verb.start() < m.start < verb.end()]
    if inside:  # "I arbetet ska Transportstyrelsen bistå"
        return [Element(m.start, m.end, m.name, m.every_county, m.sure) for m in inside]
    begins = {0} | {match.end() for match in re.finditer(r"[,;:] |\) ", text[: verb.start()])}
    for begin in sorted(begins)[:_MOST_BEGINNINGS]:
        elements = list(PartnerList(source, sentence, begin, verb.start()).elements())
        if elements and elements[-1].end >= verb.start() - 2 and all(e.sure >= _SUBJECT for e in elements):
            return elements
    return []


_MOST_BEGINNINGS = 40  # places at which the subject's list may begin; a broken text could have thousands


def _proposed(source: Source, one: _Found, number: int, own: frozenset[str]) -> Proposed[Partner]:
    element, sentence = one.element, one.sentence
    words, place, start = source.quote(sentence, element.start, element.end)
    modality: Modality = sentence.sentence.modality if sentence.sentence.modality != "none" else "obliges"
    sure: float = element.sure
    notes: tuple[Note, ...] = ()
    if element.name in own:
        sure, notes = min(sure, 0.6), (Note("partner-own"),)
    elif sure < LOW:
        notes = (Note("partner-unknown"),)
    value = Partner(
        id=f"P{number}",
        name=element.name,
        category=element.category,
        interplay=one.interplay,
        quote=(words,),
        modality=modality,
        condition=one.optional,
    )
    proposed = Proposed(
        value=value,
        quote=words,
        location=place,
        confidence=sure,
        start=start,
        sentence=sentence.sentence.index,
    )
    return evolve(proposed, notes=notes)
