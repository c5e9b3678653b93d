"""Which sentence of a decision is tied to which requirement, dismissed, or left over."""

from __future__ import annotations

import pytest

from govreport.model import Assignment, DecisionCoverage, Dismissed, Partner, Related, Task
from govreport.profiles import profile
from govreport.reading.coverage import cover
from govreport.reading.decision import decision_from_text

SE = profile("se")
TEXT = (
    "Boverket ska kartlägga behoven och föreslå åtgärder. Boverket bör samråda med kommunerna. "
    "Boverket får anlita konsulter. Regeringen beslutade om en plan 2016."
)


def covered(text: str, *tasks: Task, **fields: object) -> DecisionCoverage:
    """The coverage of a decision's text by an assignment."""
    assignment = Assignment(title="Uppdrag", tasks=tasks, **fields)  # type: ignore[arg-type]
    return cover(decision_from_text(text, "decision.txt", SE, []), assignment, SE)


def states(found: DecisionCoverage) -> list[str]:
    """The state of each sentence."""
    return [sentence.state for sentence in found.sentences]


def test_without_quotes_every_demand_is_untied():
    """What obliges, expects or permits is untied; what demands nothing is counted as such."""
    assert states(covered(TEXT)) == ["untied", "untied", "untied", "no-demand"]


def test_a_quote_ties_its_sentence():
    """The requirement's id stands at the sentence that it quotes, and nowhere else."""
    found = covered(TEXT, Task(id="T1", quote=("Boverket bör samråda med kommunerna",)))
    assert states(found) == ["untied", "tied", "untied", "no-demand"]
    assert found.sentences[1].requirements == ("T1",)


def test_a_demand_outside_the_quote_is_left_over():
    """A quote of a part leaves the other part with its own verb; a second quote settles it."""
    first, second = (
        Task(id="T1", quote=("ska kartlägga behoven",)),
        Task(id="T2", quote=("föreslå åtgärder",)),
    )
    assert covered(TEXT, first).sentences[0].left_over == "och föreslå åtgärder"
    both = covered(TEXT, first, second).sentences[0]
    assert both.left_over == ""
    assert both.requirements == ("T1", "T2")


def test_a_soft_hyphen_leaves_nothing_over():
    """A verb that a requirement settles is known though the text as received divides it with soft hyphens."""
    text = "Uppdraget ska genom\u00adföras i sam\u00adråd med Boverket."
    partner = Partner(id="P1", name="Boverket", interplay="consult", quote=("Boverket",))
    assert [one.left_over for one in covered(text, partners=(partner,)).sentences] == [""]


def test_one_requirement_may_quote_several_sentences():
    """Every quote of the requirement ties the sentence it stands in."""
    task = Task(id="T1", quote=("kartlägga behoven och föreslå åtgärder", "samråda med kommunerna"))
    assert states(covered(TEXT, task))[:2] == ["tied", "tied"]


def test_a_quote_may_run_over_several_sentences():
    """It ties each sentence that it touches."""
    task = Task(id="T1", quote=("föreslå åtgärder. Boverket bör samråda",))
    assert states(covered(TEXT, task))[:2] == ["tied", "tied"]


def test_a_dismissal_has_its_reason():
    """A dismissed sentence is neither tied nor untied, and says why; a requirement wins over a dismissal."""
    dismissed = (Dismissed(quote=("Boverket får anlita konsulter",), why="Används inte."),)
    found = covered(TEXT, dismissed=dismissed)
    assert found.sentences[2].state == "dismissed"
    assert found.sentences[2].why == "Används inte."
    tied = covered(TEXT, Task(id="T1", quote=("anlita konsulter",)), dismissed=dismissed)
    assert tied.sentences[2].state == "tied"


def test_a_neighbouring_assignment_ties_what_it_quotes():
    """Quotes of related assignments and references settle their sentences too."""
    found = covered(TEXT, related=(Related(id="X1", title="Plan", quote=("samråda med kommunerna",)),))
    assert found.sentences[1].requirements == ("X1",)


def test_a_list_lead_is_tied_by_its_items():
    """A lead demands nothing beyond its items: it is tied once every item is, and untied before."""
    text = "Boverket ska\n\n- kartlägga behoven,\n- föreslå åtgärder."
    first, second = Task(id="T1", quote=("kartlägga behoven",)), Task(id="T2", quote=("föreslå åtgärder",))
    assert states(covered(text, first)) == ["untied", "tied", "untied"]
    whole = covered(text, first, second)
    assert states(whole) == ["tied", "tied", "tied"]
    assert whole.sentences[0].requirements == ("T1", "T2")


def test_a_sentence_said_twice_is_tied_twice_by_its_whole():
    """A quote of the whole sentence ties its twin; a few words of it tie only the first place."""
    text = "Boverket ska redovisa uppdraget i mars. Något annat. Boverket ska redovisa uppdraget i mars."
    assert states(covered(text, Task(id="T1", quote=("Boverket ska redovisa uppdraget i mars.",)))) == [
        "tied",
        "no-demand",
        "tied",
    ]
    assert states(covered(text, Task(id="T1", quote=("redovisa",))))[2] == "untied"


def test_damage_and_layout_do_not_hide_a_quote():
    """A repaired quote is found in a damaged text with hyphens and line breaks."""
    text = "Lans-\nstyrelsen ska genomf6ra\natgarder."
    found = covered(text, Task(id="T1", quote=("Länsstyrelsen ska genomföra åtgärder",)))
    assert states(found) == ["tied"]


PAGED = (
    "Boverket ska i uppdraget samråda med Sveriges\n2 (3)\n\f\nKommuner och Regioner och föreslå hur Boverket "
    "kan främ-\n3 (3)\n\nja byggandet."
)


@pytest.mark.parametrize(
    "quote",
    [
        "samråda med Sveriges Kommuner och Regioner",
        "föreslå hur Boverket kan främja byggandet",
        "med Sveriges 2 (3) Kommuner och Regioner",
    ],
)
def test_a_quote_passes_over_the_page(quote: str):
    """A page's number in mid-sentence hides no quote; one copied together with it is found as well."""
    (sentence,) = covered(PAGED, Task(id="T1", quote=(quote,))).sentences
    assert sentence.requirements == ("T1",)


def test_what_is_left_over_has_no_page_number():
    """What the quotes leave is the decision's words only."""
    text = "Boverket ska kartlägga behoven och föreslå\n2 (3)\nåtgärder för byggandet."
    (sentence,) = covered(text, Task(id="T1", quote=("ska kartlägga behoven",))).sentences
    assert sentence.left_over == "och föreslå åtgärder för byggandet"
