"""What the codes of a ledger's rows mean: whether it is a cost of the assignment, of which type, on which line."""

from __future__ import annotations

from collections.abc import Iterable

from govreport.model import Assignment, BudgetLine, LedgerSource, Settings
from govreport.model.costs import Coding
from govreport.profiles import Profile
from govreport.reading import mistakes
from govreport.reading.files import SIE_SUFFIXES
from govreport.reading.ledger_cells import Codes, Tell


class Coder:
    """Reads codes for one ledger; it keeps no answers, since the ledger asks once for rows coded alike.

    Args:
        source: What the settings say of the file: projects, lines.
        assignment: For the funding lines and the neighbouring assignments.
        settings: For the agency's own cost types.
        profile: For the profile's.

    Attributes:
        astray: Codes that led to no line, in the order of their first rows.
        by_year: What stands for several lines in the settings, each with its lines by their year.
    """

    def __init__(
        self,
        source: LedgerSource,
        assignment: Assignment,
        settings: Settings,
        profile: Profile,
    ) -> None:
        """Prepare what is the same for all codes."""
        self.source = source
        self.settings = settings
        self.profile = profile
        budget = assignment.budget
        self.lines = {line.id for line in budget.lines} if budget else set()
        self.projects = frozenset(source.projects)
        self.related = frozenset(code for other in assignment.related for code in other.projects)
        self.astray: dict[str, None] = {}  # a set that keeps its order
        self.by_year = _by_year(source, budget.lines if budget else ())
        self._yearly: dict[tuple[Coding, str], Coding] = {}
        self._unknown: set[str] = set()

    def outside(self, codes: Codes) -> str:
        """Why rows so coded are not this assignment's costs, or empty."""
        cost_type = codes.cost_type or self._cost_type(codes.account)
        if not cost_type and (kind := self.profile.money.not_cost(codes.account)):
            return kind  # before the project: a counter-entry is no cost, whosever project it lacks
        if self.projects and codes.project not in self.projects:
            if not codes.project:
                return "uncoded"
            return "related" if codes.project in self.related else "project"
        return ""

    def coding(self, codes: Codes, number: int, tell: Tell) -> Coding:
        """What codes mean to us; row ``number`` is the first that is taken with them.

        A code of no funding line goes to ``tell``, which is not kept: it is the ledger's, which keeps the coder.
        """
        cost_type = codes.cost_type or self._cost_type(codes.account)
        line = self._line(codes, number, tell)
        code = codes.lines[0] if codes.lines else codes.project
        if not line and code:
            self.astray[code] = None
        return Coding(codes.account, cost_type, codes.project, line)

    def of_year(self, coding: Coding, year: str) -> Coding:
        """What codes that stand for several lines mean in a year; no line where none of them is that year's."""
        found = self._yearly.get((coding, year))
        if found is None:
            line = self.by_year[coding.line].get(year, "")
            found = Coding(coding.account, coding.cost_type, coding.project, line)
            self._yearly[coding, year] = found
        return found

    def _cost_type(self, account: str) -> str:
        own, chart = self.settings.cost_types, self.settings.chart_of_accounts
        return self.profile.money.cost_type(account, own, chart)

    def _line(self, codes: Codes, number: int, tell: Tell) -> str:
        """The funding line: by the file's code, or the only line there is."""
        for code in codes.lines:
            line = self.source.lines.get(code)
            if line:
                return line
            if code in self.lines:
                return code
        if codes.project in self.source.lines:
            return self.source.lines[codes.project]
        # a SIE file's objects are of many kinds; none need be a line
        if not codes.lines or self.source.file.lower().endswith(SIE_SUFFIXES):
            return next(iter(self.lines)) if len(self.lines) == 1 else ""
        unknown = codes.lines[0]
        if unknown and unknown not in self._unknown:
            self._unknown.add(unknown)
            tell("line", number, detail=f"”{mistakes.shorten(unknown)}”")
        return ""


def _by_year(source: LedgerSource, lines: Iterable[BudgetLine]) -> dict[str, dict[str, str]]:
    """What stands for several lines in the settings, each with its lines by their year."""
    years = {line.id: str(line.year or "") for line in lines}
    found: dict[str, dict[str, str]] = {}
    for several in source.lines.values():
        ids = several.split()
        if several not in years and len(ids) > 1 and all(id_ in years for id_ in ids):
            found[several] = {years[id_]: id_ for id_ in reversed(ids)}
    return found
