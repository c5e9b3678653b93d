"""With whom to work, and how: partners by name and by category."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from attrs import define, evolve, frozen

from govreport.drafting.names import Named, ministries
from govreport.drafting.proposal import Note, Proposed
from govreport.drafting.source import Source, ends_with
from govreport.model import Interplay, Modality, Partner
from govreport.profiles.drafting import PartnerHabits
from govreport.reading.modality import looks_infinitive
from govreport.reading.phrases import compiled
from govreport.reading.sentences import ParsedSentence

_WORD = re.compile(r"[^\W\d_][\w'’.&/]*(?:-[\w]+)*-?")
_SEPARATOR = re.compile(
    r"(?:,? ?(?:och/eller|och|samt|respektive|eller|såväl som|liksom|jämte|inklusive|såsom|däribland)(?=[ ,])|,| –(?= )|;)"
)
_MAX_WORDS = 9
_LONGEST_LIST = 60
_PLACE = re.compile(r" i [A-ZÅÄÖ]")
_DETOUR = 160  # characters about one member of a list after which the list may go on
_KNOWN = 0.7  # from here on the last word of a category is one that categories end with
_PLURAL = ("er", "or", "ar", "erna", "orna", "arna", "en")
_INTERPLAYS: tuple[Interplay, ...] = ("collaborate", "consult", "dialogue", "seek-views", "assist", "inform")


@frozen
class _Element:
    """One member of a list of partners."""

    start: int
    end: int
    name: str
    category: bool
    sure: float


@define(kw_only=True)
class _Found:
    element: _Element
    interplay: Interplay
    sentence: ParsedSentence
    optional: str
    open: bool
    notes: list[Note]


@frozen
class _Patterns:
    lead: re.Pattern[str]
    stops: re.Pattern[str]
    heads: re.Pattern[str]
    qualifiers: re.Pattern[str]
    nobody: re.Pattern[str]


@lru_cache(maxsize=4)
def _patterns(habits: PartnerHabits) -> _Patterns:
    return _Patterns(
        *(
            compiled(phrases)
            for phrases in (habits.lead, habits.stops, habits.heads, habits.qualifiers, habits.nobody)
        )
    )


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
        kept.setdefault((one.element.name.lower(), one.interplay), one)
    proposals = tuple(_proposed(source, one, number, own) for number, one in enumerate(kept.values(), 1))
    return proposals, any(one.open for one in kept.values())


def _active(source: Source, sentence: ParsedSentence) -> Iterator[_Found]:
    """Partners after a phrase of interplay ("samverka med A och B")."""
    habits = source.habits.partners
    text = sentence.text
    triggers = _triggers(text, habits)
    demanded = compiled(source.habits.modality.finite).search(text) is not None or sentence.block == "item"
    for place, (start, end, interplay) in enumerate(triggers):
        limit = triggers[place + 1][0] if place + 1 < len(triggers) else len(text)
        inserted = re.compile(r",[^,.;:]{3,40},").match(text, end)
        if inserted:  # "samverka med, och vid behov samordna, aktörer"
            end = inserted.end()
        if limit <= end:
            continue
        if demanded and compiled(habits.telling).match(text, start):
            continue  # "analysera hur nämnden samverkar med …" tells of others
        if interplay == "assist" and text[end : end + 5].lower() == " med ":
            continue  # "bistå med underlag" says with what, not whom
        elements = _plausible(list(_completed(text, _elements(source, sentence, end, limit), habits)))
        joined = text[end:limit].strip(" ,")
        shares = joined in ("och", "eller", "samt", "och även") or (
            text[end : end + 1] == "," and not elements
        )
        if not elements and place + 1 < len(triggers) and shares:
            begin = triggers[place + 1][1]
            elements = _plausible(
                list(_completed(text, _elements(source, sentence, begin, len(text)), habits))
            )
        opened = compiled(habits.open).search(text, end, elements[-1].end + 10 if elements else end)
        optional = _optional(text, start, end, habits)
        for element in elements:
            yield _Found(
                element=element, interplay=interplay, sentence=sentence, optional=optional,
                open=opened is not None, notes=[],
            )  # fmt: skip


def _helps_itself(one: _Found, own: frozenset[str]) -> bool:
    """Whether the one to be assisted is the agency itself, so that another body is the partner."""
    return one.interplay == "assist" and one.element.name in own


def _completed(text: str, elements: Iterator[_Element], habits: PartnerHabits) -> Iterator[_Element]:
    """Join "nationella och internationella aktörer", whose first adjective shares its noun with the second."""
    qualifiers = compiled(habits.qualifiers)
    waiting: _Element | None = None
    for element in elements:
        if element.category and qualifiers.fullmatch(element.name.rsplit(" ", 1)[-1]):
            waiting = waiting or element
            continue
        if waiting is not None and element.category:
            yield evolve(element, start=waiting.start, name=text[waiting.start : element.end])
        else:
            yield element
        waiting = None


def _plausible(elements: list[_Element]) -> list[_Element]:
    """Without words that look like no body at all, unless one of the list does."""
    known = any(not element.category or element.sure >= _KNOWN for element in elements)
    return elements if known else []


def _triggers(text: str, habits: PartnerHabits) -> list[tuple[int, int, Interplay]]:
    """Phrases of interplay in order; one within another of an earlier kind is left out."""
    rest = text
    found: list[tuple[int, int, Interplay]] = []
    for kind, phrases in habits.interplay:
        interplay = next(one for one in _INTERPLAYS if one == kind)
        pattern = compiled(phrases)
        found.extend((match.start(), match.end(), interplay) for match in pattern.finditer(rest))
        rest = pattern.sub(lambda match: "\0" * len(match.group()), rest)
    return sorted(found)


def _optional(text: str, start: int, end: int, habits: PartnerHabits) -> str:
    pattern = compiled(habits.optional)
    match = pattern.search(text, max(0, start - 60), min(len(text), end + 30))
    return match.group().lower() if match else ""


def _elements(source: Source, sentence: ParsedSentence, begin: int, limit: int) -> Iterator[_Element]:
    """The members of a list that begins at ``begin``."""
    patterns = _patterns(source.habits.partners)
    text = sentence.text
    named: dict[int, list[Named]] = {}
    for mention in source.mentions(sentence):
        named.setdefault(mention.start, []).append(mention)
    at, places = begin, False
    for _ in range(_LONGEST_LIST):
        at = here = _skip_leads(text, at, limit, patterns)
        if at >= limit:
            return
        if at in named:
            for mention in named[at]:
                if not _is_cabinet(source, mention.name):
                    yield _Element(at, mention.end, mention.name, mention.every_county, mention.sure)
            at = _skip_brackets(text, named[at][-1].end)
        else:
            element = _phrase(source, text, at, limit, patterns)
            if element is None:
                return
            element = _with_tail(source, text, element, limit, patterns)
            if patterns.nobody.fullmatch(element.name.rsplit(" ", 1)[-1]):
                if not ministries(element.name, source.habits.names):
                    return
            elif not (places and text[here].isupper()):
                yield element
            at = _skip_brackets(text, element.end)
        if text.startswith(" med ", at):
            return  # what follows says with what, not with whom
        places = places or _PLACE.match(text, at) is not None  # "regionerna i Stockholm, Skåne och …"
        at = _onwards(source, sentence, here, at, limit, set(named))
        if at < 0:
            return


def _onwards(
    source: Source, sentence: ParsedSentence, here: int, at: int, limit: int, named: set[int]
) -> int:
    """Where the next member of a list may begin, after the one from ``here`` to ``at``; -1 where it ends."""
    text = sentence.text
    patterns = _patterns(source.habits.partners)
    at = _skip_tail(source, text, at, limit, patterns)
    separator = _SEPARATOR.match(text, at)
    if separator is not None:
        return separator.end()
    if at + 1 in named and here in named:  # a comma forgotten between two names
        return at + 1
    if text[at : at + 1] == " " and text[at + 1 : at + 2].isupper() and here not in named:
        return at + 1  # "arbetstagarorganisationerna LO, TCO och Saco"
    return _next_listed(source, sentence, at, limit, patterns)


def _next_listed(source: Source, sentence: ParsedSentence, at: int, limit: int, patterns: _Patterns) -> int:
    """Where the list goes on after words about one member ("samordnaren för att värna …, Socialstyrelsen, …").

    Only a name that the register knows takes it up again: straight away, or as the first of several.
    """
    text = sentence.text
    known = [m for m in source.mentions(sentence) if m.body and at < m.start < min(limit, at + _DETOUR)]
    for place, mention in enumerate(known):
        if not re.search(r"(?:,|\)|,? och| samt) $", text[max(0, mention.start - 8) : mention.start]):
            continue
        clean = patterns.stops.search(text, at, mention.start) is None
        several = place + 1 < len(known) and re.fullmatch(
            r"(?: ?\([^()]*\))?(?:, | och | samt )", text[mention.end : known[place + 1].start]
        )
        return mention.start if clean or several else -1
    return -1


def _is_cabinet(source: Source, name: str) -> bool:
    """Whether a name is the Government's own office, with whom an agency is not assigned to work as with a partner."""
    return compiled(source.habits.names.cabinet).fullmatch(name) is not None


