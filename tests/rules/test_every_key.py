"""Every key of the main example is taken away, one at a time: it is missed, or harmless for a reason.

A key whose removal may go unsaid stands under SILENT with the reason; where only some instances may, it
stands under PARTLY. A key under SILENT that is missed after all would make the list a lie, so that fails too.
"""

from __future__ import annotations

from collections import defaultdict

import pytest

from govreport.resources import folder as resource
from tests.rules.mutants import Folder

PROSE = "prose for the reader, which nothing is counted on"
SETTING = "a choice of how the report looks; without it the profile's own holds"
DEFAULT = "says what holds without it"
FIGURES = "its figures follow, in text, table and chart alike"
OWNER = "steers forms and lists of who does what; only a deadline must have one"
STRONGER = "without it the demand is stored stronger than the decision has it, never weaker"
CITED = "cites or delimits; demands nothing of this report"
GUESSED = "the ledger's columns, encoding and delimiter are found out where not given"

SILENT = {
    "activities": "every demand keeps other evidence; --document finds the tables and charts without rows",
    "activities.description": PROSE,
    "activities.end": PROSE,
    "activities.owner": OWNER,
    "activities.participants": FIGURES,
    "activities.participants.men": FIGURES,
    "activities.participants.total": FIGURES,
    "activities.participants.women": FIGURES,
    "activities.partners": "says who took part; a partner's evidence is its contacts",
    "activities.place": PROSE,
    "activities.public": "only its owner can know what must stay inside",
    "allocation_key.shares": "the key may be told in words (text) instead",
    "activities.result": "asked for where a task has nothing else to show; these have",
    "budget.currency": DEFAULT,
    "budget.lines.appropriation.name": "the number identifies it as well; SE501 asks for one of them",
    "budget.lines.appropriation.number": "the name identifies it as well; SE501 asks for one of them",
    "budget.lines.area.name": "the number identifies it as well; SE501 asks for one of them",
    "budget.lines.area.number": "the name identifies it as well; SE501 asks for one of them",
    "budget.lines.basis": DEFAULT,
    "budget.lines.item.name": "the number identifies it as well; SE501 asks for one of them",
    "budget.lines.item.number": "the name identifies it as well; SE501 asks for one of them",
    "budget.lines.owner": OWNER,
    "budget.lines.text": "the appropriation's names stand in for it",
    "budget.total": "the lines say the same, and their sum stands in for it",
    "budget.total.basis": "changes the word for the total (estimated, granted), not the sum",
    "budget.total.quote": "the sentence informs and demands nothing",
    "budget.total.year": "the lines have it",
    "colophon.alternative_format": "asked for by law from 2019 (SE604); this report is from 2018",
    "colophon.place": SETTING,
    "contacts.answers": "a contact is its partner's evidence; the task keeps other evidence",
    "continues": "asks for a comparison, and asks nothing where it is missing",
    "deadlines.condition": PROSE,
    "deadlines.modality": STRONGER,
    "deadlines.occurred": "says that the condition came about, which is what holds without it",
    "deadlines.text": "the kind names it",
    "deliverables.description": "one of file, reference and description is enough (GR121)",
    "deliverables.files": "one of file, reference and description is enough (GR121)",
    "deliverables.owner": OWNER,
    "deliverables.public": "only its owner can know what must stay inside",
    "deliverables.valid_until": "evidence without it does not age",
    "example_data": "only its owner can know that data is invented; the example's own tests ask",
    "figures.source": PROSE,
    "figures.text": PROSE,
    "figures.unit": PROSE,
    "format": DEFAULT,
    "formalities.owner": OWNER,
    "indicators.of_persons": "rows counted in persons are known by their unit; the others are by sex already",
    "ledger.columns": GUESSED,
    "ledger.columns.account": GUESSED,
    "ledger.columns.amount": GUESSED,
    "ledger.columns.date": GUESSED,
    "ledger.columns.line": GUESSED,
    "ledger.columns.period": GUESSED,
    "ledger.columns.project": GUESSED,
    "ledger.columns.text": GUESSED,
    "ledger.columns.voucher": GUESSED,
    "ledger.delimiter": GUESSED,
    "ledger.encoding": GUESSED,
    "partners.interplay": DEFAULT,
    "partners.note": PROSE,
    "partners.owner": OWNER,
    "period.quote": CITED,
    "perspectives.modality": STRONGER,
    "perspectives.note": PROSE,
    "perspectives.owner": OWNER,
    "profile": DEFAULT,
    "publish": "without it the report is not for publication, and may hold more, not less",
    "references": CITED,
    "references.quote": CITED,
    "references.ref": CITED,
    "references.title": CITED,
    "related.costs_apart": CITED,
    "related.projects": CITED,
    "related.title": CITED,
    "submissions.received_date": PROSE,
    "submissions.to": "taken to have gone to the deadline's recipients",
    "subtitle": SETTING,
    "tasks.modality": DEFAULT,
    "tasks.note": PROSE,
    "tasks.owner": OWNER,
    "tasks.parts.note": PROSE,
    "tasks.parts.owner": OWNER,
}
PARTLY = {
    "activities.date": "a cancelled activity needs none",
    "activities.status": "a cancelled one becomes done, which is true of nothing the files could show",
    "contacts.fact_checked": "the partner has another contact that was",
    "contacts.with": "a named partner needs no further name",
    "deadlines.owner": "what has been sent needs none",
    "deviations.extent": "without it the deviation says not, the graver of the two",
    "indicators.comment": "asked for where rows are by sex",
    "indicators.rows.boys": FIGURES,
    "indicators.rows.girls": FIGURES,
    "indicators.rows.men": FIGURES,
    "indicators.rows.target": FIGURES,
    "indicators.rows.total": FIGURES,
    "indicators.rows.women": FIGURES,
    "partners.category": "a category whose name begins with a capital looks like a name",
    "related.quote": CITED,
    "title": "the report's title follows from the assignment's",
    "allocation_key.shares": SETTING,
}
MOST = 12
"""Items of a list in which a key is tried; two where it is silent."""
FILES = (
    "assignment.yaml",
    "govreport.yaml",
    *(f"outputs/{name}.yaml" for name in ("activities", "contacts", "deviations", "hand-ins", "results")),
)


