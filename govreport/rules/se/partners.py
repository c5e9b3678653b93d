"""Swedish partners: open lists, and collaboration that only the narrative knows of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govreport.model import Location
from govreport.rules.agencies import known_names
from govreport.rules.context import Context
from govreport.rules.registry import Hit, Texts, rule
from govreport.rules.texts import clip

_TOGETHER = re.compile(
    r"\bsamverka|\bsamarbet|\btillsammans med\b|\bi dialog med\b|\bsamråd|\bmöte[nt]? med\b"
    r"|\bträffa(?:t|de)\b",
    re.I,
)
_SENTENCE = re.compile(r"[^.!?]{1,600}")
_CAPITAL = re.compile(r"\b[A-ZÅÄÖ][\w-]{3,}")
_OPEN = re.compile(
    r"\bbland (?:andra|annat)\b|\bbl\. ?a\.|\bmed flera\b|\bm\. ?fl\.|\boch andra berörda\b", re.I
)


@rule(
    "SE201",
    "advice",
    Texts(
        sv="Beslutet räknar upp parter med ”{words}”, men partners_open: true saknas: ”{sentence}”.",
        en="The decision lists partners with “{words}”, but partners_open: true is missing: “{sentence}”.",
        hint_sv="Skriv partners_open: true. Då påminner kontrollen om fler än de namngivna.",
        hint_en="Write partners_open: true. Then the check reminds you of more than the named.",
    ),
)
def open_list_stored_closed(context: Context) -> Iterator[Hit]:
    """A list of partners that the decision leaves open is stored as open.

    What:
        No sentence tied to a partner says “bland andra”, “m.fl.” or the like unless `partners_open` is true.
    Why:
        Who reads only the stored list takes the named partners for all of them.
    Fails:
        decision.txt: |
          Uppdrag att ta fram ett metodstöd

          Uppdraget ska genomföras i samverkan med Polismyndigheten, Socialstyrelsen m.fl.
        assignment.yaml:
          "partners[P1]": {quote: i samverkan med Polismyndigheten}
    Passes:
        decision.txt: |
          Uppdrag att ta fram ett metodstöd

          Uppdraget ska genomföras i samverkan med Polismyndigheten, Socialstyrelsen m.fl.
        assignment.yaml:
          partners_open: true
          "partners[P1]": {quote: i samverkan med Polismyndigheten}
    Exceptions:
        None.
    """
    assignment = context.project.assignment
    if assignment.partners_open or context.coverage is None:
        return
    partners = {partner.id for partner in assignment.partners}
    for sentence in context.coverage.sentences:
        found = _OPEN.search(sentence.text) if partners.intersection(sentence.requirements) else None
        if found:
            params = {"words": found[0], "sentence": clip(sentence.text, 120)}
            yield Hit(at=sentence.location, item="partners_open", params=params)
            return


@rule(
    "SE202",
    "warning",
    Texts(
        sv="Rapporten nämner samverkan med {name}, men ingen kontakt är inlagd: ”{sentence}”.",
        en="The report speaks of work with {name}, but no contact is recorded: “{sentence}”.",
        hint_sv="Lägg in kontakten, med {name} som part eller under with, eller ändra meningen.",
        hint_en="Record the contact, with {name} as partner or under with, or change the sentence.",
    ),
)
def claimed_only(context: Context) -> Iterator[Hit]:
    """Collaboration that the narrative claims is on record.

    What:
        An agency named in a sentence about collaboration is a partner, took part in a contact, or is named
        among the outputs.
    Why:
        What is in the text and not in the records cannot be shown, and the reader may ask that very agency.
    Fails:
        chapters/02-samverkan.md: |
          # Samverkan

          Vi har samverkat med Socialstyrelsen om innehållet.
    Passes:
        chapters/02-samverkan.md: |
          # Samverkan

          Vi har samverkat med Polismyndigheten om innehållet.
    Exceptions:
        Sentences that deny it; agencies that the register does not know. Partners without contact have GR201.
    """
    recorded = _recorded(context)
    told: set[str] = set()
    for name, sentence, at in _claims(context):
        if name not in recorded and name not in told:
            told.add(name)
            yield Hit(at=at, item=name, params={"name": name, "sentence": clip(sentence, 120)})


def _claims(context: Context) -> Iterator[tuple[str, str, Location]]:
    """Agencies in sentences about collaboration: name, sentence and its place."""
    by_word: dict[str, list[str]] = {}
    for name in known_names(context.profile.decisions.register):
        by_word.setdefault(name.split()[0], []).append(name)
    spans = (span for chapter in context.project.chapters for span in chapter.spans)
    for span in spans:
        if not _TOGETHER.search(span.text):
            continue
        for found in _SENTENCE.finditer(span.text):
            text = found[0]
            if not _TOGETHER.search(text) or " inte " in text:
                continue
            at = span.at(found.start() + len(text) - len(text.lstrip()))
            words = {form for word in _CAPITAL.findall(text) for form in (word, word.removesuffix("s"))}
            for name in sorted(name for word in words for name in by_word.get(word, ()) if name in text):
                yield name, text, at


def _recorded(context: Context) -> str:
    """Everything in which a body may be on record."""
    assignment, outputs = context.project.assignment, context.project.outputs
    texts = [*assignment.agencies, assignment.ministry]
    texts += [text for one in assignment.partners for text in (one.name, one.note)]
    texts += [text for one in assignment.deadlines for text in one.to]
    texts += [text for one in outputs.contacts for text in (one.with_, one.subject, *one.participants)]
    texts += [text for one in outputs.activities for text in (one.title, one.description, one.result)]
    return "\n".join(texts)
