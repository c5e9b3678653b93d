"""How well drafting reads our own labelled decisions and the example's, as snapshots that show every miss."""

from __future__ import annotations

import json
from pathlib import Path

import editing
import pytest
import score
from damage import damaged
from pytest_regressions.file_regression import FileRegressionFixture

from govreport.profiles import profile

HERE = Path(__file__).parent
DECISIONS = HERE / "decisions"


@pytest.mark.parametrize("ocr", [False, True], ids=["clean", "damaged"])
def test_own_decisions(ocr: bool, file_regression: FileRegressionFixture):
    """Precision and recall of each kind on every decision, with what was missed and what was wrong."""
    scores = score.score_folder(DECISIONS, ocr=ocr)
    assert len(scores) >= 10
    file_regression.check(score.table(scores, misses=True) + "\n", extension=".txt")


def test_the_example(examples: Path, file_regression: FileRegressionFixture):
    """The example's decision, damaged as it was received, against what its assignment says."""
    decision = examples / "manniskohandel-2017" / "decision.txt"
    label = json.loads((HERE / "seed.json").read_text(encoding="utf-8"))
    found = {"manniskohandel-2017": score.score_file(decision, label, profile("se"))}
    file_regression.check(score.table(found, misses=True) + "\n", extension=".txt")


def test_what_a_person_edits(examples: Path, file_regression: FileRegressionFixture):
    """The lines between a draft of the damaged decision and the example's assignment; editing.py has the rule."""
    folder = examples / "manniskohandel-2017"
    file_regression.check(editing.report(folder), extension=".txt")
    assert len(editing.edits(folder)[0]) < 15


def test_editing_counts_each_changed_line_once(examples: Path):
    """An assignment needs no edit to become itself; one changed text is one line, whatever its id and order."""
    import govreport

    project = govreport.load(examples / "manniskohandel-2017")
    whole = project.assignment
    assert project.decision is not None
    assert editing.changes(whole, whole, project.decision) == []
    from attrs import evolve

    first, *others = whole.tasks
    changed = evolve(whole, tasks=(*others, evolve(first, id="T99", text="Något annat")))
    assert [new for _, new in editing.changes(changed, whole, project.decision)] == [
        f"tasks: text: {first.text}"
    ]


def test_the_damaged_twins_are_what_damage_makes():
    """Every NAME.ocr.txt is made from NAME.txt by damage.py, so that the twins stay twins when a text changes."""
    for clean in sorted(DECISIONS.glob("*.json")):
        text = clean.with_suffix(".txt").read_text(encoding="utf-8")
        assert clean.with_suffix(".ocr.txt").read_text(encoding="utf-8") == damaged(text), clean.stem


@pytest.mark.parametrize("least", [0.5, 1.1], ids=["reached", "not reached"])
def test_a_floor_fails_the_run_below_it(least: float, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """With --floor the exit code is 1 where a score lies under it, and the output names the kind."""
    floor = tmp_path / "floor.json"
    floor.write_text(json.dumps({"clean": {"amounts": {"recall": least}}}), encoding="utf-8")
    code = score.main([str(DECISIONS), "--floor", str(floor)])
    assert code == (1 if least > 1 else 0)
    assert ("clean: amounts recall" in capsys.readouterr().out) == (least > 1)


def test_a_floor_on_what_was_not_scored_fails(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """A kind or a set of texts that the floor names and the folder lacks is no pass."""
    floor = tmp_path / "floor.json"
    floor.write_text(json.dumps({"clean": {"nothing": {"recall": 0.1}}}), encoding="utf-8")
    assert score.main([str(DECISIONS), "--floor", str(floor)]) == 1
    assert "nothing" in capsys.readouterr().out


def test_the_floor_for_the_corpus_is_about_what_score_measures():
    """Every text, kind and measure that floor.json names is one that score.py gives."""
    floor = json.loads((HERE / "floor.json").read_text(encoding="utf-8"))
    assert set(floor) == {"clean", "damaged"}
    for kinds in floor.values():
        assert set(kinds) <= set(score.KINDS)
        assert all(set(measures) <= {"precision", "recall"} for measures in kinds.values())
        assert all(0.5 < least < 1 for measures in kinds.values() for least in measures.values())


def test_a_folder_without_decisions_is_no_success(tmp_path: Path):
    """Exit code 2, so that a wrong path does not look like a reached level."""
    assert score.main([str(tmp_path)]) == 2
