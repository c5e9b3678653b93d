"""The overview reads less than a check does, and says the same."""

from __future__ import annotations

import datetime as dt
import random
from collections import Counter
from pathlib import Path

import pytest

import govreport
from govreport.overview import survey
from govreport.profiles import profile
from govreport.rules.context import Context
from tests.benchmarks.generate import write_assignment

DAY = dt.date(2018, 3, 12)
SEEDS = 40


def _agree(folder: Path) -> None:
    (case,) = survey(folder, today=DAY).cases
    project = govreport.load(folder)
    result = govreport.check(project, today=DAY)
    by_id = {requirement.id: requirement for requirement in result.requirements}
    # mistakes in chapters and decision are not told here
    texts = {*(chapter.file for chapter in project.chapters), project.assignment.decision}
    told = [problem for problem in project.problems if problem.location.file not in texts]
    assert case.problems == sum(problem.code != "GR007" for problem in told)
    counted = Counter((r.kind, r.status) for r in result.requirements)
    assert {(kind, s): n for kind, by in case.coverage.items() for s, n in by.items()} == counted
    assert all(by_id[gap.requirement].status == gap.status for gap in case.gaps)
    assert all(by_id[due.deadline].status == due.status for due in case.due)
    figures = Context(project, profile(project.assignment.profile), today=DAY).figures
    for line in case.money:
        granted, costs = (figures[f"{name}_{line.line}"].value for name in ("granted", "costs"))
        assert (line.granted, line.costs) == (granted, costs)
        assert line.left == (None if granted is None or costs is None else granted - costs)


def test_the_examples_have_one_state(examples: Path):
    """Problems, statuses and money of each example are those of its check."""
    for folder in sorted(examples.iterdir()):
        if (folder / "assignment.yaml").is_file():
            _agree(folder)


def test_a_formality_that_a_passage_meets_is_not_missing(tmp_path: Path, minimal_example: Path):
    """Of a formality the chapters decide, so they are read where nothing else has met it."""
    for source in minimal_example.iterdir():
        if source.name in ("assignment.yaml", "govreport.yaml", "decision.txt"):
            (tmp_path / source.name).write_bytes(source.read_bytes())
    assignment = tmp_path / "assignment.yaml"
    text = assignment.read_text(encoding="utf-8")
    assert "formalities:" in text
    added = "formalities:\n  - {id: F9, text: Av redovisningen ska framgå hur medlen har använts}"
    assignment.write_text(text.replace("formalities:", added, 1), encoding="utf-8")
    (tmp_path / "chapters").mkdir()
    chapter = tmp_path / "chapters" / "06-ekonomi.md"
    states = []
    for answers in ("", ' {answers="F9"}'):
        chapter.write_text(f"# Ekonomi\n\n## Användning{answers}\n\nTill löner.\n", encoding="utf-8")
        _agree(tmp_path)
        (case,) = survey(tmp_path, today=DAY).cases
        states.append("F9" in {gap.requirement for gap in case.gaps})
    assert states == [True, False]


@pytest.mark.parametrize("seed", range(SEEDS))
def test_a_generated_folder_has_one_state_whole_or_damaged(tmp_path: Path, seed: int):
    """Lines lost, doubled, cut or misspelt anywhere in the folder change both alike."""
    folder = tmp_path / "uppdrag"
    write_assignment(folder, 20 + seed, outputs=30, rows=60, first=7 * seed)
    chance = random.Random(seed)  # noqa: S311  # a test's choice, and no secret
    for _ in range(seed % 4):
        file = chance.choice(sorted(path for path in folder.rglob("*") if path.is_file()))
        lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
        at = chance.randrange(len(lines))
        lines[at] = chance.choice(
            ("", 2 * lines[at], lines[at][: len(lines[at]) // 2] + "\n", f"x{lines[at]}")
        )
        file.write_text("".join(lines), encoding="utf-8")
    _agree(folder)
