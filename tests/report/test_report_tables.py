"""Tables: every cell says something, figures keep their names, units stand in the heads, sums add up."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pytest
from attrs import evolve

from govreport.model import (
    AllocationKey,
    Budget,
    Contact,
    Cost,
    Deviation,
    Indicator,
    IndicatorRow,
    LedgerNote,
    Outputs,
    OwnChart,
    Project,
    Settings,
)
from govreport.model.blocks import CrossRef, FigureValue, Table
from govreport.report.charts import make_chart
from govreport.report.dump import dump_blocks
from govreport.report.material import Material
from govreport.report.names import table_names
from govreport.report.tables import make_table
from govreport.report.walking import plain
from tests.report.report_samples import DAY, OUTPUTS, PROJECT, example, material_of, report
from tests.report.test_report_build import words_of


def made(name: str, material: Material) -> Table:
    """The table, which must be there."""
    table = make_table(name, material, {"T1": ["resultat"]})
    assert table is not None
    return table


def rows(table: Table) -> list[list[str]]:
    """The words of the body."""
    return [[plain(cell.runs) for cell in row] for row in table.rows]


def every_table() -> Iterator[tuple[str, Table]]:
    """All tables of the main example and of the small project."""
    for project in (PROJECT, example("manniskohandel-2017")):
        material = material_of(project)
        for name in table_names(project):
            table = make_table(name, material, {})
            if table is not None:
                yield name, table


def test_every_table_is_whole():
    """Caption, source and description; as many cells as columns; no cell empty; a key under its name."""
    seen = set()
    for name, table in every_table():
        seen.add(name)
        assert table.key == f"table:{name}"
        assert all((plain(table.caption), plain(table.source), table.description)), name
        assert {len(row) for row in table.rows} == {len(table.columns)}, name
        assert all(
            plain(cell.runs) or isinstance(cell.runs[0], CrossRef) for row in table.rows for cell in row
        ), name
        assert all(plain(column.head) for column in table.columns), name
    assert {"activities", "contacts", "costs_by_line", "deadlines", "requirements", "evidence_T1"} <= seen


def test_figures_are_right_aligned_and_their_columns_say_the_unit():
    """A column of named figures stands to the right; money has its currency in the head."""
    for name, table in every_table():
        for index, column in enumerate(table.columns):
            cells = [row[index] for row in table.rows]
            if any(isinstance(run, FigureValue) for cell in cells for run in cell.runs):
                assert column.align == "right", (name, plain(column.head))
                if name.startswith(("costs", "budget", "ledger")):
                    assert plain(column.head).endswith(",\u00a0kr"), name


def test_a_dash_is_explained():
    """Wherever a dash stands, a note says what it means."""
    for name, table in every_table():
        dash = any(cell == "\u2013" for row in rows(table) for cell in row)
        assert dash == any("Strecket" in plain(note) for note in table.notes), name


def test_money_per_line_shows_what_the_figures_say(material: Material):
    """Granted to repaid per line and in total, each figure under its own name."""
    table = made("costs_by_line", material)
    names = [
        [run.name for cell in row for run in cell.runs if isinstance(run, FigureValue)] for row in table.rows
    ]
    assert names[0] == [
        f"{n}_B1" for n in ("granted", "requisitioned", "received", "costs", "unspent", "to_repay")
    ]
    assert names[-1][0] == "granted_total"
    assert rows(table)[0] == [
        "B1 Hälsovård",
        *(v.replace(" ", "\u00a0") for v in ("300 000", "300 000", "300 000", "262 346", "37 654", "37 654")),
    ]
    assert table.total
    assert any("avrundade" in plain(note) for note in table.notes)


def test_whole_amounts_need_no_remark_on_rounding():
    """Nothing was rounded, nothing is said."""
    costs = (Cost(id="V1", line="B1", cost_type="personal", amount=Decimal(1000)),)
    table = made("costs_by_line", material_of(evolve(PROJECT, outputs=evolve(OUTPUTS, costs=costs))))
    assert not any("avrundade" in plain(note) for note in table.notes)


def test_columns_that_nobody_asked_for_are_left_out():
    """A grant without requisition has no column for it."""
    assignment = evolve(PROJECT.assignment, deadlines=())
    outputs = evolve(OUTPUTS, submissions=())
    heads = [
        plain(c.head)
        for c in made(
            "costs_by_line", material_of(evolve(PROJECT, assignment=assignment, outputs=outputs))
        ).columns
    ]
    assert [head.split(",")[0] for head in heads] == ["Anslag", "Beviljat", "Kostnader", "Oförbrukat"]


@pytest.mark.parametrize(("count", "wide"), [(1, False), (6, False), (7, True)])
def test_a_few_contacts_turn_no_page(count: int, wide: bool):
    """A landscape page with a handful of rows leaves two pages all but empty."""
    met = tuple(Contact(id=f"K{n}", partner="P1", with_="utredare", date=DAY) for n in range(count))
    assert made("contacts", material_of(evolve(PROJECT, outputs=evolve(OUTPUTS, contacts=met)))).wide is wide


def test_costs_by_type_show_what_has_no_type():
    """Rows on an account that nobody has given a type stand by themselves, so that table and chart add up."""
    odd = Cost(id="V9", line="B2", account="3111", amount=Decimal(50))
    project = evolve(PROJECT, outputs=evolve(PROJECT.outputs, costs=(*PROJECT.outputs.costs, odd)))
    material = material_of(project)
    table = rows(made("costs_by_type", material))
    assert table[-2] == ["Kostnadsslag saknas", "0", "50", "50"]
    assert sum(
        material.value(f"costs_type_{key}") for key in ("personal", "drift", "unknown")
    ) == material.value("costs_total")
    assert make_chart("costs_by_type", material).categories[-1] == "Kostnadsslag saknas"


def test_costs_by_type_fill_what_was_not_booked_with_zero(material: Material):
    """A line without a cost type shows nought, not a hole."""
    table = rows(made("costs_by_type", material))
    assert table[1][:3] == ["Övriga driftkostnader", "12\u00a0345", "0"]
    assert table[-1][0] == "Summa"


def test_the_bridge_leads_from_the_ledger_to_the_costs():
    """All rows, less each reason and what lies on no line, are the reported costs."""
    costs = (*OUTPUTS.costs, Cost(id="V9", line="B9", amount=Decimal(50), cost_type="drift"))
    note = LedgerNote(
        file="outputs/bok.csv",
        rows=6,
        taken=4,
        left_out={"related": (2, Decimal(500))},
        total=Decimal("462895.70"),
    )
    material = material_of(evolve(PROJECT, outputs=evolve(OUTPUTS, costs=costs, ledgers=(note,))))
    assert rows(made("ledger_bridge", material)) == [
        ["Samtliga rader i bok", "6", "462\u00a0896"],
        ["avgår: rader som hör till närliggande uppdrag", "2", "\u2212500"],
        ["avgår: rader utanför beslutets anslag", "1", "\u221250"],
        ["Redovisade kostnader", "3", "462\u00a0346"],
    ]


def test_every_reason_of_the_reader_has_words(material: Material):
    """The reader's reasons to leave a row out have names in the report's language."""
    reasons = {"related", "project", "period", *material.profile.money.not_costs.values()}
    assert [reason for reason in reasons if f"bridge.{reason}" not in material.profile.terms] == []


def test_activities_are_sorted_and_counted(material: Material):
    """By day, with participants by sex; a total that cannot be divided shows dashes."""
    assert rows(made("activities", material)) == [
        ["2017-04-03", "Utbildningsdag", "14", "9", "23"],
        ["2017-05-02\u20132017-05-03", "Sluten genomgång", "\u2013", "\u2013", "6"],
        ["Summa", "2 aktiviteter", "14", "9", "29"],
    ]


def test_what_is_not_public_is_left_out_and_counted():
    """A public table says how many rows it does not show, and then shows no total that would tell of them."""
    table = made("activities", material_of(PROJECT, public=True))
    assert [row[1] for row in rows(table)] == ["Utbildningsdag"]
    assert not table.total
    assert [plain(note) for note in table.notes] == [
        "Poster som inte återges eftersom de inte är offentliga: 1."
    ]


def test_contacts_name_organisation_and_roles(material: Material):
    """The partner's name is not said twice in a row."""
    first, second = rows(made("contacts", material))
    assert first == [
        "Socialstyrelsen",
        "2017-03-01",
        "möte",
        "Enheten för stöd (utredare och jurist)",
        "Arbetsplan",
        "Planen delades",
    ]
    assert second[0] == "Berörda kommuner"
    assert second[3:] == ["Storstads kommun", "uppgift saknas", "uppgift saknas"]


