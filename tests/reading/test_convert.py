"""The converter: typed values, every mistake at once, each in its place."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
import yaml
from hypothesis import given, strategies as st

from govreport.model import (
    Activity,
    Assignment,
    BudgetLine,
    Contact,
    Deadline,
    NumberedName,
    Outputs,
    Part,
    Period,
    Problem,
    Settings,
    Task,
    Waiver,
)
from govreport.reading.convert import structure
from govreport.reading.yamlreader import read_yaml


def _convert(text: str, cls: Any = Assignment) -> tuple[Any, list[Problem]]:
    problems: list[Problem] = []
    return structure(read_yaml(text, "a.yaml", problems), cls, "a.yaml", problems), problems


def _brief(problem: Problem) -> tuple[object, ...]:
    params = problem.params
    told = params.get("kind") or params.get("key")
    return problem.code, problem.location.line, problem.location.column, told


def test_each_type_of_field():
    """Texts stay texts; days, numbers and truths are made where the model has them."""
    found, problems = _convert(
        """
title: >
  En titel
  på två rader
decided: 9 februari 2017
agencies: [A, B]
period: {start: 2017-01-01, end: 31/12 2017, quote: under 2017}
partners_open: ja
tasks:
  - id: T1
    quote: [a, b]
    occurred: nej
    parts: [{id: T1a, quote: c}]
budget:
  lines:
    - {id: B1, amount: 300 000 kr, year: 2017, appropriation: {number: 1:1, name: P}}
deadlines: [{id: D1, kind: plan, due: 20170915, every: --03-31}]
""",
    )
    assert problems == []
    assert found.title == "En titel på två rader"
    assert found.decided == dt.date(2017, 2, 9)
    assert found.period == Period(start=dt.date(2017, 1, 1), end=dt.date(2017, 12, 31), quote=("under 2017",))
    assert found.partners_open is True
    assert found.tasks == (
        Task(id="T1", quote=("a", "b"), occurred=False, parts=(Part(id="T1a", quote=("c",)),)),
    )
    line = BudgetLine(
        id="B1", amount=Decimal(300000), year=2017, appropriation=NumberedName(number="1:1", name="P")
    )
    assert found.budget.lines == (line,)
    assert found.deadlines == (
        Deadline(id="D1", deadline_kind="plan", due=dt.date(2017, 9, 15), every="--03-31"),
    )


def test_keys_that_python_or_the_model_calls_otherwise():
    """`with` of a contact, `kind` of a deadline and of a chart; their places are found by field name."""
    found, problems = _convert("contacts:\n  - id: K1\n    with: Socialtjänsten\n", Outputs)
    assert problems == []
    contact: Contact = found.contacts[0]
    assert contact.with_ == "Socialtjänsten"
    assert contact.at is not None
    assert str(contact.at.of("with_")) == "a.yaml:3:11"
    found, _ = _convert("charts:\n  - {name: c, kind: line}\n", Settings)
    assert found.charts[0].chart == "line"
    assert dict(found.charts[0].at.fields) == {"name": (2, 12), "chart": (2, 21)}


def test_places_reach_into_lists_and_mappings():
    """An element of a list and a key of a mapping have places of their own."""
    text = "activities:\n  - id: A1\n    answers: [T1, T2]\n    participants: {women: 3,\n      men: 4}\n"
    found, _ = _convert(text, Outputs)
    at = found.activities[0].at
    assert str(at.location) == "a.yaml:2:5"
    assert str(at.of("answers[1]")) == "a.yaml:3:19"
    assert str(at.of("participants[men]")) == "a.yaml:5:7"
    assert str(at.of("participants[men].value")) == "a.yaml:5:12"
    assert str(at.of("answers[7]")) == "a.yaml:3:14"
    assert str(at.of("title")) == "a.yaml:2:5"


def test_all_mistakes_are_told_in_one_run():
    """Each with its place; what was right beside them is kept."""
    found, problems = _convert(
        """\
agencis: [A]
decided: 2017-02-30
tasks:
  - {id: T1, text: Stöd, råd}
  - modality: oblige
  - bara text
budget:
  total: {amount: -5, year: 17}
  lines: [{id: B1, amount: tolv}, {id: B2, amount: 99999999999999}]
