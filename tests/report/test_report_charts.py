"""Charts: numbers from the figures, words from the numbers, drawings that stay readable whatever the data."""

from __future__ import annotations

import datetime as dt
import io
import itertools
from decimal import Decimal
from typing import Any, get_args

import matplotlib
import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings, strategies as st
from matplotlib.lines import Line2D
from matplotlib.text import Text as DrawnText
from PIL import Image

from govreport.model import Indicator, IndicatorRow, Outputs, OwnChart, Project, Settings
from govreport.report.charts import make_chart, style
from govreport.report.charts.draw import draw, paper_of
from govreport.report.charts.paper import closed_style, face, width_of, wrap
from govreport.report.charts.scale import scale, tick_text
from govreport.report.charts.spec import ChartSpec, Event, Kind, Series
from govreport.report.material import Material
from govreport.report.names import CHARTS, chart_names
from tests.report.report_samples import OUTPUTS, PROJECT, example, material_of

LONG = (
    "Kostnader för arbetsmarknadspolitiska program och insatser samt regionala handlingsplaner",
    "Arbetsmarknadsutbildningsverksamhetsutvecklingssamordningsfunktionen",
    "Kort",
)


def spec(kind: str, categories: tuple[str, ...], *rows: tuple[Any, ...], **more: Any) -> ChartSpec:
    """A chart of these rows of values."""
    series = tuple(
        Series(
            name=f"Rad {number}",
            values=tuple(None if value is None else Decimal(value) for value in row),
            labels=tuple("uppgift saknas" if value is None else str(value) for value in row),
        )
        for number, row in enumerate(rows, 1)
    )
    return ChartSpec(
        name="prov",
        kind=kind,
        title="Prov",
        unit="kronor",
        missing="uppgift saknas",  # type: ignore[arg-type]  # any kind
        categories=categories,
        series=series,
        **more,
    )


