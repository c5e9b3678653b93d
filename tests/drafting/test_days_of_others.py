"""Days that are no days of the assignment's own hand-ins, and kinds told by what stands around a day."""

from __future__ import annotations

import pytest

from govreport.drafting import propose
from govreport.profiles import profile

SE = profile("se")
HEAD = "# Uppdrag att pröva ett stöd\n\n"
DECISION = f"{HEAD}Regeringen uppdrar åt Statskontoret att pröva ett nytt stöd.\n\n"
PAYS = f"{HEAD}Regeringen uppdrar åt Kammarkollegiet att betala ut medel till regionerna.\n\n"


def _hand_ins(text: str) -> list[tuple[str, str]]:
    found = (one.value for one in propose(text, SE).deadlines)
    return [(str(one.due or one.every or one.relative), str(one.deadline_kind)) for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "Regeringen förlänger tiden för uppdraget till Boverket (BV) att senast den 3 mars 2023 inrätta ett kansli.",
        "Uppdraget ska enligt beslutet redovisas senast den 7 juni 2020.",
        "Hänsyn ska tas till pågående uppdrag om bostäder som ska redovisas till regeringen senast den 8 mars 2018.",
        "Slutredovisningen ska även innehålla en beskrivning av hur stödet ska skötas efter den 1 maj 2015.",
        "Rapporteringen ska omfatta det samlade utfallet i myndighetens årsredovisning.",
        "Statskontoret ska redogöra för möjligheterna att hålla provet den 18 maj 2020 samt ge exempel på stöd.",
        "Statskontoret ska redovisa stödet enligt parlamentets beslut (EU) 2021/2481 den 14 maj 2021 om samråd.",
        "Regeringsbeslutet den 25 maj 2009 om redovisning av stöd ska ändras.",
        "Statskontoret ska genomföra den plan som myndigheten redovisat i maj 2012 och som har godtagits.",
        "De kommuner som vill ha del av stödet ska till Statskontoret senast den 1 maj 2024 redovisa sina behov.",
    ],
)
def test_days_of_something_else(text: str):
    """What was due before, is told of in a report, dates an act, or is due from others to the receiver."""
    assert _hand_ins(DECISION + text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Medlen ska betalas ut efter rekvisition av regionerna senast den 1 maj 2023.",
        "Rekvisition ska lämnas senast den 1 maj 2021.",
        "Regionerna ska till Finansdepartementet senast den 31 maj 2022 redovisa hur pengarna har använts.",
    ],
)
def test_who_only_pays_hands_in_nothing_of_what_others_requisition_and_report(text: str):
    """A payment order says when others requisition and tell of the money."""
    assert _hand_ins(PAYS + text) == []
    assert _hand_ins(DECISION + text.replace("Regionerna", "Statskontoret")) != []


@pytest.mark.parametrize(
    ("text", "hand_ins"),
    [
        (
            (
                "Statskontoret ska fortlöpande redovisa hur arbetet fortskrider och uppdraget ska slutredovisas "
                "senast den 30 maj 2013."
            ),
            [("2013-05-30", "final-report")],
        ),
        (
            (
                "Statskontoret ska årligen redovisa hur arbetet fortlöper och senast den 15 maj 2028 lämna en "
                "slutredovisning."
            ),
            [("2028-05-15", "final-report")],
        ),
        (
            "Statskontoret ska årligen lämna en rapport och en ekonomisk redovisning senast den 1 maj 2020.",
            [("2020-05-01", "final-report"), ("2020-05-01", "financial-account")],
        ),
        (
            (
                "Statskontoret ska i årsredovisningen 2012 och 2013 redovisa arbetet, och i det fall stödet dras in, "
                "göra en slutredovisning."
            ),
            [("i årsredovisningen 2012", "interim-report"), ("i årsredovisningen 2013", "interim-report")],
        ),
        (
            (
                "En kortfattad redovisning av uppdraget ska ges den 15 maj 2014. En mer utförlig redovisning ska ges "
                "den 15 maj 2015."
            ),
            [("2014-05-15", "interim-report"), ("2015-05-15", "final-report")],
        ),
        (
            "Statskontoret ska göra en första återrapportering av arbetet senast den 4 maj 2010.",
            [("2010-05-04", "interim-report")],
        ),
        (
            (
                "Uppdraget ska redovisas senast den 1 maj 2009 i fråga om de delar som rör samråd. Uppdragets övriga "
                "delar ska redovisas senast den 31 maj 2009."
            ),
            [("2009-05-01", "interim-report"), ("2009-05-31", "final-report")],
        ),
        (
            (
                "Statskontoret ska varje år under perioden 2015–2016 den 13 maj lämna en ekonomisk redovisning samt en "
                "beskrivning av genomförda insatser."
            ),
            [
                ("2015-05-13", "interim-report"),
                ("2015-05-13", "financial-account"),
                ("2016-05-13", "interim-report"),
                ("2016-05-13", "financial-account"),
            ],
        ),
    ],
)
def test_kinds_by_the_words_around(text: str, hand_ins: list[tuple[str, str]]):
    """Each clause has its own day and kind; an account before a fuller one, or on a part before it, is interim."""
    assert sorted(_hand_ins(DECISION + text)) == sorted(hand_ins)


