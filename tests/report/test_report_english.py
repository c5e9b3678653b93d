"""The English set: the same report for a funder anywhere, with no Swedish in it."""

from __future__ import annotations

import ast
import datetime as dt
import re
from decimal import Decimal
from pathlib import Path

import govreport.report
from govreport.model import (
    Activity,
    Assignment,
    Budget,
    BudgetLine,
    BudgetTotal,
    Contact,
    Cost,
    Deadline,
    Deviation,
    Indicator,
    IndicatorRow,
    Outputs,
    Partner,
    Perspective,
    Project,
    Settings,
    Signoff,
    Task,
)
from govreport.model.blocks import Heading
from govreport.profiles.english import REPORT_TERMS as ENGLISH
from govreport.profiles.se.report import REPORT_TERMS as SWEDISH
from govreport.report.dump import dump
from govreport.report.templates import templates_of
from govreport.report.walking import plain
from govreport.resources import folder
from tests.report.report_samples import report

GRANT = Project(
    assignment=Assignment(
        profile="generic",
        title="Safe Harbours",
        agencies=("Harbour Trust",),
        ministry="Coastal Fund",
        reference="CF-17-204",
        decided=dt.date(2017, 1, 12),
        tasks=(
            Task(id="WP1", text="Train wardens", quote=("shall train wardens",)),
            Task(id="WP2", text="Map risks"),
        ),
        partners=(Partner(id="P1", name="Port Authority", interplay="consult"),),
        perspectives=(Perspective(id="G1", text="Gender"),),
        budget=Budget(
            currency="EUR",
            total=BudgetTotal(amount=Decimal(50000), year=2017),
            lines=(BudgetLine(id="B1", text="Grant", amount=Decimal(50000)),),
        ),
        deadlines=(
            Deadline(id="D1", deadline_kind="final-report", due=dt.date(2018, 3, 15), to=("Coastal Fund",)),
        ),
    ),
    outputs=Outputs(
        activities=(
            Activity(
                id="A1",
                title="Training day",
                date=dt.date(2017, 5, 4),
                answers=("WP1", "G1"),
                participants={"women": 8, "men": 7},
                result="Wardens can spot risks.",
            ),
        ),
        contacts=(Contact(id="K1", partner="P1", with_="pilot", date=dt.date(2017, 2, 1), form="meeting"),),
        indicators=(
            Indicator(
                id="I1",
                title="Wardens trained",
                unit="persons",
                source="Lists",
                answers=("WP1",),
                rows=(
                    IndicatorRow(period="2016", women=Decimal(3)),
                    IndicatorRow(period="2017", women=Decimal(8)),
                ),
            ),
        ),
        costs=(Cost(id="V1", line="B1", cost_type="personnel", amount=Decimal("1234.50")),),
        deviations=(
            Deviation(
                id="N1",
                requirement="WP2",
                extent="partly",
                reason="The boat sank",
                consequence="Half the coast is mapped",
                next_step="A new boat",
                decided_by="the director",
                decided=dt.date(2017, 9, 1),
            ),
        ),
        signoff=(
            Signoff(
                date=dt.date(2018, 3, 1), decided_by="the board", presented_by="the director", alone=True
            ),
        ),
    ),
    settings=Settings(registration_number="HT-1", example_data=True),
)


def test_the_english_report(file_regression):
    """The structure is the Swedish one; every word is English."""
    text = dump(report(GRANT))
    assert re.findall(r"[åäöÅÄÖ]", text) == []
    file_regression.check(text, encoding="utf-8")


def test_the_english_draft_has_its_gaps_in_english():
    """Marks and gaps too."""
    empty = Project(assignment=GRANT.assignment)
    text = dump(report(empty, draft=True))
    assert "marks: DRAFT" in text
    assert "[An answer to WP1 is missing here: Train wardens]" in text
    assert re.findall(r"[åäöÅÄÖ]", text) == []


def test_both_languages_have_the_same_words():
    """Every key of one is in the other, with the same places to fill."""
    assert set(SWEDISH) == set(ENGLISH)
    for key, words in SWEDISH.items():
        assert set(re.findall(r"\{\w+\}", words)) == set(re.findall(r"\{\w+\}", ENGLISH[key])), key


def test_both_languages_have_the_same_sections():
    """Section for section, so that a change in one set is not forgotten in the other."""
    numbers = {name: [file.file[:2] for file in templates_of(name).files] for name in ("se", "en")}
    assert numbers["se"] == numbers["en"]


def test_both_languages_place_the_same_tables_and_charts():
    """What the templates name is the same in both sets, file by file."""

    def named(name: str) -> list[set[str]]:
        files = sorted((folder("templates") / name).glob("[0-9]*.md.j2"))
        texts = [file.read_text(encoding="utf-8") for file in files]
        return [set(re.findall(r"(?:table|chart|value|has_table)\(\"(\w+)\"", text)) for text in texts]

    assert named("se")[4:] == named("en")[4:]


def test_no_word_of_the_report_is_written_in_code():
    """No string in the report's code holds a Swedish letter; docstrings may, to show Swedish forms."""
    offenders = []
    for path in sorted(Path(govreport.report.__file__).parent.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(tree):
            text = node.value if isinstance(node, ast.Constant) and id(node) not in docs else ""
            if isinstance(text, str) and re.search(r"[åäöÅÄÖ]", text):
                offenders.append(f"{path.name}:{node.lineno}")
    assert offenders == []


def test_the_first_level_is_complete():
    """A funder sees the same ten parts and the annex."""
    titles = [plain(b.runs) for b in report(GRANT).body if isinstance(b, Heading) and b.level == 1]
    assert titles == [
        "Decision",
        "Summary",
        "Contents",
        "The assignment",
        "How the work was done",
        "Partners",
        "Results by task",
        "Gender",
        "Financial report",
        "How the decision was met",
        "Where each requirement is answered",
    ]
