"""Tables of what was done: activities, deliverables, contacts, evidence, hand-ins, deviations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from govreport.figures import SEXES, attendance
from govreport.model import (
    Activity,
    Contact,
    Deadline,
    Deliverable,
    Indicator,
    IndicatorRow,
    Output,
    Submission,
)
from govreport.model.blocks import Cell, CrossRef, Table, Text
from govreport.report.material import Material, day_of
from govreport.report.tables import cells
from govreport.report.writing import upper_first


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
    total = bool(rows) and not material.hidden.get("activities")
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
        notes=hidden_note(material, "activities"),
        total=total,
    )


def _counted(material: Material) -> str:
    return material.counted("count.activities", int(material.value("activities_done") or 0))


def _attendance(activity: Activity) -> int | None:
    return attendance(activity.participants) if activity.participants else None


def _sexes(groups: Iterable[Mapping[str, int]]) -> list[str]:
    found = {key for group in groups for key in group}
    return [sex for sex in SEXES if sex in found]


def hidden_note(material: Material, kind: str) -> list[str]:
    """The remark that items are not shown because they are not public."""
    count = material.hidden.get(kind, 0)
    return [material.term("note.hidden", count=material.write.number(count))] if count else []


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
    notes = hidden_note(material, "deliverables")
    return cells.table(material, "deliverables", columns=columns, rows=rows, notes=notes)


# ---- partners ---------------------------------------------------------------------------------------


def contacts_by_partner(material: Material) -> Table | None:
    """How many contacts with each partner, and when the last one was."""
    columns = [
        cells.column(material, "partner", width=3),
        cells.column(material, "interplay", width=1.5),
        cells.column(material, "contacts", align="right", width=1),
        cells.column(material, "last_contact", width=1.3),
    ]
    rows = []
    for partner in material.project.assignment.partners:
        met = material.contacts.get(partner.id, ())
        last = cells.day(material, met[-1].date) if met else cells.dash()
        rows.append(
            (
                cells.words(material, upper_first(partner.label)),
                cells.words(material, material.term(f"interplay.{partner.interplay}")),
                cells.figure(material, f"contacts_{partner.id}"),
                last,
            )
        )
    return cells.table(
        material,
        "contacts_by_partner",
        columns=columns,
        rows=rows,
        source=material.term("source.contacts"),
        notes=hidden_note(material, "contacts"),
    )


def contacts(material: Material) -> Table | None:
    """Every contact with a partner: by organisation and role, never by name."""
    columns = [
        cells.column(material, "partner", width=2),
        cells.column(material, "date", width=1.2),
        cells.column(material, "form", width=1.2),
        cells.column(material, "with", width=2.2),
        cells.column(material, "subject", width=2.4),
        cells.column(material, "outcome", width=3.2),
    ]
    rows = [
        (
            cells.words(material, upper_first(partner.label)),
            cells.day(material, contact.date),
            cells.words(material, contact.form),
            cells.words(material, met_with(material, contact)),
            cells.words(material, contact.subject),
            cells.words(material, contact.outcome),
        )
        for partner in material.project.assignment.partners
        for contact in material.contacts.get(partner.id, ())
    ]
    return cells.table(
        material,
        "contacts",
        columns=columns,
        rows=rows,
        source=material.term("source.contacts"),
        notes=hidden_note(material, "contacts"),
        wide=True,
    )


def met_with(material: Material, contact: Contact) -> str:
    """Who was met: the organisation, and the roles that took part."""
    roles = material.write.words(contact.participants)
    partner = material.requirements.get(contact.partner)
    unit = contact.with_.removeprefix(f"{partner.label}, ") if partner else contact.with_
    unit = upper_first(unit) if unit != contact.with_ else unit
    if not roles or contact.with_ in contact.participants:
        return roles or unit
    return f"{unit} ({roles})" if unit else roles


# ---- evidence ---------------------------------------------------------------------------------------


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
    caption = (Text(material.term("caption.evidence", id=id_, text=material.label(id_))),)
    return cells.table(material, f"evidence_{id_}", columns=columns, rows=rows, caption=caption)


def shown_evidence(material: Material, id_: str) -> list[Output]:
    """Activities, products and hand-ins that answer a requirement; the contacts where there are no others."""
    found = [output for output in material.answers.get(id_, ()) if not isinstance(output, Indicator)]
    done = [output for output in found if not isinstance(output, Contact)]
    return done or found


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


# ---- hand-ins and deviations ------------------------------------------------------------------------


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
            cells.words(material, material.write.words(deadline.to)),
            cells.words(material, sent_words(material, deadline)),
        )
        for deadline in material.project.assignment.deadlines
    ]
    return cells.table(
        material, "deadlines", columns=columns, rows=rows, source=material.term("source.decision_own")
    )


def due_words(material: Material, deadline: Deadline) -> str:
    """When a hand-in falls due: a day, a day of each year, or the decision's words."""
    if deadline.due:
        return material.write.table_date(deadline.due)
    if deadline.every:
        return material.term("every_year", day=deadline.every.removeprefix("--"))
    return deadline.relative


def sent_words(material: Material, deadline: Deadline) -> str:
    """When a hand-in was sent, or how it stands."""
    days = [s.sent for s in material.submissions.get(deadline.id, ()) if s.sent is not None]
    if days:
        return material.write.words(material.write.table_date(day) for day in days)
    status = material.statuses.get(deadline.id)
    if deadline.deadline_kind == "final-report" and (status is None or status.status == "pending"):
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
        label = f"{deviation.requirement} {material.label(deviation.requirement)}"
        rows.append(
            (
                cells.words(material, label),
                cells.words(material, material.term(f"deviates.{deviation.extent}")),
                cells.day(material, deviation.decided),
                Cell(runs=(CrossRef(deviation_key(deviation.id)),)),
            )
        )
    return cells.table(
        material, "deviations", columns=columns, rows=rows, notes=hidden_note(material, "deviations")
    )


def deviation_key(id_: str) -> str:
    """Key of the heading under which a deviation is explained."""
    return f"deviation:{id_}"
