"""Columns have room for the words of a template's own type, so that no figure breaks in the middle."""

from __future__ import annotations

from pathlib import Path

import pytest

from govreport.word import writer
from govreport.word.styles.stylebook import StyleBook
from govreport.word.styles.typeface import Type, table_type
from govreport.word.template.unpacking import unpack
from govreport.word.widths import column_widths, text_mm
from tests.word import agency
from tests.word.opened import document, table, written

A = "http://schemas.openxmlformats.org/drawingml/2006/main"


def type_of(data: bytes) -> Type:
    """How wide the type of a template's tables is."""
    package = unpack(data, "agency.docx")
    return table_type(package, StyleBook(package.tree("word/styles.xml"), "agency.docx"))


def test_our_own_type_is_the_measure():
    """Calibri in 10 points, with the air that its bold needs."""
    assert type_of(written(table([["a", "1"]])).data) == Type(1.0, 1.0, 1.0)


def test_size_face_and_weight_are_the_templates():
    """Georgia in 11 points from the defaults; a style nearer to the table's text goes before them."""
    assert type_of(agency.template("")).text == pytest.approx(1.1 * 1.22)
    small = (
        '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Table Text"/><w:rPr>{}</w:rPr></w:style>'
    )
    changed = small.format('<w:rFonts w:ascii="Arial"/><w:b/><w:sz w:val="18"/>')
    styles = agency.STYLES.replace("</w:styles>", f"{changed}</w:styles>")
    assert type_of(agency.template("", styles=styles)).text == pytest.approx(0.9 * 1.18)


def test_a_theme_names_the_face():
    """Word's own templates say "the theme's body font", and the theme says which."""
    styles = agency.STYLES.replace('w:ascii="Georgia"', 'w:asciiTheme="minorHAnsi" w:ascii="Georgia"')
    latin = '<a:minorFont><a:latin typeface="Verdana"/></a:minorFont>'
    theme = (f'<a:theme xmlns:a="{A}"><a:fontScheme>{latin}</a:fontScheme></a:theme>', "application/xml")
    link = f'<Relationship Id="rId70" Type="{agency.OFFICE}/theme" Target="theme.xml"/>'
    data = agency.template("", styles=styles, parts={"word/theme.xml": theme}, links=link)
    assert type_of(data).text == pytest.approx(1.1 * 1.26)


def test_nonsense_in_a_style_changes_nothing():
    """A size that is no number, or absurd, is passed over."""
    for size in ("stor", "0", "99999"):
        styles = agency.STYLES.replace('<w:sz w:val="22"/>', f'<w:sz w:val="{size}"/>', 1)
        assert type_of(agency.template("", styles=styles)).text == pytest.approx(1.22)


def test_a_wide_type_gets_wide_columns(tmp_path: Path):
    """The column of figures grows with the type at the cost of the text's, in the file as in the estimate."""
    given = table([["Länsstyrelsens utbildning för socialtjänst och polis i länet", "12\u00a0345\u00a0678"]])
    narrow = column_widths(given, 160)[1]
    assert column_widths(given, 160, Type(1.34, 1.34, 1.34))[1] > narrow + 4
    file = tmp_path / "agency.docx"
    file.write_bytes(agency.template(agency.REPORT))
    package = unpack(writer.write(document(given), template=file), "r.docx")
    last = package.tree("word/document.xml").xpath("//w:gridCol/@w:w", namespaces={"w": agency.W})[-1]
    assert int(last) / 1440 * 25.4 > narrow + 4


def test_the_total_and_the_rows_far_down_are_seen():
    """Numbers grow down a table; the largest stands at its end."""
    rows = [["rad", "1"] for _ in range(400)] + [["Summa", "123\u00a0456\u00a0789,00"]]
    long = column_widths(table(rows, ["Text", "Kr"], total=True), 160)[1]
    assert long == pytest.approx(column_widths(table(rows[-2:], ["Text", "Kr"], total=True), 160)[1], rel=0.4)
    assert long > 50, "by the first rows alone it would be 38 mm"


def test_long_words_break_before_figures_do():
    """Where not every word has room, columns of figures and short words keep what they need."""
    heads = ["Verksamhetsområdesansvarig", "Myndighetsgemensamma", "Kvinnor", "Män", "Deltagare"]
    given = table(
        [["Arbetsmarknadsdepartementet", "Genomförandeorganisation", "10", "12", "1\u00a0234"]], heads
    )
    large = Type(1.35, 1.52, 1.52)
    widths = column_widths(given, 150, large)
    assert sum(widths) == pytest.approx(150)
    for head, width in zip(heads[2:], widths[2:], strict=True):
        assert width > text_mm(head) * large.head + 3
    assert max(widths) < text_mm(heads[0]) * large.head
