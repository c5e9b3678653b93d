"""Who gets the assignment: the agencies that a decision hands it to, in whatever layout."""

from __future__ import annotations

import re

from govreport.drafting.assigned_lists import annexed, receivers, receivers_below
from govreport.drafting.handed import assigned, governed, list_up_to, listed
from govreport.drafting.head import heading_proposal
from govreport.drafting.letterhead import place_of
from govreport.drafting.names import Named
from govreport.drafting.proposal import Note, Proposed
from govreport.drafting.source import Source, ends_with
from govreport.profiles.decisions import Phrases
from govreport.reading.phrases import compiled
from govreport.reading.sentences import ParsedSentence

_MAX_COUNTIES = 21
_INSERTED = re.compile(r", [^;:]{3,200}, ")
_TOLD = 40  # characters between "gav" and the first body, a day among them
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
            _keep(source, found, mention, sentence, 0.95)
        for host, mention in receivers(source, sentence):
            _keep(source, found, mention, host, 0.95)
        for line, at, mention in receivers_below(source, sentence):
            _keep_line(source, found, line, at, mention)
    if _says(source, draft.receivers_annexed):
        _from_annex(source, found)
    inquiry = compiled(names.inquiry).search(source.parsed.received[:_HEAD])
    looks = (
        _from_addressed_title,
        _from_amended,
        _from_money,
        _from_subjects,
        _from_title,
        _from_told,
        _from_past,
    )
    guesses = () if _says(source, draft.receivers_unnamed) else (_from_agents, _first_named)
    for look in looks[:2] if inquiry else (*looks, *guesses):
        if not found:
            look(source, found)
    return tuple(found.values())


def _says(source: Source, phrases: Phrases) -> bool:
    """Whether a sentence has one of some phrases."""
    return any(compiled(phrases).search(one.text) for one in source.among(source.holding(phrases)))


def _from_annex(source: Source, found: dict[str, Proposed[str]]) -> None:
    """Who an annex or an address list names, where the text says no more than that it does."""
    for line, at, mention in annexed(source):
        _keep_line(source, found, line, at, mention)


def _keep_line(source: Source, found: dict[str, Proposed[str]], line: str, at: int, mention: Named) -> None:
    """Keep a body that a line of the text as received names."""
    for name in _names(source, mention):
        if _key(mention, name) not in found:  # a place costs a look through the whole text
            found[_key(mention, name)] = Proposed(
                value=name,
                quote=line,
                location=place_of(source, at),
                confidence=min(0.8, mention.sure),
                start=at,
            )


def _keep(
    source: Source, found: dict[str, Proposed[str]], mention: Named, sentence: ParsedSentence, sure: float
) -> None:
    words, place, start = source.quote(sentence, mention.start, mention.end)
    notes: tuple[Note, ...] = ()
    if mention.body is None and not mention.every_county:
        sure = min(sure, 0.65)
        notes = (Note("agency-unknown"),)
    elif (
        mention.body
        and source.year
        and not mention.body.existed(source.year)
        and mention.name == mention.body.name
    ):
        notes = (Note("agency-years", (("years", _years(mention)),)),)
    for name in _names(source, mention):
        found.setdefault(
            _key(mention, name),
            Proposed(
                value=name,
                quote=words,
                location=place,
                confidence=min(sure, mention.sure),
                notes=notes,
                start=start,
                sentence=sentence.sentence.index,
            ),
        )


def _years(mention: Named) -> str:
    body = mention.body
    return f"{body.first or ''}–{body.last or ''}" if body else ""


def _key(mention: Named, name: str) -> str:
    return mention.body.name if mention.body else name


def _names(source: Source, mention: Named) -> tuple[str, ...]:
    """One name, or all county boards where "länsstyrelserna" are meant."""
    if not mention.every_county:
        return (mention.name,)
    return tuple(source.names.counties)[:_MAX_COUNTIES]


def _from_addressed_title(source: Source, found: dict[str, Proposed[str]]) -> None:
    """A title that names who it is for ("Uppdrag till Boverket att …")."""
    for heading, _ in source.parsed.headings[:4]:
        for match in compiled(source.habits.names.assigned).finditer(heading.text):
            mentions = source.names.find(heading.text, damaged=source.damaged, year=source.year)
            after = [mention for mention in mentions if mention.start >= match.end()]
            if after and after[0].start <= match.end() + 2:
                for mention in listed(source, heading.text, after):
                    for name in _names(source, mention):
                        note = (Note("agency-title"),)
                        found.setdefault(
                            _key(mention, name), heading_proposal(source, name, heading, 0.85, note)
                        )


def _from_money(source: Source, found: dict[str, Proposed[str]]) -> None:
    """Who gets money or powers, where nobody gets an assignment in so many words."""
    phrases = source.habits.names.assigned_money
    for sentence in source.among(source.holding(phrases)):
        if source.background(sentence):
            continue
        for match in compiled(phrases).finditer(sentence.text):
            after = [m for m in source.mentions(sentence) if m.start >= match.end()]
            if after and after[0].start <= match.end() + 2:
                for mention in listed(source, sentence.text, after):
                    _keep(source, found, mention, sentence, 0.7)


