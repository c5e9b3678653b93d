"""What the report shows once and points to elsewhere: evidence of several answers, an indicator with an own chart."""

from __future__ import annotations

from attrs import evolve

from govreport.model import OwnChart
from govreport.model.blocks import Picture, Table
from govreport.model.walking import walk
from tests.report.report_samples import PROJECT, report
from tests.report.test_report_build import with_chapters, words_of


def test_an_own_chart_of_an_indicator_stands_for_the_built_in_one():
    """Where a chapter places it, the same numbers are not drawn again; other answers point to its table."""
    settings = evolve(PROJECT.settings, charts=(OwnChart(name="egen", title="Deltagare", indicator="I1"),))
    known = PROJECT.outputs.indicators[0]
    outputs = evolve(PROJECT.outputs, indicators=(evolve(known, answers=("T1", "T1a")),))
    project = evolve(PROJECT, settings=settings, outputs=outputs)
    placed = with_chapters("04-resultat.md\n# R\n\n![Deltagare](chart:egen)", project=project)
    keys = [b.key for b in walk(report(placed).body) if isinstance(b, Picture | Table)]
    assert [key for key in keys if "egen" in key or "indicator" in key] == ["chart:egen", "table:egen"]
    keys = [b.key for b in walk(report(project).body) if isinstance(b, Picture | Table)]
    assert "chart:egen" not in keys
    assert "chart:indicator_I1" in keys


def test_the_same_evidence_is_shown_once():
    """A second task that rests on the same points to the table of the first; a perspective has its own."""
    first = evolve(PROJECT.outputs.activities[0], id="A9", answers=("T1a", "T1b", "C1"))
    project = evolve(PROJECT, outputs=evolve(PROJECT.outputs, activities=(first,), deliverables=()))
    built = report(project)
    keys = {b.key for b in walk(built.body) if isinstance(b, Table)}
    assert {"table:evidence_T1a", "table:evidence_C1"} <= keys
    assert "table:evidence_T1b" not in keys
    assert "Redovisningen av T1b bygger på samma underlag som T1a, se " in words_of(built)


def test_more_evidence_is_shown_apart():
    """A task that rests on something else as well has a table of its own."""
    first = evolve(PROJECT.outputs.activities[0], id="A9", answers=("T1a", "T1b"))
    more = evolve(first, id="A10", answers=("T1b",))
    outputs = evolve(PROJECT.outputs, activities=(first, more), deliverables=())
    keys = {b.key for b in walk(report(evolve(PROJECT, outputs=outputs)).body) if isinstance(b, Table)}
    assert {"table:evidence_T1a", "table:evidence_T1b"} <= keys
