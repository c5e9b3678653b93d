"""A report with one long table, beside what others take for it and what nobody can do without."""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from govreport.resources import folder
from tests.benchmarks.harness import Row, Run, alternate, environment, govreport, python, show
from tests.benchmarks.tables import WAYS

ROWS = 5_000
SIZES = (100, 1_000, 5_000, 20_000)
MEMORY = 100.0
"""Most megabytes over the imports, for the report with 5 000 rows, the rows themselves included."""

_MANY = """
import sys, govreport
for number in range(20):
    govreport.render(govreport.load(sys.argv[1]), sys.argv[2], paginate=False)
"""


def run(repeats: int = 7) -> bool:
    """The four ways at 5 000 rows, ours from 100 to 20 000, the memory, and 20 reports in one process."""
    return all([_beside_others(repeats), _growth(repeats), _many(max(3, repeats // 2))])


def _beside_others(repeats: int) -> bool:
    by_way = _measured([(way, ROWS) for way in WAYS], repeats)
    seconds = {way: taken.seconds for (way, _), taken in by_way.items()}
    ours, bound, docxtpl = seconds["govreport"], seconds["bound"], seconds["docxtpl"]
    met = show(
        f"A table of {ROWS} rows, without the imports",
        [
            Row("govreport / docxtpl", ours, docxtpl, 0.6),
            Row("govreport / the same XML as a string, zipped", ours, bound, 4.0),
            Row("python-docx, row by row / docxtpl", seconds["python-docx"], docxtpl),
        ],
    )
    for (way, _), taken in by_way.items():
        print(f"  {way + ', peak over its imports':<66} {taken.memory:8.0f} MB")
    small = by_way["govreport", ROWS].memory <= MEMORY
    print(f"  goal for govreport: {MEMORY:g} MB  {'ok' if small else 'MISSED'}")
    return met and small


def _growth(repeats: int) -> bool:
    """Time over that of the smallest table, beside what it would be if each row cost the same."""
    taken = _measured([("govreport", size) for size in SIZES], repeats)
    seconds = [taken["govreport", size].seconds for size in SIZES]
    least, fixed = SIZES[0], seconds[0]
    rows = []
    for index in range(2, len(SIZES)):
        size, before = SIZES[index], SIZES[index - 1]
        expected = (seconds[index - 1] - fixed) * (size - least) / (before - least)
        rows.append(
            Row(
                f"{size} rows / in proportion to {before}, both over {least} rows",
                seconds[index] - fixed,
                expected,
                1.3,
            )
        )
    return show(f"Growth from {least} rows ({fixed:.3f} s) to {SIZES[-1]} ({seconds[-1]:.3f} s)", rows)


def _many(repeats: int) -> bool:
    example = str(folder("examples") / "minimal")
    with tempfile.TemporaryDirectory() as away:
        out = str(Path(away) / "report.docx")
        single, many = alternate(
            [
                govreport("render", example, "-o", out, "--no-paginate"),
                python("-c", _MANY, example, out),
            ],
            repeats,
        )
    return show(
        "Many reports in one process",
        [Row("20 reports of the minimal example / 10 single runs", many, 10 * single, 1.0)],
    )


def _measured(cases: Sequence[tuple[str, int]], repeats: int) -> dict[tuple[str, int], Run]:
    """The best run of each case: what is above it is other work of the machine. The first turn fills caches."""
    runs: dict[tuple[str, int], list[Run]] = {case: [] for case in cases}
    for turn in range(repeats + 1):
        for (way, count), found in runs.items():
            command = python("-m", "tests.benchmarks.tables", way, str(count))
            done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment())
            if turn:
                found.append(Run(**json.loads(done.stdout)))
    return {
        case: Run(min(each.seconds for each in found), min(each.memory for each in found))
        for case, found in runs.items()
    }
