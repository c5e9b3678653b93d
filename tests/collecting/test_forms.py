"""Excel forms: out, filled in as a person would, rearranged, and back."""

from __future__ import annotations

import datetime as dt
import io
import shutil
import subprocess
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

import govreport
from govreport import api
from govreport.collecting.form_read import read_form
from govreport.collecting.sheets import SHEETS
from govreport.errors import InputFileError, OutputFileError, UsageError


@pytest.fixture
def folder(main_example: Path) -> Path:
    """A copy of the main example."""
    return main_example


def write(folder: Path, **options: Any) -> Path:
    """The form of a folder, beside it."""
    return api.form_write(govreport.load(folder), folder.parent / "form.xlsx", **options)


def first_empty(sheet: Worksheet, column: str = "B") -> int:
    """The first row that is not filled in."""
    return next(n for n in range(2, sheet.max_row + 1) if sheet[f"{column}{n}"].value is None)


def column(sheet: Worksheet, head: str, row: int = 1) -> int:
    """The column under a heading."""
    return next(cell.column for cell in sheet[row] if cell.value == head)


def fill_activity(sheet: Worksheet, **values: object) -> int:
    """Fill in the first empty activity row as a person would; return the row."""
    row = first_empty(sheet)
    given = {
        "Aktivitet": "Utbildningsdag för nyanställda",
        "Datum": dt.datetime(2017, 11, 7),  # noqa: DTZ001 - Excel's days have no zone
        "Status": "genomförd",
        "Svarar mot krav": sheet.parent["Krav"]["A2"].value + " – vad det nu står",
        "Kvinnor": 12,
        "Män": 7,
        **values,
    }
    for head, value in given.items():
        sheet.cell(row, column(sheet, head)).value = value
    return row


def read(folder: Path, form: Path, **options: bool) -> api.FormResult:
    """Read a form into a folder."""
    return api.form_read(govreport.load(folder), form, **options)


def activities(folder: Path) -> dict[str, govreport.Project]:
    """Activities of a folder by title."""
    return {a.title: a for a in govreport.load(folder).outputs.activities}


def test_an_untouched_form_changes_nothing(folder: Path):
    """What was collected comes back as it was, and nothing is written."""
    result = read(folder, write(folder))
    assert result.findings == ()
    assert (result.merge.new, result.merge.changes, result.written) == ((), (), ())
    assert result.merge.unchanged >= 60


def test_the_same_folder_gives_the_same_bytes(folder: Path):
    """A form holds no trace of the clock."""
    first = write(folder).read_bytes()
    assert write(folder).read_bytes() == first


def test_a_filled_in_row_becomes_an_output_and_is_updated_by_a_second_reading(folder: Path):
    """Read twice, a row is there once; read after a change, it is the changed one."""
    form = write(folder)
    book = load_workbook(form)
    row = fill_activity(book["Aktiviteter"])
    book["Läs detta först"]["B9"] = "samordnaren"
    book.save(form)
    result = read(folder, form)
    assert len(result.merge.new) == 1
    made = activities(folder)["Utbildningsdag för nyanställda"]
    assert made.date == dt.date(2017, 11, 7)
    assert made.participants == {"women": 12, "men": 7}
    assert "samordnaren" in made.provenance
    assert "SHA-256" in made.provenance
    count = len(govreport.load(folder).outputs.activities)
    assert read(folder, form).merge.new == ()
    assert len(govreport.load(folder).outputs.activities) == count
    book["Aktiviteter"].cell(row, column(book["Aktiviteter"], "Kvinnor")).value = 15
    book.save(form)
    changes = read(folder, form).merge.changes
    assert [(c.field, c.old, c.new) for c in changes] == [("participants.women", "12", "15")]
    assert activities(folder)["Utbildningsdag för nyanställda"].participants["women"] == 15
    assert len(govreport.load(folder).outputs.activities) == count


def test_a_change_to_a_file_written_by_hand_keeps_the_rest_of_it(folder: Path):
    """Only the changed item is rewritten, and keys no form has stay."""
    file = folder / "outputs" / "activities.yaml"
    before = file.read_text(encoding="utf-8")
    form = write(folder)
    book = load_workbook(form)
    sheet = book["Aktiviteter"]
    old_title = sheet["B3"].value
    sheet["B3"] = "Ett nytt namn"
    book.save(form)
    result = read(folder, form)
    assert [(c.field, c.old, c.new) for c in result.merge.changes] == [("title", old_title, "Ett nytt namn")]
    after = file.read_text(encoding="utf-8")
    changed = govreport.load(folder)
    ids = [a.id for a in govreport.load(folder).outputs.activities]
    assert ids == [a.id for a in changed.outputs.activities]
    assert "Ett nytt namn" in activities(folder)
    assert old_title not in after
    kept = [line for line in before.splitlines() if line.lstrip().startswith("#")]
    assert [line for line in after.splitlines() if line.lstrip().startswith("#")] == kept


