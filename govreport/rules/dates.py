"""Days of the evidence against the assignment's period."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from govreport.model import Activity, Contact, Deliverable
from govreport.model.costs import grouped
from govreport.rules.context import Context
from govreport.rules.places import place
from govreport.rules.registry import Hit, Texts, rule

_LONG_GAP = 3  # months; a shorter gap is a summer
Dated = Activity | Deliverable | Contact


def _dated(context: Context) -> Iterator[Dated]:
    outputs = context.project.outputs
    yield from outputs.activities
    yield from outputs.deliverables
    yield from outputs.contacts


def _done(output: Dated) -> bool:
    return isinstance(output, Contact) or output.status == "done"


@rule(
    "GR407",
    "warning",
    {
        "before": Texts(
            sv="{item} är från {date}, före uppdragets start {start}.",
            en="{item} is from {date}, before the assignment's start {start}.",
            hint_sv="Rätta dagen, eller ta bort posten: den hör till tiden före uppdraget.",
            hint_en="Correct the day, or remove the item: it belongs to the time before the assignment.",
        ),
        "after": Texts(
            sv="{item} är från {date}, efter uppdragets slut {end}.",
            en="{item} is from {date}, after the assignment's end {end}.",
            hint_sv="Rätta dagen. Hör posten till rapportskrivningen kan den stå kvar som deliverable, eller som "
            "contact med fact_checked: true.",
            hint_en="Correct the day. What belongs to writing the report may stay as a deliverable, or as a "
            "contact with fact_checked: true.",
        ),
    },
)
def outside_period(context: Context) -> Iterator[Hit]:
    """Evidence lies within the assignment's period.

    What:
        Activities, deliverables and contacts are dated from the period's first to its last day.
    Why:
        Work before the period was not done for this assignment; work after it was not ordered.
    Fails:
        outputs/underlag.yaml: {"activities[A1]": {date: 2018-01-15}}
        ---
        outputs/underlag.yaml: {"activities[A1]": {date: 2016-11-04}}
    Passes:
        outputs/underlag.yaml: {"deliverables[L1]": {date: 2018-01-15}}
    Exceptions:
        What belongs to writing the report: contacts with `fact_checked: true`, and deliverables of the time
        between the period's end and the last hand-in (a check of the books, the report itself). What is not
        done yet.
    """
    period = context.project.assignment.period
    if period is None:
        return
    last = max((one.due for one in context.project.assignment.deadlines if one.due), default=period.end)
    for output in _dated(context):
        day = output.date
        if day is None or not _done(output) or day > context.content_date:
            continue
        at = place(output, "date")
        params = {"item": output.id, "date": day, "start": period.start, "end": period.end}
        if period.start and day < period.start:
            yield Hit(at=at, item=output.id, variant="before", params=params)
        elif period.end and day > period.end and not _for_report(output, day, last):
            yield Hit(at=at, item=output.id, variant="after", params=params)


def _for_report(output: Dated, day: dt.date, last: dt.date | None) -> bool:
    """Whether an output after the period belongs to writing the report."""
    if isinstance(output, Contact):
        return bool(output.fact_checked)
    return isinstance(output, Deliverable) and last is not None and day <= last


@rule(
    "GR408",
    "error",
    {
        "future": Texts(
            sv="{item} är genomförd enligt status, men dagen {date} ligger framåt i tiden.",
            en="{item} stands as done, but its day {date} lies ahead.",
            hint_sv="Skriv status: planned, eller rätta dagen.",
            hint_en="Write status: planned, or correct the day.",
        ),
        "sent": Texts(
            sv="{item} skickades enligt sent den {date}, som ligger framåt i tiden.",
            en="{item} was sent on {date} by its record, which lies ahead.",
            hint_sv="Skriv in dagen när den är skickad, eller rätta den.",
            hint_en="Write the day in once it is sent, or correct it.",
        ),
        "undated": Texts(
            sv="{item} är genomförd enligt status men har ingen dag.",
            en="{item} stands as done but has no day.",
            hint_sv="Fyll i date. Utan dag kan ingen se att det gjordes under uppdraget.",
            hint_en="Fill in date. Without a day nobody can see that it was done during the assignment.",
        ),
        "end": Texts(
            sv="{item} slutar {end}, före sin första dag {date}.",
            en="{item} ends on {end}, before its first day {date}.",
            hint_sv="Rätta date eller end.",
            hint_en="Correct date or end.",
        ),
    },
)
def done_without_day(context: Context) -> Iterator[Hit]:
    """What is done has a day, and not one in the future.

    What:
        Each activity and deliverable that is done has a `date` no later than today; without a date it is a
        warning. An activity does not end before it begins. Nothing was handed in on a day to come.
    Why:
        Evidence dated ahead is a plan.
    Fails:
        outputs/underlag.yaml: {"activities[A1]": {date: 2018-05-04}}
        ---
        outputs/underlag.yaml: {"deliverables[L1]": {date: null}}
        ---
        outputs/underlag.yaml: {"submissions[S1]": {sent: 2018-09-11}}
    Passes:
        outputs/underlag.yaml: {"activities[A1]": {date: 2017-05-04, end: 2017-05-05}}
    Exceptions:
        Contacts have GR201 and GR203.
    """
    for output in _dated(context):
        if isinstance(output, Contact) or not _done(output):
            continue
        end = output.end if isinstance(output, Activity) else None
        params = {"item": output.id, "date": output.date, "end": end}
        if output.date is None:
            yield Hit(at=place(output), item=output.id, variant="undated", severity="warning", params=params)
        elif output.date > context.today:
            yield Hit(at=place(output, "date"), item=output.id, variant="future", params=params)
        elif end is not None and end < output.date:
            yield Hit(at=place(output, "end"), item=output.id, variant="end", params=params)
    for submission in context.project.outputs.submissions:
        if submission.sent is not None and submission.sent > context.today:
            params = {"item": submission.id, "date": submission.sent}
            yield Hit(at=place(submission, "sent"), item=submission.id, variant="sent", params=params)


@rule(
    "GR117",
    "advice",
    Texts(
        sv="Inget underlag finns från {first} till {last}.",
        en="There is no evidence from {first} to {last}.",
        hint_sv="Gjordes inget då, eller är det inte insamlat?",
        hint_en="Was nothing done then, or has it not been collected?",
    ),
)
def months_without_evidence(context: Context) -> Iterator[Hit]:
    """No long stretch of the period is without evidence.

    What:
        From the decision (or the period's start) to the period's end or today, no three months in a row lack
        activities, deliverables, contacts, costs and hand-ins.
    Why:
        Such gaps are usually a colleague's folder that nobody has asked for.
    Fails:
        outputs/underlag.yaml: {costs: null, "contacts[K1]": {date: 2017-03-03},
                                "activities[A1]": {date: 2017-03-10}}
    Passes:
        outputs/underlag.yaml: {"contacts[K1]": {date: 2017-04-03}}
    Exceptions:
        Shorter gaps, and assignments without a period.
    """
    period = context.project.assignment.period
    if period is None or period.start is None:
        return
    start = max(period.start, context.project.assignment.decided or period.start)
    end = min(period.end or context.today, context.today)
    busy = _busy_months(context)
    if not busy:
        return  # then everything is missing, and other rules say so
    gap: list[str] = []
    for month in [*_months(start, end), ""]:
        if month and month not in busy:
            gap.append(month)
            continue
        if len(gap) >= _LONG_GAP:
            yield Hit(item=gap[0], params={"first": gap[0], "last": gap[-1]})
        gap = []


def _busy_months(context: Context) -> set[str]:
    outputs = context.project.outputs
    days = [output.date for output in _dated(context)]
    days += [submission.sent for submission in outputs.submissions]
    months = {f"{day:%Y-%m}" for day in days if day is not None}
    for activity in outputs.activities:
        if activity.date and activity.end:
            months.update(_months(activity.date, activity.end))
    booked = {group.when for group in grouped(outputs.costs) if group.when}
    return months | {when if isinstance(when, str) else f"{when:%Y-%m}" for when in booked}


def _months(first: dt.date, last: dt.date) -> Iterator[str]:
    year, month = first.year, first.month
    while (year, month) <= (last.year, last.month):
        yield f"{year:04d}-{month:02d}"
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
