"""Alternative texts, made from a chart's numbers: what a reader who cannot see the chart needs to know."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

from govreport.report.charts.numbers import Numbers
from govreport.report.charts.spec import Event, Series
from govreport.report.material import Material

ALL_LISTED = 20
"""So many values are read out one by one; of more, the ends are."""
_NAMED = 3


def alt_text(material: Material, kind: str, title: str, unit: str, numbers: Numbers) -> str:
    """What kind of chart, of what, and its values in words."""
    head = (
        material.term(f"alt.{kind}", title=title, unit=unit)
        if unit and not title.casefold().endswith(unit.casefold())
        else material.term(f"alt.{kind}.bare", title=title)
    )
    told = _timeline(material, numbers.events) if numbers.events else _values(material, numbers)
    return f"{head} {told}".strip()


def _values(material: Material, numbers: Numbers) -> str:
    if len(numbers.categories) * len(numbers.series) <= ALL_LISTED:
        return _listed(material, numbers)
    rows = (*numbers.series, *([numbers.target] if numbers.target else []))
    return " ".join(_ends(material, numbers, row) for row in rows)


def _listed(material: Material, numbers: Numbers) -> str:
    alone = len(numbers.series) == 1
    parts = []
    for index, category in enumerate(numbers.categories):
        values = [
            row.labels[index] if alone else f"{row.name.lower()} {row.labels[index]}"
            for row in numbers.series
        ]
        if numbers.target is not None and numbers.target.values[index] is not None:
            aim = f"{numbers.target.name.lower()} {numbers.target.labels[index]}"
            values = [f"{values[0]} ({aim})"] if alone else [*values, aim]
        parts.append(f"{category}: {material.write.words(values)}")
    return f"{'; '.join(parts)}."


def _ends(material: Material, numbers: Numbers, row: Series) -> str:
    known = [(value, index) for index, value in enumerate(row.values) if value is not None]
    if not known:
        return material.term("alt.no_values", name=row.name)
    top, bottom = max(known)[0], min(known)[0]
    return material.term(
        "alt.ends",
        name=row.name,
        count=len(numbers.categories),
        top=_names(material, numbers, row, top),
        top_value=row.labels[row.values.index(top)],
        bottom=_names(material, numbers, row, bottom),
        bottom_value=row.labels[row.values.index(bottom)],
    )


def _names(material: Material, numbers: Numbers, row: Series, value: Decimal) -> str:
    """The categories that have a value; their number where they are many."""
    names = [name for name, each in zip(numbers.categories, row.values, strict=True) if each == value]
    return (
        material.write.words(names)
        if len(names) <= _NAMED
        else material.term("alt.several", count=len(names))
    )


def _timeline(material: Material, events: tuple[Event, ...]) -> str:
    done = [event for event in events if not event.fixed]
    fixed = [event for event in events if event.fixed]
    months = Counter((event.start.year, event.start.month) for event in done)
    first = min(event.start for event in done)
    last = max(event.end or event.start for event in done)
    most = max(months.values())
    busiest = [
        material.profile.forms.months[month - 1]
        for (_, month), count in sorted(months.items())
        if count == most
    ]
    even = 1 < len(months) == len(busiest)  # then no month stands out, and their list says nothing
    told = material.counted(
        "alt.timeline.even" if even else "alt.timeline.done",
        len(done),
        first=material.write.date(first),
        last=material.write.date(last),
        busiest=material.write.words(busiest),
        most=material.write.number(most),
    )
    if not fixed:
        return told
    days = material.write.words(f"{event.label} {material.write.date(event.start)}" for event in fixed)
    return f"{told} {material.term('alt.timeline.fixed', days=days)}"