def timeline(count: int) -> ChartSpec:
    """Activities every sixth day of a year, against two days of the decision."""
    first = dt.date(2017, 1, 3)
    events = [
        Event(label=f"Möte {n} om samordning i hela landet", start=first + dt.timedelta(n * 360 // count))
        for n in range(count)
    ]
    fixed = [
        Event(label=label, start=dt.date(2018, 3, 15), fixed=True)
        for label in ("redovisning", "återbetalning")
    ]
    months = [(dt.date(2017 + n // 12, n % 12 + 1, 1), f"m{n}") for n in range(15)]
    return ChartSpec(
        name="t",
        kind="timeline",
        title="T",
        events=(*events, *fixed),
        months=tuple(months),
        legend=("A", "B"),
    )


def aims(*values: int | None) -> Series:
    """A row of targets."""
    return Series(
        name="Mål",
        values=tuple(None if value is None else Decimal(value) for value in values),
        labels=tuple("uppgift saknas" if value is None else str(value) for value in values),
    )


CASES: dict[str, ChartSpec] = {
    "target over columns": spec("bar", ("2015", "2016", "2017"), (5, 6, 9), target=aims(8, None, 8)),
    "target of the whole": spec(
        "grouped-bar", LONG, (5, 6, 7), (5, None, 4), (10, None, 11), target=aims(12, 9, 3), target_of=2
    ),
    "target of shares": spec("grouped-bar", ("2017",), (86,), (81,), target=aims(80)),
    "target of a stack": spec("stacked-bar", LONG, (5, 6, 7), (5, 3, 4), target=aims(12, 9, 30)),
    "target below zero": spec("bar", ("a", "b"), (-5, 5), target=aims(-9, -9)),
    "targets over years": spec(
        "line", tuple(str(2010 + n) for n in range(8)), range(8), target=aims(5, 5, None, 6, 6, 6, 9, 9)
    ),
    "one": spec("bar", ("Enda",), (120000,)),
    "sixty": spec("bar", tuple(f"Kommun {n}" for n in range(60)), tuple(range(60))),
    "sixty groups": spec(
        "grouped-bar", tuple(f"Kommun {n}" for n in range(60)), tuple(range(60)), tuple(range(60, 0, -1))
    ),
    "long names": spec("grouped-bar", LONG, (500, -300, None), (-200, 100, 0)),
    "zeros": spec("bar", ("A", "B", "C"), (0, 0, 0)),
    "missing": spec("bar", ("A", "B"), (None, None)),
    "columns": spec("grouped-bar", ("2015", "2016", "2017"), (200, -90, None), (120, 15, 0)),
    "stack": spec("stacked-bar", LONG, (200, 150, 190), (20, None, -30), (60, 5, 0), (36, 27, 35)),
    "standing stack": spec("stacked-bar", ("2015", "2016", "2017"), (200, 150, -10), (20, 0, 30)),
    "many series": spec("grouped-bar", LONG, *((n, n + 1, n + 2) for n in range(8))),
    "line": spec(
        "line", tuple(f"2017-{n:02}" for n in range(1, 13)), tuple(range(12)), (5, None, *range(10))
    ),
    "line of sixty": spec(
        "line", tuple(str(1960 + n) for n in range(60)), tuple((-1) ** n * n for n in range(60))
    ),
    "line of one": spec("line", ("2017",), (5,)),
    "empty": spec("bar", ()),
    "huge and tiny": spec("bar", ("A", "B"), ("123456789012.55", "0.001")),
    "timeline": timeline(22),
    "timeline of near days": evolve(
        timeline(8),
        events=(
            *timeline(8).events,
            Event(label="ekonomisk redovisning", start=dt.date(2018, 2, 20), fixed=True),
            Event(label="rekvisition av medel", start=dt.date(2018, 3, 1), fixed=True),
        ),
    ),
    "timeline of one": evolve(timeline(1), events=timeline(1).events[:1]),
    "timeline of sixty": timeline(60),
    "timeline of many": timeline(200),
}


def drawn_texts(chart: ChartSpec) -> list[tuple[str, Any]]:
    """Every text of a drawing with its box, in millimetres from the upper left corner."""
    with closed_style():
        paper = paper_of(chart)
        renderer = paper.figure.canvas.get_renderer()
        texts = [
            each for each in paper.figure.get_children() if isinstance(each, DrawnText) and each.get_text()
        ]
        return [(text.get_text(), text.get_window_extent(renderer)) for text in texts]


@pytest.mark.parametrize("case", CASES)
def test_every_case_is_drawn_inside_its_sheet(case: str):
    """Whatever the data, the picture holds all its words and is no taller than a page."""
    chart = CASES[case]
    drawing = draw(chart)
    assert drawing.width_mm == style.WIDTH_MM
    assert 10 <= drawing.height_mm <= 215
    width, height = (mm / 25.4 * style.DPI for mm in (drawing.width_mm, drawing.height_mm))
    for words, box in drawn_texts(chart):
        assert box.x0 >= 0, words
        assert box.x1 <= width, words
        assert box.y0 >= 0, words
        assert box.y1 <= height, words


@pytest.mark.parametrize(
    "case",
    [
        "one",
        "long names",
        "columns",
        "line",
        "timeline",
        "timeline of near days",
        "stack",
        "sixty",
        "many series",
    ],
)
def test_words_do_not_lie_over_each_other(case: str):
    """No two texts of a drawing share more than a hair of room."""
    boxes = drawn_texts(CASES[case])
    for (one, a), (other, b) in itertools.combinations(boxes, 2):
        across = min(a.x1, b.x1) - max(a.x0, b.x0)
        down = min(a.y1, b.y1) - max(a.y0, b.y0)
        assert across < 3 or down < 6, (one, other)


def test_the_same_spec_gives_the_same_bytes():
    """Whatever was drawn before, and whatever the reader's own settings are."""
    first = draw(CASES["columns"]).data
    draw(CASES["line"])
    with matplotlib.rc_context(
        {"font.size": 30, "figure.dpi": 40, "hatch.linewidth": 9, "lines.linewidth": 20}
    ):
        assert draw(CASES["columns"]).data == first


def test_drawing_leaves_no_trace_in_the_readers_settings():
    """The style is entered and left again."""
    before = dict(matplotlib.rcParams)
    draw(CASES["many series"])
    assert dict(matplotlib.rcParams) == before


def test_pictures_are_fit_for_print():
    """PNG without alpha, text width, at least 200 dots per inch, no software name or date."""
    picture = Image.open(io.BytesIO(draw(CASES["line"]).data))
    assert picture.format == "PNG"
    assert picture.mode in ("P", "RGB")
    assert "transparency" not in picture.info
    assert picture.info["dpi"][0] >= 200
    assert abs(picture.width / picture.info["dpi"][0] * 25.4 - 160) < 0.5
    assert set(picture.info) == {"dpi"}
    assert picture.convert("RGB").getpixel((0, 0)) == (255, 255, 255)


def test_colours_keep_their_contrast():
    """Fills 3:1, words 4.5:1 against the paper; the first two fills 3:1 against each other."""
    assert all(style.contrast(fill.color, style.PAPER) >= 3 for fill in style.FILLS)
    assert style.contrast(style.FILLS[0].color, style.FILLS[1].color) >= 3
    assert all(style.contrast(color, style.PAPER) >= 4.5 for color in (style.INK, style.MUTED))
    assert style.contrast(style.BASE, style.PAPER) >= 3
    assert style.contrast("#000000", "#FFFFFF") == pytest.approx(21)


def test_series_part_without_colour():
    """From the third series on each has a pattern of its own; lines have marks and dashes of their own."""
    assert len({fill.hatch for fill in style.FILLS[1:]}) == len(style.FILLS) - 1
    assert len(set(style.MARKS)) == len(set(style.DASHES)) == len(style.FILLS)


def test_words_are_ink_never_a_series_colour():
    """A name in a pale colour would be hard to read."""
    for case in ("line", "columns", "many series", "timeline"):
        with closed_style():
            children = paper_of(CASES[case]).figure.get_children()
        colours = {text.get_color() for text in children if isinstance(text, DrawnText) and text.get_text()}
        assert colours <= {style.INK, style.MUTED}, case


def test_the_typeface_is_the_shipped_one():
    """Loaded by its path, so that bytes do not hang on what is installed."""
    assert face().name == "Carlito-Regular.ttf"
    assert face().parent.joinpath("OFL.txt").is_file()
    with closed_style():
        children = paper_of(CASES["one"]).figure.get_children()
    files = {
        text.get_fontproperties().get_file()
        for text in children
        if isinstance(text, DrawnText) and text.get_text()
    }
    assert files == {str(face())}


def test_dollars_and_backslashes_are_not_formulas():
    """Text is drawn as it is written; signs the typeface lacks do not warn."""
    chart = spec("bar", (r"$\frac{a}$ \alpha _x_", "中文 🙂"), (1, 2))
    assert r"$\frac{a}$ \alpha _x_" in [words for words, _ in drawn_texts(chart)]
    assert draw(chart).data


@given(st.text(min_size=1, max_size=200), st.floats(20, 80), st.integers(1, 3))
@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
def test_lines_keep_their_width(text: str, width: float, lines: int):
    """No line is wider than asked, and there are never more lines."""
    found = wrap(text, width, style.SIZE, lines)
    assert 1 <= len(found) <= lines
    assert all(width_of(line) <= width + 0.01 for line in found)


def test_long_words_are_divided_with_a_hyphen():
    """A compound wider than its column goes on in the next line."""
    first, second = wrap(LONG[1], 52, style.SIZE, 2)
    assert first.endswith("-")
    assert (first[:-1] + second) == LONG[1]


@given(st.lists(st.decimals(-(10**9), 10**9, places=2), min_size=1, max_size=20), st.booleans())
def test_scales_hold_zero_and_every_value(values: list[Decimal], tight: bool):
    """Every value lies between the ends, and ticks are round and few."""
    found = scale(values, 10.0, 110.0, tight=tight)
    assert all(10 - 1e-6 <= found(value) <= 110 + 1e-6 for value in (*values, Decimal(0)))
    if not tight:
        assert 2 <= len(found.ticks()) <= 12
        assert Decimal(0) in found.ticks()


def test_ticks_are_written_in_the_reports_way():
    """Fixed spaces, comma, true minus."""
    assert tick_text(Decimal(-250000), Decimal(50000), "\u00a0", ",") == "\u2212250\u00a0000"
    assert tick_text(Decimal("0.5"), Decimal("0.25"), "\u00a0", ",") == "0,50"


# ---- numbers and words ------------------------------------------------------------------------------


def told(name: str, material: Material) -> dict[str, Any]:
    """A chart's numbers and words as plain data."""
    found = make_chart(name, material)
    assert found is not None
    return {
        "kind": found.kind,
        "title": found.title,
        "unit": found.unit,
        "source": found.source,
        "alt": found.alt,
        "table": found.data_table,
        "categories": list(found.categories),
        "series": {row.name: dict(zip(row.figures, row.labels, strict=True)) for row in found.series},
        "events": [
            f"{e.start}{f'/{e.end}' if e.end else ''} {e.label}{' (fixed)' * e.fixed}" for e in found.events
        ],
    }


def test_numbers_of_the_built_in_charts(material: Material, data_regression):
    """What each chart of the small project shows, before anything is drawn."""
    data_regression.check({name: told(name, material) for name in (*CHARTS, "indicator_I1")})


def test_values_are_the_named_figures():
    """Every value of every chart is the value of the figure it names."""
    material = material_of(example("manniskohandel-2017"))
    for name in chart_names(material.project):
        chart = make_chart(name, material)
        for row in chart.series if chart else ():
            assert [material.value(figure) for figure in row.figures] == list(row.values)


def test_what_is_not_public_is_not_drawn():
    """A public chart shows no activity that may not be published."""
    chart = make_chart("activities", material_of(PROJECT, public=True))
    assert chart is not None
    assert [event.label for event in chart.events if not event.fixed] == ["Utbildningsdag"]


def measured(*rows: IndicatorRow, unit: str = "personer", chart: OwnChart | None = None) -> ChartSpec:
    """The chart of an indicator with these rows."""
    outputs = Outputs(indicators=(Indicator(id="I1", title="Nådda", unit=unit, rows=rows),))
    settings = Settings(charts=(chart,) if chart else ())
    project = Project(assignment=PROJECT.assignment, outputs=outputs, settings=settings)
    found = make_chart(chart.name if chart else "indicator_I1", material_of(project))
    assert found is not None
    return found


def drawn_words(found: ChartSpec) -> list[str]:
    """All that is written in a drawing."""
    with closed_style():
        return [text.get_text() for text in paper_of(found).figure.findobj(DrawnText)]


def strokes(found: ChartSpec) -> int:
    """How many lines a drawing has."""
    with closed_style():
        return len(paper_of(found).figure.findobj(Line2D))


def test_a_target_is_drawn_named_and_read_out():
    """Beside its value, in the legend and in the alternative text; a row without one says nothing of it."""
    rows = [
        IndicatorRow(period="2016", total=Decimal(5), target=Decimal(8)),
        IndicatorRow(period="2017", total=Decimal(6)),
    ]
    found = measured(*rows)
    assert {"Mål", "5 (mål 8)", "6"} <= set(drawn_words(found))
    assert found.alt.endswith("2016: 5 (mål 8); 2017: 6.")
    bare = measured(*(evolve(row, target=None) for row in rows))
    assert bare.target is None
    assert "Mål" not in drawn_words(bare)
    assert strokes(found) - strokes(bare) == 4  # with their white edges, in the legend and over one column


def test_a_target_is_for_the_whole_and_not_for_each_sex():
    """Twelve aimed at and eleven reached are not set against five women and six men."""
    row = IndicatorRow(group="Alla", women=Decimal(5), men=Decimal(6), target=Decimal(12))
    found = measured(row)
    assert [(each.name, each.labels) for each in found.series][2:] == [("Totalt", ("11",))]
    assert found.target_of == 2
    assert {"5", "6", "11 (mål 12)"} <= set(drawn_words(found))
    assert found.alt.endswith("Alla: kvinnor 5, män 6, totalt 11 och mål 12.")
    stack = measured(row, chart=OwnChart(name="x", title="Nådda", chart="stacked-bar", indicator="I1"))
    assert [each.name for each in stack.series] == ["Kvinnor", "Män"]  # the stack is the whole
    shares = measured(row, unit="procent")
    assert [each.name for each in shares.series] == ["Kvinnor", "Män"]  # which do not add up
    assert shares.target_of is None


def test_long_alternative_texts_give_the_ends():
    """Of more than twenty values the highest and lowest are read out, with all that share them."""
    rows = tuple(IndicatorRow(period=str(1990 + n), total=Decimal(n % 7)) for n in range(28))
    outputs = Outputs(indicators=(Indicator(id="I1", title="Antal", unit="ärenden", rows=rows),))
    chart = make_chart("indicator_I1", material_of(Project(assignment=PROJECT.assignment, outputs=outputs)))
    assert chart is not None
    assert chart.kind == "line"
    assert (
        chart.alt
        == "Linjediagram. Antal, ärenden. Antal: 28 värden, högst är 6 (4 av dem) och lägst 0 (4 av dem)."
    )


@pytest.mark.parametrize(
    ("months", "said"),
    [
        ((4, 5, 6), "3 aktiviteter från den 1 april 2017 till den 1 juni 2017."),
        ((4, 5, 5), "3 aktiviteter från den 1 april 2017 till den 1 maj 2017, flest i maj (2)."),
        ((4,), "1 aktivitet den 1 april 2017."),
    ],
)
def test_a_month_is_named_where_it_stands_out(months: tuple[int, ...], said: str):
    """Where every month has as many, the list of them all is left out."""
    one = evolve(OUTPUTS.activities[0], status="done", end=None)
    done = tuple(evolve(one, id=f"A{n}", date=dt.date(2017, month, 1)) for n, month in enumerate(months, 1))
    chart = make_chart("activities", material_of(evolve(PROJECT, outputs=evolve(OUTPUTS, activities=done))))
    assert chart is not None
    assert f" {said} " in chart.alt.replace("\u00a0", " ")


def test_a_unit_that_the_title_ends_with_is_not_said_again():
    """“Andel, procent” is not followed by “procent”."""
    chart = OwnChart(name="x", title="Andel, procent", unit="procent", indicator="I1")
    made = make_chart("x", material_of(evolve(PROJECT, settings=Settings(charts=(chart,)))))
    assert made is not None
    assert ". Andel, procent. " in made.alt


def test_an_own_chart_of_an_indicator_says_what_the_indicator_says():
    """Title, unit and source are the indicator's, where the chart has none of its own."""
    chart = OwnChart(name="x", indicator="I1")
    made = make_chart("x", material_of(evolve(PROJECT, settings=Settings(charts=(chart,)))))
    theirs = next(each for each in PROJECT.outputs.indicators if each.id == "I1")
    assert made is not None
    assert (made.title, made.unit, made.source) == (theirs.title, theirs.unit, theirs.source)


@pytest.mark.parametrize("kind", [kind for kind in get_args(Kind) if kind != "timeline"])
def test_own_charts_are_drawn_as_declared(kind: str):
    """On named figures or an indicator, in any kind that has values."""
    charts = (
        OwnChart(name="tal", chart=kind, title="Tal", unit="kronor", figures=("costs_B1", "costs_B2")),  # type: ignore[arg-type]  # any kind
        OwnChart(name="matt", chart=kind, indicator="I1"),  # type: ignore[arg-type]  # as above
    )
    material = material_of(evolve(PROJECT, settings=Settings(charts=charts)))
    for name in ("tal", "matt"):
        chart = make_chart(name, material)
        assert chart is not None
        assert draw(chart).data
    assert told("tal", material)["series"] == {
        "Tal": {"costs_B1": "262\u00a0346", "costs_B2": "200\u00a0000"}
    }


def test_there_is_no_chart_without_numbers():
    """Nothing collected, nothing drawn; unknown names give none either."""
    material = material_of(Project(assignment=evolve(PROJECT.assignment, budget=None)))
    assert [name for name in chart_names(material.project) if make_chart(name, material)] == []
    unknown = Settings(
        charts=(OwnChart(name="x", figures=("finns_inte",)), OwnChart(name="y", indicator="I9"))
    )
    material = material_of(evolve(PROJECT, outputs=evolve(OUTPUTS, indicators=()), settings=unknown))
    assert make_chart("x", material) is make_chart("y", material) is make_chart("z", material) is None
