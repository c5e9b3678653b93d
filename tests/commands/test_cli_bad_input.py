"""Bad input through the real command: a clear message, exit code 2 or findings, never a traceback."""

from __future__ import annotations

import json
import os
import resource
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import yaml
from lxml import html

from govreport.formats import FORMATS
from tests.cli_runner import govreport

Spoil = Callable[[Path], object]
EVIL = " \u0007\u001b[2J<b>&amp;]]>\"'`|{{ x }}{% y %}${z}\u2028\ufffe"
AS_ROOT = os.geteuid() == 0


def _replace(file: str, old: str, new: str) -> Spoil:
    def spoil(folder: Path) -> None:
        path = folder / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    return spoil


def _write(file: str, content: bytes) -> Spoil:
    return lambda folder: (folder / file).write_bytes(content)


def _append(file: str, content: str) -> Spoil:
    def spoil(folder: Path) -> None:
        with (folder / file).open("a", encoding="utf-8") as stream:
            stream.write(content)

    return spoil


def _folder(file: str) -> Spoil:
    def spoil(folder: Path) -> None:
        (folder / file).unlink(missing_ok=True)
        (folder / file).mkdir()

    return spoil


def _fifo(file: str) -> Spoil:
    def spoil(folder: Path) -> None:
        (folder / file).unlink(missing_ok=True)
        os.mkfifo(folder / file)

    return spoil


MAIN, CHAPTER = "assignment.yaml", "chapters/010-genomforande.md"
# what is wrong, how, the exit code, and what the message must name
CASES: dict[str, tuple[Spoil, int, str]] = {
    "missing file": (lambda folder: (folder / MAIN).unlink(), 2, MAIN),
    "empty file": (_write(MAIN, b""), 2, MAIN),
    "not UTF-8": (_write(MAIN, b"\xff\xfe\x00title: \xc3"), 2, MAIN),
    "binary": (_write(MAIN, bytes(range(256))), 2, MAIN),
    "not YAML": (_write(MAIN, b"title: [x\n - y: }"), 2, f"{MAIN}:2:"),
    "tabs": (_write(MAIN, b"title:\n\tx: 1\n"), 2, f"{MAIN}:2:"),
    "a text instead of a mapping": (_write(MAIN, b"just words"), 1, "GR004 "),
    "a list instead of a mapping": (_write(MAIN, b"- a\n- b\n"), 1, "GR004 "),
    "wrong type": (_replace(MAIN, "agencies: [", "agencies: {a: "), 2, MAIN),
    "unknown key": (_replace(MAIN, "ministry:", "minister:"), 1, "ministry"),
    "a day that does not exist": (_replace(MAIN, "2017-02-09", "2017-02-30"), 1, "2017-02-30"),
    "negative amount": (_replace(MAIN, "amount: 300000, year", "amount: -5, year"), 1, "-5"),
    "absurd amount": (_replace(MAIN, "amount: 300000, year", "amount: 1e400, year"), 1, "1e400"),
    "amount of fifty digits": (_replace(MAIN, "amount: 300000, year", f"amount: {'9' * 50}, year"), 1, "999"),
    "duplicate key": (_append(MAIN, "title: igen\n"), 1, "GR009 "),
    "duplicate id": (_replace(MAIN, "id: P1", "id: T1"), 1, "GR005 "),
    "dangling reference": (_replace("outputs/underlag.yaml", "partner: P1", "partner: P7"), 1, "P7"),
    "unknown profile": (_replace(MAIN, "profile: se", "profile: xx"), 1, "assignment.yaml:2:10"),
    "50 MB in one text": (_write(MAIN, b"title: " + b"x" * 50_000_000), 1, "GR015 "),
    "50 MB of items": (
        _write("outputs/more.yaml", b"activities:\n" + b"  - {id: A, title: x}\n" * 2_300_000),
        1,
        "GR015 ",
    ),
    "folder instead of the assignment": (_folder(MAIN), 2, "is a folder"),
    "folder instead of the settings": (_folder("govreport.yaml"), 2, "govreport.yaml"),
    "folder instead of outputs": (_folder("outputs/more.yaml"), 2, "more.yaml"),
    "pipe instead of the assignment": (_fifo(MAIN), 2, MAIN),
    "pipe instead of outputs": (_fifo("outputs/more.yaml"), 2, "more.yaml"),
    "link to itself": (lambda f: (f / "outputs/more.yaml").symlink_to("more.yaml"), 2, "more.yaml"),
    "link out of the folder": (lambda f: (f / "outputs/more.yaml").symlink_to("/etc/passwd"), 1, "GR015 "),
    "deep nesting": (_write("outputs/more.yaml", b"activities: " + b"[" * 100_000), 2, "more.yaml"),
    "deep nesting in JSON": (_write("outputs/more.json", b'{"a": ' + b"[" * 100_000), 2, "more.json"),
    "aliases and merge keys": (_write("outputs/more.yaml", b"a: &a {b: c}\nd: *a\n<<: *a\n"), 2, "more.yaml"),
    "broken JSON": (_write("outputs/more.json", b'{"activities": ['), 2, "more.json"),
    "control characters": (_replace(MAIN, "text: Ta fram ett metodstöd", 'text: "Ta\\e fram"'), 0, "GR016 "),
    "unknown figure": (_append(CHAPTER, "\n{{ figures.costs_totall }}\n"), 1, "costs_total"),
    "broken token": (_append(CHAPTER, "\nHär {{ figures.costs_total\n"), 1, "GR011 "),
    "unknown chart": (_append(CHAPTER, "\n![x](chart:nope)\n"), 1, "nope"),
    "unknown requirement in a chapter": (_append(CHAPTER, '\n## Mer {answers="T99"}\n'), 1, "T99"),
}  # fmt: skip


