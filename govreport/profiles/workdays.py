"""Working days of a profile's country: neither weekend nor public holiday.

``holidays`` is imported only when a day must be judged; a country it does not know, or none, leaves the
weekends. In Sweden midsummer eve, Christmas Eve and New Year's Eve count as holidays, as lagen (1930:173)
§ 2 has it for time limits that run out on them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Container, Iterator
from functools import cache

_DAY = dt.timedelta(days=1)
_EVES = {"SE": ((12, 24), (12, 31))}


@cache
def _holidays(country: str, year: int) -> Container[dt.date]:
    if not country:
        return frozenset()
    import holidays  # see the module's docstring

    try:
        found = set(holidays.country_holidays(country, years=year))
    except NotImplementedError:
        return frozenset()
    found.update(dt.date(year, month, day) for month, day in _EVES.get(country, ()))
    if country == "SE":
        found.add(_midsummer_eve(year))
    return frozenset(found)


def _midsummer_eve(year: int) -> dt.date:
    """The Friday between 19 and 25 June."""
    first = dt.date(year, 6, 19)
    return first + _DAY * ((4 - first.weekday()) % 7)


def is_working_day(country: str, day: dt.date) -> bool:
    """Whether offices are open on ``day``."""
    return day.weekday() < 5 and day not in _holidays(country, day.year)


def last_working_day(country: str, day: dt.date) -> dt.date:
    """``day`` itself where it is a working day, else the working day before it."""
    while not is_working_day(country, day):
        day -= _DAY
    return day


def working_days_before(country: str, day: dt.date, count: int) -> dt.date:
    """The day that lies ``count`` working days before ``day``."""
    for _ in range(count):
        day = last_working_day(country, day - _DAY)
    return day


def working_days_between(country: str, start: dt.date, end: dt.date) -> int:
    """Working days after ``start`` up to and including ``end``; negative where ``end`` lies before."""
    if end < start:
        return -working_days_between(country, end, start)
    return sum(is_working_day(country, day) for day in _days(start + _DAY, end))


def _days(first: dt.date, last: dt.date) -> Iterator[dt.date]:
    for number in range((last - first).days + 1):
        yield first + _DAY * number
