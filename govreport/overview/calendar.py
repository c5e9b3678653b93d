"""Deadlines and internal days as an iCalendar file (RFC 5545).

Each UID follows from the decision's registration number (the folder, where several have the same), deadline and
kind of day, never from the day itself: a calendar that imports the file again moves the event instead of
doubling it. Of a yearly hand-in each year has events of its own, so that last year's stays as it was handed in.
What was handed in stays on its day and says so, without reminders; what is not to be done any more is cancelled
(``STATUS:CANCELLED``), also when its deadline or folder is gone: that is known from the file as it was written
before. ``SEQUENCE`` grows with the day the overview is made for, so that calendars take the later file for the
truth. A whole event cannot be ``COMPLETED``; RFC 5545 knows that of tasks only.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import Counter
from collections.abc import Iterator
from typing import Any

from govreport.errors import MissingExtraError
from govreport.overview.output import what
from govreport.overview.survey import Case, Due, Overview
from govreport.overview.words import WORDS

_PRODID = "-//govreport//deadlines//EN"
_FIRST = dt.date(2000, 1, 1)
_MORNING = dt.timedelta(hours=9)
_REMINDERS = (dt.timedelta(days=-7) + _MORNING, dt.timedelta(days=-1) + _MORNING)
"""From the midnight a whole day begins with: nobody reads a reminder at night."""


def to_ics(overview: Overview, lang: str = "sv", *, before: bytes = b"") -> bytes:
    """All open days as whole-day events with reminders a week and a day before, at nine in the morning.

    Args:
        overview: The assignments.
        lang: Language of the events.
        before: The file as it was written last; days ahead that are gone since are cancelled.

    Raises:
        MissingExtraError: The package icalendar is not installed.
    """
    try:
        import icalendar  # an extra: few need it
    except ImportError as error:
        raise MissingExtraError(
            "calendars need the package icalendar: pip install 'govreport[calendar]'"
        ) from error
    calendar = icalendar.Calendar()
    calendar.add("prodid", _PRODID)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", WORDS[lang]["calendar"])
    shared = Counter(case.reference for case in overview.cases)
    for case in overview.cases:
        name = case.reference if shared[case.reference] == 1 and case.reference else case.folder
        for due in case.due:
            calendar.add_component(_event(icalendar, case, due, name, lang))
        for due in case.settled:
            calendar.add_component(_settled(icalendar, case, due, name, lang))
    written = {str(event["uid"]) for event in calendar.walk("VEVENT")}
    for event in _gone(icalendar, before, written, overview, lang):
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _event(icalendar: Any, case: Case, due: Due, place: str, lang: str) -> Any:
    event = _bare(icalendar, case, due, place, lang)
    for before in _REMINDERS:
        alarm = icalendar.Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", what(due, WORDS[lang], case, lang))
        alarm.add("trigger", before)
        event.add_component(alarm)
    return event


def _settled(icalendar: Any, case: Case, due: Due, place: str, lang: str) -> Any:
    """A day that nobody needs to be reminded of: handed in, or not to be."""
    event = _bare(icalendar, case, due, place, lang)
    if due.status in ("addressed", "partly") and not due.internal:
        event["summary"] = icalendar.vText(f"{WORDS[lang]['calendar.sent']}: {event['summary']}")
    else:
        _cancel(icalendar, event, lang)
    return event


def _bare(icalendar: Any, case: Case, due: Due, place: str, lang: str) -> Any:
    event = icalendar.Event()
    year = (str(due.year),) if due.year else ()
    name = "\0".join((place, due.deadline, due.internal, *year))
    event.add("uid", f"{hashlib.sha256(name.encode('utf-8', 'surrogateescape')).hexdigest()[:32]}@govreport")
    event.add("summary", f"{what(due, WORDS[lang], case, lang)}: {case.title}")
    event.add("dtstart", due.day)
    event.add("dtend", due.day + dt.timedelta(days=1))
    _stamp(event, case.today or due.day)
    event.add("description", "\n".join(part for part in (due.text, due.owner, case.reference) if part))
    event.add("transp", "TRANSPARENT")
    return event


def _stamp(event: Any, day: dt.date) -> None:
    """The day the overview was made for, not the clock: the same state gives the same file."""
    for name in ("dtstamp", "sequence"):
        event.pop(name, None)
    event.add("dtstamp", dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC))
    event.add("sequence", max((day - _FIRST).days, 0))


def _cancel(icalendar: Any, event: Any, lang: str) -> None:
    """The event as one that is off; its name says so to calendars that do not look at the status."""
    event["status"] = icalendar.vText("CANCELLED")
    event.subcomponents.clear()
    word = f"{WORDS[lang]['calendar.cancelled']}: "
    event["summary"] = icalendar.vText(word + str(event.get("summary", "")).removeprefix(word))


def _gone(icalendar: Any, before: bytes, written: set[str], overview: Overview, lang: str) -> Iterator[Any]:
    """Days ahead that stood in the file before and are nobody's any more.

    As they were where a folder could not be read, since nobody knows then whether they are gone.
    """
    days = [case.today for case in overview.cases if case.today]
    unread = not days or any(case.unread for case in overview.cases)
    for event in _events(icalendar, before):
        day = event.decoded("dtstart", None)
        if str(event["uid"]) in written or not isinstance(day, dt.date) or isinstance(day, dt.datetime):
            continue
        if days and day < min(days):
            continue  # past: it stays in people's calendars as it was
        if overview.owner:
            event.subcomponents.clear()  # another's, or handed in: no word of this overview, nor a reminder
        elif not unread:
            _cancel(icalendar, event, lang)
            _stamp(event, max(days))
        yield event


def _events(icalendar: Any, data: bytes) -> list[Any]:
    """Events of a file of ours; none of another's or a damaged one."""
    try:
        calendar = icalendar.Calendar.from_ical(data) if data else None
        if calendar is None or str(calendar.get("prodid", "")) != _PRODID:
            return []
        return [event for event in calendar.walk("VEVENT") if event.get("uid") and event.get("dtstart")]
    except (ValueError, KeyError, IndexError, TypeError):  # what a damaged line makes the parser raise
        return []
