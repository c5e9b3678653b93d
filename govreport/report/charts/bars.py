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
_SWATCH_MM = 6.0
_APART_MM = 7.0
_LEGEND_STEP_MM = 5.0


def draw_bars(spec: ChartSpec) -> Paper:
    """A bar chart, standing or lying by its names."""
    return _columns(spec) if _stands(spec) else _lying(spec)


def _stands(spec: ChartSpec) -> bool:
    """Columns read like time: few categories with short names."""
    if not 3 <= len(spec.categories) <= 8 or len(spec.categories) * max(len(spec.series), 1) > 16:
        return False
    if spec.target is not None and spec.kind != "stacked-bar":
        widest = max(width_of(spec.written(0, index)) for index in range(len(spec.categories)))
        if len(spec.series) > 1 or widest + 2 > style.WIDTH_MM / len(spec.categories):
            return False  # value and target are written over the column
    short = all(width_of(name) <= _SHORT_NAME_MM and len(name) <= 12 for name in spec.categories)
    return short and any(spec.values())


def _legend_rows(spec: ChartSpec) -> list[list[int]]:
    """Numbers of the rows named on each line of the legend; the unit keeps its room at the right of the first.

    A single series is what the title says, and is not named; a target is.
    """
    rows: list[list[int]] = [[]]
    used = 0.0
    for number, row in enumerate(spec.rows()):
        if len(spec.series) < 2 and number < len(spec.series):
            continue
        needed = _SWATCH_MM + width_of(row.name)
        room = style.WIDTH_MM - (width_of(spec.unit, style.SMALL) + 4 if len(rows) == 1 else 0)
        if rows[-1] and used + needed > room:
            rows.append([])
            used = 0.0
        rows[-1].append(number)
        used += needed + _APART_MM
    return rows


def head_mm(spec: ChartSpec) -> float:
    """Height of the legend and the unit over a chart."""
    if len(spec.series) > 1 or spec.target is not None:
        return _LEGEND_MM + _LEGEND_STEP_MM * (len(_legend_rows(spec)) - 1)
    return _LEGEND_MM if spec.unit else 2.0


def head(paper: Paper, spec: ChartSpec, left: float = 0.0) -> None:
    """The series' names with their fills, from ``left`` where there is room, and the unit at the right."""
    if spec.unit:
        paper.text(paper.width - style.EDGE_MM, 3, spec.unit, style.SMALL, style.MUTED, side="right")
    if len(spec.series) < 2 and spec.target is None:
        return
    rows = _legend_rows(spec)
    names = [row.name for row in spec.rows()]
    left = max(left, style.EDGE_MM)
    widths = [sum(_SWATCH_MM + width_of(names[n]) + _APART_MM for n in row) for row in rows]
    start = left if left + max(widths) + width_of(spec.unit, style.SMALL) <= style.WIDTH_MM else style.EDGE_MM
    for index, row in enumerate(rows):
        x, y = start, 3 + index * _LEGEND_STEP_MM
        for number in row:
            if number < len(spec.series):
                paper.bar(x, y - 1.5, 4.5, 3, style.fill(number))
            else:
                paper.aim((x + 2.2, y - 2), (x + 2.2, y + 2))
            paper.text(x + _SWATCH_MM, y, names[number])
            x += _SWATCH_MM + width_of(names[number]) + _APART_MM


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
    top = head_mm(spec)
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
    # below that height the values' lines would touch; a stack has no room beside its parts
    written = rows.bar >= 1.9 and spec.kind != "stacked-bar"
    left = rows.names_mm + _GAP_MM + style.EDGE_MM
    label_mm = (
        max(
            (
                width_of(spec.written(number, index), rows.size)
                for number, row in enumerate(spec.series)
                for index in range(len(row.labels))
            ),
            default=0.0,
        )
        + 2
    )
    values = _stacked_ends(spec) if spec.kind == "stacked-bar" else spec.values()
    start = left + (label_mm if written and any(v < 0 for v in values) else 0)
    end = style.WIDTH_MM - (label_mm if written else 6)
    along = scale(values, start, max(end, start + 20), tight=written)
    bottom = rows.top + rows.pitch * len(spec.categories)
    paper = Paper(bottom + (2 if written else 6))
    head(paper, spec, left)
    if not written:
        _grid(paper, spec, along, rows.top, bottom)
    for index, lines in enumerate(rows.names):
        paper.lines_of_text(left - _GAP_MM, rows.middle(index), lines, rows.size, side="right")
        if spec.kind == "stacked-bar":
            _stack(paper, spec, index, rows, along)
        else:
            _group(paper, spec, index, rows, along, written=written)
        _aim_of_lying(paper, spec, index, rows, along)
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
        aim = spec.aim(number, index)
        if value is None:
            at = max(zero, along(aim)) if aim is not None else zero
            said = spec.missing if aim is None else spec.written(number, index)
            paper.text(at + 1.2, y + rows.bar / 2, said, min(rows.size, style.SMALL), style.MUTED)
            continue
        paper.bar(zero, y + rows.bar * 0.06, along(value) - zero, rows.bar * 0.88, style.fill(number))
        if written:
            side, off = ("left", 1.2) if value >= 0 else ("right", -1.2)
            at = along(_reach(value, aim)) + off
            said = spec.written(number, index)
            paper.text(at, y + rows.bar / 2, said, rows.size, side="left" if side == "left" else "right")


