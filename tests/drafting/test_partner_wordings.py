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
        ("Förslaget ska tas fram gemensamt av Statskontoret, Boverket och Skatteverket.", "collaborate"),
        ("Statskontoret ska se till att Boverket och Skatteverket involveras i arbetet.", "collaborate"),
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
        ("Samråd med Boverket och Skatteverket sker löpande.", "consult"),
        (
            "Uppdraget ska i de delar som rör EU:s regler utföras i samråd med Boverket och Skatteverket.",
            "consult",
        ),
        ("Statskontoret ska ta in erfarenheter från Boverket och Skatteverket.", "seek-views"),
        ("Statskontoret ska begära in uppgifter hos Boverket och Skatteverket.", "seek-views"),
        ("Kunskap och synpunkter ska även inhämtas från Boverket och Skatteverket.", "seek-views"),
        ("En viktig del i uppdraget är att inhämta synpunkter från Boverket och Skatteverket.", "seek-views"),
        ("Statskontoret ska lämna förslag efter att ha hört Boverket och Skatteverket.", "seek-views"),
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
        ("representanter för bland annat kommuner", ["representanter för kommuner"]),
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
            ["övriga myndigheter", *BOTH],
        ),
        ("Boverket och – om det behövs – andra myndigheter", ["Boverket", "andra myndigheter"]),
        ("berörda myndigheter i Finland och Norge", ["berörda myndigheter i Finland"]),
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
    assert _partners(text) == [("myndigheter som berörs av EU:s förslag", "assist")]


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
