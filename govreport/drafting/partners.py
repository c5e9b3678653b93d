"""With whom to work, and how: partners by name and by category."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from attrs import evolve

from govreport.drafting.partner_forms import forms, in_full, other_forms
from govreport.drafting.partner_keys import same_names
from govreport.drafting.partner_lists import PartnerList
from govreport.drafting.partner_members import Element
from govreport.drafting.partner_patterns import patterns
from govreport.drafting.partner_phrases import Trigger, only_told, others_do, triggers
from govreport.drafting.partner_subjects import (
    Subject,
    element_of,
    interplay_of,
    is_own,
    receivers,
    subjects,
    tells,
    worded,
)
from govreport.drafting.proposal import LOW, Note, Proposed
from govreport.drafting.source import Source, ends_with
from govreport.model import Interplay, Modality, Partner
from govreport.model.values import frozen
from govreport.profiles.partner_habits import PartnerHabits
from govreport.reading.modality import looks_infinitive
from govreport.reading.phrases import compiled
from govreport.reading.sentences import ParsedSentence

_INSERTED = re.compile(r", [a-zåäö][^,.;:]{2,38},")
_TALKS = ("consult", "dialogue")  # kinds of interplay that one can only have with somebody
_SHORT = 3  # words of a name that nothing but the kind of interplay shows to be one
_LONGEST = 1200  # characters of one list
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
            found.extend(_without_own(source, sentence, list(_active(source, sentence, own)), own, helpers))
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
    if len(helped) == 1 and not _helped_by_own(source, sentence, helped[0].element, own, helpers):
        found = [one for one in found if one is not helped[0]]
    return [
        one
        for one in found
        if one.interplay != "assist" or one.element.name in own or not is_own(one.element, source, own)
    ]


def _helped_by_own(
    source: Source, sentence: ParsedSentence, helped: Element, own: frozenset[str], helpers: frozenset[str]
) -> bool:
    """Whether it is others that got the assignment who are to help one of them ("Myndigheterna ska bistå A").

    Those among them whose part is known to be help (``helpers``) are its partners themselves.
    """
    if compiled(source.habits.partners.handed).search(sentence.text):
        return False  # "ger A i uppdrag att bistå B": it is A who is the partner
    others = own - helpers - {helped.name}
    before = [one for one in source.mentions(sentence) if one.end <= helped.start]
    spoken = (
        match
        for match in compiled(source.habits.draft.own_words).finditer(sentence.text, 0, helped.start)
        if not any(one.start <= match.start() < one.end for one in before)
    )
    if any(one.name in others for one in before) or (not helpers and any(spoken)):
        return receivers(source, own) > 1
    return False


def _active(source: Source, sentence: ParsedSentence, own: frozenset[str]) -> Iterator[_Found]:
    """Partners after a phrase of interplay ("samverka med A och B")."""
    habits, text = source.habits.partners, sentence.text
    phrases = triggers(source, sentence)
    earlier: list[Element] = []
    for place, (start, end, interplay) in enumerate(phrases):
        if only_told(source, sentence, phrases, place):
            continue
        if interplay == "assist" and any(text.startswith(f" {word} ", end) for word in habits.with_what):
            continue  # "bistå med underlag" says with what, not whom
        begin = _past_twin(source, text, end) if interplay == "assist" else end
        following = next((other for other in phrases[place + 1 :] if other[0] >= end), None)
        elements = _listed(source, sentence, begin, following, interplay=interplay)
        elements = _meant(source, sentence, (start, end, interplay), elements, own)
        elements = [in_full(one, tuple(earlier)) for one in elements]
        earlier.extend(elements)
        opened = compiled(habits.open).search(text, end, elements[-1].end + 10 if elements else end)
        optional = _optional(text, start, end, habits)
        if elements and others_do(source, sentence, start, tuple(one.end for one in elements)):
            continue
        if elements and compiled(habits.people).match(text, start):
            if elements[0].category and elements[0].sure < _BODY:
                continue  # "Analysen ska inkludera konsekvenserna för …"
            if ends_with(habits.purpose, text[:start]):
                continue  # "anpassa systemet för att inkludera jägare" is what the system is to do
        listed = _below(source, sentence, elements[-1].end if elements else end, interplay)
        for part, element in (*((sentence, element) for element in elements), *listed):
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
        elements = _read(source, item, 0, len(item.text), interplay)
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
    if elements and compiled(habits.past).match(text, elements[-1].end + 1):
        return []  # "de kriterier som myndigheten tillsammans med A har tagit fram"
    if ends_with(habits.among, text[:end]):  # "i samarbete mellan myndigheten och A"
        others = [one for one in elements if not is_own(one, source, own)]
        elements = others if len(others) < len(elements) else []
    if compiled(habits.reporting).match(text, start):
        elements = [one for one in elements if compiled(habits.office).fullmatch(one.name) is None]
    if interplay == "inform":
        return [one for one in elements if compiled(habits.audience).fullmatch(one.name) is None]
    if interplay == "assist":
        return [one for one in elements if not _staff(source, sentence, one, own)]
    elements = _turned(source, sentence, start, elements, own)
    if (
        len(elements) == 1
        and compiled(habits.fellows).fullmatch(elements[0].name)
        and receivers(source, own) > 1
    ):
        return []  # "Redovisningen ska tas fram i samråd med övriga myndigheter"
    if not any(one.name in own for one in elements) or receivers(source, own) > 1:
        return elements
    itself = compiled(source.habits.draft.own_words).search(text, 0, start) is None
    return [one for one in elements if one.name not in own] if itself else elements


def _staff(source: Source, sentence: ParsedSentence, element: Element, own: frozenset[str]) -> bool:
    """Whether a member belongs to the agency itself ("bistå |Polismyndighetens utredare|")."""
    return any(
        one.start == element.start and one.end < element.end and one.name in own
        for one in source.mentions(sentence)
    )


def _turned(
    source: Source, sentence: ParsedSentence, start: int, elements: list[Element], own: frozenset[str]
) -> list[Element]:
    """Who is to work with the agency itself, with the others named after the phrase ("A ska samverka med B och C")."""
    others = [one for one in elements if one.name not in own]
    if len(others) == len(elements):
        return elements
    verb = compiled(source.habits.modality.finite).search(sentence.text, 0, start)
    before = [one for one in source.mentions(sentence) if verb and one.end <= start]
    if any(one.name in own for one in before):
        return elements
    if others:
        before = [one for one in before if verb and verb.start() - one.end == 1]
    cabinet = compiled(source.habits.names.cabinet)
    found = [one for one in before if (one.body or one.every_county) and not cabinet.fullmatch(one.name)]
    return [*map(element_of, found), *others] if found else elements


def _past_twin(source: Source, text: str, end: int) -> int:
    """Past a further verb that has the same object ("bistå och stödja |regionerna")."""
    twin = re.compile(rf" {compiled(source.habits.partners.joints).pattern} ([^\W\d_]+)(?= )").match(
        text, end
    )
    return twin.end() if twin and looks_infinitive(twin.group(1), source.habits.modality) else end


def _listed(
    source: Source, sentence: ParsedSentence, end: int, following: Trigger | None, *, interplay: Interplay
) -> list[Element]:
    """The partners after a phrase that ends at ``end``; those of the next phrase where the two share them."""
    text = sentence.text
    limit = following[0] if following else len(text)
    inserted = _INSERTED.match(text, end)
    begin = inserted.end() if inserted else end  # "samverka med, och vid behov samordna, aktörer"
    shared = _shared(source.habits.partners).match(text, end) if interplay != "assist" else None
    while shared is not None:  # "samtala med och inhämta kunskap från aktörer"
        begin, limit = shared.end(), len(text)
        shared = _shared(source.habits.partners).match(text, begin)
    elements = _read(source, sentence, begin, limit, interplay)
    if elements or following is None:
        return elements
    between = text[end:limit]
    joints = compiled(source.habits.partners.joints)
    if between.startswith(",") or joints.fullmatch(between.strip(" ,")):
        return _read(source, sentence, following[1], len(text), interplay)
    return []


def _read(
    source: Source, sentence: ParsedSentence, begin: int, limit: int, interplay: Interplay
) -> list[Element]:
    """The list from ``begin`` on, as the kind of interplay has it."""
    if begin >= limit:
        return []
    members = PartnerList(
        source, sentence, begin, limit, with_cabinet=interplay != "inform", helped=interplay == "assist"
    )
    return _plausible(list(members.elements()), interplay)


@lru_cache(maxsize=4)
def _shared(habits: PartnerHabits) -> re.Pattern[str]:
    """A further phrase, joined to one, that ends in the preposition before the partners of both."""
    return re.compile(
        rf"(?:,|(?:,| –)? {compiled(habits.joints).pattern})"
        rf"(?: [a-zåäö-]{{1,30}},?){{1,14}}? {compiled(habits.shared).pattern}(?=(?:,| –)? [^\W\d_])"
    )


def _plausible(elements: list[Element], interplay: Interplay) -> list[Element]:
    """Without words that look like no body at all, unless one of the list does or there is talk of talking to them."""
    known = any(not element.category or element.sure >= LOW for element in elements)
    if known or (interplay in _TALKS and elements and len(elements[0].name.split()) <= _SHORT):
        return elements  # "i samråd med hovet"
    return []


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
    listed, before = _last_list(found, index), _last_list(found, index - 1)
    members = tuple(one.element for one in found if one.sentence is sentence)
    for subject in (
        *subjects(source, sentence, own, members),
        *other_forms(source, sentence, listed, before, own),
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
