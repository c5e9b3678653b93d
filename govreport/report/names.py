"""Names of the charts and tables that a chapter may place: ``![…](chart:NAME)``, ``![…](table:NAME)``.

A name is known because of the project's data, whether or not there is anything to draw yet. Light enough
for a plain check.
"""

from __future__ import annotations

from govreport.model import Project

CHARTS: tuple[str, ...] = ("activities", "contacts", "costs_by_line", "costs_by_type")
TABLES: tuple[str, ...] = (
    "activities",
    "allocation_key",
    "budget_lines",
    "contacts",
    "contacts_by_partner",
    "costs_by_line",
    "costs_by_type",
    "deadlines",
    "deliverables",
    "deviations",
    "ledger_bridge",
    "requirements",
)
CHART_PREFIX = "chart:"
TABLE_PREFIX = "table:"


def chart_names(project: Project) -> tuple[str, ...]:
    """Names of every chart the project may place: the built-in ones, one per indicator, the agency's own."""
    indicators = (f"indicator_{indicator.id}" for indicator in project.outputs.indicators)
    own = (chart.name for chart in project.settings.charts)
    return tuple(dict.fromkeys((*CHARTS, *indicators, *own)))


def table_names(project: Project) -> tuple[str, ...]:
    """Names of every table the project may place: built-in, indicators, own charts' numbers, evidence."""
    evidence = (f"evidence_{requirement.id}" for requirement in project.assignment.requirements())
    return tuple(dict.fromkeys((*TABLES, *chart_names(project), *evidence)))


def chart_key(name: str) -> str:
    """Key of the chart called ``name`` in the report."""
    return CHART_PREFIX + name


def table_key(name: str) -> str:
    """Key of the table called ``name`` in the report."""
    return TABLE_PREFIX + name
