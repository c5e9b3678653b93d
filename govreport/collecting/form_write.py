"""Writing the Excel form that people without our tools can fill in.

No merged cells, a header row on every sheet, drop-downs instead of codes to remember. What is already
collected stands on locked rows; the rows to fill in carry their ids, so that a form read twice updates and
never doubles. Text that begins like a formula is written as text.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterable, Iterator, Mapping
from textwrap import wrap
from typing import Any

from attrs import frozen
from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from govreport.collecting.layout import ROW_KEYS, SHEETS, WORDS, FormColumn, FormSheet
from govreport.model import Deadline, Indicator, Output, Partner, Project, Requirement
from govreport.output import steady_zip
from govreport.profiles import Profile

EMPTY_ROWS = 60
FONT = "Calibri"
_HEAD = Font(name=FONT, size=11, bold=True, color="FFFFFF")
_TITLE = Font(name=FONT, size=18, bold=True, color="1F3A5F")
_STRONG = Font(name=FONT, size=11, bold=True)
_PLAIN = Font(name=FONT, size=11)
_ID_FONT = Font(name=FONT, size=11, color="5A6472")
_LINK = Font(name=FONT, size=11, underline="single", color="1F4E79")
_HEAD_FILL = PatternFill("solid", fgColor="1F3A5F")
_DONE_FILL = PatternFill("solid", fgColor="EDEFF2")
_INPUT_FILL = PatternFill("solid", fgColor="FFF8E1")
_GRID = Border(*(Side(style="thin", color="C9CED6"),) * 4)
_TOP = Alignment(wrap_text=True, vertical="top")
_DAY = Alignment(horizontal="left", vertical="top")
_HEAD_PLACE = Alignment(wrap_text=True, vertical="center")
_OPEN = Protection(locked=False)
_LABEL = 70
_LINE = 15.0
"""Height of a line of text in points."""
_HEAD_HEIGHT = 36.0
_TALLEST = 8
"""Lines a row shows at most; the rest shows when the cell is chosen."""


@frozen(kw_only=True)
class FormFor:
    """Whom a form is for.

    Attributes:
        partner: Id of a partner; only its contacts are filled in.
        owner: A role; only the requirements it answers for are listed.
        due: Day to hand in, as text; the next internal day or deadline where empty.
        address: Where to send it.
    """

    partner: str = ""
    owner: str = ""
    due: str = ""
    address: str = ""

    @property
    def key(self) -> str:
        """A few letters for ids of new rows: different for each recipient, the same every time."""
        name = self.partner or self.owner
        return hashlib.sha256(name.casefold().encode()).hexdigest()[:3] if name else "x"


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
    _start(start, project, profile, wanted, words)
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


def _text(cell: Cell | Any, value: object) -> None:
    """Write a value; text stays text whatever it begins with, also when somebody edits the cell."""
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"
        cell.alignment = _TOP
        if value[:1] in "=+-@":
            cell.quotePrefix = True


def _start(
    sheet: Worksheet, project: Project, profile: Profile, wanted: FormFor, words: Mapping[str, str]
) -> None:
    sheet.title = words["start"]
    partner = next((p.label for p in project.assignment.partners if p.id == wanted.partner), "")
    colophon = project.settings.colophon
    rows = [
        (words["assignment"], project.assignment.title),
        (words["reference"], project.assignment.reference),
        (words["agency"], ", ".join(project.assignment.agencies)),
        (words["for"], partner or wanted.owner or words["everyone"]),
        (words["due"], wanted.due or _due(project, profile)),
        (words["return"], wanted.address or colophon.contact),
        (words["filled_by"], ""),
        (words["filled_on"], ""),
    ]
    _text(sheet.cell(1, 1), words["title"])
    sheet.cell(1, 1).font = _TITLE
    sheet.cell(1, 1).alignment = Alignment(wrap_text=False)
    sheet.row_dimensions[1].height = 30
    for number, (name, value) in enumerate(rows, 3):
        _pair(sheet, number, name, value)
    for number in (9, 10):
        sheet.cell(number, 2).protection = _OPEN
        sheet.cell(number, 2).fill = _INPUT_FILL
    sheet.cell(10, 2).number_format = "yyyy-mm-dd"
    for number in range(1, 6):
        _pair(sheet, 11 + number, words["how"] if number == 1 else "", f"{number}. {words[f'how.{number}']}")
    _contents(sheet, 18, words, profile.message_lang)
    sheet.column_dimensions["A"].width = 28
    sheet.column_dimensions["B"].width = 92
    sheet.sheet_view.showGridLines = False
    _page(sheet)


def _pair(sheet: Worksheet, number: int, name: str, value: str) -> None:
    """A name and what it is, side by side."""
    for column, (text, font) in enumerate(((name, _STRONG), (value, _PLAIN)), 1):
        cell = sheet.cell(number, column)
        _text(cell, text or None)
        cell.font, cell.alignment = font, _HEAD_PLACE
    sheet.row_dimensions[number].height = _height((name, value), (28, 92)) + 3
    if 3 <= number <= 10:
        sheet.cell(number, 1).border = sheet.cell(number, 2).border = _GRID


def _contents(sheet: Worksheet, first: int, words: Mapping[str, str], lang: str) -> None:
    """The sheets to fill in, what each is for, and a way there."""
    _text(sheet.cell(first, 1), words["sheets"])
    sheet.cell(first, 1).font = _STRONG
    for number, form in enumerate(SHEETS, first + 1):
        _pair(sheet, number, form.title[lang], form.about[lang])
        cell = sheet.cell(number, 1)
        cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{form.title[lang]}'!A1")
        cell.font = _LINK


def _page(sheet: Worksheet, *, landscape: bool = False) -> None:
    """One page wide on paper, of A4."""
    sheet.page_setup.orientation = "landscape" if landscape else "portrait"
    sheet.page_setup.paperSize = 9
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _due(project: Project, profile: Profile) -> str:
    """The first due day of a report, in the profile's form."""
    days = [
        d.due
        for d in project.assignment.deadlines
        if isinstance(d, Deadline) and d.due and d.deadline_kind in ("final-report", "interim-report")
    ]
    return profile.forms.date(min(days)) if days else ""


