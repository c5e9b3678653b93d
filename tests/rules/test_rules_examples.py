"""Every rule's documented examples are its test."""

from __future__ import annotations

from pathlib import Path

import pytest

from govreport.rules.catalogue import MODULES, catalogue
from govreport.rules.registry import HEADINGS
from tests.rules.rule_examples import checked, listed, patches

CASES = [
    pytest.param(code, heading, number, patch, id=f"{code}-{heading}-{number}")
    for code, rule in catalogue().items()
    for heading in ("Fails", "Passes")
    for number, patch in enumerate(patches(rule.doc[heading]), 1)
]


@pytest.mark.parametrize(("code", "heading", "number", "patch"), CASES)
def test_documented_example(code, heading, number, patch, tmp_path):
    """What a page calls failing fails with that code, what it calls passing does not, and all rules ran."""
    result = checked(patch, tmp_path / "folder")
    found = {finding.rule for finding in result.findings}
    if heading == "Fails":
        assert code in found, listed(result)
    else:
        assert code not in found, listed(result)
    if code != "GR000":
        assert result.crashed == (), listed(result)


def test_minimal_example_is_clean(tmp_path):
    """The folder that all examples patch has no finding at all, so that each example shows its own only."""
    result = checked({}, tmp_path / "folder")
    assert listed(result) == ""
    assert result.verdict == "complete"
    assert {one.status for one in result.requirements} == {"addressed", "pending", "not-applicable"}


@pytest.mark.parametrize("code", catalogue())
def test_every_page_has_all_headings(code):
    """A rule's page says what, why, what fails, what passes and the exceptions, each in words or YAML."""
    doc = catalogue()[code].doc
    assert doc["summary"].endswith(".")
    assert all(doc[heading] for heading in HEADINGS)


@pytest.mark.parametrize("code", catalogue())
def test_texts_in_both_languages(code):
    """Every text of every rule exists in Swedish and English, ends as a sentence, and has a hint."""
    for texts in catalogue()[code].texts.values():
        for text in (texts.sv, texts.en, texts.hint_sv, texts.hint_en):
            assert text.rstrip("”").endswith((".", "?")), text


def test_catalogue_lists_every_module_with_rules():
    """A file of rules that nobody imports would be a silence."""
    import govreport.rules

    package = Path(govreport.rules.__file__).parent
    with_rules = {
        ".".join(path.relative_to(package).with_suffix("").parts)
        for path in package.rglob("*.py")
        if "\n@rule(" in path.read_text("utf-8")
    }
    assert with_rules == set(MODULES)
