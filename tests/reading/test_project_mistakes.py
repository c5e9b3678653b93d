"""Files of a folder that are not what they should be: told with their place, and no way out of the folder."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from govreport.reading import files
from govreport.reading.project import load_project
from tests.reading.small_folder import ASSIGNMENT, CHAPTER, put, said


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
    project = put(root, file, data)
    if expected is None:
        assert {p.location.file for p in project.problems} == {file}
    else:
        assert said(project.problems) == expected
    assert len(project.chapters) >= 1


def test_text_that_is_not_utf8_is_told_and_read_all_the_same(root: Path):
    """The byte and its place; its other mistakes come in the same run."""
    project = put(
        root, "outputs/underlag.yaml", "activities:\n  - {id: A1, title: Möte, dat: x}\n".encode("cp1252")
    )
    assert said(project.problems) == [
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
    problem = next(problem for problem in put(root, file, new).problems if problem.code == "GR021")
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
    project = put(root, "chapters/01-resultat.md", CHAPTER + f"\n{text}\n")
    assert "GR021" not in {problem.code for problem in project.problems}


def test_damage_in_the_decision_and_its_quotes_is_as_received(root: Path):
    """Only what the report prints as its own must be whole."""
    damaged = "LÃ¤nsstyrelsen ska ta fram ett metodstöd"
    (root / "decision.txt").write_text(damaged, encoding="utf-8")
    project = put(
        root, "assignment.yaml", ASSIGNMENT.replace("quote: ta fram ett metodstöd", f"quote: {damaged}")
    )
    assert "GR021" not in {problem.code for problem in project.problems}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_marks_of_encoding_and_windows_line_ends(root: Path, encoding: str):
    """What Windows editors write is read as it is meant; places are not shifted."""
    project = put(
        root,
        "assignment.yaml",
        ASSIGNMENT.replace("T1, text", "T1, txt").replace("\n", "\r\n").encode(encoding),
    )
    assert said(project.problems) == [("GR003", None, "assignment.yaml:6:14")]


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
    assert sorted(said(project.problems)) == [
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
    assert said(load_project(root).problems) == [("GR015", "size", "assignment.yaml")]


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
    put(root, "govreport.yaml", "ledger: [{file: /etc/passwd}, {file: saknas.csv}]\n")
    project = put(root, "assignment.yaml", text)
    told = {place: (code, kind) for code, kind, place in said(project.problems)}
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
        put(root, f"outputs/{number}.yaml", f"activities: [{{id: X{number}}}]\n")
    project = load_project(root)
    assert ("GR015", "count", "outputs") in said(project.problems)
    assert len(project.outputs.activities) == 3


def test_two_files_for_one_thing(root: Path):
    """The first is read; the other is told."""
    put(root, "assignment.json", "{}")
    put(root, "govreport.yaml", "title: a\n")
    project = put(root, "govreport.json", '{"title": "b"}')
    assert project.settings.title == "a"
    assert said(project.problems) == [
        ("GR001", "both", "assignment.json"),
        ("GR001", "both", "govreport.json"),
    ]
