"""Ledgers as agencies' systems export them: preambles, sums, pages, balances, forms of numbers and days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from govreport.model import (
    Assignment,
    Budget,
    BudgetLine,
    Cost,
    LedgerNote,
    LedgerSource,
    Period,
    Problem,
    Settings,
)
from govreport.profiles import profile
from govreport.reading.ledger import Ledger

ASSIGNMENT = Assignment(
    title="x",
    period=Period(start=dt.date(2017, 1, 1), end=dt.date(2017, 12, 31)),
    budget=Budget(lines=(BudgetLine(id="B1"),)),
)
HEAD = "Datum;Vernr;Konto;Belopp;Text\n"
Reading = tuple[list[Cost], LedgerNote, list[Problem]]


def read(path: Path, profile_name: str = "se", **source: Any) -> Reading:
    """Costs, note and problems of a file."""
    problems: list[Problem] = []
    chosen = LedgerSource(file=f"outputs/{path.name}", **source)
    costs, note = Ledger(chosen, ASSIGNMENT, Settings(), profile(profile_name), problems).read(path)
    return costs, note, problems


def written(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    """A CSV file."""
    path = folder / "huvudbok.csv"
    path.write_bytes(text.encode(encoding))
    return path


def saved(folder: Path, *sheets: tuple[str, list[list[object]]]) -> Path:
    """A workbook."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets:
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    path = folder / "huvudbok.xlsx"
    book.save(path)
    return path


def total(costs: list[Cost]) -> Decimal:
    """The sum of the costs."""
    return sum((cost.amount for cost in costs), Decimal(0))


def kinds(problems: list[Problem]) -> list[tuple[object, int | None]]:
    """Kind and line of each problem."""
    return [(p.params["kind"], p.location.line) for p in problems]


AGRESSO = """\
Länsstyrelsen i Stockholms län;;;;;;;;;
Huvudbok detaljerad;;;;;;;;;
Period: 201701 - 201712;;;;;;;;;
Utskriven: 2018-01-15 09:12 av ANNA;;;;;;;;;
;;;;;;;;;
VT;Vernr;Verdatum;Period;Konto;Konto(T);Projekt;Text;Belopp;
GL;100001;2017-03-14;201703;4011;Löner;21750;Lön mars;12\u00a0400,50;
GL;100002;2017-03-31;201703;5621;Resor;21750;Tåg;1\u00a0250,00;
GL;100003;2017-04-03;201704;5621;Resor;21750;Återbetalning;-250,00;
;;;;;;;Summa 201703-201704;13\u00a0400,50;
VT;Vernr;Verdatum;Period;Konto;Konto(T);Projekt;Text;Belopp;
GL;100004;2017-12-31;201713;5621;Resor;21750;Total rättelse av hotell;1\u00a0000,00;
Totalt;;;;;;;;14\u00a0400,50;
"""


def test_a_report_with_preamble_pages_and_sums(tmp_path: Path):
    """Only what was booked counts: four rows, to the öre, the thirteenth period in December."""
    costs, note, problems = read(written(tmp_path, AGRESSO, "cp1252"))
    assert problems == []
    assert (note.rows, note.taken, note.total, note.left_out) == (4, 4, Decimal("14400.50"), {})
    assert (note.encoding, note.delimiter) == ("cp1252", ";")
    assert costs[2].text == "Återbetalning"
    assert [cost.period for cost in costs] == ["2017-03", "2017-03", "2017-04", "2017-12"]
    assert costs[3].text == "Total rättelse av hotell"


def test_a_report_that_was_cut_is_told_by_its_sum(tmp_path: Path):
    """A row taken out of the middle: the grand total no longer agrees."""
    cut = AGRESSO.replace("GL;100002;2017-03-31;201703;5621;Resor;21750;Tåg;1\u00a0250,00;\n", "")
    _, _, problems = read(written(tmp_path, cut))
    assert kinds(problems) == [("sum", 12)]
    assert "14400.50" in str(problems[0].params["reason"])
    assert "13150.50" in str(problems[0].params["reason"])


