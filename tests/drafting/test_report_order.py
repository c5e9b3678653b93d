"""Which report is the last one, by what it is on and not by its day alone; and days that are none of the receiver's."""

from __future__ import annotations

import re

import pytest

from govreport.drafting import propose
from govreport.profiles import profile
from govreport.reading.cleaning import dictionary
from govreport.reading.phrase_words import parts_of

SE = profile("se")
HEAD = "Uppdrag att pröva ett stöd\n\nRegeringen uppdrar åt Statskontoret att pröva ett nytt stöd.\n\n"


def _hand_ins(text: str, head: str = HEAD) -> list[tuple[str, str]]:
    found = (one.value for one in propose(head + text, SE).deadlines)
    return [(str(one.due or one.every or one.relative), str(one.deadline_kind)) for one in found]


@pytest.mark.parametrize(
    ("text", "hand_ins"),
    [
        (
            (
                "Statskontoret redovisar uppdraget till Regeringskansliet senast den 3 maj 2019. Om det behövs en "
                "komplettering ska den redovisas senast den 4 juni 2019."
            ),
            [("2019-05-03", "final-report"), ("2019-06-04", "final-report")],
        ),
        (
            "Uppdraget redovisas senast den 3 maj 2019. Senast den 4 juni 2019 delredovisas analysen av behoven.",
            [("2019-05-03", "final-report"), ("2019-06-04", "interim-report")],
        ),
        (
            "Statskontoret ska redovisa vidtagna åtgärder senast den 3 maj 2019 och därefter årligen.",
            [("2019-05-03", "interim-report")],
        ),
        (
            (
                "Statskontoret ska senast den 3 maj 2019 lämna en redogörelse för vad som gjorts. Statskontoret ska "
                "årligen redogöra för effekterna i anslutning till årsredovisningen."
            ),
            [("2019-05-03", "interim-report"), ("i anslutning till årsredovisningen", "interim-report")],
        ),
        (
            (
                "En redogörelse för verksamheten ska lämnas till Socialdepartementet den 3 maj 2019. Statskontoret "
                "ska lämna en slutrapport till Kammarkollegiet den 4 juni 2019."
            ),
            [("2019-05-03", "final-report"), ("2019-06-04", "final-report")],
        ),
        (
            (
                "Kapitel 1 ska delredovisas senast den 4 juni 2019. Kapitel 2 får redovisas senast den 3 maj 2020. "
                "Om det behövs lagändringar, ska förslag på sådana ändringar lämnas senast den 2 april 2019."
            ),
            [
                ("2019-06-04", "interim-report"),
                ("2020-05-03", "interim-report"),
                ("2019-04-02", "interim-report"),
            ],
        ),
        (
            (
                "Statskontoret ska muntligen redovisa hur arbetet fortskrider. Det ska ske senast den 3 maj 2019. "
                "Uppdraget ska slutredovisas den 4 juni 2020."
            ),
            [("2019-05-03", "interim-report"), ("2020-06-04", "final-report")],
        ),
        (
            (
                "Tiden för att delredovisa uppdraget förlängs. Den delen av uppdraget redovisas senast den 3 maj "
                "2019 till Regeringskansliet."
            ),
            [("2019-05-03", "interim-report")],
        ),
        (
            "Statskontoret ska redogöra för gruppens möten i sin årsredovisning.",
            [("i sin årsredovisning", "interim-report")],
        ),
        (
            (
                "Uppdraget ska delredovisas senast den 1 september 2026 till Regeringskansliet. Det ska senast den "
                "1 september slutredovisas till Regeringskansliet."
            ),
            [("2026-09-01", "interim-report"), ("1 september", "final-report")],
        ),
        (
            "Utöver den löpande redovisningen ska Statskontoret senast den 3 maj 2019 bidra med statistik.",
            [("2019-05-03", "other")],
        ),
        (
            "De medel som Statskontoret använder till utvärdering ska redovisas senast den 3 maj 2019.",
            [("2019-05-03", "financial-account")],
        ),
        (
            "En redovisning av hur myndigheten planerar att genomföra insatserna ska lämnas den 3 maj 2019.",
            [("2019-05-03", "plan")],
        ),
        (
            "En ekonomisk redovisning samt en resultatredovisning ska lämnas senast den 3 maj 2019.",
            [("2019-05-03", "financial-account"), ("2019-05-03", "final-report")],
        ),
    ],
)
def test_what_a_report_is_on(text: str, hand_ins: list[tuple[str, str]]):
    """A report on the whole is final; one on something else is not where reports go on, and each payer has its own."""
    assert _hand_ins(text) == hand_ins


