"""Money: boundaries of the rules that the documented examples do not show."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from attrs import evolve

import govreport
from govreport.model import (
    AllocationKey,
    Assignment,
    Budget,
    BudgetLine,
    BudgetTotal,
    Cost,
    Deadline,
    Indicator,
    IndicatorRow,
    Outputs,
    Overhead,
    Period,
    Project,
    Settings,
    Submission,
)
from govreport.profiles import profile
from govreport.rules.context import Context
from govreport.rules.money import (
    account as money_account,
    basis as money_basis,
    granted as money,
    ledger as money_ledger,
)
from govreport.rules.se import money as se_money

YEAR = Period(start=dt.date(2017, 1, 1), end=dt.date(2017, 12, 31))
LINES = (
    BudgetLine(id="B1", amount=Decimal(300), year=2017, payer="Kammarkollegiet"),
    BudgetLine(id="B2", amount=Decimal(200), year=2017, payer="Kammarkollegiet"),
)
DEADLINES = (
    Deadline(id="D1", deadline_kind="requisition", due=dt.date(2017, 9, 15)),
    Deadline(id="D3", deadline_kind="repayment", due=dt.date(2018, 3, 15)),
)
REQUISITION = Submission(
    id="S1",
    deadline="D1",
    sent=dt.date(2017, 9, 11),
    amounts={"B1": Decimal(300), "B2": Decimal(200)},
    received={"B1": Decimal(300), "B2": Decimal(200)},
)


def cost(number, line="B1", amount=100, **more):
    """A row of the ledger in June 2017."""
    more = {"period": "2017-06", "account": "5711", **more}
    return Cost(id=f"V{number}", line=line, amount=Decimal(amount), **more)


def project(
    *costs, total=None, lines=LINES, deadlines=DEADLINES, submissions=(REQUISITION,), period=YEAR, **settings
):
    """A project made of money."""
    budget = Budget(lines=lines, total=total)
    return Project(
        assignment=Assignment(budget=budget, deadlines=deadlines, period=period),
        outputs=Outputs(costs=costs, submissions=submissions),
        settings=Settings(**settings),
    )


def look(rule, made, *, today=dt.date(2018, 3, 1)):
    """Variant, severity and subject of each hit."""
    context = Context(made, profile("se"), today=today)
    return [(hit.variant, hit.severity, hit.requirement or hit.item) for hit in rule(context)]


@pytest.mark.parametrize(
    ("amount", "basis", "year", "found"),
    [
        (500, "granted", 2017, []),
        (501, "granted", 2017, [("", "error", "total")]),
        (600, "ceiling", 2017, []),
        (400, "ceiling", 2017, [("ceiling", "error", "total")]),
        (400, "estimated", 2017, [("", "warning", "total")]),
        (400, "granted", 2018, []),
    ],
)
def test_lines_and_total(amount, basis, year, found):
    """Granted must be equal, a ceiling not exceeded, an estimate only looked at, another year left alone."""
    total = BudgetTotal(amount=Decimal(amount), basis=basis, year=year)
    assert look(money.lines_and_total, project(total=total)) == found


def test_no_total_while_an_amount_is_missing():
    """A line without amount is a finding of its own; the sum says nothing then."""
    lines = (LINES[0], evolve(LINES[1], amount=None))
    made = project(lines=lines, total=BudgetTotal(amount=Decimal(900)))
    assert look(money.lines_and_total, made) == []
    assert look(money.line_incomplete, made) == [("", "error", "B2")]


def test_payer_is_asked_for_where_money_is_requisitioned():
    """Without a requisition nobody pays out."""
    lines = (evolve(LINES[0], payer=""),)
    assert look(money.line_incomplete, project(lines=lines)) == [("", "warning", "B1")]
    assert look(money.line_incomplete, project(lines=lines, deadlines=())) == []


def test_money_for_several_years_has_no_year():
    """A line whose quote names a span of years needs none; another line without a year lacks it."""
    whole = evolve(LINES[0], year=None, quote=("använda 12 miljoner kronor under perioden 2019–2024",))
    lost = evolve(LINES[1], year=None, quote=("använda 1 miljon kronor",))
    assert look(money.line_incomplete, project(lines=(whole, lost))) == [("", "error", "B2")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("från anslaget 1:1 under utgiftsområde 4, anslagspost 4", ["error"]),
        ("från anslaget 1:1 under utgiftsområde 4", []),
        ("från myndighetens ram", []),
        (None, ["error"]),
    ],
)
def test_item_that_the_decision_does_not_give(text, found):
    """An appropriation item is asked for where the decision gives it, or where there is no text."""
    from govreport.model import Decision, NumberedName

    part = NumberedName(number="4")
    made = project(lines=(evolve(LINES[0], area=part, appropriation=part),))
    made = evolve(made, decision=None if text is None else Decision(file="decision.txt", text=text))
    assert [severity for _, severity, _ in look(se_money.appropriation_missing, made)] == found


def test_requisitions_add_up():
    """Two requisitions of one line are judged together."""
    second = evolve(REQUISITION, id="S2", amounts={"B1": Decimal(1)}, received={})
    assert look(money.requisitioned_too_much, project(submissions=(REQUISITION, second))) == [
        ("", None, "B1")
    ]
    assert look(money.requisitioned_too_much, project()) == []


def test_requisition_that_is_not_sent_yet():
    """One that asks for too much is told before it goes out."""
    planned = evolve(REQUISITION, sent=None, amounts={"B1": Decimal(301)}, received={})
    assert look(money.requisitioned_too_much, project(submissions=(planned,))) == [("", None, "B1")]


def test_planned_requisition_is_none():
    """What has not been sent asks for nothing."""
    planned = evolve(REQUISITION, sent=None, amounts={})
    assert look(money.requisition_by_line, project(submissions=(planned,))) == []


def test_line_that_nobody_requisitions():
    """A line left out of the requisition is a warning; an explicit zero is an answer."""
    one = evolve(REQUISITION, amounts={"B1": Decimal(300)})
    assert look(money.requisition_by_line, project(submissions=(one,))) == [("never", "warning", "B2")]
    zero = evolve(REQUISITION, amounts={"B1": Decimal(300), "B2": Decimal(0)})
    assert look(money.requisition_by_line, project(submissions=(zero,))) == []


@pytest.mark.parametrize(
    ("had", "today", "found"),
    [
        (300, dt.date(2018, 3, 1), []),
        (301, dt.date(2017, 10, 1), [("more", "error", "B1")]),
        (299, dt.date(2017, 10, 1), []),
        (299, dt.date(2018, 3, 1), [("less", "warning", "B1")]),
        (None, dt.date(2018, 3, 1), [("not", "warning", "B1")]),
    ],
)
def test_received(had, today, found):
    """Too much is an error at once; too little, or nothing recorded, a warning when the period has ended."""
    amounts = {"B2": Decimal(200)} | ({} if had is None else {"B1": Decimal(had)})
    made = project(submissions=(evolve(REQUISITION, received=amounts),))
    assert look(money.received, made, today=today) == found


def test_repayment_line_by_line():
    """Each line's repayment is what is left of it; a sum that is right in total is wrong in both lines."""
    costs = (cost(1, "B1", 250), cost(2, "B2", 190))
    wrong = Submission(
        id="S3", deadline="D3", sent=dt.date(2018, 3, 1), giro="5052-5781", amounts={"B1": Decimal(60)}
    )
    made = project(*costs, submissions=(REQUISITION, wrong))
    assert look(money_account.repayment, made) == [("amount", None, "B1"), ("amount", None, "B2")]
    right = evolve(wrong, amounts={"B1": Decimal(50), "B2": Decimal("10.4")})
    assert look(money_account.repayment, project(*costs, submissions=(REQUISITION, right))) == []


