"""What a chart shows, as a value: made once, drawn as a picture or written as an editable chart."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Literal

from attrs import frozen

Kind = Literal["bar", "grouped-bar", "stacked-bar", "line", "timeline"]


@frozen(kw_only=True)
class Series:
    """One row of values, a category each.

    Attributes:
        name: As the legend and the data table's head say it.
        values: None where a value is missing.
        labels: The values as the report writes them; the words for a missing value where there is none.
        figures: Names of the figures behind the values; empty where a value has no name.
    """

    name: str
    values: tuple[Decimal | None, ...]
    labels: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()


@frozen(kw_only=True)
class Event:
    """Something on a timeline: an activity of one or several days, or a day that the decision fixes."""

    label: str
    start: dt.date
    end: dt.date | None = None
    fixed: bool = False


@frozen(kw_only=True)
class ChartSpec:
    """A chart.

    Attributes:
        name: As chapters place it.
        kind: Which drawing.
        title: What it shows, in a few words.
        unit: Of the values, as the axis says it.
        source: Where the numbers come from.
        caption: Without number.
        alt: Alternative text, made from the numbers.
        data_table: Key of the table that holds the same numbers.
        categories: Labels of the value rows.
        series: The value rows.
        events: On a timeline.
        months: First days of a timeline's months with their short names.
        lang: BCP 47 tag of the words.
        thousands: Separator of thousands on the axis.
        decimal: Decimal mark on the axis.
        missing: Words that stand in for a missing value.
        legend: A timeline's words for activities and for fixed days.
    """

    name: str
    kind: Kind
    title: str
    unit: str = ""
    source: str = ""
    caption: str = ""
    alt: str = ""
    data_table: str = ""
    categories: tuple[str, ...] = ()
    series: tuple[Series, ...] = ()
    events: tuple[Event, ...] = ()
    months: tuple[tuple[dt.date, str], ...] = ()
    lang: str = "sv-SE"
    thousands: str = "\u00a0"
    decimal: str = ","
    missing: str = ""
    legend: tuple[str, str] = ("", "")

    def values(self) -> tuple[Decimal, ...]:
        """Every value that is known."""
        return tuple(value for row in self.series for value in row.values if value is not None)
