"""How wide a table's columns are: as the table says, else after what they hold."""

from __future__ import annotations

from govreport.model.blocks import Cell, Runs, Table
from govreport.word.index import plain

_SAMPLE = 200  # rows looked at; further ones seldom differ
_LETTER_MM = 1.85  # mean width of a letter of the table's type
_AIR_MM = 4.0  # between columns
_LONGEST = 60  # letters beyond which a text wraps anyway


def column_widths(table: Table, total_mm: float) -> list[float]:
    """Width of each column in millimetres; they sum to ``total_mm``.

    Relative widths that differ are kept. Where all are alike, each column gets at least its longest word, as
    far as the page allows, and the rest is shared out after the length of the texts.
    """
    relative = [max(column.width, 0.01) for column in table.columns]
    if len(set(relative)) > 1:
        return [total_mm * share / sum(relative) for share in relative]
    least, wished = [], []
    for index, column in enumerate(table.columns):
        texts = [_words(column.head), *(_words(row[index]) for row in table.rows[:_SAMPLE])]
        longest_word = max((len(word) for text in texts for word in text.split(" ")), default=1)
        lengths = sorted(min(len(text), _LONGEST) for text in texts)
        usual = lengths[(len(lengths) * 9) // 10]
        least.append(min(longest_word, _LONGEST // 2) * _LETTER_MM + _AIR_MM)
        wished.append(max(usual * _LETTER_MM + _AIR_MM, least[-1]))
    return _share(least, wished, total_mm)


def _share(least: list[float], wished: list[float], total: float) -> list[float]:
    if sum(least) >= total:
        return [total * each / sum(least) for each in least]
    if sum(wished) <= total:  # room to spare: the first column, which heads the row, takes most of it
        spare = total - sum(wished)
        return [each + spare * each / sum(wished) for each in wished]
    room = total - sum(least)
    asked = [wish - need for wish, need in zip(wished, least, strict=True)]
    return [need + room * ask / sum(asked) for need, ask in zip(least, asked, strict=True)]


def _words(content: Cell | Runs) -> str:
    return plain(content.runs if isinstance(content, Cell) else content)