@pytest.mark.parametrize(
    "text",
    [
        "I slutrapporten ska även en ekonomisk redovisning ingå.",
        "Rapporten ska innehålla en ekonomisk redovisning.",
        "Denna ska utöver en beskrivning av det som har gjorts innehålla en ekonomisk redovisning.",
    ],
)
def test_an_account_that_the_report_is_to_hold(text: str):
    """It falls due with the report of the sentence before."""
    report = "Statskontoret ska slutredovisa uppdraget senast den 3 maj 2018. "
    assert _hand_ins(DECISION + report + text) == [
        ("2018-05-03", "final-report"),
        ("2018-05-03", "financial-account"),
    ]


def test_an_account_within_an_interim_report():
    """It falls due with that one, where the sentence points back at it."""
    found = _hand_ins(
        f"{DECISION}Uppdraget ska slutredovisas den 3 maj 2018. Uppdraget ska delredovisas den 3 maj 2017. "
        "Denna ska innehålla en ekonomisk redovisning."
    )
    assert ("2017-05-03", "financial-account") in found
    assert ("2018-05-03", "financial-account") not in found


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("den 31 maj 2017,2018 och 2019", ["2017-05-31", "2018-05-31", "2019-05-31"]),
        ("den 1 maj år 2018 och den 1 maj 2019", ["2018-05-01", "2019-05-01"]),
        ("den l maj 2013", ["2013-05-01"]),
        ("den 1 S maj 2013", ["2013-05-15"]),
        (
            "i årsredovisningen för Sveriges Domstolar för 2017",
            ["i årsredovisningen för Sveriges Domstolar för 2017"],
        ),
        (
            "i delegationens verksamhetsberättelse för 2021",
            ["i delegationens verksamhetsberättelse för 2021"],
        ),
        ("i samband med det nationella bokslutet", ["i samband med det nationella bokslutet"]),
        ("årligen med start den 15 maj 2011", ["--05-15"]),
        ("från och med den 1 maj 2011 årligen", []),
        ("årligen, senast den 1 maj, under perioden 2022–2023", ["2022-05-01", "2023-05-01"]),
    ],
)
def test_ways_to_write_a_day(words: str, days: list[str]):
    """Years in a row, scan errors in the number, and yearly papers with their owner and year."""
    found = _hand_ins(f"{DECISION}Uppdraget ska {words} redovisas till Finansdepartementet.")
    assert [day for day, _ in found] == days


def test_the_same_sentence_twice_is_one_hand_in():
    """A hand-in of no report that is said again in the same words, as in a summary, is proposed once."""
    said = "Trafiken ska påbörjas senast den 1 maj 2022.\n\n"
    assert _hand_ins(f"{DECISION}{said}## Skälen för regeringens beslut\n\n{said}") == [
        ("2022-05-01", "other")
    ]
