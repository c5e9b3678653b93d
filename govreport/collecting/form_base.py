"""What a form showed when it was written: the base that a filled-in copy is compared with.

A hidden sheet keeps a fingerprint of every value that stood on the form. By it a change that a person made is
told from a value that is only old, and a row whose id was typed over from a new one.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

from attrs import field, frozen
from openpyxl import Workbook

from govreport.collecting.form_look import put
from govreport.collecting.form_rows import Field, fields
from govreport.collecting.layout import FormSheet
from govreport.model import Assignment, Output
from govreport.reading.spreadsheets import FORM_SHEET

_MARK = "govreport-form"


@frozen(kw_only=True)
class Base:
    """What a form was written with.

    Attributes:
        title: The assignment's title.
        reference: Its registration number.
        marks: Fingerprint by field (as text), by item id.
        kinds: Kind of output by item id.
    """

    title: str = ""
    reference: str = ""
    marks: Mapping[str, Mapping[str, str]] = field(factory=dict)
    kinds: Mapping[str, str] = field(factory=dict)

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
    book: Workbook, assignment: Assignment, items: Iterable[tuple[FormSheet, Iterable[Output]]]
) -> None:
    """Write the sheet; ``items`` are those the form shows."""
    sheet = book.create_sheet(FORM_SHEET)
    sheet.sheet_state = "veryHidden"
    rows = [(_MARK, assignment.title, assignment.reference)]
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
        return Base(title=head[1], reference=head[2], marks=marks, kinds=kinds)
    return None


def _marks(text: str) -> dict[str, str] | None:
    try:
        found = json.loads(text)
    except ValueError:
        return None
    return {str(key): str(value) for key, value in found.items()} if isinstance(found, dict) else None
