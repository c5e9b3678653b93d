"""Tables of many shapes through LibreOffice: each cell's text is in the PDF, wherever the page breaks."""

from __future__ import annotations

import random
import re
import subprocess
from pathlib import Path

import pytest

from govreport.model.blocks import Block, Cell, Column, Passage, Table
from govreport.word import office, writer
from tests.word import agency
from tests.word.opened import document, h, p, t

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


@pytest.mark.libreoffice
@pytest.mark.parametrize("make", ["ours", *agency.MAKES])
def test_no_cell_is_lost_in_the_pdf(tmp_path: Path, make: str):
    """In our own template and in agencies' of either make, some forty tables over a hundred pages each."""
    drawer = Drawer(seed=7 + len(make))
    made = document(*drawer.blocks(36))
    options = {} if make == "ours" else agency.options(make, tmp_path)
    file = tmp_path / "tables.pdf"
    file.write_bytes(office.convert(writer.write(made, **options)))
    shown = subprocess.run(
        ["pdftotext", "-raw", file, "-"], capture_output=True, text=True, check=True
    ).stdout
    seen = set(MARK.findall(re.sub(r"[\s\u00ad-]+", "", shown)))  # narrow columns break the marks
    assert 4_000 < len(drawer.marks) < 10_000
    assert {told for mark, told in drawer.marks.items() if mark not in seen} == set()
