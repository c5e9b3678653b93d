"""Timing whole processes side by side."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from attrs import frozen

_MEGABYTE = 1024 * 1024


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


@frozen
class Run:
    """What one process took.

    Attributes:
        seconds: Wall time.
        memory: Largest resident size, in megabytes.
    """

    seconds: float
    memory: float


def python(*argv: str) -> list[str]:
    """A command line for this interpreter."""
    return [sys.executable, *argv]


def govreport(*argv: str) -> list[str]:
    """Our command line, by the script that installing made."""
    script = Path(sys.executable).with_name("govreport")
    return [str(script), *argv] if script.is_file() else python("-m", "govreport", *argv)


def environment() -> Mapping[str, str]:
    """The environment of a user's machine: bytecode is kept beside the sources, whatever ours says."""
    without = ("PYTHONDONTWRITEBYTECODE", "PYTHONPYCACHEPREFIX", "PYTHONOPTIMIZE", "PYTHONUNBUFFERED")
    return {**{k: v for k, v in os.environ.items() if k not in without}, "PYTHONHASHSEED": "0"}


def measure(command: Sequence[str], *, allowed: Sequence[int] = (0,)) -> Run:
    """Run a command once.

    Args:
        command: Program and arguments; what it writes to stdout is thrown away.
        allowed: Exit codes that are no failure.

    Raises:
        CalledProcessError: It ended otherwise.
    """
    start = time.perf_counter()
    nowhere = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    pid = os.posix_spawnp(command[0], list(command), environment(), file_actions=nowhere)
    _, status, usage = os.wait4(pid, 0)
    seconds = time.perf_counter() - start
    code = os.waitstatus_to_exitcode(status)
    if code not in allowed:
        raise subprocess.CalledProcessError(code, list(command))
    per_unit = 1 if sys.platform == "darwin" else 1024
    return Run(seconds, usage.ru_maxrss * per_unit / _MEGABYTE)


def alternate(
    commands: Sequence[Sequence[str]], repeats: int, *, allowed: Sequence[int] = (0,)
) -> list[float]:
    """Median wall seconds of each command, run in turn so that noise falls on all alike."""
    return [statistics.median(run.seconds for run in runs) for runs in runs_of(commands, repeats, allowed)]


def runs_of(
    commands: Sequence[Sequence[str]], repeats: int, allowed: Sequence[int] = (0,)
) -> list[list[Run]]:
    """Every run of each command but the first, which fills caches."""
    runs: list[list[Run]] = [[] for _ in commands]
    for turn in range(repeats + 1):
        for index, command in enumerate(commands):
            run = measure(command, allowed=allowed)
            if turn:
                runs[index].append(run)
    return runs


def show(title: str, rows: Sequence[Row]) -> bool:
    """Print a table; True where every goal was met."""
    print(f"\n{title}")
    for row in rows:
        goal = "" if row.goal is None else f"  goal {row.goal:g}  {'ok' if row.ok else 'MISSED'}"
        print(f"  {row.name:<66} {row.seconds:8.3f} s  {row.ratio:7.2f} x{goal}")
    return all(row.ok for row in rows)
