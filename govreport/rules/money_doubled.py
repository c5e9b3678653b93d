"""Rows that a ledger shows twice."""

from __future__ import annotations

from collections.abc import Iterator

from govreport.rules.context import Context
from govreport.rules.input import hits
from govreport.rules.registry import Hit, Texts, rule


@rule(
    "GR524",
    "warning",
    Texts(
        sv="Verifikation {voucher} har {count} rader som redan står i filen (rad {rows}).",
        en="Voucher {voucher} has {count} rows that stand in the file already (row {rows}).",
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
