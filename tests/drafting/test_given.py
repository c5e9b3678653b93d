"""Ways of giving an assignment that stand seldom: whose it is, and that the sentence obliges."""

from __future__ import annotations

import datetime as dt

import pytest

from govreport.drafting import propose
from govreport.profiles import profile
from govreport.reading.decision import decision_from_text

SE = profile("se")


@pytest.mark.parametrize(
    "text",
    [
        "Boverket får regeringens uppdrag att lämna underlag för en strategi.",
        "Regeringen uppdrar Boverket att lämna underlag för en strategi.",
        "Regeringen ger Boverket följande uppdrag:\n\n* Lämna underlag för en strategi.\n",
    ],
)
def test_what_gives_an_assignment_obliges(text: str):
    """The agency is found, and the demand is a task."""
    found = propose(f"# Uppdrag om en strategi\n\n{text}", SE)
    assert [one.value for one in found.agencies] == ["Boverket"]
    assert [one.value.text for one in found.tasks] == ["Lämna underlag för en strategi"]
    assert 0 in found.obliging


def test_receivers_below_how_many_they_are():
    """The bodies of a list below "får fyra myndigheter detta uppdrag" all get it."""
    text = (
        "# Uppdrag om en plan\n\nRegeringen ger fyra myndigheter i uppdrag att ta fram en plan.\n\n"
        "Planen ska vara nationell.\n\nTotalt får fyra myndigheter detta uppdrag:\n\n"
        "* Boverket\n* Skolverket\n* Kriminalvården\n* Polismyndigheten\n"
    )
    assert [one.value for one in propose(text, SE).agencies] == [
        "Boverket",
        "Skolverket",
        "Kriminalvården",
        "Polismyndigheten",
    ]


def test_years_far_from_their_day():
    """In a sentence of what comes back every year, the years may stand well before the day."""
    text = (
        "Regeringen uppdrar åt Boverket att pröva ett stöd.\n\nBoverket ska 2017–2019 årligen redovisa vilka "
        "åtgärder som har vidtagits och resultatet av dessa senast den 1 mars till Regeringskansliet."
    )
    assert [one.value.due for one in propose(text, SE).deadlines] == [
        dt.date(year, 3, 1) for year in (2017, 2018, 2019)
    ]


@pytest.mark.parametrize("rule", ["..........", ". . . . . . . .", "~~~~~~~~", "· · · · ·"])
def test_a_line_of_dots_is_no_text(rule: str):
    """It is a rule between two paragraphs, and no sentence."""
    text = f"Boverket ska pröva ett stöd.\n\n{rule}\n\nBoverket ska redovisa det."
    assert [one.text for one in decision_from_text(text, "beslut.txt", SE, []).sentences] == [
        "Boverket ska pröva ett stöd.",
        "Boverket ska redovisa det.",
    ]
