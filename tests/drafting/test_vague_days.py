"""Accounts at a time that is no exact day: none is lost, and each is marked for a person to look at."""

from __future__ import annotations

import datetime as dt

import pytest

from govreport.drafting import propose
from govreport.drafting.proposal import LOW, Proposed
from govreport.drafting.yamlout import to_yaml
from govreport.model import Deadline
from govreport.profiles import profile

SE = profile("se")
HEAD = "Uppdrag att pröva ett lån\n\nRegeringen uppdrar åt Statskontoret att pröva ett nytt lån.\n\n"


def _found(text: str) -> tuple[Proposed[Deadline], ...]:
    return propose(HEAD + text, SE).deadlines


def _days(text: str) -> list[tuple[str, str]]:
    found = (one.value for one in _found(text))
    return [(str(one.deadline_kind), str(one.due or one.every or one.relative)) for one in found]


@pytest.mark.parametrize(
    "text", ["ska {} redovisas till Regeringskansliet", "ska redovisas till Regeringskansliet {}"]
)
@pytest.mark.parametrize(
    ("when", "last"),
    [
        ("senast vecka 9 2027", "2027-03-05"),
        ("i v. 9–10, 2027", "2027-03-12"),
        ("under tredje kvartalet 2027", "2027-09-30"),
        ("senast under kvartal 2 år 2027", "2027-06-30"),
        ("andra halvåret 2027", "2027-12-31"),
        ("senast vid utgången av 2027", "2027-12-31"),
        ("i slutet av år 2027", "2027-12-31"),
        ("under 2027", "2027-12-31"),
        ("oktober 2027", "2027-10-31"),
        ("i oktober 2027", "2027-10-31"),
        ("vid månadsskiftet april/maj 2027", "2027-04-30"),
    ],
)
def test_time_with_a_last_day(text: str, when: str, last: str):
    """The last possible day is proposed, marked to look at, with the decision's words."""
    (one,) = _found(f"Uppdraget {text.format(when)}.")
    assert one.value.due == dt.date.fromisoformat(last)
    assert one.confidence < LOW
    assert f"SE ÖVER: beslutet säger ”{when}”" in to_yaml(
        propose(f"{HEAD}Uppdraget {text.format(when)}.", SE)
    )


@pytest.mark.parametrize(
    "when",
    [
        "under våren 2027",
        "hösten 2027",
        "före sommaren 2027",
        "i mitten av mars 2027",
        "i början av mars",
        "i mars",
        "senast vid halvårsskiftet",
        "före årsskiftet",
        "vecka 60 2027",
        "senast vecka 9",
        "så snart som möjligt",
        "i samband med budgetpropositionen",
    ],
)
def test_time_without_a_last_day(when: str):
    """Its words are kept as a relative day, marked to look at; the account is no task."""
    text = f"Statskontoret ska redovisa uppdraget till Regeringskansliet (Finansdepartementet) {when}."
    (one,) = _found(text)
    assert (one.value.due, one.value.relative, one.confidence < LOW) == (None, when, True)
    assert [task.value.text for task in propose(HEAD + text, SE).tasks] == ["Pröva ett nytt lån"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            (
                "Statskontoret ska delredovisa uppdraget till Regeringskansliet under våren 2027 och slutredovisa "
                "det den 1 maj 2028."
            ),
            [("interim-report", "under våren 2027"), ("final-report", "2028-05-01")],
        ),
        (
            "Uppdraget ska rapporteras kvartalsvis till Regeringskansliet och slutredovisas senast den 1 maj 2028.",
            [("interim-report", "kvartalsvis"), ("final-report", "2028-05-01")],
        ),
        (
            "Uppdraget ska redovisas snarast till Regeringskansliet, dock senast den 2 maj 2027.",
            [("final-report", "2027-05-02")],
        ),
        (
            "Statskontoret ska redovisa uppdraget under våren 2027, dock senast den 2 maj 2027.",
            [("final-report", "2027-05-02")],
        ),
        (
            (
                "Statskontoret ska redovisa uppdraget hösten 2027. "
                "Statskontoret ska redovisa uppdraget senast den 1 maj 2028."
            ),
            [("interim-report", "hösten 2027"), ("final-report", "2028-05-01")],
        ),
    ],
)
def test_time_beside_a_day(text: str, days: list[tuple[str, str]]):
    """It stands for a hand-in of its own, unless a day beside it says when it ends."""
    assert _days(text) == days


@pytest.mark.parametrize(
    "text",
    [
        "Redovisningen ska omfatta genomförandet av uppdraget under 2027.",
        "Statskontoret ska redovisa hur lånet användes under hösten 2027.",
        "Statskontoret ska redovisa hur lånet kan ges i Boverkets löpande verksamhet till Regeringskansliet.",
        "Statskontoret ska under 2027 tillsammans med banker och fonder pröva en form för rapportering.",
        "Statskontoret får betala ut högst 2 miljoner kronor mot rekvisition under 2027.",
    ],
)
def test_time_of_something_else(text: str):
    """A time of the work, or of what the report tells of, is none of an account."""
    assert _days(text) == []


def test_short_form_of_a_week():
    """Its full stop ends no sentence."""
    assert len(_found("Uppdraget ska senast v. 9 2027 redovisas till Regeringskansliet.")) == 1
