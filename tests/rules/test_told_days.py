"""Days in running text after the decision on the report: told as past they are wrong, ahead they are not."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

import govreport


def _found(folder: Path, text: str, **govreport_yaml: object) -> list[str]:
    folder.mkdir()
    (folder / "chapters").mkdir()
    (folder / "outputs").mkdir()
    profile = govreport_yaml.pop("profile", "se")
    signed = govreport_yaml.pop("signed", "2018-03-08")
    (folder / "assignment.yaml").write_text(
        f"title: Uppdrag\nprofile: {profile}\ndeadlines: [{{id: D1, kind: final-report, due: 2018-03-15}}]\n",
        encoding="utf-8",
    )
    (folder / "outputs" / "a.yaml").write_text(
        f"signoff: {{date: {signed}}}\n" if signed else "", encoding="utf-8"
    )
    (folder / "chapters" / "01.md").write_text(f"# Tid\n\n{text}\n", encoding="utf-8")
    result = govreport.check(govreport.load(folder), today=dt.date(2018, 3, 1), select=["GR411"])
    return [finding.message for finding in result.findings if finding.rule == "GR411"]


@pytest.mark.parametrize(
    "text",
    [
        "Mötet den 14 februari 2024 samlade tio kommuner.",
        "Styrgruppsmötena den 3 och den 14 februari 2024 var två. Mötet den 14 februari 2024 var det sista.",
        "Ett seminarium genomfördes\nden 14 februari 2024.",
        "Vi deltog i mötet den 14 februari 2024.",
        "Den 14 februari 2024 presenterade vi resultatet.",
        "Avslutningen ägde rum den 9 mars 2018.",
        "| Vad | När |\n| --- | --- |\n| Kurs | hölls den 14 februari 2024 |",
    ],
)
def test_a_day_told_as_past_after_the_decision(tmp_path: Path, text: str):
    """In running text and tables, over line ends, once for each day."""
    assert len(_found(tmp_path / "a", text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Mötet den 8 mars 2018 samlade tio kommuner.",
        "Mötet den 14 februari 2024 ska samla tio kommuner.",
        "Vi beslutade att nästa möte hålls den 14 februari 2024.",
        "Parterna kallades till möte den 14 februari 2024.",
        "Tiden förlängdes till den 14 februari 2024.",
        "Arbetet delades upp och avslutas den 14 februari 2024.",
        "Lagen träder i kraft den 1 juli 2024.",
        "Materialet lämnades i tid före den 14 februari 2024.",
        "> Mötet den 14 februari 2024 samlade tio kommuner.",
        "Mötet den 30 februari 2024 samlade tio kommuner.",
    ],
)
def test_what_lies_ahead_or_is_quoted_is_none(tmp_path: Path, text: str):
    """Plans, laws, periods and other people's words may name any day."""
    assert _found(tmp_path / "a", text) == []


def test_while_nobody_has_signed_the_last_day_counts(tmp_path: Path):
    """The report cannot tell of a day after the one it is due on either."""
    (found,) = _found(
        tmp_path / "a", "Mötet den 16 mars 2018 var bra. Mötet den 15 mars 2018 var bra.", signed=""
    )
    assert "rapportens sista dag (2018-03-15)" in found


def test_english(tmp_path: Path):
    """The other profile has its own words."""
    text = "The workshop on 14 February 2024 was well attended. A course was held on 15 February 2024."
    assert len(_found(tmp_path / "a", text, profile="generic")) == 2
    assert (
        _found(tmp_path / "b", "The next meeting on 14 February 2024 will be short.", profile="generic") == []
    )
