"""References and formalities: numbers, recipients, signatures, and the decision on the report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from govreport.model import Deadline, Severity, Submission
from govreport.reading.folding import FoldedText, find_quote
from govreport.rules.context import Context
from govreport.rules.places import place
from govreport.rules.registry import Hit, Texts, Word, rule
from govreport.rules.words import DEADLINE

_PARTICULARS: Mapping[str, Word] = {
    "title": Word("titel (title)", "title"),
    "agencies": Word("myndighet (agencies)", "agencies"),
    "ministry": Word("departement (ministry)", "ministry"),
    "reference": Word("diarienummer (reference)", "registration number (reference)"),
    "decided": Word("beslutsdag (decided)", "day of decision (decided)"),
    "period": Word("period", "period"),
    "decision": Word("beslutets text (decision)", "the decision's text (decision)"),
}
_QUOTING = ("requisition", "repayment", "financial-account")
_SIGNED = ("requisition", "financial-account")


@rule(
    "GR601",
    "error",
    Texts(
        sv="Uppgifter om beslutet saknas: {missing}.",
        en="Particulars of the decision are missing: {missing}.",
        hint_sv="Fyll i dem i assignment.yaml. De står på omslaget, i missivet och på varje inlämning.",
        hint_en="Fill them in in assignment.yaml. They stand on the cover, in the "
        "letter and on every hand-in.",
    ),
    waivable=False,
)
def decision_particulars(context: Context) -> Iterator[Hit]:
    """The decision is identified.

    What:
        `title`, `agencies`, `ministry`, `reference`, `decided`, `period` and `decision` are filled in.
    Why:
        The ministry's registrar finds the case by its number. Without the period nothing is ever overdue, and
        without the text no forgotten sentence is found.
    Fails:
        assignment.yaml: {reference: null}
        ---
        assignment.yaml: {period: null}
    Passes:
        assignment.yaml: {reference: Ju2017/01234/KRIM}
    Exceptions:
        A warning until the period has ended. A field listed under `not_in_text` has GR014.
    """
    assignment = context.project.assignment
    missing = [
        word
        for name, word in _PARTICULARS.items()
        if not getattr(assignment, name) and name not in assignment.not_in_text
    ]
    period = assignment.period
    if period is not None and (period.start is None or period.end is None):
        missing.append(Word("periodens första och sista dag", "the period's first and last day"))
    if missing:
        severity: Severity = "error" if context.final or assignment.period is None else "warning"
        yield Hit(at=place(assignment), item="assignment", severity=severity, params={"missing": missing})


@rule(
    "GR602",
    "error",
    Texts(
        sv="Myndighetens eget diarienummer saknas.",
        en="The agency's own registration number is missing.",
        hint_sv="Skriv registration_number i govreport.yaml. Missiv och omslag anger det jämte regeringens.",
        hint_en="Write registration_number in govreport.yaml. Letter and cover give it "
        "beside the Government's.",
    ),
)
def own_number(context: Context) -> Iterator[Hit]:
    """The report bears the agency's own registration number.

    What:
        `registration_number` in govreport.yaml is filled in.
    Why:
        A document without number is not registered, and the ministry's answer cannot be sorted in.
    Fails:
        govreport.yaml: {registration_number: null}
    Passes:
        govreport.yaml: {registration_number: 801-1234-2017}
    Exceptions:
        A warning until the period has ended.
    """
    if not context.project.settings.registration_number.strip():
        yield Hit(at=place(context.project.settings), item="registration_number", severity=context.lack)


@rule(
    "GR603",
    "error",
    Texts(
        sv="Inget beslut om rapporten är inlagt.",
        en="No decision on the report has been recorded.",
        hint_sv="Lägg in signoff under outputs/: dag, vem som beslutade, vem som "
        "föredrog och vilka som var med.",
        hint_en="Record signoff under outputs/: the day, who decided, who presented and who took part.",
    ),
    waivable=False,
)
def no_signoff(context: Context) -> Iterator[Hit]:
    """Somebody has decided on the report.

    What:
        `signoff` is there.
    Why:
        Until then the report is a draft, and its content is judged on today's law and names.
    Fails:
        outputs/underlag.yaml: {signoff: null}
        options: {final: true}
    Passes:
        outputs/underlag.yaml: {signoff: null}
        options: {today: 2017-11-01}
    Exceptions:
        Only the final check asks, and the time from a week before a report is due.
    """
    if context.project.outputs.signoff is not None:
        return
    days = [
        d.due for d in context.project.assignment.deadlines if d.deadline_kind == "final-report" and d.due
    ]
    near = any((day - context.today).days <= 7 for day in days)
    if context.asked_final or near:
        yield Hit(item="signoff")


def _sent(context: Context) -> Iterator[tuple[Submission, Deadline]]:
    for submission in context.project.outputs.submissions:
        deadline = context.deadlines.get(submission.deadline)
        if deadline is not None and submission.sent is not None:
            yield submission, deadline


@rule(
    "GR604",
    "error",
    {
        "to": Texts(
            sv="{item}: {what} gick inte till {missing}, som beslutet anger.",
            en="{item}: {what} did not go to {missing}, as the decision says.",
            hint_sv="Skicka den även dit, eller rätta to.",
            hint_en="Send it there as well, or correct to.",
        ),
        "copy": Texts(
            sv="{item}: {what} gick inte i kopia till {missing}, som beslutet anger.",
            en="{item}: {what} was not copied to {missing}, as the decision says.",
            hint_sv="Skicka kopian, och skriv mottagaren under copy.",
            hint_en="Send the copy, and write the recipient under copy.",
        ),
    },
    waivable=False,
)
def wrong_recipient(context: Context) -> Iterator[Hit]:
    """A hand-in went to everybody whom the decision names.

    What:
        Where a submission says `to`, it holds every recipient of the deadline; where the deadline has `copy`,
        the submission has them too.
    Why:
        Several decisions send the report to one ministry with a copy to another, and the account to neither.
    Fails:
        outputs/underlag.yaml: {"submissions[S1]": {to: [Justitiedepartementet]}}
        ---
        assignment.yaml: {"deadlines[D1]": {copy: [Justitiedepartementet]}}
    Passes:
        outputs/underlag.yaml: {"submissions[S1]": {to: [Kammarkollegiet]}}
    Exceptions:
        A submission without `to` is taken to have gone to the deadline's recipients.
    """
    for submission, deadline in _sent(context):
        what = DEADLINE[deadline.deadline_kind]
        reached = (*(submission.to or deadline.to), *submission.copy)
        groups = (("to", _unreached(deadline.to, reached)), ("copy", _unreached(deadline.copy, reached)))
        for variant, missing in groups:
            if missing:
                yield Hit(
                    at=place(submission, variant),
                    requirement=deadline.id,
                    item=submission.id,
                    variant=variant,
                    params={"item": submission.id, "what": what, "missing": missing},
                )


def _unreached(wanted: tuple[str, ...], reached: tuple[str, ...]) -> list[str]:
    folded = [name.casefold() for name in reached]
    return [name for name in wanted if not any(name.casefold() in other for other in folded)]


@rule(
    "GR605",
    "error",
    {
        "wrong": Texts(
            sv="{item}: {what} anger ”{given}”, men beslutets diarienummer är {reference}.",
            en="{item}: {what} quotes “{given}”, but the decision's registration number is {reference}.",
            hint_sv="Rätta uppgiften. Är den skickad så: meddela mottagaren det rätta numret.",
            hint_en="Correct it. If it was sent like that, tell the recipient the right number.",
        ),
        "none": Texts(
            sv="{item}: inget visar att {what} angav beslutets diarienummer.",
            en="{item}: nothing shows that {what} quoted the decision's registration number.",
            hint_sv="Skriv numret som det stod under reference.",
            hint_en="Write the number as it stood under reference.",
        ),
    },
)
def number_on_hand_in(context: Context) -> Iterator[Hit]:
    """Hand-ins quote the decision's registration number.

    What:
        The `reference` of each submission is the decision's. For requisition, repayment and financial
        account it must be there (else a warning).
    Why:
        The payer pays, and books a repayment, by that number.
    Fails:
        outputs/underlag.yaml: {"submissions[S1]": {reference: Ju2017/99999/KRIM}}
        ---
        outputs/underlag.yaml: {"submissions[S1]": {reference: null}}
    Passes:
        outputs/underlag.yaml: {"submissions[S1]": {reference: Ju2017/01234/KRIM}}
    Exceptions:
        A number that only differs in spaces or case.
    """
    wanted = context.project.assignment.reference
    for submission, deadline in _sent(context):
        params = {
            "item": submission.id,
            "what": DEADLINE[deadline.deadline_kind],
            "given": submission.reference,
            "reference": wanted,
        }
        at = place(submission, "reference")
        if not submission.reference and deadline.deadline_kind in _QUOTING:
            yield Hit(at=at, item=submission.id, variant="none", severity="warning", params=params)
        elif submission.reference and wanted and _number(wanted) not in _number(submission.reference):
            yield Hit(at=at, item=submission.id, variant="wrong", params=params)


def _number(text: str) -> str:
    return "".join(text.split()).casefold()


@rule(
    "GR606",
    "error",
    Texts(
        sv="{item}: {what} saknar underskrift (signed_by).",
        en="{item}: {what} lacks a signature (signed_by).",
        hint_sv="Skriv vilken roll som undertecknade. Bara den som har firmateckningsrätt kan rekvirera.",
        hint_en="Write which role signed it. Only an authorised signer can requisition.",
    ),
)
def unsigned(context: Context) -> Iterator[Hit]:
    """Requisition and financial account are signed.

    What:
        Submissions of these kinds say in `signed_by` who signed, by role.
    Why:
        The payer sends unsigned forms back, and the day passes.
    Fails:
        outputs/underlag.yaml: {"submissions[S1]": {signed_by: null}}
    Passes:
        outputs/underlag.yaml: {"submissions[S1]": {signed_by: ekonomichef}}
    Exceptions:
        Other hand-ins.
    """
    for submission, deadline in _sent(context):
        if deadline.deadline_kind in _SIGNED and not submission.signed_by:
            params = {"item": submission.id, "what": DEADLINE[deadline.deadline_kind]}
            yield Hit(at=place(submission), requirement=deadline.id, item=submission.id, params=params)


@rule(
    "GR607",
    "warning",
    Texts(
        sv="{item}: {what} saknar {missing}.",
        en="{item}: {what} lacks its {missing}.",
        hint_sv="Skriv hur den skickades och vad som visar att den kom fram.",
        hint_en="Write how it was sent and what shows that it arrived.",
    ),
)
def unprovable_hand_in(context: Context) -> Iterator[Hit]:
    """That something was handed in can be shown.

    What:
        Each submission has its `channel` and `receipt`.
    Why:
        When a payment does not come, the first question is what was sent, how, and who confirmed it.
    Fails:
        outputs/underlag.yaml: {"submissions[S1]": {receipt: null}}
    Passes:
        outputs/underlag.yaml: {"submissions[S1]": {receipt: mottagningsbevis 2017-09-11}}
    Exceptions:
        None.
    """
    parts = {
        "channel": Word("sändningssätt (channel)", "channel"),
        "receipt": Word("kvittens (receipt)", "receipt"),
    }
    for submission, deadline in _sent(context):
        missing = [word for name, word in parts.items() if not getattr(submission, name)]
        if missing:
            params = {"item": submission.id, "what": DEADLINE[deadline.deadline_kind], "missing": missing}
            yield Hit(at=place(submission), item=submission.id, params=params)


@rule(
    "GR409",
    "warning",
    Texts(
        sv="{item}: {what} skickades som ”{channel}”, men beslutet säger ”{ordered}”.",
        en="{item}: {what} was sent as “{channel}”, but the decision says “{ordered}”.",
        hint_sv="Lämna den på det sätt som beslutet säger, eller stäm av med mottagaren.",
        hint_en="Hand it in as the decision says, or clear it with the recipient.",
    ),
)
def wrong_channel(context: Context) -> Iterator[Hit]:
    """A hand-in goes the way that the decision says.

    What:
        Where a deadline has a `channel` (“i årsredovisningen”), the submission's `channel` holds its words.
    Why:
        Some assignments are reported in the annual report, some in a report of their own, some on a form.
    Fails:
        assignment.yaml: {"deadlines[D1]": {channel: Kammarkollegiets blankett}}
    Passes:
        assignment.yaml: {"deadlines[D1]": {channel: e-post}}
    Exceptions:
        Deadlines for which the decision says no way.
    """
    for submission, deadline in _sent(context):
        ordered = deadline.channel.casefold()
        if ordered and submission.channel and ordered not in submission.channel.casefold():
            params = {
                "item": submission.id,
                "what": DEADLINE[deadline.deadline_kind],
                "channel": submission.channel,
                "ordered": deadline.channel,
            }
            yield Hit(at=place(submission, "channel"), item=submission.id, params=params)


@rule(
    "GR609",
    "warning",
    Texts(
        sv="{field} ({value}) står inte i beslutets text.",
        en="{field} ({value}) is not in the decision's text.",
        hint_sv="Jämför med beslutet. Är uppgiften känd från annat håll: skriv {key} under not_in_text.",
        hint_en="Compare with the decision. If it is known from elsewhere, list {key} under not_in_text.",
    ),
)
def particulars_not_in_text(context: Context) -> Iterator[Hit]:
    """The decision's number and day are the ones in its text.

    What:
        `reference` and `decided` stand in the decision's text, or are listed under `not_in_text`.
    Why:
        A wrong number goes onto every hand-in. A copied assignment.yaml keeps the old one.
    Fails:
        assignment.yaml: {reference: Ju2016/04321/KRIM}
        ---
        assignment.yaml: {decided: 2017-03-09}
    Passes:
        assignment.yaml: {reference: Ju2016/04321/KRIM, not_in_text: [reference]}
    Exceptions:
        Folders without the decision's text. OCR damage is seen through.
    """
    assignment, decision = context.project.assignment, context.project.decision
    if decision is None:
        return
    text = FoldedText(decision.text)
    for key, field, forms in _forms(context):
        if key in assignment.not_in_text or not forms:
            continue
        if not any(find_quote(text, form) for form in forms):
            params = {"field": field, "key": key, "value": forms[0]}
            yield Hit(at=assignment.at.of(key) if assignment.at else None, item=key, params=params)


def _forms(context: Context) -> Iterator[tuple[str, Word, list[str]]]:
    assignment = context.project.assignment
    number = assignment.reference
    yield "reference", Word("Diarienumret", "The registration number"), [number] if number else []
    day = assignment.decided
    forms = [day.isoformat(), context.profile.forms.date(day), f"{day:%Y%m%d}"] if day else []
    yield "decided", Word("Beslutsdagen", "The day of decision"), forms
