"""Whether there is any report to write at all."""

from __future__ import annotations

from collections.abc import Iterator

from govreport.rules.context import Context
from govreport.rules.places import place
from govreport.rules.registry import Hit, Texts, rule


@rule(
    "GR410",
    "warning",
    Texts(
        sv="Ingen delredovisning eller slutredovisning är inlagd, så ingen dag för rapporten bevakas.",
        en="No interim or final report is listed, so that no day for the report is watched.",
        hint_sv="Lägg in den under deadlines (kind: final-report). Står dagen inte i beslutets text: fråga "
        "departementet, och skriv deadlines under not_in_text.",
        hint_en="List it under deadlines (kind: final-report). Where the decision's text does not give the day: "
        "ask the ministry, and write deadlines under not_in_text.",
    ),
)
def no_report(context: Context) -> Iterator[Hit]:
    """The assignment has a report to hand in.

    What:
        `deadlines` has an interim or a final report.
    Why:
        A web page or an extract often leaves out the day; nobody is then reminded of it, and the report that is
        rendered belongs to no hand-in.
    Fails:
        assignment.yaml: {"deadlines[D2]": {kind: other}}
    Passes:
        assignment.yaml: {"deadlines[D2]": {kind: final-report}}
    Exceptions:
        Where `deadlines` stands under `not_in_text` and is empty: GR014 asks for it then.
    """
    assignment = context.project.assignment
    asked = not assignment.deadlines and "deadlines" in assignment.not_in_text
    if not asked and not assignment.reports():
        yield Hit(at=place(assignment), item="deadlines")
