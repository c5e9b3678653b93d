"""With whom to work: the ways in which decisions say it."""

from __future__ import annotations

import pytest

from govreport.drafting import propose
from govreport.profiles import profile

SE = profile("se")
DECISION = "Uppdrag att pröva ett stöd\n\nRegeringen uppdrar åt Statskontoret att pröva ett nytt stöd.\n\n"


def _partners(text: str) -> list[tuple[str, str]]:
    return [(one.value.name, str(one.value.interplay)) for one in propose(DECISION + text, SE).partners]


@pytest.mark.parametrize(
    ("text", "partners"),
    [
        (
            "Statskontoret ska ge Boverket och Skatteverket möjlighet att lämna synpunkter på förslagen.",
            [("Boverket", "seek-views"), ("Skatteverket", "seek-views")],
        ),
        (
            "Statskontoret ska hålla Boverket informerat om arbetet.",
            [("Boverket", "inform")],
        ),
        (
            "Boverket och Skatteverket ska bidra till genomförandet av uppdraget.",
            [("Boverket", "assist"), ("Skatteverket", "assist")],
        ),
        (
            "Boverket ska hjälpa Statskontoret med underlag.",
            [("Boverket", "assist")],
        ),
        (
            "Skatteverket stöttar Statskontoret i arbetet med att samla in underlag.",
            [("Skatteverket", "assist")],
        ),
        (
            "Regeringen ger vidare Boverket i uppdrag att bistå Statskontoret med underlag.",
            [("Boverket", "assist")],
        ),
        (
            "Arbetet ska ske i samarbete mellan Statskontoret, Boverket och Skatteverket.",
            [("Boverket", "collaborate"), ("Skatteverket", "collaborate")],
        ),
        (
            "Statskontoret ska samråda med andra utredningar, bl.a. Samordnad utveckling för god vård (S 2017:01).",
            [("andra utredningar", "consult"), ("Samordnad utveckling för god vård", "consult")],
        ),
        (
            "Statskontoret ska samråda med den nationella samordnaren för att motverka extremism och Skatteverket.",
            [
                ("nationella samordnaren för att motverka extremism", "consult"),
                ("Skatteverket", "consult"),
            ],
        ),
        (
            "Statskontoret ska ha en dialog med aktörer med regionalt utvecklingsansvar samt övriga berörda.",
            [("aktörer med regionalt utvecklingsansvar", "dialogue"), ("övriga berörda", "dialogue")],
        ),
        (
            "Statskontoret ska samverka med företrädare för den lokala och regionala nivån i Sverige.",
            [("företrädare för den lokala och regionala nivån", "collaborate")],
        ),
        (
            "Statskontoret ska höra med Enheten för konsulära och civilrättsliga ärenden, barn och unga.",
            [
                ("Enheten för konsulära och civilrättsliga ärenden", "seek-views"),
                ("barn och unga", "seek-views"),
            ],
        ),
        (
            "Statskontoret ska samverka med statliga aktörer som har stöd att bidra med, t.ex. Boverket.",
            [("statliga aktörer", "collaborate"), ("Boverket", "collaborate")],
        ),
        (
            "Statskontoret ska samverka med berörda myndigheter som Boverket och Skatteverket.",
            [
                ("berörda myndigheter", "collaborate"),
                ("Boverket", "collaborate"),
                ("Skatteverket", "collaborate"),
            ],
        ),
        (
            "Vid genomförandet ska Boverket och Skatteverket föra en dialog med Statskontoret.",
            [("Boverket", "dialogue"), ("Skatteverket", "dialogue")],
        ),
        (
            "Statskontoret ska bistå med kunskap till Boverket i det arbetet.",
            [("Boverket", "assist")],
        ),
        (
            "Statskontoret ska utbyta information och underlag med 2025 års skatteutredning (Fi 2024:15).",
            [("2025 års skatteutredning", "collaborate")],
        ),
        (
            "Statskontoret ska inhämta synpunkter från ett urval av EU:s medlemsstater och Boverket.",
            [("ett urval av EU:s medlemsstater", "seek-views"), ("Boverket", "seek-views")],
        ),
        (
            "Statskontoret ska föra dialoger med hamnar, rederier och civilsamhällets organisationer.",
            [
                ("hamnar", "dialogue"),
                ("rederier", "dialogue"),
                ("civilsamhällets organisationer", "dialogue"),
            ],
        ),
        (
            "Statskontoret ska inhämta synpunkter från myndigheter bland andra Boverket och ett urval av regioner.",
            [
                ("myndigheter", "seek-views"),
                ("Boverket", "seek-views"),
                ("ett urval av regioner", "seek-views"),
            ],
        ),
        (
            "Statskontoret ska höra Statens meteorologiska institut och Boverket.",
            [("Statens meteorologiska institut", "seek-views"), ("Boverket", "seek-views")],
        ),
        (
            "Statskontoret ska även informera Skatteverket och berörda kommuner om förändringen.",
            [("Skatteverket", "inform"), ("berörda kommuner", "inform")],
        ),
        (
            "Statskontoret ska i den form som bestäms i dialog med Boverket informera verket om arbetet.",
            [("Boverket", "inform")],
        ),
        (
            "Skatteverket ska se till att Statskontoret får ta del av de uppgifter som behövs.",
            [("Skatteverket", "assist")],
        ),
        (
            "Statskontoret ska bistå de regioner och Umeå kommun som väljer att delta.",
            [("regioner", "assist"), ("Umeå kommun", "assist")],
        ),
        (
            "Statskontoret ska involvera den referensgrupp för de regionala stöden som verket har inrättat.",
            [("referensgrupp för de regionala stöden", "collaborate")],
        ),
        (
            "Statskontoret ska samverka med leverantörer av de tjänster som Boverket köper.",
            [("leverantörer av de tjänster som Boverket köper", "collaborate")],
        ),
        (
            "Statskontoret ska samråda med företag inom den privata och offentliga sektorn samt unga samt föräldrar.",
            [
                ("företag inom den privata och offentliga sektorn", "consult"),
                ("unga", "consult"),
                ("föräldrar", "consult"),
            ],
        ),
        (
            "Statskontoret ska höra utredningen om reform av barn- och skolhälsan för god vård samt Boverket.",
            [
                ("utredningen om reform av barn- och skolhälsan för god vård", "seek-views"),
                ("Boverket", "seek-views"),
            ],
        ),
        (
            "Statskontoret ska samråda med utredningen om skydd för barn och unga.",
            [("utredningen om skydd för barn och unga", "consult")],
        ),
        (
            "Arbetet ska ske i dialog med berörda aktörer, som transportföretag, hamnar och rederier.",
            [
                ("berörda aktörer", "dialogue"),
                ("transportföretag", "dialogue"),
                ("hamnar", "dialogue"),
                ("rederier", "dialogue"),
            ],
        ),
        (
            "Statskontoret ska samverka med branschorganisationen Sveriges Hamnar.",
            [("Sveriges Hamnar", "collaborate")],
        ),
        (
            "Statskontoret ska samverka med en organisation utpekad av den norska staten för att ta fram stöd.",
            [("en organisation utpekad av den norska staten", "collaborate")],
        ),
        (
            "Statskontoret ska samverka med aktörer i jordbruks-och livsmedelssektorn, förutsatt att de vill.",
            [("aktörer i jordbruks- och livsmedelssektorn", "collaborate")],
        ),
        (
            "Statskontoret ska inhämta synpunkter från Länsstyrelsen i Kronobergs, Hallands och Kalmar län.",
            [
                ("Länsstyrelsen i Kronobergs län", "seek-views"),
                ("Länsstyrelsen i Hallands län", "seek-views"),
                ("Länsstyrelsen i Kalmar län", "seek-views"),
            ],
        ),
        (
            "Statskontoret samtalar även med Boverket. I arbetet samarbetar Statskontoret med Skatteverket.",
            [("Boverket", "dialogue"), ("Skatteverket", "collaborate")],
        ),
        (
            "Uppdraget förutsätter samtal med Boverket och kommuner.",
            [("Boverket", "dialogue"), ("kommuner", "dialogue")],
        ),
        (
            "Statskontoret ska föra en dialog med den av regeringen inrättade Elektrifieringskommissionen.",
            [("Elektrifieringskommissionen", "dialogue")],
        ),
        (
            "Statskontoret ska samråda med för uppdraget relevanta myndigheter.",
            [("relevanta myndigheter", "consult")],
        ),
        (
            "Boverket ska hållas informerat. Statskontoret ska utöka samarbetet med Skatteverket.",
            [("Boverket", "inform"), ("Skatteverket", "collaborate")],
        ),
    ],
)
def test_partners_and_their_interplay(text: str, partners: list[tuple[str, str]]):
    """Names and categories in the order of the text, each with what is to be done with them."""
    assert _partners(text) == partners


@pytest.mark.parametrize(
    "text",
    [
        "Statskontoret ska föreslå hur kommunerna kan arbeta med att involvera föräldrar i skolan.",
        "Statskontoret ska använda de kriterier som Boverket tillsammans med Skatteverket har tagit fram.",
        "Planen ska tillsammans med AMR-strategin svara mot Sveriges åtaganden.",
        "Statskontoret ska löpande stämma av arbetet med Regeringskansliet.",
        "För dessa ska resultat presenteras tillsammans med djupare analyser av utfallet.",
        "Arbetet ska främja samverkan mellan kommuner och regioner.",
        "Statskontoret ska använda den kunskap som finns samlad hos den myndigheten.",
        "Statskontoret ska granska den lag som gör det straffbart att involvera personer i brott.",
        "Statskontoret ska följa vården av dem som vårdas med stöd av exempelvis LVU.",
        "Statskontoret ska informera allmänheten om stödet.",
        "Boverket samarbetar med Skatteverket.",
    ],
)
def test_what_only_sounds_like_partners(text: str):
    """Questions to answer, work done before, things and reports to the Government Offices make no partner."""
    assert _partners(text) == []
