"""Which column of a ledger holds what: as govreport.yaml says, else by the headings that systems use."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, islice

from govreport.model import LedgerSource, Location, Problem
from govreport.model.values import frozen
from govreport.reading import mistakes
from govreport.reading.spreadsheets import SAMPLE_ROWS, Row, as_text

# our field, and the headings that mean it, best first
HEADINGS: Mapping[str, tuple[str, ...]] = {
    "id": ("id",),
    "voucher": (
        "verifikation", "verifikationsnummer", "verifikationsnr", "vernr", "verifikat", "ver", "voucher",
        "vouchernumber", "voucherno", "vernummer", "verifikationsid", "verifikatnr", "verifikatnummer", "transnr",
        "transno",
    ),
    "row": ("rad", "radnr", "radnummer", "row", "rowno"),
    "date": (
        "bokföringsdatum", "bokfdatum", "bokfdat", "verifikationsdatum", "verdatum", "transaktionsdatum",
        "transdatum", "datum", "bookingdate", "postingdate", "date", "bokföringsdag", "bokfdag", "verifdatum",
        "verifikatdatum", "bokfört", "transdate",
    ),
    "period": ("period", "per", "bokföringsperiod", "redovisningsperiod", "accountingperiod"),
    "account": ("konto", "kontonr", "kontonummer", "account", "accountno", "accountnumber", "kto", "acc"),
    "cost_type": ("kostnadsslag", "kostnadstyp", "costtype"),
    "project": (
        "projekt", "projektnr", "projektkod", "projektnummer", "project", "projectcode", "proj", "projnr", "projkod",
    ),
    "line": (
        "finansiering", "finansieringskod", "anslagspost", "anslag", "finansiär", "line", "fundingline",
        "funding",
    ),
    "amount": (
        "belopp", "beloppsek", "beloppkr", "beloppisek", "beloppikr", "nettobelopp", "bokförtbelopp", "utfall",
        "amount", "amountsek",
    ),
    "debit": ("debet", "debit"),
    "credit": ("kredit", "credit"),
    "text": (
        "text", "verifikationstext", "transaktionstext", "radtext", "beskrivning", "description", "benämning",
        "transtext", "vertext",
    ),
}  # fmt: skip
_NOT_LETTERS = re.compile(r"[\W_]+")


@frozen(kw_only=True)
class Layout:
    """A ledger's columns.

    Attributes:
        columns: Index (from 0) of each field's column.
        headings: What stands above each of them; its number where there is no header.
        rows: The rows below the header.
        width: Number of cells from the first to the last heading; 0 without a header.
    """

    columns: Mapping[str, int]
    headings: Mapping[str, str]
    rows: Iterator[Row]
    width: int = 0


def folded(heading: object) -> str:
    """A heading without case, blanks and punctuation."""
    return _NOT_LETTERS.sub("", as_text(heading).casefold())


def find_layout(
    rows: Iterator[Row], source: LedgerSource, file: str, sheet: str | None, problems: list[Problem]
) -> Layout | None:
    """The columns and what follows the header row; None, with problems, where there is none.

    Args:
        rows: The file's rows from the top.
        source: The columns that govreport.yaml names; those it does not name are guessed.
        file: The ledger's path.
        sheet: Its sheet, for a workbook.
        problems: Mistakes are added here.
    """
    head = list(islice(rows, SAMPLE_ROWS))
    given = source.columns
    if given and all(name.isdecimal() for name in given.values()):  # numbers: a file without a header
        columns = {field: int(name) - 1 for field, name in given.items() if int(name) > 0}
        return Layout(columns=columns, headings=given, rows=chain(head, rows))
    best: dict[str, int] = {}
    best_at = -1
    for at, (_, cells) in enumerate(head):
        found = _columns(cells, given)
        if _usable(found) and len(found) > len(best):
            best, best_at = found, at
            if given and given.keys() <= found.keys():
                break  # what was asked for; else a richer header may follow
    if best_at < 0:
        problems.append(_no_header(head, given, source, file, sheet))
        return None
    missing = [name for field, name in given.items() if field not in best]
    for name in missing:
        place = source.at.of("columns") if source.at else Location(file, sheet=sheet)
        problems.append(mistakes.ledger(place, "no-column", detail=name))
    if missing:
        return None
    cells = head[best_at][1]
    headings = {field: as_text(cells[index]) for field, index in best.items()}
    width = max(index for index, cell in enumerate(cells, 1) if as_text(cell))
    return Layout(columns=best, headings=headings, rows=chain(head[best_at + 1 :], rows), width=width)


def _columns(cells: Sequence[object], given: Mapping[str, str]) -> dict[str, int]:
    names: dict[str, int] = {}
    for index, cell in enumerate(cells):
        names.setdefault(folded(cell), index)
    names.pop("", None)
    found: dict[str, int] = {}
    for field, headings in HEADINGS.items():
        wanted = (folded(given[field]),) if field in given else headings
        for name in wanted:
            if name in names:
                found[field] = names[name]
                break
    return found


def _usable(columns: Mapping[str, int]) -> bool:
    money = "amount" in columns or {"debit", "credit"} <= columns.keys()
    return money and bool({"account", "date", "voucher", "project", "line"} & columns.keys())


def _no_header(
    head: list[Row], given: Mapping[str, str], source: LedgerSource, file: str, sheet: str | None
) -> Problem:
    place = Location(file, sheet=sheet, line=None if sheet else 1)
    names = {folded(cell): as_text(cell) for _, cells in head for cell in cells}
    for name in given.values():
        if folded(name) not in names:
            at = source.at.of("columns") if source.at else place
            return mistakes.ledger(at, "no-column", detail=name)
    return mistakes.ledger(place, "no-header")
