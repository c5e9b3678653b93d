"""A whole folder: what is read, what is refused, and every mistake in one run."""

from __future__ import annotations

import datetime as dt
import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from govreport.errors import InputFileError
from govreport.model import Problem, Project
from govreport.reading import files
from govreport.reading.project import load_project
from tests.timing import linear

ASSIGNMENT = """\
title: Uppdrag
reference: Ju2017/1/KRIM
decision: decision.txt
period: {start: 2017-01-01, end: 2017-12-31}
tasks:
  - {id: T1, text: Ta fram stöd, quote: ta fram ett metodstöd}
partners:
  - {id: P1, name: Polismyndigheten, quote: i samverkan med Polismyndigheten}
budget:
  lines: [{id: B1, amount: 300000}]
deadlines:
  - {id: D1, kind: final-report, due: 2018-03-15}
"""
DECISION = "Länsstyrelsen ska ta fram ett metodstöd i samverkan med Polis-\nmyndigheten.\n"
OUTPUTS = """\
activities:
  - {id: A1, title: Möte, date: 2017-03-14, answers: [T1], partners: [P1]}
contacts:
  - {id: K1, partner: P1, date: 2017-03-14}
signoff: {date: 2018-03-10, decided_by: Länsöverdirektören}
"""
CHAPTER = '# Resultat {answers="T1"}\n\nMetodstödet är klart.\n'


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder without a mistake."""
    for name, text in {
        "assignment.yaml": ASSIGNMENT,
        "decision.txt": DECISION,
        "outputs/underlag.yaml": OUTPUTS,
        "chapters/01-resultat.md": CHAPTER,
    }.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def _told(problems: tuple[Problem, ...]) -> list[tuple[object, ...]]:
    return [
        (p.code, p.params.get("kind") or p.params.get("id") or p.params.get("field"), str(p.location))
        for p in problems
    ]


def _put(root: Path, file: str, text: str | bytes) -> Project:
    path = root / file
    path.parent.mkdir(exist_ok=True, parents=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return load_project(root)


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
    project = _put(root, "assignment.yaml", "title: x\n")
    assert project.problems == ()
    assert (project.chapters, project.decision, project.waivers) == ((), None, ())


def test_json_beside_yaml(root: Path):
    """Every file with keys may be JSON; the same ids, the same places."""
    _put(
        root,
        "outputs/mer.json",
        '{"deviations": [\n  {"id": "N1", "requirement": "T9", "decided": "2018-01-02"}]}',
    )
    (root / "assignment.yaml").unlink()
    (root / "decision.txt").unlink()
    project = _put(
        root, "assignment.json", '{"title": "x", "tasks": [{"id": "T1"}], "partners": [{"id": "P1"}]}'
    )
    assert project.assignment.title == "x"
    assert _told(project.problems) == [("GR006", "T9", "outputs/mer.json:2:31")]


def test_settings_waivers_and_locks(root: Path):
    """The other files of the folder; a list of waivers may stand under its key."""
    _put(root, "govreport.yaml", "registration_number: 801-1-2017\nas_of: 2018-03-12\n")
    _put(root, "files.lock", "# rubrik\n" + "a" * 64 + " 12 files/en fil.pdf\ntrasig rad\n")
    project = _put(root, "waivers.yaml", "waivers:\n  - {rule: GR101, item: T1, reason: x}\nwaiver: 1\n")
    assert project.settings.as_of == dt.date(2018, 3, 12)
    assert [waiver.item for waiver in project.waivers] == ["T1"]
    assert project.locks == (("files/en fil.pdf", "a" * 64, 12),)
    assert _told(project.problems) == [
        ("GR003", None, "waivers.yaml:3:1"),
        ("GR001", "lock", "files.lock:3:1"),
    ]


def test_files_come_in_name_order(root: Path):
    """Outputs and chapters, whatever the file system says; hidden files and Excel's locks are not ours."""
    for name in ("20-b.md", "03-c.md", "10-a.md", ".gömd.md", "läs.txt"):
        _put(root, f"chapters/{name}", "Text\n")
    _put(root, "outputs/a.yaml", "activities: [{id: A0}]\n")
    project = _put(root, "outputs/~$bok.xlsx", b"x")
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


