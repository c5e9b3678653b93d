"""How the agency answers: the whole of ``govreport.yaml``, and the waivers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import Literal

from attrs import field

from govreport.model.location import Origin
from govreport.model.values import frozen

MoneyBasis = Literal["", "accrual", "cash"]
ChartKind = Literal["bar", "grouped-bar", "stacked-bar", "line", "timeline"]


@frozen(kw_only=True)
class LedgerSource:
    """One ledger file and how to read it.

    Attributes:
        file: Path under the folder.
        sheet: Sheet of a workbook; the first where empty.
        columns: Our field name (``date``, ``voucher``, ``account``, ``amount``, ...) to the file's heading.
        encoding: Text encoding; found out where empty.
        delimiter: Of a CSV file; found out where empty.
        lines: The file's code of a funding line (an object, a project) to our line id; to several ("B1 B2 B3")
            where the year of a row says which of them it is.
        projects: Project codes that belong to the assignment; all where empty.
        period: Take only rows whose accounting period falls in the assignment's period.
        sign: ``-1`` where the file shows costs as negative amounts.
    """

    file: str = ""
    sheet: str = ""
    columns: Mapping[str, str] = field(factory=dict)
    encoding: str = ""
    delimiter: str = ""
    lines: Mapping[str, str] = field(factory=dict)
    projects: tuple[str, ...] = ()
    period: bool = False
    sign: int = 1
    at: Origin | None = field(default=None, eq=False, repr=False)


@frozen(kw_only=True)
class Overhead:
    """Indirect costs: the rate in percent, what it is counted on, and whose rate it is.

    Attributes:
        rate: Percent.
        base: Keys of the cost types the rate is counted on.
        period: For when the rate was decided.
        source: Who decided it, and where.
    """

    rate: Decimal | None = None
    base: tuple[str, ...] = ()
    period: str = ""
    source: str = ""
    at: Origin | None = field(default=None, eq=False, repr=False)


@frozen(kw_only=True)
class AllocationKey:
    """How shared costs are split over the funding lines: percent by line, and why so.

    Attributes:
        shares: Percent by funding line.
        text: On what the key rests; printed in the report.
    """

    shares: Mapping[str, Decimal] = field(factory=dict)
    text: str = ""
    at: Origin | None = field(default=None, eq=False, repr=False)


@frozen(kw_only=True)
class OwnFigure:
    """A figure the agency defines itself; named in chapters as ``{{ figures.NAME }}``.

    Attributes:
        name: The name in {{ figures.NAME }}.
        value: The number.
        unit: What it counts.
        text: What it is, in words.
        source: Where it comes from.
    """

    name: str
    value: Decimal | None = None
    unit: str = ""
    text: str = ""
    source: str = ""
    at: Origin | None = field(default=None, eq=False, repr=False)


@frozen(kw_only=True)
class OwnChart:
    """A chart the agency defines itself, on named figures or an indicator.

    Attributes:
        name: As in ``![...](chart:NAME)``.
        chart: Kind of drawing; ``kind`` in the file.
        figures: Names of the figures to draw, one category each.
        indicator: Id of an indicator to draw instead.
        title: Caption.
        unit: Of the values.
        source: Printed below the chart.
    """

    name: str
    chart: ChartKind = "bar"
    title: str = ""
    unit: str = ""
    source: str = ""
    figures: tuple[str, ...] = ()
    indicator: str = ""
    at: Origin | None = field(default=None, eq=False, repr=False)


@frozen(kw_only=True)
class Colophon:
    """What the colophon says.

    Attributes:
        series: Series and number ("Rapport 2018:3").
        alternative_format: Where to ask for the report in another format, as a whole sentence; printed as it is.
        place: Where the agency sits, for the cover.
        isbn: Of the report.
        issn: Of the series.
        contact: Whom to ask.
        url: Where the report is published.
        photo: Whose pictures.
    """

    series: str = ""
    isbn: str = ""
    issn: str = ""
    contact: str = ""
    alternative_format: str = ""
    url: str = ""
    place: str = ""
    photo: str = ""


@frozen(kw_only=True)
class RuleChoice:
    """Which rules run, and how strictly.

    Attributes:
        select: Codes or prefixes of rules to run; all where empty.
        ignore: Codes or prefixes of rules to leave out.
        severity: Severity by code: error, warning or advice.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, str] = field(factory=dict)


