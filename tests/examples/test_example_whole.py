"""The main example passes as a whole, says that it is an example, and misses whatever is taken away."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import govreport
from govreport.model import Project
from govreport.model.blocks import ChartRef


def test_every_demand_has_its_heading(project: Project) -> None:
    """Each requirement is answered under a heading of the chapters."""
    headings = [heading for chapter in project.chapters for heading in chapter.headings()]
    answered = {id_ for heading in headings for id_ in heading.answers}
    assert {requirement.id for requirement in project.assignment.requirements()} <= answered


def test_chapters_name_only_known_figures(project: Project) -> None:
    """Every figure named in the narrative exists and has a value."""
    values = {name: figure.value for name, figure in govreport.figures_of(project).items()}
    named = {figure.name for chapter in project.chapters for figure in chapter.figures}
    assert len(named) > 30
    assert {name for name in named if values.get(name) is None} == set()


def test_money_and_percent_are_never_typed(project: Project) -> None:
    """No amount and no percentage stands in the narrative by hand."""
    typed = re.compile(r"\d[\d\s]*(?:kronor|tkr|mnkr|procent|%)")
    assert [span.text for c in project.chapters for span in c.spans if typed.search(span.text)] == []


def test_five_charts_are_placed(project: Project) -> None:
    """The chapters place the five charts of the report, each named in the text before it."""
    placed = [b.name for c in project.chapters for b in c.blocks if isinstance(b, ChartRef)]
    assert placed == ["activities", "contacts", "indicator_I1", "costs_by_line", "costs_by_type"]
    source = "".join(chapter.source for chapter in project.chapters)
    for name in placed:
        assert 0 < source.index(f"](#chart:{name})") < source.index(f"](chart:{name})")


def test_few_findings_and_one_waiver(project: Project) -> None:
    """Nobody has to wade through noise: no warnings, at most a piece of advice, one finding waived."""
    result = govreport.check(project, final=True)
    assert [f"{f.rule} {f.message}" for f in result.findings if f.severity != "advice"] == []
    assert len(result.findings) <= 1
    assert [finding.rule for finding in result.waived] == ["GR106"]


def test_passes_on_any_day(project: Project) -> None:
    """The check is clean whatever the calendar says, and ends the same as a final check."""
    result = govreport.check(project, final=True)
    assert [f"{f.rule} {f.message}" for f in result.findings if f.severity == "error"] == []
    assert result.ok


@pytest.mark.parametrize(
    ("file", "hit"),
    [
        ("activities.yaml", {"GR712"}),  # each demand keeps other evidence; what the chapters show is gone
        ("contacts.yaml", {"P1", "P9"}),
        ("deviations.yaml", {"T5"}),
        ("hand-ins.yaml", {"D1"}),
        ("huvudbok-2017.csv", {"B1", "B2", "B3", "B4"}),
        ("results.yaml", {"F1"}),
    ],
)
def test_no_output_file_can_go_missing(main_example: Path, file: str, hit: set[str]) -> None:
    """With any one output file removed the check fails and names what lost its evidence or its place."""
    (main_example / "outputs" / file).unlink()
    result = govreport.check(govreport.load(main_example), final=True, document=True)
    assert not result.ok
    errors = [finding for finding in result.findings if finding.severity == "error"]
    named = {finding.requirement for finding in errors} | {finding.rule for finding in errors}
    assert hit & named, named


def test_every_output_file_is_tried(folder: Path) -> None:
    """The list above has every file under outputs/."""
    tried = {
        "activities.yaml",
        "contacts.yaml",
        "deviations.yaml",
        "hand-ins.yaml",
        "huvudbok-2017.csv",
        "results.yaml",
    }
    assert {path.name for path in (folder / "outputs").iterdir()} == tried


def test_invented_data_says_so(folder: Path) -> None:
    """README, every file of outputs and the report tell a reader that nothing of it has happened."""
    readme = (folder / "README.md").read_text(encoding="utf-8")
    assert "invented example data" in readme
    for path in (folder / "outputs").glob("*.yaml"):
        assert "EXAMPLE DATA" in path.read_text(encoding="utf-8").splitlines()[0]
    assert govreport.load(folder).settings.example_data