def test_evidence_leaves_contacts_to_their_own_table():
    """Contacts answer alone only where nothing else does."""
    contact = Contact(
        id="K9", partner="P1", with_="jurist", answers=("T1", "T2"), date=OUTPUTS.contacts[0].date
    )
    outputs = evolve(OUTPUTS, contacts=(*OUTPUTS.contacts, contact))
    material = material_of(evolve(PROJECT, outputs=outputs))
    assert [row[1] for row in rows(made("evidence_T1", material))] == ["Utbildningsdag", "Handbok"]
    assert len(rows(made("evidence_T2", material))) == 1


def test_indicators_say_their_unit_where_the_column_does_not(material: Material):
    """Women and men are persons already; percent is written as a sign."""
    assert [plain(c.head) for c in made("indicator_I1", material).columns] == [
        "Period",
        "Kvinnor",
        "Män",
        "Totalt,\u00a0personer",
    ]
    percent = Indicator(
        id="I2", title="Andel", unit="procent", rows=(IndicatorRow(group="Alla", total=Decimal(5)),)
    )
    other = material_of(Project(assignment=PROJECT.assignment, outputs=Outputs(indicators=(percent,))))
    assert [plain(c.head) for c in made("indicator_I2", other).columns] == ["Grupp", "Totalt,\u00a0%"]


