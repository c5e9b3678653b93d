"""Ledgers: CSV, Excel and SIE rows into costs, with a note of what was left out and why.

Rows are read as a stream; a row that is not a cost of this assignment is counted under its reason, so that
the bridge from the ledger's total to the reported costs adds up.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path, PurePosixPath

from govreport.errors import reason
from govreport.model import (
    Assignment,
    LedgerNote,
    LedgerSource,
    Location,
    Problem,
    Settings,
)
from govreport.model.costs import Coding, LedgerCosts
from govreport.profiles import Profile
from govreport.reading import mistakes
from govreport.reading.files import SIE_SUFFIXES, TABLE_SUFFIXES
from govreport.reading.ledger_cells import Codes
from govreport.reading.ledger_coding import Coder
from govreport.reading.ledger_columns import Layout, find_layout
from govreport.reading.ledger_controls import Controls
from govreport.reading.ledger_places import Origins, place_of_row
from govreport.reading.ledger_rows import Booked, RowReader, SumRow, Unread
from govreport.reading.sie import SieReader
from govreport.reading.spreadsheets import (
    FILE_KINDS,
    Sheet,
    SheetError,
    check_encoding,
    open_csv,
    open_workbook,
)

_REPEATED = 20
"""Mistakes of one kind that are told one by one; the rest are counted."""

_ZERO = Decimal(0)
_SAID = {"zone": "encoding", "delimiter": "delimiter"}


class Ledger:
    """Takes the rows of one file and keeps the books about them.

    Args:
        source: How to read the file.
        assignment: For the funding lines, the period and the neighbouring assignments.
        settings: For the agency's own cost types.
        profile: For the profile's.
        problems: Mistakes are added here.
        years: The first year of each voucher number in the folder, for ledgers read before and after this one.
    """

    def __init__(
        self,
        source: LedgerSource,
        assignment: Assignment,
        settings: Settings,
        profile: Profile,
        problems: list[Problem],
        years: dict[str, str] | None = None,
    ) -> None:
        """Prepare what is the same for all rows."""
        self.source = source
        self.file = source.file
        self.short = profile.message_lang == "sv"
        self.problems = problems
        self.sheet: str | None = None
        self.currency = assignment.budget.currency if assignment.budget else ""
        self.coder = Coder(source, assignment, settings, profile)
        period = assignment.period if source.period else None
        self.first = period.start.isoformat()[:7] if period and period.start else ""
        self.last = period.end.isoformat()[:7] if period and period.end else "9999"
        self.sign = -1 if source.sign < 0 else 1
        self.columns: Mapping[str, int] = {}
        self.headings: Mapping[str, str] = {}
        self.encoding = self.delimiter = ""
        self.costs = LedgerCosts(self.file, Origins(self.file, None, {}))
        self.rows = 0
        self.total = _ZERO
        self.left_out: dict[str, tuple[int, Decimal]] = {}
        self._told: dict[str, int] = defaultdict(int)
        self._reasons: dict[Codes, str] = {}
        self._codings: dict[Codes, Coding] = {}
        self._vouchers: dict[str, int] = defaultdict(int)
        self._years = {} if years is None else years
        balance = not source.file.lower().endswith(SIE_SUFFIXES)
        self._controls = Controls(source.file, problems, balance=balance)

    # ---- reading ------------------------------------------------------------------------------------

    def read(self, path: Path) -> tuple[LedgerCosts, LedgerNote]:
        """The costs of the file at ``path``, and the note of what was left out."""
        suffix = path.suffix.lower()
        try:
            check_encoding(self.source.encoding)
            if suffix in SIE_SUFFIXES:
                self._sie(path)
            elif suffix in (".xlsx", ".xlsm"):
                with open_workbook(path) as sheets:
                    self.workbook(sheets)
            elif suffix in TABLE_SUFFIXES:
                with open_csv(path, self.source.encoding, self.source.delimiter) as sheet:
                    self.table(sheet)
            else:
                self.problems.append(mistakes.unreadable(Location(self.file), "kind", detail=suffix or "?"))
        except SheetError as error:
            self._broken(error)
        except OSError as error:
            place = Location(self.file)
            self.problems.append(mistakes.unreadable(place, "closed", detail=reason(error)))
        return self.costs, self.note()

    def note(self) -> LedgerNote:
        """What became of the rows so far; mistakes told too often are counted here."""
        for count in self._told.values():
            if count > _REPEATED:
                place = Location(self.file, sheet=self.sheet)
                self.problems.append(mistakes.ledger(place, "more", detail=str(count - _REPEATED)))
        self._told.clear()
        unread = self.left_out.get("unreadable", (0, _ZERO))[0]
        self._controls.finish(self.sheet, self.rows - unread, len(self.costs))
        return LedgerNote(
            file=self.file,
            rows=self.rows,
            taken=len(self.costs),
            left_out=self.left_out,
            total=self.total,
            columns=self.headings,
            encoding=self.encoding,
            delimiter=self.delimiter,
            sheet=self.sheet or "",
            codes=tuple(self.coder.astray),
        )

    def _broken(self, error: SheetError) -> None:
        place = Location(self.file, sheet=self.sheet)
        if error.kind in FILE_KINDS:
            self.problems.append(mistakes.unreadable(place, error.kind, detail=error.detail))
            return
        if error.kind in _SAID and self.source.at:
            place = self.source.at.of(_SAID[error.kind])
        self.problems.append(mistakes.ledger(place, error.kind, detail=error.detail))

    def workbook(self, sheets: list[Sheet]) -> None:
        """Take the sheet that the settings name, else the first that looks like a ledger; others are told."""
        wanted = self.source.sheet
        chosen = [sheet for sheet in sheets if not wanted or sheet.name == wanted]
        if not chosen:
            place = self.source.at.of("sheet") if self.source.at and wanted else Location(self.file)
            self.problems.append(mistakes.ledger(place, "no-sheet", detail=wanted or "1"))
            return
        unused: list[Problem] = []
        found = []
        for sheet in chosen:
            layout = find_layout(sheet.rows, self.source, self.file, sheet.name, unused)
            if layout is not None:
                found.append((sheet, layout))
        if not found:
            self.problems.append(unused[0])
            self.sheet = chosen[0].name
            return
        self._rows(*found[0])
        for sheet, layout in found[1:]:
            if next(layout.rows, None) is not None:
                place = Location(self.file, sheet=sheet.name)
                self.problems.append(mistakes.ledger(place, "other-sheet", detail=f"”{sheet.name}”"))

    def table(self, sheet: Sheet) -> None:
        """Take all rows of a table with a header."""
        self.sheet = sheet.name
        layout = find_layout(sheet.rows, self.source, self.file, sheet.name, self.problems)
        if layout is not None:
            self._rows(sheet, layout)

    def _rows(self, sheet: Sheet, layout: Layout) -> None:
        self.sheet = sheet.name
        self.columns, self.headings = layout.columns, layout.headings
        self.encoding, self.delimiter = sheet.encoding, sheet.delimiter
        self.costs = LedgerCosts(self.file, Origins(self.file, sheet.name, layout.columns), sheet.name or "")
        most = layout.width if sheet.delimiter == "," else 0
        reader = RowReader(layout.columns, self._say, short=self.short, headings=layout.headings, most=most)
        last_sum: SumRow | None = None
        parts = {_ZERO}  # what the rows came to at each sum row, since a sum may cover only the last of them
        for row in reader.rows(layout.rows):
            if row.__class__ is Booked:
                last_sum = None
                self.take(row)
            elif isinstance(row, SumRow):
                last_sum = row if self.total - row.amount * self.sign not in parts else None
                parts.add(self.total)
            elif isinstance(row, Unread):
                self.rows += 1
                self._leave("unreadable", _ZERO)
                self._say(row.kind, row.number, detail=f"”{mistakes.shorten(row.shown)}”")
        self._compare_sum(last_sum)

    def _compare_sum(self, row: SumRow | None) -> None:
        if row is not None:
            self._say("sum", row.number, detail=str(row.amount * self.sign), found=str(self.total))

    def _sie(self, path: Path) -> None:
        with path.open("rb") as stream:
            sample = stream.read(1 << 16)
            stream.seek(0)
            reader = SieReader(
                self.file,
                self.problems,
                sample=sample,
                encoding=self.source.encoding,
                currency=self.currency,
            )
            self.encoding = reader.encoding
            known: dict[tuple[str, str, tuple[str, ...]], Codes] = {}
            for row in reader.rows(stream):
                period = row.period or (row.date.isoformat()[:7] if row.date else "")
                key = (row.account, row.project, tuple(code for _, code in row.objects))
                if key not in known:
                    known[key] = Codes(key[0], "", key[1], key[2])
                number = str(row.number)
                day, text = (row.date, period), row.text
                self.take(Booked(row.line, row.voucher, number, "", known[key], day, row.amount, text))

    # ---- judging ------------------------------------------------------------------------------------

    def take(self, booked: Booked) -> None:
        """Make a cost of a row, or count it under the reason it is left out."""
        number, voucher, row, id_, codes, day, amount, text = booked
        if self.sign < 0:
            amount = -amount
        self.rows += 1
        self.total += amount
        reason = self._reasons.get(codes)
        if reason is None:
            reason = self._reasons[codes] = self.coder.outside(codes)
        if not reason and day[1] and not self.first <= day[1] <= self.last:
            reason = "period"
        self._controls.row(booked, reason)
        if reason:
            self._leave(reason, amount)
            return
        coding = self._codings.get(codes)
        if coding is None:
            coding = self._codings[codes] = self.coder.coding(codes, number, self._say)
        if coding.line in self.coder.by_year:
            coding = self.coder.of_year(coding, day[1][:4])
        if not id_:
            year = day[1][:4]
            # books begin again at voucher 1 each year: the number alone names it only in the first of them
            again = voucher and self._years.setdefault(voucher, year) != year
            name = f"{year}/{voucher}" if again else voucher
            id_ = f"{name}-{row}" if voucher and row else self._id(number, name)
        self.costs.append(number, id_, voucher, coding, day, amount, text)

    def _leave(self, reason: str, amount: Decimal) -> None:
        count, total = self.left_out.get(reason, (0, _ZERO))
        self.left_out[reason] = (count + 1, total + amount)

    def _id(self, number: int, voucher: str) -> str:
        """An id for a row that has neither one nor a number in its voucher."""
        if not voucher:
            return f"{PurePosixPath(self.file).stem}-{number}"
        self._vouchers[voucher] += 1
        return f"{voucher}-{self._vouchers[voucher]}"

    def _say(self, kind: str, number: int, **values: str) -> None:
        self._told[kind] += 1
        if self._told[kind] > _REPEATED:
            return
        self.problems.append(
            mistakes.ledger(place_of_row(self.file, self.sheet, number), kind, number, **values)
        )
