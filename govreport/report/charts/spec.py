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
        target: What was aimed at, a value for each category that has one.
        target_of: Number of the series that the target is a target for; None where it is one for all together.
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
    target: Series | None = None
    target_of: int | None = None
    events: tuple[Event, ...] = ()
    months: tuple[tuple[dt.date, str], ...] = ()
    lang: str = "sv-SE"
    thousands: str = "\u00a0"
    decimal: str = ","
    missing: str = ""
    legend: tuple[str, str] = ("", "")

    def rows(self) -> tuple[Series, ...]:
        """The series, and after them the target where there is one."""
        return self.series if self.target is None else (*self.series, self.target)

    def values(self) -> tuple[Decimal, ...]:
        """Every value that is known, those aimed at included."""
        return tuple(value for row in self.rows() for value in row.values if value is not None)

    def aim(self, number: int, index: int) -> Decimal | None:
        """What series ``number`` was to reach in category ``index``; None where nothing was said of it."""
        if self.target is None or self.target_of not in (None, number):
            return None
        return self.target.values[index]

    def written(self, number: int, index: int) -> str:
        """A value as it stands beside its bar, with its target: ``84 % (mål 80 %)``."""
        label = self.series[number].labels[index]
        if self.target is None or self.aim(number, index) is None:
            return label
        return f"{label} ({self.target.name.lower()} {self.target.labels[index]})"
