"""A form against what is collected meanwhile: old forms, copies of one form, ids typed over, lost rows."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

import govreport
from govreport import api
from govreport.model import Activity, Indicator
from govreport.resources import folder as resources


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The form of the main example; the same folder gives the same bytes, wherever it lies."""
    target = tmp_path_factory.mktemp("written") / "form.xlsx"
    return api.form_write(govreport.load(resources("examples") / "manniskohandel-2017"), target).read_bytes()


@pytest.fixture
def form(main_example: Path, written: bytes) -> Path:
    """The form of the main example, beside its folder."""
    target = main_example.parent / "form.xlsx"
    target.write_bytes(written)
    return target


def edited(form: Path, change: Callable[[Workbook], object], copy: str = "") -> Path:
    """The form changed by ``change``, in its place or as a copy."""
    book = load_workbook(form)
    change(book)
    target = form.parent / copy if copy else form
    book.save(target)
    return target


def read(folder: Path, form: Path) -> api.FormResult:
    """Read a form into a folder."""
    return api.form_read(govreport.load(folder), form)


def said(result: api.FormResult) -> list[tuple[str, str, str]]:
    """Findings as severity, variant and cell."""
    return [
        (f.severity, f.rule.partition(":")[2], (f.location.cell or "") if f.location else "")
        for f in result.findings
    ]


def activity(folder: Path, id_: str) -> Activity:
    """An activity of the folder."""
    return next(a for a in govreport.load(folder).outputs.activities if a.id == id_)


def at(sheet: Worksheet, head: str) -> int:
    """The column under a heading."""
    return next(cell.column for cell in sheet[1] if cell.value == head)


def put(row: int, head: str, value: object, sheet: str = "Aktiviteter") -> Callable[[Workbook], None]:
    """A change of one cell."""

    def change(book: Workbook) -> None:
        book[sheet].cell(row, at(book[sheet], head)).value = value

    return change


def empty_row(form: Path, sheet: str) -> int:
    """The first row of a sheet in which only the id stands."""
    rows = load_workbook(form)[sheet].iter_rows(min_row=2, min_col=2)
    return next(number for number, row in enumerate(rows, 2) if not any(cell.value for cell in row))


def new_row(title: str, day: str = "2017-11-07") -> Callable[[Workbook], None]:
    """A change that fills in the first empty activity row."""

    def change(book: Workbook) -> None:
        sheet = book["Aktiviteter"]
        row = next(n for n in range(2, sheet.max_row) if sheet.cell(n, 2).value is None)
        for head, value in (("Aktivitet", title), ("Datum", day), ("Svarar mot krav", "T1")):
            sheet.cell(row, at(sheet, head)).value = value

    return change


def replace(folder: Path, old: str, new: str) -> None:
    """Change the activities by hand, as a colleague would in the file."""
    path = folder / "outputs" / "activities.yaml"
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def bytes_of(folder: Path) -> dict[Path, bytes]:
    """All files of a folder."""
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_partners_that_the_form_has_no_column_for_survive_a_change(main_example: Path, form: Path):
    """A1 has eight partners and the form two columns: the last shows the rest, and a new title loses none."""
    sheet = load_workbook(form)["Aktiviteter"]
    assert sheet.cell(2, at(sheet, "Samverkanspart (2)")).value == "P2; P3; P4; P5; P6; P7; P8"
    read(main_example, edited(form, put(2, "Aktivitet", "Ny titel")))
    assert activity(main_example, "A1").title == "Ny titel"
    assert len(activity(main_example, "A1").partners) == 8


def test_a_change_writes_one_line_and_where_it_came_from(main_example: Path, form: Path):
    """The rest of the file stays as it is, byte by byte, short lists on one line included."""
    path = main_example / "outputs" / "activities.yaml"
    before = path.read_text(encoding="utf-8").splitlines()
    read(main_example, edited(form, put(2, "Aktivitet", "Ny titel")))
    after = path.read_text(encoding="utf-8").splitlines()
    assert [line.partition(":")[0].strip() for line in after if line not in before] == ["title", "provenance"]
    assert len(after) == len(before) + 1


