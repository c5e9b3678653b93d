"""Who gets an assignment that no sentence hands over in the usual words, and who only seems to."""

from __future__ import annotations

import pytest

from govreport.drafting import propose
from govreport.drafting.name_forms import ministries
from govreport.profiles import profile

SE = profile("se")
THREE = ["Boverket", "Skatteverket", "Riksarkivet"]


def _agencies(text: str, title: str = "Uppdrag om regler") -> list[str]:
    return [one.value for one in propose(f"# {title}\n\n{text}\n", SE).agencies]


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        (
            (
                "Regeringen ger 3 statliga myndigheter i uppdrag att se över sina regler.\n\nArbetet ska pågå i ett år."
                "\n\nFöljande 3 myndigheter omfattas av uppdraget att se över regler:\n\n* Boverket\n* Skatteverket\n"
                "* Riksarkivet\n"
            ),
            THREE,
        ),
        (
            (
                "Regeringen uppdrar åt nedan angivna myndigheter och erbjuder nedan angivna landsting, kommuner och "
                "samverkansorgan att planera.\n\n* Boverket\n* Samtliga samverkansorgan\n* Skåne läns landsting\n"
            ),
            ["Boverket", "samverkansorgan", "Skåne läns landsting"],
        ),
        ("Regeringen utser Boverket, Skatteverket samt Riksarkivet till kontaktpunkter för planen.", THREE),
        (
            "Borås kommun, Köpings kommun och Boverket beviljas 2 miljoner kronor för att pröva reglerna.",
            ["Borås kommun", "Köpings kommun", "Boverket"],
        ),
        (
            "Regeringen ger Nationellt lag av kunniga (NLK) vid Riksarkivet i uppdrag att pröva reglerna.",
            ["Nationellt lag av kunniga (NLK)"],
        ),
        (
            "Institutet för ordning på torg i Sverige (IFOT) får i uppdrag att pröva reglerna.",
            ["Institutet för ordning på torg i Sverige"],
        ),
        (
            "Regeringen uppdrar åt Boverket (Centrum för bättre bygge, CBB) att pröva reglerna.",
            ["Boverket"],
        ),
        (
            "Regeringen beslutade torsdagen den 23 augusti 2012 ge Boverket i uppdrag att pröva dem.",
            ["Boverket"],
        ),
        (
            (
                "Regeringen ger Boverket i uppdrag att pröva reglerna. Arbetet ska ske i samverkan med Skatteverket, "
                "som även får i uppdrag att ge ut dem."
            ),
            THREE[:2],
        ),
        (
            (
                "Regeringen uppdrar åt Boverket att pröva reglerna. Boverket och Skatteverket ska senast den 3 maj "
                "2024 slutredovisa uppdraget."
            ),
            THREE[:2],
        ),
        (
            (
                "Regeringen uppdrar åt Boverket att pröva reglerna. Skatteverket ska ta fram ett underlag. "
                "Skatteverket ska senast den 3 maj 2024 lämna en redovisning av den del av uppdraget som rör det."
            ),
            THREE[:2],
        ),
        (
            "Regeringen utvidgar uppdraget till Boverket (BoV) att pröva reglerna enligt följande.",
            ["Boverket"],
        ),
        (
            "Regeringen uppdrar åt vattennämnderna i Arboga, Köping och Västerås att pröva reglerna.",
            ["vattennämnderna i Arboga, Köping och Västerås"],
        ),
        (
            "Regeringen uppdrar åt de regionalt utvecklingsansvariga att pröva dem.",
            ["regionalt utvecklingsansvariga"],
        ),
    ],
)
def test_who_gets_it(text: str, agencies: list[str]):
    """A later list, an appointment, a grant, a short form and a clause of one's own show who has got it."""
    assert _agencies(text) == agencies


