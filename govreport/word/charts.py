"""Charts that people can edit in Word: DrawingML, with the numbers in a workbook inside the file.

The same spec is drawn as a picture by ``report.charts``; this has the same numbers, colours and alternative
text. Timelines are no chart that Word knows and stay pictures.
"""

from __future__ import annotations

from govreport.model.blocks import Picture
from govreport.report.charts import style
from govreport.report.charts.spec import ChartSpec, Series
from govreport.report.walking import plain
from govreport.word.chart_data import column_letter, workbook
from govreport.word.markup import NOTHING, A, R, Xml, attribute, escape, join
from govreport.word.styles import look
from govreport.word.writing import Writing

C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_BOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_EMU_PER_MM = 36_000
_SHORT_NAME = 12  # letters of a category's name under a standing column
_FEW = range(3, 9)  # categories that may stand as columns
_SIZE = 900  # hundredths of a point
_CATEGORY_AXIS, _VALUE_AXIS = 1, 2
# Word's patterns by those the pictures use, so that neighbours part without colour in both.
_PATTERNS = {"////": "wdUpDiag", "....": "pct20", "xxxx": "diagCross", "----": "dkHorz"}
_MARKS = ("circle", "square", "triangle", "diamond", "dash", "plus")
_DASHES = ("solid", "dash", "sysDot", "dashDot", "sysDash", "lgDash")


