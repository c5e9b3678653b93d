"""Timing whole processes side by side."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence

from attrs import frozen


@frozen
class Row:
    """One comparison.

    Attributes:
        name: What was run.
        seconds: Median wall time.
        bound: Median wall time of what it is held against.
        goal: Largest ratio we want; None where there is no goal.
    """

    name: str
    seconds: float
    bound: float
    goal: float | None = None

    @property
    def ratio(self) -> float:
        """Time as a multiple of the bound's."""
        return self.seconds / self.bound

    @property
    def ok(self) -> bool:
        """Whether the goal was met."""
        return self.goal is None or self.ratio <= self.goal


def python(*argv: str) -> list[str]:
    """A command line for this interpreter."""
    return [sys.executable, *argv]


def alternate(commands: Sequence[Sequence[str]], repeats: int) -> list[float]:
    """Median wall seconds of each command, run in turn so that noise falls on all alike."""
    times: list[list[float]] = [[] for _ in commands]
    env = {**os.environ, "PYTHONHASHSEED": "0"}
    for turn in range(repeats + 1):
        for index, command in enumerate(commands):
            start = time.perf_counter()
            subprocess.run(command, check=True, env=env, stdout=subprocess.DEVNULL)
            if turn:  # the first turn fills caches
                times[index].append(time.perf_counter() - start)
    return [statistics.median(found) for found in times]


def show(title: str, rows: Sequence[Row]) -> bool:
    """Print a table; True where every goal was met."""
    print(f"\n{title}")
    for row in rows:
        goal = "" if row.goal is None else f"  goal {row.goal:g}  {'ok' if row.ok else 'MISSED'}"
        print(f"  {row.name:<58} {row.seconds:8.3f} s  {row.ratio:7.2f} x{goal}")
    return all(row.ok for row in rows)
