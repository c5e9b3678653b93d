"""Facts of the assignment for an agency's template, written as the report writes them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from govreport.model import Figure, Project
from govreport.profiles import Profile
from govreport.report.writing import Writing


def project_variables(
    project: Project, figures: Mapping[str, Figure], profile: Profile, report: str = ""
) -> dict[str, object]:
    """What a template may say about the assignment: everything in `VARIABLES` that a document does not hold.

    ``report`` is the id of the hand-in that the report is. Figures, amounts and days are texts, written as the
    report writes them; what is not given is empty.
    """
    write = Writing(profile)
    assignment, settings, signoff = project.assignment, project.settings, project.signoff_for(report)
    colophon, period = settings.colophon, assignment.period

    def day(value: Any) -> str:
        return write.date(value) if value is not None else ""

    return {
        "subtitle": settings.subtitle,
        "agencies": assignment.agencies,
        "ministry": assignment.ministry,
        "reference": assignment.reference,
        "registration_number": settings.registration_number,
        "decided": day(assignment.decided),
        "period_start": day(period.start if period else None),
        "period_end": day(period.end if period else None),
        "date": day(signoff.date if signoff else None),
        "decided_by": signoff.decided_by if signoff else "",
        "presented_by": signoff.presented_by if signoff else "",
        "took_part": signoff.took_part if signoff else (),
        "series": colophon.series,
        "isbn": colophon.isbn,
        "issn": colophon.issn,
        "contact": colophon.contact,
        "place": colophon.place,
        "requirements": [
            {
                "id": each.id,
                "text": each.label,
                "kind": profile.term(f"kind.{each.kind}"),
                "owner": each.owner,
            }
            for each in assignment.requirements()
        ],
        "funding": _funding(project, write),
        "figures": {name: write.figure_text(figure) for name, figure in figures.items()},
    }


def _funding(project: Project, write: Writing) -> list[dict[str, str]]:
    budget = project.assignment.budget
    return [
        {
            "id": line.id,
            "item": " ".join(
                part for each in (line.appropriation, line.item) if each for part in (each.number, each.name)
            ),
            "amount": write.money(line.amount) if line.amount is not None else "",
            "year": str(line.year or ""),
            "payer": line.payer,
        }
        for line in (budget.lines if budget else ())
    ]
