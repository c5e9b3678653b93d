"""Charts that people can edit in Word: the picture's numbers, colours and words, with a workbook."""

from __future__ import annotations

import io
import zipfile
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from attrs import evolve

from govreport.model.blocks import Picture
from govreport.report.charts import style
from govreport.report.charts.spec import ChartSpec, Kind, Series
from govreport.word import writer
from tests.word.opened import Opened, document, h, picture, t
from tests.word.test_tools import TOOLS, findings

NS = {
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
}


def chart(kind: Kind, names: list[str], **rows: list[float | None]) -> Picture:
    """A picture that stands for a chart."""
    series = tuple(
        Series(name=name, values=tuple(None if v is None else Decimal(str(v)) for v in values))
        for name, values in rows.items()
    )
    spec = ChartSpec(name="x", kind=kind, title="T", unit="kronor", categories=tuple(names), series=series)
    return picture(chart=spec, caption=t("Kostnader"), alt="Lön 10, resor 5.")


def native(*blocks: Picture) -> Opened:
    """The pictures written as charts that Word can edit."""
    return Opened(writer.write(document(h(1, "Ett"), *blocks), charts="native"))


def part(opened: Opened):
    """The one chart part."""
    (name,) = [name for name in opened.zip.namelist() if name.startswith("word/charts/chart")]
    return opened.tree(name)


def test_an_editable_chart_has_the_words_of_the_picture():
    """Caption, number, alternative text and place are the same; there is no picture beside it."""
    opened = native(chart("bar", ["Lön", "Resor"], Kostnad=[10, 5]))
    assert opened.ask("//wp:docPr/@descr") == ["Lön 10, resor 5."]
    assert opened.styled("Caption") == ["Figur\u00a01. Kostnader"]
    assert not [name for name in opened.zip.namelist() if name.startswith("word/media/")]


def test_its_numbers_stand_in_the_chart_and_in_the_workbook():
    """What Word shows at once, and what it opens at "Edit data"; a missing value is a gap, not a zero."""
    opened = native(chart("grouped-bar", ["2016", "=1+1"], Kvinnor=[10, None], Män=[-3, 2.5]))
    values = [
        [(p.get("idx"), p.findtext("c:v", namespaces=NS)) for p in row.iterfind("c:val//c:pt", NS)]
        for row in part(opened).iter(f"{{{NS['c']}}}ser")
    ]
    assert values == [[("0", "10")], [("0", "-3"), ("1", "2.5")]]
    (name,) = [name for name in opened.zip.namelist() if name.endswith(".xlsx")]
    sheet = openpyxl.load_workbook(io.BytesIO(opened.zip.read(name)))["Data"]
    assert [list(row) for row in sheet.values] == [
        ["kronor", "Kvinnor", "Män"],
        ["2016", 10, -3],
        ["=1+1", None, 2.5],
    ]
    assert sheet["A3"].data_type == "s"


def test_its_colours_are_the_pictures():
    """The same fills in the same order, from the third on with a pattern."""
    root = part(native(chart("stacked-bar", ["A", "B", "C"], a=[1, 1, 1], b=[1, 1, 1], c=[1, 1, 1])))
    colors = root.xpath(
        "//c:ser/c:spPr//a:bgClr/a:srgbClr/@val | //c:ser/c:spPr/a:solidFill/a:srgbClr/@val", namespaces=NS
    )
    assert [f"#{color}" for color in colors] == [fill.color for fill in style.FILLS[:3]]
    assert len(root.xpath("//a:pattFill", namespaces=NS)) == 1


@pytest.mark.parametrize(
    ("kind", "names", "direction"),
    [
        ("bar", ["A", "B", "C"], "col"),
        ("bar", ["Länsstyrelsens kostnader"] * 3, "bar"),
        ("bar", ["A"] * 60, "bar"),
    ],
)
def test_long_names_and_many_categories_lie(kind: Kind, names: list[str], direction: str):
    """Names under standing columns would be cut or turned."""
    root = part(native(chart(kind, names, x=[1] * len(names))))
    assert root.xpath("//c:barDir/@val", namespaces=NS) == [direction]


def test_a_target_is_a_row_of_the_chart_and_its_workbook():
    """An outline beside the bars, with its name and its numbers; over a stack the chart stays a picture."""
    aim = Series(name="Mål", values=(Decimal(8), None), labels=("8", ""))
    made = chart("grouped-bar", ["2016", "2017"], Utfall=[5, 6])
    made = evolve(made, chart=evolve(made.chart, target=aim))
    opened = native(made)
    assert part(opened).xpath("//c:ser/c:tx//c:v/text()", namespaces=NS) == ["Utfall", "Mål"]
    assert part(opened).xpath("//c:ser[2]/c:val//c:v/text()", namespaces=NS) == ["8"]
    assert part(opened).xpath("count(//c:ser[2]/c:spPr/a:noFill)", namespaces=NS) == 1
    assert part(opened).xpath("count(//c:legend)", namespaces=NS) == 1
    stacked = evolve(made, chart=evolve(made.chart, kind="stacked-bar"))
    assert [name for name in native(stacked).zip.namelist() if "charts/" in name] == []


def test_a_timeline_stays_a_picture():
    """Word has no chart of that kind."""
    opened = native(chart("timeline", []))
    assert [name for name in opened.zip.namelist() if "chart" in name] == []
    assert len([name for name in opened.zip.namelist() if name.startswith("word/media/")]) == 1


def test_the_same_chart_gives_the_same_bytes():
    """The workbook inside tells no time."""
    made = [writer.write(document(chart("line", ["A", "B"], x=[1, 2])), charts="native") for _ in range(2)]
    assert made[0] == made[1]
    book = next(name for name in zipfile.ZipFile(io.BytesIO(made[0])).namelist() if name.endswith(".xlsx"))
    inner = zipfile.ZipFile(io.BytesIO(zipfile.ZipFile(io.BytesIO(made[0])).read(book)))
    assert {entry.date_time for entry in inner.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.tools
@pytest.mark.skipif(not (TOOLS / "validate_docx.py").is_file(), reason=f"no validators in {TOOLS}")
def test_every_kind_is_valid(tmp_path: Path):
    """By the schemas of ISO 29500, with one category and sixty, only zeros, negative and missing values."""
    opened = native(
        chart("bar", ["A"], x=[0]),
        chart("bar", [f"Nummer {n}" for n in range(60)], x=list(range(60))),
        chart("grouped-bar", ["A", "B & <C>"], x=[1, None], y=[-2, 0.5]),
        chart("stacked-bar", ["A", "B", "C"], x=[1, 2, 3], y=[3, 2, 1]),
        chart("line", ["A", "B"], x=[1, 2], y=[None, 3]),
    )
    file = tmp_path / "x.docx"
    file.write_bytes(opened.data)
    assert findings("validate_docx.py", "--warn", str(file)) == []
    assert findings("a11y_docx.py", str(file)) == []
