from __future__ import annotations

from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from govreport.reading import schema

BY_FILE = {"assignment": schema.assignment, "govreport": schema.settings, "waivers": schema.waivers}


def _checker(made: dict[str, Any]) -> jsonschema.Draft202012Validator:
    jsonschema.Draft202012Validator.check_schema(made)
    return jsonschema.Draft202012Validator(made)


def _as_editors_read(file: Path) -> Any:
    """YAML as editors read it: numbers are numbers, days stay text."""
    loader = type("Loader", (yaml.SafeLoader,), {"yaml_implicit_resolvers": {}})
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items():
        kept = [(tag, pattern) for tag, pattern in resolvers if not tag.endswith("timestamp")]
        loader.yaml_implicit_resolvers[first] = kept
    return yaml.load(file.read_text(encoding="utf-8"), Loader=loader)  # noqa: S506 - made from SafeLoader


@pytest.mark.parametrize("example", ["minimal", "manniskohandel-2017"])
def test_the_examples_are_valid(examples: Path, example: str):
    """What govreport reads without a problem, an editor shows without a mark."""
    seen = 0
    for file in (examples / example).rglob("*.yaml"):
        made = schema.outputs() if file.parent.name == "outputs" else BY_FILE[file.stem]()
        assert [error.message for error in _checker(made).iter_errors(_as_editors_read(file))] == []
        seen += 1
    assert seen >= 3


@pytest.mark.parametrize("language", ["se", "en"])
def test_what_init_writes_is_valid(language: str):
    """The first file a user sees has no mark in the editor either."""
    from govreport.resources import folder

    start = folder("templates") / "init" / language
    for name, make in (("assignment", schema.assignment), ("govreport", schema.settings)):
        _checker(make()).validate(_as_editors_read(start / f"{name}.yaml"))


@pytest.mark.parametrize(
    ("make", "tree"),
    [
        (schema.assignment, {}),
        (schema.assignment, {"title": "x", "titel": "y"}),
        (schema.assignment, {"title": "x", "tasks": [{"text": "without id"}]}),
        (schema.assignment, {"title": "x", "tasks": [{"id": "T1", "modality": "must"}]}),
        (schema.assignment, {"title": "x", "deadlines": [{"id": "D1", "kind": "report"}]}),
        (schema.assignment, {"title": "x", "deadlines": [{"id": "D1", "every": "31 mars"}]}),
        (schema.assignment, {"format": 2, "title": "x"}),
        (schema.outputs, {"contacts": [{"id": "K1", "with_": "x"}]}),
        (schema.outputs, {"ledgers": []}),
        (schema.outputs, {"costs": [{"id": "V1", "amount": "många"}]}),
        (schema.settings, {"publish": "kanske"}),
        (schema.waivers, [{"rule": "GR503"}]),
    ],
)
def test_mistakes_are_marked(make, tree: object):
    """Unknown and missing keys, and words that are none of the known ones."""
    assert not _checker(make()).is_valid(tree)


@pytest.mark.parametrize(
    ("make", "tree"),
    [
        (schema.outputs, {"contacts": [{"id": "K1", "with": "x"}]}),
        (schema.outputs, {"costs": [{"id": "V1", "amount": "12 400,00"}, {"id": "V2", "amount": -5}]}),
        (schema.settings, {"publish": "ja"}),
        (schema.waivers, [{"rule": "GR503", "reason": "x"}]),
        (schema.waivers, {"waivers": [{"rule": "GR503", "reason": "x"}]}),
        (schema.assignment, {"title": "x", "tasks": [{"id": "T1", "quote": ["a", "b"], "owner": None}]}),
    ],
)
def test_forms_that_are_read_are_valid(make, tree: object):
    """Swedish numbers and words, both shapes of waivers, one quote or several."""
    _checker(make()).validate(tree)


def test_fields_are_explained():
    """Editors show the model's own words about a field, those of the base class too."""
    defs = schema.assignment()["$defs"]
    assert defs["Task"]["properties"]["parts"]["description"].startswith("What the decision lists")
    assert defs["Task"]["properties"]["quote"]["description"].startswith("The decision's own words")
