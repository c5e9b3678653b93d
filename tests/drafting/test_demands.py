"""Where a demand belongs: a task, a partner, a formality, and only one of them."""

from __future__ import annotations

import pytest

from govreport.drafting import Proposal, propose
from govreport.model import Decision
from govreport.profiles import profile
from govreport.reading.coverage import cover
from govreport.reading.decision import decision_from_bytes

SE = profile("se")
DECISION = "Uppdrag att pröva ett stöd\n\nRegeringen uppdrar åt Statskontoret att pröva ett stöd.\n\n"
TASK = "Pröva ett stöd"


def _decision(text: str) -> Decision:
    return decision_from_bytes((DECISION + text).encode(), "beslut.txt", SE, [])


def _tasks(found: Proposal) -> list[str]:
    return [one.value.text for one in found.tasks]


def _formal(found: Proposal) -> list[tuple[str, str]]:
    return [(one.value.text, one.value.modality) for one in found.formalities]


@pytest.mark.parametrize(
    "text",
    [
        "Av medlen får högst 6 procent användas för lokaler",
        "Högst 5 % av bidraget får användas till resor",
        "Statskontoret får använda upp till 10 procent av medlen till administration",
    ],
)
def test_a_share_that_is_not_to_be_exceeded_binds(text: str):
    """Permission to use no more than a share is a demand to keep to, and no task that may be left undone."""
    found = propose(f"{DECISION}{text}.\n", SE)
    assert _tasks(found) == [TASK]
    assert _formal(found) == [(text, "obliges")]


def test_permission_without_a_limit_stays_a_task():
    """What may be done at will is a task that is permitted."""
    found = propose(f"{DECISION}Statskontoret får anordna ett möte med högst 6 deltagare.\n", SE)
    assert [one.value.modality for one in found.tasks] == ["obliges", "permits"]
    assert not found.formalities


@pytest.mark.parametrize(
    "text",
    [
        "Uppdraget ska genomföras i dialog med Boverket, Skogsstyrelsen och Lantmäteriet.",
        "Statskontoret ska genomföra arbetet i nära samråd med Domstolsverket.",
        "Statskontoret ska utföra uppdraget med stöd av Trafikverket.",
        "Uppdraget ska utföras tillsammans med Boverket.",
        (
            "Statskontoret ska föra en dialog med Tullverket och Kustbevakningen som enligt sina instruktioner ska "
            "samverka i syfte att bidra till säkra gränser."
        ),
    ],
)
def test_with_whom_to_work_is_no_task_beside_the_partners(text: str):
    """Where a sentence says nothing but with whom the work is done, its partners say it all, and check agrees."""
    found = propose(DECISION + text, SE)
    assert _tasks(found) == [TASK]
    assert found.partners
    (covered,) = [one for one in cover(_decision(text), found.assignment(), SE).sentences if one.text == text]
    assert (covered.state, covered.left_over) == ("tied", "")


@pytest.mark.parametrize(
    ("text", "task"),
    [
        (
            "Statskontoret ska samråda med de myndigheter som berörs och ta fram en plan för arbetet.",
            "ta fram en plan för arbetet",
        ),
        (
            "Statskontoret ska samverka med Boverket för att kartlägga de hinder som finns.",
            "kartlägga de hinder som finns",
        ),
    ],
)
def test_work_beside_the_partners_stays_a_task(text: str, task: str):
    """A further demand, or what the partners are to be met for, is still a task."""
    assert task in _tasks(propose(DECISION + text, SE))[-1].lower()


def test_a_relative_clause_about_money_is_no_demand_on_money():
    """What is to be done is a task, though the money it is about is said to be paid out."""
    text = "Statskontoret ska ställa villkor för och följa upp användningen av de medel som betalas ut.\n"
    found = propose(DECISION + text, SE)
    assert _tasks(found)[1:] == ["Ställa villkor för och följa upp användningen av de medel som betalas ut"]
    assert not found.formalities


def test_what_a_report_is_to_hold_is_told_in_one_place():
    """Each way of saying what a report is to hold gives a formality, said again in the same words once."""
    texts = [
        "I lägesrapporten ska det finnas en tidsplan",
        "I slutrapporten ska även effekter bedömas",
        "I delrapporten ska myndigheten bedöma nyttan",
        "I rapporten ska kostnader analyseras",
        "Redovisningen ska ske uppdelat på kvinnor och män",
    ]
    found = propose(DECISION + ". ".join([*texts, texts[0]]) + ".\n", SE)
    assert [text for text, _ in _formal(found)] == texts
    assert _tasks(found) == [TASK]


