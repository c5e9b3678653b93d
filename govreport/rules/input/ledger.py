"""Mistakes in ledgers: rows that cannot be read, SIE files that are not whole."""

from __future__ import annotations

from collections.abc import Iterator

from govreport.model import Severity
from govreport.rules.context import Context
from govreport.rules.input.files import hits
from govreport.rules.registry import Hit, Texts, rule


@rule(
    "GR013",
    "error",
    {
        "": Texts(
            sv="Huvudboken: {reason}.",
            en="The ledger: {reason_en}.",
            hint_sv="Rätta raden i ekonomisystemet och exportera på nytt, eller rätta "
            "kolumnerna i govreport.yaml.",
            hint_en="Correct the row in the accounting system and export again, or the "
            "columns in govreport.yaml.",
        ),
        "twice": Texts(
            sv="Huvudboken: {reason}.",
            en="The ledger: {reason_en}.",
            hint_sv="Ta bort den ena, eller avgränsa dem med projects så att ingen rad räknas i båda.",
            hint_en="Take one of them away, or limit them with projects so that no row counts in both.",
        ),
    },
    waivable=False,
)
def ledger_row(context: Context) -> Iterator[Hit]:
    """Every row of the ledger can be read.

    What:
        Amounts, days and codes of each row are understood, and the named columns exist.
    Why:
        A row left out makes every sum of the report wrong by that row.
    Fails:
        govreport.yaml: {ledger: [{file: outputs/huvudbok.csv}]}
        outputs/huvudbok.csv: |
          Datum;Verifikation;Konto;Belopp;Text
          2017-06-30;102;4011;tolv tusen;Lön
    Passes:
        govreport.yaml: {ledger: [{file: outputs/huvudbok.csv}]}
        outputs/huvudbok.csv: |
          Datum;Verifikation;Konto;Belopp;Text;Anslagspost
          2017-06-30;102;4011;0,00;Lön;B1
    Exceptions:
        Rows that the filters of govreport.yaml keep out are counted and shown, not faulted.
    """
    yield from hits(context, "GR013")


