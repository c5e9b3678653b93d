"""The result for programs: JSON, format 1.

History: 1, the first.
"""

from __future__ import annotations

import json
from typing import Any, get_args

from govreport.model import (
    SEVERITIES,
    STATUSES,
    CheckResult,
    DecisionCoverage,
    Finding,
    Kind,
    Location,
    RequirementResult,
    Verdict,
)

FORMAT = 1


def render(result: CheckResult) -> str:
    """The result as JSON; within one format number keys may come, none goes or changes its meaning."""
    return json.dumps(data(result), ensure_ascii=False, indent=2) + "\n"


def data(result: CheckResult) -> dict[str, Any]:
    """The result as plain values."""
    return {
        "format": FORMAT,
        "verdict": result.verdict,
        "requirements": [_requirement(requirement) for requirement in result.requirements],
        "findings": [_finding(finding) for finding in result.findings],
        "decision": _decision(result.decision) if result.decision else None,
        "waived": [_finding(finding) for finding in result.waived],
        "crashed": list(result.crashed),
        "today": result.today.isoformat() if result.today else None,
        "content_date": result.content_date.isoformat() if result.content_date else None,
        "report": result.report or None,
    }


def _requirement(requirement: RequirementResult) -> dict[str, Any]:
    return {
        "id": requirement.id,
        "kind": requirement.kind,
        "status": requirement.status,
        "text": requirement.text,
        "owner": requirement.owner,
        "evidence": list(requirement.evidence),
        "passages": [
            {"title": passage.title, "location": location(passage.location)}
            for passage in requirement.passages
        ],
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message,
        "requirement": finding.requirement,
        "location": location(finding.location),
        "hint": finding.hint,
    }


def location(place: Location | None) -> dict[str, Any] | None:
    """A place as plain values; keys that do not apply are left out."""
    if place is None:
        return None
    keys = ("file", "line", "column", "sheet", "cell", "paragraph", "page")
    return {key: value for key in keys if (value := getattr(place, key)) is not None}


def _decision(coverage: DecisionCoverage) -> dict[str, int]:
    return {
        "sentences": len(coverage.sentences),
        "obliging": coverage.count(modality="obliges"),
        "tied": coverage.count(modality="obliges", state="tied"),
        "dismissed": coverage.count(modality="obliges", state="dismissed"),
        "untied": coverage.count(modality="obliges", state="untied"),
    }


def schema() -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of what `render` writes."""
    text, number, day = (
        {"type": "string"},
        {"type": "integer", "minimum": 0},
        {"type": "string", "format": "date"},
    )
    place = _object(
        {key: {"type": "integer", "minimum": 1} for key in ("line", "column", "page")}
        | dict.fromkeys(("file", "sheet", "cell", "paragraph"), text),
        required=["file"],
    )
    maybe_place = {"anyOf": [{"$ref": "#/$defs/location"}, {"type": "null"}]}
    finding = _object(
        {
            "rule": text,
            "severity": {"enum": list(SEVERITIES)},
            "message": text,
            "requirement": {"type": ["string", "null"]},
            "location": maybe_place,
            "hint": text,
        }
    )
    requirement = _object(
        {
            "id": text,
            "kind": {"enum": list(get_args(Kind))},
            "status": {"enum": list(STATUSES)},
            "text": text,
            "owner": text,
            "evidence": {"type": "array", "items": text},
            "passages": {"type": "array", "items": _object({"title": text, "location": maybe_place})},
        }
    )
    coverage = _object(dict.fromkeys(("sentences", "obliging", "tied", "dismissed", "untied"), number))
    findings = {"type": "array", "items": {"$ref": "#/$defs/finding"}}
    result = _object(
        {
            "format": {"const": FORMAT},
            "verdict": {"enum": list(get_args(Verdict))},
            "requirements": {"type": "array", "items": requirement},
            "findings": findings,
            "decision": {"anyOf": [coverage, {"type": "null"}]},
            "waived": findings,
            "crashed": {"type": "array", "items": text},
            "today": {"anyOf": [day, {"type": "null"}]},
            "content_date": {"anyOf": [day, {"type": "null"}]},
            "report": {"type": ["string", "null"]},
        }
    )
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "govreport check --format json",
        **result,
        "$defs": {"location": place, "finding": finding},
    }


def _object(properties: dict[str, Any], required: list[str] | None = None) -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": list(properties) if required is None else required,
        "properties": properties,
    }
