"""The decision from text, Word and PDF, with places that a person can find."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from docx import Document
from docx.oxml import parse_xml

from govreport.model import Decision, Problem
from govreport.profiles import profile
from govreport.reading.decision import decision_from_bytes, foreign_share, read_decision

SE = profile("se")


def read(data: bytes, file: str = "decision.txt") -> tuple[Decision, list[Problem]]:
    """A decision from its bytes, with what was noted."""
    problems: list[Problem] = []
    return decision_from_bytes(data, file, SE, problems), problems


def pdf(*pages: str) -> bytes:
    """A plain PDF with the lines of each page, blank ones included."""
    kids = " ".join(f"{3 + 2 * number} 0 R" for number in range(len(pages)))
    font = 3 + 2 * len(pages)
    page = (
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {} 0 R/Resources<</Font<</F1 {} 0 R>>>>>>"
    )
    objects = ["<</Type/Catalog/Pages 2 0 R>>", f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>"]
    for number, text in enumerate(pages):
        stream = "\n".join(
            f"BT /F1 12 Tf 40 {700 - 14 * row} Td ({line}) Tj ET"
            for row, line in enumerate(text.split("\n"))
            if line or not text
        )
        objects += [
            page.format(4 + 2 * number, font),
            f"<</Length {len(stream)}>>stream\n{stream}\nendstream",
        ]
    objects.append("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj{body}endobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    xref = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer<</Size {size}/Root 1 0 R>>"
    return out + f"{xref}\nstartxref\n{len(out)}\n%%EOF".encode()


def docx() -> bytes:
    """A Word file with a heading, a paragraph, a list and a table."""
    document = Document()
    document.add_heading("Uppdraget", 1)
    document.add_paragraph("Boverket ska")
    document.add_paragraph("kartlägga behoven", style="List Bullet")
    document.add_paragraph("föreslå åtgärder.", style="List Bullet")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Stöd", "1 200"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_a_word_file_has_paragraphs_headings_and_items():
    """Styles say what is heading and item; places are paragraphs, since lines are not seen in Word."""
    decision, problems = read(docx(), "decision.docx")
    assert problems == []
    assert [one.text for one in decision.sentences][:3] == [
        "Boverket ska",
        "kartlägga behoven",
        "föreslå åtgärder.",
    ]
    assert [one.lead for one in decision.sentences][:3] == [-1, 0, 0]
    assert decision.sentences[0].section == "Uppdraget"
    assert [one.location.paragraph for one in decision.sentences][:3] == ["¶ 2", "¶ 3", "¶ 4"]
    assert "Stöd" in decision.sentences[3].text


def test_a_pdf_has_pages():
    """The text layer is read page by page, and each sentence knows its page."""
    pytest.importorskip("pypdf", reason="the extra for PDF is not installed")
    decision, problems = read(pdf("Boverket ska redovisa.", "Boverket ska rapportera."), "decision.pdf")
    assert problems == []
    assert [(one.text, one.location.page) for one in decision.sentences] == [
        ("Boverket ska redovisa.", 1),
        ("Boverket ska rapportera.", 2),
    ]


def test_a_pdf_has_its_paragraphs():
    """White space between lines of a page parts a heading from the paragraph below it."""
    pytest.importorskip("pypdf", reason="the extra for PDF is not installed")
    demand = "Boverket ska kartlägga behoven och\nredovisa dem."
    page = f"Uppdrag till Boverket om bostäder\n\n{demand}\n\nBoverket får bistå."
    decision, _ = read(pdf(page), "decision.pdf")
    assert [(one.text, one.section) for one in decision.sentences] == [
        ("Boverket ska kartlägga behoven och redovisa dem.", "Uppdrag till Boverket om bostäder"),
        ("Boverket får bistå.", "Uppdrag till Boverket om bostäder"),
    ]


def test_a_pdf_without_text_says_that_it_is_a_picture():
    """No text layer is a note, not an empty decision without a word."""
    pytest.importorskip("pypdf", reason="the extra for PDF is not installed")
    decision, problems = read(pdf(""), "decision.pdf")
    assert decision.sentences == ()
    assert [problem.params["variant"] for problem in problems] == ["no-text-layer"]


@pytest.mark.parametrize("file", ["decision.docx", "decision.pdf"])
def test_a_file_that_is_not_what_its_name_says_is_refused(file: str):
    """Text under the name of a Word file or PDF is one mistake; nothing is guessed."""
    decision, problems = read(b"Boverket ska redovisa.", file)
    assert decision.text == ""
    assert len(problems) == 1


def test_a_word_file_is_known_by_its_bytes():
    """From standard input there is no name: the first bytes tell."""
    assert read(docx(), "decision.txt")[0].source == "docx"


def test_a_missing_file_and_a_folder_are_one_mistake_each(tmp_path: Path):
    """They are noted with the reason, and reading goes on without a text."""
    for path in (tmp_path / "saknas.txt", tmp_path):
        problems: list[Problem] = []
        assert read_decision(path, path.name, SE, problems).text == ""
        assert len(problems) == 1


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"], ids=repr)
def test_line_ends_of_any_system_are_one(ends: str):
    """Lines count alike, whoever wrote the file."""
    decision, _ = read(f"Rubrik{ends}{ends}Boverket ska redovisa.".encode())
    assert decision.sentences[0].location.line == 3


def test_the_language_is_told_by_common_words():
    """English and Norwegian fall outside the Swedish profile, short texts and Swedish ones do not."""
    english = "the agency should report to the ministry and the board by the end of the year " * 2
    swedish = "myndigheten ska rapportera till departementet och till styrelsen i slutet av året " * 2
    assert foreign_share(english, SE) is not None
    assert foreign_share(swedish, SE) is None
    assert foreign_share("the agency", SE) is None


def test_a_place_in_a_file_with_control_characters_is_given():
    """The note on control characters has the line and column of the first one."""
    _, problems = read("Boverket ska redovisa.\nTvå\x07 rader.".encode())
    assert [(one.location.line, one.location.column) for one in problems] == [(2, 4)]


_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_BOX = "<w:r><w:txbxContent><w:p><w:r><w:t>Skatteverket ska vänta.</w:t></w:r></w:p></w:txbxContent></w:r>"
_CHANGED = f"""
<w:p {_W} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">
  <w:pPr><w:tabs><w:tab w:val="left" w:pos="500"/></w:tabs></w:pPr>
  <w:r><w:t xml:space="preserve">Boverket ska </w:t></w:r>
  <w:del w:id="1" w:author="x"><w:r><w:delText xml:space="preserve">inte </w:delText></w:r></w:del>
  <w:ins w:id="2" w:author="x"><w:r><w:t xml:space="preserve">snabbt </w:t></w:r></w:ins>
  <w:moveFrom w:id="3" w:author="x"><w:r><w:t>gärna </w:t></w:r></w:moveFrom>
  <w:r><w:t>handla.</w:t></w:r>
  <mc:AlternateContent>
    <mc:Choice Requires="wps">{_BOX}</mc:Choice>
    <mc:Fallback>{_BOX}</mc:Fallback>
  </mc:AlternateContent>
</w:p>"""


def test_docx_as_it_reads_once_changes_are_accepted():
    """What is deleted or moved away is no text; a text box is a paragraph of its own, and stands once."""
    document = Document()
    document.element.body.insert(0, parse_xml(_CHANGED))
    out = io.BytesIO()
    document.save(out)
    decision, _ = read(out.getvalue(), "decision.docx")
    assert [one.text for one in decision.sentences] == [
        "Boverket ska snabbt handla.",
        "Skatteverket ska vänta.",
    ]


def test_docx_head_of_the_first_page():
    """The head of the page is read, where the decision's number stands, and moves no paragraph's number."""
    document = Document()
    document.add_paragraph("Boverket ska handla.")
    plain, with_head = io.BytesIO(), io.BytesIO()
    document.save(plain)
    document.sections[0].header.paragraphs[0].text = "Fi2031/00217"
    document.save(with_head)
    before, after = (read(one.getvalue(), "decision.docx")[0] for one in (plain, with_head))
    assert after.text == "Fi2031/00217\n\n" + before.text
    assert after.sentences[-1].location == before.sentences[-1].location
