"""Tables: rows as strings, one pass, no search per cell; 5 000 rows cost little more than their bytes."""

from __future__ import annotations

from attrs import evolve, frozen

from govreport.errors import GovreportError
from govreport.model.blocks import Cell, CrossRef, Runs, Table, Text
from govreport.report.walking import map_runs, plain
from govreport.word.blocks import block_xml, labelled, note_paragraph, styled
from govreport.word.captions import caption_xml
from govreport.word.markup import NOTHING, Xml, attribute, join, paragraph, run
from govreport.word.runs import runs_xml
from govreport.word.styles.stylesheet import TABLE_STYLE, twips
from govreport.word.widths import GAP_MM, after_figures, column_widths, estimated_lines, fits
from govreport.word.writing import Writing

KEPT_WHOLE = 10  # a table of at most so many lines is not broken over pages


@frozen
class _Column:
    """How a cell of this column starts; ``kept`` holds on to the next row."""

    loose: str
    kept: str
    align: str


@block_xml.register
def _table(block: Table, writing: Writing) -> Xml:
    parts = [caption_xml(block.caption, writing)] if block.caption else [_apart(writing)]
    writing.after_table = writing.break_before = False
    under = len(block.notes) + bool(block.source)
    parts.append(_grid(block, writing, followed=under > 0))
    for number, note in enumerate(block.notes, start=1):
        parts.append(note_paragraph("Table Note", note, writing, keep=number < under))
    if block.source:
        parts.append(
            note_paragraph("Source", labelled(writing.label("source"), block.source), writing, keep=False)
        )
    writing.after_table = not block.source
    return join(parts)


def _apart(writing: Writing) -> Xml:
    """What keeps a table without caption from growing together with a table just before it."""
    if not (writing.after_table or writing.break_before):
        return NOTHING
    return paragraph(styled("Section Break", writing), NOTHING)


def _with_references(block: Table, writing: Writing) -> Table:
    """The table as its widths are measured: a reference to a heading without number shows the heading's words."""

    def spelt_out(runs: Runs) -> Runs:
        return tuple(
            Text(writing.index.place(item.key).title)
            if isinstance(item, CrossRef) and not item.page and _is_words(item, writing)
            else item
            for item in runs
        )

    (table,) = map_runs((block,), spelt_out)
    return table if isinstance(table, Table) else block


def _loosened(head: Runs) -> Runs:
    """A head whose words may part: LibreOffice cuts "G|BP" where a fixed space joins more than a line holds."""
    return tuple(
        evolve(run, text=run.text.replace("\u00a0", " ")) if isinstance(run, Text) else run for run in head
    )


def _is_words(item: CrossRef, writing: Writing) -> bool:
    place = writing.index.place(item.key)
    return place.kind == "heading" and not place.number and not item.text


def _grid(block: Table, writing: Writing, *, followed: bool) -> Xml:
    count = len(block.columns)
    if count == 0 or any(len(row) != count for row in block.rows):
        raise GovreportError(f"table {block.key!r}: each row must have as many cells as there are columns")
    letters = writing.table_type
    shown = _with_references(block, writing)
    millimetres = column_widths(shown, writing.text_mm, letters)
    widths = [twips(each) for each in millimetres]
    body, head, total = (
        _columns(block, widths, writing.styles.id(name))
        for name in ("Table Text", "Table Head", "Table Total")
    )
    missing = run(writing.label("missing"))
    rows = ["<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"]
    for column, look, width_mm in zip(block.columns, head, millimetres, strict=True):
        runs = column.head if fits(column.head, width_mm, letters) else _loosened(column.head)
        rows.append(f"{look.kept}{runs_xml(runs, writing) or missing}{_CELL_END}")
    rows.append("</w:tr>")
    last = len(block.rows) - 1
    whole = last < KEPT_WHOLE and estimated_lines(shown, millimetres, letters) <= KEPT_WHOLE
    for number, row in enumerate(block.rows):
        final = number == last
        # The last row but one stays with a total, the last one with a source. The first row of a table that
        # may break is not kept: LibreOffice 7.4 then loses the rows after the break from the layout, and the PDF.
        # The head row is kept with the first row all the same.
        kept = followed if final else whole or (block.total and number == last - 1)
        rows.append(_ROW_START)
        _add_row(rows, row, total if final and block.total else body, writing, missing, kept=kept)
        rows.append("</w:tr>")
    grid = "".join(f'<w:gridCol w:w="{each}"/>' for each in widths)
    head_of_table = f"{_properties(block, sum(widths), writing)}<w:tblGrid>{grid}</w:tblGrid>"
    return Xml(f"<w:tbl>{head_of_table}{''.join(rows)}</w:tbl>")


_ROW_START = "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
_CELL_END = "</w:p></w:tc>"
_GAP = f'<w:tcMar><w:left w:w="{twips(GAP_MM)}" w:type="dxa"/></w:tcMar>'


def _add_row(
    rows: list[str], row: tuple[Cell, ...], look: list[_Column], writing: Writing, missing: Xml, *, kept: bool
) -> None:
    for cell, column in zip(row, look, strict=True):
        start = column.kept if kept else column.loose
        if cell.align is not None and cell.align != column.align:
            start = start.replace(f"{_justified(column.align)}</w:pPr>", f"{_justified(cell.align)}</w:pPr>")
        rows.append(f"{start}{runs_xml(cell.runs, writing) or missing}{_CELL_END}")


def _columns(block: Table, widths: list[int], style: str) -> list[_Column]:
    columns = []
    for width, column, gap in zip(widths, block.columns, after_figures(block), strict=True):
        start = (
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{_GAP if gap else ""}</w:tcPr>'
            f"<w:p><w:pPr><w:pStyle{attribute('w:val', style)}/>"
        )
        end = f"{_justified(column.align)}</w:pPr>"
        columns.append(_Column(f"{start}{end}", f"{start}<w:keepNext/>{end}", column.align))
    return columns


def _justified(align: str) -> str:
    return "" if align == "left" else f'<w:jc w:val="{align}"/>'


_FIRST_ROW, _LAST_ROW, _FIRST_COLUMN, _NO_BANDS = 0x20, 0x40, 0x80, 0x600


def _properties(block: Table, width: int, writing: Writing) -> Xml:
    style = attribute("w:val", writing.styles.id(TABLE_STYLE, "table"))
    title = plain(block.caption)
    alternative = f"<w:tblCaption{attribute('w:val', title)}/>" if title else ""
    if block.description:
        alternative += f"<w:tblDescription{attribute('w:val', block.description)}/>"
    bits = _FIRST_ROW | _NO_BANDS | block.total * _LAST_ROW | block.row_heads * _FIRST_COLUMN
    look = (
        f'<w:tblLook w:val="{bits:04X}" w:firstRow="1" w:lastRow="{int(block.total)}"'
        f' w:firstColumn="{int(block.row_heads)}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
    )
    return Xml(
        f'<w:tblPr><w:tblStyle{style}/><w:tblW w:w="{width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f"{look}{alternative}</w:tblPr>"
    )
