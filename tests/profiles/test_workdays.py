"""Working days: weekends, Swedish holidays and eves."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys

import holidays
import pytest
from hypothesis import given, strategies as st

from govreport.profiles.workdays import (
    is_working_day,
    last_working_day,
    working_days_before,
    working_days_between,
)
from tests.timing import cpu

DAYS = st.dates(dt.date(2000, 1, 1), dt.date(2040, 12, 31))


@pytest.mark.parametrize(
    ("day", "open_"),
    [
        ("2018-03-15", True),
        ("2018-03-17", False),  # Saturday
        ("2018-03-30", False),  # Good Friday
        ("2018-06-06", False),  # national day
        ("2018-06-22", False),  # midsummer's eve
        ("2018-12-24", False),  # Christmas Eve
        ("2018-12-27", True),
        ("2018-05-01", False),
    ],
)
def test_swedish_working_days(day: str, open_: bool):
    """Offices are closed on weekends, holidays and the three eves."""
    assert is_working_day("SE", dt.date.fromisoformat(day)) is open_


@pytest.mark.parametrize("year", range(1990, 2100))
def test_swedish_days_are_those_of_another_calendar(year: int):
    """The days worked out from the law are the package's, and the three eves more."""
    others = holidays.country_holidays("SE", years=year)
    days = [dt.date(year, 1, 1) + dt.timedelta(n) for n in range(365)]
    differing = [
        day.strftime("%m-%d")
        for day in days
        if is_working_day("SE", day) != (day.weekday() < 5 and day not in others)
    ]
    assert set(differing) <= {"12-24", "12-31", *(f"06-{number}" for number in range(19, 26))}
    assert len([day for day in differing if day.startswith("06")]) == 1  # midsummer's eve, always a Friday


def test_swedish_days_need_no_calendar_package():
    """What a check asks for is known without importing the calendars of the whole world."""
    code = (
        "import datetime as dt, sys; from govreport.profiles.workdays import last_working_day as last;"
        "print(last('SE', dt.date(2018, 4, 2)), 'holidays' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["2018-03-29", "False"]


def test_other_countries_have_their_own_days():
    """A profile for Norway closes on 17 May."""
    assert not is_working_day("NO", dt.date(2018, 5, 17))
    assert is_working_day("SE", dt.date(2018, 5, 17))


def test_the_working_day_before_easter():
    """A due day on Easter Monday is met on Maundy Thursday."""
    assert last_working_day("SE", dt.date(2018, 4, 2)) == dt.date(2018, 3, 29)


def test_counting_back_skips_holidays():
    """Five working days before 9 April 2018 lie before Easter."""
    assert working_days_before("SE", dt.date(2018, 4, 9), 5) == dt.date(2018, 3, 29)


def test_an_unknown_country_has_weekends_only():
    """A profile without a country still knows Saturdays."""
    assert is_working_day("", dt.date(2018, 12, 25))
    assert is_working_day("XX", dt.date(2018, 12, 25))
    assert not is_working_day("", dt.date(2018, 12, 22))


@given(DAYS, st.integers(1, 30))
def test_counting_back_and_between_agree(day: dt.date, count: int):
    """From n working days before a working day, n working days are left."""
    due = last_working_day("SE", day)
    assert working_days_between("SE", working_days_before("SE", due, count), due) == count


@given(DAYS, st.integers(0, 800), st.sampled_from(["SE", ""]))
def test_counting_is_looking_at_each_day(start: dt.date, count: int, country: str):
    """However it is counted, the number is that of the days on which offices are open."""
    end = start + dt.timedelta(count)
    opened = sum(is_working_day(country, start + dt.timedelta(n)) for n in range(1, count + 1))
    assert working_days_between(country, start, end) == opened
    assert working_days_between(country, end, start) == -opened


def test_a_day_millennia_away_is_counted_at_once():
    """A due day mistyped as 9999-12-31 costs no walk through three million days."""
    assert cpu(lambda: working_days_between("SE", dt.date(2018, 1, 1), dt.date.max)) < 1
    assert working_days_between("SE", dt.date(2018, 1, 1), dt.date.max) > 2_000_000
