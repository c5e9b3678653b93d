"""What the tests of the main example share: its folder, the project read from it."""

from __future__ import annotations

from pathlib import Path

import pytest

import govreport
from govreport.model import Project

NAME = "manniskohandel-2017"


@pytest.fixture
def folder(examples: Path) -> Path:
    """The main example's folder."""
    return examples / NAME


@pytest.fixture
def project(folder: Path) -> Project:
    """The main example, read."""
    return govreport.load(folder)
