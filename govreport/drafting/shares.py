"""What the sums of a decision are to each other: the whole, its lines and parts, and the same one said again."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from govreport.drafting.names import Named
from govreport.drafting.source import Source, ends_with
from govreport.drafting.sums import Sum
from govreport.profiles.decisions import AmountHabits
from govreport.reading.folding import fold
from govreport.reading.phrases import compiled

_MOST = 40  # sums after one that may add up to it


def settle(source: Source, sums: list[Sum]) -> None:
    """Settle the roles of ``sums``, which are in the decision's order, and leave out what is said twice."""
    _in_the_same_words(source, sums)
    _passed_on(sums, source.habits.amounts)
    _taken_of_it(sums, source.habits.amounts)
    _said_twice(source, sums)
    _of_the_divided(source, sums)
    _choose_total(sums)
    _parts_that_add_up(source, sums)


def _in_the_same_words(source: Source, sums: list[Sum]) -> None:
    """Leave out the sums of a sentence that stands in the decision's first section, its summary, already."""
    summary = source.sentences[0].sentence.section if sums else ""
    said = {fold(one.sentence.text) for one in sums if one.sentence.sentence.section == summary}
    sums[:] = [
        one for one in sums if one.sentence.sentence.section == summary or fold(one.sentence.text) not in said
    ]


def _passed_on(sums: list[Sum], habits: AmountHabits) -> None:
    """Make of what the agency is to pass on a part of the money that it has got for the year."""
    for place, one in enumerate(sums):
        text = one.sentence.text
        if one.role != "line" or not compiled(habits.transfer).search(text):
            continue
        if compiled(habits.besides).search(text):
            continue  # "X får |därutöver| använda 1 500 000 kronor till kostnader för att fördela medel"
        if any(
            whole.role == "line" and whole.amount.value > one.amount.value and whole.years == one.years
            for whole in sums[:place]
            if whole.sentence is not one.sentence
        ):
            one.role = "part"


def _taken_of_it(sums: list[Sum], habits: AmountHabits) -> None:
    """Make a share of a sum that its sentence begins with, right below a larger one ("|Högst 1 mkr| får …").

    So is what everybody gets of it ("så varje centrum får |800 000 kronor|").
    """
    for before, one in pairwise(sums):
        gap = one.sentence.sentence.index - before.sentence.sentence.index
        if one.role != "line" or before.amount.value <= one.amount.value or gap > 1 or one.appropriation:
            continue
        words = one.sentence.text[: one.amount.start].strip()
        if ends_with(habits.shared_out, words):
            one.role = "part"
            continue
        begins = gap == 1 and (not words or compiled(habits.ceiling).fullmatch(words))
        alike = not one.years or not before.years or one.years == before.years
        if begins and alike and compiled(habits.draws).match(one.sentence.text, one.amount.end + 1):
            one.role = "part"


def _said_twice(source: Source, sums: list[Sum]) -> None:
    """Leave out sums that are said again: to pass on what is drawn elsewhere, or to charge it to an appropriation."""
    habits = source.habits.amounts
    draws, transfer = compiled(habits.draws), compiled(habits.transfer)
    charges = compiled(source.habits.draft.money_only)
    lines = [one for one in sums if one.role == "line"]
    named = [one for one in sums if one.role != "total"]
    places = {one: place for place, one in enumerate(named)}
    drawn = dict.fromkeys(one for one in lines if draws.search(one.sentence.text))
    again: set[Sum] = set()
    for one in lines:
        text = one.sentence.text
        passed_on = one not in drawn and transfer.search(text) is not None
        charged = charges.match(text) is not None and one not in drawn
        twins = drawn if passed_on else named[: places[one]] if charged else ()
        if any(
            other.sentence is not one.sentence
            and other.amount.value == one.amount.value
            and (other.years == one.years if passed_on else _same_path(other, one))
            for other in twins
        ):
            again.add(one)
    sums[:] = [one for one in sums if one not in again]


