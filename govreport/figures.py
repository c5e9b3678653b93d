"""Named figures: every number the report shows, computed once, for text, tables, charts and rules alike."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal

from govreport.costs import ZERO, CostSums, sum_costs
from govreport.model import (
    Assignment,
    Budget,
    Figure,
    Indicator,
    IndicatorRow,
    Project,
    RequirementResult,
)
from govreport.profiles import Profile

SEXES: tuple[str, ...] = ("women", "men", "girls", "boys")
MONEY_NAMES: tuple[str, ...] = ("granted", "requisitioned", "received", "costs", "unspent", "to_repay")
UNTYPED = "unknown"  # ends the names of what is booked on accounts without a cost type


def compute(project: Project, profile: Profile, *, costs: CostSums | None = None) -> dict[str, Figure]:
    """Every named figure of a project.

    Money names end in ``_total`` or in a funding line's id (``costs_total``, ``costs_B1``); ``govreport figures``
    lists the rest. A figure that cannot be known has the value None.

    Args:
        project: What was read.
        profile: Gives labels, and the nouns that name a figure in running text.
        costs: The summed ledger, where the caller has it already.

    Returns:
        Figures by name. A figure of the agency's own under a taken name is left out (a rule says so).
    """
    sums = costs if costs is not None else sum_costs(project, profile)
    found: dict[str, Figure] = {}
    groups = (
        _money(project, profile, sums),
        _work(project, profile),
        _indicators(project, profile),
        _own(project),
    )
    for group in groups:
        for figure in group:
            found.setdefault(figure.name, figure)
    return found


def _figure(
    profile: Profile,
    key: str,
    name: str,
    value: Decimal | int | None,
    *,
    unit: str = "",
    source: str = "",
    of: str = "",
    said: str = "",
) -> Figure:
    """A figure worded by the profile.

    Args:
        profile: Its terms have label and nouns at ``figure.KEY``.
        key: What it is.
        name: As chapters name it.
        value: None where it is not known.
        unit: Of the value.
        source: Where it comes from.
        of: The part of the whole that it is about; it has no nouns of its own then.
        said: Key of the label, where it is another than ``key``.
    """
    label = profile.terms.get(f"figure.{said or key}", name.replace("_", " "))
    words = profile.terms.get(f"figure.{key}.words", "") if not of else ""
    return Figure(
        name=name,
        value=None if value is None else Decimal(value),
        unit=unit,
        label=f"{label}, {of}" if of else label,
        source=source,
        words=tuple(word.strip() for word in words.split("|") if word.strip()),
    )


# ---- money ------------------------------------------------------------------------------------------


def line_money(project: Project, sums: CostSums) -> dict[str, dict[str, Decimal | None]]:
    """The six amounts of each funding line, by line id and by ``MONEY_NAMES``; None where unknown.

    Unspent is what was received less the costs; what was requisitioned, or else granted, stands in for the
    received as long as no payment is recorded. To repay is what is unspent, never less than nothing, and
    only where the decision has the money requisitioned or repaid.
    """
    budget = project.assignment.budget
    if budget is None:
        return {}
    kinds = {deadline.id: deadline.deadline_kind for deadline in project.assignment.deadlines}
    requisitioned, received = _requisitions(project, kinds)
    paid_out = bool({"requisition", "repayment"} & set(kinds.values()))
    lines: dict[str, dict[str, Decimal | None]] = {}
    for line in budget.lines:
        booked = sums.by_line.get(line.id)
        costs = booked.total if booked else None
        had = received.get(line.id, requisitioned.get(line.id, line.amount))
        unspent = None if had is None or costs is None else had - costs
        repay = max(unspent, ZERO) if unspent is not None and paid_out else None
        values = (line.amount, requisitioned.get(line.id), received.get(line.id), costs, unspent, repay)
        lines[line.id] = dict(zip(MONEY_NAMES, values, strict=True))
    return lines


def still_in_use(
    assignment: Assignment, statuses: Mapping[str, RequirementResult], report: str, today: dt.date | None
) -> bool:
    """Whether what is unspent may still be spent, so that a report speaks of no repayment.

    So it is in an interim report within the period, unless a repayment was sent, is late or falls due within it.

    Args:
        assignment: What was ordered.
        statuses: Results by requirement id.
        report: Id of the hand-in that the report is.
        today: The day it is judged on.
    """
    kinds = {deadline.id: deadline.deadline_kind for deadline in assignment.deadlines}
    end = assignment.period.end if assignment.period else None
    if kinds.get(report) != "interim-report" or end is None or today is None or today > end:
        return False
    repayments = (result for id_, result in statuses.items() if kinds.get(id_) == "repayment")
    return all(
        result.status == "not-applicable"
        or (result.status == "pending" and (result.due or dt.date.max) > end)
        for result in repayments
    )


def _requisitions(
    project: Project, kinds: Mapping[str, str]
) -> tuple[dict[str, Decimal], dict[str, Decimal]]:
    requisitioned: dict[str, Decimal] = {}
    received: dict[str, Decimal] = {}
    for submission in project.outputs.submissions:
        if kinds.get(submission.deadline) != "requisition":
            continue
        for target, amounts in ((requisitioned, submission.amounts), (received, submission.received)):
            for line, amount in amounts.items():
                target[line] = target.get(line, ZERO) + amount
    return requisitioned, received


def _money(project: Project, profile: Profile, sums: CostSums) -> Iterator[Figure]:
    budget = project.assignment.budget
    unit = profile.forms.currency.get(budget.currency, budget.currency) if budget else ""
    if budget is None and not sums.by_type:
        return
    ledger = ", ".join(sums.files)
    lines, bases = line_money(project, sums), _bases(budget)
    for name in MONEY_NAMES:
        source = ledger if name in ("costs", "unspent", "to_repay") else "assignment.yaml"
        source = "submissions" if name in ("requisitioned", "received") else source
        total = _total(project, name, [amounts[name] for amounts in lines.values()], sums)
        key = f"{name}_total"
        said = bases if name == "granted" else {}
        yield _figure(profile, key, key, total, unit=unit, source=source, said=said.get("", ""))
        for id_, amounts in lines.items():
            more = {"unit": unit, "source": source, "of": id_, "said": said.get(id_, "")}
            yield _figure(profile, key, f"{name}_{id_}", amounts[name], **more)
    yield from _costs_by_type(profile, sums, unit or "kronor", ledger)
    overhead = project.settings.overhead
    if overhead is not None:
        source = overhead.source or "govreport.yaml"
        percent = profile.forms.percent
        yield _figure(profile, "overhead_rate", "overhead_rate", overhead.rate, unit=percent, source=source)
    indirect = sums.by_type.get(profile.money.overhead_type)
    if indirect is not None or overhead is not None:
        yield _figure(profile, "overhead_total", "overhead_total", indirect or ZERO, unit=unit, source=ledger)
    yield _figure(
        profile, "costs_outside_total", "costs_outside_total", sums.outside, unit=unit, source=ledger
    )


def _bases(budget: Budget | None) -> dict[str, str]:
    """Keys of the words for amounts that the decision estimates or bounds, by line id; the total's is the empty one."""
    if budget is None:
        return {}
    found = {line.id: line.basis for line in budget.lines}
    all_alike = set(found.values())
    if budget.total is not None:
        found[""] = budget.total.basis
    elif len(all_alike) == 1:
        found[""] = all_alike.pop()
    return {id_: f"granted_total.{basis}" for id_, basis in found.items() if basis != "granted"}


