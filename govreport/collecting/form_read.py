"""Reading a filled-in form back, however its user rearranged it.

Sheets are known by their headings, not by name or place; the heading row is looked for below whatever
somebody put above it; columns by their headings; rows by their ids. Every cell that cannot be used is a
problem with its sheet and cell.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import define, field, frozen
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from govreport.collecting.form_base import Base, read_base, read_filled
from govreport.collecting.form_cells import Cells, folded
from govreport.collecting.form_open import open_form
from govreport.collecting.form_rows import identifying, names_in
from govreport.collecting.form_trees import Joiner, fill, plain
from govreport.collecting.form_words import CODE
from govreport.collecting.layout import FormColumn, FormSheet
from govreport.collecting.sheets import SHEETS
from govreport.model import Assignment, Location, Output, Problem
from govreport.reading.convert import structure
from govreport.reading.tree import Map

_SEARCH_ROWS = 40


@frozen(kw_only=True)
class FormReading:
    """What a form says.

    Attributes:
        items: Items by kind of output, each typed by the model, with its cells as places.
        values: The same as it will stand in YAML, by item id: only what the form has.
        kinds: Kind of output by item id.
        problems: Every cell that could not be used, and what was noticed (`form_words.CODE`).
        filled_by: Who filled it in, by the first sheet.
        filled_on: When.
        sha256: Of the form's bytes.
        base: What the form showed when it was written; None for a form without that.
        ids: Ids of all rows, those that could not be used included.
        lang: Language of its headings.
        heads: Heading by sheet and column letters.
    """

    items: Mapping[str, tuple[Output, ...]]
    values: Mapping[str, Mapping[str, Any]]
    kinds: Mapping[str, str]
    problems: tuple[Problem, ...]
    filled_by: str = ""
    filled_on: str = ""
    sha256: str = ""
    base: Base | None = None
    ids: frozenset[str] = frozenset()
    lang: str = "sv"
    heads: Mapping[tuple[str, str], str] = field(factory=dict)

    def head(self, where: Location | None) -> str:
        """The heading above a cell; empty for other places, and for the id, by which rows are named anyway."""
        if where is None or not where.sheet or not where.cell:
            return ""
        return self.heads.get((where.sheet, where.cell.rstrip("0123456789")), "")


@define
class _Sheet:
    """A sheet of the workbook that turned out to be one of ours."""

    form: FormSheet
    sheet: Worksheet
    cached: Worksheet
    head_row: int
    columns: dict[int, FormColumn]
    lang: str
    rows: list[dict[str, tuple[Any, str]]] = field(factory=list)


def read_form(data: bytes, file: str, assignment: Assignment | None = None) -> FormReading:
    """Read a form's bytes.

    Args:
        data: The ``.xlsx``.
        file: Its name in messages.
        assignment: Whose requirements and partners people may have named instead of choosing them.

    Returns:
        Items and problems; nothing is written.

    Raises:
        InputFileError: It is no workbook, or one with macros.
    """
    formulas, cached = open_form(data, file)
    problems: list[Problem] = []
    base = read_base(cached)
    reader = _Reader(file, problems, base or Base(), names_in(assignment or Assignment()))
    found = [s for name in formulas.sheetnames if (s := reader.recognise(formulas[name], cached[name]))]
    if not found:
        reader.say("no-sheets", Location(file))
    for sheet in found:
        reader.rows(sheet)
    who, when = read_filled(cached)
    items, values, kinds = reader.items(found)
    return FormReading(
        items=items,
        values=values,
        kinds=kinds,
        problems=tuple(problems),
        filled_by=who,
        filled_on=when,
        sha256=hashlib.sha256(data).hexdigest(),
        base=base,
        ids=frozenset(str(row["id"][0]) for sheet in found for row in sheet.rows),
        lang=found[0].lang if found else "sv",
        heads={
            (one.sheet.title, get_column_letter(at)): spec.head[one.lang]
            for one in found
            for at, spec in one.columns.items()
            if spec.form != "id"
        },
    )


def _heads(form: FormSheet) -> dict[str, tuple[FormColumn, str]]:
    return {folded(c.head[lang]): (c, lang) for c in form.columns for lang in ("en", "sv")}


def content_id(form: FormSheet, values: Mapping[str, str]) -> str:
    """An id for a row that has none of its own: from its content, so that reading it again finds the same."""
    keys = dict.fromkeys((*identifying(form), "period", "group", "with"))
    content = "\0".join(values[key] for key in keys if key in values)
    return f"{form.prefix}-{hashlib.sha256(content.encode()).hexdigest()[:8]}"


class _Reader:
    """Reads sheet after sheet; mistakes gather in one list."""

    def __init__(
        self, file: str, problems: list[Problem], base: Base, names: Mapping[str, Mapping[str, str]]
    ) -> None:
        self.file = file
        self.problems = problems
        self.base = base
        self.names = names
        self.cells = Cells(self.say, names)

    def say(self, variant: str, where: Location, **params: object) -> None:
        """Note something about the form."""
        self.problems.append(Problem(CODE, where, {"variant": variant, **params}))

    # ---- sheets -------------------------------------------------------------------------------------

    def recognise(self, sheet: Any, cached: Any) -> _Sheet | None:
        """Which of our sheets this is, by the row that holds most of its headings."""
        if not isinstance(sheet, Worksheet):
            return None  # a chart sheet
        best: tuple[int, int, FormSheet] | None = None
        for number, row in enumerate(sheet.iter_rows(max_row=_SEARCH_ROWS), 1):
            texts = {folded(cell.value) for cell in row if isinstance(cell.value, str)}
            for form in SHEETS:
                needed = [c for c in form.columns if c.needed]
                if not any(folded(c.head[lang]) in texts for c in needed for lang in ("sv", "en")):
                    continue
                score = len(texts & _heads(form).keys())
                if score >= 3 and (best is None or score > best[0]):
                    best = (score, number, form)
        if best is None:
            return None
        return self._columns(best[2], sheet, cached, best[1])

    def _columns(self, form: FormSheet, sheet: Worksheet, cached: Any, head_row: int) -> _Sheet:
        heads = _heads(form)
        columns: dict[int, FormColumn] = {}
        lang = "sv"
        for column, cell in enumerate(sheet[head_row], 1):
            known = heads.get(folded(cell.value))
            if known is None:
                if cell.value is not None:
                    where = self._at(sheet, cell.coordinate)
                    self.say("extra-column", where, head=str(cell.value)[:40])
            elif known[0] in columns.values():
                self.say("twin-column", self._at(sheet, cell.coordinate), head=str(cell.value)[:40])
            else:
                columns[column], lang = known
        have = {spec.key for spec in columns.values()}
        for spec in form.columns:
            if spec.key not in have and (spec.needed or spec.form == "id"):
                self.say("missing-column", Location(self.file, sheet=sheet.title), head=spec.head[lang])
        return _Sheet(form, sheet, cached, head_row, columns, lang)

    def _at(self, sheet: Worksheet, cell: str) -> Location:
        return Location(self.file, sheet=sheet.title, cell=cell)

    # ---- rows ---------------------------------------------------------------------------------------

    def rows(self, found: _Sheet) -> None:
        """Read the rows below the headings; a row of which only the id stands there is an empty one."""
        first = found.head_row + 1
        for number, row in enumerate(found.sheet.iter_rows(min_row=first), first):
            values: dict[str, tuple[Any, str]] = {}
            filled = False
            for column, cell in enumerate(row, 1):
                spec = found.columns.get(column)
                if spec is None or cell.value is None:
                    continue
                value = self.cells.value(
                    cell,
                    found.cached[cell.coordinate].value,
                    spec,
                    self._at(found.sheet, cell.coordinate),
                    short=found.lang == "sv",
                )
                if value is None or value == "":
                    continue
                values[spec.key] = (value, cell.coordinate)
                filled = filled or spec.form != "id"
            if filled:
                self._own_partner(found, values, number)
                if "id" not in values:
                    texts = {key: str(value) for key, (value, _) in values.items()}
                    id_ = content_id(found.form, texts)
                    values["id"] = (id_, f"A{number}")
                    self.say("no-id", self._at(found.sheet, f"A{number}"), id=id_)
                self._lacking(found, values, number)
                found.rows.append(values)

    def _own_partner(self, found: _Sheet, values: dict[str, tuple[Any, str]], row: int) -> None:
        """Give a new contact on a partner's form that partner where it names none."""
        partner = self.base.partner
        collected = "id" in values and values["id"][0] in self.base.marks
        if found.form.kind != "contacts" or not partner or "partner" in values or collected:
            return
        at = next((at for at, spec in found.columns.items() if spec.key == "partner"), 1)
        place = f"{get_column_letter(at)}{row}"
        values["partner"] = (partner, place)
        name = " ".join((partner, self.names["partner"].get(partner, ""))).strip()
        self.say("own-partner", self._at(found.sheet, place), partner=name)

    def _lacking(self, found: _Sheet, values: Mapping[str, Any], row: int) -> None:
        """Say what a filled-in row needs and has not."""
        for column, spec in found.columns.items():
            if spec.needed and spec.key not in values and spec.instead not in values:
                place = f"{get_column_letter(column)}{row}"
                if not any(p.location == self._at(found.sheet, place) for p in self.problems[-20:]):
                    self.say("needed-empty", self._at(found.sheet, place), head=spec.head[found.lang])

    # ---- items --------------------------------------------------------------------------------------

    def items(
        self, sheets: list[_Sheet]
    ) -> tuple[dict[str, tuple[Output, ...]], dict[str, dict[str, Any]], dict[str, str]]:
        """Typed items by kind, their YAML values and kinds by id."""
        items: dict[str, list[Output]] = {}
        values: dict[str, dict[str, Any]] = {}
        kinds: dict[str, str] = {}
        for found in sheets:
            for tree in self._trees(found, values):
                id_ = str(tree["id"])
                made = structure(tree, found.form.model, self.file, self.problems)
                if made is not None:
                    items.setdefault(found.form.kind, []).append(made)
                    values[id_] = plain(tree)
                    kinds[id_] = found.form.kind
        return {kind: tuple(made) for kind, made in items.items()}, values, kinds

    def _joined(self, found: _Sheet) -> Iterator[Mapping[str, tuple[Any, str]]]:
        """The rows of indicators, those of one indicator under one id."""
        joiner = Joiner(self.base.marks)
        for row in found.rows:
            made = joiner.joined(row)
            if made is not row:
                self.say("joined", self._at(found.sheet, row["id"][1]), first=made["id"][0])
            yield made

    def _trees(self, found: _Sheet, taken: Mapping[str, Any]) -> Iterator[Map]:
        trees: dict[str, Map] = {}
        rows: Iterable[Mapping[str, tuple[Any, str]]] = found.rows
        if found.form.kind == "indicators" and self.base.written:
            rows = self._joined(found)
        for row in rows:
            id_, place = str(row["id"][0]), row["id"][1]
            tree = trees.get(id_)
            if (tree is not None and found.form.kind != "indicators") or id_ in taken:
                self.say("twin-id", self._at(found.sheet, place), id=id_)
                continue
            if tree is None:
                tree = trees[id_] = Map(self.file, place, sheet=found.sheet.title)
            for key, place in fill(tree, row, indicator=found.form.kind == "indicators"):
                head = next(c.head[found.lang] for c in found.form.columns if c.key == key)
                self.say("differs", self._at(found.sheet, place), id=id_, head=head)
        yield from trees.values()
