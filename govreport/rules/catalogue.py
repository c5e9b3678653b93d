"""The one list of the modules that hold rules; importing them fills the registry."""

from __future__ import annotations

from importlib import import_module

from govreport.rules.registry import Rule, rules

MODULES: tuple[str, ...] = (
    "input",
    "input_values",
    "input_decision",
    "input_chapters",
    "input_ledger",
    "completeness",
    "results",
    "decision",
    "partners",
    "names",
    "agencies",
    "perspectives",
    "deadlines",
    "reports",
    "told_days",
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
    "money",
    "money_account",
    "money_ledger",
    "money_rows",
    "money_basis",
    "money_text",
    "money_tables",
    "language",
    "language_signs",
    "language_words",
    "abbreviations",
    "document",
    "document_links",
    "document_pictures",
    "document_tables",
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
