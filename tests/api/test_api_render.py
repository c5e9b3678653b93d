"""Rendering through the library: same bytes, options, refusals, nothing half written."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import get_type_hints

import pytest
from attrs import evolve

import govreport
from govreport.api.options import RenderKeywords
from govreport.errors import IncompleteError, InputFileError, OutputFileError, UsageError

RENDER = """
import sys, govreport
govreport.render(govreport.load(sys.argv[1]), sys.argv[2], charts=sys.argv[3], paginate=False)
"""


@pytest.mark.parametrize("charts", ["picture", "native"])
def test_the_same_folder_gives_the_same_bytes(main_example: Path, tmp_path: Path, charts: str):
    """Another folder, time zone and hash seed change nothing."""
    other = tmp_path / "somewhere else" / "copy"
    shutil.copytree(main_example, other)
    digests = set()
    for folder, zone, seed in ((main_example, "UTC", "1"), (other, "Asia/Tokyo", "2")):
        out = folder.parent / f"{seed}.docx"
        env = {**os.environ, "TZ": zone, "PYTHONHASHSEED": seed}
        subprocess.run([sys.executable, "-c", RENDER, folder, out, charts], env=env, check=True, timeout=120)
        digests.add(hashlib.sha256(out.read_bytes()).hexdigest())
    assert len(digests) == 1


def test_an_incomplete_assignment_is_refused_and_nothing_is_written(main_example: Path, tmp_path: Path):
    """The exception carries the result; a draft is written all the same, and says so on its pages."""
    (main_example / "outputs" / "activities.yaml").unlink()
    project = govreport.load(main_example)
    with pytest.raises(IncompleteError) as caught:
        govreport.render(project, tmp_path / "r.docx", paginate=False)
    assert any(finding.severity == "error" for finding in caught.value.result.findings)
    assert list(tmp_path.glob("*.docx")) == []
    govreport.render(project, tmp_path / "r.docx", draft=True, paginate=False)
    with zipfile.ZipFile(tmp_path / "r.docx") as package:
        headers = [package.read(name).decode() for name in package.namelist() if name.endswith("Header.xml")]
    assert any("UTKAST" in header for header in headers)


def test_what_is_not_public_stays_out_where_the_report_is_published(main_example: Path, tmp_path: Path):
    """``publish: true`` is the default for ``public``; asking for the whole brings it back."""
    project = govreport.load(main_example)
    hidden = next(item for item in project.outputs.activities if not item.public)
    texts = {}
    for public in (None, False):
        out = tmp_path / f"{public}.docx"
        govreport.render(project, out, public=public, paginate=False)
        with zipfile.ZipFile(out) as package:
            texts[public] = package.read("word/document.xml").decode()
    assert hidden.title not in texts[None]
    assert hidden.title in texts[False]


def test_the_callers_mistakes_are_exceptions(main_example: Path, tmp_path: Path):
    """A wrong suffix, a missing template, a missing folder: each says what to do."""
    project = govreport.load(main_example)
    with pytest.raises(UsageError, match=r"\.docx"):
        govreport.render(project, tmp_path / "report.doc")
    with pytest.raises(InputFileError, match="no such template"):
        govreport.render(project, tmp_path / "r.docx", template=tmp_path / "mall.docx")
    with pytest.raises(OutputFileError, match="cannot be written"):
        govreport.render(project, tmp_path / "missing" / "r.docx")
    assert list(tmp_path.glob("*.docx")) == []


def test_the_register_lists_requirements_evidence_and_costs(main_example: Path, tmp_path: Path):
    """Every output is in the register, and text that looks like a formula stays text."""
    from openpyxl import load_workbook

    project = govreport.load(main_example)
    first = evolve(project.outputs.activities[0], title="=1+1")
    outputs = evolve(project.outputs, activities=(first, *project.outputs.activities[1:]))
    project = evolve(project, outputs=outputs)
    done = govreport.render(project, tmp_path / "r.docx", register=tmp_path / "register.xlsx", paginate=False)
    assert done.register == tmp_path / "register.xlsx"
    book = load_workbook(tmp_path / "register.xlsx")
    requirements, evidence, costs = book.worksheets
    assert requirements.max_row - 1 == len(done.result.requirements)
    assert costs.max_row - 1 == len(project.outputs.costs)
    cells = [cell for row in evidence.iter_rows() for cell in row if cell.value == "=1+1"]
    assert [cell.data_type for cell in cells] == ["s"]
    again = tmp_path / "again.xlsx"
    govreport.render(project, tmp_path / "r.docx", register=again, paginate=False)
    assert again.read_bytes() == (tmp_path / "register.xlsx").read_bytes()


def soffice(folder: Path, script: str) -> None:
    """A LibreOffice of our own making."""
    program = folder / "soffice"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)


@pytest.mark.libreoffice
def test_pages_are_counted_by_default_as_on_the_command_line(minimal_example: Path, tmp_path: Path):
    """Contents have page numbers where LibreOffice is found, and the steps that take long are told of."""
    steps: list[str] = []
    done = govreport.render(govreport.load(minimal_example), tmp_path / "r.docx", on_step=steps.append)
    assert (done.not_paginated, steps) == ("", ["layout"])
    with zipfile.ZipFile(tmp_path / "r.docx") as package:
        assert b'w:dirty="true"' not in package.read("word/document.xml")


def test_without_libreoffice_the_result_says_so(
    minimal_example: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """The report is there, its contents left for Word to fill in."""
    monkeypatch.setenv("PATH", str(tmp_path))
    done = govreport.render(govreport.load(minimal_example), tmp_path / "r.docx")
    assert done.not_paginated == "LibreOffice was not found"
    with zipfile.ZipFile(tmp_path / "r.docx") as package:
        assert b'w:dirty="true"' in package.read("word/document.xml")


def test_no_failure_of_the_layout_loses_the_report(
    minimal_example: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """The Word file stands before LibreOffice is started, whole and without page numbers."""
    soffice(tmp_path, "echo broken")
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    project = govreport.load(minimal_example)
    plain = govreport.render(project, tmp_path / "plain.docx", paginate=False).path.read_bytes()
    with pytest.raises(govreport.GovreportError, match="broken"):
        govreport.render(project, tmp_path / "r.docx", paginate=True)
    assert (tmp_path / "r.docx").read_bytes() == plain

    def interrupt(step: str) -> None:
        raise KeyboardInterrupt(step)

    with pytest.raises(KeyboardInterrupt, match="layout"):
        govreport.render(project, tmp_path / "again.docx", on_step=interrupt)
    assert (tmp_path / "again.docx").read_bytes() == plain


@pytest.mark.parametrize("given", [None, 3, "folder", {}])
def test_what_is_no_project_is_told(tmp_path, given):
    """A caller's mistake is a `UsageError` that says what is wanted."""
    with pytest.raises(UsageError, match="a project is wanted"):
        govreport.check(given)
    with pytest.raises(UsageError, match="a project is wanted"):
        govreport.render(given, tmp_path / "r.docx")


