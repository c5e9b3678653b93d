"""Partners in loose wordings, in lists below a sentence and in clauses about somebody else."""

from __future__ import annotations

import pytest

from govreport.drafting import propose
from govreport.profiles import profile

SE = profile("se")
DECISION = "Uppdrag att pröva ett stöd\n\nRegeringen uppdrar åt Statskontoret att pröva ett nytt stöd.\n\n"
BOTH = ("Boverket", "Skatteverket")


def _partners(text: str) -> list[tuple[str, str]]:
    return [(one.value.name, str(one.value.interplay)) for one in propose(DECISION + text, SE).partners]


@pytest.mark.parametrize(
    ("text", "interplay"),
    [
        ("Samverkan med Boverket och Skatteverket ska ske löpande.", "collaborate"),
        ("En nära samverkan med Boverket och Skatteverket ska eftersträvas.", "collaborate"),
        (
            "Statskontoret ska fortsätta det påbörjade samarbetet med Boverket och Skatteverket.",
            "collaborate",
        ),
        ("Boverket och Skatteverket ska erbjudas möjligheter till samverkan.", "collaborate"),
        ("Uppdraget kan genomföras i samverkan med Boverket och Skatteverket.", "collaborate"),
        (
            "Statskontoret ska ha en referensgrupp med företrädare för Boverket och Skatteverket.",
            "collaborate",
        ),
        ("Dialog med Boverket och Skatteverket ska föras under arbetet.", "dialogue"),
        ("Myndigheten har dialog med Boverket och Skatteverket.", "dialogue"),
        ("Vidare ingår att ta fram ett stöd i dialog med Boverket och Skatteverket.", "dialogue"),
        (
            "För den del som avser att redovisa statistik ska dialog ske med Boverket och Skatteverket.",
            "dialogue",
        ),
        ("Statskontoret ska ha löpande avstämningar med Boverket och Skatteverket.", "consult"),
        (
            "Uppdraget ska i de delar som rör EU:s regler utföras i samråd med Boverket och Skatteverket.",
            "consult",
        ),
        ("Statskontoret ska ta in erfarenheter från Boverket och Skatteverket.", "seek-views"),
        ("Statskontoret ska begära in uppgifter hos Boverket och Skatteverket.", "seek-views"),
        ("Kunskap och synpunkter ska även inhämtas från Boverket och Skatteverket.", "seek-views"),
        ("Statskontoret ska anordna möten med Boverket och Skatteverket.", "dialogue"),
        ("Statskontoret ska ha ett nära utbyte med Boverket och Skatteverket.", "collaborate"),
        ("Statskontoret ska ta fram en plan, varvid Boverket och Skatteverket ska konsulteras.", "consult"),
        ("Statskontoret ska samråda med såväl Boverket som Skatteverket.", "consult"),
        ("Boverket och Skatteverket ska informeras om resultatet.", "inform"),
        ("Boverket och Skatteverket ska ge Statskontoret det stöd som behövs.", "assist"),
    ],
)
def test_loose_wordings(text: str, interplay: str):
    """A noun of interplay is enough where the sentence asks for it, wherever it stands."""
    assert _partners(text) == [(name, interplay) for name in BOTH]