def test_repayment_that_is_not_due():
    """Before a repayment is sent there is nothing to compare; the deadline has its own rules."""
    assert look(money_account.repayment, project(cost(1, "B1", 250), cost(2, "B2", 190))) == []


def test_nothing_paid_out_nothing_paid_back():
    """Without requisition and repayment in the decision the agency keeps its appropriation."""
    made = project(cost(1, "B1", 250), cost(2, "B2", 190), deadlines=(), submissions=())
    assert look(money_account.repayment, made) == []


@pytest.mark.parametrize(
    ("first", "second", "comments", "codes"),
    [
        (270, 180, {}, ["under", "under"]),
        (271, 181, {}, []),
        (270, 180, {"B1": "Skäl", "B2": "Skäl"}, []),
        (301, 200, {}, ["over"]),
        (301, 200, {"B1": "Egna medel"}, []),
        (301, 200, {"B1": "Resorna blev dyrare, och ramanslaget står för mellanskillnaden."}, []),
        (301, 200, {"B1": "Resorna blev dyrare än vi trodde."}, ["unpaid"]),
        (301, 180, {"B1": "Resorna blev dyrare än vi trodde."}, ["unpaid", "under"]),
    ],
)
def test_budget_deviation(first, second, comments, codes):
    """Ten per cent below wants an explanation; anything above wants one that says what pays for it."""
    made = project(cost(1, "B1", first), cost(2, "B2", second), budget_comments=comments)
    assert [variant for variant, _, _ in look(money_account.budget_deviation, made)] == codes
    assert look(money_account.budget_deviation, made, today=dt.date(2017, 10, 1)) == []


