"""The decision's words, fit to be printed: what OCR did to their spelling is put right."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import fields

from govreport.model import Requirement
from govreport.reading.cleaning import Dictionary, clean, dictionary, joined_words
from govreport.report.material import Material

_WORD = re.compile(r"[^\W\d_]{3,60}")
_BROKEN = re.compile(r"([^\W\d_]{2,})- ([^\W\d_]{2,})")


class Quoter:
    """Gives a requirement's quotes; damage is repaired with the profile's and the project's words."""

    def __init__(self, material: Material) -> None:
        """Whether there is damage, the decision says."""
        decision = material.project.decision
        self.repairs = bool(decision and decision.damaged)
        self._habits = material.profile.decisions
        self._words: Dictionary | None = None
        self._joined: frozenset[str] = frozenset()
        if self.repairs and decision is not None:
            own = " ".join(_texts(material))
            known = dictionary(self._habits.words)
            found = (word.lower() for word in _WORD.findall(own))
            self._words = Dictionary((*known.words, *found), known.pairs)
            self._joined = joined_words(decision.text) | joined_words(own)

    def quotes(self, requirement: Requirement) -> list[str]:
        """The decision's words about a requirement."""
        return [self._readable(quote) for quote in requirement.quote]

    def _readable(self, quote: str) -> str:
        if self._words is None:
            return " ".join(quote.split())
        layout = self._habits.layout
        text = clean(
            quote,
            [(0, len(quote))],
            words=self._words,
            joined=self._joined,
            keep_hyphen=layout.keep_hyphen,
            numbered=frozenset(layout.numbered),
        ).text
        return _BROKEN.sub(self._whole, text).strip()

    def _whole(self, match: re.Match[str]) -> str:
        """A word that the layout has broken, joined where the whole is known."""
        whole = match[1] + match[2]
        return whole if self._words is not None and self._words.known(whole) else match[0]


def _texts(material: Material) -> Iterator[str]:
    """What the agency itself has written about the assignment, in sound spelling."""
    assignment = material.project.assignment
    yield from (assignment.title, assignment.ministry, *assignment.agencies)
    for requirement in assignment.requirements():
        yield from (requirement.label, requirement.text, requirement.note)
        for each in fields(type(requirement)):
            named = getattr(requirement, each.name)
            yield from (str(getattr(named, "name", "")),)
    for chapter in material.project.chapters:
        yield chapter.source