@pytest.mark.parametrize(
    ("text", "formal", "tasks"),
    [
        (
            "Statskontoret ska löpande informera Regeringskansliet (Finansdepartementet) om allt och utveckla metoder.",
            "Löpande informera Regeringskansliet (Finansdepartementet) om allt",
            ["Utveckla metoder"],
        ),
        (
            "Statskontoret ska utveckla metoder för prövning samt fortlöpande informera Regeringskansliet om läget.",
            "Fortlöpande informera Regeringskansliet om läget",
            ["Utveckla metoder för prövning"],
        ),
        (
            "I uppdraget ingår att löpande informera Regeringskansliet om hur det går och vid behov föreslå åtgärder.",
            "Löpande informera Regeringskansliet om hur det går",
            ["Vid behov föreslå åtgärder"],
        ),
        (
            "Statskontoret ska\n\n* löpande informera Regeringskansliet om läget,\n* utveckla metoder.",
            "Löpande informera Regeringskansliet om läget",
            ["Utveckla metoder"],
        ),
        (
            "Regeringskansliet ska löpande informeras om läget.",
            "Regeringskansliet ska löpande informeras om läget",
            [],
        ),
    ],
)
def test_keeping_the_government_informed_is_one_formality(text: str, formal: str, tasks: list[str]):
    """It is told once, with when, in the words of its own part of the sentence; what stands beside it is a task."""
    found = propose(f"{DECISION}{text}\n", SE)
    assert _formal(found) == [(formal, "obliges")]
    assert _tasks(found)[1:] == tasks


def test_what_points_back_is_no_task_of_its_own():
    """A verb tied to the demand before it ("därvid") stays with it, and so does one put in between commas."""
    texts = [
        "Stödja länsstyrelserna i arbetet och därvid bidra med kunskap om metoder",
        "Föra en dialog, och vid behov ta fram underlag, med berörda företag om framtida krav",
    ]
    for text in texts:
        found = propose(f"{DECISION}Statskontoret ska {text[0].lower()}{text[1:]}.\n", SE)
        assert _tasks(found)[1:] == [text]


def test_verbs_of_a_relative_clause_are_no_parts():
    """A list's member keeps both verbs of the clause that describes it."""
    text = (
        "Statskontoret ska följa ärenden som avser stöd till kommuner, bidrag till föreningar och företag som har "
        "bildats och vuxit under året samt lån till museer.\n"
    )
    parts = propose(DECISION + text, SE).tasks[-1].value.parts
    assert [part.text for part in parts] == [
        "Stöd till kommuner",
        "Bidrag till föreningar",
        "Företag som har bildats och vuxit under året",
        "Lån till museer",
    ]


def _partners(text: str) -> list[tuple[str, int]]:
    return [(one.value.name, len(one.value.quote)) for one in propose(DECISION + text, SE).partners]


def test_a_category_in_several_places_is_one_partner():
    """Another form, or another order of the same words, is the same category, with the words of each place."""
    text = (
        "Statskontoret ska samverka med civilsamhällets organisationer. Arbetet ska ske i samverkan med kommuner. "
        "Statskontoret ska samverka med organisationer inom civilsamhället och med kommunerna.\n"
    )
    assert _partners(text) == [("civilsamhällets organisationer", 2), ("kommuner", 2)]


def test_a_category_with_further_words_is_another():
    """Those concerned, and those beside them, are not all of a kind."""
    text = (
        "Statskontoret ska samverka med berörda kommuner. Statskontoret ska även samverka med andra berörda kommuner. "
        "Statskontoret ska också samverka med kommuner.\n"
    )
    assert [name for name, _ in _partners(text)] == ["berörda kommuner", "andra berörda kommuner", "kommuner"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Myndigheterna ska lämna en gemensam delredovisning till", "Lämna en gemensam delredovisning"),
        ("Myndigheterna ska lämna en delredovisning till", "Delredovisa uppdraget"),
        ("Myndigheterna ska gemensamt delredovisa uppdraget till", "Lämna en gemensam delredovisning"),
    ],
)
def test_what_is_handed_in_together_says_so(text: str, says: str):
    """A report that several hand in together is called that, and no other is."""
    last = "En gemensam slutredovisning ska lämnas till Regeringskansliet senast den 1 maj 2025.\n"
    found = propose(
        f"{DECISION}{text} Regeringskansliet (Finansdepartementet) senast den 1 maj 2024. {last}", SE
    )
    assert [one.value.text for one in found.deadlines] == [says, "Lämna en gemensam slutredovisning"]
