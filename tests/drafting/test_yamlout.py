"""A proposal as YAML: laid out for a person, and the same when read back."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from attrs import evolve
from hypothesis import given, strategies as st
from pytest_regressions.file_regression import FileRegressionFixture

from govreport.drafting import LOW, propose, to_yaml
from govreport.drafting.yamlwriter import YamlWriter, scalar
from govreport.profiles import profile
from govreport.reading.decision import decision_from_bytes

SE = profile("se")
HERE = Path(__file__).parent / "decisions"


def drafted(name: str, lang: str = "sv") -> str:
    """The YAML drafted from one of the labelled decisions."""
    decision = decision_from_bytes((HERE / f"{name}.txt").read_bytes(), "decision.txt", SE, [])
    return to_yaml(propose(decision, SE), lang=lang)


@pytest.mark.parametrize("name", ["punktlista", "flera-anslag.ocr", "tabell"])
def test_the_whole_file_as_a_person_meets_it(name: str, file_regression: FileRegressionFixture):
    """Order, folding, comments, quotes: the file of a list, of damaged money and of a table."""
    file_regression.check(drafted(name), extension=".yaml")


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_comments_are_in_the_language_asked_for(lang: str):
    """The head and the marks are Swedish or English; the decision's words stay as they are."""
    text = drafted("relativa-tider", lang)
    assert ("# SE ÖVER: " in text) == (lang == "sv")
    assert ("# LOOK AT: " in text) == (lang == "en")
    assert "text: Genomföra en försöksverksamhet" in text


def test_every_doubtful_proposal_is_marked_with_a_reason():
    """A proposal under the level of doubt has a comment of its own above it, and none says only that it is unsure."""
    for path in sorted(HERE.glob("*.txt")):
        proposal = propose(decision_from_bytes(path.read_bytes(), "decision.txt", SE, []), SE)
        items = (
            *proposal.tasks, *proposal.partners, *proposal.perspectives, *proposal.lines,
            *proposal.deadlines, *proposal.formalities, *proposal.dismissed,
        )  # fmt: skip
        doubtful = [one for one in items if one.confidence < LOW]
        text = to_yaml(proposal)
        assert len(re.findall("^ +# SE ÖVER: ", text, re.MULTILINE)) >= len(doubtful), path.name
        assert "läst med tvekan" not in text, path.name


def test_each_item_says_where_it_stands():
    """The line of a text, the page of a PDF or the paragraph of a Word file stands beside each id."""
    text = drafted("punktlista")
    ids = [line for line in text.splitlines() if re.match(r" {2,4}- id: ", line)]
    assert ids
    assert all(re.search(r" # rad \d+$", line) for line in ids)


def test_places_of_a_decision_without_lines_are_its_own():
    """A decision from Word or PDF is read by paragraph or page, so these stand beside the ids."""
    decision = decision_from_bytes((HERE / "punktlista.txt").read_bytes(), "decision.txt", SE, [])
    paged = evolve(
        decision,
        sentences=tuple(
            evolve(one, location=evolve(one.location, page=1 + one.index // 5)) for one in decision.sentences
        ),
    )
    text = to_yaml(propose(paged, SE))
    assert "# sid. 1" in text
    assert "# rad" not in text


@given(st.text(max_size=200))
def test_any_text_survives_as_a_value(text: str):
    """What a key, a list and a bracketed list hold reads back as the words that were given."""
    words = " ".join(
        re.sub("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]", " ", text).split()
    )
    writer = YamlWriter()
    writer.value("one", text, 0)
    writer.values("several", [f"{text} x", f"x {text}"], 0)
    writer.names("names", [f"x{text}", "b"], 0)
    read = yaml.load(writer.text(), yaml.BaseLoader)  # noqa: S506 - the base loader builds nothing but text
    assert read["one"] == words
    assert read["several"] == [f"{words} x".strip(), f"x {words}".strip()]
    assert read["names"][1] == "b"


@pytest.mark.parametrize(
    "text", ["ja", "no", "2017", "1:1", "a: b", "- a", "# a", "a #b", "*a", "{a}", "", "å,", "~"]
)
def test_what_yaml_would_take_for_something_else_is_quoted(text: str):
    """Words of YAML, numbers and marks come back as the same text by any reader."""
    assert yaml.safe_load(f"key: {scalar(text)}")["key"] == text


def test_a_long_text_is_folded_and_a_long_list_broken():
    """No line of values is wider than a hundred columns, unless one word is."""
    writer = YamlWriter()
    writer.value("text", "ord " * 80, 4)
    writer.names("names", [f"Länsstyrelsen i län {number}" for number in range(9)], 0)
    assert max(map(len, writer.lines)) <= 100
    assert writer.lines[0] == "    text: >-"
    assert writer.lines[-9:] == [f"  - Länsstyrelsen i län {number}" for number in range(9)]
