"""Tables of the economic account."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import PurePosixPath

from govreport.figures import MONEY_NAMES, UNTYPED, still_in_use
from govreport.model import BudgetLine, LedgerNote, NumberedName, OwnChart
from govreport.model.blocks import Cell, Table, Text
from govreport.model.costs import grouped
from govreport.report.material import Material
from govreport.report.tables import cells

ZERO = Decimal(0)


def lines_of(material: Material) -> tuple[BudgetLine, ...]:
    """The funding lines, none where there is no budget."""
    budget = material.project.assignment.budget
    return budget.lines if budget else ()


def basis_of(material: Material) -> str:
    """What the lines' amounts are: granted, estimated, a ceiling, or ``mixed`` where lines differ."""
    bases = {line.basis for line in lines_of(material) if line.amount is not None} or {"granted"}
    return bases.pop() if len(bases) == 1 else "mixed"


def total_basis(material: Material) -> str:
    """The same of the whole amount."""
    budget = material.project.assignment.budget
    return budget.total.basis if budget and budget.total else basis_of(material)


def head_of(material: Material, name: str) -> str:
    """The word for one of ``MONEY_NAMES`` over a column; what the decision only estimates it has not granted."""
    return material.term(f"head.{name}.{basis_of(material)}" if name == "granted" else f"head.{name}")


def line_name(material: Material, line: BudgetLine) -> str:
    """A funding line as table heads and charts name it: id and expenditure area, or its text.

    Lines of one area are told apart by their appropriation, those of one appropriation by item and year, and
    shares of one item and year by their texts.
    """
    alike = [other for other in lines_of(material) if _area(other) == _area(line)]
    name = _area(line)
    for part, write in _APART:
        values = {str(part(other)) for other in alike}
        if len(alike) > 1 and part(line) and (len(values) > 1 or part is _appropriation):
            name = write.format(name=name, part=part(line))
            alike = [other for other in alike if part(other) == part(line)]
    if line.text and any(other.text != line.text for other in alike):
        name = line.text
    return f"{line.id} {name}".strip()


def _area(line: BudgetLine) -> str:
    return line.area.name if line.area and line.area.name else line.text


def _appropriation(line: BudgetLine) -> str:
    return line.appropriation.number if line.appropriation else ""


def _item(line: BudgetLine) -> str:
    return line.item.number if line.item else ""


def _year(line: BudgetLine) -> str:
    return str(line.year or "")


_APART: tuple[tuple[Callable[[BudgetLine], str], str], ...] = (
    (_appropriation, "{name} {part}"),
    (_item, "{name}.{part}"),
    (_year, "{name}, {part}"),
)


def line_title(material: Material, line: BudgetLine) -> str:
    """A funding line as a heading: its label, with its id where others have the same."""
    if not line.text:
        return line_name(material, line)
    alike = sum(other.label == line.label for other in lines_of(material))
    return f"{line.id}. {line.label}" if alike > 1 else line.label


def is_pending(material: Material, line: BudgetLine) -> bool:
    """Whether a later report accounts for the line."""
    status = material.statuses.get(line.id)
    return status is not None and status.status == "pending"


def in_use(material: Material) -> bool:
    """Whether what is unspent may still be spent after this report."""
    result = material.result
    return still_in_use(material.project.assignment, material.statuses, result.report, result.today)


def begun_lines(material: Material) -> tuple[BudgetLine, ...]:
    """The funding lines that this report accounts for."""
    return tuple(line for line in lines_of(material) if not is_pending(material, line))


