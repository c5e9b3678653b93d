"""Runs the real command in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path


def govreport(
    *args: object,
    cwd: Path | None = None,
    env: Mapping[str, str] | None = None,
    before: Callable[[], None] | None = None,
    timeout: float = 60,
) -> subprocess.CompletedProcess[bytes]:
    """Run ``govreport`` with ``args``; ``before`` runs in the new process, for limits."""
    clean = {
        key: value for key, value in os.environ.items() if not key.startswith(("GOVREPORT_DEBUG", "GITHUB_"))
    }
    return subprocess.run(
        [sys.executable, "-m", "govreport", *map(str, args)],
        cwd=cwd,
        env={**clean, **(env or {})},
        preexec_fn=before,
        capture_output=True,
        timeout=timeout,
        check=False,
    )
