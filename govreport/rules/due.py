"""The days on which a hand-in falls due, and which of them were met."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from govreport.model import Assignment, Deadline, Submission
from govreport.model.values import frozen

_MOST = 60  # yearly days looked at; no assignment runs longer


@frozen
class Due:
    """One day on which something falls due.

    Attributes:
        day: The day; None where the decision ties it to another event and nobody has worked it out.
        submission: What was sent for it, if anything was.
    """

    day: dt.date | None
    submission: Submission | None = None

    @property
    def late(self) -> bool:
        """Whether it was sent after the day."""
        sent = self.submission.sent if self.submission else None
        return sent is not None and self.day is not None and sent > self.day

    def overdue(self, today: dt.date) -> bool:
        """Whether the day has passed and nothing was sent."""
        return self.submission is None and self.day is not None and self.day < today


def hand_ins(
    deadline: Deadline, submissions: Iterable[Submission], assignment: Assignment, today: dt.date
) -> tuple[Due, ...]:
    """Each day of a deadline with what was sent for it.

    A deadline with one day is met by the first thing sent. Of a yearly one, the days follow the assignment's
    period, one after its end included; a requisition has none after it, since no money is left to ask for.
    What was sent meets the first day that nothing was sent for, so a year that was missed stays missed. What
    was sent before a day that is met already is one more hand-in for that day.
    """
    sent = sorted(
        (s for s in submissions if s.sent is not None and s.sent <= today), key=lambda s: s.sent or today
    )
    if deadline.due is not None or not deadline.every:
        return (Due(deadline.due, sent[0] if sent else None),)
    days = _days_of(deadline, assignment, today)
    met = _met(days, sent)
    return tuple(Due(day, submission) for day, submission in zip(days, met, strict=True)) or (Due(None),)


def _days_of(deadline: Deadline, assignment: Assignment, today: dt.date) -> tuple[dt.date, ...]:
    days = yearly_days(deadline.every, assignment, today)
    end = assignment.period.end if assignment.period else None
    if deadline.deadline_kind == "requisition" and end is not None:
        return tuple(day for day in days if day <= end) or days
    return days


def _met(days: Sequence[dt.date], sent: Iterable[Submission]) -> list[Submission | None]:
    """What was sent for each day; ``sent`` in order."""
    found: list[Submission | None] = [None] * len(days)
    place = 0
    for submission in sent:
        if place == len(days):
            break
        if place and submission.sent is not None and submission.sent <= days[place - 1]:
            continue
        found[place] = submission
        place += 1
    return found


def yearly_days(every: str, assignment: Assignment, today: dt.date) -> tuple[dt.date, ...]:
    """The days that ``--MM-DD`` means for an assignment, to the first after its end or after today."""
    period = assignment.period
    start = assignment.decided or (period.start if period else None) or dt.date(today.year, 1, 1)
    last = period.end if period and period.end else today
    days: list[dt.date] = []
    for year in range(start.year, start.year + _MOST):
        day = _day(year, every)
        if day is None:
            return ()
        if day <= start:
            continue
        days.append(day)
        if day > last:
            break
    return tuple(days)


def _day(year: int, every: str) -> dt.date | None:
    try:
        month, day = (int(part) for part in every.removeprefix("--").split("-"))
        if (month, day) == (2, 29):
            return dt.date(year, 3, 1) - dt.timedelta(days=1)
        return dt.date(year, month, day)
    except ValueError:
        return None
