"""The check beside another tool's export of the same requirements: strictdoc, which ``nox -s bench`` installs."""

from __future__ import annotations

import os
import shutil
import statistics
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.generate import demands_of, write_assignment
from tests.benchmarks.harness import Row, Run, govreport, measure, show

_COUNTS = (1_000, 10_000)


def run(repeats: int = 1) -> bool:
    """Our check, with outputs, chapters and the decision, and strictdoc's JSON export of the demands alone.

    ``STRICTDOC`` names its program where that is not beside this interpreter.
    """
    program = os.environ.get("STRICTDOC") or shutil.which("strictdoc", path=str(Path(sys.executable).parent))
    if program is None:
        print("\nstrictdoc is not installed here: nothing was compared")
        return False
    rows = []
    for count in _COUNTS:
        pairs = [_once(program, count) for _ in range(repeats + 1)][1:]
        ours, theirs = (statistics.median(run.seconds for run in runs) for runs in zip(*pairs, strict=True))
        rows.append(Row(f"{count} demands: govreport check / strictdoc export", ours, theirs, 1.0))
    return show("Check beside strictdoc's JSON export of the same requirements", rows)


def _once(program: str, count: int) -> tuple[Run, Run]:
    """One run of each, in a new folder: strictdoc keeps what it has parsed beside its output."""
    with tempfile.TemporaryDirectory() as away:
        root = Path(away)
        write_assignment(root / "ours", count)
        (root / "theirs").mkdir()
        (root / "theirs" / "krav.sdoc").write_text("\n".join(_sdoc(count)), encoding="utf-8")
        out = ["--formats=json", "--output-dir", str(root / "out")]
        ours = measure(govreport("check", str(root / "ours")), allowed=(0, 1))
        return ours, measure([program, "export", str(root / "theirs"), *out])


def _sdoc(count: int) -> Iterator[str]:
    yield "[DOCUMENT]\nTITLE: Uppdrag i många delar\n"
    for items in demands_of(count).values():
        for item in items:
            title = item.get("text") or item.get("name") or item["id"]
            yield f"[REQUIREMENT]\nUID: {item['id']}\nTITLE: {title}\nSTATEMENT: >>>\n{item['quote']}\n<<<\n"
