"""Rows of the ledger: on which line, for which assignment, in which period, of which kind."""

from __future__ import annotations

from collections.abc import Iterator

from govreport.model import Location
from govreport.rules.context import Context
from govreport.rules.money.facts import Rows, by_file, ledger, lines, row_params
from govreport.rules.money.granted import currency
from govreport.rules.registry import Hit, Texts, rule


def _hit(
    context: Context, rows: Rows, variant: str = "", at: Location | None = None, **params: object
) -> Hit:
    """One finding for a group of rows: where the first stands, how many they are and what they sum to."""
    return Hit(
        at=at or rows.at,
        item=rows.first.id,
        variant=variant,
        params={**row_params(rows), "unit": currency(context), **params},
    )


@rule(
    "GR510",
    "error",
    {
        "line": Texts(
            sv="Rader utan anslagsrad i {file}: {count}, tillsammans {amount} {unit} ({items}).",
            en="Rows without a funding line in {file}: {count}, {amount} {unit} in all ({items}).",
            hint_sv="De ingår inte i redovisningen. Ange finansiering (line) på raderna eller under ledger i "
            "govreport.yaml, eller avgränsa med projects.",
            hint_en="They are not in the account. Give them a line in the ledger or under ledger in "
            "govreport.yaml, "
            "or limit it with projects.",
        ),
        "project": Texts(
            sv="Rader utan projektkod i {file}: {count}, tillsammans {amount} {unit} ({items}).",
            en="Rows without a project code in {file}: {count}, {amount} {unit} in all ({items}).",
            hint_sv="Övriga rader i filen har en. Ange projekt på raderna, eller bokför om dem.",
            hint_en="The other rows of the file have one. Give the rows a project, or rebook them.",
        ),
    },
)
def row_without_code(context: Context) -> Iterator[Hit]:
    """Every cost has its funding line and its project.

    What:
        Each row of the ledger names a funding line of the decision; where some rows of a file have a
        project code, all have one. One finding per file.
    Why:
        A cost without code belongs to nobody's account, and the money it used looks unspent.
    Fails:
        outputs/underlag.yaml: {"costs[V2]": {date: 2017-08-31, account: "5711", project: "7001",
          amount: 100}}
        ---
        outputs/underlag.yaml: {"costs[V2]": {date: 2017-08-31, account: "5711", line: B1, amount: 100}}
    Passes:
        outputs/underlag.yaml: {"costs[V2]": {date: 2017-08-31, account: "5711", project: "7001", line: B1,
          amount: 0}}
    Exceptions:
        Decisions without funding lines; ledgers that have no project codes at all.
    """
    groups = ledger(context).groups
    if lines(context):
        found = by_file((key, rows) for key, rows in groups.items() if not key.line)
        for file, rows in found.items():
            yield _hit(context, rows, "line", file=file)
    coded = {key.file for key in groups if key.project}
    found = by_file((key, rows) for key, rows in groups.items() if not key.project and key.file in coded)
    for file, rows in found.items():
        yield _hit(context, rows, "project", file=file)


@rule(
    "GR511",
    "error",
    {
        "": Texts(
            sv="Kostnader utanför uppdragets tid i {file}: {months}, tillsammans {amount} {unit}, antal "
            "rader: {count} ({items}).",
            en="Costs outside the assignment's time in {file}: {months}, {amount} {unit}, rows: {count} "
            "({items}).",
            hint_sv="Ta bort dem, eller rätta redovisningsperioden. En verifikation från januari som avser "
            "december "
            "har december som period.",
            hint_en="Remove them, or correct the accounting period. A voucher from January for December has "
            "December "
            "as its period.",
        ),
        "undated": Texts(
            sv="Rader utan både bokföringsdag och period i {file}: {count} ({items}).",
            en="Rows with neither booking day nor period in {file}: {count} ({items}).",
            hint_sv="Fyll i date eller period.",
            hint_en="Fill in date or period.",
        ),
    },
)
def cost_outside_period(context: Context) -> Iterator[Hit]:
    """Costs belong to the assignment's period.

    What:
        The accounting period of each row, or else its booking day, lies in a month of the assignment's
        period.
    Why:
        The money was given for that time. A cost outside it is reclaimed.
    Fails:
        outputs/underlag.yaml: {"costs[V1]": {date: 2018-01-15, period: 2018-01}}
        ---
        outputs/underlag.yaml: {"costs[V1]": {date: null, period: null}}
    Passes:
        outputs/underlag.yaml: {"costs[V1]": {date: 2018-01-15, period: 2017-12}}
    Exceptions:
        Assignments without a period. What a ledger's mapping leaves out (`period: true`) is no cost here.
    """
    groups = ledger(context).groups
    for file, rows in by_file((key, rows) for key, rows in groups.items() if not key.month).items():
        yield _hit(context, rows, "undated", file=file)
    period = context.project.assignment.period
    if period is None:
        return
    first = period.start.isoformat()[:7] if period.start else ""
    last = period.end.isoformat()[:7] if period.end else "9999"
    outside = [(key, rows) for key, rows in groups.items() if key.month and not first <= key.month <= last]
    for file, rows in by_file(iter(outside)).items():
        months = sorted({key.month for key, _ in outside if key.file == file})
        yield _hit(context, rows, file=file, months=months)


