"""Receivers that no register knows: kinds of bodies, offers, and names that only point back."""

from __future__ import annotations

import pytest

from govreport.drafting import propose
from govreport.profiles import profile

SE = profile("se")


def _agencies(text: str, title: str = "Uppdrag om regler") -> list[str]:
    return [one.value for one in propose(f"# {title}\n\n{text}\n", SE).agencies]


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        (
            "Regeringen ger Boverket, hyresnämnderna och Skatteverket i uppdrag att se över reglerna.",
            ["Boverket", "hyresnämnderna", "Skatteverket"],
        ),
        (
            "Regeringen uppdrar åt statliga museer att se över sina samlingar.",
            ["statliga museer"],
        ),
        (
            "Regeringen ger statliga universitet och högskolor samt Boverket i uppdrag att se över reglerna.",
            ["statliga universitet och högskolor", "Boverket"],
        ),
        (
            "Regeringen ger Boverket, i samverkan med kommunerna, i uppdrag att se över reglerna.",
            ["Boverket"],
        ),
        (
            "Regeringen ger kommunerna, i samverkan med Boverket, i uppdrag att se över reglerna.",
            ["kommunerna"],
        ),
        (
            "Regeringen uppdrar åt de statliga myndigheter som avses i planen (Boverket och Skatteverket) att se.",
            ["Boverket", "Skatteverket"],
        ),
        (
            "Samtliga planeringsansvariga myndigheter ska se över reglerna.",
            ["planeringsansvariga myndigheter"],
        ),
        (
            "Planeringsansvariga myndigheters arbete ska stärkas. De får använda de uppgifter som lämnas av Boverket.",
            ["Planeringsansvariga myndigheter"],
        ),
        ("Myndigheterna ska se över reglerna.", []),
    ],
)
def test_kinds_of_bodies_are_receivers(text: str, agencies: list[str]):
    """A kind that the list names gets the assignment too; those to work with, and mere pointers back, do not."""
    assert _agencies(text) == agencies


def test_a_kind_asks_for_a_look():
    """Who belongs to it is for a person to say."""
    (found,) = propose(
        "# Uppdrag om regler\n\nRegeringen ger regionerna i uppdrag att se över reglerna.\n", SE
    ).agencies
    assert [note.key for note in found.notes] == ["agency-kind"]
    assert found.confidence < 0.6


def test_a_title_may_address_a_kind():
    """Where the text names nobody, the kind that the title addresses stands."""
    text = (
        "Reglerna ska ses över och redovisas till Regeringskansliet samt till Boverket senast den 1 maj 2020."
    )
    assert _agencies(text, "Uppdrag till bevakningsansvariga myndigheter att se över regler") == [
        "bevakningsansvariga myndigheter"
    ]


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        (
            "Regeringen erbjuder regionerna och Gotlands kommun att ta fram en plan.",
            ["regionerna", "Gotlands kommun"],
        ),
        ("Regeringen erbjuder Boverket att ta fram en plan.", ["Boverket"]),
        (
            "Regeringen uppdrar åt Boverket och erbjuder regionerna samt Kalmar läns landsting att ta fram en plan.",
            ["Boverket", "regionerna", "Kalmar läns landsting"],
        ),
        (
            "Regeringen beslutar att inrätta ett råd. Samverkansorganet i Kalmar län erbjuds att leda rådet.",
            ["Samverkansorganet i Kalmar län"],
        ),
    ],
)
def test_offers(text: str, agencies: list[str]):
    """What is offered to a body outside of the state is its assignment."""
    assert _agencies(text) == agencies


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        (
            (
                "Regeringen ger Boverket (Bov) genom Rådet för husfrågor (RH), Skatteverket och Riksarkivet i uppdrag "
                "att se över reglerna."
            ),
            ["Boverket", "Skatteverket", "Riksarkivet"],
        ),
        (
            (
                "Regeringen uppdrar åt Boverket att bidra till den samordning som Skatteverket har i uppdrag att verka "
                "för."
            ),
            ["Boverket"],
        ),
        (
            "Regeringen uppdrar åt Boverket att förbereda överföring av delar av detta uppdrag till Skatteverket.",
            ["Boverket"],
        ),
        ("Boverket får därför uppdraget att se över reglerna.", ["Boverket"]),
        ("Regeringen ger Boverket uppdrag enligt nedan. Skatteverkets regler ska ses över.", ["Boverket"]),
        ("Vidare ger regeringen Boverket i uppdrag att se över reglerna.", ["Boverket"]),
        (
            "I uppdraget ingår att föreslå regler för att Skatteverket ska kunna pröva stöd. Boverket ska ändra dem.",
            ["Boverket"],
        ),
        (
            "Boverket ska inrätta en funktion. Skatteverket uppdras att informera om den.",
            ["Boverket", "Skatteverket"],
        ),
        (
            "Regeringen ger Boverket och Riksarkivet i uppdrag att ändra reglerna. Skatteverket ska samordna arbetet.",
            ["Boverket", "Riksarkivet", "Skatteverket"],
        ),
        (
            "Regeringen uppdrar därför åt en samordnare att se över reglerna. Samordnaren ska informera Boverket.",
            [],
        ),
        (
            (
                "Regeringen ger Boverket i uppdrag att se över reglerna.\n\nRegeringen beslutar att ge Skatteverket i "
                "uppdrag\n\n* att i samverkan med Boverket pröva ett stöd\n* att följa stödet."
            ),
            ["Boverket", "Skatteverket"],
        ),
        (
            "Regeringen ger Myndigheten för ungdoms-och civilsamhällesfrågor i uppdrag att se över reglerna.",
            ["Myndigheten för ungdoms- och civilsamhällesfrågor"],
        ),
        (
            "Regeringen beviljar bidrag med 3 000 000 kronor för 2015 till Boverket för ett centrum.",
            ["Boverket"],
        ),
    ],
)
def test_who_gets_it_and_who_is_only_named(text: str, agencies: list[str]):
    """A part of an agency, an owner of another assignment, a destination and whom something is told get nothing."""
    assert _agencies(text) == agencies


