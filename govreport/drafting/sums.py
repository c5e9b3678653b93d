"""A sum of money with what its sentence, or its table, says about it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from attrs import define, field

from govreport.drafting.amounts import Amount, number
from govreport.drafting.proposal import Note
from govreport.drafting.source import Source
from govreport.model import Basis, NumberedName
from govreport.reading.phrases import compiled
from govreport.reading.sentences import ParsedSentence

_NEAR = 30  # rows and sentences above a row among which its table's unit and head are looked for
_HOME = "SEK"
_PATH = ("area", "appropriation", "item")
_SUM = "sum"  # column that adds up others
_YEAR = re.compile(r"(?:19|20)\d\d")
_CELL = re.compile(r"\s*\|\s*")


@define(kw_only=True, eq=False)
class Sum:
    """An amount with what its sentence says about it; equal only to itself."""

    amount: Amount
    sentence: ParsedSentence
    role: str  # total, line, part
    basis: Basis
    years: tuple[int, ...]
    each: bool = False
    yearly: bool = False
    least: bool = False
    payer: str = ""
    area: NumberedName | None = None
    appropriation: NumberedName | None = None
    item: NumberedName | None = None
    giro: str = ""
    to: str = ""
    sure: float = 0.9
    notes: list[Note] = field(factory=list)


def table_sums(source: Source, row: ParsedSentence) -> Iterator[Sum]:
    """The sums in a row of a table whose unit stands in it or above it ("belopp i tkr"), a year's column each.

    What the head calls an appropriation, or a part of one, is the row's path; a column that adds up others counts where
    there are none. A row that adds up those above is the total.
    """
    unit = _unit(source, row)
    cells = _cells(row.text)
    heads = _head(source, row)
    if unit is None or len(cells) < 2:
        return
    columns = [_column(source, heads[place] if place < len(heads) else "") for place in range(len(cells))]
    named = {
        kind: NumberedName(*_number_and_name(cell))
        for kind, (_, cell) in zip(columns, cells, strict=True)
        if kind in _PATH and re.match(r"\d", cell)
    }
    found = [
        (start, cell, value * unit, columns[place])
        for place, (start, cell) in enumerate(cells)
        if columns[place] not in _PATH
        and (place or named)
        and (value := _value(cell)) is not None
        and not (_YEAR.fullmatch(cell) and not _YEAR.fullmatch(columns[place]))
    ]
    parts = [one for one in found if one[3] != _SUM]
    if compiled(source.habits.amounts.sums).fullmatch(cells[0][1].strip(" *:")):
        whole = [one for one in found if one[3] == _SUM] or parts
        years = [year for _, _, _, column in parts for year in _years(column)]
        if whole:
            value = sum((one[2] for one in whole), Decimal())
            one_year = tuple(years) if len(years) == 1 else ()
            yield _sum(row, (whole[0][0], whole[-1][1]), value, "total", one_year)
        return
    for start, cell, value, column in parts or found:
        line = _sum(row, (start, cell), value, "line", _years(column))
        line.to = "" if columns[0] in _PATH else cells[0][1]
        line.area, line.appropriation, line.item = map(named.get, _PATH)
        yield line


def _sum(
    row: ParsedSentence, cell: tuple[int, str], value: Decimal, role: str, years: tuple[int, ...]
) -> Sum:
    """A sum that a row of a table holds, at the cell that begins at an offset."""
    amount = Amount(start=cell[0], end=cell[0] + len(cell[1]), value=value, currency=_HOME)
    return Sum(amount=amount, sentence=row, role=role, basis="granted", years=years, sure=0.75)


def _years(column: str) -> tuple[int, ...]:
    """The year that a column is for; none where it is for another thing."""
    return (int(column),) if _YEAR.fullmatch(column) else ()


def _column(source: Source, head: str) -> str:
    """What a column holds by its head: a part of what money is charged to, a year, a sum of others, or else nothing."""
    habits, words = source.habits.amounts, head.strip(" *:")
    for kind, phrases in zip(_PATH, (habits.area, habits.appropriation, habits.item), strict=True):
        if compiled(phrases).match(words):
            return kind
    if compiled(habits.sums).match(words):
        return _SUM
    year = _YEAR.search(words)
    return year.group() if year else ""


def _number_and_name(cell: str) -> tuple[str, str]:
    """A number and the name after it, as a cell has them ("1:8 Bidrag till lån")."""
    number, _, name = cell.partition(" ")
    return number.strip(".,"), name.strip()


def _value(cell: str) -> Decimal | None:
    """The number that a cell holds and nothing beside; None where it is none, or nought."""
    return (number(cell.strip(" *"), {}) or None) if re.fullmatch(r"[*\d \u00a0.,]+", cell) else None


def _cells(text: str) -> list[tuple[int, str]]:
    """The cells of a row with their offsets; empty ones at the ends left out."""
    found: list[tuple[int, str]] = []
    at = 0
    for cell in _CELL.split(text):
        start = text.find(cell, at) if cell else at
        found.append((start, cell.strip()))
        at = start + len(cell)
    while found and not found[0][1]:
        found.pop(0)
    while found and not found[-1][1]:
        found.pop()
    return found


def _above(source: Source, row: ParsedSentence) -> Iterator[ParsedSentence]:
    index = row.sentence.index
    yield from reversed(source.sentences[max(0, index - _NEAR) : index])


def _unit(source: Source, row: ParsedSentence) -> Decimal | None:
    """The factor of the table's unit, from its head, its heading or the sentence that introduces it."""
    units = {name: Decimal(factor) for name, factor in source.habits.amounts.table_units}
    pattern = compiled(tuple(units))
    for above in _above(source, row):
        found = pattern.search(above.text)
        if found:
            return units[found.group().lower()]
        if above.block != "row":
            break
    found = pattern.search(row.sentence.section)
    return units[found.group().lower()] if found else None


def _head(source: Source, row: ParsedSentence) -> list[str]:
    """The cells of the table's first row."""
    first: ParsedSentence | None = None
    for above in _above(source, row):
        if above.block != "row":
            break
        first = above
    return [cell for _, cell in _cells(first.text)] if first is not None else []
