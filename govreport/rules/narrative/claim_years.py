"""Of which year a typed amount is, in an assignment whose funding lines are of several years."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from govreport.rules.context import Context
from govreport.rules.money.facts import lines
from govreport.rules.narrative.typed_numbers import year


def line_of_year(context: Context, before: Sequence[str], after: Sequence[str]) -> str | None:
    """The funding line of the year that a sentence gives to an amount.

    Args:
        context: The project.
        before: Words of the sentence before the number.
        after: Words after the number and its unit.

    Returns:
        Its id; empty where the lines are of one year or no year is said; None where that cannot be told.
    """
    of_year = context.once(_lines_of_years)
    if len(of_year) < 2:
        return ""
    beside = [word for word in after[:1] if year().fullmatch(word)]
    near, behind = (
        _years(context, _since_last_number(before)),
        _years(context, _since_last_number(after[::-1])[::-1]),
    )
    said = beside or near or sorted({*_years(context, before), *behind})
    if not said:
        return ""
    if len(said) > 1:
        return None
    found = of_year.get(said[0], [])
    return found[0] if len(found) == 1 else ("" if not found else None)


def _lines_of_years(context: Context) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for line in lines(context):
        if line.year:
            found[str(line.year)].append(line.id)
    return found


def _since_last_number(words: Sequence[str]) -> Sequence[str]:
    """The words after the last number that is no year."""
    numbers = [index for index, word in enumerate(words) if word.isdigit() and not year().fullmatch(word)]
    return words[numbers[-1] + 1 :] if numbers else words


def _years(context: Context, words: Sequence[str]) -> list[str]:
    """Years of a sentence, but not those of a day ("den 28 februari 2022"), which is when it was, not for what."""
    months = context.profile.forms.months
    return [
        word
        for index, word in enumerate(words)
        if year().fullmatch(word) and not (index and words[index - 1] in months)
    ]
