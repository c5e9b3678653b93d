"""How processor time grows with the input: compared within one run only, since machines differ and are shared."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

TIMES = 8
MOST = 2 * TIMES
"""Growth at which linear time is doubted: 8 times the input takes 8 to 10 times as long, up to 64 where time is
quadratic; less where a linear part still weighs more, so sizes should not be too small."""


def cpu(work: Callable[[], object], repeats: int = 3) -> float:
    """Processor seconds of the quickest of some runs, with no garbage collection in them.

    Args:
        work: What to run.
        repeats: How often; other programs on the machine can only make a run slower.
    """
    collected = gc.isenabled()
    taken = []
    for _ in range(repeats):
        gc.collect()
        gc.disable()
        try:
            began = time.process_time()
            work()
            taken.append(time.process_time() - began)
        finally:
            if collected:
                gc.enable()
    return min(taken)


def growth(work: Callable[[int], object], size: int) -> float:
    """How many times longer `TIMES` times the input takes.

    Args:
        work: Does its work on an input of some size; makes the input itself, or keeps it ready.
        size: The smaller size; should take some milliseconds.
    """
    return cpu(lambda: work(TIMES * size)) / max(cpu(lambda: work(size)), 1e-3)


def linear(work: Callable[[int], object], size: int, attempts: int = 3) -> bool:
    """Whether time grows with the input and no faster, in one of some attempts."""
    return any(growth(work, size) < MOST for _ in range(attempts))
