"""Sums of money in running text and in tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from attrs import frozen

from govreport.profiles.decisions import AmountHabits, DateHabits
from govreport.reading.phrases import compiled

_NUMBER = r"\d{1,3}(?:[ .'\u00a0\u2009\u202f]\d{3}){1,4}(?:,\d{1,2})?(?!\d)|\d{1,9}(?:[,.]\d{1,3})?(?!\d)"
_TOO_LONG = r"\d{1,3}(?: \d{3}){1,3}0(?!\d)"  # one nought too many: "2 000 0000"
_READ_AS_L = r"l(?= miljo| miljard)"  # a scan's letter for the figure 1
_GROUPED = r"\d{1,3}(?: \d{3}){1,4}"
_ABSURD = Decimal(10) ** 13


@frozen(kw_only=True)
class Amount:
    """One sum named in a text.

    Attributes:
        start: Offset in the readable sentence.
        end: Offset after it, unit included.
        value: In whole units of the currency.
        currency: ISO 4217 code.
        mistyped: Whether its figures stand in no groups of three, so that a nought may be one too many.
    """

    start: int
    end: int
    value: Decimal
    currency: str
    mistyped: bool = False


@lru_cache(maxsize=4)
def _pattern(habits: AmountHabits, numbers: tuple[tuple[str, int], ...]) -> re.Pattern[str]:
    units = sorted(
        (re.escape(unit).replace(r"\ ", " ") for unit, _, _ in habits.units), key=len, reverse=True
    )
    words = "|".join(re.escape(word) for word in _worded(habits, numbers)) or "(?!)"
    number = rf"(?:{_NUMBER}|{_TOO_LONG}|{_READ_AS_L}|(?<!\w)(?:{words})(?!\w))"
    return re.compile(
        rf"(?<![\w:.,/-])(?P<first>{number})"
        rf"(?P<more>(?:(?:,| och| samt| respektive| eller) (?:högst |ca |cirka |minst )?{number}){{0,8}})"
        rf" ?(?P<unit>{'|'.join(units) or '(?!)'})(?!\w)",
        re.IGNORECASE,
    )


@lru_cache(maxsize=4)
def _worded(habits: AmountHabits, numbers: tuple[tuple[str, int], ...]) -> dict[str, Decimal]:
    """Numbers in words, the longest first: "fem och en halv" is no five."""
    half = Decimal("0.5")
    found = {word: Decimal(number) for word, number in numbers}
    for one in habits.halves:
        found[one] = half
        found |= {
            f"{word} {joint} {one}": number + half for word, number in numbers for joint in habits.and_[:1]
        }
    return dict(sorted(found.items(), key=lambda word: -len(word[0])))


@lru_cache(maxsize=4)
def _units(habits: AmountHabits) -> dict[str, tuple[Decimal, str]]:
    """Factor and currency of each unit, by its word in lower case."""
    return {unit.lower(): (Decimal(factor), currency) for unit, factor, currency in habits.units}


def amounts(text: str, habits: AmountHabits, dates: DateHabits) -> tuple[Amount, ...]:
    """The sums that ``text`` names, in order; numbers before a shared unit each ("2 respektive 3 miljoner")."""
    units = _units(habits)
    low = text.lower()
    if not any(unit in low for unit in units):
        return ()
    words = _worded(habits, dates.numbers)
    found: list[Amount] = []
    for match in _pattern(habits, dates.numbers).finditer(text):
        factor, currency = units[match.group("unit").lower()]
        spans = [(match.start("first"), match.end("first")), *_more(match, words)]
        spans = _no_years(text, spans, factor)
        for place, (start, end) in enumerate(spans):
            mistyped = re.fullmatch(_TOO_LONG, text[start:end]) is not None
            value = number(text[start : end - 1] if mistyped else text[start:end], words)
            last = place == len(spans) - 1
            if value and value * factor < _ABSURD:  # nothing is granted with 0 kronor
                found.append(
                    Amount(
                        start=start,
                        end=match.end() if last else end,
                        value=(value * factor).quantize(Decimal("0.01")).normalize() + 0,
                        currency=currency,
                        mistyped=mistyped,
                    )
                )
    if found:
        found.extend(_bare(text, found, habits))
    return tuple(sorted(found, key=lambda amount: amount.start))


def _more(match: re.Match[str], words: dict[str, Decimal]) -> Iterator[tuple[int, int]]:
    alternatives = "|".join(map(re.escape, words)) or "(?!)"
    pattern = re.compile(rf"(?:{_NUMBER}|(?<!\w)(?:{alternatives})(?!\w))", re.IGNORECASE)
    base = match.start("more")
    for inner in pattern.finditer(match.group("more")):
        yield base + inner.start(), base + inner.end()


def _no_years(text: str, spans: list[tuple[int, int]], factor: Decimal) -> list[tuple[int, int]]:
    """Without the numbers before an amount that are years or days ("2017, 300 000 kronor")."""
    shortest = 5 if factor == 1 else 1
    return [
        (start, end)
        for place, (start, end) in enumerate(spans)
        if place == len(spans) - 1
        or (
            len(re.sub(r"\D", "", text[start:end])) >= shortest
            and not re.fullmatch(r"(?:19|20)\d\d", text[start:end])
        )
    ]


def _bare(text: str, found: list[Amount], habits: AmountHabits) -> Iterator[Amount]:
    """Whole amounts whose unit went without saying, since one stands beside another amount."""
    taken = [(amount.start, amount.end) for amount in found]
    pattern = re.compile(
        rf"(?:{compiled(habits.ceiling).pattern}|{compiled(habits.and_).pattern}) (?P<number>{_GROUPED})(?![\d:])",
        re.I,
    )
    for match in pattern.finditer(text):
        start, end = match.span("number")
        if any(a < end and start < b for a, b in taken):
            continue
        value = number(text[start:end], {})
        if value is not None and value >= 10_000:
            yield Amount(start=start, end=end, value=value, currency=found[0].currency)


def number(text: str, words: dict[str, Decimal]) -> Decimal | None:
    """A number as written in Swedish, or in words; None where it is none."""
    low = text.lower()
    if low in words:
        return words[low]
    if low == "l":
        return Decimal(1)
    plain = re.sub(r"[ '\u00a0\u2009\u202f]", "", text)
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", plain):
        plain = plain.replace(".", "")
    try:
        value = Decimal(plain.replace(",", "."))
    except InvalidOperation:
        return None
    return value if value.is_finite() else None
