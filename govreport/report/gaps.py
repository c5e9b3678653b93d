"""Gaps: what a draft shows where an answer should have stood, and what a final report says instead."""

from __future__ import annotations

from govreport.model.blocks import Paragraph, Text
from govreport.report.material import Material
from govreport.report.placeholders import Placed

ROLE = "gap"


class Gaps:
    """Makes the gaps of one report; in a final one they are nothing, or the words for a missing value."""

    def __init__(self, material: Material) -> None:
        """Draft or final, and the words, come from ``material``."""
        self._material = material

    def of_requirement(self, id_: str, *, written: bool = False) -> Placed:
        """The gap of a requirement that nothing answers; nothing where something does.

        Args:
            id_: The requirement.
            written: Whether a chapter treats it, so that only the evidence is missing.
        """
        status = self._material.statuses.get(id_)
        if not self._material.draft or status is None or status.status != "unaddressed":
            return Placed(())
        key = "gap.evidence" if written else "gap.answer"
        text = self._material.term(key, id=id_, text=self._material.label(id_))
        return Placed((Paragraph(runs=(Text(text),), role=ROLE),))

    def of_fact(self, what: str) -> Text:
        """The gap of a fact, such as a registration number, inside a line; ``what`` names it."""
        if not self._material.draft:
            return Text(self._material.term("missing"))
        return Text(self._material.term("gap.fact", what=what), bold=True)