def test_the_matrix_has_every_requirement_and_its_places(material: Material):
    """One row each, in the assignment's order; a place is a section and its page."""
    table = made("requirements", material)
    assert [row[0] for row in rows(table)] == [r.id for r in material.project.assignment.requirements()]
    assert [run for run in table.rows[0][-1].runs if isinstance(run, CrossRef)] == [
        CrossRef("resultat"),
        CrossRef("resultat", page=True),
    ]
    assert rows(table)[1][-1] == "inget avsnitt"
    by_id = {row[0]: row for row in rows(table)}
    assert by_id["D1"][1] == "Rekvisition"
    assert by_id["D2"][4] == "redovisas här"
    assert by_id["T2"][4] == "avvikelse (N1)"


def test_own_charts_and_keys_have_tables():
    """The numbers of a declared chart, and how shared costs were split."""
    settings = Settings(
        charts=(
            OwnChart(
                name="egna", title="Egna tal", unit="kronor", figures=("costs_B1", "costs_B2", "finns_inte")
            ),
        ),
        allocation_key=AllocationKey(shares={"B1": Decimal(60), "B2": Decimal("40")}),
    )
    material = material_of(evolve(PROJECT, settings=settings))
    assert rows(made("egna", material)) == [
        ["Kostnader, B1", "262\u00a0346"],
        ["Kostnader, B2", "200\u00a0000"],
    ]
    assert rows(made("allocation_key", material)) == [["B1 Hälsovård", "60"], ["B2 Rättsväsendet", "40"]]