def _same_path(one: Sum, other: Sum) -> bool:
    """Whether two sums come from the same appropriation."""
    if one.appropriation is None or other.appropriation is None:
        return False
    return one.appropriation.number == other.appropriation.number


def _of_the_divided(source: Source, sums: list[Sum]) -> None:
    """What follows a sum that is divided up, and is said to nobody, is a part of it; said before, it is the same."""
    habits = source.habits.amounts
    whole = next((one for one in sums if one.role == "total" and divided(one.sentence.text, habits)), None)
    if whole is None:
        return
    place = sums.index(whole)
    for one in sums[:place]:
        if one.amount.value == whole.amount.value:
            sums.remove(one)
    for one in sums[sums.index(whole) + 1 :]:
        if one.role == "line" and one.amount.value < whole.amount.value and not source.mentions(one.sentence):
            one.role = "part"


def divided(text: str, habits: AmountHabits) -> bool:
    """Whether a sentence begins with the sum that it divides up ("Av de 540 miljoner kronor …")."""
    words = compiled(habits.out_of).match(text)
    return words is not None and text[words.end() : words.end() + 2].strip().isdigit()


def made_up(sums: list[Sum]) -> frozenset[Decimal]:
    """What several sums of one year make up together, where none of them is the whole."""
    lines = [one for one in sums if one.role == "line"]
    alike = len({one.years for one in lines}) == 1 and not any(one.each or one.yearly for one in lines)
    if len(lines) < 2 or len(lines) < len(sums) or not alike:
        return frozenset()
    return frozenset({sum((one.amount.value for one in lines), Decimal())})


def _choose_total(sums: list[Sum]) -> None:
    """Keep one total; a second one that names a year of its own is a line, and the row that adds up a table is none."""
    totals = [one for one in sums if one.role == "total"]
    for extra in totals[1:]:
        if extra.sentence.block == "row" or extra.amount.value == totals[0].amount.value:
            sums.remove(extra)
        else:
            extra.role = "line"


def _parts_that_add_up(source: Source, sums: list[Sum]) -> None:
    """Sums that add up to one before them, in one sentence or in a row of them, are its lines; it is the total."""
    totals = [one for one in sums if one.role == "total"]
    for place, whole in enumerate(sums):
        if whole.role == "part" or any(one is not whole for one in totals):
            continue
        following = sums[place + 1 : place + 1 + _MOST]
        if place:  # later in the decision only what one sentence says together belongs together
            following = [other for other in following if other.sentence is whole.sentence]
        parts = [] if _drawn_by_others(source, whole, following) else _adding_up(following, whole)
        if parts:
            whole.role = "total"
            for part in parts:
                part.role, part.payer = "line", part.payer or whole.payer
            return


def _drawn_by_others(source: Source, whole: Sum, following: list[Sum]) -> bool:
    """Whether the sums after one are drawn by other bodies, each in a sentence like its own."""
    draws = compiled(source.habits.amounts.draws)
    own = {_body(one) for one in source.mentions(whole.sentence)}
    return any(
        other.sentence is not whole.sentence
        and draws.search(other.sentence.text)
        and (drawn := {_body(one) for one in source.mentions(other.sentence) if one.name != other.payer})
        and not drawn & own
        for other in following[:2]
    )


def _body(mention: Named) -> str:
    """One name for a body, whether it is named in full or in short."""
    return mention.body.name if mention.body else mention.name


def _adding_up(following: list[Sum], whole: Sum) -> list[Sum]:
    """The first of ``following`` that together make ``whole``, two at least, no sentence without a sum between them."""
    parts: list[Sum] = []
    opened = bool(following) and following[0].role == "part"  # "…, |varav| 2 mkr 2013 och 5 mkr 2014"
    for one in following:
        if not opened and len(one.years) == 1 and len(whole.years) == 1 and one.years != whole.years:
            return []  # the same for another year
        if parts and one.sentence.sentence.index - parts[-1].sentence.sentence.index > 1:
            return []
        parts.append(one)
        total = sum(part.amount.value for part in parts)
        if total == whole.amount.value and len(parts) > 1:
            return parts
        if total > whole.amount.value:
            return []
    return []
