"""Numbers and dates in the forms people write."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from govreport.profiles import profile
from govreport.reading.numbers import FormError, parse_date, parse_decimal, parse_int, parse_period


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("300000", "300000"),
        ("1 200 000,50", "1200000.50"),
        ("1\u00a0200\u00a0000,50", "1200000.50"),
        ("1\u202f200\u2009000", "1200000"),
        ("1.200.000,50", "1200000.50"),
        ("1,200,000.50", "1200000.50"),
        ("1.200.000", "1200000"),
        ("1'200'000", "1200000"),
        ("12,5", "12.5"),
        ("12.50", "12.50"),
        ("0,125", "0.125"),
        ("\u22121 200", "-1200"),
        ("- 1 200", "-1200"),
        ("1 200-", "-1200"),
        ("1 200,00\u2212", "-1200.00"),
        ("(1 200)", "-1200"),
        ("+5", "5"),
        ("300 000 kr", "300000"),
        ("300 000 kronor", "300000"),
        ("1200:-", "1200"),
        ("SEK", None),
        ("300 tkr", "300000"),
        ("1,2 mnkr", "1200000"),
        ("1,2 miljoner kronor", "1200000"),
        ("2 mdkr", "2000000000"),
        ("1 200 mkr-", None),
    ],
)
def test_numbers_in_swedish_forms(text, value):
    """Any space, decimal comma, all kinds of minus, units that multiply."""
    if value is None:
        with pytest.raises(FormError):
            parse_decimal(text)
    else:
        assert parse_decimal(text) == Decimal(value)


@pytest.mark.parametrize("text", ["1.200", "1,200", "12.125", "300,000 kr"])
def test_a_number_that_can_be_read_in_two_ways_is_refused(text):
    """Unless it comes from a machine, whose point is a decimal point."""
    with pytest.raises(FormError) as caught:
        parse_decimal(text)
    assert caught.value.kind == "ambiguous"


def test_a_machines_point_is_a_decimal_point():
    """JSON and cells of a workbook are not in doubt."""
    assert parse_decimal("12.125", point=True) == Decimal("12.125")


@pytest.mark.parametrize(
    "text",
    ["", "   ", "tolv", "1 20", "12 3456", "1,2,3", "1.2.3,4.5", "--1", "-(1)", "1e5", "NaN", "inf", "١٢",
     "1_000", "1 200 dollar", "0x10", "½", ","],
)  # fmt: skip
def test_what_is_no_number_is_refused(text):
    """Nothing is guessed at."""
    with pytest.raises(FormError) as caught:
        parse_decimal(text)
    assert caught.value.kind == "decimal"


@pytest.mark.parametrize("text", ["10000000000000", "9" * 30, "20 000 000 mnkr", "-99 999 999 999 999"])
def test_absurd_amounts_are_refused(text):
    """Ten times the state budget is a slip."""
    with pytest.raises(FormError) as caught:
        parse_decimal(text)
    assert caught.value.kind in ("absurd", "decimal")


def test_whole_numbers_have_no_decimals():
    """`14,0` is whole; `14,5` is not."""
    assert parse_int("1 400") == 1400
    assert parse_int("14,0") == 14
    for text in ("14,5", "fjorton"):
        with pytest.raises(FormError) as caught:
            parse_int(text)
        assert caught.value.kind == "int"


@pytest.mark.parametrize(
    "text",
    ["2018-03-15", "20180315", "15 mars 2018", "den 15 mars 2018", "15/3 2018", "15/3-2018", "15/3/2018",
     "15.3.2018", "2018/3/15", "2018-03-15 00:00:00", "15 Mars 2018",
     "15\u00a0mars\u00a02018", "15 mar. 2018",
     "2018\u201103\u201115"],
)  # fmt: skip
def test_days_in_swedish_forms(text):
    """They all are the fifteenth of March 2018."""
    assert parse_date(text) == dt.date(2018, 3, 15)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("2017-02-30", "no-such-day"),
        ("31 april 2017", "no-such-day"),
        ("20171301", "no-such-day"),
        ("0217-02-09", "year"),
        ("9999-01-01", "year"),
        ("15/3", "date"),
        ("15/3 18", "date"),
        ("mars 2018", "date"),
        ("15 mors 2018", "date"),
        ("", "date"),
        ("2018-03-15 14:30", "date"),
        ("x" * 1000, "date"),
    ],
)
def test_what_is_no_day_says_why(text, kind):
    """A day that does not exist is told from a text that is no day."""
    with pytest.raises(FormError) as caught:
        parse_date(text)
    assert caught.value.kind == kind


@pytest.mark.parametrize(
    "text", ["2017-12", "201712", "2017/12", "dec 2017", "December 2017", "2017-12-31", "20171231"]
)
def test_periods(text):
    """Accounting periods as systems write them."""
    assert parse_period(text) == "2017-12"


@pytest.mark.parametrize("text", ["2017", "2017-13", "201700", "kvartal 4", ""])
def test_what_is_no_period(text):
    """Refused, not guessed at."""
    with pytest.raises(FormError):
        parse_period(text)


AMOUNTS = st.decimals(min_value=-(10**12), max_value=10**12, places=2)


@given(AMOUNTS, st.sampled_from(["\u00a0", " ", "\u2009", "\u202f"]))
def test_an_amount_in_the_reports_own_form_is_read_back(amount, space):
    """What the Swedish profile writes, the reader reads."""
    forms = profile("se").forms
    assert parse_decimal(forms.number(amount, 2).replace("\u00a0", space)) == amount


@given(st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2199, 12, 31)))
def test_a_day_in_the_reports_own_form_is_read_back(day):
    """In running text and in ISO form."""
    assert parse_date(profile("se").forms.date(day)) == day
    assert parse_date(day.isoformat()) == day
    assert parse_period(day.isoformat()[:7]) == day.isoformat()[:7]


@given(
    st.text(st.sampled_from(list("0123456789 .,-()krtmn\u2212\u00a0/")), max_size=20) | st.text(max_size=20)
)
def test_only_form_errors_are_raised(text):
    """Whatever stands in a cell."""
    for parse in (parse_decimal, parse_int, parse_date, parse_period):
        with suppress(FormError):
            parse(text)