@pytest.mark.parametrize(
    "rows",
    [
        "2017-03-14;1;4011;100,00;Lön\nSumma konto 4011;;;100,00;\n2017-03-15;2;5621;10,00;Resa\nSumma 5621;;;10,00;\n",
        "2017-03-14;1;4011;100,00;Lön\n;;4011;100,00;Summa\n2017-03-15;2;5621;10,00;Resa\n;;;110,00;S:a totalt\n",
        ";;4011 Löner;;\n2017-03-14;1;4011;100,00;x\n;;;100,00;Delsumma\n;;5621 Resor;;\n2017-03-15;2;5621;10,00;x\n",
        (
            ";;4011;0,00;Ingående balans\n2017-03-14;1;4011;100,00;x\n;;4011;100,00;Utgående balans\n"
            "2017-01-01;;5621;40,00;IB\n2017-03-15;2;5621;10,00;x\n2017-12-31;;5621;50,00;Utg. saldo\n"
        ),
        (
            ";Ingående balans;4011;0,00;\n2017-03-14;1;4011;100,00;x\n2017-12-31;Utgående saldo;4011;100,00;\n"
            "2017-01-01;IB;5621;40,00;\n2017-03-15;2;5621;10,00;x\n"
        ),
    ],
)
def test_sums_headings_and_balances_are_not_costs(tmp_path: Path, rows: str):
    """Per account, in whichever column the word stands; partial sums at the end are compared with their part."""
    costs, note, problems = read(written(tmp_path, HEAD + rows))
    assert problems == []
    assert (note.rows, total(costs)) == (2, Decimal(110))


def test_a_booked_row_may_begin_with_a_word_for_sums(tmp_path: Path):
    """Also in a list that has neither vouchers nor days."""
    costs, _, _ = read(written(tmp_path, HEAD + "2017-03-14;1;4011;100,00;Summa enligt avtal\n"))
    assert total(costs) == 100
    costs, _, problems = read(written(tmp_path, "Konto;Belopp;Text\n4011;100;Total ersättning\nSumma;100;\n"))
    assert (total(costs), problems) == (100, [])


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("12 400,50", "12400.50"), ("12\u00a0400,50", "12400.50"), ("12\u202f400,50", "12400.50"),
        ("12.400,50", "12400.50"), ("12,400.50", "12400.50"), ("12'400,50", "12400.50"), ("(300,00)", "-300"),
        ("300,00-", "-300"), ("−300", "-300"), ("-300,00 kr", "-300"), ("1 200 kr", "1200"), ("+5", "5"),
        ("12.400.500,00", "12400500"), ("-0,00", "0"), ("1200.5", "1200.5"),
    ],
)  # fmt: skip
def test_forms_of_amounts(tmp_path: Path, text: str, amount: str):
    """Every way of writing thousands, decimals and minus, to the öre."""
    costs, _, problems = read(written(tmp_path, f"{HEAD}2017-03-14;1;4011;{text};x\n"))
    assert (total(costs), problems) == (Decimal(amount), [])


@pytest.mark.parametrize(
    "text",
    ["2017-03-14", "20170314", "17-03-14", "170314", "14.3.2017", "14.03.2017", "14/3 2017", "14/3 -17", "14/3-17",
     "2017/03/14", "2017.03.14", "2017-03-14 00:00:00", "2017-03-14 13:45", "2017-03-14T13:45:07.123"],
)  # fmt: skip
def test_forms_of_days(tmp_path: Path, text: str):
    """The hour of booking is not the day's business."""
    costs, _, problems = read(written(tmp_path, f"{HEAD}{text};1;4011;1;x\n"))
    assert ([cost.date for cost in costs], problems) == ([dt.date(2017, 3, 14)], [])


@pytest.mark.parametrize("text", ["03/14/2017", "31 feb 2017", "14-03-2017", "i mars"])
def test_a_day_that_cannot_be_read_is_told(tmp_path: Path, text: str):
    """The cost stays, without its day, and the row is named."""
    costs, _, problems = read(written(tmp_path, f"{HEAD}{text};1;4011;1;x\n"))
    assert (total(costs), kinds(problems)) == (1, [("date", 2)])


def test_two_digits_of_a_year_are_read_in_sweden_only(tmp_path: Path):
    """Elsewhere 17-03-14 may be the seventeenth of March."""
    path = written(tmp_path, "Date;Voucher;Account;Amount\n17-03-14;1;4011;1\n")
    assert kinds(read(path)[2]) == []
    assert kinds(read(path, "generic")[2]) == [("date", 2)]