def test_comments_inside_a_changed_item_stay(main_example: Path, form: Path):
    """Those beside the changed value too; line ends and the mark of a Windows file as they were."""
    path = main_example / "outputs" / "activities.yaml"
    text = path.read_text(encoding="utf-8").replace(
        "    title: Uppstartsmöte i det nationella nätverket\n",
        "    # namnet enligt protokollet\n    title: Uppstartsmöte i det nationella nätverket   # fastställt\n",
    )
    path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    before = path.read_bytes()
    read(main_example, edited(form, put(2, "Aktivitet", "Första mötet")))
    after = path.read_bytes()
    lines = set(after.split(b"\r\n")) - set(before.split(b"\r\n"))
    title, source = sorted(lines, reverse=True)
    assert title.decode() == "    title: Första mötet   # fastställt"
    assert source.startswith(b"    provenance: form.xlsx, ")
    kept = [line for line in after.split(b"\r\n") if line not in lines]
    assert kept == [line for line in before.split(b"\r\n") if b"title: Uppstartsm" not in line]


def test_what_people_noted_in_a_forms_own_file_stays(main_example: Path, form: Path):
    """The file that new rows went to is theirs as well, when more rows come."""
    read(main_example, edited(form, new_row("Ett")))
    path = main_example / "outputs" / "form-form.yaml"
    noted = (
        path.read_text(encoding="utf-8").replace("title: Ett\n", "title: Ett  # stämt av\n") + "# klart?\n"
    )
    path.write_text(noted, encoding="utf-8")
    result = read(main_example, edited(form, new_row("Två")))
    assert len(result.merge.new) == 1
    assert path.read_text(encoding="utf-8").startswith(noted.removesuffix("# klart?\n"))
    assert "# klart?" in path.read_text(encoding="utf-8")
    assert {"Ett", "Två"} <= {one.title for one in govreport.load(main_example).outputs.activities}


@pytest.mark.parametrize(
    "pasted", ["T1 - Samordna", "T1 — Samordna", "T1\u00a0–\u00a0Samordna …", "T1–Samordna", "T1: Samordna"]
)
def test_a_choice_pasted_with_another_dash_or_blank_is_known(main_example: Path, form: Path, pasted: str):
    """Mail and chat change the dash and the blanks of what is copied through them."""
    book = load_workbook(form)
    sheet = book["Aktiviteter"]
    row = next(n for n in range(2, sheet.max_row) if sheet.cell(n, 2).value is None)
    result = read(main_example, edited(edited(form, new_row("Ett")), put(row, "Svarar mot krav", pasted)))
    assert result.ok
    assert activity(main_example, result.merge.new[0]).answers == ("T1",)


def test_a_partner_is_no_requirement_and_a_requirement_no_partner(main_example: Path, form: Path):
    """Something pasted into the wrong column is told by the column's heading."""
    row = empty_row(form, "Kontakter")
    form = edited(form, put(row, "Part", "T1 – Samordna", "Kontakter"))
    result = read(main_example, edited(form, put(row, "Datum", "2017-03-14", "Kontakter")))
    assert said(result) == [("error", "", f"B{row}")]
    assert result.findings[0].message == "”Part” hänvisar till T1, som inte finns."


def test_changes_are_told_by_heading_and_key(main_example: Path, form: Path):
    """The heading for people, with the row of an indicator; the key for programs."""
    row = next(cell.row for cell in load_workbook(form)["Indikatorer"]["A"] if cell.value and cell.row > 1)
    book = load_workbook(form)["Indikatorer"]
    old = book.cell(row, at(book, "Kvinnor")).value
    result = read(main_example, edited(form, put(row, "Kvinnor", 4711, "Indikatorer")))
    [change] = result.merge.changes
    assert (change.old, change.new) == (str(old), "4711")
    assert change.head == "Kvinnor, 2016"
    assert change.field == "rows[2016].women"


def test_several_chosen_in_one_cell(main_example: Path, form: Path):
    """Ids or labels with semicolons between them are as many."""
    form = edited(form, put(2, "Samverkanspart (2)", "P3 – Barnombudsmannen; P4 – Migrationsverket"))
    assert [(c.field, c.new) for c in read(main_example, form).merge.changes] == [("partners", "P1; P3; P4")]


