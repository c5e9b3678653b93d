"""What rows of a ledger say together: doubled, without code, misdated, out of balance, none of ours."""

from __future__ import annotations

from collections.abc import Iterator

from govreport.rules.context import Context
from govreport.rules.input.files import hits
from govreport.rules.money.facts import untyped, without_voucher
from govreport.rules.money.granted import currency
from govreport.rules.registry import Hit, Texts, rule


@rule(
    "GR524",
    "warning",
    Texts(
        sv="Verifikation {voucher}: rader som redan står i filen: {count} (rad {rows}).",
        en="Voucher {voucher}: rows that stand in the file already: {count} (row {rows}).",
        hint_sv="Är exporten klistrad två gånger? Ta bort dubbletterna. Är det lika köp på samma "
        "verifikation: låt exporten ha radnummer.",
        hint_en="Was the export pasted twice? Remove the doubles. If they are equal purchases on one "
        "voucher, let the export have row numbers.",
    ),
)
def doubled_rows(context: Context) -> Iterator[Hit]:
    """No row of a ledger is counted twice.

    What:
        Within a ledger without row numbers no two rows agree in voucher, day, account, project, line,
        amount and text.
    Why:
        An export pasted twice doubles the costs, and each row looks right.
    Fails:
        outputs/huvudbok.csv: |
          Datum;Verifikation;Konto;Belopp;Text;Anslagspost
          2017-06-30;102;5711;0,00;Resa;B1
          2017-06-30;102;5711;0,00;Resa;B1
    Passes:
        outputs/huvudbok.csv: |
          Datum;Verifikation;Rad;Konto;Belopp;Text;Anslagspost
          2017-06-30;102;1;5711;0,00;Resa;B1
          2017-06-30;102;2;5711;0,00;Resa;B1
    Exceptions:
        Rows with numbers, or without a voucher. A row number that comes twice is a doubled id (GR005).
    """
    yield from hits(context, "GR524")


@rule(
    "GR525",
    "warning",
    Texts(
        sv="Rader utan projektkod som inte togs med: {count}, tillsammans {amount} {unit} (rad {rows}).",
        en="Rows without a project code that were left out: {count}, {amount} {unit} in all (row {rows}).",
        hint_sv="Hör de till uppdraget: bokför om dem på projektet. Avför annars fyndet i waivers.yaml.",
        hint_en="If they belong to the assignment, rebook them on the project. Else waive this finding.",
    ),
)
def left_out_without_project(context: Context) -> Iterator[Hit]:
    """A filter on projects drops no cost that merely lacks its code.

    What:
        Where govreport.yaml names the assignment's `projects`, no row of costs is without any project.
    Why:
        A forgotten code takes a cost out of the account, and nobody misses it.
    Fails:
        govreport.yaml: {ledger: [{file: outputs/huvudbok.csv, projects: ["7001"]}]}
        outputs/huvudbok.csv: |
          Datum;Verifikation;Konto;Projekt;Belopp;Anslagspost
          2017-06-30;102;5711;7001;0,00;B1
          2017-06-30;103;5711;;100,00;B1
    Passes:
        govreport.yaml: {ledger: [{file: outputs/huvudbok.csv, projects: ["7001"]}]}
        outputs/huvudbok.csv: |
          Datum;Verifikation;Konto;Projekt;Belopp;Anslagspost
          2017-06-30;102;5711;7001;0,00;B1
          2017-06-30;103;5711;9999;100,00;B1
    Exceptions:
        Rows on balance and income accounts. Ledgers without a filter: there GR510 holds.
    """
    for hit in hits(context, "GR525"):
        yield Hit(at=hit.at, params={**hit.params, "unit": currency(context)})


@rule(
    "GR526",
    "warning",
    Texts(
        sv="Verifikation {voucher} är bokförd {day} men hör till perioden {period}: mer än ett år emellan.",
        en="Voucher {voucher} was booked on {day} but belongs to {period}: more than a year between them.",
        hint_sv="Rätta dagen eller perioden i ekonomisystemet och exportera på nytt.",
        hint_en="Correct the day or the period in the accounting system and export again.",
    ),
)
def day_and_period_apart(context: Context) -> Iterator[Hit]:
    """Booking day and accounting period are of the same time.

    What:
        No row of a ledger is booked more than twelve months before or after its accounting period.
    Why:
        A slip in the year moves a cost into or out of the account.
    Fails:
        outputs/huvudbok.csv: |
          Datum;Period;Verifikation;Konto;Belopp;Anslagspost
          2019-06-30;2017-06;102;5711;0,00;B1
    Passes:
        outputs/huvudbok.csv: |
          Datum;Period;Verifikation;Konto;Belopp;Anslagspost
          2018-01-12;2017-12;102;5711;0,00;B1
    Exceptions:
        Rows of other projects.
    """
    yield from hits(context, "GR526")


