"""What the background of a decision tells: other assignments, others' duties, earlier days and sums."""

from __future__ import annotations

import pytest

from govreport.drafting import Proposal, propose
from govreport.profiles import profile

SE = profile("se")
HEAD = "Uppdrag om dammar\n\nRegeringen uppdrar åt Boverket att kartlägga landets äldre dammar.\n\n"
REPORT = "Uppdraget ska redovisas till Regeringskansliet senast den 1 mars 2022.\n\n"
TASKS = ["Kartlägga landets äldre dammar"]


def _after(text: str, heading: str = "Bakgrund") -> Proposal:
    return propose(f"{HEAD}{REPORT}{heading}\n\n{text}\n", SE)


def _tasks(found: Proposal) -> list[str]:
    return [one.value.text for one in found.tasks]


@pytest.mark.parametrize(
    "text",
    [
        "Regeringen gav den 3 maj 2019 Boverket i uppdrag att se över kvarnar. I uppdraget ingår att mäta flöden.",
        "Boverket har fått i uppdrag att se över kvarnar. Myndigheten ska även mäta flöden i åarna.",
        "Regeringen har beslutat att Boverket ska se över kvarnar. Boverket ska även mäta flöden i åarna.",
        "Regeringen tillsatte en utredning om kvarnar. Uppdraget omfattar bland annat att mäta flöden.",
        "Regeringen uppdrog åt Boverket att se över kvarnar. Boverket ska:\n\n- mäta flöden,\n- rita kartor.",
        "Skogsstyrelsen ska se över kvarnar. I uppdraget ingår att mäta flöden i åarna.",
        "Utredaren ska se över kvarnar. Uppdraget omfattar även att mäta flöden i åarna.",
        "En särskild utredare ska se över kvarnar. Syftet är enklare regler. Uppdraget omfattar även att mäta flöden.",
        "Den nya myndigheten ska mäta flöden i åarna.",
        "Myndigheterna ska mäta flöden i åarna.",
        "Länsstyrelsen ska mäta flöden i åarna.",
        "Rapporten redogör för uppdraget att mäta flöden i åarna.",
        "Skogsstyrelsen får i uppdrag att mäta flöden i åarna.",
        "Enligt förslaget ska Boverket mäta flöden i åarna.",
        "I det uppdraget ingår att mäta flöden i åarna.",
    ],
)
def test_what_the_background_tells_of_other_work_is_no_task(text: str):
    """Other assignments, with what is said on about them, and duties of committees and of bodies to come."""
    found = _after(text)
    assert _tasks(found) == TASKS
    assert len(found.obliging) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Boverket ska mäta flöden i åarna.",
        "Myndigheten ska i detta arbete mäta flöden i åarna.",
        "Regeringen har gett Skogsstyrelsen i uppdrag att se över kvarnar. Boverket ska mäta flöden i åarna.",
        "Boverket har fått i uppdrag att se över kvarnar. I detta arbete ska Boverket mäta flöden i åarna.",
        "Utredaren ska se över kvarnar. Boverket ska mäta flöden i åarna.",
        "Boverket fick i uppdrag att se över kvarnar.\n\nBoverket ska mäta flöden i åarna.",
        "Dammarna åldras. I uppdraget ingår att mäta flöden i åarna.",
        "Regeringskansliet ska följa arbetet. I uppdraget ingår att mäta flöden i åarna.",
        "Skogsstyrelsen ska bistå Boverket. I uppdraget ingår att mäta flöden i åarna.",
        "Boverket ska:\n\n- vid behov mäta flöden i åarna.",
    ],
)
def test_a_duty_that_the_background_puts_on_the_agency_is_one(text: str):
    """The agency by its name, the work of this decision, a new paragraph: none of them goes on about other work."""
    found = _after(text)
    assert len(_tasks(found)) == 2
    assert "mäta flöden" in _tasks(found)[1].lower()


def test_another_assignment_has_no_partner_day_sum_or_period_here():
    """What is said on about an earlier assignment gives neither partner nor hand-in, money nor period."""
    found = _after(
        "Boverket fick den 3 maj 2019 i uppdrag att se över kvarnar. Uppdraget ska genomföras i samverkan med "
        "Skogsstyrelsen under åren 2019–2020. Myndigheten får använda 400 000 kronor för uppdraget. "
        "Uppdraget ska slutredovisas till Regeringskansliet senast den 1 juni 2020."
    )
    assert found.partners == ()
    assert [str(one.value.due) for one in found.deadlines] == ["2022-03-01"]
    assert found.lines == ()
    assert found.total is None
    assert found.period is None


