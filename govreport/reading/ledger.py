"""Ledgers: CSV, Excel and SIE rows into costs, with a note of what was left out and why.

Rows are read as a stream; a row that is not a cost of this assignment is counted under its reason, so that
the bridge from the ledger's total to the reported costs adds up.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path, PurePosixPath

from govreport.model import Assignment, Cost, LedgerNote, LedgerSource, Location, Origin, Problem, Settings
from govreport.profiles import Profile
from govreport.reading import mistakes
from govreport.reading.files import SIE_SUFFIXES, TABLE_SUFFIXES
from govreport.reading.ledger_columns import Layout, find_layout
from govreport.reading.ledger_controls import Controls
from govreport.reading.ledger_rows import Booked, RowReader, SumRow, Unread
from govreport.reading.sie import SieReader
from govreport.reading.spreadsheets import (
    Sheet,
    SheetError,
    check_encoding,
    column_letters,
    open_csv,
    open_workbook,
)

_REPEATED = 20
"""Mistakes of one kind that are told one by one; the rest are counted."""

_ZERO = Decimal(0)
_NO_CELLS: Mapping[str, str] = {}  # one for all rows, which are many
_SAID = {"zone": "encoding", "delimiter": "delimiter"}


class Cells(Mapping[str, str]):
    """Names of a row's cells by field, made only when somebody asks."""

    __slots__ = ("_columns", "_row")

    def __init__(self, columns: Mapping[str, int], row: int) -> None:
        """Keep the columns, shared by all rows, and the row's number."""
        self._columns = columns
        self._row = row

    def __getitem__(self, field: str) -> str:
        return f"{column_letters(self._columns[field])}{self._row}"

    def __iter__(self) -> Iterator[str]:
        return iter(self._columns)

    def __len__(self) -> int:
        return len(self._columns)


