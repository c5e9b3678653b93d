"""Findings as SARIF 2.1.0 (OASIS standard, 27 March 2020), for code scanning and its viewers.

Only what was found is in it: answered requirements are not results. What a waiver silences is there as
a suppressed result. Columns count from 1, in Unicode code points.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from govreport._version import __version__
from govreport.formats.common import path
from govreport.model import CheckResult, Finding, Location
from govreport.rules.registry import Rule, rules

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "advice": "note"}


def render(result: CheckResult) -> str:
    """The findings as one SARIF run."""
    found = [*result.findings, *result.waived]
    codes = list(dict.fromkeys(finding.rule for finding in found))
    index = {code: position for position, code in enumerate(codes)}
    results = [_result(result, finding, index) for finding in result.findings]
    results += [
        _result(result, finding, index) | {"suppressions": [{"kind": "external", "status": "accepted"}]}
        for finding in result.waived
    ]
    run = {
        "tool": {
            "driver": {
                "name": "govreport",
                "version": __version__,
                "semanticVersion": __version__,
                "rules": _rules(codes, found),
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(result)],
        "results": results,
    }
    return (
        json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)
        + "\n"
    )


def _rules(codes: Iterable[str], found: Iterable[Finding]) -> list[dict[str, Any]]:
    catalogue = rules()
    severities = {finding.rule: finding.severity for finding in found}
    return [_rule(code, catalogue.get(code), severities[code]) for code in codes]


def _rule(code: str, rule: Rule | None, severity: str) -> dict[str, Any]:
    """One rule's metadata; of a rule that the registry does not hold (a plugin's), code and level only."""
    level = _LEVELS[rule.severity if rule else severity]
    described: dict[str, Any] = {"id": code, "defaultConfiguration": {"level": level}}
    if rule:
        doc = rule.doc
        described["name"] = "".join(part.capitalize() for part in rule.name.split("-"))
        described["shortDescription"] = {"text": doc["summary"] or code}
        described["fullDescription"] = {"text": doc["What"] or doc["summary"] or code}
        described["help"] = {
            "text": f"{doc['What']}\n\n{doc['Why']}",
            "markdown": f"**{code}** {doc['summary']}\n\n{doc['What']}\n\n**Why.** {doc['Why']}",
        }
    return described


def _result(result: CheckResult, finding: Finding, index: dict[str, int]) -> dict[str, Any]:
    text = f"{finding.message} {finding.hint}".strip()
    described: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": index[finding.rule],
        "level": _LEVELS[finding.severity],
        "message": {"text": text or finding.rule},
        "locations": [_location(result, finding)],
        "partialFingerprints": {"govreport/v1": _fingerprint(finding)},
    }
    subject = {"requirement": finding.requirement, "item": finding.item}
    properties = {key: value for key, value in subject.items() if value}
    if properties:
        described["properties"] = properties
    return described


def _location(result: CheckResult, finding: Finding) -> dict[str, Any]:
    """File and region where there are lines; cell, paragraph, page or requirement as logical location."""
    place = finding.location
    described: dict[str, Any] = {}
    logical: list[dict[str, str]] = []
    if place is not None:
        physical: dict[str, Any] = {"artifactLocation": {"uri": quote(path(result, place), errors="replace")}}
        if place.line is not None:
            physical["region"] = {"startLine": max(place.line, 1), "startColumn": max(place.column or 1, 1)}
        else:
            logical = _logical(place)
        described["physicalLocation"] = physical
    subject = finding.requirement or finding.item
    if subject and not logical:
        kind = "requirement" if finding.requirement else "item"
        logical = [{"name": subject, "fullyQualifiedName": f"{kind}/{subject}", "kind": kind}]
    if logical:
        described["logicalLocations"] = logical
    return described


def _logical(place: Location) -> list[dict[str, str]]:
    parts = [("sheet", place.sheet), ("cell", place.cell), ("paragraph", place.paragraph)]
    if place.page is not None:
        parts.append(("page", str(place.page)))
    named = [(kind, value) for kind, value in parts if value]
    if not named:
        return []
    kind, value = named[-1]
    return [
        {"name": value, "fullyQualifiedName": "/".join([place.file, *(v for _, v in named)]), "kind": kind}
    ]


def _fingerprint(finding: Finding) -> str:
    """Stays the same while lines move: rule, subject, file and what the message was made from."""
    file = finding.location.file if finding.location else ""
    parts = (finding.rule, finding.requirement or "", finding.item or "", file, finding.message)
    return hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:32]


def _invocation(result: CheckResult) -> dict[str, Any]:
    described: dict[str, Any] = {"executionSuccessful": result.verdict != "could-not-run"}
    if result.crashed:
        described["toolExecutionNotifications"] = [
            {"level": "error", "message": {"text": f"{code} could not run"}, "descriptor": {"id": code}}
            for code in result.crashed
        ]
    return described
