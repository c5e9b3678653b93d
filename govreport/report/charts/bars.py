"""Bar charts: lying bars for long names and many categories, standing columns for a few short ones."""

from __future__ import annotations

from decimal import Decimal

from attrs import frozen

from govreport.report.charts import style
from govreport.report.charts.paper import Paper, width_of, wrap
from govreport.report.charts.scale import ZERO, Scale, scale, tick_text
from govreport.report.charts.spec import ChartSpec

_NAMES_MM = 52.0  # at most, beside lying bars
_GAP_MM = 2.5
_LEGEND_MM = 8.0
_COLUMNS_MM = 54.0  # height of standing columns
_SHORT_NAME_MM = 22.0


def draw_bars(spec: ChartSpec) -> Paper:
    """A bar chart, standing or lying by its names."""
    return _columns(spec) if _stands(spec) else _lying(spec)


def _stands(spec: ChartSpec) -> bool:
    """Columns read like time: few categories with short names."""
    if not 3 <= len(spec.categories) <= 8 or len(spec.categories) * max(len(spec.series), 1) > 16:
        return False
    return all(width_of(name) <= _SHORT_NAME_MM and len(name) <= 12 for name in spec.categories)


def legend(paper: Paper, spec: ChartSpec, x: float, y: float) -> None:
    """The series' names with their fills, left to right; nothing where there is one series only."""
    if len(spec.series) < 2:
        return
    for number, row in enumerate(spec.series):
        paper.bar(x, y - 1.5, 4.5, 3, style.fill(number))
        paper.text(x + 6, y, row.name, style.SIZE, style.INK)
        x += 6 + width_of(row.name) + 7


def unit_note(paper: Paper, spec: ChartSpec, y: float) -> None:
    """The unit of the values, at the upper right."""
    if spec.unit:
        paper.text(paper.width, y, spec.unit, style.SMALL, style.MUTED, side="right")


# ---- lying bars -------------------------------------------------------------------------------------


@frozen(kw_only=True)
class _Rows:
    """Measures of lying bars, in millimetres and points."""

    names: list[list[str]]
    names_mm: float
    pitch: float
    bar: float
    size: float
    top: float

    def middle(self, index: int) -> float:
        """Where category ``index`` has its middle."""
        return self.top + (index + 0.5) * self.pitch


def _rows(spec: ChartSpec) -> _Rows:
    count = max(len(spec.categories), 1)
    per_group = 1 if spec.kind == "stacked-bar" else max(len(spec.series), 1)
    top = _LEGEND_MM if len(spec.series) > 1 or spec.unit else 2.0
    bar = 4.6 if per_group == 1 else max(1.3, 8.6 / per_group**0.6)
    pitch = bar * per_group + (3.2 if count <= 12 else 2.4)
    room = style.MAX_HEIGHT_MM - top - 4
    if pitch * count > room:
        pitch = room / count
        bar = pitch * 0.74 / per_group
    size = style.SIZE if pitch >= 5 else max(style.TINY, min(style.SIZE, pitch / 0.42))
    lines = max(1, min(3, int((pitch + 0.6) / (size * 0.353 * style.LINE_HEIGHT))))
    names = [wrap(name, _NAMES_MM, size, lines) for name in spec.categories]
    names_mm = max((width_of(line, size) for lines_ in names for line in lines_), default=0.0)
    return _Rows(names=names, names_mm=names_mm, pitch=pitch, bar=bar, size=size, top=top)


def _lying(spec: ChartSpec) -> Paper:
    rows = _rows(spec)
    written = rows.bar >= 1.9  # below that the values' lines would touch
    left = rows.names_mm + _GAP_MM
    label_mm = (
        max((width_of(label, rows.size) for row in spec.series for label in row.labels), default=0.0) + 2
    )
    values = _stacked_ends(spec) if spec.kind == "stacked-bar" else spec.values()
    start = left + (label_mm if written and any(v < 0 for v in values) else 0)
    end = style.WIDTH_MM - (label_mm if written else 3)
    along = scale(values, start, max(end, start + 20), tight=written)
    bottom = rows.top + rows.pitch * len(spec.categories)
    paper = Paper(bottom + (2 if written else 6))
    legend(paper, spec, left, 3)
    unit_note(paper, spec, 3)
    if not written:
        _grid(paper, spec, along, rows.top, bottom)
    for index, lines in enumerate(rows.names):
        paper.lines_of_text(left - _GAP_MM, rows.middle(index), lines, rows.size, side="right")
        if spec.kind == "stacked-bar":
            _stack(paper, spec, index, rows, along)
        else:
            _group(paper, spec, index, rows, along, written=written)
    paper.line([(along(ZERO), rows.top), (along(ZERO), bottom)], style.BASE, 0.8)
    return paper


