"""Which kind of hand-in falls due: by its own words, else by the order in time."""

from __future__ import annotations

import pytest

from govreport.drafting import Proposal, propose
from govreport.profiles import profile

SE = profile("se")
HEAD = "Uppdrag att pröva ett stöd\n\nRegeringen uppdrar åt Statskontoret att pröva ett nytt stöd.\n\n"


def _propose(text: str) -> Proposal:
    return propose(HEAD + text, SE)


def _hand_ins(text: str) -> list[tuple[str, str]]:
    found = (one.value for one in _propose(text).deadlines)
    return [(str(one.due or one.every or one.relative), str(one.deadline_kind)) for one in found]


@pytest.mark.parametrize(
    ("text", "hand_ins"),
    [
        (
            "Uppdraget ska redovisas den 3 maj 2019. Remissyttrandena ska ges in dit den 4 juni 2019.",
            [("2019-05-03", "final-report")],
        ),
        (
            "Statskontoret ska den 3 maj 2019 lämna förslag på arbetsplaner. Uppdraget ska redovisas den 4 juni 2020.",
            [("2019-05-03", "plan"), ("2020-06-04", "final-report")],
        ),
        (
            "Statskontoret ska den 3 maj 2019 göra en lägesgenomgång. Uppdraget ska redovisas den 4 juni 2020.",
            [("2019-05-03", "interim-report"), ("2020-06-04", "final-report")],
        ),
        (
            "Statskontoret ska den 3 maj 2019 skriftligen informera Regeringskansliet om ledamöterna.",
            [("2019-05-03", "final-report")],
        ),
        (
            "Regeringskansliet ska informeras om hur arbetet fortlöper senast den 3 maj 2019.",
            [("2019-05-03", "interim-report")],
        ),
        (
            "Statskontoret ska löpande informera om hur arbetet fortlöper och redovisa det senast den 3 maj 2019.",
            [("2019-05-03", "final-report")],
        ),
        (
            "Statskontoret ska utan rekvisition senast den 3 maj 2019 betala ut medlen.",
            [("2019-05-03", "other")],
        ),
        (
            "För genomförande av redovisningen får myndigheten rekvirera 2 mkr senast den 3 maj 2019.",
            [("2019-05-03", "requisition")],
        ),
        (
            "Redovisningen av de årliga uppföljningarna ska lämnas senast den 3 maj påföljande år.",
            [("--05-03", "interim-report")],
        ),
        (
            "Statskontoret ska redovisa hur medlen har använts till Regeringskansliet senast den 3 maj 2019.",
            [("2019-05-03", "final-report")],
        ),
        (
            (
                "Statskontoret ska redovisa hur medlen har använts till Regeringskansliet den 3 maj 2019. Uppdraget "
                "ska slutredovisas den 4 juni 2020."
            ),
            [("2019-05-03", "financial-account"), ("2020-06-04", "final-report")],
        ),
        (
            "Rapporter ska lämnas den 3 maj 2019 och 2020. Uppdraget ska slutredovisas den 4 juni 2021.",
            [
                ("2019-05-03", "interim-report"),
                ("2020-05-03", "interim-report"),
                ("2021-06-04", "final-report"),
            ],
        ),
        ("Uppdraget redovisas löpande till Regeringskansliet under oktober 2020 till februari 2021.", []),
        (
            "Statskontoret ska den 3 maj 2019 redovisa hur medlen har fördelats.",
            [("2019-05-03", "final-report")],
        ),
        (
            "En redovisning av uppdraget och en redovisning av utgifter för genomförandet ska lämnas den 3 maj 2019.",
            [("2019-05-03", "final-report"), ("2019-05-03", "financial-account")],
        ),
        (
            "Statskontoret ska redovisa arbetet i en årlig plan som lämnas senast den 3 maj 2019.",
            [("2019-05-03", "plan")],
        ),
        (
            (
                "Statskontoret ska den 3 maj 2019 och den 3 maj 2020 lämna en ekonomisk redovisning. Myndigheten ska "
                "vid samma tidpunkt lämna en beskrivning av insatserna. Uppdraget ska slutredovisas den 4 juni 2021."
            ),
            [
                ("2019-05-03", "financial-account"),
                ("2020-05-03", "financial-account"),
                ("2019-05-03", "interim-report"),
                ("2020-05-03", "interim-report"),
                ("2021-06-04", "final-report"),
            ],
        ),
        (
            "Uppdraget ska del- och slutredovisas den 3 maj respektive den 4 juni 2019.",
            [("2019-05-03", "interim-report"), ("2019-06-04", "final-report")],
        ),
        (
            "Statskontoret ska redovisa framdriften i arbetet den 3 maj 2019 och den 4 juni 2020.",
            [("2019-05-03", "interim-report"), ("2020-06-04", "interim-report")],
        ),
        (
            "Statskontoret ska följa hur arbetet med stödet fortskrider och lämna en slutrapport den 3 maj 2019.",
            [("2019-05-03", "final-report")],
        ),
        (
            "Uppdraget att pröva den skriftliga och muntliga delen ska redovisas senast den 3 maj 2019.",
            [("2019-05-03", "final-report")],
        ),
        (
            (
                "Uppdraget ska, vad gäller första punkten, redovisas senast den 3 maj 2019 och, vad gäller den andra "
                "punkten, senast den 4 juni 2020."
            ),
            [("2019-05-03", "interim-report"), ("2020-06-04", "final-report")],
        ),
        (
            (
                "Denna del av uppdraget ska redovisas senast den 3 maj 2019. Statskontoret ska därefter redovisa hur "
                "arbetet fortskrider senast den 4 juni 2020."
            ),
            [("2019-05-03", "interim-report"), ("2020-06-04", "interim-report")],
        ),
        (
            "Uppdraget ska i samband med att myndigheten lämnar sin årsredovisning för 2021 slutredovisas.",
            [("i samband med att myndigheten lämnar sin årsredovisning för 2021", "final-report")],
        ),
        (
            "Arbetet ska redovisas i årsredovisningarna för åren 2019–2021.",
            [(f"i årsredovisningarna för åren {year}", "interim-report") for year in (2019, 2020, 2021)],
        ),
        (
            "Arbetet ska redovisas årligen i årsredovisningen med start i årsredovisningen för 2021.",
            [("i årsredovisningen", "interim-report")],
        ),
        (
            "Statskontoret ska varje månad senast den 15:e rapportera läget till Regeringskansliet.",
            [("varje månad senast den 15:e", "interim-report")],
        ),
        (
            "Statskontoret ska senast den 28 februari delredovisa och den 27 februari 2027 slutredovisa uppdraget.",
            [("2026-02-28", "interim-report"), ("2027-02-27", "final-report")],
        ),
        (
            "Statskontoret ska betala ut medlen efter utbetalningsunderlag som ges in senast den 3 maj 2019.",
            [("2019-05-03", "requisition")],
        ),
        (
            "Ansökan ska ha inkommit till Boverket senast den 3 maj 2019.",
            [("2019-05-03", "other")],
        ),
    ],
)
def test_kinds(text: str, hand_ins: list[tuple[str, str]]):
    """Words that say the kind win; of other reports the last in time is the final one."""
    assert _hand_ins(text) == hand_ins


