"""The decision's text as coverage: no sentence that demands something stands alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from govreport.model import SentenceCoverage
from govreport.rules.context import Context
from govreport.rules.places import place
from govreport.rules.registry import Hit, Texts, rule
from govreport.rules.texts import clip
from govreport.rules.words import MODALITY

_OBLIGING = frozenset({"ska", "skall", "shall", "must"})
_JOINING = frozenset({"och", "samt", "and"})
_SUBORDINATE = frozenset(
    {"som", "att", "vilka", "vilket", "där", "när", "hur", "om", "that", "which", "how", "if"}
)
_NEAR = 6  # words before a verb in which its clause begins
_STRENGTH: Mapping[str, int] = {"permits": 0, "expects": 1, "obliges": 2}


def _sentences(context: Context) -> tuple[SentenceCoverage, ...]:
    return context.coverage.sentences if context.coverage is not None else ()


@rule(
    "GR110",
    "error",
    Texts(
        sv="En mening i beslutet ställer ett krav som inte finns i assignment.yaml: ”{sentence}”.",
        en="A sentence of the decision makes a demand that is not in assignment.yaml: “{sentence}”.",
        hint_sv="Citera den i ett krav i assignment.yaml, eller lägg den under dismissed med skäl.",
        hint_en="Quote it in a requirement of assignment.yaml, or put it under dismissed with a reason.",
    ),
    waivable=False,
)
def untied_obligation(context: Context) -> Iterator[Hit]:
    """Every sentence of the decision that obliges is tied to a requirement or dismissed with a reason.

    What:
        Each sentence read as obliging holds the quote of a requirement, or of an entry under `dismissed`.
    Why:
        The fatal mistake is the demand that nobody wrote down. Nothing else in the check would miss it.
    Fails:
        assignment.yaml: {perspectives: null}
        outputs/underlag.yaml: {"activities[A1]": {answers: [T1]}}
        chapters/01-resultat.md: |
          # Metodstödet {answers="T1"}

          Länsstyrelsen har tagit fram ett metodstöd.
    Passes:
        assignment.yaml:
          perspectives: null
          dismissed:
            - quote: Länsstyrelsen ska ha ett barnrättsperspektiv i arbetet
              why: Prövat med departementet; gäller länsstyrelsens egen verksamhet
        outputs/underlag.yaml: {"activities[A1]": {answers: [T1]}}
        chapters/01-resultat.md: |
          # Metodstödet {answers="T1"}

          Länsstyrelsen har tagit fram ett metodstöd.
    Exceptions:
        Sentences that only inform, and folders without the decision's text.
    """
    for sentence in _sentences(context):
        if sentence.modality == "obliges" and (
            sentence.state == "untied" or _touched_only(context, sentence)
        ):
            yield Hit(at=sentence.location, params={"sentence": clip(sentence.text, 160)})


def _touched_only(context: Context, sentence: SentenceCoverage) -> bool:
    """Whether only a period, a total or a citation touches the sentence, and its demand is left over."""
    return (
        sentence.state == "tied"
        and bool(sentence.left_over)
        and not any(id_ in context.requirements for id_ in sentence.requirements)
    )


@rule(
    "GR111",
    "warning",
    {
        "expects": Texts(
            sv="En mening i beslutet uttrycker en förväntan som inte finns i assignment.yaml: ”{sentence}”.",
            en="A sentence of the decision expresses an expectation that is not in assignment.yaml: “{sentence}”.",
            hint_sv="Citera den i ett krav med modality: expects, eller lägg den under dismissed med skäl.",
            hint_en="Quote it in a requirement with modality: expects, or put it under "
            "dismissed with a reason.",
        ),
        "permits": Texts(
            sv="En mening i beslutet ger en möjlighet som inte finns i assignment.yaml: ”{sentence}”.",
            en="A sentence of the decision gives a permission that is not in assignment.yaml: “{sentence}”.",
            hint_sv="Citera den i ett krav med modality: permits, eller lägg den under dismissed med skäl.",
            hint_en="Quote it in a requirement with modality: permits, or put it under "
            "dismissed with a reason.",
        ),
    },
)
def untied_expectation(context: Context) -> Iterator[Hit]:
    """Every sentence of the decision that expects or permits something is tied or dismissed.

    What:
        Each sentence read as expecting (“bör”, “det är viktigt att”) or permitting (“får”) holds the quote of
        a requirement, or of an entry under `dismissed`. A permission is advice.
    Why:
        Expectations often stand under the background, where they are overlooked, and the ministry asks for
        them.
    Fails:
        decision.txt: |
          Uppdrag att ta fram ett metodstöd

          Länsstyrelsen ska under 2017 ta fram ett metodstöd för kommunernas arbete.

          Det är viktigt att metodstödet sprids i hela landet.
    Passes:
        waivers.yaml: []
    Exceptions:
        As in GR110.
    """
    for sentence in _sentences(context):
        if sentence.state == "untied" and sentence.modality in ("expects", "permits"):
            yield Hit(
                at=sentence.location,
                variant=sentence.modality,
                severity="warning" if sentence.modality == "expects" else "advice",
                params={"sentence": clip(sentence.text, 160)},
            )


@rule(
    "GR112",
    "warning",
    Texts(
        sv="En del av en mening i beslutet är inte knuten till något krav: ”{part}”.",
        en="A part of a sentence of the decision is tied to no requirement: “{part}”.",
        hint_sv="Bara en del av meningen är citerad. Citera resten i ett eget krav, eller "
        "lägg den under dismissed.",
        hint_en="Only a part of the sentence is quoted. Quote the rest in a requirement "
        "of its own, or dismiss it.",
    ),
)
def left_over(context: Context) -> Iterator[Hit]:
    """No part of a compound sentence is left over.

    What:
        Where a sentence holds several demands and only a part of it is quoted, the rest has no verb of its
        own that demands something.
    Why:
        Sub-tasks are lost in long sentences, after the first “samt”.
    Fails:
        decision.txt: |
          Uppdrag att ta fram ett metodstöd

          Regeringen uppdrar åt Länsstyrelsen i Örebro län att under 2017 ta fram ett metodstöd för kommunernas arbete. Länsstyrelsen ska ha ett barnrättsperspektiv i arbetet och ska utbilda kommunernas handläggare i hela länet.
    Passes:
        waivers.yaml: []
    Exceptions:
        Parts without a demanding verb.
    """  # noqa: E501 - a decision's paragraph is one line, and breaking it would change the example
    for sentence in _sentences(context):
        if sentence.left_over and not _touched_only(context, sentence):
            yield Hit(at=sentence.location, params={"part": clip(sentence.left_over, 160)})


@rule(
    "GR113",
    "warning",
    Texts(
        sv="{id} har inget citat ur beslutet: ”{text}”.",
        en="{id} has no quote from the decision: “{text}”.",
        hint_sv="Kopiera de ord i beslutet som kräver det till quote.",
        hint_en="Copy the words of the decision that demand it into quote.",
    ),
)
def no_quote(context: Context) -> Iterator[Hit]:
    """Every requirement says which words of the decision demand it.

    What:
        Each requirement has a `quote`, where the decision's text is in the folder.
    Why:
        Without it nobody can tell whether the demand is the Government's, and its sentence counts as untied.
    Fails:
        assignment.yaml: {"formalities[F1]": {quote: null}}
    Passes:
        assignment.yaml: {"formalities[F1]": {quote: ska ange beslutets diarienummer}}
    Exceptions:
        Folders without the decision's text. Hand-ins where `deadlines` stands under `not_in_text`: they are
        known from elsewhere.
    """
    assignment = context.project.assignment
    if context.project.decision is None:
        return
    known = assignment.deadlines if "deadlines" in assignment.not_in_text else ()
    for requirement in context.requirements.values():
        if not any(quote.strip() for quote in requirement.quote) and requirement not in known:
            yield Hit(requirement=requirement.id)


@rule(
    "GR114",
    "warning",
    Texts(
        sv="{id} är inlagt som ”{stored}”, men beslutet säger ”{said}”: ”{sentence}”.",
        en="{id} is stored as “{stored}”, but the decision says “{said}”: “{sentence}”.",
        hint_sv="Ändra modality, eller citera de ord som visar att kravet är svagare.",
        hint_en="Change modality, or quote the words which show that the demand is weaker.",
    ),
)
def weakened(context: Context) -> Iterator[Hit]:
    """No demand is stored weaker than the decision puts it.

    What:
        A requirement's `modality` is not weaker than every sentence that its quotes stand in.
    Why:
        A permission that is not used needs no answer. Stored as one, an obligation would vanish.
    Fails:
        assignment.yaml: {"tasks[T1]": {modality: permits}}
    Passes:
        assignment.yaml: {"tasks[T1]": {modality: obliges}}
    Exceptions:
        Sentences that inform and demand nothing; a requirement may be stored stronger than its sentence.
    """
    said: dict[str, SentenceCoverage] = {}
    for sentence in _sentences(context):
        if sentence.modality not in _STRENGTH:
            continue
        for id_ in sentence.requirements:
            weakest = said.get(id_)
            if weakest is None or _STRENGTH[sentence.modality] < _STRENGTH[weakest.modality]:
                said[id_] = sentence
    for id_, sentence in said.items():
        requirement = context.requirements.get(id_)
        if requirement is not None and _STRENGTH[requirement.modality] < _STRENGTH[sentence.modality]:
            yield Hit(
                at=place(requirement, "modality"),
                requirement=id_,
                params={
                    "stored": MODALITY[requirement.modality],
                    "said": MODALITY[sentence.modality],
                    "sentence": clip(sentence.text, 120),
                },
            )


@rule(
    "GR115",
    "error",
    Texts(
        sv="En mening är avförd utan skäl: ”{sentence}”.",
        en="A sentence is dismissed without a reason: “{sentence}”.",
        hint_sv="Skriv under why varför den inte kräver något av rapporten.",
        hint_en="Write under why it demands nothing of the report.",
    ),
    waivable=False,
)
def dismissed_without_reason(context: Context) -> Iterator[Hit]:
    """A sentence is dismissed only with a reason.

    What:
        Each entry under `dismissed` has a `why`.
    Why:
        Dismissing is the one way to make a demand disappear, so somebody must stand for it.
    Fails:
        assignment.yaml: {dismissed: [{quote: Utgifterna ska belasta utgiftsområde 4}]}
    Passes:
        assignment.yaml: {dismissed: [{quote: Utgifterna ska belasta utgiftsområde 4,
                          why: Anger bara anslaget}]}
    Exceptions:
        None.
    """
    for dismissed in context.project.assignment.dismissed:
        if not dismissed.why.strip():
            yield Hit(at=place(dismissed), params={"sentence": clip(" ".join(dismissed.quote), 160)})


@rule(
    "GR116",
    "warning",
    Texts(
        sv="{id} citerar flera krav i ett: ”{quote}”.",
        en="{id} quotes several demands as one: “{quote}”.",
        hint_sv="Dela upp det i ett krav per ”{verb}”, eller lägg delarna under parts.",
        hint_en="Split it into one requirement per “{verb}”, or list its parts under parts.",
    ),
)
def compound(context: Context) -> Iterator[Hit]:
    """A task holds one demand.

    What:
        No quote of a task without parts has the obliging verb twice, unless another requirement quotes from
        the same words.
    Why:
        Evidence for the first half would count for the second.
    Fails:
        decision.txt: |
          Uppdrag att ta fram ett metodstöd

          Länsstyrelsen ska ta fram ett metodstöd och ska utbilda kommunernas handläggare.
        assignment.yaml:
          "tasks[T1]":
            quote: Länsstyrelsen ska ta fram ett metodstöd och ska utbilda kommunernas handläggare
    Passes:
        assignment.yaml:
          "tasks[T1]": {quote: ta fram ett metodstöd för kommunernas arbete}
    Exceptions:
        Tasks with `parts`, and verbs in subordinate clauses.
    """
    shared = _shared(context)
    for task in context.project.assignment.tasks:
        for quote in () if task.parts else task.quote:
            verb = _second_verb(_folded(quote).split())
            if verb and task.id not in shared:
                params = {"quote": clip(quote, 160), "verb": verb}
                yield Hit(at=place(task, "quote"), requirement=task.id, params=params)


def _second_verb(words: list[str]) -> str:
    """The obliging verb of a second main clause joined by "och" or "samt"; empty where there is none."""
    first = True
    for number, word in enumerate(words):
        verb = word.strip(",.;:")
        if verb not in _OBLIGING:
            continue
        before = words[max(0, number - _NEAR) : number][::-1]
        joined = next((one for one in before if one in _JOINING or one in _SUBORDINATE), "")
        if not first and joined in _JOINING:
            return verb
        first = False
    return ""


def _shared(context: Context) -> set[str]:
    """Ids of requirements that quote from a sentence which another one quotes from, too."""
    found: set[str] = set()
    for sentence in _sentences(context):
        tied = [id_ for id_ in sentence.requirements if id_ in context.requirements]
        if len(tied) > 1:
            found.update(tied)
    return found


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
