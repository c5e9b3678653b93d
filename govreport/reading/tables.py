"""CSV files and workbooks among the outputs: ledgers, and tables that bring the same items as YAML.

A table brings items where its file (CSV) or sheet (Excel) is named as a list of ``outputs/*.yaml``, such as
``contacts``; its headings are the keys. ``participants.women`` fills one key of a mapping; several ids or
texts in a cell are divided by semicolons or line breaks.
"""

from __future__ import annotations

import re
from itertools import chain
from pathlib import Path, PurePosixPath

import attrs

from govreport.model import Assignment, IndicatorRow, LedgerSource, Location, Outputs, Settings
from govreport.profiles import Profile
from govreport.reading import mistakes
from govreport.reading.convert import NOT_IN_FILES, structure
from govreport.reading.files import SIE_SUFFIXES, Folder
from govreport.reading.ledger import Ledger
from govreport.reading.ledger_columns import find_layout
from govreport.reading.spreadsheets import (
    FILE_KINDS,
    Row,
    Sheet,
    SheetError,
    as_text,
    column_letters,
    open_csv,
    open_workbook,
)
from govreport.reading.tree import Map, Place, Seq

LISTS = ("activities", "deliverables", "contacts", "indicators", "submissions", "deviations")
_IDS = frozenset({"answers", "partners"})
_TEXTS = frozenset({"files", "participants", "to", "copy"})
_ROW_KEYS = frozenset(a.name for a in attrs.fields(IndicatorRow)) - NOT_IN_FILES


class Tables:
    """Reads the folder's tables."""

    def __init__(self, folder: Folder, assignment: Assignment, settings: Settings, profile: Profile) -> None:
        """Ledgers named in ``settings`` are read as it says; the others' columns are guessed."""
        self.folder = folder
        self.assignment = assignment
        self.settings = settings
        self.profile = profile
        self.problems = folder.problems
        self.read: set[tuple[str, str]] = set()
        self.years: dict[str, str] = {}
        self.named = {str(PurePosixPath(source.file)) for source in settings.ledger}

    def ledger(self, source: LedgerSource) -> Outputs:
        """A ledger that govreport.yaml names; one that it names again would double every cost."""
        place = source.at.of("file") if source.at else None
        key = (str(PurePosixPath(source.file)), source.sheet)
        if key in self.read:
            name = " ".join(part for part in key if part)
            self.problems.append(mistakes.ledger(place or Location(source.file), "named-twice", detail=name))
            return Outputs()
        self.read.add(key)
        path = self.folder.path(source.file, place) if source.file else None
        if path is None:
            return Outputs()
        costs, note = self._ledger(source).read(path)
        return Outputs(costs=costs, ledgers=(note,))

    def table(self, file: str) -> Outputs | None:
        """A file of ``outputs/``: items, or else a ledger with guessed columns; None for one already read."""
        if file in self.named:
            return None
        suffix = PurePosixPath(file).suffix.lower()
        if suffix == ".txt" and not self._is_table(file):
            return None
        path = self.folder.path(file)
        if path is None:
            return None
        try:
            if suffix in (".xlsx", ".xlsm"):
                return self._workbook(path, file)
            stem = PurePosixPath(file).stem.casefold()
            if suffix not in SIE_SUFFIXES and stem in LISTS:
                with open_csv(path) as sheet:
                    return self._items(stem, sheet, file)
        except SheetError as error:
            self._broken(error, file)
            return None
        return self.ledger(LedgerSource(file=file))

    def holds_rows(self, file: str) -> bool:
        """Whether a table that is not read looks like a ledger or a list of outputs; nothing is said of it here."""
        path = Folder(self.folder.root, []).path(file)
        if path is None or path.suffix.lower() in SIE_SUFFIXES:
            return path is not None
        try:
            if path.suffix.lower() in (".xlsx", ".xlsm"):
                with open_workbook(path) as sheets:
                    return any(map(self._looks_read, sheets))
            with open_csv(path) as sheet:
                return self._is_table(file) or self._looks_read(sheet)
        except (SheetError, OSError):  # a form, or nothing that could be read where it ought to lie
            return False

    def _looks_read(self, sheet: Sheet) -> bool:
        if (sheet.name or "").casefold() in LISTS:
            return True
        return find_layout(sheet.rows, LedgerSource(file=""), "", sheet.name, []) is not None

    def _is_table(self, file: str) -> bool:
        return PurePosixPath(file).stem.casefold() in LISTS

    def _ledger(self, source: LedgerSource) -> Ledger:
        return Ledger(source, self.assignment, self.settings, self.profile, self.problems, self.years)

    def _broken(self, error: SheetError, file: str) -> None:
        place = Location(file)
        if error.kind in FILE_KINDS:
            self.problems.append(mistakes.unreadable(place, error.kind, detail=error.detail))
        else:
            self.problems.append(mistakes.ledger(place, error.kind, detail=error.detail))

    def _workbook(self, path: Path, file: str) -> Outputs:
        with open_workbook(path) as sheets:
            named = [sheet for sheet in sheets if (sheet.name or "").casefold() in LISTS]
            if not named:
                ledger = self._ledger(LedgerSource(file=file))
                if sheets:
                    ledger.workbook(sheets)
                return Outputs(costs=ledger.costs, ledgers=(ledger.note(),))
            found = Map(file, (1, 1))
            for sheet in sheets:
                if sheet not in named and next(sheet.rows, None) is not None:
                    place = Location(file, sheet=sheet.name)
                    self.problems.append(
                        mistakes.unreadable(place, "sheet", detail=sheet.name or "", lists=", ".join(LISTS))
                    )
            for sheet in named:
                kind = (sheet.name or "").casefold()
                found[kind] = self._rows(kind, sheet, file)
        return structure(found, Outputs, file, self.problems) or Outputs()

    def _items(self, kind: str, sheet: Sheet, file: str) -> Outputs:
        found = Map(file, (1, 1))
        found[kind] = self._rows(kind, sheet, file)
        return structure(found, Outputs, file, self.problems) or Outputs()

    def _rows(self, kind: str, sheet: Sheet, file: str) -> Seq:
        """The rows below the headings as items with places."""
        items = Seq(file, (1, 1))
        head = next(sheet.rows, None)
        if head is None:
            return items
        keys = [as_text(cell).strip() for cell in head[1]]
        last: Map | None = None
        for row in sheet.rows:
            item = _item(row, keys, sheet.name, file)
            if kind == "indicators":
                last, new = _indicator(item, last)
                if not new:
                    continue
            items.append(item)
            items.marks.append(item.start)
        return items