@pytest.mark.parametrize(
    "text",
    [
        "Det arbete som Boverket bedriver i samverkan med Skatteverket ska beaktas.",
        "Statskontoret ska beakta det arbete som Boverket tillsammans med Skatteverket utför.",
        "Statskontoret ska granska de prognoser som med stöd av Boverket genomförs av Skatteverket.",
        "Statskontoret ska stödja kommunernas samverkan med regionerna.",
        "Statskontoret ska beskriva former för samverkan med kommunerna.",
        "Redovisningen ska innehålla insatser, såsom dialog med kommunerna.",
        "Statskontoret ska lämna förslag, t.ex. vad gäller kontakt med kommuner.",
        "Statskontoret samarbetar i dag med Boverket om stödet.",
        "Kommunerna ska informeras om stödet.",
        "Statskontoret ska arbeta med stöd av sitt kansli.",
        "Varje berörd myndighet ska lämna den information som behövs till Boverket.",
        "Verksamheter som utförs i samarbete med en kommun ska uppmuntras.",
        "Verksamheter som innebär samarbete med andra kommuner ska uppmuntras.",
        "Seminarierna ska vända sig till de kommuner som vill samverka med ett kunskapscentrum.",
        "Statskontoret ska analysera behovet av värn som kan bistå kommunerna vid bränder.",
        "Statskontoret ska redovisa hur arbetet med att öka förmågan att bistå kommunerna fortskrider.",
        "Statskontoret ska hjälpa kommunerna med underlag.",
        "Statskontoret ska sprida information om vilka tjänster registret kan bistå forskare med.",
        "Statskontoret ska stärka lokala teatrar och deras samarbete med olika museer.",
        "Statskontoret ska beakta de riktlinjer som därefter utformats med stöd av Boverket.",
    ],
)
def test_what_others_do_and_what_is_spoken_of(text: str):
    """Neither what somebody else does nor a form of work as the topic makes a partner."""
    assert _partners(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Statskontoret ska samverka med:\n\n- Boverket,\n- Skatteverket och\n- berörda kommuner.",
        "Statskontoret ska samverka med följande aktörer:\n\n* Boverket\n* Skatteverket\n* berörda kommuner",
        "Samverkan ska ske med\n\n– Boverket\n– Skatteverket\n– berörda kommuner.",
    ],
)
def test_a_list_below_the_sentence(text: str):
    """Items that name nobody but partners are those of the sentence above them, each with its own quote."""
    found = propose(DECISION + text, SE).partners
    assert [one.value.name for one in found] == [*BOTH, "berörda kommuner"]
    assert {str(one.value.interplay) for one in found} == {"collaborate"}
    assert [one.value.name in " ".join(one.value.quote) for one in found] == [True] * 3


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("företrädare för näringslivet och Boverket", ["företrädare för näringslivet", "Boverket"]),
        ("universitet och högskolor samt Boverket", ["universitet och högskolor", "Boverket"]),
        ("aktörer på lokal, regional och nationell nivå", ["aktörer på lokal, regional och nationell nivå"]),
        ("myndigheter på området och regioner", ["myndigheter på området", "regioner"]),
        ("aktörer inom sina respektive områden", ["aktörer inom sina respektive områden"]),
        (
            "myndigheter inom miljö-, vatten- och skogssektorn och kommuner",
            ["myndigheter inom miljö-, vatten- och skogssektorn", "kommuner"],
        ),
        ("registerägare och -användare samt Boverket", ["registerägare och -användare", "Boverket"]),
        (
            "barn med egen erfarenhet av vård, brukarorganisationer och Boverket",
            ["barn med egen erfarenhet av vård", "brukarorganisationer", "Boverket"],
        ),
        (
            "relevanta aktörer för uppdragets genomförande som kommuner, landsting och Boverket",
            ["relevanta aktörer", "kommuner", "landsting", "Boverket"],
        ),
        (
            "de övriga myndigheter som är viktiga för området och då särskilt Boverket och Skatteverket",
            ["de övriga myndigheter som är viktiga för området", *BOTH],
        ),
        ("Boverket och – om det behövs – andra myndigheter", ["Boverket", "andra myndigheter"]),
        ("berörda myndigheter i Finland och Norge", ["berörda myndigheter i Finland och Norge"]),
        ("Boverket och Kommittén Ny grund (Ku 2018:02)", ["Boverket", "Kommittén Ny grund"]),
        ("Barnafrid – Nationellt centrum för kunskap", ["Barnafrid"]),
        (
            "aktörer av betydelse för barns och ungas hälsa samt Boverket",
            ["aktörer av betydelse för barns och ungas hälsa", "Boverket"],
        ),
        ("andra som berörs av uppdraget och Boverket", ["andra som berörs av uppdraget", "Boverket"]),
        ("de i planen särskilt utpekade Boverket och Skatteverket", [*BOTH]),
    ],
)
def test_how_far_a_name_goes(words: str, names: list[str]):
    """A category is named whole, and neither a place, an aside nor another member belongs to it."""
    assert [name for name, _ in _partners(f"Statskontoret ska samverka med {words}.")] == names


def test_a_further_phrase_between_dashes_shares_its_partners():
    """Both phrases have the partners that follow the second."""
    found = _partners("Statskontoret ska ta in synpunkter från – och vid behov samverka med – Boverket.")
    assert found == [("Boverket", "seek-views"), ("Boverket", "collaborate")]


