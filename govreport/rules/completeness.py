"""Completeness: every demand is answered by something finished, or explained."""

from __future__ import annotations

from collections.abc import Iterator

from govreport.model import Activity, Deliverable, Output, RequirementResult
from govreport.model.evidence import finished
from govreport.rules.context import Context
from govreport.rules.places import place
from govreport.rules.registry import Hit, Texts, Word, rule
from govreport.rules.words import STATUS

# a sentence may expect ("bör") rather than oblige: silence is as wrong, since a deviation answers both
_ANSWERED_HERE = frozenset({"task", "formality", "funding"})


def silent(context: Context, *kinds: str) -> Iterator[RequirementResult]:
    """Requirements of those kinds that nothing answers and no deviation, finished or begun, explains."""
    for result in context.statuses.values():
        if result.kind in kinds and result.status == "unaddressed" and not context.deviations.get(result.id):
            yield result


@rule(
    "GR101",
    "error",
    {
        "task": Texts(
            sv="{id} saknar underlag: ”{text}”.",
            en="{id} has no evidence: “{text}”.",
            hint_sv="Lägg in det som är gjort under outputs/ med answers: [{id}], "
            "eller skriv en avvikelse som säger varför det inte är gjort.",
            hint_en="Record what has been done under outputs/ with answers: [{id}], "
            "or write a deviation that says why it has not.",
        ),
        "formality": Texts(
            sv="Inget visar att formkravet {id} är uppfyllt: ”{text}”.",
            en="Nothing shows that the formality {id} is met: “{text}”.",
            hint_sv="Låt inlämningen eller produkten som uppfyller det ange answers: [{id}]. Gäller det vad "
            'rapporten ska innehålla: skriv {{answers="{id}"}} efter rubriken till det avsnittet.',
            hint_en="Let the hand-in or deliverable that meets it say answers: [{id}]. If it is on what the "
            'report must contain, write {{answers="{id}"}} after the heading of that passage.',
        ),
        "passage": Texts(
            sv="Formkravet {id} besvaras av ett avsnitt, men är inte ett krav på vad rapporten ska innehålla: "
            "”{text}”.",
            en="The formality {id} is answered by a passage, but is no demand on what the report must contain: "
            "“{text}”.",
            hint_sv="Låt inlämningen eller produkten som uppfyller det ange answers: [{id}]. Gäller meningen "
            "en uppgift: flytta den till tasks. Kräver den inget: flytta den till dismissed och skriv varför.",
            hint_en="Let the hand-in or deliverable that meets it say answers: [{id}]. If the sentence gives "
            "work to do, move it to tasks. If it demands nothing, move it to dismissed and say why.",
        ),
        "funding": Texts(
            sv="{id} saknar kostnader: ”{text}”.",
            en="{id} has no costs: “{text}”.",
            hint_sv="Läs in huvudboken, eller lägg in en kostnad på 0 kronor om medlen inte har använts.",
            hint_en="Read in the ledger, or record a cost of 0 if the money was not used.",
        ),
    },
    waivable=False,
)
def no_evidence(context: Context) -> Iterator[Hit]:
    """Every task, formality and funding line is answered.

    What:
        A task, a part of a task and a formality has at least one finished output that answers it; a funding
        line has costs or an explicit zero. A formality on what the report must contain is met by a passage that
        answers it, and one on another report than this waits for that one. Otherwise a complete deviation
        stands for it.
    Why:
        A demand of the Government that the report passes over in silence is the one mistake that cannot be
        mended after the hand-in.
    Fails:
        outputs/underlag.yaml: {"deliverables[L1]": {answers: [C1]}}
        ---
        assignment.yaml: {"formalities[F7]": {text: Handlingarna ska märkas, quote: ska ange}}
        chapters/02-mer.md: |
          # Märkning {answers="F7"}

          Handlingarna är märkta.
        ---
        outputs/underlag.yaml: {costs: null}
    Passes:
        outputs/underlag.yaml:
          deliverables: null
          deviations:
            - {id: N1, requirement: T1, extent: not, reason: Medlen kom sent, consequence: Inget stöd 2017,
               next_step: Tas fram 2018, decided_by: länsrådet, decided: 2017-11-20,
               ministry_informed: Vid möte 2017-11-22}
        ---
        assignment.yaml: {"formalities[F7]": {text: Redovisningen ska ange källor, quote: ska ange}}
        chapters/02-mer.md: |
          # Källor {answers="F7"}

          Källorna står vid varje tabell.
    Exceptions:
        A warning until the assignment's period has ended; a task is one too in an interim report before that
        day where the final report follows. Permissions not used ("får") and demands whose
        condition did not occur need no evidence. Partners, perspectives and deadlines have rules of their
        own. Expectations ("bör") are answered or explained like obligations.
    """
    for result in silent(context, *_ANSWERED_HERE):
        task_of_parts = result.reason == "parts"
        if not task_of_parts and not begun(context, result.id):
            told = result.kind == "formality" and context.passages.get(result.id)
            variant = "passage" if told else result.kind
            yield Hit(requirement=result.id, variant=variant, severity=context.lack_of(result))


def begun(context: Context, id_: str) -> list[Output]:
    """Activities and deliverables that are to answer a requirement and are not finished."""
    return [
        output
        for output in context.answers.get(id_, ())
        if isinstance(output, Activity | Deliverable) and not finished(output)
    ]


