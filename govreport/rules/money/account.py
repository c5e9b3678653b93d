"""The economic account: what was spent, what is left and paid back, and why it differs from the budget."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from govreport.figures import still_in_use
from govreport.model import BudgetLine
from govreport.rules.at_hand import report_at_hand
from govreport.rules.context import Context
from govreport.rules.money.facts import ZERO, day_of_line, has_deadline, lines, money_by_line, sent
from govreport.rules.money.granted import currency
from govreport.rules.places import place
from govreport.rules.registry import Hit, Texts, rule

HUNDRED = Decimal(100)


@rule(
    "GR506",
    "error",
    Texts(
        sv="Den ekonomiska redovisningen {item} anger {stated} {unit} för {id}, men huvudboken ger {costs}.",
        en="The financial account {item} gives {stated} {unit} for {id}, but the ledger gives {costs}.",
        hint_sv="Lämna en rättad redovisning, eller rätta amounts i {item}. Rapport, redovisning och "
        "huvudbok ska ha "
        "samma belopp.",
        hint_en="Hand in a corrected account, or correct amounts in {item}. Report, account and ledger must "
        "have the "
        "same amount.",
    ),
)
def account_and_ledger(context: Context) -> Iterator[Hit]:
    """The financial account that was sent gives the ledger's amounts.

    What:
        Where a financial account is recorded with `amounts`, they are the costs of each line, to the krona.
    Why:
        Parts that do not agree are what reviewers of state accounts find first.
    Fails:
        assignment.yaml: {"deadlines[D4]": {kind: financial-account, due: 2018-03-15, to: [Kammarkollegiet],
                          owner: ekonomen, quote: redovisning ska ange}}
        outputs/underlag.yaml: {"submissions[S4]": {deadline: D4, sent: 2018-03-12, channel: e-post,
          receipt: ja,
                                reference: Ju2017/01234/KRIM, signed_by: ekonomichef, amounts: {B1: 295000}}}
    Passes:
        assignment.yaml: {"deadlines[D4]": {kind: financial-account, due: 2018-03-15, to: [Kammarkollegiet],
                          owner: ekonomen, quote: redovisning ska ange}}
        outputs/underlag.yaml: {"submissions[S4]": {deadline: D4, sent: 2018-03-12, channel: e-post,
          receipt: ja,
                                reference: Ju2017/01234/KRIM, signed_by: ekonomichef, amounts: {B1: 300000}}}
    Exceptions:
        Yearly accounts, whose amounts are one year's: where several were sent, their amounts are added up.
    """
    stated: dict[str, Decimal] = {}
    found = list(sent(context, "financial-account"))
    for submission in found:
        for line, amount in submission.amounts.items():
            stated[line] = stated.get(line, ZERO) + amount
    by_line = money_by_line(context)
    for id_, amount in stated.items():
        costs = by_line.get(id_, {}).get("costs")
        if costs is None or abs(costs - amount) < 1:
            continue
        last = next(s for s in reversed(found) if id_ in s.amounts)
        params = {"item": last.id, "stated": amount, "costs": costs, "unit": currency(context)}
        yield Hit(at=place(last, "amounts"), requirement=id_, params=params)


@rule(
    "GR507",
    "error",
    {
        "nowhere": Texts(
            sv="På {id} återstår {unspent} {unit}, men inget säger när och till vem de betalas tillbaka.",
            en="On {id}, {unspent} {unit} is left, but nothing says when and to whom it is repaid.",
            hint_sv="Läs i beslutet eller fråga betalaren, och lägg in återbetalningen under deadlines "
            "(kind: repayment).",
            hint_en="Read the decision or ask the payer, and add the repayment under deadlines (kind: "
            "repayment).",
        ),
        "amount": Texts(
            sv="Återbetalningen för {id} är {repaid} {unit}, men {unspent} återstår.",
            en="The repayment for {id} is {repaid} {unit}, but {unspent} is left.",
            hint_sv="Betala resten, eller rätta amounts i {item}. Varje anslag betalas tillbaka för sig.",
            hint_en="Pay the rest, or correct amounts in {item}. Each line is repaid by itself.",
        ),
        "giro": Texts(
            sv="Det syns inte till vilket giro {item} betalades.",
            en="Nothing shows to which giro {item} was paid.",
            hint_sv="Skriv giro i {item}, eller på anslagsraden om beslutet anger det.",
            hint_en="Write giro in {item}, or on the funding line where the decision gives it.",
        ),
    },
    waivable=False,
)
def repayment(context: Context) -> Iterator[Hit]:
    """What is left is repaid, line by line.

    What:
        A line with money left has a repayment among the deadlines; when the repayment is sent, its
        `amounts` are what is left of each line, and it says to which giro.
    Why:
        Money kept beyond its day is reclaimed, with interest and with questions.
    Fails:
        outputs/underlag.yaml:
          "costs": [{id: V1, voucher: "101", date: 2017-06-30, account: "5711", line: B1, amount: 280000}]
          "submissions[S3]": {deadline: D3, sent: 2018-03-09, channel: bankgiro, receipt: ja, giro: 5052-5781,
                              reference: Ju2017/01234/KRIM, amounts: {B1: 10000}}
        ---
        assignment.yaml: {"deadlines[D3]": null}
        outputs/underlag.yaml:
          "costs": [{id: V1, voucher: "101", date: 2017-06-30, account: "5711", line: B1, amount: 280000}]
    Passes:
        outputs/underlag.yaml:
          "costs": [{id: V1, voucher: "101", date: 2017-06-30, account: "5711", line: B1, amount: 280000}]
          "submissions[S3]": {deadline: D3, sent: 2018-03-09, channel: bankgiro, receipt: ja, giro: 5052-5781,
                              reference: Ju2017/01234/KRIM, amounts: {B1: 20000}}
    Exceptions:
        A repayment that is due and was not sent has GR401. Where money is repaid year by year, a line's is
        looked at once its own day has passed, or something was repaid of it. A difference of less than a krona
        is rounding. Where the decision has neither requisition nor repayment, nothing was paid out and nothing
        is paid back. A missing giro is a warning.
    """
    found = list(sent(context, "repayment"))
    for line in lines(context):
        left = money_by_line(context)[line.id]["to_repay"]
        if left is None:
            continue
        if not has_deadline(context, "repayment"):
            if left >= 1:
                params = {"unspent": left, "unit": currency(context)}
                yield Hit(requirement=line.id, variant="nowhere", severity=context.lack, params=params)
            continue
        paid = sum((s.amounts.get(line.id, ZERO) for s in found), ZERO)
        day = day_of_line(context, "repayment", line, after=1)
        if not paid and day is not None and day >= context.today:
            continue
        if found and abs(paid - left) >= 1:
            last = found[-1]
            params = {"repaid": paid, "unspent": left, "unit": currency(context), "item": last.id}
            yield Hit(at=place(last, "amounts"), requirement=line.id, variant="amount", params=params)
    yield from _without_giro(context)


def _without_giro(context: Context) -> Iterator[Hit]:
    known = any(line.giro for line in lines(context))
    for submission in sent(context, "repayment"):
        if not submission.giro and not known and any(submission.amounts.values()):
            yield Hit(
                at=place(submission),
                item=submission.id,
                variant="giro",
                severity="warning",
                params={"item": submission.id},
            )


@rule(
    "GR508",
    "warning",
    Texts(
        sv="{id} är överskriden med {over} {unit} medan {others} har medel kvar.",
        en="{id} is overspent by {over} {unit} while money is left on {others}.",
        hint_sv="Ett överskott på ett anslag täcker inte ett underskott på ett annat. Bokför om det som hör "
        "till en "
        "annan rad, eller visa i budget_comments vad som betalar underskottet.",
        hint_en="What is left on one line does not cover another. Rebook what belongs to another line, or "
        "show in "
        "budget_comments what pays for the overspending.",
    ),
)
def offset(context: Context) -> Iterator[Hit]:
    """What is left on one line is not used for another.

    What:
        No line has costs above what it received while another has money left, unless `budget_comments` says
        what pays for it.
    Why:
        Each line comes from its own appropriation and is accounted for and repaid by itself.
    Fails:
        assignment.yaml: {"budget": {total: {amount: 500000}, "lines[B2]": {amount: 200000, year: 2017,
                          payer: Kammarkollegiet, quote: får för uppdraget rekvirera}}}
        outputs/underlag.yaml:
          "submissions[S1]": {amounts: {B1: 300000, B2: 200000}, received: {B1: 300000, B2: 200000}}
          "costs": [{id: V1, date: 2017-06-30, account: "5711", line: B1, amount: 320000},
                    {id: V2, date: 2017-06-30, account: "5711", line: B2, amount: 150000}]
    Passes:
        assignment.yaml: {"budget": {total: {amount: 500000}, "lines[B2]": {amount: 200000, year: 2017,
                          payer: Kammarkollegiet, quote: får för uppdraget rekvirera}}}
        outputs/underlag.yaml:
          "submissions[S1]": {amounts: {B1: 300000, B2: 200000}, received: {B1: 300000, B2: 200000}}
          "costs": [{id: V1, date: 2017-06-30, account: "5711", line: B1, amount: 300000},
                    {id: V2, date: 2017-06-30, account: "5711", line: B2, amount: 150000}]
    Exceptions:
        Less than a krona.
    """
    by_line = money_by_line(context)
    left = [line.id for line in lines(context) if (by_line[line.id]["unspent"] or ZERO) >= 1]
    for line in lines(context):
        unspent = by_line[line.id]["unspent"]
        if unspent is not None and unspent <= -1 and left and not _paid_for(context, line):
            params = {"over": -unspent, "others": left, "unit": currency(context)}
            yield Hit(requirement=line.id, params=params)


@rule(
    "GR509",
    "warning",
    {
        "under": Texts(
            sv="På {id} har {costs} av {granted} {unit} förbrukats, {percent} procent under budget, utan "
            "förklaring.",
            en="On {id}, {costs} of {granted} {unit} was spent, {percent} per cent below budget, without "
            "explanation.",
            hint_sv="Skriv skälet under budget_comments: {{{id}: …}} i govreport.yaml. Det visas i "
            "rapporten.",
            hint_en="Write the reason under budget_comments: {{{id}: …}} in govreport.yaml. The report "
            "shows it.",
        ),
        "over": Texts(
            sv="På {id} har {costs} {unit} förbrukats, mer än de {granted} som raden hade.",
            en="On {id}, {costs} {unit} was spent, more than the {granted} that the line had.",
            hint_sv="Skriv under budget_comments: {{{id}: …}} i govreport.yaml vad som betalar det som är "
            "för mycket.",
            hint_en="Write under budget_comments: {{{id}: …}} in govreport.yaml what pays for what is too "
            "much.",
        ),
        "unpaid": Texts(
            sv="På {id} har {over} {unit} mer förbrukats än raden hade, och kommentaren säger inte vad som "
            "betalar dem.",
            en="On {id}, {over} {unit} more was spent than the line had, and the comment does not say what "
            "pays for it.",
            hint_sv="Skriv i budget_comments: {{{id}: …}} vilket anslag eller vilka andra medel som betalar "
            "det som är för mycket.",
            hint_en="Write in budget_comments: {{{id}: …}} which appropriation or what other money pays for "
            "what is too much.",
        ),
    },
)
def budget_deviation(context: Context) -> Iterator[Hit]:
    """A difference from the budget is explained.

    What:
        Where a line's costs are below its amount by `budget_deviation` percent or more (10 where nothing is
        said), or above what it had, `budget_comments` says why, and what pays for what is too much.
    Why:
        The payer asks. A reader of the report should not have to.
    Fails:
        outputs/underlag.yaml: {"costs": [{id: V1, date: 2017-06-30, account: "5711", line: B1,
          amount: 240000}]}
        ---
        govreport.yaml: {budget_comments: {B1: Två resor blev dyrare än planerat.}}
        outputs/underlag.yaml: {"costs": [{id: V1, date: 2017-06-30, account: "5711", line: B1,
          amount: 320000}]}
    Passes:
        govreport.yaml: {budget_comments: {B1: Två resor ersattes av webbmöten.}}
        outputs/underlag.yaml: {"costs": [{id: V1, date: 2017-06-30, account: "5711", line: B1,
          amount: 240000}]}
        ---
        govreport.yaml: {budget_comments: {B1: Två resor blev dyrare. Länsstyrelsens ramanslag betalar dem.}}
        outputs/underlag.yaml: {"costs": [{id: V1, date: 2017-06-30, account: "5711", line: B1,
          amount: 320000}]}
    Exceptions:
        Until the period has ended money is meant to be left, in an interim report even to the final check
        unless some falls due to be repaid within the period. A deviation recorded for the line explains it, too.
        What is too much is explained only by words that tell what pays for it: "Två resor blev dyrare" says why,
        and leaves the payer to ask who paid.
    """
    if not context.final:
        return
    limit = context.project.settings.budget_deviation
    found = report_at_hand(context)
    report = found.deadline.id if found else ""
    in_use = still_in_use(context.project.assignment, context.statuses, report, context.today)
    for line in lines(context):
        amounts = money_by_line(context)[line.id]
        costs, unspent = amounts["costs"], amounts["unspent"]
        if costs is None or not line.amount:
            continue
        said = _said(context, line)
        percent = (line.amount - costs) * HUNDRED / line.amount
        unit = currency(context)
        if unspent is not None and unspent <= -1:
            if not said:
                params = {"costs": costs, "granted": costs + unspent, "unit": unit}
                yield Hit(requirement=line.id, variant="over", params=params)
            elif not _paid_for(context, line):
                yield Hit(requirement=line.id, variant="unpaid", params={"over": -unspent, "unit": unit})
        elif percent >= limit and not in_use and not said:
            params = {"costs": costs, "granted": line.amount, "percent": percent.quantize(Decimal(1))}
            yield Hit(requirement=line.id, variant="under", params={**params, "unit": unit})


def _said(context: Context, line: BudgetLine) -> str:
    """What the agency says of a line's outcome: its comment, and the deviations recorded for it."""
    deviations = context.deviations.get(line.id, ())
    told = [text for each in deviations for text in (each.reason, each.consequence, each.next_step)]
    comment = context.project.settings.budget_comments.get(line.id, "")
    return " ".join(text for text in (comment.strip(), *told) if text)


def _paid_for(context: Context, line: BudgetLine) -> bool:
    """Whether what is said of a line tells what pays for what is too much."""
    said = _said(context, line)
    return bool(said) and re.search(context.profile.money.pays, said, re.IGNORECASE) is not None
