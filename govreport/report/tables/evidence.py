"""Tables of what an answer rests on, and of measured series."""

from __future__ import annotations

from decimal import Decimal

from govreport.figures import SEXES
from govreport.model import Activity, Contact, Deliverable, Indicator, IndicatorRow, Output, Submission
from govreport.model.blocks import Cell, Table, Text
from govreport.report.material import Material, day_of
from govreport.report.tables import cells

WITH_EVIDENCE = (
    "task",
    "perspective",
)  # kinds of requirements under which the report shows what they rest on


def evidence(material: Material, id_: str) -> Table | None:
    """What one requirement's answer rests on; contacts stand in a table of their own where there is more."""
    if id_ not in material.requirements:
        return None
    columns = [
        cells.column(material, "date", width=1.3),
        cells.column(material, "what", width=3),
        cells.column(material, "result", width=4),
    ]
    rows = [_evidence_row(material, output) for output in shown_evidence(material, id_)]
    kind = material.term(f"kind.{material.requirements[id_].kind}")
    caption = (Text(material.term("caption.evidence", id=id_, kind=kind)),)
    return cells.table(material, f"evidence_{id_}", columns=columns, rows=rows, caption=caption)


def shown_evidence(material: Material, id_: str) -> list[Output]:
    """Activities, products and hand-ins that answer a requirement; the contacts where there are no others."""
    found = [output for output in material.answers.get(id_, ()) if not isinstance(output, Indicator)]
    done = [output for output in found if not isinstance(output, Contact)]
    return done or found


def shown_with(material: Material, id_: str) -> str:
    """Id of the first requirement of its kind whose answer rests on the same; empty where that is this one."""
    mine, kind = shown_evidence(material, id_), material.requirements[id_].kind
    for other, requirement in material.requirements.items():
        if other == id_:
            break
        if mine and requirement.kind == kind and shown_evidence(material, other) == mine:
            return other
    return ""


def _evidence_row(material: Material, output: Output) -> tuple[Cell, ...]:
    what, result = told(material, output)
    end = output.end if isinstance(output, Activity) else None
    return (
        cells.day(material, day_of(output), end),
        cells.words(material, what),
        cells.words(material, result),
    )


def told(material: Material, output: Output) -> tuple[str, str]:
    """What an output was, and what came of it."""
    match output:
        case Activity():
            return output.title, output.result or output.description
        case Deliverable():
            return material.term("told.deliverable", title=output.title), output.description
        case Contact():
            name = output.with_ or material.label(output.partner)
            return material.term("told.contact", name=name, subject=output.subject), output.outcome
        case Indicator():
            return output.title, _last_value(material, output)
        case Submission():
            return material.term("told.submission", name=material.label(output.deadline)), output.channel
    return "", ""


def _last_value(material: Material, indicator: Indicator) -> str:
    """The last row of an indicator over time: ``232 personer``; nothing where rows are groups."""
    row = indicator.rows[-1]
    if row.sum is None or row.group:
        return ""
    return f"{material.write.number(row.sum)}\u00a0{indicator.unit}".strip()


def indicator(material: Material, found: Indicator, *, name: str = "") -> Table | None:
    """An indicator's rows, by sex where they are; under its own name, or that of an own chart."""
    present = [
        c for c in (*SEXES, "total", "target") if any(_column(row, c) is not None for row in found.rows)
    ]
    groups = any(row.group for row in found.rows)
    periods = any(row.period for row in found.rows)
    columns = [cells.column(material, "period", width=1.2)] if periods or not groups else []
    columns += [cells.column(material, "group", width=2.5)] if groups else []
    columns += [cells.column(material, c, unit=_unit(material, found, c), align="right") for c in present]
    rows = []
    for row in found.rows:
        heads = [cells.words(material, row.period)] if periods or not groups else []
        heads += [cells.words(material, row.group)] if groups else []
        rows.append((*heads, *(cells.number(material, _column(row, c)) for c in present)))
    notes = [material.term("note.no_sex", reason=found.no_sex_reason)] if found.no_sex_reason else []
    return cells.table(
        material,
        name or f"indicator_{found.id}",
        columns=columns,
        rows=rows,
        caption=(Text(found.title or found.id),),
        source=found.source,
        notes=notes,
    )


def _unit(material: Material, found: Indicator, column: str) -> str:
    """The unit of a column; women and men are persons already."""
    if found.unit == material.profile.forms.percent:
        return "%"
    return "" if found.unit == material.term("unit.persons") and column in SEXES else found.unit


def _column(row: IndicatorRow, name: str) -> Decimal | None:
    value: Decimal | None = row.sum if name == "total" else getattr(row, name)
    return value