@rule(
    "GR102",
    "error",
    Texts(
        sv="{id} besvaras bara av sådant som inte är genomfört: {items}.",
        en="{id} is answered only by what has not been carried out: {items}.",
        hint_sv="Ändra status när det är klart, eller skriv en avvikelse som säger varför det inte blev av.",
        hint_en="Change the status when it is done, or write a deviation that says why it was not.",
    ),
    waivable=False,
)
def only_planned(context: Context) -> Iterator[Hit]:
    """The answer to a demand is finished, not planned.

    What:
        A task, formality or perspective is answered by at least one output with the status `done`.
    Why:
        A final report tells what has been done. What is planned, ongoing or cancelled has no result.
    Fails:
        outputs/underlag.yaml: {"deliverables[L1]": {status: ongoing}}
    Passes:
        outputs/underlag.yaml:
          deliverables:
            - {id: L2, title: Fördjupning, status: ongoing, date: 2018-05-01, description: Tredje delen}
    Exceptions:
        A warning as long as in GR101.
    """
    for result in silent(context, "task", "formality", "perspective"):
        unfinished = begun(context, result.id)
        if unfinished and result.reason != "parts":
            items = [_with_status(output) for output in unfinished]
            yield Hit(requirement=result.id, severity=context.lack_of(result), params={"items": items})


def _with_status(output: Output) -> Word:
    status = STATUS.get(getattr(output, "status", ""), Word("", ""))
    return Word(f"{output.id} ({status.sv})", f"{output.id} ({status.en})")


@rule(
    "GR103",
    "warning",
    Texts(
        sv="{item} står som {status} fast dagen {date} har passerat.",
        en="{item} stands as {status} although its day {date} has passed.",
        hint_sv="Ändra status till done eller cancelled, eller skriv den nya dagen.",
        hint_en="Change the status to done or cancelled, or write the new day.",
    ),
)
def stale_status(context: Context) -> Iterator[Hit]:
    """What has a day in the past is done or cancelled, not planned.

    What:
        No activity or deliverable is `planned` or `ongoing` after its (last) day.
    Why:
        It is either evidence that counts for nothing, or a promise that was not kept.
    Fails:
        outputs/underlag.yaml:
          "activities[A2]": {title: Kurs, date: 2017-09-05, status: planned, answers: [T1], result: Prövad}
    Passes:
        outputs/underlag.yaml:
          "activities[A2]": {title: Kurs, date: 2018-09-05, status: planned, answers: [T1], result: Prövad}
    Exceptions:
        Where it is the only answer to a demand, GR102 says so instead.
    """
    for output in work(context):
        end = getattr(output, "end", None) or output.date
        if output.status in ("planned", "ongoing") and end is not None and end < context.content_date:
            if any(context.statuses[id_].status == "unaddressed" for id_ in _known(context, output.answers)):
                continue
            yield Hit(
                at=place(output, "status"),
                item=output.id,
                params={"item": output.id, "status": STATUS[output.status], "date": end},
            )


def work(context: Context) -> Iterator[Activity | Deliverable]:
    """Everything that has a status: activities, then deliverables."""
    yield from context.project.outputs.activities
    yield from context.project.outputs.deliverables


def _known(context: Context, ids: tuple[str, ...]) -> list[str]:
    return [id_ for id_ in ids if id_ in context.statuses]


@rule(
    "GR104",
    "error",
    Texts(
        sv="{item} ställdes in och skulle ha besvarat {id}, men ingen avvikelse säger vad det betydde.",
        en="{item} was cancelled and would have answered {id}, but no deviation says what that meant.",
        hint_sv="Skriv en avvikelse med extent: partly, eller ta bort {id} ur answers om "
        "det inte hade betydelse.",
        hint_en="Write a deviation with extent: partly, or take {id} out of answers if it did not matter.",
    ),
)
def cancelled_unexplained(context: Context) -> Iterator[Hit]:
    """What was cancelled is explained where it was to answer a demand.

    What:
        A cancelled activity or deliverable that answers a requirement has a deviation beside it.
    Why:
        Other evidence may remain, but the demand is then met only in part, and the reader should learn why.
    Fails:
        outputs/underlag.yaml:
          "activities[A2]": {title: Kurs, date: 2017-09-05, status: cancelled, answers: [T1]}
    Passes:
        outputs/underlag.yaml:
          "activities[A2]": {title: Kurs, date: 2017-09-05, status: cancelled, answers: [T1]}
          deviations:
            - {id: N1, requirement: T1, extent: partly, reason: Kursledaren blev sjuk,
               consequence: En kurs färre,
               next_step: Kursen hålls 2018, decided_by: länsrådet, decided: 2017-09-08,
               ministry_informed: Behövdes inte}
    Exceptions:
        A warning until the assignment's period has ended. Where nothing else answers the demand, GR102 says
        so instead.
    """
    for output in work(context):
        if output.status != "cancelled":
            continue
        for id_ in _known(context, output.answers):
            if context.statuses[id_].status != "unaddressed" and not context.deviations.get(id_):
                yield Hit(
                    at=place(output, "status"),
                    requirement=id_,
                    item=output.id,
                    severity=context.lack,
                    params={"item": output.id},
                )