@pytest.fixture
def folder(minimal_example: Path) -> Path:
    """The minimal example with its one chapter under a known name."""
    (chapter,) = (minimal_example / "chapters").glob("*.md")
    chapter.rename(minimal_example / CHAPTER)
    return minimal_example


def _said(done) -> str:
    said = (done.stdout + done.stderr).decode("utf-8")
    assert "Traceback" not in said
    assert "internal error" not in said
    return said


@pytest.mark.parametrize("name", list(CASES))
def test_bad_input_is_told_and_never_a_traceback(folder: Path, name: str):
    """Every mistake in the files ends in a message that names it, and in its exit code."""
    spoil, code, words = CASES[name]
    spoil(folder)
    done = govreport("check", folder)
    said = _said(done)
    assert words in said
    assert done.returncode == code


def test_a_render_of_bad_input_writes_nothing(folder: Path, tmp_path: Path):
    """Errors stop the report, are shown, and leave no file."""
    CASES["unknown figure"][0](folder)
    done = govreport("render", folder, "-o", tmp_path / "report.docx")
    assert done.returncode == 1
    assert "GR010" in _said(done)
    assert not list(tmp_path.glob("*.docx"))


@pytest.mark.parametrize(
    ("target", "words"),
    [("missing/out.json", "No such file"), (".", "directory"), ("/proc/out.json", "/proc/out.json")],
)
def test_an_output_that_cannot_be_written_is_told(folder: Path, tmp_path: Path, target: str, words: str):
    """A missing folder, a folder in the file's place, a place where nobody may write."""
    done = govreport("check", folder, "--format", "json", "-o", tmp_path / target)
    assert done.returncode == 2
    assert words in _said(done)


@pytest.mark.skipif(AS_ROOT, reason="root may read and write everything")
def test_without_permission_it_says_so(folder: Path, tmp_path: Path):
    """A file closed to us is named."""
    (folder / MAIN).chmod(0)
    assert govreport("check", folder).returncode == 2
    (folder / MAIN).chmod(0o600)
    tmp_path.chmod(0o500)
    try:
        assert govreport("check", folder, "-o", tmp_path / "x.txt").returncode == 2
    finally:
        tmp_path.chmod(0o700)


def test_a_full_disk_leaves_what_stood_there(folder: Path, tmp_path: Path):
    """With no room for the whole file the old one is untouched and no other is left behind."""
    out = tmp_path / "out" / "check.html"
    out.parent.mkdir()
    out.write_text("old", encoding="utf-8")

    def little_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))

    done = govreport("check", folder, "--format", "html", "-o", out, before=little_room)
    assert done.returncode == 2
    assert "cannot be written" in _said(done)
    assert out.read_text(encoding="utf-8") == "old"
    assert list(out.parent.iterdir()) == [out]


def test_a_summary_file_that_cannot_be_written_is_told(folder: Path, tmp_path: Path):
    """GitHub's summary file is written like any other."""
    done = govreport("check", folder, "--format", "github", env={"GITHUB_STEP_SUMMARY": str(tmp_path)})
    assert done.returncode == 2
    assert str(tmp_path) in _said(done)


def _poisoned(value: object) -> object:
    """The same tree with something nasty at the end of every text that is no id, day or fixed word."""
    if isinstance(value, dict):
        fixed = (
            "id",
            "kind",
            "quote",
            "profile",
            "decision",
            "interplay",
            "basis",
            "answers",
            "file",
            "files",
        )
        return {key: one if key in fixed else _poisoned(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_poisoned(one) for one in value]
    if (
        isinstance(value, str)
        and value[:1].isalpha()
        and len(value) > 2
        and value not in ("true", "false", "accrual")
    ):
        return value + EVIL
    return value


@pytest.mark.parametrize("name", list(FORMATS))
def test_special_characters_in_every_text_field(folder: Path, name: str):
    """Control characters, markup and template signs in all texts come out as text, in every format."""
    for file in folder.rglob("*.yaml"):
        tree = _poisoned(yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader))  # noqa: S506 - texts
        file.write_text(yaml.safe_dump(tree, allow_unicode=True), encoding="utf-8")
    done = govreport("check", folder, "--format", name)
    said = _said(done)
    assert done.returncode in (0, 1)
    out = done.stdout.decode("utf-8")
    if name in ("json", "sarif"):
        assert json.loads(out)
    elif name == "junit":
        assert "<b>&amp;]]>" in "".join(ET.fromstring(out).attrib.values())  # noqa: S314 - our own output
    elif name == "html":
        assert html.document_fromstring(out).xpath("//h1")[0].text_content().count("<b>&amp;]]>") == 1
        assert "<b>&amp;" not in out
    else:
        assert "\x1b" not in said
        assert "\x07" not in said


def test_very_long_words(folder: Path):
    """A word of a million letters slows nothing down and breaks nothing."""
    _replace(MAIN, "text: Ta fram ett metodstöd", "text: " + "å" * 1_000_000)(folder)
    for name in FORMATS:
        assert govreport("check", folder, "--format", name, timeout=30).returncode in (0, 1)
