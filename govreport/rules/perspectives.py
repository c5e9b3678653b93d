"""Perspectives: shown in the work, treated in the report, and told in numbers by sex."""

from __future__ import annotations

from collections.abc import Iterator

from govreport.model import Activity, Indicator
from govreport.rules.completeness import begun, silent
from govreport.rules.context import Context
from govreport.rules.places import place
from govreport.rules.registry import Hit, Texts, rule


@rule(
    "GR301",
    "error",
    Texts(
        sv="Perspektivet {id} saknar underlag: ”{text}”.",
        en="The perspective {id} has no evidence: “{text}”.",
        hint_sv="Visa vad som gjordes för perspektivet: en aktivitet, produkt eller indikator "
        "med answers: [{id}], eller skriv en avvikelse.",
        hint_en="Show what was done for it: an activity, deliverable or indicator with answers: [{id}], "
        "or write a deviation.",
    ),
    waivable=False,
)
def perspective_without_evidence(context: Context) -> Iterator[Hit]:
    """A perspective that the decision asks for shows in the work.

    What:
        Each perspective has at least one finished output that answers it.
    Why:
        A chapter about children's rights in which nothing was done for children is the criticism that comes
        back.
    Fails:
        outputs/underlag.yaml: {"activities[A1]": {answers: [T1]}}
    Passes:
        outputs/underlag.yaml: {"activities[A1]": {answers: [C1]}}
    Exceptions:
        A warning until the assignment's period has ended.
    """
    for result in silent(context, "perspective"):
        if not begun(context, result.id):
            yield Hit(requirement=result.id, severity=context.lack)


@rule(
    "GR302",
    "error",
    Texts(
        sv="Perspektivet {id} har inget eget avsnitt i rapporten: ”{text}”.",
        en="The perspective {id} has no passage of its own in the report: “{text}”.",
        hint_sv='Skriv ett avsnitt i chapters/ och {{answers="{id}"}} efter dess rubrik.',
        hint_en='Write a passage in chapters/ and {{answers="{id}"}} after its heading.',
    ),
    waivable=False,
)
def perspective_without_passage(context: Context) -> Iterator[Hit]:
    """A perspective that the decision asks for has a passage of its own.

    What:
        A heading of the chapters names each perspective in its `{answers="…"}`.
    Why:
        The report makes no section about a perspective by itself: without a passage it is not in the report
        at all.
    Fails:
        chapters/01-resultat.md: |
          # Metodstödet {answers="T1"}

          Länsstyrelsen har tagit fram ett metodstöd.
    Passes:
        chapters/01-resultat.md: |
          # Metodstödet {answers="T1"}

          Länsstyrelsen har tagit fram ett metodstöd.

          # Barnrätt {answers="C1"}

          Barn hördes om innehållet.
    Exceptions:
        A warning until the assignment's period has ended. Perspectives without evidence have GR301 first.
    """
    for result in context.statuses.values():
        if result.kind == "perspective" and not result.passages and result.status in ("addressed", "partly"):
            yield Hit(requirement=result.id, severity=context.lack)


