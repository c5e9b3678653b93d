"""A chart among the report's blocks."""

from __future__ import annotations

from attrs import evolve

from govreport.model.blocks import Picture, Text
from govreport.report.charts.spec import ChartSpec
from govreport.report.names import chart_key


def picture(spec: ChartSpec, alt: str = "") -> Picture:
    """The chart drawn, with its spec for a writer that makes editable charts.

    Args:
        spec: The chart.
        alt: What its author wrote as alternative text; stands before the one made from the numbers.
    """
    # matplotlib costs half a second, so only when there is a chart
    from govreport.report.charts.draw import draw

    if alt:
        spec = evolve(spec, alt=f"{alt.rstrip('.')}. {spec.alt}")
    drawing = draw(spec)
    return Picture(
        key=chart_key(spec.name),
        data=drawing.data,
        format="png",
        width_mm=drawing.width_mm,
        height_mm=drawing.height_mm,
        caption=(Text(spec.caption),),
        alt=spec.alt,
        source=(Text(spec.source),) if spec.source else (),
        data_table=spec.data_table,
        chart=spec,
    )
