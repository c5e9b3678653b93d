"""The list after a phrase of interplay: where it begins and ends, whether it names anybody, and whose it shares."""

from __future__ import annotations

import re
from functools import lru_cache

from govreport.drafting.partner_lists import PartnerList
from govreport.drafting.partner_members import Element
from govreport.drafting.partner_phrases import Trigger
from govreport.drafting.proposal import LOW
from govreport.drafting.source import Source
from govreport.model import Interplay
from govreport.profiles.partner_habits import PartnerHabits
from govreport.reading.modality import looks_infinitive
from govreport.reading.phrases import compiled
from govreport.reading.sentences import ParsedSentence

_INSERTED = re.compile(r", [a-zåäö][^,.;:]{2,38},")
_TALKS = ("consult", "dialogue")  # kinds of interplay that one can only have with somebody
_SHORT = 3  # words of a name that nothing but the kind of interplay shows to be one


def past_twin(source: Source, text: str, end: int) -> int:
    """Past a further verb that has the same object ("bistå och stödja |regionerna")."""
    twin = re.compile(rf" {compiled(source.habits.partners.joints).pattern} ([^\W\d_]+)(?= )").match(
        text, end
    )
    return twin.end() if twin and looks_infinitive(twin.group(1), source.habits.modality) else end


def listed(
    source: Source, sentence: ParsedSentence, end: int, following: Trigger | None, *, interplay: Interplay
) -> list[Element]:
    """The partners after a phrase that ends at ``end``; those of the next phrase where the two share them."""
    text = sentence.text
    limit = following[0] if following else len(text)
    end += text[end : end + 2] == ", " and text[end + 2 : end + 3].isupper()  # "i samråd med|,| Boverket och"
    inserted = _INSERTED.match(text, end)
    begin = inserted.end() if inserted else end  # "samverka med, och vid behov samordna, aktörer"
    shared = _shared(source.habits.partners).match(text, end) if interplay != "assist" else None
    while shared is not None:  # "samtala med och inhämta kunskap från aktörer"
        begin, limit = shared.end(), len(text)
        shared = _shared(source.habits.partners).match(text, begin)
    elements = read(source, sentence, begin, limit, interplay)
    if elements or following is None:
        return elements
    between = text[end:limit]
    joints = compiled(source.habits.partners.joints)
    if between.startswith(",") or joints.fullmatch(between.strip(" ,")):
        return read(source, sentence, following[1], len(text), interplay)
    return []


def read(
    source: Source, sentence: ParsedSentence, begin: int, limit: int, interplay: Interplay
) -> list[Element]:
    """The list from ``begin`` on, as the kind of interplay has it."""
    if begin >= limit:
        return []
    members = PartnerList(source, sentence, begin, limit, interplay)
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
