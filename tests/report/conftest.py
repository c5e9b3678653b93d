"""Fixtures of the report's tests."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from govreport.model.blocks import Document
from govreport.report.material import Material
from tests.report.report_samples import PROJECT, material_of, report


@pytest.fixture
def render() -> Callable[..., Document]:
    """Builds the report of a project."""
    return report


@pytest.fixture
def material() -> Material:
    """What the small project's report is made from."""
    return material_of(PROJECT)
