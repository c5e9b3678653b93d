"""What all tests share: the examples, and when a test may skip."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from govreport.resources import folder

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# how long one example takes says more of who else uses the machine; what must be quick has tests of its own
settings.register_profile("house", deadline=None)
settings.load_profile("house")

IN_CI = bool(os.environ.get("GOVREPORT_CI"))
PROGRAMS = {"libreoffice": ("lowriter", "pdftoppm"), "calc": ("localc",), "chromium": ("chromium",)}
_CHROMIUM_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip tests whose program is missing, with the reason; in CI they run and fail instead."""
    for item in items:
        for marker, programs in PROGRAMS.items():
            missing = [name for name in programs if shutil.which(name) is None]
            if item.get_closest_marker(marker) and missing and not IN_CI:
                item.add_marker(pytest.mark.skip(reason=f"{', '.join(missing)} not on PATH"))


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, headless; playwright is only the driver and brings no browser of its own."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=_CHROMIUM_FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def examples() -> Path:
    """The folder of examples, as installed."""
    return folder("examples")


@pytest.fixture
def main_example(examples: Path, tmp_path: Path) -> Path:
    """A copy of the main example that a test may change."""
    return Path(shutil.copytree(examples / "manniskohandel-2017", tmp_path / "manniskohandel-2017"))


@pytest.fixture
def minimal_example(examples: Path, tmp_path: Path) -> Path:
    """A copy of the minimal example that a test may change."""
    return Path(shutil.copytree(examples / "minimal", tmp_path / "minimal"))
