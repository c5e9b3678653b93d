"""A timeline: what was done, day by day, against the days that the decision fixes."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from typing import Literal

from attrs import frozen

from govreport.report.charts import style
from govreport.report.charts.paper import POINT_MM, Paper, width_of, wrap
from govreport.report.charts.spec import ChartSpec, Event

_NAMES_MM = 74.0
_MOST_ROWS = 60
_LEGEND_MM = 8.0
_ROW_MM = 4.6
_TWO_LINES_MM = 7.0
_SMALL_FITS_MM = 3.4  # below it the names are set in the smallest type
_FIXED = style.Fill("#D07A10")
_DONE = style.FILLS[0]
_DAY_SIZE = style.SMALL


def draw_timeline(spec: ChartSpec) -> Paper:
    """A row per activity; of more than sixty, a dot each over its month."""
    done = [event for event in spec.events if not event.fixed]
    days: dict[dt.date, list[str]] = defaultdict(list)
    for event in spec.events:
        if event.fixed:
            days[event.start].append(event.label)
    return _rows(spec, done, days) if len(done) <= _MOST_ROWS else _dots(spec, done, days)


class _Time:
    """From days to millimetres."""

    def __init__(self, spec: ChartSpec, start: float, end: float) -> None:
        self.first = spec.months[0][0]
        last = spec.months[-1][0]
        self.last = (last + dt.timedelta(days=32)).replace(day=1)
        self.start, self.end = start, end

    def __call__(self, day: dt.date) -> float:
        share = (day - self.first).days / (self.last - self.first).days
        return self.start + share * (self.end - self.start)


def _head(paper: Paper, spec: ChartSpec, left: float) -> None:
    """What the marks mean, at the upper left."""
    paper.mark(left + 1.5, 3, "o", _DONE.color, 6)
    paper.text(left + 4.5, 3, spec.legend[0])
    if any(event.fixed for event in spec.events):
        x = left + 4.5 + width_of(spec.legend[0]) + 7
        paper.line([(x, 1), (x, 5)], _FIXED.color, 1.4, (3, 1.5))
        paper.text(x + 2.5, 3, spec.legend[1])


@frozen
class _Label:
    """A word over a fixed day: its end or middle at ``x`` mm, and its line counted from below."""

    text: str
    x: float
    side: Literal["center", "right"]
    level: int


_LABEL_MM = _DAY_SIZE * POINT_MM * style.LINE_HEIGHT
_APART_MM = 2.0  # between words of two days on one line


def _day_labels(days: dict[dt.date, list[str]], time: _Time) -> list[_Label]:
    """The words over the fixed days, raised above those of a neighbour that they would run into."""
    placed: list[_Label] = []
    taken: list[tuple[float, float, int]] = []  # from, to and the first free line over it
    for day, texts in sorted(days.items()):
        x = time(day)
        widest = max(width_of(text, _DAY_SIZE) for text in texts)
        edge = style.WIDTH_MM - style.EDGE_MM
        right = x + widest / 2 > edge
        start = edge - widest if right else x - widest / 2
        end = edge if right else x + widest / 2
        near = [top for left, stop, top in taken if left < end + _APART_MM and start < stop + _APART_MM]
        base = max(near, default=0)
        taken.append((start, end, base + len(texts)))
        for number, text in enumerate(reversed(texts)):
            level = base + number
            placed.append(_Label(text, edge, "right", level) if right else _Label(text, x, "center", level))
    return placed


def _height_of(labels: list[_Label]) -> float:
    """Height in mm that the words over the fixed days take."""
    return (max(label.level for label in labels) + 1) * _LABEL_MM + 2 if labels else 0.0


def _fixed(
    paper: Paper, days: Iterable[dt.date], labels: list[_Label], time: _Time, top: float, bottom: float
) -> None:
    """A broken line per fixed day, with its words above it."""
    for day in days:
        paper.line([(time(day), top), (time(day), bottom)], _FIXED.color, 1.2, (3, 1.5))
    for label in labels:
        y = top - 1.8 - _LABEL_MM * label.level
        paper.text(label.x, y, label.text, _DAY_SIZE, side=label.side)


def _months(paper: Paper, spec: ChartSpec, time: _Time, top: float, bottom: float) -> None:
    """Names of the months under the field, the years under them."""
    room = (time.end - time.start) / max(len(spec.months), 1)
    every = 1 if room >= 5.4 else 2 if room >= 2.7 else 6
    for number, (day, name) in enumerate(spec.months):
        x = time(day)
        strong = day.month == 1 and number > 0
        paper.line([(x, top), (x, bottom)], style.BASE if strong else style.GRID, 0.7 if strong else 0.5)
        if number % every == 0:
            text = name if room * every >= 5.4 else name[:1]
            paper.text(x + room / 2, bottom + 3, text, style.SMALL - 0.5, style.MUTED, side="center")
        if number == 0 or day.month == 1:
            paper.text(x, bottom + 7, str(day.year), style.SMALL, style.MUTED)
    paper.line([(time.start, bottom), (time.end, bottom)], style.BASE, 0.8)


def _rows(spec: ChartSpec, done: list[Event], days: dict[dt.date, list[str]]) -> Paper:
    # were each word on a line of its own
    most = max(_LEGEND_MM, sum(map(len, days.values())) * _LABEL_MM + 2)
    names, heights, size = _names(done, style.MAX_HEIGHT_MM - most - 10)
    widest = max((width_of(line, size) for name in names for line in name), default=0.0)
    left = widest + 3 + style.EDGE_MM
    time = _Time(spec, left, style.WIDTH_MM - 1)
    labels = _day_labels(days, time)
    head = max(_LEGEND_MM, _height_of(labels))
    bottom = head + (sum(heights) or _ROW_MM)
    paper = Paper(bottom + 10)
    _head(paper, spec, 0)
    _months(paper, spec, time, head, bottom)
    _fixed(paper, days, labels, time, head, bottom)
    top = head
    for event, name, height in zip(done, names, heights, strict=True):
        paper.lines_of_text(left - 3, top + height / 2, name, size, side="right")
        _event(paper, event, time, top + height / 2)
        top += height
    return paper


def _names(done: list[Event], room: float) -> tuple[list[list[str]], list[float], float]:
    """The activities' names in lines, the height of each row in mm, and the size of type in points.

    A name has two lines only where all rows with two have room for them; a row is no higher than its name
    asks for, so that the chart leaves room for text on its page.
    """
    names = [wrap(event.label, _NAMES_MM, style.SMALL, 2) for event in done]
    heights = [_ROW_MM if len(name) == 1 else _TWO_LINES_MM for name in names]
    if sum(heights) <= room:
        return names, heights, style.SMALL
    pitch = min(_ROW_MM, room / len(done))
    size = style.SMALL if pitch >= _SMALL_FITS_MM else style.TINY
    return [wrap(event.label, _NAMES_MM, size, 1) for event in done], [pitch] * len(done), size


def _event(paper: Paper, event: Event, time: _Time, y: float) -> None:
    """A mark for a day, a bar for a stretch of days."""
    begin = time(event.start)
    stop = time(event.end + dt.timedelta(days=1)) if event.end else begin
    if stop - begin > 2.5:
        paper.bar(begin, y - 0.9, stop - begin, 1.8, _DONE)
    else:
        paper.mark((begin + stop) / 2, y, "o", _DONE.color, 6)


def _dots(spec: ChartSpec, done: list[Event], days: dict[dt.date, list[str]]) -> Paper:
    """A dot per activity, piled over its month."""
    piles: dict[tuple[int, int], int] = defaultdict(int)
    for event in done:
        piles[event.start.year, event.start.month] += 1
    most = max(piles.values(), default=1)
    time = _Time(spec, 1.0, style.WIDTH_MM - 1)
    labels = _day_labels(days, time)
    head = _LEGEND_MM + _height_of(labels)
    pitch = min(3.6, 90.0 / most)
    bottom = head + pitch * most + 3
    paper = Paper(bottom + 10)
    _head(paper, spec, 1.0)
    _months(paper, spec, time, head, bottom)
    _fixed(paper, days, labels, time, head, bottom)
    room = (time.end - time.start) / max(len(spec.months), 1)
    for (year, month), count in sorted(piles.items()):
        x = time(dt.date(year, month, 1)) + room / 2
        for number in range(count):
            paper.mark(x, bottom - (number + 0.7) * pitch, "o", _DONE.color, min(6.0, pitch / POINT_MM * 0.8))
        paper.text(x, bottom - (count + 0.6) * pitch - 1, str(count), style.SMALL, side="center")
    return paper