def _paths(node, path=()):
    if isinstance(node, dict):
        for key, value in node.items():
            yield (*path, key)
            yield from _paths(value, (*path, key))
    elif isinstance(node, list):
        for number, value in enumerate(node):
            yield from _paths(value, (*path, number))


def _name(path):
    return ".".join(part for part in path if isinstance(part, str))


def _drop(data, path):
    for part in path[:-1]:
        data = data[part]
    data.pop(path[-1])


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The main example, copied once; each change is put back."""
    return Folder(resource("examples") / "manniskohandel-2017", tmp_path_factory.mktemp("keys") / "main")


@pytest.mark.parametrize("file", FILES)
def test_every_key_removed(folder, file):
    """No key can go without a finding unless its reason stands above."""
    unsaid = defaultdict(list)
    tried = defaultdict(int)
    for path in _paths(folder.data(file)):
        name = _name(path)
        if tried[name] >= (2 if name in SILENT else MOST):
            continue
        tried[name] += 1
        with folder.edited(file, lambda data, p=path: _drop(data, p)) as outcome:
            assert outcome.result.crashed == ()
            if not outcome.new:
                unsaid[name].append(path)
    assert set(unsaid) <= {*SILENT, *PARTLY}, {
        name: unsaid[name] for name in set(unsaid) - {*SILENT, *PARTLY}
    }
    both = {"format", "title"}  # the same name in two files
    assert {name for name in tried if name in SILENT} - set(unsaid) - both == set()
