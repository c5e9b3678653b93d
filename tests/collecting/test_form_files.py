"""Forms as files: cut, packed to burst, locked, in other formats, with macros; each in words, and nothing written."""

from __future__ import annotations

import io
import random
import shutil
import struct
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

import govreport
from govreport import api
from govreport.cli import main
from govreport.collecting.form_files import Addition, file_texts
from govreport.collecting.form_write import write_form
from govreport.collecting.sheets import SHEETS
from govreport.errors import InputFileError
from govreport.model import Project
from govreport.profiles import profile
from govreport.resources import folder as resources


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The main example, read once from a copy."""
    place = tmp_path_factory.mktemp("case") / "case"
    shutil.copytree(resources("examples") / "manniskohandel-2017", place)
    return govreport.load(place)


@pytest.fixture(scope="module")
def form(project: Project) -> bytes:
    """Its form."""
    return write_form(project, profile("se"))


@pytest.fixture(autouse=True)
def untouched(project: Project):
    """Nothing here writes anything into the folder."""
    assert project.root is not None
    files = [path for path in project.root.rglob("*") if path.is_file()]
    before = {path: path.read_bytes() for path in files}
    yield
    after = [path for path in project.root.rglob("*") if path.is_file()]
    assert {path: path.read_bytes() for path in after} == before


def repacked(data: bytes, change: Callable[[str, bytes], bytes], **more: bytes) -> bytes:
    """The package with its parts changed, and further ones."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as source,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package,
    ):
        for entry in source.infolist():
            package.writestr(entry, change(entry.filename, source.read(entry)))
        for name, content in more.items():
            package.writestr(name, content)
    return stream.getvalue()


def same(_: str, data: bytes) -> bytes:
    """A part as it is."""
    return data


def bomb(data: bytes) -> bytes:
    """Sixty megabytes of nothing in a picture."""
    return repacked(data, same, **{"xl/media/image1.bin": b"\0" * 60_000_000})


def locked(data: bytes) -> bytes:
    """A zip file whose entries have a password."""
    made = bytearray(data)
    for sign, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = made.find(sign)
        while place >= 0:
            made[place + at] |= 1
            place = made.find(sign, place + 4)
    return bytes(made)


def laughs(data: bytes) -> bytes:
    """Entities that unfold to gigabytes of text in a sheet."""
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    doctype = f'<!DOCTYPE worksheet [<!ENTITY l0 "ha">{entities}]>'.encode()

    def change(name: str, xml: bytes) -> bytes:
        if not name.endswith("sheet4.xml"):
            return xml
        at = xml.index(b"<worksheet")
        return (
            xml[:at]
            + doctype
            + xml[at:].replace(b"</sheetData>", b"<row><c><v>&l9;</v></c></row></sheetData>")
        )

    return repacked(data, change)


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda data: data[: len(data) // 2], "is not an Excel workbook"),
        (lambda data: data[:-30], "is not an Excel workbook"),
        (bomb, "unpacks to more than 50 MB"),
        (locked, "has a password"),
        (laughs, "is a damaged workbook"),
        (lambda data: repacked(data, same, **{"xl/vbaProject.bin": b"x"}), "holds macros"),
        (
            lambda data: repacked(data, lambda name, xml: xml[:900] if name.endswith("sheet4.xml") else xml),
            "damaged",
        ),
    ],
    ids=["cut", "end cut", "bomb", "password", "entities", "macro", "sheet cut"],
)
def test_a_file_that_is_no_whole_form(
    project: Project, form: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str], make, said: str
):
    """By the command line: exit code 2, one line on stderr with the file's name and what to do, no traceback."""
    path = tmp_path / "svar.xlsx"
    path.write_bytes(make(form))
    with pytest.raises(InputFileError, match=rf"svar\.xlsx: .*{said}"):
        api.form_read(project, path)
    assert main(["form", "read", str(path), str(project.root)]) == 2
    shown = capsys.readouterr()
    assert (shown.out, shown.err.count("\n")) == ("", 1)
    assert said in shown.err


def test_the_mark_of_an_open_form_is_named(project: Project, tmp_path: Path):
    """Nobody sees that the file beside the form is another one; a form that only has such a name is read."""
    path = tmp_path / "~$svar.xlsx"
    path.write_bytes(b"\x04Anna" + bytes(160))
    with pytest.raises(InputFileError, match="Excel leaves beside a form that is open; close the form"):
        api.form_read(project, path)
    path.write_bytes(write_form(project, profile("se")))
    assert api.form_read(project, path, dry_run=True).merge.new == ()


def test_sizes_that_lie_are_found_out(project: Project, form: bytes, tmp_path: Path):
    """A package that says it unpacks to less than it does is damaged, or its rest is not read."""
    data = repacked(form, lambda name, xml: xml + b" " * 60_000_000 if name.endswith("sheet4.xml") else xml)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        size = package.getinfo("xl/worksheets/sheet4.xml").file_size
    path = tmp_path / "svar.xlsx"
    path.write_bytes(data.replace(struct.pack("<L", size), struct.pack("<L", 5000)))
    with pytest.raises(InputFileError, match="damaged workbook"):
        api.form_read(project, path, dry_run=True)


