"""Partners: who the decision names, who was met, and whether it can be shown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govreport.model import Contact, Partner
from govreport.rules.context import Context
from govreport.rules.places import place
from govreport.rules.registry import Hit, Texts, Word, rule
from govreport.rules.words import INTERPLAY


@rule(
    "GR201",
    "error",
    {
        "": Texts(
            sv="{id} ({name}) saknar kontakt: beslutet säger ”{interplay}”.",
            en="{id} ({name}) has no contact: the decision says “{interplay}”.",
            hint_sv="Lägg in möten, brev och samtal under contacts med partner: {id}, "
            "eller skriv en avvikelse som säger varför det inte blev av.",
            hint_en="Record meetings, letters and calls under contacts with partner: {id}, "
            "or write a deviation that says why it was not done.",
        ),
        "conditional": Texts(
            sv="{id} ({name}) saknar kontakt: beslutet säger ”{interplay}”, med villkoret ”{condition}”.",
            en="{id} ({name}) has no contact: the decision says “{interplay}”, on the condition “{condition}”.",
            hint_sv="Lägg in möten, brev och samtal under contacts med partner: {id}, "
            "eller skriv occurred: false i {id} om villkoret inte har inträffat.",
            hint_en="Record meetings, letters and calls under contacts with partner: {id}, "
            "or write occurred: false in {id} if the condition did not come about.",
        ),
        "undated": Texts(
            sv="{id} ({name}) har ingen kontakt som har ägt rum: {items} saknar dag "
            "eller ligger framåt i tiden.",
            en="{id} ({name}) has no contact that has taken place: {items} without a day, or with one that lies ahead.",
            hint_sv="Skriv dagen, eller lägg in de kontakter som har ägt rum.",
            hint_en="Write the day, or record the contacts that have taken place.",
        ),
    },
    waivable=False,
)
def partner_without_contact(context: Context) -> Iterator[Hit]:
    """Every partner of the decision has been in contact.

    What:
        Each partner, named or category, has at least one dated contact no later than today. Otherwise a
        complete deviation stands for it.
    Why:
        “Ska samverka med” is a demand of its own for each name in the list, and the easiest to forget.
    Fails:
        outputs/underlag.yaml: {contacts: null}
        ---
        outputs/underlag.yaml: {"contacts[K1]": {date: null}}
        ---
        assignment.yaml: {"partners[P1]": {condition: vid behov}}
        outputs/underlag.yaml: {contacts: null}
    Passes:
        outputs/underlag.yaml:
          contacts:
            - {id: K1, partner: P1, with: samordnare, date: 2017-04-03, form: brev,
               participants: [samordnare],
               outcome: Synpunkter kom in}
    Exceptions:
        A warning until the assignment's period has ended, and in an interim report before that day where the
        final report follows. Optional partners (`permits`, or a condition that did not occur) need none.
    """
    for partner in context.project.assignment.partners:
        result = context.statuses.get(partner.id)
        if result is None or result.status != "unaddressed" or context.deviations.get(partner.id):
            continue
        found = context.contacts.get(partner.id, [])
        if any(_took_place(context, contact) for contact in found):
            continue  # a category without a named member has a rule of its own
        yield Hit(
            requirement=partner.id,
            variant="undated" if found else "conditional" if partner.condition else "",
            severity=context.lack_of(result),
            params={
                "condition": partner.condition,
                "name": partner.label,
                "interplay": INTERPLAY[partner.interplay],
                "items": [contact.id for contact in found],
            },
        )


def _took_place(context: Context, contact: Contact) -> bool:
    return contact.date is not None and contact.date <= context.today


@rule(
    "GR202",
    "error",
    Texts(
        sv="{id} är en grupp ({name}), men ingen kontakt säger vilken i gruppen det gällde: {items}.",
        en="{id} is a category ({name}), but no contact says which of its members was met: {items}.",
        hint_sv="Skriv under with vilken kommun, organisation eller förvaltning det var.",
        hint_en="Write under with which municipality, organisation or office it was.",
    ),
    waivable=False,
)
def category_without_member(context: Context) -> Iterator[Hit]:
    """A category of partners has a contact with a named member.

    What:
        At least one contact with a partner marked `category: true` says in `with` whom it was with.
    Why:
        “Relevanta kommunala förvaltningar” has met nobody until one of them has a name.
    Fails:
        assignment.yaml: {"partners[P1]": {category: true}}
        outputs/underlag.yaml: {"contacts[K1]": {with: null}}
    Passes:
        assignment.yaml: {"partners[P1]": {category: true}}
        outputs/underlag.yaml: {"contacts[K1]": {with: Polisregion Bergslagen}}
    Exceptions:
        A warning as long as in GR201.
    """
    for partner in context.project.assignment.partners:
        result = context.statuses.get(partner.id)
        if not partner.category or result is None or result.status != "unaddressed":
            continue
        found = [c.id for c in context.contacts.get(partner.id, ()) if _took_place(context, c)]
        if found and not context.deviations.get(partner.id):
            yield Hit(
                requirement=partner.id,
                severity=context.lack_of(result),
                params={"name": partner.label, "items": found},
            )


_CONTACT_PARTS = {
    "date": Word("dag", "day"),
    "form": Word("form", "form"),
    "subject": Word("ämne", "subject"),
    "participants": Word("deltagare", "participants"),
    "outcome": Word("utfall", "outcome"),
}


@rule(
    "GR203",
    "warning",
    Texts(
        sv="Kontakten {item} saknar {missing}.",
        en="The contact {item} lacks its {missing}.",
        hint_sv="Komplettera medan någon minns. Deltagare anges med roll, inte med namn.",
        hint_en="Complete it while somebody remembers. Participants are given by role, not by name.",
    ),
)
def contact_incomplete(context: Context) -> Iterator[Hit]:
    """A contact can be shown to have taken place.

    What:
        Each contact has its day, form, subject, participants (roles) and outcome. One with a category of
        partners says with which of them it was, and one without a partner with whom.
    Why:
        A contact without outcome proves that somebody met, not that anybody collaborated.
    Fails:
        outputs/underlag.yaml: {"contacts[K1]": {outcome: null}}
        ---
        outputs/underlag.yaml:
          "contacts[K2]": {date: 2017-05-05, form: möte, subject: Metodstödet, participants: [enhetschef],
                           outcome: Ett gemensamt avsnitt, answers: [T1]}
    Passes:
        outputs/underlag.yaml: {"contacts[K1]": {outcome: Ett gemensamt avsnitt}}
    Exceptions:
        A contact without a day that is the partner's only one has GR201; a category of which no contact names
        a member has GR202.
    """
    categories = {partner.id for partner in context.project.assignment.partners if partner.category}
    for contact in context.project.outputs.contacts:
        missing = [word for name, word in _CONTACT_PARTS.items() if not getattr(contact, name)]
        result = context.statuses.get(contact.partner)
        if contact.partner in categories and not contact.with_ and result and result.status == "addressed":
            missing.insert(0, Word("vilken i gruppen (with)", "member of the category (with)"))
        elif not contact.partner and not contact.with_:
            missing.insert(0, Word("vem det var med (with)", "whom it was with (with)"))
        if not contact.date and result is not None and result.status == "unaddressed":
            continue
        if missing:
            yield Hit(at=place(contact), item=contact.id, params={"item": contact.id, "missing": missing})


@rule(
    "GR204",
    "warning",
    Texts(
        sv="{id} ({name}): beslutet säger ”{ordered}”, men inlagda kontakter är av slaget ”{had}”.",
        en="{id} ({name}): the decision says “{ordered}”, but the recorded contacts are of the kind “{had}”.",
        hint_sv="Visa en kontakt av det slag som beslutet säger, eller rätta interplay där det är fel.",
        hint_en="Show a contact of the kind the decision says, or correct interplay where it is wrong.",
    ),
)
def wrong_interplay(context: Context) -> Iterator[Hit]:
    """Partners were worked with in the way the decision says.

    What:
        Where contacts say their `interplay`, at least one is of the kind that the decision orders.
    Why:
        Samråd, samverkan and inhämta synpunkter are different things, and one decision may order several of
        them.
    Fails:
        outputs/underlag.yaml: {"contacts[K1]": {interplay: inform}}
    Passes:
        outputs/underlag.yaml: {"contacts[K1]": {interplay: collaborate}}
    Exceptions:
        A contact without `interplay` is taken to be of the ordered kind.
    """
    for partner in context.project.assignment.partners:
        kinds = [c.interplay or partner.interplay for c in context.contacts.get(partner.id, ())]
        if kinds and partner.interplay not in kinds:
            had = [INTERPLAY.get(kind, Word(kind, kind)) for kind in dict.fromkeys(kinds)]
            yield Hit(
                requirement=partner.id,
                params={"name": partner.label, "ordered": INTERPLAY[partner.interplay], "had": had},
            )


@rule(
    "GR206",
    "advice",
    Texts(
        sv="Beslutets lista är öppen (”bland andra”), men ingen utöver de namngivna har kontaktats.",
        en="The decision's list is open (“among others”), but nobody beyond the named has been met.",
        hint_sv="Pröva om frivilligorganisationer, kommuner eller regioner bör vara med, "
        "och lägg in kontakterna: utan partner, med vem under with och kravet under answers.",
        hint_en="Consider whether associations, municipalities or regions should take part, "
        "and record the contacts: without partner, with whom under with, the demand under answers.",
    ),
)
def open_list_unused(context: Context) -> Iterator[Hit]:
    """An open list of partners was used as one.

    What:
        Where `partners_open` is true, a category of partners or somebody outside the list has been met.
    Why:
        “Bland andra” invites more than the named. Too few organisations was a criticism of earlier
        assignments.
    Fails:
        assignment.yaml: {partners_open: true}
    Passes:
        assignment.yaml: {partners_open: true}
        outputs/underlag.yaml:
          "contacts[K2]": {with: Kvinnojouren, date: 2017-05-05, form: möte, subject: Metodstödet,
                           participants: [ordförande], outcome: Synpunkter på metodstödet, answers: [T1]}
    Exceptions:
        The time before the period has ended.
    """
    assignment = context.project.assignment
    if not context.final or not assignment.partners_open or not assignment.partners:
        return
    beyond = ["", *(partner.id for partner in assignment.partners if partner.category)]
    if not any(context.contacts.get(id_) for id_ in beyond):
        yield Hit(at=assignment.at.of("partners_open") if assignment.at else None, item="partners_open")


@rule(
    "GR207",
    "advice",
    Texts(
        sv="{names} nämns i rapporten men har inte erbjudits att faktagranska texten.",
        en="Named in the report but not offered to check the text: {names}.",
        hint_sv="Skicka avsnitten på faktagranskning och skriv fact_checked: true på kontakten.",
        hint_en="Send them the passages and write fact_checked: true on the contact.",
    ),
)
def no_fact_check(context: Context) -> Iterator[Hit]:
    """Partners have been offered to check what the report says about them.

    What:
        Each partner that the chapters name has a contact with `fact_checked: true`.
    Why:
        A partner that does not recognise itself says so to the ministry.
    Fails:
        outputs/underlag.yaml: {"contacts[K1]": {fact_checked: null}}
    Passes:
        outputs/underlag.yaml: {"contacts[K1]": {fact_checked: true}}
    Exceptions:
        Categories, partners that no chapter names, and the time before the final check.
    """
    if not context.final:
        return
    prose = "\n".join(span.text for chapter in context.project.chapters for span in chapter.spans)
    words = set(re.findall(r"\w+", prose))
    names = [
        partner.label
        for partner in context.project.assignment.partners
        if not partner.category
        and _unchecked(context, partner)
        and words.issuperset(re.findall(r"\w+", partner.label)[:1] or [""])
        and partner.label in prose
    ]
    if names:
        yield Hit(item="fact_checked", params={"names": names})


def _unchecked(context: Context, partner: Partner) -> bool:
    contacts = context.contacts.get(partner.id, ())
    return bool(contacts) and not any(contact.fact_checked for contact in contacts)


@rule(
    "GR208",
    "warning",
    Texts(
        sv="{id} (”{name}”) ser ut som en grupp men är inlagd som en namngiven part.",
        en="{id} (“{name}”) looks like a category but is stored as a named partner.",
        hint_sv="Skriv category: true, så krävs en kontakt med någon namngiven i gruppen.",
        hint_en="Write category: true: then a contact with a named member is asked for.",
    ),
)
def looks_like_category(context: Context) -> Iterator[Hit]:
    """A category of partners is stored as one.

    What:
        The name of a partner without `category: true` begins with a capital letter.
    Why:
        “relevanta kommunala förvaltningar” is nobody's name. As a named partner it could be ticked off by a
        contact with nobody in particular.
    Fails:
        assignment.yaml: {"partners[P1]": {name: berörda polisregioner}}
    Passes:
        assignment.yaml: {"partners[P1]": {name: berörda polisregioner, category: true}}
    Exceptions:
        None; write the partner's name as it is written in a sentence's middle.
    """
    for partner in context.project.assignment.partners:
        if partner.label[:1].islower() and not partner.category:
            yield Hit(at=place(partner, "name"), requirement=partner.id, params={"name": partner.label})
