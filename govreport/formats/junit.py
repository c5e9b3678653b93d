"""The check as JUnit XML: one test case per requirement, so that a CI shows each demand by name.

A requirement fails on an error; warnings and advice stand in its output. What is not due or not applicable
is skipped. Findings that belong to no requirement stand in a second suite, one test case per rule.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from xml.etree import ElementTree as ET

from govreport.formats.common import by_requirement, name, place, xml_text
from govreport.formats.words import Words
from govreport.model import CheckResult, Finding, RequirementResult

_SKIPPED = frozenset({"pending", "not-applicable"})


def render(result: CheckResult) -> str:
    """The result as JUnit XML."""
    words = Words(result.lang)
    grouped, others = by_requirement(result)
    cases = [_requirement(result, one, grouped.get(one.id, ()), words) for one in result.requirements]
    suites = [_suite(words("requirements"), cases)]
    by_rule: dict[str, list[Finding]] = defaultdict(list)
    why = {code: f"{code} could not run" for code in result.crashed}
    for finding in others:
        if finding.item in why:
            why[finding.item] = finding.message
        else:
            by_rule[finding.rule].append(finding)
    crashed = [_crash(code, reason) for code, reason in why.items()]
    if by_rule or crashed:
        rules = [_rule(result, code, found, words) for code, found in by_rule.items()]
        suites.append(_suite(words("other-findings"), [*rules, *crashed]))
    root = ET.Element("testsuites", {"name": xml_text(result.title) or "govreport", **_counts(suites)})
    root.extend(suites)
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _suite(title: str, cases: Iterable[ET.Element]) -> ET.Element:
    suite = ET.Element("testsuite", {"name": title})
    suite.extend(cases)
    for key, tag in (
        ("tests", "testcase"),
        ("failures", "failure"),
        ("errors", "error"),
        ("skipped", "skipped"),
    ):
        suite.set(key, str(sum(1 for _ in suite.iter(tag))))
    suite.set("time", "0")
    return suite


def _counts(suites: Iterable[ET.Element]) -> dict[str, str]:
    found = list(suites)
    return {
        key: str(sum(int(suite.get(key, "0")) for suite in found)) for key in ("tests", "failures", "errors")
    }


def _case(title: str, kind: str) -> ET.Element:
    return ET.Element("testcase", {"name": xml_text(title), "classname": f"govreport.{kind}", "time": "0"})


def _requirement(
    result: CheckResult, requirement: RequirementResult, findings: Iterable[Finding], words: Words
) -> ET.Element:
    case = _case(name(requirement), requirement.kind)
    found = list(findings)
    status = words(f"status.{requirement.status}")
    if requirement.status in _SKIPPED and not any(finding.severity == "error" for finding in found):
        ET.SubElement(case, "skipped").text = status  # as text: Jenkins' schema knows no message here
    lines = [status]
    if requirement.evidence:
        lines.append(f"{words('evidence')}: {', '.join(requirement.evidence)}")
    lines += [
        f"{words('passages')}: {passage.title} {place(result, passage.location)}".rstrip()
        for passage in requirement.passages
    ]
    _outcome(case, result, found, words, lines)
    return case


def _rule(result: CheckResult, code: str, findings: list[Finding], words: Words) -> ET.Element:
    case = _case(code, "rule")
    _outcome(case, result, findings, words, [])
    return case


def _outcome(
    case: ET.Element, result: CheckResult, findings: list[Finding], words: Words, lines: list[str]
) -> None:
    """Errors as one failure, everything else as output; the order is the one the schemas ask for."""
    errors = [finding for finding in findings if finding.severity == "error"]
    if errors:
        failure = ET.SubElement(
            case, "failure", {"message": xml_text(errors[0].message), "type": errors[0].rule}
        )
        failure.text = xml_text("\n".join(_line(result, finding, words) for finding in errors))
    rest = [_line(result, finding, words) for finding in findings if finding.severity != "error"]
    if lines or rest:
        ET.SubElement(case, "system-out").text = xml_text("\n".join([*lines, *rest]))


def _line(result: CheckResult, finding: Finding, words: Words) -> str:
    where = place(result, finding.location)
    head = f"{words(f'severity.{finding.severity}')} {finding.rule}"
    return " ".join(part for part in (head, where and f"{where}:", finding.message, finding.hint) if part)


def _crash(code: str, reason: str) -> ET.Element:
    case = _case(code, "could-not-run")
    ET.SubElement(case, "error", {"message": xml_text(reason), "type": code})
    return case
