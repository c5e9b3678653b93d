"""Working days of a profile's country: neither weekend nor public holiday.

Sweden's days are worked out here from the law. ``holidays``, which knows the rest of the world, takes longer
to import (0.1 s, for it loads every country to find one) than a whole check; it is asked for other countries
only, and the tests hold our Swedish days against its own. A country it does not know, or none, leaves the
weekends.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator
from functools import cache

_DAY = dt.timedelta(days=1)
_NATIONAL_DAY_SINCE = 2005  # lag (2004:1320); until then Whit Monday was the holiday
# New Year's Day, Epiphany, 1 May, Christmas Eve, Christmas Day, Boxing Day, New Year's Eve
_SWEDISH_DAYS = ((1, 1), (1, 6), (5, 1), (12, 24), (12, 25), (12, 26), (12, 31))


@cache
def _holidays(country: str, year: int) -> Collection[dt.date]:
    if country == "SE":
        return frozenset(_swedish(year))
    if not country:
        return frozenset()
    import holidays  # see the module's docstring

    try:
        return frozenset(holidays.country_holidays(country, years=year))
    except NotImplementedError:
        return frozenset()


def _swedish(year: int) -> Iterator[dt.date]:
    """Holidays that may fall on a weekday, and the eves on which time limits do not run out.

    Lagen (1989:253) om allmänna helgdagar; midsummer eve, Christmas Eve and New Year's Eve by lagen
    (1930:173) om beräkning av lagstadgad tid § 2.
    """
    yield from (dt.date(year, month, day) for month, day in _SWEDISH_DAYS)
    easter = _easter(year)
    yield easter - 2 * _DAY  # Good Friday
    yield easter + _DAY  # Easter Monday
    yield easter + 39 * _DAY  # Ascension
    yield dt.date(year, 6, 6) if year >= _NATIONAL_DAY_SINCE else easter + 50 * _DAY
    first = dt.date(year, 6, 19)
    yield first + _DAY * ((4 - first.weekday()) % 7)  # midsummer eve: the Friday between 19 and 25 June


def _easter(year: int) -> dt.date:
    """Easter Sunday of the Gregorian calendar, by the computus of Butcher and Meeus (1876, 1991)."""
    century, of_century = divmod(year, 100)
    moon = (19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (of_century // 4) - moon - of_century % 4) % 7
    late = (year % 19 + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return dt.date(year, month, day + 1)


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
    """Working days after ``start`` up to and including ``end``; negative where ``end`` lies before.

    Weekdays are counted, not walked through: a due day mistyped as 9999 is millions of days away.
    """
    if end < start:
        return -working_days_between(country, end, start)
    closed = sum(
        1
        for year in range(start.year, end.year + 1)
        for day in _holidays(country, year)
        if start < day <= end and day.weekday() < 5
    )
    return _weekdays_to(end) - _weekdays_to(start) - closed


def _weekdays_to(day: dt.date) -> int:
    """Mondays to Fridays from the first day there is, a Monday, up to and including ``day``."""
    weeks, more = divmod(day.toordinal(), 7)
    return 5 * weeks + min(more, 5)
