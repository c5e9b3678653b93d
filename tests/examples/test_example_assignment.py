"""The main example describes all of its decision."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path

import govreport
from govreport.model import Project
from govreport.reading.folding import fold

NAMED = {
    "Arbetsmiljöverket",
    "Arbetsförmedlingen",
    "Barnombudsmannen",
    "Migrationsverket",
    "Polismyndigheten",
    "Skatteverket",
    "Socialstyrelsen",
    "Åklagarmyndigheten",
}
WIDER = ("myndigheter", "kommuner", "organisationer", "nationella och internationella", "utlandsmyndigheter")


def folded(text: str) -> str:
    """White space as single blanks."""
    return " ".join(text.split())


def test_reads_without_problems(project: Project) -> None:
    """The folder loads without a single mistake in the input."""
    assert [str(problem) for problem in project.problems] == []


def test_is_damaged_text_without_number_and_day(folder: Path) -> None:
    """The text as received has lost its å, ä and ö, breaks pages, and gives neither number nor day."""
    text = (folder / "decision.txt").read_text(encoding="utf-8")
    assert not set("åäöÅÄÖ") & set(text)
    assert "\f" in text
    assert "Lans-styrelsen" in text
    assert "Ju2017" not in text
    assert "februari 2017" not in text


def test_number_and_day_are_flagged_and_filled_in_as_example(folder: Path, project: Project) -> None:
    """What the text does not say is listed, filled in, and marked in the file as made up."""
    assignment = project.assignment
    assert assignment.not_in_text == ("reference", "decided")
    assert assignment.reference
    assert assignment.decided == dt.date(2017, 2, 9)
    source = (folder / "assignment.yaml").read_text(encoding="utf-8")
    before = source[: source.index("reference: Ju2017")]
    assert "EXAMPLE DATA" in before


def test_quotes_are_the_decisions_damaged_words(folder: Path, project: Project) -> None:
    """Every quote stands in the decision letter by letter, damage included, whatever the lines."""
    text = folded((folder / "decision.txt").read_text(encoding="utf-8"))
    assignment = project.assignment
    budget = assignment.budget
    assert budget is not None
    assert budget.total is not None
    assert assignment.period is not None
    holders = [
        *assignment.requirements(),
        *assignment.related,
        *assignment.references,
        *assignment.dismissed,
        budget.total,
        assignment.period,
    ]
    assert [holder for holder in holders if not holder.quote] == []
    quotes = [quote for holder in holders for quote in holder.quote]
    assert len(quotes) > 45
    assert [quote for quote in quotes if folded(quote) not in text] == []


def test_no_sentence_with_a_demand_is_left(project: Project) -> None:
    """Each obliging, expecting and permitting sentence is tied or dismissed, with no part left over."""
    coverage = govreport.check(project).decision
    assert coverage is not None
    assert coverage.count(state="untied") == 0
    assert [s.text for s in coverage.sentences if s.left_over] == []
    assert coverage.count(modality="obliges", state="tied") >= 9
    assert coverage.count(modality="expects", state="tied") == 2
    assert coverage.count(state="dismissed") >= 6


def test_first_task_has_the_four_purposes_as_parts(project: Project) -> None:
    """Organs, military service, forced labour and distress are answered one by one."""
    parts = project.assignment.tasks[0].parts
    words = ("avlägsnande av organ", "krigstjänst", "tvångsarbete", "nödläge")
    assert len(parts) == len(words)
    assert all(word in part.text for word, part in zip(words, parts, strict=True))


def test_compound_sentence_is_two_tasks(project: Project) -> None:
    """Method support and training stand in one sentence and are two tasks."""
    texts = {task.id: task.text for task in project.assignment.tasks}
    assert texts["T3"].startswith("Lämna metodstöd")
    assert texts["T4"].startswith("Genomföra kompetensutvecklingsinsatser")


def test_partners_are_the_decisions_one_list(project: Project) -> None:
    """Eight agencies by name and the municipal departments; and the list is open."""
    partners = project.assignment.partners
    assert {p.name for p in partners if not p.category} == NAMED
    assert [p.name for p in partners if p.category] == ["relevanta kommunala förvaltningar"]
    assert project.assignment.partners_open


def test_the_wider_circle_is_a_task(project: Project) -> None:
    """Those whose collaboration is to be strengthened are named by the task and are no partners."""
    task = next(task for task in project.assignment.tasks if task.id == "T2")
    quoted = fold(" ".join(task.quote))
    assert all(fold(word) in quoted for word in WIDER)


def test_child_rights_stand_under_background_only(folder: Path, project: Project) -> None:
    """The one perspective is an expectation, found under Bakgrund and nowhere before it."""
    (perspective,) = project.assignment.perspectives
    assert perspective.modality == "expects"
    text = (folder / "decision.txt").read_text(encoding="utf-8")
    assert "barnr" not in text[: text.index("\nBakgrund\n")]
    assert "barnr" in text[text.index("\nBakgrund\n") :]


def test_four_lines_make_the_total(project: Project) -> None:
    """Each line has area, appropriation, item, year and payer, and they sum to the estimated total."""
    budget = project.assignment.budget
    assert budget is not None
    assert budget.total is not None
    assert budget.total.basis == "estimated"
    assert [line.amount for line in budget.lines] == [Decimal(300000)] * 4
    assert sum(line.amount or 0 for line in budget.lines) == budget.total.amount == Decimal(1200000)
    found = [
        (line.area.number, line.appropriation.number, line.item.number, line.year, line.payer)
        for line in budget.lines
        if line.area and line.appropriation and line.item
    ]
    assert found == [
        ("4", "1:1", "4", 2017, "Kammarkollegiet"),
        ("8", "1:3", "2", 2017, "Kammarkollegiet"),
        ("14", "1:3", "4", 2017, "Kammarkollegiet"),
        ("9", "4:7", "5", 2017, "Kammarkollegiet"),
    ]


def test_five_dates_with_recipients(project: Project) -> None:
    """The end of the assignment and the four hand-ins, each with its day and its recipient."""
    assignment = project.assignment
    assert assignment.period is not None
    assert assignment.period.end == dt.date(2017, 12, 31)
    march = dt.date(2018, 3, 15)
    assert [(d.deadline_kind, d.due, d.to) for d in assignment.deadlines] == [
        ("requisition", dt.date(2017, 9, 15), ("Kammarkollegiet",)),
        ("final-report", march, ("Justitiedepartementet",)),
        ("repayment", march, ("Kammarkollegiet",)),
        ("financial-account", march, ("Kammarkollegiet",)),
    ]
    assert assignment.deadlines[2].condition


def test_neighbours_reference_and_registration_number(project: Project) -> None:
    """Two neighbours with costs apart, the communication cited, the duty to quote the number."""
    assignment = project.assignment
    assert [related.costs_apart for related in assignment.related] == [True, True]
    assert all(related.projects for related in assignment.related)
    assert "skr. 2015/16:192" in {reference.ref for reference in assignment.references}
    assert "diarienummer" in assignment.formalities[0].text


def test_every_dismissal_says_why_and_every_demand_has_an_owner(project: Project) -> None:
    """A sentence is dismissed with a reason; whoever answers for a demand is named by role."""
    assert all(dismissed.why for dismissed in project.assignment.dismissed)
    assert [r.id for r in project.assignment.requirements() if not r.owner] == []
