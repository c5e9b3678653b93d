"""Runs the rules, each by itself, and sums up what they found."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from attrs import evolve, field

from govreport.errors import UsageError
from govreport.model import SEVERITIES, CheckResult, Finding, Project, Verdict
from govreport.model.values import frozen
from govreport.profiles import Profile
from govreport.rules import texts, waivers
from govreport.rules.at_hand import report_at_hand
from govreport.rules.catalogue import catalogue
from govreport.rules.context import Context
from govreport.rules.evidence_refs import evidence_refs
from govreport.rules.plugins import load_plugins
from govreport.rules.registry import Hit, Rule, named
from govreport.rules.status import statuses

if TYPE_CHECKING:
    from govreport.model.blocks import Document

CRASH = "GR000"
UNREADABLE: frozenset[str] = frozenset({"GR001", "GR002"})


@frozen
class _Choice:
    """Which rules run, and how strictly: the settings' choice and the caller's."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    severity: Mapping[str, str] = field(factory=dict)

    def wants(self, rule: Rule) -> bool:
        """Whether the rule runs. The project's own files cannot switch off a rule that guards a demand."""
        if self.asked and not named(rule.code, self.asked):
            return False
        if named(rule.code, self.left_out):
            return False
        if not rule.waivable:
            return True
        return (not self.select or named(rule.code, self.select)) and not named(rule.code, self.ignore)

    def graded(self, finding: Finding, rule: Rule) -> Finding:
        """The finding with the severity the settings ask for; a demand's can be raised, not lowered."""
        prefixes = [prefix for prefix in self.severity if prefix and finding.rule.startswith(prefix)]
        if not prefixes:
            return finding
        wanted = self.severity[max(prefixes, key=len)]
        found = next((severity for severity in SEVERITIES if severity == wanted), None)
        if found is None:
            return finding  # a rule about the settings says so
        return evolve(finding, severity=found if rule.waivable else texts.gravest(found, finding.severity))


def run(
    project: Project,
    profile: Profile,
    *,
    today: dt.date,
    final: bool = False,
    lang: str = "",
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    plugins: bool = False,
    report: str = "",
) -> CheckResult:
    """Check a project: statuses first, then every content rule, then waivers.

    Args:
        project: What was read.
        profile: Whose families of rules run.
        today: The day hand-ins are judged on.
        final: Whether missing evidence is an error whatever the period.
        lang: ``sv`` or ``en``; the profile's where empty.
        select: Codes or prefixes to run; all where empty.
        ignore: Codes or prefixes to leave out.
        plugins: Whether to import and run the project's own rules.
        report: Id of the hand-in that the report is; the next to be sent where empty.

    Returns:
        The result; ``could-not-run`` where a rule raised or a file could not be read.

    Raises:
        UsageError: ``select`` or ``ignore`` names no rule, or ``report`` no interim or final report.
    """
    _a_report(project, report)
    context = Context(project, profile, today=today, final=final, report=report)
    runner = _Runner(context, lang or profile.message_lang, _choice(project, select, ignore))
    runner.gather(plugins=plugins)
    _known(runner.rules, (*select, *ignore))
    runner.guard(CRASH, lambda: setattr(context, "statuses", statuses(context)))
    runner.run_all(document=False)
    runner.unworded()
    decision = None
    if project.decision is not None:
        runner.guard(CRASH, lambda: context.coverage)
        decision = context.__dict__.get("coverage")  # None where reading it raised just now
    at_hand = None
    if context.statuses:  # else working them out has raised, and this would again
        at_hand = report_at_hand(context)
    findings = runner.finish()
    return CheckResult(
        title=project.assignment.title,
        requirements=tuple(context.statuses.values()),
        findings=findings,
        verdict=_verdict(findings, runner.crashed),
        decision=decision,
        waived=tuple(runner.waived),
        crashed=tuple(runner.crashed),
        today=today,
        content_date=context.content_date,
        final=context.final,
        lang=runner.lang,
        folder=str(project.root) if project.root else "",
        evidence=evidence_refs(context),
        text_lang=profile.lang,
        report=at_hand.deadline.id if at_hand else "",
    )


def run_document(
    project: Project,
    profile: Profile,
    result: CheckResult,
    document: Document,
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    plugins: bool = False,
) -> CheckResult:
    """Add what the document rules find on the report's blocks; no status changes.

    Args:
        project: What the report was built from.
        profile: Its profile.
        result: What `run` found.
        document: The report's blocks.
        select: As in `run`.
        ignore: As in `run`.
        plugins: As in `run`.

    Returns:
        The result with the further findings, its verdict judged anew.
    """
    context = Context(
        project, profile, today=result.today or dt.date.max, final=result.final, report=result.report
    )
    context.statuses = {requirement.id: requirement for requirement in result.requirements}
    context.document = document
    runner = _Runner(context, result.lang, _choice(project, select, ignore))
    runner.gather(plugins=plugins)
    runner.run_all(document=True)
    added = runner.finish()
    findings = tuple(sorted((*result.findings, *added), key=lambda finding: finding.sort_key))
    crashed = tuple(dict.fromkeys((*result.crashed, *runner.crashed)))
    verdict = "could-not-run" if result.verdict == "could-not-run" else _verdict(findings, crashed)
    return evolve(
        result, findings=findings, waived=(*result.waived, *runner.waived), crashed=crashed, verdict=verdict
    )


