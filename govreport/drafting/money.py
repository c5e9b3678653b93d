"""The money of a decision: the total, the funding lines, and what must be done with parts of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from govreport.drafting.amounts import Amount, amounts
from govreport.drafting.appropriations import charge, charged_before, path, payer, repaid_to
from govreport.drafting.budget import Money, proposals
from govreport.drafting.dates import years
from govreport.drafting.shares import divided, made_up, settle
from govreport.drafting.source import Source, ends_with
from govreport.drafting.sums import Sum, table_sums
from govreport.model import Basis
from govreport.profiles.decisions import AmountHabits, DateHabits
from govreport.reading.phrases import compiled
from govreport.reading.sentences import ParsedSentence

_TOLD = 0.6  # that a sum is the assignment's which no sentence hands out
_MOST = 40  # amounts of one sentence; a broken text could have thousands


def money(source: Source, skip: frozenset[int]) -> Money:
    """The decision's money.

    Args:
        source: The decision.
        skip: Indexes of sentences that oblige nobody here.
    """
    sums: list[Sum] = []
    habits = source.habits.amounts
    units = tuple(f"*{unit}" for unit, _, _ in habits.units)  # "300 000kr"
    rows = {one.sentence.index for one in source.sentences if one.block == "row"}
    for sentence in source.among((source.holding(units, habits.payer, habits.charge) | rows) - skip):
        found = amounts(sentence.text, habits, source.habits.dates)
        if sentence.block == "row" and not found:
            sums.extend(table_sums(source, sentence))
            continue
        if found and _is_grant(source, sentence, habits):
            sums.extend(_of_sentence(source, sentence, found[:_MOST]))
        charge(source, sentence, sums)
    sums.extend(_told_elsewhere(source, skip, made_up(sums) if sums else _titled(source)))
    sums.sort(key=lambda one: one.sentence.sentence.index)
    _in_one_currency(sums, habits)
    _without_told(source, sums)
    charged_before(source, sums)
    settle(source, sums)
    repaid_to(source, source.among(source.holding(habits.giro) - skip), sums)
    return proposals(source, sums)


def _titled(source: Source) -> frozenset[Decimal]:
    """The sums that headings have ("Utbetalning av 500 miljoner kronor …")."""
    habits, dates = source.habits.amounts, source.habits.dates
    headings = (heading.text for heading, _ in source.parsed.headings)
    return frozenset(one.value for text in headings for one in amounts(text, habits, dates))


def _told_elsewhere(source: Source, skip: frozenset[int], named: frozenset[Decimal]) -> Iterator[Sum]:
    """The whole that a sentence only tells of, which the title has or the sums handed out make up."""
    habits, dates = source.habits.amounts, source.habits.dates
    for sentence in source.sentences if named else ():
        told = [one for one in amounts(sentence.text, habits, dates) if one.value in named]
        if told and sentence.sentence.index not in skip:
            first = next(_of_sentence(source, sentence, (told[0],)))
            first.role, first.sure = "total", _TOLD
            yield first
            return


def _in_one_currency(sums: list[Sum], habits: AmountHabits) -> None:
    """Leave out what is told in another currency as well ("10 miljoner euro, cirka |110 miljoner kronor|")."""
    home = habits.units[0][2] if habits.units else ""
    if any(one.amount.currency == home for one in sums):
        sums[:] = [one for one in sums if one.amount.currency == home]


def _without_told(source: Source, sums: list[Sum]) -> None:
    """Leave out other sums that the background tells of where the decision's own part hands out money."""
    own = {one.amount.value for one in sums if not source.background(one.sentence)}
    if own:
        sums[:] = [one for one in sums if one.amount.value in own or not source.background(one.sentence)]


def _is_grant(source: Source, sentence: ParsedSentence, habits: AmountHabits) -> bool:
    """Whether a sentence hands out money, rather than tell of some."""
    text = sentence.text
    lead = sentence.sentence.lead
    if compiled(habits.limits).search(text) or _of_a_field(source, sentence, habits):
        return False
    if lead >= 0 and compiled(habits.granted).search(source.sentences[lead].text):
        return True
    if compiled(habits.parts).match(text) or divided(text, habits):
        return True
    if compiled(habits.once).match(text):
        return False
    demands = sentence.sentence.modality != "none" or not source.background(sentence)
    grants = (sentence.sentence.modality != "none" and compiled(habits.grants).search(text)) or (
        demands and compiled(habits.forecast).search(text)
    )
    told = compiled(habits.tasked).sub(" ", text)  # "har fått uppdraget att betala ut" hands out
    if compiled(habits.mention).search(told) and not grants:
        return False
    if source.background(sentence) and sentence.sentence.modality in ("none", "expects"):
        return False
    return bool(compiled(habits.granted).search(text)) or sentence.block in ("row", "item")


