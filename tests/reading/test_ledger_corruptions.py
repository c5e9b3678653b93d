"""Seeded corruptions of ledgers, 160 of them: each is told with its row, or harmless for a reason given.

The books are whole vouchers (the example's ledger with its counter-entries), as CSV, Excel and SIE. What may
pass in silence is what leaves the costs as they were; nothing else may.
"""

from __future__ import annotations

import io
import random
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import attrs
import pytest
from openpyxl import Workbook, load_workbook

import govreport
from govreport.model import Cost, Problem, Project
from govreport.profiles import profile
from govreport.reading.ledger import Ledger
from govreport.rules import engine
from tests.reading.books import as_sie, as_xlsx, books, folder

Table = list[list[object]]
GARBLED = (
    "1O612,00",
    "#####",
    "1.234",
    "tolv tusen",
    "12,34,56",
    "",
    "1e5x",
    "10 61 2,00",
    "=SUM(I2:I9)",
    "∞",
)
SEEDS = 4
WHOLE = ("column", "csv in", "sie in", "xlsx cut")
"""Corruptions of a whole file: the finding may name the file, or the line of govreport.yaml."""


@pytest.fixture(scope="module")
def example() -> Path:
    """The main example, as installed."""
    from govreport.resources import folder as resource

    return resource("examples") / "manniskohandel-2017"


# ---- corruptions of a table: each changes the rows below the header, or the header ----------


def _row(chance: random.Random, table: Table) -> list[object]:
    return chance.choice(table[1:])


def amount_garbled(chance: random.Random, table: Table) -> None:
    """A text that is no amount."""
    _row(chance, table)[7] = chance.choice(GARBLED)


def amount_changed(chance: random.Random, table: Table) -> None:
    """Another amount: the voucher no longer balances."""
    row = _row(chance, table)
    row[7] = f"{chance.randint(1, 99_999)},{chance.randint(0, 99):02d}"


def sign_turned(chance: random.Random, table: Table) -> None:
    """A minus that comes or goes, in one of the forms that systems use."""
    row = _row(chance, table)
    text = str(row[7]).replace(".", ",")
    bare = text.lstrip("-")
    row[7] = chance.choice((f"-{bare}", f"({bare})", f"{bare}-", f"−{bare}")) if text == bare else bare


def column_renamed(chance: random.Random, table: Table) -> None:
    """A heading that nobody knows."""
    table[0][chance.randrange(len(table[0]))] = "Kolumn1"


def columns_swapped(chance: random.Random, table: Table) -> None:
    """Two headings that changed places."""
    first, second = chance.sample(range(len(table[0])), 2)
    table[0][first], table[0][second] = table[0][second], table[0][first]


def voucher_doubled(chance: random.Random, table: Table) -> None:
    """A voucher pasted once more at the end."""
    voucher = _row(chance, table)[0]
    table += [list(row) for row in table[1:] if row[0] == voucher]


def date_moved(chance: random.Random, table: Table) -> None:
    """A booking day of another year, or none that exists."""
    day = str(_row(chance, table)[2])
    for row in table[1:]:
        if str(row[2]) == day:
            row[2] = chance.choice((f"20{chance.randint(21, 99)}{day[4:]}", f"{day[:5]}13-41", "i våras"))
            break


def period_moved(chance: random.Random, table: Table) -> None:
    """An accounting period years away, or none."""
    row = _row(chance, table)
    row[3] = chance.choice((f"{chance.randint(1990, 2014)}-01", "2017-13", "kvartal 2"))


def project_removed(chance: random.Random, table: Table) -> None:
    """A row that lost its project."""
    _row(chance, table)[5] = ""


def funding_unknown(chance: random.Random, table: Table) -> None:
    """A funding code that stands for no line."""
    _row(chance, table)[6] = f"UX{chance.randint(1, 9)}"


def rows_cut(chance: random.Random, table: Table) -> None:
    """Some rows out of the middle."""
    start = chance.randrange(1, len(table) - 6)
    del table[start : start + chance.randint(1, 5)]


def blank_rows(chance: random.Random, table: Table) -> None:
    """Empty rows between the others."""
    table.insert(chance.randrange(2, len(table)), [""] * 9)


def wrong_sum(chance: random.Random, table: Table) -> None:
    """A sum row at the end that the rows do not make."""
    table.append(["Summa", "", "", "", "", "", "", f"{chance.randint(1, 10**6)},00", ""])


