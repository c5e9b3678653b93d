"""Results: every demand has its passage, everything done its demand, and every task something to show."""

from __future__ import annotations

from collections.abc import Iterator

from govreport.model import LATER_REPORT, Activity, Deliverable, Indicator
from govreport.model.evidence import finished
from govreport.rules.at_hand import is_at_hand
from govreport.rules.completeness import work
from govreport.rules.context import Context
from govreport.rules.places import place
from govreport.rules.registry import Hit, Texts, rule


@rule(
    "GR105",
    "warning",
    {
        "task": Texts(
            sv="Inget avsnitt i rapporten besvarar {id}: ”{text}”.",
            en="No passage of the report answers {id}: “{text}”.",
            hint_sv='Skriv {{answers="{id}"}} efter den rubrik i chapters/ där det behandlas.',
            hint_en='Write {{answers="{id}"}} after the heading in chapters/ under which it is treated.',
        ),
        "sibling": Texts(
            sv="Andra krav av samma slag har egna avsnitt, men inte {id}: ”{text}”.",
            en="Other requirements of its kind have passages of their own, but not {id}: “{text}”.",
            hint_sv='Skriv {{answers="{id}"}} efter den rubrik där det behandlas, om det gör det.',
            hint_en='Write {{answers="{id}"}} after the heading under which it is treated, if it is.',
        ),
    },
)
def no_passage(context: Context) -> Iterator[Hit]:
    """Every task that has evidence is treated in the narrative.

    What:
        A heading of the chapters names each task, or a part of it, in its `{answers="…"}`.
    Why:
        The ministry reads the report against the decision. Evidence that no passage speaks of is not found.
    Fails:
        chapters/01-resultat.md: |
          # Metodstödet

          Länsstyrelsen har tagit fram ett metodstöd.

          ## Barnrättsperspektivet {answers="C1"}

          Barn hördes om innehållet.
    Passes:
        chapters/01-resultat.md: |
          # Metodstödet {answers="T1"}

          Länsstyrelsen har tagit fram ett metodstöd.

          ## Barnrättsperspektivet {answers="C1"}

          Barn hördes om innehållet.
    Exceptions:
        Parts of a task may be treated together under the task's heading. Partners, money, hand-ins and
        formalities have sections that the report makes itself: for these it is advice, and only where others
        of their kind have a heading. The report's own day has none: the report as a whole meets it.
        Perspectives have GR302.
    """
    results = list(context.statuses.values())
    families = {(result.kind, result.parent) for result in results if result.passages}
    parts_treated = {result.parent for result in results if result.passages}
    deadlines = context.project.assignment.deadlines
    whole = {
        deadline.id
        for deadline in deadlines
        if deadline.deadline_kind == "final-report" or is_at_hand(context, deadline)
    }
    for result in results:
        if (
            result.passages
            or result.status in ("unaddressed", "not-applicable")
            or result.reason == LATER_REPORT
        ):
            continue
        if result.kind == "task" and not result.parent:
            if result.id not in parts_treated:
                yield Hit(requirement=result.id, variant="task")
        elif result.id in whole:
            continue
        elif result.kind != "perspective" and (result.kind, result.parent) in families:
            yield Hit(requirement=result.id, variant="sibling", severity="advice")


@rule(
    "GR106",
    "warning",
    {
        "": Texts(
            sv="{item} (”{title}”) besvarar inget krav.",
            en="{item} (“{title}”) answers no demand.",
            hint_sv="Ange under answers vilket krav eller vilken inlämning den hör till, eller flytta den till "
            "sitt eget uppdrag.",
            hint_en="Give under answers the demand or hand-in it belongs to, or move it to its own assignment.",
        ),
        "contact": Texts(
            sv="Kontakten {item} (”{title}”) hör varken till någon part eller till något krav.",
            en="The contact {item} (“{title}”) belongs to no partner and answers no demand.",
            hint_sv="Ange partner. Står den ni träffade inte i beslutets lista: skriv vem under with och "
            "vilket krav kontakten gällde under answers.",
            hint_en="Fill in partner. If the decision's list lacks whom you met, say who under with and which "
            "demand it was about under answers.",
        ),
        "forgotten": Texts(
            sv="Kontakten {item} är med {name} men räknas inte dit: partner saknas.",
            en="The contact {item} is with {name} but does not count there: partner is missing.",
            hint_sv="Skriv partner: {id}.",
            hint_en="Write partner: {id}.",
        ),
    },
)
def tied_to_nothing(context: Context) -> Iterator[Hit]:
    """What was done was done for this assignment.

    What:
        Every activity, deliverable and indicator names at least one requirement in `answers`. Every contact
        names its partner or, with somebody whom the decision's list does not have, a requirement.
    Why:
        Work outside the assignment must not be paid by it, and work within it should count as evidence.
    Fails:
        outputs/underlag.yaml: {"activities[A2]": {title: Kurs, date: 2017-09-05, result: Gav ny kunskap}}
        ---
        outputs/underlag.yaml:
          "contacts[K2]": {with: Tullverket, date: 2017-05-05, form: möte, subject: Samarbete vid gränsen,
                           participants: [enhetschef], outcome: En gemensam rutin}
        ---
        outputs/underlag.yaml:
          "contacts[K2]": {with: "Polismyndigheten, region Syd", date: 2017-05-05, form: möte,
                           subject: Samarbete vid gränsen, participants: [enhetschef],
                           outcome: En gemensam rutin, answers: [T1]}
    Passes:
        outputs/underlag.yaml:
          "activities[A2]": {title: Kurs, date: 2017-09-05, result: Gav ny kunskap, answers: [T1]}
        ---
        outputs/underlag.yaml:
          "contacts[K2]": {with: Tullverket, date: 2017-05-05, form: möte, subject: Samarbete vid gränsen,
                           participants: [enhetschef], outcome: En gemensam rutin, answers: [T1]}
    Exceptions:
        Costs are tied by their funding line, hand-ins by their deadline.
    """
    outputs = context.project.outputs
    items: tuple[Activity | Deliverable | Indicator, ...] = (
        *outputs.activities,
        *outputs.deliverables,
        *outputs.indicators,
    )
    for output in items:
        if not output.answers:
            yield Hit(
                at=place(output),
                item=output.id,
                params={"item": output.id, "title": output.title or output.id},
            )
    yield from _contacts_tied_to_nothing(context)


