"""Ledgers into costs: columns, encodings, places, what is left out, and that it adds up."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings, strategies as st

from govreport.model import (
    Assignment,
    Budget,
    BudgetLine,
    Cost,
    LedgerNote,
    LedgerSource,
    Period,
    Problem,
    Related,
    Settings,
)
from govreport.profiles import profile
from govreport.reading.ledger import Ledger
from govreport.reading.spreadsheets import column_letters

SE = profile("se")
ASSIGNMENT = Assignment(
    title="x",
    period=Period(start=dt.date(2017, 1, 1), end=dt.date(2017, 12, 31)),
    budget=Budget(lines=(BudgetLine(id="B1"), BudgetLine(id="B2"))),
    related=(Related(id="X1", projects=("21710",)),),
)
HEAD = "Verifikation;Rad;Bokföringsdatum;Period;Konto;Projekt;Finansiering;Belopp;Text\n"
ROW = "L1;1;2017-03-25;2017-03;4111;21750;B1;1 200,50;Lön mars\n"


def _read(path: Path, source: dict[str, Any] | None = None, assignment: Assignment = ASSIGNMENT, **own: Any):
    problems: list[Problem] = []
    chosen = LedgerSource(file=f"outputs/{path.name}", **(source or {}))
    costs, note = Ledger(chosen, assignment, Settings(**own), SE, problems).read(path)
    return costs, note, problems


def _csv(tmp_path: Path, text: str, encoding: str = "utf-8") -> Path:
    path = tmp_path / "huvudbok.csv"
    path.write_bytes(text.encode(encoding))
    return path


def _xlsx(tmp_path: Path, rows: list[list[object]], **sheets: list[list[object]]) -> Path:
    book = openpyxl.Workbook()
    book.active.title = "Blad1"
    for sheet, content in {"Blad1": rows, **sheets}.items():
        target = book[sheet] if sheet in book.sheetnames else book.create_sheet(sheet)
        for row in content:
            target.append(row)
    path = tmp_path / "huvudbok.xlsx"
    book.save(path)
    return path


def _told(problems: list[Problem]) -> list[tuple[str, object, str]]:
    return [(p.code, p.params["kind"], str(p.location)) for p in problems]


def test_a_row_becomes_a_cost(tmp_path: Path):
    """With guessed columns, the cost type from the account, and the row's place."""
    costs, note, problems = _read(_csv(tmp_path, HEAD + ROW))
    assert problems == []
    assert costs == [
        Cost(
            id="L1-1",
            voucher="L1",
            date=dt.date(2017, 3, 25),
            period="2017-03",
            account="4111",
            cost_type="personal",
            project="21750",
            line="B1",
            amount=Decimal("1200.50"),
            text="Lön mars",
        )
    ]
    assert costs[0].at is not None
    assert str(costs[0].at.of("amount")) == "outputs/huvudbok.csv:2:1"
    assert note == LedgerNote(file="outputs/huvudbok.csv", rows=1, taken=1, total=Decimal("1200.50"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
def test_encoding_and_delimiter_are_found_out(tmp_path: Path, encoding: str, delimiter: str):
    """As systems export them."""
    costs, _, problems = _read(_csv(tmp_path, (HEAD + ROW * 3).replace(";", delimiter), encoding))
    assert problems == []
    assert [cost.text for cost in costs] == ["Lön mars"] * 3


def test_a_comma_divides_where_amounts_are_quoted(tmp_path: Path):
    """The decimal comma stands inside quotation marks then, and so may a line break."""
    text = 'Date,Account,Amount,Text\n2017-03-25,4111,"1 200,50","två\nrader"\n2017-03-26,4111,"5,00",c\n'
    costs, _, problems = _read(_csv(tmp_path, text))
    assert problems == []
    assert [(cost.amount, str(cost.at.location)) for cost in costs] == [
        (Decimal("1200.50"), "outputs/huvudbok.csv:2:1"),
        (Decimal("5.00"), "outputs/huvudbok.csv:4:1"),
    ]


def test_titles_above_the_header_and_groups_between_rows(tmp_path: Path):
    """A report's own headings are no rows; its sum row is compared and not counted."""
    text = (
        "sep=;\nHuvudbok;2017\n\n" + HEAD + "Konto 4111;;;;;;;;\n" + ROW + ROW.replace("L1;1", "L1;2")
        + ";;;;;;Delsumma;2 401,00;\n" + ROW.replace("L1;1", "L2;1") + "Summa:;;;;;;;3 601,50;\n"
    )  # fmt: skip
    costs, note, problems = _read(_csv(tmp_path, text))
    assert problems == []
    assert [cost.at.location.line for cost in costs] == [6, 7, 9]
    assert (note.rows, note.total) == (3, Decimal("3601.50"))


def test_a_sum_row_that_does_not_agree(tmp_path: Path):
    """The export may be cut; the finding shows both sums."""
    _, _, problems = _read(_csv(tmp_path, HEAD + ROW + ";;;;;;Summa;9,00;\n"))
    assert _told(problems) == [("GR013", "sum", "outputs/huvudbok.csv:3:1")]
    assert (problems[0].params["detail"], problems[0].params["found"]) == ("9.00", "1200.50")


def test_columns_from_the_settings(tmp_path: Path):
    """Headings nobody could guess, codes for lines, and costs shown as negative."""
    text = "Dag;Obj;Summa rad;Ktn\n20170325;UO4;-1200,50;4111\n"
    source = {
        "columns": {"date": "dag", "line": "Obj", "amount": "Summa rad", "account": "Ktn"},
        "lines": {"UO4": "B2"},
        "sign": -1,
    }
    costs, note, problems = _read(_csv(tmp_path, text), source)
    assert problems == []
    assert [(c.line, c.amount, c.account, c.id, c.period) for c in costs] == [
        ("B2", Decimal("1200.50"), "4111", "huvudbok-2", "2017-03")
    ]
    assert note.total == Decimal("1200.50")


def test_numbered_columns_need_no_header(tmp_path: Path):
    """For a file that starts with its first row."""
    source = {"columns": {"date": "1", "amount": "3"}}
    costs, _, problems = _read(_csv(tmp_path, "2017-03-25;x;5,00\n2017-03-26;y;6,00\n"), source)
    assert problems == []
    assert [cost.amount for cost in costs] == [Decimal("5.00"), Decimal("6.00")]


def test_debit_and_credit(tmp_path: Path):
    """The amount is the one less the other."""
    costs, _, problems = _read(
        _csv(tmp_path, "Datum;Konto;Debet;Kredit\n2017-03-25;4111;100;\n2017-03-26;4111;;30\n")
    )
    assert problems == []
    assert [cost.amount for cost in costs] == [Decimal(100), Decimal(-30)]


def test_what_is_left_out_is_counted_by_reason(tmp_path: Path):
    """Other projects, a neighbouring assignment, other periods, balance and income: rows and sums add up."""
    rows = [
        "1;2017-03-25;2017-03;4111;21750;B1;100",
        "2;2018-01-10;2017-12;4111;21750;B1;20",
        "3;2018-01-10;2018-01;4111;21750;B1;3",
        "4;2017-03-25;;4111;21710;B1;40",
        "5;2017-03-25;;4111;99999;B1;500",
        "6;2017-03-25;;2440;21750;B1;-120",
        "7;2017-03-25;;3011;21750;B1;-60",
        "8;2017-03-25;;4111;21750;B1;tolv",
    ]
    text = "Verifikation;Datum;Period;Konto;Projekt;Anslagspost;Belopp\n" + "\n".join(rows)
    costs, note, problems = _read(_csv(tmp_path, text), {"projects": ("21750",), "period": True})
    assert [cost.voucher for cost in costs] == ["1", "2"]
    assert note.left_out == {
        "period": (1, Decimal(3)),
        "related": (1, Decimal(40)),
        "project": (1, Decimal(500)),
        "balance": (1, Decimal(-120)),
        "income": (1, Decimal(-60)),
        "unreadable": (1, Decimal(0)),
    }
    assert _told(problems) == [("GR013", "amount", "outputs/huvudbok.csv:9:1")]
    assert note.rows == note.taken + sum(count for count, _ in note.left_out.values())
    assert note.total == sum(c.amount for c in costs) + sum(amount for _, amount in note.left_out.values())


def test_an_account_that_the_agency_maps_is_a_cost(tmp_path: Path):
    """The agency's own cost types go before the profile's habits."""
    text = "Datum;Konto;Belopp\n2017-03-25;3911;5\n"
    costs, note, _ = _read(_csv(tmp_path, text), cost_types={"391": "overhead"})
    assert [cost.cost_type for cost in costs] == ["overhead"]
    assert note.left_out == {}


def test_codes_that_stand_for_no_line(tmp_path: Path):
    """Told once per code, with the first row; the cost stays without a line, for the rules to see."""
    text = HEAD + ROW.replace("B1", "UO9") + ROW.replace("B1", "UO9") + ROW.replace("B1", "")
    costs, _, problems = _read(_csv(tmp_path, text))
    assert [cost.line for cost in costs] == ["", "", ""]
    assert _told(problems) == [("GR013", "line", "outputs/huvudbok.csv:2:1")]


def test_the_only_line_needs_no_column(tmp_path: Path):
    """With one funding line there is nothing to choose between."""
    one = Assignment(title="x", budget=Budget(lines=(BudgetLine(id="B7"),)))
    costs, _, _ = _read(_csv(tmp_path, "Datum;Konto;Belopp\n2017-03-25;4111;5\n"), assignment=one)
    assert costs[0].line == "B7"
    costs, _, _ = _read(_csv(tmp_path, "Datum;Konto;Belopp\n2017-03-25;4111;5\n"))
    assert costs[0].line == ""


def test_ids_are_made_from_voucher_and_row(tmp_path: Path):
    """Where the ledger has no rows in vouchers, they are counted."""
    text = "Ver;Datum;Konto;Belopp\nA1;2017-03-25;4111;5\nA1;2017-03-25;4111;6\nA2;2017-03-25;4111;7\n"
    costs, _, _ = _read(_csv(tmp_path, text))
    assert [cost.id for cost in costs] == ["A1-1", "A1-2", "A2-1"]


def test_a_voucher_that_comes_again_next_year_is_another_one(tmp_path: Path):
    """Numbers begin at 1 each year: the year tells the second year's rows from the first's, which keep their ids."""
    text = (
        "Ver;Datum;Period;Konto;Belopp\nA1;2021-12-25;202112;4111;5\nA2;2022-01-09;202112;4111;6\n"
        "A1;2022-01-25;202201;4111;7\nA1;2022-01-25;202201;4111;8\nA3;2022-02-25;202202;4111;9\n"
    )
    costs, _, problems = _read(_csv(tmp_path, text))
    assert [cost.id for cost in costs] == ["A1-1", "A2-1", "2022/A1-1", "2022/A1-2", "A3-1"]
    assert [cost.voucher for cost in costs] == ["A1", "A2", "A1", "A1", "A3"]
    assert problems == []


def test_one_code_for_the_lines_of_several_years(tmp_path: Path):
    """The accounting year says which line a row belongs to; one of a year without a line belongs to none."""
    lines = tuple(BudgetLine(id=f"B{n}", year=2020 + n) for n in (1, 2))
    text = (
        "Ver;Datum;Period;Konto;Projekt;Belopp\nA1;2021-12-25;202112;4111;7020;5\n"
        "A2;2022-01-09;202112;4111;7020;6\nA3;2022-01-25;202201;4111;7020;7\nA4;2023-01-25;202301;4111;7020;8\n"
    )
    source = {"lines": {"7020": "B1 B2"}}
    costs, note, problems = _read(_csv(tmp_path, text), source, Assignment(budget=Budget(lines=lines)))
    assert [cost.line for cost in costs] == ["B1", "B1", "B2", ""]
    assert (note.taken, problems) == (4, [])


@pytest.mark.parametrize(
    ("text", "source", "kind"),
    [
        ("a;b\n1;2\n", {}, "no-header"),
        ("Datum;Konto\n2017-01-01;4111\n", {}, "no-header"),
        (HEAD + ROW, {"columns": {"amount": "Kronor"}}, "no-column"),
        (HEAD + ROW, {"columns": {"amount": "Belopp", "text": "Finns ej"}}, "no-column"),
        (HEAD + ROW.replace("2017-03-25", "2017-02-30"), {}, "date"),
        (HEAD + ROW.replace("2017-03;", "kvartal 1;"), {}, "period"),
        (HEAD + ROW.replace("1 200,50", "1.200"), {}, "ambiguous"),
        (HEAD + ROW.replace("1 200,50", ""), {}, "no-amount"),
        (HEAD + ROW.replace("1 200,50", "99999999999999"), {}, "amount"),
        (HEAD + ROW, {"encoding": "utf-9"}, "zone"),
        (HEAD + ROW, {"encoding": "base64"}, "zone"),
        (HEAD + ROW, {"delimiter": ";;"}, "delimiter"),
        (HEAD + ROW, {"delimiter": "\n"}, "delimiter"),
        (HEAD + "a" * 200_000 + "\n", {}, "csv"),
    ],
)
def test_mistakes_in_a_ledger(tmp_path: Path, text: str, source: dict[str, Any], kind: str):
    """Each is a finding with the row or the file, in both languages."""
    _, _, problems = _read(_csv(tmp_path, text), source)
    assert [(p.code, p.params["kind"]) for p in problems] == [("GR013", kind)]
    assert problems[0].location.file == "outputs/huvudbok.csv"
    assert problems[0].params["reason"] != problems[0].params["reason_en"]


def test_the_same_mistake_in_many_rows_is_told_twenty_times(tmp_path: Path):
    """The rest are counted, not forgotten."""
    _, note, problems = _read(_csv(tmp_path, HEAD + ROW.replace("1 200,50", "x") * 50))
    assert [p.params["kind"] for p in problems] == ["amount"] * 20 + ["more"]
    assert problems[-1].params["detail"] == "30"
    assert note.left_out["unreadable"][0] == 50


def test_a_workbook(tmp_path: Path):
    """Numbers, days and codes come as Excel keeps them; the place is a cell of the sheet."""
    rows = [
        ["Huvudbok 2017"],
        [],
        ["Verifikation", "Bokföringsdatum", "Period", "Konto", "Projekt", "Finansiering", "Belopp", "Text"],
        [1041, dt.date(2017, 3, 25), 201703, 4111, 21750, "B1", 0.1 + 0.2, "Lön"],
        ["A2", "2017-03-26", "2017-03", "4111", "21750", "B2", 12.125, None],
        [None, None, None, None, None, "Summa", 12.425, None],
    ]
    costs, note, problems = _read(_xlsx(tmp_path, rows), {"projects": ("21750",)})
    assert problems == []
    assert [(c.voucher, c.date, c.period, c.account, c.line, c.amount) for c in costs] == [
        ("1041", dt.date(2017, 3, 25), "2017-03", "4111", "B1", Decimal("0.3")),
        ("A2", dt.date(2017, 3, 26), "2017-03", "4111", "B2", Decimal("12.125")),
    ]
    assert str(costs[0].at.location) == "outputs/huvudbok.xlsx[Blad1!4]"
    assert str(costs[0].at.of("amount")) == "outputs/huvudbok.xlsx[Blad1!G4]"
    assert note.total == Decimal("12.425")


def test_the_sheet_that_the_settings_name(tmp_path: Path):
    """Else the first that looks like a ledger; a sheet that is not there is a finding."""
    head = ["Datum", "Konto", "Belopp"]
    path = _xlsx(tmp_path, [["Omslag"]], Utfall=[head, [dt.date(2017, 1, 2), 4111, 5]])
    costs, _, problems = _read(path, {"sheet": "Utfall"})
    assert (len(costs), problems) == (1, [])
    assert _read(path)[0] == costs
    assert _told(_read(path, {"sheet": "Utfal"})[2]) == [("GR013", "no-sheet", "outputs/huvudbok.xlsx")]


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", "workbook"),
        (b"PK\x03\x04", "workbook"),
        (b"<html></html>", "workbook"),
        (b"\xd0\xcf\x11\xe0" * 100, "old-workbook"),
    ],
)
def test_a_damaged_workbook(tmp_path: Path, data: bytes, kind: str):
    """One problem, no traceback, whatever openpyxl makes of it."""
    path = tmp_path / "huvudbok.xlsx"
    path.write_bytes(data)
    assert _told(_read(path)[2]) == [("GR001", kind, "outputs/huvudbok.xlsx")]