def test_a_dry_run_writes_nothing(folder: Path):
    """The changes are told, the folder stays."""
    form = write(folder)
    book = load_workbook(form)
    fill_activity(book["Aktiviteter"])
    book.save(form)
    before = sorted(folder.rglob("*"))
    result = read(folder, form, dry_run=True)
    assert len(result.merge.new) == 1
    assert result.written == ()
    assert sorted(folder.rglob("*")) == before


# ---- rearranged by their users ----------------------------------------------------------------------


def moved_columns(book: Workbook) -> None:
    """The date column stands last."""
    sheet = book["Aktiviteter"]
    at, last = column(sheet, "Datum"), sheet.max_column + 1
    for row in range(1, sheet.max_row + 1):
        sheet.cell(row, last).value = sheet.cell(row, at).value
    sheet.delete_cols(at)


def sorted_rows(book: Workbook) -> None:
    """Rows in the opposite order, empty ones in between."""
    sheet = book["Aktiviteter"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    for number, row in enumerate(reversed(rows), 2):
        for at, value in enumerate(row, 1):
            sheet.cell(number, at).value = value


def renamed_sheets(book: Workbook) -> None:
    """Every sheet has another name."""
    for number, sheet in enumerate(book.worksheets):
        sheet.title = f"Blad {number}"


def title_rows(book: Workbook) -> None:
    """Somebody put merged title rows above the headings."""
    for name in ("Aktiviteter", "Kontakter"):
        sheet = book[name]
        sheet.insert_rows(1, 3)
        sheet["A1"] = "Sammanställning av enhetens aktiviteter"
        sheet.merge_cells("A1:F2")


def extra_columns(book: Workbook) -> None:
    """Own columns to the left and right."""
    sheet = book["Aktiviteter"]
    sheet.insert_cols(1, 2)
    sheet["A1"], sheet["B1"] = "Egen anteckning", None
    sheet.cell(1, sheet.max_column + 1).value = "Kontroll"


def filtered(book: Workbook) -> None:
    """A filter hides rows."""
    sheet = book["Aktiviteter"]
    for row in range(3, 12):
        sheet.row_dimensions[row].hidden = True


@pytest.mark.parametrize(
    "rearrange", [moved_columns, sorted_rows, renamed_sheets, title_rows, extra_columns, filtered]
)
def test_a_rearranged_form_still_comes_in(folder: Path, rearrange: Callable[[Workbook], None]):
    """The new row arrives and nothing collected changes, whatever was moved about."""
    form = write(folder)
    book = load_workbook(form)
    fill_activity(book["Aktiviteter"])
    rearrange(book)
    book.save(form)
    result = read(folder, form)
    assert [f for f in result.findings if f.severity == "error"] == []
    assert (len(result.merge.new), result.merge.changes) == (1, ())
    assert activities(folder)["Utbildningsdag för nyanställda"].date == dt.date(2017, 11, 7)
    assert govreport.check(govreport.load(folder)).ok


@pytest.mark.parametrize(
    ("head", "value", "expected"),
    [
        ("Datum", "2017-11-08", dt.date(2017, 11, 8)),
        ("Datum", "8 november 2017", dt.date(2017, 11, 8)),
        ("Datum", "20171108", dt.date(2017, 11, 8)),
        ("Datum", "2017-11-8", dt.date(2017, 11, 8)),
        ("Datum", "8/11 -17", dt.date(2017, 11, 8)),
        ("Datum", "8/11-17", dt.date(2017, 11, 8)),
        ("Datum", "8 nov -17", dt.date(2017, 11, 8)),
        ("Datum", "17-11-08", dt.date(2017, 11, 8)),
        ("Datum", "171108", dt.date(2017, 11, 8)),
        ("Datum", 43047, dt.date(2017, 11, 8)),
    ],
)
def test_dates_written_as_text_are_read(folder: Path, head: str, value: str | int, expected: dt.date):
    """People write days as words."""
    form = write(folder)
    book = load_workbook(form)
    fill_activity(book["Aktiviteter"], **{head: value})
    book.save(form)
    read(folder, form)
    assert activities(folder)["Utbildningsdag för nyanställda"].date == expected


@pytest.mark.parametrize(("value", "expected"), [("1 200 st", 1200), ("12 kr", 12), ("1\u00a0200", 1200)])
def test_numbers_with_spaces_and_units_are_read(folder: Path, value: str, expected: int):
    """A number written by hand is a number."""
    form = write(folder)
    book = load_workbook(form)
    fill_activity(book["Aktiviteter"], Kvinnor=value)
    book.save(form)
    read(folder, form)
    assert activities(folder)["Utbildningsdag för nyanställda"].participants["women"] == expected


@pytest.mark.parametrize(
    ("head", "value"),
    [
        ("Datum", "i våras"),
        ("Datum", "2017-02-30"),
        ("Datum", "14-15 mars 2017"),
        ("Datum", 20171108),
        ("Kvinnor", "12-15"),
        ("Kvinnor", "1.234"),
        ("Kvinnor", "−300"),
        ("Kvinnor", "ett tjugotal"),
        ("Status", "kanske"),
        ("Kvinnor", "#REF!"),
        ("Kvinnor", "=1+"),
        ("Svarar mot krav", "T99 – finns inte"),
    ],
)
def test_a_cell_that_cannot_be_used_is_named_and_nothing_is_written(
    folder: Path, head: str, value: str | int
):
    """The finding has sheet and cell, and the folder stays as it was."""
    form = write(folder)
    book = load_workbook(form)
    sheet = book["Aktiviteter"]
    row = fill_activity(sheet, **{head: value})
    place = sheet.cell(row, column(sheet, head)).coordinate
    book.save(form)
    before = sorted(folder.rglob("*"))
    result = read(folder, form)
    assert not result.ok
    bad = [f for f in result.findings if f.severity == "error"]
    assert [(f.location.sheet, f.location.cell) for f in bad if f.location] == [("Aktiviteter", place)]
    assert sorted(folder.rglob("*")) == before


def test_a_formula_with_a_value_is_read_and_said(folder: Path):
    """The last computed value is taken; without one the cell is refused (LibreOffice computes it)."""
    form = write(folder)
    book = load_workbook(form)
    sheet = book["Aktiviteter"]
    row = fill_activity(sheet, Kvinnor="=6+6")
    place = sheet.cell(row, column(sheet, "Kvinnor")).coordinate
    book.save(form)
    result = read(folder, form)
    assert [(f.location.cell, f.severity) for f in result.findings if f.location] == [(place, "error")]


@pytest.mark.parametrize("text", ['=HYPERLINK("http://x")', "+46 8 1", "-1+1", "@SUM(1)", "\t=1+1", "\r=1+1"])
def test_text_that_looks_like_a_formula_stays_text(folder: Path, text: str):
    """Neither form nor YAML lets somebody's text become a formula, in any sheet, nor when the cell is edited."""
    project = govreport.load(folder)
    first, *others = project.outputs.activities
    outputs = evolve(project.outputs, activities=(evolve(first, title=text, place=text), *others))
    assignment = evolve(project.assignment, title=text)
    form = api.form_write(
        evolve(project, assignment=assignment, outputs=outputs), folder.parent / "form.xlsx"
    )
    book = load_workbook(form)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} <= {"s", "n", "d"}
    risky = [cell for cell in cells if isinstance(cell.value, str) and cell.value[0] in "=+-@\t\r\n"]
    assert len(risky) >= 3
    assert all(cell.quotePrefix for cell in risky)


