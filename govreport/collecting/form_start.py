"""The first sheet of an Excel form: whom it is for, by when, and how to fill it in."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping

from attrs import frozen
from openpyxl.styles import Alignment
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from govreport.collecting.form_look import (
    GRID,
    INPUT_FILL,
    LINK,
    MIDDLE,
    OPEN,
    PLAIN,
    STRONG,
    TITLE,
    height,
    page,
    put,
)
from govreport.collecting.sheets import SHEETS
from govreport.model import Project
from govreport.profiles import Profile
from govreport.profiles.workdays import working_days_before


@frozen(kw_only=True)
class FormFor:
    """Whom a form is for.

    Attributes:
        partner: Id of a partner; only its contacts are filled in, and only what it can answer is listed.
        owner: A role; only the requirements it answers for are listed, alone or as a part of a task.
        due: Day to hand in, as text; the first internal day before the next report where empty.
        address: Where to send it.
        report: Day of the next report; None where none is to come.
        today: The day the form is written; an internal day before it is not asked for.
    """

    partner: str = ""
    owner: str = ""
    due: str = ""
    address: str = ""
    report: dt.date | None = None
    today: dt.date | None = None

    @property
    def key(self) -> str:
        """A few letters for ids of new rows: different for each recipient, the same every time."""
        name = self.partner or self.owner
        return hashlib.sha256(name.casefold().encode()).hexdigest()[:3] if name else "x"


def start_sheet(
    sheet: Worksheet, project: Project, profile: Profile, wanted: FormFor, words: Mapping[str, str]
) -> None:
    """Fill in the sheet; the two cells for who and when are left open."""
    sheet.title = words["start"]
    partner = next((p.label for p in project.assignment.partners if p.id == wanted.partner), "")
    colophon = project.settings.colophon
    rows = [
        (words["assignment"], project.assignment.title),
        (words["reference"], project.assignment.reference),
        (words["agency"], _sender(project, profile)),
        (words["for"], partner or wanted.owner or words["everyone"]),
        (words["due"], wanted.due or _due(project, profile, wanted, words)),
        (words["return"], wanted.address or colophon.contact),
        (words["filled_by"], ""),
        (words["filled_on"], ""),
    ]
    put(sheet.cell(1, 1), words["title"])
    sheet.cell(1, 1).font = TITLE
    sheet.cell(1, 1).alignment = Alignment(wrap_text=False)
    sheet.row_dimensions[1].height = 30
    for number, (name, value) in enumerate(rows, 3):
        _pair(sheet, number, name, value)
    for number in (9, 10):
        sheet.cell(number, 2).protection = OPEN
        sheet.cell(number, 2).fill = INPUT_FILL
    sheet.cell(10, 2).number_format = "yyyy-mm-dd"
    for number in range(1, 7):
        _pair(sheet, 11 + number, words["how"] if number == 1 else "", f"{number}. {words[f'how.{number}']}")
    _contents(sheet, 19, words, profile.message_lang)
    sheet.column_dimensions["A"].width = 28
    sheet.column_dimensions["B"].width = 92
    sheet.sheet_view.showGridLines = False
    page(sheet)


def _pair(sheet: Worksheet, number: int, name: str, value: str) -> None:
    """A name and what it is, side by side."""
    for column, (text, font) in enumerate(((name, STRONG), (value, PLAIN)), 1):
        cell = sheet.cell(number, column)
        put(cell, text or None)
        cell.font, cell.alignment = font, MIDDLE
    sheet.row_dimensions[number].height = height((name, value), (28, 92)) + 3
    if 3 <= number <= 10:
        sheet.cell(number, 1).border = sheet.cell(number, 2).border = GRID


def _contents(sheet: Worksheet, first: int, words: Mapping[str, str], lang: str) -> None:
    """The sheets to fill in, what each is for, and a way there."""
    put(sheet.cell(first, 1), words["sheets"])
    sheet.cell(first, 1).font = STRONG
    for number, form in enumerate(SHEETS, first + 1):
        _pair(sheet, number, form.title[lang], form.about[lang])
        cell = sheet.cell(number, 1)
        cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{form.title[lang]}'!A1")
        cell.font = LINK


def _due(project: Project, profile: Profile, wanted: FormFor, words: Mapping[str, str]) -> str:
    """The day to hand in, in the profile's form: what the next report needs must be in before its internal days.

    The internal day called ``input`` where the agency has set one, else the first of them; no day where it has
    passed already, and nothing where no report is to come.
    """
    if wanted.report is None:
        return ""
    internal = {**profile.calendar.internal_days, **project.settings.internal_days}
    before = internal.get("input", max(internal.values(), default=0))
    day = working_days_before(profile.calendar.country, wanted.report, before)
    passed = wanted.today is not None and day < wanted.today
    return words["soon"] if passed else profile.forms.date(day)


def _sender(project: Project, profile: Profile) -> str:
    """Who asks: the agency that hands in the report, else all that got the assignment."""
    names = ", ".join(profile.together(project.assignment.agencies))
    return project.settings.agency or names[:1].upper() + names[1:]
