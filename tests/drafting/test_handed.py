"""Who gets an assignment, in the many ways of handing it out to several."""

from __future__ import annotations

import pytest

from govreport.drafting import propose
from govreport.profiles import profile

SE = profile("se")


def _agencies(text: str) -> list[str]:
    found = propose(f"Uppdrag om regler\n\n{text}\n", SE).agencies
    return [one.value for one in found if one.confidence >= 0.65]


THREE = ["Boverket", "Skatteverket", "Riksarkivet"]


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("Regeringen uppdrar åt dels Boverket, dels Skatteverket att se över reglerna.", THREE[:2]),
        (
            (
                "Regeringen ger, i enlighet med 6 § förordningen (2021:663) om arbetet med att säkerställa korrekta "
                "utbetalningar från systemen (förordningen om utbetalningar), Boverket, Skatteverket och Riksarkivet i "
                "uppdrag att se över reglerna."
            ),
            THREE,
        ),
        ("Regeringen uppdrar åt såväl Boverket som Skatteverket att se över reglerna.", THREE[:2]),
        ("Regeringen uppdrar härmed gemensamt åt Boverket och Skatteverket att se över reglerna.", THREE[:2]),
        (
            "Regeringen uppdrar åt Boverket, som ska samordna arbetet, Skatteverket och Riksarkivet att se över dem.",
            THREE,
        ),
        (
            "Regeringen uppdrar åt Boverket, 371 23 Karlskrona, och Skatteverket, 171 94 Solna, att se över reglerna.",
            THREE[:2],
        ),
        (
            "Regeringen ger Boverket, Skatteverket och i förekommande fall Riksarkivet i uppdrag att se över dem.",
            THREE,
        ),
        (
            "Regeringen ger var och en av Boverket, Skatteverket och Riksarkivet i uppdrag att se över reglerna.",
            THREE,
        ),
        (
            "Vi uppdrar åt Boverket att se över dem, åt Skatteverket att pröva dem och åt Riksarkivet att ge ut dem.",
            THREE,
        ),
        (
            "Regeringen ger Boverket i uppdrag att se över reglerna och Skatteverket i uppdrag att bistå Boverket.",
            THREE[:2],
        ),
        ("Boverket och Skatteverket tilldelas uppdraget att se över reglerna.", THREE[:2]),
        ("Boverket, Skatteverket och Riksarkivet får gemensamt i uppdrag att se över reglerna.", THREE),
        ("Uppdraget lämnas till Boverket och Skatteverket. Myndigheterna ska se över reglerna.", THREE[:2]),
        (
            "De myndigheter som omfattas av uppdraget är Boverket och Skatteverket. De ska se över reglerna.",
            THREE[:2],
        ),
        (
            "Följande myndigheter ges i uppdrag att se över reglerna: Boverket, Skatteverket och Riksarkivet.",
            THREE,
        ),
    ],
)
def test_all_who_stand_between_the_words_that_hand_out_and_the_assignment(text: str, agencies: list[str]):
    """Whatever joins them, all bodies between "uppdrar åt" and "att", or "ger" and "i uppdrag", have got it."""
    assert _agencies(text) == agencies


@pytest.mark.parametrize(
    "text",
    [
        "Regeringen uppdrar åt Boverket att tillsammans med Skatteverket se över reglerna.",
        "Regeringen uppdrar åt Boverket, efter samråd med Skatteverket och Riksarkivet, att se över reglerna.",
        "Regeringen uppdrar åt Boverket, som ska bistås av Skatteverket, att se över reglerna.",
        "Regeringen ger Boverket, i enlighet med Skatteverkets förslag, i uppdrag att se över reglerna.",
    ],
)
def test_who_only_stands_beside_has_not_got_it(text: str):
    """Bodies to work with, told of in a clause or owning what follows are not those who get the assignment."""
    assert _agencies(text) == ["Boverket"]


@pytest.mark.parametrize(
    "text",
    [
        "Regeringen uppdrar åt de myndigheter som anges nedan att se över dem.\n\n- Boverket\n- Skatteverket\n",
        "Regeringen uppdrar åt nedanstående myndigheter att se över dem.\n\nBoverket\nSkatteverket\n\nDet ska ske.",
        "Regeringen uppdrar åt\n\n- Boverket, och\n- Skatteverket\n\natt se över reglerna.",
        (
            "Regeringen uppdrar åt följande myndigheter att se över dem.\n\n– Boverket\n\n2 (3)\f\n– Skatteverket\n\n"
            "Arbetet ska redovisas."
        ),
    ],
)
def test_a_list_below_names_who_gets_it(text: str):
    """Bullets, bare lines and a list over two pages are read to the first line that names no body."""
    assert _agencies(text) == ["Boverket", "Skatteverket"]


def test_a_name_broken_over_two_lines_of_a_list():
    """A long name that a narrow column breaks is one name."""
    names = "Myndigheten för press,\nradio och tv\nBoverket\n"
    text = f"Regeringen uppdrar åt följande myndigheter att se över reglerna.\n\n{names}"
    assert _agencies(text) == ["Myndigheten för press, radio och tv", "Boverket"]


def test_county_boards_in_other_words_and_without_some():
    """All county boards may be called so, and one of them left out."""
    assert len(_agencies("Regeringen ger samtliga länsstyrelser i uppdrag att se över reglerna.")) == 21
    found = _agencies(
        "Regeringen uppdrar åt länsstyrelserna (utom Länsstyrelsen i Gotlands län) att se över reglerna."
    )
    assert len(found) == 20
    assert "Länsstyrelsen i Gotlands län" not in found
