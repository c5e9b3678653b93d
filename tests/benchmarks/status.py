"""The overview of many assignments beside a bare parse of their files."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.benchmarks.generate import write_assignment
from tests.benchmarks.harness import Row, alternate, govreport, python, show

_FOLDERS = 500


def run(repeats: int = 3) -> bool:
    """Five hundred assignments of forty demands, sixty outputs and three hundred rows of ledger each."""
    with tempfile.TemporaryDirectory() as away:
        for number in range(_FOLDERS):
            folder = Path(away) / f"uppdrag-{number:03}"
            write_assignment(folder, 40, outputs=60, rows=300, first=100 * number)
        commands = [govreport("status", away), python("-m", "tests.benchmarks.parse", away)]
        status, parse = alternate(commands, repeats)
    return show(
        "Overview of 500 assignments beside CSafeLoader and csv alone",
        [Row("govreport status / CSafeLoader and csv", status, parse, 2.0)],
    )