@pytest.mark.parametrize(
    "text",
    [
        "Statskontoret ska samråda med Boverket och Skatteverket, vilka vid behov ska bistå i datainsamlingen.",
        "Statskontoret ska samråda med Boverket och Skatteverket, som även ska bistå Statskontoret.",
    ],
)
def test_helpers_behind_a_relative_pronoun(text: str):
    """Those named before "som" or "vilka" are to help where the clause says so."""
    assert _partners(text) == [(name, kind) for kind in ("consult", "assist") for name in BOTH]


def test_helpers_told_of_by_a_clause_with_a_colon_in_it():
    """A colon within "EU:s" ends no clause between a verb of obligation and its infinitive."""
    text = "Vidare ska de myndigheter som berörs av EU:s förslag bistå Statskontoret i arbetet."
    assert _partners(text) == [("de myndigheter som berörs av EU:s förslag", "assist")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Statskontoret ska i dialog med ledarna för den sociala barn- och ungdomsvården anordna möten om vården.",
            [("ledarna för den sociala barn- och ungdomsvården", "dialogue")],
        ),
        (
            "Statskontoret ska inhämta underlag från kommuner som behövs för genomförandet av uppdraget.",
            [("kommuner", "seek-views")],
        ),
        ("Insatserna ska ge stöd i möten med patienten.", []),
        (
            (
                "Statskontoret ska inhämta synpunkter från Boverket och, i den utsträckning myndigheten anser att det "
                "behövs, från andra berörda myndigheter och företag."
            ),
            [
                ("Boverket", "seek-views"),
                ("andra berörda myndigheter", "seek-views"),
                ("företag", "seek-views"),
            ],
        ),
        (
            "Statskontoret ska samråda med det nationella centrum mot ensamhet som regeringen avser att inrätta.",
            [("nationella centrum mot ensamhet", "consult")],
        ),
        ("Statskontoret ska vid genomförande av uppdraget beakta vad den har att bistå regeringen med.", []),
        ("Uppdraget genomförs med Boverket.", [("Boverket", "collaborate")]),
        ("Uppdraget ska genomföras med stöd av Boverket.", [("Boverket", "assist")]),
        (
            "Arbetet ska ske tillsammans med Boverket samt lokala, regionala och nationella intressenter.",
            [("Boverket", "collaborate"), ("lokala, regionala och nationella intressenter", "collaborate")],
        ),
        ("Uppdraget genomförs med befintliga medel.", []),
        (
            "I dessa delar ska Boverket och Skatteverket bidra till genomförandet.",
            [("Boverket", "assist"), ("Skatteverket", "assist")],
        ),
        (
            "Inom ramen för uppdraget ska\n\nStatskontoret även samråda med Boverket.",
            [("Boverket", "consult")],
        ),
    ],
)
def test_a_name_ends_where_the_demand_goes_on(text: str, names: list[tuple[str, str]]):
    """Neither the next infinitive nor what is needed belongs to a name; a blank line ends no sentence after "ska"."""
    assert _partners(text) == names


def test_one_county_board_s_assignment_is_not_that_of_all():
    """Where one board got the assignment, "länsstyrelserna" are to help it; where all did, they are the agency."""
    text = (
        "Uppdrag att pröva ett stöd\n\nRegeringen uppdrar åt {} att pröva ett stöd. Länsstyrelserna och Boverket ska "
        "bidra till genomförandet."
    )
    found = propose(text.format("Länsstyrelsen i Gotlands län"), SE).partners
    assert [one.value.name for one in found] == ["länsstyrelserna", "Boverket"]


@pytest.mark.parametrize("board", ["Länsstyrelsen i Kalmar", "Länsstyrelsen i Västra Götaland"])
def test_a_county_board_at_the_very_end(board: str):
    """A board that a sentence ends with is read, though neither "län" nor anything else follows its county."""
    (found,) = _partners(f"Statskontoret ska samråda med {board}.")
    assert found[0].startswith(board)
    assert found[1] == "consult"


