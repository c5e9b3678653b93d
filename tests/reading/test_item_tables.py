"""Tables that bring the same items as YAML."""

from __future__ import annotations

import datetime as dt
import time
import zipfile
from pathlib import Path

import openpyxl
import pytest

from govreport.model import (
    Activity,
    Assignment,
    Contact,
    IndicatorRow,
    Outputs,
    Problem,
    Settings,
    Submission,
)
from govreport.profiles import profile
from govreport.reading.files import Folder
from govreport.reading.tables import Tables


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder with outputs."""
    (tmp_path / "outputs").mkdir()
    return tmp_path


def _table(root: Path, file: str) -> tuple[Outputs | None, list[Problem]]:
    problems: list[Problem] = []
    tables = Tables(Folder(root, problems), Assignment(title="x"), Settings(), profile("se"))
    return tables.table(f"outputs/{file}"), problems


def _workbook(root: Path, **sheets: list[list[object]]) -> None:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(root / "outputs" / "underlag.xlsx")


def test_a_csv_named_as_a_list(root: Path):
    """Headings are keys; lists and mappings have their forms in a cell."""
    (root / "outputs" / "activities.csv").write_text(
        "id;title;date;answers;participants.women;participants.men\n"
        "A1;Möte;2017-03-14;T1, T2;14;9\nA2;Resa;;;;\n",
        encoding="utf-8",
    )
    found, problems = _table(root, "activities.csv")
    assert problems == []
    assert found is not None
    assert found.activities == (
        Activity(
            id="A1",
            title="Möte",
            date=dt.date(2017, 3, 14),
            answers=("T1", "T2"),
            participants={"women": 14, "men": 9},
        ),
        Activity(id="A2", title="Resa"),
    )


def test_a_workbook_with_a_sheet_for_each_list(root: Path):
    """Places are cells; keys that differ from the model's names are the file's."""
    _workbook(
        root,
        contacts=[
            ["id", "partner", "with", "date", "participants"],
            ["K1", "P1", "Socialtjänsten", dt.date(2017, 5, 2), "handläggare; chef"],
        ],
        submissions=[["id", "deadline", "sent", "amounts.B1"], ["S1", "D1", "2017-09-11", 300000]],
    )
    found, problems = _table(root, "underlag.xlsx")
    assert problems == []
    assert found is not None
    assert found.contacts == (
        Contact(
            id="K1",
            partner="P1",
            with_="Socialtjänsten",
            date=dt.date(2017, 5, 2),
            participants=("handläggare", "chef"),
        ),
    )
    assert found.submissions == (
        Submission(id="S1", deadline="D1", sent=dt.date(2017, 9, 11), amounts={"B1": 300000}),
    )
    assert found.contacts[0].at is not None
    assert str(found.contacts[0].at.of("with_")) == "outputs/underlag.xlsx[contacts!C2]"


def test_rows_with_one_id_are_one_indicator(root: Path):
    """Its numbers are rows of it; an empty id continues the one above."""
    _workbook(
        root,
        indicators=[
            ["id", "title", "unit", "period", "women", "men"],
            ["I1", "Utsatta", "personer", 2016, 30, 20],
            ["I1", None, None, 2017, 31, 22],
            [None, None, None, 2018, 5, None],
            ["I2", "Ärenden", "stycken", 2017, None, None],
        ],
    )
    found, problems = _table(root, "underlag.xlsx")
    assert problems == []
    assert found is not None
    first, second = found.indicators
    assert (first.id, first.title, first.unit) == ("I1", "Utsatta", "personer")
    assert first.rows == (
        IndicatorRow(period="2016", women=30, men=20),
        IndicatorRow(period="2017", women=31, men=22),
        IndicatorRow(period="2018", women=5),
    )
    assert (second.id, [row.period for row in second.rows]) == ("I2", ["2017"])


def test_mistakes_in_a_sheet_name_the_cell(root: Path):
    """Unknown headings, wrong values and missing ids, all in one run; other sheets are told to be unread."""
    _workbook(
        root,
        activities=[["id", "titel", "date"], ["A1", "Möte", "i mars"], [None, None, "2017-03-01"]],
        Anteckningar=[["kom ihåg"]],
    )
    _, problems = _table(root, "underlag.xlsx")
    assert sorted((p.code, str(p.location)) for p in problems) == [
        ("GR001", "outputs/underlag.xlsx[Anteckningar]"),
        ("GR003", "outputs/underlag.xlsx[activities!B2]"),
        ("GR004", "outputs/underlag.xlsx[activities!C2]"),
        ("GR008", "outputs/underlag.xlsx[activities!3]"),
    ]
    assert next(p for p in problems if p.code == "GR003").params["suggestion"] == "title"


def test_other_tables_are_ledgers(root: Path):
    """A CSV or workbook of another name, with a ledger's headings; a text file is nobody's table."""
    text = "Datum;Konto;Belopp\n2017-03-25;4111;5\n"
    (root / "outputs" / "konto.csv").write_text(text, encoding="utf-8")
    (root / "outputs" / "läs-mig.txt").write_text("Hej", encoding="utf-8")
    found, problems = _table(root, "konto.csv")
    assert problems == []
    assert found is not None
    assert (len(found.costs), len(found.ledgers)) == (1, 1)
    assert _table(root, "läs-mig.txt") == (None, [])
    _workbook(root, Blad1=[["Datum", "Konto", "Belopp"], ["2017-03-25", 4111, 5]])
    found, problems = _table(root, "underlag.xlsx")
    assert problems == []
    assert found is not None
    assert str(found.costs[0].at.location) == "outputs/underlag.xlsx[Blad1!2]"


def test_an_empty_table_brings_nothing(root: Path):
    """Headings alone, or not even those."""
    (root / "outputs" / "contacts.csv").write_text("", encoding="utf-8")
    assert _table(root, "contacts.csv") == (Outputs(), [])
    (root / "outputs" / "contacts.csv").write_text("id;partner\n", encoding="utf-8")
    assert _table(root, "contacts.csv") == (Outputs(), [])


def test_a_damaged_workbook_is_one_problem(root: Path):
    """Not a traceback."""
    (root / "outputs" / "underlag.xlsx").write_bytes(b"PK nej")
    found, problems = _table(root, "underlag.xlsx")
    assert found is None
    assert [(p.code, p.params["kind"]) for p in problems] == [("GR001", "workbook")]


def test_a_row_that_says_it_is_far_away(root: Path):
    """A row numbered beyond the last of any sheet ends in an error, not in counting up to it."""
    _workbook(root, activities=[["id", "title"], ["A1", "Möte"]])
    path = root / "outputs" / "underlag.xlsx"
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    parts[sheet] = parts[sheet].replace(b'<row r="2"', b'<row r="99999999999"')
    with zipfile.ZipFile(path, "w") as new:
        for name, data in parts.items():
            new.writestr(name, data)
    begun = time.perf_counter()
    _, problems = _table(root, "underlag.xlsx")
    assert time.perf_counter() - begun < 20
    assert [problem.code for problem in problems] == ["GR001"]