@pytest.mark.parametrize(
    ("text", "hand_ins"),
    [
        (
            "Uppdraget slutredovisas 30 juni 2024 med delredovisning 15 november 2023.",
            [("2024-06-30", "final-report"), ("2023-11-15", "interim-report")],
        ),
        ("Senast den 1 okt 2021 redovisas uppdraget i sin helhet.", [("2021-10-01", "final-report")]),
        (
            "Uppdraget ska årligen, under 2024 till 2026, senast den 31 mars delredovisas.",
            [(f"{year}-03-31", "interim-report") for year in (2024, 2025, 2026)],
        ),
        (
            "Statskontoret ska senast den 30 april årligen, från och med 2024 till och med 2025, redovisa arbetet.",
            [("2024-04-30", "interim-report"), ("2025-04-30", "interim-report")],
        ),
        ("Statskontoret ska redogöra för strategin i dess uppdaterade form den 3 maj 2015.", []),
        (
            "Med ändring av uppdraget om stöd den 3 maj 2018 (N2018/03333/SK) ska arbetet redovisas muntligt.",
            [],
        ),
        (
            "Statskontoret ska redovisa de artiklar som ska börja tillämpas senast tre år från ikraftträdandet.",
            [],
        ),
        (
            "Statskontoret ska beakta redovisningen i sitt betänkande, som ska redovisas senast den 3 maj 2019.",
            [],
        ),
        ("Delegationen ska, i enlighet med sina direktiv, redovisa en analys senast den 3 maj 2019.", []),
        ("Statskontoret ska redovisa uppgifter om testningen, med start den 3 maj 2019.", []),
        (
            (
                "En delrapport ska lämnas senast den 3 maj 2019 för användning i samband med mässan i Malmö i oktober "
                "2019."
            ),
            [("2019-05-03", "interim-report")],
        ),
        (
            "Statskontoret ska i oktober 2022 redovisa mängden köpt el i september 2018.",
            [("2022-10-31", "final-report")],
        ),
        (
            "Senast den 3 maj 2019 ska Statskontoret i sin årsredovisning redovisa resultatet.",
            [("2019-05-03", "final-report")],
        ),
        (
            (
                "Statskontoret ska senast den 28 februari varje år rapportera om mål och delmål vilket även ska "
                "omfatta utfallet i myndighetens årsredovisning."
            ),
            [("--02-28", "interim-report")],
        ),
    ],
)
def test_days_of_the_receiver(text: str, hand_ins: list[tuple[str, str]]):
    """Days are read as decisions write them, and those of papers, events, figures and others' duties are none."""
    assert _hand_ins(text) == hand_ins


def test_the_day_of_an_event_in_the_title():
    """A day that the title has as well is what the work is about."""
    head = "# Uppdrag att utvärdera händelsen den 9 juli 2017\n\n"
    text = "Regeringen uppdrar åt Statskontoret att redovisa orsakerna till händelsen den 9 juli 2017.\n\n"
    assert _hand_ins(text + "Uppdraget ska redovisas den 3 maj 2018.", head) == [
        ("2018-05-03", "final-report")
    ]


def test_who_pays_requisitions_nothing():
    """What is requisitioned from the one who got the decision comes from others."""
    text = (
        "# Uppdrag att betala ut medel\n\nRegeringen uppdrar åt Kammarkollegiet att betala ut medel.\n\n"
        "Medlen ska betalas ut efter rekvisition till Kammarkollegiet senast den 3 maj 2019.\n"
    )
    assert _hand_ins(text, "") == []


def test_words_for_hand_ins_are_mended():
    """Each word of the phrases that say what falls due is found again after OCR has taken its å, ä and ö."""
    words = dictionary(SE.decisions.words)
    lost = str.maketrans("åäöÅÄÖ", "aaoAAO")
    parts = (
        part for _, phrases in SE.decisions.draft.deadlines for phrase in phrases for part in parts_of(phrase)
    )
    told = {part.strip("*") for part in parts if re.search("[åäö]", part) and not part.startswith("*")}
    assert len(told) > 40
    for word in told:
        mended = {words.repaired(f"{word}{end}".translate(lost)) for end in ("", "as", "a", "en", "et")}
        stands = any(known.startswith(word) for known in words.words)
        assert stands or any(one and one.startswith(word) for one in mended), word


def test_a_day_alone_on_its_line_and_a_head_with_the_page():
    """A number between 'den' and its month is no page's number; a registration number beside one is its head."""
    text = (
        "Uppdraget ska delredovisas senast den\n1\ndecember 2020. Statskontoret ska senast den 3 maj 2021\n\n"
        "Fi2020/01188 Sid. 3\n\nlämna en slutredovisning till Regeringskansliet.\n"
    )
    assert _hand_ins(text) == [("2020-12-01", "interim-report"), ("2021-05-03", "final-report")]
