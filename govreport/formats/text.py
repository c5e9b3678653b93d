"""The check for a person at a terminal: by requirement, then the rest, then one verdict line."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator

from govreport.formats.common import by_requirement, one_line, place
from govreport.formats.words import Words
from govreport.model import CheckResult, EvidenceRef, Finding, RequirementResult

WIDTH = 100
_ID = re.compile(r"\b[A-Z]{1,3}\d+[a-z]*\b")  # of a requirement or an output
_STICKY = "\x1f"  # a blank at which no line is broken: a token is copied whole
_TITLED = 5  # as many outputs as are still quick to read with their titles
_COLOURS = {
    "error": "31",
    "warning": "33",
    "advice": "36",
    "addressed": "32",
    "partly": "33",
    "pending": "36",
    "unaddressed": "31",
    "deviates": "35",
    "not-applicable": "2",
    "complete": "1;32",
    "incomplete": "1;31",
    "could-not-run": "1;31",
    "quiet": "2",
    "strong": "1",
}


def _whole_tokens(text: str) -> str:
    """Text in which no line is broken within ``{{ … }}``."""
    first, *rest = text.split("{{")
    for part in rest:
        token, close, after = part.partition("}}")
        first += "{{" + (token.replace(" ", _STICKY) if close else token) + close + after
    return first


def render(result: CheckResult, *, colour: bool = False, width: int = WIDTH) -> str:
    """The result as text.

    Args:
        result: What the check found.
        colour: Whether to add ANSI colours; the words say the same without.
        width: Columns to wrap at.
    """
    return "\n".join(_Page(result, colour=colour, width=max(width, 40)).lines()) + "\n"


def render_errors(result: CheckResult, *, colour: bool = False, width: int = WIDTH) -> str:
    """Only the errors and the verdict: what stands in the way of a report."""
    page = _Page(result, colour=colour, width=max(width, 40))
    errors = (finding for finding in result.findings if finding.severity == "error")
    lines = [line for finding in errors for line in page.finding(finding)]
    return "\n".join(lines) + "\n\n" + verdict(result, colour=colour)


def render_findings(
    findings: Iterable[Finding], lang: str, *, colour: bool = False, width: int = WIDTH
) -> str:
    """Findings alone, for commands that check something other than an assignment."""
    page = _Page(CheckResult(lang=lang), colour=colour, width=max(width, 40))
    return "".join(f"{line}\n" for finding in findings for line in page.finding(finding))


def verdict(result: CheckResult, *, colour: bool = False) -> str:
    """The verdict line alone."""
    page = _Page(result, colour=colour, width=WIDTH)
    return page.paint(page.words.verdict(result), result.verdict) + "\n"


class _Page:
    def __init__(self, result: CheckResult, *, colour: bool, width: int) -> None:
        self.result = result
        self.colour = colour
        self.width = width
        self.words = Words(result.lang)
        self.evidence = {ref.id: ref for ref in result.evidence}
        self.advised: set[tuple[str, str]] = set()  # rules and their hints so far, whatever they are on

    def paint(self, text: str, kind: str) -> str:
        code = _COLOURS.get(kind)
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour and code else text

    def lines(self) -> Iterator[str]:
        """Every line, the verdict last."""
        result, words = self.result, self.words
        yield self.paint(one_line(result.title) or words("untitled"), "strong")
        if judged := words.judged(result):
            yield self.paint(judged, "quiet")
        grouped, others = by_requirement(result)
        for requirement in result.requirements:
            yield ""
            yield from self.requirement(requirement, grouped.get(requirement.id, []))
        if not result.requirements:
            yield ""
            yield words("no-requirements")
        if others:
            yield ""
            yield self.paint(words("other-findings"), "strong")
            for finding in others:
                yield from self.finding(finding)
        yield ""
        yield from self.totals()

    def requirement(self, requirement: RequirementResult, findings: list[Finding]) -> Iterator[str]:
        """Status and text, then what answers it, then what is wrong."""
        words = self.words
        status = words(f"status.{requirement.status}")
        if requirement.reason:
            status += f" ({words(f'reason.{requirement.reason}')})"
        head = f"{self.paint(requirement.id, 'strong')}  {self.paint(status, requirement.status)}"
        yield f"{head}  {self.paint(words(f'kind.{requirement.kind}'), 'quiet')}"
        yield from self.wrapped(requirement.text, "    ")
        facts = [(words("owner"), requirement.owner)]
        if requirement.due:
            facts.append((words("due"), requirement.due.isoformat()))
        facts.append((words("evidence"), self.evidence_list(requirement.evidence)))
        if requirement.deviation:
            facts.append((words("deviation"), self.evidence_text(requirement.deviation)))
        facts += [
            (words("passages"), f"{passage.title} {self.at(place(self.result, passage.location))}".rstrip())
            for passage in requirement.passages
        ]
        for label, value in facts:
            if value:
                yield from self.wrapped(f"{label}: {value}", "    ")
        for finding in findings:
            yield from self.finding(finding)

    def evidence_list(self, ids: tuple[str, ...]) -> str:
        """Evidence with its titles, or only ids where there is much of it."""
        if len(ids) > _TITLED:
            return ", ".join(ids)
        return "; ".join(self.evidence_text(id_) for id_ in ids)

    def evidence_text(self, id_: str) -> str:
        """The id, with title and date where the result knows them."""
        ref = self.evidence.get(id_, EvidenceRef(id_, ""))
        day = ref.date.isoformat() if ref.date else ""
        title = ref.title if ref.title != ref.id else ""  # a ledger file is its own title
        return " ".join(part for part in (ref.id, day, title) if part)

    def at(self, where: str) -> str:
        """A place in brackets; empty where there is none."""
        return f"({where})" if where else ""

    def finding(self, finding: Finding) -> Iterator[str]:
        """Severity, rule and place; the message; the hint, unless it is a rule's that has said the same before."""
        severity = self.words(f"severity.{finding.severity}")
        head = f"  {self.paint(severity, finding.severity)} {finding.rule}"
        yield f"{head} {one_line(place(self.result, finding.location))}".rstrip()
        yield from self.wrapped(finding.message, "      ")
        advice = finding.rule, _ID.sub("", finding.hint)
        if finding.hint and advice not in self.advised:
            self.advised.add(advice)
            yield from self.wrapped(f"{self.words('hint')}: {finding.hint}", "      ", kind="quiet")

    def wrapped(self, text: str, indent: str, kind: str = "") -> Iterator[str]:
        """``text`` in lines of at most ``width`` columns; words are never split."""
        line = _whole_tokens(one_line(text))
        if len(indent) + len(line) <= self.width:  # most are, and textwrap is slow to see it
            if line:
                yield self.paint(indent + line.replace(_STICKY, " "), kind)
            return
        lines = textwrap.wrap(
            line,
            self.width,
            initial_indent=indent,
            subsequent_indent=f"{indent}  ",
            break_long_words=False,
            break_on_hyphens=False,
        )
        for wrapped in lines:
            yield self.paint(wrapped.replace(_STICKY, " "), kind)

    def totals(self) -> Iterator[str]:
        """The decision's coverage, what is waived, and the verdict."""
        result, words = self.result, self.words
        if coverage := result.decision:
            yield words(
                "decision-line",
                sentences=len(coverage.sentences),
                obliging=coverage.count(modality="obliges"),
                tied=coverage.count(modality="obliges", state="tied"),
                dismissed=coverage.count(modality="obliges", state="dismissed"),
                untied=coverage.count(modality="obliges", state="untied"),
            )
        if waived := words.waived(result):
            yield waived
        yield self.paint(words.verdict(result), result.verdict)
