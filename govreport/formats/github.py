"""The check for GitHub Actions: annotations beside the lines, and a Markdown summary for the job's page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from govreport.formats.common import by_requirement, one_line, path, place, subject
from govreport.formats.words import Words
from govreport.model import CheckResult, Finding

_COMMANDS = {"error": "error", "warning": "warning", "advice": "notice"}
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|~])")


def render(result: CheckResult) -> str:
    """Workflow commands, one line per finding; empty where nothing was found."""
    lines = [_annotation(result, finding) for finding in result.findings]
    told = {finding.item for finding in result.findings}
    lines += [
        f"::error title={_property(code)}::{_data(f'{code} could not run')}"
        for code in result.crashed
        if code not in told
    ]
    return "".join(f"{line}\n" for line in lines)


def _annotation(result: CheckResult, finding: Finding) -> str:
    title = " ".join(part for part in (finding.rule, subject(finding)) if part)
    properties: dict[str, str] = {}
    message = f"{finding.message} {finding.hint}".strip()
    location = finding.location
    if location is not None:
        properties["file"] = path(result, location)
        if location.line is not None:
            properties["line"] = str(location.line)
            if location.column is not None:
                properties["col"] = str(location.column)
        elif place(result, location) != properties["file"]:
            message = (
                f"{place(result, location)}: {message}"  # a cell or paragraph has no line to stand beside
            )
    properties["title"] = title
    written = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{_COMMANDS[finding.severity]} {written}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def summary(result: CheckResult) -> str:
    """A Markdown summary: the verdict, every requirement, every finding, what is waived."""
    words = Words(result.lang)
    parts = [f"## {_cell(result.title) or words('untitled')}", f"**{words.verdict(result)}**"]
    parts += [line for line in (words.judged(result), words.waived(result)) if line]
    grouped, _others = by_requirement(result)
    if result.requirements:
        heads = [words(key) for key in ("requirement", "status", "evidence", "findings")]
        parts.append(f"### {words('requirements')}")
        parts.append("\n".join(_table(heads, _requirements(result, words, grouped))))
    if result.findings:
        heads = [words(key) for key in ("severity", "rule", "requirement", "place", "message")]
        parts.append(f"### {words('findings')}")
        parts.append("\n".join(_table(heads, _findings(result, words))))
    return "\n\n".join(parts) + "\n"


def _requirements(
    result: CheckResult, words: Words, grouped: Mapping[str, list[Finding]]
) -> Iterator[list[str]]:
    for requirement in result.requirements:
        yield [
            f"{requirement.id} {requirement.text}",
            words(f"status.{requirement.status}"),
            ", ".join(requirement.evidence),
            str(len(grouped.get(requirement.id, ())) or ""),
        ]


def _findings(result: CheckResult, words: Words) -> Iterator[list[str]]:
    for finding in result.findings:
        severity = words(f"severity.{finding.severity}")
        where = place(result, finding.location)
        message = f"{finding.message} {finding.hint}".strip()
        yield [severity, finding.rule, subject(finding), where, message]


def _table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    titles = list(heads)
    yield f"| {' | '.join(title.capitalize() for title in titles)} |"
    yield f"|{' --- |' * len(titles)}"
    for row in rows:
        yield f"| {' | '.join(_cell(value) for value in row)} |"


def _cell(text: str) -> str:
    return _MARKDOWN.sub(r"\\\1", one_line(text))
