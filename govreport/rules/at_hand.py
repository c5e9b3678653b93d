"""Which hand-in the report is: the one the caller names, else the next to be sent, interim or final."""

from __future__ import annotations

import datetime as dt
from collections.abc import Container, Iterator, Sequence
from typing import TYPE_CHECKING

from govreport.model import REPORTS, BudgetLine, Deadline
from govreport.model.evidence import complete
from govreport.model.values import frozen
from govreport.rules.due import Due

if TYPE_CHECKING:
    from govreport.rules.context import Context

_NEVER = dt.date.max


@frozen
class AtHand:
    """The hand-in that the report is.

    Attributes:
        deadline: An interim or the final report.
        day: When it falls due; None where nobody has worked the day out.
    """

    deadline: Deadline
    day: dt.date | None


def report_at_hand(context: Context) -> AtHand | None:
    """The report asked for, else the first one not sent, in order of their days; None where all are sent.

    What the decision wants in another document (the annual report), what its condition spared the agency and
    what a deviation stands for are no reports to write.
    """
    return context.once(_report_at_hand)


def is_at_hand(context: Context, deadline: Deadline) -> bool:
    """Whether the report is this hand-in; once all are sent, the final one."""
    found = report_at_hand(context)
    return deadline.deadline_kind == "final-report" if found is None else found.deadline.id == deadline.id


def next_report_day(context: Context) -> dt.date | None:
    """The day of the next report still to be sent; None where every day has passed or nobody has worked it out.

    Unlike the report at hand it is never overdue: nobody can be asked to contribute to a day that has passed.
    """
    ahead = (each.day for each in _open(context) if each.day is not None and each.day >= context.today)
    return min(ahead, default=None)


def accounted_later(context: Context, line: BudgetLine) -> bool:
    """Whether a line's year is for a later report to account for.

    So it is for years to come, and for the year that is running where the report at hand falls due in it and
    another one follows.
    """
    if line.year is None or line.year < context.today.year:
        return False
    if line.year > context.today.year:
        return True
    found = report_at_hand(context)
    if found is None or found.day is None or found.day > dt.date(line.year, 12, 31):
        return False
    return any(other.day is None or other.day > found.day for other in _open(context))


def still_to_send(context: Context, kinds: Container[str]) -> bool:
    """Whether a report of one of these kinds is still to be sent."""
    return any(each.deadline.deadline_kind in kinds for each in _open(context))


def may_wait(context: Context) -> bool:
    """Whether work not yet begun is for a later report to tell of.

    So it is in an interim report within the assignment's period where the final one is still to be sent.
    """
    return context.once(_may_wait)


def _may_wait(context: Context) -> bool:
    found, period = report_at_hand(context), context.project.assignment.period
    if found is None or found.deadline.deadline_kind != "interim-report":
        return False
    if period is None or period.end is None or period.end < context.today:
        return False
    return any(other.deadline.deadline_kind == "final-report" for other in _open(context))


def _report_at_hand(context: Context) -> AtHand | None:
    for deadline in context.project.assignment.reports():
        if deadline.id == context.report:
            return AtHand(deadline, _day(context.hand_ins(deadline)))
    # of two on one day the final one says more
    return min(
        _open(context),
        key=lambda each: (each.day or _NEVER, each.deadline.deadline_kind != "final-report"),
        default=None,
    )


def _day(days: Sequence[Due]) -> dt.date | None:
    """The first day that nothing is sent for, else the last one: what is sent stays what it was."""
    ahead = [each for each in days if each.submission is None] or list(days)[-1:]
    return ahead[0].day if ahead else None


def _open(context: Context) -> tuple[AtHand, ...]:
    """Every report that is still to be sent, once for each of its open days."""
    return context.once(_open_reports)


def _open_reports(context: Context) -> tuple[AtHand, ...]:
    return tuple(_each_open(context))


def _each_open(context: Context) -> Iterator[AtHand]:
    elsewhere = tuple(word for word in context.profile.terms.get("report.elsewhere", "").split("|") if word)
    for deadline in context.project.assignment.deadlines:
        if deadline.deadline_kind not in REPORTS or deadline.occurred is False:
            continue
        if any(word in deadline.channel.casefold() for word in elsewhere):
            continue
        if any(complete(deviation) for deviation in context.deviations.get(deadline.id, ())):
            continue
        for due in context.hand_ins(deadline):
            if due.submission is None:
                yield AtHand(deadline, due.day)
