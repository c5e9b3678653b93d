"""Deadlines: what falls due when, whether it was sent in time, and by which day things must be decided."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from govreport.model import REPORTS, Deadline
from govreport.model.evidence import complete
from govreport.profiles.workdays import last_working_day, working_days_before, working_days_between
from govreport.rules.at_hand import is_at_hand
from govreport.rules.context import Context
from govreport.rules.places import place
from govreport.rules.registry import Hit, Texts, Word, rule
from govreport.rules.words import DEADLINE

NEAR = dt.timedelta(days=60)


def _explained(context: Context, deadline: Deadline) -> bool:
    return any(complete(deviation) for deviation in context.deviations.get(deadline.id, ()))


def _pending(context: Context) -> Iterator[tuple[Deadline, dt.date]]:
    """Deadlines still to be met, with their day."""
    for deadline in context.project.assignment.deadlines:
        result = context.statuses.get(deadline.id)
        if result is not None and result.status == "pending" and result.due is not None:
            yield deadline, result.due


@rule(
    "GR401",
    "error",
    Texts(
        sv="{id}: {what} skulle ha lämnats senast {due} men är inte registrerad som skickad.",
        en="{id}: {what} was due on {due} but is not recorded as sent.",
        hint_sv="Lägg in den under submissions med dag och kvittens. Är den inte skickad: skicka den nu, "
        "tala med mottagaren och skriv en avvikelse.",
        hint_en="Record it under submissions with day and receipt. If it was not sent: send it now, "
        "talk to the recipient and write a deviation.",
    ),
    waivable=False,
)
def overdue(context: Context) -> Iterator[Hit]:
    """Nothing is overdue.

    What:
        Each deadline whose day has passed has a submission.
    Why:
        A requisition after its last day is not paid, and a report that is late is noted.
    Fails:
        outputs/underlag.yaml: {"submissions[S1]": {sent: null}}
        ---
        outputs/underlag.yaml: {"submissions[S1]": null}
        options: {today: 2017-09-16}
    Passes:
        outputs/underlag.yaml: {"submissions[S1]": null}
        options: {today: 2017-09-15}
    Exceptions:
        What is due today is pending. A repayment when nothing is left, and a deadline whose condition did not
        occur (`occurred: false`), fall away. A complete deviation explains the rest.
    """
    for deadline in context.project.assignment.deadlines:
        result = context.statuses.get(deadline.id)
        if result is None or result.status != "unaddressed" or context.deviations.get(deadline.id):
            continue
        for due in context.hand_ins(deadline):
            if due.overdue(context.today):
                what = DEADLINE[deadline.deadline_kind]
                yield Hit(
                    at=place(deadline, "due"), requirement=deadline.id, params={"what": what, "due": due.day}
                )


@rule(
    "GR402",
    "error",
    {
        "sent": Texts(
            sv="{id}: {what} skickades {sent}, efter sista dagen {due}.",
            en="{id}: {what} was sent on {sent}, after its last day {due}.",
            hint_sv="Stämmer dagen? Skriv annars en avvikelse: varför, med vilken följd, och "
            "vad mottagaren har svarat.",
            hint_en="Is the day right? Otherwise write a deviation: why, to what effect, and "
            "what the recipient said.",
        ),
        "signed": Texts(
            sv="{id}: rapporten beslutas {sent}, efter sista dagen {due}.",
            en="{id}: the report is decided on {sent}, after its last day {due}.",
            hint_sv="Flytta beslutsmötet, eller tala med departementet och skriv en avvikelse.",
            hint_en="Move the meeting, or talk to the ministry and write a deviation.",
        ),
    },
    waivable=False,
)
def late(context: Context) -> Iterator[Hit]:
    """What was handed in was handed in time.

    What:
        No submission is sent after the due day, and the report at hand is not decided after it.
    Why:
        The day is a part of the Government's decision.
    Fails:
        outputs/underlag.yaml: {"submissions[S1]": {sent: 2017-09-16}}
        ---
        outputs/underlag.yaml: {signoff: {date: 2018-03-16}}
    Passes:
        outputs/underlag.yaml: {"submissions[S1]": {sent: 2017-09-15}}
    Exceptions:
        A complete deviation for the deadline explains the delay.
    """
    signoff = context.signoff
    for deadline in context.project.assignment.deadlines:
        if _explained(context, deadline):
            continue
        what = DEADLINE[deadline.deadline_kind]
        for due in context.hand_ins(deadline):
            if due.late and due.submission is not None:
                params = {"what": what, "sent": due.submission.sent, "due": due.day}
                yield Hit(
                    at=place(due.submission, "sent"),
                    requirement=deadline.id,
                    item=due.submission.id,
                    variant="sent",
                    params=params,
                )
        day = deadline.due if is_at_hand(context, deadline) else None
        if signoff is not None and signoff.date and day and signoff.date > day:
            params = {"sent": signoff.date, "due": day}
            yield Hit(at=place(signoff, "date"), requirement=deadline.id, variant="signed", params=params)


@rule(
    "GR403",
    "warning",
    {
        "day": Texts(
            sv="{id} ({what}) har ingen dag.",
            en="{id} ({what}) has no day.",
            hint_sv="Ange due, every (som --03-31) eller beslutets ord under relative.",
            hint_en="Give due, every (such as --03-31), or the decision's words under relative.",
        ),
        "relative": Texts(
            sv="{id} ({what}) har ingen uträknad dag: ”{relative}”.",
            en="{id} ({what}) has no day worked out: “{relative}”.",
            hint_sv="Fyll i due när dagen är känd. Utan den kan inget bli försenat.",
            hint_en="Fill in due once the day is known. Without it nothing can be late.",
        ),
        "parts": Texts(
            sv="{id} ({what}) saknar {missing}.",
            en="{id} ({what}) lacks its {missing}.",
            hint_sv="Fyll i det som saknas. Slaget styr vilka regler som gäller.",
            hint_en="Fill it in. The kind decides which rules hold.",
        ),
        "owner": Texts(
            sv="Ingen svarar för {ids}.",
            en="Nobody answers for {ids}.",
            hint_sv="Skriv owner vid inlämningen, eller owners i govreport.yaml: en roll, inte ett namn.",
            hint_en="Write owner beside the deadline, or owners in govreport.yaml: a role, not a name.",
        ),
    },
)
def deadline_incomplete(context: Context) -> Iterator[Hit]:
    """A deadline has its kind, a day, a recipient and somebody who answers for it.

    What:
        Each deadline has `kind`, `to`, `owner`, and one of `due`, `every` and `relative`.
    Why:
        A day that nobody owns passes. A hand-in without recipient goes to the wrong one.
    Fails:
        assignment.yaml: {"deadlines[D2]": {owner: null}}
        ---
        assignment.yaml: {"deadlines[D2]": {kind: null}}
        ---
        assignment.yaml: {"deadlines[D2]": {due: null}}
        ---
        assignment.yaml: {"deadlines[D2]": {due: null, relative: en månad efter uppdragets slut}}
    Passes:
        assignment.yaml: {"deadlines[D2]": {owner: enhetschefen}}
    Exceptions:
        An owner may also be given in govreport.yaml (`owners`). What has been sent needs no owner any more.
    """
    unowned: list[Deadline] = []
    for deadline in context.project.assignment.deadlines:
        result = context.statuses.get(deadline.id)
        if result is None or result.status == "not-applicable":
            continue
        what = DEADLINE[deadline.deadline_kind]
        if deadline.due is None and not deadline.every:
            variant = "relative" if deadline.relative else "day"
            params = {"what": what, "relative": deadline.relative}
            yield Hit(requirement=deadline.id, variant=variant, params=params)
        missing = [] if deadline.to else [Word("mottagare (to)", "recipient (to)")]
        if deadline.at is not None and "kind" not in deadline.at.fields:
            missing.append(Word("slag (kind)", "kind"))
        if missing:
            yield Hit(requirement=deadline.id, variant="parts", params={"what": what, "missing": missing})
        if not result.owner and result.status != "addressed":
            unowned.append(deadline)
    if unowned:  # one matter: nobody has shared the work out yet
        ids = [deadline.id for deadline in unowned]
        yield Hit(at=place(unowned[0]), item=ids[0], variant="owner", params={"ids": ids})


_WORKING_DAYS = {
    0: Word("ingen arbetsdag", "no working day"),
    1: Word("en arbetsdag", "one working day"),
}


@rule(
    "GR404",
    "warning",
    Texts(
        sv="Rapporten beslutas {signed}. Då återstår {left} till sista dagen {due}, men tryckning och "
        "expediering behöver {needed}.",
        en="The report is decided on {signed}, which leaves {left} until its last day {due}, but print and "
        "dispatch need {needed}.",
        hint_sv="Lägg beslutet senast {latest}.",
        hint_en="Decide by {latest}.",
    ),
)
def signed_too_close(context: Context) -> Iterator[Hit]:
    """The decision leaves time for print and dispatch.

    What:
        The sign-off lies at least the profile's working days for print before the final report's day.
    Why:
        What is decided on the last day is sent the day after.
    Fails:
        outputs/underlag.yaml: {signoff: {date: 2018-03-14}}
    Passes:
        outputs/underlag.yaml: {signoff: {date: 2018-03-12}}
    Exceptions:
        `internal_days: {print: 1}` in govreport.yaml sets the agency's own time. Once the report is sent,
        the matter is settled.
    """
    signoff = context.signoff
    needed = _internal_days(context).get("print")
    if signoff is None or signoff.date is None or needed is None:
        return
    country = context.profile.calendar.country
    for deadline, due in _pending(context):
        if not is_at_hand(context, deadline) or signoff.date > due:
            continue
        if (due - signoff.date).days > needed * 3 + 7:
            continue  # far away: no need to look holidays up
        days = working_days_between(country, signoff.date, due)
        if days < needed:
            latest = working_days_before(country, due, needed)
            params = {"signed": signoff.date, "days": days, "due": due, "needed": needed, "latest": latest}
            params["left"] = _WORKING_DAYS.get(days) or Word(f"{days} arbetsdagar", f"{days} working days")
            yield Hit(at=place(signoff, "date"), requirement=deadline.id, params=params)


def _internal_days(context: Context) -> dict[str, int]:
    return {**context.profile.calendar.internal_days, **context.project.settings.internal_days}


@rule(
    "GR405",
    "warning",
    Texts(
        sv="{id}: sista dagen {due} är ingen arbetsdag.",
        en="{id}: the last day {due} is not a working day.",
        hint_sv="Lämna in senast {before}.",
        hint_en="Hand in by {before}.",
    ),
)
def due_on_holiday(context: Context) -> Iterator[Hit]:
    """Who must hand in on a holiday hands in the working day before.

    What:
        The day of a pending deadline is a working day.
    Why:
        Registrars and banks are closed. A day set by a Government decision is not moved to the next working
        day.
    Fails:
        assignment.yaml: {"deadlines[D2]": {due: 2018-03-30}}
        ---
        assignment.yaml: {"deadlines[D2]": {due: 2018-03-17}}
    Passes:
        assignment.yaml: {"deadlines[D2]": {due: 2018-03-29}}
    Exceptions:
        Deadlines more than 60 days away, unless they fall on a weekend; what has been sent.
    """
    country = context.profile.calendar.country
    for deadline, due in _pending(context):
        if due.weekday() < 5 and due - context.today > NEAR:
            continue
        before = last_working_day(country, due)
        if before != due:
            yield Hit(
                at=place(deadline, "due"), requirement=deadline.id, params={"due": due, "before": before}
            )


@rule(
    "GR406",
    "advice",
    Texts(
        sv="{id} ska lämnas senast {due}. Räknat bakåt: {days}.",
        en="{id} is due on {due}. Counting back: {days}.",
        hint_sv="Boka dagarna nu. Andra tider anges under internal_days i govreport.yaml.",
        hint_en="Book the days now. Other times go under internal_days in govreport.yaml.",
    ),
)
def internal_days(context: Context) -> Iterator[Hit]:
    """The agency's own days before a report's due day.

    What:
        Counts back from the day of a report that is due within 60 days and not yet decided: fact-check by
        partners, the decision meeting, print and dispatch.
    Why:
        The due day is known from the first day; the meeting that must come before it is forgotten.
    Fails:
        outputs/underlag.yaml: {signoff: null}
        options: {today: 2018-02-01}
    Passes:
        outputs/underlag.yaml: {signoff: null}
        options: {today: 2017-12-01}
    Exceptions:
        Days already past are left out; nothing is said once the report is decided.
    """
    signoff = context.signoff
    if signoff is not None and signoff.date is not None:
        return
    calendar = context.profile.calendar
    for deadline, due in _pending(context):
        if deadline.deadline_kind not in REPORTS or due - context.today > NEAR:
            continue
        found: list[tuple[dt.date, Word]] = []
        for name, count in _internal_days(context).items():
            label = calendar.internal_labels.get(name, {})
            day = working_days_before(calendar.country, due, count)
            if day >= context.today:
                found.append((day, Word(label.get("sv", name), label.get("en", name))))
        if found:
            days = [Word(f"{word.sv} {day}", f"{word.en} {day}") for day, word in sorted(found, key=_day)]
            yield Hit(at=place(deadline, "due"), requirement=deadline.id, params={"due": due, "days": days})


def _day(found: tuple[dt.date, Word]) -> dt.date:
    return found[0]
