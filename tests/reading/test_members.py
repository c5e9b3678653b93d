"""List items that only name what their lead demands."""

from __future__ import annotations

import pytest

from govreport.profiles import profile
from govreport.reading.members import is_member

HABITS = profile("se").decisions.modality


@pytest.mark.parametrize(
    ("lead", "item"),
    [
        ("Utredningen ska särskilt belysa:", "hur stödet används,"),
        ("Utredningen ska särskilt belysa:", "om det finns skäl att ändra reglerna, och"),
        ("Verket ska i arbetet beakta", "kostnaden för att bygga ut nätet,"),
        ("Satsningen ska omfatta följande områden:", "kvantteknik"),
    ],
)
def test_a_question_or_a_thing_is_a_part(lead: str, item: str):
    """What a whole lead goes on to name demands nothing by itself."""
    assert is_member(item, lead, HABITS)


@pytest.mark.parametrize(
    ("lead", "item"),
    [
        ("Utredaren ska", "föreslå hur stödet kan ändras,"),
        ("Utredaren ska", "utifrån kartläggningen skuggprissätta insatserna,"),  # a verb that no list has
        ("I uppdraget ingår att utifrån gällande rätt:", "skuggprissätta insatserna,"),
        ("Verket ska göra följande:", "En kartläggning av stödet."),
        ("Verket ska belysa:", "hur stödet används samt föreslå åtgärder,"),
        ("Verket ska belysa:", "om det är lämpligt inhämta synpunkter från kommunerna,"),
        ("Uppdraget ska redovisas enligt följande plan:", "delrapport den 1 mars 2026"),
    ],
)
def test_what_may_be_a_demand_stays_one(lead: str, item: str):
    """A lead that waits for a verb, a verb of the item's own, or a day: in doubt it is demanded."""
    assert not is_member(item, lead, HABITS)


def test_a_question_with_a_new_order_demands_again():
    """An order at the end of a question is one, though the question itself is none."""
    lead = "Verket ska belysa:"
    assert is_member("hur medlen samlas in och används", lead, HABITS)
    assert not is_member("hur medlen samlas in och används samt lämna förslag", lead, HABITS)