TABLES: tuple[Callable[[random.Random, Table], None], ...] = (
    amount_garbled, amount_changed, sign_turned, column_renamed, columns_swapped, voucher_doubled, date_moved,
    period_moved, project_removed, funding_unknown, rows_cut, blank_rows, wrong_sum,
)  # fmt: skip


# ---- corruptions of lines (SIE) ----------


def _line(chance: random.Random, lines: list[str], label: str) -> int:
    return chance.choice([n for n, line in enumerate(lines) if line.startswith(label)])


def _field(line: str, place: int, value: str) -> str:
    """A transaction with its amount (1), day (2) or account (0) replaced."""
    head, objects, rest = line.partition("{")[0], *line.partition("{")[2].partition("}")[::2]
    account = head.split()[1]
    amount, day, text = rest.strip().split(" ", 2)
    parts = [account, amount, day]
    parts[place] = value
    return f"#TRANS {parts[0]} {{{objects}}} {parts[1]} {parts[2]} {text}"


def sie_amount(chance: random.Random, lines: list[str]) -> None:
    """An amount that is none, or another one."""
    at = _line(chance, lines, "#TRANS")
    lines[at] = _field(lines[at], 1, chance.choice((*[g.replace(" ", "") or "x" for g in GARBLED], "7.77")))


def sie_row_cut(chance: random.Random, lines: list[str]) -> None:
    """A transaction that is missing."""
    del lines[_line(chance, lines, "#TRANS")]


def sie_label(chance: random.Random, lines: list[str]) -> None:
    """A label that no reader knows."""
    at = _line(chance, lines, chance.choice(("#TRANS", "#VER")))
    lines[at] = lines[at].replace("#", "#X", 1)


def sie_brace(chance: random.Random, lines: list[str]) -> None:
    """A voucher that is not opened, or not closed."""
    del lines[chance.choice([n for n, line in enumerate(lines) if line in "{}"])]


def sie_voucher_doubled(chance: random.Random, lines: list[str]) -> None:
    """A voucher pasted once more at the end."""
    at = _line(chance, lines, "#VER")
    lines += lines[at : lines.index("}", at) + 1]


def sie_day(chance: random.Random, lines: list[str]) -> None:
    """A voucher's or row's day that does not exist, or years away."""
    day = chance.choice(("20170230", "2017", "19990101", "20771231", "igår"))
    at = _line(chance, lines, chance.choice(("#TRANS", "#VER")))
    lines[at] = _field(lines[at], 2, day) if lines[at][1] == "T" else " ".join([*lines[at].split()[:3], day])


def sie_twin(chance: random.Random, lines: list[str]) -> None:
    """A corrected row as the specification has it: ``#RTRANS`` before its ``#TRANS``; and a struck one."""
    at = _line(chance, lines, "#TRANS")
    lines[at:at] = [lines[at].replace("#TRANS", chance.choice(("#RTRANS", "#BTRANS")))]


def sie_lone_twin(chance: random.Random, lines: list[str]) -> None:
    """``#RTRANS`` whose ``#TRANS`` is missing."""
    at = _line(chance, lines, "#TRANS")
    lines[at] = lines[at].replace("#TRANS", "#RTRANS")


def sie_project_removed(chance: random.Random, lines: list[str]) -> None:
    """A row that lost its objects."""
    at = _line(chance, lines, "#TRANS")
    head, _, rest = lines[at].partition("{")
    lines[at] = f"{head}{{}}{rest.partition('}')[2]}"


SIES: tuple[Callable[[random.Random, list[str]], None], ...] = (
    sie_amount, sie_row_cut, sie_label, sie_brace, sie_voucher_doubled, sie_day, sie_twin, sie_lone_twin,
    sie_project_removed,
)  # fmt: skip


# ---- files ----------


def _table(example: Path) -> Table:
    book = load_workbook(io.BytesIO(as_xlsx(books(example))))
    return [
        ["" if value is None else value for value in row] for row in book.active.iter_rows(values_only=True)
    ]


def _shown(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.2f}".replace(".", ",")
    return value.date().isoformat() if hasattr(value, "date") else str(value)


def _csv(table: Table, encoding: str = "utf-8", delimiter: str = ";") -> bytes:
    lines = (delimiter.join(f'"{_shown(value)}"' for value in row) for row in table)
    return "\r\n".join(lines).encode(encoding)


