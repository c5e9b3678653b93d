"""Money as the decision gives it and as it was asked for: lines, total, requisitions, payments."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from govreport.model import Severity
from govreport.rules.context import Context
from govreport.rules.money.facts import ZERO, day_of_line, has_deadline, lines, money_by_line, recorded, sent
from govreport.rules.patterns import later
from govreport.rules.places import place
from govreport.rules.registry import Hit, Texts, Word, rule


def currency(context: Context) -> str:
    """The currency's word in running text."""
    budget = context.project.assignment.budget
    code = budget.currency if budget else "SEK"
    return context.profile.forms.currency.get(code, code)


@rule(
    "GR501",
    "error",
    {
        "": Texts(
            sv="Summan av anslagsraderna ({lines}) är {sum} {unit}, men beslutet anger {total}.",
            en="The sum of the funding lines ({lines}) is {sum} {unit}, but the decision says {total}.",
            hint_sv="Jämför varje belopp med beslutet. Saknas en rad, eller gäller totalen flera år?",
            hint_en="Compare each amount with the decision. Is a line missing, or is the total for several "
            "years?",
        ),
        "ceiling": Texts(
            sv="Summan av anslagsraderna ({lines}) är {sum} {unit}, mer än beslutets tak {total}.",
            en="The sum of the funding lines ({lines}) is {sum} {unit}, more than the decision's ceiling of "
            "{total}.",
            hint_sv="Jämför varje belopp med beslutet.",
            hint_en="Compare each amount with the decision.",
        ),
    },
)
def lines_and_total(context: Context) -> Iterator[Hit]:
    """The funding lines add up to the decision's total.

    What:
        The amounts of `budget.lines` add up to `budget.total`. Of a ceiling ("högst") they are not more.
    Why:
        A line that was left out is money that nobody requisitions, and an account that cannot be reconciled.
    Fails:
        assignment.yaml: {"budget": {total: {amount: 400000}}}
    Passes:
        assignment.yaml: {"budget": {total: {amount: 400000, basis: ceiling}}}
    Exceptions:
        A warning where the total is estimated ("beräknas till"). Lines of other years than the total's are
        left out. Nothing is said while a line has no amount; that is a finding of its own.
    """
    budget = context.project.assignment.budget
    if budget is None or budget.total is None:
        return
    year = budget.total.year
    counted = [line for line in budget.lines if year is None or line.year is None or line.year == year]
    amounts = [line.amount for line in counted if line.amount is not None]
    if not amounts or len(amounts) < len(counted):
        return
    total, found = budget.total.amount, sum(amounts, ZERO)
    ceiling = budget.total.basis == "ceiling"
    if found == total or (ceiling and found < total):
        return
    severity: Severity = "warning" if budget.total.basis == "estimated" else "error"
    yield Hit(
        at=place(budget.total, "amount"),
        item="total",
        variant="ceiling" if ceiling else "",
        severity=severity,
        params={
            "lines": [line.id for line in counted],
            "sum": found,
            "total": total,
            "unit": currency(context),
        },
    )


_years = later(r"(?:19|20)\d\d\s?[-\u2013]\s?(?:19|20)?\d\d")
_LINE_PARTS = {
    "amount": Word("belopp (amount)", "amount"),
    "year": Word("år (year)", "year"),
    "payer": Word("utbetalare (payer)", "payer"),
}


@rule(
    "GR502",
    "error",
    Texts(
        sv="Anslagsraden {id} saknar {missing}.",
        en="The funding line {id} lacks {missing}.",
        hint_sv="Läs i beslutet, eller fråga den som betalar ut. Annars kan raden inte rekvireras och "
        "redovisas.",
        hint_en="Read the decision, or ask the payer. Without it the line can be neither requisitioned nor "
        "accounted for.",
    ),
)
def line_incomplete(context: Context) -> Iterator[Hit]:
    """A funding line has amount and year, and a payer where money is requisitioned.

    What:
        Each of `budget.lines` has `amount`, `year` and, where the decision has a requisition, `payer`.
    Why:
        Requisition, account and repayment are made line by line.
    Fails:
        assignment.yaml: {"budget": {"lines[B1]": {year: null}}}
    Passes:
        assignment.yaml: {"budget": {"lines[B1]": {year: 2017}}}
    Exceptions:
        A missing payer is a warning. Money for several years at once (“under perioden 2019–2024” in the
        quote) has no year. Where the decision itself leaves the amount open, a waiver says so.
    """
    asked = has_deadline(context, "requisition")
    for line in lines(context):
        missing = [
            word
            for name, word in _LINE_PARTS.items()
            if not getattr(line, name)
            and (name != "payer" or asked)
            and (name != "year" or not any(_years().search(quote) for quote in line.quote))
        ]
        if missing:
            severity: Severity = "warning" if missing == [_LINE_PARTS["payer"]] else "error"
            yield Hit(requirement=line.id, severity=severity, params={"missing": missing})


