"""Persons: small numbers and personal data in what others will read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govreport.figures import SEXES
from govreport.model import Location, Output, Span
from govreport.model.values import frozen
from govreport.rules.context import Context
from govreport.rules.patterns import later
from govreport.rules.places import place
from govreport.rules.registry import Hit, Texts, rule

# a local part with a dot is a person's; registrator@ and info@ are functions
_personal_email = later(r"\b[a-zåäöé-]{2,30}\.[a-zåäöé-]{2,40}@[a-z0-9.-]{3,60}\b", re.I)
_name = later(r"[A-ZÅÄÖ][a-zåäöé]+(?:-[A-ZÅÄÖ][a-zåäöé]+)? [A-ZÅÄÖ][a-zåäöé]+(?:-[A-ZÅÄÖ][a-zåäöé]+)?")


@frozen
class Said:
    """A text that others will read, and where to look if something is wrong with it.

    Attributes:
        item: Id of the output, or name of the chapter.
        text: The text.
        field: Name of the output's field; empty in a chapter.
        source: The output or the chapter's span.
    """

    item: str
    text: str
    field: str
    source: Output | Span

    @property
    def at(self) -> Location | None:
        """Its place, looked up only where a rule asks: there are many texts and few findings."""
        return self.source.location if isinstance(self.source, Span) else place(self.source, self.field)


def texts(context: Context) -> list[Said]:
    """Texts that others will read, of outputs and chapters; what is not public is left out."""
    return context.once(_texts)


def output_texts(context: Context) -> Iterator[Said]:
    """Texts of outputs that the report shows; what is not public is left out."""
    return (said for said in texts(context) if said.field)


def _texts(context: Context) -> list[Said]:
    outputs = context.project.outputs
    groups = (
        (outputs.activities, ("title", "description", "result", "place")),
        (outputs.deliverables, ("title", "description")),
        (outputs.contacts, ("with_", "subject", "outcome")),
        (outputs.indicators, ("title", "source", "comment", "no_sex_reason")),
        (outputs.deviations, ("reason", "consequence", "next_step", "ministry_informed")),
    )
    found: list[Said] = []
    for items, names in groups:
        for item in items:
            if item.public:
                for name in names:
                    text = getattr(item, name)
                    if text:
                        found.append(Said(item.id, text, name.rstrip("_"), item))
    for chapter in context.project.chapters:
        found.extend(Said(chapter.name, span.text, "", span) for span in chapter.spans)
    return found


@rule(
    "GR307",
    "warning",
    Texts(
        sv="{item} (”{title}”) visar färre än {minimum} personer: {rows}.",
        en="{item} (“{title}”) shows fewer than {minimum} persons: {rows}.",
        hint_sv="Slå ihop rader, eller skriv public: false så att uppgiften stannar inne.",
        hint_en="Merge rows, or write public: false to keep it inside.",
    ),
)
def small_numbers(context: Context) -> Iterator[Hit]:
    """Published numbers of persons are not so small that somebody can be recognised.

    What:
        In a report that will be published, no row of a public indicator on persons shows a number above
        zero and below `small_number_minimum` (5 where nothing else is said).
    Why:
        Three exploited children in one county are three known children.
    Fails:
        govreport.yaml: {publish: true}
        outputs/underlag.yaml:
          "indicators[I1]": {title: Barn i ärendena, unit: personer, source: Egen räkning, answers: [C1],
                             of_persons: true, comment: Få ärenden, rows: [{period: 2017, girls: 3, boys: 9}]}
    Passes:
        govreport.yaml: {publish: true}
        outputs/underlag.yaml:
          "indicators[I1]": {title: Barn i ärendena, unit: personer, source: Egen räkning, answers: [C1],
                             public: false,
                             of_persons: true, comment: Få ärenden, rows: [{period: 2017, girls: 3, boys: 9}]}
    Exceptions:
        Reports that are not published, shares in percent, participants in meetings and courses.
    """
    if not context.published:
        return
    minimum = context.project.settings.small_number_minimum
    percent = (context.profile.forms.percent, "%")
    persons = context.profile.terms.get("unit.persons", "")
    for indicator in context.project.outputs.indicators:
        unit = indicator.unit.casefold()
        counts = (indicator.of_persons or unit == persons) and unit not in percent
        if not counts or not indicator.public:
            continue
        rows = []
        for row in indicator.rows:
            values = [getattr(row, column) for column in (*SEXES, "total")]
            if any(value is not None and 0 < value < minimum for value in values):
                rows.append(row.group or row.period)
        if rows:
            params = {"item": indicator.id, "title": indicator.title, "minimum": minimum, "rows": rows}
            yield Hit(at=place(indicator, "rows"), item=indicator.id, params=params)


@rule(
    "GR308",
    "warning",
    Texts(
        sv="En persons e-postadress: {found}.",
        en="A person's e-mail address: {found}.",
        hint_sv="Använd en funktionsbrevlåda, eller ta bort den.",
        hint_en="Use a functional mailbox, or remove it.",
    ),
)
def personal_email(context: Context) -> Iterator[Hit]:
    """What will be read outside holds no person's e-mail address.

    What:
        No address of the form given.family@ stands in chapters or public outputs.
    Why:
        It is personal data without need, and lives on in the published file when the person has left.
    Fails:
        chapters/02-kontakt.md: |
          # Kontakt

          Frågor besvaras av anna.andersson@exempel.se.
    Passes:
        chapters/02-kontakt.md: |
          # Kontakt

          Frågor besvaras av registrator@exempel.se.
    Exceptions:
        What is marked `public: false`.
    """
    for said in texts(context):
        found = _personal_email().search(said.text) if "@" in said.text else None
        if found:
            yield Hit(at=said.at, item=said.item, params={"found": found[0]})


@rule(
    "GR309",
    "warning",
    Texts(
        sv="Kontakten {item} anger deltagare med namn. Antal som ser ut som personnamn: {count}.",
        en="The contact {item} gives participants by name. Those that look like a person's: {count}.",
        hint_sv="Skriv rollen i stället, till exempel ”enhetschef”. Namnlistan kan "
        "ligga som fil under files.",
        hint_en="Write the role instead, for instance “head of unit”. The list of names "
        "can be a file under files.",
    ),
)
def names_of_participants(context: Context) -> Iterator[Hit]:
    """Participants are given by role, not by name.

    What:
        No entry of a contact's `participants` looks like a given name and a family name.
    Why:
        The report names organisations and roles; names are personal data that nobody needs in it.
    Fails:
        outputs/underlag.yaml: {"contacts[K1]": {participants: [Anna Andersson, handläggare]}}
    Passes:
        outputs/underlag.yaml: {"contacts[K1]": {participants: [enhetschef, handläggare]}}
    Exceptions:
        None.
    """
    for contact in context.project.outputs.contacts:
        names = [one for one in contact.participants if _name().fullmatch(one.strip())]
        if names:
            params = {"item": contact.id, "count": len(names)}
            yield Hit(at=place(contact, "participants"), item=contact.id, params=params)
