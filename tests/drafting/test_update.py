"""What an amended decision changes, sentence by sentence, and which requirements are thereby in doubt."""

from __future__ import annotations

import textwrap

from govreport.drafting import Update, propose, side_by_side, update
from govreport.model import Assignment, Task
from govreport.profiles import profile
from govreport.reading.decision import decision_from_text

SE = profile("se")
OLD = (
    "Boverket ska kartlägga behoven i hela landet. Boverket ska redovisa uppdraget senast den 1 mars 2023. "
    "Boverket får anlita konsulter. Regeringen beslutade om en plan 2016."
)


def compared(old: str, new: str, assignment: Assignment | None = None) -> Update:
    """The old text against the new one, with a draft of the old one tied to it unless told otherwise."""
    before, after = (
        decision_from_text(text, f"{name}.txt", SE, []) for name, text in (("old", old), ("new", new))
    )
    return update(before, after, assignment or propose(before, SE).assignment(), SE)


def test_the_same_decision_changes_nothing():
    """No change and no suspect; layout, hyphens and damage make no difference."""
    for new in (
        OLD,
        textwrap.fill(OLD, 60),
        OLD.replace("ä", "a").replace("å", "a"),
        OLD.replace("uppd", "upp-\nd"),
    ):
        found = compared(OLD, new)
        assert {change.kind for change in found.changes} == {"same"}
        assert found.suspects == ()
    assert side_by_side(compared(OLD, OLD)) == "Inga meningar skiljer sig åt.\n"


def test_a_changed_day_shows_both_sentences_and_its_requirement():
    """The two versions stand side by side, and what quoted the old one is suspect since its quote is lost."""
    found = compared(OLD, OLD.replace("1 mars", "1 april"))
    (change,) = found.of("changed")
    assert change.old is not None
    assert change.new is not None
    assert ("1 mars" in change.old.text, "1 april" in change.new.text) == (True, True)
    assert [(one.id, one.why, one.found) for one in found.suspects] == [("D1", "changed", False)]


def test_a_new_sentence_makes_nothing_suspect():
    """It is told with its modality, for a person to tie."""
    found = compared(OLD, f"{OLD} Boverket ska även föra statistik.")
    assert [change.new.text for change in found.of("new") if change.new] == [
        "Boverket ska även föra statistik."
    ]
    assert found.suspects == ()


def test_a_sentence_that_is_gone_stands_where_it_stood():
    """It follows the sentence before it, and its requirements are suspect."""
    found = compared(OLD, OLD.replace(" Boverket ska redovisa uppdraget senast den 1 mars 2023.", ""))
    assert [change.kind for change in found.changes] == ["same", "gone", "same", "same"]
    assert [(one.id, one.why) for one in found.suspects] == [("D1", "gone")]


def test_a_moved_sentence_is_the_same():
    """The order of sentences may change without a word of doubt."""
    first, rest = OLD.split(". ", 1)
    assert {change.kind for change in compared(OLD, f"{rest} {first}.").changes} == {"same"}


def test_a_sentence_said_twice_is_paired_once_each():
    """One of two equal sentences gone is one gone, not both or none."""
    found = compared(f"{OLD} {OLD}", OLD)
    assert len(found.of("gone")) == 4
    assert len(found.of("same")) == 4


def test_a_quote_that_survives_a_change_is_told():
    """Where only another part of the sentence changed, the requirement is suspect but its quote still stands."""
    tied = Assignment(title="Uppdrag", tasks=(Task(id="T1", text="Kartlägga", quote=("kartlägga behoven",)),))
    found = compared(OLD, OLD.replace("i hela landet", "i norra Sverige"), tied)
    assert [(one.id, one.why, one.found, one.label) for one in found.suspects] == [
        ("T1", "changed", True, "Kartlägga")
    ]


def test_the_text_for_a_person_has_two_columns_and_what_to_do():
    """Old left, new right, within the width; then the suspects with their words, and the next step."""
    text = side_by_side(compared(OLD, OLD.replace("1 mars", "1 april")), width=90)
    assert text.startswith("Ändrade meningar (1): före | efter\n")
    assert "[old.txt:1:47, förpliktar]" in text
    assert "[new.txt:1:47, förpliktar]" in text
    assert max(map(len, text.splitlines()[:-1])) <= 90
    assert "  D1  Redovisa resultatet av uppdraget\n      citatet finns inte i det nya beslutet\n" in text
    assert text.splitlines()[-1].startswith("Ändra assignment.yaml")
    assert side_by_side(compared(OLD, ""), lang="en").startswith("Sentences that are gone (4)\n")


def test_a_new_number_title_and_day_are_told():
    """Hand-ins quote the decision's number, so that another one in the amended decision's head is said first."""
    old = f"N2020/03055\n\n2020-12-17\n\n# Uppdrag att kartlägga behov\n\n{OLD}"
    new = f"Regeringsbeslut   2022-06-30   N2022/01444\n\n# Ändring av uppdrag att kartlägga behov\n\n{OLD}"
    found = compared(old, new)
    assert [(one.key, one.old, one.new) for one in found.heads] == [
        ("title", "Uppdrag att kartlägga behov", "Ändring av uppdrag att kartlägga behov"),
        ("reference", "N2020/03055", "N2022/01444"),
        ("decided", "2020-12-17", "2022-06-30"),
    ]
    assert "diarienummer: N2020/03055 → N2022/01444" in side_by_side(found)
    assert compared(old, old).heads == ()


def test_a_further_number_is_told():
    """An amended decision that keeps the first number and gets one more has that one to quote too."""
    old = f"2020-12-17      N2020/03055\n\n# Uppdrag att kartlägga behov\n\n{OLD}"
    new = (
        f"2020-12-17      N2020/03055\n                N2022/01444\n\n# Uppdrag att kartlägga behov\n\n{OLD}"
    )
    assert [(one.key, one.old, one.new) for one in compared(old, new).heads] == [
        ("reference", "N2020/03055", "N2020/03055, N2022/01444")
    ]
    assert compared(new, new).heads == ()