# ---- mistakes in files ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("file", "data", "expected"),
    [
        ("assignment.yaml", b"", [("GR001", "empty", "assignment.yaml")]),
        ("assignment.yaml", b"  \n\t\n", [("GR001", "empty", "assignment.yaml")]),
        ("assignment.yaml", b"title:\n\t- x\n", [("GR002", "tab", "assignment.yaml:2:1")]),
        ("assignment.yaml", b"\x00\x01\x02\x03PK",
         [("GR016", None, "assignment.yaml:1:1"), ("GR004", "mapping", "assignment.yaml:1:1")]),
        ("assignment.yaml", b"<html><body>: :</body>", None),
        ("outputs/underlag.yaml", b"activities: [{id: A1\n", None),
        ("outputs/underlag.yaml", b"- a\n", [("GR004", "mapping", "outputs/underlag.yaml:1:1")]),
        ("outputs/underlag.yaml", b"", [("GR001", "empty", "outputs/underlag.yaml")]),
        ("outputs/underlag.yaml", b"# inget \xc3\xa4n\n", []),
        ("govreport.yaml", b"as_of: 2017-02-30\n", [("GR004", "no-such-day", "govreport.yaml:1:8")]),
        ("govreport.yaml", b"publish: kanske\n", [("GR004", "bool", "govreport.yaml:1:10")]),
        ("waivers.yaml", b"x\n", [("GR004", "list", "waivers.yaml:1:1")]),
        ("chapters/02.md", b"\xff\xfe", [("GR001", "empty", "chapters/02.md")]),
    ],
)  # fmt: skip
def test_files_that_are_not_what_they_should_be(root: Path, file: str, data: bytes, expected):
    """Empty, tabs, binary, another format: a clear problem at the place, and the rest is still read."""
    project = _put(root, file, data)
    if expected is None:
        assert {p.location.file for p in project.problems} == {file}
    else:
        assert _told(project.problems) == expected
    assert len(project.chapters) >= 1


def test_text_that_is_not_utf8_is_told_and_read_all_the_same(root: Path):
    """The byte and its place; its other mistakes come in the same run."""
    project = _put(
        root, "outputs/underlag.yaml", "activities:\n  - {id: A1, title: Möte, dat: x}\n".encode("cp1252")
    )
    assert _told(project.problems) == [
        ("GR001", "encoding", "outputs/underlag.yaml:2:22"),
        ("GR003", None, "outputs/underlag.yaml:2:27"),
    ]
    assert project.problems[0].params["detail"] == "0xF6"
    assert project.outputs.activities[0].title == "Möte"


@pytest.mark.parametrize(
    ("text", "word", "meant"),
    [
        ("Stöd fÃ¶r kommuner", "fÃ¶r", "för"),
        ("Stöd (fÃ¶r), Ã¥r", "fÃ¶r", "för"),
        ("år 2017 â€“ 2018", "â€“", "–"),
        ("10Â\u00a0000 kronor, år", "10Â\u00a0000", "10\u00a0000"),
        ("Kartl„ggning", "Kartl„ggning", ""),
        ("Metodst\ufffdd", "Metodst\ufffdd", ""),
    ],
)
@pytest.mark.parametrize("file", ["outputs/underlag.yaml", "chapters/01-resultat.md"])
def test_letters_spoilt_by_a_wrong_encoding_are_told_once_a_file(
    root: Path, file: str, text: str, word: str, meant: str
):
    """With the first place, what it probably was, and how many there are."""
    kept = (root / file).read_text(encoding="utf-8")
    new = kept.replace("Möte", f'"{text}"').replace("Metodstödet", text)
    problem = next(problem for problem in _put(root, file, new).problems if problem.code == "GR021")
    assert (problem.params["word"], problem.params["meant"]) == (
        word.replace("\u00a0", " "),
        meant.replace("\u00a0", " "),
    )
    assert problem.location.line == new.count("\n", 0, new.index(word)) + 1
    assert problem.params["count"] == (2 if "Ã¥r" in text else 1)


@pytest.mark.parametrize(
    "text", ["Çà et là", "São Tomé, Âge", "”Skog”s och „Wald“", "† 2017, l’été", "Ångström – Ålands"]
)
def test_letters_of_other_languages_are_not_damage(root: Path, text: str):
    """Nor are quotation marks and daggers outside words."""
    project = _put(root, "chapters/01-resultat.md", CHAPTER + f"\n{text}\n")
    assert "GR021" not in {problem.code for problem in project.problems}


