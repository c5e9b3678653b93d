"""Tables of money: what their columns hold, and the row that adds them up."""

from __future__ import annotations

import io

from docx import Document

from govreport.drafting import Proposal, propose
from govreport.drafting.yamlout import to_yaml
from govreport.profiles import profile
from govreport.reading.decision import decision_from_bytes

SE = profile("se")
HEAD = "Uppdrag att pröva ett lån\n\nRegeringen uppdrar åt Boverket att pröva ett nytt lån.\n\n"
ROWS = [
    ["Utgiftsområde", "Anslag", "Anslagspost", "2031", "2032", "Summa"],
    ["2 Samhällsekonomi", "1:8", "3", "1 200", "1 300", "2 500"],
    ["18", "2:4 Stöd till lån", "7", "800", "900", "1 700"],
    ["Totalt", "", "", "2 000", "2 200", "4 200"],
]


def _rows(rows: list[list[str]]) -> str:
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _lines(found: Proposal) -> list[tuple[str, str, str, int, int | None]]:
    return [
        (
            line.area.number if line.area else "",
            line.appropriation.number if line.appropriation else "",
            line.item.number if line.item else "",
            int(line.amount or 0),
            line.year,
        )
        for line in (one.value for one in found.lines)
    ]


CHARGED = [
    ("2", "1:8", "3", 1_200_000, 2031),
    ("2", "1:8", "3", 1_300_000, 2032),
    ("18", "2:4", "7", 800_000, 2031),
    ("18", "2:4", "7", 900_000, 2032),
]


def test_columns_of_a_table():
    """Area, appropriation and item are those of the row; years are lines; what adds up is the total, and no line."""
    found = propose(f"{HEAD}Medel (belopp i tkr)\n\n{_rows(ROWS)}\n", SE)
    assert _lines(found) == CHARGED
    assert found.total is not None
    assert (found.total.value.amount, found.total.value.year) == (4_200_000, None)


def test_total_of_years():
    """A row that adds up each year, with no column that adds up the years, gives their sum."""
    found = propose(f"{HEAD}Boverket får använda medel (tkr).\n\n{_rows([row[:-1] for row in ROWS])}\n", SE)
    assert found.total is not None
    assert found.total.value.amount == 4_200_000


def test_table_in_word():
    """The cells of a Word table are read as well."""
    document = Document()
    for text in HEAD.split("\n\n"):
        document.add_paragraph(text)
    document.add_paragraph("Boverket får använda medel enligt följande (tkr).")
    table = document.add_table(len(ROWS), len(ROWS[0]))
    for place, row in enumerate(ROWS):
        for column, text in enumerate(row):
            table.cell(place, column).text = text
    out = io.BytesIO()
    document.save(out)
    found = propose(decision_from_bytes(out.getvalue(), "decision.docx", SE, []), SE)
    assert _lines(found) == CHARGED


def test_total_among_items():
    """An item or a row that adds up those before it is the total, and said again in the text it is no line."""
    items = "- Modell: 1 200 000 kronor\n- Kurser: 800 000 kronor\n- Summa: 2 000 000 kronor\n"
    found = propose(f"{HEAD}Boverket får använda medel enligt följande.\n\n{items}", SE)
    assert [one.value.amount for one in found.lines] == [1_200_000, 800_000]
    assert found.total is not None
    assert found.total.value.amount == 2_000_000


def test_table_that_blanks_divide():
    """It cannot be read row by row, and the file says so with its first row."""
    table = "\n".join("  ".join(f"{cell:<18}" for cell in row).rstrip() for row in ROWS)
    found = propose(f"{HEAD}Boverket får använda medel enligt följande (tkr).\n\n{table}\n", SE)
    assert not found.lines
    assert "tabell med belopp" in to_yaml(found)


def test_blanks_in_a_letterhead_are_no_table():
    """Columns of a letterhead are no money."""
    head = "Finansdepartementet        2031-03-01      Fi2031/00217\nBoverket                   371 23  8\n\n"
    found = propose(f"{head}{HEAD}Boverket får använda 2 miljoner kronor.\n", SE)
    assert "tabell med belopp" not in to_yaml(found)