@rule(
    "GR303",
    "warning",
    {
        "": Texts(
            sv="{item} (”{title}”) gäller individer men är inte uppdelad efter kön: {rows}.",
            en="{item} (“{title}”) is about individuals but not divided by sex: {rows}.",
            hint_sv="Ange women och men på raderna, eller skriv under no_sex_reason varför det inte går.",
            hint_en="Give women and men on the rows, or write under no_sex_reason why that cannot be done.",
        ),
        "participants": Texts(
            sv="Deltagarna är inte uppdelade efter kön i {items}.",
            en="Participants are not divided by sex in {items}.",
            hint_sv="Ange women och men under participants. Är de inte kända: skriv varför i ett undantag.",
            hint_en="Give women and men under participants. If they are not known, say why in a waiver.",
        ),
    },
)
def not_by_sex(context: Context) -> Iterator[Hit]:
    """Statistics about individuals are given by sex, or say why not.

    What:
        Every row of an indicator with `of_persons: true`, or counted in persons, has numbers by sex; or
        `no_sex_reason` is filled in. So have the `participants` of activities, in one finding for all.
    Why:
        Agencies' instructions demand it “om det inte finns särskilda skäl mot detta”, and reviews look for
        it.
    Fails:
        outputs/underlag.yaml:
          "indicators[I1]": {title: Deltagare i kurser, unit: personer, source: Kursregistret, answers: [T1],
                             rows: [{period: 2017, total: 120}]}
        ---
        outputs/underlag.yaml: {"activities[A1]": {participants: {total: 41}}}
    Passes:
        outputs/underlag.yaml:
          "indicators[I1]": {title: Deltagare i kurser, unit: personer, source: Kursregistret, answers: [T1],
                             comment: Fler kvinnor än män, rows: [{period: 2017, women: 90, men: 30}]}
    Exceptions:
        Indicators with a `no_sex_reason`. Activities that are not public, and those with so few participants
        (less than twice `small_number_minimum`) that a division would show who they were.
    """
    persons = context.profile.terms.get("unit.persons", "")
    for indicator in context.project.outputs.indicators:
        of_persons = indicator.of_persons or (bool(persons) and indicator.unit.casefold() == persons)
        if not of_persons or indicator.no_sex_reason:
            continue
        rows = _undivided(indicator)
        if rows:
            yield Hit(
                at=place(indicator, "rows"),
                item=indicator.id,
                params={"item": indicator.id, "title": indicator.title, "rows": rows},
            )

    undivided = [
        activity for activity in context.project.outputs.activities if _total_only(context, activity)
    ]
    if undivided:
        first = undivided[0]
        params = {"items": [activity.id for activity in undivided]}
        at = place(first, "participants")
        yield Hit(at=at, item=first.id, variant="participants", params=params)


def _total_only(context: Context, activity: Activity) -> bool:
    """Whether participants are given as a total that could be divided without anybody being recognised."""
    enough = 2 * context.project.settings.small_number_minimum
    return (
        activity.status == "done"
        and activity.public
        and set(activity.participants) == {"total"}
        and activity.participants["total"] >= enough
    )


def _undivided(indicator: Indicator) -> list[str]:
    rows = enumerate(indicator.rows, 1)
    return [row.period or row.group or str(number) for number, row in rows if not row.by_sex]


@rule(
    "GR304",
    "warning",
    Texts(
        sv="{item} (”{title}”) är uppdelad efter kön, men ingenting sägs om skillnaden.",
        en="{item} (“{title}”) is divided by sex, but nothing is said about the difference.",
        hint_sv="Skriv under comment vad siffrorna visar och vad skillnaden kan bero på.",
        hint_en="Write under comment what the numbers show and what the difference may come from.",
    ),
)
def sex_split_uncommented(context: Context) -> Iterator[Hit]:
    """Numbers by sex are commented.

    What:
        An indicator with numbers by sex has a `comment`.
    Why:
        The duty is to present and to analyse. A table that nobody comments is the usual remark in reviews.
    Fails:
        outputs/underlag.yaml:
          "indicators[I1]": {title: Deltagare i kurser, unit: personer, source: Kursregistret, answers: [T1],
                             rows: [{period: 2017, women: 90, men: 30}]}
    Passes:
        outputs/underlag.yaml:
          "indicators[I1]": {title: Deltagare i kurser, unit: personer, source: Kursregistret, answers: [T1],
                             comment: Fler kvinnor än män, rows: [{period: 2017, women: 90, men: 30}]}
    Exceptions:
        Indicators without numbers by sex.
    """
    for indicator in context.project.outputs.indicators:
        if not indicator.comment and any(row.by_sex for row in indicator.rows):
            yield Hit(
                at=place(indicator),
                item=indicator.id,
                params={"item": indicator.id, "title": indicator.title},
            )
