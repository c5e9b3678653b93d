"""Sums of money as proposals: the total, the funding lines, and the parts of them."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from decimal import Decimal

from attrs import evolve, frozen

from govreport.drafting.proposal import Note, Proposed
from govreport.drafting.source import Source
from govreport.drafting.sums import Sum
from govreport.model import BudgetLine, BudgetTotal, Formality

_LONGEST_TEXT = 300  # characters of a text that a person reads as one demand
_MANY = 12  # recipients up to which each gets a line of its own


@frozen(kw_only=True)
class Money:
    """What the decision says about money.

    Attributes:
        total: The whole, if it is named.
        lines: Funding lines in the decision's order.
        parts: Amounts that are parts of others, as demands on how money is used.
        currency: ISO 4217 code of most sums.
    """

    total: Proposed[BudgetTotal] | None = None
    lines: tuple[Proposed[BudgetLine], ...] = ()
    parts: tuple[Proposed[Formality], ...] = ()
    currency: str = "SEK"


def proposals(source: Source, sums: list[Sum]) -> Money:
    """What is proposed of ``sums``, in the decision's order; a total without lines is a line as well."""
    total = next((one for one in sums if one.role == "total"), None)
    lines: list[Proposed[BudgetLine]] = []
    for one in sums:
        if one.role == "line" or (
            one is total
            and not any(other.role == "line" for other in sums)
            and (one.appropriation or one.basis != "estimated")
        ):
            for line in _lines(source, one):
                number = len(lines) + 1
                lines.append(evolve(line, value=evolve(line.value, id=f"B{number}")))
    codes = [one.amount.currency for one in sums] or ["SEK"]
    return Money(
        total=_total(source, total) if total else None,
        lines=tuple(lines),
        parts=tuple(_part(source, one) for one in sums if one.role == "part"),
        currency=max(set(codes), key=codes.count),
    )


def _total(source: Source, one: Sum) -> Proposed[BudgetTotal]:
    words, place, start = source.quote(one.sentence)
    year = one.years[0] if len(one.years) == 1 else None
    value = BudgetTotal(amount=one.amount.value, year=year, basis=one.basis, quote=(words,))
    return Proposed(
        value=value,
        quote=words,
        location=place,
        confidence=one.sure,
        notes=tuple(one.notes),
        start=start,
        sentence=one.sentence.sentence.index,
    )


def _lines(source: Source, one: Sum) -> Iterator[Proposed[BudgetLine]]:
    """The funding lines of one sum: one, or one for each year or recipient it counts for."""
    words, place, start = source.quote(one.sentence)
    notes = list(one.notes)
    sure = one.sure
    if one.amount.mistyped:
        notes.append(Note("amount-mistyped"))
        sure = min(sure, 0.5)
    if one.appropriation is None:
        notes.append(Note("no-appropriation"))
        sure = min(sure, 0.75)
    receivers = (
        [mention.name for mention in source.mentions(one.sentence) if mention.name != one.payer]
        if one.each
        else []
    )
    if one.each and not 1 < len(receivers) <= _MANY:
        receivers = []
        notes.append(Note("each", (("amount", _plain(one.amount.value)),)))
        sure = min(sure, 0.6)
    spread = (
        one.years if one.yearly and len(one.years) > 1 else (one.years[0] if len(one.years) == 1 else None,)
    )
    if one.yearly and len(one.years) < 2:
        notes.append(Note("yearly"))
        sure = min(sure, 0.65)
    for receiver in receivers or [one.to]:
        for year in spread:
            value = BudgetLine(
                id="B",
                text=receiver,
                quote=(words,),
                amount=one.amount.value,
                year=year,
                basis=one.basis,
                payer=one.payer,
                area=one.area,
                appropriation=one.appropriation,
                item=one.item,
                giro=one.giro,
            )
            yield Proposed(
                value=value,
                quote=words,
                location=place,
                confidence=sure,
                notes=tuple(notes),
                start=start,
                sentence=one.sentence.sentence.index,
            )


def _part(source: Source, one: Sum) -> Proposed[Formality]:
    words, place, start = source.quote(one.sentence)
    value = Formality(
        id="F",
        text=textwrap.shorten(one.sentence.text.rstrip("."), _LONGEST_TEXT, placeholder=" …"),
        quote=(words,),
    )
    return Proposed(
        value=value,
        quote=words,
        location=place,
        confidence=0.6,
        notes=(Note("part-of-money", (("amount", _plain(one.amount.value)),)),),
        start=start,
        sentence=one.sentence.sentence.index,
    )


def _plain(value: Decimal) -> str:
    return f"{value:,f}".replace(",", " ")
