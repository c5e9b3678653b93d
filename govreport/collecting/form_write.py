"""Writing the Excel form that people without our tools can fill in.

No merged cells, a header row on every sheet, drop-downs instead of codes to remember. What is already
collected stands on locked rows; the rows to fill in carry their ids, so that a form read twice updates and
never doubles. Text that begins like a formula is written as text.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from govreport.collecting.form_base import base_sheet
from govreport.collecting.form_look import (
    DAY,
    DONE_FILL,
    GRID,
    ID_FONT,
    NUMBER,
    OPEN,
    PLAIN,
    TOP,
    head_row,
    height,
    put,
    table,
)
from govreport.collecting.form_rows import label, rows_of, shown
from govreport.collecting.form_start import FormFor as FormFor, start_sheet
from govreport.collecting.form_texts import WORDS
from govreport.collecting.layout import FormColumn, FormSheet
from govreport.collecting.sheets import SHEETS
from govreport.model import Deadline, Output, Part, Partner, Perspective, Project, Requirement, Task
from govreport.output import steady_zip
from govreport.profiles import Profile

EMPTY_ROWS = 60
_FOR_PARTNERS = (Task, Part, Perspective)
_PRINTED_ROWS = 8
"""Of the empty ones: on paper sixty are five sheets of nothing."""


def write_form(project: Project, profile: Profile, wanted: FormFor | None = None) -> bytes:
    """The form as the bytes of an ``.xlsx``; the same input gives the same bytes.

    Args:
        project: The assignment and what is collected.
        profile: Its language decides the form's.
        wanted: Whom the form is for; everybody where None.
    """
    wanted = wanted or FormFor()
    lang = profile.message_lang
    words = WORDS[lang]
    book = Workbook()
    start = book.active
    assert isinstance(start, Worksheet)  # noqa: S101 - a new workbook has one; this tells mypy
    requirements = _requirements(project, wanted)
    start_sheet(start, project, profile, wanted, words)
    _requirement_sheet(book, requirements, project.settings.owners, profile, words)
    partners = [p for p in project.assignment.partners if wanted.partner in ("", p.id)]
    lists = _lists(book, partners, requirements, words)
    collected = [(form, _data_sheet(book, form, project, wanted, lang, lists)) for form in SHEETS]
    base_sheet(book, project.assignment, collected, wanted.partner)
    book.properties.title = f"{words['title']}: {project.assignment.title}"
    book.properties.creator = ", ".join(project.assignment.agencies)
    book.properties.language = profile.lang
    stream = io.BytesIO()
    book.save(stream)
    return steady_zip(stream.getvalue())


def _requirements(project: Project, wanted: FormFor) -> list[Requirement]:
    """What the recipient can answer: a partner the tasks and perspectives, and what the decision says of it.

    A role what it answers for, and the whole task where that is a part of one.
    """
    found = list(project.assignment.requirements())
    if wanted.partner:
        found = [r for r in found if isinstance(r, _FOR_PARTNERS) or r.id == wanted.partner]
    if wanted.owner:
        owners, role = project.settings.owners, wanted.owner.casefold()
        own = {r.id for r in found if owners.get(r.id, r.owner).casefold() == role}
        whole = {task.id for task in project.assignment.tasks if any(part.id in own for part in task.parts)}
        found = [r for r in found if r.id in own | whole]
    return found


def _requirement_sheet(
    book: Workbook,
    requirements: Iterable[Requirement],
    owners: Mapping[str, str],
    profile: Profile,
    words: Mapping[str, str],
) -> None:
    sheet = book.create_sheet(words["requirements"])
    heads = (words["id"], words["kind"], words["text"], words["owner"])
    rows = ((r.id, profile.term(f"kind.{r.kind}"), r.label, owners.get(r.id, r.owner)) for r in requirements)
    table(sheet, heads, rows, (10, 16, 90, 30))


def _lists(
    book: Workbook, partners: Iterable[Partner], requirements: Iterable[Requirement], words: Mapping[str, str]
) -> dict[str, str]:
    """A hidden sheet with the drop-downs' values; names lead to it, so that sheets can be renamed."""
    sheet = book.create_sheet(words["lists"])
    sheet.sheet_state = "hidden"
    answerable = [r for r in requirements if not isinstance(r, Deadline)]
    columns = {
        "requirement": [label(r.id, r.label) for r in answerable],
        "partner": [label(p.id, p.label) for p in partners],
        "yes-no": [words["yes"], words["no"]],
    }
    names = {}
    for column, (kind, values) in enumerate(columns.items(), 1):
        letter = get_column_letter(column)
        put(sheet.cell(1, column), kind)
        for number, value in enumerate(values, 2):
            put(sheet.cell(number, column), value)
        name = f"list_{kind.replace('-', '_')}"
        where = f"'{sheet.title}'!${letter}$2:${letter}${max(len(values) + 1, 2)}"
        book.defined_names[name] = DefinedName(name, attr_text=where)
        names[kind] = name
    return names


