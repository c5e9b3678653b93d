"""One decision with several assignments: each task and day says whose it is."""

from __future__ import annotations

from govreport.drafting import propose
from govreport.profiles import profile

SE = profile("se")
NUMBERED = """Uppdrag om lån till unga

Regeringens beslut

Uppdrag 1: Boverket

Regeringen uppdrar åt Boverket att ta fram en modell för lån. Uppdraget ska redovisas till Regeringskansliet
(Finansdepartementet) senast den 1 mars 2031.

Uppdrag 2: Skatteverket

Skatteverket ska kartlägga unga hushålls skulder. Myndigheten ska lämna förslag till åtgärder. Uppdraget ska redovisas
till Regeringskansliet (Finansdepartementet) senast den 1 mars 2031.

Uppdrag 3: Kronofogdemyndigheten

Kronofogdemyndigheten ska utbilda rådgivare. Uppdraget ska delredovisas till Regeringskansliet (Finansdepartementet)
senast den 1 oktober 2030 och slutredovisas senast den 1 maj 2032.
"""
UNDER_HEADINGS = """Uppdrag om lån till unga

Regeringens beslut

Uppdrag till Boverket

Boverket ska ta fram en modell för lån.

Redovisning

Uppdraget ska redovisas till Regeringskansliet (Finansdepartementet) senast den 1 mars 2031.

Uppdrag till Skatteverket

Skatteverket ska kartlägga unga hushålls skulder.

Redovisning

Uppdraget ska redovisas till Regeringskansliet (Finansdepartementet) senast den 1 maj 2032.
"""


def test_agencies_of_several_assignments():
    """All of them have got one, though the Government's verb stands before the first alone."""
    found = propose(NUMBERED, SE)
    assert [one.value for one in found.agencies] == ["Boverket", "Skatteverket", "Kronofogdemyndigheten"]
    assert not found.dismissed


def test_tasks_of_several_assignments():
    """Each task begins with whose it is, also where its sentence says "Myndigheten"."""
    assert [task.value.text for task in propose(NUMBERED, SE).tasks] == [
        "Boverket: ta fram en modell för lån",
        "Skatteverket: kartlägga unga hushålls skulder",
        "Skatteverket: lämna förslag till åtgärder",
        "Kronofogdemyndigheten: utbilda rådgivare",
    ]


def test_hand_ins_of_several_assignments():
    """Each says whose it is, is the last of its own assignment, and stays though another has the same day."""
    found = (one.value for one in propose(NUMBERED, SE).deadlines)
    assert [(one.text.split(":")[0], one.deadline_kind, str(one.due)) for one in found] == [
        ("Boverket", "final-report", "2031-03-01"),
        ("Skatteverket", "final-report", "2031-03-01"),
        ("Kronofogdemyndigheten", "interim-report", "2030-10-01"),
        ("Kronofogdemyndigheten", "final-report", "2032-05-01"),
    ]


def test_headings_within_an_assignment():
    """What stands under a heading within an assignment belongs to it, in the last one too where others have it."""
    found = (one.value for one in propose(UNDER_HEADINGS, SE).deadlines)
    assert [(one.text.split(":")[0], one.deadline_kind) for one in found] == [
        ("Boverket", "final-report"),
        ("Skatteverket", "final-report"),
    ]


def test_one_assignment_under_a_heading():
    """Where one heading alone says so there is one assignment, and no text begins with whose it is."""
    text = UNDER_HEADINGS.replace("Uppdrag till Skatteverket\n\n", "")
    assert [one.value.text for one in propose(text, SE).deadlines][-1].startswith("Redovisa")
