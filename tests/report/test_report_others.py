"""Contacts with somebody whom the decision's list of partners does not have: counted, listed and drawn apart."""

from __future__ import annotations

import datetime as dt
import io

import pytest
from attrs import evolve
from openpyxl import load_workbook

from govreport.model import Contact, Project
from govreport.model.blocks import Block, Table
from govreport.model.walking import walk
from govreport.profiles import profile
from govreport.report.charts import make_chart
from govreport.report.material import Material
from govreport.report.register import register_workbook
from govreport.report.tables import make_table
from govreport.report.walking import plain, runs_of
from tests.report.report_samples import OUTPUTS, PROJECT, checked, material_of, report

CUSTOMS = Contact(
    id="K8",
    with_="Tullverket, enheten för analys",
    date=dt.date(2017, 2, 1),
    form="möte",
    subject="Gränsen",
    participants=("enhetschef",),
    outcome="En gemensam rutin",
    answers=("T2",),
)


@pytest.fixture
def project() -> Project:
    """The sample with one contact outside the list, earlier than those with partners."""
    return evolve(PROJECT, outputs=evolve(OUTPUTS, contacts=(CUSTOMS, *OUTPUTS.contacts)))


@pytest.fixture
def material(project: Project) -> Material:
    """What its report is made from."""
    return material_of(project)


def rows(table: Table | None) -> list[list[str]]:
    """The words of the body."""
    assert table is not None
    return [[plain(cell.runs) for cell in row] for row in table.rows]


def test_figures_tell_all_contacts_from_those_outside_the_list(material: Material):
    """The total has both; a partner has only its own."""
    assert [material.value(name) for name in ("contacts_total", "contacts_other", "contacts_P1")] == [3, 1, 1]
    assert material.value("partners_contacted") == 2
    assert material_of(PROJECT).value("contacts_other") == 0


def test_tables_have_them_after_the_partners(material: Material):
    """In full, with the organisation's name, and as one row of the counts."""
    assert rows(make_table("contacts", material, {}))[-1] == [
        "Andra aktörer",
        "2017-02-01",
        "möte",
        "Tullverket, enheten för analys (enhetschef)",
        "Gränsen",
        "En gemensam rutin",
    ]
    counts = rows(make_table("contacts_by_partner", material, {}))
    assert counts[-1] == ["Andra aktörer", "utanför listan", "1", "2017-02-01"]
    assert len(counts) == len(PROJECT.assignment.partners) + 1
    assert len(rows(make_table("contacts_by_partner", material_of(PROJECT), {}))) == len(counts) - 1


def test_the_chart_has_them_last(material: Material):
    """As the table beside it; without any such contact there is no such bar."""
    chart, without = make_chart("contacts", material), make_chart("contacts", material_of(PROJECT))
    assert chart is not None
    assert without is not None
    assert (chart.categories[-1], chart.series[0].figures[-1]) == ("Andra aktörer", "contacts_other")
    assert chart.series[0].labels[-1] == "1"
    assert chart.categories[:-1] == without.categories


def test_the_register_names_only_what_the_contact_answers(project: Project):
    """No empty place where the partner's id would stand."""
    book = load_workbook(io.BytesIO(register_workbook(project, checked(project), profile("se"))))
    found = {row[0]: row for sheet in book for row in sheet.iter_rows(values_only=True)}
    assert "T2" in found["K8"]
    assert "P1" in found["K1"]


def blocks_of(project: Project) -> list[Block]:
    """Every block of a project's report, inner ones included."""
    found = report(project)
    return list(walk((*found.front, *found.body)))


def words_of(project: Project) -> str:
    """All text of a project's report."""
    return "\n".join(plain(runs) for block in blocks_of(project) for runs in runs_of(block)).replace(
        "\u00a0", " "
    )


def test_the_summary_counts_them_apart(project: Project):
    """Contacts with others are not said to be with the partners."""
    assert "3 dokumenterade kontakter: 2 med " in words_of(project)
    assert "och 1 med andra." in words_of(project)
    assert "med andra." not in words_of(PROJECT)


def test_without_partners_contacts_are_reported_all_the_same(project: Project):
    """A decision that names nobody still has a chapter and a table for those one met."""
    alone = evolve(
        project,
        assignment=evolve(project.assignment, partners=()),
        outputs=evolve(OUTPUTS, contacts=(CUSTOMS,)),
    )
    tables = [block for block in blocks_of(alone) if isinstance(block, Table)]
    assert "table:contacts" in [table.key for table in tables]
    assert "en dokumenterad kontakt." in words_of(alone)