def _item(row: Row, keys: list[str], sheet: str | None, file: str) -> Map:
    number, cells = row
    item = Map(file, str(number) if sheet is not None else (number, 1), sheet=sheet)
    for index, (key, cell) in enumerate(zip(keys, chain(cells, (None,) * len(keys)), strict=False)):
        text = as_text(cell)
        if not key or not text:
            continue
        place: Place = f"{column_letters(index)}{number}" if sheet is not None else (number, 1)
        outer, _, inner = key.partition(".")
        if inner:
            _into(item, outer, place).update({inner: text})
            continue
        item[key] = _listed(key, text, file, place)
        item.marks[key] = item.key_marks[key] = place
    return item


def _into(item: Map, key: str, place: Place) -> Map:
    held = item.get(key)
    if not isinstance(held, Map):
        held = item[key] = Map(item.file, place, sheet=item.sheet)
        item.marks[key] = item.key_marks[key] = place
    return held


def _listed(key: str, text: str, file: str, place: Place) -> object:
    if key not in _IDS | _TEXTS:
        return text
    parts = re.split(r"[;,\s]+" if key in _IDS else r"[;\n]+", text)
    made = Seq(file, place)
    made.extend(part.strip() for part in parts if part.strip())
    made.marks.extend([place] * len(made))
    return made


def _indicator(item: Map, last: Map | None) -> tuple[Map, bool]:
    """Rows with one id are one indicator; its numbers are the rows' own."""
    row = Map(item.file, item.start, sheet=item.sheet)
    for key in [key for key in item if key in _ROW_KEYS]:
        row[key] = item.pop(key)
        row.marks[key] = row.key_marks[key] = item.marks[key]
    same = last is not None and item.get("id") in (last.get("id"), None)
    target = last if same and last is not None else item
    rows = target.get("rows")
    if not isinstance(rows, Seq):
        rows = target["rows"] = Seq(item.file, item.start)
    if row:
        rows.append(row)
        rows.marks.append(row.start)
    return target, not same
