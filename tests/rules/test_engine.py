"""The engine: rules run each by itself, and nothing that could not run looks like a pass."""

from __future__ import annotations

import datetime as dt

import pytest
from attrs import evolve

import govreport
from govreport.errors import UsageError
from govreport.model import Location, Problem, RuleChoice, Settings
from govreport.profiles import profile
from govreport.rules import engine
from govreport.rules.catalogue import catalogue
from govreport.rules.registry import Hit, Rule, Texts, add, own_rules, rule
from tests.rules.rule_examples import listed

SE = profile("se")
TODAY = dt.date(2018, 3, 12)
DOC = "Says.\n\nWhat:\n a\nWhy:\n b\nFails:\n {}\nPasses:\n {}\nExceptions:\n None.\n"


@pytest.fixture
def minimal(examples):
    """The minimal example, read."""
    return govreport.load(examples / "minimal")


def _rule(code, run, **more):
    made = {"name": "own", "severity": "error", "texts": {"": Texts(sv="{what}.", en="{what}!")}}
    return Rule(code=code, run=run, docstring=DOC, **{**made, **more})


@pytest.fixture
def with_rules(monkeypatch):
    """Lets a test run the house's rules with some of its own."""

    def put(*rules):
        monkeypatch.setattr(engine, "catalogue", lambda: {**catalogue(), **{one.code: one for one in rules}})

    return put


def test_a_rule_that_raises_hides_nothing(minimal, with_rules):
    """What it found before, and what the others find, stays; the verdict is that the check could not run."""

    def raises(context):
        yield Hit(params={"what": "before"})
        raise ZeroDivisionError("division by zero")

    broken = evolve(minimal, settings=evolve(minimal.settings, registration_number=""))
    with_rules(_rule("GR198", raises))
    result = engine.run(broken, SE, today=TODAY, lang="en")
    assert result.crashed == ("GR198",)
    assert result.verdict == "could-not-run"
    assert not result.ok
    assert {finding.rule for finding in result.findings} == {"GR000", "GR198", "GR602"}
    crash = next(finding for finding in result.findings if finding.rule == "GR000")
    assert crash.message == "GR198 could not run: ZeroDivisionError: division by zero."


def test_a_rule_that_yields_something_else_could_not_run(minimal, with_rules):
    """A rule's own mistakes of form count as mistakes of the rule."""
    with_rules(_rule("GR198", lambda _: ["text"]))
    assert engine.run(minimal, SE, today=TODAY).crashed == ("GR198",)


def test_statuses_stand_before_the_first_rule(minimal, with_rules):
    """Every rule sees the status of every requirement."""
    seen = []
    with_rules(_rule("GR001", lambda context: seen.append(dict(context.statuses)) or ()))
    result = engine.run(minimal, SE, today=TODAY)
    assert seen == [{one.id: one for one in result.requirements}]


def test_dated_rules_follow_the_content_date(minimal, with_rules):
    """A rule runs only if it was in force on the day of the sign-off, both its days included."""
    hit = lambda _: iter([Hit(params={"what": "in force"})])  # noqa: E731 - a rule in one line
    signed = minimal.outputs.signoffs[0].date
    day = dt.timedelta(days=1)
    with_rules(
        _rule("GR195", hit, valid_from=signed),
        _rule("GR196", hit, valid_to=signed),
        _rule("GR197", hit, valid_from=signed + day),
        _rule("GR198", hit, valid_to=signed - day),
    )
    result = engine.run(minimal, SE, today=dt.date(2020, 1, 1), ignore=["GR4"])
    assert {f.rule for f in result.findings if f.rule > "GR19"} & {"GR195", "GR196", "GR197", "GR198"} == {
        "GR195",
        "GR196",
    }


def test_unreadable_files_make_the_check_undecided(minimal):
    """A file that cannot be read may hold the missing evidence, or the missing demand."""
    problem = Problem("GR001", Location("outputs/mer.yaml"), {"reason": "a", "reason_en": "b"})
    result = engine.run(evolve(minimal, problems=(problem,)), SE, today=TODAY)
    assert result.verdict == "could-not-run"
    assert result.crashed == ()


def test_a_problem_nobody_words_is_not_lost(minimal):
    """A code that no rule has is reported with its place."""
    problem = Problem("GR099", Location("outputs/mer.yaml", 3), {"what": 1})
    result = engine.run(evolve(minimal, problems=(problem,)), SE, today=TODAY)
    assert "outputs/mer.yaml:3" in listed(result)
    assert result.verdict == "could-not-run"


