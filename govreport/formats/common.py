"""What several formats need: findings by requirement, paths as seen from where the command was started."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

from attrs import evolve

from govreport.model import CheckResult, Finding, Location, RequirementResult

# XML 1.0 forbids C0 controls but tab, line feed and carriage return, lone surrogates, and two non-characters
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f]+")


def by_requirement(result: CheckResult) -> tuple[Mapping[str, list[Finding]], list[Finding]]:
    """Findings by requirement id, and those that belong to no requirement of the result."""
    known = {requirement.id for requirement in result.requirements}
    grouped: dict[str, list[Finding]] = defaultdict(list)
    others: list[Finding] = []
    for finding in result.findings:
        if finding.requirement in known:
            grouped[finding.requirement or ""].append(finding)
        else:
            others.append(finding)
    return grouped, others


def path(result: CheckResult, location: Location) -> str:
    """The location's file as seen from where the folder's name was given, with forward slashes."""
    folder = result.folder.replace("\\", "/").rstrip("/").removeprefix("./")
    return f"{folder}/{location.file}" if folder not in ("", ".") else location.file


def place(result: CheckResult, location: Location | None) -> str:
    """The location in the usual notation, seen from where the folder's name was given; empty for None."""
    return str(evolve(location, file=path(result, location))) if location else ""


def subject(finding: Finding) -> str:
    """Id of what a finding is about; empty for a chapter's own name, which its path says."""
    file = finding.location.file if finding.location else ""
    named = finding.requirement or finding.item or ""
    return "" if file.startswith("chapters/") and named in file else named


def name(requirement: RequirementResult) -> str:
    """``T1 text`` on one line."""
    return one_line(f"{requirement.id} {requirement.text}")


def one_line(text: str) -> str:
    """``text`` with white space folded and control characters (escape sequences too) taken out."""
    return " ".join(_CONTROLS.sub(" ", text).split())


def xml_text(text: str) -> str:
    """``text`` without the characters that XML 1.0 cannot hold."""
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)