def test_hidden_rows_columns_and_sheets_are_read(folder: Path):
    """A filter hides rows, and people hide columns they do not need; what stands there still counts."""
    form = write(folder)
    book = load_workbook(form)
    sheet = book["Aktiviteter"]
    sheet.row_dimensions[fill_activity(sheet)].hidden = True
    sheet.column_dimensions["C"].hidden = True
    sheet.sheet_state = "hidden"
    book.save(form)
    read(folder, form)
    assert activities(folder)["Utbildningsdag för nyanställda"].date == dt.date(2017, 11, 7)


def test_the_first_sheet_says_to_whom_by_when_and_where(folder: Path):
    """Recipient, due day and return address, from the folder or as given."""
    sheet = load_workbook(write(folder, today=dt.date(2018, 2, 15)))["Läs detta först"]
    told = {row[0]: row[1] for row in sheet.iter_rows(min_row=3, max_row=10, values_only=True)}
    assert told["Till"] == "alla som bidrar"
    assert str(told["Lämna in senast"]).replace("\u00a0", " ") == "15 februari 2018"
    assert str(told["Skicka till"]).startswith("Länsstyrelsen i Stockholms län")
    given = write(folder, owner="controller", due="1 december 2017", address="registrator@exempel.se")
    sheet = load_workbook(given)["Läs detta först"]
    told = {row[0]: row[1] for row in sheet.iter_rows(min_row=3, max_row=10, values_only=True)}
    assert (told["Till"], told["Lämna in senast"]) == ("controller", "1 december 2017")
    assert told["Skicka till"] == "registrator@exempel.se"
    owners = {row[3] for row in sheet.parent["Krav"].iter_rows(min_row=2, values_only=True)}
    assert owners == {"controller"}


