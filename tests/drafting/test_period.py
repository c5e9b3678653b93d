"""The assignment's period: told by days, by a last day alone, or by years; and years that are another's."""

from __future__ import annotations

import datetime as dt

import pytest

from govreport.drafting import propose
from govreport.profiles import profile

SE = profile("se")
HEAD = "2023-04-05      Ju2023/00855\n\nUppdrag att pröva ett stöd\n\n"


def period(text: str) -> tuple[dt.date | None, dt.date | None] | None:
    """First and last day proposed."""
    found = propose(HEAD + text, SE).period
    return (found.value.start, found.value.end) if found else None


def test_only_a_last_day():
    """The assignment runs from the day of the decision, and a person is asked to look."""
    text = "Regeringen uppdrar åt Boverket att till och med den 30 april 2028 granska stödet."
    assert period(text) == (dt.date(2023, 4, 5), dt.date(2028, 4, 30))
    found = propose(HEAD + text, SE).period
    assert found is not None
    assert [note.key for note in found.notes] == ["period-start"]


def test_a_last_day_of_a_year_that_has_money():
    """What is used during a year whose last day is the assignment's begins with the year."""
    text = (
        "Regeringen uppdrar åt Boverket att till och med den 31 december 2023 granska stödet. "
        "Boverket får för uppdraget använda 400 000 kronor under 2023."
    )
    assert period(text) == (dt.date(2023, 1, 1), dt.date(2023, 12, 31))


def test_a_last_day_without_a_day_of_decision():
    """Nothing is guessed from the year of the last day."""
    found = propose("Regeringen uppdrar åt Boverket att t.o.m. den 30 april 2028 granska stödet.", SE).period
    assert found is not None
    assert (found.value.start, found.value.end) == (None, dt.date(2028, 4, 30))


@pytest.mark.parametrize(
    "of",
    [
        "utvärdera landsbygdsprogrammet för perioden 2014–2020",
        "följa upp den nationella planen, som avser åren 2018–2029,",
    ],
)
def test_the_years_of_a_programme(of: str):
    """The period of a plan or programme that an assignment is about is not the assignment's."""
    assert period(f"Regeringen uppdrar åt Boverket att {of} och föreslå ändringar.") is None


def test_the_years_of_the_work():
    """Those in which something is to be done are."""
    text = "Regeringen uppdrar åt Boverket att under perioden 2024–2026 stödja kommunerna."
    assert period(text) == (dt.date(2024, 1, 1), dt.date(2026, 12, 31))
