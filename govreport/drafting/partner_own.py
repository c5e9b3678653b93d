"""The agencies that got an assignment among those whom its text names: when they are partners, and when not."""

from __future__ import annotations

from govreport.drafting.names import Named
from govreport.drafting.partner_members import Element
from govreport.drafting.source import Source
from govreport.reading.phrases import compiled
from govreport.reading.sentences import ParsedSentence

_ENDING = 2  # letters of the ending that makes a noun definite


def element_of(mention: Named) -> Element:
    """A mention of a body as a member of a list."""
    return Element(mention.start, mention.end, mention.name, mention.every_county, mention.sure)


def known_own(mention: Named, own: frozenset[str]) -> bool:
    """Whether a mention is of an agency that got the assignment."""
    return mention.name in own or (mention.body is not None and mention.body.name in own)


def receivers(source: Source, own: frozenset[str]) -> int:
    """How many agencies got the assignment, each of which may have several names."""
    bodies = {one.body.name for name in own for one in source.names.find(name) if one.body}
    return len(bodies) or len(own)


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


def of_staff(source: Source, sentence: ParsedSentence, element: Element, own: frozenset[str]) -> bool:
    """Whether a member belongs to the agency itself ("bistå |Polismyndighetens utredare|")."""
    return any(
        one.start == element.start and one.end < element.end and one.name in own
        for one in source.mentions(sentence)
    )


def turned(
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


def helped_by_own(
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