@pytest.mark.parametrize(
    ("period", "month"), [("201703", "2017-03"), ("2017-03", "2017-03"), ("1703", "2017-03"), ("17-03", "2017-03"),
                          ("mars 2017", "2017-03")],
)  # fmt: skip
def test_forms_of_periods(tmp_path: Path, period: str, month: str):
    """As systems write them."""
    text = f"Bokföringsdatum;Period;Vernr;Konto;Belopp\n2017-03-14;{period};1;4011;1\n"
    costs, _, problems = read(written(tmp_path, text))
    assert [cost.period for cost in costs] == [month]
    assert [kind for kind, _ in kinds(problems) if kind == "period"] == []


@pytest.mark.parametrize(
    ("day", "told"), [("2017-12-31", []), ("2018-01-19", []), ("2017-03-14", [("period", 2)])]
)
@pytest.mark.parametrize("period", ["201713", "2017-14"])
def test_a_period_after_the_twelfth_closes_the_books(
    tmp_path: Path, day: str, told: list[object], period: str
):
    """It is the year's December, for what was booked from December on; else it is a slip."""
    costs, _, problems = read(
        written(tmp_path, f"Bokföringsdatum;Period;Vernr;Konto;Belopp\n{day};{period};1;4011;1\n")
    )
    assert kinds(problems) == told
    assert costs[0].period == ("2017-03" if told else "2017-12")


@pytest.mark.parametrize(
    ("text", "kind", "rows"),
    [
        ("Datum;Vernr;Konto;Belopp\n2017-03-14;1;4011;1.200\n", "ambiguous", 1),
        ("Datum;Vernr;Konto;Belopp\n2017-03-14;1;4011;tolv\n", "amount", 1),
        ("Datum;Vernr;Konto;Belopp\n2017-03-14;1;4011;\n", "no-amount", 1),
        ("Datum,Vernr,Konto,Belopp,Text\n2017-03-14,1,4011,100,50,Lön\n", "more-cells", 1),
        (
            'Datum;Vernr;Belopp;Text\n2017-03-14;1;1;x\n2017-03-14;2;1;"öppen\n2017-03-15;3;1;x\n',
            "open-quote",
            0,
        ),
        ("2017-03-14;1;4011;100,00\n", "no-header", 0),
        ("", "no-header", 0),
    ],
)
def test_what_would_change_a_sum_is_refused_in_words(tmp_path: Path, text: str, kind: str, rows: int):
    """No row and no öre disappears without a finding."""
    costs, note, problems = read(written(tmp_path, text))
    assert [found for found, _ in kinds(problems)] == [kind]
    assert (costs, note.left_out.get("unreadable", (0,))[0]) == ([], rows)


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ("datum ;Vernr;KONTO;Belopp;Text\n", []),
        ("Vernr;Datum;Konto;Belopp;Text\n", [("second-header", 3)]),
        ("Konto;Datum;Belopp;Vernr;Text\n", [("second-header", 3)]),
        ("Datum;Vernr;Konto;Debet;Text\n", [("second-header", 3)]),
    ],
)
def test_a_second_header_with_other_columns_is_no_page_break(
    tmp_path: Path, head: str, told: list[tuple[object, int | None]]
):
    """Two lists under each other: what stands below the second is not read by the columns of the first."""
    rows = f"2017-03-14;1;4011;100,00;x\n{head}2017-03-15;2;5621;10,00;x\n"
    costs, note, problems = read(written(tmp_path, HEAD + rows))
    assert kinds(problems) == told
    assert total(costs) == (100 if told else 110)
    assert ("unreadable" in note.left_out) == bool(told)


def test_quotation_marks_and_lines_inside_a_text_hide_nothing(tmp_path: Path):
    """Inches, quoted words with semicolons, and a text of two lines."""
    rows = (
        '2017-03-14;1;4011;1;24" skärm\n2017-03-14;2;4011;2;"Köp ""extra""; sen"\n'
        '2017-03-14;3;4011;4;"två\nrader; här"\n2017-03-14;4;4011;8;x\n'
    )
    costs, _, problems = read(written(tmp_path, HEAD + rows))
    assert (total(costs), problems) == (15, [])
    assert costs[1].text == 'Köp "extra"; sen'


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "cp1252", "iso-8859-1", "cp850", "cp437", "utf-16"]
)
def test_swedish_letters_survive_every_code_page(tmp_path: Path, encoding: str):
    """Windows, MS-DOS and Unicode are told apart by the letters themselves."""
    costs, _, problems = read(written(tmp_path, f"{HEAD}2017-03-14;1;4011;1;Lön på hälft\n", encoding))
    assert ([cost.text for cost in costs], problems) == (["Lön på hälft"], [])


