"""The report's tables by name. Each is made of the material only and shows every figure under its name."""

from __future__ import annotations

from collections.abc import Callable

from govreport.model.blocks import Table
from govreport.report.material import Material
from govreport.report.tables import contacts, demands, evidence, matrix, money, work
from govreport.report.tables.matrix import Places

_PLAIN: dict[str, Callable[[Material], Table | None]] = {
    "activities": work.activities,
    "allocation_key": money.allocation_key,
    "budget_lines": money.budget_lines,
    "contacts": contacts.contacts,
    "contacts_by_partner": contacts.contacts_by_partner,
    "costs_by_line": money.costs_by_line,
    "costs_by_type": money.costs_by_type,
    "deadlines": demands.deadlines,
    "deliverables": work.deliverables,
    "deviations": demands.deviations,
    "ledger_bridge": money.ledger_bridge,
}


def make_table(name: str, material: Material, places: Places) -> Table | None:
    """The table called ``name``; None where there is no such table, or nothing to show in it.

    Args:
        name: As chapters and templates name it.
        material: What the report is made from.
        places: Where requirements are answered, for the matrix.
    """
    if name in _PLAIN:
        return _PLAIN[name](material)
    if name == "requirements":
        return matrix.requirements(material, places)
    if name.startswith("evidence_"):
        return evidence.evidence(material, name.removeprefix("evidence_"))
    if name.startswith("indicator_"):
        id_ = name.removeprefix("indicator_")
        found = next((each for each in material.project.outputs.indicators if each.id == id_), None)
        return evidence.indicator(material, found) if found else None
    return _own(name, material)


def _own(name: str, material: Material) -> Table | None:
    """The numbers of a chart that the agency has declared."""
    chart = next((each for each in material.project.settings.charts if each.name == name), None)
    if chart is None:
        return None
    if chart.indicator:
        found = next(
            (each for each in material.project.outputs.indicators if each.id == chart.indicator), None
        )
        return evidence.indicator(material, found, name=name) if found else None
    return money.figure_table(material, chart)
