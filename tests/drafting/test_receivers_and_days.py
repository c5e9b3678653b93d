"""Who gets an assignment that a list hands out, and days that a sentence leaves to the one beside it."""

from __future__ import annotations

import pytest

from govreport.drafting import propose
from govreport.profiles import profile

SE = profile("se")
DECISION = "Uppdrag att pröva ett stöd\n\nRegeringen uppdrar åt Statskontoret att pröva ett nytt stöd.\n\n"
LISTED = ["Boverket", "Skatteverket", "Trafikverket"]


@pytest.mark.parametrize(
    "text",
    [
        "Regeringen ger följande myndigheter i uppdrag att pröva ett stöd: Boverket, Skatteverket och Trafikverket.",
        (
            "Regeringen uppdrar åt följande statliga myndigheter att bistå Statskontoret.\n\n"
            "* Boverket\n* Skatteverket,\n* Trafikverket.\n\nMyndigheterna ska samverka med Naturvårdsverket."
        ),
        (
            "Regeringen uppdrar åt nedan angivna myndigheter att pröva ett stöd.\n\n"
            "Boverket\nSkatteverket (samordnare)\nTrafikverket\n\nMyndigheterna ska samverka med Naturvårdsverket."
        ),
        "Regeringen ger följande myndigheter i uppdrag att delta. Boverket, Skatteverket och Trafikverket.",
        (
            "Regeringen uppdrar åt de myndigheter som anges i bilagan att pröva ett stöd.\n\nBilaga\n\n"
            "Boverket\nSkatteverket\nTrafikverket\n\nKopia till\n\nNaturvårdsverket\n"
        ),
        (
            "Regeringen ger i uppdrag åt de tre myndigheter som ingår i rådet (Boverket, Skatteverket och "
            "Trafikverket) att pröva ett stöd."
        ),
        "Regeringen uppdrar åt Boverket, Skatteverkt, Skatteverket och Trafikverket att pröva ett stöd.",
    ],
)
def test_receivers_in_a_list(text: str):
    """They are those of the list, be it a sentence, bullets, lines or an annex, and no part of what is to be done."""
    found = propose(f"# Uppdrag att pröva ett stöd\n\n{text}\n", SE)
    assert [one.value for one in found.agencies] == LISTED
    assert not any(task.value.parts for task in found.tasks)


def _hand_ins(text: str) -> list[tuple[str, str]]:
    found = (one.value for one in propose(DECISION + text, SE).deadlines)
    return [(str(one.deadline_kind), str(one.due or one.every or one.relative)) for one in found]


@pytest.mark.parametrize(
    ("text", "hand_ins"),
    [
        (
            (
                "Statskontoret ska slutredovisa uppdraget till Regeringskansliet senast den 1 maj 2020. "
                "Statskontoret ska då även redovisa de kostnader myndigheten haft för uppdraget."
            ),
            [("final-report", "2020-05-01"), ("financial-account", "2020-05-01")],
        ),
        (
            (
                "Statskontoret ska slutredovisa uppdraget till Regeringskansliet senast den 1 maj 2020. "
                "I slutredovisningen ska ingå en ekonomisk redovisning."
            ),
            [("final-report", "2020-05-01"), ("financial-account", "2020-05-01")],
        ),
        (
            "Uppdraget ska redovisas till Regeringskansliet senast den 20:e varannan månad med start i mars 2021.",
            [("interim-report", "senast den 20:e varannan månad")],
        ),
        (
            "Statskontoret ska senast den 1 maj 2020 delredovisa uppdraget, senast den 1 juni 2021 slutredovisa det.",
            [("interim-report", "2020-05-01"), ("final-report", "2021-06-01")],
        ),
        (
            (
                "Statskontoret ska lämna rapporten till Regeringskansliet senast den 1 maj 2020. "
                "Remissyttrandena ska lämnas till Regeringskansliet senast den 1 augusti 2020."
            ),
            [("final-report", "2020-05-01")],
        ),
        (
            (
                "Rekvisitionen ska ske årligen senast den 1 december. Medel som inte utnyttjats ska återbetalas till "
                "Kammarkollegiet senast den 31 mars året efter rekvisitionen."
            ),
            [("requisition", "--12-01"), ("repayment", "31 mars året efter rekvisitionen")],
        ),
        (
            (
                "Rekvisitionen ska ske senast den 1 december 2020. Medel som inte utnyttjats ska återbetalas till "
                "Kammarkollegiet senast den 31 mars året efter rekvisitionen."
            ),
            [("requisition", "2020-12-01"), ("repayment", "31 mars året efter rekvisitionen")],
        ),
    ],
)
def test_days_told_beside_another(text: str, hand_ins: list[tuple[str, str]]):
    """A day may be that of the sentence before, of the last report, of each month, or follow a requisition's."""
    assert _hand_ins(text) == hand_ins


def test_who_gets_money_receives_nothing():
    """A requisition goes to the one who pays, and not to the one who is paid."""
    text = (
        "Medlen till Socialstyrelsen betalas ut efter rekvisition till Kammarkollegiet senast den 1 maj 2020."
    )
    (found,) = propose(DECISION + text, SE).deadlines
    assert found.value.to == ("Kammarkollegiet",)


@pytest.mark.parametrize(
    "text",
    [
        (
            "Medel ska återbetalas senast den 1 maj 2020. Vid samma tidpunkt ska en ekonomisk redovisning av använda "
            "medel lämnas till Kammarkollegiet."
        ),
        "Redovisning, rekvisition och återbetalning ska ske med angivande av diarienummer för detta beslut.",
    ],
)
def test_a_hand_in_or_formality_is_no_task_as_well(text: str):
    """What a deadline or a formality says in full asks for no work besides."""
    assert len(propose(DECISION + text, SE).tasks) == 1


def test_working_with_others_is_no_task_beside_the_partners():
    """A sentence that asks for nothing but to work with somebody gives its partners."""
    text = "Uppdraget ska genomföras i nära samverkan med Boverket. Arbetet ska ske efter samråd med Skatteverket."
    found = propose(DECISION + text, SE)
    assert [one.value.name for one in found.partners] == ["Boverket", "Skatteverket"]
    assert len(found.tasks) == 1
