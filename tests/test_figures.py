"""Named figures: each computed once, from the outputs and nothing else."""

from __future__ import annotations

from decimal import Decimal

import govreport
from govreport.costs import sum_costs
from govreport.figures import compute, line_money
from govreport.model import (
    Activity,
    Assignment,
    Budget,
    BudgetLine,
    Cost,
    Deadline,
    Indicator,
    IndicatorRow,
    LedgerNote,
    Outputs,
    OwnFigure,
    Project,
    Settings,
    Submission,
)
from govreport.profiles import profile

SE = profile("se")


def _project(costs=(), submissions=(), lines=("B1", "B2"), kinds=("requisition",), **more):
    budget = Budget(lines=tuple(BudgetLine(id=line, amount=Decimal(100)) for line in lines))
    deadlines = tuple(Deadline(id=f"D{n}", deadline_kind=kind) for n, kind in enumerate(kinds, 1))
    outputs = Outputs(costs=tuple(costs), submissions=tuple(submissions), **more.pop("outputs", {}))
    return Project(assignment=Assignment(budget=budget, deadlines=deadlines), outputs=outputs, **more)


def _cost(line, amount, account="4011", **more):
    return Cost(id=f"{line}-{amount}-{account}", line=line, amount=Decimal(amount), account=account, **more)


def _values(project):
    return {name: figure.value for name, figure in compute(project, SE).items()}


def test_minimal_example(examples, data_regression):
    """All figures of the minimal example, with unit, label, source and the nouns that name them."""
    figures = compute(govreport.load(examples / "minimal"), SE)
    data_regression.check(
        {
            name: [str(figure.value), figure.unit, figure.label, figure.source, list(figure.words)]
            for name, figure in figures.items()
        }
    )


def test_overspent_line_is_no_use_to_another():
    """What is left on one line is to be repaid in full, although another line is overspent by as much."""
    values = _values(_project([_cost("B1", 60), _cost("B2", 140)]))
    assert values["unspent_total"] == 0
    assert values["to_repay_B1"] == 40
    assert values["to_repay_B2"] == 0
    assert values["to_repay_total"] == 40


def test_a_missing_part_makes_the_sum_unknown():
    """A line without rows has unknown costs, and so has what depends on it; the other costs stay known."""
    values = _values(_project([_cost("B1", 60)]))
    assert values["costs_B1"] == 60
    assert values["costs_B2"] is None
    assert values["unspent_B2"] is None
    assert values["unspent_total"] is None
    assert values["costs_total"] == 60


def test_unspent_follows_what_was_received():
    """Received beats requisitioned, which beats granted, as that from which costs are taken."""
    asked = Submission(id="S1", deadline="D1", amounts={"B1": Decimal(90)}, received={})
    paid = Submission(id="S2", deadline="D1", received={"B1": Decimal(80)})
    costs = [_cost("B1", 60), _cost("B2", 100)]
    assert _values(_project(costs))["unspent_B1"] == 40
    assert _values(_project(costs, [asked]))["unspent_B1"] == 30
    assert _values(_project(costs, [asked, paid]))["unspent_B1"] == 20


def test_nothing_to_repay_where_the_money_is_the_agencys_own():
    """Without requisition or repayment in the decision, what is left is no repayment."""
    assert (
        _values(_project([_cost("B1", 60), _cost("B2", 1)], kinds=("final-report",)))["to_repay_total"]
        is None
    )


def test_rows_on_no_line_are_kept_out_and_summed():
    """Rows of unknown lines, and those the ledger's filters left out, are in no sum but the outside one."""
    note = LedgerNote(file="bok.csv", left_out={"project": (3, Decimal(500))})
    project = _project([_cost("B1", 60), _cost("B9", 7), _cost("", 5)], outputs={"ledgers": (note,)})
    sums = sum_costs(project, SE)
    assert (sums.total, sums.outside) == (60, 512)
    assert compute(project, SE)["costs_outside_total"].value == 512