REPORT = "Uppdraget ska redovisas till Regeringskansliet senast den 4 juni 2020."
FINAL = ("2020-06-04", "final-report")


@pytest.mark.parametrize(
    "text",
    [
        "Tjänsten ska vara i drift senast den 3 maj 2019.",
        "Organisationen ska träda i kraft senast den 3 maj 2019.",
        "Systemet ska kunna användas senast den 3 maj 2019.",
        "Statskontoret ska senast den 4 juni 2020\n\n- bedöma behoven, och\n- granska riskerna.\n\n",
        "Om underlaget inte är klart vid denna tidpunkt ska Statskontoret meddela det i god tid.",
    ],
)
def test_how_things_are_to_be_is_handed_in_to_nobody(text: str):
    """A day of the work, in a decision with a day for the report, is none for a hand-in; the work stays a task."""
    found = _propose(f"{REPORT}\n\n{text}")
    days = [(str(one.value.due), str(one.value.deadline_kind)) for one in found.deadlines]
    assert days == [FINAL]
    assert len(found.tasks) > 1


def test_what_is_to_be_ready_without_a_report():
    """Where no report has a day, the day by which something is to be ready is kept."""
    assert _hand_ins("Tjänsten ska vara i drift senast den 3 maj 2019.") == [("2019-05-03", "other")]


