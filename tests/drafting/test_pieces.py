"""Demands as tasks: each stands for itself when it is read aloud."""

from __future__ import annotations

import pytest

from govreport.drafting import propose
from govreport.profiles import profile

DECISION = "Uppdrag att pröva ett stöd\n\nRegeringen uppdrar åt Statskontoret att pröva ett nytt stöd.\n\n"


def _tasks(text: str) -> list[str]:
    found = propose(DECISION + text, profile("se")).tasks
    return [one.value.text for one in found][1:]


@pytest.mark.parametrize(
    ("text", "tasks"),
    [
        (
            "Statskontoret ska bidra till att kommuner kan jämföra stöden och välja bland dem.",
            ["Bidra till att kommuner kan jämföra stöden och välja bland dem"],
        ),
        (
            "Statskontoret ska analysera hur stödet kan betalas ut och lämna förslag på nya regler.",
            ["Analysera hur stödet kan betalas ut", "Lämna förslag på nya regler"],
        ),
        (
            "Statskontoret ska följa upp och utvärdera stödet i alla kommuner.",
            ["Följa upp och utvärdera stödet i alla kommuner"],
        ),
        (
            "Statskontoret ska undersöka behovet av nya regler och, vid behov, lämna förslag till sådana.",
            ["Undersöka behovet av nya regler", "Vid behov lämna förslag till sådana"],
        ),
        (
            "Medlen får även användas för att utbilda personal i kommunerna.",
            ["Medlen får även användas för att utbilda personal i kommunerna"],
        ),
        (
            "Analysen ska omfatta alla kommuner och beskriva deras arbete.",
            ["Analysen ska omfatta alla kommuner och beskriva deras arbete"],
        ),
        (
            "För varje åtgärd ska Statskontoret analysera kostnaderna.",
            ["För varje åtgärd analysera kostnaderna"],
        ),
        ("I genomförandet av uppdraget ska Statskontoret analysera kostnaderna.", ["Analysera kostnaderna"]),
        ("Vidare ska förslaget inkludera en budget.", ["Förslaget ska inkludera en budget"]),
        ("Slutligen ska förslaget även inkludera en budget.", ["Förslaget ska även inkludera en budget"]),
        ("Vidare ska det framgå hur stöden används.", ["Det ska framgå hur stöden används"]),
        (
            "Vidare ska stödens påverkan på möjligheten att nå målen analyseras.",
            ["Vidare ska stödens påverkan på möjligheten att nå målen analyseras"],
        ),
        (
            "I planen ska åtgärder som myndigheten planerar att vidta redovisas.",
            ["I planen ska åtgärder som myndigheten planerar att vidta redovisas"],
        ),
        (
            "Statskontoret ska, för att nå målen, analysera kostnaderna.",
            ["Statskontoret ska, för att nå målen, analysera kostnaderna"],
        ),
        ("Statskontoret ska som en del av uppdraget analysera kostnaderna.", ["Analysera kostnaderna"]),
        ("Statskontoret ska inte lämna några författningsförslag.", ["Inte lämna några författningsförslag"]),
        ("Vidare ska Statskontoret löpande följa arbetet.", ["Löpande följa arbetet"]),
        ("Statskontoret ska därutöver i första hand pröva avgifterna.", ["I första hand pröva avgifterna"]),
        ("Statskontoret ska i samråd med Boverket pröva avgifterna.", ["Pröva avgifterna"]),
        (
            "Uppdraget innebär att Statskontoret på olika sätt ska synliggöra stödet.",
            ["På olika sätt synliggöra stödet"],
        ),
        ("I detta ingår det dessutom att pröva avgifterna.", ["Pröva avgifterna"]),
        ("Att pröva andra former av stöd ingår också i uppdraget.", ["Pröva andra former av stöd"]),
        (
            "Att ingen får stöd två gånger ska säkerställas.",
            ["Att ingen får stöd två gånger ska säkerställas"],
        ),
        (
            "Den analys som Statskontoret gör ska även omfatta avgifterna.",
            ["Den analys som Statskontoret gör ska även omfatta avgifterna"],
        ),
        (
            "Regeringen ger Statskontoret i uppdrag att, med reglerna som utgångspunkt, pröva avgifterna.",
            ["Med reglerna som utgångspunkt pröva avgifterna"],
        ),
        (
            "Statskontoret ska ge vägledning om de åtgärder som behöver vidtas samt identifiera nya behov.",
            ["Ge vägledning om de åtgärder som behöver vidtas", "Identifiera nya behov"],
        ),
        (
            "I uppdraget ingår att skapa ett nätverk och att tillsammans med nätverket ta fram en vägledning.",
            ["Skapa ett nätverk", "Tillsammans med nätverket ta fram en vägledning"],
        ),
        (
            "Statskontoret ska överväga om reglering är lämplig, och vid förekommande fall, lämna förslag till den.",
            ["Överväga om reglering är lämplig", "Vid förekommande fall lämna förslag till den"],
        ),
    ],
)
def test_a_task_says_a_whole_demand(text: str, tasks: list[str]):
    """A demand is divided where its own verbs are joined; a thing keeps its name, and an opening its sense."""
    assert _tasks(text) == tasks