@rule(
    "GR017",
    "error",
    {
        "code-page": Texts(
            sv="SIE-filen är läst som {encoding}: å, ä eller ö kan ha blivit fel.",
            en="The SIE file was read as {encoding}: letters outside ASCII may be wrong.",
            hint_sv="Exportera på nytt med teckenuppsättningen PC8, som formatet föreskriver.",
            hint_en="Export again with the code page PC8, which the format prescribes.",
        ),
        "no-sie": Texts(
            sv="Filen är ingen SIE-fil: den börjar inte med en post som #FLAGGA.",
            en="The file is no SIE file: it does not begin with a record such as #FLAGGA.",
            hint_sv="Exportera på nytt som SIE 4, eller ge filen den ändelse den ska ha (.csv, .xlsx).",
            hint_en="Export again as SIE 4, or give the file the ending it should have (.csv, .xlsx).",
        ),
        "no-vouchers": Texts(
            sv="SIE-filen innehåller inga verifikationer.",
            en="The SIE file holds no vouchers.",
            hint_sv="Exportera på nytt med transaktioner för uppdragets period.",
            hint_en="Export again with the transactions of the assignment's period.",
        ),
        "balances-only": Texts(
            sv="SIE-filen är av typ {type} och innehåller bara saldon, inga verifikationer.",
            en="The SIE file is of type {type} and holds balances only, no vouchers.",
            hint_sv="Exportera på nytt som typ 4 (transaktioner).",
            hint_en="Export again as type 4 (transactions).",
        ),
        "currency": Texts(
            sv="SIE-filens valuta är {found}, men uppdragets är {wanted}.",
            en="The SIE file is in {found}, the assignment in {wanted}.",
            hint_sv="Exportera på nytt i uppdragets valuta.",
            hint_en="Export again in the assignment's currency.",
        ),
        "more": Texts(
            sv="Ytterligare {count} fel av samma slag.",
            en="Another {count} mistakes of the same kind.",
            hint_sv="Exportera filen på nytt.",
            hint_en="Export the file again.",
        ),
        "not-a-record": Texts(
            sv="Raden ”{text}” är ingen SIE-post.",
            en="The line “{text}” is no SIE record.",
            hint_sv="Exportera filen på nytt.",
            hint_en="Export the file again.",
        ),
        "cut-off": Texts(
            sv="Filen tar slut mitt i verifikation {voucher}.",
            en="The file ends within voucher {voucher}.",
            hint_sv="Exportera filen på nytt: den är avhuggen.",
            hint_en="Export the file again: it has been cut off.",
        ),
        "no-closing-sum": Texts(
            sv="Filens kontrollsumma öppnas men avslutas aldrig.",
            en="The file's checksum is opened and never closed.",
            hint_sv="Exportera filen på nytt: slutet kan saknas.",
            hint_en="Export the file again: its end may be missing.",
        ),
        "not-closed": Texts(
            sv="Verifikation {voucher} avslutas inte innan nästa börjar.",
            en="Voucher {voucher} is not closed before the next begins.",
            hint_sv="Exportera filen på nytt.",
            hint_en="Export the file again.",
        ),
        "stray-brace": Texts(
            sv="En klammer som inte hör till någon verifikation.",
            en="A brace that belongs to no voucher.",
            hint_sv="Exportera filen på nytt.",
            hint_en="Export the file again.",
        ),
        "outside": Texts(
            sv="En transaktion som inte hör till någon verifikation; den är inte medräknad.",
            en="A transaction that belongs to no voucher; it was not counted.",
            hint_sv="Exportera filen på nytt.",
            hint_en="Export the file again.",
        ),
        "short-row": Texts(
            sv="Transaktionen saknar konto eller belopp; den är inte medräknad.",
            en="The transaction lacks its account or amount; it was not counted.",
            hint_sv="Exportera filen på nytt.",
            hint_en="Export the file again.",
        ),
        "bad-amount": Texts(
            sv="Beloppet ”{text}” kan inte läsas; transaktionen är inte medräknad.",
            en="The amount “{text}” cannot be read; the transaction was not counted.",
            hint_sv="Exportera filen på nytt. I SIE skrivs belopp med punkt och utan mellanrum.",
            hint_en="Export the file again. In SIE, amounts have a point and no spaces.",
        ),
        "unbalanced": Texts(
            sv="Verifikation {voucher} går inte jämnt ut: det skiljer {difference}.",
            en="Voucher {voucher} does not balance: it is out by {difference}.",
            hint_sv="Rätta verifikationen i ekonomisystemet och exportera på nytt.",
            hint_en="Correct the voucher in the accounting system and export again.",
        ),
        "sum-not-opened": Texts(
            sv="Filen har en kontrollsumma som aldrig öppnats.",
            en="The file has a checksum that was never opened.",
            hint_sv="Exportera filen på nytt: början kan saknas.",
            hint_en="Export the file again: its beginning may be missing.",
        ),
        "bad-sum": Texts(
            sv="Kontrollsumman ”{text}” kan inte läsas.",
            en="The checksum “{text}” cannot be read.",
            hint_sv="Exportera filen på nytt.",
            hint_en="Export the file again.",
        ),
        "wrong-sum": Texts(
            sv="Kontrollsumman stämmer inte: filen säger {said}, raderna ger {counted}.",
            en="The checksum is wrong: the file says {said}, its lines give {counted}.",
            hint_sv="Filen har ändrats efter exporten. Exportera den på nytt.",
            hint_en="The file was changed after it was exported. Export it again.",
        ),
        "bad-day": Texts(
            sv="Dagen ”{text}” kan inte läsas.",
            en="The day “{text}” cannot be read.",
            hint_sv="Exportera filen på nytt. I SIE skrivs dagar som ÅÅÅÅMMDD.",
            hint_en="Export the file again. In SIE, days are written YYYYMMDD.",
        ),
    },
    waivable=False,
)
def sie_file(context: Context) -> Iterator[Hit]:
    """A SIE file is whole, its vouchers balance and its checksum holds.

    What:
        Each `#VER` sums to nothing, each `#TRANS` is inside one, days and amounts can be read, and
        `#KSUMMA` agrees where it is given.
    Why:
        A damaged export gives plausible sums that are wrong.
    Fails:
        govreport.yaml: {ledger: [{file: outputs/bok.se}]}
        outputs/bok.se: |
          #FLAGGA 0
          #FORMAT PC8
          #SIETYP 4
          #VER "A" "1" 20170630 "Resa"
          {
          #TRANS 5810 {} 120.00
          #TRANS 1930 {} -100.00
          }
    Passes:
        waivers.yaml: []
    Exceptions:
        A file read in another code page than PC8 is a warning.
    """
    for hit in hits(context, "GR017"):
        severity: Severity = "warning" if hit.variant == "code-page" else "error"
        yield Hit(at=hit.at, variant=hit.variant, severity=severity, params=hit.params)
