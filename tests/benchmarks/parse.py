"""``python -m tests.benchmarks.parse FOLDER``: a bound to hold a check against: its files parsed and no more."""

from __future__ import annotations

import csv
import sys
from pathlib import Path

import yaml


def main(root: Path) -> None:
    """Parse every YAML file with CSafeLoader and every CSV file with the csv module."""
    for file in sorted(root.rglob("*.yaml")):
        with file.open(encoding="utf-8") as stream:
            yaml.load(stream, Loader=yaml.CSafeLoader)
    for file in sorted(root.rglob("*.csv")):
        with file.open(encoding="utf-8", newline="") as stream:
            list(csv.reader(stream, delimiter=";"))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
