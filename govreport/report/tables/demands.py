"""Tables of what the decision demands to be handed in, and of what was not met."""

from __future__ import annotations

import datetime as dt

from govreport.model import Deadline
from govreport.model.blocks import Cell, CrossRef, LineBreak, Run, Table, Text
from govreport.report.material import Material
from govreport.report.tables import cells
from govreport.report.writing import upper_first


def deadlines(material: Material) -> Table | None:
    """What had to be handed in, when and to whom, and what was."""
    columns = [
        cells.column(material, "hand_in", width=3),
        cells.column(material, "due", width=1.6),
        cells.column(material, "to", width=2.2),
        cells.column(material, "sent", width=1.6),
    ]
    rows = [
        (
            cells.words(material, upper_first(material.label(deadline.id))),
            cells.words(material, due_words(material, deadline)),
            cells.words(material, _to(material, deadline)),
            _sent(material, deadline),
        )
        for deadline in material.project.assignment.deadlines
    ]
    return cells.table(
        material, "deadlines", columns=columns, rows=rows, source=material.term("source.decision_own")
    )


def _to(material: Material, deadline: Deadline) -> str:
    """Who receives a hand-in, and who gets a copy."""
    to, copy = material.write.words(deadline.to), material.write.words(deadline.copy)
    return material.term("to.copy", to=to, copy=copy) if copy else to


def due_words(material: Material, deadline: Deadline) -> str:
    """When a hand-in falls due: a day, a day of each year, or the decision's words."""
    if deadline.due:
        return material.write.table_date(deadline.due)
    if deadline.every:
        return material.term("every_year", day=_yearly_day(material, deadline.every))
    return deadline.relative


def _yearly_day(material: Material, every: str) -> str:
    bare = every.removeprefix("--")
    try:
        day = dt.date.fromisoformat(f"2000-{bare}")  # a leap year: 29 February is a day of it
    except ValueError:  # a project built in memory may hold anything
        return bare
    return material.write.day_of_year(day)


def _sent(material: Material, deadline: Deadline) -> Cell:
    """When a hand-in was sent, each day on a line of its own, or how it stands."""
    runs: list[Run] = []
    for submission in material.submissions.get(deadline.id, ()):
        if submission.sent is not None:
            runs += [LineBreak()] if runs else []
            runs.append(Text(material.write.table_date(submission.sent)))
    return Cell(runs=tuple(runs)) if runs else cells.words(material, _standing(material, deadline))


def _standing(material: Material, deadline: Deadline) -> str:
    status = material.statuses.get(deadline.id)
    if material.is_this(deadline) and (status is None or status.status == "pending"):
        return material.term("sent.report")
    return material.term(f"sent.{status.status if status else 'pending'}")


def deviations(material: Material) -> Table | None:
    """The requirements that were met partly or not, and where the report says why."""
    columns = [
        cells.column(material, "requirement", width=4),
        cells.column(material, "extent", width=1.4),
        cells.column(material, "decided", width=1.4),
        cells.column(material, "section", width=1.2),
    ]
    rows = []
    for deviation in material.project.outputs.deviations:
        label = f"{cells.whole(deviation.requirement)} {material.label(deviation.requirement)}"
        rows.append(
            (
                cells.words(material, label),
                cells.words(material, material.term(f"deviates.{deviation.extent}")),
                cells.day(material, deviation.decided),
                Cell(runs=(CrossRef(deviation_key(deviation.id)),)),
            )
        )
    return cells.table(
        material, "deviations", columns=columns, rows=rows, notes=cells.hidden_note(material, "deviations")
    )


def deviation_key(id_: str) -> str:
    """Key of the heading under which a deviation is explained."""
    return f"deviation:{id_}"