@frozen(kw_only=True)
class Settings:
    """The whole of ``govreport.yaml``.

    Attributes:
        registration_number: The agency's own, for the report.
        agency: The agency that decides on the report and hands it in, where several got the assignment; all of
            them where empty.
        title: The report's title; the assignment's with the profile's prefix where empty.
        publish: Whether the report will be published on the web.
        example_data: True marks the report and every list as example data.
        summary_for: Who the report is written for; unused where empty.
        as_of: Fixes today, for examples and archived cases.
        lang: ``sv`` or ``en`` for messages; the profile's where empty.
        template: An agency's Word template, path under the folder.
        styles: Our style name to the template's style name.
        cost_types: Account or account prefix to cost type, ahead of the profile's own.
        chart_of_accounts: Which of the profile's charts of accounts the ledger follows; else its usual one.
        ledger: Ledger files with their mapping.
        money_basis: ``accrual`` (bokföringsmässig) or ``cash`` (utgiftsmässig).
        budget_deviation: Percent of a line from which a deviation from budget must be explained.
        budget_comments: Explanation by funding line.
        small_number_minimum: Smallest number of persons a published table cell may show.
        internal_days: Days before the due day by name, ahead of the profile's (``decision: 5``).
        owners: Who answers for what, by requirement id, ahead of the assignment's owner.
        duties: The agency's standing duties that the report must treat, by key of the profile, each with
            where the report treats it or why not.
        abbreviations: Abbreviations the reader knows.
        plugins: Modules or entry points with own rules.
        recipients: E-mail or postal address by recipient, for the package.
        format: The version of the file's form.
        subtitle: Below the title on the cover.
        rules: Which rules run, and how severely.
        overhead: Indirect costs.
        allocation_key: How shared costs are divided.
        colophon: What the imprint says.
        figures: Own named figures.
        charts: Own charts.
    """

    format: int = 1
    registration_number: str = ""
    agency: str = ""
    title: str = ""
    subtitle: str = ""
    publish: bool = False
    example_data: bool = False
    as_of: dt.date | None = None
    lang: str = ""
    template: str = ""
    styles: Mapping[str, str] = field(factory=dict)
    rules: RuleChoice = field(factory=RuleChoice)
    cost_types: Mapping[str, str] = field(factory=dict)
    chart_of_accounts: str = ""
    ledger: tuple[LedgerSource, ...] = ()
    money_basis: MoneyBasis = ""
    overhead: Overhead | None = None
    allocation_key: AllocationKey | None = None
    budget_deviation: Decimal = Decimal(10)
    budget_comments: Mapping[str, str] = field(factory=dict)
    small_number_minimum: int = 5
    internal_days: Mapping[str, int] = field(factory=dict)
    owners: Mapping[str, str] = field(factory=dict)
    duties: Mapping[str, str] = field(factory=dict)
    abbreviations: tuple[str, ...] = ()
    colophon: Colophon = field(factory=Colophon)
    figures: tuple[OwnFigure, ...] = ()
    charts: tuple[OwnChart, ...] = ()
    plugins: tuple[str, ...] = ()
    at: Origin | None = field(default=None, eq=False, repr=False)


@frozen(kw_only=True)
class Waiver:
    """Silences one rule's finding; internal, never printed.

    Attributes:
        rule: Code of the rule.
        item: Id of the requirement or item concerned; all of the rule's findings where empty.
        owner: Who answers for it.
        decided: When.
        expires: The last day it holds.
        reason: Why the finding may stand.
    """

    rule: str = ""
    item: str = ""
    reason: str = ""
    owner: str = ""
    decided: dt.date | None = None
    expires: dt.date | None = None
    at: Origin | None = field(default=None, eq=False, repr=False)