def _of_a_field(source: Source, sentence: ParsedSentence, habits: AmountHabits) -> bool:
    """Whether a sentence tells of money that is set aside for a field, and names neither a body nor the work."""
    text = sentence.text
    told = sentence.sentence.modality == "none" and compiled(habits.sets_aside).search(text)
    return bool(told) and not compiled(habits.own_purpose).search(text) and not source.mentions(sentence)


def _of_sentence(source: Source, sentence: ParsedSentence, found: tuple[Amount, ...]) -> Iterator[Sum]:
    habits = source.habits.amounts
    text = _without_names(sentence.text, habits, source.habits.dates)
    lead = source.sentences[sentence.sentence.lead].text if sentence.sentence.lead >= 0 else ""
    previous: Sum | None = None
    rates = _rates(habits)
    first = _path_first(text, found, habits)
    for place, amount in enumerate(found):
        if rates.match(text, amount.end) or ends_with(habits.compared, text[: amount.start]):
            continue  # "15 000 kronor per deltagare", "större krediter än 15 000 kronor"
        begin = _between(text, found[place - 1].end, amount.start, habits)[1] if place else 0
        end = found[place + 1].start if place + 1 < len(found) else len(text)
        own = _between(text, amount.end, end, habits)[0] if place + 1 < len(found) else end
        before, after = text[begin : amount.start], text[amount.end : own]
        after = compiled(habits.apart).split(after, maxsplit=1)[0]
        one = Sum(
            amount=amount,
            sentence=sentence,
            role="total"
            if _adds_up(sentence, place, habits)
            else _role(text, lead, before, place, habits, previous),
            basis=_basis(before, previous, habits),
            years=_in_turn(text, found, habits)[place : place + 1]
            or _years(text, lead, before, after, len(found)),
            each=bool(_starts(habits.each, after) or compiled(habits.each).search(before[-24:])),
            yearly=bool(_near(habits.yearly, before, after))
            or (
                len(years(after[:60])) > 1
                and _each_of_them(after[:40], habits)
                and not ends_with(habits.total, before)  # "sammanlagt |1 miljon kronor| åren 2019 och 2020"
            ),
            least=ends_with(habits.minimum, before, 20) is not None,
            payer=payer(source, sentence)
            or (payer(source, source.sentences[sentence.sentence.lead]) if lead else ""),
        )
        if one.role == "line" and _starts(habits.of_which, after):
            one.role = "part"  # "högst 500 000 kronor av medlen"
        elif one.role == "line" and not amount.start and compiled(habits.restricted).match(after.strip()):
            one.role = "part"  # "2 miljoner kronor får endast användas till …"
        if one.yearly and not one.years:
            one.years = _budget_years(
                text[: found[0].start]
            )  # "För 2021–2025 beräknas … och 1 miljon kronor per år"
        if one.role == "total" and one.yearly:
            one.role = "line"  # "totalt 2 miljoner kronor per år"
        one.area, one.appropriation, one.item = path(before if first else text[amount.start : end], habits)
        one.area = (
            one.area or path(before, habits)[0]
        )  # "har under utgiftsområde 18 avsatt |10 000 kronor| på anslaget"
        yield one
        previous = one


def _without_names(text: str, habits: AmountHabits, dates: DateHabits) -> str:
    """A sentence of the same length without the month and year that only name an agreement."""
    if not compiled(habits.named_by).search(text):
        return text
    months = "|".join(map(re.escape, dates.months))
    named = re.compile(
        rf"({compiled(habits.named_by).pattern} )((?:\d{{1,2}} )?(?:{months}) (?:19|20)\d\d)", re.IGNORECASE
    )
    return named.sub(lambda match: match.group(1) + " " * len(match.group(2)), text)


def _each_of_them(after: str, habits: AmountHabits) -> bool:
    """Whether the years after a sum stand side by side, and do not end a period ("2011 till och med 2014")."""
    return compiled(habits.and_).search(compiled(habits.through).sub(" ", after)) is not None


def _path_first(text: str, found: tuple[Amount, ...], habits: AmountHabits) -> bool:
    """Whether each sum stands after what it is charged to ("anslagspost 18 med 300 000 kronor och …")."""
    return any(path(text[: found[0].start], habits)[1:]) and not any(path(text[found[-1].end :], habits)[1:])


