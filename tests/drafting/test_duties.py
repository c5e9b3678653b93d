"""Whose a demand is, what else it asks for, and what the decision counts on and does not hold."""

from __future__ import annotations

import pytest

from govreport.drafting import Proposal, propose
from govreport.drafting.yamlout import to_yaml
from govreport.profiles import profile

SE = profile("se")
TWO = "Uppdrag om kontroll\n\nRegeringen uppdrar åt Tullverket, Skatteverket och Boverket att se över kontrollen.\n\n"
ONE = "Uppdrag om stöd\n\nRegeringen uppdrar åt Boverket att se över stödet.\n\n"


def _tasks(found: Proposal) -> list[str]:
    return [one.value.text for one in found.tasks][1:]


@pytest.mark.parametrize(
    ("text", "tasks"),
    [
        (
            "Tullverket och Boverket ska administrera arbetet.",
            ["Tullverket och Boverket: administrera arbetet"],
        ),
        ("Myndigheterna ska administrera arbetet.", ["Administrera arbetet"]),
        (
            "Skatteverket ska:\n\n- samordna arbetet, och\n- pröva reglerna.\n",
            ["Skatteverket: samordna arbetet", "Skatteverket: pröva reglerna"],
        ),
        ("Skatteverket ska vara sammanhållande.", ["Skatteverket ska vara sammanhållande"]),
    ],
)
def test_a_task_of_some_of_the_agencies_says_whose_it_is(text: str, tasks: list[str]):
    """Where several have got the assignment, what only some of them are to do begins with their names."""
    assert _tasks(propose(TWO + text, SE)) == tasks


@pytest.mark.parametrize(
    "text",
    [
        "Boverket ska löpande informera Regeringskansliet om arbetet och om behovet av att ändra reglerna.",
        "Boverket ska lämna en delredovisning av de delar som gäller bostäder som bör byggas senast den 1 maj 2020.",
        "Boverket ska:\n\n- hämta in synpunkter från Skatteverket och samtala med Skolverket.\n",
        "Samråd ska också ske med Skatteverket.",
        "I arbetet ska Boverket beakta ett jämställdhetsperspektiv.",
        "I rekvisitionen ska hänvisning göras till diarienumret för detta beslut.",
        "Uppdraget ska finansieras inom ramen för befintliga anslag.",
        "I redovisningen ska även en redogörelse för kostnaderna för att pröva stödet ingå.",
        "Redovisningen 2024 ska bland annat innehålla en kartläggning av kostnaderna för att pröva stödet.",
        "Uppdraget redovisas löpande till Regeringskansliet.",
    ],
)
def test_what_another_proposal_says_is_no_task(text: str):
    """To be told, to report, to consult, to weigh and to refer are said by other proposals in full."""
    assert _tasks(propose(ONE + text, SE)) == []


def test_a_demand_beside_a_report_is_a_task_alone():
    """Of several demands only those are tasks that no other proposal says."""
    found = propose(
        ONE + "Boverket ska följa hur stöden används och lämna en slutrapport senast den 1 maj 2020.", SE
    )
    assert _tasks(found) == ["Följa hur stöden används"]
    assert [one.value.due and one.value.due.isoformat() for one in found.deadlines] == ["2020-05-01"]


def test_work_about_a_perspective_is_a_task():
    """A matter that is a perspective elsewhere is the work itself where another verb asks for it."""
    text = "Boverket ska sprida lärande exempel om hur barnets rättigheter tillämpas i kommunerna."
    found = propose(ONE + text, SE)
    assert _tasks(found) == ["Sprida lärande exempel om hur barnets rättigheter tillämpas i kommunerna"]
    assert found.perspectives == ()
    text = "Boverket ska kartlägga boendet ur ett jämställdhetsperspektiv."
    found = propose(ONE + text, SE)
    assert len(_tasks(found)) == 1
    assert [one.value.text for one in found.perspectives] == ["Jämställdhetsperspektivet"]


def test_a_demand_on_others_asks_for_a_look():
    """What municipalities are to do may be nothing of the agency's; the possessions of another body are no subject."""
    (task,) = propose(ONE + "Kommunerna ska redovisa hur de använder stödet.", SE).tasks[1:]
    assert [note.key for note in task.notes] == ["somebody-else"]
    found = propose(ONE + "Därutöver bör Naturvårdsverkets bedömningar beaktas.", SE)
    assert _tasks(found) == ["Naturvårdsverkets bedömningar bör beaktas"]