def test_an_old_form_does_not_undo_what_was_collected_since(main_example: Path, form: Path):
    """Where nobody touched the form's cell the newer value stays, and that is said."""
    replace(main_example, "women: 13,", "women: 99,")
    before = bytes_of(main_example)
    result = read(main_example, form)
    assert said(result) == [("advice", "newer", "A2")]
    assert "(Kvinnor)" in result.findings[0].message
    assert (result.merge.changes, bytes_of(main_example)) == ((), before)


def test_an_old_form_still_brings_what_its_user_changed(main_example: Path, form: Path):
    """Field by field: the one that the form's user changed comes in, the newer one beside it stays."""
    replace(main_example, "women: 13,", "women: 99,")
    result = read(main_example, edited(form, put(2, "Män", 5)))
    assert [(c.field, c.old, c.new) for c in result.merge.changes] == [("participants.men", "8", "5")]
    assert activity(main_example, "A1").participants == {"women": 99, "men": 5}


def test_a_value_changed_on_both_sides_is_for_people_to_decide(main_example: Path, form: Path):
    """The finding is at the cell and shows both; nothing is written until they agree."""
    replace(main_example, "women: 13,", "women: 99,")
    form = edited(form, put(2, "Kvinnor", 15))
    before = bytes_of(main_example)
    result = read(main_example, form)
    column = load_workbook(form)["Aktiviteter"]
    assert said(result) == [("error", "conflict", column.cell(2, at(column, "Kvinnor")).coordinate)]
    assert "”15”" in result.findings[0].message
    assert "”99”" in result.findings[0].message
    assert bytes_of(main_example) == before
    assert read(main_example, edited(form, put(2, "Kvinnor", 99))).ok


def test_two_partners_change_the_same_activity(main_example: Path, form: Path):
    """The second to come in does not silently win over the first."""
    one = edited(form, put(2, "Plats", "Uppsala"), "polisen.xlsx")
    two = edited(form, put(2, "Plats", "Lund"), "skatteverket.xlsx")
    assert read(main_example, one).ok
    assert [variant for _, variant, _ in said(read(main_example, two))] == ["conflict"]
    assert activity(main_example, "A1").place == "Uppsala"


def test_copies_of_one_form_filled_in_by_two_people_are_two_rows(main_example: Path, form: Path):
    """Both wrote on the first empty row; reading either again doubles nothing, and corrections arrive."""
    anna = edited(form, new_row("Annas möte"), "anna.xlsx")
    bo = edited(form, new_row("Bos möte"), "bo.xlsx")
    assert read(main_example, anna).merge.new == ("A-x001",)
    second = read(main_example, bo)
    assert [(severity, variant) for severity, variant, _ in said(second)] == [("warning", "taken")]
    titles = {a.id: a.title for a in govreport.load(main_example).outputs.activities}
    assert (titles["A-x001"], titles[second.merge.new[0]]) == ("Annas möte", "Bos möte")
    before = bytes_of(main_example)
    assert (read(main_example, anna).written, read(main_example, bo).written) == ((), ())
    assert bytes_of(main_example) == before
    row = int(second.findings[0].location.cell[1:])  # type: ignore[union-attr,index]
    changes = read(main_example, edited(bo, put(row, "Kvinnor", 44))).merge.changes
    assert [(c.item, c.field, c.new) for c in changes] == [(second.merge.new[0], "participants.women", "44")]
    assert activity(main_example, "A-x001").participants == {}


def test_copies_with_one_name_are_told_apart_by_who_filled_them_in(main_example: Path, form: Path):
    """Colleagues answer with the file as they got it; the first sheet says who they are."""
    anna = edited(form, new_row("Möte med nätverket"), "anna.xlsx")
    edited(anna, lambda book: book["Läs detta först"].__setitem__("B9", "samordnaren"))
    bo = edited(form, new_row("Möte med kommunerna"), "bo.xlsx")
    edited(bo, lambda book: book["Läs detta först"].__setitem__("B9", "juristen"))
    for path in (anna, bo):
        shutil.copy(path, form)
        assert len(read(main_example, form).merge.new) == 1
    titles = {a.title for a in govreport.load(main_example).outputs.activities}
    assert {"Möte med nätverket", "Möte med kommunerna"} <= titles


