"""`govreport ledger`: the books reconciled with lines and report, and the mapping shown on first use."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import yaml
from click.testing import CliRunner

import govreport
from govreport import api
from govreport.cli import cli

LEDGER = "outputs/huvudbok-2017.csv"


def run(folder: Path, *options: str) -> tuple[int, str]:
    """Exit code and output of the command."""
    result = CliRunner().invoke(cli, ["ledger", str(folder), *options], standalone_mode=False)
    return result.return_value, result.output


def forget_mapping(folder: Path) -> dict[str, object]:
    """Take from govreport.yaml what can be guessed of the ledger's mapping; return all settings."""
    path = folder / "govreport.yaml"
    settings = yaml.safe_load(path.read_text(encoding="utf-8"))
    [ledger] = settings["ledger"]
    settings["ledger"] = [{key: ledger[key] for key in ("file", "lines", "projects", "period")}]
    path.write_text(yaml.safe_dump(settings, allow_unicode=True), encoding="utf-8")
    return settings


def test_every_step_adds_up_to_the_reported_costs(main_example: Path):
    """Ledger less what was left out, per line, is what the report shows; to the öre."""
    found = api.ledger(govreport.load(main_example))
    [part] = found.ledgers
    assert found.ok
    assert part.whole.amount - sum(step.amount for step in part.left_out.values()) == part.taken.amount
    assert sum(line.costs.amount for line in found.lines) == found.reported == Decimal("1133652.84")
    assert sum(line.costs.rows for line in found.lines) == part.taken.rows
    assert {line.id: line.left for line in found.lines}["B2"] == Decimal("51059.91")
    assert set(part.left_out) == {"related", "period"}


def test_the_mapping_is_guessed_shown_and_pasted(main_example: Path):
    """What the text shows goes into govreport.yaml as it is; then nothing is guessed, and costs stay."""
    settings = forget_mapping(main_example)
    before = govreport.load(main_example)
    [guessed] = api.ledger(before).ledgers
    assert "columns.amount" in guessed.guessed
    assert "encoding" in guessed.guessed
    code, text = run(main_example)
    assert code == 0
    pasted = yaml.safe_load(text[text.index("\nledger:\n") : text.rindex("\n\n")])
    settings["ledger"] = pasted["ledger"]
    (main_example / "govreport.yaml").write_text(
        yaml.safe_dump(settings, allow_unicode=True), encoding="utf-8"
    )
    after = govreport.load(main_example)
    assert after.problems == ()
    assert after.outputs.costs == before.outputs.costs
    assert api.ledger(after).ledgers[0].guessed == ()


def test_json_has_exact_amounts_and_the_mapping(main_example: Path):
    """Amounts are text, so that no program rounds them."""
    code, text = run(main_example, "--format", "json")
    data = json.loads(text)
    assert (code, data["format"], data["ok"], data["reported"]) == (0, 1, True, "1133652.84")
    assert data["ledgers"][0]["left_out"]["related"] == {"rows": 8, "amount": "83110.00"}
    assert data["ledgers"][0]["mapping"]["columns"]["amount"] == "Belopp"
    assert data["lines"][1]["left"] == "51059.91"


def test_a_row_that_cannot_be_read_is_no_reconciliation(main_example: Path):
    """It has no amount, so the sums cannot be trusted; the exit code says so."""
    path = main_example / LEDGER
    path.write_text(path.read_text(encoding="utf-8").replace("10612,00", "1O612,00", 1), encoding="utf-8")
    code, text = run(main_example, "--lang", "en")
    assert code == 1
    assert "rows that cannot be read" in text
    assert text.splitlines()[-1].startswith("Does not add up")


def test_costs_that_somebody_typed_stand_beside_the_ledgers(minimal_example: Path):
    """A folder without a ledger has a reconciliation too; one without costs says what to do."""
    code, text = run(minimal_example, "--lang", "en")
    assert code == 0
    assert "costs of other files" in text
    for path in (minimal_example / "outputs").iterdir():
        path.unlink()
    assert run(minimal_example, "--lang", "en") == (
        0,
        "No ledger in the folder: put a CSV, Excel or SIE file into outputs/.\n",
    )