def _aim_of_lying(paper: Paper, spec: ChartSpec, index: int, rows: _Rows, along: Scale) -> None:
    """The mark of a category's target, over the bars that it is for."""
    if spec.target is None or (value := spec.target.values[index]) is None:
        return
    bars = 1 if spec.kind == "stacked-bar" else len(spec.series)
    top = rows.middle(index) - rows.bar * bars / 2
    first, last = (0, bars) if spec.target_of is None else (spec.target_of, spec.target_of + 1)
    x = along(value)
    paper.aim((x, top + first * rows.bar - 0.4), (x, top + last * rows.bar + 0.4))


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
    aims = spec.target.values if spec.target is not None else ()
    return (*ends, *(value for value in aims if value is not None))


# ---- standing columns -------------------------------------------------------------------------------


def _columns(spec: ChartSpec) -> Paper:
    stacked = spec.kind == "stacked-bar"
    values = _stacked_ends(spec) if stacked else spec.values()
    below = 5.0 if any(value < 0 for value in values) else 0.0  # room for the lowest value's label
    top = head_mm(spec) + 5
    bottom = top + _COLUMNS_MM
    up = scale(values, bottom, top, tight=not stacked)
    paper = Paper(bottom + below + 8)
    head(paper, spec)
    left = _level_grid(paper, spec, up) if stacked else 0.0
    count = len(spec.categories)
    per_group = 1 if stacked else max(len(spec.series), 1)
    pitch = (style.WIDTH_MM - left) / count
    width = min(16.0, (pitch - 6) / per_group)
    for index, name in enumerate(spec.categories):
        middle = left + (index + 0.5) * pitch
        start = middle - width * per_group / 2
        if stacked:
            _standing_stack(paper, spec, index, start, width, up)
        else:
            for number in range(len(spec.series)):
                _column(paper, spec, index, number, start + number * width, width, up)
        if spec.target is not None and (aim := spec.target.values[index]) is not None:
            paper.aim((start - 1, up(aim)), (start + width * per_group + 1, up(aim)))
        paper.text(middle, bottom + below + 4.5, name, side="center")
    paper.line([(left, up(ZERO)), (style.WIDTH_MM, up(ZERO))], style.BASE, 0.8)
    return paper


def _level_grid(paper: Paper, spec: ChartSpec, up: Scale) -> float:
    """Level lines with their values at the left; gives the room they take."""
    ticks = [(tick, tick_text(tick, up.step, spec.thousands, spec.decimal)) for tick in up.ticks()]
    left = max(width_of(text, style.SMALL) for _, text in ticks) + 2 + style.EDGE_MM
    for tick, text in ticks:
        paper.line([(left, up(tick)), (style.WIDTH_MM, up(tick))])
        paper.text(left - 2, up(tick), text, style.SMALL, style.MUTED, side="right")
    return left


def _column(
    paper: Paper, spec: ChartSpec, index: int, number: int, x: float, width: float, up: Scale
) -> None:
    value, aim = spec.series[number].values[index], spec.aim(number, index)
    middle, zero = x + width / 2, up(ZERO)
    if value is None:
        paper.lines_of_text(
            middle, zero - 4, spec.missing.split(), style.SMALL, side="center", color=style.MUTED
        )
        return
    paper.bar(x + width * 0.04, zero, width * 0.92, up(value) - zero, style.fill(number))
    off = -2.4 if value >= 0 else 2.4
    paper.text(middle, up(_reach(value, aim)) + off, spec.written(number, index), side="center")


def _reach(value: Decimal, aim: Decimal | None) -> Decimal:
    """How far a bar and the mark of its target reach together, on the bar's side of zero."""
    if aim is None or (aim < 0) != (value < 0):
        return value
    return max(value, aim, key=abs)


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
