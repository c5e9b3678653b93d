from __future__ import annotations

import json

import jsonschema
import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from govreport.formats import FORMATS
from govreport.formats.json_ import schema
from tests.formats import hand_built


def test_json_is_format_1(file_regression: FileRegressionFixture):
    """The keys and their order are a contract: keys may be added at the end, another change needs a new number."""
    file_regression.check(FORMATS["json"](hand_built.result()), encoding="utf-8", extension=".json")


def test_a_clean_result_has_the_same_keys():
    """Nothing found, nothing missing: a reader never has to ask whether a key is there."""
    full = json.loads(FORMATS["json"](hand_built.result()))
    clean = json.loads(FORMATS["json"](hand_built.clean()))
    assert clean.keys() == full.keys()
    assert clean["findings"] == []
    assert clean["decision"] is None


def test_obliging_sentences_add_up():
    """Tied, dismissed and untied are shares of the obliging sentences, so they sum to them."""
    decision = json.loads(FORMATS["json"](hand_built.result()))["decision"]
    assert decision == {"sentences": 7, "obliging": 4, "tied": 2, "dismissed": 1, "untied": 1}


def test_crashed_rules_are_named():
    """A machine sees which rule could not run."""
    data = json.loads(FORMATS["json"](hand_built.crashed()))
    assert (data["verdict"], data["crashed"]) == ("could-not-run", ["GR301"])


@pytest.mark.parametrize("build", [hand_built.result, hand_built.clean, hand_built.crashed])
def test_json_validates_against_its_published_schema(build):
    """What `govreport schema check-result` publishes is what `check --format json` writes."""
    data = json.loads(FORMATS["json"](build()))
    checker = jsonschema.Draft202012Validator(
        schema(), format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )
    checker.validate(data)


@pytest.mark.parametrize(
    ("key", "value"),
    [("format", 2), ("verdict", "maybe"), ("today", "10/3"), ("extra", 1), ("requirements", [{"id": "T1"}])],
)
def test_the_schema_refuses_what_is_not_format_1(key: str, value: object):
    """The schema is strict: a new key or value needs a new format number."""
    data = json.loads(FORMATS["json"](hand_built.result())) | {key: value}
    checker = jsonschema.Draft202012Validator(
        schema(), format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )
    assert not checker.is_valid(data)