def test_offset():
    """One line overspent while another has money left; a comment that says what pays settles it."""
    costs = (cost(1, "B1", 320), cost(2, "B2", 150))
    assert look(money_account.offset, project(*costs)) == [("", None, "B1")]
    assert look(money_account.offset, project(*costs, budget_comments={"B1": "Förvaltningsanslaget"})) == []
    assert look(money_account.offset, project(*costs, budget_comments={"B1": "Dyra resor"})) == [
        ("", None, "B1")
    ]
    assert look(money_account.offset, project(cost(1, "B1", 320), cost(2, "B2", 200))) == []


@pytest.mark.parametrize(
    ("row", "variants"),
    [
        ({"period": "2017-12", "date": dt.date(2018, 1, 15)}, []),
        ({"period": "2018-01", "date": dt.date(2018, 1, 15)}, [""]),
        ({"period": "", "date": dt.date(2017, 12, 31)}, []),
        ({"period": "", "date": dt.date(2018, 1, 1)}, [""]),
        ({"period": "2016-12", "date": dt.date(2017, 1, 5)}, [""]),
        ({"period": "", "date": None}, ["undated"]),
    ],
)
def test_cost_outside_period(row, variants):
    """The accounting period counts, and the booking day only where there is none."""
    found = look(money_ledger.cost_outside_period, project(cost(1, **row)))
    assert [variant for variant, _, _ in found] == variants


def test_one_finding_for_many_rows():
    """Thousands of rows with the same fault are one finding, with their number and sum."""
    made = project(*(cost(number, line="") for number in range(5000)))
    context = Context(made, profile("se"), today=dt.date(2018, 3, 1))
    [hit] = money_ledger.row_without_code(context)
    assert hit.params["count"] == 5000
    assert hit.params["amount"] == 500_000
    assert hit.params["items"] == ["V0", "V1", "V2", "V3", "V4"]
    assert hit.params["more"] == 4995


def test_shared_voucher_wants_a_key():
    """A voucher on two lines wants the key; vouchers on one line each do not."""
    split = (cost(1, "B1", voucher="7"), cost(2, "B2", voucher="7"))
    assert look(money_basis.allocation_key, project(*split)) == [("", None, "allocation_key")]
    key = AllocationKey(shares={"B1": Decimal(60), "B2": Decimal(40)}, text="Nedlagd tid")
    assert look(money_basis.allocation_key, project(*split, allocation_key=key)) == []
    apart = (cost(1, "B1", voucher="7"), cost(2, "B2", voucher="8"), cost(3, "B1", voucher="7"))
    assert look(money_basis.allocation_key, project(*apart)) == []


