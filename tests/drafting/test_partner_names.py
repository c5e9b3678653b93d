"""How far a partner's name goes, and what the list after it still holds."""

from __future__ import annotations

import pytest

from govreport.drafting import propose
from govreport.profiles import profile

SE = profile("se")
DECISION = "Uppdrag att pröva ett stöd\n\nRegeringen uppdrar åt Statskontoret att pröva ett nytt stöd.\n\n"


def _names(text: str) -> list[str]:
    return [one.value.name for one in propose(DECISION + text, SE).partners]


@pytest.mark.parametrize(
    "name",
    [
        "de kommuner som hittills har provat metoden",
        "de statliga myndigheter som främst berörs",
        "de övriga skolor som arbetar inom ramen för det lokala nätverket",
        "den kommitté som ska föreslå en ny vattenlag",
        "den utredning som har uppdraget att göra det lättare att bygga vindkraftverk",
        "det sekretariat som tillsatts av regeringen",
        "de lokala föreningar som bildats för öppna trädgårdar",
        "de regioner som i arbetet med beredskap har prövat nya sätt att lagra mat",
        "de myndigheter som ingår i gruppen för kemikalier och skydd av dricksvatten",
        "de aktörer som har deltagit i insamling och återvinning",
        "de kommuner i Norge som planerar för vägen över fjället och bron mot Sälen",
        "myndigheter vars verksamhet berör sjöfarten",
        "föreningar inom idrotten som arbetar med frågor om trygghet för unga",
        "de företag som bedöms ha utrustning att bidra med",
        "andra som deltar",
        "de skolor i övrigt som kan komma att beröras",
        "andra berörda aktörer som har kunskap om båtlivet",
        "övriga skolor som ligger i de kommuner där bad och båtar kan bli aktuella",
        "relevanta myndigheter som bedöms lämpliga",
        "de kommuner och regioner som deltar med badvärdar i utbildningen",
    ],
)
def test_a_clause_is_part_of_the_name_that_says_nothing_without_it(name: str):
    """A restrictive clause is kept whole after one word and after "de", whatever joins words within it."""
    assert _names(f"Statskontoret ska samråda med {name}.") == [name]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (
            "de övriga skolor som arbetar inom ramen för nätverket samt med andra för uppdraget relevanta aktörer",
            [
                "de övriga skolor som arbetar inom ramen för nätverket",
                "andra för uppdraget relevanta aktörer",
            ],
        ),
        (
            "de kommuner som ska delta i försöket samt Nationella gruppen för vatten",
            ["de kommuner som ska delta i försöket", "Nationella gruppen för vatten"],
        ),
        (
            "de skolor som på lokal nivå prövar metoden respektive de skolor som har i uppgift att mäta nyttan",
            [
                "de skolor som på lokal nivå prövar metoden",
                "de skolor som har i uppgift att mäta nyttan",
            ],
        ),
        (
            "andra myndigheter och föreningar som kan vara berörda, exempelvis Boverket",
            ["andra myndigheter", "föreningar som kan vara berörda", "Boverket"],
        ),
        ("de aktörer som myndigheten bedömer vara lämpliga", ["aktörer"]),
        ("andra aktörer som myndigheten bedömer vara lämpliga", ["andra aktörer"]),
        ("ideella idrottsföreningar som verkar i skärgården", ["ideella idrottsföreningar"]),
        (
            "de klubbar som ingår i Badrådet i enlighet med 3 § lagen (2009:1) med instruktion, samt med Boverket",
            ["de klubbar som ingår i Badrådet", "Boverket"],
        ),
        (
            "de kommuner som inte nådde målet om vilka åtgärder de planerar",
            ["de kommuner som inte nådde målet"],
        ),
    ],
)
def test_where_a_clause_ends(words: str, names: list[str]):
    """A further member ends a clause, and so does what the talk is about; what the agency judges is no name."""
    assert _names(f"Statskontoret ska samråda med {words}.") == names


def test_a_clause_ends_before_the_verb_of_its_sentence():
    """The subject that follows a fronted phrase is no member of its list."""
    text = (
        "I samråd med de myndigheter som omfattas av planen ska Statskontoret och Boverket ta fram en plan."
    )
    assert _names(text) == ["de myndigheter som omfattas av planen"]


