"""Two hundred seeded corruptions of a form: each is noticed, or harmless for a reason given here."""

from __future__ import annotations

import datetime as dt
import io
import random
from collections import Counter
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.cell import Cell
from openpyxl.utils import column_index_from_string

import govreport
from govreport import api
from govreport.collecting.form_merge import Merge
from govreport.collecting.form_write import write_form
from govreport.collecting.layout import FormColumn
from govreport.collecting.sheets import SHEETS
from govreport.model import Project
from govreport.profiles import profile

JUNK: tuple[object, ...] = (
    "#REF!",
    "=1/0",
    "=SUM(A1:A3)",
    "i våras",
    "2017-02-30",
    "31/12/2017 kl. 9",
    "T99 – finns inte",
    "P99",
    "ett tjugotal",
    "1.200",
    -5,
    1e15,
    "\u202e=cmd",
    "<w:t>&amp;",
    "x" * 5000,
    "{{ figures.costs_total }}",
    dt.datetime(1899, 12, 31),  # noqa: DTZ001 - Excel's days have no zone
    True,
    None,
    "   ",
)
HEADS = {spec.head["sv"]: spec for sheet in SHEETS for spec in sheet.columns}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The main example, read once from a copy."""
    import shutil

    from govreport.resources import folder

    place = tmp_path_factory.mktemp("case") / "case"
    shutil.copytree(folder("examples") / "manniskohandel-2017", place)
    return govreport.load(place)


@pytest.fixture(scope="module")
def form(project: Project) -> bytes:
    """Its form."""
    return write_form(project, profile("se"))


def harmless(spec: FormColumn, old: object, new: object) -> str:
    """Why a corruption may pass without a word; empty where it may not."""
    blank = new is None or (isinstance(new, str) and not new.strip())
    if blank and old is None:
        return "an empty cell stays empty"
    if blank and spec.form != "id":
        return "an emptied cell keeps what was collected: a form adds and changes, it never deletes"
    if old == new or str(old) == str(new):
        return "the value is what stood there"
    if spec.form == "id" and old is not None:
        return "the id of a row that nobody filled in"
    return ""


def unnamed(result: api.FormResult) -> list[str]:
    """Findings at a cell that do not name the heading above it, ids left out."""
    found = []
    for finding in result.findings:
        place = finding.location
        if place and place.sheet and place.cell and not place.cell.startswith("A"):
            sheet = next(form for form in SHEETS if form.title["sv"] == place.sheet)
            at = column_index_from_string(place.cell.rstrip("0123456789")) - 1
            if f"”{sheet.columns[at].head['sv']}”" not in finding.message:
                found.append(f"{place}: {finding.message}")
    return found


def noticed(result: api.FormResult, cell: Cell, merge: Merge) -> str:
    """How the corruption shows: a finding at its cell or row, a change told, or a new row."""
    row = str(cell.row)
    for finding in result.findings:
        place = finding.location
        if place and place.sheet == cell.parent.title and place.cell:
            if place.cell == cell.coordinate:
                return "finding at the cell"
            if place.cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == row:
                return "finding in the row"
    if merge.changes:
        return "change shown old to new"
    return "new item shown" if merge.new else ""


@pytest.mark.parametrize("block", range(10))
def test_every_corruption_is_noticed_or_harmless(project: Project, form: bytes, tmp_path: Path, block: int):
    """Twenty corruptions a block: random sheet, row and column, random junk; headings are named, not keys."""
    assert project.root is not None
    before = {path: path.stat().st_mtime_ns for path in project.root.rglob("*")}
    silent = []
    ways: Counter[str] = Counter()
    book = load_workbook(io.BytesIO(form))
    for seed in range(block * 20, block * 20 + 20):
        chance = random.Random(seed)  # noqa: S311 - seeded on purpose
        sheet = book[chance.choice([sheet.title["sv"] for sheet in SHEETS])]
        filled = [row for row in range(2, sheet.max_row + 1) if sheet.cell(row, 2).value is not None]
        row = chance.choice([*filled, *filled, sheet.max_row]) if filled else 2
        cell = sheet.cell(row, chance.randint(1, sheet.max_column))
        spec = HEADS[str(sheet.cell(1, cell.column).value)]
        old, look, new = cell.value, cell.number_format, chance.choice(JUNK)
        cell.value = new
        target = tmp_path / f"form-{seed}.xlsx"
        book.save(target)
        result = api.form_read(project, target, dry_run=True)
        assert unnamed(result) == []
        way = noticed(result, cell, result.merge) or harmless(spec, old, new)
        cell.value, cell.number_format = old, look  # a day changes both
        ways[way] += 1
        if not way:
            silent.append(f"seed {seed}: {sheet.title}!{cell.coordinate} {old!r} -> {new!r}")
    assert silent == []
    assert sum(count for way, count in ways.items() if "finding" in way or "shown" in way) >= 8
    assert {path: path.stat().st_mtime_ns for path in project.root.rglob("*")} == before