@pytest.mark.parametrize(
    ("title", "text", "agencies"),
    [
        (
            "Uppdrag om utbildning",
            "Boverket ska uppdra åt kommuner inom länet att anordna den.",
            ["Boverket"],
        ),
        (
            "Ersättning till ledamöter i Vattennämnden",
            "Regeringen beslutar att ledamöter i Vattennämnden har rätt till ersättning.",
            [],
        ),
        (
            "Ändring av uppdrag till Boverket i fråga om torg",
            (
                "Regeringen har denna dag ändrat sitt beslut av den 3 augusti 2012 om uppdrag åt Skatteverket om torg "
                "på så sätt att Skatteverket inte längre ska vårda dem."
            ),
            ["Boverket"],
        ),
        (
            "Uppdrag om torg",
            "Myndigheten bör tala med övriga kunniga, det vill säga Boverket, Skatteverket och Riksarkivet.",
            [],
        ),
    ],
)
def test_who_only_seems_to_get_it(title: str, text: str, agencies: list[str]):
    """Those who are asked on, in whom others sit, whose assignment is told of, or who explain partners get nothing."""
    assert _agencies(text, title) == agencies


def test_whom_a_grantee_works_with_has_not_got_it():
    """Where nobody known gets the assignment, those of a list of partners are no guess either."""
    text = "Idrottens vänner får 2024 rekvirera 2 mkr för att samverka med Boverket, Skatteverket och Lantmäteriet."
    assert _agencies(text) == []


def test_a_title_to_the_boards_and_a_text_to_some():
    """The boards that the text names are those whom the title means."""
    text = "Regeringen uppdrar åt länsstyrelserna i Skåne och Örebro län att pröva reglerna."
    assert len(_agencies(text, "Uppdrag till länsstyrelserna att pröva regler")) == 2


@pytest.mark.parametrize(
    "text",
    [
        "till Klimat- och näringslivsdepartementet",
        "till Klimat-och näringslivsdepartementets",
        "till Klimatoch näringslivsdepartementet",
        "till Klimat - och näringslivsdepartementet",
        "till KLIMAT- OCH NÄRINGSLIVSDEPARTEMENTET",
        "till Klimat- och näringslivs-departementet",
    ],
)
def test_a_ministry_is_named_rightly(text: str):
    """A hyphen that is glued, lost or left from a broken line is set right."""
    ((start, _, name),) = ministries(text, SE.decisions.names)
    assert (start, name) == (5, "Klimat- och näringslivsdepartementet")


def test_ministries_side_by_side():
    """Two ministries joined by "och" are two, and one may have three fields."""
    names = SE.decisions.names
    both = ministries("Justitiedepartementet och Finansdepartementet", names)
    assert [name for _, _, name in both] == ["Justitiedepartementet", "Finansdepartementet"]
    ((_, _, name),) = ministries("Närings-, energi- och kommunikationsdepartementet", names)
    assert name == "Närings-, energi- och kommunikationsdepartementet"


def test_the_right_name_receives_the_report():
    """A report goes to the ministry by its right name, not to the whole of the Government Offices."""
    text = "Boverket ska redovisa uppdraget till Regeringskansliet (Närings-departementet) senast den 3 maj 2021."
    (one,) = propose(f"# Uppdrag\n\nRegeringen uppdrar åt Boverket att pröva dem. {text}\n", SE).deadlines
    assert one.value.to == ("Näringsdepartementet",)


def test_back_in_the_outer_list():
    """After a list within a list, an item with the outer mark is demanded by the outer lead."""
    text = (
        "Boverket ska bland annat:\n\n* pröva reglerna. Planen bör ha följande delar:\n\n– en karta,\n\n– en bild.\n\n"
        "* räkna husen.\n"
    )
    tasks = propose(f"# Uppdrag\n\nRegeringen uppdrar åt Boverket att pröva dem.\n\n{text}", SE).tasks
    assert [one.value.modality for one in tasks if "räkna husen" in one.value.text.lower()] == ["obliges"]
