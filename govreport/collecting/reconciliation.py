"""The ledgers reconciled: all rows, what was left out and why, what is on each line, what is reported."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from decimal import Decimal

from attrs import field, frozen

from govreport.figures import compute
from govreport.model import LedgerNote, LedgerSource, Problem, Project
from govreport.model.costs import grouped
from govreport.profiles import Profile

_ZERO = Decimal(0)
_TYPED = ("", "")
_SUMS_HOLD = frozenset({"line", "date", "period", "more", "bad-day", "code-page"})
"""Mistakes in a ledger that leave every amount where it is."""


@frozen
class Step:
    """Rows and their sum."""

    rows: int = 0
    amount: Decimal = _ZERO

    def __add__(self, other: Step) -> Step:
        return Step(self.rows + other.rows, self.amount + other.amount)


@frozen(kw_only=True)
class LedgerPart:
    """One ledger: ``whole`` less all of ``left_out`` is ``taken``.

    Attributes:
        file: Path under the folder.
        whole: Every row.
        left_out: By reason.
        taken: What became costs.
        mapping: How the file was read, as an entry of ``ledger`` in govreport.yaml.
        guessed: What of the mapping govreport.yaml does not say.
        codes: Codes of its costs that lead to no funding line.
    """

    file: str
    whole: Step
    left_out: Mapping[str, Step]
    taken: Step
    mapping: Mapping[str, object]
    guessed: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether the steps add up, rows and öre, and every row could be read."""
        return sum(self.left_out.values(), self.taken) == self.whole and "unreadable" not in self.left_out


@frozen(kw_only=True)
class LinePart:
    """Costs on a funding line: what the decision grants it, what is on it, and what is left."""

    id: str
    label: str
    costs: Step
    granted: Decimal | None = None

    @property
    def left(self) -> Decimal | None:
        """Granted less costs."""
        return None if self.granted is None else self.granted - self.costs.amount


@frozen(kw_only=True)
class Reconciliation:
    """From the ledgers to the report.

    Attributes:
        ledgers: Each ledger.
        typed: Costs of YAML files and forms, beside the ledgers.
        lines: The decision's funding lines; one without an id where it has none.
        outside: Costs on none of them, which are not reported.
        reported: ``costs_total``, the sum that the report shows.
        currency: Of all amounts.
        faults: Mistakes in the ledgers that `govreport check` lists: what does not balance, was not read.
    """

    ledgers: tuple[LedgerPart, ...] = ()
    typed: Step = field(factory=Step)
    lines: tuple[LinePart, ...] = ()
    outside: Step = field(factory=Step)
    reported: Decimal = _ZERO
    currency: str = "SEK"
    faults: int = 0

    @property
    def ok(self) -> bool:
        """Whether everything adds up to the reported costs."""
        taken = sum((part.taken for part in self.ledgers), self.typed)
        placed = sum((line.costs for line in self.lines), self.outside)
        on_lines = sum((line.costs.amount for line in self.lines), _ZERO)
        sums = taken == placed and on_lines == self.reported
        return sums and not self.faults and all(part.ok for part in self.ledgers)


def reconcile(project: Project, profile: Profile) -> Reconciliation:
    """Add everything up.

    Args:
        project: What was read.
        profile: For the figures, whose ``costs_total`` the sums must meet.
    """
    budget = project.assignment.budget
    lines = budget.lines if budget else ()
    files: dict[tuple[str, str], Step] = defaultdict(Step)
    by_line: dict[str, Step] = defaultdict(Step)
    ledgers = {(note.file, note.sheet) for note in project.outputs.ledgers}
    known = {line.id for line in lines} or {""}
    outside = Step()
    for group in grouped(project.outputs.costs):
        one = Step(len(group.amounts), sum(group.amounts, _ZERO))
        place = (group.file, group.sheet)
        files[place if place in ledgers else _TYPED] += one
        key = group.line if lines else ""
        if key in known:
            by_line[key] += one
        else:
            outside += one
    sources = {(source.file, source.sheet): source for source in project.settings.ledger}
    reported = compute(project, profile)["costs_total"].value
    parts = [LinePart(id=ln.id, label=ln.label, costs=by_line[ln.id], granted=ln.amount) for ln in lines]
    return Reconciliation(
        ledgers=tuple(
            _ledger(
                note,
                sources.get((note.file, note.sheet)) or sources.get((note.file, "")),
                files[note.file, note.sheet],
            )
            for note in project.outputs.ledgers
        ),
        typed=files[_TYPED],
        lines=tuple(parts) or (LinePart(id="", label="", costs=by_line[""]),),
        outside=outside,
        reported=reported or _ZERO,
        currency=budget.currency if budget else "SEK",
        faults=sum(_is_fault(problem) for problem in project.problems),
    )


def _is_fault(problem: Problem) -> bool:
    kind = str(problem.params.get("kind") or problem.params.get("variant"))
    return problem.code in ("GR013", "GR017") and kind not in _SUMS_HOLD


def _ledger(note: LedgerNote, source: LedgerSource | None, taken: Step) -> LedgerPart:
    said = source or LedgerSource(file=note.file)
    found: dict[str, object] = {
        "sheet": note.sheet,
        "encoding": note.encoding,
        "delimiter": note.delimiter,
        "columns": dict(note.columns),
        "lines": dict(said.lines),
        "projects": list(said.projects),
        "period": said.period,
        "sign": said.sign if said.sign != 1 else None,
    }
    guessed = [key for key in ("sheet", "encoding", "delimiter") if found[key] and not getattr(said, key)]
    guessed += [f"columns.{name}" for name in note.columns if name not in said.columns]
    return LedgerPart(
        file=note.file,
        whole=Step(note.rows, note.total),
        left_out={reason: Step(*step) for reason, step in note.left_out.items()},
        taken=taken,
        mapping={"file": note.file, **{key: value for key, value in found.items() if value}},
        guessed=tuple(guessed),
        codes=note.codes,
    )
