"""The project's own choice of rules."""

from __future__ import annotations

from collections.abc import Iterator

from govreport.model import SEVERITIES
from govreport.rules.catalogue import catalogue
from govreport.rules.context import Context
from govreport.rules.registry import Hit, Rule, Texts, rule


@rule(
    "GR906",
    "error",
    {
        "unknown": Texts(
            sv="Inställningen rules.{field} nämner {code}, men det finns ingen sådan regel.",
            en="The setting rules.{field} names {code}, but there is no such rule.",
            hint_sv="Kommandot ”govreport rules” visar alla koder. Ett prefix som GR5 går också bra.",
            hint_en="`govreport rules` lists all codes. A prefix such as GR5 will do, too.",
        ),
        "severity": Texts(
            sv="Inställningen rules.severity ger {code} värdet ”{value}”, som inte finns.",
            en="The setting rules.severity gives {code} the value “{value}”, which does not exist.",
            hint_sv="Skriv error, warning eller advice.",
            hint_en="Write error, warning or advice.",
        ),
        "demand": Texts(
            sv="Inställningen rules.{field} vill stänga av eller mildra {code}, som "
            "vaktar ett krav i beslutet.",
            en="The setting rules.{field} would switch off or soften {code}, which guards "
            "a demand of the decision.",
            hint_sv="Ta bort raden: den har ingen verkan. Redovisa underlag eller skriv en avvikelse.",
            hint_en="Remove the line: it has no effect. Give evidence or write a deviation.",
        ),
    },
    waivable=False,
)
def rule_choice(context: Context) -> Iterator[Hit]:
    """The choice of rules in govreport.yaml names rules that exist and may be chosen away.

    What:
        `rules.select`, `rules.ignore` and `rules.severity` hold codes or prefixes of rules, and a severity is
        `error`, `warning` or `advice`. No rule that guards a demand is ignored or softened.
    Why:
        A misspelt code switches off nothing, or everything, and nobody notices.
    Fails:
        govreport.yaml: {rules: {ignore: [GR999]}}
        ---
        govreport.yaml: {rules: {severity: {GR203: fatal}}}
        ---
        govreport.yaml: {rules: {ignore: [GR101]}}
    Passes:
        govreport.yaml: {rules: {ignore: [GR112], severity: {GR203: error}}}
    Exceptions:
        A prefix (`GR1`) may cover rules that guard demands: they simply go on running.
    """
    choice = context.project.settings.rules
    at = context.project.settings.at
    where = at.of("rules") if at else None
    known = catalogue()
    for field, codes in (("select", choice.select), ("ignore", choice.ignore), ("severity", choice.severity)):
        for code in codes:
            if not any(other.startswith(code) for other in known) and not context.project.settings.plugins:
                yield Hit(at=where, item=code, variant="unknown", params={"field": field, "code": code})
            elif field != "select" and _softens(known.get(code), choice.severity.get(code), field):
                yield Hit(at=where, item=code, variant="demand", params={"field": field, "code": code})
    for code, value in choice.severity.items():
        if value not in SEVERITIES:
            yield Hit(at=where, item=code, variant="severity", params={"code": code, "value": value})


def _softens(named: Rule | None, severity: str | None, field: str) -> bool:
    if named is None or named.waivable:
        return False
    return field == "ignore" or (severity in SEVERITIES and severity != "error")
