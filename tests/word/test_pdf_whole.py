"""What stands in the Word report stands in its PDF: LibreOffice loses no row where a table breaks."""

from __future__ import annotations

import re
from pathlib import Path

import pypdf
import pytest
from docx import Document

import govreport


def bare(text: str) -> str:
    """Without white space and hyphens, which layout changes."""
    return re.sub(r"[\s\u00ad-]+", "", text)


@pytest.mark.libreoffice
@pytest.mark.parametrize("name", ["manniskohandel-2017", "community-energy-grant", "minimal"])
def test_every_cell_is_in_the_pdf_as_often_as_in_the_report(examples: Path, tmp_path: Path, name: str):
    """Counted, not only sought: a text that stands elsewhere too must not hide a lost row."""
    done = govreport.render(govreport.load(examples / name), tmp_path / "r.docx", pdf=True, paginate=True)
    assert done.pdf is not None
    shown = bare("".join(page.extract_text() for page in pypdf.PdfReader(done.pdf).pages))
    body = Document(str(done.path)).element.body
    written = bare("".join(body.xpath(".//w:t/text()")))
    cells = {bare("".join(cell.xpath(".//w:t/text()"))) for cell in body.xpath(".//w:tc")}
    lost = [cell for cell in cells if len(cell) > 8 and shown.count(cell) < written.count(cell)]
    assert len(cells) > 20
    assert lost == []
