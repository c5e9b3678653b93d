"""The pages in docs/ are fresh, and what they show works."""

from __future__ import annotations

import inspect
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from PIL import Image

import govreport
from govreport.reading import schema
from govreport.reading.file_pages import document, main
from govreport.report.templates import templates_of
from govreport.resources import folder
from tests.examples.test_example_english import texts_of

CHECKOUT = Path(os.environ.get("GOVREPORT_CHECKOUT", Path(__file__).parent.parent))
OWN = (CHECKOUT / "docs" / "own-rules.md").read_text(encoding="utf-8")
CHAPTERS = (CHECKOUT / "docs" / "chapters.md").read_text(encoding="utf-8")
PYTHON = (CHECKOUT / "docs" / "python.md").read_text(encoding="utf-8")
SIZES = "participants: {total: 80}", "participants: {women: 41, men: 39}"


def _snippets(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", OWN, re.DOTALL)


def _add(path: Path, text: str) -> None:
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def test_the_page_of_files_is_fresh(tmp_path: Path):
    """docs/files.md is what `nox -s file-pages` writes."""
    assert (CHECKOUT / "docs" / "files.md").read_text(encoding="utf-8") == document()
    assert main([str(tmp_path / "files.md")]) == 0
    assert (tmp_path / "files.md").read_text(encoding="utf-8") == document()


def test_every_key_of_every_file_is_described():
    """An editor, and the page, can say of each key what it is for."""
    silent = [
        f"{found['title']} {name} {key}"
        for found in (schema.assignment(), schema.settings(), schema.outputs(), schema.waivers())
        for name, one in (("", found), *found["$defs"].items())
        for key, value in one.get("properties", {}).items()
        if not value.get("description")
    ]
    assert silent == []


def test_the_own_rule_of_the_page_finds_what_it_says(minimal_example: Path):
    """It fails on a large activity without women and men, in both languages, and passes with them."""
    (rule,) = _snippets("python")
    (minimal_example / "egna_regler.py").write_text(rule, encoding="utf-8")
    _add(minimal_example / "govreport.yaml", _snippets("yaml")[0])
    outputs = minimal_example / "outputs" / "underlag.yaml"
    text = outputs.read_text(encoding="utf-8")
    found = []
    for size in SIZES:
        outputs.write_text(text.replace("date: 2017-05-04,", f"date: 2017-05-04, {size},"), encoding="utf-8")
        project = govreport.load(minimal_example)
        assert project.problems == ()
        for lang in ("sv", "en"):
            result = govreport.check(project, plugins=True, lang=lang)
            found.append([f.message for f in result.findings if f.rule == "OWN101"])
    assert found == [
        ["Barn hördes om metodstödet hade 80 deltagare men är inte uppdelad på kön."],
        ["Barn hördes om metodstödet had 80 participants and is not divided by sex."],
        [],
        [],
    ]


def test_the_own_chart_of_the_page_is_drawn(minimal_example: Path, tmp_path: Path):
    """The chart, its table and the references to both stand in the report, with the figures of the settings."""
    settings = minimal_example / "govreport.yaml"
    _, own = _snippets("yaml")
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("figures:\n", own.partition("charts:")[0]), encoding="utf-8")
    _add(settings, f"charts:{own.partition('charts:')[2]}")
    (chapter,) = _snippets("markdown")
    (minimal_example / "chapters" / "02-stod.md").write_text(f"# Stöd\n\n{chapter}", encoding="utf-8")
    project = govreport.load(minimal_example)
    assert project.problems == ()
    made = govreport.render(project, tmp_path / "r.docx", paginate=False, draft=True)
    text = " ".join("".join(texts_of(made.path)).split())
    told = re.search(r"Samtalen ökade från (\d+) till (\d+), se (.*?) och (.*?)\.", text)
    assert told
    assert told.group(1, 2) == ("310", "425")
    assert ("Figur" in told[3], "Tabell" in told[4]) == (True, True)
    assert "Stapeldiagram. Samtal till stödtelefonen, samtal. Samtal 2025: 310; Samtal 2026: 425." in text