@pytest.mark.parametrize(
    "text",
    [
        "Regeringen uppdrar åt Skatteverket att senast den 3 maj 2019 till Finansdepartementet lämna en plan.",
        (
            "Statskontoret ska senast den 3 maj 2019 tillsammans med Boverket och Skatteverket lämna en rapport till "
            "Finansdepartementet."
        ),
        (
            "Med ändring av uppdrag till Statskontoret (SK) att pröva ett stöd ska uppdraget redovisas till "
            "Regeringskansliet, Finansdepartementet, senast den 3 maj 2019."
        ),
        "Statskontoret ska senast den 3 maj 2019 redovisa bilden i Boverkets årsrapport till Finansdepartementet.",
    ],
)
def test_who_does_something_receives_nothing(text: str):
    """Who is to do the work, alone or with others, or owns the paper, does not receive it; a ministry is its office."""
    (found,) = _propose(text).deadlines
    assert found.value.to == ("Finansdepartementet",)


@pytest.mark.parametrize(
    ("text", "hand_ins"),
    [
        (
            "Statskontoret ska utgå från det uppdrag att redovisa stödet som regeringen gav Boverket den 3 maj 2018.",
            [],
        ),
        (
            "Statskontoret ska redovisa uppgifter för tiden den 1 januari–30 juni 2018 senast den 3 maj 2019.",
            [("2019-05-03", "final-report")],
        ),
        ("Statskontoret ska redovisa resultatet av den konferens som hålls den 3 maj 2019.", []),
        ("Statskontoret ska redovisa de ärenden som kommit in senast den 3 maj 2019.", []),
        ("Statskontoret ska redovisa sina förslag så att de kan träda i kraft senast den 3 maj 2019.", []),
        (
            "Uppdraget ska redovisas senast den 3 maj 2019 och inte den 4 juni 2019.",
            [("2019-05-03", "final-report")],
        ),
        ("Regeringen har den 3 maj 2018 beslutat att Statskontoret ska redovisa arbetet.", []),
        (
            "Statskontoret ansvarar för det och ska:\n\n- senast den 3 maj 2019 och den 4 juni 2020 delredovisa det.\n",
            [("2019-05-03", "interim-report"), ("2020-06-04", "interim-report")],
        ),
        (
            "Statskontoret ska redovisa:\n\n- behoven senast den 3 maj 2019,\n- förslagen senast den 4 juni 2020.\n",
            [("2019-05-03", "interim-report"), ("2020-06-04", "final-report")],
        ),
        (
            "En delrapport ska lämnas den 3 maj 2019, en andra den 4 juni 2019 och en slutrapport den 5 juli 2020.",
            [
                ("2019-05-03", "interim-report"),
                ("2019-06-04", "interim-report"),
                ("2020-07-05", "final-report"),
            ],
        ),
        (
            "En delredovisning ska lämnas senast den 3 maj 2019 och därefter årligen samma datum.",
            [("2019-05-03", "interim-report"), ("--05-03", "interim-report")],
        ),
        (
            "Uppdraget ska slutföras senast den 3 maj 2019 och redovisas senast den 4 juni 2019.",
            [("2019-06-04", "final-report")],
        ),
        (
            "Statskontoret ska publicera rapporten senast den 5 juli 2019. Uppdraget ska redovisas den 4 juni 2019.",
            [("2019-06-04", "final-report")],
        ),
        (
            "Statskontoret ska senast den 3 maj 2019 redovisa hur uppdraget planeras att genomföras.",
            [("2019-05-03", "plan")],
        ),
        (
            "Uppdraget ska redovisas senast den 3 maj 2019 och därefter årligen i årsredovisningen.",
            [("2019-05-03", "final-report"), ("i årsredovisningen", "interim-report")],
        ),
        (
            "Återrapportering ska ske senast den 3 maj 2019 i samband med årsredovisningen.",
            [("2019-05-03", "final-report")],
        ),
        (
            "Uppdraget ska redovisas i Statskontorets årsredovisning 2021.",
            [("i Statskontorets årsredovisning 2021", "final-report")],
        ),
        (
            "En statusuppdatering ska lämnas den 3 maj 2019. En verksamhetsrapport ska lämnas den 4 juni 2019.",
            [("2019-05-03", "interim-report"), ("2019-06-04", "final-report")],
        ),
        (
            "Statskontoret ska redovisa behoven i budgetunderlaget för 2021–2023.",
            [("i budgetunderlaget för 2021", "other")],
        ),
        (
            "Uppdraget ska redovisas i samband med budgetunderlaget.",
            [("i samband med budgetunderlaget", "final-report")],
        ),
        (
            "Uppdraget ska slutredovisas vid utgången av programmet för åren 2019–2025.",
            [("vid utgången av programmet för åren 2019–2025", "final-report")],
        ),
    ],
)
def test_days_of_hand_ins(text: str, hand_ins: list[tuple[str, str]]):
    """Days are those on which something is due: not of what was decided once, and with what their own words say."""
    assert _hand_ins(text) == hand_ins


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("En redovisning av arbetet och hur medlen har använts ska lämnas den 3 maj 2019.", ["final-report"]),
        ("Statskontoret ska redovisa nedlagda kostnader senast den 3 maj 2019.", ["financial-account"]),
        ("En kostnadsredovisning ska lämnas till Boverket senast den 3 maj 2019.", ["financial-account"]),
        ("Statskontoret ska redovisa hur medlen har använts senast den 3 maj 2019.", ["financial-account"]),
        (
            "En redovisning av arbetet och en ekonomisk redovisning ska lämnas den 3 maj 2019.",
            ["final-report", "financial-account"],
        ),
        (
            "En verksamhetsrapport och en ekonomisk redovisning ska lämnas den 3 maj 2019.",
            ["final-report", "financial-account"],
        ),
    ],
)
def test_accounts_of_the_money(text: str, kinds: list[str]):
    """How the money was used is part of the report it is told with; an ekonomisk redovisning is a paper of its own."""
    assert [kind for _, kind in _hand_ins(text)] == kinds


def test_who_pays_is_not_told_by_a_report_to_the_government():
    """A requisition without recipient does not go to the ministry that an account of the money goes to."""
    text = (
        "Rekvisitionen ska ske senast den 3 maj 2019. En ekonomisk uppföljning ska lämnas till Regeringskansliet "
        "(Näringsdepartementet) senast den 4 juni 2020."
    )
    requisition, account = (one.value for one in _propose(text).deadlines)
    assert (requisition.to, account.to) == ((), ("Näringsdepartementet",))


def test_a_report_of_one_body_before_that_of_all_is_an_interim_one():
    """A report by one of several goes before the one that all of them hand in, it too."""
    text = (
        "Uppdrag att pröva ett stöd\n\nRegeringen uppdrar åt Statskontoret och Boverket att pröva ett stöd.\n\n"
        "Statskontoret ska den 3 maj 2019 lämna en redovisning av sina åtgärder i uppdraget. Statskontoret och "
        "Boverket ska den 4 juni 2020 lämna en gemensam slutredovisning av uppdraget."
    )
    kinds = [str(one.value.deadline_kind) for one in propose(text, SE).deadlines]
    assert kinds == ["interim-report", "final-report"]