@pytest.mark.parametrize("typed", ["Min egen", "a2"])
def test_an_id_typed_over_is_noticed(main_example: Path, form: Path, typed: str):
    """Else what is collected would stand there twice."""
    result = read(main_example, edited(form, put(3, "Id", typed)))
    assert said(result) == [("error", "renamed", "A3")]
    assert "A2" in result.findings[0].hint
    assert result.merge.new == ()


def test_rows_taken_away_stay_collected(main_example: Path, form: Path):
    """A form adds and changes, it never deletes; but it says what is gone."""
    count = len(govreport.load(main_example).outputs.activities)
    result = read(main_example, edited(form, lambda book: book["Aktiviteter"].delete_rows(4, 2)))
    assert [(f.severity, f.rule) for f in result.findings] == [("advice", "form:gone")]
    assert "A3, A4" in result.findings[0].message
    assert len(govreport.load(main_example).outputs.activities) == count


def test_a_form_of_another_assignment_is_refused(main_example: Path, tmp_path: Path):
    """Two forms in one inbox are easily mixed up."""
    other = govreport.load(resources("examples") / "minimal")
    result = read(main_example, api.form_write(other, tmp_path / "annat.xlsx"))
    assert [f.rule for f in result.findings] == ["form:other-assignment"]
    assert other.assignment.title in result.findings[0].message
    assert not result.ok


def test_a_form_without_its_hidden_sheet_is_read_as_it_stands(main_example: Path, form: Path):
    """Somebody copied the sheets into a workbook of their own."""
    form = edited(form, lambda book: book.remove(book["govreport"]))
    assert said(read(main_example, form)) == []
    replace(main_example, "women: 13,", "women: 99,")
    changes = read(main_example, form).merge.changes
    assert [(c.field, c.old, c.new) for c in changes] == [("participants.women", "99", "13")]


@pytest.mark.parametrize("text", ["{", "[1]", "", "12"])
def test_a_damaged_hidden_sheet_does_no_harm(main_example: Path, form: Path, text: str):
    """The row it is about is compared without it."""
    form = edited(form, lambda book: book["govreport"].__setitem__("C2", text))
    result = read(main_example, form)
    assert (result.ok, result.merge.changes) == (True, ())


def test_an_emptied_cell_keeps_what_was_collected(main_example: Path, form: Path):
    """Also where empty has a meaning: an internal activity does not become public, a planned one not done."""
    title = "title: Uppstartsmöte i det nationella nätverket"
    replace(main_example, title, f"{title}\n    public: false")
    api.form_write(govreport.load(main_example), form)

    def empty(book: Workbook) -> None:
        for head in ("Får publiceras", "Status", "Plats", "Beskrivning"):
            put(2, head, None)(book)

    result = read(main_example, edited(form, empty))
    assert (result.merge.changes, said(result)) == ((), [])
    assert activity(main_example, "A1").public is False


def indicator(folder: Path, id_: str) -> Indicator:
    """An indicator of the folder."""
    return next(i for i in govreport.load(folder).outputs.indicators if i.id == id_)


def rows_of(sheet: Worksheet, id_: str) -> list[int]:
    """Row numbers of an indicator on its sheet."""
    return [row for row in range(2, sheet.max_row + 1) if sheet.cell(row, 1).value == id_]


def test_an_indicators_rows_may_be_sorted(main_example: Path, form: Path):
    """They are known by period and group, not by place; one changed number changes one number."""
    before = indicator(main_example, "I5")

    def turn(book: Workbook) -> None:
        sheet = book["Indikatorer"]
        numbers = rows_of(sheet, "I5")
        texts = [[cell.value for cell in sheet[row]] for row in numbers]
        for row, values in zip(numbers, reversed(texts), strict=True):
            for column, value in enumerate(values, 1):
                sheet.cell(row, column).value = value

    form = edited(form, turn)
    assert read(main_example, form).merge.changes == ()
    first = rows_of(load_workbook(form)["Indikatorer"], "I5")[0]
    group = before.rows[-1].group
    result = read(main_example, edited(form, put(first, "Kvinnor", 4711, "Indikatorer")))
    assert [c.field for c in result.merge.changes] == [f"rows[{group}].women"]
    after = indicator(main_example, "I5")
    assert [row.group for row in after.rows] == [row.group for row in before.rows]
    assert (after.rows[-1].women, after.rows[:-1]) == (4711, before.rows[:-1])


