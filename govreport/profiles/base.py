"""What a profile is: one country's or funder's habits, as data."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from decimal import ROUND_HALF_UP, Decimal

from govreport.model.values import frozen
from govreport.profiles.decisions import DecisionHabits
from govreport.profiles.habits import Habits
from govreport.profiles.language import LanguageHabits


class NumberForms(Habits):
    """How numbers, dates and percent are written.

    Attributes:
        thousands: Separator of thousands (a fixed space in Swedish).
        decimal: Decimal mark.
        months: Month names from January.
        long_date: Pattern with ``{d}``, ``{month}``, ``{y}``.
        currency: Word for the currency in running text, by ISO code.
        percent: Word for percent in running text.
    """

    thousands: str
    decimal: str
    months: tuple[str, ...]
    long_date: str
    currency: Mapping[str, str]
    percent: str

    def number(self, value: Decimal | int, decimals: int | None = None) -> str:
        """``value`` with separators; ``decimals`` rounds half up, None keeps what is there."""
        number = Decimal(value)
        if decimals is not None:
            number = number.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
        elif number == number.to_integral_value():
            number = number.quantize(Decimal(1))
        text = f"{abs(number):,f}".replace(",", "\0").replace(".", self.decimal).replace("\0", self.thousands)
        return f"\u2212{text}" if number < 0 else text

    def date(self, value: dt.date) -> str:
        """``value`` written out, as in running text."""
        return self.long_date.format(d=value.day, month=self.months[value.month - 1], y=value.year)


@frozen(kw_only=True)
class AreaName:
    """Name of an expenditure area for a span of budget years (both included; None is open)."""

    number: int
    name: str
    first_year: int | None = None
    last_year: int | None = None


class MoneyHabits(Habits):
    """Expenditure areas, cost types and what else money needs.

    Attributes:
        areas: Names of expenditure areas by budget year.
        cost_types: Key to label, in the order tables show them.
        accounts: Account prefix to cost type key; the longest prefix wins.
        charts: The same by the name of a chart of accounts, for agencies that use another than the usual.
        overhead_type: Key of the cost type for indirect costs.
        transfer_type: Key of the cost type for money passed on.
        personnel_type: Key of the cost type for salaries.
        not_costs: Account prefix to why its rows are no costs (``balance``, ``income``).
        pays: Pattern, case ignored, for the words with which a comment tells what pays for overspending; any
            comment does where empty.
    """

    areas: tuple[AreaName, ...] = ()
    cost_types: Mapping[str, str] = {}
    accounts: Mapping[str, str] = {}
    charts: Mapping[str, Mapping[str, str]] = {}
    overhead_type: str = ""
    transfer_type: str = ""
    personnel_type: str = ""
    not_costs: Mapping[str, str] = {}
    pays: str = ""

    def area_name(self, number: int, year: int) -> str | None:
        """Name of expenditure area ``number`` in budget ``year``, or None where there is none."""
        for area in self.areas:
            if (
                area.number == number
                and (area.first_year is None or area.first_year <= year)
                and (area.last_year is None or year <= area.last_year)
            ):
                return area.name
        return None

    def cost_type(self, account: str, own: Mapping[str, str], chart: str = "") -> str:
        """Cost type of an account: the project's own map first, then the profile's; empty if none.

        Args:
            account: Its number.
            own: Account or prefix to cost type, ahead of the profile's.
            chart: Name of the chart of accounts; the profile's usual one where empty or unknown.
        """
        for table in (own, self.charts.get(chart, self.accounts)):
            for length in range(len(account), 0, -1):
                found = table.get(account[:length])
                if found:
                    return found
        return ""

    def not_cost(self, account: str) -> str:
        """Why rows of an account are no costs; empty where they may be."""
        return next((why for prefix, why in self.not_costs.items() if account.startswith(prefix)), "")


class Calendar(Habits):
    """Working days and the days a profile asks for inside the agency.

    Attributes:
        country: ISO 3166 code for public holidays.
        internal_days: Name to working days before a due day.
        internal_labels: Name to label by language (``sv``, ``en``).
    """

    country: str
    internal_days: Mapping[str, int] = {}
    internal_labels: Mapping[str, Mapping[str, str]] = {}


class Group(Habits):
    """Bodies that are called together where all of them are meant.

    Attributes:
        beginning: How the name of each begins.
        ending: How it ends.
        count: How many there are.
        name: What they are called together, as within a sentence.
    """

    beginning: str
    ending: str
    count: int
    name: str

    def has(self, name: str) -> bool:
        """Whether a body is one of them, by its name."""
        return name.startswith(self.beginning) and name.endswith(self.ending)


class Profile(Habits):
    """One country or funder.

    Attributes:
        name: As in ``assignment.yaml``.
        lang: Language of the report (BCP 47), such as ``sv-SE``.
        message_lang: Default language of messages: ``sv`` or ``en``.
        templates: Folder under ``templates/``.
        forms: Number and date forms.
        money: Money habits.
        calendar: Working days and internal days.
        rule_families: Prefixes of the rules it wants (``GR``, ``SE``).
        terms: Words by key: statuses, kinds, roles, table heads, all that the report says outside templates.
        language: How running text is written (abbreviations, unit words, date patterns), for the rules on it.
        decisions: Data for reading decisions (modal verbs, interplay, roles of amounts, ...).
        accessible_from: First day on which published documents must be accessible by law, if they must.
        duties: Standing duties by key, with label and statute.
        groups: Bodies that are called together.
    """

    name: str
    lang: str
    message_lang: str
    templates: str
    forms: NumberForms
    money: MoneyHabits
    calendar: Calendar
    rule_families: tuple[str, ...]
    terms: Mapping[str, str]
    language: LanguageHabits = LanguageHabits()
    decisions: DecisionHabits = DecisionHabits()
    accessible_from: dt.date | None = None
    duties: Mapping[str, str] = {}
    groups: tuple[Group, ...] = ()

    def together(self, names: Iterable[str]) -> tuple[str, ...]:
        """``names`` in order, each whole group under its common name in the place of its first member."""
        called = list(dict.fromkeys(names))
        for group in self.groups:
            members = [name for name in called if group.has(name)]
            if len(members) >= group.count:
                called[called.index(members[0])] = group.name
                called = [name for name in called if name not in members]
        return tuple(called)

    def term(self, key: str) -> str:
        """The word for ``key``; a KeyError names a word the profile lacks."""
        return self.terms[key]
