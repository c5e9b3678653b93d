"""How the account was made: the key for shared costs, indirect costs, working time, basis, periods."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from govreport.rules.context import Context
from govreport.rules.money.facts import ZERO, ledger, lines
from govreport.rules.money.granted import currency
from govreport.rules.narrative.pieces import pieces
from govreport.rules.patterns import later
from govreport.rules.places import place
from govreport.rules.registry import Hit, Texts, Word, rule

HUNDRED = Decimal(100)


@rule(
    "GR515",
    "warning",
    {
        "": Texts(
            sv="Verifikationer är delade mellan {lines}, men fördelningsnyckeln är inte angiven: {items}.",
            en="Vouchers are split between {lines}, but the key is not given: {items}.",
            hint_sv="Skriv allocation_key i govreport.yaml: andelarna i procent (shares) och vad de bygger "
            "på (text).",
            hint_en="Write allocation_key in govreport.yaml: the shares in per cent and what they are based "
            "on (text).",
        ),
        "sum": Texts(
            sv="Andelarna i fördelningsnyckeln blir {sum} procent, inte 100.",
            en="The shares of the allocation key add up to {sum} per cent, not 100.",
            hint_sv="Rätta shares under allocation_key i govreport.yaml.",
            hint_en="Correct shares under allocation_key in govreport.yaml.",
        ),
        "why": Texts(
            sv="Fördelningsnyckeln säger inte vad den bygger på.",
            en="The allocation key does not say what it is based on.",
            hint_sv="Skriv under text till exempel ”nedlagd tid enligt tidredovisningen”.",
            hint_en="Write under text for instance “hours according to the time records”.",
        ),
    },
)
def allocation_key(context: Context) -> Iterator[Hit]:
    """The key by which shared costs are split over the lines is given.

    What:
        Where a voucher is booked on several lines, `allocation_key` gives the shares, which add up to 100
        per cent, and says what they are based on.
    Why:
        Several appropriations and one activity: an auditor asks by what right each paid what it did.
    Fails:
        assignment.yaml: {"budget": {total: {amount: 500000}, "lines[B2]": {amount: 200000, year: 2017,
                          payer: Kammarkollegiet, quote: får för uppdraget rekvirera}}}
        outputs/underlag.yaml: {"costs[V2]": {voucher: "101", date: 2017-06-30, account: "5711", line: B2,
          amount: 200}}
        ---
        govreport.yaml: {allocation_key: {shares: {B1: 90}, text: Nedlagd tid}}
        ---
        govreport.yaml: {allocation_key: {shares: {B1: 100}}}
    Passes:
        govreport.yaml: {allocation_key: {shares: {B1: 60, B2: 40}, text: Nedlagd tid}}
        assignment.yaml: {"budget": {total: {amount: 500000}, "lines[B2]": {amount: 200000, year: 2017,
                          payer: Kammarkollegiet, quote: får för uppdraget rekvirera}}}
        outputs/underlag.yaml: {"costs[V2]": {voucher: "101", date: 2017-06-30, account: "5711", line: B2,
          amount: 200}}
    Exceptions:
        One line; vouchers without numbers; the same number in the books of another year.
    """
    key = context.project.settings.allocation_key
    if key is not None:
        total = sum(key.shares.values(), ZERO)
        if key.shares and total != HUNDRED:
            yield Hit(at=place(key, "shares"), item="allocation_key", variant="sum", params={"sum": total})
        if not key.text.strip():
            yield Hit(at=place(key), item="allocation_key", variant="why")
        return
    shared = ledger(context).shared
    if shared:
        rows = next(iter(shared.values()))
        params = {"lines": sorted(shared), "items": rows.ids}
        yield Hit(at=rows.at, item="allocation_key", params=params)


_OVERHEAD_PARTS = {
    "rate": Word("procentsats (rate)", "rate"),
    "base": Word("underlag (base)", "base"),
    "period": Word("period (period)", "period"),
    "source": Word("vem som har beslutat den (source)", "who decided it (source)"),
}


@rule(
    "GR516",
    "warning",
    {
        "": Texts(
            sv="Indirekta kostnader på {amount} {unit} redovisas utan {missing}.",
            en="Indirect costs of {amount} {unit} are accounted for without {missing}.",
            hint_sv="Fyll i overhead i govreport.yaml.",
            hint_en="Fill in overhead in govreport.yaml.",
        ),
        "differs": Texts(
            sv="Indirekta kostnader är {amount} {unit}, men {rate} procent på {base} är {expected}.",
            en="Indirect costs are {amount} {unit}, but {rate} per cent of {base} is {expected}.",
            hint_sv="Rätta bokföringen, eller rate och base under overhead i govreport.yaml.",
            hint_en="Correct the books, or rate and base under overhead in govreport.yaml.",
        ),
        "none": Texts(
            sv="Ett påslag för indirekta kostnader är angivet ({rate} procent), men inga är bokförda.",
            en="A rate of indirect costs is given ({rate} per cent), but none are booked.",
            hint_sv="Peka ut kontot under cost_types i govreport.yaml, eller ta bort overhead.",
            hint_en="Point out the account under cost_types in govreport.yaml, or remove overhead.",
        ),
    },
)
def overhead(context: Context) -> Iterator[Hit]:
    """Indirect costs come with rate, base and period, and agree with them.

    What:
        Where indirect costs are booked, `overhead` gives rate, base, period and source, and what was booked
        is the rate of the base, within one per cent.
    Why:
        Agencies count indirect costs in different ways. Without rate and base nobody can tell what was paid.
    Fails:
        outputs/underlag.yaml: {"costs[V2]": {date: 2017-06-30, cost_type: overhead, line: B1,
          project: "7001", amount: 900}}
        ---
        govreport.yaml: {overhead: {rate: 20, base: [personal], period: 2017, source: Länsrådets beslut}}
        outputs/underlag.yaml: {"costs[V2]": {date: 2017-06-30, cost_type: overhead, line: B1,
          project: "7001", amount: 900}}
        ---
        govreport.yaml: {overhead: {rate: 20, base: [personal], period: 2017, source: Länsrådets beslut}}
    Passes:
        govreport.yaml: {overhead: {rate: 20, base: [personal], period: 2017, source: Länsrådets beslut}}
        outputs/underlag.yaml: {"costs[V1]": {amount: 250000}, "costs[V2]": {date: 2017-06-30,
          cost_type: overhead,
                                line: B1, project: "7001", amount: 50000}}
    Exceptions:
        Until the period has ended, indirect costs may be booked later than their base.
    """
    kind = context.profile.money.overhead_type
    booked = context.costs.by_type.get(kind, ZERO)
    given = context.project.settings.overhead
    params: dict[str, object] = {"amount": booked, "unit": currency(context)}
    missing = [word for name, word in _OVERHEAD_PARTS.items() if given is None or not getattr(given, name)]
    if booked and missing:
        at = place(given) or place(context.project.settings)
        yield Hit(at=at, item="overhead", params={**params, "missing": missing})
    if given is None or given.rate is None or not given.base or not context.final:
        return
    expected = (
        sum((context.costs.by_type.get(base, ZERO) for base in given.base), ZERO) * given.rate / HUNDRED
    )
    labels = [context.profile.money.cost_types.get(base, base).casefold() for base in given.base]
    params |= {"rate": given.rate, "base": labels, "expected": expected.quantize(Decimal(1))}
    if expected and not booked:
        yield Hit(at=place(given), item="overhead", variant="none", params=params)
    elif abs(booked - expected) > max(Decimal(1), expected / HUNDRED):
        yield Hit(at=place(given, "rate"), item="overhead", variant="differs", params=params)


@rule(
    "GR517",
    "warning",
    Texts(
        sv="Löner på {amount} {unit} redovisas utan att arbetstid eller antal årsarbetskrafter anges.",
        en="Salaries of {amount} {unit} are accounted for without hours or full-time equivalents.",
        hint_sv="Lägg in talet under figures i govreport.yaml (unit: årsarbetskraft) med source, och nämn "
        "det i "
        "kapitlet om ekonomi.",
        hint_en="Add the number under figures in govreport.yaml (unit: full-time equivalents) with its "
        "source, and "
        "mention it in the chapter on money.",
    ),
)
def salaries(context: Context) -> Iterator[Hit]:
    """Behind salaries stand persons and time.

    What:
        Where salaries are booked, a figure or an indicator has a unit of working time (årsarbetskrafter,
        timmar).
    Why:
        The largest cost is the least explained. Who pays wants to see how much work it was.
    Fails:
        govreport.yaml: {figures: null}
        outputs/underlag.yaml: {"costs[V1]": {account: "4011"}}
    Passes:
        govreport.yaml: {figures: [{name: staff_fte, value: "0,4", unit: årsarbetskraft, text: Nedlagd tid,
                         source: Tidredovisningen}]}
        outputs/underlag.yaml: {"costs[V1]": {account: "4011"}}
    Exceptions:
        Until the period has ended.
    """
    amount = context.costs.by_type.get(context.profile.money.personnel_type, ZERO)
    units = {unit.casefold() for unit in context.profile.language.numbers.working_time}
    if amount <= 0 or not units or not context.final:
        return
    project = context.project
    given = [own.unit for own in project.settings.figures] + [one.unit for one in project.outputs.indicators]
    if not any(unit.strip().casefold() in units for unit in given):
        params = {"amount": amount, "unit": currency(context)}
        yield Hit(at=place(project.settings, "figures"), item="figures", params=params)


@rule(
    "GR518",
    "warning",
    Texts(
        sv="Det framgår inte om redovisningen är bokföringsmässig eller utgiftsmässig.",
        en="Nothing says whether the account is on an accrual or a cash basis.",
        hint_sv="Skriv money_basis: accrual (bokföringsmässig) eller cash (utgiftsmässig) i govreport.yaml.",
        hint_en="Write money_basis: accrual or cash in govreport.yaml.",
    ),
)
def basis_not_stated(context: Context) -> Iterator[Hit]:
    """The account says on which basis it is made.

    What:
        `money_basis` is given where there are costs.
    Why:
        An invoice for December that is paid in January is a cost of this year on one basis and of the next
        on the other.
    Fails:
        govreport.yaml: {money_basis: null}
    Passes:
        govreport.yaml: {money_basis: cash}
    Exceptions:
        No costs.
    """
    if context.project.outputs.costs and not context.project.settings.money_basis:
        yield Hit(at=place(context.project.settings), item="money_basis")


@rule(
    "GR519",
    "warning",
    {
        "": Texts(
            sv="{item} (”{title}”) blandar perioder av olika längd: {periods}.",
            en="{item} (“{title}”) mixes periods of different length: {periods}.",
            hint_sv="Ge det som gäller hela tiden en egen indikator, så att ingen lägger ihop eller jämför "
            "fel tal.",
            hint_en="Give what is for the whole time an indicator of its own, so that nobody adds or "
            "compares wrong "
            "numbers.",
        ),
        "money": Texts(
            sv="Uppdraget löper över flera år ({years}), men stycket säger inte vilken tid talet {name} gäller.",
            en="The assignment runs over several years ({years}), but the paragraph does not say for what "
            "time "
            "{name} is.",
            hint_sv="Talet gäller hela tiden sedan start. Skriv det, eller ange åren.",
            hint_en="The figure is for the whole time since the start. Say so, or name the years.",
        ),
        "outdated": Texts(
            sv="Stycket nämner år till och med {said}, men talet {name} gäller till och med {last}.",
            en="The paragraph names years up to {said}, but {name} is for the time up to and including {last}.",
            hint_sv="Rätta åren. Texten kan vara kvar från en tidigare redovisning.",
            hint_en="Correct the years. The text may be left from an earlier report.",
        ),
    },
)
def mixed_periods(context: Context) -> Iterator[Hit]:
    """A year's numbers and those for the whole time are kept apart.

    What:
        All rows of an indicator are for periods of the same length. In an assignment over several years, a
        paragraph with the costs in total says that they are for the whole time, or names the years, the last
        one with costs included.
    Why:
        A cumulative number taken for one year's is the commonest error in accounts over several years.
    Fails:
        outputs/underlag.yaml:
          "indicators[I1]": {title: Samtal, unit: samtal, source: Logg, answers: [T1], comment: Fler,
                             rows: [{period: 2016, total: 20}, {period: 2017, total: 31},
                               {period: 2016–2017, total: 51}]}
        ---
        assignment.yaml: {period: {end: 2018-12-31, quote: under 2017}}
        outputs/underlag.yaml: {"costs[V2]": {date: 2018-01-31, account: "5711", project: "7001", line: B1,
          amount: 0}}
    Passes:
        outputs/underlag.yaml:
          "indicators[I1]": {title: Samtal, unit: samtal, source: Logg, answers: [T1], comment: Fler,
                             rows: [{period: 2016, total: 20}, {period: 2017, total: 31}]}
    Exceptions:
        Rows by group. The paragraph is looked at for `costs_total`, `unspent_total` and `received_total`
        only.
    """
    for indicator in context.project.outputs.indicators:
        if len({_length(row.period) for row in indicator.rows if row.period}) > 1:
            periods = list(dict.fromkeys(row.period for row in indicator.rows if row.period))
            params = {"item": indicator.id, "title": indicator.title, "periods": periods}
            yield Hit(at=place(indicator, "rows"), item=indicator.id, params=params)
    yield from _undated_money(context)


_year = later(r"(?:19|20)\d\d")


def _length(period: str) -> str:
    """Kind of a period by its form: year, several years, or something shorter."""
    years = _year().findall(period)
    if len(years) > 1:
        return "years"
    return "year" if years and period.strip() == years[0] else "part" if years else "whole"


_TOTALS = frozenset({"costs_total", "unspent_total", "received_total"})


def _undated_money(context: Context) -> Iterator[Hit]:
    used = [ref for chapter in context.project.chapters for ref in chapter.figures if ref.name in _TOTALS]
    if not used:
        return
    years = sorted({key.month[:4] for key in ledger(context).groups if key.month})
    if len(years) < 2 and len({line.year for line in lines(context) if line.year}) < 2:
        return
    period = context.project.assignment.period
    if period and period.start and period.end and period.start.year == period.end.year:
        return  # vouchers of January are for December
    spent = context.costs_by_line
    last = max((str(line.year) for line in lines(context) if line.year and line.id in spent), default="")
    words = tuple(word.casefold() for word in context.profile.language.numbers.cumulative)
    lines_of = {(ref.at.file, ref.at.line): ref.name for ref in used if ref.at is not None}
    for piece in pieces(context):
        names = [
            name for (file, line), name in lines_of.items() if line is not None and piece.covers(file, line)
        ]
        folded = piece.text.casefold()
        if not names or any(word in folded for word in words):
            continue
        said = sorted(set(_year().findall(piece.text)))
        if not said:
            params: dict[str, object] = {"years": years, "name": names[0]}
            yield Hit(at=piece.span.location, item=piece.chapter.name, variant="money", params=params)
        elif "costs_total" in names and last and said[-1] < last:
            params = {"said": said[-1], "name": "costs_total", "last": last}
            yield Hit(at=piece.span.location, item=piece.chapter.name, variant="outdated", params=params)
