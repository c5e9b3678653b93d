"""Demands in the background that are another's, or of another assignment than the decision's own."""

from __future__ import annotations

import re

from govreport.drafting.partner_own import known_own, receivers
from govreport.drafting.source import Source, ends_with
from govreport.reading.modality import main_verb
from govreport.reading.phrases import compiled
from govreport.reading.sentences import ParsedSentence

_SEVERAL = 2  # agencies that are called by a plural


def retold(source: Source, own: frozenset[str]) -> frozenset[int]:
    """Sentences of the background that tell of another assignment, or go on about one within their paragraph.

    "Regeringen gav den 3 maj Boverket i uppdrag att … |Uppdraget ska redovisas senast den 1 juni.|" It ends where the
    Government draws its conclusion ("Regeringen anser därför …") or the decision speaks of itself ("i detta arbete").

    Args:
        source: The decision.
        own: Names of the agencies that got the assignment.
    """
    draft, found = source.habits.draft, set[int]()
    told, paragraph, last = "", -1, -2
    given, closes = source.holding(draft.told_given), compiled(draft.concludes)
    for sentence in source.sentences:
        index = sentence.sentence.index
        listed = sentence.sentence.lead in found or sentence.sentence.lead == last
        if not source.background(sentence) or (sentence.paragraph != paragraph and not listed):
            told = ""
        paragraph = sentence.paragraph
        if not source.background(sentence):
            continue
        if index in given and compiled(draft.told_given).search(sentence.text):
            told, last = _whose(source, sentence, own), index
            found.add(index)
        elif closes.search(sentence.text) or _speaks(source, sentence, own, told):
            told = ""
        elif told:
            found.add(index)
        elif sentence.sentence.modality != "none" and _of_others(source, sentence, own):
            told, last = "other", index
    return frozenset(found)


def _speaks(source: Source, sentence: ParsedSentence, own: frozenset[str], told: str) -> bool:
    """Whether a sentence is on this decision again: the Government weighs, or obliges an agency of its own."""
    if sentence.sentence.modality == "expects" and _verb(source, sentence) is None:
        return True  # "Det är angeläget att barns rättigheter uppmärksammas"
    return told != "own" and _obliged(source, sentence, own) == "own"


def _whose(source: Source, sentence: ParsedSentence, own: frozenset[str]) -> str:
    """Whose the assignment is that a sentence tells of: ``own`` or ``other``."""
    named = any(known_own(one, own) for one in source.mentions(sentence))
    return "own" if named or compiled(source.habits.draft.own_words).search(sentence.text) else "other"


def _of_others(source: Source, sentence: ParsedSentence, own: frozenset[str]) -> bool:
    """Whether a demand is another's, and not one to help with this assignment ("Skogsstyrelsen ska bistå Boverket")."""
    if foreign(source, sentence, own):
        return True
    concerns = compiled((*source.habits.draft.own_words, *source.habits.draft.own_core)).search(sentence.text)
    named = concerns is not None or any(known_own(one, own) for one in source.mentions(sentence))
    return _obliged(source, sentence, own) == "other" and not named


def _obliged(source: Source, sentence: ParsedSentence, own: frozenset[str]) -> str:
    """Who is named as the subject of a sentence that demands: an agency of its ``own``, an ``other``, or nobody."""
    verb = _verb(source, sentence)
    near = [
        one
        for one in (source.mentions(sentence) if verb else ())
        if verb
        and one.name.lower() not in source.habits.names.cabinet
        and (0 <= verb.start() - one.end <= 1 or 0 <= one.start - verb.end() <= 1)
    ]
    if not near:
        return ""
    return "own" if any(known_own(one, own) for one in near) else "other"


def foreign(source: Source, sentence: ParsedSentence, own: frozenset[str]) -> bool:
    """Whether a demand in the background cannot be on an agency that got the assignment.

    It is a committee's ("Utredaren ska"), that of a body to come ("Den nya myndigheten ska"), of several where one has
    got the assignment ("Myndigheterna ska"), or it has no verb that demands and names nobody ("Rapporten redogör för").
    """
    if not own or sentence.sentence.lead >= 0:  # an item is as its lead
        return False
    draft, text, verb = source.habits.draft, sentence.text, _verb(source, sentence)
    words = compiled(draft.own_words)
    named = any(known_own(one, own) for one in source.mentions(sentence))
    if verb is None:
        if sentence.sentence.modality != "obliges":
            return False
        if compiled(source.habits.partners.nowadays).search(text) or _begins_with_other(
            source, sentence, own
        ):
            return True
        return not (named or words.search(text) or compiled(draft.own_core).search(text))
    before = [match for match in words.finditer(text, 0, verb.start()) if verb.start() - match.end() <= 1]
    subject = before[-1] if before else words.match(text, verb.end() + 1)
    if subject is None:
        return compiled(source.habits.names.inquiry).match(text) is not None  # "En särskild utredare ska"
    return not _akin(source, text, subject, own)


def _begins_with_other(source: Source, sentence: ParsedSentence, own: frozenset[str]) -> bool:
    """Whether another body or a committee stands first in a sentence ("Statskontoret får i uppdrag att")."""
    names, word = source.habits.names, compiled(source.habits.draft.own_words).match(sentence.text)
    if word is not None:
        return not _akin(source, sentence.text, word, own)
    first = next((one for one in source.mentions(sentence) if one.start == 0), None)
    if first is not None:
        return not known_own(first, own) and first.name.lower() not in names.cabinet
    return compiled(names.inquiry).match(sentence.text) is not None


def _akin(source: Source, text: str, subject: re.Match[str], own: frozenset[str]) -> bool:
    """Whether a word for an agency can stand for one of those that got the assignment ("verket" for Skolverket)."""
    draft, word = source.habits.draft, subject.group().lower()
    if ends_with(draft.to_come, text[: subject.start()]):
        return False
    if compiled(draft.several).fullmatch(word) and receivers(source, own) < _SEVERAL:
        return False
    if compiled(draft.any_agency).fullmatch(word):
        return True
    ending = next((one for one in draft.endings if word.endswith(one)), "")
    return any(word.split(" ")[-1].removesuffix(ending) in name.lower() for name in own)


def _verb(source: Source, sentence: ParsedSentence) -> re.Match[str] | None:
    """The verb of a sentence that demands or expects something."""
    habits = source.habits
    return main_verb(sentence.text, (*habits.modality.finite, *habits.draft.asking), habits.modality)
