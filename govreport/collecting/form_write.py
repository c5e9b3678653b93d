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

from govreport.collecting.form_look import (
    DAY,
    DONE_FILL,
    GRID,
    ID_FONT,
    OPEN,
    PLAIN,
    TOP,
    head_row,
    height,
    put,
    table,
)
from govreport.collecting.form_start import FormFor as FormFor, start_sheet
from govreport.collecting.form_texts import WORDS
from govreport.collecting.layout import FormColumn, FormSheet
from govreport.collecting.sheets import ROW_KEYS, SHEETS
from govreport.model import Deadline, Indicator, Output, Partner, Project, Requirement
from govreport.output import steady_zip
from govreport.profiles import Profile

EMPTY_ROWS = 60
_LABEL = 70


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
    _requirement_sheet(book, requirements, profile, words)
    lists = _lists(book, project, requirements, words)
    for sheet in SHEETS:
        _data_sheet(book, sheet, project, wanted, lang, lists)
    book.properties.title = f"{words['title']}: {project.assignment.title}"
    book.properties.creator = ", ".join(project.assignment.agencies)
    book.properties.language = profile.lang
    stream = io.BytesIO()
    book.save(stream)
    return steady_zip(stream.getvalue())


def label(id_: str, text: str) -> str:
    """How a requirement or partner is shown in a drop-down: its id and the beginning of its text."""
    line = f"{id_} – {' '.join(text.split())}"
    return line if len(line) <= _LABEL else line[: _LABEL - 1].rstrip() + "…"


def _requirements(project: Project, wanted: FormFor) -> list[Requirement]:
    owners = project.settings.owners
    return [
        r
        for r in project.assignment.requirements()
        if not wanted.owner or owners.get(r.id, r.owner).casefold() == wanted.owner.casefold()
    ]


def _requirement_sheet(
    book: Workbook, requirements: Iterable[Requirement], profile: Profile, words: Mapping[str, str]
) -> None:
    sheet = book.create_sheet(words["requirements"])
    heads = (words["id"], words["kind"], words["text"], words["owner"])
    rows = ((r.id, profile.term(f"kind.{r.kind}"), r.label, r.owner) for r in requirements)
    table(sheet, heads, rows, (10, 16, 90, 24))


def _lists(
    book: Workbook, project: Project, requirements: list[Requirement], words: Mapping[str, str]
) -> dict[str, str]:
    """A hidden sheet with the drop-downs' values; names lead to it, so that sheets can be renamed."""
    sheet = book.create_sheet(words["lists"])
    sheet.sheet_state = "hidden"
    answerable = [r for r in requirements if not isinstance(r, Deadline)]
    columns = {
        "requirement": [label(r.id, r.label) for r in answerable],
        "partner": [label(p.id, p.label) for p in project.assignment.partners if isinstance(p, Partner)],
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
) -> None:
    sheet = book.create_sheet(form.title[lang])
    head_row(sheet, (c.head[lang] for c in form.columns), (c.width for c in form.columns))
    labels = _labels(project)
    widths = [spec.width for spec in form.columns]
    number = 1
    for number, row in enumerate(_collected(form, project, wanted), 2):
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
    for column, spec in enumerate(form.columns, 1):
        _guide(sheet, get_column_letter(column), spec, lang, lists, last)
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(form.columns))}{last}"
    sheet.protection.sheet = True
    for allowed in ("sort", "autoFilter", "formatColumns", "formatRows"):
        setattr(sheet.protection, allowed, False)  # False lifts the ban


def _formatted(cell: Any, spec: FormColumn) -> None:
    cell.font, cell.border, cell.alignment = ID_FONT if spec.form == "id" else PLAIN, GRID, TOP
    if spec.form == "date":
        cell.number_format = "yyyy-mm-dd"
        cell.alignment = DAY
    elif spec.form == "number":
        cell.number_format = "#,##0"


def _new_ids(form: FormSheet, wanted: FormFor, taken: set[str]) -> Iterator[str]:
    """Ids for the empty rows: never one that is taken."""
    number = given = 0
    while given < EMPTY_ROWS:
        number += 1
        id_ = f"{form.prefix}-{wanted.key}{number:03d}"
        if id_ not in taken:
            given += 1
            yield id_


def _labels(project: Project) -> dict[str, str]:
    return {r.id: label(r.id, r.label) for r in project.assignment.requirements()}


def _collected(form: FormSheet, project: Project, wanted: FormFor) -> Iterator[dict[str, Any]]:
    for item in getattr(project.outputs, form.kind):
        if wanted.partner and wanted.partner not in _partners(item):
            continue
        yield from rows_of(item, form)


def _partners(item: Output) -> tuple[str, ...]:
    partner = getattr(item, "partner", "")
    return (partner,) if partner else tuple(getattr(item, "partners", ()))


def rows_of(item: Output, form: FormSheet) -> Iterator[dict[str, Any]]:
    """An item as rows of its sheet, by column key; an indicator has a row per row of its own."""
    rows = item.rows if isinstance(item, Indicator) else (None,)
    for row in rows or (None,):
        found: dict[str, Any] = {}
        for spec in form.columns:
            source = row if spec.key in ROW_KEYS and isinstance(item, Indicator) else item
            found[spec.key] = _value(source, spec.key) if source is not None else None
        yield found


def _value(source: object, key: str) -> Any:
    name, _, inner = key.partition(".")
    value = getattr(source, "with_" if name == "with" else name)
    if not inner:
        return value
    if inner.isdecimal():
        return value[int(inner) - 1] if len(value) >= int(inner) else None
    return value.get(inner)


def shown(value: Any, spec: FormColumn, lang: str, labels: Mapping[str, str]) -> Any:
    """A value as the form's cell shows it."""
    if value is None or value == "":
        return None
    if spec.form in ("requirement", "partner"):
        return labels.get(value, value)
    if spec.form == "choice":
        return spec.choices.get(value, {}).get(lang, value)
    if spec.form == "yes-no":
        return WORDS[lang]["yes" if value else "no"]
    if isinstance(value, tuple):
        return "; ".join(value) or None
    return value


def _guide(
    sheet: Worksheet, letter: str, spec: FormColumn, lang: str, lists: Mapping[str, str], last: int
) -> None:
    """Help in the heading, and a drop-down or a check on the cells below."""
    words = WORDS[lang]
    help_ = DataValidation(type="custom", formula1="TRUE", showErrorMessage=False, showInputMessage=True)
    help_.promptTitle, help_.prompt = spec.head[lang][:32], spec.help[lang][:255]
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
