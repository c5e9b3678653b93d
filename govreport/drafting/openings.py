"""What stands in front of a demand: dropped where it adds nothing, kept where it says for what or when."""

from __future__ import annotations

import re

from govreport.drafting.source import Source
from govreport.reading.modality import looks_infinitive
from govreport.reading.phrases import compiled

_LONGEST = 6  # words of an opening that is kept before an infinitive; longer ones keep their whole sentence
_PREPOSITIONS = frozenset(
    ("om", "när", "innan", "efter", "för", "än")
)  # which most often join no clause there
_SUBJECT = 12  # words of a subject that is put back before its verb


def worded(source: Source, text: str, begin: int, start: int, body: str) -> str:
    """The first demand of a sentence in words that stand for themselves.

    Args:
        source: The decision.
        text: The sentence.
        begin: Where its infinitive begins; 0 where it was not looked for.
        start: Where ``body`` begins: at the infinitive, or at 0 where the sentence stays whole.
        body: What is to be said.

    Returns:
        "För varje förslag analysera …" of "För varje förslag ska myndigheten analysera …"; "Förslaget ska omfatta X" of
        "Vidare ska förslaget omfatta X"; else ``body``.
    """
    verb = compiled((*source.habits.modality.finite, "bör", "får")).search(text)
    if verb is None or verb.start() == 0:
        return body
    if not begin and (expletive := compiled(source.habits.draft.expletives).match(text, verb.end() + 1)):
        after = text[expletive.end() + 1 :].split(" ", 1)[0]
        begin = (
            expletive.end() + 1 if looks_infinitive(after, source.habits.modality) else 0
        )  # "ska det framgå"
    if not begin or begin < verb.end():
        return body
    if compiled(source.habits.draft.task_leads).match(text):
        return body
    opening = text[: verb.start()].strip()
    empty = compiled(source.habits.draft.empty_openers).fullmatch(opening.rstrip(",")) is not None
    if not start:
        return _turned(source, text, verb, begin) or body if empty else body
    if empty or _is_subject(source, text, verb.start()) or len(opening.split()) > _LONGEST:
        return body
    return f"{opening} {body[:1].lower()}{body[1:]}"


def subordinates(source: Source, stretch: str) -> bool:
    """Whether a clause begins in a stretch, whose verb would be taken for the demand's ("det |som den avser att|")."""
    habits = source.habits.modality
    bare = compiled(source.habits.draft.no_clauses).sub(" ", stretch)
    words = {word.lower() for word in re.findall(r"[^\W\d_]+", bare)}
    return habits.marker in words or not words.isdisjoint(frozenset(habits.subordinators) - _PREPOSITIONS)


def _is_subject(source: Source, text: str, verb: int) -> bool:
    """Whether what stands before the verb is who is obliged, and no opening."""
    before = text[:verb].rstrip()
    doers = (*source.habits.draft.own_words, *source.habits.draft.doers)
    last = before.rsplit(" ", 1)[-1]
    if compiled(doers).fullmatch(last) or compiled(doers).fullmatch(before):
        return True
    return not compiled(source.habits.draft.openings).match(text)


def _turned(source: Source, text: str, verb: re.Match[str], begin: int) -> str:
    """A sentence with its subject first, where nothing but an empty opening stood before its verb."""
    subject = text[verb.end() : begin].strip()
    after = ""
    for _ in range(2):  # "förslagen även särskilt"
        tail = next(
            (m for m in compiled(source.habits.draft.adverbs).finditer(subject) if m.end() == len(subject)),
            None,
        )
        if tail is None or not tail.start():
            break
        subject, after = subject[: tail.start()].strip(), f"{tail.group()} {after}".strip()
    words = subject.split()
    if not words or len(words) > _SUBJECT or re.search(r"[,;:()]", subject) or subordinates(source, subject):
        return ""
    return " ".join(part for part in (subject, verb.group(), after, text[begin:].rstrip(" .")) if part)
