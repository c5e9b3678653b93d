"""The page in a real headless Chromium: a click, the keyboard, the filters, print, and axe-core."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import Browser, Page

from govreport.formats import FORMATS
from govreport.formats.page import anchor
from tests.formats import hand_built

pytestmark = pytest.mark.chromium
WIDE, NARROW = {"width": 1440, "height": 900}, {"width": 360, "height": 800}


@pytest.fixture
def page(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    """The hand-built result's page, opened from the file system; an error in the script fails the test."""
    file = tmp_path / "check.html"
    file.write_text(FORMATS["html"](hand_built.result(text_lang="sv-SE")), encoding="utf-8")
    page = browser.new_page(viewport=WIDE, reduced_motion="reduce")
    errors: list[str] = []
    requests: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("request", lambda request: requests.append(request.url))
    page.goto(file.as_uri())
    yield page
    page.close()
    assert errors == []
    assert requests == [file.as_uri()]


def _card(page: Page, id_: str):
    return page.locator(f"[id='{anchor(id_)}']")


def test_a_click_on_a_label_opens_evidence_and_passages(page: Page):
    """The card is closed; a click on its chip opens it, focuses it and lights up its sentence."""
    assert not _card(page, "T1").get_by_text("Nätverksträff i Örebro").is_visible()
    page.locator("a.chip", has_text="T1").click()
    assert _card(page, "T1").get_by_text("Nätverksträff i Örebro").is_visible()
    assert _card(page, "T1").get_by_text("Samordningen under året").is_visible()
    assert page.evaluate("document.activeElement.parentElement.id") == anchor("T1")


def test_a_click_on_a_sentence_does_the_same(page: Page):
    """The sentence itself is as good as its first label."""
    page.locator("#mening-2").click()
    assert _card(page, "D1").get_by_text("senast 2017-09-15").is_visible()


def test_a_card_leads_back_to_its_sentence(page: Page):
    """From the requirement to the decision's words."""
    _card(page, "T2").get_by_role("link", name="mening 1").click()
    assert page.evaluate("document.activeElement.id") == "mening-0"


def test_the_keyboard_does_all(page: Page):
    """Tab reaches a chip, Enter follows it, Space closes the card."""
    page.locator("a.chip", has_text="T1").focus()
    page.keyboard.press("Enter")
    assert _card(page, "T1").get_attribute("open") is not None
    page.keyboard.press("Space")
    assert _card(page, "T1").get_attribute("open") is None
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_filters_hide_cards_and_say_how_many_are_left(page: Page):
    """By status, kind, text and findings; reset brings all back."""
    shown = page.get_by_role("status")
    page.get_by_label("besvarat 1", exact=True).uncheck()
    assert _card(page, "T1").is_hidden()
    assert shown.inner_text() == "Visar 5 av 6 krav"
    page.get_by_label("Slag").select_option("perspective")
    assert shown.inner_text() == "Visar 1 av 6 krav"
    page.get_by_role("button", name="Visa alla").click()
    page.wait_for_function("document.querySelector('.shown').textContent.startsWith('Visar 6 ')")
    page.get_by_label("Sök i kraven").fill("METODER")
    assert shown.inner_text() == "Visar 1 av 6 krav"
    page.get_by_label("Sök i kraven").fill("finns inte")
    assert shown.inner_text() == "Inget krav passar filtret."


def test_a_label_finds_a_card_that_a_filter_hides(page: Page):
    """A chip never leads nowhere: the filter gives way."""
    page.get_by_label("besvarat 1", exact=True).uncheck()
    page.locator("a.chip", has_text="T1").click()
    assert _card(page, "T1").get_by_text("Metodstöd").is_visible()


def test_print_shows_everything_and_no_controls(page: Page):
    """On paper all cards are open and the filters are gone; afterwards they are as before."""
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert _card(page, "T1").get_by_text("Metodstöd").is_visible()
    assert page.locator(".filters").is_hidden()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert _card(page, "T1").get_attribute("open") is None


@pytest.mark.parametrize("viewport", [WIDE, NARROW], ids=["wide", "narrow"])
def test_nothing_is_wider_than_the_window(page: Page, viewport: dict[str, int]):
    """No sideways scrolling, down to a small telephone."""
    page.set_viewport_size(viewport)
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]


@pytest.mark.parametrize("viewport", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("everything_open", [False, True], ids=["closed", "open"])
def test_axe_finds_nothing(page: Page, viewport: dict[str, int], everything_open: bool):
    """WCAG 2.2 A and AA and axe's best practice: no violation, however the page is shown."""
    page.set_viewport_size(viewport)
    if everything_open:
        page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    page.evaluate(Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text(encoding="utf-8"))
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    found = page.evaluate("(tags) => axe.run(document, {runOnly: {type: 'tag', values: tags}})", tags)
    assert [(one["id"], one["nodes"][0]["target"]) for one in found["violations"]] == []
    assert len(found["passes"]) > 20