def costs_by_line(material: Material) -> Table | None:
    """Granted, requisitioned, received, spent, unspent and to repay, per funding line and in total.

    Nothing is to be repaid of what may still be spent.
    """
    lines = lines_of(material)
    shown = (name for name in MONEY_NAMES if not (name == "to_repay" and in_use(material)))
    known = [
        name
        for name in shown
        if any(material.value(f"{name}_{key}") is not None for key in (*(line.id for line in lines), "total"))
    ]
    columns = [cells.column(material, "line", width=2.2)]
    columns += [
        cells.column(material, name, unit=material.currency, align="right", head=head_of(material, name))
        for name in known
    ]
    rows = [
        (
            cells.words(material, line_name(material, line)),
            *(_amount(material, n, line) for n in known),
        )
        for line in lines
    ]
    if rows:
        total = Cell(runs=(Text(material.term("total")),))
        rows.append((total, *(_total(material, name) for name in known)))
    names = [f"{name}_{line.id}" for name in known for line in lines]
    return cells.table(
        material,
        "costs_by_line",
        columns=columns,
        rows=rows,
        source=material.term("source.decision_ledger"),
        notes=cells.rounded(material, names),
        total=True,
    )


def _amount(material: Material, name: str, line: BudgetLine) -> Cell:
    """An amount of a line; a dash for what a later report accounts for."""
    if is_pending(material, line) and material.value(f"{name}_{line.id}") is None:
        return cells.dash()
    return cells.figure(material, f"{name}_{line.id}")


def _total(material: Material, name: str) -> Cell:
    """A total; a dash where it is unknown because of years to come, and of nothing else."""
    begun = begun_lines(material)
    open_years = len(begun) < len(lines_of(material)) and material.value(f"{name}_total") is None
    if open_years and all(material.value(f"{name}_{line.id}") is not None for line in begun):
        return cells.dash()
    return cells.figure(material, f"{name}_total")


def budget_lines(material: Material) -> Table | None:
    """What the decision grants and from where; a level that no line has is left out."""
    lines = lines_of(material)
    known = ("area", "appropriation", "item")
    levels = [name for name in known if any(getattr(line, name) for line in lines)]
    years = any(line.year for line in lines)
    columns = [cells.column(material, "id", width=0.5)]
    columns += [cells.column(material, name, width=2.2) for name in levels or ("line",)]
    columns += [cells.column(material, "year", width=0.6, align="right")] if years else []
    columns.append(
        cells.column(
            material,
            "granted",
            unit=material.currency,
            align="right",
            width=1,
            head=head_of(material, "granted"),
        )
    )
    rows = []
    for line in lines:
        where = [_numbered(getattr(line, name)) for name in levels] or [line.label]
        row = [cells.words(material, text) for text in (cells.whole(line.id), *where)]
        row += [cells.words(material, str(line.year) if line.year else "")] if years else []
        rows.append((*row, cells.figure(material, f"granted_{line.id}")))
    source = material.term("source.decision")
    return cells.table(material, "budget_lines", columns=columns, rows=rows, source=source)


def _numbered(part: NumberedName | None) -> str:
    return f"{part.number} {part.name}".strip() if part else ""


def type_name(material: Material, key: str) -> str:
    """A cost type as tables and charts name it, by the end of its figure's name."""
    if key == UNTYPED:
        return material.term("cost_type.unknown")
    return material.profile.money.cost_types.get(key, key)


def costs_by_type(material: Material) -> Table | None:
    """Costs by cost type, per funding line where the lines are few, and in total."""
    keys = [name.removeprefix("costs_type_") for name in material.figures if name.startswith("costs_type_")]
    lines = begun_lines(material)
    shown = lines if 1 < len(lines) <= 5 else ()
    unit = material.currency
    columns = [cells.column(material, "cost_type", width=2)]
    columns += [cells.column(material, "", head=line.id, unit=unit, align="right") for line in shown]
    columns.append(cells.column(material, "sum", unit=unit, align="right"))
    rows: list[tuple[Cell, ...]] = [
        (
            cells.words(material, type_name(material, key)),
            *(cells.zero_or_figure(material, f"costs_{line.id}_{key}") for line in shown),
            cells.figure(material, f"costs_type_{key}"),
        )
        for key in keys
    ]
    if rows:
        sums = (cells.zero_or_figure(material, f"costs_{line.id}") for line in shown)
        rows.append(
            (cells.words(material, material.term("total")), *sums, cells.figure(material, "costs_total"))
        )
    notes = (
        [material.term("note.lines", lines="; ".join(line_name(material, line) for line in shown))]
        if shown
        else []
    )
    return cells.table(
        material,
        "costs_by_type",
        columns=columns,
        rows=rows,
        source=material.term("source.ledger"),
        notes=[*notes, *cells.rounded(material, [f"costs_type_{key}" for key in keys])],
        total=True,
    )