def test_damage_in_the_decision_and_its_quotes_is_as_received(root: Path):
    """Only what the report prints as its own must be whole."""
    damaged = "LÃ¤nsstyrelsen ska ta fram ett metodstöd"
    (root / "decision.txt").write_text(damaged, encoding="utf-8")
    project = _put(
        root, "assignment.yaml", ASSIGNMENT.replace("quote: ta fram ett metodstöd", f"quote: {damaged}")
    )
    assert "GR021" not in {problem.code for problem in project.problems}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_marks_of_encoding_and_windows_line_ends(root: Path, encoding: str):
    """What Windows editors write is read as it is meant; places are not shifted."""
    project = _put(
        root,
        "assignment.yaml",
        ASSIGNMENT.replace("T1, text", "T1, txt").replace("\n", "\r\n").encode(encoding),
    )
    assert _told(project.problems) == [("GR003", None, "assignment.yaml:6:14")]


def test_a_file_far_too_large_is_refused_at_once(root: Path, monkeypatch: pytest.MonkeyPatch):
    """Without opening it."""
    for name in ("outputs/stor.yaml", "chapters/stor.md", "outputs/stor.csv", "decision.txt"):
        with (root / name).open("ab") as stream:
            stream.truncate(50 * 1024 * 1024)
    opened: list[str] = []
    really = io.open

    def watched(file: object, *args: object, **kwargs: object) -> object:
        opened.append(Path(str(file)).name)
        return really(file, *args, **kwargs)  # type: ignore[call-overload]

    monkeypatch.setattr(io, "open", watched)
    project = load_project(root)
    assert {"assignment.yaml"} <= set(opened)
    assert not {"stor.yaml", "stor.md", "stor.csv", "decision.txt"} & set(opened)
    assert sorted(_told(project.problems)) == [
        ("GR015", "size", "assignment.yaml:3:11"),
        ("GR015", "size", "chapters/stor.md"),
        ("GR015", "size", "outputs/stor.csv"),
        ("GR015", "size", "outputs/stor.yaml"),
    ]
    assert (project.problems[0].params["detail"], project.problems[0].params["limit"]) == ("50", "40")


def test_an_assignment_far_too_large(root: Path):
    """Is a problem too, since it can be opened."""
    with (root / "assignment.yaml").open("ab") as stream:
        stream.truncate(50 * 1024 * 1024)
    assert _told(load_project(root).problems) == [("GR015", "size", "assignment.yaml")]


def test_nothing_outside_the_folder_is_read(root: Path, tmp_path_factory: pytest.TempPathFactory):
    """Neither by a path nor by a link; nor is a link that leads nowhere, or a pipe."""
    outside = tmp_path_factory.mktemp("utanför") / "hemligt.yaml"
    outside.write_text("activities: [{id: HEMLIGT}]\n", encoding="utf-8")
    (root / "outputs" / "a.yaml").symlink_to(outside)
    (root / "outputs" / "b.yaml").symlink_to(root / "finns-inte")
    (root / "outputs" / "c.yaml").mkdir()
    (root / "outputs" / "d.yaml").symlink_to(root / "outputs" / "d.yaml")
    os.mkfifo(root / "outputs" / "e.yaml")
    text = ASSIGNMENT.replace("decision.txt", "../hemligt.txt")
    _put(root, "govreport.yaml", "ledger: [{file: /etc/passwd}, {file: saknas.csv}]\n")
    project = _put(root, "assignment.yaml", text)
    told = {place: (code, kind) for code, kind, place in _told(project.problems)}
    assert told.pop("outputs/d.yaml")[0] == "GR001"
    assert told == {
        "govreport.yaml:1:17": ("GR015", "outside"),
        "govreport.yaml:1:38": ("GR001", "missing"),
        "outputs/a.yaml": ("GR015", "outside"),
        "outputs/b.yaml": ("GR001", "missing"),
        "outputs/c.yaml": ("GR001", "folder"),
        "outputs/e.yaml": ("GR001", "special"),
        "assignment.yaml:3:11": ("GR015", "outside"),
    }
    assert "HEMLIGT" not in repr(project)


def test_a_link_inside_the_folder_is_followed(root: Path):
    """It is the user's own way of arranging files."""
    (root / "gemensamt.yaml").write_text("activities: [{id: A7}]\n", encoding="utf-8")
    (root / "outputs" / "a.yaml").symlink_to(root / "gemensamt.yaml")
    assert [a.id for a in load_project(root).outputs.activities] == ["A7", "A1"]


