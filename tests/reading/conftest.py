"""What the tests of reading share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reading.small_folder import ASSIGNMENT, CHAPTER, DECISION, OUTPUTS


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder without a mistake."""
    for name, text in {
        "assignment.yaml": ASSIGNMENT,
        "decision.txt": DECISION,
        "outputs/underlag.yaml": OUTPUTS,
        "chapters/01-resultat.md": CHAPTER,
    }.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path
