"""What falls due, and what the report is to hold."""

from __future__ import annotations

import pytest

from govreport.drafting import propose
from govreport.model import Formality
from govreport.profiles import profile

SE = profile("se")
DECISION = "Uppdrag att pröva ett stöd\n\nRegeringen uppdrar åt Statskontoret att pröva ett nytt stöd.\n\n"


def _hand_ins(text: str) -> list[tuple[str, str]]:
    found = propose(DECISION + text, SE).deadlines
    return [
        (str(one.value.due or one.value.every or one.value.relative), one.value.deadline_kind)
        for one in found
    ]


def _formalities(text: str) -> list[Formality]:
    return [one.value for one in propose(DECISION + text, SE).formalities]


@pytest.mark.parametrize(
    ("text", "hand_ins"),
    [
        (
            "En delredovisning den 1 april 2019 och en slutredovisning den 31 mars 2020.",
            [("2019-04-01", "interim-report"), ("2020-03-31", "final-report")],
        ),
        (
            "Resultaten av arbetet redovisas årligen till regeringen i årsredovisningen.",
            [("i årsredovisningen", "interim-report")],
        ),
        (
            "Resultaten av arbetet ska framöver redovisas i samband med årsredovisningen.",
            [("i samband med årsredovisningen", "interim-report")],
        ),
        (
            "Senast den 31 mars 2020 ska ekonomin redovisas till Kammarkollegiet.",
            [("2020-03-31", "financial-account")],
        ),
        (
            "En redogörelse för kostnaderna ska lämnas till Kammarkollegiet senast den 1 maj 2020.",
            [("2020-05-01", "financial-account")],
        ),
        (
            "En delredovisning av hur arbetet fortskrider ska lämnas senast den 1 oktober 2020.",
            [("2020-10-01", "interim-report")],
        ),
        (
            "Regeringen uppdrog den 4 april 2019 åt Boverket att senast den 1 april 2020 lämna ett förslag.",
            [],
        ),
        ("Enligt de ursprungliga direktiven ska Statskontoret lämna förslag senast den 15 oktober 2020.", []),
        (
            "Den del som ska redovisas senast den 8 december 2017 förlängs och ska redovisas den 27 april 2018.",
            [("2018-04-27", "final-report")],
        ),
        (
            "I årsredovisningen för 2019 ska en delredovisning lämnas och slutredovisas i årsredovisningen för 2020.",
            [
                ("I årsredovisningen för 2019", "interim-report"),
                ("i årsredovisningen för 2020", "final-report"),
            ],
        ),
        (
            "Statskontoret ska senast den 16 september 2013 redovisa till Regeringskansliet hur arbetet fortlöper.",
            [("2013-09-16", "interim-report")],
        ),
        ("I stället för att redovisa i årsredovisningen ska Statskontoret lämna en särskild rapport.", []),
        ("Statskontoret ska bedöma om skulder i en årsredovisning ska redovisas på annat sätt.", []),
        ("Arbetet ska beakta det uppdrag om redovisning som gavs i maj 2016.", []),
    ],
)
def test_hand_ins(text: str, hand_ins: list[tuple[str, str]]):
    """Days with their kind; what was once due, or said of the past, is none."""
    assert _hand_ins(text) == hand_ins


def test_what_the_report_is_to_hold_is_a_formality_and_no_task():
    """What is to show in the report asks for no work beyond the report; its items belong to it."""
    text = (
        "Av redovisningen ska det framgå hur medlen har använts.\n\n"
        "I slutrapporten ska ingå:\n\n- en beskrivning av insatserna, och\n- en bedömning av effekterna.\n"
    )
    assert len(propose(DECISION + text, SE).tasks) == 1
    first, second = _formalities(text)
    assert first.text == "Av redovisningen ska det framgå hur medlen har använts"
    assert second.text.endswith("en beskrivning av insatserna, och; en bedömning av effekterna")
    assert len(second.quote) == 3


def test_work_that_only_mentions_a_report_stays_a_task():
    """A demand to make proposals is one, report or not."""
    text = "Statskontoret ska analysera om redovisningen ska utvecklas och lämna förslag på nya regler."
    assert len(propose(DECISION + text, SE).tasks) > 1