def _data_sheet(
    book: Workbook,
    form: FormSheet,
    project: Project,
    wanted: FormFor,
    lang: str,
    lists: Mapping[str, str],
) -> list[Output]:
    """A sheet of outputs; returns those that stand on it already."""
    sheet = book.create_sheet(form.title[lang])
    head_row(sheet, (c.head[lang] for c in form.columns), (c.width for c in form.columns))
    labels = {r.id: label(r.id, r.label) for r in project.assignment.requirements()}
    own = WORDS[lang]["own-partner"].format(partner=labels[wanted.partner]) if wanted.partner else ""
    widths = [spec.width for spec in form.columns]
    items = list(_collected(form, project, wanted))
    number = 1
    for number, row in enumerate((row for item in items for row in rows_of(item, form)), 2):
        values = [shown(row.get(spec.key), spec, lang, labels) for spec in form.columns]
        for column, (spec, value) in enumerate(zip(form.columns, values, strict=True), 1):
            cell = sheet.cell(number, column)
            put(cell, value)
            cell.fill = DONE_FILL
            _formatted(cell, spec)
        sheet.row_dimensions[number].height = height(values, widths)
    taken = {item.id for item in project.outputs.items()}
    for offset, id_ in enumerate(_new_ids(form, wanted, taken), 1):
        for column, spec in enumerate(form.columns, 1):
            cell = sheet.cell(number + offset, column)
            if spec.form == "id":
                put(cell, id_)
            else:
                cell.protection = OPEN
            _formatted(cell, spec)
    last = number + EMPTY_ROWS
    sheet.print_area = f"A1:{get_column_letter(len(form.columns))}{number + _PRINTED_ROWS}"
    for column, spec in enumerate(form.columns, 1):
        help_ = own if spec.form == "partner" and form.kind == "contacts" and own else spec.help[lang]
        _guide(sheet, get_column_letter(column), spec, lang, lists, last, help_)
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(form.columns))}{last}"
    sheet.protection.sheet = True
    for allowed in ("sort", "autoFilter", "formatColumns", "formatRows"):
        setattr(sheet.protection, allowed, False)  # False lifts the ban
    return items


def _formatted(cell: Any, spec: FormColumn) -> None:
    cell.font, cell.border, cell.alignment = ID_FONT if spec.form == "id" else PLAIN, GRID, TOP
    if spec.form == "date":
        cell.number_format = "yyyy-mm-dd"
        cell.alignment = DAY
    elif spec.form == "number":
        whole = cell.value is not None and cell.value == int(cell.value)
        cell.number_format = "#,##0" if whole else "General"  # a share of 12.5 must not look like 13
        cell.alignment = NUMBER


def _new_ids(form: FormSheet, wanted: FormFor, taken: set[str]) -> Iterator[str]:
    """Ids for the empty rows: never one that is taken."""
    number = given = 0
    while given < EMPTY_ROWS:
        number += 1
        id_ = f"{form.prefix}-{wanted.key}{number:03d}"
        if id_ not in taken:
            given += 1
            yield id_


def _collected(form: FormSheet, project: Project, wanted: FormFor) -> Iterator[Output]:
    for item in getattr(project.outputs, form.kind):
        if not wanted.partner or wanted.partner in _partners(item):
            yield item


def _partners(item: Output) -> tuple[str, ...]:
    partner = getattr(item, "partner", "")
    return (partner,) if partner else tuple(getattr(item, "partners", ()))


def _guide(
    sheet: Worksheet,
    letter: str,
    spec: FormColumn,
    lang: str,
    lists: Mapping[str, str],
    last: int,
    text: str,
) -> None:
    """Help in the heading, and a drop-down or a check on the cells below."""
    words = WORDS[lang]
    help_ = DataValidation(type="custom", formula1="TRUE", showErrorMessage=False, showInputMessage=True)
    help_.promptTitle, help_.prompt = spec.head[lang][:32], text[:255]
    help_.add(f"{letter}1")
    sheet.add_data_validation(help_)
    rule = _validation(spec, lang, lists)
    if rule is None:
        return
    kind = spec.form if spec.form in ("date", "number") else "choose"
    rule.errorTitle, rule.error = words[kind], words[f"{kind}.text"]
    rule.errorStyle = "warning"  # a person may know better; reading says what it cannot use
    rule.showErrorMessage = True
    rule.add(f"{letter}2:{letter}{last}")
    sheet.add_data_validation(rule)


def _validation(spec: FormColumn, lang: str, lists: Mapping[str, str]) -> DataValidation | None:
    if spec.form in lists:
        return DataValidation(type="list", formula1=f"={lists[spec.form]}", allow_blank=True)
    match spec.form:
        case "choice":
            values = ",".join(texts[lang] for texts in spec.choices.values())
            return DataValidation(type="list", formula1=f'"{values}"', allow_blank=True)
        case "date":
            return DataValidation(
                type="date", operator="between", formula1="36526", formula2="73050", allow_blank=True
            )
        case "number":
            return DataValidation(
                type="decimal", operator="greaterThanOrEqual", formula1="0", allow_blank=True
            )
    return None
