"""Our own template: built from its description, readable for everybody, complete."""

from __future__ import annotations

import io
import re
import zipfile

import pytest

from govreport.resources import folder
from govreport.word.styles import look
from govreport.word.template_builder import EDITIONS, build
from tests.word.opened import NS, Opened


def luminance(color: str) -> float:
    """WCAG 2.1 relative luminance."""
    parts = [int(color[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [x / 12.92 if x <= 0.03928 else ((x + 0.055) / 1.055) ** 2.4 for x in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """WCAG 2.1 contrast ratio."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.folder)
def test_the_template_is_what_its_description_gives(edition):
    """Who changes the description runs `nox -s template`; parts are compared, as zlib may pack otherwise."""
    stored = (folder("templates") / edition.folder / "report.docx").read_bytes()

    def parts(data: bytes) -> dict[str, bytes]:
        archive = zipfile.ZipFile(io.BytesIO(data))
        return {name: archive.read(name) for name in archive.namelist()}

    assert parts(stored) == parts(build(edition))
    assert build(edition) == build(edition)


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.folder)
def test_every_text_has_contrast(edition):
    """At least 4.5:1 between each style's colour and its ground, read from the template itself."""
    opened = Opened((folder("templates") / edition.folder / "report.docx").read_bytes())
    checked = 0
    for style in opened.ask("//w:style", "word/styles.xml"):
        color = style.xpath("string(w:rPr/w:color/@w:val)", namespaces=NS)
        ground = style.xpath("string(w:pPr/w:shd/@w:fill)", namespaces=NS) or "FFFFFF"
        if re.fullmatch("[0-9A-F]{6}", color):
            checked += 1
            assert contrast(color, ground) >= 4.5, style.xpath("string(w:name/@w:val)", namespaces=NS)
    assert checked >= 10
    assert contrast(look.INK, "FFFFFF") >= 3  # rules of tables, a graphic


def test_no_paragraph_of_the_template_has_a_border():
    """LibreOffice's PDF fails PDF/UA on bordered paragraphs."""
    opened = Opened((folder("templates") / "se" / "report.docx").read_bytes())
    assert opened.ask("//w:pBdr", "word/styles.xml") == []


def test_the_page_is_a4_with_160_mm_of_text():
    """As Swedish agencies print."""
    opened = Opened((folder("templates") / "se" / "report.docx").read_bytes())
    assert set(opened.ask("//w:pgSz/@w:w")) == {"11906"}
    assert set(opened.ask("//w:pgSz/@w:h")) == {"16838"}
    assert pytest.approx(160) == look.TEXT_MM


def test_styles_are_described_once():
    """Names differ, and every name a style refers to is described."""
    names = [style.name.casefold() for style in look.STYLES]
    assert len(names) == len(set(names))
    for style in look.STYLES:
        for name in (style.based_on, style.follow):
            assert not name or look.style(name)
