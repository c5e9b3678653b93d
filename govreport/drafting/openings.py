"""What stands in front of a demand: dropped where it adds nothing, kept where it says for what, when or how."""

from __future__ import annotations

import re

from govreport.drafting.assigned_lists import only_lists
from govreport.drafting.dates import days
from govreport.drafting.source import Source
from govreport.reading.modality import looks_infinitive
from govreport.reading.phrases import compiled

_LONGEST = 6  # words of an opening that is kept before an infinitive; longer ones keep their whole sentence
_LONGEST_INSERTED = 8  # words between "ska" and the infinitive that are kept
_PREPOSITIONS = frozenset(
    ("om", "när", "innan", "efter", "för", "än")
)  # which most often join no clause there
_SUBJECT = 12  # words of a subject that is put back before its verb


def without_pointers(source: Source, text: str) -> str:
    """A sentence of the same length without words that only point to another place of the decision.

    "i enlighet med vad som anges under rubriken Närmare om uppdraget" says nothing of what is to be done.
    """
    found = compiled(source.habits.draft.pointers).search(text)
    if found is None:
        return text
    end = found.end()
    if text[:end].endswith(source.habits.draft.heading_word):
        named = (heading.text.strip(" *:") for heading, _ in source.parsed.headings)
        rest = text[end:].lstrip(" ”\"'")
        known = max((len(one) for one in named if one and rest.lower().startswith(one.lower())), default=0)
        if not known:
            return text
        end = len(text) - len(rest) + known
    begin = found.start() - (1 if text[: found.start()].endswith(" ") else 0)
    return text[:begin] + " " * (end - begin) + text[end:]


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
    lead = compiled(source.habits.draft.task_leads).match(text)
    verbs = compiled((*source.habits.modality.finite, *source.habits.draft.asking))
    verb = verbs.search(text, lead.end() if lead else 0)
    if verb is None or verb.start() == 0:
        return body
    if not begin and (expletive := compiled(source.habits.draft.expletives).match(text, verb.end() + 1)):
        after = text[expletive.end() + 1 :].split(" ", 1)[0]
        begin = (
            expletive.end() + 1 if looks_infinitive(after, source.habits.modality) else 0
        )  # "ska det framgå"
    if not begin or begin < verb.end():
        return body
    if lead:
        places = (lead.end(), verb.start(), verb.end(), begin)
        return _led(source, text, places, body) if start else text[lead.end() :].strip(" ,.")
    opening = text[: verb.start()].strip()
    empty = compiled(source.habits.draft.empty_openers).fullmatch(opening.rstrip(",")) is not None
    if not start:
        return _turned(source, text, verb, begin) or body if empty else body
    said = _joined(_inserted(source, text[verb.end() : begin]), body)
    if empty or _is_subject(source, text, verb.start()) or len(opening.split()) > _LONGEST:
        return said
    return _joined(opening, said)


def _led(source: Source, text: str, places: tuple[int, int, int, int], body: str) -> str:
    """A demand after "Uppdraget innebär att": "På olika sätt visa" of "Boverket på olika sätt ska visa"."""
    clause, verb, after, begin = places
    said = text[clause:verb].lstrip(" ,")
    adverbial = said[subject_end(source, said) :].strip(" ,")
    adverbial += "," if "," in adverbial else ""
    return _joined(adverbial, _joined(_inserted(source, text[after:begin]), body))


def _joined(first: str, rest: str) -> str:
    """What goes before a demand, and the demand."""
    return f"{first} {rest[:1].lower()}{rest[1:]}" if first else rest


def subject_end(source: Source, clause: str) -> int:
    """Where the bodies end that a clause begins with; 0 where it begins with none."""
    draft = source.habits.draft
    own = compiled((*draft.own_words, *draft.doers)).match(clause)
    end = own.end() if own else 0
    if not end and not clause[:1].isupper():
        return 0
    for mention in source.names.find(clause, damaged=source.damaged, year=source.year):
        if (end == 0 and mention.start == 0) or (end and only_lists(source, clause[end : mention.start])):
            end = max(end, mention.end)
    return end


def _inserted(source: Source, stretch: str) -> str:
    """What stands between "ska" and the infinitive and says when or how: "efter samråd", "i första hand", "inte".

    Left out are the subject, what adds nothing, a day, a condition and with whom: other fields hold them.
    """
    draft, said = source.habits.draft, stretch.strip()
    said = said[subject_end(source, said) :].strip(" ,")
    idle = (*draft.empty_openers, *draft.idle, *source.habits.partners.optional)
    said = " ".join(compiled(idle).sub(" ", said).split()).strip(" ,.")
    said = re.sub(rf"^{compiled(source.habits.modality.adds).pattern} ", "", said)
    if said.endswith(source.habits.modality.marker):
        return ""  # "får i uppdrag att"
    if not said or len(said.split()) > _LONGEST_INSERTED or re.search(r"[,;:()]", said):
        return ""
    elsewhere = compiled(draft.elsewhere).search(said) is not None
    if not elsewhere and re.search(r"\d", said):
        elsewhere = bool(days(said, source.habits.dates))
    if not elsewhere and not said.islower():
        elsewhere = bool(source.names.find(said, damaged=source.damaged, year=source.year))
    return "" if elsewhere else said[:1].upper() + said[1:]


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