def _grid(paper: Paper, spec: ChartSpec, along: Scale, top: float, bottom: float) -> None:
    for tick in along.ticks():
        paper.line([(along(tick), top), (along(tick), bottom)])
        text = tick_text(tick, along.step, spec.thousands, spec.decimal)
        paper.text(along(tick), bottom + 3, text, style.SMALL, style.MUTED, side="center")


def _group(paper: Paper, spec: ChartSpec, index: int, rows: _Rows, along: Scale, *, written: bool) -> None:
    top = rows.middle(index) - rows.bar * len(spec.series) / 2
    zero = along(ZERO)
    for number, row in enumerate(spec.series):
        y = top + number * rows.bar
        value = row.values[index]
        if value is None:
            paper.text(zero + 1.2, y + rows.bar / 2, spec.missing, min(rows.size, style.SMALL), style.MUTED)
            continue
        paper.bar(zero, y + rows.bar * 0.06, along(value) - zero, rows.bar * 0.88, style.fill(number))
        if written:
            side, off = ("left", 1.2) if value >= 0 else ("right", -1.2)
            at = along(value) + off
            paper.text(
                at, y + rows.bar / 2, row.labels[index], rows.size, side="left" if side == "left" else "right"
            )


def _stack(paper: Paper, spec: ChartSpec, index: int, rows: _Rows, along: Scale) -> None:
    ends = {True: ZERO, False: ZERO}
    y = rows.middle(index) - rows.bar / 2
    for number, row in enumerate(spec.series):
        value = row.values[index]
        if not value:
            continue
        begin = ends[value > 0]
        ends[value > 0] += value
        x, width = along(begin), along(begin + value) - along(begin)
        paper.bar(x, y, width, rows.bar, style.fill(number))
        if number:
            paper.line([(x, y), (x, y + rows.bar)], style.PAPER, 0.8)  # a white seam between neighbours


def _stacked_ends(spec: ChartSpec) -> tuple[Decimal, ...]:
    """The ends of each stack: the sums of its positive and of its negative values."""
    ends: list[Decimal] = []
    for index in range(len(spec.categories)):
        values = [row.values[index] or ZERO for row in spec.series]
        ends.append(sum((v for v in values if v > 0), ZERO))
        ends.append(sum((v for v in values if v < 0), ZERO))
    return tuple(ends)


# ---- standing columns -------------------------------------------------------------------------------


def _columns(spec: ChartSpec) -> Paper:
    top = _LEGEND_MM + 5
    bottom = top + _COLUMNS_MM
    stacked = spec.kind == "stacked-bar"
    values = _stacked_ends(spec) if stacked else spec.values()
    up = scale(values, bottom, top, tight=True)
    paper = Paper(bottom + 8)
    legend(paper, spec, 0, 3)
    unit_note(paper, spec, 3)
    count = len(spec.categories)
    per_group = 1 if stacked else max(len(spec.series), 1)
    pitch = min(style.WIDTH_MM / count, 15.0 * per_group + 12)
    column = min(15.0, (pitch - 8) / per_group)
    for index, name in enumerate(spec.categories):
        middle = (index + 0.5) * pitch
        left = middle - column * per_group / 2
        for number, row in enumerate(spec.series):
            if not stacked:
                _column(
                    paper,
                    spec,
                    row.values[index],
                    row.labels[index],
                    left + number * column,
                    column,
                    up,
                    number,
                )
        if stacked:
            _standing_stack(paper, spec, index, left, column, up)
        paper.text(middle, bottom + 4.5, name, side="center")
    paper.line([(0, up(ZERO)), (count * pitch, up(ZERO))], style.BASE, 0.8)
    return paper


def _column(
    paper: Paper,
    spec: ChartSpec,
    value: Decimal | None,
    label: str,
    x: float,
    width: float,
    up: Scale,
    number: int,
) -> None:
    middle, zero = x + width / 2, up(ZERO)
    if value is None:
        paper.lines_of_text(
            middle, zero - 4, spec.missing.split(), style.SMALL, side="center", color=style.MUTED
        )
        return
    paper.bar(x + width * 0.04, zero, width * 0.92, up(value) - zero, style.fill(number))
    paper.text(middle, up(value) + (-2.4 if value >= 0 else 2.4), label, side="center")


def _standing_stack(paper: Paper, spec: ChartSpec, index: int, x: float, width: float, up: Scale) -> None:
    ends = {True: ZERO, False: ZERO}
    for number, row in enumerate(spec.series):
        value = row.values[index]
        if not value:
            continue
        begin = ends[value > 0]
        ends[value > 0] += value
        y, height = up(begin), up(begin + value) - up(begin)
        paper.bar(x, y, width, height, style.fill(number))
        if number:
            paper.line([(x, y), (x + width, y)], style.PAPER, 0.8)
        if abs(height) > 5:
            paper.text(x + width + 1.2, y + height / 2, row.labels[index], style.SMALL)