class Ledger:
    """Takes the rows of one file and keeps the books about them.

    Args:
        source: How to read the file.
        assignment: For the funding lines, the period and the neighbouring assignments.
        settings: For the agency's own cost types.
        profile: For the profile's.
        problems: Mistakes are added here.
    """

    def __init__(
        self,
        source: LedgerSource,
        assignment: Assignment,
        settings: Settings,
        profile: Profile,
        problems: list[Problem],
    ) -> None:
        """Prepare what is the same for all rows."""
        self.source = source
        self.file = source.file
        self.settings = settings
        self.profile = profile
        self.problems = problems
        self.sheet: str | None = None
        budget = assignment.budget
        self.lines = {line.id for line in budget.lines} if budget else set()
        self.currency = budget.currency if budget else ""
        self.projects = frozenset(source.projects)
        self.related = frozenset(code for other in assignment.related for code in other.projects)
        period = assignment.period if source.period else None
        self.first = period.start.isoformat()[:7] if period and period.start else ""
        self.last = period.end.isoformat()[:7] if period and period.end else "9999"
        self.sign = -1 if source.sign < 0 else 1
        self.columns: Mapping[str, int] = {}
        self.headings: Mapping[str, str] = {}
        self.encoding = self.delimiter = ""
        self.costs: list[Cost] = []
        self.rows = 0
        self.total = _ZERO
        self.left_out: dict[str, tuple[int, Decimal]] = {}
        self._told: dict[str, int] = defaultdict(int)
        self._codes: set[str] = set()
        self._types: dict[str, str] = {}
        self._vouchers: dict[str, int] = defaultdict(int)
        balance = not source.file.lower().endswith(SIE_SUFFIXES)
        self._controls = Controls(self._place, problems, balance=balance)

    # ---- reading ------------------------------------------------------------------------------------

    def read(self, path: Path) -> tuple[list[Cost], LedgerNote]:
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
            self.problems.append(mistakes.unreadable(place, "closed", detail=error.strerror or str(error)))
        return self.costs, self.note()

    def note(self) -> LedgerNote:
        """What became of the rows so far; mistakes told too often are counted here."""
        for count in self._told.values():
            if count > _REPEATED:
                place = Location(self.file, sheet=self.sheet)
                self.problems.append(mistakes.ledger(place, "more", detail=str(count - _REPEATED)))
        self._told.clear()
        unread = self.left_out.get("unreadable", (0, _ZERO))[0]
        self._controls.finish(self.rows - unread, len(self.costs))
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
        )

    def _broken(self, error: SheetError) -> None:
        place = Location(self.file, sheet=self.sheet)
        if error.kind in ("workbook", "form"):
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
        short = self.profile.message_lang == "sv"
        read = RowReader(layout.columns, self._say, short=short, headings=layout.headings).read
        width = layout.width if sheet.delimiter == "," else 0
        last_sum: SumRow | None = None
        parts = {_ZERO}  # what the rows came to at each sum row, since a sum may cover only the last of them
        for number, cells in layout.rows:
            row = read(number, cells)
            if width and len(cells) > width and row is not None and any(cells[width:]):
                row = Unread(number, "more-cells")
            if isinstance(row, SumRow):
                last_sum = row if self.total - row.amount * self.sign not in parts else None
                parts.add(self.total)
            elif isinstance(row, Unread):
                self.rows += 1
                self._leave("unreadable", _ZERO)
                self._say(row.kind, number, detail=f"”{mistakes.shorten(row.shown)}”")
            elif row is not None:
                last_sum = None
                self.take(row)
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
            for row in reader.rows(stream):
                self.take(
                    Booked(
                        number=row.line,
                        voucher=row.voucher,
                        row=str(row.number),
                        date=row.date,
                        period=row.period or (row.date.isoformat()[:7] if row.date else ""),
                        account=row.account,
                        project=row.project,
                        codes=tuple(code for _, code in row.objects),
                        amount=row.amount,
                        text=row.text,
                    )
                )

    # ---- judging ------------------------------------------------------------------------------------

    def take(self, booked: Booked) -> None:
        """Make a cost of a row, or count it under the reason it is left out."""
        amount = -booked.amount if self.sign < 0 else booked.amount
        self.rows += 1
        self.total += amount
        cost_type = booked.cost_type or self._cost_type(booked.account)
        reason = self._outside(booked, cost_type)
        self._controls.row(booked, reason)
        if reason:
            self._leave(reason, amount)
            return
        self.costs.append(
            Cost(
                id=self._id(booked),
                voucher=booked.voucher,
                date=booked.date,
                period=booked.period,
                account=booked.account,
                cost_type=cost_type,
                project=booked.project,
                line=self._line(booked),
                amount=amount,
                text=booked.text,
                at=self._origin(booked.number),
            )
        )

    def _outside(self, booked: Booked, cost_type: str) -> str:
        """Why a row is not this assignment's cost, or empty."""
        if not cost_type and (kind := self.profile.money.not_cost(booked.account)):
            return kind  # before the project: a counter-entry is no cost, whosever project it lacks
        if self.projects and booked.project not in self.projects:
            if not booked.project:
                return "uncoded"
            return "related" if booked.project in self.related else "project"
        if booked.period and not self.first <= booked.period <= self.last:
            return "period"
        return ""

    def _leave(self, reason: str, amount: Decimal) -> None:
        count, total = self.left_out.get(reason, (0, _ZERO))
        self.left_out[reason] = (count + 1, total + amount)

    def _cost_type(self, account: str) -> str:
        try:
            return self._types[account]
        except KeyError:
            found = self.profile.money.cost_type(
                account, self.settings.cost_types, self.settings.chart_of_accounts
            )
            self._types[account] = found
            return found

    def _line(self, booked: Booked) -> str:
        """The funding line: by the file's code, or the only line there is."""
        for code in booked.codes:
            line = self.source.lines.get(code)
            if line:
                return line
            if code in self.lines:
                return code
        if booked.project in self.source.lines:
            return self.source.lines[booked.project]
        if not booked.codes:
            return next(iter(self.lines)) if len(self.lines) == 1 else ""
        unknown = booked.codes[0]
        if self.file.lower().endswith(SIE_SUFFIXES):  # its objects are of many kinds; none need be a line
            return next(iter(self.lines)) if len(self.lines) == 1 else ""
        if unknown and unknown not in self._codes:
            self._codes.add(unknown)
            self._say("line", booked.number, detail=f"”{mistakes.shorten(unknown)}”")
        return ""

    def _id(self, booked: Booked) -> str:
        if booked.id:
            return booked.id
        if not booked.voucher:
            return f"{PurePosixPath(self.file).stem}-{booked.number}"
        if booked.row:
            return f"{booked.voucher}-{booked.row}"
        self._vouchers[booked.voucher] += 1
        return f"{booked.voucher}-{self._vouchers[booked.voucher]}"

    def _place(self, number: int) -> Location:
        """Place of a row; of the whole ledger where the number is 0."""
        if not number:
            return Location(self.file, sheet=self.sheet)
        if self.sheet is None:
            return Location(self.file, number, 1)
        return Location(self.file, sheet=self.sheet, cell=str(number))

    def _origin(self, number: int) -> Origin:
        place = self._place(number)
        return Origin(place, _NO_CELLS) if self.sheet is None else Origin(place, Cells(self.columns, number))

    def _say(self, kind: str, number: int, **values: str) -> None:
        self._told[kind] += 1
        if self._told[kind] > _REPEATED:
            return
        self.problems.append(mistakes.ledger(self._place(number), kind, number, **values))
