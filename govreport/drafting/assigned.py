"""Who gets the assignment: the agencies that a decision hands it to, in whatever layout."""

from __future__ import annotations

from govreport.drafting.assigned_lists import annexed, receivers, receivers_below
from govreport.drafting.assigned_looks import (
    first_named,
    from_addressed_kinds,
    from_addressed_title,
    from_agents,
    from_kinds,
    from_money,
    from_past,
    from_subjects,
    from_title,
    from_unknown,
    subjects,
)
from govreport.drafting.handed import assigned
from govreport.drafting.kinds import UNSURE
from govreport.drafting.proposal import Proposed
from govreport.drafting.receivers import keep, keep_line, key_of
from govreport.drafting.source import Source
from govreport.profiles.decisions import Phrases
from govreport.reading.phrases import compiled

_HEAD = 3000  # characters of a decision that say whether an inquiry gets it


def agencies(source: Source) -> tuple[Proposed[str], ...]:
    """Who gets the assignment, in the decision's order.

    Looked for where the Government hands it out; then in the title; then as the first subject that is obliged.
    """
    found: dict[str, Proposed[str]] = {}
    names, draft = source.habits.names, source.habits.draft
    for sentence in source.sentences:
        plain = compiled(names.assigned_plain).search(sentence.text)
        if source.background(sentence) or (sentence.sentence.modality == "none" and not plain):
            continue
        for mention in assigned(source, sentence):
            keep(source, found, mention, sentence, 0.95)
        for host, mention in receivers(source, sentence):
            keep(source, found, mention, host, 0.95)
        for line, at, mention in receivers_below(source, sentence):
            keep_line(source, found, line, at, mention)
    if found:
        found = _first_obliged(source, found)
        _addressed_as_well(source, found)
        _coordinators(source, found)
        _who_report_it(source, found)
    _of_several(source, found)
    if _says(source, draft.receivers_annexed):
        _from_annex(source, found)
    inquiry = _to_inquiry(source)
    looks = (
        from_addressed_title,
        from_money,
        from_past,
        from_subjects,
        from_addressed_kinds,
        from_title,
        from_kinds,
    )
    guesses = () if _says(source, draft.receivers_unnamed) else (from_unknown, from_agents, first_named)
    for look in looks[:1] if inquiry else (*looks, *guesses):
        if not found:
            look(source, found)
    if found and all(one.confidence == UNSURE for one in found.values()):
        from_subjects(source, found)  # a kind of bodies got it; those named have duties of their own
    return tuple(found.values())


def _to_inquiry(source: Source) -> bool:
    """Whether the head of a decision hands it to an inquiry; one that the background tells of says nothing."""
    told = [
        (one.sentence.start, one.sentence.end)
        for one in source.sentences
        if one.sentence.start < _HEAD and source.background(one)
    ]
    named = compiled(source.habits.names.inquiry).finditer(source.parsed.received[:_HEAD])
    return any(not any(start <= match.start() < end for start, end in told) for match in named)


def _of_several(source: Source, found: dict[str, Proposed[str]]) -> None:
    """Those whom each of several assignments is for, by its heading and the first sentence that it obliges."""
    told: set[str] = set()
    for place, head in source.assignments.items():
        sentence = source.sentences[place]
        if head in told or sentence.sentence.modality != "obliges" or sentence.sentence.section != head:
            continue
        told.add(head)
        named = source.names.find(head, year=source.year)
        for mention, sure in subjects(source, sentence):
            if mention.body and (not named or any(one.body == mention.body for one in named)):
                keep(source, found, mention, sentence, min(sure, 0.9))


def _says(source: Source, phrases: Phrases) -> bool:
    """Whether a sentence has one of some phrases."""
    return any(compiled(phrases).search(one.text) for one in source.among(source.holding(phrases)))


def _from_annex(source: Source, found: dict[str, Proposed[str]]) -> None:
    """Who an annex or an address list names, where the text says no more than that it does."""
    for line, at, mention in annexed(source):
        keep_line(source, found, line, at, mention)


def _first_obliged(source: Source, found: dict[str, Proposed[str]]) -> dict[str, Proposed[str]]:
    """With those whom the first sentence that demands anything obliges, where others get theirs later on."""
    first = next((one for one in source.sentences if one.sentence.modality == "obliges"), None)
    if first is None or source.background(first):
        return found
    if any(one.sentence < 0 or one.sentence <= first.sentence.index for one in found.values()):
        return found
    obliged: dict[str, Proposed[str]] = {}
    for mention, sure in subjects(source, first):
        if mention.body:
            keep(source, obliged, mention, first, sure)
    return {**obliged, **found}


def _addressed_as_well(source: Source, found: dict[str, Proposed[str]]) -> None:
    """Those whom the title addresses beside one that the text hands the assignment to ("Uppdrag till A och B")."""
    addressed: dict[str, Proposed[str]] = {}
    from_addressed_title(source, addressed)
    # "Uppdrag till länsstyrelserna", and the text says to which
    boards = found.keys() & source.names.counties.keys()
    if addressed.keys() & found.keys():
        for name, one in addressed.items():
            board = name in source.names.counties
            if not (board and boards) and any(name == body.name for body in source.names.bodies):
                found.setdefault(name, one)


def _who_report_it(source: Source, found: dict[str, Proposed[str]]) -> None:
    """Those who are to report the assignment with one that got it, or on a day of their own.

    So "A och B ska slutredovisa uppdraget", and "C ska senast den 1 mars lämna en redovisning av uppdraget".
    """
    habits, latest = source.habits.names, compiled(source.habits.dates.latest)
    for sentence in source.among(source.holding(habits.reports_it)):
        if sentence.sentence.modality != "obliges" or not compiled(habits.reports_it).search(sentence.text):
            continue
        subject = list(subjects(source, sentence))
        apart = len(subject) == 1 and latest.search(sentence.text)
        if apart or any(key_of(one, one.name) in found for one, _ in subject):
            for mention, sure in subject:
                if mention.body:
                    keep(source, found, mention, sentence, sure)


def _coordinators(source: Source, found: dict[str, Proposed[str]]) -> None:
    """Who is to lead the work of the others ("Uppdraget ska samordnas av X", "X ska samordna arbetet")."""
    habits = source.habits.names
    leads, led = compiled(habits.coordinates), compiled(habits.coordinated)
    for sentence in source.among(source.holding(habits.coordinates, habits.coordinated)):
        if source.background(sentence):
            continue
        text = sentence.text
        spots = [match.start() for match in leads.finditer(text)]
        before = [one for one in source.mentions(sentence) if one.body and one.end + 1 in spots]
        ends = [match.end() for match in led.finditer(text)]
        for mention in (*before, *(one for one in source.mentions(sentence) if one.start - 1 in ends)):
            keep(source, found, mention, sentence, 0.75)
