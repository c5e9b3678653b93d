"""With whom to work, and how: the partners of a decision, gathered from all rooms and made proposals."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve

from govreport.drafting.partner_forms import forms, in_full, other_forms, pointed_back
from govreport.drafting.partner_keys import same_names
from govreport.drafting.partner_listed import listed, past_twin, read
from govreport.drafting.partner_members import Element
from govreport.drafting.partner_own import helped_by_own, is_own, of_staff, receivers, turned
from govreport.drafting.partner_patterns import patterns
from govreport.drafting.partner_phrases import Trigger, only_told, others_do, triggers
from govreport.drafting.partner_subjects import Subject, interplay_of, subjects, worded
from govreport.drafting.partner_told import tells
from govreport.drafting.proposal import LOW, Note, Proposed
from govreport.drafting.source import Source, ends_with
from govreport.model import Interplay, Modality, Partner
from govreport.model.values import frozen
from govreport.profiles.partner_habits import PartnerHabits
from govreport.reading.phrases import compiled
from govreport.reading.sentences import ParsedSentence

_SHORT = 3  # words at most that point to a list below ("följande aktörer")
_REST = 60  # characters at most that may follow a phrase whose partners a list below names
_BODY = 0.9  # least confidence in what may be a thing as well


@frozen(kw_only=True)
class _Found:
    element: Element
    interplay: Interplay
    sentence: ParsedSentence
    optional: str = ""
    open: bool = False
    clause_end: int = 0  # where the clause ends of which the partner is the subject; 0 where it is none


def partners(
    source: Source, skip: frozenset[int], own: frozenset[str]
) -> tuple[tuple[Proposed[Partner], ...], bool, frozenset[int]]:
    """The partners of a decision, in its order, whether the list is open, and the sentences that name one.

    Args:
        source: The decision.
        skip: Indexes of sentences that oblige nobody here.
        own: Names of the agencies that got the assignment.
    """
    found: list[_Found] = []
    habits = source.habits.partners
    for sentence in source.among(source.holding(*worded(habits), *forms(habits)) - skip):
        if sentence.sentence.modality != "none" or tells(source, sentence, own):
            helpers = frozenset(one.element.name for one in found if one.interplay == "assist")
            before = _last_list(found, sentence.sentence.index - 1)
            active = list(_active(source, sentence, own, before.elements if before else ()))
            found.extend(_without_own(source, sentence, active, own, helpers))
        if not source.background(sentence):
            found.extend(_passive(source, sentence, own, found))
    kept: dict[tuple[str, str], list[_Found]] = {}
    for one, key in zip(found, same_names(source, [one.element for one in found]), strict=True):
        kept.setdefault((key, one.interplay), []).append(one)
    proposals = tuple(_proposed(source, same, number, own) for number, same in enumerate(kept.values(), 1))
    sentences = frozenset(one.sentence.sentence.index for one in found)
    return proposals, any(same[0].open for same in kept.values()), sentences


def _without_own(
    source: Source,
    sentence: ParsedSentence,
    found: list[_Found],
    own: frozenset[str],
    helpers: frozenset[str],
) -> list[_Found]:
    """Without the agency itself where another body is to assist it.

    Several that got the assignment are assisted, and so is one of them by another of them.
    """
    helped = [one for one in found if one.interplay == "assist" and one.element.name in own]
    if len(helped) == 1 and not helped_by_own(source, sentence, helped[0].element, own, helpers):
        found = [one for one in found if one is not helped[0]]
    return [
        one
        for one in found
        if one.interplay != "assist" or one.element.name in own or not is_own(one.element, source, own)
    ]


def _active(
    source: Source, sentence: ParsedSentence, own: frozenset[str], before: tuple[Element, ...]
) -> Iterator[_Found]:
    """Partners after a phrase of interplay ("samverka med A och B"); ``before`` has the sentence before named."""
    habits, text = source.habits.partners, sentence.text
    phrases = triggers(source, sentence)
    earlier: list[Element] = []
    for place, (start, end, interplay) in enumerate(phrases):
        if only_told(source, sentence, phrases, place):
            continue
        if interplay == "assist" and any(text.startswith(f" {word} ", end) for word in habits.with_what):
            continue  # "bistå med underlag" says with what, not whom
        begin = past_twin(source, text, end) if interplay == "assist" else end
        following = next((other for other in phrases[place + 1 :] if other[0] >= end), None)
        meant = pointed_back(source, sentence, begin, before, own)
        elements = meant or listed(source, sentence, begin, following, interplay=interplay)
        elements = _meant(source, sentence, (start, end, interplay), elements, own)
        elements = [in_full(one, tuple(earlier)) for one in elements]
        earlier.extend(elements)
        before = tuple(elements) or before
        opened = compiled(habits.open).search(text, end, elements[-1].end + 10 if elements else end)
        optional = _optional(text, start, end, habits)
        if elements and others_do(source, sentence, start, tuple(one.end for one in elements)):
            continue
        if elements and compiled(habits.people).match(text, start):
            if elements[0].category and elements[0].sure < _BODY:
                continue  # "Analysen ska inkludera konsekvenserna för …"
            if ends_with(habits.purpose, text[:start]):
                continue  # "anpassa systemet för att inkludera jägare" is what the system is to do
        if elements and elements[0].category and compiled(habits.aiding).match(text, start):
            continue  # "hjälpa kommunerna" is what the task is
        below = _below(source, sentence, elements[-1].end if elements else end, interplay)
        for part, element in (*((sentence, element) for element in elements), *below):
            yield _Found(
                element=element,
                interplay=interplay,
                sentence=part,
                optional=optional,
                open=opened is not None,
            )


def _below(
    source: Source, sentence: ParsedSentence, at: int, interplay: Interplay
) -> tuple[tuple[ParsedSentence, Element], ...]:
    """Partners that a list below a sentence names ("samverka med: – A – B"), where nothing but it follows ``at``."""
    habits, rest = source.habits.partners, sentence.text[at : at + _REST].strip(" ,:")
    if rest and not (compiled(habits.pointing).match(rest) and len(rest.split()) <= _SHORT):
        return ()
    found: list[tuple[ParsedSentence, Element]] = []
    for item in source.sentences[sentence.sentence.index + 1 :]:
        if item.sentence.lead != sentence.sentence.index:
            break
        elements = read(source, item, 0, len(item.text), interplay)
        if not elements or elements[0].sure < LOW:
            break
        found.extend((item, element) for element in elements)
    return tuple(found)


def _meant(
    source: Source, sentence: ParsedSentence, trigger: Trigger, elements: list[Element], own: frozenset[str]
) -> list[Element]:
    """Those named after a phrase whom it makes partners of the agency."""
    habits, text = source.habits.partners, sentence.text
    start, end, interplay = trigger
    elements = [one for one in elements if compiled(habits.itself).fullmatch(one.name) is None]
    if ends_with(habits.among, text[:end]):  # "i samarbete mellan myndigheten och A"
        others = [one for one in elements if not is_own(one, source, own)]
        elements = others if len(others) < len(elements) else []
    if compiled(habits.reporting).match(text, start):
        elements = [one for one in elements if compiled(habits.office).fullmatch(one.name) is None]
    if interplay == "inform":
        return [one for one in elements if compiled(habits.audience).fullmatch(one.name) is None]
    if interplay == "assist":
        return [one for one in elements if not of_staff(source, sentence, one, own)]
    elements = turned(source, sentence, start, elements, own)
    if (
        len(elements) == 1
        and compiled(habits.fellows).fullmatch(elements[0].name)
        and receivers(source, own) > 1
    ):
        return []  # "Redovisningen ska tas fram i samråd med övriga myndigheter"
    if not any(one.name in own for one in elements) or receivers(source, own) > 1:
        return elements
    others = [one for one in elements if one.name not in own]
    itself = compiled(source.habits.draft.own_words).search(text, 0, start) is None
    return others if itself or others else elements


def _optional(text: str, start: int, end: int, habits: PartnerHabits) -> str:
    match = compiled(habits.optional).search(text, max(0, start - 60), min(len(text), end + 30))
    return match.group().lower() if match else ""


def _last_list(found: list[_Found], index: int) -> Subject | None:
    """The last list of partners of the sentence with this index, where the last partners found are its own."""
    here = [one for one in found if one.sentence.sentence.index == index]
    if not here or here[-1] is not found[-1]:
        return None
    last = tuple(one.element for one in here if one.interplay == here[-1].interplay)
    return Subject(last, here[-1].interplay, 0, 0)


def _passive(
    source: Source, sentence: ParsedSentence, own: frozenset[str], found: list[_Found]
) -> Iterator[_Found]:
    """Partners in another place than after a phrase of interplay ("Migrationsverket ska bistå …").

    Args:
        source: The decision.
        sentence: One of its sentences.
        own: Names of the agencies that got the assignment.
        found: The partners up to here, those after a phrase in this sentence among them.
    """
    index = sentence.sentence.index
    before = _last_list(found, index - 1)
    members = tuple(one.element for one in found if one.sentence is sentence)
    for subject in (
        *subjects(source, sentence, own, members),
        *other_forms(source, sentence, before, own),
    ):
        for element in subject.elements:
            yield _Found(
                element=element,
                interplay=interplay_of(subject.kind),
                sentence=sentence,
                optional=_optional(sentence.text, subject.start, subject.end, source.habits.partners),
                clause_end=len(sentence.text),
            )


def _mended(element: Element, habits: PartnerHabits) -> str:
    """A name with the blank that its hyphen has lost ("jordbruks-och …"), a category without a sentence's capital."""
    name, first = element.name, element.name.split(" ", 1)[0]
    if element.category and element.start == 0 and patterns(habits).opening.fullmatch(first):
        name = name[0].lower() + name[1:]
    return re.sub(rf"-(?={compiled(habits.joints).pattern} )", "- ", name)


def _proposed(source: Source, same: list[_Found], number: int, own: frozenset[str]) -> Proposed[Partner]:
    """A partner, with the words of each sentence that names it for the same interplay."""
    one = same[0]
    element, sentence = one.element, one.sentence
    words, place, start = source.quote(sentence, element.start, one.clause_end or element.end)
    if not source.finds(words, sentence):
        words = source.quote(sentence)[0]  # a bare name would tie the sentence that names it first
    again = [source.quote(other.sentence)[0] for other in same[1:] if other.sentence is not sentence]
    modality: Modality = sentence.sentence.modality if sentence.sentence.modality != "none" else "obliges"
    sure: float = element.sure
    notes: tuple[Note, ...] = ()
    if element.name in own:
        sure, notes = min(sure, 0.6), (Note("partner-own"),)
    elif sure < LOW:
        notes = (Note("partner-unknown"),)
    value = Partner(
        id=f"P{number}",
        name=_mended(element, source.habits.partners),
        category=element.category,
        interplay=one.interplay,
        quote=tuple(dict.fromkeys((words, *again))),
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
