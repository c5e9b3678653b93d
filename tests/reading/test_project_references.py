"""What only the whole folder can tell: ids used twice, references to nothing, quotes that are not there."""

from __future__ import annotations

from pathlib import Path

from govreport.reading.project import load_project
from tests.reading.small_folder import ASSIGNMENT, put, said
from tests.timing import linear


def test_ids_that_stand_for_two_things(root: Path):
    """Over all files and kinds; the problem names the first place."""
    put(root, "outputs/b.yaml", "contacts:\n  - {id: A1, partner: P1}\ndeliverables:\n  - id: T1\n")
    put(root, "outputs/c.yaml", "signoff: {date: 2018-03-11}\n")
    project = put(root, "govreport.yaml", "figures: [{name: a}, {name: a}]\n")
    found = [
        (p.params["id"], str(p.location), p.params["first"]) for p in project.problems if p.code == "GR005"
    ]
    assert sorted(found) == [
        ("A1", "outputs/b.yaml:2:10", "outputs/underlag.yaml:2:5"),
        ("T1", "outputs/b.yaml:4:9", "assignment.yaml:6:5"),
        ("a", "govreport.yaml:1:29", "govreport.yaml:1:18"),
        ("signoff", "outputs/underlag.yaml:5:17", "outputs/c.yaml:1:17"),
    ]


def test_a_sign_off_for_each_report(root: Path):
    """One mapping or a list; two on one report, and one on what is no report, are mistakes with their places."""
    put(
        root, "assignment.yaml", ASSIGNMENT + "  - {id: D2, kind: interim-report}\n  - {id: D3, kind: plan}\n"
    )
    project = put(root, "outputs/b.yaml", "signoff:\n  - {report: D2, date: 2017-09-01}\n")
    assert project.problems == ()
    assert {each.report: str(each.date) for each in project.outputs.signoffs} == {
        "": "2018-03-10",
        "D2": "2017-09-01",
    }
    both = "signoff:\n  - {report: D2}\n  - {report: D2}\n  - {report: D3}\n  - {report: D1, dag: 1}\n  - 4\n"
    problems = put(root, "outputs/b.yaml", both).problems
    assert sorted(said(problems)) == [
        ("GR003", None, "outputs/b.yaml:5:18"),
        ("GR004", "mapping", "outputs/b.yaml:6:5"),
        ("GR005", "signoff D2", "outputs/b.yaml:3:14"),
        ("GR006", "D3", "outputs/b.yaml:4:14"),
    ]


def test_references_to_nothing(root: Path):
    """Wherever an id is named, with the place of the very element and a near id."""
    put(root, "chapters/02.md", '# Mer {answers="T1 T8"}\n')
    put(
        root,
        "govreport.yaml",
        "owners: {T2: a}\nbudget_comments: {B9: x}\nallocation_key: {shares: {B8: 100}}\n"
        "overhead: {base: [personl]}\nduties: {gendr: x}\n"
        "cost_types: {'49': lokal}\ncharts: [{name: c, indicator: I5}]\n",
    )
    put(root, "waivers.yaml", "- {rule: GR101, item: T7, reason: x}\n")
    put(
        root,
        "outputs/b.yaml",
        """\
activities:
  - {id: A2, answers: [T1, T2], partners: [P2]}
contacts:
  - {id: K2, partner: P3}
submissions:
  - {id: S1, deadline: D2, amounts: {B1: 5, B2: 6}}
deviations:
  - {id: N1, requirement: T3}
costs:
  - {id: V1, amount: 5, line: B4, cost_type: lokla}
  - {id: V2, amount: 5, cost_type: lokal}
""",
    )
    project = load_project(root)
    assert {problem.code for problem in project.problems} == {"GR006"}
    named = sorted((p.location.file.partition("/")[0], p.params["id"]) for p in project.problems)
    assert named == [
        ("chapters", "T8"),
        *(("govreport.yaml", id_) for id_ in ("B8", "B9", "I5", "T2", "gendr", "lokal", "personl")),
        *(("outputs", id_) for id_ in ("B2", "B4", "D2", "P2", "P3", "T2", "T3", "lokla")),
        ("waivers.yaml", "T7"),
    ]
    for problem in project.problems:
        place = problem.location
        line = (root / place.file).read_text(encoding="utf-8").splitlines()[place.line - 1]
        expected = "#" if place.file.endswith(".md") else problem.params["id"]
        assert line[place.column - 1 :].startswith(expected)
    near = {p.params["id"]: p.params["suggestion"] for p in project.problems}
    assert (near["personl"], near["lokal"]) == ("personal", "lokaler")


def test_an_assignment_that_cannot_be_read_hides_no_other_mistake_behind_dangling_ids(root: Path):
    """Every id would dangle; only the syntax error is told."""
    project = put(root, "assignment.yaml", "title: 'x\n")
    assert said(project.problems) == [("GR002", "unclosed", "assignment.yaml:1:8")]


def test_quotes_are_sought_in_the_decision(root: Path):
    """Folding white space and hyphens; a quote that is not there is told at its place."""
    project = put(
        root,
        "assignment.yaml",
        ASSIGNMENT.replace("ta fram ett metodstöd", "[ta fram ett metodstöd, ta fram en plan]"),
    )
    (problem,) = project.problems
    assert (problem.code, problem.requirement, str(problem.location)) == (
        "GR007",
        "T1",
        "assignment.yaml:6:65",
    )
    assert problem.params["quote"] == "ta fram en plan"


def test_fields_that_the_decision_lacks(root: Path):
    """Known from elsewhere is right; still empty, or no field at all, is told."""
    project = put(root, "assignment.yaml", "not_in_text: [reference, decided, referense]\n" + ASSIGNMENT)
    assert said(project.problems) == [
        ("GR014", "decided", "assignment.yaml:1:26"),
        ("GR006", "referense", "assignment.yaml:1:35"),
    ]


def test_an_unknown_profile(root: Path):
    """Told with the known ones; the rest is read with the first."""
    project = put(root, "assignment.yaml", "profile: seo\n" + ASSIGNMENT)
    assert said(project.problems) == [("GR004", "choice", "assignment.yaml:1:10")]
    assert project.problems[0].params["suggestion"] == "se"


def test_control_and_special_characters_in_every_text(root: Path):
    """Controls are taken out and counted; markup is text like any other."""
    nasty = r"<b>&amp; ]]> \" ' \u0007\ufffe"
    project = put(root, "outputs/b.yaml", f'activities:\n  - id: A2\n    title: "{nasty}"\n')
    assert project.outputs.activities[0].title == "<b>&amp; ]]> \" '"
    assert [(p.code, p.params["count"]) for p in project.problems] == [("GR016", 2)]


def test_many_dangling_references_stay_quick(root: Path):
    """Near names are sought for the first hundred only."""

    def load(count: int) -> None:
        items = "".join(f"  - {{id: X{n}, answers: [Q{n}]}}\n" for n in range(count))
        assert len(put(root, "outputs/b.yaml", "activities:\n" + items).problems) == count

    assert linear(load, 400)
