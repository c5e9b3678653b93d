"""Hand-ins: recipients, the decision's number, signatures, and proof that they were sent."""

from __future__ import annotations

from collections.abc import Iterator

from govreport.model import Deadline, Submission
from govreport.rules.context import Context
from govreport.rules.places import place
from govreport.rules.registry import Hit, Texts, Word, rule
from govreport.rules.words import DEADLINE

_QUOTING = ("requisition", "repayment", "financial-account")
_SIGNED = ("requisition", "financial-account")


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
    {
        "": Texts(
            sv="{item}: {what} saknar underskrift (signed_by).",
            en="{item}: {what} lacks a signature (signed_by).",
            hint_sv="Skriv vilken roll som undertecknade.",
            hint_en="Write which role signed it.",
        ),
        "requisition": Texts(
            sv="{item}: {what} saknar underskrift (signed_by).",
            en="{item}: {what} lacks a signature (signed_by).",
            hint_sv="Skriv vilken roll som undertecknade. Bara den som har firmateckningsrätt kan rekvirera.",
            hint_en="Write which role signed it. Only an authorised signer can requisition.",
        ),
    },
)
def unsigned(context: Context) -> Iterator[Hit]:
    """Requisition and financial account are signed.

    What:
        Submissions of these kinds say in `signed_by` who signed, by role.
    Why:
        The payer sends unsigned forms back, and the day passes.
    Fails:
        outputs/underlag.yaml: {"submissions[S1]": {signed_by: null}}
        ---
        assignment.yaml: {"deadlines[D1]": {kind: financial-account}}
        outputs/underlag.yaml: {"submissions[S1]": {signed_by: null}}
    Passes:
        outputs/underlag.yaml: {"submissions[S1]": {signed_by: ekonomichef}}
    Exceptions:
        Other hand-ins.
    """
    for submission, deadline in _sent(context):
        if deadline.deadline_kind in _SIGNED and not submission.signed_by:
            params = {"item": submission.id, "what": DEADLINE[deadline.deadline_kind]}
            kind = deadline.deadline_kind
            variant = kind if kind == "requisition" else ""
            yield Hit(
                at=place(submission),
                requirement=deadline.id,
                item=submission.id,
                variant=variant,
                params=params,
            )


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