@pytest.mark.parametrize(
    ("months", "found"),
    [(("2021-12", "2022-01"), []), (("2022-01", "2022-11"), [("", None, "allocation_key")])],
)
def test_a_voucher_number_of_another_year_is_another_voucher(months, found):
    """Books begin again at 1 each year, so the same number on two lines' years is no split."""
    costs = [
        cost(number, line, voucher="A 1", period=month)
        for number, (line, month) in enumerate(zip(("B1", "B2"), months, strict=True))
    ]
    assert look(money_basis.allocation_key, project(*costs)) == found


@pytest.mark.parametrize(("booked", "variants"), [(180, []), (181, []), (183, ["differs"]), (0, ["none"])])
def test_overhead_agrees_with_its_rate(booked, variants):
    """Booked indirect costs may differ from rate times base by a per cent, for rounding per voucher."""
    given = Overhead(rate=Decimal(18), base=("personal",), period="2017", source="Beslut")
    rows = [cost(1, amount=1000, account="4111")]
    rows += [cost(2, amount=booked, cost_type="overhead")] if booked else []
    found = look(money_basis.overhead, project(*rows, overhead=given))
    assert [variant for variant, _, _ in found] == variants


@pytest.mark.parametrize(
    ("periods", "mixed"),
    [
        (["2016", "2017"], False),
        (["2017"], False),
        (["2016", "2017", "2016–2017"], True),
        (["kv 1 2017", "kv 2 2017"], False),
        (["kv 1 2017", "2017"], True),
        (["våren", "hösten"], False),
        (["2017", "Totalt"], True),
    ],
)
def test_periods_of_an_indicator(periods, mixed):
    """Rows of one indicator are for periods of the same length."""
    rows = tuple(IndicatorRow(period=period, total=Decimal(9)) for period in periods)
    made = evolve(project(), outputs=Outputs(indicators=(Indicator(id="I1", rows=rows),)))
    assert bool(look(money_basis.mixed_periods, made)) is mixed


@pytest.mark.parametrize(
    ("number", "name", "year", "variants"),
    [
        ("13", "Jämställdhet och nyanlända invandrares etablering", 2016, []),
        ("13", "Integration och jämställdhet", 2015, []),
        ("13", "Integration och jämställdhet", 2016, [""]),
        ("13", "integration och  jämställdhet", 2024, []),
        ("4", "Migration", 2017, ["number"]),
        ("28", "Rättsväsendet", 2017, ["unknown"]),
        ("4a", "Rättsväsendet", 2017, ["unknown"]),
        ("26", "Statsskuldsräntor m. m.", 2017, []),
        ("4", "", 2017, []),
    ],
)
def test_area_names_by_budget_year(number, name, year, variants):
    """The name of an expenditure area is that of the line's own budget year."""
    from govreport.model import NumberedName

    line = evolve(LINES[0], year=year, area=NumberedName(number=number, name=name))
    found = look(se_money.area_name, project(lines=(line,)))
    assert [variant for variant, _, _ in found] == variants


@pytest.mark.parametrize(
    ("account", "chart", "kind"),
    [
        ("4111", "", "personal"),
        ("5011", "", "lokaler"),
        ("5711", "", "drift"),
        ("5911", "", "finansiella"),
        ("6911", "", "avskrivningar"),
        ("7712", "", "transferering"),
        ("S4111", "", "personal"),
        ("3011", "", ""),
        ("7210", "bas", "personal"),
        ("4010", "bas", "drift"),
        ("5010", "bas", "lokaler"),
        ("7832", "bas", "avskrivningar"),
        ("8410", "bas", "finansiella"),
    ],
)
def test_accounts(account, chart, kind):
    """ESV's classes and the BAS chart lead from account to cost type."""
    assert profile("se").money.cost_type(account, {}, chart) == kind


def test_rules_of_sweden_are_not_for_everybody():
    """The generic profile asks for no expenditure area, which the Swedish one does."""
    lines = (BudgetLine(id="B1", amount=Decimal(1)),)
    asked = {}
    for name in ("se", "generic"):
        made = Project(assignment=Assignment(profile=name, budget=Budget(lines=lines)))
        asked[name] = [finding.rule for finding in govreport.check(made).findings]
    assert "SE501" in asked["se"]
    assert not any(rule.startswith("SE") for rule in asked["generic"])
