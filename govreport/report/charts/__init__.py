"""Charts in three steps: numbers from the figures, a spec with its words, a drawing of the spec alone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from govreport.model import Indicator
from govreport.report.charts import numbers
from govreport.report.charts.alt import alt_text
from govreport.report.charts.numbers import Numbers
from govreport.report.charts.spec import ChartSpec as ChartSpec, Event, Kind
from govreport.report.material import Material
from govreport.report.names import table_key
from govreport.report.tables.money import basis_of

_LINE_FROM = 6  # so many periods and more are a line, fewer are columns

# chart name: what derives its numbers, kind, term of its source, table with the same numbers
_BUILT_IN: dict[str, tuple[Callable[[Material], Numbers | None], Kind, str, str]] = {
    "activities": (numbers.activities, "timeline", "source.activities", "activities"),
    "contacts": (numbers.contacts, "bar", "source.contacts", "contacts_by_partner"),
    "costs_by_line": (numbers.costs_by_line, "grouped-bar", "source.decision_ledger", "costs_by_line"),
    "costs_by_type": (numbers.costs_by_type, "bar", "source.ledger", "costs_by_type"),
}


def make_chart(name: str, material: Material) -> ChartSpec | None:
    """The chart called ``name``; None where there is no such chart, or nothing to draw in it."""
    if name in _BUILT_IN:
        derive, kind, source, table = _BUILT_IN[name]
        found = derive(material)
        basis = f".{basis_of(material)}" if name == "costs_by_line" else ""
        title = material.term(f"chart.{name}{basis}")
        unit = material.currency_word if name.startswith("costs") else material.term(f"chart.{name}.unit")
        return _spec(
            material, name, kind, found, title=title, unit=unit, source=material.term(source), table=table
        )
    indicators = material.project.outputs.indicators
    indicator = next((each for each in indicators if f"indicator_{each.id}" == name), None)
    if indicator is not None:
        found = numbers.indicator(material, indicator)
        return _indicator(material, name, indicator, found)
    return _own(material, name)


def _indicator(
    material: Material, name: str, indicator: Indicator, found: Numbers | None
) -> ChartSpec | None:
    if found is None:
        return None
    kind: Kind = "bar" if len(found.series) == 1 else "grouped-bar"
    if len({row.period for row in indicator.rows}) >= _LINE_FROM:
        kind = "line"
    title, source = indicator.title or indicator.id, indicator.source or material.term("source.own")
    return _spec(material, name, kind, found, title=title, unit=indicator.unit, source=source, table=name)


def _own(material: Material, name: str) -> ChartSpec | None:
    chart = next((each for each in material.project.settings.charts if each.name == name), None)
    if chart is None:
        return None
    found = numbers.own(material, chart)
    kind = chart.chart
    if kind == "timeline" or (kind == "bar" and found is not None and len(found.series) > 1):
        kind = "grouped-bar"  # named figures and indicators have no days; several rows need a group each
    indicators = material.project.outputs.indicators
    drawn = next((each for each in indicators if each.id == chart.indicator), Indicator(id=chart.name))
    title = chart.title or drawn.title or chart.name
    source = chart.source or drawn.source or material.term("source.own")
    unit = chart.unit or drawn.unit
    return _spec(material, name, kind, found, title=title, unit=unit, source=source, table=name)


def _spec(
    material: Material,
    name: str,
    kind: Kind,
    found: Numbers | None,
    *,
    title: str,
    unit: str,
    source: str,
    table: str,
) -> ChartSpec | None:
    if found is None:
        return None
    return ChartSpec(
        name=name,
        kind=kind,
        title=title,
        unit=unit,
        source=source,
        caption=title,
        alt=alt_text(material, kind, title, unit, found),
        data_table=table_key(table),
        categories=found.categories,
        series=found.series,
        target=found.target,
        target_of=found.target_of,
        events=found.events,
        months=_months(material, found.events),
        lang=material.profile.lang,
        thousands=material.profile.forms.thousands,
        decimal=material.profile.forms.decimal,
        missing=material.term("missing"),
        legend=(material.term("legend.activities"), material.term("legend.fixed")),
    )


def _months(material: Material, events: tuple[Event, ...]) -> tuple[tuple[dt.date, str], ...]:
    """The months a timeline spans, from the first event's to the one after the last's."""
    if not events:
        return ()
    day = min(event.start for event in events).replace(day=1)
    last = max(event.end or event.start for event in events)
    found = []
    while day <= last:
        found.append((day, material.write.month(day)))
        day = (day + dt.timedelta(days=32)).replace(day=1)
    return tuple(found)
