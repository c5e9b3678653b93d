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


def test_with_what_to_assist_is_no_part_of_a_clause():
    """Those assisted are named as far as to what they are assisted with."""
    text = (
        "Statskontoret ska bistå de utredare som arbetar åt departementet med att se över reglerna om skog."
    )
    assert _names(text) == ["de utredare som arbetar åt departementet"]