def test_tables_without_rows_are_not_made():
    """An empty project gives no table but what the decision demands."""
    material = material_of(Project(assignment=evolve(PROJECT.assignment, budget=None, deadlines=())))
    names = [name for name in table_names(material.project) if make_table(name, material, {})]
    assert names == ["contacts_by_partner", "requirements"]
    assert make_table("finns-inte", material, {}) is None


@pytest.mark.parametrize("name", ["deadlines", "contacts_by_partner", "budget_lines", "deviations"])
def test_other_tables(name: str, material: Material, data_regression):
    """What the remaining tables look like."""
    data_regression.check(list(dump_blocks((made(name, material),))))


@pytest.mark.parametrize(
    ("bases", "head", "chart", "sentence"),
    [
        (("granted", "granted"), "Beviljat", "Beviljade medel och kostnader", "Beviljat är 300 000 kronor."),
        (
            ("estimated", "estimated"),
            "Beräknat",
            "Beräknade medel och kostnader",
            "Kostnaden är beräknad till 300 000 kronor.",
        ),
        (
            ("ceiling", "ceiling"),
            "Högsta belopp",
            "Högsta belopp och kostnader",
            "Högst 300 000 kronor får användas.",
        ),
        (("granted", "ceiling"), "Enligt beslutet", "Medel enligt beslutet och kostnader", ""),
    ],
)
def test_money_that_is_only_estimated_is_not_called_granted(bases, head, chart, sentence):
    """Heads, the chart, its sentence and the figures' labels say what the decision says of the amounts."""
    budget = PROJECT.assignment.budget
    lines = tuple(
        evolve(budget.lines[0], id=f"B{n}", amount=Decimal(300_000), year=2016 + n, basis=basis)
        for n, basis in enumerate(bases, 1)
    )
    booked = tuple(
        Cost(id=f"V{n}", date=DAY, account="5711", line=f"B{n}", amount=Decimal(9)) for n in (1, 2)
    )
    project = evolve(
        PROJECT,
        assignment=evolve(PROJECT.assignment, budget=Budget(lines=lines)),
        outputs=evolve(PROJECT.outputs, costs=booked, submissions=(), ledgers=()),
    )
    material = material_of(project)
    for name in ("costs_by_line", "budget_lines"):
        heads = [plain(column.head) for column in made(name, material).columns]
        assert any(each.startswith(f"{head},") for each in heads)
    spec = make_chart("costs_by_line", material)
    assert spec.title.startswith(chart)
    text = words_of(report(project)).replace("\u00a0", " ")
    assert sentence in text
    if "granted" not in bases:
        assert "bevilja" not in text.casefold().replace("beviljade vi", "")
        assert material.figures["granted_B1"].label.startswith(head)
        assert material.figures["granted_total"].label == head


def test_an_id_is_not_broken_at_its_hyphens():
    """In narrow columns ids stay whole; the words beside them may break."""
    line = evolve(PROJECT.assignment.budget.lines[0], id="B-1")
    task = evolve(PROJECT.assignment.tasks[0], id="T-394001", text="Ta fram e-stöd")
    missed = Deviation(
        id="N-2", requirement="T-394001", extent="not", reason="a", consequence="b", next_step="c", decided_by="d",
        decided=DAY,
    )  # fmt: skip
    project = evolve(
        PROJECT,
        assignment=evolve(PROJECT.assignment, tasks=(task,), budget=Budget(lines=(line,))),
        outputs=evolve(PROJECT.outputs, deviations=(missed,)),
    )
    material = material_of(project)
    (first,) = [row for row in rows(made("requirements", material)) if "394001" in row[0]]
    assert first[:2] == ["T\u2011394001", "Ta fram e-stöd"]
    assert "(N\u20112)" in first[4]
    assert rows(made("budget_lines", material))[0][0] == "B\u20111"
    assert rows(made("deviations", material))[0][0] == "T\u2011394001 Ta fram e-stöd"