def allocation_key(material: Material) -> Table | None:
    """How shared costs are split over the funding lines."""
    key = material.project.settings.allocation_key
    if key is None:
        return None
    names = {line.id: line_name(material, line) for line in lines_of(material)}
    rows = [
        (cells.words(material, names.get(line, line)), cells.number(material, share))
        for line, share in key.shares.items()
    ]
    columns = [
        cells.column(material, "line", width=3),
        cells.column(material, "share", unit="%", align="right", width=1),
    ]
    return cells.table(material, "allocation_key", columns=columns, rows=rows)


def ledger_bridge(material: Material) -> Table | None:
    """From the ledger's rows to the reported costs: what was left out, why, and that it adds up."""
    rows: list[tuple[Cell, ...]] = []
    for note in material.project.outputs.ledgers:
        rows.extend(_bridge_rows(material, note))
    if not rows:
        return None
    outside = _outside(material)
    if outside[0]:
        rows.append(_bridge_row(material, material.term("bridge.no_line"), outside[0], -outside[1]))
    count = sum(note.taken for note in material.project.outputs.ledgers) - outside[0]
    rows.append(
        (
            cells.words(material, material.term("bridge.reported")),
            cells.number(material, count),
            cells.figure(material, "costs_total"),
        )
    )
    columns = [
        cells.column(material, "bridge", width=4),
        cells.column(material, "rows", align="right", width=0.8),
        cells.column(material, "amount", unit=material.currency, align="right", width=1.2),
    ]
    return cells.table(
        material,
        "ledger_bridge",
        columns=columns,
        rows=rows,
        source=material.term("source.ledger"),
        notes=cells.rounded(material, ("costs_total", "costs_outside_total")),
        total=True,
    )


def _bridge_rows(material: Material, note: LedgerNote) -> list[tuple[Cell, ...]]:
    # the ledger by its name: whether it came as CSV, Excel or SIE says nothing of the books
    name = PurePosixPath(note.file).stem
    rows = [_bridge_row(material, material.term("bridge.all", file=name), note.rows, note.total)]
    for reason, (count, amount) in note.left_out.items():
        label = material.profile.terms.get(f"bridge.{reason}", reason)
        rows.append(_bridge_row(material, material.term("bridge.left_out", reason=label), count, -amount))
    return rows


def _bridge_row(material: Material, label: str, count: int, amount: Decimal) -> tuple[Cell, ...]:
    money = Cell(runs=(Text(material.write.money(amount)),))
    return cells.words(material, label), cells.number(material, count), money


def _outside(material: Material) -> tuple[int, Decimal]:
    """Rows taken from the ledger that lie on no funding line of the decision."""
    known = {line.id for line in lines_of(material)}
    groups = grouped(material.project.outputs.costs)
    amounts = [amount for group in groups if known and group.line not in known for amount in group.amounts]
    return len(amounts), sum(amounts, ZERO)


def figure_table(material: Material, chart: OwnChart) -> Table | None:
    """The numbers of an own chart on named figures."""
    rows: list[tuple[Cell, ...]] = []
    for name in chart.figures:
        found = material.figures.get(name)
        if found is not None:
            rows.append((cells.words(material, found.label), cells.figure(material, name)))
    columns = [
        cells.column(material, "figure", width=3),
        cells.column(material, "value", unit=chart.unit, align="right", width=1),
    ]
    caption = (Text(chart.title or chart.name),)
    return cells.table(material, chart.name, columns=columns, rows=rows, caption=caption, source=chart.source)