@pytest.mark.parametrize(
    ("text", "partners"),
    [
        (
            "Statskontoret ska inhämta Boverkets, Skatteverkets och kommunernas synpunkter.",
            [(name, "seek-views") for name in (*BOTH, "kommunerna")],
        ),
        ("Statskontoret ska bistå Boverkets arbete med stödet.", [("Boverket", "assist")]),
        ("Statskontoret ska inhämta myndighetens egna erfarenheter.", []),
        (
            "Statskontoret ska samråda med Boverket och Skatteverket, som även ska ges möjlighet att lämna synpunkter.",
            [(name, kind) for kind in ("consult", "seek-views") for name in BOTH],
        ),
        (
            "Statskontoret ska samråda med Boverket och Skatteverket, som ska bidra med underlag.",
            [(name, "consult") for name in BOTH],
        ),
        (
            "Statskontoret ska samtala med utredaren med uppdrag att se över stödet och bistå utredaren med underlag.",
            [
                ("utredaren med uppdrag att se över stödet", "dialogue"),
                ("utredaren med uppdrag att se över stödet", "assist"),
            ],
        ),
        (
            "Statskontoret ska samråda med Boverket och Skatteverket. Dessa myndigheter ska bistå Statskontoret.",
            [(name, kind) for kind in ("consult", "assist") for name in BOTH],
        ),
        (
            "Statskontoret ska samråda med Boverket och Skatteverket, genom att hämta in synpunkter från dessa.",
            [(name, kind) for kind in ("consult", "seek-views") for name in BOTH],
        ),
        (
            "I forumet ska Boverket och Skatteverket ingå. Statskontoret ska samråda med myndigheterna om arbetet.",
            [(name, "consult") for name in BOTH],
        ),
        ("Boverket och Skatteverket har ett nät. Statskontoret ska samverka med dessa skolor.", []),
        (
            "Statskontoret ska samråda med berörda parter. Särskilt berörda myndigheter är Boverket och Skatteverket.",
            [("berörda parter", "consult"), *((name, "consult") for name in BOTH)],
        ),
        (
            "Statskontoret ska samverka med berörda aktörer. Det inbegriper kommuner (t.ex. nämnder) och regioner.",
            [("berörda aktörer", "collaborate"), ("kommuner", "collaborate"), ("regioner", "collaborate")],
        ),
        (
            "Statskontoret ska i samråd med, Boverket och berörda tingsrätter pröva stödet.",
            [("Boverket", "consult"), ("berörda tingsrätter", "consult")],
        ),
        (
            "Arbetet ska ske i dialog med Boverket och slutligt redovisas den 3 maj 2019.",
            [("Boverket", "dialogue")],
        ),
    ],
)
def test_partners_in_other_forms(text: str, partners: list[tuple[str, str]]):
    """A genitive, a pronoun, a relative clause, a short form and "dessa myndigheter" name partners as a list does."""
    assert _partners(text) == partners


@pytest.mark.parametrize(
    ("text", "partners"),
    [
        (
            "Statskontoret hämtar in kunskap och underlag samt samverkar med Boverket.",
            [("Boverket", "seek-views"), ("Boverket", "collaborate")],
        ),
        (
            "Statskontoret ska samtala och hämta in kunskap från Boverket.",
            [("Boverket", "dialogue"), ("Boverket", "seek-views")],
        ),
        (
            "Statskontoret ska hämta in kunskap från Skatteverket samt samverka med Boverket.",
            [("Skatteverket", "seek-views"), ("Boverket", "collaborate")],
        ),
        (
            "Statskontoret ska föra en dialog, och vid behov ta fram underlag, med Boverket.",
            [("Boverket", "dialogue")],
        ),
        ("Statskontoret ska vid behov inhämta stöd från Boverket.", [("Boverket", "assist")]),
        ("Statskontoret ska löpande hjälpa Boverket med underlag.", [("Boverket", "assist")]),
        ("Statskontoret ska årligen informera Badrådet om resultatet.", [("Badrådet", "inform")]),
        ("Myndigheten skaffar kunskap och erfarenheter från Boverket.", [("Boverket", "seek-views")]),
        (
            "Statskontoret ska utveckla former för samverkan med relevanta aktörer på lokal nivå.",
            [("relevanta aktörer på lokal nivå", "collaborate")],
        ),
        (
            "Myndigheten bör föra en dialog med Boverket, Statskontoret och Skatteverket.",
            [(name, "dialogue") for name in BOTH],
        ),
        ("Statskontoret ska biträda Boverket i arbetet.", [("Boverket", "assist")]),
        ("Statskontoret ska på begäran bistå kommissionen i arbetet.", [("kommissionen", "assist")]),
        (
            "Statskontoret ska inhämta fakta om hur unga använder stödet och hur de ser på det från Boverket.",
            [("Boverket", "seek-views")],
        ),
        ("Uppdraget görs i nära samverkan med Boverket.", [("Boverket", "collaborate")]),
        ("Statskontoret beslutar om stödet efter dialog med Boverket.", [("Boverket", "dialogue")]),
        (
            "Villkoren bestäms av Statskontoret efter inhämtande av synpunkter från Boverket.",
            [("Boverket", "seek-views")],
        ),
        (
            "Statskontoret ska ta fram underlag om:\n\n- Stödets form i samråd med Boverket\n- Stödets mål",
            [("Boverket", "consult")],
        ),
        (
            "Boverket ska tillsammans med Statskontoret och Skatteverket ta fram ett stöd.",
            [(name, "collaborate") for name in BOTH],
        ),
        (
            "Statskontoret ska analysera stödet och genomföra dialoger med Boverket.",
            [("Boverket", "dialogue")],
        ),
    ],
)
def test_triggers(text: str, partners: list[tuple[str, str]]):
    """Two verbs share their object; the present tense and an adverbial at the end tell of partners as well."""
    assert sorted(_partners(text)) == sorted(partners)


