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


@pytest.mark.parametrize(
    ("text", "hand_ins"),
    [
        (
            "Statskontoret ska under åren 2030, 2031 och 2033 redovisa stödet till Regeringskansliet senast den 2 maj.",
            [
                ("interim-report", "2030-05-02"),
                ("interim-report", "2031-05-02"),
                ("final-report", "2033-05-02"),
            ],
        ),
        (
            "Statskontoret ska redovisa stödet senast den 2 maj vart och ett av åren 2030, 2031 och 2033.",
            [
                ("interim-report", "2030-05-02"),
                ("interim-report", "2031-05-02"),
                ("final-report", "2033-05-02"),
            ],
        ),
        (
            "Stödet ska redovisas den 2 maj och den 3 juni varje år 2030–2031.",
            [
                ("interim-report", "2030-05-02"),
                ("interim-report", "2031-05-02"),
                ("interim-report", "2030-06-03"),
                ("final-report", "2031-06-03"),
            ],
        ),
        ("Tiden för uppdraget förlängs till den 4 november 2031.", [("final-report", "2031-11-04")]),
        (
            "Redovisningstiden flyttas från den 2 maj 2031 till den 4 november 2031.",
            [("final-report", "2031-11-04")],
        ),
        (
            "Regeringen beslutar att förlänga tiden för uppdraget till den 4 november 2031.",
            [("final-report", "2031-11-04")],
        ),
    ],
)
def test_years_told_apart_from_the_day(text: str, hand_ins: list[tuple[str, str]]):
    """Years that are listed count each, days that stand together share them; a longer time moves the hand-in."""
    assert _hand_ins(text) == hand_ins


def test_recipients_of_their_own():
    """Where each of two papers of one day has its own recipient, neither gets the other's."""
    text = (
        "Statskontoret ska senast den 2 maj 2031 lämna dels en slutrapport till Regeringskansliet "
        "(Finansdepartementet), dels en ekonomisk redovisning till Kammarkollegiet."
    )
    found = [one.value for one in propose(DECISION + text, SE).deadlines]
    assert [(one.deadline_kind, one.to) for one in found] == [
        ("final-report", ("Finansdepartementet",)),
        ("financial-account", ("Kammarkollegiet",)),
    ]


def test_recipients_shared_by_papers():
    """Where they share it, both have it."""
    papers = "en slutrapport och en ekonomisk redovisning till Kammarkollegiet"
    text = f"Statskontoret ska lämna {papers} senast den 2 maj 2031."
    assert [one.value.to for one in propose(DECISION + text, SE).deadlines] == [("Kammarkollegiet",)] * 2


def test_period_of_listed_years():
    """It goes on to the last of them."""
    period = propose(f"{DECISION}Uppdraget ska genomföras under åren 2030, 2031 och 2032.", SE).period
    assert period is not None
    assert period.value.end is not None
    assert period.value.end.year == 2032


@pytest.mark.parametrize(
    "goes_on", ["Forts.", "(forts.)", "forts. från föregående sida", "2 (3)\n\nForts. på nästa sida"]
)
def test_words_that_the_text_goes_on(goes_on: str):
    """They belong to the page, and divide no sentence."""
    after = "(Finansdepartementet) senast den 2 maj 2031."
    text = f"Uppdraget ska redovisas till Regeringskansliet\n\n{goes_on}\n\n{after}"
    (one,) = propose(DECISION + text, SE).deadlines
    assert (str(one.value.due), one.value.to) == ("2031-05-02", ("Finansdepartementet",))


def test_scan_that_reads_another_letter():
    """The word "år" for "åt" after the verb that hands out hides none of the receivers."""
    found = propose(
        "Uppdrag om lån\n\nRegeringen uppdrar år Boverket och Skatteverket att pröva ett nytt lån.\n", SE
    )
    assert [one.value for one in found.agencies] == ["Boverket", "Skatteverket"]
    assert [task.value.text for task in found.tasks] == ["Pröva ett nytt lån"]