def _skip_leads(text: str, at: int, limit: int, patterns: _Patterns) -> int:
    """Past white space, brackets and words that are no part of a name."""
    for _ in range(6):
        while at < limit and text[at] in " ,:(":
            at += 1
        match = patterns.lead.match(text, at)
        if match is None or match.end() > limit:
            return at
        at = match.end()
    return at


def _skip_brackets(text: str, at: int) -> int:
    match = re.compile(r" ?\([^()]{0,120}\)").match(text, at)
    return match.end() if match else at


def _phrase(source: Source, text: str, at: int, limit: int, patterns: _Patterns) -> _Element | None:
    """A category or an unknown name at ``at``."""
    if text[at].isupper() or text[at].isdigit():
        return _proper(text, at, limit, patterns)
    first = _WORD.match(text, at)
    tails = source.habits.partners.tails
    if first is not None and (
        looks_infinitive(first.group(), source.habits.modality) or first.group() in tails
    ):
        return None
    end, headed, words = at, False, 0
    while end < limit and words < _MAX_WORDS:
        match = _WORD.match(text, end)
        if match is None or patterns.stops.match(text, end):
            break
        word = match.group()
        bare = word.rstrip(".")
        end, words = match.end() - (len(word) - len(bare)), words + 1
        if patterns.qualifiers.fullmatch(bare) and _goes_on(text, end, patterns):
            end += text[end] == " "
            continue
        if word.endswith("-"):  # "patient-, brukar- och anhörigorganisationer"
            joint = re.compile(r"(?:,| och| samt| eller)? (?=[^\W\d_])").match(text, match.end())
            if joint is None:
                break
            end = joint.end()
            continue
        headed = patterns.heads.fullmatch(bare) is not None
        if text[end : end + 1] != " ":
            break
        following = text[end + 1 : end + 14].split(" ", 1)[0].strip(",.;:")
        if headed and following not in ("och",) and not patterns.heads.fullmatch(following):
            break
        if _SEPARATOR.match(text, end) or following in source.habits.partners.tails:
            break
        end += 1
    name = text[at:end].strip(" ,.")
    if not name or not any(map(str.isalpha, name)) or name.endswith("-"):
        return None
    qualified = patterns.qualifiers.match(name) is not None
    sure = 0.9 if headed else 0.6 if qualified else 0.45
    if not headed and (words > 5 or len(name) < 4):
        return None
    return _Element(at, at + len(text[at:end].rstrip(" ,.")), name, True, sure)