def test_select_and_ignore(minimal):
    """The caller may run some rules, or leave some out, by code or prefix; a name of none is a mistake."""
    empty = evolve(minimal, outputs=govreport.Outputs())
    every = {finding.rule for finding in engine.run(empty, SE, today=TODAY).findings}
    assert every > {"GR101", "GR201", "GR301"}
    assert {f.rule for f in engine.run(empty, SE, today=TODAY, select=["GR2"]).findings} == {"GR201"}
    assert {f.rule for f in engine.run(empty, SE, today=TODAY, ignore=["GR2"]).findings} == every - {"GR201"}
    with pytest.raises(UsageError, match="GR999"):
        engine.run(empty, SE, today=TODAY, select=["GR999"])


def test_settings_cannot_switch_off_a_demand(minimal):
    """`ignore`, `select` and `severity` of the project's own files leave rules alone that guard a demand."""
    choice = RuleChoice(select=("GR7",), ignore=("GR101",), severity={"GR101": "advice"})
    empty = evolve(minimal, outputs=govreport.Outputs(), settings=evolve(minimal.settings, rules=choice))
    result = engine.run(empty, SE, today=TODAY)
    assert {f.severity for f in result.findings if f.rule == "GR101"} == {"error"}
    assert any(f.rule == "GR906" for f in result.findings)


def test_severity_by_the_longest_prefix(minimal):
    """The settings may regrade rules of quality; the closest name counts."""
    choice = RuleChoice(severity={"GR6": "advice", "GR602": "warning"})
    settings = Settings(rules=choice, duties=minimal.settings.duties)
    result = engine.run(evolve(minimal, settings=settings), SE, today=TODAY)
    assert [f.severity for f in result.findings if f.rule == "GR602"] == ["warning"]
    assert result.verdict == "complete"


def test_requirements_without_evidence_by_date(minimal):
    """Missing evidence is a warning while the period runs, and an error after it or when judged as final."""
    empty = evolve(minimal, outputs=govreport.Outputs())

    def severity(today, *, final=False):
        found = engine.run(empty, SE, today=today, final=final).findings
        return {f.severity for f in found if f.rule in ("GR101", "GR201", "GR301")}

    assert severity(dt.date(2017, 6, 1)) == {"warning"}
    assert severity(dt.date(2017, 12, 31)) == {"warning"}
    assert severity(dt.date(2018, 1, 1)) == {"error"}
    assert severity(dt.date(2017, 6, 1), final=True) == {"error"}


def test_both_languages_say_the_same(minimal):
    """The findings differ in their texts only, and no text has a hole."""
    empty = evolve(minimal, outputs=govreport.Outputs())
    swedish = engine.run(empty, SE, today=TODAY, lang="sv")
    english = engine.run(empty, SE, today=TODAY, lang="en")
    assert [(f.rule, f.requirement, f.severity) for f in swedish.findings] == [
        (f.rule, f.requirement, f.severity) for f in english.findings
    ]
    for one, other in zip(swedish.findings, english.findings, strict=True):
        assert one.message != other.message
        assert "?" not in one.message + one.hint + other.message + other.hint


def test_findings_come_errors_first(minimal):
    """Errors, warnings, advice; each by place."""
    empty = evolve(minimal, outputs=govreport.Outputs(), settings=Settings())
    order = [
        ("error", "warning", "advice").index(f.severity) for f in engine.run(empty, SE, today=TODAY).findings
    ]
    assert order == sorted(order)
    assert len(set(order)) > 1


def test_evidence_is_told_once(minimal):
    """What requirements name as evidence is described once each, the ledger by its rows or file."""
    result = engine.run(minimal, SE, today=TODAY)
    assert [(e.id, e.kind) for e in result.evidence] == [
        ("L1", "deliverable"),
        ("K1", "contact"),
        ("A1", "activity"),
        ("V1", "cost"),
        ("S1", "submission"),
    ]


@pytest.mark.parametrize(
    ("code", "docstring", "message"),
    [
        ("G1", DOC, "bad rule code"),
        ("gr101", DOC, "bad rule code"),
        ("GR101", DOC, "taken by"),
        ("GR199", "Says.\n\nWhat:\n a\nWhy:\n b\n", "lacks Fails, Passes, Exceptions"),
    ],
)
def test_the_registry_refuses(code, docstring, message):
    """Bad and taken codes, and pages without all headings, are refused at import."""
    catalogue()
    with pytest.raises(ValueError, match=message):
        add(_rule(code, lambda _: ()).__class__(**{**_fields(code), "docstring": docstring}))


def _fields(code):
    return {
        "code": code,
        "name": "own",
        "severity": "error",
        "texts": {"": Texts(sv="a.", en="b.")},
        "run": print,
    }


def test_own_rules_stay_apart():
    """What is registered inside the block is the project's, and not in the catalogue."""
    with own_rules() as found:

        def shouting(context):
            return ()

        shouting.__doc__ = DOC
        rule("OWN001", "advice", Texts(sv="a.", en="b."))(shouting)
    assert list(found) == ["OWN001"]
    assert "OWN001" not in catalogue()
