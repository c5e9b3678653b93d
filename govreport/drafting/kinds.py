"""Receivers that a decision names by what they are ("statliga universitet och högskolor"), and no body alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govreport.drafting.names import Named
from govreport.drafting.source import Source
from govreport.profiles.phrases import Phrases
from govreport.reading.phrases import compiled

UNSURE = 0.55  # who they are is left to a person
_LONGEST = 14  # words of one kind, what follows its noun among them
_OWNER = re.compile(r"(?P<owner>(?:[^\W\d_]+ ){0,4}?[^\W\d_]{4,})s ")  # "|Statliga myndigheter|s arbete"
_PLACE = r"[A-ZÅÄÖ][^\W\d_]+"
_AT_ONCE = 12  # kinds in one stretch; no decision hands out to as many


def kinds(source: Source, text: str, start: int, end: int) -> Iterator[Named]:
    """The kinds of bodies in a list of receivers, known bodies apart; none where names explain them.

    Args:
        source: The decision.
        text: A readable sentence.
        start: Where the receivers begin.
        end: Where they end.
    """
    if compiled(source.habits.draft.receivers_annexed).search(text):
        return  # who they are stands below, or the annex is missing
    known = [(one.start, one.end) for one in source.names.find(text[start:end], year=source.year)]
    if any("(" in text[start : start + at] for at, _ in known):
        return
    for begin, stop in list(_items(source, text[start:end]))[:_AT_ONCE]:
        item = text[start + begin : start + stop]
        if any(at < stop and begin < last for at, last in known):
            if _led(source, item):
                return
            continue
        if _led(source, item):
            return  # "…, i samverkan med |kommunerna|, i uppdrag"
        if compiled(source.habits.names.kinds_below).match(item.lstrip()):
            return  # "nedan angivna landsting |och kommuner|"
        found = kind(source, item)
        if found:
            at = start + begin + max(item.find(found), 0)
            yield Named(start=at, end=at + len(found), name=found, sure=UNSURE)


def kind(source: Source, item: str) -> str:
    """The kind of bodies that ``item`` is; empty where it is anything else, or only points back to some."""
    names = source.habits.names
    bare = re.sub(r" ?\([^()]*\)", "", item).strip(" ,")
    opened = compiled(names.kind_openers).match(bare)
    bare = bare[opened.end() :].lstrip() if opened else bare  # "samtliga"
    if compiled(names.kinds_back).fullmatch(bare) or len(bare.split()) > _LONGEST:
        return ""
    stops = (*source.habits.draft.prepositions, *names.name_stops, *names.conjunctions)
    governing = (*source.habits.draft.governing, *names.relatives, *names.conjunctions)
    for noun in compiled(names.kinds).finditer(bare):  # "de regionalt |utvecklingsansvariga| |aktörerna|"
        if any(word.lower() in stops or not word.isalpha() for word in bare[: noun.start()].split()):
            return ""
        after = bare[noun.end() :].split()
        if not after or after[0].lower() in governing:
            return bare
    return ""


def subject_kind(source: Source, text: str, verb: int) -> str:
    """The kind of bodies that stands alone before a sentence's verb, or owns what does."""
    bare = compiled(source.habits.names.kind_openers).sub("", text[:verb], count=1).strip()
    found = kind(source, bare)
    if found and len(found.split()) == len(bare.split()):
        return found
    owner = _OWNER.match(bare)
    return kind(source, owner.group("owner")) if owner else ""


def _led(source: Source, item: str) -> bool:
    """Whether a preposition stands at the beginning of a list's item, so that it names no receiver."""
    words = re.sub(r"\([^()]*\)", "", item).split()
    return bool(words) and words[0].lower() in source.habits.draft.governing


def _items(source: Source, stretch: str) -> Iterator[tuple[int, int]]:
    """The items of a list; two kinds without an article are one ("statliga |universitet och högskolor|")."""
    joints = "|".join(map(re.escape, source.habits.names.conjunctions))
    at = "|".join(source.habits.names.county_in)
    level = re.sub(r"\([^()]*\)", lambda inner: "_" * len(inner.group()), stretch)
    pairs = compiled(_paired(source.habits.names.kind_pairs, source.habits.names.conjunctions))
    level = pairs.sub(lambda pair: pair.group().replace(" ", "_"), level)
    for places in re.finditer(rf"\b(?:{at}) {_PLACE}(?:, {_PLACE})*,? (?:{joints}) {_PLACE}\b", level):
        if not source.names.find(places.group()):  # "nämnderna |i Lund, Umeå och Visby|"
            level = level[: places.start()] + "_" * len(places.group()) + level[places.end() :]
    begin = 0
    for joint in re.finditer(rf",? (?:{joints}) |, ", level):
        yield begin, joint.start()
        begin = joint.end()
    yield begin, len(level)


def _paired(nouns: Phrases, joints: Phrases) -> Phrases:
    either, joint = "|".join(nouns), "|".join(joints)
    return (f"({either}) ({joint}) ({either})",)