def _total(project: Project, name: str, values: list[Decimal | None], sums: CostSums) -> Decimal | None:
    budget = project.assignment.budget
    if name == "granted" and budget is not None and budget.total is not None:
        return budget.total.amount
    if name == "costs":
        return sums.total if sums.by_type else None
    known = [value for value in values if value is not None]
    if not known or (len(known) < len(values) and name not in ("requisitioned", "received")):
        return None  # a sum with a part missing would look like the whole
    return sum(known, ZERO)


def _costs_by_type(profile: Profile, sums: CostSums, unit: str, source: str) -> Iterator[Figure]:
    labels = profile.money.cost_types
    keys = [*labels, *(key for key in sums.by_type if key and key not in labels)]
    keys = [key for key in keys if key in sums.by_type]
    if keys and sums.by_type.get(""):  # beside the others, or they would not add up to the total
        keys.append("")
    for key in keys:
        of = labels.get(key, key) or profile.terms.get("cost_type.unknown", UNTYPED)
        yield _figure(
            profile,
            "costs_total",
            f"costs_type_{key or UNTYPED}",
            sums.by_type[key],
            unit=unit,
            source=source,
            of=of,
        )
        for line in sums.by_line:
            value = sums.by_line_type.get((line, key))
            if line and value is not None:
                name = f"costs_{line}_{key or UNTYPED}"
                yield _figure(
                    profile, "costs_total", name, value, unit=unit, source=source, of=f"{line}, {of}"
                )


