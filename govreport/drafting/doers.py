"""Which of several agencies a sentence obliges, so that a task can say whose it is."""

from __future__ import annotations

from attrs import evolve

from govreport.drafting.handed import assigned, list_up_to, listed
from govreport.drafting.names import Named
from govreport.drafting.proposal import Proposed
from govreport.drafting.source import Source, ends_with
from govreport.model import Task
from govreport.reading.modality import looks_infinitive, main_verb
from govreport.reading.phrases import compiled
from govreport.reading.sentences import ParsedSentence

_NEAR = 2  # characters between a subject and its verb
_MOST = 3  # bodies whose names stand before a task; more would hide it
_LONGEST = 110  # characters of them


def names_of(source: Source, agencies: tuple[Proposed[str], ...]) -> frozenset[str]:
    """The register's names of the agencies that got the assignment, where they are several."""
    found = {agency.value for agency in agencies}
    named = {name: source.names.find(name) for name in found}
    full = frozenset(one[0].body.name if one and one[0].body else name for name, one in named.items())
    return full if len(full) > 1 else frozenset()


def with_doers(task: Proposed[Task], said: str) -> Proposed[Task]:
    """A task with those who are to do it in front ("Tullverket: administrera arbetet"), where ``said`` names them."""
    text = task.value.text
    if not said or text.startswith(said):
        return task
    return evolve(task, value=evolve(task.value, text=f"{said}: {text[:1].lower()}{text[1:]}"))


def whose(source: Source, sentence: ParsedSentence, agencies: frozenset[str]) -> str:
    """The names, as written, of those of the agencies that a sentence obliges; empty where it obliges all or tells not.

    Args:
        source: The decision.
        sentence: A sentence that demands something; an item is as its lead.
        agencies: Register's names of all of them; none where the assignment has gone to one alone.
    """
    if not agencies:
        return ""
    words = sentence.text.split(" ", 1)[0]
    lead = sentence.sentence.lead
    host = (
        source.sentences[lead] if lead >= 0 and looks_infinitive(words, source.habits.modality) else sentence
    )
    found = _bodies(source, host)
    if not found:
        return of_assignment(source, sentence)
    named = {one.body.name if one.body else one.name for one in found}
    if len(named) > _MOST or not named < agencies or any(one.every_county for one in found):
        return ""
    said = host.text[found[0].start : found[-1].end]
    return said if len(said) <= _LONGEST else ""


def of_assignment(source: Source, sentence: ParsedSentence) -> str:
    """Whose the one of several assignments is that a sentence belongs to, as its heading says; else the heading."""
    head = source.assignments.get(sentence.sentence.index, "")
    named = source.names.find(head, year=source.year) if head else ()
    return ", ".join(one.name for one in named[:_MOST]) or head[:_LONGEST]


def _bodies(source: Source, sentence: ParsedSentence) -> list[Named]:
    """The bodies that a sentence hands the assignment to, or else those that are its subject."""
    handed = list(assigned(source, sentence))
    if handed:
        return handed
    habits, text = source.habits, sentence.text
    lead = compiled(habits.draft.task_leads).match(text)
    led = [one for one in source.mentions(sentence) if lead and one.start > lead.end()]
    if lead and led and led[0].start - lead.end() < _NEAR:  # "Uppdraget innebär att Boverket ska"
        return list(listed(source, text, led))
    verb = main_verb(text, (*habits.modality.finite, *habits.draft.asking), habits.modality)
    if verb is None:
        return []
    before = [one for one in source.mentions(sentence) if one.end <= verb.start()]
    if before and verb.start() - before[-1].end <= _NEAR:
        subject = list_up_to(source, text, before)
        joined = ends_with(habits.names.conjunctions, text[: subject[0].start])
        return [] if joined else subject  # "Regionerna |och Boverket| ska" obliges more than it names
    after = [one for one in source.mentions(sentence) if one.start >= verb.end()]
    return list(listed(source, text, after)) if after and after[0].start - verb.end() <= _NEAR else []
