"""Ledgers: CSV, Excel and SIE rows into costs, with a note of what was left out and why.

Rows are read as a stream; a row that is not a cost of this assignment is counted under its reason, so that
the bridge from the ledger's total to the reported costs adds up.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path, PurePosixPath
from typing import Any

from attrs import frozen

from govreport.model import Assignment, Cost, LedgerNote, LedgerSource, Location, Origin, Problem, Settings
from govreport.profiles import Profile
from govreport.reading import mistakes
from govreport.reading.ledger_columns import find_layout
from govreport.reading.numbers import FormError, parse_date, parse_decimal, parse_period
from govreport.reading.sie import SieReader
from govreport.reading.spreadsheets import (
    Row,
    Sheet,
    SheetError,
    as_number,
    as_text,
    column_letters,
    open_csv,
    open_workbook,
)

SIE_SUFFIXES = (".se", ".si", ".sie")
SUFFIXES = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm", *SIE_SUFFIXES)
_REPEATED = 20
"""Mistakes of one kind that are told one by one; the rest are counted."""

_SUMS = frozenset({"summa", "totalt", "total", "sum", "delsumma", "slutsumma", "subtotal"})
_ZERO = Decimal(0)


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


@frozen(kw_only=True)
class Booked:
    """One row as booked, its values read, before it is judged."""

    number: int
    voucher: str
    row: str
    id: str
    date: dt.date | None
    period: str
    account: str
    cost_type: str
    project: str
    codes: Sequence[str]
    amount: Decimal
    text: str


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
        self.projects = frozenset(source.projects)
        self.related = frozenset(code for other in assignment.related for code in other.projects)
        period = assignment.period if source.period else None
        self.start = period.start if period else None
        self.end = period.end if period else None
        self.sign = -1 if source.sign < 0 else 1
        self.columns: Mapping[str, int] = {}
        self.costs: list[Cost] = []
        self.rows = 0
        self.total = _ZERO
        self.left_out: dict[str, tuple[int, Decimal]] = {}
        self._sum: tuple[int, list[Any]] | None = None
        self._told: dict[str, int] = defaultdict(int)
        self._codes: set[str] = set()
        self._types: dict[str, str] = {}
        self._vouchers: dict[str, int] = defaultdict(int)
        self._dates: dict[object, dt.date | None] = {}
        self._periods: dict[object, str] = {}

    # ---- reading ------------------------------------------------------------------------------------

    def read(self, path: Path) -> tuple[list[Cost], LedgerNote]:
        """The costs of the file at ``path``, and the note of what was left out."""
        suffix = path.suffix.lower()
        try:
            if suffix in SIE_SUFFIXES:
                self._sie(path)
            elif suffix in (".xlsx", ".xlsm"):
                with open_workbook(path) as sheets:
                    self._workbook(sheets)
            elif suffix in SUFFIXES:
                with open_csv(path, self.source.encoding, self.source.delimiter) as sheet:
                    self._table(sheet)
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
        for kind, count in self._told.items():
            if count > _REPEATED:
                place = Location(self.file, sheet=self.sheet)
                self.problems.append(mistakes.ledger(place, "more", detail=str(count - _REPEATED)))
        self._told.clear()
        return LedgerNote(
            file=self.file,
            rows=self.rows,
            taken=len(self.costs),
            left_out=self.left_out,
            total=self.total,
        )

    def _broken(self, error: SheetError) -> None:
        place = Location(self.file, sheet=self.sheet)
        if error.kind == "workbook":
            self.problems.append(mistakes.unreadable(place, "workbook", detail=error.detail))
            return
        if error.kind == "zone" and self.source.at:
            place = self.source.at.of("encoding")
        self.problems.append(mistakes.ledger(place, error.kind, detail=error.detail))

    def _workbook(self, sheets: list[Sheet]) -> None:
        wanted = self.source.sheet
        sheet = next((s for s in sheets if not wanted or s.name == wanted), None)
        if sheet is None:
            place = self.source.at.of("sheet") if self.source.at and wanted else Location(self.file)
            self.problems.append(mistakes.ledger(place, "no-sheet", detail=wanted or "1"))
            return
        self.table(sheet)

    def table(self, sheet: Sheet) -> None:
        """All rows of a table with a header."""
        self._table(sheet)

    def _table(self, sheet: Sheet) -> None:
        self.sheet = sheet.name
        layout = find_layout(sheet.rows, self.source, self.file, sheet.name, self.problems)
        if layout is None:
            return
        self.columns = layout.columns
        get = _getter(layout.columns)
        for number, cells in layout.rows:
            booked = self._booked((number, cells), get)
            if booked is not None:
                self._sum = None
                self.take(booked)
        self._compare_sum()

    def _booked(self, row: Row, get: Callable[[Sequence[Any], str], Any]) -> Booked | None:
        number, cells = row
        amount = self._amount(number, cells, get)
        if amount is None:
            return None
        day, period = get(cells, "date"), get(cells, "period")
        date = self._date(day, number)
        return Booked(
            number=number,
            voucher=as_text(get(cells, "voucher")),
            row=as_text(get(cells, "row")),
            id=as_text(get(cells, "id")),
            date=date,
            period=self._period(period, number) or (f"{date:%Y-%m}" if date else ""),
            account=as_text(get(cells, "account")),
            cost_type=as_text(get(cells, "cost_type")),
            project=as_text(get(cells, "project")),
            codes=(as_text(get(cells, "line")),) if "line" in self.columns else (),
            amount=amount * self.sign,
            text=as_text(get(cells, "text")),
        )

    def _amount(self, number: int, cells: Sequence[Any], get: Callable[[Sequence[Any], str], Any]) -> Decimal | None:
        """The row's amount; None for a row that is none, or is left out as unreadable."""
        names = ("amount",) if "amount" in self.columns else ("debit", "credit")
        values = [get(cells, name) for name in names]
        booked = any(as_text(get(cells, name)) for name in ("voucher", "date", "account"))
        if not booked and any(as_text(cell).rstrip(":").casefold() in _SUMS for cell in cells):
            self._sum = number, values
            return None
        if all(value in (None, "") for value in values):
            if booked and any(as_text(get(cells, name)) for name in ("voucher", "date")):
                self._unreadable(number, "")
            return None  # else a heading between groups of rows
        try:
            parts = [_number(value) for value in values]
        except FormError:
            self._unreadable(number, " / ".join(as_text(v) for v in values if v not in (None, "")))
            return None
        return parts[0] - parts[1] if len(parts) > 1 else parts[0]

    def _unreadable(self, number: int, shown: str) -> None:
        self.rows += 1
        self._leave("unreadable", _ZERO)
        self._say("amount", number, detail=f"”{mistakes.shorten(shown)}”")

    def _compare_sum(self) -> None:
        """Compare the sum row with the rows above it; one that rows follow was only a part's."""
        if self._sum is None:
            return
        number, values = self._sum
        try:
            parts = [_number(value) for value in values]
        except FormError:
            return
        said = (parts[0] - parts[1] if len(parts) > 1 else parts[0]) * self.sign
        if said != self.total and any(value not in (None, "") for value in values):
            self._say("sum", number, detail=str(said), found=str(self.total))

    def _date(self, value: Any, number: int) -> dt.date | None:
        if isinstance(value, dt.datetime):
            return value.date()
        if value in (None, ""):
            return None
        try:
            return self._dates[value]
        except KeyError:
            pass
        try:
            found: dt.date | None = parse_date(as_text(value))
        except FormError:
            self._say("date", number, detail=f"”{mistakes.shorten(as_text(value))}”")
            return None
        self._dates[value] = found
        return found

    def _period(self, value: Any, number: int) -> str:
        if value in (None, ""):
            return ""
        try:
            return self._periods[value]
        except KeyError:
            pass
        try:
            found = parse_period(as_text(value))
        except FormError:
            self._say("period", number, detail=f"”{mistakes.shorten(as_text(value))}”")
            return ""
        self._periods[value] = found
        return found

    def _sie(self, path: Path) -> None:
        with path.open("rb") as stream:
            sample = stream.read(1 << 16)
            stream.seek(0)
            reader = SieReader(self.file, self.problems, sample=sample, encoding=self.source.encoding)
            for row in reader.rows(stream):
                date = row.date
                self.take(
                    Booked(
                        number=row.line,
                        voucher=row.voucher,
                        row="",
                        id="",
                        date=date,
                        period=f"{date:%Y-%m}" if date else "",
                        account=row.account,
                        cost_type="",
                        project=row.project,
                        codes=tuple(code for _, code in row.objects),
                        amount=row.amount * self.sign,
                        text=row.text,
                    )
                )

    # ---- judging ------------------------------------------------------------------------------------

    def take(self, booked: Booked) -> None:
        """Make a cost of a row, or count it under the reason it is left out."""
        self.rows += 1
        self.total += booked.amount
        cost_type = booked.cost_type or self._cost_type(booked.account)
        reason = self._outside(booked, cost_type)
        if reason:
            self._leave(reason, booked.amount)
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
                amount=booked.amount,
                text=booked.text,
                at=self._origin(booked.number),
            )
        )

    def _outside(self, booked: Booked, cost_type: str) -> str:
        """Why a row is not this assignment's cost, or empty."""
        if self.projects and booked.project not in self.projects:
            return "related" if booked.project in self.related else "project"
        if not cost_type:
            kind = self.profile.money.not_cost(booked.account)
            if kind:
                return kind
        if self.start and booked.period and booked.period < f"{self.start:%Y-%m}":
            return "period"
        if self.end and booked.period and booked.period > f"{self.end:%Y-%m}":
            return "period"
        return ""

    def _leave(self, reason: str, amount: Decimal) -> None:
        count, total = self.left_out.get(reason, (0, _ZERO))
        self.left_out[reason] = (count + 1, total + amount)

    def _cost_type(self, account: str) -> str:
        try:
            return self._types[account]
        except KeyError:
            found = self.profile.money.cost_type(account, self.settings.cost_types)
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

    def _origin(self, number: int) -> Origin:
        if self.sheet is None:
            return Origin(Location(self.file, number, 1))
        return Origin(Location(self.file, sheet=self.sheet, cell=str(number)), Cells(self.columns, number))

    def _say(self, kind: str, number: int, **values: str) -> None:
        self._told[kind] += 1
        if self._told[kind] > _REPEATED:
            return
        if self.sheet is None:
            place = Location(self.file, number, 1)
        else:
            place = Location(self.file, sheet=self.sheet, cell=str(number))
        self.problems.append(mistakes.ledger(place, kind, number, **values))


def _getter(columns: Mapping[str, int]) -> Callable[[Sequence[Any], str], Any]:
    def get(cells: Sequence[Any], field: str) -> Any:
        index = columns.get(field)
        return None if index is None or index >= len(cells) else cells[index]

    return get


def _number(value: Any) -> Decimal:
    if value in (None, ""):
        return _ZERO
    if isinstance(value, str):
        return parse_decimal(value)
    if isinstance(value, bool) or not isinstance(value, (int, float, Decimal)):
        raise FormError("decimal")
    number = as_number(value)
    if number is None:
        raise FormError("decimal")
    return parse_decimal(format(number, "f"), point=True)