def test_words_about_the_assignment_demand_nothing():
    """That it is a prolongation or changes nothing is said of the assignment, not asked of anybody."""
    for text in (
        "Uppdraget innebär en förlängning av de insatser som pågår inom ramen för tidigare uppdrag.",
        "Uppdraget innebär ingen förändring av myndighetens ansvar.",
    ):
        found = propose(DECISION + text, SE)
        assert len(found.tasks) == 1
        assert [one.value.quote for one in found.dismissed] in ([], [(text.rstrip("."),)], [(text,)])


def test_perspectives_in_a_list_of_nouns():
    """An item that only names what its lead demands still names a perspective."""
    text = "I arbetet ska följande beaktas:\n\n- barnrättsperspektivet, och\n- jämställdhetsperspektivet.\n"
    found = propose(DECISION + text, SE).perspectives
    assert [one.value.text for one in found] == ["Barnrättsperspektivet", "Jämställdhetsperspektivet"]


def test_a_unit_is_no_part_of_a_name():
    """A name with 500 tkr behind it, also without blanks, is the name and a sum."""
    text = "Statskontoret får använda 500tkr från anslag 1:4 Polismyndigheten500 tkr."
    line = propose(DECISION + text, SE).lines[0].value
    assert line.appropriation is not None
    assert (str(line.amount), line.appropriation.name) == ("500000", "Polismyndigheten")


def test_a_period_is_no_list_of_years():
    """A sum for 2011 till och med 2014 is one sum."""
    text = (
        "Regeringen beviljar Statskontoret totalt 10 miljoner kronor under perioden 2011 till och med 2014."
    )
    found = propose(DECISION + text, SE)
    assert [str(one.value.amount) for one in found.lines] == ["10000000"]


def test_numbers_of_reports_and_decisions():
    """The audit office's reports are cited too; numbers stand without blanks and without "(delvis)"."""
    text = "Statskontoret ska beakta rapporten Vägar (RiR 2019:12) och N 2019 /03241 (delvis)."
    assert [one.value.ref for one in propose(DECISION + text, SE).references] == [
        "RiR 2019:12",
        "dnr N2019/03241",
    ]


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        (
            "Regeringen uppdrar åt Förvaltningsrätten i Göteborg att pröva saken.",
            "Förvaltningsrätten i Göteborg",
        ),
        ("Regeringen uppdrar åt Sveriges ambassad i Kairo att pröva saken.", "Sveriges ambassad i Kairo"),
        ("Regeringen uppdrar åt Sjunde AP-fonden att pröva saken.", "Sjunde AP-fonden"),
    ],
)
def test_courts_embassies_and_funds(text: str, agency: str):
    """They are agencies as well."""
    assert [one.value for one in propose(text, SE).agencies] == [agency]


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("Boverket uppdras att ta fram ett underlag.", ["Boverket"]),
        (
            "Regeringen beslutar om tillägg till uppdraget till Boverket och Skatteverket.",
            ["Boverket", "Skatteverket"],
        ),
        (
            "Kammarkollegiet ska betala ut bidraget.\n\nSveriges Kommuner och Regioner ska redovisa arbetet.",
            ["Kammarkollegiet"],
        ),
    ],
)
def test_who_got_it_in_other_words(text: str, agencies: list[str]):
    """Passive, added to, or obliged by name; an association that is obliged as well is no agency."""
    found = propose(f"# Tillägg till uppdrag om stöd\n\n{text}\n", SE)
    assert [one.value for one in found.agencies] == agencies


def test_a_law_of_two_words_keeps_its_name():
    """A citation has the act's whole name, with the half before the hyphen."""
    text = "Boverket ska föreslå ändringar i plan- och bygglagen (2010:900) och miljöbalken (1998:808)."
    assert [one.value.ref for one in propose(DECISION + text, SE).references][-2:] == [
        "plan- och bygglagen (2010:900)",
        "miljöbalken (1998:808)",
    ]


def test_a_sentence_that_gives_an_assignment_new_words_is_dismissed():
    """What is demanded stands in the words that follow it."""
    text = "Regeringen beslutar att uppdraget av den 3 maj 2022 ska ha följande ändrade lydelse."
    found = propose(DECISION + text, SE)
    assert [one.quote for one in found.dismissed] == [text]