def test_a_file_where_a_folder_should_be(root: Path):
    """And the other way round."""
    (root / "outputs" / "underlag.yaml").unlink()
    (root / "outputs").rmdir()
    (root / "outputs").write_text("x", encoding="utf-8")
    assert [(p.code, str(p.location)) for p in load_project(root).problems] == [("GR001", "outputs")]


def test_too_many_files_are_told(root: Path, monkeypatch: pytest.MonkeyPatch):
    """Those beyond the limit are not read, and that is a problem."""
    monkeypatch.setattr(files, "FILE_LIMIT", 3)
    for number in range(5):
        _put(root, f"outputs/{number}.yaml", f"activities: [{{id: X{number}}}]\n")
    project = load_project(root)
    assert ("GR015", "count", "outputs") in _told(project.problems)
    assert len(project.outputs.activities) == 3


def test_two_files_for_one_thing(root: Path):
    """The first is read; the other is told."""
    _put(root, "assignment.json", "{}")
    _put(root, "govreport.yaml", "title: a\n")
    project = _put(root, "govreport.json", '{"title": "b"}')
    assert project.settings.title == "a"
    assert _told(project.problems) == [
        ("GR001", "both", "assignment.json"),
        ("GR001", "both", "govreport.json"),
    ]


# ---- what only the whole folder can tell ------------------------------------------------------------


def test_ids_that_stand_for_two_things(root: Path):
    """Over all files and kinds; the problem names the first place."""
    _put(root, "outputs/b.yaml", "contacts:\n  - {id: A1, partner: P1}\ndeliverables:\n  - id: T1\n")
    _put(root, "outputs/c.yaml", "signoff: {date: 2018-03-11}\n")
    project = _put(root, "govreport.yaml", "figures: [{name: a}, {name: a}]\n")
    found = [
        (p.params["id"], str(p.location), p.params["first"]) for p in project.problems if p.code == "GR005"
    ]
    assert sorted(found) == [
        ("A1", "outputs/b.yaml:2:10", "outputs/underlag.yaml:2:5"),
        ("T1", "outputs/b.yaml:4:9", "assignment.yaml:6:5"),
        ("a", "govreport.yaml:1:29", "govreport.yaml:1:18"),
        ("signoff", "outputs/underlag.yaml:5:17", "outputs/c.yaml:1:17"),
    ]


def test_a_sign_off_for_each_report(root: Path):
    """One mapping or a list; two on one report, and one on what is no report, are mistakes with their places."""
    _put(
        root, "assignment.yaml", ASSIGNMENT + "  - {id: D2, kind: interim-report}\n  - {id: D3, kind: plan}\n"
    )
    project = _put(root, "outputs/b.yaml", "signoff:\n  - {report: D2, date: 2017-09-01}\n")
    assert project.problems == ()
    assert {each.report: str(each.date) for each in project.outputs.signoffs} == {
        "": "2018-03-10",
        "D2": "2017-09-01",
    }
    both = "signoff:\n  - {report: D2}\n  - {report: D2}\n  - {report: D3}\n  - {report: D1, dag: 1}\n  - 4\n"
    problems = _put(root, "outputs/b.yaml", both).problems
    assert sorted(_told(problems)) == [
        ("GR003", None, "outputs/b.yaml:5:18"),
        ("GR004", "mapping", "outputs/b.yaml:6:5"),
        ("GR005", "signoff D2", "outputs/b.yaml:3:14"),
        ("GR006", "D3", "outputs/b.yaml:4:14"),
    ]


