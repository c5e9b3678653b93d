"""Swedish partners: open lists, and agencies by their names at the time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govreport.rules.context import Context
from govreport.rules.registry import Hit, Texts, rule
from govreport.rules.texts import clip

_OPEN = re.compile(
    r"\bbland (?:andra|annat)\b|\bbl\. ?a\.|\bmed flera\b|\bm\. ?fl\.|\boch andra berörda\b", re.I
)


@rule(
    "SE201",
    "advice",
    Texts(
        sv="Beslutet räknar upp parter med ”{words}”, men partners_open är inte satt: ”{sentence}”.",
        en="The decision lists partners with “{words}”, but partners_open is not set: “{sentence}”.",
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