def _between(text: str, begin: int, end: int, habits: AmountHabits) -> tuple[int, int]:
    """Where what is said of one sum ends and of the next begins, offsets from ``begin`` to ``end`` between them.

    They overlap, unless the next one's year is put in front of it ("under 2018 och |för 2019 beräknas …").
    """
    joints = compiled(habits.and_).pattern
    match = re.search(
        rf"(?:,| och|, och) (?=(?:(?:för|under) (?:åren |år )?)?(?:19|20)\d\d (?!(?:{joints})\b))",
        text[begin:end],
    )
    verbs = compiled((*habits.grants, *habits.estimated))
    if match is None or not verbs.search(text, begin + match.end(), end):
        return end, begin
    return begin + match.start(), begin + match.end()


def _only_joined(gap: str, habits: AmountHabits) -> bool:
    """Whether nothing but a joint, and what the sum before is for, stands between two sums.

    A verb before the joint belongs to the sum before it ("att högst 6 mkr |avsätts för 2022 och| 4 mkr för 2023").
    """
    tails = list(compiled(habits.and_).finditer(gap, max(0, len(gap) - 30)))
    if not tails:
        return gap.rstrip().endswith(",")
    return not compiled(habits.grants).search(gap, tails[0].start())


@lru_cache(maxsize=4)
def _rates(habits: AmountHabits) -> re.Pattern[str]:
    """Words after an amount that make it a price for each of something, and no sum to use."""
    counted = compiled((*habits.each, *habits.yearly)).pattern
    return re.compile(rf" (?!{counted}){compiled(habits.rates).pattern}", re.IGNORECASE)


def _adds_up(sentence: ParsedSentence, place: int, habits: AmountHabits) -> bool:
    """Whether a row or an item adds up those above it ("Summa: 2 000 000 kronor")."""
    begins = compiled(habits.sums).match(sentence.text.lstrip("|* "))
    return not place and begins is not None and sentence.block in ("row", "item")


def _role(text: str, lead: str, before: str, place: int, habits: AmountHabits, previous: Sum | None) -> str:
    tail = before[-60:]
    if previous is not None and compiled(habits.parts).search(tail):
        return "part"
    if divided(lead, habits):
        return (
            "part"  # "Av de 540 miljoner kronor ska insatser ha följande omfattning: – 28 miljoner kronor …"
        )
    if previous is None and divided(text, habits):
        return "total"
    if previous is not None and divided(text, habits):
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


def _basis(before: str, previous: Sum | None, habits: AmountHabits) -> Basis:
    """What a sum is; an estimate of a most ("beräknar att högst 6 miljoner kronor …") is an estimate."""
    if compiled(habits.estimated).search(before[-160:]):
        return "estimated"
    joined = previous is not None and _only_joined(before, habits)
    if joined and previous and previous.basis == "estimated":
        return "estimated"
    if ends_with(habits.ceiling, before, 40) or compiled(habits.ceiling).search(before[-28:]):
        return "ceiling"
    return previous.basis if joined and previous else "granted"  # "högst 2 mkr 2018 och 1 mkr 2019"


def _starts(phrases: tuple[str, ...], text: str) -> bool:
    return compiled(phrases).match(text.lstrip()) is not None


def _near(phrases: tuple[str, ...], before: str, after: str) -> bool:
    return bool(compiled(phrases).search(after[:40]) or compiled(phrases).search(before[-30:]))


def _years(text: str, lead: str, before: str, after: str, count: int) -> tuple[int, ...]:
    """Budget years of an amount: named with it, or else in its sentence or its list's lead."""
    following = years(after[:60]) or years(after[:140])[:1]
    leading = years(before[-60:])
    if count > 1:
        return following or leading or (years(text) if len(years(text)) == 1 else ())
    return following or leading or _budget_years(text) or _budget_years(lead)


def _in_turn(text: str, found: tuple[Amount, ...], habits: AmountHabits) -> tuple[int, ...]:
    """The years of sums that are told in turn ("För 2022 och 2023 beräknas 7 respektive 5 miljoner kronor")."""
    named = _budget_years(text[: found[0].start])
    told = compiled(habits.respective).search(text, found[0].end, found[-1].start)
    return named if told and len(named) == len(found) else ()


def _budget_years(text: str) -> tuple[int, ...]:
    """Years that a sentence names outside of days ("den 15 september 2017")."""
    plain = re.sub(r"(?<!\d)\d{1,2} [^\W\d_]{3,9} (?:19|20)\d\d", " ", text)
    return years(plain)
