"""A whole folder: what is read, what cannot be opened, and what it costs."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from govreport.errors import InputFileError
from govreport.reading.project import load_project
from tests.reading.small_folder import put, said


def test_a_folder_without_a_mistake(root: Path):
    """All its parts are there, and nothing is told."""
    project = load_project(root)
    assert project.problems == ()
    assert [r.id for r in project.assignment.requirements()] == ["T1", "P1", "B1", "D1"]
    assert [output.id for output in project.outputs.items()] == ["A1", "K1"]
    (signoff,) = project.outputs.signoffs
    assert signoff.date == dt.date(2018, 3, 10)
    assert [chapter.name for chapter in project.chapters] == ["resultat"]
    assert project.decision is not None
    assert project.root == root


def test_the_assignment_alone_is_enough(root: Path):
    """Everything else may be missing."""
    for name in ("outputs/underlag.yaml", "chapters/01-resultat.md", "decision.txt"):
        (root / name).unlink()
    project = put(root, "assignment.yaml", "title: x\n")
    assert project.problems == ()
    assert (project.chapters, project.decision, project.waivers) == ((), None, ())


def test_json_beside_yaml(root: Path):
    """Every file with keys may be JSON; the same ids, the same places."""
    put(
        root,
        "outputs/mer.json",
        '{"deviations": [\n  {"id": "N1", "requirement": "T9", "decided": "2018-01-02"}]}',
    )
    (root / "assignment.yaml").unlink()
    (root / "decision.txt").unlink()
    project = put(
        root, "assignment.json", '{"title": "x", "tasks": [{"id": "T1"}], "partners": [{"id": "P1"}]}'
    )
    assert project.assignment.title == "x"
    assert said(project.problems) == [("GR006", "T9", "outputs/mer.json:2:31")]


def test_settings_waivers_and_locks(root: Path):
    """The other files of the folder; a list of waivers may stand under its key."""
    put(root, "govreport.yaml", "registration_number: 801-1-2017\nas_of: 2018-03-12\n")
    put(root, "files.lock", "# rubrik\n" + "a" * 64 + " 12 files/en fil.pdf\ntrasig rad\n")
    project = put(root, "waivers.yaml", "waivers:\n  - {rule: GR101, item: T1, reason: x}\nwaiver: 1\n")
    assert project.settings.as_of == dt.date(2018, 3, 12)
    assert [waiver.item for waiver in project.waivers] == ["T1"]
    assert project.locks == (("files/en fil.pdf", "a" * 64, 12),)
    assert said(project.problems) == [
        ("GR003", None, "waivers.yaml:3:1"),
        ("GR001", "lock", "files.lock:3:1"),
    ]


def test_files_come_in_name_order(root: Path):
    """Outputs and chapters, whatever the file system says; hidden files and Excel's locks are not ours."""
    for name in ("20-b.md", "03-c.md", "10-a.md", ".gömd.md", "läs.txt"):
        put(root, f"chapters/{name}", "Text\n")
    put(root, "outputs/a.yaml", "activities: [{id: A0}]\n")
    project = put(root, "outputs/~$bok.xlsx", b"x")
    assert [chapter.name for chapter in project.chapters] == ["resultat", "c", "a", "b"]
    assert [activity.id for activity in project.outputs.activities] == ["A0", "A1"]
    assert project.problems == ()


# ---- what cannot be opened --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("make", "word"),
    [
        (lambda root: root / "saknas", "no such folder"),
        (lambda root: root / "decision.txt", "is a file"),
        (lambda root: root / "chapters", "no such file"),
        (lambda root: root / "mapp", "is a folder"),
        (lambda _: Path("a\0b"), "folder"),
        (lambda root: root / ("x" * 5000), "cannot be opened"),
    ],
)
def test_an_assignment_that_cannot_be_opened_is_the_callers_mistake(
    root: Path, make: Callable[[Path], Path], word: str
):
    """The only thing that is raised, with a text that says what to do."""
    (root / "mapp" / "assignment.yaml").mkdir(parents=True)
    with pytest.raises(InputFileError, match=word) as caught:
        load_project(make(root))
    assert caught.value.__cause__ is None or isinstance(caught.value.__cause__, (OSError, ValueError))


def test_an_assignment_that_may_not_be_read(root: Path, monkeypatch: pytest.MonkeyPatch):
    """No permission says so."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(InputFileError, match="Permission denied"):
        load_project(root)


# ---- what it costs ----------------------------------------------------------------------------------


def test_importing_the_reader_imports_nothing_heavy():
    """Markdown is loaded with the first chapter, Excel with the first workbook, the rest never."""
    code = "import sys, govreport.reading.project; print(*sorted({m.partition('.')[0] for m in sys.modules}))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    heavy = {"docx", "matplotlib", "jinja2", "openpyxl", "babel", "markdown_it", "lxml", "numpy", "pypdf"}
    assert heavy & set(done.stdout.split()) == set()


NAMES = ("assignment.yaml", "govreport.yaml", "outputs/a.yaml", "outputs/b.csv", "outputs/c.json",
         "chapters/01.md", "waivers.yaml", "decision.txt", "files.lock", "outputs/d.se")  # fmt: skip
SOUP = st.lists(
    st.sampled_from(["tasks:\n", "  - id: T1\n", "{", "}", "[", "]", "\t", "\x00", "'", '"', "*a", "&a", ": ",
                     "\n", "answers", "ä", "{{ figures.x }}", "|", "ledger: [{file: outputs/b.csv}]\n",
                     "decision: decision.txt\n", "Datum;Konto;Belopp\n", "1;2;3\n", "title: x\n", "#"]),
    max_size=30,
).map(lambda parts: "".join(parts).encode())  # fmt: skip


@given(st.dictionaries(st.sampled_from(NAMES), SOUP | st.binary(max_size=80), max_size=6))
@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
def test_no_folder_makes_the_reader_raise(tmp_path_factory, contents):
    """Whatever lies in it, mistakes are problems, each in a file of the folder."""
    root = tmp_path_factory.mktemp("mapp")
    (root / "assignment.yaml").write_bytes(b"title: x\n")
    for name, data in contents.items():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_bytes(data)
    project = load_project(root)
    for problem in project.problems:
        assert (root / problem.location.file).exists()
        assert problem.code.startswith(("GR0", "GR528"))  # a ledger of which nothing counts
