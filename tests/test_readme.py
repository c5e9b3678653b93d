"""What README shows is true: its commands exist, its Python runs, its pictures are there."""

from __future__ import annotations

import os
import re
import runpy
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from govreport.commands import COMMANDS
from govreport.resources import folder

CHECKOUT = Path(os.environ.get("GOVREPORT_CHECKOUT", Path(__file__).parent.parent))
README = (CHECKOUT / "README.md").read_text(encoding="utf-8")
INNER = ("form write", "form read", "files lock", "template check")
CODE = re.findall(r"```(?:sh|console)\n(.*?)```", README, re.DOTALL) + re.findall(
    r"`(govreport [^`]+)`", README
)


def test_every_command_in_readme_exists():
    """A command that was renamed or dropped is noticed here."""
    named = {name for text in CODE for name in re.findall(r"govreport ([a-z]+)", text)}
    assert {"check", "render", "draft", "form", "status"} <= named
    assert named - set(COMMANDS) == set()


def test_every_option_in_readme_is_one_of_its_command():
    """An option that a command does not know is noticed too."""
    wrong = []
    for line in "\n".join(CODE).splitlines():
        match = re.search(r"govreport ([a-z]+)((?: [a-z]+)?)(.*)", line.partition("  #")[0])
        if not match:
            continue
        name, inner, rest = match.groups()
        words = [name, *inner.split()] if name in ("form", "files", "template") else [name]
        done = subprocess.run(
            [sys.executable, "-m", "govreport", *words, "--help"], capture_output=True, text=True, check=True
        )
        options = re.findall(r"(?<!\S)--[a-z-]+", f"{inner} {rest}")
        wrong += [f"{name} {option}" for option in options if option not in done.stdout]
    assert wrong == []


def test_the_python_in_readme_runs(tmp_path: Path):
    """The five-minute tour from Python does what it says."""
    (snippet,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    snippet = snippet.replace('"examples/', f'"{folder("examples").as_posix()}/')
    command = [sys.executable, "-c", snippet]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "T1 addressed" in done.stdout
    assert (tmp_path / "report.docx").stat().st_size > 50_000


def test_every_picture_in_readme_is_there():
    """No broken picture."""
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", README)
    assert len(pictures) >= 4
    assert [name for name in pictures if not (CHECKOUT / name).is_file()] == []


def test_the_package_index_shows_nothing_that_only_the_repository_has(monkeypatch: pytest.MonkeyPatch):
    """Pictures go, links to pages become their words, and all other text stays."""
    for name in ("hatchling", "hatchling.metadata", "hatchling.metadata.plugin"):
        monkeypatch.setitem(sys.modules, name, ModuleType(name))
    hooks = ModuleType("hatchling.metadata.plugin.interface")
    hooks.MetadataHookInterface = object  # type: ignore[attr-defined]  # all that the build backend gives
    monkeypatch.setitem(sys.modules, hooks.__name__, hooks)
    shown = runpy.run_path(str(CHECKOUT / "hatch_build.py"))["for_the_index"](README)
    assert re.findall(r"\]\((?!https?:)[^)]*\)", shown) == []
    assert "![" not in shown
    assert "docs/files.md has every key of every file" in shown
    gone = [line for line in README.splitlines() if line and line not in shown.splitlines()]
    assert [line for line in gone if "](" not in line] == []


@pytest.mark.parametrize("name", [*sorted(set(COMMANDS) - {one.split()[0] for one in INNER}), *INNER])
def test_every_command_shows_how_it_is_used(name: str):
    """Its help has an example, and the options of each example are ones that it knows."""
    command = [sys.executable, "-m", "govreport", *name.split(), "--help"]
    shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    examples = re.findall(rf"govreport {name}(?!\S)[^\n]*", shown.partition("Example")[2] or shown)
    assert examples
    known = set(re.findall(r"(?<![\w-])--?[a-z-]+", shown.partition("Options:")[2].partition("Example")[0]))
    used = {
        option
        for line in examples
        for option in re.findall(r"(?<=\s)--?[a-z][a-z-]*", line.partition("&&")[0])
    }
    assert used - known == set()
