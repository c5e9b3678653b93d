"""Numbers and dates as people write them in Sweden (and as spreadsheets hand them over).

A number that can be read in two ways (``1.200``: one and a fifth, or twelve hundred?) is refused, since a
wrong amount in a report costs more than a question.
"""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from functools import lru_cache

LIMIT = Decimal(10) ** 13
"""Amounts from ten thousand billion are taken for slips; the state budget is a tenth of that."""

_PLAIN = re.compile(r"-?\d{1,13}(?:[.,]\d{1,2})?", re.ASCII)
_SPACES = re.compile(r"[\s\u00a0\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]+")
_MINUS = str.maketrans(dict.fromkeys("\u2212\u2010\u2011\u2012\u2013\u2014\ufe63\uff0d", "-"))
_UNITS = {
    "": 1, "kr": 1, "kr.": 1, "kronor": 1, "sek": 1, ":-": 1, "kr:-": 1,
    "tkr": 1_000, "tkr.": 1_000, "tsek": 1_000, "kkr": 1_000, "tusenkronor": 1_000,
    "mkr": 10**6, "mnkr": 10**6, "msek": 10**6, "mnkr.": 10**6, "mkr.": 10**6,
    "miljonerkronor": 10**6, "miljonkronor": 10**6, "miljoner": 10**6, "miljon": 10**6,
    "mdkr": 10**9, "mdrkr": 10**9, "miljarderkronor": 10**9, "miljarder": 10**9, "miljard": 10**9,
}  # fmt: skip
_NUMBER = re.compile(r"(?P<sign>[+-]?)(?P<body>\d[\d.,' ]*)(?P<tail>-?)(?P<unit>[^\d]*)", re.ASCII)
_GROUPS = re.compile(r"\d{1,3}(?: \d{3})+", re.ASCII)

MONTHS = {
    "januari": 1, "februari": 2, "mars": 3, "april": 4, "maj": 5, "juni": 6, "juli": 7, "augusti": 8,
    "september": 9, "oktober": 10, "november": 11, "december": 12,
    "january": 1, "february": 2, "march": 3, "may": 5, "june": 6, "july": 7, "august": 8, "october": 10,
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "okt": 10,
    "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?)?", re.ASCII)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)
_WORDS = re.compile(r"(?:den |on )?(\d{1,2})(?::[ae]|\.)? ([a-zåäö]{3,9})\.?,? (\d{4})", re.ASCII)
_SLASH = re.compile(r"(\d{1,2})/(\d{1,2})[ /-](\d{4})", re.ASCII)
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})", re.ASCII)
_SHORT_YEAR_FIRST = re.compile(r"(\d{2})-?(\d{2})-?(\d{2})", re.ASCII)
_SHORT_YEAR_LAST = re.compile(
    r"(?:den |on )?(\d{1,2})(?:/(\d{1,2})| ([a-zåäö]{3,9}))\.? ?[-/]? ?'?(\d{2})", re.ASCII
)
_CENTURY = 70  # 69 is 2069 and 70 is 1970, as POSIX has it
_PERIOD = re.compile(r"(\d{4})[-/. ]?(\d{2})", re.ASCII)
_PERIOD_WORDS = re.compile(r"([a-zåäö]{3,9})\.? (\d{4})", re.ASCII)
FIRST_YEAR, LAST_YEAR = 1900, 2199


class FormError(ValueError):
    """A text that is not the number or date it should be.

    Attributes:
        kind: Which expectation failed: a key of the wording in ``mistakes``.
        detail: What to write instead, where that can be said.
    """

    def __init__(self, kind: str, detail: str = "") -> None:
        """Keep what was expected."""
        super().__init__(f"{kind} {detail}".strip())
        self.kind = kind
        self.detail = detail


def parse_decimal(text: str, *, point: bool = False) -> Decimal:
    """The number in ``text``.

    Reads ``1 200 000,50`` with any kind of space, ``1.200.000,50``, ``1,200,000.50``, minus before or after,
    brackets for negative, and ``kr``, ``tkr``, ``mnkr`` and their like, which multiply.

    Args:
        text: As written.
        point: True where the text comes from a machine whose point is always a decimal point.

    Raises:
        FormError: It is no number, can be read in two ways, or is absurdly large.
    """
    if len(text) <= 16 and _PLAIN.fullmatch(text):  # nearly all values, at a fifth of the cost
        return Decimal(text.replace(",", "."))  # thirteen digits are under the limit
    folded = _SPACES.sub(" ", text.translate(_MINUS)).strip()
    if not folded or len(folded) > 60:
        raise FormError("decimal")
    brackets = folded[0] == "(" and ")" in folded
    if brackets:
        folded = folded[1:].replace(")", "", 1).strip()
    match = _NUMBER.fullmatch(folded.replace("- ", "-"))
    if match is None or (match["sign"] and (match["tail"] or brackets)):
        raise FormError("decimal")
    factor = _UNITS.get(match["unit"].replace(" ", "").casefold())
    if factor is None:
        raise FormError("decimal")
    value = Decimal(_digits(match["body"].strip(), point=point)) * factor
    return _bounded(-value if match["sign"] == "-" or match["tail"] or brackets else value)


