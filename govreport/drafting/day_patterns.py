"""How days are written, as expressions."""

from __future__ import annotations

import re
from functools import lru_cache

from attrs import frozen

from govreport.profiles.decisions import DateHabits
from govreport.reading.phrases import compiled, expression


@frozen
class DayPatterns:
    """One expression for each way to write a day; see :mod:`govreport.drafting.dates`."""

    full: re.Pattern[str]
    iso: re.Pattern[str]
    month: re.Pattern[str]
    more_years: re.Pattern[str]
    same: re.Pattern[str]
    relative: re.Pattern[str]
    annual: re.Pattern[str]
    monthly: re.Pattern[str]
    numbered: re.Pattern[str]
    named: re.Pattern[str]
    parts: re.Pattern[str]
    year_after: re.Pattern[str]


YEAR = r"(?:19|20)\d\d"
_LIKE = {"l": "1", "I": "1", "O": "0", "o": "0", "S": "5"}  # letters that OCR reads for digits
_NUMBERS = str.maketrans(_LIKE)
_DAMAGED = rf"(?-i:[\d{''.join(_LIKE)}](?: ?[\d{''.join(_LIKE)}])?)"


def number_of(digits: str) -> int:
    """The number that the digits of a day stand for, those that OCR has read as letters ("den l mars") with them."""
    return int(digits.replace(" ", "").translate(_NUMBERS))


@lru_cache(maxsize=4)
def day_patterns(habits: DateHabits) -> DayPatterns:
    """The expressions of a language's habits."""
    months = "|".join(habits.months) or "(?!)"
    shorts = "|".join([*habits.months, *(name for name, _ in habits.short_months)]) or "(?!)"
    ends = "|".join(expression(phrase) for phrase in (*habits.month_end, *habits.in_month)) or "(?!)"
    return DayPatterns(
        re.compile(
            rf"(?<![\w:.,])(?P<day>\d{{1,2}}|(?<=den ){_DAMAGED}(?= ))(?::?[ae])? ?(?P<month>{shorts})\.?"
            rf"(?:,? (?:(?:{compiled(habits.year_word).pattern}) )?(?P<year>{YEAR}))?(?!\w)",
            re.IGNORECASE,
        ),
        re.compile(rf"(?<![\w-])(?P<year>{YEAR})-(?P<month>\d\d)-(?P<day>\d\d)(?![\w-])"),
        re.compile(
            rf"(?<!\w)(?P<lead>{ends}) (?P<month>{months})(?: månad)?(?: (?P<year>{YEAR}))?(?!\w)",
            re.IGNORECASE,
        ),
        re.compile(rf"(?P<gap>, ?| och | samt | respektive | eller |[–-])(?P<year>{YEAR})(?!\w| ?-)"),
        compiled(habits.same),
        compiled(habits.relative),
        compiled(habits.annual_report),
        re.compile(
            rf"(?<!\w)(?:{compiled(habits.latest).pattern}) den \d{{1,2}}(?::?[ae])? "
            rf"(?:dagen )?(?:i )?(?:{compiled(habits.every_month).pattern})"
            rf"|(?:{compiled(habits.every_month).pattern}),? (?:{compiled(habits.latest).pattern}) "
            rf"den \d{{1,2}}(?::?[ae])?(?!\w)",
            re.IGNORECASE,
        ),
        re.compile(
            rf"(?<!\w)(?P<day>{'|'.join(name for name, _ in habits.numbered_days) or '(?!)'}) (?:dagen i )?"
            rf"(?P<month>{months})(?: (?P<year>{YEAR}))?(?!\w)",
            re.IGNORECASE,
        ),
        re.compile(
            rf"(?<!\w)(?P<name>{'|'.join(name for name, _, _ in habits.named_days) or '(?!)'})"
            rf"(?: (?P<year>{YEAR})(?:/(?:{YEAR}|\d\d))?)(?!\w)",
            re.IGNORECASE,
        ),
        re.compile(
            rf"(?<!\w)(?:{compiled(habits.ends).pattern}) (?:det )?"
            rf"(?P<part>{'|'.join(name for name, _ in habits.parts) or '(?!)'}) (?P<year>{YEAR})(?![\w/–-])",
            re.IGNORECASE,
        ),
        compiled(habits.year_after),
    )
