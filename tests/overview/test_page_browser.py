"""The overview page in a real headless Chromium: wide, narrow, on paper, and axe-core."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterator
from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import Browser, Page

from govreport.overview import survey
from govreport.overview.page import to_html
from govreport.resources import folder

pytestmark = pytest.mark.chromium
WIDE, NARROW = {"width": 1440, "height": 900}, {"width": 360, "height": 800}


@pytest.fixture(scope="module")
def page(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """Three assignments, one of them with gaps and late, and one that cannot be read."""
    tree = tmp_path_factory.mktemp("tree")
    for name in ("manniskohandel-2017", "minimal", "community-energy-grant"):
        shutil.copytree(folder("examples") / name, tree / name)
    for path in (tree / "minimal" / "outputs").iterdir():
        path.unlink()
    (tree / "trasig").mkdir()
    (tree / "trasig" / "assignment.yaml").write_text("title: [x", encoding="utf-8")
    file = tree / "status.html"
    file.write_text(to_html(survey(tree, today=dt.date(2018, 3, 20))), encoding="utf-8")
    page = browser.new_page(reduced_motion="reduce")
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(file.as_uri())
    yield page
    page.close()
    assert requests == [file.as_uri()]


@pytest.mark.parametrize("viewport", [WIDE, NARROW], ids=["wide", "narrow"])
def test_nothing_is_wider_than_the_window(page: Page, viewport: dict[str, int]):
    """No sideways scrolling, down to a small telephone."""
    page.set_viewport_size(viewport)
    assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]


@pytest.mark.parametrize("viewport", [WIDE, NARROW], ids=["wide", "narrow"])
def test_axe_finds_nothing(page: Page, viewport: dict[str, int]):
    """WCAG 2.2 A and AA and axe's best practice: no violation."""
    page.set_viewport_size(viewport)
    page.evaluate(Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text(encoding="utf-8"))
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    found = page.evaluate("(tags) => axe.run(document, {runOnly: {type: 'tag', values: tags}})", tags)
    assert [(one["id"], one["nodes"][0]["target"]) for one in found["violations"]] == []
    assert len(found["passes"]) > 15


def test_paper_shows_every_assignment(page: Page):
    """All sections, none of them wider than an A4 page."""
    page.set_viewport_size({"width": 794, "height": 1123})
    page.emulate_media(media="print")
    assert page.locator("section.case").count() == 4
    assert all(page.locator("section.case").nth(n).is_visible() for n in range(4))
    assert page.evaluate("document.documentElement.scrollWidth") <= 794
    page.emulate_media(media="screen")