def test_references_to_nothing(root: Path):
    """Wherever an id is named, with the place of the very element and a near id."""
    _put(root, "chapters/02.md", '# Mer {answers="T1 T8"}\n')
    _put(
        root,
        "govreport.yaml",
        "owners: {T2: a}\nbudget_comments: {B9: x}\nallocation_key: {shares: {B8: 100}}\n"
        "overhead: {base: [personl]}\nduties: {gendr: x}\n"
        "cost_types: {'49': lokal}\ncharts: [{name: c, indicator: I5}]\n",
    )
    _put(root, "waivers.yaml", "- {rule: GR101, item: T7, reason: x}\n")
    _put(
        root,
        "outputs/b.yaml",
        """\
activities:
  - {id: A2, answers: [T1, T2], partners: [P2]}
contacts:
  - {id: K2, partner: P3}
submissions:
  - {id: S1, deadline: D2, amounts: {B1: 5, B2: 6}}
deviations:
  - {id: N1, requirement: T3}
costs:
  - {id: V1, amount: 5, line: B4, cost_type: lokla}
  - {id: V2, amount: 5, cost_type: lokal}
""",
    )
    project = load_project(root)
    assert {problem.code for problem in project.problems} == {"GR006"}
    named = sorted((p.location.file.partition("/")[0], p.params["id"]) for p in project.problems)
    assert named == [
        ("chapters", "T8"),
        *(("govreport.yaml", id_) for id_ in ("B8", "B9", "I5", "T2", "gendr", "lokal", "personl")),
        *(("outputs", id_) for id_ in ("B2", "B4", "D2", "P2", "P3", "T2", "T3", "lokla")),
        ("waivers.yaml", "T7"),
    ]
    for problem in project.problems:
        place = problem.location
        line = (root / place.file).read_text(encoding="utf-8").splitlines()[place.line - 1]
        expected = "#" if place.file.endswith(".md") else problem.params["id"]
        assert line[place.column - 1 :].startswith(expected)
    near = {p.params["id"]: p.params["suggestion"] for p in project.problems}
    assert (near["personl"], near["lokal"]) == ("personal", "lokaler")


def test_an_assignment_that_cannot_be_read_hides_no_other_mistake_behind_dangling_ids(root: Path):
    """Every id would dangle; only the syntax error is told."""
    project = _put(root, "assignment.yaml", "title: 'x\n")
    assert _told(project.problems) == [("GR002", "unclosed", "assignment.yaml:1:8")]


def test_quotes_are_sought_in_the_decision(root: Path):
    """Folding white space and hyphens; a quote that is not there is told at its place."""
    project = _put(
        root,
        "assignment.yaml",
        ASSIGNMENT.replace("ta fram ett metodstöd", "[ta fram ett metodstöd, ta fram en plan]"),
    )
    (problem,) = project.problems
    assert (problem.code, problem.requirement, str(problem.location)) == (
        "GR007",
        "T1",
        "assignment.yaml:6:65",
    )
    assert problem.params["quote"] == "ta fram en plan"


def test_fields_that_the_decision_lacks(root: Path):
    """Known from elsewhere is right; still empty, or no field at all, is told."""
    project = _put(root, "assignment.yaml", "not_in_text: [reference, decided, referense]\n" + ASSIGNMENT)
    assert _told(project.problems) == [
        ("GR014", "decided", "assignment.yaml:1:26"),
        ("GR006", "referense", "assignment.yaml:1:35"),
    ]


def test_an_unknown_profile(root: Path):
    """Told with the known ones; the rest is read with the first."""
    project = _put(root, "assignment.yaml", "profile: seo\n" + ASSIGNMENT)
    assert _told(project.problems) == [("GR004", "choice", "assignment.yaml:1:10")]
    assert project.problems[0].params["suggestion"] == "se"


def test_control_and_special_characters_in_every_text(root: Path):
    """Controls are taken out and counted; markup is text like any other."""
    nasty = r"<b>&amp; ]]> \" ' \u0007\ufffe"
    project = _put(root, "outputs/b.yaml", f'activities:\n  - id: A2\n    title: "{nasty}"\n')
    assert project.outputs.activities[0].title == "<b>&amp; ]]> \" '"
    assert [(p.code, p.params["count"]) for p in project.problems] == [("GR016", 2)]


def test_many_dangling_references_stay_quick(root: Path):
    """Near names are sought for the first hundred only."""

    def load(count: int) -> None:
        items = "".join(f"  - {{id: X{n}, answers: [Q{n}]}}\n" for n in range(count))
        assert len(_put(root, "outputs/b.yaml", "activities:\n" + items).problems) == count

    assert linear(load, 400)


def test_files_that_look_like_ours_and_are_not_read(root: Path):
    """Misspelt names and inner folders are told, so that nothing is left out unseen; others are not ours."""
    for name in ("waiver.yaml", "output/a.yaml", "outputs/2017/a.YAML", "chapters/gamla/1.md",
                 "outputs/files/a.pdf",
                 "package.json", "files/a.yaml", "läs-mig.md"):  # fmt: skip
        (root / name).parent.mkdir(exist_ok=True, parents=True)
        (root / name).write_text("x: y\n", encoding="utf-8")
    (root / "chapter").mkdir()
    assert sorted(_told(load_project(root).problems)) == [
        ("GR001", "nested", "chapters/gamla/1.md"),
        ("GR001", "nested", "outputs/2017/a.YAML"),
        ("GR001", "stray", "waiver.yaml"),
    ]
    (root / "outputs").rename(root / "underlag")
    assert ("GR001", "stray", "output") in _told(load_project(root).problems)