def _bounded(value: Decimal) -> Decimal:
    if abs(value) >= LIMIT:
        raise FormError("absurd", "10 000 000 000 000")
    return value


def _digits(body: str, *, point: bool) -> str:
    """``body`` with its thousands separators gone and a point for the decimal mark."""
    body = body.replace("'", " ")
    marks = [c for c in body if c in ".,"]
    if not marks:
        return _ungrouped(body)
    last = marks[-1]
    whole, _, decimals = body.rpartition(last)
    other = "." if last == "," else ","
    if len(marks) == 1:
        if len(decimals) == 3 and not point and " " not in whole and whole.lstrip("0") and len(whole) <= 3:
            raise FormError("ambiguous", f"{whole}{decimals} / {whole},{decimals}0")
        return f"{_ungrouped(whole)}.{_decimals(decimals)}"
    if len(set(marks)) == 1:  # several of one kind can only divide thousands
        return _ungrouped(body.replace(last, " "))
    if last in whole:
        raise FormError("decimal")
    return f"{_ungrouped(whole.replace(other, ' '))}.{_decimals(decimals)}"


def _ungrouped(text: str) -> str:
    if text.isdigit():
        return text
    if not _GROUPS.fullmatch(text):
        raise FormError("decimal")
    return text.replace(" ", "")


def _decimals(text: str) -> str:
    if not text.isdigit() or len(text) > 12:
        raise FormError("decimal")
    return text


def parse_int(text: str) -> int:
    """The whole number in ``text``, in the same forms.

    Raises:
        FormError: It is none, or has decimals.
    """
    if len(text) < 10 and text.isascii() and text.isdigit():
        return int(text)
    try:
        value = parse_decimal(text)
    except FormError as error:
        raise FormError("int" if error.kind == "decimal" else error.kind, error.detail) from None
    if value != value.to_integral_value():
        raise FormError("int")
    return int(value)


@lru_cache(maxsize=4096)  # ten years of days; only what could be read is kept
def parse_date(text: str, *, short: bool = False) -> dt.date:
    """The day in ``text``: ISO, ``YYYYMMDD``, ``15 mars 2018``, ``15/3 2018``, ``15.3.2018``.

    Args:
        text: As written.
        short: Whether years of two digits are taken, as Swedes write them: ``18-03-15``, ``180315``,
            ``15/3 -18``, ``15 mars -18``. Elsewhere the first is another day.

    Raises:
        FormError: It is no day, or one that does not exist.
    """
    iso = _ISO.fullmatch(text)
    if iso is None:
        folded = _SPACES.sub(" ", text.translate(_MINUS)).strip().casefold()
        return (_short_date(folded) if short else None) or _other_date(folded)
    return _day(int(iso[1]), int(iso[2]), int(iso[3]))


def _short_date(text: str) -> dt.date | None:
    if found := _SHORT_YEAR_FIRST.fullmatch(text):
        year, month, day = int(found[1]), int(found[2]), int(found[3])
    elif (found := _SHORT_YEAR_LAST.fullmatch(text)) and (found[2] or found[3] in MONTHS):
        year, month, day = int(found[4]), int(found[2] or MONTHS[found[3]]), int(found[1])
    else:
        return None
    return _day(year + (2000 if year < _CENTURY else 1900), month, day)


def serial_date(number: float) -> dt.date | None:
    """The day that a spreadsheet keeps as ``number`` (days since 30 December 1899), from 2000 to 2099."""
    whole = int(number)
    return dt.date(1899, 12, 30) + dt.timedelta(days=whole) if 36_526 <= whole <= 73_050 else None


def _other_date(text: str) -> dt.date:
    if len(text) > 40:
        raise FormError("date")
    if found := _ISO.fullmatch(text) or _COMPACT.fullmatch(text):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _YEAR_FIRST.fullmatch(text):
        return _day(int(found[1]), int(found[3]), int(found[4]))
    if (found := _WORDS.fullmatch(text)) and found[2] in MONTHS:
        return _day(int(found[3]), MONTHS[found[2]], int(found[1]))
    if found := _SLASH.fullmatch(text) or _DOTTED.fullmatch(text):
        return _day(int(found[3]), int(found[2]), int(found[1]))
    raise FormError("date")


def _day(year: int, month: int, day: int) -> dt.date:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise FormError("year")
    try:
        return dt.date(year, month, day)
    except ValueError:
        raise FormError("no-such-day") from None


def parse_period(text: str) -> str:
    """The month in ``text`` as ``YYYY-MM``: ``2017-12``, ``201712``, ``dec 2017``, or a day in it.

    Raises:
        FormError: It is no month.
    """
    folded = _SPACES.sub(" ", text.translate(_MINUS)).strip().casefold()
    if found := _PERIOD.fullmatch(folded):
        year, month = int(found[1]), int(found[2])
    elif (found := _PERIOD_WORDS.fullmatch(folded)) and found[1] in MONTHS:
        year, month = int(found[2]), MONTHS[found[1]]
    else:
        try:
            day = parse_date(folded)
        except FormError:
            raise FormError("period") from None
        year, month = day.year, day.month
    if not 1 <= month <= 12 or not FIRST_YEAR <= year <= LAST_YEAR:
        raise FormError("period")
    return f"{year:04}-{month:02}"
