"""The five particulars of an agency's decision, by the law in force on the day of the decision.

Sources: myndighetsförordningen (2007:515) § 21 until 30 June 2018; förvaltningslagen (2017:900) § 31 from
1 July 2018.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from govreport.rules.context import Context
from govreport.rules.places import place
from govreport.rules.registry import Hit, Texts, Word, rule

NEW_LAW = dt.date(2018, 7, 1)
_PARTICULARS = {
    "date": Word("dagen för beslutet (date)", "the day of the decision (date)"),
    "decided_by": Word("vem som har beslutat (decided_by)", "who decided (decided_by)"),
    "presented_by": Word("vem som har föredragit (presented_by)", "who presented the case (presented_by)"),
    "took_part": Word(
        "vilka som var med vid den slutliga handläggningen (took_part, eller alone: true)",
        "who took part in the final handling (took_part, or alone: true)",
    ),
}


def _missing(context: Context) -> Iterator[Hit]:
    signoff = context.signoff
    if signoff is None:
        return  # that nobody has decided is a finding of its own
    missing = [word for name, word in _PARTICULARS.items() if not getattr(signoff, name)]
    if signoff.alone:
        missing = [word for word in missing if word is not _PARTICULARS["took_part"]]
    if missing:
        yield Hit(at=place(signoff), item="signoff", params={"missing": missing})


@rule(
    "SE601",
    "error",
    Texts(
        sv="Beslutet om rapporten saknar {missing}, som 21 § myndighetsförordningen (2007:515) kräver.",
        en="The decision on the report lacks {missing}, which myndighetsförordningen "
        "(2007:515) § 21 demands.",
        hint_sv="Komplettera signoff under outputs/.",
        hint_en="Complete signoff under outputs/.",
    ),
    valid_to=NEW_LAW - dt.timedelta(days=1),
    waivable=False,
)
def decision_clause_2007(context: Context) -> Iterator[Hit]:
    """Until 30 June 2018, the decision on the report shows what myndighetsförordningen § 21 demands.

    What:
        `signoff` says the day, who decided, who presented the case, and who took part in the final handling
        without deciding. Its content is the report.
    Why:
        Each decision in a case must be documented so; the report prints it as its decision clause.
    Fails:
        outputs/underlag.yaml: {signoff: {presented_by: null}}
        ---
        outputs/underlag.yaml: {signoff: {took_part: null}}
    Passes:
        outputs/underlag.yaml: {signoff: {took_part: null, alone: true}}
    Exceptions:
        `alone: true` says that nobody else took part. Where the head decides without presentation, as the
        rules of procedure may allow, `presented_by` says so in words.
    """
    yield from _missing(context)


@rule(
    "SE602",
    "error",
    Texts(
        sv="Beslutet om rapporten saknar {missing}, som 31 § förvaltningslagen (2017:900) kräver.",
        en="The decision on the report lacks {missing}, which förvaltningslagen (2017:900) § 31 demands.",
        hint_sv="Komplettera signoff under outputs/.",
        hint_en="Complete signoff under outputs/.",
    ),
    valid_from=NEW_LAW,
    waivable=False,
)
def decision_clause_2018(context: Context) -> Iterator[Hit]:
    """From 1 July 2018, the decision on the report shows what förvaltningslagen § 31 demands.

    What:
        The same particulars as in SE601, now by law.
    Why:
        Each written decision must be documented so; the report prints it as its decision clause.
    Fails:
        assignment.yaml: {"deadlines[D2]": {due: 2018-09-15}}
        outputs/underlag.yaml: {signoff: {date: 2018-08-20, presented_by: null}}
    Passes:
        outputs/underlag.yaml: {signoff: {presented_by: null}}
    Exceptions:
        As in SE601.
    """
    yield from _missing(context)