def _contacts_tied_to_nothing(context: Context) -> Iterator[Hit]:
    named = [
        partner for partner in context.project.assignment.partners if partner.label and not partner.category
    ]
    for contact in context.project.outputs.contacts:
        if contact.partner:
            continue
        met = next((partner for partner in named if _names(contact.with_, partner.label)), None)
        if met is not None:
            params = {"item": contact.id, "name": met.label, "id": met.id}
            yield Hit(at=place(contact, "with"), item=contact.id, variant="forgotten", params=params)
        elif not contact.answers:
            params = {"item": contact.id, "title": contact.subject or contact.with_ or contact.id}
            yield Hit(at=place(contact), item=contact.id, variant="contact", params=params)


def _names(met: str, name: str) -> bool:
    """Whether who was met is this body or a unit of it ("Polismyndigheten, region Syd")."""
    return met.startswith(name) and not met[len(name) :][:1].isalnum()


@rule(
    "GR107",
    "warning",
    Texts(
        sv="{id} redovisas bara som aktiviteter, utan resultat: {items}.",
        en="{id} is shown by activities only, without a result: {items}.",
        hint_sv="Skriv under result vad som kom ut av dem, eller lägg till en indikator eller produkt.",
        hint_en="Write under result what came out of them, or add an indicator or deliverable.",
    ),
)
def no_result(context: Context) -> Iterator[Hit]:
    """A task is shown by what came out of it, not only by what was done.

    What:
        Among the evidence of a task is a deliverable, an indicator, a contact with an outcome, or an activity
        with a `result`.
    Why:
        Reviews of agencies' reports find activities and miss results. The Government asks for both.
    Fails:
        outputs/underlag.yaml:
          deliverables: null
          "activities[A2]": {title: Kurs, date: 2017-09-05, answers: [T1]}
    Passes:
        outputs/underlag.yaml:
          deliverables: null
          "activities[A2]": {title: Kurs, date: 2017-09-05, answers: [T1],
                             result: Fyra kommuner ändrade sin rutin}
    Exceptions:
        Tasks without evidence have GR101.
    """
    for result in context.statuses.values():
        if result.kind != "task" or not result.evidence:
            continue
        evidence = [output for output in context.answers.get(result.id, ()) if finished(output)]
        bare = [o.id for o in evidence if isinstance(o, Activity) and not o.result]
        if bare and len(bare) == len(evidence):
            yield Hit(requirement=result.id, params={"items": bare})


@rule(
    "GR108",
    "warning",
    Texts(
        sv="{item} har inget namn ({field}).",
        en="{item} has no name ({field}).",
        hint_sv="Skriv i en mening vad det är. Rapporten och kravlistan visar den texten.",
        hint_en="Say in a sentence what it is. The report and the list of requirements show that text.",
    ),
)
def nameless(context: Context) -> Iterator[Hit]:
    """Whatever the report lists can be told apart by more than its id.

    What:
        Tasks, parts, perspectives and formalities have a `text`, partners a `name`, activities and
        deliverables a `title`.
    Why:
        A row that says “T3” tells its reader nothing.
    Fails:
        assignment.yaml: {"tasks[T1]": {text: null}}
        ---
        outputs/underlag.yaml: {"activities[A1]": {title: null}}
    Passes:
        assignment.yaml: {"tasks[T1]": {text: Ta fram ett metodstöd}}
    Exceptions:
        Deadlines and funding lines are named by their kind and their appropriation. Indicators have GR120.
    """
    for requirement in context.requirements.values():
        if requirement.kind not in ("deadline", "funding") and not requirement.label.strip():
            field = "name" if requirement.kind == "partner" else "text"
            params = {"item": requirement.id, "field": field}
            yield Hit(at=place(requirement), requirement=requirement.id, params=params)
    for output in work(context):
        if not output.title.strip():
            yield Hit(at=place(output), item=output.id, params={"item": output.id, "field": "title"})