def test_owners_that_the_agency_set_are_those_of_the_form(folder: Path):
    """`owners` in govreport.yaml goes before what assignment.yaml says, in the list as in the choice of rows."""
    with (folder / "govreport.yaml").open("a", encoding="utf-8") as stream:
        stream.write("owners: {T1: Kim}\n")
    sheet = load_workbook(write(folder, owner="kim"))["Krav"]
    assert [row[::3] for row in sheet.iter_rows(min_row=2, values_only=True)] == [("T1", "Kim")]


def test_drop_downs_show_requirements_with_their_text_and_headings_their_help(folder: Path):
    """Lists lead to names, so that a renamed sheet keeps them; every heading explains itself."""
    book = load_workbook(write(folder))
    names = {name: defined.attr_text for name, defined in book.defined_names.items()}
    assert names["list_requirement"].startswith("'Listor'!$A$2:$A$")
    assert (
        book["Listor"]["A2"].value == "T1 – Samordna arbetet mot människohandel för andra ändamål än sexuell…"
    )
    for name in ("Aktiviteter", "Kontakter", "Leveranser", "Indikatorer", "Avvikelser"):
        sheet = book[name]
        rules = sheet.data_validations.dataValidation
        helped = {str(rule.sqref) for rule in rules if rule.prompt}
        assert helped == {cell.coordinate for cell in sheet[1]}
        assert (
            "=list_requirement" in {rule.formula1 for rule in rules if rule.type == "list"}
            or name == "Kontakter"
        )
        assert sheet.merged_cells.ranges == set()
        assert (sheet.freeze_panes, sheet.protection.sheet) == ("B2", True)
        assert sheet.cell(2, 2).protection.locked
        assert not sheet.cell(sheet.max_row, 2).protection.locked


def test_paper_shows_what_is_filled_in_and_a_handful_of_rows(folder: Path):
    """Sixty empty rows on paper would hide what was collected among blank pages."""
    book = load_workbook(write(folder))
    for name in ("Aktiviteter", "Kontakter", "Leveranser", "Indikatorer", "Avvikelser"):
        sheet = book[name]
        last = sheet.cell(1, sheet.max_column).column_letter
        assert sheet.print_area == f"'{name}'!$A$1:${last}${sheet.max_row - 60 + 8}"
        filled = [row for row in range(2, sheet.max_row + 1) if sheet.cell(row, 4).value is not None]
        assert max(filled, default=1) == sheet.max_row - 60


def test_cells_have_their_lists_and_formats(folder: Path):
    """Each column down to the last empty row: days as days, numbers as numbers, and a list to choose from."""
    book = load_workbook(write(folder))
    lists = {"requirement": "=list_requirement", "partner": "=list_partner", "yes-no": "=list_yes_no"}
    for form in SHEETS:
        sheet = book[form.title["sv"]]
        rules = {
            str(rule.sqref).partition(":")[0].rstrip("0123456789"): rule
            for rule in sheet.data_validations.dataValidation
            if rule.type != "custom"
        }
        for at, spec in enumerate(form.columns, 1):
            last = sheet.cell(sheet.max_row, at)
            rule = rules.get(last.column_letter)
            if spec.form in ("id", "text", "long"):
                assert rule is None
                continue
            assert str(rule.sqref) == f"{last.column_letter}2:{last.coordinate}"
            if spec.form == "date":
                assert (rule.type, last.number_format) == ("date", "yyyy-mm-dd")
            elif spec.form == "number":
                assert rule.type == "decimal"
                assert last.alignment.horizontal == "right"
            elif spec.form == "choice":
                assert rule.formula1 == f'"{",".join(texts["sv"] for texts in spec.choices.values())}"'
            else:
                assert rule.formula1 == lists[spec.form]


