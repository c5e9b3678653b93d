"""Nothing may be dropped unnoticed: everything of the main example is taken away, one thing at a time.

Each removal either names the requirement that lost its evidence, or is harmless for a reason stated here.
"""

from __future__ import annotations

import re

import pytest

from tests.rules.mutants import Folder

OUTPUTS = ("activities", "contacts", "deviations", "hand-ins", "results")
HEADING = re.compile(r'[ \t]*\{answers="([^"]*)"\}')


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The main example, copied once; each test puts back what it changes."""
    from govreport.resources import folder as resource

    return Folder(resource("examples") / "manniskohandel-2017", tmp_path_factory.mktemp("dropped") / "main")


def _items(folder, name):
    data = folder.data(f"outputs/{name}.yaml")
    for kind, items in data.items():
        if isinstance(items, list):
            yield from ((kind, number, item) for number, item in enumerate(items))


def _answered(item):
    """Requirements that an item may stand for."""
    direct = [item[key] for key in ("partner", "deadline", "requirement") if key in item]
    return [*direct, *item.get("answers", ())]


def test_every_output_removed(folder):
    """What loses its status or evidence is named by a finding; what an item answers is, or keeps both."""
    silent = {}
    tried = 0
    held = {requirement.id: requirement for requirement in folder.before.requirements}
    for name in OUTPUTS:
        for kind, number, item in _items(folder, name):
            with folder.edited(
                f"outputs/{name}.yaml", lambda data, k=kind, n=number: data[k].pop(n)
            ) as outcome:
                tried += 1
                named = {finding.requirement for finding in outcome.new}
                for (
                    before
                ) in folder.before.requirements:  # those above what the item answers too: a part's task
                    after = outcome.status(before.id)
                    lost = after.status != before.status or (before.evidence and not after.evidence)
                    if lost and before.id not in named:
                        silent[item["id"], before.id] = (before.status, after.status, after.evidence)
                for id_ in _answered(item):
                    before = held[id_]
                    after = outcome.status(id_)
                    kept = bool(after.evidence or after.deviation) and after.status == before.status
                    if not outcome.names(id_) and not outcome.names(item["id"]) and not kept:
                        silent[item["id"], id_] = (before.status, after.status, after.evidence)
    assert tried >= 80
    assert silent == {}


def test_signoff_removed(folder):
    """Without the decision on the report, the final hand-in has nobody who stands for it."""
    with folder.edited("outputs/hand-ins.yaml", lambda data: data.pop("signoff")) as outcome:
        assert "GR603" in outcome.rules
        assert not outcome.result.ok


def test_every_ledger_row_removed(folder):
    """A missing row changes the sums that text, tables and repayment show; the last of a line is named."""
    from govreport import figures_of

    lines = folder.text("outputs/huvudbok-2017.csv").splitlines()
    project = folder.outcome().project
    before = {name: figure.value for name, figure in figures_of(project).items()}
    taken = {cost.at.location.line or int(cost.at.location.cell or 0) for cost in project.outputs.costs}
    unchanged = []
    for number in range(1, len(lines)):
        rest = "\n".join([*lines[:number], *lines[number + 1 :]]) + "\n"
        with folder.changed("outputs/huvudbok-2017.csv", rest) as outcome:
            after = {name: figure.value for name, figure in figures_of(outcome.project).items()}
            if before == after and not outcome.new:  # the check is only made where no figure tells
                unchanged.append(number + 1)
    assert len(lines) > 80
    assert set(unchanged) & taken == set()


def test_whole_line_of_the_ledger_removed(folder):
    """A funding line whose rows are all gone is named."""
    lines = folder.text("outputs/huvudbok-2017.csv").splitlines()
    for code, line in (("UO4", "B1"), ("UO8", "B2"), ("UO14", "B3"), ("UO9", "B4")):
        rest = "\n".join(row for row in lines if f";{code};" not in row) + "\n"
        with folder.changed("outputs/huvudbok-2017.csv", rest) as outcome:
            assert any(f.requirement == line and f.severity == "error" for f in outcome.new), line


def test_every_answering_heading_removed(folder):
    """The requirement of each answering heading is named when the heading no longer says so."""
    silent, tried = [], 0
    for path in sorted((folder.root / "chapters").glob("*.md")):
        text = path.read_text("utf-8")
        for found in HEADING.finditer(text):
            tried += 1
            without = text[: found.start()] + text[found.end() :]
            with folder.changed(f"chapters/{path.name}", without) as outcome:
                lost = [id_ for id_ in found[1].split() if not outcome.status(id_).passages]
                silent += [id_ for id_ in lost if not outcome.names(id_)]
    assert tried >= 29
    # F1 is the only formality, which the report's own section answers; T1's parts have headings of their own;
    # D2 is the final report's own day
    assert silent == ["F1", "T1", "D2"]


def test_every_chapter_removed(folder):
    """A chapter that is gone leaves its tasks and perspectives without passage."""
    for path in sorted((folder.root / "chapters").glob("*.md")):
        answered = {id_ for found in HEADING.finditer(path.read_text("utf-8")) for id_ in found[1].split()}
        tied = {
            id_ for id_ in answered if re.fullmatch(r"[TC]\d+", id_)
        }  # parts stand or fall with their task
        with folder.changed(f"chapters/{path.name}", None) as outcome:
            named = {finding.requirement for finding in outcome.new}
            lost = {id_ for id_ in tied if not outcome.status(id_).passages}
            assert lost <= named, path.name


def test_every_requirement_removed(folder):
    """A requirement taken out of assignment.yaml leaves dangling evidence, an untied sentence, or both."""
    data = folder.data("assignment.yaml")
    silent = []
    # neighbouring assignments (related) and citations (references) demand nothing of this report
    for kind in ("tasks", "partners", "perspectives", "deadlines", "formalities"):
        for number, item in enumerate(data[kind]):
            with folder.edited("assignment.yaml", lambda d, k=kind, n=number: d[k].pop(n)) as outcome:
                if not outcome.new:
                    silent.append(item["id"])
    for number in range(len(data["budget"]["lines"])):
        with folder.edited("assignment.yaml", lambda d, n=number: d["budget"]["lines"].pop(n)) as outcome:
            assert not outcome.result.ok
    for task in data["tasks"]:
        for number, part in enumerate(task.get("parts", ())):

            def drop(d, id_=task["id"], n=number):
                next(one for one in d["tasks"] if one["id"] == id_)["parts"].pop(n)

            with folder.edited("assignment.yaml", drop) as outcome:
                assert outcome.new, part["id"]
    assert silent == []


def test_every_dismissal_removed(folder):
    """A sentence no longer dismissed is untied again, unless it never demanded anything."""
    data = folder.data("assignment.yaml")
    tried = 0
    for number, item in enumerate(data["dismissed"]):
        with folder.edited("assignment.yaml", lambda d, n=number: d["dismissed"].pop(n)) as outcome:
            after = {one.index: one for one in outcome.result.decision.sentences}
        freed = [
            one
            for one in folder.before.decision.sentences
            if one.why and not after[one.index].why and not _left_to_a_neighbour(after[one.index])
        ]
        demanding = [one for one in freed if one.modality != "none"]
        tried += bool(demanding)
        assert bool(outcome.rules & {"GR110", "GR111"}) == bool(demanding), item["quote"]
    assert tried >= 1


def _left_to_a_neighbour(sentence):
    """A sentence quoted whole by a neighbouring assignment or a citation: its demand is another report's."""
    return sentence.state == "tied" and not sentence.left_over
