"""Claims of effect in Swedish running text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govreport.rules.context import Context
from govreport.rules.registry import Hit, Texts, rule
from govreport.rules.texts import clip

_SENTENCE = re.compile(r"[^.!?]{1,600}[.!?]?")
# the simple past ("ledde till att avsnittet skrevs om") tells what happened, the perfect what came of it
_CLAIM = re.compile(
    r"\b(?:har|hade) (?:\w+ )?(?:lett till|medfört|resulterat i|bidragit till|inneburit att)\b"
    r"|\b(?:effekten (?:är|blev|av)|tack vare)\b",
    re.I,
)
_SHORTEST = 6  # words; less is a heading or a lead
_GROUNDED = re.compile(
    r"bedöm|sannolik|troligen|tyder på|kan ha|enligt|visar|uppge|uppgav|uppger|undersök|enkät|utvärder"
    r"|mätning|uppföljning|jämför|statistik|figures\.|\d|inte|avvikelse",
    re.I,
)


@rule(
    "SE102",
    "advice",
    Texts(
        sv="Ett påstående om effekt utan stöd: ”{sentence}”.",
        en="A claim of effect without support: “{sentence}”.",
        hint_sv="Säg vad det bygger på (uppföljning, siffra, källa), eller skriv det som en bedömning.",
        hint_en="Say what it rests on (follow-up, number, source), or word it as an assessment.",
    ),
)
def effect_claimed(context: Context) -> Iterator[Hit]:
    """Effects are shown, or worded as assessments.

    What:
        A sentence of the chapters that says something led to something names its ground: a number, a source,
        a follow-up, or words such as “bedömer” and “sannolikt”.
    Why:
        ESV's guidance asks for analysis behind claims of effect, else for reasoned assumptions. The rule
        reads words, not evidence, so it only advises.
    Fails:
        chapters/02-effekt.md: |
          # Effekter

          Metodstödet har lett till bättre stöd för de utsatta.
    Passes:
        chapters/02-effekt.md: |
          # Effekter

          Vi bedömer att metodstödet har lett till bättre stöd för de utsatta.
    Exceptions:
        Sentences that deny an effect.
    """
    for chapter in context.project.chapters:
        for span in chapter.spans:
            if not _CLAIM.search(span.text):
                continue
            for found in _SENTENCE.finditer(span.text):
                claimed = len(found[0].split()) >= _SHORTEST and _CLAIM.search(found[0])
                if claimed and not _GROUNDED.search(found[0]):
                    at = span.at(found.start() + len(found[0]) - len(found[0].lstrip()))
                    yield Hit(at=at, item=chapter.name, params={"sentence": clip(found[0], 140)})