def _workbook(path: Path, title: str, *rows: list[object]) -> None:
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = title
    for row in rows:
        sheet.append(row)
    book.save(path)


LEDGER_HEAD = ["Verifikation", "Bokföringsdatum", "Konto", "Belopp"]


def test_ledgers_and_lists_in_inner_folders_are_told(root: Path):
    """They would else be missing from every sum in silence; tables of another kind are the agency's own."""
    inner = root / "outputs" / "2017"
    inner.mkdir()
    (inner / "bok.csv").write_text(";".join(LEDGER_HEAD) + "\n1;2017-05-02;4011;5,00\n", encoding="utf-8")
    (inner / "bok.se").write_bytes(b"#FLAGGA 0\n")
    (inner / "contacts.csv").write_text("id;with\nK7;Tullen\n", encoding="utf-8")
    _workbook(inner / "bok.xlsx", "Blad1", LEDGER_HEAD, ["1", "2017-05-02", "4011", 5])
    _workbook(inner / "lista.xlsx", "contacts", ["id", "with"], ["K8", "Tullen"])
    told = [
        ("GR001", "nested-table", f"outputs/2017/{name}")
        for name in sorted(path.name for path in inner.iterdir())
    ]
    _workbook(inner / "enkät.xlsx", "Svar", ["Fråga", "Svar"], ["Hur gick det?", "Bra"])
    (inner / "svar.csv").write_text("fråga;svar\nHur?;Bra\n", encoding="utf-8")
    (inner / "trasig.xlsx").write_bytes(b"PK")
    (inner / "anteckning.txt").write_text(";".join(LEDGER_HEAD), encoding="utf-8")
    (inner / "länk.se").symlink_to("/etc/passwd")
    assert sorted(_told(load_project(root).problems)) == told


def test_tables_in_inner_folders_that_are_named_are_not_told(root: Path):
    """As a ledger in govreport.yaml, by any way of writing its path, or as evidence of a deliverable or contact."""
    inner = root / "outputs" / "2017"
    inner.mkdir()
    for name in ("a.csv", "b.csv", "c.csv"):
        (inner / name).write_text(
            ";".join(LEDGER_HEAD) + f"\n{name};2017-05-02;4011;5,00\n", encoding="utf-8"
        )
    with (root / "govreport.yaml").open("a", encoding="utf-8") as stream:
        stream.write("\nledger:\n  - {file: outputs//2017/a.csv}\n")
    text = "deliverables: [{id: L7, files: [outputs/2017/b.csv]}]\n"
    text += "contacts: [{id: K7, files: [./outputs/2017/c.csv]}]\n"
    project = _put(root, "outputs/c.yaml", text)
    assert [p for p in project.problems if p.params.get("kind") == "nested-table"] == []
    assert len(project.outputs.costs) == 1


def test_many_rows_taken_are_rows_of_the_ledger(root: Path):
    """A file whose rows have the ids of the YAML file's items."""
    items = "activities:\n" + "".join(f"  - {{id: X{n}}}\n" for n in range(230))
    (root / "outputs" / "a.yaml").write_text(items, encoding="utf-8")
    rows = "".join(f"X{n};V{n};2017-05-02;4011;1,00\n" for n in range(230))
    problems = _put(root, "outputs/bok.csv", "Id;" + ";".join(LEDGER_HEAD) + "\n" + rows).problems
    last = [p for p in problems if p.code in ("GR005", "GR013")][-1]
    assert (last.code, last.params["kind"], last.params["detail"]) == ("GR013", "more", "30")


def test_a_suffix_in_capitals_is_the_same_suffix(root: Path):
    """As some systems write it."""
    project = _put(root, "outputs/B.YAML", "activities: [{id: A5}]\n")
    assert project.problems == ()
    assert [a.id for a in project.outputs.activities] == ["A5", "A1"]


def test_a_decision_that_nothing_refers_to(root: Path):
    """It lies in the folder, but no quote would be compared with it."""
    project = _put(root, "assignment.yaml", ASSIGNMENT.replace("decision: decision.txt\n", ""))
    assert [(p.code, p.params["key"]) for p in project.problems] == [("GR008", "decision")]