def test_the_python_of_the_page_runs(tmp_path: Path):
    """All of it, from top to bottom in one process, with the examples beside it."""
    shutil.copytree(folder("examples"), tmp_path / "examples")
    code = "\n".join(re.findall(r"```python\n(.*?)```", PYTHON, re.DOTALL))
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "complete 0 errors" in done.stdout
    assert {"costs.csv", "report.docx", "police.xlsx"} <= {path.name for path in tmp_path.iterdir()}
    assert not (tmp_path / "own.docx").exists()


def test_the_page_of_python_knows_every_function_and_error():
    """What can be called, and what it can raise."""
    told = set(re.findall(r"^\| `(\w+)", PYTHON, re.MULTILINE))
    public = {name: getattr(govreport, name) for name in govreport.__all__}
    functions = {name for name, one in public.items() if inspect.isfunction(one)}
    errors = {name for name, one in public.items() if inspect.isclass(one) and issubclass(one, Exception)}
    assert told == (functions | errors) - {"GovreportError"}


def test_the_chapter_of_the_page_is_read_and_printed_whole(minimal_example: Path, tmp_path: Path):
    """Nothing in it is told as a mistake, and all that it shows stands in the report."""
    (chapter,) = re.findall(r"```markdown\n(.*?)```", CHAPTERS, re.DOTALL)
    (minimal_example / "chapters").joinpath("07-genomforande.md").write_text(chapter, encoding="utf-8")
    (minimal_example / "files").mkdir(exist_ok=True)
    Image.new("RGB", (600, 400), "navy").save(minimal_example / "files" / "arbetet.png")
    project = govreport.load(minimal_example)
    assert project.problems == ()
    result = govreport.check(project, document=True)
    assert [f.message for f in result.findings if f.location and "07-genom" in f.location.file] == []
    made = govreport.render(project, tmp_path / "r.docx", paginate=False, draft=True)
    text = " ".join("".join(texts_of(made.path)).split())
    for words in (
        "Kommunernas svar",
        "Arbetets gång",
        "på lätt svenska",
        "bokförd under 2017",
        "Källa: Enkät",
    ):
        assert words in text
    assert "A comment" not in text


def test_the_page_of_chapters_knows_every_section():
    """Beginnings of file names are those of the Swedish templates, in their order."""
    told = [re.findall(r"`(\w+)`", row) for row in re.findall(r"^\| (`\w+`.*?) \|", CHAPTERS, re.MULTILINE)]
    sections = [list(file.chapters) for file in templates_of("se").files if len(file.chapters) > 1]
    sections.insert(0, ["sammanfatt"])
    assert told[: len(sections)] == sections


def test_the_design_tells_of_every_room():
    """Whoever looks for a folder of the package finds in docs/design.md what it is for."""
    page = (CHECKOUT / "docs" / "design.md").read_text(encoding="utf-8")
    package = Path(govreport.__file__).parent
    rooms = {path.parent.relative_to(package).as_posix() for path in package.rglob("__init__.py")} - {"."}
    told = {room for room in rooms if f"`{room}`" in page or f"`{room}/`" in page}
    assert rooms - told == set()


def test_links_between_pages_lead_somewhere():
    """Every relative link of the pages that lead a reader on is to a file that is there.

    The pages on files, chapters and rules show links as examples and are left out.
    """
    pages = [CHECKOUT / name for name in ("README.md", "CHANGELOG.md", "docs/README.md", "docs/design.md")]
    links = {
        (page, target)
        for page in pages
        for target in re.findall(r"\]\((?!\w+:)([^)#]+)", page.read_text(encoding="utf-8"))
    }
    assert len(links) >= 15
    assert [target for page, target in sorted(links) if not (page.parent / target).exists()] == []