def test_an_english_profile_gets_an_english_form(examples: Path, tmp_path: Path):
    """Its words, and nothing Swedish among them; days of two digits in a year are refused there."""
    project = govreport.load(examples / "community-energy-grant")
    form = api.form_write(project, tmp_path / "form.xlsx")
    book = load_workbook(form)
    assert book.sheetnames[:3] == ["Read this first", "Requirements", "Lists"]
    sheet = book["Activities"]
    row = first_empty(sheet)
    sheet.cell(row, column(sheet, "Activity")).value = "Training day"
    sheet.cell(row, column(sheet, "Date")).value = "17-03-14"
    book.save(form)
    result = api.form_read(project, form)
    assert [(f.rule, f.message) for f in result.findings] == [
        ("form:bad-date", "The column “Date”: “17-03-14” is no date that can be read.")
    ]


def test_a_row_without_an_id_gets_one_from_its_content(folder: Path):
    """Reading it again finds the same row."""
    form = write(folder)
    book = load_workbook(form)
    sheet = book["Aktiviteter"]
    sheet.cell(fill_activity(sheet), 1).value = None
    book.save(form)
    assert len(read(folder, form).merge.new) == 1
    again = read(folder, form)
    assert (again.merge.new, again.merge.changes) == ((), ())


def test_a_copied_row_is_noticed(folder: Path):
    """Two rows with one id cannot both be it."""
    form = write(folder)
    book = load_workbook(form)
    sheet = book["Aktiviteter"]
    row = fill_activity(sheet)
    for cell in sheet[row]:
        sheet.cell(row + 1, cell.column).value = cell.value
    book.save(form)
    result = read(folder, form)
    assert [f.params["variant"] for f in result.findings] == ["twin-id"]
    assert not result.ok


def test_a_partners_form_shows_only_its_own_contacts(folder: Path):
    """What others said is not shown around."""
    partner = govreport.load(folder).outputs.contacts[0].partner
    book = load_workbook(write(folder, partner=partner))
    shown = {row[1] for row in book["Kontakter"].iter_rows(min_row=2, values_only=True) if row[1]}
    assert {text.partition(" ")[0] for text in shown} == {partner}


def test_recipients_must_be_known(folder: Path):
    """A misspelt partner or role is the caller's mistake."""
    with pytest.raises(UsageError, match="P99"):
        write(folder, partner="P99")
    with pytest.raises(UsageError, match="ingen"):
        write(folder, owner="ingen alls")


def packed(**parts: bytes) -> bytes:
    """A zip file of the given parts; two underscores stand for a slash, one for a point."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for name, data in parts.items():
            package.writestr(name.replace("__", "/").replace("_", "."), data)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is not an Excel workbook"),
        (b"Id;Aktivitet\n1;x\n", "is not an Excel workbook"),
        (b"PK\x03\x04 broken", "is not an Excel workbook"),
        (b"\xd0\xcf\x11\xe0old", "old .xls file"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "has a password"),
        (packed(word__document_xml=b"<x/>"), "a Word document"),
        (packed(xl__workbook_bin=b"x"), "binary workbook"),
        (
            packed(mimetype=b"application/vnd.oasis.opendocument.spreadsheet"),
            r"OpenDocument spreadsheet \(.ods\)",
        ),
        (packed(other=b"x"), "a zip file of another kind"),
        (packed(xl__workbook_xml=b"<x/>"), "damaged workbook"),
    ],
)
def test_what_is_no_workbook_is_refused(data: bytes, said: str):
    """One clear sentence with the file's name and what it is, no traceback."""
    with pytest.raises(InputFileError, match=rf"form\.xlsx: .*{said}"):
        read_form(data, "form.xlsx")


def test_a_workbook_with_macros_is_refused(folder: Path):
    """Macros are never opened."""
    data = io.BytesIO(write(folder).read_bytes())
    with zipfile.ZipFile(data, "a") as package:
        package.writestr("xl/vbaProject.bin", b"x")
    with pytest.raises(InputFileError, match="macros"):
        read_form(data.getvalue(), "form.xlsx")


def test_what_is_formatted_to_the_end_of_the_sheet_costs_nothing(folder: Path, tmp_path: Path):
    """Borders on a whole row and a cell far down, without values, are not walked through."""
    book = load_workbook(write(folder))
    for sheet in book.worksheets:
        sheet.cell(4, 16_384).font = Font(bold=True)
        sheet.cell(1_048_576, 3).font = Font(bold=True)
    book.save(tmp_path / "wide.xlsx")
    begun = time.perf_counter()
    assert api.form_read(govreport.load(folder), tmp_path / "wide.xlsx", dry_run=True).ok
    assert time.perf_counter() - begun < 10


