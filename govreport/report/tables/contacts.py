"""Tables of contacts with partners."""

from __future__ import annotations

from govreport.model import Contact
from govreport.model.blocks import Cell, Table
from govreport.report.material import Material
from govreport.report.tables import cells
from govreport.report.writing import upper_first

OTHERS = ""
"""Where contacts are kept that are with somebody whom the decision's list does not have."""

_FEW = 6
"""So many rows stand on the page as it is: turned, it would leave most of itself and of the one before empty."""


def contacts_by_partner(material: Material) -> Table | None:
    """How many contacts with each partner and with others, and when the last one was."""
    columns = [
        cells.column(material, "partner", width=3),
        cells.column(material, "interplay", width=1.5),
        cells.column(material, "contacts", align="right", width=1),
        cells.column(material, "last_contact", width=1.3),
    ]
    rows = [
        (
            cells.words(material, upper_first(partner.label)),
            cells.words(material, material.term(f"interplay.{partner.interplay}")),
            cells.figure(material, f"contacts_{partner.id}"),
            _last(material, partner.id),
        )
        for partner in material.project.assignment.partners
    ]
    if material.contacts.get(OTHERS):
        others = cells.words(material, material.term("contacts.others"))
        unlisted = cells.words(material, material.term("contacts.unlisted"))
        rows.append((others, unlisted, cells.figure(material, "contacts_other"), _last(material, OTHERS)))
    return cells.table(
        material,
        "contacts_by_partner",
        columns=columns,
        rows=rows,
        source=material.term("source.contacts"),
        notes=cells.hidden_note(material, "contacts"),
    )


def _last(material: Material, id_: str) -> Cell:
    met = material.contacts.get(id_, ())
    return cells.day(material, met[-1].date) if met else cells.dash()


def contacts(material: Material) -> Table | None:
    """Every contact, first with the partners, then with others: by organisation and role, never by name."""
    columns = [
        cells.column(material, "partner", width=1.7),
        cells.column(material, "date", width=1),
        cells.column(material, "form", width=0.9),
        cells.column(material, "with", width=3),
        cells.column(material, "subject", width=2.5),
        cells.column(material, "outcome", width=3.2),
    ]
    names = {partner.id: upper_first(partner.label) for partner in material.project.assignment.partners}
    names[OTHERS] = material.term("contacts.others")
    rows = [
        (
            cells.words(material, name),
            cells.day(material, contact.date),
            cells.words(material, contact.form),
            cells.words(material, met_with(material, contact)),
            cells.words(material, contact.subject),
            cells.words(material, contact.outcome),
        )
        for id_, name in names.items()
        for contact in material.contacts.get(id_, ())
    ]
    return cells.table(
        material,
        "contacts",
        columns=columns,
        rows=rows,
        source=material.term("source.contacts"),
        notes=cells.hidden_note(material, "contacts"),
        wide=len(rows) > _FEW,
    )


def met_with(material: Material, contact: Contact) -> str:
    """Who was met: the organisation, and the roles that took part, none of them twice."""
    if contact.with_ in contact.participants:
        return material.write.words(contact.participants)
    said = contact.with_.casefold()
    roles = material.write.words(role for role in contact.participants if role.casefold() not in said)
    partner = material.requirements.get(contact.partner)
    unit = contact.with_.removeprefix(f"{partner.label}, ") if partner else contact.with_
    unit = upper_first(unit) if unit != contact.with_ else unit
    return f"{unit} ({roles})" if unit and roles else unit or roles
