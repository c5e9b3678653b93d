"""Parts and sums in tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from govreport.model import Figure, Severity
from govreport.model.blocks import Block, FigureRef, FigureValue, Paragraph, Runs, Table, Text
from govreport.model.values import frozen
from govreport.model.walking import walk
from govreport.profiles.language import NumberWords
from govreport.reading.numbers import FormError, parse_decimal
from govreport.rules.context import Context
from govreport.rules.registry import Hit, Texts, Word, rule

ZERO, HALF, HUNDRED = Decimal(0), Decimal("0.5"), Decimal(100)
_NOTHING = frozenset({"", "-", "\u2013", "\u2014", "\u2212", "..", "0"})
TEXTS = {
    "": Texts(
        sv="{place} i tabellen {table} är {total}, men delarna blir {sum}.",
        en="{place} of the table {table} is {total}, but its parts add up to {sum}.",
        hint_sv="Rätta talen, eller skriv under tabellen varför de inte går att lägga ihop.",
        hint_en="Correct the numbers, or say below the table why they do not add up.",
    ),
    "rounding": Texts(
        sv="{place} i tabellen {table} är {total}, men delarna blir {sum}. Det kan bero på avrundning.",
        en="{place} of the table {table} is {total}, but its parts add up to {sum}. That may be rounding.",
        hint_sv="Rätta talen, eller skriv under tabellen att de är avrundade.",
        hint_en="Correct the numbers, or say below the table that they are rounded.",
    ),
}


@frozen
class Difference:
    """A sum that is not that of its parts."""

    place: Word
    total: Decimal
    sum: Decimal
    rounding: bool


def plain(runs: Runs, figures: dict[str, Figure]) -> str:
    """Text of runs; a named figure as its number in whole units."""
    parts = []
    for run in runs:
        if isinstance(run, (Text, FigureValue)):
            parts.append(run.text)
        elif isinstance(run, FigureRef):
            figure = figures.get(run.name)
            value = figure.value if figure is not None else None
            parts.append(
                "?"
                if value is None
                else str(value.quantize(Decimal(1)))
                if abs(value) > HUNDRED
                else str(value)
            )
    return " ".join("".join(parts).split())


def number(text: str) -> Decimal | None:
    """The number in a cell; nothing and a dash are zero, and what is no number is None."""
    bare = text.removesuffix("%").strip()
    if bare in _NOTHING:
        return ZERO
    try:
        return parse_decimal(bare, point=False)
    except FormError:
        return None


def sum_row(table: Table, words: NumberWords) -> int | None:
    """Index of the row of sums that ends a table; None where there is none."""
    last = len(table.rows) - 1
    if last < 1 or not table.rows[last]:
        return None
    return last if table.total or _is_sum(plain(table.rows[last][0].runs, {}), words) else None


def differences(table: Table, context: Context) -> Iterator[Difference]:
    """Sums that are not those of their parts: of the last row by column, of the last column by row."""
    words = context.profile.language.numbers
    texts = [[plain(cell.runs, context.figures) for cell in row] for row in table.rows]
    heads = [plain(column.head, context.figures) for column in table.columns]
    if len(texts) > 2 and sum_row(table, words) is not None:
        yield from _columns(texts, heads, words)
    if len(heads) > 3 and _is_sum(heads[-1].split(",")[0], words):
        for row in texts:
            if len(row) == len(heads) and not any(_is_part(head, words) for head in heads):
                place = Word(f"Summan på raden ”{row[0]}”", f"The sum in the row “{row[0]}”")
                yield from _compare(place, row[1:-1], row[-1])


def _columns(
    texts: Sequence[Sequence[str]], heads: Sequence[str], words: NumberWords
) -> Iterator[Difference]:
    *body, last = [row for row in texts if row]
    if any(_is_sum(row[0], words) for row in body):
        return  # sums of groups: which rows belong to which cannot be told
    parts = [row for row in body if not _is_part(row[0], words)]
    for index, head in enumerate(heads):
        if index == 0 or index >= len(last) or any(index >= len(row) for row in parts):
            continue
        total = number(last[index])
        share = "%" in head or any(word in head.casefold() for word in words.percent)
        if share and (total is None or abs(total - HUNDRED) > 2):
            continue  # a mean and not a sum
        yield from _compare(
            Word(f"Summan i kolumnen ”{head}”", f"The sum in the column “{head}”"),
            [row[index] for row in parts],
            last[index],
        )


def _compare(place: Word, parts: Sequence[str], total: str) -> Iterator[Difference]:
    values, whole = [number(part) for part in parts], number(total)
    known = [value for value in values if value is not None]
    if (
        whole is None
        or len(known) < len(values)
        or sum(1 for value in known if value) < 2
        or not total.strip("-\u2013 ")
    ):
        return
    found = sum(known, ZERO)
    if found == whole:
        return
    step = max(Decimal(1).scaleb(-_decimals(text)) for text in (*parts, total))
    yield Difference(place, whole, found, abs(found - whole) <= step * HALF * (len(known) + 1))


def _decimals(text: str) -> int:
    found = re.search(r",(\d+)", text)
    return len(found[1]) if found else 0


def _is_sum(head: str, words: NumberWords) -> bool:
    first = head.casefold().strip(" *:").split(" ")[0].rstrip(":")
    return first in words.sums


def _is_part(head: str, words: NumberWords) -> bool:
    return head.casefold().strip(" *").startswith(words.of_which)


def noted(table: Table, near: Iterable[Block], stems: Iterable[str]) -> bool:
    """Whether the table, or the paragraph before or after it, has a word with one of the stems."""
    runs = [table.caption, table.source, *table.notes, *(b.runs for b in near if isinstance(b, Paragraph))]
    said = " ".join(plain(each, {}) for each in runs).casefold() + table.description.casefold()
    return any(stem in said for stem in stems)


def hits(table: Table, near: Sequence[Block], context: Context, name: str) -> Iterator[Hit]:
    """Findings on one table."""
    words = context.profile.language.numbers
    for found in differences(table, context):
        stems = (*words.rounding, *words.not_additive) if found.rounding else words.not_additive
        if noted(table, near, stems):
            continue
        severity: Severity = "warning" if found.rounding else "error"
        params = {"place": found.place, "table": name, "total": found.total, "sum": found.sum}
        yield Hit(
            at=table.at,
            item=table.key or name,
            variant="rounding" if found.rounding else "",
            severity=severity,
            params=params,
        )


@rule("GR522", "error", TEXTS)
def table_sums(context: Context) -> Iterator[Hit]:
    """In tables typed in chapters, parts and sums agree.

    What:
        Where the last row is a sum ("Summa", "Totalt"), each of its numbers is that of the rows above;
        where the last column is, it is that of the columns before it.
    Why:
        Readers add. One table that does not add up makes them doubt the others.
    Fails:
        chapters/02-ekonomi.md: |
          # Ekonomi

          | Slag | Belopp |
          | --- | ---: |
          | Resor | 100 |
          | Lokaler | 200 |
          | Summa | 310 |
        ---
        chapters/02-ekonomi.md: |
          # Ekonomi

          | Slag | Andel, procent |
          | --- | ---: |
          | Resor | 33 |
          | Lokaler | 33 |
          | Material | 33 |
          | Summa | 100 |
    Passes:
        chapters/02-ekonomi.md: |
          # Ekonomi

          Andelarna är avrundade.

          | Slag | Andel, procent |
          | --- | ---: |
          | Resor | 33 |
          | Lokaler | 33 |
          | Material | 33 |
          | Summa | 100 |
    Exceptions:
        A difference that comes from rounding is a warning, and none where the table or the paragraph beside
        it says that numbers are rounded. Rows that begin with “varav”, tables with sums of groups, means,
        cells that hold words, and tables that say why they cannot be added up.
    """
    for chapter in context.project.chapters:
        blocks = list(walk(chapter.blocks))
        for index, block in enumerate(blocks):
            if isinstance(block, Table):
                near = [*blocks[max(0, index - 1) : index], *blocks[index + 1 : index + 2]]
                yield from hits(block, near, context, _name(block, context))


def _name(table: Table, context: Context) -> str:
    caption = plain(table.caption, context.figures)
    return f"”{caption or plain(table.columns[0].head, context.figures)}”"
