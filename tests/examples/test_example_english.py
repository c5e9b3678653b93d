"""The English example is complete, and no Swedish is wired into its report."""

from __future__ import annotations

import re
import zipfile
from decimal import Decimal
from pathlib import Path

import pytest
from lxml import etree

import govreport
from govreport.model import Project
from govreport.profiles import profile

NAME = "community-energy-grant"
WORD = re.compile(r"[^\W\d_]{4,}")


@pytest.fixture
def grant(examples: Path) -> Project:
    """The English example, read."""
    return govreport.load(examples / NAME)


def words_of(texts: list[str]) -> set[str]:
    """Words of four letters and more, in small letters."""
    return {word.lower() for text in texts for word in WORD.findall(text)}


def swedish_words() -> set[str]:
    """What the Swedish profile would say, without what English says as well."""
    swedish, english = profile("se"), profile("generic")
    return words_of(list(swedish.terms.values())) - words_of(list(english.terms.values()))


def texts_of(report: Path) -> list[str]:
    """The texts of every part of a Word file that a reader sees or hears."""
    with zipfile.ZipFile(report) as package:
        parts = [
            etree.fromstring(package.read(name))
            for name in package.namelist()
            if name.startswith(("word/document", "word/header", "word/footer", "word/footnotes", "docProps/"))
        ]
    shown = [str(text) for part in parts for text in part.itertext()]
    heard = [
        element.get(name, "") for part in parts for element in part.iter() for name in ("descr", "title")
    ]
    return shown + heard


def test_is_complete(grant: Project) -> None:
    """The check has no error and no warning; the imprint's ISBN is the one advice."""
    result = govreport.check(grant)
    assert result.ok
    assert result.text_lang == "en-GB"
    assert [(finding.rule, finding.severity) for finding in result.findings] == [("GR608", "advice")]


def test_every_quote_is_the_letters(grant: Project) -> None:
    """Every requirement of the assignment quotes the grant letter."""
    assert all(requirement.quote for requirement in grant.assignment.requirements())


def test_costs_are_those_of_the_ledger(grant: Project) -> None:
    """28 of the ledger's 29 rows are the grant's; 480 pounds belong to another project."""
    figures = govreport.figures_of(grant)
    assert figures["costs_B1"].value == Decimal(39510)
    assert figures["costs_B2"].value == Decimal(18350)
    assert figures["unspent_total"].value == Decimal(2140)
    assert figures["costs_outside_total"].value == Decimal(480)


def test_report_has_no_swedish_word(grant: Project, tmp_path: Path) -> None:
    """No word that only the Swedish profile knows, and no Swedish letter, stands anywhere in the report."""
    report = govreport.render(grant, tmp_path / "report.docx", paginate=False).path
    texts = texts_of(report)
    assert len(words_of(texts)) > 300
    assert words_of(texts) & swedish_words() == set()
    assert [text for text in texts if set(text) & set("åäöÅÄÖ")] == []


def test_swedish_words_would_be_found(examples: Path, tmp_path: Path) -> None:
    """The same look at a Swedish report finds many, so that the test above can fail."""
    project = govreport.load(examples / "minimal")
    report = govreport.render(project, tmp_path / "report.docx", paginate=False).path
    assert len(words_of(texts_of(report)) & swedish_words()) > 30


def test_permitted_and_expected_partners_are_not_ordered(grant: Project, tmp_path: Path) -> None:
    """A partner whom the letter says one should ask is not told of as one who shall be asked."""
    report = govreport.render(grant, tmp_path / "report.docx", paginate=False).path
    text = " ".join("".join(texts_of(report)).split())
    assert "we should seek the views of local community groups" in text
    assert "shall seek the views" not in text
