"""Sentences that demand nothing and tell with whom the assignment is done."""

from __future__ import annotations

import re

from govreport.drafting.partner_own import known_own
from govreport.drafting.source import Source, ends_with
from govreport.reading.modality import looks_finite, looks_infinitive
from govreport.reading.phrases import compiled
from govreport.reading.sentences import ParsedSentence

_NEXT = 3  # characters between a verb and the agency that is its subject


def tells(source: Source, sentence: ParsedSentence, own: frozenset[str]) -> bool:
    """Whether a sentence that demands nothing tells with whom the assignment is done ("Verket samtalar med A").

    Args:
        source: The decision.
        sentence: One of its sentences.
        own: Names of the agencies that got the assignment.
    """
    habits, text = source.habits.partners, sentence.text
    if source.background(sentence) or compiled(habits.nowadays).search(text):
        return False
    if compiled(habits.presuming).match(text) or _accompanied(source, sentence, own):
        return True
    for verb in compiled(habits.told).finditer(text):
        if verb.start() == 0:
            return sentence.block == "item"
        own_words = source.habits.draft.own_words
        if ends_with(own_words, text[: verb.start()]) or compiled(own_words).match(text, verb.end() + 1):
            return True
        near = [
            one
            for one in source.mentions(sentence)
            if 0 <= one.start - verb.end() <= _NEXT or 0 <= verb.start() - one.end <= _NEXT
        ]
        if any(known_own(one, own) for one in near):
            return True
    return False


def _accompanied(source: Source, sentence: ParsedSentence, own: frozenset[str]) -> bool:
    """Whether a sentence or an item tells with whom a thing is done ("A beslutar om stöd |efter dialog med| B").

    It does where the agency is who does it, and in an item without a verb of its own under a demand ("Statistik |i
    samråd med| B").
    """
    text = sentence.text
    phrase = compiled(source.habits.partners.along).search(text)
    if phrase is None:
        return False
    modality = source.habits.modality
    words = re.findall(r"[^\W\d_]+", text[: phrase.start()])
    if sentence.block == "item" and sentence.sentence.lead >= 0:
        lead = source.sentences[sentence.sentence.lead].sentence.modality
        verbs = (looks_finite(word, modality) or looks_infinitive(word, modality) for word in words)
        relative = compiled(source.habits.partners.relatives).search(text, 0, phrase.start())
        asked = compiled(source.habits.partners.questions).search(text, 0, phrase.start())
        return lead == "obliges" and not (any(verbs) or relative or asked)
    doers = [one for one in source.mentions(sentence) if known_own(one, own) and one.end <= phrase.start()]
    first = next((one for one in doers if one.start == 0), None)
    if first is not None:
        verb = re.match(r" ([^\W\d_]+)", text[first.end :])
        return verb is not None and looks_finite(verb.group(1), modality)
    return any(phrase.start() - one.end == 1 for one in doers)
