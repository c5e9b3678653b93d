"""Every figure named in the main example's chapters, typed by hand instead: right and wrong."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

import pytest
from attrs import evolve

import govreport
from govreport.profiles import profile
from govreport.reading.chapters.chapter import read_chapter
from govreport.resources import folder
from govreport.rules.context import Context
from govreport.rules.money.text import contradicts_figure, typed_by_hand

TOKEN = re.compile(r"\{\{ figures\.([^ }]+) \}\}")
# numbers without a unit, in sentences that do not say what they count
UNNOTICED = {
    "contacts_other",  # "Av kontakterna var … med andra aktörer"
    "partners_total",  # "Alla … parter och grupper av parter"
    "indicator_I2",  # "tvångsarbete, … av …", the second of the two
    "indicator_I7",  # "fick … av dem det"
    "indicator_I7_2016",  # "mot … året innan"
    "indicator_I4_2016_girls",  # "Året innan var de … och …"
    "indicator_I4_2016_boys",
}


@pytest.fixture(scope="module")
def project():
    """The main example."""
    return govreport.load(folder("examples") / "manniskohandel-2017")


def written(figure, value, after):
    """A number as an author would type it, with its unit where the text does not go on with it."""
    unit = f" {figure.unit}" if figure.unit in ("kronor", "procent") else ""
    number = f"{value:,}".replace(",", "\u00a0").replace(".", ",")
    return number if after.lstrip().startswith(figure.unit or "-") else number + unit


def typed(project, change):
    """Each token in turn typed by hand: its name, the contradictions found and the other findings on it."""
    figures = govreport.api.figures_of(project)
    for index, chapter in enumerate(project.chapters):
        for match in TOKEN.finditer(chapter.source):
            figure = figures[match[1]]
            text = written(figure, change(figure.value), chapter.source[match.end() : match.end() + 30])
            source = chapter.source[: match.start()] + text + chapter.source[match.end() :]
            changed = list(project.chapters)
            changed[index] = read_chapter(source, chapter.file, [])
            context = Context(
                evolve(project, chapters=tuple(changed)), profile("se"), today=dt.date(2018, 3, 8), final=True
            )
            yield match[1], list(contradicts_figure(context)), list(typed_by_hand(context))


def whole(value):
    """Money without öre."""
    return value.quantize(Decimal(1)) if value > 1000 else value


def test_right_numbers_contradict_nothing(project):
    """A figure typed as it is rounded in the report is no contradiction, whatever its sentence says."""
    found = [(name, hits) for name, hits, _ in typed(project, whole) if hits]
    assert found == []


def test_wrong_numbers_are_noticed(project):
    """A wrong figure is noticed, in money mostly as a contradiction; what is not stands in the list above."""
    figures = govreport.api.figures_of(project)
    results = list(typed(project, lambda value: (value * Decimal("1.1")).quantize(Decimal(1)) + 7))
    unnoticed = {name for name, errors, warnings in results if not errors and not warnings}
    assert unnoticed <= UNNOTICED
    money = [(name, bool(errors)) for name, errors, _ in results if figures[name].unit == "kronor"]
    assert sum(error for _, error in money) >= 0.8 * len(money)
