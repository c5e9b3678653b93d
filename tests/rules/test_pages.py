"""The rules' pages are generated, and fresh."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from govreport.rules.catalogue import catalogue
from govreport.rules.pages import document, main, page

CHECKOUT = Path(os.environ.get("GOVREPORT_CHECKOUT", Path(__file__).parents[2]))


def test_rule_pages_are_fresh():
    """docs/rules.md is what `nox -s rule-pages` writes."""
    assert (CHECKOUT / "docs" / "rules.md").read_text("utf-8") == document()


def test_written_to_a_file(tmp_path):
    """The module writes the catalogue where it is told to."""
    assert main([str(tmp_path / "rules.md")]) == 0
    assert (tmp_path / "rules.md").read_text("utf-8") == document()


@pytest.mark.parametrize("code", ["GR101", "SE602"])
def test_page_of_one_rule(code, file_regression):
    """A rule's page: summary, severity, days in force, headings, examples and texts."""
    file_regression.check(page(catalogue()[code]), extension=".md", basename=f"page_{code}")
