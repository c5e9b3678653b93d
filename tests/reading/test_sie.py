"""SIE 4 files, written by hand to the specification and damaged on purpose."""

from __future__ import annotations

import datetime as dt
import zlib
from decimal import Decimal

import pytest

from govreport.model import Problem
from govreport.reading.sie import SieReader, SieRow, encoding_of

HEAD = '#FLAGGA 0\n#FORMAT PC8\n#SIETYP 4\n#FNAMN "Länsstyrelsen"\n#KONTO 4011 "Löner"\n#DIM 6 "Projekt"\n'
VOUCHER = """#VER A 17 20170314 "Löner mars" 20170320
{
#TRANS 4011 {6 "8120" 1 "B1"} 12400.50 20170315 "Samordnare, 40 procent"
#TRANS 2710 {} -12400.50
}
"""


def read(text: str, encoding: str = "cp437") -> tuple[list[SieRow], list[Problem], SieReader]:
    """Rows, problems and the reader of a file with that text."""
    data = text.encode(encoding)
    problems: list[Problem] = []
    reader = SieReader("bok.se", problems, sample=data[:4096])
    return list(reader.rows(data.splitlines(keepends=True))), problems, reader


def variants(problems: list[Problem]) -> list[str]:
    """Which texts the problems ask for."""
    return [problem.params["variant"] for problem in problems]


def test_a_voucher_gives_its_rows_with_project_text_and_place():
    """Fields, quotes, object lists, code page 437 and line numbers come through."""
    rows, problems, reader = read(HEAD + VOUCHER)
    assert problems == []
    first, second = rows
    assert first.project == "8120"
    assert first.amount == Decimal("12400.50")
    assert first.text == "Samordnare, 40 procent"
    assert (first.voucher, first.date, first.booked) == ("A 17", dt.date(2017, 3, 15), dt.date(2017, 3, 20))
    assert first.line == 9
    assert second.text == "Löner mars"
    assert second.date == dt.date(2017, 3, 14)
    assert reader.accounts == {"4011": "Löner"}


def test_corrected_rows_are_counted_once_and_struck_rows_never():
    """``#RTRANS`` is followed by its twin ``#TRANS``; ``#BTRANS`` is gone from the books."""
    rows, problems, reader = read(
        HEAD
        + """#VER A 1 20170102 "rättad"
{
#BTRANS 5810 {} 900.00
#RTRANS 5810 {} 700.00
#TRANS 5810 {} 700.00
#TRANS 1930 {} -700.00
}
"""
    )
    assert problems == []
    assert [row.amount for row in rows] == [Decimal(700), Decimal(-700)]
    assert (reader.struck, reader.repeated) == (1, 1)


def test_a_voucher_that_does_not_balance_is_named_with_its_difference():
    """Debit minus credit must be zero to the öre."""
    rows, problems, _ = read(HEAD + VOUCHER.replace("-12400.50", "-12400.49"))
    assert len(rows) == 2
    assert variants(problems) == ["unbalanced"]
    assert problems[0].params["difference"] == Decimal("0.01")
    assert problems[0].location.line == 7


def test_a_file_cut_off_inside_a_voucher_says_so():
    """The rows read so far are kept, and the finding says which voucher is broken."""
    rows, problems, _ = read(HEAD + VOUCHER[: VOUCHER.rindex("#TRANS")])
    assert len(rows) == 1
    assert variants(problems) == ["cut-off"]


@pytest.mark.parametrize(
    ("record", "variant"),
    [
        ("#TRANS 4011 {} 10", "outside"),
        ("}", "stray-brace"),
        ("hello", "not-a-record"),
        ('#VER A 2 20170230 "x"\n{\n#TRANS 1 {} 0\n}', "bad-day"),
        ('#VER A 2 20170228 "x"\n{\n#TRANS 1 {} tolv\n}', "bad-amount"),
        ('#VER A 2 20170228 "x"\n{\n#TRANS 1\n}', "short-row"),
        ('#VER A 2 20170228 "x"\n{\n#TRANS 1 {} NaN\n}', "bad-amount"),
    ],
)
def test_bad_records_are_named(record: str, variant: str):
    """Each kind of damage has a text of its own."""
    _, problems, _ = read(HEAD + record + "\n")
    assert variants(problems) == [variant]


def test_unknown_records_are_skipped_and_counted():
    """A label from a later edition is no mistake."""
    _, problems, reader = read(HEAD + '#UNKNOWN 1 2 "3"\n#VER A 1 20170228 x\n{\n}\n')
    assert problems == []
    assert reader.skipped["#UNKNOWN"] == 1