# ---- work -------------------------------------------------------------------------------------------


def _work(project: Project, profile: Profile) -> Iterator[Figure]:
    outputs, partners = project.outputs, project.assignment.partners
    pieces = profile.terms.get("unit.pieces", "stycken")
    persons = profile.terms.get("unit.persons", "personer")
    done = [activity for activity in outputs.activities if activity.status == "done"]
    produced = [item for item in outputs.deliverables if item.status == "done"]
    dated = [contact for contact in outputs.contacts if contact.date is not None]
    per_partner: dict[str, int] = defaultdict(int)
    for contact in dated:
        per_partner[contact.partner] += 1
    counts: list[tuple[str, int, str]] = [
        ("activities_done", len(done), "activities"),
        ("activities_total", len(outputs.activities), "activities"),
        ("deliverables_done", len(produced), "deliverables"),
        ("contacts_total", len(dated), "contacts"),
        ("contacts_other", per_partner.get("", 0), "contacts"),
        ("partners_total", len(partners), "assignment.yaml"),
        ("partners_contacted", sum(1 for p in partners if per_partner.get(p.id)), "contacts"),
    ]
    for name, value, source in counts:
        yield _figure(profile, name, name, value, unit=pieces, source=source)
    for partner in partners:
        value = per_partner.get(partner.id, 0)
        name = f"contacts_{partner.id}"
        yield _figure(
            profile, "contacts_total", name, value, unit=pieces, source="contacts", of=partner.label
        )
    sums: dict[str, int] = defaultdict(int)
    for activity in done:
        sums["total"] += attendance(activity.participants)
        for sex in SEXES:
            if sex in activity.participants:
                sums[sex] += activity.participants[sex]
    for key in ("total", "women", "men", *(sex for sex in ("girls", "boys") if sex in sums)):
        name = f"participants_{key}"
        yield _figure(profile, name, name, sums[key], unit=persons, source="activities")


def attendance(participants: Mapping[str, int]) -> int:
    """How many persons took part: the total given, else the sum over the sexes."""
    if "total" in participants:
        return participants["total"]
    return sum(value for key, value in participants.items() if key in SEXES)


# ---- indicators and the agency's own ------------------------------------------------------------------


def slug(text: str) -> str:
    """``text`` as a part of a figure's name: letters, digits and underscores."""
    return re.sub(r"\W+", "_", text).strip("_")


def row_name(indicator: Indicator, row: IndicatorRow) -> str:
    """Name of the figure of one row of an indicator, without a column's ending."""
    parts = ["indicator", indicator.id, slug(row.period), slug(row.group)]
    return "_".join(part for part in parts if part)


def _indicators(project: Project, profile: Profile) -> Iterator[Figure]:
    for indicator in project.outputs.indicators:
        if not indicator.rows:
            continue
        yield from _row(profile, indicator, indicator.rows[-1], f"indicator_{indicator.id}")
        for row in indicator.rows:
            yield from _row(profile, indicator, row, row_name(indicator, row))


def _row(profile: Profile, indicator: Indicator, row: IndicatorRow, name: str) -> Iterator[Figure]:
    label = ", ".join(part for part in (indicator.title, row.group, row.period) if part)
    columns: list[tuple[str, Decimal | None]] = [("", row.sum)]
    columns += [(column, getattr(row, column)) for column in (*SEXES, "target")]
    for column, value in columns:
        if value is not None:
            heading = profile.terms.get(f"column.{column}", column)
            yield Figure(
                name=f"{name}_{column}" if column else name,
                value=value,
                unit=indicator.unit,
                label=f"{label} ({heading})" if column else label,
                source=indicator.source or indicator.id,
                location=indicator.at.location if indicator.at else None,
            )


def _own(project: Project) -> Iterator[Figure]:
    for own in project.settings.figures:
        yield Figure(
            name=own.name,
            value=own.value,
            unit=own.unit,
            label=own.text or own.name,
            source=own.source,
            location=own.at.location if own.at else None,
        )