@pytest.mark.parametrize(
    "name",
    [
        "ett urval av kommuner",
        "ett urval företag som ofta lämnar anbud",
        "ett representativt urval av skolor med olika förutsättningar",
        "en bred gruppering av lokala och regionala aktörer",
        "företrädare för odlare och uppfödare",
        "representanter för jordbruket och fiskerinäringen",
        "företrädare för yrken inom socialtjänsten och hälso- och sjukvården",
        "aktörer i näringslivet och i civilsamhället",
        "aktörer inom hälso- och sjukvården och försörjningskedjan för läkemedel",
        "kommunerna i Lund, Ystad och Kalmar kommun",
        "myndigheter i Norge (Nordavind) och Finland (Itätuuli)",
        "enskilda och kommunala huvudmän",
        "andra aktörer kopplade till fiskekedjan",
        "sina motparter i Norge",
        "övriga berörda medverkande",
        "andra delar av civilsamhället",
        "Utredningen om bättre tillgång till badplatser",
        "skolor för både barn och vuxna",
        "badtelefonen på nätet",
        "lärosäten med forskning inom det maritima området",
        "andra myndigheter med ansvarsområden som rör badplatser",
        "relevanta ideella föreningar med kompetens om livräddning",
        "socialtjänsten i berörda kommuner",
        "samiska kvinnor och män",
        "patient-, brukar och anhörigorganisationer",
        "1177 Badguiden",
        "3–5 kommuner",
        "kommunala räddningstjänster",
        "de regionalt utvecklingsansvariga",
    ],
)
def test_a_name_is_whole(name: str):
    """A choice, those who are spoken for together, fields, places and shares of a noun belong to one name."""
    text = f"Statskontoret ska samverka med {name.replace('nätet', 'nätet (BTN)')}."
    assert _names(text) == [name.removeprefix("de ")]


@pytest.mark.parametrize(
    "name",
    [
        "Utredningen om bestämmelser till EU:s förordning om badplatser och överensstämmelse för bojar",
        "Kommittén sommarkontor för att underlätta skärgårdens omställning",
        "utredningen Försörjningen av kustens behov av glass",
        "kommittén Badåret 100 år",
        "Kommissionen för kartläggning och granskning av den politik som förts mot kustborna och dess följder för dem",
    ],
)
@pytest.mark.parametrize("number", ["UD 2019:01", "KN 2024:05", "Fö2014:A"])
def test_an_inquiry_with_a_number_is_named_whole(name: str, number: str):
    """Its number ends its name, whatever joins words within it, and the list goes on after it."""
    text = f"Statskontoret ska samråda med {name} ({number}) samt andra berörda myndigheter och aktörer."
    assert _names(text) == [name, "andra berörda myndigheter", "aktörer"]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("företrädare för odlare samt berörda kommuner", ["företrädare för odlare", "berörda kommuner"]),
        ("företrädare för odlare och andra aktörer", ["företrädare för odlare", "andra aktörer"]),
        ("aktörer i länet och näringslivet", ["aktörer i länet", "näringslivet"]),
        (
            "kommunerna i Lund, Boverket och Skatteverket",
            ["kommunerna i Lund", "Boverket", "Skatteverket"],
        ),
        ("enskilda och Boverket", ["enskilda", "Boverket"]),
        (
            "andra berörda aktörer, som Boverket samt relevanta föreningar",
            ["andra berörda aktörer", "Boverket", "relevanta föreningar"],
        ),
        (
            "berörda programområden inom ramen för kunskapsstyrningen, Badcentrum Nord (BCN), Ankaret och skolor",
            ["berörda programområden", "Badcentrum Nord", "Ankaret", "skolor"],
        ),
        ("patient-, brukar-, och idrottsföreningar", ["patient-, brukar-, och idrottsföreningar"]),
        ("andra relevanta aktörer, samarbeten och projekt", ["andra relevanta aktörer"]),
        (
            "Rådet för badplatser (Badrådet) vid Sveriges Kommuner och Regioner samt Boverket",
            ["Rådet för badplatser", "Boverket"],
        ),
        (
            "de i planen utpekade myndigheterna Boverket och Skatteverket",
            ["Boverket", "Skatteverket"],
        ),
        ("övriga aktörer som bland annat näringslivet", ["övriga aktörer", "näringslivet"]),
        (
            "företrädare för odlare – exempelvis biodlare –, skolor",
            ["företrädare för odlare", "biodlare", "skolor"],
        ),
        (
            "Sametinget avseende samiska badord, Badmuseet och Sjöradion AB",
            ["Sametinget", "Badmuseet", "Sjöradion AB"],
        ),
        ("Boverket, före den 1 juni 2031", ["Boverket"]),
        ("Boverket, skyndsamt ordna bojar", ["Boverket"]),
        ("nationella badgruppen för bojar, även benämnd Bad Norr", ["nationella badgruppen för bojar"]),
        ("andra aktörer i kommunen i samband med badsäsongen", ["andra aktörer i kommunen"]),
        ("eventuella andra aktörer", ["andra aktörer"]),
        ("sådana aktörer som berörs av badförbudet", ["aktörer som berörs av badförbudet"]),
        ("en av departementet utsedd referensgrupp", ["referensgrupp"]),
        ("fack och arbetsgivare", ["fack", "arbetsgivare"]),
        ("varandra samt med andra centrala aktörer", ["andra centrala aktörer"]),
    ],
)
def test_what_is_no_part_of_a_name(words: str, names: list[str]):
    """A member of its own, an aside and things are no part of the name before, and the list goes on after them."""
    assert _names(f"Statskontoret ska samverka med {words}.") == names
