"""Cells and columns: no cell stays empty, figures keep their names, units stand in the heads."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from govreport.model.blocks import Align, Cell, Column, FigureValue, Runs, Table, Text
from govreport.report.material import Material
from govreport.report.names import table_key
from govreport.report.writing import FIXED, MONEY

DASH = "\u2013"
UNBROKEN = "\u2011"
"""The hyphen at which no line ends."""
_SPACES = re.compile(r"[ \t\r\n\f\v]+")


def words(material: Material, value: str) -> Cell:
    """Text, or the words for a missing value."""
    text = _SPACES.sub(" ", value).strip()
    return Cell(runs=(Text(text or material.term("missing")),))


def whole(id_: str) -> str:
    """An id as a narrow column shows it: it does not break at its hyphens."""
    return id_.replace("-", UNBROKEN)


def dash() -> Cell:
    """A dash; the table's notes must say what it means."""
    return Cell(runs=(Text(DASH),))


def day(material: Material, value: dt.date | None, end: dt.date | None = None) -> Cell:
    """A day, or the first and last of several."""
    return words(material, material.write.table_date(value, end) if value else "")


def number(material: Material, value: Decimal | int | None) -> Cell:
    """A bare number that no figure names, or a dash."""
    return dash() if value is None else Cell(runs=(Text(material.write.number(value)),))


def figure(material: Material, name: str) -> Cell:
    """A figure under its name, without unit; where there is none, the words for a missing value."""
    found = material.figures.get(name)
    if found is None or found.value is None:
        return words(material, "")
    return Cell(runs=(FigureValue(name, material.write.figure(found)),))


def zero_or_figure(material: Material, name: str) -> Cell:
    """A figure that is nothing where nothing was booked."""
    return figure(material, name) if name in material.figures else number(material, 0)


def column(
    material: Material, key: str, *, unit: str = "", align: Align = "left", width: float = 1.0, head: str = ""
) -> Column:
    """A column whose head is the profile's word for ``key`` (or ``head``), with its unit."""
    text = head or material.term(f"head.{key}")
    return Column(head=(Text(f"{text},{FIXED}{unit}" if unit else text),), align=align, width=width)


def table(
    material: Material,
    name: str,
    *,
    columns: Sequence[Column],
    rows: Sequence[tuple[Cell, ...]],
    caption: Runs = (),
    source: str = "",
    notes: Iterable[str] = (),
    total: bool = False,
    wide: bool = False,
) -> Table | None:
    """A table under the profile's caption for its name; None where it would have no row."""
    if not rows:
        return None
    heads = material.write.words("".join(getattr(run, "text", "") for run in each.head) for each in columns)
    explained = [*notes]
    if any(_is_dash(cell) for row in rows for cell in row):
        explained.append(material.term("note.dash"))
    return Table(
        key=table_key(name),
        caption=caption or (Text(material.term(f"caption.{name}")),),
        columns=tuple(columns),
        rows=tuple(rows),
        total=total,
        source=(Text(source or material.term("source.own")),),
        notes=tuple((Text(note),) for note in explained),
        description=material.counted("describe.table", len(rows), columns=heads),
        wide=wide,
    )


def _is_dash(cell: Cell) -> bool:
    first = cell.runs[0] if cell.runs else None
    return isinstance(first, Text) and first.text == DASH


def rounded(material: Material, names: Iterable[str]) -> list[str]:
    """The remark on rounding, where an amount of these figures was rounded."""
    for name in names:
        found = material.figures.get(name)
        if found is None or found.value is None or material.write.kind(found) != MONEY:
            continue
        if found.value != found.value.to_integral_value():
            return [material.term("note.rounded")]
    return []


def hidden_note(material: Material, kind: str) -> list[str]:
    """The remark that items are not shown because they are not public."""
    count = material.hidden.get(kind, 0)
    return [material.term("note.hidden", count=material.write.number(count))] if count else []
