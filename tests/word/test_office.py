"""LibreOffice at work: page numbers, tagged PDF, and what happens without it or when it takes too long."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import pypdf
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from govreport.errors import GovreportError, MissingExtraError
from govreport.model.blocks import Block, Contents, CrossRef, Document, Note, NoteRef, Paragraph, Text
from govreport.word import writer
from govreport.word.libreoffice import office
from govreport.word.libreoffice.paginate import page_numbers, paginate
from govreport.word.libreoffice.pdf import to_pdf
from tests.word.drawn import BLOCKS
from tests.word.opened import Opened, document, h, p, picture, t, table

TOOLS = Path(os.environ.get("TOOLS_HOME", Path.home() / ".cache/govreport-tools"))
REPORT = (
    Contents(),
    Contents(of="tables"),
    h(1, "Uppdraget", key="a", answers=("T1",)),
    Paragraph(
        runs=(
            Text("Se "),
            CrossRef(key="b"),
            Text(", "),
            CrossRef(key="t"),
            Text(" på sidan "),
            CrossRef(key="b", page=True),
            Text("."),
            NoteRef(label="1"),
        )
    ),
    Note(label="1", runs=t("En not.")),
    p("Ska göras.", role="quote"),
    h(1, "Ekonomi", key="b"),
    table([["a", "1"]], caption=t("Medel"), key="t", source=t("X")),
    picture(caption=t("Kostnader")),
)


def report() -> Document:
    """A small report with everything that pages and PDF concern."""
    return document(*REPORT, front=(p("Titel", role="title"),), running_head="Titel", title="En titel")


@pytest.mark.libreoffice
def test_pages_are_right_at_first_open():
    """Contents, lists and references show the page on which LibreOffice sets each place."""
    made = report()
    done = paginate(lambda pages: writer.write(made, pages=pages))
    assert done.why_not == ""
    opened = Opened(done.data)
    assert opened.styled("Toc1") == ["1\tUppdraget\t3", "2\tEkonomi\t4"]
    assert opened.styled("TableOfFigures") == ["Tabell\u00a01. Medel\t4"]
    assert opened.styled("BodyText") == ["Se 2, Tabell\u00a01 på sidan 4."]
    assert opened.ask("//w:fldChar/@w:dirty") == []
    assert page_numbers(done.data) == done.pages, "writing the numbers moved nothing"


@pytest.mark.libreoffice
def test_the_pdf_is_tagged_titled_and_reads_as_the_report(tmp_path: Path):
    """Structure, language and title are there; no reference shows an error; the words are the report's."""
    made = report()
    file = tmp_path / "rapport.docx"
    file.write_bytes(paginate(lambda pages: writer.write(made, pages=pages)).data)
    before = file.read_bytes()
    pdf = to_pdf(file).path
    assert pdf == tmp_path / "rapport.pdf"
    assert file.read_bytes() == before
    reader = pypdf.PdfReader(pdf)
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "sv-SE"
    assert reader.metadata.title == "En titel"
    assert all(page["/Tabs"] == "/S" for page in reader.pages if "/Annots" in page)
    words = "\n".join(page.extract_text() for page in reader.pages)
    assert "Se 2, Tabell 1 på sidan 4." in words.replace("\u00a0", " ")
    assert "Error" not in words
    assert "Fel:" not in words


@pytest.mark.libreoffice
@pytest.mark.tools
@pytest.mark.skipif(
    not (TOOLS / "verapdf").is_dir() or not shutil.which("java"), reason="veraPDF is not set up"
)
@pytest.mark.parametrize("archive", [False, True])
def test_the_pdf_follows_its_standards(tmp_path: Path, archive: bool):
    """PDF/UA-1 by veraPDF, and for the archive PDF/A-2a in the same file."""
    file = tmp_path / "rapport.docx"
    file.write_bytes(writer.write(report()))
    pdf = to_pdf(file, archive=archive).path
    for flavour in ("ua1", "2a") if archive else ("ua1",):
        said = subprocess.run(
            ["sh", str(verapdf()), "--flavour", flavour, str(pdf)],
            capture_output=True,
            text=True,
            check=False,
        )
        assert '"compliant":true' in said.stdout, said.stdout


def verapdf() -> Path:
    """The script that starts veraPDF, beside the checkout."""
    checkout = Path(os.environ.get("GOVREPORT_CHECKOUT", Path(__file__).parents[2]))
    script = checkout.parent / "shared" / "tools" / "pdfua" / "verapdf_ua.sh"
    if not script.is_file():
        pytest.skip(f"{script} is not there")
    return script


@pytest.mark.libreoffice
def test_bookmarks_survive_libreoffice():
    """Who edits the report there loses the controls' tags, but passages and figures are found by bookmark."""
    data = writer.write(report())
    names = set(Opened(data).ask("//w:bookmarkStart/@w:name"))
    again = Opened(_saved_by_libreoffice(data))
    assert "req_T1" in names
    assert names <= set(again.ask("//w:bookmarkStart/@w:name"))


def _saved_by_libreoffice(data: bytes) -> bytes:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "in.docx").write_bytes(data)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = ["soffice", profile, "--headless", "--convert-to", "docx", "--outdir", str(folder / "out")]
        subprocess.run([*command, str(folder / "in.docx")], capture_output=True, check=True)
        return (folder / "out" / "in.docx").read_bytes()


@pytest.mark.libreoffice
def test_a_time_limit_stops_libreoffice():
    """Nothing is left running, nothing lying about, and the Word file is not touched."""
    with pytest.raises(GovreportError, match=r"stopped after 0\.05 seconds"):
        office.convert(writer.write(report()), time_limit=0.05)


def test_without_libreoffice_the_report_stands_without_pages(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    """Pages are left to Word unless asked for; a PDF cannot be had, and the error says what to install."""
    monkeypatch.setenv("PATH", str(tmp_path))
    made = report()
    done = paginate(lambda pages: writer.write(made, pages=pages))
    assert done.why_not == "LibreOffice was not found"
    assert Opened(done.data).styled("Toc1") == ["1\tUppdraget", "2\tEkonomi"]
    with pytest.raises(MissingExtraError, match="apt install libreoffice-writer"):
        paginate(lambda pages: writer.write(made, pages=pages), needed=True)
    file = tmp_path / "rapport.docx"
    file.write_bytes(done.data)
    with pytest.raises(MissingExtraError, match="LibreOffice"):
        to_pdf(file)
    assert not (tmp_path / "rapport.pdf").exists()


def test_pages_not_asked_for_are_not_laid_out(monkeypatch: pytest.MonkeyPatch):
    """LibreOffice is not started when pagination is turned off."""
    monkeypatch.setattr(office, "convert", lambda *_, **__: pytest.fail("LibreOffice was started"))
    made = report()
    assert paginate(lambda pages: writer.write(made, pages=pages), needed=False).pages == {}


def test_an_office_that_makes_nothing_is_told_of(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    """A conversion that fails gives LibreOffice's own words, no PDF, and no traceback."""
    fake = tmp_path / "soffice"
    fake.write_text("#!/bin/sh\necho 'source file could not be loaded'\n")
    fake.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    with pytest.raises(GovreportError, match="source file could not be loaded"):
        office.convert(b"x")


@pytest.mark.libreoffice
@settings(max_examples=3, database=None, suppress_health_check=list(HealthCheck))
@given(st.lists(BLOCKS, min_size=4, max_size=8).map(tuple))
def test_libreoffice_opens_any_document(blocks: tuple[Block, ...]):
    """A sample of made-up documents; the schemas see many more in test_tools."""
    assert office.convert(writer.write(document(*blocks))).startswith(b"%PDF")
