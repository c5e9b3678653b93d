"""Tables: repeated heads, whole rows, figures to the right, alternative text, landscape pages, cost."""

from __future__ import annotations

import pytest

from govreport.errors import GovreportError
from govreport.model.blocks import Cell, Column, CrossRef, Heading, Table
from govreport.word import writer
from govreport.word.widths import column_widths, text_mm
from tests.timing import linear
from tests.word.opened import document, h, p, style_of, t, table, text, written

MEDEL = table(
    [["Lön", "10"], ["Resor", "5"], ["Summa", "15"]],
    ["Slag", "Kronor"],
    caption=t("Medel"),
    source=t("Ekonomisystemet"),
    notes=(t("Avrundat."),),
    description="Kostnader efter slag",
    total=True,
)


def test_the_head_repeats_and_rows_stay_whole():
    """The first row is a header row for Word and screen readers; no row breaks over pages."""
    opened = written(MEDEL)
    rows = opened.ask("//w:tr")
    assert [bool(row.xpath("w:trPr/w:tblHeader", namespaces=row.nsmap)) for row in rows] == [
        True,
        False,
        False,
        False,
    ]
    assert len(opened.ask("//w:tr/w:trPr/w:cantSplit")) == 4


def test_cells_have_styles_by_their_part():
    """Head, body and total each have a style of their own, which an agency's template may define."""
    opened = written(MEDEL)
    styles = [{style_of(cell) for cell in row.iter(f"{{{row.nsmap['w']}}}p")} for row in opened.ask("//w:tr")]
    assert styles == [{"TableHead"}, {"TableText"}, {"TableText"}, {"TableTotal"}]
    assert opened.ask("//w:tblLook/@w:lastRow") == ["1"]
    assert opened.ask("//w:tblStyle/@w:val") == ["ReportTable"]


def test_figures_are_aligned_right():
    """A column's alignment goes for its head too; a cell may differ."""
    block = Table(
        columns=(Column(head=t("A")), Column(head=t("Kr"), align="right")),
        rows=(
            (Cell(runs=t("x")), Cell(runs=t("1"))),
            (Cell(runs=t("y"), align="center"), Cell(runs=t("2"), align="left")),
        ),
    )
    aligned = [
        "".join(paragraph.xpath("w:pPr/w:jc/@w:val", namespaces=paragraph.nsmap))
        for paragraph in written(block).ask("//w:tc/w:p")
    ]
    assert aligned == ["", "right", "", "right", "center", ""]


def test_notes_and_source_stand_under_the_table_and_stay_with_it():
    """The table's last row holds on to its notes, the notes to the source."""
    opened = written(MEDEL)
    assert opened.styled("TableNote") == ["Avrundat."]
    assert opened.styled("Source") == ["Källa: Ekonomisystemet"]
    last = opened.ask("//w:tr[last()]//w:p")
    assert all(cell.xpath("w:pPr/w:keepNext", namespaces=cell.nsmap) for cell in last)
    assert opened.ask("//w:p[w:pPr/w:pStyle/@w:val='TableNote']/w:pPr/w:keepNext")


def test_a_short_table_is_not_broken_and_a_long_one_may_be():
    """Up to ten lines stay together; of more, the head stays with the first row, a total with the row before.

    The first row is not kept with the second: LibreOffice 7.4 then loses rows where the table breaks.
    """
    short = written(table([["a", "1"]] * 10))
    assert len(short.ask("//w:tr[.//w:keepNext]")) == 10  # all but the last
    long = written(table([["a", "1"]] * 40, total=True))
    kept = [bool(row.xpath(".//w:keepNext", namespaces=row.nsmap)) for row in long.ask("//w:tr")]
    assert kept == [True, *[False] * 38, True, False]


def test_alternative_text_of_a_table():
    """Title and description are there for who cannot see the table."""
    opened = written(MEDEL)
    assert opened.ask("//w:tblCaption/@w:val") == ["Medel"]
    assert opened.ask("//w:tblDescription/@w:val") == ["Kostnader efter slag"]


def test_no_cell_is_empty():
    """A cell without content says so, in the document's words."""
    opened = written(table([["", "1"]]))
    assert text(opened.ask("//w:tr[2]/w:tc[1]")[0]) == "uppgift saknas"