def test_what_is_no_day_or_kind_of_chart_is_told(minimal_example, tmp_path):
    """A day as text and an unknown kind of chart are told; a moment is its day, one code is one code."""
    project = govreport.load(minimal_example)
    with pytest.raises(UsageError, match=r"datetime\.date"):
        govreport.check(project, today="2018-01-01")
    with pytest.raises(UsageError, match="native"):
        govreport.render(project, tmp_path / "r.docx", charts="svg")
    moment = dt.datetime(2018, 3, 12, 23, tzinfo=dt.UTC)
    assert govreport.check(project, today=moment) == govreport.check(project, today=moment.date())
    assert govreport.check(project, select="GR1") == govreport.check(project, select=["GR1"])


def _headers(report: Path) -> str:
    with zipfile.ZipFile(report) as package:
        return "".join(package.read(n).decode() for n in package.namelist() if n.endswith("Header.xml"))


def test_options_and_keywords_are_the_same(minimal_example: Path, tmp_path: Path):
    """One value or one by one; a keyword goes before the value's own, and what is none is refused."""
    project = govreport.load(minimal_example)
    options = govreport.RenderOptions(paginate=False, draft=True)
    whole = govreport.render(project, tmp_path / "a.docx", options)
    apart = govreport.render(project, tmp_path / "b.docx", paginate=False, draft=True)
    assert whole.path.read_bytes() == apart.path.read_bytes()
    finished = govreport.render(project, tmp_path / "c.docx", options, draft=False)
    assert ["UTKAST" in _headers(made.path) for made in (whole, finished)] == [True, False]
    with pytest.raises(UsageError, match=r"options is a govreport\.RenderOptions, not dict"):
        govreport.render(project, tmp_path / "d.docx", {"draft": True})
    with pytest.raises(TypeError, match="there is no option 'drfat'; there are draft, today,"):
        govreport.render(project, tmp_path / "d.docx", drfat=True)
    assert not (tmp_path / "d.docx").exists()


def test_every_option_is_a_keyword_of_the_same_type():
    """Type checkers know the keywords by a list of their own, which must be the value's."""
    assert get_type_hints(RenderKeywords) == get_type_hints(govreport.RenderOptions)


@pytest.mark.parametrize("name", ["register", "report"])
def test_what_belongs_to_one_report_is_not_asked_of_many(minimal_example: Path, tmp_path: Path, name: str):
    """Many reports cannot all be written into one register, nor have the same id; nothing is made."""
    with pytest.raises(UsageError, match=f"{name} belongs to one report"):
        govreport.render_many([minimal_example], tmp_path / "out", **{name: "x.xlsx"})
    assert not (tmp_path / "out").exists()
