"""Numbers, dates and lists of words as the report writes them, by Babel's data and the profile's habits."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from attrs import field, frozen
from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import NumberPattern, parse_pattern

from govreport.model import Figure
from govreport.profiles import Profile

FIXED = "\u00a0"
MINUS = "\u2212"
SHARE = "share"
MONEY = "money"


def upper_first(text: str) -> str:
    """``text`` with a capital first letter, as at the beginning of a sentence or a cell."""
    return text[:1].upper() + text[1:]


def lower_first(text: str) -> str:
    """``text`` with a small first letter, as inside a sentence; an abbreviation keeps its capitals."""
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


def with_fixed_spaces(text: str, profile: Profile) -> str:
    """``text`` with a fixed space within dates, long numbers and amounts; none breaks over two lines."""
    forms = profile.forms
    return _numbers(forms.months, (*forms.currency.values(), forms.percent)).sub(rf"\1{FIXED}", text)


@lru_cache(maxsize=4)
def _numbers(months: tuple[str, ...], units: tuple[str, ...]) -> re.Pattern[str]:
    """A digit whose following space should not break: before a month, a unit, or three more digits."""
    words = "|".join(re.escape(word) for word in (*months, *units))
    return re.compile(rf"(\d) (?=(?:{words}|%|\d{{3}}(?!\d))(?!\w))")


def _locale(profile: Profile) -> Locale:
    return Locale.parse(profile.lang, sep="-")


@frozen
class Writing:
    """One profile's way of writing values.

    Attributes:
        profile: Whose way.
        locale: Its locale in Babel.
    """

    profile: Profile
    locale: Locale = field(init=False)
    _patterns: dict[int, NumberPattern] = field(init=False, factory=dict, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        """Find the locale of the profile's language."""
        object.__setattr__(self, "locale", _locale(self.profile))

    def number(self, value: Decimal | int, decimals: int | None = None) -> str:
        """``value`` with separators; ``decimals`` rounds half up, None keeps those that are there."""
        number = Decimal(value)
        if decimals is None:
            exponent = number.as_tuple().exponent
            whole = number == number.to_integral_value()
            decimals = 0 if whole or not isinstance(exponent, int) else max(-exponent, 0)
        number = number.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
        if decimals not in self._patterns:
            self._patterns[decimals] = parse_pattern("#,##0" + ("." + "0" * decimals if decimals else ""))
        text: str = self._patterns[decimals].apply(abs(number), self.locale)
        text = text.replace(" ", FIXED).replace("\u202f", FIXED)
        return MINUS + text if number < 0 else text

    def money(self, value: Decimal) -> str:
        """An amount in whole units of the currency."""
        return self.number(value, 0)

    def date(self, value: dt.date) -> str:
        """A day in running text, which never breaks between day and month."""
        return format_date(value, "long", locale=self.locale).replace(" ", FIXED, 1)

    def day_of_year(self, value: dt.date) -> str:
        """A day without its year, as one that comes back each year: ``15 februari``."""
        return format_skeleton("MMMMd", value, locale=self.locale).replace(" ", FIXED)

    def table_date(self, value: dt.date, end: dt.date | None = None) -> str:
        """A day, or the first and last of several, where space is short."""
        pattern = self.profile.term("form.table_date")
        text = format_date(value, pattern, locale=self.locale).replace(" ", FIXED)
        if end is None or end == value:
            return text
        return f"{text}\u2013{format_date(end, pattern, locale=self.locale).replace(' ', FIXED)}"

    def month(self, value: dt.date) -> str:
        """Name of the month, short, as on an axis."""
        return format_date(value, "LLL", locale=self.locale).rstrip(".")

    def words(self, items: Iterable[str]) -> str:
        """``a, b och c``; ``a och b samt c`` where a name holds the word that joins them."""
        found = [item for item in items if item]
        joint = self.profile.term("and")
        if len(found) > 1 and any(joint in item for item in found):
            return ", ".join(found[:-1]) + self.profile.term("and.over") + found[-1]
        return format_list(found, locale=self.locale)

    def kind(self, figure: Figure) -> str:
        """``money``, ``share`` (percent) or empty, by the figure's unit."""
        unit = figure.unit.strip()
        if unit in self.profile.forms.currency.values():
            return MONEY
        return SHARE if unit in (self.profile.forms.percent, "%") else ""

    def figure(self, figure: Figure) -> str:
        """A figure's number without unit; money in whole units."""
        if figure.value is None:
            return self.profile.term("missing")
        return self.number(figure.value, 0 if self.kind(figure) == MONEY else None)

    def figure_text(self, figure: Figure) -> str:
        """A figure as running text shows it: money and percent with their unit, everything else bare."""
        text = self.figure(figure)
        return f"{text}{FIXED}{figure.unit}" if figure.value is not None and self.kind(figure) else text
