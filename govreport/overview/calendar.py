"""Deadlines and internal days as an iCalendar file (RFC 5545).

Each UID follows from the decision's registration number (the folder, where several have the same), deadline and
kind of day, never from the day itself: a calendar that imports the file again moves the event instead of
doubling it.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import Counter
from typing import Any

from govreport.errors import MissingExtraError
from govreport.overview.output import what
from govreport.overview.survey import Case, Due, Overview
from govreport.overview.words import WORDS

_MORNING = dt.timedelta(hours=9)
_REMINDERS = (dt.timedelta(days=-7) + _MORNING, dt.timedelta(days=-1) + _MORNING)
"""From the midnight a whole day begins with: nobody reads a reminder at night."""


def to_ics(overview: Overview, lang: str = "sv") -> bytes:
    """All open days as whole-day events with reminders a week and a day before, at nine in the morning.

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
    calendar.add("prodid", "-//govreport//deadlines//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", WORDS[lang]["calendar"])
    shared = Counter(case.reference for case in overview.cases)
    for case in overview.cases:
        name = case.reference if shared[case.reference] == 1 and case.reference else case.folder
        for due in case.due:
            calendar.add_component(_event(icalendar, case, due, name, lang))
    return bytes(calendar.to_ical())


def _event(icalendar: Any, case: Case, due: Due, place: str, lang: str) -> Any:
    words = WORDS[lang]
    event = icalendar.Event()
    name = "\0".join((place, due.deadline, due.internal))
    event.add("uid", f"{hashlib.sha256(name.encode('utf-8', 'surrogateescape')).hexdigest()[:32]}@govreport")
    event.add("summary", f"{what(due, words, case, lang)}: {case.title}")
    event.add("dtstart", due.day)
    event.add("dtend", due.day + dt.timedelta(days=1))
    # the day the overview was made for, not the clock: the same state gives the same file
    stamp = case.today or due.day
    event.add("dtstamp", dt.datetime(stamp.year, stamp.month, stamp.day, tzinfo=dt.UTC))
    event.add("description", "\n".join(part for part in (due.text, due.owner, case.reference) if part))
    event.add("transp", "TRANSPARENT")
    for before in _REMINDERS:
        alarm = icalendar.Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", what(due, words, case, lang))
        alarm.add("trigger", before)
        event.add_component(alarm)
    return event
