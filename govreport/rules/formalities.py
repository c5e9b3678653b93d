"""References and formalities: numbers, recipients, signatures, and the decision on the report."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from govreport.model import REPORTS, Deadline, Severity
from govreport.reading.folding import find_quote, folded_text
from govreport.rules.at_hand import report_at_hand
from govreport.rules.context import Context
from govreport.rules.places import place
from govreport.rules.registry import Hit, Texts, Word, rule

_PARTICULARS: Mapping[str, Word] = {
    "title": Word("titel (title)", "title"),
    "agencies": Word("myndighet (agencies)", "agencies"),
    "ministry": Word("departement (ministry)", "ministry"),
    "reference": Word("diarienummer (reference)", "registration number (reference)"),
    "decided": Word("beslutsdag (decided)", "day of decision (decided)"),
    "period": Word("period", "period"),
    "decision": Word("beslutets text (decision)", "the decision's text (decision)"),
}


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
    {
        "": Texts(
            sv="Inget beslut om rapporten är inlagt.",
            en="No decision on the report has been recorded.",
            hint_sv="Lägg in signoff under outputs/: dag, vem som beslutade, vem som "
            "föredrog och vilka som var med.",
            hint_en="Record signoff under outputs/: the day, who decided, who presented and who took part.",
        ),
        "earlier": Texts(
            sv="Beslutet den {signed} gäller en tidigare rapport ({earlier}, lämnad {sent}), inte den som ska "
            "lämnas nu ({deadline}).",
            en="The decision of {signed} is on an earlier report ({earlier}, sent on {sent}), not on the one to "
            "be handed in now ({deadline}).",
            hint_sv="Skriv report: {earlier} i det, och ett beslut till när rapporten är beslutad.",
            hint_en="Write report: {earlier} in it, and one more sign-off once the report has been decided on.",
        ),
    },
    waivable=False,
)
def no_signoff(context: Context) -> Iterator[Hit]:
    """Somebody has decided on the report.

    What:
        `signoff` is there for the report at hand, and is not that of an earlier report of the same assignment.
    Why:
        Until then the report is a draft, and its content is judged on today's law and names.
    Fails:
        outputs/underlag.yaml: {signoff: null}
        options: {final: true}
        ---
        assignment.yaml: {"deadlines[D9]": {kind: interim-report, due: 2017-10-15, to: [Justitiedepartementet],
                          owner: samordnaren, quote: Uppdraget ska redovisas}}
        outputs/underlag.yaml:
          "submissions[S9]": {deadline: D9, sent: 2017-10-12, channel: e-post, receipt: ja,
                              reference: Ju2017/01234/KRIM}
          signoff: {date: 2017-10-10}
        options: {final: true}
    Passes:
        outputs/underlag.yaml: {signoff: null}
        options: {today: 2017-11-01}
    Exceptions:
        Only the final check asks, and the time from a week before a report is due.
    """
    signoff, at_hand = context.signoff, report_at_hand(context)
    near = at_hand is not None and at_hand.day is not None and (at_hand.day - context.today).days <= 7
    if not (context.asked_final or near):
        return
    if signoff is None:
        yield Hit(item="signoff")
    elif signoff.date is not None and at_hand is not None and not signoff.report:
        for earlier, sent in _sent_after(context, signoff.date):
            if earlier.id == at_hand.deadline.id:
                continue
            params = {
                "signed": signoff.date,
                "sent": sent,
                "earlier": earlier.id,
                "deadline": at_hand.deadline.id,
            }
            yield Hit(at=place(signoff, "date"), item="signoff", variant="earlier", params=params)
            return


def _sent_after(context: Context, signed: dt.date) -> Iterator[tuple[Deadline, dt.date]]:
    """Reports that were sent since they were decided on that day."""
    for deadline in context.project.assignment.deadlines:
        for one in context.submissions.get(deadline.id, ()) if deadline.deadline_kind in REPORTS else ():
            if one.sent is not None and signed <= one.sent <= context.today:
                yield deadline, one.sent


@rule(
    "GR609",
    "warning",
    {
        "": Texts(
            sv="{field} ({value}) står inte i beslutets text.",
            en="{field} ({value}) is not in the decision's text.",
            hint_sv="Jämför med beslutet. Är uppgiften känd från annat håll: skriv {key} under not_in_text.",
            hint_en="Compare with the decision. If it is known from elsewhere, list {key} under not_in_text.",
        ),
        "recipient": Texts(
            sv="Departementet är {value}, men rapporten ska lämnas till {to} ({deadline}).",
            en="The ministry is {value}, but the report goes to {to} ({deadline}).",
            hint_sv="Jämför med beslutet. Omslaget och missivet ställs till det departement som står under "
            "ministry.",
            hint_en="Compare with the decision. Cover and letter are addressed to the one under ministry.",
        ),
    },
)
def particulars_not_in_text(context: Context) -> Iterator[Hit]:
    """The decision's number, day and ministry are the ones in its text.

    What:
        `reference`, `decided` and `ministry` stand in the decision's text, or are listed under `not_in_text`.
        Where the final report goes to a ministry, it is that one.
    Why:
        A wrong number goes onto every hand-in. A copied assignment.yaml keeps the old one.
    Fails:
        assignment.yaml: {reference: Ju2016/04321/KRIM}
        ---
        assignment.yaml: {decided: 2017-03-09}
        ---
        assignment.yaml: {ministry: Utbildningsdepartementet}
    Passes:
        assignment.yaml: {reference: Ju2016/04321/KRIM, not_in_text: [reference]}
    Exceptions:
        Folders without the decision's text. OCR damage is seen through.
    """
    assignment, decision = context.project.assignment, context.project.decision
    if decision is None:
        return
    text = folded_text(decision.text)  # folds only when a form does not stand there as it is
    for key, field, forms in _forms(context):
        if key in assignment.not_in_text or not forms:
            continue
        if not any(form in decision.text or find_quote(text, form) for form in forms):
            params = {"field": field, "key": key, "value": forms[0]}
            yield Hit(at=place(assignment, key), item=key, params=params)
        elif key == "ministry":
            yield from _other_recipient(context)


def _other_recipient(context: Context) -> Iterator[Hit]:
    """Another ministry than the assignment's that the final report goes to, and not to this one."""
    assignment, ending = context.project.assignment, context.profile.terms.get("ministry.ending", "")
    for deadline in assignment.deadlines:
        if deadline.deadline_kind != "final-report" or not ending:
            continue
        ministries = [name for name in deadline.to if name.casefold().endswith(ending)]
        if ministries and assignment.ministry not in ministries:
            params = {"value": assignment.ministry, "to": ministries, "deadline": deadline.id}
            yield Hit(at=place(assignment, "ministry"), item="ministry", variant="recipient", params=params)
            return


def _forms(context: Context) -> Iterator[tuple[str, Word, list[str]]]:
    assignment = context.project.assignment
    number = assignment.reference
    yield "reference", Word("Diarienumret", "The registration number"), [number] if number else []
    day = assignment.decided
    forms = [day.isoformat(), context.profile.forms.date(day), f"{day:%Y%m%d}"] if day else []
    yield "decided", Word("Beslutsdagen", "The day of decision"), forms
    ministry = assignment.ministry
    yield "ministry", Word("Departementet", "The ministry"), [ministry] if ministry else []
