"""Files that lie beside those that are read, and ledgers that are there twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from govreport.reading.project import load_project
from tests.reading.small_folder import ASSIGNMENT, put, said


def test_files_that_look_like_ours_and_are_not_read(root: Path):
    """Misspelt names and inner folders are told, so that nothing is left out unseen; others are not ours."""
    for name in ("waiver.yaml", "output/a.yaml", "outputs/2017/a.YAML", "chapters/gamla/1.md",
                 "outputs/files/a.pdf",
                 "package.json", "files/a.yaml", "läs-mig.md"):  # fmt: skip
        (root / name).parent.mkdir(exist_ok=True, parents=True)
        (root / name).write_text("x: y\n", encoding="utf-8")
    (root / "chapter").mkdir()
    assert sorted(said(load_project(root).problems)) == [
        ("GR001", "nested", "chapters/gamla/1.md"),
        ("GR001", "nested", "outputs/2017/a.YAML"),
        ("GR001", "stray", "waiver.yaml"),
    ]
    (root / "outputs").rename(root / "underlag")
    assert ("GR001", "stray", "output") in said(load_project(root).problems)


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
    assert sorted(said(load_project(root).problems)) == told


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
    project = put(root, "outputs/c.yaml", text)
    assert [p for p in project.problems if p.params.get("kind") == "nested-table"] == []
    assert len(project.outputs.costs) == 1


def test_many_rows_taken_are_rows_of_the_ledger(root: Path):
    """A file whose rows have the ids of the YAML file's items."""
    items = "activities:\n" + "".join(f"  - {{id: X{n}}}\n" for n in range(230))
    (root / "outputs" / "a.yaml").write_text(items, encoding="utf-8")
    rows = "".join(f"X{n};V{n};2017-05-02;4011;1,00\n" for n in range(230))
    problems = put(root, "outputs/bok.csv", "Id;" + ";".join(LEDGER_HEAD) + "\n" + rows).problems
    last = [p for p in problems if p.code in ("GR005", "GR013")][-1]
    assert (last.code, last.params["kind"], last.params["detail"]) == ("GR013", "more", "30")


def test_a_suffix_in_capitals_is_the_same_suffix(root: Path):
    """As some systems write it."""
    project = put(root, "outputs/B.YAML", "activities: [{id: A5}]\n")
    assert project.problems == ()
    assert [a.id for a in project.outputs.activities] == ["A5", "A1"]


def test_a_decision_that_nothing_refers_to(root: Path):
    """It lies in the folder, but no quote would be compared with it."""
    project = put(root, "assignment.yaml", ASSIGNMENT.replace("decision: decision.txt\n", ""))
    assert [(p.code, p.params["key"]) for p in project.problems] == [("GR008", "decision")]


def test_a_ledger_that_is_there_twice_is_one_finding(root: Path):
    """A copy under another name: which file, of which, and how many rows count twice; no line a row."""
    text = "Verifikation;Datum;Konto;Belopp\n" + "".join(f"L{n};2017-03-01;4111;5\n" for n in range(500))
    put(root, "outputs/a.csv", text)
    [problem] = put(root, "outputs/b.csv", text).problems
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
    put(root, "assignment.yaml", ASSIGNMENT.replace("300000}]", "300000, year: 2017}, {id: B2, year: 2018}]"))
    put(root, "bok.csv", "Verifikation;Datum;Konto;Projekt;Belopp\nL1;2017-03-01;4111;70;5\n")
    project = put(root, "govreport.yaml", f"ledger: [{{file: bok.csv, lines: {{70: {line}}}}}]\n")
    assert {p.params["id"] for p in project.problems if p.code == "GR006"} == told


def test_the_books_of_two_years_are_no_copies(root: Path):
    """One file a year, each with vouchers from 1 on: four costs with ids of their own, and nothing to mend."""
    for year in (2021, 2022):
        vouchers = "".join(
            f'#VER A {n} {year}0{n}25 "Kost"\n{{\n#TRANS 4111 {{}} {n}\n#TRANS 2571 {{}} -{n}\n}}\n'
            for n in (1, 2, 3, 4)
        )
        head = f"#FLAGGA 0\n#FORMAT PC8\n#SIETYP 4\n#RAR 0 {year}0101 {year}1231\n"
        project = put(root, f"outputs/bok{year}.se", head + vouchers)
    assert project.problems == ()
    ids = [cost.id for cost in project.outputs.costs]
    assert ids == [f"A {n}-1" for n in (1, 2, 3, 4)] + [f"2022/A {n}-1" for n in (1, 2, 3, 4)]


def test_ids_that_are_there_twice_do_not_flood(root: Path):
    """They are told up to a limit; the rest are counted, and not called rows of the ledger."""
    items = "".join(f"  - {{id: Z{n}}}\n" for n in range(500))
    put(root, "outputs/a.yaml", f"activities:\n{items}")
    problems = put(root, "outputs/b.yaml", f"activities:\n{items}").problems
    assert [p.code for p in problems] == ["GR005"] * 201
    assert (problems[-1].params, str(problems[-1].location)) == (
        {"variant": "more", "count": 300}, "outputs/b.yaml:202:10"
    )  # fmt: skip


@pytest.mark.parametrize("name", ["bok.xls", "Bok.ODS", "bok.xlsb", "bok.numbers"])
def test_a_spreadsheet_of_another_kind_is_not_passed_over(root: Path, name: str):
    """What somebody put into outputs/ is either read or told."""
    [problem] = put(root, f"outputs/{name}", "x").problems
    assert (problem.code, problem.params["kind"], problem.location.file) == (
        "GR001", "spreadsheet", f"outputs/{name}"
    )  # fmt: skip
    assert put(root, f"outputs/~${name}", "x").problems == (problem,)


def test_a_ledger_that_is_named_twice_is_read_once(root: Path):
    """Else every cost would double; two sheets of one workbook are two ledgers."""
    put(root, "outputs/a.csv", "Verifikation;Datum;Konto;Belopp\nL1;2017-03-01;4111;5\n")
    twice = "format: 1\nledger:\n  - {file: outputs/a.csv}\n  - {file: ./outputs/a.csv, sign: -1}\n"
    project = put(root, "govreport.yaml", twice)
    assert [(p.code, p.params["kind"], str(p.location)) for p in project.problems] == [
        ("GR013", "named-twice", "govreport.yaml:4:12")
    ]
    assert [cost.amount for cost in project.outputs.costs] == [5]