@rule(
    "GR512",
    "error",
    Texts(
        sv="Kostnader i {file} är bokförda på {project}, som hör till {related} (”{title}”): {amount} "
        "{unit}, antal rader: {count}.",
        en="Costs in {file} are booked on {project}, which belongs to {related} (“{title}”): {amount} "
        "{unit}, rows: {count}.",
        hint_sv="Det uppdraget har egna medel. Ta bort raderna, eller begränsa med projects under ledger.",
        hint_en="That assignment has its own money. Remove the rows, or limit with projects under ledger.",
    ),
)
def cost_of_related(context: Context) -> Iterator[Hit]:
    """No cost of a neighbouring assignment is charged to this one.

    What:
        No row has a project code of a `related` assignment.
    Why:
        Two assignments in one office share people, and so invoices. Each has its own money and its own
        account.
    Fails:
        assignment.yaml: {related: [{id: X1, title: Ett annat uppdrag, costs_apart: true,
          projects: ["7001"]}]}
    Passes:
        assignment.yaml: {related: [{id: X1, title: Ett annat uppdrag, costs_apart: true,
          projects: ["7002"]}]}
    Exceptions:
        Related assignments without `costs_apart: true`.
    """
    owner = {
        code: other
        for other in context.project.assignment.related
        if other.costs_apart
        for code in other.projects
    }
    if not owner:
        return
    for code in sorted({key.project for key in ledger(context).groups} & set(owner)):
        found = by_file((key, rows) for key, rows in ledger(context).groups.items() if key.project == code)
        for file, rows in found.items():
            yield _hit(
                context, rows, file=file, project=code, related=owner[code].id, title=owner[code].title
            )


@rule(
    "GR513",
    "warning",
    Texts(
        sv="Kostnader på {id} hör till {years}, men raden gäller {year}: {amount} {unit}, antal rader: "
        "{count} ({items}).",
        en="Costs on {id} belong to {years}, but the line is for {year}: {amount} {unit}, rows: {count} "
        "({items}).",
        hint_sv="Bokför om dem på det årets rad, eller visa att medlen får användas senare.",
        hint_en="Rebook them on that year's line, or show that the money may be used later.",
    ),
)
def cost_of_another_year(context: Context) -> Iterator[Hit]:
    """Costs stand on the line of their own year.

    What:
        Where the decision has funding lines of several years, no row is on the line of another year than
        its own.
    Why:
        Appropriations are yearly. Costs on the wrong year make one year's money look unspent and the
        other's overspent.
    Fails:
        assignment.yaml: {period: {end: 2018-12-31, quote: under 2017}, budget: {total: null,
          "lines[B2]": {amount: 200000,
                          year: 2018, payer: Kammarkollegiet, quote: får för uppdraget rekvirera}}}
        outputs/underlag.yaml: {"costs[V2]": {date: 2017-08-31, account: "5711", project: "7001", line: B2,
          amount: 200000}}
    Passes:
        assignment.yaml: {period: {end: 2018-12-31, quote: under 2017}, budget: {total: null,
          "lines[B2]": {amount: 200000,
                          year: 2018, payer: Kammarkollegiet, quote: får för uppdraget rekvirera}}}
        outputs/underlag.yaml: {"costs[V2]": {date: 2018-01-31, account: "5711", project: "7001", line: B2,
          amount: 200000}}
    Exceptions:
        Decisions whose lines are all of one year: there GR511 holds.
    """
    year_of = {line.id: str(line.year) for line in lines(context) if line.year}
    if len(set(year_of.values())) < 2:
        return
    wrong: dict[str, tuple[Rows, set[str]]] = {}
    for key, rows in ledger(context).groups.items():
        year = key.month[:4]
        if not year or year_of.get(key.line, year) == year:
            continue
        if key.line in wrong:
            wrong[key.line][0].join(rows)
            wrong[key.line][1].add(year)
        else:
            wrong[key.line] = (rows.copy(), {year})
    for line, (rows, years) in wrong.items():
        params = {
            **row_params(rows),
            "unit": currency(context),
            "years": sorted(years),
            "year": year_of[line],
        }
        yield Hit(at=rows.at, requirement=line, item=rows.first.id, params=params)


@rule(
    "GR514",
    "warning",
    Texts(
        sv="”{text}” ser ut som medel som har förts vidare men är bokfört som egen kostnad ({account}): "
        "{amount} {unit}.",
        en="“{text}” looks like money passed on but is booked as a cost of one's own ({account}): {amount} "
        "{unit}.",
        hint_sv="Bokför det som lämnat bidrag, eller ändra kontots slag under cost_types i govreport.yaml.",
        hint_en="Book it as a grant, or change the account's kind under cost_types in govreport.yaml.",
    ),
)
def passed_on(context: Context) -> Iterator[Hit]:
    """Money passed on is shown as such.

    What:
        No voucher whose text speaks of a grant to somebody ("bidrag till …") is on an account of operating
        costs.
    Why:
        What the agency used and what it passed on are two columns of the account, and the receivers must be
        named.
    Fails:
        outputs/underlag.yaml: {"costs[V1]": {account: "5811", text: Bidrag till Kvinnojouren}}
    Passes:
        outputs/underlag.yaml: {"costs[V1]": {account: "7712", text: Bidrag till Kvinnojouren}}
    Exceptions:
        Texts that speak of grants received should say so otherwise ("statsbidrag från …").
    """
    for rows in ledger(context).transfers:
        yield _hit(context, rows, text=rows.first.text, account=rows.first.account)
