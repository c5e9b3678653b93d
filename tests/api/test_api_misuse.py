"""A caller's mistakes end in an error of the library's own that says what was wanted."""

from __future__ import annotations

import datetime as dt
import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

import govreport
from govreport import api
from govreport.collecting.sheets import SHEETS
from tests.cli_runner import govreport as command

TAKE_A_PROJECT: dict[str, tuple[Any, ...]] = {
    "check": (),
    "draft_update": (b"Regeringen beslutar.",),
    "figures_of": (),
    "files_lock": (),
    "form_read": ("form.xlsx",),
    "form_write": ("form.xlsx",),
    "ledger": (),
    "render": ("r.docx",),
}
TAKE_A_PATH: dict[str, Callable[[govreport.Project, Any], object]] = {
    "load": lambda _, path: govreport.load(path),
    "draft": lambda _, path: govreport.draft(path),
    "draft_update": govreport.draft_update,
    "form_read": govreport.form_read,
    "form_write": govreport.form_write,
    "render": govreport.render,
    "render_many": lambda project, path: govreport.render_many([project], path),
    "survey": lambda _, path: govreport.survey(path),
    "template_check": lambda _, path: govreport.template_check(path),
}


@pytest.fixture
def project(minimal_example: Path) -> govreport.Project:
    """A small one, read."""
    return govreport.load(minimal_example)


def test_every_function_is_tried() -> None:
    """A new function of the library must be given its place in one of the two tables."""
    functions = {name for name in govreport.__all__ if inspect.isfunction(getattr(govreport, name))}
    assert functions - {*TAKE_A_PROJECT, *TAKE_A_PATH} == {"format_result"}


@pytest.mark.parametrize("name", TAKE_A_PROJECT)
@pytest.mark.parametrize("given", ["examples/minimal", None])
def test_what_is_no_project(name: str, given: object) -> None:
    """A folder's name in a project's place is the mistake that everybody makes once."""
    with pytest.raises(govreport.UsageError, match="a project is wanted"):
        getattr(govreport, name)(given, *TAKE_A_PROJECT[name])


@pytest.mark.parametrize("part", ["assignment", "outputs"])
def test_a_project_built_of_something_else(project: govreport.Project, part: str) -> None:
    """Its parts are the model's values, no plain dictionaries or lists."""
    with pytest.raises(govreport.UsageError, match=f"{part} is a govreport.{part.capitalize()}, not dict"):
        govreport.check(evolve(project, **{part: {}}))


@pytest.mark.parametrize("name", TAKE_A_PATH)
def test_what_is_no_path(project: govreport.Project, name: str) -> None:
    """Nothing, or a number, where a path is wanted."""
    with pytest.raises(govreport.UsageError, match="a path is wanted, not NoneType"):
        TAKE_A_PATH[name](project, None)


@pytest.mark.parametrize("path", ["examples/minimal", Path("examples")])
def test_a_folder_where_several_are_wanted(tmp_path: Path, path: object) -> None:
    """A name alone is not taken for the folders called by its letters; nothing is made."""
    with pytest.raises(govreport.UsageError, match="list of projects or folders"):
        govreport.render_many(path, tmp_path / "out")
    with pytest.raises(govreport.UsageError, match="a path is wanted"):
        govreport.render_many([None], tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


def test_words_that_are_none(project: govreport.Project, tmp_path: Path) -> None:
    """An unknown language, form or day is told, and what there is to choose from."""
    template = tmp_path / "t.docx"
    template.write_bytes(b"")
    with pytest.raises(govreport.UsageError, match="'sv' and 'en'"):
        govreport.template_check(template, lang="de")
    with pytest.raises(govreport.UsageError, match="known: text, json, sarif"):
        govreport.format_result(govreport.check(project), "xml")
    with pytest.raises(govreport.UsageError, match="a result is wanted"):
        govreport.format_result(project)
    with pytest.raises(govreport.UsageError, match=r"today is a datetime\.date"):
        govreport.survey(tmp_path, today="2018-01-01")
    with pytest.raises(govreport.InputFileError, match="no such folder"):
        govreport.survey(tmp_path / "nowhere")


def test_codes_in_small_letters(project: govreport.Project) -> None:
    """Codes are chosen as on the command line, in capitals or not, one or several."""
    chosen = govreport.check(project, final=True, today=dt.date(2030, 1, 1), select=["gr4", "Gr6"])
    codes = {finding.rule[:3] for finding in chosen.findings}
    assert codes
    assert codes <= {"GR4", "GR6"}
    assert govreport.check(project, select="gr4") == govreport.check(project, select=("GR4",))


@pytest.mark.parametrize("form", ["text", "json", "sarif", "junit", "github"])
def test_forms_are_those_of_the_command_line(
    minimal_example: Path, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A result is written from Python as the command writes it."""
    monkeypatch.chdir(minimal_example.parent)  # findings name files as from here
    result = govreport.check(govreport.load(minimal_example.name))
    done = command("check", minimal_example.name, "--format", form)
    assert done.stdout.decode() == govreport.format_result(result, form)


def test_outputs_that_is_a_file(project: govreport.Project, tmp_path: Path) -> None:
    """A form that has nowhere to go is refused with the place, and what stands there stays."""
    from openpyxl import load_workbook

    form = govreport.form_write(project, tmp_path / "form.xlsx")
    book = load_workbook(form)
    activities = next(sheet for sheet in SHEETS if sheet.kind == "activities")
    sheet = book[activities.title["sv"]]
    row = next(cell.row for cell in sheet["A"] if str(cell.value).startswith("A-x"))
    heads = {cell.value: cell.column for line in sheet.iter_rows(max_row=5) for cell in line}
    for spec, value in (("title", "Kurs"), ("date", dt.date(2017, 5, 5))):
        column = next(one for one in activities.columns if one.key == spec)
        sheet.cell(row, heads[column.head["sv"]], value)
    book.save(form)
    assert project.root
    outputs = project.root / "outputs"
    for path in outputs.iterdir():
        path.unlink()
    outputs.rmdir()
    outputs.write_text("mine")
    with pytest.raises(govreport.OutputFileError, match="outputs: no folder can be made there"):
        govreport.form_read(govreport.load(project.root), form)
    assert outputs.read_text() == "mine"


def test_what_is_shown_of_a_project_and_its_result_can_be_read(main_example: Path) -> None:
    """In a notebook, or where a test fails, a line says which it is."""
    project = govreport.load(main_example)
    result = govreport.check(project)
    for shown in (repr(project), repr(result), repr(project.outputs.costs)):
        assert len(shown) < 400
    assert str(main_example) in repr(project)
    assert ": complete, requirements=" in repr(result)


def test_the_library_is_there_from_the_first_import() -> None:
    """``govreport.api`` and ``govreport.model`` need no import of their own, whatever was imported before."""
    import subprocess
    import sys

    code = "import govreport; print(govreport.model.Task.__name__, govreport.api.load.__name__)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "Task load\n"
    assert api.load is govreport.load