def test_something_far_away_from_the_form_is_told(folder: Path, tmp_path: Path):
    """A value in the last column and one in the last row would make seventeen thousand million cells."""
    book = load_workbook(write(folder))
    sheet = book.worksheets[1]
    sheet.cell(4, 16_384).value = "x"
    sheet.cell(1_048_576, 3).value = "x"
    book.save(tmp_path / "wide.xlsx")
    with pytest.raises(InputFileError, match=f"{sheet.title}.*16384 columns"):
        api.form_read(govreport.load(folder), tmp_path / "wide.xlsx", dry_run=True)


def test_all_files_are_written_or_none(folder: Path, monkeypatch: pytest.MonkeyPatch):
    """When the second file cannot be written the first gets its old content back."""
    form = write(folder)
    book = load_workbook(form)
    fill_activity(book["Aktiviteter"])
    book["Aktiviteter"]["B3"] = "Ett nytt namn"
    book.save(form)
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    real = govreport.output.write_bytes

    def fail(path: Path, data: bytes) -> None:
        if path.name.startswith("form-"):
            raise OutputFileError(f"{path}: disk full")
        real(path, data)

    monkeypatch.setattr(govreport.output, "write_bytes", fail)
    with pytest.raises(OutputFileError, match="disk full"):
        read(folder, form)
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


@pytest.mark.calc
def test_a_form_saved_again_by_libreoffice_comes_in(folder: Path, tmp_path: Path):
    """Another program's way of writing dates, texts and formulas is read as well."""
    form = write(folder)
    book = load_workbook(form)
    fill_activity(book["Aktiviteter"], Kvinnor="=6+6")
    book.save(form)
    out = tmp_path / "resaved"
    profile = f"-env:UserInstallation=file://{tmp_path}/lo"
    command = [shutil.which("soffice") or "soffice", profile, "--headless", "--convert-to", "xlsx"]
    subprocess.run([*command, "--outdir", str(out), str(form)], check=True, capture_output=True, timeout=180)
    result = read(folder, out / "form.xlsx")
    assert [f.params["variant"] for f in result.findings] == ["formula"]
    assert (len(result.merge.new), result.merge.changes) == (1, ())
    assert activities(folder)["Utbildningsdag för nyanställda"].participants["women"] == 12
    assert govreport.check(govreport.load(folder)).ok


def test_a_form_left_in_outputs_is_known_for_what_it_is(folder: Path):
    """It is no ledger, and what stands in it does not count until it is read."""
    form = api.form_write(govreport.load(folder), folder / "outputs" / "svar.xlsx")
    found = govreport.load(folder)
    assert [(p.code, p.params["kind"], p.location.file) for p in found.problems] == [
        ("GR001", "form", "outputs/svar.xlsx")
    ]
    form.rename(folder.parent / "svar.xlsx")
    assert govreport.load(folder).problems == ()


@pytest.mark.calc
def test_rearranged_forms_saved_again_by_libreoffice_come_in(folder: Path, tmp_path: Path):
    """Each rearrangement after another program wrote the file anew: one row more, and the check is green."""
    rearrangements = (moved_columns, sorted_rows, renamed_sheets, title_rows, extra_columns, filtered)
    filled = []
    for rearrange in rearrangements:
        form = api.form_write(govreport.load(folder), tmp_path / f"{rearrange.__name__}.xlsx")
        book = load_workbook(form)
        fill_activity(book["Aktiviteter"])
        rearrange(book)
        book.save(form)
        filled.append(str(form))
    out = tmp_path / "resaved"
    profile = f"-env:UserInstallation=file://{tmp_path}/lo"
    command = [shutil.which("soffice") or "soffice", profile, "--headless", "--convert-to", "xlsx"]
    subprocess.run([*command, "--outdir", str(out), *filled], check=True, capture_output=True, timeout=180)
    for rearrange in rearrangements:
        copy = Path(shutil.copytree(folder, tmp_path / f"case-{rearrange.__name__}"))
        result = read(copy, out / f"{rearrange.__name__}.xlsx")
        assert {f.rule for f in result.findings} <= {"form:extra-column"}
        assert (len(result.merge.new), result.merge.changes) == (1, ())
        assert govreport.check(govreport.load(copy)).ok