def test_a_sheet_cut_short(tmp_path: Path):
    """A workbook whose sheet breaks off is told too, though its list of sheets is whole."""
    import zipfile

    whole = _xlsx(tmp_path, [["Datum", "Konto", "Belopp"], *([["2017-01-01", 4111, 5]] * 50)])
    cut = tmp_path / "cut.xlsx"
    with zipfile.ZipFile(whole) as source, zipfile.ZipFile(cut, "w") as target:
        for entry in source.infolist():
            data = source.read(entry)
            target.writestr(entry, data[: len(data) // 2] if "sheet1.xml" in entry.filename else data)
    _, _, problems = _read(cut)
    assert [(p.code, p.params["kind"]) for p in problems] == [("GR001", "workbook")]


@pytest.mark.parametrize("suffix", [".se", ".si", ".SI"])
def test_a_sie_file(tmp_path: Path, suffix: str):
    """Vouchers become costs; balance accounts are left out; an object may name the funding line."""
    path = tmp_path / f"huvudbok{suffix}"
    path.write_bytes(
        b'#FLAGGA 0\n#FORMAT PC8\n#SIETYP 4\n#VER "A" "1" 20170325 "L\x94n"\n{\n'
        b'#TRANS 4111 {"6" "21750" "1" "UO4"} 1200.50\n#TRANS 1930 {} -1200.50\n}\n'
    )
    costs, note, problems = _read(path, {"lines": {"UO4": "B1"}})
    assert problems == []
    assert [(c.line, c.project, c.amount, c.text, c.cost_type, c.period) for c in costs] == [
        ("B1", "21750", Decimal("1200.50"), "Lön", "personal", "2017-03")
    ]
    assert costs[0].at.location.line == 6
    assert (note.rows, note.total, note.left_out) == (2, 0, {"balance": (1, Decimal("-1200.50"))})


def test_a_file_of_another_kind(tmp_path: Path):
    """A ledger named in the settings that no reader knows."""
    path = tmp_path / "huvudbok.ods"
    path.write_bytes(b"x")
    assert _told(_read(path)[2]) == [("GR001", "kind", "outputs/huvudbok.ods")]


def test_column_letters():
    """As Excel names its columns."""
    assert [column_letters(n) for n in (0, 25, 26, 51, 52, 701, 702)] == [
        "A",
        "Z",
        "AA",
        "AZ",
        "BA",
        "ZZ",
        "AAA",
    ]


AMOUNT = st.decimals(-(10**9), 10**9, places=2)


@given(
    amounts=st.lists(AMOUNT, max_size=20),
    projects=st.lists(st.sampled_from(["21750", "21710", "5"]), min_size=20, max_size=20),
)
@settings(max_examples=50)
def test_rows_and_sums_always_add_up(tmp_path_factory, amounts, projects):
    """Taken and left out together are all rows and the whole sum."""
    forms = SE.forms
    rows = [
        f"A{n};2017-03-25;4111;{project};B1;{forms.number(amount, 2)}"
        for n, (amount, project) in enumerate(zip(amounts, projects, strict=False))
    ]
    text = "Verifikation;Datum;Konto;Projekt;Anslagspost;Belopp\n" + "\n".join(rows)
    path = _csv(tmp_path_factory.mktemp("ledger"), text)
    costs, note, problems = _read(path, {"projects": ("21750",)})
    assert {problem.code for problem in problems} <= {"GR528"}  # none of the rows may be ours
    assert note.rows == len(amounts)
    assert note.total == sum(amounts)
    outside = sum((amount for _, amount in note.left_out.values()), Decimal(0))
    assert sum((cost.amount for cost in costs), Decimal(0)) + outside == note.total


@given(
    st.binary(max_size=300)
    | st.text(st.sampled_from(list(';\n",0123456789-DatumKontoBelopp \t')), max_size=200).map(str.encode)
)
@settings(max_examples=150)
def test_no_bytes_make_the_reader_raise(tmp_path_factory, data):
    """Whatever lies under a ledger's name."""
    for suffix in (".csv", ".se"):
        path = tmp_path_factory.mktemp("ledger") / f"huvudbok{suffix}"
        path.write_bytes(data)
        _, note, _ = _read(path)
        assert note.rows == note.taken + sum(count for count, _ in note.left_out.values())
