"""What a form showed when it was written: the base that a filled-in copy is compared with.

A hidden sheet keeps a fingerprint of every value that stood on the form. By it a change that a person made is
told from a value that is only old, and a row whose id was typed over from a new one.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import itertools
import json
from collections.abc import Iterable, Mapping
from typing import Any

from attrs import field, frozen
from openpyxl import Workbook

from govreport.collecting.form_cells import folded
from govreport.collecting.form_look import put
from govreport.collecting.form_rows import Field, fields
from govreport.collecting.form_texts import WORDS
from govreport.collecting.layout import FormSheet
from govreport.model import Assignment, Output
from govreport.reading.spreadsheets import FORM_SHEET
from govreport.reading.text import without_controls

_MARK = "govreport-form"
_FIRST_ROWS = 40


@frozen(kw_only=True)
class Base:
    """What a form was written with.

    Attributes:
        title: The assignment's title.
        reference: Its registration number.
        partner: Id of the partner it was written for; empty where it was for others.
        marks: Fingerprint by field (as text), by item id.
        kinds: Kind of output by item id.
        written: Whether there was such a sheet; False for a form that has none.
    """

    title: str = ""
    reference: str = ""
    partner: str = ""
    marks: Mapping[str, Mapping[str, str]] = field(factory=dict)
    kinds: Mapping[str, str] = field(factory=dict)
    written: bool = False

    def has(self, id_: str, where: Field, text: str) -> bool:
        """Whether ``text`` stood in that field of the item; an empty text where nothing did."""
        there = self.marks[id_].get(str(where))
        return there == mark(text) if text else there is None

    def belongs_to(self, assignment: Assignment) -> bool:
        """False for another assignment's form; a new title or a number that came later are no other."""
        return self.title == assignment.title or bool(
            self.reference and self.reference == assignment.reference
        )


def mark(text: str) -> str:
    """A short fingerprint."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def base_sheet(
    book: Workbook,
    assignment: Assignment,
    items: Iterable[tuple[FormSheet, Iterable[Output]]],
    partner: str = "",
) -> None:
    """Write the sheet; ``items`` are those the form shows, ``partner`` is whom it was written for."""
    sheet = book.create_sheet(FORM_SHEET)
    sheet.sheet_state = "veryHidden"
    rows: list[tuple[str, ...]] = [(_MARK, assignment.title, assignment.reference, partner)]
    for form, found in items:
        for item in found:
            marks = {str(where): mark(text) for where, text in fields(item, form).items()}
            rows.append((item.id, form.kind, json.dumps(marks, ensure_ascii=False)))
    for number, row in enumerate(rows, 1):
        for column, value in enumerate(row, 1):
            put(sheet.cell(number, column), value)


def read_base(book: Any) -> Base | None:
    """The base of a form, whatever its sheet is called now; None where there is none."""
    for sheet in book.worksheets:
        rows = ([str(cell) if cell is not None else "" for cell in row] for row in sheet.values)
        head = next(rows, [])
        if len(head) < 3 or head[0] != _MARK:
            continue
        marks: dict[str, dict[str, str]] = {}
        kinds: dict[str, str] = {}
        for id_, kind, text, *_ in rows:
            found = _marks(text)
            if found is not None:
                marks[id_], kinds[id_] = found, kind
        partner = "".join(head[3:4])  # forms written before there was one have three cells
        return Base(title=head[1], reference=head[2], partner=partner, marks=marks, kinds=kinds, written=True)
    return None


def _marks(text: str) -> dict[str, str] | None:
    try:
        found = json.loads(text)
    except ValueError:
        return None
    return {str(key): str(value) for key, value in found.items()} if isinstance(found, dict) else None


def read_filled(book: Any) -> tuple[str, str]:
    """Who filled the form in and when: the cells beside those words, on whichever sheet they stand."""
    found = {"filled_by": "", "filled_on": ""}
    names = {folded(words[key]): key for words in WORDS.values() for key in found}
    for sheet in book.worksheets:
        for row in sheet.iter_rows(max_row=_FIRST_ROWS):
            for cell, beside in itertools.pairwise(row):
                key = names.get(folded(cell.value)) if isinstance(cell.value, str) else None
                if key and beside.value is not None and not found[key]:
                    value = beside.value
                    day = value.date() if isinstance(value, dt.datetime) else value
                    found[key] = " ".join(without_controls(str(day))[0].split())[:80]
    return found["filled_by"], found["filled_on"]