def test_words_that_only_point_to_a_heading_are_left_out():
    """What is to be done is said without the place where more is said of it."""
    text = (
        "Regeringen ger Statskontoret i uppdrag att i enlighet med vad som anges under rubriken Närmare om uppdraget "
        "pröva avgifterna.\n\n## Närmare om uppdraget\n\nAvgifterna är många."
    )
    assert _tasks(text) == ["Pröva avgifterna"]


def test_a_whole_sentence_before_a_list_is_a_task_too():
    """A sentence that says all it has to say introduces nothing, though bullets follow; one that breaks off does."""
    bullets = "\n\n- Statskontoret ska även granska avgifterna.\n"
    assert _tasks("Statskontoret ska pröva reglerna." + bullets) == ["Pröva reglerna", "Granska avgifterna"]
    assert _tasks("Statskontoret ska bl.a.\n\n- pröva reglerna,\n- granska avgifterna.\n") == [
        "Pröva reglerna",
        "Granska avgifterna",
    ]


def test_a_list_announced_by_a_whole_sentence_is_its_parts():
    """Things listed below "Följande …" are parts, without what an item goes on to say of itself."""
    text = (
        "Följande områden ska belysas.\n\n- Marknaden. Vilka är störst?\n- Flygplatserna. Hur många är de?\n"
    )
    found = propose(DECISION + text, profile("se")).tasks[1].value
    assert [part.text for part in found.parts] == ["Marknaden", "Flygplatserna"]


def test_questions_are_parts_of_the_task_that_asks_them():
    """The lead is the task; its questions are parts with their quotes."""
    text = "Statskontoret ska särskilt belysa:\n\n- hur stödet används, och\n- om stödet räcker.\n"
    found = propose(DECISION + text, profile("se")).tasks[1].value
    assert [part.text for part in found.parts] == ["Hur stödet används", "Om stödet räcker"]
    assert found.parts[0].quote == ("hur stödet används, och",)


def test_a_demand_said_twice_is_one_task():
    """A summary says what the decision says again; whole sentences tie their twins."""
    sentence = "Statskontoret ska kartlägga stödets effekter och lämna förslag på ändringar.\n\n"
    assert _tasks(sentence + "Arbetet pågår redan.\n\n" + sentence) == [
        "Kartlägga stödets effekter",
        "Lämna förslag på ändringar",
    ]


def test_a_directives_head():
    """Title, number, day and ministry of terms of reference as they are printed."""
    text = (
        "Kommittédirektiv\n\nEn likvärdig kontroll\n\nDir.\n2019:47\n\n"
        "Beslut vid regeringssammanträde den 4 juli 2019\n\nSammanfattning\n\n"
        "En särskild utredare ska se över kontrollen. Uppdraget ska redovisas senast den 31 augusti 2020.\n\n"
        "(Näringsdepartementet)\n"
    )
    found = propose(text, profile("se"))
    assert found.title is not None
    assert found.reference is not None
    assert found.decided is not None
    assert found.ministry is not None
    assert found.title.value == "En likvärdig kontroll"
    assert found.reference.value == "Dir. 2019:47"
    assert found.decided.value.isoformat() == "2019-07-04"
    assert found.ministry.value == "Näringsdepartementet"


def test_a_title_without_its_number():
    """A registration number that a page prints right behind the title is no part of it."""
    found = propose("# Uppdrag att pröva stödetDiarienummer: Ju2025/02070\n\n" + DECISION, profile("se"))
    assert found.title is not None
    assert found.title.value == "Uppdrag att pröva stödet"
