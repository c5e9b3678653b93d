"""Makes README's pictures again: ``python docs/pictures.py [NAME …]`` (form, status, coverage, report).

Needs LibreOffice (``soffice``), poppler (``pdftoppm``), Chromium and Pillow beside govreport with all its
extras. Nothing in the package depends on this file.
"""

from __future__ import annotations

import datetime as dt
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from openpyxl import load_workbook
from PIL import Image, ImageChops, ImageOps

import govreport
from govreport import api
from govreport.overview import survey
from govreport.overview.page import to_html

DOCS = Path(__file__).parent
EXAMPLES = DOCS.parent / "examples"
MAIN = EXAMPLES / "manniskohandel-2017"
TODAY = dt.date(2018, 2, 20)
CHROMIUM = (
    "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--hide-scrollbars", "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
LIMIT = 300_000
"""Bytes of a picture: README has to open quickly."""


def run(*command: object) -> None:
    """Run a program to its end; its own words are shown only where it fails."""
    subprocess.run([str(part) for part in command], check=True, capture_output=True, timeout=180)  # noqa: S603 - our own words


def save(picture: Image.Image, name: str) -> None:
    """Write a picture with 256 colours, and fewer where it would be too large."""
    path = DOCS / f"{name}.png"
    for colours in (256, 128, 64, 32):
        picture.convert("RGB").quantize(colours, dither=Image.Dither.NONE).save(path, optimize=True)
        if path.stat().st_size < LIMIT:
            break
    print(f"{path}: {picture.width} x {picture.height}, {path.stat().st_size} bytes")  # noqa: T201 - a script


def pages(document: Path, work: Path, resolution: int) -> list[Image.Image]:
    """Pages of an office document as pictures."""
    profile = (work / "office").resolve().as_uri()
    run(
        "soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf",
        "--outdir", work, document,
    )  # fmt: skip
    pdf = work / f"{document.stem}.pdf"
    run("pdftoppm", "-r", resolution, "-png", pdf, work / document.stem)
    return [Image.open(path).convert("RGB") for path in sorted(work.glob(f"{document.stem}-*.png"))]


def trimmed(picture: Image.Image, margin: int = 12) -> Image.Image:
    """The picture without its white edges."""
    box = ImageChops.difference(picture, Image.new("RGB", picture.size, "white")).getbbox()
    return ImageOps.expand(picture.crop(box), margin, "white")


def screen(html: str, work: Path, name: str, size: tuple[int, int]) -> Image.Image:
    """A page as Chromium shows it."""
    source, target = work / f"{name}.html", work / f"{name}.png"
    source.write_text(html, encoding="utf-8")
    width, height = size
    run(
        *CHROMIUM, f"--user-data-dir={work / 'chromium'}", "--force-device-scale-factor=1.25",
        f"--window-size={width},{height}", f"--screenshot={target}", source.as_uri(),
    )  # fmt: skip
    return Image.open(target).convert("RGB")


def form(work: Path) -> None:
    """The sheet of activities: collected rows, and the first rows to fill in."""
    path = api.form_write(govreport.load(MAIN), work / "form.xlsx")
    book = load_workbook(path)
    sheet = book["Aktiviteter"]
    first_empty = next(row for row in range(2, sheet.max_row) if sheet.cell(row, 2).value is None)
    for row in range(6, first_empty - 4):  # a few of what is collected are enough
        sheet.row_dimensions[row].hidden = True
    sheet.print_area = f"A1:I{first_empty + 5}"
    for other in book.sheetnames:
        if other != sheet.title:
            book[other].sheet_state = "hidden"
    book.active = book.index(sheet)
    book.save(path)
    save(trimmed(pages(path, work, 130)[0]), "form")


def status(work: Path) -> None:
    """The overview of the examples, some weeks before the report is due."""
    save(screen(to_html(survey(EXAMPLES, today=TODAY), "sv"), work, "status", (1240, 860)), "status")


def coverage(work: Path) -> None:
    """The decision as coverage."""
    path = work / "coverage-page.html"
    run(sys.executable, "-m", "govreport", "check", MAIN, "--format", "html", "--output", path)
    save(screen(path.read_text(encoding="utf-8"), work, "coverage", (1240, 1400)), "coverage")


def report(work: Path) -> None:
    """The cover, and pages with a chart, a result, money and the matrix, side by side."""
    target = work / "report.docx"
    run(sys.executable, "-m", "govreport", "render", MAIN, "-o", target)
    found = pages(target, work, 64)
    texts = pdf_texts(work / "report.pdf")
    chosen = [found[page_of(texts, heading) + further] for heading, further in REPORT_PAGES]
    gap, across = 22, 3
    width, height = chosen[0].size
    down = -(-len(chosen) // across)
    size = (across * (width + gap) + gap, down * (height + gap) + gap)
    whole = Image.new("RGB", size, "#dfe1e5")
    for index, page in enumerate(chosen):
        row, column = divmod(index, across)
        shown = ImageOps.contain(page, (width, height))  # a page on its side is smaller, not squeezed
        whole.paste(shown, (gap + column * (width + gap), gap + row * (height + gap)))
    save(whole, "report")


def pdf_texts(pdf: Path) -> list[str]:
    """The text of each page."""
    command = ["pdftotext", "-layout", str(pdf), "-"]
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=60)  # noqa: S603 - our own words
    return done.stdout.split("\f")


def page_of(texts: list[str], heading: str) -> int:
    """Index of the last page with a heading: those before it are the contents."""
    line = re.compile(rf"^\s*(\S{{1,3}}\s+)?{heading}\s*$", re.MULTILINE)
    return max(index for index, text in enumerate(texts) if line.search(text)) if heading else 0


REPORT_PAGES = (
    ("", 0),
    ("Samverkan", 0),
    ("Resultat", 0),
    ("Ekonomisk redovisning", 0),
    ("Ekonomisk redovisning", 1),
    ("Bilaga 1 Var varje krav besvaras", 0),
)
"""Headings of the pages to show, and how many pages further on; the cover has none."""
PICTURES: dict[str, Callable[[Path], None]] = {
    "form": form,
    "status": status,
    "coverage": coverage,
    "report": report,
}


def main(names: Iterable[str]) -> None:
    """Make the pictures named, or all."""
    for name in names or PICTURES:
        with tempfile.TemporaryDirectory() as work:
            PICTURES[name](Path(work))


if __name__ == "__main__":
    main(sys.argv[1:])