def test_an_indicators_row_can_be_renamed_or_added(main_example: Path, form: Path):
    """A corrected group is a correction; a further row of the same id comes to the others."""
    before = indicator(main_example, "I5")
    first = rows_of(load_workbook(form)["Indikatorer"], "I5")[0]
    result = read(main_example, edited(form, put(first, "Grupp", "Arbete under tvång", "Indikatorer")))
    assert [(c.old, c.new) for c in result.merge.changes] == [(before.rows[0].group, "Arbete under tvång")]
    api.form_write(govreport.load(main_example), form)

    def add(book: Workbook) -> None:
        sheet = book["Indikatorer"]
        row = next(n for n in range(2, sheet.max_row) if sheet.cell(n, 2).value is None)
        for head, value in (("Id", "I5"), ("Indikator", before.title), ("Grupp", "Övrigt"), ("Kvinnor", 3)):
            sheet.cell(row, at(sheet, head)).value = value

    read(main_example, edited(form, add))
    after = indicator(main_example, "I5")
    assert [row.group for row in after.rows[-2:]] == [before.rows[-1].group, "Övrigt"]
    assert (len(after.rows), after.rows[-1].women) == (len(before.rows) + 1, 3)


def test_what_stands_in_another_kind_of_file_is_not_changed_in_silence(main_example: Path, form: Path):
    """A form changes YAML; an item kept in a workbook or JSON is changed there, and the finding says so."""
    import json

    import yaml

    path = main_example / "outputs" / "activities.yaml"
    data = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - all scalars are text
    path.with_suffix(".json").write_text(json.dumps(data), encoding="utf-8")
    path.unlink()
    result = read(main_example, edited(form, put(2, "Plats", "Uppsala")))
    assert said(result) == [("error", "elsewhere", "A2")]
    assert "outputs/activities.json" in result.findings[0].message


def test_a_contact_outside_the_list_says_with_whom_instead(main_example: Path, form: Path):
    """Part and Med vem cannot both be empty; one of them is enough, and two such rows of a day stay two."""
    row = empty_row(form, "Kontakter")

    def fill(number: int, **cells: str) -> None:
        for head, value in {"Datum": "2017-05-05", "Ämne": "Gränsen", **cells}.items():
            edited(form, put(number, head, value, "Kontakter"))

    fill(row)
    assert said(read(main_example, form)) == [("warning", "needed-empty", f"B{row}")]
    fill(row, **{"Med vem": "Tullverket", "Svarar mot krav": "T2"})
    copy = edited(form, put(row, "Med vem", "Kustbevakningen", "Kontakter"), "copy.xlsx")
    assert said(read(main_example, form)) == []
    assert [code for _, code, _ in said(read(main_example, copy))] == ["taken"]
    met = {contact.with_: contact for contact in govreport.load(main_example).outputs.contacts}
    assert met["Tullverket"].partner == met["Kustbevakningen"].partner == ""
    assert met["Tullverket"].answers == ("T2",)


@pytest.mark.parametrize(
    ("sheet", "head", "cell"), [("Aktiviteter", "Aktivitet", "B"), ("Kontakter", "Datum", "D")]
)
def test_a_row_without_what_it_needs_is_told(
    main_example: Path, form: Path, sheet: str, head: str, cell: str
):
    """The row comes in, but a contact without a day proves nothing."""
    row = empty_row(form, sheet)
    form = edited(form, put(row, "Plats" if sheet == "Aktiviteter" else "Part", "P3", sheet))
    result = read(main_example, form)
    assert said(result) == [("warning", "needed-empty", f"{cell}{row}")]
    assert f"”{head}”" in result.findings[0].message
    assert len(result.merge.new) == 1