def _goes_on(text: str, end: int, patterns: _Patterns) -> bool:
    """Whether after a word such as "andra" words in between lead to the noun ("andra för uppdraget centrala aktörer")."""
    for match in list(re.compile(r" ([^\W\d_]+)").finditer(text, end, end + 70))[:5]:
        if patterns.heads.fullmatch(match.group(1)):
            return True
        if text[match.end() : match.end() + 1] in ",.;:":
            return False
    return False


def _proper(text: str, at: int, limit: int, patterns: _Patterns) -> _Element | None:
    """A name that the register does not know: words with capitals and what joins them."""
    end, words = at, 0
    while end < limit and words < _MAX_WORDS:
        match = _WORD.match(text, end)
        if match is None:
            break
        word = match.group()
        joins = word in ("för", "av", "i", "och", "vid", "mot", "the", "of", "for") and words > 0
        if word.endswith("-") and word[0].isupper():  # "Sannings- och försoningskommissionen"
            joint = re.compile(r"(?:,| och) (?=[^\W\d_])").match(text, match.end())
            if joint is not None:
                end, words = joint.end(), words + 1
                continue
        if word[0].islower() and joins:
            following = text[match.end() + 1 : match.end() + 2]
            if word == "och" or not (following.isupper() or following.islower()):
                break
        elif (word[0].islower() and patterns.stops.match(text, end)) or (
            word[0].islower() and words > 3 and not patterns.heads.fullmatch(word)
        ):
            break
        end, words = match.end(), words + 1
        if text[end : end + 1] != " ":
            break
        nxt = text[end + 1 : end + 2]
        if _SEPARATOR.match(text, end) or not nxt.isalpha():
            break
        end += 1
    name = text[at:end].strip(" ,.")
    if len(name) < 2:
        return None
    last = name.rsplit(" ", 1)[-1]
    category = last[:1].islower() and last.endswith(_PLURAL) and patterns.heads.fullmatch(last) is not None
    return _Element(at, at + len(text[at:end].rstrip(" ,.")), name, category, 0.6)


