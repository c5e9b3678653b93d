"""Forms for one partner or one role: what is asked for and by when, and what comes back without being chosen."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

import govreport
from govreport import api
from tests.cli_runner import govreport as cli


def write(folder: Path, **options: Any) -> Path:
    """The form of a folder, beside it."""
    return api.form_write(govreport.load(folder), folder.parent / "form.xlsx", **options)


def read(folder: Path, form: Path) -> api.FormResult:
    """Read a form into a folder."""
    return api.form_read(govreport.load(folder), form)


def fill(form: Path, sheet: str, *rows: dict[str, object]) -> list[int]:
    """Fill in the first empty rows of a sheet by heading; their numbers."""
    book = load_workbook(form)
    page = book[sheet]
    heads = {cell.value: cell.column for cell in page[1]}
    first = next(n for n in range(2, page.max_row) if not any(cell.value for cell in page[n][1:]))
    for number, row in enumerate(rows, first):
        for head, value in row.items():
            page.cell(number, heads[head]).value = value
    book.save(form)
    return list(range(first, first + len(rows)))


def listed(book: Workbook, kind: str) -> list[str]:
    """Ids that a drop-down offers."""
    sheet = book["Listor"]
    (column,) = (cell.column for cell in sheet[1] if cell.value == kind)
    return [_id(sheet, row, column) for row in range(2, sheet.max_row + 1) if sheet.cell(row, column).value]


def _id(sheet: Worksheet, row: int, column: int) -> str:
    return str(sheet.cell(row, column).value).partition(" ")[0]


def asked_by(form: Path) -> str:
    """What stands beside "Lämna in senast"."""
    sheet = load_workbook(form)["Läs detta först"]
    (value,) = (row[1] for row in sheet.iter_rows(values_only=True) if row[0] == "Lämna in senast")
    return str(value or "").replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("today", "day"),
    [
        ("2017-06-01", "15 februari 2018"),
        ("2018-02-15", "15 februari 2018"),
        ("2018-02-16", "så snart ni kan"),
        ("2018-03-15", "så snart ni kan"),
        ("2018-03-16", ""),
        ("2026-11-28", ""),
    ],
)
def test_nobody_is_asked_by_a_day_that_has_passed(main_example: Path, today: str, day: str):
    """The internal day before the next report; none once it has passed, and nothing once no report is to come."""
    assert asked_by(write(main_example, today=dt.date.fromisoformat(today))) == day
    form = main_example.parent / "cli.xlsx"
    assert cli("form", "write", main_example, "-o", form, "--today", today).returncode == 0
    assert asked_by(form) == day


def test_the_form_is_for_the_next_report_not_for_one_that_was_sent_or_missed(main_example: Path):
    """Of an interim and a final report the one whose day is ahead."""
    project = govreport.load(main_example)
    interim = next(d for d in project.assignment.deadlines if d.deadline_kind == "final-report")
    interim = evolve(interim, id="D9", deadline_kind="interim-report", due=dt.date(2017, 10, 2))
    deadlines = (interim, *project.assignment.deadlines)
    both = evolve(project, assignment=evolve(project.assignment, deadlines=deadlines))
    form = main_example.parent / "form.xlsx"
    for today, day in (((2017, 8, 1), "4 september 2017"), ((2017, 11, 1), "15 februari 2018")):
        assert asked_by(api.form_write(both, form, today=dt.date(*today))) == day


def test_a_partner_is_shown_what_it_can_answer(main_example: Path):
    """Tasks, perspectives and what the decision says of it; neither money, hand-ins nor other partners."""
    book = load_workbook(write(main_example, partner="P4"))
    kinds = {r.id: r.kind for r in govreport.load(main_example).assignment.requirements()}
    wanted = [id_ for id_, kind in kinds.items() if kind in ("task", "perspective") or id_ == "P4"]
    assert [row[0] for row in book["Krav"].iter_rows(min_row=2, values_only=True)] == wanted
    assert listed(book, "requirement") == wanted
    assert listed(book, "partner") == ["P4"]


def test_a_role_is_shown_its_part_and_the_whole_task(main_example: Path):
    """Who answers for a part sees the task that the parts answer together, and nobody else's parts."""
    assignment = govreport.load(main_example).assignment
    (task,) = (task for task in assignment.tasks if task.parts)
    role = next(part.owner for part in task.parts if part.owner != task.owner)
    sheet = load_workbook(write(main_example, owner=role))["Krav"]
    rows = {row[0]: row[3] for row in sheet.iter_rows(min_row=2, values_only=True)}
    own = {r.id for r in assignment.requirements() if r.owner == role}
    assert rows.keys() == own | {task.id}
    assert rows[task.id] == task.owner != role