deadlines: [{id: D1, every: mars}]
partners: Polisen
period: [2017]
format: 2
"""
    )
    assert sorted(map(_brief, problems)) == [
        ("GR003", 1, 1, "agencis"),
        ("GR003", 4, 26, "råd"),
        ("GR004", 2, 10, "no-such-day"),
        ("GR004", 5, 15, "choice"),
        ("GR004", 6, 5, "mapping"),
        ("GR004", 8, 19, "negative"),
        ("GR004", 8, 29, "year"),
        ("GR004", 9, 28, "decimal"),
        ("GR004", 9, 52, "absurd"),
        ("GR004", 10, 29, "yearly"),
        ("GR004", 11, 11, "list"),
        ("GR004", 12, 9, "mapping"),
        ("GR004", 13, 9, "format"),
        ("GR008", 1, 1, "title"),
        ("GR008", 5, 5, "id"),
    ]
    assert [task.id for task in found.tasks] == ["T1", "?5"]
    assert found.tasks[0].text == "Stöd"
    assert [line.amount for line in found.budget.lines] == [None, None]


def test_near_names_are_suggested():
    """For keys and for choices; a name like no other gets none."""
    _, problems = _convert("title: x\nagencis: []\nzzz: 1\ntasks: [{id: T1, modality: Obliges}]\n")
    assert [(p.params.get("key"), p.params["suggestion"]) for p in problems] == [
        ("agencis", "agencies"),
        ("zzz", ""),
        (None, "obliges"),
    ]
    assert "agencies" in problems[0].params["known"]


def test_a_comma_that_cut_a_text_in_braces_is_recognised():
    """`{text: Stöd, råd}` looks like an unknown key; the problem says what probably happened."""
    _, problems = _convert("title: x\ntasks: [{id: T1, text: Stöd, råd}]\n")
    assert [p.params["cut"] for p in problems] == [True]


@pytest.mark.parametrize(
    ("field", "value", "kind"),
    [
        ("date", "[2017]", "date"),
        ("date", "i mars", "date"),
        ("public", "kanske", "bool"),
        ("public", "[ja]", "bool"),
        ("participants", "{women: 1,5}", "mapping"),
        ("participants", "{women: 1.5}", "int"),
        ("participants", "{women: -1}", "negative"),
        ("participants", "14", "mapping"),
        ("answers", "T1", "list"),
        ("answers", "{T1: x}", "list"),
        ("answers", "[[T1]]", "text"),
        ("title", "[a]", "text"),
        ("title", "{a: b}", "text"),
        ("status", "klar", "choice"),
        ("status", "{a: b}", "choice"),
    ],
)
def test_values_of_the_wrong_kind(field, value, kind):
    """The problem names the field, shows the value and says what was expected, in both languages."""
    if kind == "mapping" and "," in value:
        value = '"1,5"'
    _, problems = _convert(f"activities:\n  - id: A1\n    {field}: {value}\n", Outputs)
    assert [p.code for p in problems] == ["GR004"]
    params = problems[0].params
    assert params["kind"] == kind
    assert params["expected"] != params["expected_en"]
    assert params["value"]
    assert problems[0].location.line == 3


@pytest.mark.parametrize("text", ["- a\n", "bara text\n", "5\n"])
def test_a_file_that_is_no_mapping(text):
    """One problem at its beginning, and no value."""
    found, problems = _convert(text)
    assert found is None
    assert [_brief(p) for p in problems] == [("GR004", 1, 1, "mapping")]


def test_words_that_only_some_fields_take():
    """Whose numbers, which month, which language."""
    found, problems = _convert(
        "activities: [{id: A1, participants: {woman: 3, men: 4}}]\n"
        "costs: [{id: V1, amount: 5, period: 201703}, {id: V2, amount: 5, period: i mars}]\n",
        Outputs,
    )
    assert [_brief(p) for p in problems] == [("GR003", 1, 38, "woman"), ("GR004", 2, 74, "period")]
    assert problems[0].params["suggestion"] == "women"
    assert found.activities[0].participants == {"men": 4}
    assert [cost.period for cost in found.costs] == ["2017-03", ""]
    found, problems = _convert("lang: se\n", Settings)
    assert [_brief(p) for p in problems] == [("GR004", 1, 7, "choice")]
    assert found.lang == ""


def test_an_empty_value_is_as_if_the_key_were_not_there():
    """For every type; a required key that is empty is missing."""
    found, problems = _convert("title: x\ndecided:\nagencies:\nbudget:\ntasks:\nformat:\n")
    assert (found, problems) == (Assignment(title="x"), [])
    found, problems = _convert("activities: [{id: }]\n", Outputs)
    assert [_brief(p) for p in problems] == [("GR008", 1, 14, "id")]


def test_required_keys():
    """What the model has no default for, and what a file must say though memory need not."""
    _, problems = _convert("dismissed: [{why: x}]\nbudget: {total: {year: 2017}}\n")
    assert sorted(map(_brief, problems)) == [
        ("GR008", 1, 1, "title"),
        ("GR008", 1, 13, "quote"),
        ("GR008", 2, 17, "amount"),
    ]


def test_plain_python_values_are_taken_too():
    """What is built in memory, without places: numbers, days and truths as themselves."""
    problems: list[Problem] = []
    value = {
        "id": "A1",
        "date": dt.date(2017, 3, 1),
        "public": False,
        "participants": {"women": 3},
        "title": 7,
    }
    assert structure(value, Activity, "minne", problems) == Activity(
        id="A1", date=dt.date(2017, 3, 1), public=False, participants={"women": 3}, title="7"
    )
    assert problems == []
    structure({"id": "A1", "dat": 1}, Activity, "minne", problems)
    assert [(p.code, str(p.location)) for p in problems] == [("GR003", "minne:1:1")]


def test_a_list_of_items_at_the_top():
    """Waivers stand in a plain list."""
    problems: list[Problem] = []
    value = read_yaml(
        "- {rule: GR101, reason: x, expires: 2018-01-01}\n- {rule: GR102}\n", "w.yaml", problems
    )
    found = structure(value, tuple[Waiver, ...], "w.yaml", problems)
    assert found is not None
    assert [w.rule for w in found] == ["GR101", "GR102"]
    assert [str(p.location) for p in problems] == ["w.yaml:2:3"]


ID = st.from_regex(r"[A-Z][0-9]{1,3}", fullmatch=True)
TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=20)
DAY = st.dates(min_value=dt.date(1990, 1, 1), max_value=dt.date(2100, 1, 1))
ACTIVITY = st.builds(
    Activity,
    id=ID,
    title=TEXT,
    date=st.none() | DAY,
    status=st.sampled_from(["planned", "ongoing", "done", "cancelled"]),
    answers=st.lists(ID, max_size=3).map(tuple),
    participants=st.dictionaries(st.sampled_from(["women", "men"]), st.integers(0, 999), max_size=2),
    public=st.booleans(),
    description=TEXT,
)


def _written(activity: Activity) -> dict[str, Any]:
    """As a person would write it: what is default is left out."""
    values = {name: getattr(activity, name) for name in ("id", "title", "status", "description")}
    values["date"] = activity.date.isoformat() if activity.date else ""
    values["answers"] = list(activity.answers)
    values["participants"] = {key: str(number) for key, number in activity.participants.items()}
    values["public"] = "ja" if activity.public else "nej"
    return values


@given(st.lists(ACTIVITY, max_size=3))
def test_what_is_written_is_read_back(activities):
    """Any activities survive the file."""
    text = yaml.safe_dump(
        {"activities": [_written(a) for a in activities]}, allow_unicode=True, default_style='"'
    )
    found, problems = _convert(text.replace('!!null "null"', '""'), Outputs)
    assert problems == []
    assert found.activities == tuple(activities)


SCALAR = st.text(max_size=8) | st.sampled_from(["", "2017-02-30", "-1", "1e9", "ja", "T1", "~"])
KEY = st.sampled_from(
    ["id", "title", "date", "answers", "participants", "rows", "quote", "budget", "lines", "amount"]
)
VALUES = st.recursive(
    SCALAR, lambda v: st.lists(v, max_size=3) | st.dictionaries(KEY, v, max_size=4), max_leaves=12
)


@given(VALUES, st.sampled_from([Assignment, Outputs, Settings, tuple[Waiver, ...]]))
def test_no_tree_makes_the_converter_raise(tree, cls):
    """Whatever is in the file, mistakes are problems."""
    problems: list[Problem] = []
    structure(tree, cls, "a.yaml", problems)
    wrapped = dict.fromkeys(("tasks", "budget", "activities", "costs", "ledger", "period", "title"), tree)
    structure(wrapped, cls, "a.yaml", problems)
    assert all(problem.code.startswith("GR0") for problem in problems)
