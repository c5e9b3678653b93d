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
    """The sums in a row of a table whose unit stands above it ("belopp i tkr"), a year's column each."""
    habits = source.habits.amounts
    unit = _unit(source, row)
    cells = _cells(row.text)
    if unit is None or len(cells) < 2 or compiled(habits.sums).fullmatch(cells[0][1].strip(" *:")):
        return
    heads = _head(source, row)
    for place, (start, cell) in enumerate(cells[1:], 1):
        value = number(cell, {}) if re.fullmatch(r"[\d  .,]+", cell) else None
        if value is None or not value or re.fullmatch(r"(?:19|20)\d\d", cell):
            continue
        year = heads[place] if place < len(heads) else ""
        amount = Amount(start=start, end=start + len(cell), value=value * unit, currency="SEK")
        yield Sum(
            amount=amount,
            sentence=row,
            role="line",
            basis="granted",
            years=(int(year),) if re.fullmatch(r"(?:19|20)\d\d", year) else (),
            to=cells[0][1],
            sure=0.75,
        )


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
    """The factor of the table's unit, from its head or the sentence that introduces it."""
    units = {name: Decimal(factor) for name, factor in source.habits.amounts.table_units}
    pattern = compiled(tuple(units))
    for above in _above(source, row):
        found = pattern.search(above.text)
        if found:
            return units[found.group().lower()]
        if above.block != "row":
            return None
    return None


def _head(source: Source, row: ParsedSentence) -> list[str]:
    """The cells of the table's first row."""
    first: ParsedSentence | None = None
    for above in _above(source, row):
        if above.block != "row":
            break
        first = above
    return [cell for _, cell in _cells(first.text)] if first is not None else []
