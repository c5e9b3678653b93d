"""The status of each requirement, as the design defines it."""

from __future__ import annotations

import datetime as dt

from govreport.model import (
    LATER_REPORT,
    REPORTS,
    BudgetLine,
    Deadline,
    Formality,
    Part,
    Partner,
    Requirement,
    RequirementResult,
    Status,
    Task,
)
from govreport.model.evidence import complete, finished
from govreport.rules.at_hand import accounted_later, may_wait, report_at_hand, still_to_send
from govreport.rules.context import Context

MONEY_HAND_INS = ("requisition", "repayment", "financial-account")


def statuses(context: Context) -> dict[str, RequirementResult]:
    """The result of every requirement, by id, in the assignment's order."""
    results: dict[str, RequirementResult] = {}
    parents = {part.id: task.id for task in context.project.assignment.tasks for part in task.parts}
    ordered = list(context.requirements.values())
    # a task with parts needs its parts' results first
    for requirement in sorted(ordered, key=lambda r: isinstance(r, Task) and bool(r.parts)):
        results[requirement.id] = _result(context, requirement, parents.get(requirement.id, ""), results)
    return {requirement.id: results[requirement.id] for requirement in ordered}


def _result(
    context: Context, requirement: Requirement, parent: str, done: dict[str, RequirementResult]
) -> RequirementResult:
    evidence, status, reason = _judge(context, requirement, done)
    deviation = next((d for d in context.deviations.get(requirement.id, ()) if complete(d)), None)
    if deviation is not None and status in ("unaddressed", "partly", "addressed"):
        status = "partly" if deviation.extent == "partly" else "deviates"
        reason = "deviation"
    settings = context.project.settings
    return RequirementResult(
        id=requirement.id,
        kind=requirement.kind,
        status=status,
        text=requirement.label or _quoted(requirement),
        modality=requirement.modality,
        owner=settings.owners.get(requirement.id, requirement.owner),
        evidence=tuple(evidence),
        passages=context.passages.get(requirement.id, ()),
        deviation=deviation.id if deviation else "",
        reason=reason,
        quote=requirement.quote,
        parent=parent,
        due=_next_day(context, requirement) if isinstance(requirement, Deadline) else None,
        location=requirement.at.location if requirement.at else None,
    )


def _quoted(requirement: Requirement) -> str:
    """A funding line without a name in the decision's words; a hand-in has a kind to be called by."""
    return next(iter(requirement.quote), "") if isinstance(requirement, BudgetLine) else ""


def _next_day(context: Context, deadline: Deadline) -> dt.date | None:
    """The first day nothing was sent for, else the last one."""
    days = context.hand_ins(deadline)
    return next((due.day for due in days if due.submission is None), days[-1].day)


Judgement = tuple[list[str], Status, str]


def _judge(context: Context, requirement: Requirement, done: dict[str, RequirementResult]) -> Judgement:
    evidence, status, reason = _by_kind(context, requirement, done)
    if status == "unaddressed" and requirement.occurred is False:
        return evidence, "not-applicable", "condition"
    if (
        status == "unaddressed"
        and requirement.modality == "permits"
        and not isinstance(requirement, Deadline)
    ):
        return evidence, "not-applicable", "permission-not-used"
    work = isinstance(requirement, Task | Part | Partner)
    if status == "unaddressed" and work and not reason and may_wait(context):
        return evidence, status, LATER_REPORT
    return evidence, status, reason


def _by_kind(context: Context, requirement: Requirement, done: dict[str, RequirementResult]) -> Judgement:
    match requirement:
        case Partner():
            return _partner(context, requirement)
        case BudgetLine():
            return _line(context, requirement)
        case Deadline():
            return _deadline(context, requirement)
    evidence = [output.id for output in context.answers.get(requirement.id, ()) if finished(output)]
    if isinstance(requirement, Formality) and not evidence:
        return _without_evidence(context, requirement)
    if isinstance(requirement, Task) and requirement.parts:
        return _with_parts(requirement, evidence, done)
    return evidence, "addressed" if evidence else "unaddressed", ""


def _with_parts(task: Task, evidence: list[str], done: dict[str, RequirementResult]) -> Judgement:
    parts = [done[part.id].status for part in task.parts]
    settled = {"addressed", "not-applicable"}
    if all(status in settled for status in parts):
        return evidence, "addressed", "parts"
    if evidence or any(status not in ("unaddressed",) for status in parts):
        return evidence, "partly", "parts"
    return evidence, "unaddressed", "parts"


def _partner(context: Context, partner: Partner) -> Judgement:
    evidence = [
        contact.id
        for contact in context.contacts.get(partner.id, ())
        if contact.date is not None
        and contact.date <= context.today
        and (contact.with_ or not partner.category)
    ]
    return evidence, "addressed" if evidence else "unaddressed", ""


def _line(context: Context, line: BudgetLine) -> Judgement:
    costs = context.costs_by_line.get(line.id)
    if costs is None:
        return [], "pending" if accounted_later(context, line) else "unaddressed", ""
    return [*costs.evidence], "addressed", "costs" if costs.rows else "explicit-zero"


def _deadline(context: Context, deadline: Deadline) -> Judgement:
    sent = context.submissions.get(deadline.id, ())
    evidence = [submission.id for submission in sent if submission.sent is not None]
    days = context.hand_ins(deadline)
    if any(due.overdue(context.today) for due in days) and not nothing_to_hand_in(context, deadline):
        return evidence, "unaddressed", "overdue"
    if any(due.late for due in days):
        return evidence, "partly", "late"
    if all(due.submission for due in days):
        return evidence, "addressed", ""
    if nothing_to_hand_in(context, deadline):
        return evidence, "not-applicable", "condition"
    return evidence, "pending", "" if any(due.day for due in days) else "no-day"


def _without_evidence(context: Context, formality: Formality) -> Judgement:
    """A formality that no output answers: one on the report's content is met by a passage of the report itself."""
    if _says(context, formality, "reference.words"):
        later = _of_later_hand_ins(context)
        return [], "pending" if later else "unaddressed", "hand-ins" if later else ""
    found = report_at_hand(context)
    on = [kind for kind in REPORTS if _says(context, formality, f"report.words.{kind}")]
    if found is not None and on and found.deadline.deadline_kind not in on and still_to_send(context, on):
        return [], "pending", LATER_REPORT
    if context.passages.get(formality.id) and _says(context, formality, "report.words"):
        return [], "addressed", "passage"
    return [], "unaddressed", ""


def _says(context: Context, formality: Formality, term: str) -> bool:
    """Whether a formality has one of the words that the profile has under ``term``."""
    said = " ".join((formality.text, *formality.quote)).casefold().replace("\u00ad", "")
    return any(word and word in said for word in context.profile.terms.get(term, "").split("|"))


def _of_later_hand_ins(context: Context) -> bool:
    """Whether none of the hand-ins of money has been due or sent."""
    days = [
        due
        for deadline in context.project.assignment.deadlines
        if deadline.deadline_kind in MONEY_HAND_INS
        for due in context.hand_ins(deadline)
    ]
    return bool(days) and not any(due.submission or due.overdue(context.today) for due in days)


def nothing_to_hand_in(context: Context, deadline: Deadline) -> bool:
    """Whether a repayment's condition did not occur: every line is reconciled and nothing is left."""
    if deadline.occurred is False:
        return True
    if deadline.deadline_kind != "repayment":
        return False
    left = context.figures.get("to_repay_total")  # line by line: what one line lacks is no use to another
    return bool(left and left.value is not None and left.value <= 0)