def test_typographic_quotation_marks_are_not_taken_for_letters(tmp_path: Path):
    """In Windows they have the codes that å, ä and ö had in MS-DOS."""
    costs, _, _ = read(written(tmp_path, f"{HEAD}2017-03-14;1;4011;1;Kurs ”Grund” †\n", "cp1252"))
    assert costs[0].text == "Kurs ”Grund” †"


@pytest.mark.parametrize(
    ("head", "fields"),
    [
        (
            "Ver.nr;Bokf.dag;Kto;Proj;Belopp i SEK;Verifikationstext",
            "voucher date account project amount text",
        ),
        ("TransNo;Trans.date;Acc.;Project;Amount;Description", "voucher date account project amount text"),
        (
            "Verifikat;Verifikationsdatum;Konto;Projektnr;Belopp (kr);Benämning",
            "voucher date account project amount text",
        ),
        (
            "Verifikationsnr;Transdatum;Konto;Projekt;Debet;Kredit",
            "voucher date account project debit credit",
        ),
    ],
)
def test_headings_of_several_systems(tmp_path: Path, head: str, fields: str):
    """Whatever they call the columns."""
    last = "100,00;" if "Kredit" in head else "100,00;Lön"
    costs, note, problems = read(written(tmp_path, f"{head}\n1;2017-03-14;4011;21750;{last}\n"))
    assert (total(costs), problems) == (100, [])
    assert set(note.columns) == set(fields.split())
    assert (costs[0].voucher, costs[0].project, costs[0].account) == ("1", "21750", "4011")


def test_a_workbook_as_people_keep_it(tmp_path: Path):
    """A merged title, days as numbers, text and days, amounts as text and as fractions that binary cannot hold."""
    path = tmp_path / "huvudbok.xlsx"
    book = Workbook()
    sheet = book.worksheets[0]
    sheet["A1"] = "Huvudbok 2017, projekt 21750"
    sheet.merge_cells("A1:F1")
    for row in (
        [],
        ["Vernr", "Bokf.datum", "Konto", "Projekt", "Belopp (SEK)", "Text"],
        [1, 42808, "4011", 21750, "12 400,50", "Lön"],
        [2, dt.datetime(2017, 3, 15), 5621, "21750", 0.1, "Resa"],  # noqa: DTZ001 - Excel's days have no zone
        ["3", "2017-03-16", 5621.0, 21750, 0.2, "Resa"],
        [4, 20170317, 5621, 21750, "-0,30", "Rättelse"],
        ["Summa", None, None, None, "12 400,50", None],
    ):
        sheet.append(row)
    book.save(path)
    costs, note, problems = read(path)
    assert problems == []
    assert (note.total, note.sheet) == (Decimal("12400.50"), "Sheet")
    assert [cost.date.day for cost in costs if cost.date] == [14, 15, 16, 17]
    assert {(cost.account, cost.project) for cost in costs[1:]} == {("5621", "21750")}


ROWS: list[list[object]] = [["Datum", "Vernr", "Konto", "Belopp"], [dt.date(2017, 3, 14), 1, 4011, 100]]


def test_a_cover_sheet_is_passed_over(tmp_path: Path):
    """The first sheet that looks like a ledger is it."""
    costs, note, problems = read(saved(tmp_path, ("Försättsblad", [["Utskrift"], ["2018"]]), ("Rader", ROWS)))
    assert (total(costs), note.sheet, problems) == (100, "Rader", [])


def test_a_second_sheet_of_rows_is_not_forgotten(tmp_path: Path):
    """One quarter a sheet: those that were not read are named, until the settings say which to read."""
    path = saved(tmp_path, ("Kv 1", ROWS), ("Kv 2", ROWS), ("Tom", ROWS[:1]))
    costs, _, problems = read(path)
    assert total(costs) == 100
    assert [(p.params["kind"], p.location.sheet) for p in problems] == [("other-sheet", "Kv 2")]
    assert read(path, sheet="Kv 2")[2] == []


@pytest.mark.parametrize(
    "make",
    [lambda folder: saved(folder, ("A", [["x"]]), ("B", [["y"]])), lambda folder: saved(folder, ("A", []))],
)
def test_a_workbook_without_a_ledger(tmp_path: Path, make: Callable[[Path], Path]):
    """One finding, not one for each sheet."""
    costs, _, problems = read(make(tmp_path))
    assert (costs, [p.params["kind"] for p in problems]) == ([], ["no-header"])
