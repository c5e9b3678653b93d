"""What a funding line is called in lists: its area and appropriation, and what tells it from its like."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from attrs import evolve

from govreport.drafting.proposal import Proposed
from govreport.drafting.source import Source
from govreport.model import BudgetLine
from govreport.profiles import Profile


def with_text(one: Proposed[BudgetLine], profile: Profile) -> Proposed[BudgetLine]:
    """A line with a text to know it by: its area and its appropriation."""
    line = one.value
    if line.text or line.appropriation is None:
        return one
    said = " ".join(part for part in (line.appropriation.number, line.appropriation.name) if part)
    appropriation = f"{profile.terms.get('head.appropriation', '')} {said}".strip()
    area = line.area.name if line.area else ""
    text = f"{area}, {appropriation[:1].lower()}{appropriation[1:]}" if area else appropriation
    return evolve(one, value=evolve(line, text=text))


def told_apart(source: Source, lines: list[Proposed[BudgetLine]]) -> tuple[Proposed[BudgetLine], ...]:
    """Lines of the same text with the year or the body that each is for."""
    found = _with(lines, lambda one: f", {one.value.year}" if one.value.year else "")
    return tuple(_with(found, lambda one: f" ({name})" if (name := _receiver(source, one)) else ""))


def _with(
    lines: list[Proposed[BudgetLine]], more: Callable[[Proposed[BudgetLine]], str]
) -> list[Proposed[BudgetLine]]:
    """Lines that share their text with more behind it, where that tells them apart."""
    said: dict[str, set[str]] = {}
    counted = Counter(one.value.text for one in lines)
    for one in lines:
        said.setdefault(one.value.text, set()).add(more(one))
    return [
        evolve(one, value=evolve(one.value, text=f"{one.value.text}{more(one)}"))
        if one.value.text and counted[one.value.text] > 1 and len(said[one.value.text]) > 1
        else one
        for one in lines
    ]


def _receiver(source: Source, one: Proposed[BudgetLine]) -> str:
    """The first body that the line's sentence names, other than the payer."""
    if one.sentence < 0:
        return ""
    named = (mention.name for mention in source.mentions(source.sentences[one.sentence]))
    return next((name for name in named if name != one.value.payer), "")
