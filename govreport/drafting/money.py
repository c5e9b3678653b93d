"""The money of a decision: the total, the funding lines, and what must be done with parts of it."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from decimal import Decimal

from attrs import evolve, frozen

from govreport.drafting.amounts import Amount, amounts
from govreport.drafting.dates import years
from govreport.drafting.proposal import Note, Proposed
from govreport.drafting.source import Source, ends_with
from govreport.drafting.sums import Sum, table_sums
from govreport.model import Basis, BudgetLine, BudgetTotal, Formality, NumberedName
from govreport.profiles.decisions import AmountHabits
from govreport.reading.phrases import compiled, expression
from govreport.reading.sentences import ParsedSentence

_MOST = 40  # amounts of one sentence; a broken text could have thousands
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


def money(source: Source, skip: frozenset[int]) -> Money:
    """The decision's money.

    Args:
        source: The decision.
        skip: Indexes of sentences that oblige nobody here.
    """
    sums: list[Sum] = []
    for sentence in source.sentences:
        if sentence.sentence.index in skip:
            continue
        habits = source.habits.amounts
        found = amounts(sentence.text, habits, source.habits.dates)
        if sentence.block == "row" and not found:
            sums.extend(table_sums(source, sentence))
            continue
        if found and _is_grant(source, sentence, habits):
            sums.extend(_of_sentence(source, sentence, found[:_MOST]))
        _charge(source, sentence, sums)
    _choose_total(sums)
    _parts_that_add_up(sums)
    return _proposals(source, sums)


def _is_grant(source: Source, sentence: ParsedSentence, habits: AmountHabits) -> bool:
    """Whether a sentence hands out money, rather than tell of some."""
    text = sentence.text
    lead = sentence.sentence.lead
    if lead >= 0 and compiled(habits.granted).search(source.sentences[lead].text):
        return True
    if compiled(habits.parts).match(text):
        return True
    grants = sentence.sentence.modality != "none" and compiled(habits.grants).search(text)
    if compiled(habits.mention).search(text) and not grants:
        return False
    if source.background(sentence) and sentence.sentence.modality in ("none", "expects"):
        return False
    return bool(compiled(habits.granted).search(text)) or sentence.block in ("row", "item")


def _of_sentence(source: Source, sentence: ParsedSentence, found: tuple[Amount, ...]) -> Iterator[Sum]:
    habits = source.habits.amounts
    text = sentence.text
    lead = source.sentences[sentence.sentence.lead].text if sentence.sentence.lead >= 0 else ""
    previous: Sum | None = None
    for place, amount in enumerate(found):
        begin = found[place - 1].end if place else 0
        end = found[place + 1].start if place + 1 < len(found) else len(text)
        before, after = text[begin : amount.start], text[amount.end : end]
        one = Sum(
            amount=amount,
            sentence=sentence,
            role=_role(text, lead, before, place, habits, previous),
            basis=_basis(before, habits),
            years=_years(text, lead, before, after, len(found)),
            each=bool(_starts(habits.each, after) or compiled(habits.each).search(before[-24:])),
            yearly=bool(_near(habits.yearly, before, after))
            or (len(years(after[:60])) > 1 and compiled(habits.and_).search(after[:40]) is not None),
            least=ends_with(habits.minimum, before, 20) is not None,
            payer=_payer(source, sentence)
            or (_payer(source, source.sentences[sentence.sentence.lead]) if lead else ""),
        )
        one.area, one.appropriation, one.item = _path(text[amount.start : end], habits)
        yield one
        previous = one


def _role(text: str, lead: str, before: str, place: int, habits: AmountHabits, previous: Sum | None) -> str:
    tail = before[-60:]
    if previous is not None and compiled(habits.parts).search(tail):
        return "part"
    if previous is not None and previous.role == "part" and compiled(habits.and_).match(before.strip()):
        return "part"
    if compiled(habits.parts).search(text[:40]) and not lead:
        return "part"
    if previous is None and not lead and compiled(habits.total).search(text[: len(before) + 1]):
        return "total"
    if place and compiled(habits.total).search(tail):
        return "total"
    return "line"


def _basis(before: str, habits: AmountHabits) -> Basis:
    if ends_with(habits.ceiling, before, 40) or compiled(habits.ceiling).search(before[-28:]):
        return "ceiling"
    if compiled(habits.estimated).search(before[-160:]):
        return "estimated"
    return "granted"


def _starts(phrases: tuple[str, ...], text: str) -> bool:
    return compiled(phrases).match(text.lstrip()) is not None


def _near(phrases: tuple[str, ...], before: str, after: str) -> bool:
    return bool(compiled(phrases).search(after[:40]) or compiled(phrases).search(before[-30:]))


def _years(text: str, lead: str, before: str, after: str, count: int) -> tuple[int, ...]:
    """Budget years of an amount: named with it, or else in its sentence or its list's lead."""
    following = years(after[:60])
    leading = years(before[-60:])
    if count > 1:
        return following or leading or (years(text) if len(years(text)) == 1 else ())
    return following or leading or _budget_years(text) or _budget_years(lead)


