"""A report that has been handed in, judged and rendered once more as on the day it was sent."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from decimal import Decimal

from attrs import evolve

from govreport.costs import LATER
from govreport.model import Activity, Cost, Deliverable, LedgerNote, Outputs, Project, Submission


def sent_day(project: Project, report: str) -> dt.date | None:
    """The day a report was first sent; None where it was not, or is one of a row of yearly ones."""
    yearly = {each.id for each in project.assignment.reports() if each.due is None and each.every}
    if not report or report in yearly:
        return None
    days = (each.sent for each in project.outputs.submissions if each.deadline == report)
    return min((day for day in days if day is not None), default=None)


def as_on(project: Project, day: dt.date) -> Project:
    """The project without what was booked, carried out, sent, paid out or decided after ``day``.

    What has no day, and what the chapters say, stays; so does what is planned.
    """
    outputs = project.outputs
    costs = tuple(cost for cost in outputs.costs if not _booked_after(cost, day))
    booked = len(costs) < len(outputs.costs)
    return evolve(
        project,
        outputs=evolve(
            outputs,
            activities=tuple(each for each in outputs.activities if not _done_after(each, day)),
            deliverables=tuple(each for each in outputs.deliverables if not _done_after(each, day)),
            contacts=tuple(each for each in outputs.contacts if not _after(each.date, day)),
            submissions=tuple(
                _paid_by(each, day) for each in outputs.submissions if not _after(each.sent, day)
            ),
            deviations=tuple(each for each in outputs.deviations if not _after(each.decided, day)),
            costs=costs if booked else outputs.costs,  # a ledger's columns are quicker than its rows
            ledgers=_notes(outputs, day) if booked else outputs.ledgers,
        ),
    )


def _after(given: dt.date | None, day: dt.date) -> bool:
    return given is not None and given > day


def _done_after(output: Activity | Deliverable, day: dt.date) -> bool:
    return output.status == "done" and _after(output.date, day)


def _booked_after(cost: Cost, day: dt.date) -> bool:
    return cost.date > day if cost.date is not None else cost.period > f"{day:%Y-%m}"


def _paid_by(submission: Submission, day: dt.date) -> Submission:
    """A requisition without the payment that came later."""
    return (
        evolve(submission, received={}, received_date=None)
        if _after(submission.received_date, day)
        else submission
    )


def _notes(outputs: Outputs, day: dt.date) -> tuple[LedgerNote, ...]:
    """The ledgers' notes with the rows booked later among what was left out, so that the bridge adds up."""
    later: dict[tuple[str, str], list[Decimal]] = defaultdict(list)
    for cost in outputs.costs:
        if cost.at is not None and _booked_after(cost, day):
            later[cost.at.location.file, cost.at.location.sheet or ""].append(cost.amount)
    return tuple(_note(note, later.get((note.file, note.sheet), [])) for note in outputs.ledgers)


def _note(note: LedgerNote, amounts: list[Decimal]) -> LedgerNote:
    if not amounts:
        return note
    left_out = {**note.left_out, LATER: (len(amounts), sum(amounts, Decimal(0)))}
    return evolve(note, taken=note.taken - len(amounts), left_out=left_out)
