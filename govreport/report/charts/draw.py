"""Drawing: a spec becomes the bytes of a picture. Only this module, and those it uses, load matplotlib."""

from __future__ import annotations

from attrs import frozen

from govreport.report.charts.bars import draw_bars
from govreport.report.charts.lines import draw_lines
from govreport.report.charts.paper import Paper, closed_style
from govreport.report.charts.spec import ChartSpec
from govreport.report.charts.timeline import draw_timeline


@frozen
class Drawing:
    """A picture's bytes (PNG) and its printed size in millimetres."""

    data: bytes
    width_mm: float
    height_mm: float


def draw(spec: ChartSpec) -> Drawing:
    """Draw a chart. The same spec gives the same bytes."""
    with closed_style():
        paper = paper_of(spec)
        return Drawing(paper.png(), round(paper.width, 2), round(paper.height, 2))


def paper_of(spec: ChartSpec) -> Paper:
    """The chart on its sheet, not yet made into a picture."""
    match spec.kind:
        case "line":
            return draw_lines(spec)
        case "timeline":
            return draw_timeline(spec)
    return draw_bars(spec)
