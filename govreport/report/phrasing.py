"""Turns of phrase that a template cannot make by itself: how names, days and counts join in a sentence."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from govreport.model import Deadline, Output, Period, Submission
from govreport.report.charts import make_chart
from govreport.report.material import Material
from govreport.report.tables import demands, evidence
from govreport.report.writing import lower_first


def phrases(material: Material) -> dict[str, Any]:
    """What a template may name of this room's functions, bound to one report's material."""
    return {
        "the_assignment": the_assignment(material),
        "span": lambda period: span(material, period),
        "asked": asked(material),
        "paid_back": lambda *ids: paid_back(material, ids),
        "conditional": lambda condition: conditional(material, condition),
        "hand_in": lambda deadline: hand_in(material, deadline),
        "by": lambda deadline: by(material, deadline),
        "proofs": lambda outputs: proofs(material, outputs),
        "worth_drawing": lambda name: worth_drawing(material, name),
    }


def the_assignment(material: Material) -> str:
    """The assignment inside a sentence: ``uppdraget att stödja …``, or its title in quotation marks.

    A title that begins with the word for an assignment and a preposition is no name but a description, and
    quoting it would say the word twice.
    """
    title = material.project.assignment.title
    noun, _, rest = title.partition(" ")
    if noun.casefold() == material.term("assignment.noun") and rest.partition(" ")[0] in material.term(
        "assignment.joins"
    ).split("|"):
        return material.term("assignment.the", rest=rest)
    return material.term("assignment.quoted", title=title)


def span(material: Material, period: Period) -> str:
    """First and last day of a period in as few words as it takes: ``2026``, ``tiden 1 maj–31 oktober 2026``.

    Empty where one of the days is not known.
    """
    start, end = period.start, period.end
    if start is None or end is None:
        return ""
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        if start.year == end.year:
            return material.term("span.year", year=start.year)
        return material.term("span.years", first=start.year, last=end.year)
    write = material.write
    first = write.day_of_year(start) if start.year == end.year else write.date(start)
    return material.term("span.days", first=first, last=write.date(end))


def asked(material: Material) -> list[tuple[str, list[str]]]:
    """What is asked of the agency towards its partners, by the decision's word for it, in the decision's order.

    Returns:
        ``(modality, ["samverka med A och B", "informera C"])``, one for each modality.
    """
    found: dict[str, dict[str, list[str]]] = {}
    for partner in material.project.assignment.partners:
        group = found.setdefault(partner.modality, {})
        group.setdefault(partner.interplay, []).append(partner.label)
    return [
        (
            modality,
            [
                material.term(f"partners.{interplay}", partners=material.write.words(names))
                for interplay, names in group.items()
            ],
        )
        for modality, group in found.items()
    ]


def paid_back(material: Material, ids: Iterable[str]) -> bool:
    """Whether all that is to be repaid of these funding lines has been repaid, to the krona."""
    sent = [
        submission
        for deadline in material.project.assignment.deadlines
        if deadline.deadline_kind == "repayment"
        for submission in material.submissions.get(deadline.id, ())
        if submission.sent is not None
    ]
    left = {id_: material.value(f"to_repay_{id_}") or Decimal(0) for id_ in ids}
    return any(left.values()) and all(
        abs(sum((s.amounts.get(id_, Decimal(0)) for s in sent), Decimal(0)) - amount) < 1
        for id_, amount in left.items()
    )


def conditional(material: Material, condition: str) -> bool:
    """Whether a condition is a clause that can follow its demand ("vid behov", "om medel finns kvar")."""
    first, _, rest = condition.partition(" ")
    return bool(rest) and first.casefold() in material.term("condition.joins").split("|")


def hand_in(material: Material, deadline: Deadline) -> str:
    """A hand-in as the subject of a sentence: ``rekvisitionen``; by its own words where others are like it."""
    kind = deadline.deadline_kind
    alike = [other for other in material.project.assignment.deadlines if other.deadline_kind == kind]
    told_apart = len({other.text for other in alike}) > 1
    if deadline.text and (told_apart or kind == "other"):
        return f"{deadline.text}:"
    return material.term(f"deadline.the.{kind}")


def by(material: Material, deadline: Deadline) -> str:
    """The last day of a hand-in inside a sentence: ``den 1 mars 2027``, ``en månad efter beslutet``."""
    if deadline.due:
        return material.term("by.day", day=material.write.date(deadline.due))
    if deadline.every:
        return material.term("by.day", day=demands.due_words(material, deadline))
    return deadline.relative


def proofs(material: Material, outputs: Iterable[Output]) -> str:
    """What shows that a formality is met, inside a sentence; a hand-in with its day."""
    return material.write.words(_proof(material, output) for output in outputs)


def _proof(material: Material, output: Output) -> str:
    if isinstance(output, Submission):
        deadlines = {deadline.id: deadline for deadline in material.project.assignment.deadlines}
        deadline = deadlines.get(output.deadline)
        if deadline is not None and isinstance(output.sent, dt.date):
            return material.term(
                "proof.submission",
                name=material.term(f"deadline.the.{deadline.deadline_kind}"),
                day=material.write.date(output.sent),
            )
    return lower_first(evidence.told(material, output)[0])


def worth_drawing(material: Material, name: str) -> bool:
    """Whether a chart says something: it has several events, or values that differ."""
    spec = make_chart(name, material)
    if spec is None:
        return False
    happened = sum(not event.fixed for event in spec.events)
    return happened > 1 or len({value for row in spec.series for value in row.values}) > 1
