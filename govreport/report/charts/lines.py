"""Line charts: values over periods, each line named at its end."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from govreport.report.charts import style
from govreport.report.charts.paper import Paper, width_of
from govreport.report.charts.scale import ZERO, Scale, scale, tick_text
from govreport.report.charts.spec import ChartSpec, Series

_HEIGHT_MM = 66.0
_TOP_MM = 8.0
_NAME_STEP_MM = 4.2
_TARGET_DASHES = (4.0, 3.0)


def draw_lines(spec: ChartSpec) -> Paper:
    """A line per series; a missing value leaves a break."""
    bottom = _TOP_MM + _HEIGHT_MM
    up = scale(spec.values(), bottom, _TOP_MM)
    ticks = [(tick, tick_text(tick, up.step, spec.thousands, spec.decimal)) for tick in up.ticks()]
    left = max(width_of(text, style.SMALL) for _, text in ticks) + 2 + style.EDGE_MM
    named = _named(spec)
    names = max((width_of(row.name) for row in named), default=-3.5) + 7.5
    right = style.WIDTH_MM - min(names, 50.0)
    paper = Paper(bottom + 9)
    if spec.unit:
        paper.text(style.WIDTH_MM - style.EDGE_MM, 3, spec.unit, style.SMALL, style.MUTED, side="right")
    for tick, text in ticks:
        strong = tick == ZERO
        paper.line(
            [(left, up(tick)), (right, up(tick))],
            style.BASE if strong else style.GRID,
            0.8 if strong else 0.6,
        )
        paper.text(left - 2, up(tick), text, style.SMALL, style.MUTED, side="right")
    count = max(len(spec.categories), 1)
    inset = min(8.0, (right - left) / count / 2)
    step = (right - left - 2 * inset) / max(count - 1, 1)
    xs = [left + inset + index * step for index in range(count)]
    _periods(paper, spec, xs, bottom + 4.5)
    if spec.target is not None:
        _target(paper, spec.target, xs, up)
    for number, row in enumerate(spec.series):
        _line(paper, row, number, xs, up)
    if named:
        _names(paper, spec, up, right + 2)
    return paper


def _named(spec: ChartSpec) -> tuple[Series, ...]:
    """Rows whose names stand at their ends; a single series is what the title says."""
    return spec.rows() if len(spec.series) > 1 else spec.rows()[len(spec.series) :]


def _target(paper: Paper, row: Series, xs: list[float], up: Scale) -> None:
    """A short stroke at each period's target, and a thin broken line between those of neighbours."""
    known = [None if value is None else (x, up(value)) for x, value in zip(xs, row.values, strict=True)]
    for here, after in pairwise(known):
        if here and after:
            paper.line([here, after], style.INK, 0.9, _TARGET_DASHES)
    for point in known:
        if point:
            paper.aim((point[0] - 1.6, point[1]), (point[0] + 1.6, point[1]))


def _periods(paper: Paper, spec: ChartSpec, xs: list[float], y: float) -> None:
    """Names of the periods, so many that they do not touch."""
    widest = max((width_of(name, style.SMALL) for name in spec.categories), default=1.0) + 2
    step = xs[1] - xs[0] if len(xs) > 1 else widest
    every = max(1, int(-(-widest // max(step, 0.1))))
    for index, name in enumerate(spec.categories):
        if index % every == 0:
            paper.text(xs[index], y, name, style.SMALL, side="center")


def _line(paper: Paper, row: Series, number: int, xs: list[float], up: Scale) -> None:
    color = style.fill(number).color
    stretch: list[tuple[float, float]] = []
    for x, value in zip(xs, row.values, strict=True):
        if value is None:
            _stroke(paper, stretch, color, number)
            stretch = []
        else:
            stretch.append((x, up(value)))
    _stroke(paper, stretch, color, number)
    size = 5.0 if len(xs) <= 30 else 3.0
    for x, value in zip(xs, row.values, strict=True):
        if value is not None:
            paper.mark(x, up(value), style.MARKS[number % len(style.MARKS)], color, size)


def _stroke(paper: Paper, points: list[tuple[float, float]], color: str, number: int) -> None:
    if len(points) > 1:
        paper.line(points, color, 1.6, style.DASHES[number % len(style.DASHES)])


def _names(paper: Paper, spec: ChartSpec, up: Scale, x: float) -> None:
    """Each line's name beside its last value, moved apart where two would touch."""
    ends: list[tuple[float, int]] = []
    rows, named = spec.rows(), _named(spec)
    for number, row in enumerate(rows):
        if row not in named:
            continue
        last = next((value for value in reversed(row.values) if value is not None), None)
        ends.append((up(last if last is not None else Decimal(0)), number))
    free = float("-inf")
    for y, number in sorted(ends):
        at = max(y, free)
        free = at + _NAME_STEP_MM
        if number < len(spec.series):
            paper.mark(x + 1, at, style.MARKS[number % len(style.MARKS)], style.fill(number).color)
        else:
            paper.aim((x, at), (x + 2, at))
        paper.text(x + 3, at, rows[number].name)