def test_costs_on_no_line_are_shown_as_not_reported(main_example: Path):
    """A code that stands for no line: taken from the ledger, left out of the report, and still adding up."""
    path = main_example / LEDGER
    path.write_text(path.read_text(encoding="utf-8").replace(";UO9;", ";UX9;"), encoding="utf-8")
    found = api.ledger(govreport.load(main_example))
    assert found.ok
    assert found.outside.amount == Decimal("297088.09")
    assert found.outside.amount + found.reported == found.ledgers[0].taken.amount


def workbook(folder: Path, **sheets: tuple[str, str]) -> None:
    """Ledger sheets of one row each: voucher and amount."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    for name, (voucher, amount) in sheets.items():
        sheet = book.create_sheet(name)
        sheet.append(["Bokföringsdatum", "Verifikation", "Konto", "Belopp"])
        sheet.append(["2017-03-14", voucher, "4011", amount])
    book.save(folder / "outputs" / "bok.xlsx")


def test_a_sheet_that_was_not_read_is_no_reconciliation(minimal_example: Path):
    """Two quarters on two sheets: one was read, so the sums are not the books'; naming both mends it."""
    workbook(minimal_example, Q1=("1", "100,10"), Q2=("2", "200,20"))
    code, text = run(minimal_example)
    assert code == 1
    assert text.splitlines()[-1].startswith("Går inte jämnt ut eller är inte helt läst")
    path = minimal_example / "govreport.yaml"
    path.write_text(
        path.read_text(encoding="utf-8")
        + "ledger:\n  - {file: outputs/bok.xlsx, sheet: Q1}\n  - {file: outputs/bok.xlsx, sheet: Q2}\n",
        encoding="utf-8",
    )
    found = api.ledger(govreport.load(minimal_example))
    assert [(str(part.mapping["sheet"]), part.taken.amount) for part in found.ledgers] == [
        ("Q1", Decimal("100.10")),
        ("Q2", Decimal("200.20")),
    ]
    code, text = run(minimal_example)
    assert (code, text.splitlines()[-1]) == (0, "Avstämt: allt går jämnt ut.")
    assert "outputs/bok.xlsx [Q2]" in text


def test_a_voucher_that_does_not_balance_is_no_reconciliation(minimal_example: Path):
    """The rows add up, but the books do not."""
    (minimal_example / "outputs" / "bok.se").write_bytes(
        b"#FLAGGA 0\n#SIETYP 4\n#VER A 1 20170314 x\n{\n#TRANS 4011 {} 100.00\n#TRANS 1930 {} -99.99\n}\n"
    )
    assert run(minimal_example)[0] == 1


def test_rows_on_no_line_are_not_passed_over_in_the_verdict(minimal_example: Path) -> None:
    """Sums that add up because costs were left out are not called reconciled; the missing mapping is shown."""
    path = minimal_example / "assignment.yaml"
    text = path.read_text(encoding="utf-8")
    second = "    - {id: B2, amount: 1000, year: 2017, basis: granted, quote: ur anslaget}\n"
    path.write_text(text.replace("deadlines:\n", f"{second}deadlines:\n"), encoding="utf-8")
    ledger = (
        "Verifikation;Bokföringsdatum;Konto;Finansiering;Belopp\n7;2017-05-02;4011;UO4;100,00\n"
        "8;2017-05-02;4011;4:1 ap.2, del;1,00\n9;2017-05-02;4011;UO4;1,00\n"
    )
    (minimal_example / "outputs" / "bok.csv").write_text(ledger, encoding="utf-8")
    code, text = run(minimal_example)
    assert code == 0
    assert (
        '    # lines: {UO4: …, "4:1 ap.2, del": …}   # koden i kolumnen ”Finansiering” till anslagsrad: B1, B2'
    ) in text.splitlines()
    assert text.splitlines()[-1].startswith("Går jämnt ut, men 3 st. rader utan anslagsrad redovisas inte")
    settings = minimal_example / "govreport.yaml"
    said = "ledger:\n  - {file: outputs/bok.csv, lines: {UO4: B1, '4:1 ap.2, del': B2}}\n"
    settings.write_text(settings.read_text(encoding="utf-8") + said, encoding="utf-8")
    code, text = run(minimal_example)
    assert (code, text.splitlines()[-1]) == (0, "Avstämt: allt går jämnt ut.")
    assert "# lines" not in text
