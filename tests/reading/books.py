"""The main example's books as one list of rows, written as CSV, Excel and SIE alike."""

from __future__ import annotations

import csv
import datetime as dt
import io
import shutil
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import yaml
from openpyxl import Workbook

NAME = "huvudbok-2017"
HEADS = (
    "Verifikation",
    "Rad",
    "Bokföringsdatum",
    "Period",
    "Konto",
    "Projekt",
    "Finansiering",
    "Belopp",
    "Text",
)
FORMS = ("csv", "xlsx", "se")


class Row(NamedTuple):
    """A row of the books; the amount in kronor and öre."""

    voucher: str
    number: int
    date: str
    period: str
    account: str
    project: str
    code: str
    amount: Decimal
    text: str


def books(example: Path) -> list[Row]:
    """The example's ledger, each voucher closed by the entry on the balance that an extract leaves out."""
    text = (example / "outputs" / f"{NAME}.csv").read_text(encoding="utf-8")
    rows: list[Row] = []
    vouchers: dict[str, list[Row]] = {}
    for line in csv.DictReader(io.StringIO(text), delimiter=";"):
        number, *texts = (line[head] for head in ("Rad", "Verifikation", *HEADS[2:7]))
        amount = Decimal(line["Belopp"].replace(",", "."))
        row = Row(texts[0], int(number), *texts[1:], amount, line["Text"])
        vouchers.setdefault(row.voucher, []).append(row)
    for found in vouchers.values():
        last = found[-1]
        total = sum((row.amount for row in found), Decimal(0))
        closing = last._replace(
            number=last.number + 1, account="2571", project="", code="", amount=-total, text="Motkonto"
        )
        rows += [*found, closing]
    return rows


def as_csv(rows: Iterable[Row], *, delimiter: str = ";", encoding: str = "utf-8") -> bytes:
    """As a Swedish export: semicolons, decimal comma."""
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow(HEADS)
    writer.writerows(row._replace(amount=str(row.amount).replace(".", ",")) for row in rows)
    return stream.getvalue().encode(encoding)


def as_xlsx(rows: Iterable[Row]) -> bytes:
    """As Excel keeps it: days as days, amounts and accounts as numbers."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Huvudbok")
    sheet.append(HEADS)
    for row in rows:
        project = int(row.project) if row.project else None
        day = dt.date.fromisoformat(row.date)
        sheet.append(
            [
                row.voucher,
                row.number,
                day,
                row.period,
                int(row.account),
                project,
                row.code,
                float(row.amount),
                row.text,
            ]
        )
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def as_sie(rows: Iterable[Row]) -> bytes:
    """As SIE 4: a voucher's day gives its period, rows have their own; object 1 is who pays, 6 project."""
    lines = ["#FLAGGA 0", "#FORMAT PC8", "#SIETYP 4", '#FNAMN "Länsstyrelsen"', '#DIM 1 "Finansiering"']
    voucher = ""
    for row in rows:
        if row.voucher != voucher:
            lines += ["}"] * bool(voucher) + [f'#VER "" "{row.voucher}" {row.period.replace("-", "")}01', "{"]
            voucher = row.voucher
        objects = (f'1 "{row.code}" ' if row.code else "") + (f'6 "{row.project}"' if row.project else "")
        day, text = row.date.replace("-", ""), row.text.replace('"', '\\"')
        lines.append(f'#TRANS {row.account} {{{objects.strip()}}} {row.amount} {day} "{text}"')
    return ("\r\n".join([*lines, "}"]) + "\r\n").encode("cp437")


WRITERS = {"csv": as_csv, "xlsx": as_xlsx, "se": as_sie}


def folder(example: Path, place: Path, form: str, data: bytes | None = None, **changed: object) -> Path:
    """A copy of the example whose ledger is of that form; ``changed`` goes into its mapping."""
    shutil.copytree(example, place)
    (place / "outputs" / f"{NAME}.csv").unlink()
    file = f"outputs/{NAME}.{form}"
    (place / file).write_bytes(WRITERS[form](books(example)) if data is None else data)
    text = (place / "govreport.yaml").read_text(encoding="utf-8")
    settings = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - every scalar stays text; makes no objects
    [ledger] = settings["ledger"]
    for key in ("encoding", "delimiter"):  # found out
        ledger.pop(key)
    if form == "se":
        ledger.pop("columns")
    ledger |= {"file": file, **changed}
    (place / "govreport.yaml").write_text(yaml.safe_dump(settings, allow_unicode=True), encoding="utf-8")
    return place
