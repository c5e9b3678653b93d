"""The annex: every requirement, how it stands, and where the report answers it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from govreport.model import LATER_REPORT, Deadline, RequirementResult
from govreport.model.blocks import (
    Blocks,
    Cell,
    CrossRef,
    Heading,
    Paragraph,
    Passage,
    Run,
    Table,
    Text,
)
from govreport.report.material import Material
from govreport.report.tables import cells
from govreport.report.writing import upper_first

_SHOWN = 4
REPORT = "report"
"""How the report's own hand-in stands in it: not due yet, and answered by being handed in."""

Places = Mapping[str, Sequence[str]]


def places_of(blocks: Blocks) -> dict[str, list[str]]:
    """Keys of the headings under which each requirement is answered, in the order of the report."""
    found: dict[str, list[str]] = {}
    for id_, key in _answers(blocks, [""]):
        keys = found.setdefault(id_, [])
        if key and key not in keys:
            keys.append(key)
    return found


def _answers(blocks: Blocks, last: list[str]) -> Iterator[tuple[str, str]]:
    for block in blocks:
        if isinstance(block, Heading):
            last[0] = block.key
        if isinstance(block, (Heading, Paragraph, Passage)):
            yield from ((id_, last[0]) for id_ in block.answers)
        if isinstance(block, Passage):
            yield from _answers(block.blocks, last)


def requirements(material: Material, places: Places) -> Table | None:
    """The requirement matrix."""
    columns = [
        cells.column(material, "id", width=0.6),
        cells.column(material, "requirement", width=4.5),
        cells.column(material, "kind", width=1.6),
        cells.column(material, "modality", width=0.8),
        cells.column(material, "status", width=1.6),
        cells.column(material, "section", width=1.6),
    ]
    rows = [_row(material, result, places.get(result.id, ())) for result in material.result.requirements]
    return cells.table(
        material, "requirements", columns=columns, rows=rows, source=material.term("source.check")
    )


def _row(material: Material, result: RequirementResult, keys: Sequence[str]) -> tuple[Cell, ...]:
    return (
        cells.words(material, cells.whole(result.id)),
        cells.words(material, upper_first(material.label(result.id))),
        cells.words(material, material.term(f"kind.{result.kind}")),
        cells.words(material, material.term(f"modality.{result.modality}")),
        cells.words(material, _status(material, result)),
        _where(material, keys),
    )


def standing(material: Material, result: RequirementResult) -> str:
    """A requirement's status; ``REPORT`` for the hand-in that is this report; what a later one tells of is pending."""
    requirement = material.requirements.get(result.id)
    pending = result.status == "pending"
    if pending and isinstance(requirement, Deadline) and material.is_this(requirement):
        return REPORT
    if result.reason == LATER_REPORT:
        return "pending"
    return result.status


def _status(material: Material, result: RequirementResult) -> str:
    status = material.term(f"status.{standing(material, result)}")
    return f"{status} ({cells.whole(result.deviation)})" if result.deviation else status


def _where(material: Material, keys: Sequence[str]) -> Cell:
    if not keys:
        return cells.words(material, material.term("nowhere"))
    runs: list[Run] = []
    for key in keys[:_SHOWN]:
        if runs:
            runs.append(Text(", "))
        runs += [
            CrossRef(key),
            Text(material.term("page.open")),
            CrossRef(key, page=True),
            Text(material.term("page.close")),
        ]
    return Cell(runs=tuple(runs))