def _xlsx(table: Table) -> bytes:
    book = Workbook()
    for row in table:
        book.active.append([None if value == "" else value for value in row])
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def corrupted(example: Path) -> Iterator[tuple[str, str, bytes]]:
    """Name, form and bytes of every corrupted ledger."""
    clean = _table(example)
    for corrupt in TABLES:
        for seed in range(SEEDS):
            for form, write in (("csv", _csv), ("xlsx", _xlsx)):
                table = [list(row) for row in clean]
                corrupt(random.Random(f"{corrupt.__name__} {form} {seed}"), table)  # noqa: S311 - seeded on purpose
                yield f"{corrupt.__name__} {form} {seed}", form, write(table)
    lines = as_sie(books(example)).decode("cp437").splitlines()
    for sie in SIES:
        for seed in range(SEEDS):
            changed = list(lines)
            sie(random.Random(f"{sie.__name__} {seed}"), changed)  # noqa: S311 - seeded on purpose
            yield f"{sie.__name__} {seed}", "se", "\r\n".join(changed).encode("cp437")
    for encoding in ("cp1252", "utf-8-sig", "utf-16", "cp437", "mac-roman"):
        yield f"csv in {encoding}", "csv", _csv(clean, encoding)
    for encoding in ("cp1252", "utf-8", "utf-8-sig"):
        yield f"sie in {encoding}", "se", "\r\n".join(lines).encode(encoding)
    for delimiter in "\t|,":
        yield f"csv divided by {delimiter!r}", "csv", _csv(clean, delimiter=delimiter)
    whole = {"csv": _csv(clean), "xlsx": _xlsx(clean), "se": "\r\n".join(lines).encode("cp437")}
    for form, data in whole.items():
        for seed in range(SEEDS):
            cut = random.Random(f"cut {form} {seed}").randrange(10, len(data) - 10)  # noqa: S311 - as above
            yield f"{form} cut at {cut}", form, data[:cut]


# ---- judging ----------


@pytest.fixture(scope="module")
def projects(example: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Project]:
    """The example, read once, with its ledger in each form."""
    place = tmp_path_factory.mktemp("ledgers")
    return {form: govreport.load(folder(example, place / form, form)) for form in ("csv", "xlsx", "se")}


def _read(project: Project, path: Path) -> tuple[list[Cost], list[Problem]]:
    problems: list[Problem] = []
    [source] = project.settings.ledger
    own = profile("se")
    costs, _ = Ledger(source, project.assignment, project.settings, own, problems).read(path)
    ids = Counter(cost.id for cost in costs)
    problems += [
        Problem("GR005", cost.at.location, {"id": cost.id, "first": ""})  # what loading the folder says
        for cost in costs
        if cost.at and ids[cost.id] > 1
    ]
    return costs, problems


def test_every_corruption_is_told_or_leaves_the_costs_alone(
    example: Path, projects: dict[str, Project], tmp_path: Path
):
    """With its row or, where the file as a whole is at fault, its name; nothing is written anywhere."""
    silent: list[str] = []
    placeless: list[str] = []
    ways: Counter[str] = Counter()
    found: list[Problem] = []
    before = {p: p.stat().st_mtime_ns for project in projects.values() for p in project.root.rglob("*")}
    for name, form, data in corrupted(example):
        path = tmp_path / f"bok.{form}"
        path.write_bytes(data)
        costs, problems = _read(projects[form], path)
        found += problems
        if problems:
            ways["told"] += 1
            if not (name.startswith(WHOLE) or any(p.location.line or p.location.cell for p in problems)):
                placeless.append(name)
        elif costs == list(projects[form].outputs.costs):
            ways["harmless: the costs are the same, row by row"] += 1
        else:
            silent.append(name)
    assert silent == []
    assert placeless == []
    assert sum(ways.values()) >= 150
    assert ways["told"] >= 110, ways
    assert {
        p: p.stat().st_mtime_ns for project in projects.values() for p in project.root.rglob("*")
    } == before
    _worded(projects["csv"], found)


def _worded(project: Project, problems: list[Problem]) -> None:
    """Every problem becomes a finding, with a text in both languages."""
    today = project.settings.as_of
    codes = sorted({problem.code for problem in problems})
    for lang in ("sv", "en"):
        only = attrs.evolve(project, problems=tuple(problems))
        result = engine.run(only, profile("se"), today=today, lang=lang, select=codes)
        assert {finding.rule for finding in result.findings} >= set(codes)
        assert all(finding.location and "{" not in finding.message for finding in result.findings)