def test_widths_fill_the_text_column():
    """Grid and cells agree and sum to the width between the margins (160 mm)."""
    opened = written(table([["Lön", "10", "20", "30"]]))
    grid = [int(width) for width in opened.ask("//w:gridCol/@w:w")]
    assert sum(grid) == pytest.approx(160 * 1440 / 25.4, abs=3)
    assert [int(width) for width in opened.ask("//w:tr[1]/w:tc/w:tcPr/w:tcW/@w:w")] == grid


def test_few_narrow_columns_stay_together():
    """A label and its figure do not stand at opposite edges; a wide table fills the page all the same."""
    assert sum(column_widths(table([["2016", "78"], ["2017", "112"]]), 160)) == pytest.approx(96)
    assert sum(column_widths(table([["2016", "78"]], wide=True), 247)) == pytest.approx(247)


def test_a_fixed_space_keeps_a_head_together():
    """The longest word of "Mottaget, kr" with a fixed space is all of it."""
    tight = table([["x", *["1"] * 6]], ["Anslag", *["Mottaget,\u00a0kr"] * 6])
    assert min(column_widths(tight, 160)[1:]) > 20


def test_widths_follow_the_content_unless_given():
    """A column of long texts gets more room than one of figures; relative widths that differ are obeyed."""
    wide, narrow = column_widths(table([["Länsstyrelsens utbildning för socialtjänst och polis", "1"]]), 160)
    assert wide > 3 * narrow
    given = Table(columns=(Column(head=t("A"), width=1), Column(head=t("B"), width=3)), rows=())
    wide, narrow = column_widths(given, 160)
    assert narrow == 3 * wide


def test_a_reference_that_is_spelt_out_gets_the_room_of_its_words():
    """Where headings have no numbers their words stand in the table, and the longest of them does not break."""
    title = "Jämställdhetsperspektivet i uppdraget"
    rows = tuple(
        (Cell(runs=t("Ett krav som är formulerat med ganska många ord")), Cell(runs=(CrossRef("mål"),)))
        for _ in range(3)
    )
    columns = (Column(head=t("Krav"), width=9), Column(head=t("Var"), width=1))
    block = Table(key="table:x", columns=columns, rows=rows, caption=t("Krav"))
    numbered, spelt = (
        [int(each) for each in written(h(1, title, key="mål", numbered=n), block).ask("//w:gridCol/@w:w")]
        for n in (True, False)
    )
    longest = text_mm("Jämställdhetsperspektivet") / 25.4 * 1440
    assert numbered[1] < longest < spelt[1]


def test_a_text_after_a_table_keeps_its_distance():
    """A table has no space under it in Word; the next paragraph gets it unless a source stands between."""
    after = "//w:p[w:pPr/w:pStyle/@w:val='BodyText']/w:pPr/w:spacing/@w:before"
    assert written(table([["a", "1"]]), p("efter")).ask(after) == ["240"]
    assert written(table([["a", "1"]], source=t("X")), p("efter")).ask(after) == []


def test_two_tables_do_not_grow_together():
    """Word joins tables that touch; a paragraph stands between them."""
    opened = written(table([["a", "1"]]), table([["b", "2"]]))
    first, _ = opened.ask("//w:tbl")
    assert first.getnext().tag.endswith("}p")


def test_a_wide_table_turns_the_page_and_back():
    """The section before ends upright, the table's section is landscape, what follows is upright again."""
    opened = written(h(1, "Ett"), p("text"), table([["a", "1"]], wide=True), p("mer"))
    orientations = [
        section.xpath("string(w:pgSz/@w:orient)", namespaces=section.nsmap) or "portrait"
        for section in opened.ask("//w:sectPr")
    ]
    assert orientations == ["portrait", "landscape", "portrait"]
    widths = opened.ask("//w:tbl/w:tblPr/w:tblW/@w:w")
    assert int(widths[0]) > 13_000  # of the 297 mm page