def test_a_contact_without_a_partner_is_one_with_whom_the_form_was_written_for(main_example: Path):
    """The column holds one choice only on that form; reading says what was taken, and a second reading agrees."""
    form = write(main_example, partner="P4")
    (row,) = fill(form, "Kontakter", {"Med vem": "Enheten för brott", "Datum": "2017-05-05", "Ämne": "Möte"})
    result = read(main_example, form)
    (finding,) = result.findings
    assert (finding.severity, finding.rule) == ("advice", "form:own-partner")
    assert (finding.location.cell, "P4" in finding.message) == (f"B{row}", True)
    met = next(c for c in govreport.load(main_example).outputs.contacts if c.with_ == "Enheten för brott")
    assert met.partner == "P4"
    again = read(main_example, form)
    assert (again.merge.new, again.merge.changes) == ((), ())


def test_a_contact_without_a_partner_stays_so_on_a_form_for_everybody(main_example: Path):
    """There an empty cell means somebody whom the decision does not name."""
    form = write(main_example)
    fill(form, "Kontakter", {"Med vem": "Kustbevakningen", "Datum": "2017-05-05", "Svarar mot krav": "T2"})
    assert read(main_example, form).findings == ()
    met = next(c for c in govreport.load(main_example).outputs.contacts if c.with_ == "Kustbevakningen")
    assert met.partner == ""


def test_an_emptied_partner_of_a_collected_contact_keeps_what_was_collected(main_example: Path):
    """Only new rows are given the partner; an emptied cell means no change, as everywhere."""
    form = write(main_example, partner="P4")
    book = load_workbook(form)
    book["Kontakter"]["B2"] = None
    book.save(form)
    result = read(main_example, form)
    assert (result.findings, result.merge.changes) == ((), ())


@pytest.mark.parametrize(
    "typed",
    [
        "{name}",
        "  {upper} ",
        "{name} ({id})",
        "{id} {name}",
        "({id}) {name}",
        "{lower_id}",
        "{id}: {name}",
        "{id} - {name}",
    ],
)
def test_a_partner_may_be_typed_by_name(main_example: Path, typed: str):
    """The form shows names, so people write names: exact ones, or with the id before or in brackets after."""
    partner = next(p for p in govreport.load(main_example).assignment.partners if p.id == "P4")
    words = {"name": partner.name, "upper": partner.name.upper(), "id": "P4", "lower_id": "p4"}
    form = write(main_example)
    fill(
        form, "Kontakter", {"Part": typed.format(**words), "Datum": "2017-05-05", "Ämne": "Skrivet för hand"}
    )
    result = read(main_example, form)
    assert result.findings == ()
    met = next(c for c in govreport.load(main_example).outputs.contacts if c.subject == "Skrivet för hand")
    assert met.partner == "P4"


def test_several_partners_in_one_cell_may_be_names_and_ids(main_example: Path):
    """Each piece between semicolons is looked for by itself."""
    names = {p.id: p.name for p in govreport.load(main_example).assignment.partners}
    form = write(main_example)
    row = {"Aktivitet": "Dialogmöte", "Datum": "2017-05-05", "Svarar mot krav": "T1"}
    fill(form, "Aktiviteter", {**row, "Samverkanspart": f"{names['P2']}; P3 {names['P3']};p4"})
    assert read(main_example, form).findings == ()
    made = next(a for a in govreport.load(main_example).outputs.activities if a.title == "Dialogmöte")
    assert made.partners == ("P2", "P3", "P4")


