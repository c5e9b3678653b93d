"""Who may have got an assignment that nobody is handed in so many words: by title, money, subjects and tales."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govreport.drafting.assigned_lists import only_lists
from govreport.drafting.handed import governed, list_up_to, listed
from govreport.drafting.head import heading_proposal
from govreport.drafting.kinds import UNSURE, kinds, subject_kind
from govreport.drafting.names import Named
from govreport.drafting.proposal import Note, Proposed
from govreport.drafting.receivers import keep, key_of, names_of
from govreport.drafting.source import Source, ends_with
from govreport.reading.modality import main_verb
from govreport.reading.phrases import compiled
from govreport.reading.sentences import ParsedSentence

_INSERTED = re.compile(r", [^;:]{3,200}, ")
_WITH_SHORT = re.compile(r" (?P<name>[A-ZÅÄÖ](?:[^\W\d_]|[ -]){3,80}? \([A-ZÅÄÖ]{2,8}\))")
_TOLD = 40  # characters between "gav" and the first body, a day among them


def from_addressed_title(source: Source, found: dict[str, Proposed[str]]) -> None:
    """A title that names who it is for ("Uppdrag till Boverket att …")."""
    for heading, _ in source.parsed.headings[:4]:
        for match in compiled(source.habits.names.assigned).finditer(heading.text):
            mentions = source.names.find(heading.text, damaged=source.damaged, year=source.year)
            after = [mention for mention in mentions if mention.start >= match.end()]
            if after and after[0].start <= match.end() + 2:
                for mention in listed(source, heading.text, after):
                    for name in names_of(source, mention):
                        note = (Note("agency-title"),)
                        found.setdefault(
                            key_of(mention, name), heading_proposal(source, name, heading, 0.85, note)
                        )


def from_addressed_kinds(source: Source, found: dict[str, Proposed[str]]) -> None:
    """The kinds of bodies that a title addresses ("Uppdrag till |bevakningsansvariga myndigheter| att …")."""
    modality, governing = source.habits.modality, "|".join(source.habits.draft.governing)
    for heading, _ in source.parsed.headings[:4]:
        title = heading.text
        for match in compiled(source.habits.names.assigned).finditer(title):
            ends = re.compile(rf" (?:{modality.marker}|{governing})\b").search(title, match.end())
            for one in kinds(source, title, match.end(), ends.start() if ends else len(title)):
                note = (Note("agency-kind"),)
                found.setdefault(one.name, heading_proposal(source, one.name, heading, UNSURE, note))


def from_kinds(source: Source, found: dict[str, Proposed[str]]) -> None:
    """The kind of bodies that the first demand is on ("Samtliga statliga myndigheter ska")."""
    first = next((one for one in source.sentences if one.sentence.modality == "obliges"), None)
    habits = source.habits.modality
    verb = main_verb(first.text, habits.finite, habits) if first and not source.background(first) else None
    name = subject_kind(source, first.text, verb.start()) if first and verb else ""
    if first and name:
        at = max(first.text.lower().find(name.lower()), 0)
        keep(source, found, Named(start=at, end=at + len(name), name=name, sure=UNSURE), first, UNSURE)


def from_money(source: Source, found: dict[str, Proposed[str]]) -> None:
    """Who gets money or powers, where nobody gets an assignment in so many words."""
    names = source.habits.names
    for sentence in source.among(source.holding(names.assigned_money, names.granted_money)):
        if source.background(sentence):
            continue
        text, mentions = sentence.text, source.mentions(sentence)
        for match in compiled(names.assigned_money).finditer(text):
            after = [m for m in mentions if m.start >= match.end()]
            if after and after[0].start <= match.end() + 2:
                for mention in listed(source, text, after):
                    keep(source, found, mention, sentence, 0.7)
        for match in compiled(names.granted_money).finditer(text):
            before = [m for m in mentions if m.end + 1 == match.start()]
            subject = (
                list_up_to(source, text, [m for m in mentions if m.end <= match.start()]) if before else []
            )
            if subject and not subject[0].start:
                for mention in subject:
                    keep(source, found, mention, sentence, 0.7)


def from_past(source: Source, found: dict[str, Proposed[str]]) -> None:
    """Who got the assignment, in a text that tells of it first of all ("Regeringen gav den 1 maj X i uppdrag")."""
    for sentence in source.sentences[:1]:
        match = compiled(source.habits.names.assigned_past).search(sentence.text)
        after = [m for m in source.mentions(sentence) if match and m.start >= match.end()]
        if match and after and after[0].start - match.end() < _TOLD:
            for mention in listed(source, sentence.text, after):
                if not compiled(source.habits.names.cabinet).fullmatch(mention.name):
                    keep(source, found, mention, sentence, 0.65)


def from_agents(source: Source, found: dict[str, Proposed[str]]) -> None:
    """By whom something is to be done ("… ska redovisas av Socialstyrelsen")."""
    by = source.habits.names.agents
    for sentence in source.sentences:
        if sentence.sentence.modality != "obliges" or source.background(sentence):
            continue
        for mention in source.mentions(sentence):
            before = sentence.text[: mention.start]
            if mention.body and ends_with(by, before) and not _in_clause(source, before):
                keep(source, found, mention, sentence, 0.6)
        if found:
            return


def _in_clause(source: Source, before: str) -> bool:
    """Whether a relative clause goes on at the end of ``before`` ("uppgifter som lämnas av |")."""
    return compiled(source.habits.names.relatives).search(before.rsplit(",", 1)[-1]) is not None


def from_unknown(source: Source, found: dict[str, Proposed[str]]) -> None:
    """Who gets it by a name that nobody knows: one with its short form ("ger |Nationell samling (NS)| i uppdrag")."""
    names = source.habits.names
    for sentence in source.among(source.holding(names.assigned)):
        if source.background(sentence):
            continue
        for match in compiled(names.assigned).finditer(sentence.text):
            named = _WITH_SHORT.match(sentence.text, match.end())
            if named:
                start, end = named.span("name")
                body = Named(start=start, end=end, name=named.group("name"), sure=0.6)
                keep(source, found, body, sentence, 0.6)


def first_named(source: Source, found: dict[str, Proposed[str]]) -> None:
    """The first agency of the register that an operative sentence names."""
    cabinet, explains = source.habits.names.cabinet, compiled(source.habits.names.group_ends)
    for sentence in source.sentences:
        if source.background(sentence):
            continue
        text, told, end = sentence.text, False, 0
        for mention in source.mentions(sentence):
            joined = told and only_lists(source, text[end : mention.start])  # "samverka med A, |B| och C"
            # "övriga aktörer, det vill säga |Boverket| och …"
            apart = explains.search(text, 0, mention.start) is not None
            told = joined or apart or governed(source, text, mention.start)
            end = mention.end
            if (
                mention.body
                and mention.body.kind != "body"
                and mention.name.lower() not in cabinet
                and not told
            ):
                keep(source, found, mention, sentence, 0.5)
                return


def from_title(source: Source, found: dict[str, Proposed[str]]) -> None:
    """Any body that the first headings name."""
    for heading, _ in source.parsed.headings[:4]:
        for mention in source.names.find(heading.text, damaged=source.damaged, year=source.year):
            if ends_with(source.habits.names.seats, heading.text[: mention.start]):
                continue  # "Ersättning till ledamöter |i Etikprövningsnämnden|"
            for name in names_of(source, mention):
                found.setdefault(
                    key_of(mention, name),
                    heading_proposal(source, name, heading, 0.75, (Note("agency-title"),)),
                )
        if found:
            return


def from_subjects(source: Source, found: dict[str, Proposed[str]]) -> None:
    """The subjects of sentences that oblige a body by name, other than to help."""
    helping = [compiled(phrases) for _, phrases in source.habits.partners.passive]
    for sentence in source.sentences:
        if sentence.sentence.modality != "obliges" or source.background(sentence):
            continue
        if not (found and any(pattern.search(sentence.text) for pattern in helping)):
            for mention, sure in subjects(source, sentence):
                keep(source, found, mention, sentence, sure)


def subjects(source: Source, sentence: ParsedSentence) -> Iterator[tuple[Named, float]]:
    """The agencies that a sentence's main verb obliges, each with how sure that is."""
    text = sentence.text
    verb = main_verb(text, source.habits.modality.finite, source.habits.modality)
    if verb is None:
        return
    mentions = [m for m in source.mentions(sentence) if m.name.lower() not in source.habits.names.cabinet]
    mentions = [
        m for m in mentions if m.body is None or m.body.kind != "body"
    ]  # associations are no agencies
    before = [m for m in mentions if m.end <= verb.start()]
    after = [m for m in mentions if m.start >= verb.end()]
    if before and not before[0].start and _INSERTED.fullmatch(text[before[0].end : verb.start()]):
        yield before[0], 0.7  # "Skatteverket, som ansvarar för …, ska"
    elif before and verb.start() - before[-1].end <= 2:
        subject = list_up_to(source, text, before)
        at = subject[0].start
        if not governed(source, text, at) and not ends_with(source.habits.names.purposes, text[:at]):
            yield from ((one, 0.75) for one in subject)
    elif after and after[0].start - verb.end() <= 2:
        yield from ((one, 0.7) for one in listed(source, text, after))
