"""Numbers, dates and lists as the report writes them."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from govreport.model import Figure
from govreport.profiles import profile
from govreport.report.writing import Writing, lower_first, upper_first, with_fixed_spaces

SE, EN = Writing(profile("se")), Writing(profile("generic"))


@pytest.mark.parametrize(
    ("value", "swedish", "english"),
    [
        ("1234567.5", "1\u00a0234\u00a0567,5", "1,234,567.5"),
        ("-300", "\u2212300", "\u2212300"),
        ("0.10", "0,10", "0.10"),
        ("1E+3", "1\u00a0000", "1,000"),
        ("0", "0", "0"),
    ],
)
def test_numbers_follow_the_language(value: str, swedish: str, english: str):
    """Fixed spaces and a comma in Swedish, commas and a point in English, a true minus in both."""
    assert SE.number(Decimal(value)) == swedish
    assert EN.number(Decimal(value)) == english


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=2))
def test_babel_and_the_profile_agree(value: Decimal):
    """The report writes a number as the rules that compare typed numbers do."""
    assert SE.number(value, 2) == profile("se").forms.number(value, 2)
    assert SE.money(value) == profile("se").forms.number(value, 0)


@given(st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2199, 12, 31)))
def test_dates_agree_with_the_profile_and_do_not_break(value: dt.date):
    """``9 februari 2017`` with a fixed space between day and month."""
    assert SE.date(value) == profile("se").forms.date(value)
    assert "\u00a0" in SE.date(value)


def test_money_is_rounded_half_up_to_whole_kronor():
    """50 öre goes up, also below zero away from it."""
    assert [SE.money(Decimal(v)) for v in ("0.5", "1.5", "2.49", "-0.5")] == ["1", "2", "2", "\u22121"]


def test_money_and_percent_bring_their_unit_and_counts_do_not():
    """In running text a count is followed by the author's own noun."""
    written = [
        SE.figure_text(Figure(name="x", value=Decimal("1200000.4"), unit="kronor")),
        SE.figure_text(Figure(name="x", value=Decimal("12.5"), unit="procent")),
        SE.figure_text(Figure(name="x", value=Decimal(22), unit="stycken")),
        SE.figure_text(Figure(name="x", value=None, unit="kronor")),
    ]
    assert written == ["1\u00a0200\u00a0000\u00a0kronor", "12,5\u00a0procent", "22", "uppgift saknas"]


def test_tables_show_first_and_last_day():
    """A stretch of days has a dash between them, a single day none."""
    day, next_day = dt.date(2017, 10, 4), dt.date(2017, 10, 5)
    assert SE.table_date(day, next_day) == "2017-10-04\u20132017-10-05"
    assert SE.table_date(day, day) == "2017-10-04"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("senast den 15 mars 2018", "senast den 15~mars 2018"),
        ("1 200 000 kronor", "1~200~000~kronor"),
        ("12,5 procent av 300", "12,5~procent av 300"),
        ("50 % av 7 parter", "50~% av 7 parter"),
        ("16 marsvin 2017 2018", "16 marsvin 2017 2018"),
        ("kap. 4 1 234", "kap. 4 1~234"),
    ],
)
def test_typed_dates_and_amounts_do_not_break(typed: str, printed: str):
    """What an author types gets the fixed spaces that the report's own numbers have."""
    assert with_fixed_spaces(typed, profile("se")) == printed.replace("~", "\u00a0")


def test_lists_read_as_sentences():
    """``a, b och c``; empty parts are left out."""
    assert SE.words(["a", "", "b", "c"]) == "a, b och c"
    assert EN.words(["a", "b"]) == "a and b"


def test_first_letters_leave_abbreviations_alone():
    """``EU-medel`` stays as it is inside a sentence."""
    assert lower_first("EU-medel") == "EU-medel"
    assert lower_first("Uppdrag") == "uppdrag"
    assert upper_first("övriga") == "Övriga"
    assert upper_first("") == lower_first("") == ""