def _choice(project: Project, select: Iterable[str], ignore: Iterable[str]) -> _Choice:
    own = project.settings.rules
    return _Choice(own.select, own.ignore, tuple(select), tuple(ignore), own.severity)


def _a_report(project: Project, report: str) -> None:
    ids = [deadline.id for deadline in project.assignment.reports()]
    if report and report not in ids:
        among = f"they are {', '.join(ids)}" if ids else "assignment.yaml has none"
        raise UsageError(f"{report!r} is no interim or final report among the deadlines; {among}")


def _known(rules: Iterable[Rule], names: Iterable[str]) -> None:
    codes = [rule.code for rule in rules]
    for name in names:
        if not any(code.startswith(name) for code in codes):
            raise UsageError(f"no rule has the code or prefix {name!r}; `govreport rules` lists them all")


def _verdict(findings: Iterable[Finding], crashed: Sequence[str]) -> Verdict:
    found = list(findings)
    if crashed or any(finding.rule in UNREADABLE for finding in found):
        return "could-not-run"
    return "incomplete" if any(finding.severity == "error" for finding in found) else "complete"


class _Runner:
    """One run: keeps what was found, and goes on when a rule raises."""

    def __init__(self, context: Context, lang: str, choice: _Choice) -> None:
        self.context = context
        self.lang = lang
        self.choice = choice
        self.rules: list[Rule] = []
        self.found: list[Finding] = []
        self.waived: list[Finding] = []
        self.crashed: list[str] = []
        self.late: list[Rule] = []

    def gather(self, *, plugins: bool) -> None:
        """Take the profile's families of rules, and the project's own where asked for."""
        families = self.context.profile.rule_families
        self.rules = [rule for rule in catalogue().values() if rule.code.startswith(families)]
        if not plugins:
            return
        for name in self.context.project.settings.plugins:
            own, reason = load_plugins(name, self.context.project.root)
            self.rules += own
            if reason:
                self.crash(name, reason)

    def run_all(self, *, document: bool) -> None:
        """Run the wanted rules of this pass that are in force; then waivers, then the late rules."""
        context = self.context
        chosen = [
            rule
            for rule in self.rules
            if rule.document is document and rule.applies(context.content_date) and self.choice.wants(rule)
        ]
        context.ran = frozenset(rule.code for rule in chosen)
        for rule in chosen:
            if not rule.after:
                self.run_one(rule)
        self.found, self.waived, context.used_waivers = waivers.apply(context, self.found, self._waivable())
        for rule in chosen:
            if rule.after:
                self.run_one(rule)

    def _waivable(self) -> frozenset[str]:
        return frozenset(rule.code for rule in self.rules if rule.waivable)

    def run_one(self, rule: Rule) -> None:
        """Run one rule; what it found before it raised is kept."""

        def collect() -> None:
            for hit in rule.run(self.context):
                if not isinstance(hit, Hit):
                    raise TypeError(f"yielded {type(hit).__name__}, not a Hit")
                self.found.append(self.choice.graded(texts.finding(self.context, rule, hit, self.lang), rule))

        self.guard(rule.code, collect)

    def guard(self, code: str, work: Callable[[], object]) -> None:
        """Do ``work``; where it raises, say that ``code`` could not run and go on."""
        try:
            work()
        except Exception as error:
            self.crash(code, f"{type(error).__name__}: {error}")

    def crash(self, code: str, reason: str) -> None:
        """Record that a rule, or a module of rules, could not run."""
        if code not in self.crashed:
            self.crashed.append(code)
        hit = Hit(item=code, params={"rule": code, "reason": texts.clip(reason, 300)})
        self.found.append(texts.finding(self.context, catalogue()[CRASH], hit, self.lang))

    def unworded(self) -> None:
        """A problem of the reader that no rule words must not be lost."""
        known = {rule.code for rule in self.rules}
        for problem in self.context.project.problems:
            if problem.code not in known:
                self.crash(
                    problem.code, f"no text for the problem at {problem.location}: {dict(problem.params)}"
                )

    def finish(self) -> tuple[Finding, ...]:
        """Everything found and not waived, in order."""
        return tuple(sorted(self.found, key=lambda finding: finding.sort_key))