def test_a_partner_that_is_none_is_told_by_heading_with_what_there_is(examples: Path, tmp_path: Path):
    """The message speaks of the column as the form does, and lists ids with names."""
    folder = tmp_path / "minimal"
    shutil.copytree(examples / "minimal", folder)
    form = write(folder)
    (row,) = fill(form, "Kontakter", {"Part": "Havsmyndigheten", "Datum": "2017-05-05", "Ämne": "Möte"})
    result = read(folder, form)
    (finding,) = result.findings
    assert (finding.rule, finding.location.cell) == ("GR006", f"B{row}")
    assert finding.message.startswith("”Part” hänvisar till Havsmyndigheten")
    for partner in govreport.load(folder).assignment.partners:
        assert f"{partner.id} ({partner.name})" in finding.hint


ROW = {"Indikator": "Rådgivningar", "Enhet": "antal", "Källa": "Egen statistik", "Svarar mot krav": "T1"}


def test_rows_of_one_indicator_under_ready_ids_are_joined(main_example: Path):
    """A year per row, as the help asks for, though every empty row has an id of its own; it is said and stays so."""
    form = write(main_example)
    numbers = fill(
        form,
        "Indikatorer",
        {**ROW, "Period": "2016", "Totalt": 10},
        {**ROW, "Period": "2017", "Totalt": 12, "Indikator": " rådgivningar"},
    )
    result = read(main_example, form)
    assert [(f.rule, f.location.cell) for f in result.findings] == [("form:joined", f"A{numbers[1]}")]
    (made,) = (i for i in govreport.load(main_example).outputs.indicators if i.title == "Rådgivningar")
    assert [(row.period, row.total) for row in made.rows] == [("2016", 10), ("2017", 12)]
    again = read(main_example, form)
    assert (again.merge.new, again.merge.changes) == ((), ())


def test_what_only_one_row_of_an_indicator_says_is_kept(main_example: Path):
    """Source and unit stand on one of the rows, not always the first."""
    form = write(main_example)
    bare = {"Indikator": "Rådgivningar", "Totalt": 1}
    fill(
        form,
        "Indikatorer",
        {**bare, "Period": "2015", "Enhet": "antal"},
        {**ROW, "Period": "2016", "Totalt": 10},
        {**bare, "Period": "2017"},
        {**bare, "Period": "2018", "Källa": "Polisen"},
    )
    assert [f.rule for f in read(main_example, form).findings] == ["form:joined"] * 2
    one, two = (i for i in govreport.load(main_example).outputs.indicators if i.title == "Rådgivningar")
    assert (one.unit, one.source, one.answers) == ("antal", "Egen statistik", ("T1",))
    assert [row.period for row in one.rows] == ["2015", "2016", "2017"]
    assert (two.source, [row.period for row in two.rows]) == ("Polisen", ["2018"])


@pytest.mark.parametrize(
    "other", [{"Enhet": "procent"}, {"Indikator": "Besök"}, {"Källa": "Polisen"}, {"Period": "2016"}]
)
def test_other_indicators_stay_apart(main_example: Path, other: dict[str, str]):
    """Another unit, title or source is another indicator; so is a second number for one period."""
    form = write(main_example)
    before = len(govreport.load(main_example).outputs.indicators)
    fill(
        form,
        "Indikatorer",
        {**ROW, "Period": "2016", "Totalt": 10},
        {**ROW, "Period": "2017", "Totalt": 2, **other},
    )
    assert read(main_example, form).findings == ()
    assert len(govreport.load(main_example).outputs.indicators) == before + 2


def test_a_new_year_of_a_collected_indicator_joins_it(main_example: Path):
    """Typed into the first empty row with the title, unit and source of what stands above."""
    project = govreport.load(main_example)
    old = project.outputs.indicators[0]
    form = write(main_example)
    fill(
        form,
        "Indikatorer",
        {
            "Indikator": old.title,
            "Enhet": old.unit,
            "Källa": old.source,
            "Period": "2031",
            "Kvinnor": 1,
            "Män": 2,
        },
    )
    result = read(main_example, form)
    assert [f.rule for f in result.findings] == ["form:joined"]
    made = next(i for i in govreport.load(main_example).outputs.indicators if i.id == old.id)
    assert [row.period for row in made.rows] == [*(row.period for row in old.rows), "2031"]