def _budget_years(text: str) -> tuple[int, ...]:
    """Years that a sentence names outside of days ("den 15 september 2017")."""
    plain = re.sub(r"\d{1,2} [^\W\d_]{3,9} (?:19|20)\d\d", " ", text)
    return years(plain)


def _payer(source: Source, sentence: ParsedSentence) -> str:
    """Who pays: the body named after a word that says so."""
    text = sentence.text
    bodies = source.mentions(sentence)
    for match in compiled(source.habits.amounts.payer).finditer(text):
        for body in bodies:
            if 0 <= body.start - match.end() <= 2:
                return body.name
    return ""


def _path(
    text: str, habits: AmountHabits
) -> tuple[NumberedName | None, NumberedName | None, NumberedName | None]:
    """Expenditure area, appropriation and item that stand in ``text``."""
    return (
        _numbered(text, habits.area, r"\d{1,2}", habits),
        _numbered(text, habits.appropriation, r"\d{1,2} ?: ?\d{1,3}(?: ?[.:] ?\d{1,2})?", habits),
        _numbered(text, habits.item, r"\d{1,3}(?:\.\d{1,2})?", habits),
    )


def _numbered(text: str, words: tuple[str, ...], number: str, habits: AmountHabits) -> NumberedName | None:
    heads = "|".join(expression(word) for word in sorted(words, key=len, reverse=True))
    match = re.search(rf"(?<!\w)(?:{heads}) (?P<number>{number})(?![\w:])", text, re.IGNORECASE)
    if match is None:
        return None
    return NumberedName(re.sub(r" ", "", match.group("number")), _name(text[match.end() :], habits))


def _name(rest: str, habits: AmountHabits) -> str:
    """The name after a number: up to the next part of the path or the end of the phrase."""
    words = (*habits.area, *habits.appropriation, *habits.item, *habits.name_stops)
    stop = compiled(words).search(rest)
    name = rest[: stop.start()] if stop else rest
    name = re.split(r"[;.](?: |$)(?![a-zåäö])", name, maxsplit=1)[0]
    name = re.sub(r"(?:,? (?:och|samt|uppförda|det under|för))*[\s,;.]*$", "", name)
    name = name.strip(" ,.;:–-")
    if name.endswith((" m.m", " m.fl")):
        name += "."
    return name[:160]


def _charge(source: Source, sentence: ParsedSentence, sums: list[Sum]) -> None:
    """Give the sums before it the path that a sentence of its own names ("Kostnaderna ska belasta …")."""
    habits = source.habits.amounts
    if not sums:
        return
    here = [one for one in sums if one.sentence is sentence]
    text = sentence.text
    if here:
        area, appropriation, item = _path(text, habits)
        for one in here:
            if one.appropriation is None and len(here) <= 3:
                one.area, one.appropriation, one.item = one.area or area, appropriation, one.item or item
        return
    payer = _payer(source, sentence)
    recent = [one for one in sums if sentence.paragraph - one.sentence.paragraph <= 8 and one.role == "line"]
    if compiled(habits.charge).search(text):
        area, appropriation, item = _path(text, habits)
        if appropriation or area:
            for one in recent:
                if one.appropriation is None:
                    one.area, one.appropriation, one.item = one.area or area, appropriation, item
    if payer and compiled(habits.pays).search(text):
        for one in recent:
            one.payer = one.payer or payer


def _choose_total(sums: list[Sum]) -> None:
    """Keep one total; a second one that names a year of its own is a line."""
    totals = [one for one in sums if one.role == "total"]
    lines = [one for one in sums if one.role == "line"]
    for extra in totals[1:]:
        extra.role = "line"
    if totals and not lines and not totals[1:] and totals[0].appropriation is not None:
        return
    if len(totals) == 1 and not lines:
        return


def _parts_that_add_up(sums: list[Sum]) -> None:
    """Parts that add up to the sum before them are its lines, and it is the total."""
    for place, whole in enumerate(sums):
        parts: list[Sum] = []
        for other in sums[place + 1 :]:
            if other.sentence is not whole.sentence or whole.role == "part":
                break
            parts.append(other)
            if sum(part.amount.value for part in parts) == whole.amount.value and len(parts) > 1:
                if any(one.role == "total" and one is not whole for one in sums):
                    break
                whole.role = "total"
                for part in parts:
                    part.role = "line"
                break


def _proposals(source: Source, sums: list[Sum]) -> Money:
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