@pytest.mark.parametrize(
    "text",
    [
        "Statskontoret ska ta tillvara den kunskap som finns hos Boverket.",
        "Statskontoret ska ta fram stöd för dem som kommer i kontakt med berörda kommuner.",
        "Statskontoret ska redogöra för möjligheten att pröva stödet tillsammans med Boverket.",
        "Regeringen ger Statskontoret i uppdrag att beskriva de metoder som används i sin samverkan med kommuner.",
        "Statskontoret får i uppdrag att kartlägga erfarenheter i kontakter med kommuner.",
        "Statskontoret ska lämna förslag med stöd av en konsekvensutredning.",
        "Stödet ska även inkludera berörda kommuner.",
        "Unga kvinnor och män ska ges möjlighet att delta i en utbildning.",
        "Även privata aktörer ska ges möjlighet att delta i utbildningen.",
        "Ett antal handläggare ska placeras hos Statskontoret för att bistå Statskontorets utredare.",
        "Planen ska redovisas den dag som bestäms av Regeringskansliet i samråd med Statskontoret.",
        "Vidare ska Statskontoret utreda och föreslå former för dialog med kommuner.",
        "Statskontoret ska undersöka om kunskap och erfarenheter från Boverket kan stärka arbetet.",
    ],
)
def test_what_is_no_duty_to_work_with_anybody(text: str):
    """Knowledge to be made use of, what is possible, offered or only described, and the agency itself name nobody."""
    assert _partners(text) == []


SHARED_BY_TWO = (
    "Uppdrag att pröva ett stöd\n\nRegeringen uppdrar åt Statskontoret och Boverket att pröva ett stöd.\n\n"
)


@pytest.mark.parametrize(
    ("text", "partners"),
    [
        ("Boverket ska bistå Statskontoret med underlag.", [("Statskontoret", "assist")]),
        ("Myndigheterna ska bistå Statskontoret i arbetet.", [("Statskontoret", "assist")]),
        ("Boverket ska bistå med sin sakkunskap.", [("Boverket", "assist")]),
        ("Redovisningen ska tas fram i samråd med övriga myndigheter.", []),
        ("Redovisningen ska tas fram i samråd med övriga myndigheter som omfattas av uppdraget.", []),
        ("Samtliga ovan nämnda myndigheter ska bistå med underlag.", []),
        ("Regeringen ger även en utredare i uppdrag att bistå och stödja myndigheterna i arbetet.", []),
        ("Skatteverket ska bistå Statskontoret med underlag.", [("Skatteverket", "assist")]),
    ],
)
def test_agencies_that_help_each_other(text: str, partners: list[tuple[str, str]]):
    """One that got the assignment is a partner where another is to help it, or where it is to help unnamed others."""
    found = propose(SHARED_BY_TWO + text, SE).partners
    assert [(one.value.name, str(one.value.interplay)) for one in found] == partners
