"""Who stands between the words that hand an assignment out and what is assigned, in one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from govreport.drafting.assigned_lists import only_lists, possessive
from govreport.drafting.kinds import UNSURE, kinds, subject_kind
from govreport.drafting.names import Named
from govreport.drafting.source import Source, ends_with
from govreport.profiles.phrases import Phrases
from govreport.reading.phrases import compiled
from govreport.reading.sentences import ParsedSentence

_MANY = 4  # bodies of a list's lead that are no helpers any more
_SHARE = 0.6  # of such a subject that names make up; the rest are commas, brackets and a name nobody knows
_BRACKET = 14  # characters between the last name and the verb: a short form in brackets
_LONGEST_GROUP = 120  # characters of what bodies are called together before their names


@lru_cache(maxsize=4)
def _unknown(adds: Phrases) -> re.Pattern[str]:
    """A member of a list whose name nobody knows, misspelt perhaps; those after it are members all the same."""
    return re.compile(
        r", (?:[A-ZÅÄÖ][\w-]+)(?: [a-zåäö-]+){0,3}(?: \([^()]{1,20}\))?"
        rf"(?:, | {compiled(adds).pattern} )"
    )


def assigned(source: Source, sentence: ParsedSentence) -> Iterator[Named]:
    """The bodies that a sentence hands the assignment to."""
    text, names = sentence.text, source.habits.names
    if not compiled(names.assigned_only_with).search(text):
        return
    cabinet = compiled(names.cabinet)
    given = False
    for match in compiled((*names.assigned, *names.offers)).finditer(text):
        noun = names.not_assigned if not given else (*names.not_assigned, *names.assigned_noun)
        if ends_with(noun, text[: match.end()].rsplit(" ", 1)[0]):
            continue  # "uppdrar åt X att föra över ett uppdrag |till| Y"
        for mention in _received(source, sentence, match.end()):
            given = True
            if not cabinet.fullmatch(mention.name):
                yield mention
    yield from _handed_before(source, sentence)
    yield from _turned(source, sentence)
    yield from _lead_of_many(source, sentence)


def _handed_before(source: Source, sentence: ParsedSentence) -> Iterator[Named]:
    """The bodies before the words that hand out ("|Boverket| ges i uppdrag att"), not those of a relative clause."""
    text, names = sentence.text, source.habits.names
    mentions = source.mentions(sentence)
    for match in compiled(names.assigned_before).finditer(text):
        before = [mention for mention in mentions if mention.end <= match.start()]
        if before and before[-1].end >= match.start() - 2:
            found = list_up_to(source, text, before)
            if not ends_with(names.relatives, text[: found[0].start]):
                yield from found
        elif before and compiled(names.as_well).fullmatch(text[before[-1].end : match.start()].strip(" ,")):
            yield from list_up_to(source, text, before)
        else:
            name = subject_kind(source, text, match.start())
            if name:
                start = text.index(name)
                yield Named(start=start, end=start + len(name), name=name, sure=UNSURE)


def _received(source: Source, sentence: ParsedSentence, at: int) -> list[Named]:
    """The bodies after the words that hand out, up to what they get; in a list where that is not clear."""
    text = sentence.text
    after = [mention for mention in source.mentions(sentence) if mention.start >= at]
    every = compiled(source.habits.names.every_county).match(text, at + 1)
    if every:
        after.insert(0, _all_counties(source, every.start(), every.end()))
    opened = bool(after) and _opens(source, text[at : after[0].start])
    stop = _stop(source, text, at, after[0].end if opened else at)
    if stop < 0:
        return list(listed(source, text, after)) if opened else []
    offered = compiled(source.habits.names.offers).search(text, at, stop)
    stop = offered.start() if offered else stop  # "uppdrar åt A |och erbjuder B att"
    others = list(kinds(source, text, at, stop)) if _hands_out(source, text, at) else []
    within = [mention for mention in after if mention.end <= stop]
    if not opened and not (others and others[0].start < min((one.start for one in within), default=stop)):
        return []
    named = [*_without_others(source, text, at, within, opened=opened), *others]
    return [*sorted(named, key=lambda one: one.start), *_further(source, text, stop, after)]


def _hands_out(source: Source, text: str, at: int) -> bool:
    """Whether a verb, and no noun, stands before the receivers ("uppdrar åt", not "uppdrag till")."""
    return not ends_with(source.habits.names.assigned_noun, text[:at].rsplit(" ", 1)[0])


def _all_counties(source: Source, start: int, end: int) -> Named:
    return Named(start=start, end=end, name=source.habits.names.counties_of[1], every_county=True)


def _opens(source: Source, gap: str) -> bool:
    """Whether what stands before the first body says only how, or what the bodies are called together."""
    bare = compiled(source.habits.names.receiver_openers).sub(" ", gap).strip(" ,")
    if not bare or _is_aside(source, gap):
        return True
    group = len(gap) < _LONGEST_GROUP and compiled(source.habits.names.groups).search(gap) is not None
    return group and (gap.endswith("(") or ends_with(source.habits.names.group_ends, gap) is not None)


def _is_aside(source: Source, gap: str) -> bool:
    """Whether it is an aside on what the assignment rests on ("ger, i enlighet med förordningen om …, |A och B")."""
    said = gap.strip()
    begins = compiled(source.habits.names.asides).match(said.lstrip(" ,"))
    return said.startswith(",") and said.endswith(",") and begins is not None


def _stop(source: Source, text: str, at: int, first: int) -> int:
    """Where the receivers end: at "att" after "uppdrar åt", at "i uppdrag" after "ger"; -1 where that is not clear."""
    names = source.habits.names
    marker = re.compile(rf",? {source.habits.modality.marker}\b").search(text, first)
    if ends_with((*names.assigned_to, *names.offers), text[:at]):
        return marker.start() if marker else -1
    given = compiled(names.assigned_after).search(text, first)
    return given.start() if given and (marker is None or given.start() <= marker.start()) else -1


def _without_others(
    source: Source, text: str, at: int, mentions: list[Named], *, opened: bool
) -> Iterator[Named]:
    """The receivers among the bodies of a stretch: not those to work with, told of in a clause, or left out."""
    names = source.habits.names
    spared = {m.name for m in mentions if _tail(names.exempt, text[at : m.start])}
    beside, reached = False, at
    for place, mention in enumerate(mentions):
        gap = text[reached : mention.start]
        beside = (beside and only_lists(source, gap)) or (
            (place > 0 or not opened) and _is_beside(source, text, at, mention)
        )
        reached = max(reached, mention.end)
        if place and ends_with(names.units, text[at : mention.start]):
            beside = False  # "A |genom B|, C och D": only the one is a part of A
            continue
        if place and _in_bracket_of(text, mentions[place - 1], mention):
            continue  # "A |(enheten B, kort)| att": a part of A
        if beside or mention.name in spared:
            continue
        if not mention.every_county or not spared:
            yield mention
        for name, body in source.names.counties.items() if mention.every_county and spared else ():
            if name not in spared:
                yield Named(start=mention.start, end=mention.end, name=name, body=body)


def _tail(phrases: tuple[str, ...], stretch: str) -> bool:
    """Whether such words stand since the last comma or bracket."""
    return compiled(phrases).search(re.split(r"[,(]", stretch)[-1]) is not None


def _in_bracket_of(text: str, host: Named, mention: Named) -> bool:
    """Whether a body stands first in the bracket after another one."""
    return host.body is not None and not host.every_county and text[host.end : mention.start] in (" (", "(")


def _is_beside(source: Source, text: str, at: int, mention: Named) -> bool:
    """Whether a body is governed by a preposition, owns what follows, or stands in a relative clause."""
    words = re.split(r"[,(]", text[at : mention.start])[-1].split()
    relative = bool(words) and words[0].lower() in source.habits.names.relatives
    return relative or possessive(text, mention) or _governed_here(source, text, mention.start)


def _governed_here(source: Source, text: str, at: int) -> bool:
    return governed(source, text, at) and not ends_with(source.habits.names.assigned_to, text[:at])


def _further(source: Source, text: str, stop: int, mentions: list[Named]) -> Iterator[Named]:
    """Bodies that get something else in the same sentence ("att se över …, åt |Skatteverket| att utreda …")."""
    marker = f" {source.habits.modality.marker} "
    adds = compiled(source.habits.modality.adds).pattern
    for mention in mentions:
        if mention.start <= stop:
            continue
        joined = re.search(rf"(?:,|{adds}) (?P<to>[^\W\d_]+ )?$", text[: mention.start])
        if joined is None:
            continue
        if joined.group("to"):
            to = ends_with(source.habits.names.assigned_to, joined.group("to"))
            if to and text.startswith(marker, mention.end):
                yield mention
        elif compiled(source.habits.names.assigned_after).match(text, mention.end + 1):
            yield mention


def _turned(source: Source, sentence: ParsedSentence) -> Iterator[Named]:
    """The bodies between the verb and what they get ("Därför får |Boverket och Skatteverket| i uppdrag att")."""
    text, names = sentence.text, source.habits.names
    for match in compiled(names.assigned_turned).finditer(text):
        after = [mention for mention in source.mentions(sentence) if mention.start > match.end()]
        found = list(listed(source, text, after)) if after and after[0].start == match.end() + 1 else []
        if found and compiled(names.assigned_after).match(text, found[-1].end + 1):
            yield from found


def _lead_of_many(source: Source, sentence: ParsedSentence) -> list[Named]:
    """The bodies that a list's lead obliges as its subject ("A, B, C och D ska:"): many at once are no helpers."""
    index = sentence.sentence.index
    following = source.sentences[index + 1 : index + 2]
    if not following or following[0].sentence.lead != index:
        return []
    verb = compiled(source.habits.modality.finite).search(sentence.text)
    before = [one for one in source.mentions(sentence) if verb and one.end <= verb.start()]
    if verb is None or len(before) < _MANY or before[0].start or before[-1].end < verb.start() - _BRACKET:
        return []
    named = sum(one.end - one.start for one in before)
    return before if named >= _SHARE * verb.start() else []


def governed(source: Source, text: str, at: int) -> bool:
    """Whether a preposition stands before a name, which is no subject then ("Chefen för |Boverket| ska")."""
    return ends_with(source.habits.draft.governing, text[:at]) is not None


def listed(source: Source, text: str, mentions: list[Named]) -> Iterator[Named]:
    """The bodies of one list: each divided from the one before by nothing but a comma, "och" or brackets."""
    reached = -1
    for mention in mentions:
        gap = text[reached : mention.start] if reached >= 0 and mention.start >= reached else ""
        if not only_lists(source, gap) and not _unknown(source.habits.modality.adds).fullmatch(gap):
            return
        yield mention
        reached = max(reached, mention.end)


def list_up_to(source: Source, text: str, mentions: list[Named]) -> list[Named]:
    """The bodies of the list that ends with the last of ``mentions``."""
    kept = [mentions[-1]]
    for mention in reversed(mentions[:-1]):
        if mention.start != kept[0].start and not only_lists(source, text[mention.end : kept[0].start]):
            break
        kept.insert(0, mention)
    return kept