@rule(
    "GR527",
    "warning",
    Texts(
        sv="Verifikation {voucher} går inte jämnt ut: det skiljer {difference}. Filens övriga gör det.",
        en="Voucher {voucher} does not balance: it is out by {difference}. The file's other vouchers do.",
        hint_sv="Saknas en rad, eller har ett belopp ändrats? Exportera på nytt.",
        hint_en="Is a row missing, or was an amount changed? Export again.",
    ),
)
def voucher_out_of_balance(context: Context) -> Iterator[Hit]:
    """In a ledger of whole vouchers each of them balances.

    What:
        Where at least three of four vouchers of a table sum to nothing, all do.
    Why:
        A row that was cut or retyped shows in the voucher's sum before it shows anywhere else.
    Fails:
        outputs/huvudbok.csv: |
          Datum;Verifikation;Konto;Belopp;Anslagspost
          2017-06-30;102;5711;10,00;B1
          2017-06-30;102;2571;-10,00;
          2017-06-30;103;5711;20,00;B1
          2017-06-30;103;2571;-20,00;
          2017-06-30;104;5711;30,00;B1
          2017-06-30;104;2571;-30,00;
          2017-06-30;105;5711;40,00;B1
          2017-06-30;105;2571;-30,00;
    Passes:
        outputs/huvudbok.csv: |
          Datum;Verifikation;Konto;Belopp;Anslagspost
          2017-06-30;102;5711;0,00;B1
          2017-06-30;102;2571;0,00;
    Exceptions:
        Extracts without counter-entries, whose vouchers are mostly out of balance. SIE files: there GR017
        holds.
    """
    yield from hits(context, "GR527")


@rule(
    "GR528",
    "warning",
    Texts(
        sv="Ingen rad i huvudboken är en kostnad i uppdraget. Antal rader: {rows}.",
        en="No row of the ledger is a cost of the assignment. Rows: {rows}.",
        hint_sv="Se ”govreport ledger”: stämmer kolumnerna, projekten och perioden i govreport.yaml?",
        hint_en="See `govreport ledger`: are the columns, projects and period in govreport.yaml right?",
    ),
)
def nothing_taken(context: Context) -> Iterator[Hit]:
    """A ledger that was collected has costs of the assignment.

    What:
        At least one row of each ledger passes the filters on project, period and account.
    Why:
        Two columns swapped, or a project's code mistyped, leave out every row without a word.
    Fails:
        govreport.yaml: {ledger: [{file: outputs/huvudbok.csv, projects: ["7001"]}]}
        outputs/huvudbok.csv: |
          Datum;Verifikation;Konto;Projekt;Belopp;Anslagspost
          2017-06-30;102;5711;7010;100,00;B1
    Passes:
        govreport.yaml: {ledger: [{file: outputs/huvudbok.csv, projects: ["7001"]}]}
        outputs/huvudbok.csv: |
          Datum;Verifikation;Konto;Projekt;Belopp;Anslagspost
          2017-06-30;102;5711;7001;0,00;B1
    Exceptions:
        Empty ledgers.
    """
    yield from hits(context, "GR528")


@rule(
    "GR529",
    "warning",
    Texts(
        sv="Konto {account} har inget kostnadsslag: {amount} {unit}, antal rader: {count} ({items}).",
        en="Account {account} has no cost type: {amount} {unit}, rows: {count} ({items}).",
        hint_sv='Skriv det under cost_types i govreport.yaml, till exempel {{"{account}": drift}}. Utan det står '
        "beloppet som ”Kostnadsslag saknas” i rapporten.",
        hint_en='Write it under cost_types in govreport.yaml, such as {{"{account}": operations}}. Without it the '
        "report shows the amount under “No cost type”.",
    ),
)
def account_without_type(context: Context) -> Iterator[Hit]:
    """Every account is of a kind of costs that the report can name.

    What:
        Each row's account is known to the profile's chart of accounts or to `cost_types`, or the row says its
        `cost_type` itself.
    Why:
        The table of costs by type is read line by line. An amount of no kind raises the question what it was.
    Fails:
        outputs/underlag.yaml: {"costs[V2]": {date: 2017-06-30, account: "3111", line: B1, amount: 900}}
    Passes:
        govreport.yaml: {cost_types: {"3111": drift}}
        outputs/underlag.yaml: {"costs[V2]": {date: 2017-06-30, account: "3111", line: B1, amount: 900}}
    Exceptions:
        Ledgers of which no account is known: their report has no table by cost type.
    """
    for account, rows in untyped(context).items():
        yield Hit(
            at=rows.at,
            item=account,
            params={
                "account": account,
                "count": rows.count,
                "amount": rows.amount,
                "unit": currency(context),
                "items": rows.ids,
            },
        )


@rule(
    "GR530",
    "warning",
    Texts(
        sv="Rader utan verifikationsnummer i {file}: {count}, tillsammans {amount} {unit} ({items}).",
        en="Rows without a voucher number in {file}: {count}, {amount} {unit} in all ({items}).",
        hint_sv="Filens övriga rader har nummer. Exportera på nytt, eller ta reda på vad de bygger på.",
        hint_en="The file's other rows have numbers. Export again, or find out what they rest on.",
    ),
)
def without_voucher_number(context: Context) -> Iterator[Hit]:
    """Every cost leads to its voucher.

    What:
        In a ledger whose rows have voucher numbers, none of the assignment's costs is without one.
    Why:
        Who audits the account asks for the voucher. A row without one is often typed in by hand after the export.
    Fails:
        outputs/huvudbok.csv: |
          Datum;Verifikation;Konto;Belopp;Anslagspost
          2017-06-30;102;5711;0,00;B1
          2017-06-30;;5711;0,00;B1
    Passes:
        outputs/huvudbok.csv: |
          Datum;Verifikation;Konto;Belopp;Anslagspost
          2017-06-30;102;5711;0,00;B1
          2017-06-30;103;5711;0,00;B1
    Exceptions:
        Ledgers without a column of vouchers. Costs in YAML, where people write what they have.
    """
    for file, rows in without_voucher(context).items():
        params = {"file": file, "count": rows.count, "amount": rows.amount, "items": rows.ids}
        yield Hit(at=rows.at, item=file, params={**params, "unit": currency(context)})
