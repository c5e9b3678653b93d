"""Seeded damage to every file of the example folders: a finding or an error that names the file, and nothing else.

A small part of a campaign of thousands; the seeds make each run the same.
"""

from __future__ import annotations

import io
import json
import random
import shutil
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from govreport import api, cli
from govreport.resources import folder as resource

# what a person, a program or a bad disk may leave in the place of a value
VALUES = (
    *("", "~", "NaN", "1e999", "-1", "9" * 400, "²", "0000-00-00", "0001-01-01", "9999-12-31", "2017-02-30"),
    *('"\\0"', '"\\uD800"', "\u202eabc", "e\u0301", "😀", "\ufeff", "\u2028", "\x1b[31m", "\t", "&a x", "*a"),
    *(
        "!!python/object:os.system x",
        "<<: {a: b}",
        "[a, [b]]",
        "{a: {b: c}}",
        "---",
        "|",
        ">",
        "@x",
        "a: b: c",
    ),
    *(
        "../../etc/passwd",
        "/dev/zero",
        "C:\\x\\y",
        "%s%n",
        "{{ figures.x }}",
        "{% for %}",
        "]]>",
        "<b>",
        "[^1]",
    ),
    *("(" * 300, "[" * 300, "x" * 3000, "## r", "| a |", "T1", "P1", "GR101", "(a+)+$"),
)
BYTES = (b"\x00", b"\xff", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\r", b"\t", b"\x1a", b'"', b";", b"{", b"\\")
ENCODINGS = ("utf-16", "utf-32", "latin-1", "cp437", "utf-8-sig")


def _damaged(chance: random.Random, data: bytes) -> bytes:
    """The bytes with something wrong: in a value, a line, a byte or the encoding."""
    way, place = chance.randrange(8), chance.randrange(len(data) + 1)
    if way == 0:
        return data[:place]
    if way == 1:
        return data[:place] + chance.choice(BYTES) * chance.choice((1, 50)) + data[place:]
    if way == 2:
        return data.decode("utf-8", "replace").encode(chance.choice(ENCODINGS), "replace")
    lines = data.decode("utf-8", "replace").split("\n")
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    if way == 3:
        lines[one], lines[other] = lines[other], lines[one]
    elif way == 4:
        lines[one : one + 1] = [lines[one]] * chance.choice((0, 2, 200))
    elif way == 5:
        lines[one] = chance.choice((" ", "   ", "\t")) + lines[one]
    else:
        value, line = chance.choice(VALUES), lines[one]
        start = line.find(": ") + 2 if way == 6 and ": " in line else chance.randrange(len(line) + 1)
        lines[one] = line[:start] + value + (line[start:] if way == 7 else "")
    return "\n".join(lines).encode("utf-8", "surrogatepass")


def _repacked(chance: random.Random, data: bytes) -> bytes:
    """An Office file with one of its parts damaged, missing or misnamed; or damaged as a file."""
    if chance.random() < 0.3:
        return _damaged(chance, data)
    with zipfile.ZipFile(io.BytesIO(data)) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    name = chance.choice(sorted(parts))
    part = parts.pop(name)
    way = chance.randrange(4)
    if way == 0:
        parts[f"{name}x"] = part
    elif way > 1:
        parts[name] = _damaged(chance, part)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as new:
        for key, content in parts.items():
            new.writestr(key, content)
    return stream.getvalue()


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Callable[..., tuple[int, str, str]]:
    """Runs a command in this process; gives code and both streams, and holds what is true of every run."""

    def call(*args: object) -> tuple[int, str, str]:
        out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
        with monkeypatch.context() as context:
            context.setattr(sys, "stdout", out)
            context.setattr(sys, "stderr", err)
            code = cli.main([str(arg) for arg in args])
        for stream in (out, err):
            stream.flush()
        said, told = (stream.buffer.getvalue().decode("utf-8") for stream in (out, err))
        assert code in (0, 1, 2), told
        assert "internal error" not in told
        assert "Traceback" not in said + told
        assert "GR000" not in said + told
        return code, said, told

    return call


def _files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _cases(folder: Path, name: str, seeds: range) -> Iterator[tuple[random.Random, Path]]:
    """The folder again and again, each time with one file damaged."""
    for seed in seeds:
        chance = random.Random(f"{name} {seed}")  # noqa: S311 - seeded on purpose
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(resource("examples") / name, folder)
        inputs = [
            path for path in sorted(folder.rglob("*.*")) if path.suffix in (".yaml", ".md", ".txt", ".csv")
        ]
        file = chance.choice([path for path in inputs if path.name != "README.md"])
        file.write_bytes(_damaged(chance, file.read_bytes()))
        yield chance, file


COMMANDS = (
    *(("check", "--format", name) for name in ("json", "sarif", "junit", "github", "html", "text")),
    *(("check", "--final"), ("figures", "--format", "json"), ("ledger",), ("status", "--format", "json")),
)


@pytest.mark.parametrize("name", ["minimal", "manniskohandel-2017", "community-energy-grant"])
def test_damaged_folders(run, tmp_path: Path, name: str):
    """Every command on every damaged folder ends as it should; what could not be read is named; no input changes."""
    folder = tmp_path / "case"
    for chance, file in _cases(folder, name, range(40)):
        before = _files(folder)
        command = chance.choice(COMMANDS)
        code, said, told = run(command[0], folder, *command[1:])
        if code == 2:
            assert file.name in said + told
        if said and command[-1] in ("json", "sarif"):
            json.loads(said)
        elif said and command[-1] == "junit":
            ET.fromstring(said)  # noqa: S314 - our own output
        assert _files(folder) == before


@pytest.mark.parametrize("name", ["minimal", "community-energy-grant"])
def test_damaged_folders_rendered(run, tmp_path: Path, name: str):
    """A report of a damaged folder is whole, or the old one stands."""
    folder, report = tmp_path / "case", tmp_path / "report.docx"
    for chance, _ in _cases(folder, name, range(100, 106)):
        report.write_bytes(b"old")
        draft = chance.choice(([], ["--draft"]))
        code, _, _ = run("render", folder, "--no-paginate", "-o", report, *draft)
        _whole_or_old(report, code)


def test_damaged_templates(run, tmp_path: Path):
    """A damaged Word template is an error that names it, or gives a whole report."""
    template, report = tmp_path / "agency.docx", tmp_path / "report.docx"
    whole = (resource("templates") / "se" / "report.docx").read_bytes()
    for seed in range(30):
        chance = random.Random(f"template {seed}")  # noqa: S311 - as above
        template.write_bytes(_repacked(chance, whole))
        code, said, told = run("template", "check", template)
        assert code == 0 or "agency.docx" in said + told
        if seed % 5 == 0:
            report.write_bytes(b"old")
            given = (resource("examples") / "minimal", "--draft", "--no-paginate", "--template", template)
            code, said, told = run("render", *given, "-o", report)
            _whole_or_old(report, code)


def _whole_or_old(report: Path, code: int) -> None:
    if code:
        assert report.read_bytes() == b"old"
        return
    with zipfile.ZipFile(report) as package:
        for name in package.namelist():
            if name.endswith((".xml", ".rels")):
                ET.fromstring(package.read(name))  # noqa: S314 - our own output


def test_damaged_forms(run, tmp_path: Path):
    """A damaged form is refused or read whole; where nothing is read nothing is written."""
    folder, form = tmp_path / "case", tmp_path / "form.xlsx"
    shutil.copytree(resource("examples") / "minimal", folder)
    whole = api.form_write(api.load(folder), form).read_bytes()
    before = _files(folder)
    for seed in range(25):
        form.write_bytes(_repacked(random.Random(f"form {seed}"), whole))  # noqa: S311 - as above
        code, said, told = run("form", "read", form, folder, "--dry-run")
        assert code == 0 or "form.xlsx" in said + told
        assert _files(folder) == before
