"""What a reader needs to recognise the outputs that requirements name as evidence."""

from __future__ import annotations

import datetime as dt

from attrs import evolve

from govreport.model import (
    Activity,
    Contact,
    Cost,
    Deliverable,
    Deviation,
    EvidenceRef,
    Indicator,
    Location,
    Output,
    Submission,
)
from govreport.model.costs import column
from govreport.rules.context import Context


def evidence_refs(context: Context) -> tuple[EvidenceRef, ...]:
    """The outputs that requirements name as evidence or deviation, once each, in the order of naming."""
    named: dict[str, None] = {}
    for result in context.statuses.values():
        named.update(dict.fromkeys((*result.evidence, *([result.deviation] if result.deviation else []))))
    outputs: dict[str, Output] = {}
    collected = context.project.outputs
    ids = enumerate(column(collected.costs, "id"))
    costs = tuple(collected.costs[position] for position, id_ in ids if id_ in named)
    for output in evolve(collected, costs=costs).items():
        if output.id in named:
            outputs.setdefault(output.id, output)
    return tuple(_ref(outputs[id_]) if id_ in outputs else _ledger(id_) for id_ in named)


def _ref(output: Output) -> EvidenceRef:
    kind, title, day = _about(output)
    return EvidenceRef(output.id, kind, title, day, output.at.location if output.at else None)


def _about(output: Output) -> tuple[str, str, dt.date | None]:
    match output:
        case Activity():
            return "activity", output.title, output.date
        case Deliverable():
            return "deliverable", output.title, output.date
        case Contact():
            return "contact", ", ".join(part for part in (output.with_, output.subject) if part), output.date
        case Indicator():
            return "indicator", output.title, None
        case Submission():
            return "submission", output.channel, output.sent
        case Cost():
            return "cost", output.text, output.date
        case Deviation():
            return "deviation", output.reason, output.decided
    return "output", "", None


def _ledger(name: str) -> EvidenceRef:
    """A funding line's evidence is the ledger as a whole: a file, or some of its rows."""
    return EvidenceRef(name, "cost", name, None, Location(name) if "/" in name and ", " not in name else None)
