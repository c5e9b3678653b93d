"""Which clause a verb of obligation belongs to."""

import pytest

from govreport.profiles import profile
from govreport.reading.modality import looks_finite, modality

HABITS = profile("se").decisions.modality


@pytest.mark.parametrize(
    "text",
    [
        "Hur övergångarna mellan skolformerna ska gå till ska analyseras.",
        "Såväl stora som små kommuner ska beaktas.",
        "Programmet som helhet ska vara avslutat senast den 31 mars 2013.",
        "De behov av åtgärder som bedöms relevanta ska kostnadsberäknas.",
        "En redogörelse för hur verket påbörjat uppföljningen ska lämnas.",
        "De delar som utredaren enligt direktiven skulle redovisa i maj ska i stället redovisas i juni.",
        "En bedömning av vilket genomslag som utbildningen har fått ska lämnas till regeringen.",
        "Detta innebär bl.a. att undersökningen ska avse flera år.",
        "Regeringen beslutar att uppdra åt Boverket att utreda frågan.",
        "Regeringen beslutar att ge Boverket i uppdrag att utreda frågan.",
        "Med ändring av uppdraget förordnar regeringen att Boverket ska redovisa det i maj.",
        "Stiftelsen får uppdrag av regeringen att utveckla stödet.",
        "Regeringen ger Boverket och Lantmäteriet uppdrag enligt nedan.",
        "Boverket genomför uppdraget i nära samverkan med Lantmäteriet.",
        "Stödet får dock inte betalas ut till staten.",
    ],
)
def test_the_main_clause_obliges_whatever_clauses_stand_before_it(text: str) -> None:
    """A subordinate clause that has its verb already leaves the next one to the main clause."""
    assert modality(text, HABITS) == "obliges"


@pytest.mark.parametrize(
    "text",
    [
        "Uppdragen som myndigheten ska genomföra syftar till att öka tryggheten.",
        "Rapporten beskriver hur A ska ansvara och B ska bistå i arbetet.",
        "Målet är att fler vårdplatser ska skapas.",
    ],
)
def test_a_verb_of_a_subordinate_clause_obliges_nobody(text: str) -> None:
    """After "som", "hur" or "att" the verb tells of something, also where two such clauses are joined."""
    assert modality(text, HABITS) == "none"


@pytest.mark.parametrize(
    ("word", "finite"), [("driver", True), ("bedöms", True), ("är", True), ("aktörer", False)]
)
def test_a_finite_verb_is_known_by_its_infinitive(word: str, finite: bool) -> None:
    """The present tense follows from the list of infinitives; a plural noun with the same ending is none."""
    assert looks_finite(word, HABITS) is finite