def test_another_body_in_a_clause_dismisses_no_item():
    """An item's own verb asks; a verb in a clause within it obliges nobody else."""
    text = "Boverket ska:\n\n- föreslå vad som krävs för att Skatteverket ska kunna pröva stödet.\n"
    found = propose(ONE + text, SE)
    assert found.dismissed == ()
    assert _tasks(found) == ["Föreslå vad som krävs för att Skatteverket ska kunna pröva stödet"]


def test_a_part_that_is_reported_is_no_work_of_its_own():
    """What a reported part is about is said to tell which part, and ordered elsewhere."""
    part = "den del av uppdraget som rör att pröva stödet samt bedöma behovet"
    text = f"Boverket ska:\n\n- senast den 1 maj 2020 redovisa {part}.\n"
    assert _tasks(propose(ONE + text, SE)) == []


def test_what_is_important_asks_for_a_look():
    """A sentence that only weighs is proposed with a comment, and dismissed among the reasons."""
    text = "Det är viktigt att fler får del av stödet."
    (task,) = propose(ONE + text, SE).tasks[1:]
    assert [note.key for note in task.notes] == ["weighs"]
    found = propose(f"{ONE}## Skälen för beslutet\n\n{text}", SE)
    assert [one.value.quote for one in found.dismissed] == [(text,)]


def test_lifting_an_earlier_decision_asks_for_nothing():
    """A decision that ends earlier assignments demands no work by that."""
    text = "Regeringen beslutar att uppdragen från 2019 ska upphöra att gälla."
    found = propose(ONE + text, SE)
    assert _tasks(found) == []
    assert len(found.dismissed) == 1


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        (
            "För att minska köerna uppdrar regeringen åt Boverket och Skatteverket att se över reglerna.",
            ["Boverket", "Skatteverket"],
        ),
        ("Mot denna bakgrund får Boverket i uppdrag att se över reglerna.", ["Boverket"]),
        (
            "Regeringen ger Kungl. biblioteket, Riksarkivet och Boverket i uppdrag att bilda ett råd.",
            ["Kungl. biblioteket", "Riksarkivet", "Boverket"],
        ),
        (
            "Regeringen gav den 1 mars 2020 i uppdrag åt Boverket, Skateverket och Riksarkivet att informera alla.",
            ["Boverket", "Skatteverket", "Riksarkivet"],
        ),
        ("Regeringen ger statliga universitet och högskolor i uppdrag att samråda med Riksarkivet.", []),
        ("Chefen för Boverket ska vara ledamot i ett råd för bostäder.", []),
    ],
)
def test_who_gets_the_assignment(text: str, agencies: list[str]):
    """The verb may stand first, a name may hold a full stop; who only is named has got nothing."""
    found = propose(f"Uppdrag om information\n\n{text}\n", SE).agencies
    assert [one.value for one in found if one.confidence >= 0.6] == agencies


def test_with_whom_something_is_done_is_no_subject():
    """A body after a preposition is not obliged, though the verb follows it."""
    found = propose(ONE + "I samråd med Skatteverket ska en plan för kontrollen tas fram.", SE)
    assert found.dismissed == ()
    assert len(_tasks(found)) == 1


def test_an_earlier_assignment_assigns_nothing():
    """A body that got another assignment once has not got this one."""
    text = "Boverket ska använda metoder som tagits fram i enlighet med tidigare uppdrag till Skatteverket."
    assert [one.value for one in propose(ONE + text, SE).agencies] == ["Boverket"]


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("Boverket ska följa villkoren i bilaga 2.", ["absent-annex"]),
        ("Boverket ska följa villkoren i bilaga 2.\n\nBilaga 2\n\nVillkor för stödet", []),
        (
            "Boverket ska följa bilaga 2 till direktivet. Uppgifterna i bilaga II till förordningen är kända.",
            [],
        ),
    ],
)
def test_an_annex_that_is_not_there_is_told_of(text: str, absent: list[str]):
    """A decision that names an annex which the text does not hold says so in the file's head; a law's is no annex."""
    found = propose(ONE + text, SE)
    assert [one.value for one in found.absent] == absent
    assert ("SE ÖVER: beslutet har en bilaga" in to_yaml(found)) is bool(absent)


def test_receivers_without_names_are_told_of():
    """Where the decision does not say who got the assignment, the file says that."""
    text = "Uppdrag om praktik\n\nRegeringen uppdrar åt ett flertal myndigheter att ta emot praktikanter.\n"
    found = propose(text, SE)
    assert [one.value for one in found.absent] == ["absent-receivers"]
