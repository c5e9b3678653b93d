"""The one list of the modules that hold rules; importing them fills the registry."""

from __future__ import annotations

from importlib import import_module

from govreport.rules.registry import Rule, rules

MODULES: tuple[str, ...] = (
    "input.files",
    "input.values",
    "input.decision",
    "input.chapters",
    "input.ledger",
    "completeness",
    "results",
    "decision",
    "partners",
    "names",
    "agencies",
    "perspectives",
    "deadlines",
    "reports",
    "narrative.told_days",
    "dates",
    "evidence",
    "formalities",
    "hand_ins",
    "colophon",
    "sender",
    "leftovers",
    "privacy",
    "se.decision_clause",
    "se.perspectives",
    "se.partners",
    "se.numbers",
    "se.claims",
    "se.accessibility",
    "money.granted",
    "money.account",
    "money.ledger",
    "money.rows",
    "money.basis",
    "money.text",
    "money.tables",
    "narrative.writing",
    "narrative.signs",
    "narrative.sentences",
    "narrative.abbreviations",
    "document.structure",
    "document.links",
    "document.pictures",
    "document.tables",
    "se.money",
    "se.language",
    "deviations",
    "waivers",
    "settings",
)
_loaded = False


def catalogue() -> dict[str, Rule]:
    """Every rule of the house by code; the families' modules are imported at the first call."""
    global _loaded  # noqa: PLW0603 - module state on purpose: importing twice costs, registering twice fails
    if not _loaded:
        for name in MODULES:
            import_module(f"govreport.rules.{name}")
        _loaded = True
    return rules()
