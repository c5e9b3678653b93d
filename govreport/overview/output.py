"""The overview as text for a terminal and as JSON for machines."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from govreport.overview.survey import Case, Due, Gap, Overview
from govreport.overview.words import WORDS
from govreport.profiles import profile as profile_named

FORMAT = 1
_WIDTH = 100


def to_text(overview: Overview, lang: str = "sv") -> str:
    """One block per assignment: days, gaps, money; a verdict line at the end."""
    words = WORDS[lang]
    if not overview.cases:
        return nothing(overview, lang) + "\n"
    lines: list[str] = []
    for case in overview.cases:
        lines += [*_case(case, words, lang), ""]
    lines.append(verdict(overview, lang))
    return "\n".join(lines) + "\n"


def verdict(overview: Overview, lang: str = "sv") -> str:
    """One line on all of it."""
    late = sum(due.days < 0 for case in overview.cases for due in case.due)
    gaps = sum(len(case.gaps) for case in overview.cases)
    words = WORDS[lang]
    said = words["verdict"].format(cases=len(overview.cases), gaps=gaps, late=late)
    unread = sum(case.unread for case in overview.cases)
    return f"{said} {words['verdict.unread'].format(n=unread)}" if unread else said


def language(overview: Overview) -> str:
    """The language that all assignments share; Swedish where they are in several, or there are none."""
    found = {profile_named(case.profile).message_lang for case in overview.cases if case.profile}
    return found.pop() if len(found) == 1 else "sv"


def nothing(overview: Overview, lang: str) -> str:
    """Why there is nothing to show."""
    words = WORDS[lang]
    if not overview.owner or not overview.owners:
        return words["none"]
    if overview.owner.casefold() in (name.casefold() for name in overview.owners):
        return words["none.owner"].format(owner=overview.owner)
    return words["no-such-owner"].format(owner=overview.owner, owners=", ".join(overview.owners))


def settled(case: Case, words: Mapping[str, str]) -> str:
    """How many requirements are settled, how many are not due yet, and how many deviate by decision."""
    done, every = case.answered
    said = [words["answered"].format(done=done - case.pending, all=every)]
    said += [_counted("not-due", case.pending, words)] if case.pending else []
    said += [words["deviating"].format(n=case.deviating)] if case.deviating else []
    return ", ".join(said)


def when(due: Due, words: Mapping[str, str]) -> str:
    """How far away a day is, in words."""
    if due.days < 0:
        return _counted("late", -due.days, words)
    if due.days < 2:
        return words["tomorrow" if due.days else "today"]
    return words["days"].format(days=due.days, working=_counted("working", due.working_days, words))


def _counted(word: str, number: int, words: Mapping[str, str]) -> str:
    return words.get(f"{word}.{number}", words[word]).format(n=number)


def what(due: Due, words: Mapping[str, str], case: Case, lang: str) -> str:
    """What a day is for, in words."""
    kind = words[f"deadline.{due.kind}"]
    if not due.internal:
        return f"{kind} {words['to'].format(to=', '.join(due.to))}" if due.to else kind
    labels = profile_named(case.profile).calendar.internal_labels.get(due.internal, {})
    return f"{labels.get(lang, due.internal)} ({kind} {due.deadline})"


def missing(gap: Gap, case: Case, words: Mapping[str, str], lang: str) -> str:
    """What is missing, in words; a hand-in that the decision has no text for is named by its kind."""
    due = (one for one in case.due if one.deadline == gap.requirement and not one.internal)
    return gap.text or next((what(one, words, case, lang) for one in due), words[f"kind.{gap.kind}"])


def amount(value: Decimal | None, case: Case, words: Mapping[str, str]) -> str:
    """An amount in the case's own number form."""
    return words["unknown"] if value is None else profile_named(case.profile).forms.number(value, 0)


def _case(case: Case, words: Mapping[str, str], lang: str) -> Iterator[str]:
    yield f"{case.folder}: {case.title}" if case.title else case.folder
    if case.error:
        yield "  " + words["error"].format(reason=case.error)
        return
    if case.problems:
        yield "  " + words["problems"].format(n=case.problems, folder=case.folder)
    if case.unread:
        return
    yield f"  {words['as_of'].format(day=case.today)}. {settled(case, words)}."
    yield f"  {words['due']}"
    for due in case.due:
        yield f"    {due.day}  {what(due, words, case, lang)}  ({when(due, words)})"
    if not case.due:
        yield f"    {words['nothing_due']}"
    yield f"  {words['gaps']}"
    for gap in case.gaps:
        text = textwrap.shorten(missing(gap, case, words, lang), _WIDTH - 40, placeholder="…")
        owner = gap.owner or words["no_owner"]
        yield f"    {gap.requirement:<5} {text}  [{words[f'status.{gap.status}']}; {owner}]"
    if not case.gaps:
        yield f"    {words['nothing_missing']}"
    if case.money:
        yield from _money(case, words)


def _money(case: Case, words: Mapping[str, str]) -> Iterator[str]:
    rows: list[tuple[str, ...]] = [(words["line"], words["granted"], words["costs"], words["left"])]
    rows += [
        (line.line, *(amount(v, case, words) for v in (line.granted, line.costs, line.left)))
        for line in case.money
    ]
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    yield f"  {words['money']} ({case.currency})"
    for row in rows:
        cells = [row[0].ljust(widths[0]), *(c.rjust(w) for c, w in zip(row[1:], widths[1:], strict=True))]
        yield "    " + "  ".join(cells)


def to_json(overview: Overview, lang: str = "sv") -> str:
    """Everything, for machines; format number 1. Amounts are texts, so that no öre is lost."""
    return (
        json.dumps(
            {
                "format": FORMAT,
                "verdict": verdict(overview, lang),
                "owner": overview.owner,
                "assignments": [_json_case(case) for case in overview.cases],
            },
            ensure_ascii=False,
            indent=2,
        )
        + "\n"
    )


def _json_case(case: Case) -> dict[str, Any]:
    if case.error:
        return {"folder": case.folder, "error": case.error}
    done, every = case.answered
    return {
        "folder": case.folder,
        "title": case.title,
        "reference": case.reference,
        "today": str(case.today),
        "settled": done,
        "requirements": every,
        "deviating": case.deviating,
        "problems": case.problems,
        "coverage": case.coverage,
        "due": [
            {
                "deadline": due.deadline,
                "kind": due.kind,
                "internal": due.internal,
                "year": due.year,
                "day": str(due.day),
                "days": due.days,
                "working_days": due.working_days,
                "status": due.status,
                "owner": due.owner,
                "text": due.text,
                "to": due.to,
            }
            for due in case.due
        ],
        "missing": [
            {
                "requirement": gap.requirement,
                "kind": gap.kind,
                "status": gap.status,
                "text": gap.text,
                "owner": gap.owner,
            }
            for gap in case.gaps
        ],
        "money": [
            {
                "line": line.line,
                "label": line.label,
                "granted": _plain(line.granted),
                "costs": _plain(line.costs),
                "left": _plain(line.left),
            }
            for line in case.money
        ],
        "currency": case.currency,
    }


def _plain(value: Decimal | None) -> str | None:
    return None if value is None else f"{value:f}"
