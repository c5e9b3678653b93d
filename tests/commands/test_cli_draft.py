"""``govreport draft`` and ``govreport template check`` as a user runs them."""

from __future__ import annotations

from pathlib import Path

import govreport as library
from tests.cli_runner import govreport


def test_a_draft_of_the_example_loads_and_is_incomplete(main_example: Path, tmp_path: Path):
    """The proposal is a folder that check can read; nothing is answered yet, and nothing is untied."""
    done = govreport("draft", main_example / "decision.txt", "-o", tmp_path / "ny")
    assert done.returncode == 0
    said = done.stdout.decode("utf-8")
    assert "Förslag: deluppdrag 5, parter " in said
    assert "govreport check" in said
    project = library.load(tmp_path / "ny")
    assert {problem.code for problem in project.problems} == {"GR014"}  # not in the text, not known yet
    assert len(project.assignment.deadlines) >= 4
    assert not library.check(project).ok


def test_a_draft_never_writes_over_a_file(main_example: Path, tmp_path: Path):
    """Without --force a second draft is refused, and what stood there stays."""
    folder = tmp_path / "ny"
    govreport("draft", main_example / "decision.txt", "-o", folder)
    file = folder / "assignment.yaml"
    file.write_text("mitt eget", encoding="utf-8")
    done = govreport("draft", main_example / "decision.txt", "-o", folder)
    assert done.returncode == 2
    assert b"--force" in done.stderr
    assert file.read_text(encoding="utf-8") == "mitt eget"
    assert govreport("draft", folder / "decision.txt", "-o", folder, "--force").returncode == 0
    assert "tasks:" in file.read_text(encoding="utf-8")


def test_a_dash_prints_the_proposal_and_writes_nothing(main_example: Path, tmp_path: Path):
    """``-o -`` gives assignment.yaml alone on standard output, as Python gives it; no folder named "-" is made."""
    decision = main_example / "decision.txt"
    done = govreport("draft", decision, "-o", "-", cwd=tmp_path)
    assert done.returncode == 0
    assert done.stdout.decode("utf-8").replace("\r\n", "\n") == library.draft(decision).text
    assert not (tmp_path / "-").exists()


def test_a_decision_that_cannot_be_read_is_refused(tmp_path: Path):
    """Missing, empty and a folder: one line, exit code 2, no new folder."""
    (tmp_path / "tom.txt").write_bytes(b"")
    for name in ("saknas.txt", "tom.txt", "."):
        done = govreport("draft", tmp_path / name, "-o", tmp_path / "ny")
        assert done.returncode == 2
        assert b"Traceback" not in done.stderr
        assert not (tmp_path / "ny").exists()


def test_an_english_text_says_that_the_profile_does_not_fit(tmp_path: Path):
    """The reader says so on standard error, and still proposes what it can."""
    file = tmp_path / "letter.txt"
    file.write_text("The agency should report to the ministry by the end of the year. " * 5, encoding="utf-8")
    done = govreport("draft", file, "-o", tmp_path / "ny", "--lang", "en")
    assert done.returncode == 0
    assert done.stderr.strip()


def test_an_amended_decision_in_another_encoding_says_so(main_example: Path, tmp_path: Path):
    """--update tells what was noted when the amended decision was read, on standard error."""
    amended = tmp_path / "ny.txt"
    text = (main_example / "decision.txt").read_text(encoding="utf-8")
    added = "Länsstyrelsen ska även redovisa kostnaderna för åren.\n\nEkonomiska"
    amended.write_bytes(text.replace("Ekonomiska", added, 1).encode("latin-1"))
    done = govreport("draft", amended, "-o", main_example, "--update")
    assert done.returncode == 1
    assert "latin-1" in done.stderr.decode("utf-8").lower()
    assert "Nya meningar" in done.stdout.decode("utf-8")


def test_our_own_template_is_clean_and_a_text_file_is_not_one(tmp_path: Path):
    """The template that ships passes its own lint; a file that is no Word file is an error."""
    from govreport.resources import folder

    assert govreport("template", "check", folder("templates") / "se" / "report.docx").returncode == 0
    bad = tmp_path / "mall.docx"
    bad.write_text("hej", encoding="utf-8")
    done = govreport("template", "check", bad)
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr


def test_an_amended_decision_is_compared_sentence_by_sentence(minimal_example: Path, tmp_path: Path):
    """--update says what changed, which requirements are in doubt, and writes nothing."""
    decision = minimal_example / "decision.txt"
    amended = tmp_path / "andrat.txt"
    text = decision.read_text(encoding="utf-8")
    before = {path: path.read_bytes() for path in minimal_example.rglob("*") if path.is_file()}
    same = govreport("draft", decision, "-o", minimal_example, "--update")
    assert same.returncode == 0
    amended.write_text(
        text.replace("15 mars 2018", "15 april 2018") + "\nMyndigheten ska även föra statistik.\n"
    )
    done = govreport("draft", amended, "-o", minimal_example, "--update")
    said = done.stdout.decode("utf-8")
    assert done.returncode == 1
    assert "Myndigheten ska även föra statistik." in said
    assert "15 april 2018" in said
    assert "Krav att se över" in said
    assert "\n  D2  " in said
    assert {path: path.read_bytes() for path in minimal_example.rglob("*") if path.is_file()} == before