def _skip_tail(source: Source, text: str, at: int, limit: int, patterns: _Patterns) -> int:
    """Past words that narrow the member just read ("på regional nivå"), up to the next separator."""
    match = re.compile(r" ([^\W\d_]+)").match(text, at)
    if (
        match is None
        or match.group(1) not in source.habits.partners.tails
        or patterns.stops.match(text, at + 1)
    ):
        return at
    end = at
    for step in re.compile(r" [^\s,.;()]+").finditer(text, at, min(limit, at + 90)):
        if step.start() != end or patterns.stops.match(text, step.start() + 1):
            break
        if _SEPARATOR.match(text, step.start()):
            break
        end = step.end()
    return end if end <= limit else at


def _with_tail(source: Source, text: str, element: _Element, limit: int, patterns: _Patterns) -> _Element:
    """A category with the words that belong to its name ("leverantörer av system", "ett urval av kommuner")."""
    habits = source.habits.partners
    match = re.compile(r" ([^\W\d_]+)").match(text, element.end)
    if match is None or match.group(1) not in habits.name_tails or patterns.stops.match(text, match.start(1)):
        return element
    end = _skip_tail(source, text, element.end, min(limit, element.end + 70), patterns)
    if end <= element.end:
        return element
    return evolve(element, end=end, name=text[element.start : end], sure=max(element.sure, 0.7))


def _passive(source: Source, sentence: ParsedSentence, own: frozenset[str]) -> Iterator[_Found]:
    """Partners before a phrase of interplay ("Migrationsverket ska bistå …")."""
    habits = source.habits.partners
    text = sentence.text
    for kind, phrases in habits.passive:
        match = compiled(phrases).search(text)
        if match is None:
            continue
        interplay = next(one for one in _INTERPLAYS if one == kind)
        inside = [m for m in source.mentions(sentence) if match.start() < m.start < match.end()]
        if inside:  # "I arbetet ska Transportstyrelsen bistå": the subject stands after the verb
            subject = [_Element(m.start, m.end, m.name, m.every_county, m.sure) for m in inside]
        else:
            subject = _subject(source, sentence, match.start())
        if not subject or any(element.name in own for element in subject):
            continue
        if ends_with(source.habits.draft.own_words, text[: match.start()]) and len(subject) == 1:
            continue
        for element in subject:
            yield _Found(
                element=element, interplay=interplay, sentence=sentence,
                optional=_optional(text, match.start(), match.end(), habits), open=False, notes=[],
            )  # fmt: skip
        return


def _subject(source: Source, sentence: ParsedSentence, verb: int) -> list[_Element]:
    """The members of the subject: those of a list that ends at the verb."""
    text = sentence.text
    begins = {0} | {match.end() for match in re.finditer(r"[,;:] |\) ", text[:verb])}
    for begin in sorted(begins):
        elements = list(_elements(source, sentence, begin, verb))
        if elements and elements[-1].end >= verb - 2 and all(e.sure >= 0.6 for e in elements):
            return elements
    return []


def _proposed(source: Source, one: _Found, number: int, own: frozenset[str]) -> Proposed[Partner]:
    element, sentence = one.element, one.sentence
    words, place, start = source.quote(sentence, element.start, element.end)
    modality: Modality = "obliges"
    if sentence.sentence.modality in ("expects", "permits"):
        modality = "expects" if sentence.sentence.modality == "expects" else "permits"
    notes = list(one.notes)
    sure = element.sure
    if element.name in own:
        notes.append(Note("partner-own"))
        sure = min(sure, 0.6)
    if sure < 0.7 and not notes:
        notes.append(Note("partner-unknown"))
    value = Partner(
        id=f"P{number}",
        name=element.name,
        category=element.category,
        interplay=one.interplay,
        quote=(words,),
        modality=modality,
        condition=one.optional,
    )
    return Proposed(
        value=value,
        quote=words,
        location=place,
        confidence=sure,
        notes=tuple(notes),
        start=start,
        sentence=sentence.sentence.index,
    )


def without_ministries(source: Source, found: tuple[Proposed[Partner], ...]) -> tuple[Proposed[Partner], ...]:
    """Partners without the Government's own offices, numbered anew."""
    kept = [one for one in found if not ministries(one.value.name, source.habits.names)]
    return tuple(evolve(one, value=evolve(one.value, id=f"P{n}")) for n, one in enumerate(kept, 1))
