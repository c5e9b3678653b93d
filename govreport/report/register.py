"""The evidence register: every output with what it answers, as a workbook of its own.

It stays at the agency (it names vouchers, files and roles) and is not part of what is submitted.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from govreport.model import (
    Activity,
    CheckResult,
    Contact,
    Cost,
    Deliverable,
    Deviation,
    Indicator,
    Output,
    Project,
    RequirementResult,
    Submission,
)
from govreport.output import steady_zip
from govreport.profiles import Profile

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_WIDEST = 60


def register_workbook(project: Project, result: CheckResult, profile: Profile) -> bytes:
    """The register as the bytes of an ``.xlsx``: a sheet each for requirements, evidence and costs.

    The same input gives the same bytes. Text that begins like a formula stays text.
    """
    from openpyxl import Workbook  # 100 ms, and only a register needs it

    book = Workbook()
    book.remove(book.active) if book.active else None
    term = profile.term
    evidence = (output for output in project.outputs.items() if not isinstance(output, Cost))
    sheets: dict[str, tuple[Sequence[str], Iterator[tuple[Any, ...]]]] = {
        "requirements": (_REQUIREMENT, (_requirement(each, profile) for each in result.requirements)),
        "evidence": (_EVIDENCE, (_evidence(each, profile) for each in evidence)),
        "costs": (_COST, (_cost(each, profile) for each in project.outputs.costs)),
    }
    for name, (keys, rows) in sheets.items():
        _sheet(book, term(f"register.{name}"), [term(f"register.{key}") for key in keys], rows)
    book.properties.title = f"{term('register.title')}: {project.assignment.title}"
    book.properties.creator = ", ".join(project.assignment.agencies)
    stream = io.BytesIO()
    book.save(stream)
    return steady_zip(stream.getvalue())


_REQUIREMENT = ("id", "kind", "text", "status", "owner", "evidence", "deviation")


def _requirement(found: RequirementResult, profile: Profile) -> tuple[Any, ...]:
    kind, status = profile.term(f"kind.{found.kind}"), profile.term(f"status.{found.status}")
    return (found.id, kind, found.text, status, found.owner, ", ".join(found.evidence), found.deviation)


_COST = (
    *("id", "voucher", "date", "period", "account", "cost_type"),
    *("project", "line", "amount", "text", "place"),
)


def _cost(cost: Cost, profile: Profile) -> tuple[Any, ...]:
    kind = profile.money.cost_types.get(cost.cost_type, cost.cost_type)
    return (
        *(cost.id, cost.voucher, cost.date, cost.period, cost.account, kind),
        *(cost.project, cost.line, cost.amount, cost.text, _place(cost)),
    )


_EVIDENCE = ("id", "type", "date", "text", "answers", "files", "public", "place")


def _evidence(output: Output, profile: Profile) -> tuple[Any, ...]:
    yes_no = profile.term("register.yes" if output.public else "register.no")
    title, date, answers, files = _describe(output)
    kind = profile.term(f"output.{type(output).__name__.lower()}")
    return (output.id, kind, date, title, ", ".join(answers), ", ".join(files), yes_no, _place(output))


def _describe(output: Output) -> tuple[str, Any, Sequence[str], Sequence[str]]:
    """Title, day, ids answered and files of an output."""
    match output:
        case Activity():
            return output.title, output.date, output.answers, ()
        case Deliverable():
            return output.title, output.date, output.answers, output.files
        case Contact():
            heading = f"{output.with_}: {output.subject}".strip(": ")
            return heading, output.date, tuple(filter(None, (output.partner, *output.answers))), output.files
        case Indicator():
            return output.title, None, output.answers, ()
        case Submission():
            return output.channel, output.sent, (output.deadline,), ()
        case Deviation():
            return output.reason, output.decided, (output.requirement,), ()
    return "", None, (), ()


def _place(output: Output) -> str:
    return str(output.at.location) if output.at else ""


def _sheet(book: Workbook, title: str, heads: Sequence[str], rows: Iterator[tuple[Any, ...]]) -> None:
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    sheet: Worksheet = book.create_sheet(title[:31])
    widths = [len(head) for head in heads]
    for column, head in enumerate(heads, 1):
        cell = sheet.cell(1, column, head)
        cell.font = Font(bold=True)
    number = 1
    for number, row in enumerate(rows, 2):
        for column, value in enumerate(row, 1):
            target: Any = sheet.cell(number, column)
            target.value = value
            if isinstance(value, str):
                target.data_type = "s"  # "=1+1" in somebody's text is text
                target.alignment = Alignment(wrap_text=True, vertical="top")
            widths[column - 1] = max(widths[column - 1], min(len(str(value or "")), _WIDEST))
    for column, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width + 2
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(heads))}{max(number, 1)}"
    sheet.print_title_rows = "1:1"