def test_a_ledger_that_is_there_twice_is_one_finding(root: Path):
    """A copy under another name: which file, of which, and how many rows count twice; no line a row."""
    text = "Verifikation;Datum;Konto;Belopp\n" + "".join(f"L{n};2017-03-01;4111;5\n" for n in range(500))
    _put(root, "outputs/a.csv", text)
    [problem] = _put(root, "outputs/b.csv", text).problems
    assert (problem.code, problem.params["kind"], problem.params["detail"]) == (
        "GR013",
        "copy",
        "outputs/a.csv",
    )
    assert (problem.params["count"], str(problem.location)) == ("500", "outputs/b.csv:2:1")


@pytest.mark.parametrize(
    ("line", "told"),
    [("B1", set()), ("B1 B2", set()), ("B1 B7", {"B1 B7"}), ('""', {""})],
)
def test_the_lines_of_a_code(root: Path, line: str, told: set[str]):
    """One line, or several that the year tells apart; all of them must be the assignment's."""
    _put(
        root, "assignment.yaml", ASSIGNMENT.replace("300000}]", "300000, year: 2017}, {id: B2, year: 2018}]")
    )
    _put(root, "bok.csv", "Verifikation;Datum;Konto;Projekt;Belopp\nL1;2017-03-01;4111;70;5\n")
    project = _put(root, "govreport.yaml", f"ledger: [{{file: bok.csv, lines: {{70: {line}}}}}]\n")
    assert {p.params["id"] for p in project.problems if p.code == "GR006"} == told


def test_the_books_of_two_years_are_no_copies(root: Path):
    """One file a year, each with vouchers from 1 on: four costs with ids of their own, and nothing to mend."""
    for year in (2021, 2022):
        vouchers = "".join(
            f'#VER A {n} {year}0{n}25 "Kost"\n{{\n#TRANS 4111 {{}} {n}\n#TRANS 2571 {{}} -{n}\n}}\n'
            for n in (1, 2, 3, 4)
        )
        head = f"#FLAGGA 0\n#FORMAT PC8\n#SIETYP 4\n#RAR 0 {year}0101 {year}1231\n"
        project = _put(root, f"outputs/bok{year}.se", head + vouchers)
    assert project.problems == ()
    ids = [cost.id for cost in project.outputs.costs]
    assert ids == [f"A {n}-1" for n in (1, 2, 3, 4)] + [f"2022/A {n}-1" for n in (1, 2, 3, 4)]


def test_ids_that_are_there_twice_do_not_flood(root: Path):
    """They are told up to a limit; the rest are counted, and not called rows of the ledger."""
    items = "".join(f"  - {{id: Z{n}}}\n" for n in range(500))
    _put(root, "outputs/a.yaml", f"activities:\n{items}")
    problems = _put(root, "outputs/b.yaml", f"activities:\n{items}").problems
    assert [p.code for p in problems] == ["GR005"] * 201
    assert (problems[-1].params, str(problems[-1].location)) == (
        {"variant": "more", "count": 300}, "outputs/b.yaml:202:10"
    )  # fmt: skip


@pytest.mark.parametrize("name", ["bok.xls", "Bok.ODS", "bok.xlsb", "bok.numbers"])
def test_a_spreadsheet_of_another_kind_is_not_passed_over(root: Path, name: str):
    """What somebody put into outputs/ is either read or told."""
    [problem] = _put(root, f"outputs/{name}", "x").problems
    assert (problem.code, problem.params["kind"], problem.location.file) == (
        "GR001", "spreadsheet", f"outputs/{name}"
    )  # fmt: skip
    assert _put(root, f"outputs/~${name}", "x").problems == (problem,)


def test_a_ledger_that_is_named_twice_is_read_once(root: Path):
    """Else every cost would double; two sheets of one workbook are two ledgers."""
    _put(root, "outputs/a.csv", "Verifikation;Datum;Konto;Belopp\nL1;2017-03-01;4111;5\n")
    twice = "format: 1\nledger:\n  - {file: outputs/a.csv}\n  - {file: ./outputs/a.csv, sign: -1}\n"
    project = _put(root, "govreport.yaml", twice)
    assert [(p.code, p.params["kind"], str(p.location)) for p in project.problems] == [
        ("GR013", "named-twice", "govreport.yaml:4:12")
    ]
    assert [cost.amount for cost in project.outputs.costs] == [5]


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
