"""Large ledgers, and the forms that Swedish systems give them."""

from __future__ import annotations

import datetime as dt
import tracemalloc
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import Workbook

from govreport.model import Assignment, Budget, BudgetLine, Cost, LedgerNote, LedgerSource, Problem, Settings
from govreport.profiles import profile
from govreport.reading.ledger import Ledger
from tests.reading.books import as_csv, books

LINES = Assignment(title="x", budget=Budget(lines=(BudgetLine(id="B1"), BudgetLine(id="B2"))))
HEAD = "Verifikation;Rad;Bokföringsdatum;Period;Konto;Projekt;Finansiering;Belopp;Text\r\n"
MEGABYTE = 1_000_000


def read(path: Path, **source: object) -> tuple[list[Cost], LedgerNote, list[Problem]]:
    """Costs, note and problems of a file."""
    problems: list[Problem] = []
    chosen = LedgerSource(file=path.name, **source)  # type: ignore[arg-type]  # keys by name
    costs, note = Ledger(chosen, LINES, Settings(), profile("se"), problems).read(path)
    return costs, note, problems


def _csv(rows: int) -> Iterator[bytes]:
    yield HEAD.encode("cp1252")
    for n in range(rows):
        month, sign = n // 4 % 12 + 1, "-" * (n % 2)
        yield (
            f"V{n // 4};{n % 4 + 1};2017-{month:02}-15;2017-{month:02};4111;21750;B{n // 2 % 2 + 1};"
            f"{sign}{n // 2 % 900},{n // 2 % 100:02};Lön och möten {month}\r\n"
        ).encode("cp1252")


def _sie(rows: int) -> Iterator[bytes]:
    yield b"#FLAGGA 0\n#FORMAT PC8\n#SIETYP 4\n"
    for n in range(0, rows, 4):
        day = f"2017{n // 4 % 12 + 1:02}15"
        yield f'#VER A {n} {day} "Löner"\n{{\n'.encode("cp437")
        for row in range(4):
            yield f'#TRANS 4111 {{6 "21750"}} {"-" * (row % 2)}{n % 900}.{n % 100:02}\n'.encode("cp437")
        yield b"}\n"


def _xlsx(path: Path, rows: int) -> None:
    """As a system that writes its rows as a stream: texts in the cells, and no word of the sheet's size."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Huvudbok")
    sheet.append(HEAD.strip().split(";"))
    for n in range(rows):
        month = n // 4 % 12 + 1
        day, amount = dt.date(2017, month, 15), (-1) ** n * (n // 2 % 900 + 0.25)
        sheet.append(
            [
                f"V{n // 4}",
                n % 4 + 1,
                day,
                f"2017-{month:02}",
                4111,
                21750,
                f"B{n // 2 % 2 + 1}",
                amount,
                f"Lön och möten {month}",
            ]
        )
    book.save(path)


def _peak(path: Path, **source: object) -> tuple[int, int]:
    """Bytes held at most while reading, and by what remains, as Python counts them."""
    tracemalloc.start()
    try:
        kept = read(path, **source)
        now, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert {problem.code for problem in kept[2]} <= {"GR528"}
    return peak, now


def test_two_hundred_thousand_rows(tmp_path: Path):
    """Read whole, and right to the öre."""
    path = tmp_path / "stor.csv"
    with path.open("wb") as stream:
        stream.writelines(_csv(200_000))
    costs, note, problems = read(path)
    assert problems == []
    assert (note.rows, len(costs)) == (200_000, 200_000)
    assert sum((cost.amount for cost in costs if cost.amount > 0), Decimal(0)) == sum(
        (Decimal(n % 900) + Decimal(n % 100) / 100 for n in range(100_000)), Decimal(0)
    )
    assert note.total == 0


@pytest.mark.parametrize(("form", "rows", "limit"), [("csv", _csv, 10), ("se", _sie, 3)])
def test_rows_that_are_not_ours_cost_no_memory(tmp_path: Path, form: str, rows, limit: int):
    """Held at most, measured: 3.5 MB for 20 000 rows of CSV, 6.8 MB for 200 000; 1.3 MB for both of SIE."""
    path = tmp_path / f"stor.{form}"
    with path.open("wb") as stream:
        stream.writelines(rows(30_000))
    peak, _ = _peak(path, projects=("99999",))
    assert peak < limit * MEGABYTE


def test_a_workbook_of_ten_times_the_rows_takes_no_more_memory(tmp_path: Path):
    """Held at most, measured: 1.2 MB for 20 000 rows as for 200 000; an empty element a row would be a megabyte."""
    small, large = tmp_path / "liten.xlsx", tmp_path / "stor.xlsx"
    _xlsx(small, 2_000)
    _xlsx(large, 20_000)
    _peak(small, projects=("99999",))  # what is made once
    assert _peak(large, projects=("99999",))[0] < _peak(small, projects=("99999",))[0] + 0.3 * MEGABYTE
    costs, note, problems = read(large, projects=("21750",))
    assert (problems, note.rows, len(costs), note.total) == ([], 20_000, 20_000, 0)


@pytest.mark.parametrize(("form", "rows"), [("csv", _csv), ("se", _sie)])
def test_what_is_kept_is_the_costs_alone(tmp_path: Path, form: str, rows):
    """Rows that are ours become `Cost` values (measured 580 to 780 bytes each), and little stands above."""
    path = tmp_path / f"var.{form}"
    with path.open("wb") as stream:
        stream.writelines(rows(10_000))
    peak, now = _peak(path, projects=("21750",))
    assert peak - now < 5 * MEGABYTE
    assert now / 10_000 < 1_000


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("delimiter", [";", "\t", "|", ","])
def test_encodings_and_separators_of_swedish_systems(examples: Path, tmp_path: Path, encoding, delimiter):
    """The same costs from every export, found out and not said."""
    rows = books(examples / "manniskohandel-2017")
    path = tmp_path / "bok.csv"
    path.write_bytes(as_csv(rows, delimiter=delimiter, encoding=encoding))
    own = {"projects": ("21750",), "lines": {"UO4": "B1", "UO8": "B2", "UO14": "B1", "UO9": "B2"}}
    costs, _, problems = read(path, **own)
    assert problems == []
    assert [cost.text for cost in costs] == [row.text for row in rows if row.project == "21750"]
    assert sum(cost.amount for cost in costs) == sum(row.amount for row in rows if row.project == "21750")


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("1200,50", "1200.50"),
        ("1 200,50", "1200.50"),
        ("1\u00a0200,50", "1200.50"),
        ("1\u202f200,50 kr", "1200.50"),
        ("1.200,50", "1200.50"),
        ("-1200,50", "-1200.50"),
        ("\u22121200,50", "-1200.50"),
        ("1200,50-", "-1200.50"),
        ("1 200,50 -", "-1200.50"),
        ("(1200,50)", "-1200.50"),
        ("(1 200,50)", "-1200.50"),
        ("1200.5", "1200.50"),
        ("12,5 tkr", "12500"),
    ],
)
def test_amounts_as_systems_write_them(tmp_path: Path, text: str, amount: str):
    """Decimal comma, thousands apart, and a negative by minus before or after, or by brackets."""
    path = tmp_path / "bok.csv"
    path.write_text(HEAD + f"L1;1;2017-03-25;2017-03;4111;21750;B1;{text};Lön\n", encoding="utf-8")
    [cost], _, problems = read(path)
    assert problems == []
    assert cost.amount == Decimal(amount)
