"""Tables of many shapes through LibreOffice: each cell's text is in the PDF, wherever the page breaks."""

from __future__ import annotations

import io
import itertools
import random
import re
import subprocess
import zipfile
from pathlib import Path

import pypdf
import pytest

from govreport.model.blocks import Block, Cell, Column, PageBreak, Passage, Table
from govreport.word import writer
from govreport.word.libreoffice import office
from govreport.word.libreoffice.lost_cells import cells_shown, convert_whole
from tests.word import agency
from tests.word.opened import document, h, p, t
from tests.word.test_hostile import changed

WORDS = ("underlag", "samverkan", "metodstöd", "kommun", "ärende", "länsstyrelse", "och", "i", "mål")
MARK = re.compile(r"Q\d{4}")
MOST_CELLS = 500  # of one table, so that many tables have room for marks of four figures


class Drawer:
    """Draws tables whose every cell begins with a mark of its own, with headings and text between them."""

    def __init__(self, seed: int):
        self.random = random.Random(seed)  # noqa: S311  # shapes, no secrets
        self.marks: dict[str, str] = {}

    def words(self, count: int) -> str:
        """So many words."""
        return " ".join(self.random.choice(WORDS) for _ in range(count))

    def blocks(self, tables: int) -> list[Block]:
        """Tables under headings, in and outside passages, after so much text that each breaks elsewhere."""
        found: list[Block] = []
        for number in range(tables):
            if self.random.random() < 0.5:
                answers = self.random.choice([(), ("T1",)])
                found.append(h(self.random.choice([1, 2, 2]), f"Rubrik {number}", answers=answers))
            found += [p(self.words(self.random.randrange(5, 60))) for _ in range(self.random.randrange(10))]
            table = self.table(number)
            inside = self.random.random() < 0.3
            found.append(Passage(answers=("T2",), blocks=(table,)) if inside else table)
        return found

    def table(self, number: int) -> Table:
        """2 to 12 columns, 5 to 120 rows of 1 to 6 lines, in any company."""
        draw = self.random
        columns, lines = draw.choice([2, 3, 4, 5, 6, 8, 10, 12]), draw.choice([1, 1, 2, 3, 4, 6])
        rows = min(draw.choice([5, 8, 10, 11, 12, 17, 25, 40, 60, 120]), MOST_CELLS // columns)
        told = f"table {number}: {columns} columns, {rows} rows of up to {lines} lines"
        tall = draw.randrange(columns)
        even = draw.random() < 0.5
        body = []
        for _ in range(rows):
            more = ((lines if even else draw.randint(1, lines)) - 1) * max(2, 14 // columns)
            body.append(tuple(self.cell(told, more if place == tall else 0) for place in range(columns)))
        heads = [Column(head=t(f"Kolumn {n}"), align=draw.choice(["left", "right"])) for n in range(columns)]
        return Table(
            key=f"t{number}",
            columns=tuple(heads),
            rows=tuple(body),
            total=draw.random() < 0.5,
            wide=draw.random() < 0.3,
            row_heads=draw.random() < 0.8,
            caption=t(f"Tabell {number}") if draw.random() < 0.8 else (),
            source=t("Ekonomisystemet") if draw.random() < 0.5 else (),
            notes=tuple(t(self.words(9)) for _ in range(draw.choice([0, 0, 1, 2]))),
        )

    def cell(self, told: str, more: int) -> Cell:
        """A mark and so many words after it."""
        mark = f"Q{len(self.marks):04d}"
        self.marks[mark] = told
        return Cell(runs=t(f"{mark} {self.words(more)}".strip()))


def pages_of(pdf: Path) -> list[list[str]]:
    """The marks that each page of a PDF shows, those broken over lines in narrow columns as well."""
    command = ["pdftotext", "-raw", str(pdf), "-"]
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return [MARK.findall(re.sub(r"[\s\u00ad-]+", "", page)) for page in text.split("\f")]


@pytest.mark.libreoffice
@pytest.mark.parametrize("make", ["ours", *agency.MAKES])
def test_no_cell_is_lost_in_the_pdf(tmp_path: Path, make: str):
    """In our own template and in agencies' of either make, some forty tables over a hundred pages each."""
    drawer = Drawer(seed=7 + len(make))
    made = document(*drawer.blocks(36))
    options = {} if make == "ours" else agency.options(make, tmp_path)
    file = tmp_path / "tables.pdf"
    pdf, lacking = convert_whole(writer.write(made, **options), pypdf)
    file.write_bytes(pdf)
    seen = {mark for page in pages_of(file) for mark in page}
    assert 4_000 < len(drawer.marks) < 10_000
    assert lacking == 0
    assert {told for mark, told in drawer.marks.items() if mark not in seen} == set()


LINES = 25  # of text above each table, after which its first row ends near the foot of the page


def tight(number: int) -> list[Block]:
    """A page of text and a table whose first row is the last that has room on it."""
    long = "Den här raden är så lång att den bryter i sin spalt och raden blir hög."
    rows = tuple(
        (Cell(runs=t(f"Q{number:03d}{row}")), Cell(runs=t("Möte")), Cell(runs=t(long))) for row in range(8)
    )
    columns = tuple(Column(head=t(f"Rubrik {column}"), width=1) for column in range(3))
    return [
        PageBreak(),
        p("avstånd"),
        *(p("rad") for _ in range(LINES)),
        Table(key=f"t{number}", columns=columns, rows=rows),
    ]


def lowered(data: bytes, step: int) -> bytes:
    """The report with each page's text so many twips lower than the page's before."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        text = package.read("word/document.xml").decode()
    before = itertools.count(0, step)
    line = re.compile(r'(<w:pStyle w:val="BodyText"/>)((?:(?!</w:p>).)*avstånd)')
    text = line.sub(lambda found: f'{found[1]}<w:spacing w:before="{next(before)}"/>{found[2]}', text)
    return changed(data, **{"word__document.xml": text.encode()})


@pytest.mark.libreoffice
def test_a_first_row_that_barely_fits_loses_no_other(tmp_path: Path):
    """LibreOffice 7.4 loses the rows after one that ends within a hair of the page's foot; they are brought back.

    One table after another stands a tenth of a millimetre lower, over the height of a whole line. Only the
    tables that lose something are laid out otherwise.
    """
    count, step = 60, 6
    wide = Table(key="w", wide=True, columns=(Column(head=t("A")),), rows=((Cell(runs=t("b")),),))
    blocks = [block for number in range(count) for block in tight(number)]
    data = lowered(writer.write(document(*blocks, p("Efter"), wide, p("Sist"))), step)
    cells = count * 9 * 3 + 2
    assert 0 < sum(cells_shown(office.convert(data), pypdf)) < cells, "LINES must bring the fault about"
    pdf, lacking = convert_whole(data, pypdf)
    assert lacking == 0
    assert sum(cells_shown(pdf, pypdf)) == cells
    file = tmp_path / "tight.pdf"
    file.write_bytes(pdf)
    pages = pages_of(file)
    wanted = {f"Q{number:03d}{row}" for number in range(count) for row in range(8)}
    assert wanted - {mark for page in pages for mark in page} == set()
    alone = {page[0][:4] for page in pages if len(page) == 1}
    assert 5 < len(alone) < count - 5


@pytest.mark.libreoffice
def test_what_cannot_be_brought_back_is_counted(monkeypatch: pytest.MonkeyPatch):
    """A PDF that lacks cells all the same says how many, after LibreOffice was asked again."""
    asked: list[bytes] = []

    def losing(data: bytes, **_: object) -> bytes:
        asked.append(data)
        return office.convert(whole)

    whole = writer.write(document(Table(columns=(Column(head=t("A")),), rows=((Cell(runs=t("b")),),))))
    more = writer.write(document(Table(columns=(Column(head=t("A")),), rows=((Cell(runs=t("b")),),) * 12)))
    monkeypatch.setattr("govreport.word.libreoffice.lost_cells.convert", losing)
    _, lacking = convert_whole(more, pypdf)
    assert lacking == 11
    assert len(asked) == 2
    assert asked[0] == more
