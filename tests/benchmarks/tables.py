"""Ways to write a report with one long table; each is timed in a process of its own.

``python -m tests.benchmarks.tables WAY ROWS`` prints seconds and megabytes as JSON.
"""

from __future__ import annotations

import gc
import io
import json
import re
import sys
import time
import zipfile
from collections.abc import Callable
from html import escape

from attrs import frozen

HEADS = ("Verifikation", "Datum", "Konto", "Text", "Antal", "Belopp, kronor")
FIGURES = ("Antal", "Belopp, kronor")
Rows = list[tuple[str, ...]]
Write = Callable[[], bytes]


@frozen
class Way:
    """A way to write the table.

    Attributes:
        load: Imports all it needs.
        prepare: From rows to what is timed; what a user would have at hand is made here.
    """

    load: Callable[[], object]
    prepare: Callable[[Rows], Write]


def made_up(count: int) -> Rows:
    """Rows as of a ledger."""
    return [
        (
            f"V{number:05}",
            f"2025-{number % 12 + 1:02}-{number % 28 + 1:02}",
            str(4000 + number % 900),
            f"Konferens om samverkan, rad {number}",
            str(number % 17),
            f"{number * 37 % 90_000},50",
        )
        for number in range(1, count + 1)
    ]


def _load_ours() -> object:
    from govreport.word import writer

    return writer


def _ours(rows: Rows) -> Write:
    from govreport.model.blocks import Cell, Column, Document, Heading, Table, Text
    from govreport.word.writer import write

    columns = tuple(
        Column(head=(Text(head),), align="right" if head in FIGURES else "left") for head in HEADS
    )
    cells = tuple(tuple(Cell(runs=(Text(text),)) for text in row) for row in rows)
    table = Table(key="ledger", caption=(Text("Verifikationer"),), columns=columns, rows=cells)
    heading = Heading(level=1, runs=(Text("Ekonomi"),), key="ekonomi")
    report = Document(
        title="Redovisning",
        author="Myndigheten",
        created="2025-03-12",
        body=(heading, table),
        labels={"table": "Tabell", "missing": "uppgift saknas"},
    )
    return lambda: write(report)


def _bound(rows: Rows) -> Write:
    """The parts of our own file, its rows written as a string again: what cannot be done without."""
    ours = _ours(rows)()
    with zipfile.ZipFile(io.BytesIO(ours)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    text = parts.pop("word/document.xml").decode()
    row_starts = [found.start() for found in re.finditer(r"<w:tr>", text)]
    second, last = row_starts[2], row_starts[-1]  # the head and the first row keep with what follows
    before, after = text[:second], text[last:]
    row_text = text[second : row_starts[3]]
    pieces = []
    for value in rows[1]:
        piece, _, row_text = row_text.partition(f">{escape(value)}<")
        pieces.append(f"{piece}>")
        row_text = f"<{row_text}"
    one_row = "%s".join([*(piece.replace("%", "%%") for piece in pieces), row_text.replace("%", "%%")])

    def write() -> bytes:
        middle = "".join([one_row % tuple(map(escape, row)) for row in rows[1:-1]])
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
            for name, data in parts.items():
                package.writestr(name, data)
            package.writestr("word/document.xml", f"{before}{middle}{after}")
        return stream.getvalue()

    with zipfile.ZipFile(io.BytesIO(write())) as package:
        if package.read("word/document.xml").decode() != text:
            raise RuntimeError("the lower bound writes other XML than govreport does")
    return write


def _load_docxtpl() -> object:
    import docxtpl

    return docxtpl


def _docxtpl(rows: Rows) -> Write:
    import docx
    from docxtpl import DocxTemplate

    document = docx.Document()
    document.add_heading("{{ title }}", 1)
    table = document.add_table(rows=4, cols=len(HEADS), style="Table Grid")
    for index, head in enumerate(HEADS):
        table.cell(0, index).text = head
        table.cell(2, index).text = f"{{{{ row[{index}] }}}}"
    table.cell(1, 0).text = "{%tr for row in rows %}"
    table.cell(3, 0).text = "{%tr endfor %}"
    template = io.BytesIO()
    document.save(template)

    def write() -> bytes:
        template.seek(0)
        report = DocxTemplate(template)
        report.render({"title": "Ekonomi", "rows": rows})
        stream = io.BytesIO()
        report.save(stream)
        return stream.getvalue()

    return write


def _load_docx() -> object:
    import docx

    return docx


def _docx(rows: Rows) -> Write:
    import docx

    def write() -> bytes:
        document = docx.Document()
        document.add_heading("Ekonomi", 1)
        table = document.add_table(rows=1, cols=len(HEADS), style="Table Grid")
        for cell, head in zip(table.rows[0].cells, HEADS, strict=True):
            cell.text = head
        for row in rows:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text
        stream = io.BytesIO()
        document.save(stream)
        return stream.getvalue()

    return write


WAYS = {
    "govreport": Way(_load_ours, _ours),
    "bound": Way(_load_ours, _bound),
    "docxtpl": Way(_load_docxtpl, _docxtpl),
    "python-docx": Way(_load_docx, _docx),
}


def _peak() -> float:
    """Largest resident size so far, in megabytes."""
    import resource  # there is none on Windows, where only this benchmark does not run

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (
        1024 * (1024 if sys.platform == "darwin" else 1)
    )


def main(way: str, count: int) -> None:
    """Write the table once and print what it took; the rows themselves count as memory."""
    WAYS[way].load()
    baseline = _peak()
    rows = made_up(count)
    write = WAYS[way].prepare(rows)
    gc.collect()
    start = time.perf_counter()
    data = write()
    seconds = time.perf_counter() - start
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        written = len(re.findall(rb"<w:tr[ >]", package.read("word/document.xml")))
    if written != count + 1:
        raise RuntimeError(f"{way} wrote {written} rows and not {count + 1}")
    print(json.dumps({"seconds": seconds, "memory": _peak() - baseline}))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