def test_what_the_government_weighs_is_not_told_of_an_earlier_assignment():
    """An expectation without a subject is the Government's own, though an earlier assignment stands before it."""
    found = _after(
        "Boverket fick i uppdrag att se över kvarnar. Det är angeläget att barns rättigheter beaktas."
    )
    assert [one.value.text for one in found.perspectives] == ["Barnrättsperspektivet"]


def test_the_reasons_go_on_under_headings_on_their_subject():
    """A heading within the reasons does not make its part one that obliges; one on the assignment does."""
    text = "Dammar åldras.\n\nSärskilt om kvarnar\n\nKvarnarna ska enligt planen bevaras. Kommunerna ska mäta flöden."
    assert _tasks(_after(text, "Skälen för regeringens beslut")) == TASKS
    text = "Dammar åldras.\n\nNärmare om uppdraget\n\nFörslagen ska omfatta kvarnar."
    found = _after(text, "Skälen för regeringens beslut")
    assert _tasks(found) == [*TASKS, "Förslagen ska omfatta kvarnar"]
    text = "Dammar åldras.\n\n2 Särskilt om kvarnar\n\nFörslagen ska omfatta kvarnar."
    found = _after(text, "Skälen för regeringens beslut")
    assert _tasks(found) == [*TASKS, "Förslagen ska omfatta kvarnar"]


def test_the_background_adds_no_day_to_those_of_the_decision():
    """A report by another day is another assignment's; the background may repeat the decision's own day, or tell it."""
    told = "Boverket ska redovisa uppdraget till Regeringskansliet senast den 1 juni 2020."
    assert [str(one.value.due) for one in _after(told).deadlines] == ["2022-03-01"]
    alone = propose(f"{HEAD}Bakgrund\n\n{told}\n", SE)
    assert [str(one.value.due) for one in alone.deadlines] == ["2020-06-01"]
    planned = "Resultatet kommer att avrapporteras senast den 15 november 2021."
    assert propose(f"{HEAD}Bakgrund\n\n{planned}\n", SE).deadlines == ()


def test_the_background_adds_no_sum_to_those_of_the_decision():
    """Other money than the decision's own is told of; where it hands out none, the background may."""
    granted = "Boverket får använda 300 000 kronor för uppdraget.\n\n"
    told = "Bakgrund\n\nBoverket får använda 900 000 kronor för arbetet med kvarnar.\n"
    assert [int(one.value.amount) for one in propose(HEAD + granted + told, SE).lines] == [300_000]
    assert [int(one.value.amount) for one in propose(HEAD + told, SE).lines] == [900_000]


def test_an_inquiry_that_the_background_tells_of_takes_no_assignment_away():
    """A decision whose agency is only a subject keeps it though the background tells of a committee."""
    duty = "Uppdrag om dammar\n\nRegeringens beslut\n\nBoverket ska:\n\n* kartlägga landets äldre dammar.\n\n"
    told = "Bakgrund\n\nRegeringen har tillsatt en särskild utredare som ska se över kvarnar.\n"
    assert [one.value for one in propose(duty + told, SE).agencies] == ["Boverket"]


@pytest.mark.parametrize(
    ("text", "goes_on"),
    [
        ("Boverket fick den 3 maj 2019 i uppdrag att inventera dammar i norra Sverige.", True),
        ("Boverket fick den 3 maj 2019 i uppdrag att pröva reglerna om hissar.", False),
        ("En särskild utredare fick den 3 maj 2019 i uppdrag att inventera dammarna.", False),
        ("Skogsstyrelsen fick den 3 maj 2019 i uppdrag att inventera dammarna (N2019/01234/BB).", False),
    ],
)
def test_an_assignment_goes_on_from_an_earlier_one_of_its_own_on_the_same(text: str, *, goes_on: bool):
    """What others were once assigned, or the agency on something else, is not what this assignment goes on from."""
    head = HEAD.replace("Uppdrag om dammar", "Uppdrag om dammarnas säkerhet")
    assert (propose(f"{head}{REPORT}Bakgrund\n\n{text}\n", SE).continues is not None) is goes_on


def test_a_title_that_amends_goes_on_from_what_the_background_tells():
    """Where the title says that an assignment is prolonged, the earlier one need not be told in its words."""
    head = HEAD.replace("Uppdrag om dammar", "Förlängning av uppdrag om vatten")
    found = propose(f"{head}Bakgrund\n\nBoverket fick den 3 maj 2019 i uppdrag att se över kvarnar.\n", SE)
    assert found.continues is not None