def test_many_names_between_the_verb_and_what_it_gives():
    """A list of ten hands out as one name does."""
    text = (
        "Regeringen ger Stockholms universitet, Linköpings universitet, Kungl. Tekniska högskolan, Karlstads "
        "universitet, Mittuniversitetet, Malmö universitet, Högskolan i Gävle, Högskolan i Halmstad, Högskolan Väst "
        "och Mälardalens högskola i uppdrag att pröva en ny utbildning."
    )
    found = propose(f"# Uppdrag om utbildning\n\n{text}\n", SE)
    assert len(found.agencies) == 10
    assert [one.value.text for one in found.tasks] == ["Pröva en ny utbildning"]


def test_the_boards_that_were_named_are_not_all():
    """The plural "länsstyrelserna" after two named boards are the two; "samtliga länsstyrelser" are all."""
    two = "Regeringen ger Länsstyrelsen i Kalmar län och Länsstyrelsen i Skåne län (länsstyrelserna) i uppdrag att se."
    assert (
        len(
            _agencies(
                f"{two} De berörda länsstyrelserna ska redovisa uppdraget. Länsstyrelserna ges i uppdrag att"
            )
        )
        == 2
    )
    assert len(_agencies(f"{two}\n\nRegeringen ger samtliga länsstyrelser i uppdrag att bistå dem.")) == 21


def test_the_title_may_address_one_more():
    """A title "Uppdrag till A och B" counts where the text hands out to A, and B carries it out with A."""
    text = "Regeringen ger Boverket i uppdrag att se över reglerna. Arbetet ska bedrivas tillsammans."
    assert _agencies(text, "Uppdrag till Boverket och Skatteverket om regler") == ["Boverket", "Skatteverket"]


def test_a_name_ends_where_something_else_is_joined():
    """What "och av" joins is no part of a name."""
    title = "Ändring av uppdraget om inrättandet av Rådet för levande byar och av anknytande uppdrag"
    assert _agencies("Rådet ska inte längre ta fram en plan.", title) == ["Rådet för levande byar"]


def test_the_full_name_is_taken_where_the_decision_has_it():
    """A body that is called by its short name in one sentence and in full in another is proposed in full."""
    text = "Skolverket ska se över reglerna.\n\nKostnaderna för Statens skolverk får redovisas."
    assert _agencies(text) == ["Statens skolverk"]
