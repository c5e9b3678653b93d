"""Waivers: what silences a finding, for how long, and what it may never do.

A waiver is internal and silences one rule's finding. A demand of the Government is never waived: it takes
evidence, or a deviation that the report prints.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Sequence

from govreport.model import Finding, Waiver
from govreport.rules.catalogue import catalogue
from govreport.rules.context import Context
from govreport.rules.registry import Hit, Texts, Word, rule

SOON = dt.timedelta(days=30)
_WAIVER_PARTS = {
    "rule": Word("regel", "rule"),
    "reason": Word("skäl", "reason"),
    "owner": Word("ansvarig", "owner"),
    "decided": Word("beslutsdag", "day of decision"),
    "expires": Word("sista giltighetsdag", "expiry day"),
}


def apply(
    context: Context, findings: Sequence[Finding], waivable: Collection[str]
) -> tuple[list[Finding], list[Finding], frozenset[int]]:
    """Part findings into those that stand and those that a waiver silences.

    Args:
        context: Gives the waivers and the day.
        findings: What the rules found.
        waivable: Codes of the rules that may be waived.

    Returns:
        What stands, what is silenced, and the positions of the waivers that silenced something.
    """
    valid = {
        (waiver.rule, waiver.item): index
        for index, waiver in reversed(list(enumerate(context.project.waivers)))
        if holds(waiver, context.today)
    }
    if not valid:
        return list(findings), [], frozenset()
    standing: list[Finding] = []
    silenced: list[Finding] = []
    used: set[int] = set()
    for finding in findings:
        index = _waiver_of(finding, valid) if finding.rule in waivable else None
        if index is None:
            standing.append(finding)
        else:
            silenced.append(finding)
            used.add(index)
    return standing, silenced, frozenset(used)


def _waiver_of(finding: Finding, valid: dict[tuple[str, str], int]) -> int | None:
    for subject in (finding.item, finding.requirement, ""):
        if subject is not None and (finding.rule, subject) in valid:
            return valid[finding.rule, subject]
    return None


def holds(waiver: Waiver, today: dt.date) -> bool:
    """Whether a waiver says all it must and has not expired."""
    return not _missing(waiver) and waiver.expires is not None and today <= waiver.expires


def _missing(waiver: Waiver) -> list[Word]:
    return [word for name, word in _WAIVER_PARTS.items() if not getattr(waiver, name)]


def _subject(waiver: Waiver) -> str:
    return f"{waiver.rule} ({waiver.item})" if waiver.item else waiver.rule or "?"


def _hit(waiver: Waiver, field: str, variant: str = "", **params: object) -> Hit:
    return Hit(
        at=waiver.at.of(field) if waiver.at else None,
        item=waiver.item or waiver.rule,
        variant=variant,
        params={"waiver": _subject(waiver), "rule": waiver.rule, **params},
    )


@rule(
    "GR901",
    "error",
    Texts(
        sv="Undantaget från {waiver} saknar {missing}.",
        en="The waiver of {waiver} lacks its {missing}.",
        hint_sv="Fyll i det som saknas. Tills dess gäller undantaget inte.",
        hint_en="Fill in what is missing. Until then the waiver does not hold.",
    ),
    waivable=False,
)
def waiver_incomplete(context: Context) -> Iterator[Hit]:
    """A waiver says which rule, why, by whom, since when and until when.

    What:
        Each waiver in `waivers.yaml` has `rule`, `reason`, `owner`, `decided` and `expires`.
    Why:
        A silenced finding that nobody answers for is a forgotten one. A waiver without an end changes the
        rule.
    Fails:
        waivers.yaml:
          - {rule: GR112, reason: Ingår i nästa års uppdrag, decided: 2018-02-01, expires: 2018-06-30}
    Passes:
        waivers.yaml: []
    Exceptions:
        None. An incomplete waiver silences nothing.
    """
    for waiver in context.project.waivers:
        missing = _missing(waiver)
        if missing:
            yield _hit(waiver, "rule", missing=missing)


@rule(
    "GR902",
    "error",
    Texts(
        sv="Undantaget från {waiver} gick ut {expires}.",
        en="The waiver of {waiver} expired on {expires}.",
        hint_sv="Åtgärda det som undantaget dolde, eller besluta på nytt om en senare dag.",
        hint_en="Mend what the waiver hid, or decide anew on a later day.",
    ),
    waivable=False,
)
def waiver_expired(context: Context) -> Iterator[Hit]:
    """A waiver holds to the end of its expiry day and no longer.

    What:
        `expires` is today or later.
    Why:
        The reason for looking away has lapsed, and the matter is still there or the waiver is litter.
    Fails:
        waivers.yaml:
          - {rule: GR112, reason: Prövas, owner: samordnaren, decided: 2018-02-01, expires: 2018-03-11}
    Passes:
        waivers.yaml: []
    Exceptions:
        None. The expiry day itself is still covered.
    """
    for waiver in context.project.waivers:
        if waiver.expires and waiver.expires < context.today and not _missing(waiver):
            yield _hit(waiver, "expires", expires=waiver.expires)


def _left(days: int) -> Word:
    if days == 0:
        return Word("i dag", "today")
    return Word("i morgon", "tomorrow") if days == 1 else Word(f"om {days} dagar", f"in {days} days")


@rule(
    "GR903",
    "warning",
    Texts(
        sv="Undantaget från {waiver} går ut {expires}, {left}.",
        en="The waiver of {waiver} expires on {expires}, {left}.",
        hint_sv="Åtgärda saken före dess, eller besluta om en senare dag.",
        hint_en="Mend the matter before then, or decide on a later day.",
    ),
    after=True,
)
def waiver_expires_soon(context: Context) -> Iterator[Hit]:
    """A waiver that still hides something is about to expire.

    What:
        A waiver in use has more than 30 days left.
    Why:
        On the day it ends the check turns red, often in the week of the hand-in.
    Fails:
        outputs/underlag.yaml: {"contacts[K1]": {form: ""}}
        waivers.yaml:
          - {rule: GR203, item: K1, reason: Form inte noterad, owner: samordnaren, decided: 2018-02-01,
             expires: 2018-03-31}
    Passes:
        outputs/underlag.yaml: {"contacts[K1]": {form: ""}}
        waivers.yaml:
          - {rule: GR203, item: K1, reason: Form inte noterad, owner: samordnaren, decided: 2018-02-01,
             expires: 2018-12-31}
    Exceptions:
        Waivers that hide nothing have a finding of their own (GR905).
    """
    for index in sorted(context.used_waivers):
        waiver = context.project.waivers[index]
        if waiver.expires and waiver.expires - context.today <= SOON:
            days = (waiver.expires - context.today).days
            yield _hit(waiver, "expires", expires=waiver.expires, days=days, left=_left(days))


@rule(
    "GR904",
    "error",
    {
        "demand": Texts(
            sv="Undantaget från {waiver} gäller ett krav i beslutet, och ett sådant kan inte undantas.",
            en="The waiver of {waiver} concerns a demand of the decision, and those cannot be waived.",
            hint_sv="Ta bort undantaget. Redovisa underlag, eller skriv en avvikelse under outputs/.",
            hint_en="Remove the waiver. Give evidence, or write a deviation under outputs/.",
        ),
        "unknown": Texts(
            sv="Undantaget gäller {rule}, men det finns ingen regel med den koden.",
            en="The waiver names {rule}, but no rule has that code.",
            hint_sv="Kommandot ”govreport rules” visar alla koder.",
            hint_en="`govreport rules` lists all codes.",
        ),
    },
    waivable=False,
)
def waiver_of_a_demand(context: Context) -> Iterator[Hit]:
    """A waiver names a rule that exists and may be waived.

    What:
        `rule` is the code of a rule of form or quality, not of one that guards a demand of the decision.
    Why:
        What the Government ordered is done, or its absence is explained in the report. It is never looked
        away from.
    Fails:
        waivers.yaml:
          - {rule: GR101, item: T1, reason: Hann inte, owner: samordnaren, decided: 2018-02-01,
             expires: 2018-12-31}
        ---
        waivers.yaml:
          - {rule: GR999, reason: Stavfel, owner: samordnaren, decided: 2018-02-01, expires: 2018-12-31}
    Passes:
        waivers.yaml: []
    Exceptions:
        Own rules (`--plugins`) are known only when they run.
    """
    known = catalogue()
    if context.project.settings.plugins:
        own = {waiver.rule for waiver in context.project.waivers if not waiver.rule.startswith(("GR", "SE"))}
    else:
        own = set()
    for waiver in context.project.waivers:
        named = known.get(waiver.rule)
        if waiver.rule and named is None and waiver.rule not in own:
            yield _hit(waiver, "rule", "unknown")
        elif named is not None and not named.waivable:
            yield _hit(waiver, "rule", "demand")


@rule(
    "GR905",
    "warning",
    Texts(
        sv="Undantaget från {waiver} döljer ingenting.",
        en="The waiver of {waiver} hides nothing.",
        hint_sv="Ta bort det, eller rätta regelns kod eller id:t det gäller.",
        hint_en="Remove it, or correct the rule's code or the id it concerns.",
    ),
    after=True,
)
def waiver_unused(context: Context) -> Iterator[Hit]:
    """Every waiver hides something.

    What:
        A complete waiver in force silences at least one finding of this check.
    Why:
        A waiver that hides nothing today can hide something tomorrow that nobody has looked at.
    Fails:
        waivers.yaml:
          - {rule: GR203, item: K1, reason: Form inte noterad, owner: samordnaren, decided: 2018-02-01,
             expires: 2018-12-31}
    Passes:
        outputs/underlag.yaml: {"contacts[K1]": {form: ""}}
        waivers.yaml:
          - {rule: GR203, item: K1, reason: Form inte noterad, owner: samordnaren, decided: 2018-02-01,
             expires: 2018-12-31}
    Exceptions:
        Waivers of rules that did not run in this check (document rules, rules left out by choice).
    """
    for index, waiver in enumerate(context.project.waivers):
        if index not in context.used_waivers and waiver.rule in context.ran and holds(waiver, context.today):
            named = catalogue().get(waiver.rule)
            if named is None or named.waivable:
                yield _hit(waiver, "rule")