def test_costs_by_type_add_up():
    """Types come from the row, else from the account by the project's map, else by the profile's."""
    project = _project(
        [_cost("B1", 10), _cost("B1", 20, account="5011"), _cost("B2", 5, account="9412")],
        settings=Settings(cost_types={"94": "overhead"}),
    )
    values = _values(project)
    assert values["costs_type_personal"] == values["costs_B1_personal"] == 10
    assert values["costs_type_lokaler"] == 20
    assert values["overhead_total"] == values["costs_type_overhead"] == 5
    assert sum(v for name, v in values.items() if name.startswith("costs_type_")) == values["costs_total"]


def test_explicit_zero_is_a_known_cost():
    """A row of 0 says that nothing was spent, which is not the same as saying nothing."""
    sums = sum_costs(_project([_cost("B1", 0)]), SE)
    assert sums.by_line["B1"].rows == 0
    assert sums.by_line["B1"].total == 0
    assert "B2" not in sums.by_line


def test_line_money_without_budget():
    """A decision without money has no money figures."""
    project = Project(assignment=Assignment())
    assert line_money(project, sum_costs(project, SE)) == {}
    assert "costs_total" not in compute(project, SE)


def test_participants_prefer_the_total_given():
    """Numbers by sex are summed unless a total is given; only what is done counts."""
    outputs = Outputs(
        activities=(
            Activity(id="A1", participants={"women": 3, "men": 2}),
            Activity(id="A2", participants={"total": 10, "women": 4}),
            Activity(id="A3", participants={"women": 100}, status="planned"),
        )
    )
    values = _values(Project(assignment=Assignment(), outputs=outputs))
    assert values["participants_total"] == 15
    assert values["participants_women"] == 7
    assert (values["activities_done"], values["activities_total"]) == (2, 3)


def test_indicator_rows_by_period_and_group():
    """The last row stands under the indicator's name, each row under its period or group."""
    rows = (
        IndicatorRow(period="2016", women=Decimal(1), men=Decimal(2)),
        IndicatorRow(period="2017", women=Decimal(4), men=Decimal(5), target=Decimal(10)),
        IndicatorRow(group="Övriga län", total=Decimal(7)),
    )
    outputs = Outputs(indicators=(Indicator(id="I1", title="Kurser", unit="personer", rows=rows),))
    values = _values(Project(assignment=Assignment(), outputs=outputs))
    assert values["indicator_I1"] == 7
    assert values["indicator_I1_2016"] == 3
    assert values["indicator_I1_2017_women"] == 4
    assert values["indicator_I1_2017_target"] == 10
    assert values["indicator_I1_Övriga_län"] == 7


def test_own_figure_cannot_take_a_name():
    """A figure of the agency's own under a computed one's name does not replace it."""
    own = (OwnFigure(name="activities_done", value=Decimal(99)), OwnFigure(name="eget", value=Decimal(3)))
    values = _values(Project(assignment=Assignment(), settings=Settings(figures=own)))
    assert values["activities_done"] == 0
    assert values["eget"] == 3


def test_accounts_are_understood_by_the_chart_that_the_ledger_follows():
    """The same account means a salary in one chart and goods in another."""
    money = SE.money
    account = next(
        code
        for code in (f"{number}" for number in range(4000, 8000))
        if money.cost_type(code, {}, "bas") not in ("", money.cost_type(code, {}))
    )
    costs = [_cost("B1", 10, account)]
    usual = sum_costs(_project(costs), SE).by_type
    other = sum_costs(_project(costs, settings=Settings(chart_of_accounts="bas")), SE).by_type
    assert usual != other
    assert list(other) == [money.cost_type(account, {}, "bas")]


def test_counter_entries_are_nothing_booked_outside():
    """A SIE file shows the balance's side of every voucher; only costs of other projects are outside."""
    left_out = {"balance": (2, Decimal(-900)), "project": (1, Decimal(77))}
    note = LedgerNote(file="outputs/bok.se", left_out=left_out)
    values = _values(_project([_cost("B1", 5), _cost("", 3)], outputs={"ledgers": (note,)}))
    assert values["costs_outside_total"] == Decimal(80)