@rule(
    "GR503",
    "error",
    Texts(
        sv="För {id} har {requisitioned} {unit} rekvirerats, mer än de {granted} som beslutet ger.",
        en="For {id}, {requisitioned} {unit} has been requisitioned, more than the {granted} that the "
        "decision gives.",
        hint_sv="Rätta amounts i {items}, eller betala tillbaka det som är för mycket.",
        hint_en="Correct amounts in {items}, or repay what is too much.",
    ),
)
def requisitioned_too_much(context: Context) -> Iterator[Hit]:
    """No more is requisitioned on a line than the decision gives.

    What:
        The `amounts` of all requisitions, added up by line, are within the line's amount.
    Why:
        The payer pays out no more, or asks for it back.
    Fails:
        outputs/underlag.yaml: {"submissions[S1]": {amounts: {B1: 310000}}}
    Passes:
        outputs/underlag.yaml: {"submissions[S1]": {amounts: {B1: 290000}, received: {B1: 290000}},
          "costs": [{id: V1,
          voucher: "101", date: 2017-06-30, account: "5711", line: B1, amount: 290000}]}
    Exceptions:
        Lines without an amount.
    """
    for line in lines(context):
        asked = money_by_line(context)[line.id]["requisitioned"]
        if asked is None or line.amount is None or asked <= line.amount:
            continue
        found = [s for s in recorded(context, "requisition") if line.id in s.amounts]
        yield Hit(
            at=place(found[-1], "amounts"),
            requirement=line.id,
            params={
                "requisitioned": asked,
                "granted": line.amount,
                "unit": currency(context),
                "items": [s.id for s in found],
            },
        )


@rule(
    "GR504",
    "error",
    {
        "": Texts(
            sv="Rekvisitionen {item} säger inte vilket belopp som gäller vilken anslagsrad.",
            en="The requisition {item} does not say which amount is for which funding line.",
            hint_sv="Skriv amounts: {{B1: …}} med en post per rad.",
            hint_en="Write amounts: {{B1: …}} with one entry per line.",
        ),
        "never": Texts(
            sv="För {id} har inga medel rekvirerats.",
            en="No money has been requisitioned for {id}.",
            hint_sv="Rekvirera före sista dag, eller skriv 0 under amounts och varför i budget_comments.",
            hint_en="Requisition before the last day, or write 0 under amounts and the reason in "
            "budget_comments.",
        ),
    },
)
def requisition_by_line(context: Context) -> Iterator[Hit]:
    """A requisition gives its amount line by line.

    What:
        Each requisition that was sent has `amounts` by funding line; when one has been sent, every line is
        in one.
    Why:
        Each line is paid from its own appropriation. What is not requisitioned in time is lost.
    Fails:
        outputs/underlag.yaml: {"submissions[S1]": {amounts: null}}
    Passes:
        outputs/underlag.yaml: {"submissions[S1]": {amounts: {B1: 300000}}}
    Exceptions:
        A line that no requisition names is a warning: a second requisition may be on its way. Where money is
        requisitioned year by year, a line is asked for once the day of its year has passed.
    """
    found = list(sent(context, "requisition"))
    for submission in found:
        if not submission.amounts and lines(context):
            yield Hit(at=place(submission), item=submission.id, params={"item": submission.id})
    if not any(submission.amounts for submission in found):
        return
    for line in lines(context):
        day = day_of_line(context, "requisition", line)
        if day is not None and day >= context.today:
            continue
        if line.amount and not any(line.id in submission.amounts for submission in found):
            yield Hit(requirement=line.id, variant="never", severity="warning")


@rule(
    "GR505",
    "error",
    {
        "more": Texts(
            sv="För {id} har {received} {unit} tagits emot, mer än de {requisitioned} som rekvirerades.",
            en="For {id}, {received} {unit} was received, more than the {requisitioned} that was "
            "requisitioned.",
            hint_sv="Stäm av med betalaren och kontoutdraget. Rätta received, eller betala tillbaka "
            "skillnaden.",
            hint_en="Reconcile with the payer and the bank statement. Correct received, or repay the "
            "difference.",
        ),
        "less": Texts(
            sv="För {id} har {received} {unit} tagits emot, mindre än de {requisitioned} som rekvirerades.",
            en="For {id}, {received} {unit} was received, less than the {requisitioned} that was "
            "requisitioned.",
            hint_sv="Fråga betalaren, eller rätta received i {items}.",
            hint_en="Ask the payer, or correct received in {items}.",
        ),
        "not": Texts(
            sv="Det syns inte att de {requisitioned} {unit} som rekvirerades för {id} har kommit.",
            en="Nothing shows that the {requisitioned} {unit} requisitioned for {id} has arrived.",
            hint_sv="Skriv received och received_date i {items}.",
            hint_en="Write received and received_date in {items}.",
        ),
    },
)
def received(context: Context) -> Iterator[Hit]:
    """What was requisitioned was received, line by line.

    What:
        `received` of the requisitions, added up by line, is what was requisitioned. What is unspent is
        counted from what was received, so a wrong amount here is a wrong repayment.
    Why:
        Received less spent is unspent: the account stands or falls with it, per line and in total.
    Fails:
        outputs/underlag.yaml: {"submissions[S1]": {received: {B1: 320000}}}
        ---
        outputs/underlag.yaml: {"submissions[S1]": {received: {B1: 200000}}}
        ---
        outputs/underlag.yaml: {"submissions[S1]": {received: null, received_date: null}}
    Passes:
        outputs/underlag.yaml: {"submissions[S1]": {received: {B1: 300000}}}
    Exceptions:
        Less than requisitioned, or nothing recorded, is a warning, and only when the period has ended.
    """
    for line in lines(context):
        amounts = money_by_line(context)[line.id]
        asked, had = amounts["requisitioned"], amounts["received"]
        if not asked or asked == had or (not context.final and (had is None or had < asked)):
            continue
        found = [s for s in sent(context, "requisition") if line.id in s.amounts or line.id in s.received]
        if not found:
            continue
        yield Hit(
            at=place(found[-1], "received"),
            requirement=line.id,
            variant=_compared(asked, had),
            severity="error" if had is not None and had > asked else "warning",
            params={
                "received": had,
                "requisitioned": asked,
                "unit": currency(context),
                "items": [s.id for s in found],
            },
        )


def _compared(asked: Decimal, had: Decimal | None) -> str:
    if had is None:
        return "not"
    return "more" if had > asked else "less"