def _from_told(source: Source, found: dict[str, Proposed[str]]) -> None:
    """Who "har i uppdrag att" in a text that tells of the assignment."""
    for sentence in source.among(source.holding(source.habits.names.assigned_told)):
        match = compiled(source.habits.names.assigned_told).search(sentence.text)
        before = [m for m in source.mentions(sentence) if match and m.end <= match.start()]
        if match and before and match.start() - before[-1].end <= 2:
            for mention in list_up_to(source, sentence.text, before):
                _keep(source, found, mention, sentence, 0.65)
            return


def _from_past(source: Source, found: dict[str, Proposed[str]]) -> None:
    """Who got the assignment, in a text that tells of it first of all ("Regeringen gav den 1 maj X i uppdrag")."""
    for sentence in source.sentences[:1]:
        match = compiled(source.habits.names.assigned_past).search(sentence.text)
        after = [m for m in source.mentions(sentence) if match and m.start >= match.end()]
        if match and after and after[0].start - match.end() < _TOLD:
            for mention in listed(source, sentence.text, after):
                _keep(source, found, mention, sentence, 0.65)


def _from_agents(source: Source, found: dict[str, Proposed[str]]) -> None:
    """By whom something is to be done ("… ska redovisas av Socialstyrelsen")."""
    by = source.habits.names.agents
    for sentence in source.sentences:
        if sentence.sentence.modality != "obliges" or source.background(sentence):
            continue
        for mention in source.mentions(sentence):
            if mention.body and ends_with(by, sentence.text[: mention.start]):
                _keep(source, found, mention, sentence, 0.6)
        if found:
            return


def _first_named(source: Source, found: dict[str, Proposed[str]]) -> None:
    """The first agency of the register that an operative sentence names."""
    cabinet = source.habits.names.cabinet
    for sentence in source.sentences:
        if source.background(sentence):
            continue
        for mention in source.mentions(sentence):
            if mention.body and mention.body.kind != "body" and mention.name.lower() not in cabinet:
                _keep(source, found, mention, sentence, 0.5)
                return


def _from_amended(source: Source, found: dict[str, Proposed[str]]) -> None:
    """Who got the assignment that this decision amends ("Regeringen gav den … A och B i uppdrag")."""
    if not any(
        compiled(source.habits.draft.amends).search(heading.text) for heading, _ in source.parsed.headings
    ):
        return
    for sentence in source.among(source.holding(source.habits.names.assigned_past)):
        match = compiled(source.habits.names.assigned_past).search(sentence.text)
        if match is None or not compiled(source.habits.names.assigned_only_with).search(sentence.text):
            continue
        after = [m for m in source.mentions(sentence) if m.start >= match.end()]
        if after and after[0].start - match.end() < 40:
            cabinet = compiled(source.habits.names.cabinet)  # "redovisa uppdraget till Regeringskansliet"
            for mention in listed(source, sentence.text, after):
                if not cabinet.fullmatch(mention.name):
                    _keep(source, found, mention, sentence, 0.7)
            if found:
                return


def _from_title(source: Source, found: dict[str, Proposed[str]]) -> None:
    """Any body that the first headings name."""
    for heading, _ in source.parsed.headings[:4]:
        for mention in source.names.find(heading.text, damaged=source.damaged, year=source.year):
            for name in _names(source, mention):
                found.setdefault(
                    _key(mention, name),
                    heading_proposal(source, name, heading, 0.75, (Note("agency-title"),)),
                )
        if found:
            return


def _from_subjects(source: Source, found: dict[str, Proposed[str]]) -> None:
    """The subjects of sentences that oblige a body by name, other than to help."""
    helping = [compiled(phrases) for _, phrases in source.habits.partners.passive]
    for sentence in source.sentences:
        if sentence.sentence.modality != "obliges" or source.background(sentence):
            continue
        verb = compiled(source.habits.modality.finite).search(sentence.text)
        if verb is None or (found and any(pattern.search(sentence.text) for pattern in helping)):
            continue
        mentions = [m for m in source.mentions(sentence) if m.name.lower() not in source.habits.names.cabinet]
        mentions = [
            m for m in mentions if m.body is None or m.body.kind != "body"
        ]  # associations are no agencies
        before = [m for m in mentions if m.end <= verb.start()]
        after = [m for m in mentions if m.start >= verb.end()]
        if (
            before
            and not before[0].start
            and _INSERTED.fullmatch(sentence.text[before[0].end : verb.start()])
        ):
            _keep(source, found, before[0], sentence, 0.7)  # "Skatteverket, som ansvarar för …, ska"
        elif before and verb.start() - before[-1].end <= 2:
            subject = list_up_to(source, sentence.text, before)
            if not governed(source, sentence.text, subject[0].start):
                for mention in subject:
                    _keep(source, found, mention, sentence, 0.75)
        elif after and after[0].start - verb.end() <= 2:
            for mention in listed(source, sentence.text, after):
                _keep(source, found, mention, sentence, 0.7)