def test_an_annex_with_a_wide_table_is_landscape_from_its_heading():
    """A heading and a line over a wide table go with it, and no empty page follows at the end."""
    opened = written(
        p("text"),
        h(1, "Matris", annex=True),
        p("Läs så här."),
        table([["a", "1"]], caption=t("Krav"), wide=True),
        table([["b", "2"]], caption=t("Fler"), wide=True),
    )
    body = list(opened.ask("//w:body")[0])
    turn = next(i for i, e in enumerate(body) if e.xpath("w:pPr/w:sectPr", namespaces=e.nsmap))
    assert text(body[turn + 1]) == "Matris"
    assert opened.ask("//w:body/w:sectPr/w:pgSz/@w:orient") == ["landscape"]
    assert len(opened.ask("//w:sectPr")) == 2


def test_landscape_pages_keep_header_and_footer():
    """Each section names the same header and footer."""
    opened = written(p("text"), table([["a", "1"]], wide=True), p("mer"))
    references = [
        tuple(section.xpath("w:headerReference/@r:id | w:footerReference/@r:id", namespaces=section.nsmap))
        for section in opened.ask("//w:sectPr")
    ]
    assert len(set(references)) == 1


def test_uneven_rows_are_the_callers_mistake():
    """A row with too few cells would shift figures under the wrong head."""
    block = Table(key="x", columns=(Column(head=t("A")), Column(head=t("B"))), rows=((Cell(runs=t("1")),),))
    with pytest.raises(GovreportError, match="'x'"):
        written(block)


def test_a_table_ends_a_passage():
    """A passage that ends in a table closes properly around it."""
    opened = written(
        Heading(level=1, runs=t("Ekonomi"), answers=("B1",)), MEDEL, Heading(level=1, runs=t("Mer"))
    )
    (control,) = opened.ask("//w:sdt[w:sdtPr/w:tag/@w:val='req:B1']")
    assert len(control.xpath(".//w:tbl", namespaces=control.nsmap)) == 1


def test_cost_grows_with_the_rows_and_no_faster():
    """Eight times the rows take about eight times as long: no search per cell."""
    assert linear(
        lambda rows: writer.write(document(table([[f"rad {n}", "1", "2", "3"] for n in range(rows)]))), 1_000
    )


def test_a_crowded_table_leaves_room_for_what_heads_its_rows():
    """Where heads with fixed spaces ask for more than the page, they break, and no column starves."""
    heads = ["Anslag", *["Rekvirerat,\u00a0kronor"] * 7]
    widths = column_widths(table([["Hälsovård och sjukvård", *["1"] * 7]], heads), 160)
    assert widths[0] > 17
    assert min(widths) > 14


def test_heads_break_where_that_saves_lines_of_the_body():
    """A first column is not squeezed to a word a line so that heads can keep their unit beside them."""
    heads = [
        "Funding line",
        *[f"{word},\u00a0GBP" for word in ("Granted", "Requested", "Received", "Unspent")],
    ]
    rows = [["B1 Home energy visits and the guide to low-cost measures", *["40,000"] * 4]] * 2
    widths = column_widths(table(rows, heads), 110)
    assert widths[0] > 28
    assert all(width < 23 for width in widths[1:])


def test_a_head_too_long_for_its_column_parts_at_its_fixed_space():
    """Where heads break, they break between words; a line that can part nowhere is cut inside one."""
    heads = ["Anslag", *["Rekvirerat,\u00a0kronor"] * 7]
    crowded = written(table([["Hälsovård och sjukvård", *["1"] * 7]], heads))
    roomy = written(table([["Lön", "1"]], ["Slag", "Belopp,\u00a0kr"]))
    assert [text(each) for each in crowded.ask("//w:tr[1]//w:p")] == ["Anslag", *["Rekvirerat, kronor"] * 7]
    assert [text(each) for each in roomy.ask("//w:tr[1]//w:p")] == ["Slag", "Belopp,\u00a0kr"]


def test_heads_stay_whole_where_the_body_gains_nothing():
    """Short texts leave the heads their fixed spaces."""
    widths = column_widths(
        table([["B1", "40,000", "1"]], ["Line", "Granted,\u00a0GBP", "Requested,\u00a0GBP"]), 62
    )
    assert all(width > 22 for width in widths[1:])
