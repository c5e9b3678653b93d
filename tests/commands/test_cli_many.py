"""``govreport render DIR DIR … -o OUTDIR/``: many reports, one line for each, progress on a terminal only."""

from __future__ import annotations

import os
import pty
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli_runner import govreport


@pytest.fixture
def folders(minimal_example: Path, tmp_path: Path) -> tuple[Path, Path]:
    """A whole assignment, and one without its evidence."""
    whole, broken = tmp_path / "whole", tmp_path / "broken"
    for folder in (whole, broken):
        shutil.copytree(minimal_example, folder)
    (broken / "outputs" / "underlag.yaml").unlink()
    return whole, broken


def test_each_folder_gets_its_report(folders: tuple[Path, Path], tmp_path: Path) -> None:
    """They lie under their folders' names in a folder made for them; what comes last is the verdict."""
    out = tmp_path / "new" / "reports"
    done = govreport("render", *folders, "--draft", "-o", f"{out}/", "--no-paginate")
    assert done.returncode == 0
    assert sorted(path.name for path in out.iterdir()) == ["broken.docx", "whole.docx"]
    assert done.stdout.decode().splitlines() == [
        str(out / "whole.docx"),
        str(out / "broken.docx"),
        "Klart: 2 av 2 rapporter skrivna.",
    ]
    assert done.stderr == b""


def test_a_new_folder_needs_no_slash(folders: tuple[Path, Path], tmp_path: Path) -> None:
    """Several reports can only go into a folder, so a name without suffix is one."""
    done = govreport("render", *folders, "--draft", "-o", tmp_path / "reports", "--no-paginate")
    assert done.returncode == 0
    assert sorted(path.name for path in (tmp_path / "reports").iterdir()) == ["broken.docx", "whole.docx"]


def test_one_that_is_refused_leaves_the_others_alone(folders: tuple[Path, Path], tmp_path: Path) -> None:
    """Exit code 1, and stderr says which report was not written and how to see why."""
    done = govreport("render", *folders, "-o", tmp_path, "--no-paginate", "--lang", "en")
    assert done.returncode == 1
    assert done.stdout.decode().splitlines() == [
        str(tmp_path / "whole.docx"),
        "Done: 1 of 2 reports written.",
    ]
    said = done.stderr.decode()
    assert str(tmp_path / "broken.docx") in said
    assert f"govreport check --final {folders[1]}" in said
    assert said.count("\n") == 1


def test_one_that_cannot_be_read_is_exit_code_2(folders: tuple[Path, Path], tmp_path: Path) -> None:
    """The worst of the reports decides the exit code; the reason stands in the line."""
    nowhere = tmp_path / "nowhere"
    done = govreport("render", folders[0], nowhere, folders[1], "-o", f"{tmp_path}/", "--no-paginate")
    assert done.returncode == 2
    assert f"{nowhere}: no such folder" in done.stderr.decode()
    assert (tmp_path / "whole.docx").is_file()


def test_a_single_folder_may_go_into_a_folder_too(folders: tuple[Path, Path], tmp_path: Path) -> None:
    """A pattern of the shell that matches once works as one that matches many times."""
    done = govreport("render", folders[0], "-o", tmp_path, "--no-paginate")
    assert (done.returncode, (tmp_path / "whole.docx").is_file()) == (0, True)


@pytest.mark.parametrize(
    ("more", "words"),
    [
        (["-o", "many.docx"], "2 folders need a folder for their reports: -o OUTDIR/"),
        (["-o", "out/", "--register", "r.xlsx"], "--register is written for one report at a time"),
        (["-o", "file.txt/"], "no folder can be made there"),
    ],
)
def test_what_cannot_be_meant_is_said(
    folders: tuple[Path, Path], tmp_path: Path, more: list[str], words: str
) -> None:
    """Exit code 2 before any report is made."""
    (tmp_path / "file.txt").write_text("x")
    done = govreport("render", *folders, *more, cwd=tmp_path)
    assert done.returncode == 2
    assert words in done.stderr.decode()
    assert list(tmp_path.rglob("*.docx")) == []


def _on_a_terminal(*args: object) -> tuple[str, str]:
    """What a command writes to stdout, a pipe, and to stderr, a terminal."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "govreport", *map(str, args)]
    env = {**os.environ, "TERM": "xterm"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=theirs, env=env) as process:
        os.close(theirs)
        shown = b""
        try:
            while piece := os.read(ours, 4096):
                shown += piece
        except OSError:  # the terminal's other end is closed
            pass
        out = process.stdout.read() if process.stdout else b""
    os.close(ours)
    return out.decode(), shown.decode()


def test_a_terminal_shows_how_far_it_is(folders: tuple[Path, Path], tmp_path: Path) -> None:
    """A bar on stderr counts to the number of reports; stdout is what it is without one."""
    out, shown = _on_a_terminal("render", *folders, "--draft", "-o", f"{tmp_path}/", "--no-paginate")
    assert "Rapporter" in shown
    assert "2/2" in shown
    assert out.splitlines()[-1] == "Klart: 2 av 2 rapporter skrivna."


@pytest.mark.libreoffice
def test_a_terminal_is_told_what_takes_long(folders: tuple[Path, Path], tmp_path: Path) -> None:
    """LibreOffice may take minutes for a long report; who waits sees what for."""
    out, shown = _on_a_terminal("render", folders[0], "-o", tmp_path / "r.docx", "--pdf")
    assert shown.splitlines() == ["LibreOffice räknar sidorna …", "LibreOffice gör PDF-filen …"]
    assert out.splitlines()[:2] == [str(tmp_path / "r.docx"), str(tmp_path / "r.pdf")]
