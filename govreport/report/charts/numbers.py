"""The numbers behind each chart, taken from the named figures and the outputs; nothing is computed anew."""

from __future__ import annotations

from decimal import Decimal

from attrs import frozen

from govreport.figures import SEXES, row_name
from govreport.model import Indicator, IndicatorRow, OwnChart
from govreport.report.charts.spec import Event, Series
from govreport.report.material import Material
from govreport.report.tables import money
from govreport.report.writing import upper_first


@frozen(kw_only=True)
class Numbers:
    """What a chart is drawn from: categories with rows of values, or the events of a timeline."""

    categories: tuple[str, ...] = ()
    series: tuple[Series, ...] = ()
    target: Series | None = None
    target_of: int | None = None
    events: tuple[Event, ...] = ()


def costs_by_line(material: Material) -> Numbers | None:
    """Granted and spent per funding line."""
    lines = money.begun_lines(material)
    if not lines or material.value("costs_total") is None:
        return None
    categories = tuple(money.line_name(material, line) for line in lines)
    keys = ("granted", "costs")
    series = tuple(
        _named(material, money.head_of(material, key), tuple(f"{key}_{line.id}" for line in lines))
        for key in keys
    )
    return Numbers(categories=categories, series=series)


def costs_by_type(material: Material) -> Numbers | None:
    """Costs by cost type."""
    names = tuple(name for name in material.figures if name.startswith("costs_type_"))
    if not names:
        return None
    categories = tuple(money.type_name(material, name.removeprefix("costs_type_")) for name in names)
    return Numbers(categories=categories, series=(_named(material, material.term("head.costs"), names),))


def contacts(material: Material) -> Numbers | None:
    """Contacts per partner; at the end, where there are any, those with others."""
    partners = material.project.assignment.partners
    if not partners or not material.contacts:
        return None
    names = [f"contacts_{partner.id}" for partner in partners]
    categories = [upper_first(partner.label) for partner in partners]
    if material.contacts.get(""):
        names.append("contacts_other")
        categories.append(material.term("contacts.others"))
    row = _named(material, material.term("head.contacts"), tuple(names))
    return Numbers(categories=tuple(categories), series=(row,))


def activities(material: Material) -> Numbers | None:
    """Activities over the year, and the days that the decision fixes."""
    events = [
        Event(label=activity.title, start=activity.date, end=activity.end)
        for activity in material.done
        if activity.date is not None
    ]
    if not events:
        return None
    events += [
        Event(label=material.term(f"deadline.{deadline.deadline_kind}"), start=deadline.due, fixed=True)
        for deadline in sorted(material.project.assignment.deadlines, key=lambda d: str(d.due))
        if deadline.due is not None
    ]
    return Numbers(events=tuple(events))


def indicator(material: Material, found: Indicator, *, stacked: bool = False) -> Numbers | None:
    """An indicator's rows, by sex where they are, and what was aimed at.

    A target is one for the whole. So where rows are by sex the whole is shown beside the sexes, unless they are
    ``stacked`` to it or it is not known.
    """
    if not found.rows:
        return None
    categories = tuple(_row_label(found, row) for row in found.rows)
    sexes = [sex for sex in SEXES if any(getattr(row, sex) is not None for row in found.rows)]
    series = [
        _named(
            material,
            material.term(f"head.{sex}"),
            tuple(f"{row_name(found, row)}_{sex}" for row in found.rows),
        )
        for sex in sexes
    ]
    if not sexes:
        series = [
            _named(material, found.title or found.id, tuple(row_name(found, row) for row in found.rows))
        ]
    if all(value is None for row in series for value in row.values):
        return None
    if all(row.target is None for row in found.rows):
        return Numbers(categories=categories, series=tuple(series))
    shares = found.unit == material.profile.forms.percent  # which do not add up to a whole
    if sexes and not stacked and not (shares and any(row.total is None for row in found.rows)):
        names = tuple(row_name(found, row) for row in found.rows)
        series.append(_named(material, material.term("head.total"), names))
    names = tuple(f"{row_name(found, row)}_target" for row in found.rows)
    return Numbers(
        categories=categories,
        series=tuple(series),
        target=_named(material, material.term("head.target"), names),
        target_of=len(series) - 1 if len(series) != len(sexes) else None,
    )


def _row_label(found: Indicator, row: IndicatorRow) -> str:
    periods = {each.period for each in found.rows}
    if row.group and len(periods) <= 1:
        return row.group
    return ", ".join(part for part in (row.group, row.period) if part) or found.title


def own(material: Material, chart: OwnChart) -> Numbers | None:
    """A chart that the agency declares: on an indicator, or on named figures."""
    if chart.indicator:
        found = next(
            (each for each in material.project.outputs.indicators if each.id == chart.indicator), None
        )
        return indicator(material, found, stacked=chart.chart == "stacked-bar") if found else None
    names = tuple(name for name in chart.figures if name in material.figures)
    if not names:
        return None
    categories = tuple(material.figures[name].label for name in names)
    return Numbers(categories=categories, series=(_named(material, chart.title or chart.name, names),))


def _named(material: Material, title: str, names: tuple[str, ...]) -> Series:
    """A row of named figures; the label of each is what text and tables show."""
    values: list[Decimal | None] = []
    labels: list[str] = []
    for name in names:
        found = material.figures.get(name)
        values.append(found.value if found else None)
        labels.append(material.write.figure(found) if found else material.term("missing"))
    return Series(name=title, values=tuple(values), labels=tuple(labels), figures=names)
