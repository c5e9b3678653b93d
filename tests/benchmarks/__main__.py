"""``python -m tests.benchmarks [NAME ...]``: run all benchmarks, or those named."""

from __future__ import annotations

import importlib
import sys

NAMES = ("startup", "check", "memory", "status", "render", "batch", "peers")


def main() -> int:
    """Run what was asked for; 1 where a goal was missed."""
    names = sys.argv[1:] or NAMES
    met = [importlib.import_module(f"tests.benchmarks.{name}").run() for name in names]
    return 0 if all(met) else 1


if __name__ == "__main__":
    sys.exit(main())
