"""Partners in another form than a list after a phrase: a genitive, a pronoun, words that point back to a list."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from govreport.drafting.partner_lists import PartnerList
from govreport.drafting.partner_members import HEADED, NEXT_WORD, Element
from govreport.drafting.partner_own import element_of, is_own, receivers
from govreport.drafting.partner_patterns import patterns
from govreport.drafting.partner_subjects import Subject
from govreport.drafting.source import Source
from govreport.profiles.partner_habits import PartnerHabits
from govreport.profiles.phrases import Phrases
from govreport.reading.phrases import compiled
from govreport.reading.sentences import ParsedSentence

_FRAME = 160  # characters between a verb of asking and what is asked for
_SEVERAL = 2  # members of a list at least that a plural points back to
_WORDS_BETWEEN = 3  # words such as "egna" between an owner and what is owned


def forms(habits: PartnerHabits) -> Iterator[Phrases]:
    """All phrases of which a sentence that has partners in such a form has one."""
    yield from ((views,) for _, _, views in habits.owned)
    yield habits.namely


def other_forms(
    source: Source,
    sentence: ParsedSentence,
    before: Subject | None,
    own: frozenset[str],
) -> Iterator[Subject]:
    """Partners of a sentence in such forms.

    Args:
        source: The decision.
        sentence: One of its sentences.
        before: The last list of partners in the sentence before.
        own: Names of the agencies that got the assignment.
    """
    if sentence.sentence.modality == "none":
        yield from _namely(source, sentence, before)
        return
    yield from _owners(source, sentence, own)
    if before is not None:
        yield from _pointing_back(source, sentence, before, own)


def in_full(element: Element, listed: tuple[Element, ...]) -> Element:
    """A member with the name that the sentence has given it before ("utredaren med uppdrag att …", "utredaren")."""
    full = next((one for one in listed if one.name.startswith(f"{element.name} ")), None)
    return evolve(element, name=full.name, category=full.category, sure=full.sure) if full else element


def pointed_back(
    source: Source, sentence: ParsedSentence, at: int, listed: tuple[Element, ...], own: frozenset[str]
) -> list[Element]:
    """Those whom a phrase of interplay that ends at ``at`` only points back to ("… samråda med |dessa|").

    They are the partners listed last, or where there are none the bodies that the sentence before names.

    Args:
        source: The decision.
        sentence: One of its sentences.
        at: Where the phrase ends.
        listed: The partners listed last, in this sentence or the one before.
        own: Names of the agencies that got the assignment.
    """
    habits, text = source.habits.partners, sentence.text
    they, them = compiled(habits.they).match(text, at + 1), compiled(habits.them).match(text, at + 1)
    words = they or (None if them and NEXT_WORD.match(text, them.end()) else them)  # not in "dessa skolor"
    if words is None or (they and receivers(source, own) > 1):
        return []  # "myndigheterna" are those that got the assignment
    if not listed and receivers(source, own) == 1 and sentence.sentence.index:
        before = source.sentences[sentence.sentence.index - 1]
        named = [one for one in map(element_of, source.mentions(before)) if not is_own(one, source, own)]
        cabinet = compiled(source.habits.names.cabinet)
        listed = tuple(one for one in named if not cabinet.fullmatch(one.name))
    if len(listed) < _SEVERAL:
        return []
    return [evolve(one, start=words.start(), end=words.end()) for one in listed]


def _owners(source: Source, sentence: ParsedSentence, own: frozenset[str]) -> Iterator[Subject]:
    """Those whose views are asked for in the genitive ("inhämta |länsstyrelsernas| synpunkter")."""
    habits, text = source.habits.partners, sentence.text
    for kind, opening, closing in habits.owned:
        for close in compiled((closing,)).finditer(text):
            opens = list(compiled((opening,)).finditer(text, max(0, close.start() - _FRAME), close.start()))
            if not opens:
                continue
            found = _before(source, sentence, opens[-1].end(), close.start())
            if not found or len(text[found[-1].end : close.start()].split()) >= _WORDS_BETWEEN:
                continue
            if text[found[-1].end - 1] == habits.genitive and not any(
                one.sure < HEADED or _itself(one, source, sentence, own) for one in found
            ):
                yield Subject(tuple(found), kind, opens[-1].start(), close.end())
                break


def _before(source: Source, sentence: ParsedSentence, begin: int, end: int) -> list[Element]:
    """The members of a list of owners; the names that it ends with are taken as they stand."""
    text, joints = sentence.text, compiled(source.habits.partners.joints)
    at, names = end, list[Element]()
    for mention in reversed(source.mentions(sentence)):
        gap = text[mention.end : at].strip(" ,")
        if begin <= mention.start < mention.end <= at and (not gap or joints.fullmatch(gap)):
            names.insert(0, element_of(mention))
            at = mention.start
    members = PartnerList(source, sentence, begin, at)
    return [*(_owner(one, source) for one in members.elements()), *names]


def _itself(element: Element, source: Source, sentence: ParsedSentence, own: frozenset[str]) -> bool:
    """Whether an owner is who asks; one of several that got the assignment may be named by another."""
    named = any(one.start == element.start for one in source.mentions(sentence))
    return is_own(element, source, own) and not (named and receivers(source, own) > 1)


def _owner(element: Element, source: Source) -> Element:
    """A category without the genitive's ending, known by what it then ends with."""
    habits = source.habits.partners
    bare = element.name.removesuffix(habits.genitive)
    if not element.category or bare == element.name:
        return element
    headed = patterns(habits).heads.fullmatch(bare.rsplit(" ", 1)[-1]) is not None
    return evolve(element, name=bare, sure=HEADED if headed else element.sure)


def _pointing_back(
    source: Source, sentence: ParsedSentence, before: Subject, own: frozenset[str]
) -> Iterator[Subject]:
    """Those that the sentence before lists, as its subject ("|Dessa myndigheter| ska bistå Statskontoret")."""
    habits, text = source.habits.partners, sentence.text
    they = compiled(habits.they).match(text)
    if they is None or len(before.elements) < _SEVERAL or receivers(source, own) > 1:
        return  # they may be those that got the assignment
    for kind, phrases in source.meanings(habits.passive, sentence):
        match = compiled(phrases).search(text)
        if match is None or text[they.end() : match.start()].strip():
            continue
        helped = any(one.name in own and one.start >= match.end() for one in source.mentions(sentence))
        if helped or kind != "assist":
            meant = (evolve(one, start=they.start(), end=they.end()) for one in before.elements)
            yield Subject(tuple(meant), kind, match.start(), match.end())
            return


def _namely(source: Source, sentence: ParsedSentence, before: Subject | None) -> Iterator[Subject]:
    """Members of a category of the sentence before ("Berörda myndigheter är A och B")."""
    match = compiled(source.habits.partners.namely).match(sentence.text)
    if match is None or before is None or not any(one.category for one in before.elements):
        return
    found = tuple(PartnerList(source, sentence, match.end(), len(sentence.text)).elements())
    if found and (not found[0].category or all(one.sure >= HEADED for one in found)):
        yield Subject(found, before.kind, match.start(), match.end())