def chart_run(block: Picture, writing: Writing) -> Xml:
    """A run with the chart in line, its parts added to the package; nothing where Word has no such chart."""
    spec = block.chart
    if not isinstance(spec, ChartSpec) or spec.kind == "timeline" or not (spec.categories and spec.series):
        return NOTHING
    if spec.kind == "stacked-bar" and spec.target is not None:
        return NOTHING  # Word would stack the target on the values
    number = writing.new_id()
    relation = _add_parts(spec, number, writing)
    shrink = min(1.0, writing.text_mm / block.width_mm)
    width, height = (round(length * shrink * _EMU_PER_MM) for length in (block.width_mm, block.height_mm))
    title = plain(block.caption)
    said = attribute("descr", block.alt) + (attribute("title", title) if title else "")
    return Xml(
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{width}" cy="{height}"/>'
        f'<wp:docPr id="{number}" name="Chart {number}"{said}/><wp:cNvGraphicFramePr/>'
        f'<a:graphic xmlns:a="{A}"><a:graphicData uri="{C}"><c:chart xmlns:c="{C}" r:id="{relation}"/>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def _add_parts(spec: ChartSpec, number: int, writing: Writing) -> str:
    package = writing.package
    name, book = f"word/charts/chart{number}.xml", f"word/embeddings/chart{number}.xlsx"
    package.parts[book] = workbook(spec)
    package.defaults["xlsx"] = _BOOK_TYPE
    data = package.relate(name, "package", book)
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    package.add(name, (head + chart_xml(spec, data)).encode(), _CHART_TYPE)
    return package.relate(package.main, "chart", name)


def chart_xml(spec: ChartSpec, data: str) -> Xml:
    """The chart part; ``data`` is the relationship to the workbook with its numbers."""
    plot = _line_chart(spec) if spec.kind == "line" else _bar_chart(spec)
    legend = ""
    if len(spec.rows()) > 1:
        legend = f'<c:legend><c:legendPos val="t"/><c:overlay val="0"/>{_text()}</c:legend>'
    return Xml(
        f'<c:chartSpace xmlns:c="{C}" xmlns:a="{A}" xmlns:r="{R}"><c:date1904 val="0"/>'
        f"<c:lang{attribute('val', spec.lang)}/>"
        '<c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>'
        f"<c:plotArea><c:layout/>{plot}{_axes(spec)}</c:plotArea>{legend}"
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
        f'{_text()}<c:externalData r:id="{data}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )


def _lies(spec: ChartSpec) -> bool:
    """Long names and many categories want lying bars."""
    short = all(len(name) <= _SHORT_NAME for name in spec.categories)
    return spec.kind != "line" and not (short and len(spec.categories) in _FEW)


def _bar_chart(spec: ChartSpec) -> Xml:
    stacked = spec.kind == "stacked-bar"
    labels, overlap = ("", '<c:overlap val="100"/>') if stacked else (_labels(spec), "")
    series = join(
        [_series(spec, number, _bar_look(spec, number), labels) for number in range(len(spec.rows()))]
    )
    return Xml(
        f'<c:barChart><c:barDir val="{"bar" if _lies(spec) else "col"}"/>'
        f'<c:grouping val="{"stacked" if stacked else "clustered"}"/><c:varyColors val="0"/>{series}'
        f'<c:gapWidth val="50"/>{overlap}{_AXIS_IDS}</c:barChart>'
    )


def _line_chart(spec: ChartSpec) -> Xml:
    series = join([_series(spec, number, _line_look(spec, number), "") for number in range(len(spec.rows()))])
    return Xml(
        f'<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>{series}<c:marker val="1"/>'
        f"{_AXIS_IDS}</c:lineChart>"
    )


_AXIS_IDS = f'<c:axId val="{_CATEGORY_AXIS}"/><c:axId val="{_VALUE_AXIS}"/>'


def _series(spec: ChartSpec, number: int, looks: str, labels: str) -> Xml:
    row, count = spec.rows()[number], len(spec.categories)
    column = column_letter(number + 1)
    names = "".join(
        f'<c:pt idx="{place}"><c:v>{escape(name)}</c:v></c:pt>' for place, name in enumerate(spec.categories)
    )
    tail = '<c:smooth val="0"/>' if spec.kind == "line" else ""
    return Xml(
        f'<c:ser><c:idx val="{number}"/><c:order val="{number}"/><c:tx><c:strRef><c:f>Data!${column}$1</c:f>'
        f'<c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>{escape(row.name)}</c:v></c:pt></c:strCache>'
        f"</c:strRef></c:tx>{looks}{labels}<c:cat><c:strRef><c:f>Data!$A$2:$A${count + 1}</c:f><c:strCache>"
        f'<c:ptCount val="{count}"/>{names}</c:strCache></c:strRef></c:cat>'
        f"<c:val><c:numRef><c:f>Data!${column}$2:${column}${count + 1}</c:f><c:numCache>"
        f'<c:formatCode>General</c:formatCode><c:ptCount val="{count}"/>{_points(row)}'
        f"</c:numCache></c:numRef></c:val>{tail}</c:ser>"
    )


def _points(row: Series) -> str:
    known = ((number, value) for number, value in enumerate(row.values) if value is not None)
    return "".join(f'<c:pt idx="{number}"><c:v>{value:f}</c:v></c:pt>' for number, value in known)


def _bar_look(spec: ChartSpec, number: int) -> str:
    if number >= len(
        spec.series
    ):  # the target: an outline beside the bars, since Word has no mark across them
        line = f'<a:ln w="15875"><a:solidFill>{_color(style.INK)}</a:solidFill></a:ln>'
        return f'<c:spPr><a:noFill/>{line}</c:spPr><c:invertIfNegative val="0"/>'
    fill = style.fill(number)
    color = _color(fill.color)
    inside = f"<a:solidFill>{color}</a:solidFill>"
    pattern = _PATTERNS.get(fill.hatch)
    if pattern:
        white = '<a:fgClr><a:srgbClr val="FFFFFF"/></a:fgClr>'
        inside = f'<a:pattFill prst="{pattern}">{white}<a:bgClr>{color}</a:bgClr></a:pattFill>'
    return f'<c:spPr>{inside}</c:spPr><c:invertIfNegative val="0"/>'


def _color(color: str) -> str:
    return f'<a:srgbClr val="{color.lstrip("#")}"/>'


def _line_look(spec: ChartSpec, number: int) -> str:
    target = number >= len(spec.series)
    color = f"<a:solidFill>{_color(style.INK if target else style.fill(number).color)}</a:solidFill>"
    mark, dash = _MARKS[number % len(_MARKS)], _DASHES[number % len(_DASHES)]
    if target:
        mark, dash = "dash", "dash"
    return (
        f'<c:spPr><a:ln w="22225">{color}<a:prstDash val="{dash}"/></a:ln></c:spPr>'
        f'<c:marker><c:symbol val="{mark}"/><c:size val="6"/>'
        f"<c:spPr>{color}<a:ln>{color}</a:ln></c:spPr></c:marker>"
    )


def _format(spec: ChartSpec) -> str:
    """How values are shown: separated by thousands, with a decimal where one is needed."""
    whole = all(value == value.to_integral_value() for value in spec.values())
    return f'<c:numFmt formatCode="{"#,##0" if whole else "#,##0.0"}" sourceLinked="0"/>'


def _labels(spec: ChartSpec) -> str:
    shown = {"LegendKey": 0, "Val": 1, "CatName": 0, "SerName": 0, "Percent": 0, "BubbleSize": 0}
    switches = "".join(f'<c:show{name} val="{value}"/>' for name, value in shown.items())
    return f"<c:dLbls>{_format(spec)}{_text()}{switches}</c:dLbls>"


def _axes(spec: ChartSpec) -> str:
    lies = _lies(spec)
    order, sides = ("maxMin", ("l", "b")) if lies else ("minMax", ("b", "l"))
    quiet = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
    line = _stroke(style.BASE)
    unit = ""
    if spec.unit:
        rich = f"<c:rich><a:bodyPr/>{_words(spec.unit)}</c:rich>"
        unit = f'<c:title><c:tx>{rich}</c:tx><c:overlay val="0"/></c:title>'
    return (
        f'<c:catAx><c:axId val="{_CATEGORY_AXIS}"/><c:scaling><c:orientation val="{order}"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="{sides[0]}"/>{quiet}<c:tickLblPos val="low"/>{line}{_text()}'
        f'<c:crossAx val="{_VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>'
        '<c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
        f'<c:valAx><c:axId val="{_VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="{sides[1]}"/>'
        f"<c:majorGridlines>{_stroke(style.GRID)}</c:majorGridlines>{unit}"
        f'{_format(spec)}{quiet}<c:tickLblPos val="nextTo"/>'
        f'<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>{_text()}<c:crossAx val="{_CATEGORY_AXIS}"/>'
        f'<c:crosses val="{"max" if lies else "autoZero"}"/><c:crossBetween val="between"/></c:valAx>'
    )


def _stroke(color: str) -> str:
    inside = f'<a:solidFill><a:srgbClr val="{color.lstrip("#")}"/></a:solidFill>'
    return f'<c:spPr><a:ln w="6350">{inside}</a:ln></c:spPr>'


def _font() -> str:
    color = f'<a:solidFill><a:srgbClr val="{style.INK.lstrip("#")}"/></a:solidFill>'
    return f'{color}<a:latin typeface="{look.FONT}"/>'


def _text() -> str:
    properties = f'<a:pPr><a:defRPr sz="{_SIZE}" b="0">{_font()}</a:defRPr></a:pPr>'
    return f"<c:txPr><a:bodyPr/><a:p>{properties}</a:p></c:txPr>"


def _words(text: str) -> str:
    return f'<a:p><a:r><a:rPr sz="{_SIZE}" b="0">{_font()}</a:rPr><a:t>{escape(text)}</a:t></a:r></a:p>'
