"""The check of large assignments: beside a bare parse of the same files, and from 100 demands to 10 000."""

from __future__ import annotations

import statistics
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.generate import write_assignment
from tests.benchmarks.harness import Row, Run, govreport, python, runs_of, show

_PARSE = "tests.benchmarks.parse"
_ANY = (0, 1)  # findings or none: the time is what counts
_FLAT = 1.5
"""Largest ratio of the time per demand in the larger assignment to that in the smaller."""


def run(repeats: int = 3) -> bool:
    """A ledger of 200 000 rows; YAML, JSON and bare parses of 10 000 demands; time per demand."""
    with tempfile.TemporaryDirectory() as away:
        root = Path(away)
        folders = {count: root / str(count) for count in (100, 1_000, 10_000)}
        for count, folder in folders.items():
            write_assignment(folder, count)
        write_assignment(root / "json", 10_000, as_json=True)
        write_assignment(root / "ledger", 1_000, outputs=3_000, rows=200_000)
        met = [_large(root / "ledger", repeats), _many(folders[10_000], root / "json", repeats)]
        met.append(_flat(folders, repeats))
    return all(met)


def _large(folder: Path, repeats: int) -> bool:
    check, parse = _run([govreport("check", str(folder)), python("-m", _PARSE, str(folder))], repeats)
    return _shown(
        "Check of 1 000 demands, 3 000 outputs and 200 000 rows beside CSafeLoader and csv alone",
        [("govreport check / CSafeLoader and csv", check, parse)],
    )


def _many(folder: Path, as_json: Path, repeats: int) -> bool:
    commands = [
        govreport("check", str(folder)),
        govreport("check", str(as_json)),
        python("-m", _PARSE, str(folder)),
    ]
    yaml, json, parse = _run(commands, repeats)
    return _shown(
        "Check of 10 000 demands, 30 000 outputs, chapters and the decision's 10 000 sentences",
        [
            ("YAML: govreport check / CSafeLoader on its YAML", yaml, parse),
            ("JSON: the same / the same", json, parse),
        ],
    )


def _flat(folders: dict[int, Path], repeats: int) -> bool:
    """Time per demand, the start-up that all sizes share taken off."""
    runs = _run([govreport("check", str(folder)) for folder in folders.values()], repeats)
    start, *_ = _run([govreport("check", "--help")], repeats)
    each = {
        count: (_seconds(found) - _seconds(start)) / count for count, found in zip(folders, runs, strict=True)
    }
    rows = [
        Row(f"{larger} demands / {smaller} demands", each[larger], each[smaller], _FLAT)
        for smaller, larger in ((100, 1_000), (1_000, 10_000))
    ]
    return show("Seconds per demand", rows)


def _run(commands: Sequence[Sequence[str]], repeats: int) -> list[list[Run]]:
    return runs_of(commands, repeats, _ANY)


def _seconds(runs: Sequence[Run]) -> float:
    return statistics.median(run.seconds for run in runs)


def _shown(title: str, compared: Sequence[tuple[str, Sequence[Run], Sequence[Run]]]) -> bool:
    met = show(title, [Row(name, _seconds(ours), _seconds(bound)) for name, ours, bound in compared])
    for name, ours, bound in compared:
        memory, least = (max(run.memory for run in runs) for runs in (ours, bound))
        print(f"  {'memory, ' + name:<66} {memory:8.0f} MB {memory / least:6.2f} x")
    return met