def _requirement_sheet(
    book: Workbook, requirements: Iterable[Requirement], profile: Profile, words: Mapping[str, str]
) -> None:
    sheet = book.create_sheet(words["requirements"])
    heads = (words["id"], words["kind"], words["text"], words["owner"])
    rows = ((r.id, profile.term(f"kind.{r.kind}"), r.label, r.owner) for r in requirements)
    _table(sheet, heads, rows, (10, 16, 90, 24))


def _table(
    sheet: Worksheet, heads: tuple[str, ...], rows: Iterable[tuple[str, ...]], widths: tuple[int, ...]
) -> None:
    _heads(sheet, heads, widths)
    for number, row in enumerate(rows, 2):
        for column, value in enumerate(row, 1):
            cell = sheet.cell(number, column)
            _text(cell, value)
            cell.font, cell.border = _PLAIN, _GRID
        sheet.row_dimensions[number].height = _height(row, widths)


def _height(values: Iterable[object], widths: Iterable[int]) -> float:
    """Height in points that shows every value of a row, wrapped in its column: not every program sets it."""
    lines = 1
    for value, width in zip(values, widths, strict=True):
        if isinstance(value, str):
            fits = max(int(width * 1.15), 1)  # most letters are narrower than the digits widths count in
            lines = max(lines, sum(len(wrap(part, fits)) or 1 for part in value.split("\n")))
    return _LINE * min(lines, _TALLEST) + 3


def _heads(sheet: Worksheet, heads: Iterable[str], widths: Iterable[int]) -> None:
    for column, (head, width) in enumerate(zip(heads, widths, strict=True), 1):
        cell = sheet.cell(1, column)
        _text(cell, head)
        cell.font, cell.fill, cell.alignment, cell.border = _HEAD, _HEAD_FILL, _HEAD_PLACE, _GRID
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.row_dimensions[1].height = _HEAD_HEIGHT
    sheet.freeze_panes = "B2"
    sheet.print_title_rows = "1:1"
    _page(sheet, landscape=True)


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
        _text(sheet.cell(1, column), kind)
        for number, value in enumerate(values, 2):
            _text(sheet.cell(number, column), value)
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
    _heads(sheet, (c.head[lang] for c in form.columns), (c.width for c in form.columns))
    labels = _labels(project)
    widths = [spec.width for spec in form.columns]
    number = 1
    for number, row in enumerate(_collected(form, project, wanted), 2):
        values = [shown(row.get(spec.key), spec, lang, labels) for spec in form.columns]
        for column, (spec, value) in enumerate(zip(form.columns, values, strict=True), 1):
            cell = sheet.cell(number, column)
            _text(cell, value)
            cell.fill = _DONE_FILL
            _formatted(cell, spec)
        sheet.row_dimensions[number].height = _height(values, widths)
    taken = {item.id for item in project.outputs.items()}
    for offset, id_ in enumerate(_new_ids(form, wanted, taken), 1):
        for column, spec in enumerate(form.columns, 1):
            cell = sheet.cell(number + offset, column)
            if spec.form == "id":
                _text(cell, id_)
            else:
                cell.protection = _OPEN
            _formatted(cell, spec)
    last = number + EMPTY_ROWS
    for column, spec in enumerate(form.columns, 1):
        _guide(sheet, get_column_letter(column), spec, lang, lists, last)
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(form.columns))}{last}"
    sheet.protection.sheet = True
    for allowed in ("sort", "autoFilter", "formatColumns", "formatRows"):
        setattr(sheet.protection, allowed, False)  # False lifts the ban


def _formatted(cell: Any, spec: FormColumn) -> None:
    cell.font, cell.border, cell.alignment = _ID_FONT if spec.form == "id" else _PLAIN, _GRID, _TOP
    if spec.form == "date":
        cell.number_format = "yyyy-mm-dd"
        cell.alignment = _DAY
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
