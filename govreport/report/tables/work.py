"""Tables of what was done: activities, deliverables, contacts, evidence, hand-ins, deviations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from govreport.figures import SEXES, attendance
from govreport.model import (
    Activity,
)
from govreport.model.blocks import Table
from govreport.report.material import Material
from govreport.report.tables import cells


def activities(material: Material) -> Table | None:
    """Activities carried out, with participants by sex."""
    done = material.done
    sexes = _sexes(activity.participants for activity in done)
    columns = [
        cells.column(material, "date", width=1.3),
        cells.column(material, "activity", width=4.2),
        *(cells.column(material, sex, align="right", width=0.9) for sex in sexes),
    ]
    counted = any(activity.participants for activity in done)
    columns += [cells.column(material, "participants", align="right", width=1)] if counted else []
    rows = [
        (
            cells.day(material, activity.date, activity.end),
            cells.words(material, activity.title),
            *(cells.number(material, activity.participants.get(sex)) for sex in sexes),
            *([cells.number(material, _attendance(activity))] if counted else []),
        )
        for activity in done
    ]
    total = len(rows) > 1 and not material.hidden.get("activities")
    if total:
        keys = (*sexes, "total") if counted else ()
        sums = (cells.figure(material, f"participants_{key}") for key in keys)
        rows.append(
            (cells.words(material, material.term("total")), cells.words(material, _counted(material)), *sums)
        )
    return cells.table(
        material,
        "activities",
        columns=columns,
        rows=rows,
        source=material.term("source.activities"),
        notes=cells.hidden_note(material, "activities"),
        total=total,
    )


def _counted(material: Material) -> str:
    return material.counted("count.activities", int(material.value("activities_done") or 0))


def _attendance(activity: Activity) -> int | None:
    return attendance(activity.participants) if activity.participants else None


def _sexes(groups: Iterable[Mapping[str, int]]) -> list[str]:
    found = {key for group in groups for key in group}
    return [sex for sex in SEXES if sex in found]


def deliverables(material: Material) -> Table | None:
    """What was produced."""
    produced = [item for item in material.project.outputs.deliverables if item.status == "done"]
    columns = [
        cells.column(material, "date", width=1.2),
        cells.column(material, "deliverable", width=3),
        cells.column(material, "description", width=4),
    ]
    rows = [
        (
            cells.day(material, item.date),
            cells.words(material, item.title),
            cells.words(material, item.description),
        )
        for item in produced
    ]
    notes = cells.hidden_note(material, "deliverables")
    return cells.table(material, "deliverables", columns=columns, rows=rows, notes=notes)