@pytest.mark.parametrize("name", ["svar.csv", "svar", "svar.xlsx.txt", "svar.XLSX"])
def test_a_form_is_known_by_what_it_is_not_by_its_ending(
    project: Project, form: bytes, tmp_path: Path, name: str
):
    """Mail programs rename attachments."""
    path = tmp_path / name
    path.write_bytes(form)
    result = api.form_read(project, path, dry_run=True)
    assert (result.ok, result.merge.new, result.merge.changes) == (True, (), ())


@pytest.mark.calc
def test_old_excel_and_opendocument_are_named(project: Project, form: bytes, tmp_path: Path):
    """As LibreOffice really writes them."""
    source = tmp_path / "svar.xlsx"
    source.write_bytes(form)
    for suffix, said in (("xls", "an old .xls file"), ("ods", "an OpenDocument spreadsheet")):
        profile_ = f"-env:UserInstallation=file://{tmp_path}/lo"
        command = [shutil.which("soffice") or "soffice", profile_, "--headless", "--convert-to", suffix]
        subprocess.run(
            [*command, "--outdir", str(tmp_path), str(source)], check=True, capture_output=True, timeout=180
        )
        made = tmp_path / f"svar.{suffix}"
        for path in (made, Path(shutil.copy(made, tmp_path / f"{suffix}.xlsx"))):
            with pytest.raises(InputFileError, match=said):
                api.form_read(project, path, dry_run=True)


def test_a_protected_sheet_that_was_edited_all_the_same(project: Project, form: bytes, tmp_path: Path):
    """Protection is advice: a change on a locked row comes in as any other, old beside new."""
    book = load_workbook(io.BytesIO(form))
    sheet = book["Aktiviteter"]
    assert sheet.protection.sheet
    assert sheet["B2"].protection.locked
    old = sheet["B2"].value
    sheet["B2"] = "Ett nytt namn"
    book.save(tmp_path / "svar.xlsx")
    result = api.form_read(project, tmp_path / "svar.xlsx", dry_run=True)
    assert [(c.item, c.head, c.old, c.new) for c in result.merge.changes] == [
        ("A1", "Aktivitet", old, "Ett nytt namn")
    ]


def hidden_sheets(book: Workbook) -> None:
    """Every sheet but the first is hidden."""
    for sheet in book.worksheets[1:]:
        sheet.sheet_state = "hidden"


def only_one(book: Workbook) -> None:
    """Every sheet but one is taken away, the hidden ones too."""
    for sheet in book.worksheets:
        if sheet.title != "Aktiviteter":
            book.remove(sheet)


def formatted(book: Workbook) -> None:
    """Days shown as numbers, numbers as text, and everything in another language's form."""
    for row in book["Aktiviteter"].iter_rows(min_row=2):
        for cell in row:
            cell.number_format = "@"


@pytest.mark.parametrize("change", [hidden_sheets, only_one, formatted])
def test_what_people_do_to_the_workbook_changes_nothing(
    project: Project, form: bytes, tmp_path: Path, change
):
    """No value is lost or changed by it."""
    book = load_workbook(io.BytesIO(form))
    change(book)
    book.save(tmp_path / "svar.xlsx")
    result = api.form_read(project, tmp_path / "svar.xlsx", dry_run=True)
    assert result.ok
    assert (result.merge.new, result.merge.changes) == ((), ())


@pytest.mark.parametrize("seed", range(60))
def test_any_damage_to_the_bytes_is_refused_or_harmless(
    project: Project, form: bytes, tmp_path: Path, seed: int
):
    """Bytes changed, cut out or doubled anywhere in the package, its parts unpacked or not: no traceback."""
    chance = random.Random(seed)  # noqa: S311 - seeded on purpose
    data = bytearray(form if seed % 2 else repacked(form, lambda _, xml: _damaged(chance, xml)))
    if seed % 2:
        data = bytearray(_damaged(chance, bytes(data)))
    path = tmp_path / "svar.xlsx"
    path.write_bytes(data)
    try:
        result = api.form_read(project, path, dry_run=True)
    except InputFileError as error:
        said = str(error)
    else:
        merge = result.merge
        whole = merge.unchanged == sum(len(getattr(project.outputs, sheet.kind)) for sheet in SHEETS)
        said = "svar.xlsx" if whole or merge.new or merge.changes or result.findings else "nothing"
    assert "svar.xlsx" in said


def _damaged(chance: random.Random, data: bytes) -> bytes:
    """Now and then something is wrong with it."""
    if not data or chance.random() < 0.6:
        return data
    at = chance.randrange(len(data))
    length = chance.choice((1, 8, 300))
    match chance.randrange(3):
        case 0:
            return data[:at] + chance.randbytes(length) + data[at + length :]
        case 1:
            return data[:at] + data[at + length :]
    return data[:at] + data[at : at + length] + data[at:]


@pytest.mark.parametrize(
    ("form", "file"),
    [
        ("svar från Länsstyrelsen.xlsx", "form-svar-fran-lansstyrelsen"),
        ("Svar fra\u030an A\u030ar.xlsx", "form-svar-fran-ar"),
        ("отчет.xlsx", "form-x"),
    ],
)
def test_new_rows_go_to_a_file_named_after_the_form(tmp_path: Path, form: str, file: str):
    """In letters that every machine takes, å, ä and ö as a and o."""
    new = Addition(kind="activities", values={"id": "A1", "title": "Möte"})
    assert [*file_texts(tmp_path, [new], [], form, form, "sv")] == [f"outputs/{file}.yaml"]