def test_the_checksum_covers_labels_and_fields():
    """CRC-32 over contents without blanks, quotes and braces; a changed amount is noticed."""
    content = "#KONTO4011Löner#VERA120170102x#TRANS40116812010#TRANS1930-10".replace("x", "")
    body = '#KONTO 4011 "Löner"\n#VER A 1 20170102 ""\n{\n#TRANS 4011 {6 "8120"} 10\n#TRANS 1930 {} -10\n}\n'
    crc = zlib.crc32(content.encode("cp437"))
    _, problems, _ = read(f"#KSUMMA\n{body}#KSUMMA {crc}\n")
    assert problems == []
    _, problems, _ = read(f"#KSUMMA\n{body.replace('Löner', 'Loner')}#KSUMMA {crc}\n")
    assert variants(problems) == ["wrong-sum"]
    _, problems, _ = read(f"#KSUMMA\n{body}")
    assert variants(problems) == ["no-closing-sum"]


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_a_wrong_code_page_is_read_and_said(encoding: str):
    """Exports in UTF-8 or Windows code pages occur; the text survives and a finding says so."""
    rows, problems, _ = read(HEAD + VOUCHER, encoding)
    assert rows[1].text == "Löner mars"
    assert variants(problems) == ["code-page"]


def test_twenty_thousand_vouchers_sum_to_the_ore():
    """A generated year of vouchers reads whole, balanced, to the öre."""
    text = "".join(
        f'#VER B {n} 20170601 "rad"\n{{\n#TRANS 5810 {{6 "8120"}} {n}.{n % 100:02d}\n'
        f"#TRANS 1930 {{}} -{n}.{n % 100:02d}\n}}\n"
        for n in range(1, 20_001)
    )
    rows, problems, _ = read(HEAD + text)
    assert problems == []
    expected = sum((Decimal(n) + Decimal(n % 100) / 100 for n in range(1, 20_001)), Decimal(0))
    assert sum(row.amount for row in rows if row.account == "5810") == expected


def test_the_code_page_of_the_standard_is_known_by_its_letters():
    """Swedish letters in the code page that the standard orders are read as such."""
    assert encoding_of("åäö".encode("cp437")) == "cp437"


@pytest.mark.parametrize(
    ("text", "variant"),
    [
        ("", "no-vouchers"),
        ("#FLAGGA 0\n#SIETYP 4\n#KONTO 4011 Lön\n", "no-vouchers"),
        ("#FLAGGA 0\n#SIETYP 1\n#UB 0 4011 100.00\n#PSALDO 0 201703 4011 {} 100.00\n", "balances-only"),
        ("Datum;Konto;Belopp\n2017-03-14;4011;1\n", "no-sie"),
        ("\x00\x01binary", "no-sie"),
    ],
)
def test_a_file_without_vouchers_says_why(text: str, variant: str):
    """Balances, another kind of file under the name, nothing at all: one finding each, not one a line."""
    problems: list[Problem] = []
    lines = text.encode("cp437").splitlines(keepends=True)
    assert list(SieReader("x.se", problems).rows(lines)) == []
    assert [p.params["variant"] for p in problems] == [variant]


def test_balances_beside_vouchers_are_no_rows():
    """#IB, #UB, #OIB, #RES, #PSALDO and #PBUDGET say what the vouchers come to; only the vouchers count."""
    balances = (
        '#RAR 0 20170101 20171231\n#DIM 6 Projekt\n#OBJEKT 6 "21750" "Människohandel"\n#IB 0 1930 100.00\n'
        '#UB 0 1930 -12300.50\n#OIB 0 1930 {1 "10"} 5.00\n#RES 0 4011 12400.50\n#PSALDO 0 201703 4011 {} 12400.50\n'
        '#PSALDO 0 201703 4011 {6 "21750"} 12400.50\n#PBUDGET 0 201703 4011 {} 1\n'
    )
    voucher = (
        '#VER A 1 20170314 "Lön \\"mars\\" ö" 20170315 ANNA\n{\n'
        '\t#TRANS 4011 {1 "10" 6 "21750"} 12400.50 "" "{inom} å"\n#TRANS 1930 {} -12400.50\n}\n'
    )
    problems: list[Problem] = []
    lines = f"#FLAGGA 0\n#SIETYP 4\n{balances}{voucher}".encode("cp437").splitlines(keepends=True)
    rows = list(SieReader("x.se", problems).rows(lines))
    assert problems == []
    assert [(row.account, row.amount, row.project, row.text) for row in rows] == [
        ("4011", Decimal("12400.50"), "21750", "{inom} å"),
        ("1930", Decimal("-12400.50"), "", 'Lön "mars" ö'),
    ]


def test_another_currency_is_told():
    """Amounts in euro would else be reported as kronor."""
    voucher = (
        b"#FLAGGA 0\n#VALUTA EUR\n#VER A 1 20170314 x\n{\n#TRANS 4011 {} 1.00\n#TRANS 1930 {} -1.00\n}\n"
    )
    for wanted, told in (("SEK", ["currency"]), ("EUR", []), ("", [])):
        problems: list[Problem] = []
        list(SieReader("x.se", problems, currency=wanted).rows(voucher.splitlines(keepends=True)))
        assert [p.params["variant"] for p in problems] == told


def test_a_mistake_on_every_line_is_told_twenty_times_and_counted():
    """A damaged file of many lines does not bury everything else."""
    problems: list[Problem] = []
    lines = [b"#FLAGGA 0\n", b"#VER A 1 20170314 x\n", b"{\n", b"}\n", *[b"skr\x84p\n"] * 50]
    list(SieReader("x.se", problems).rows(lines))
    variants = [p.params["variant"] for p in problems]
    assert (variants.count("not-a-record"), variants[-1], problems[-1].params["count"]) == (20, "more", 30)
