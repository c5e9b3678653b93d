"""How wide a table and its columns are, and about how many lines its rows take."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from govreport.model.blocks import Cell, Runs, Table
from govreport.report.walking import plain
from govreport.word.styles.typeface import Type

_SAMPLE = 100  # rows looked at from the top, and so many more down the table: numbers grow along it
_TYPE_MM = 10 * 25.4 / 72  # the size of table type
_AIR_MM = 3.8  # a cell's margins, and a little more
GAP_MM = 4.5  # the left margin of a text's cell just after a figure's: the two must not read as one
_WRAPS_MM = 60.0  # a text wider than this wraps anyway
_FEW = 3  # columns at most of a table that need not fill the page
_LEAST_SHARE = 0.6  # of the page that even such a table takes

# Widths of Calibri's letters in parts of the type size, in classes near enough to choose columns by.
_WIDTHS = {
    **dict.fromkeys("ijl'|.,:;!·", 0.25),
    **dict.fromkeys(" \u00a0\u202f", 0.23),
    **dict.fromkeys("frt()[]/-–\u2011", 0.33),
    **dict.fromkeys("mwMW%@—", 0.82),
    **dict.fromkeys("ABCDEFGHKLNOPQRSTUVXYZÅÄÖ&", 0.6),
}
_USUAL = 0.51
_OURS = Type()


def column_widths(table: Table, total_mm: float, letters: Type = _OURS) -> list[float]:
    """Width of each column in millimetres.

    Each column gets at least its longest word, as far as the page allows. Relative widths that differ are
    kept beyond that, and fill ``total_mm``; where all are alike, the rest is shared out after the length of
    the texts; a table of few narrow columns stays narrower than the page, so that the eye finds the figure
    beside its label.

    Args:
        table: The table.
        total_mm: Width of the text column.
        letters: How wide the template's type is.
    """
    least, wished = _needs(table, letters, fixed=True)
    whole = _given(table, total_mm, least, wished)
    if sum(wished) <= total_mm or not any("\u00a0" in _words(column.head) for column in table.columns):
        return whole
    # Heads may break where a fixed space stands.
    broken = _given(table, total_mm, *_needs(table, letters, fixed=False))
    if sum(least) > total_mm:
        return broken
    sample = evolve(table, rows=tuple(_sample(table.rows)))
    saved = estimated_lines(sample, whole, letters) - estimated_lines(sample, broken, letters)
    return broken if saved > 1 else whole  # the head itself grows by a line


def fits(head: Runs, width_mm: float, letters: Type = _OURS) -> bool:
    """Whether each word of a column's head, fixed spaces counted as letters, has room on a line of it."""
    return _longest_word_mm(plain(head)) * letters.head + _AIR_MM <= width_mm


def after_figures(table: Table) -> list[bool]:
    """For each column whether it is a text's just after a figure's: left-aligned after right-aligned."""
    aligns = [column.align for column in table.columns]
    return [
        here == "left" and before == "right" for before, here in zip(["left", *aligns], aligns, strict=False)
    ]


def _given(table: Table, total_mm: float, least: list[float], wished: list[float]) -> list[float]:
    """The page's width shared out between the columns, in millimetres."""
    given = [max(column.width, 0.01) for column in table.columns]
    shares = (
        [each / sum(given) for each in given]
        if len(set(given)) > 1
        else [each / sum(wished) for each in wished]
    )
    if len(table.columns) <= _FEW and not table.wide:
        enough = max(wish / share for wish, share in zip(wished, shares, strict=True))
        total_mm = min(total_mm, max(enough * 1.2, total_mm * _LEAST_SHARE))
    if len(set(given)) > 1:
        wished = [total_mm * share for share in shares]
        if all(wish >= need for wish, need in zip(wished, least, strict=True)):
            return wished
        wished = [max(wish, need) for wish, need in zip(wished, least, strict=True)]
    return _share(least, wished, total_mm)


def _needs(table: Table, letters: Type, *, fixed: bool) -> tuple[list[float], list[float]]:
    """For each column the room its longest word needs, and the room in which its texts seldom wrap.

    Args:
        table: The table.
        letters: How wide the template's type is.
        fixed: Whether the words of a head stay together that a fixed space joins.
    """
    least, wished = [], []
    rows = _sample(table.rows)
    gaps = after_figures(table)
    for index, column in enumerate(table.columns):
        air = _AIR_MM + GAP_MM * gaps[index]
        head = _words(column.head) if fixed else _words(column.head).replace("\u00a0", " ")
        texts = [(head, letters.head), *((_words(row[index]), letters.text) for row in rows)]
        if table.total and rows:
            texts.append((_words(table.rows[-1][index]), letters.total))
        longest_word = max(_longest_word_mm(text) * scale for text, scale in texts)
        lengths = sorted(min(text_mm(text) * scale, _WRAPS_MM) for text, scale in texts)
        usual = lengths[(len(lengths) * 9) // 10]
        least.append(min(longest_word, _WRAPS_MM) + air)
        wished.append(max(usual + air, least[-1]))
    return least, wished


def _sample(rows: Sequence[tuple[Cell, ...]]) -> list[tuple[Cell, ...]]:
    """The first rows, the last one, and some of those between."""
    rest = rows[_SAMPLE:]
    step = max(1, len(rest) // _SAMPLE)
    return [*rows[:_SAMPLE], *rest[::step], *rest[-1:]]


def _share(least: list[float], wished: list[float], total: float) -> list[float]:
    if sum(least) >= total:
        return _capped(least, total)
    if sum(wished) <= total:
        return [each * total / sum(wished) for each in wished]
    room = total - sum(least)
    asked = [wish - need for wish, need in zip(wished, least, strict=True)]
    return [need + room * ask / sum(asked) for need, ask in zip(least, asked, strict=True)]


def _capped(least: list[float], total: float) -> list[float]:
    """What each column needs, but the widest no more than there is: long words break before any figure does."""
    rest, width = total, [0.0] * len(least)
    by_need = sorted(range(len(least)), key=lambda index: least[index])
    for place, index in enumerate(by_need):
        width[index] = min(least[index], rest / (len(least) - place))
        rest -= width[index]
    return width


def estimated_lines(table: Table, widths_mm: list[float], letters: Type = _OURS) -> int:
    """About how many lines of type the table's body takes; at least one a row."""
    lines = 0
    for row in table.rows:
        lines += max(
            (
                int(text_mm(_words(cell)) * letters.text / max(width - _AIR_MM, 5)) + 1
                for cell, width in zip(row, widths_mm, strict=True)
            ),
            default=1,
        )
    return lines


def text_mm(text: str) -> float:
    """About how wide a text is on one line of a table, in millimetres."""
    return sum(_WIDTHS.get(char, _USUAL) for char in text) * _TYPE_MM


def _longest_word_mm(text: str) -> float:
    return max(text_mm(word) for word in text.split(" "))


def _words(content: Cell | Runs) -> str:
    return plain(content.runs if isinstance(content, Cell) else content)
