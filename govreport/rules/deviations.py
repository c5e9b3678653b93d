"""Deviations: what stands for an answer where a demand was met only partly or not."""

from __future__ import annotations

from collections.abc import Iterator

from govreport.rules.context import Context
from govreport.rules.registry import Hit, Texts, Word, rule

_DEVIATION_PARTS = {
    "reason": Word("skäl", "reason"),
    "consequence": Word("konsekvens", "consequence"),
    "next_step": Word("nästa steg", "next step"),
    "decided_by": Word("vem som beslutat", "who decided"),
    "decided": Word("beslutsdag", "day of decision"),
}


@rule(
    "GR911",
    "error",
    {
        "parts": Texts(
            sv="Avvikelsen {item} från {id} saknar {missing}.",
            en="The deviation {item} from {id} lacks its {missing}.",
            hint_sv="En avvikelse trycks i rapporten och ska kunna läsas för sig. Fyll i det som saknas.",
            hint_en="A deviation is printed in the report and must be readable by itself. "
            "Fill in what is missing.",
        ),
        "ministry": Texts(
            sv="Avvikelsen {item} från {id} säger inte om departementet är informerat.",
            en="The deviation {item} from {id} does not say whether the ministry has been informed.",
            hint_sv="Skriv under ministry_informed hur och när, eller att det inte behövdes och varför.",
            hint_en="Write under ministry_informed how and when, or that it was not needed and why.",
        ),
    },
    waivable=False,
)
def deviation_incomplete(context: Context) -> Iterator[Hit]:
    """A deviation says all that makes it stand for an answer.

    What:
        Each deviation has `reason`, `consequence`, `next_step`, `decided_by` and `decided`; without
        `ministry_informed` it is a warning.
    Why:
        The reader must see why something was not done, what follows, what happens now and who stands for
        it. A demand that is neither answered nor explained is the fatal gap.
    Fails:
        outputs/underlag.yaml:
          deviations:
            - {id: N1, requirement: T1, extent: partly, reason: Två kommuner avböjde, decided_by: länsrådet,
               decided: 2018-02-20}
        ---
        outputs/underlag.yaml:
          deviations:
            - {id: N1, requirement: T1, extent: partly, reason: Två avböjde, consequence: Färre kurser,
               next_step: Nya kurser 2018, decided_by: länsrådet, decided: 2018-02-20}
    Passes:
        outputs/underlag.yaml:
          deviations:
            - {id: N1, requirement: T1, extent: partly, reason: Två avböjde, consequence: Färre kurser,
               next_step: Nya kurser 2018, decided_by: länsrådet, decided: 2018-02-20,
               ministry_informed: Vid möte 2018-02-22}
    Exceptions:
        Without `ministry_informed` the deviation still stands for an answer.
    """
    for deviation in context.project.outputs.deviations:
        missing = [word for name, word in _DEVIATION_PARTS.items() if not getattr(deviation, name)]
        if deviation.requirement not in context.requirements:
            continue  # the dangling reference is a finding of its own
        if missing or not deviation.ministry_informed:
            yield Hit(
                at=deviation.at.location if deviation.at else None,
                requirement=deviation.requirement,
                item=deviation.id,
                variant="parts" if missing else "ministry",
                severity="error" if missing else "warning",
                params={"item": deviation.id, "missing": missing},
            )


@rule(
    "GR912",
    "error",
    Texts(
        sv="{id} har {count} avvikelser ({items}).",
        en="{id} has {count} deviations ({items}).",
        hint_sv="Skriv en avvikelse per krav, och slå ihop texterna.",
        hint_en="Write one deviation per requirement, and merge the texts.",
    ),
)
def deviation_twice(context: Context) -> Iterator[Hit]:
    """A requirement has at most one deviation.

    What:
        No two deviations name the same requirement.
    Why:
        They could say different things, and the status can follow only one.
    Fails:
        outputs/underlag.yaml:
          deviations:
            - {id: N1, requirement: T1, extent: partly, reason: a, consequence: b, next_step: c,
               decided_by: d,
               decided: 2018-02-20, ministry_informed: ja}
            - {id: N2, requirement: T1, extent: not, reason: a, consequence: b, next_step: c, decided_by: d,
               decided: 2018-02-20, ministry_informed: ja}
    Passes:
        outputs/underlag.yaml:
          deviations:
            - {id: N1, requirement: T1, extent: partly, reason: a, consequence: b, next_step: c,
               decided_by: d,
               decided: 2018-02-20, ministry_informed: ja}
    Exceptions:
        A task and a part of it may each have one.
    """
    for id_, found in context.deviations.items():
        if len(found) > 1 and id_ in context.requirements:
            items = [deviation.id for deviation in found]
            second = found[1].at
            yield Hit(
                at=second.location if second else None,
                requirement=id_,
                item=found[1].id,
                params={"count": len(found), "items": items},
            )
