"""From a rule's hit to a finding that a person can read, in Swedish or English."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from govreport.model import Finding, Severity
from govreport.rules.registry import Hit, Rule, Word

if TYPE_CHECKING:
    from govreport.rules.context import Context

_LONGEST_LIST = 8
_AMOUNT = 1000  # percentages and shares, which may have one decimal, stay below
_CENT = Decimal("0.01")


class _Params(dict[str, str]):
    """Parameters for ``str.format_map``; a missing one shows as a question mark and ends nothing."""

    def __missing__(self, key: str) -> str:
        return "?"


def finding(context: Context, rule: Rule, hit: Hit, lang: str) -> Finding:
    """The finding for a hit: code, severity, place and texts are added here."""
    texts = rule.texts[hit.variant] if hit.variant in rule.texts else next(iter(rule.texts.values()))
    requirement = context.requirements.get(hit.requirement) if hit.requirement else None
    at = hit.at
    params: dict[str, Any] = {}
    if requirement is not None:
        params = {"id": requirement.id, "text": context.text(requirement)}
        if at is None and requirement.at is not None:
            at = requirement.at.location
    params.update(hit.params)
    words = _Params({key: show(value, lang) for key, value in params.items()})
    message, hint = (texts.sv, texts.hint_sv) if lang == "sv" else (texts.en, texts.hint_en)
    return Finding(
        rule=rule.code,
        severity=hit.severity or rule.severity,
        message=message.format_map(words),
        hint=hint.format_map(words),
        requirement=hit.requirement,
        item=hit.item,
        location=at,
        params={key: plain(value, lang) for key, value in params.items()},
    )


def show(value: Any, lang: str) -> str:
    """A parameter as running text."""
    match value:
        case Word():
            return value.sv if lang == "sv" else value.en
        case dt.date():
            return value.isoformat()
        case Decimal():
            return amount(value, lang)
        case list() | tuple() | set() | frozenset():
            return listing([show(one, lang) for one in value], lang)
        case None:
            return ""
    return str(value)


def amount(value: Decimal, lang: str) -> str:
    """A number with its separators: ``300 000,50`` or ``300,000.50``."""
    number = _with_cents(_plainest(value))
    text = f"{abs(number):,f}"
    if lang == "sv":
        text = text.replace(",", "\u00a0").replace(".", ",")
    return f"\u2212{text}" if number < 0 else text


def _plainest(value: Decimal) -> Decimal:
    """The number without empty decimals: how a file wrote it must not show."""
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


def _with_cents(value: Decimal) -> Decimal:
    """A large number with one decimal is an amount, and amounts have two."""
    one_decimal = value.as_tuple().exponent == -1
    return value.quantize(_CENT) if one_decimal and abs(value) >= _AMOUNT else value


def listing(words: list[str], lang: str) -> str:
    """``a, b och c``; a long list is cut short and says so."""
    if len(words) > _LONGEST_LIST:
        more = len(words) - _LONGEST_LIST + 1
        rest = f"{more} till" if lang == "sv" else f"{more} more"
        words = [*words[: _LONGEST_LIST - 1], rest]
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {'och' if lang == 'sv' else 'and'} {words[-1]}"


def plain(value: Any, lang: str) -> Any:
    """A parameter for machines: text, numbers, truth values, lists and mappings of them."""
    match value:
        case None | str() | bool() | int() | float():
            return value
        case list() | tuple() | set() | frozenset():
            return [plain(one, lang) for one in value]
        case Mapping():
            return {str(key): plain(one, lang) for key, one in value.items()}
        case dt.date():
            return value.isoformat()
        case Decimal():
            return format(_plainest(value), "f")
    return show(value, lang)


def clip(text: str, length: int = 120) -> str:
    """``text`` on one line, without its full stop, cut at a word where it is too long for a message."""
    folded = " ".join(text.split()).removesuffix(".")
    if len(folded) <= length:
        return folded
    cut = folded[: length - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut[length // 2 :] else cut).rstrip(" ,;:") + "…"


def gravest(first: Severity, second: Severity) -> Severity:
    """The graver of two severities."""
    order: tuple[Severity, ...] = ("error", "warning", "advice")
    return min(first, second, key=order.index)
