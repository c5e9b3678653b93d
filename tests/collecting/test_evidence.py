"""Fingerprints of evidence files: what changed, what is missing, what lies outside."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import unicodedata
import zipfile
from pathlib import Path

import pytest
import yaml
from attrs import evolve
from click.testing import CliRunner

import govreport
from govreport import api
from govreport.cli import cli
from govreport.collecting.evidence import compare, lock_text, resolve
from govreport.model import Assignment, Deliverable, Outputs, Project


def project(root: Path, *files: str) -> Project:
    """A project in ``root`` whose one deliverable names ``files``."""
    return Project(
        assignment=Assignment(),
        outputs=Outputs(deliverables=(Deliverable(id="L1", files=files),)),
        root=root,
    )


def locked(before: Project) -> Project:
    """The same project after `govreport files lock`."""
    lines = (line.split(" ", 2) for line in lock_text(before).splitlines() if not line.startswith("#"))
    return evolve(before, locks=tuple((path, sha, int(size)) for sha, size, path in lines))


def states(of: Project) -> dict[str, str]:
    """State by path."""
    return {report.file.path: report.state for report in compare(of)}


def test_a_file_is_new_until_locked_and_then_unchanged(tmp_path: Path):
    """The first lock records SHA-256 and size."""
    (tmp_path / "a.txt").write_bytes(b"hej")
    before = project(tmp_path, "a.txt")
    assert states(before) == {"a.txt": "new"}
    after = locked(before)
    assert after.locks == (("a.txt", hashlib.sha256(b"hej").hexdigest(), 3),)
    assert states(after) == {"a.txt": "unchanged"}


@pytest.mark.parametrize(("stored", "named"), [("NFD", "NFC"), ("NFC", "NFD")])
def test_a_name_spelt_as_on_a_mac_is_the_same_name(tmp_path: Path, stored: str, named: str):
    """Parted and joined å, ä and ö look alike; the folder's name may be spelt so as well."""
    path = "Kartläggningar å/lägesbild ö.txt"
    disk = tmp_path / unicodedata.normalize(stored, path)
    disk.parent.mkdir()
    disk.write_bytes(b"hej")
    before = project(tmp_path, unicodedata.normalize(named, path), unicodedata.normalize(named, "bild ä.txt"))
    assert [*states(before).values()] == ["new", "missing"]
    assert next(iter(states(locked(before)).values())) == "unchanged"


def test_a_missing_file_with_much_the_same_name_is_suggested(tmp_path: Path):
    """As where å became a, or the ending was left out; a file with quite another name is not."""
    (tmp_path / "files").mkdir()
    for name in ("kartläggning 2025.pdf", "~$kartlaggning 2025.pdf", "annat.txt"):
        (tmp_path / "files" / name).write_bytes(b"x")
    of = project(
        tmp_path, "files/kartlaggning 2025.pdf", "files\\kartläggning 2025", "files/x.pdf", "borta/x.pdf"
    )
    found = [(report.state, report.near) for report in compare(of)]
    near = "files/kartläggning 2025.pdf"
    assert found == [("missing", near), ("missing", near), ("missing", ""), ("missing", "")]
    said = [finding.message for finding in govreport.check(of).findings if finding.rule == "GR122"]
    assert sum(f"Menade du {near}?" in message for message in said) == 2


def test_a_changed_file_is_noticed_whatever_its_size(tmp_path: Path):
    """Same size, other bytes; other size; both are changes."""
    (tmp_path / "a.txt").write_bytes(b"hej")
    (tmp_path / "b.txt").write_bytes(b"hej")
    after = locked(project(tmp_path, "a.txt", "b.txt"))
    (tmp_path / "a.txt").write_bytes(b"nej")
    (tmp_path / "b.txt").write_bytes(b"hejsan")
    assert states(after) == {"a.txt": "changed", "b.txt": "changed"}


def test_a_missing_file_keeps_its_line_and_a_forgotten_one_is_gone(tmp_path: Path):
    """Locking again while a file is missing must not forget what it was."""
    (tmp_path / "a.txt").write_bytes(b"hej")
    (tmp_path / "b.txt").write_bytes(b"du")
    after = locked(project(tmp_path, "a.txt", "b.txt"))
    (tmp_path / "a.txt").unlink()
    assert states(after)["a.txt"] == "missing"
    assert lock_text(after) == lock_text(evolve(after))
    assert "a.txt" in lock_text(after)
    fewer = evolve(after, outputs=project(tmp_path, "a.txt").outputs)
    assert states(fewer)["b.txt"] == "gone"


def test_paths_cannot_leave_the_folder(tmp_path: Path):
    """Neither dots, nor roots, nor drive letters, nor links lead out."""
    root = tmp_path / "case"
    root.mkdir()
    (tmp_path / "secret.txt").write_text("x")
    (root / "link.txt").symlink_to(tmp_path / "secret.txt")
    (root / "loop").symlink_to(root / "loop")
    (root / "ok.txt").write_text("x")
    assert resolve(root, "ok.txt") == root / "ok.txt"
    for path in ("../secret.txt", "/etc/passwd", "C:\\x.txt", "files/../../secret.txt", "link.txt", "a\0b"):
        assert resolve(root, path) is None, path
    assert states(project(root, "../secret.txt", "link.txt")) == {
        "../secret.txt": "outside",
        "link.txt": "outside",
    }


def test_a_folder_is_no_evidence_file(tmp_path: Path):
    """Naming a folder is a mistake of its own."""
    (tmp_path / "files").mkdir()
    assert states(project(tmp_path, "files")) == {"files": "folder"}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes in folders are a habit of Unix")
def test_a_pipe_is_not_waited_for(tmp_path: Path):
    """Opening one would hang the check for ever."""
    os.mkfifo(tmp_path / "pipe")
    assert states(project(tmp_path, "pipe")) == {"pipe": "folder"}
    assert "pipe" not in lock_text(project(tmp_path, "pipe"))


@pytest.mark.parametrize(
    "path",
    ["c:/x.txt", "\\\\server\\share", "//server/share/x", "..\\secret.txt", "files/sub/../../../secret.txt"],
)
def test_paths_of_other_systems_cannot_leave_the_folder(tmp_path: Path, path: str):
    """Drives, shares and backslashes mean the same whoever checks."""
    assert states(project(tmp_path, path)) == {path: "outside"}


def test_locking_says_what_differs_from_the_lock_before(main_example: Path):
    """A registrar sees what a new lock accepts: changed, missing and new files, not those as they were."""
    run = CliRunner()
    first = run.invoke(cli, ["files", "lock", str(main_example)], standalone_mode=False).output.splitlines()
    assert {line.split()[0] for line in first[:-1]} == {"ny"}
    folder = main_example / "files"
    folder.joinpath("rutin-diarienummer.txt").write_text("Ändrad rutin.", encoding="utf-8")
    folder.joinpath("metodstod-barn.pdf").unlink()
    again = run.invoke(cli, ["files", "lock", str(main_example)], standalone_mode=False).output.splitlines()
    assert sorted(line.split() for line in again[:-1]) == [
        ["saknas", "files/metodstod-barn.pdf"],
        ["ändrad", "files/rutin-diarienummer.txt"],
    ]


# ---- findings of a whole folder ----------


def findings(folder: Path, **options: dt.date) -> list[tuple[str, str, str]]:
    """Findings on evidence files: rule, severity, and the path or item they name."""
    found = govreport.check(govreport.load(folder), select=("GR122", "GR123"), **options).findings
    return [(f.rule, f.severity, str(f.params.get("path", f.params["item"]))) for f in found]


def deliverable(folder: Path, id_: str, **changed: object) -> None:
    """Change a deliverable of the folder."""
    path = folder / "outputs" / "results.yaml"
    data = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - all scalars are text
    item = next(one for one in data["deliverables"] if one["id"] == id_)
    item.update(changed)
    path.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")


def test_a_locked_folder_is_clean_and_the_lock_is_read_back(main_example: Path):
    """What `files lock` writes, loading reads without a word; locking again changes no byte."""
    first = api.files_lock(govreport.load(main_example)).read_bytes()
    project = govreport.load(main_example)
    assert project.problems == ()
    assert len(project.locks) == len(first.splitlines()) - 1 > 5
    assert {report.state for report in compare(project)} == {"unchanged"}
    assert findings(main_example) == []
    assert api.files_lock(project).read_bytes() == first


def test_a_changed_missing_and_added_file_is_found(main_example: Path):
    """Changed since the lock: a warning. Missing: an error. Not in the lock that there is: advice."""
    api.files_lock(govreport.load(main_example))
    folder = main_example / "files"
    folder.joinpath("rutin-diarienummer.txt").write_text("Ändrad rutin.", encoding="utf-8")
    folder.joinpath("metodstod-barn.pdf").unlink()
    folder.joinpath("nytt.txt").write_text("Nytt.", encoding="utf-8")
    ids = {report.file.path: report.file.item for report in compare(govreport.load(main_example))}
    deliverable(
        main_example, ids["files/lagesbild-2017.pdf"], files=["files/lagesbild-2017.pdf", "files/nytt.txt"]
    )
    assert sorted(findings(main_example)) == [
        ("GR122", "advice", "files/nytt.txt"),
        ("GR122", "error", "files/metodstod-barn.pdf"),
        ("GR122", "warning", "files/rutin-diarienummer.txt"),
    ]


def test_a_file_outside_is_refused_by_path_and_by_link(main_example: Path, tmp_path: Path):
    """Neither dots nor a link inside the folder lead out of it; the text outside is never read."""
    (tmp_path / "hemligt.txt").write_text("hemligt", encoding="utf-8")
    (main_example / "files" / "lank.txt").symlink_to(tmp_path / "hemligt.txt")
    first = next(iter(compare(govreport.load(main_example)))).file.item
    deliverable(main_example, first, files=["../hemligt.txt", "files/lank.txt"])
    assert sorted(findings(main_example)) == [
        ("GR122", "error", "../hemligt.txt"),
        ("GR122", "error", "files/lank.txt"),
    ]
    assert "hemligt" not in api.files_lock(govreport.load(main_example)).read_text(encoding="utf-8")


@pytest.mark.parametrize(("until", "stale"), [("2018-03-07", True), ("2018-03-08", False)])
def test_evidence_goes_stale_the_day_after(main_example: Path, until: str, stale: bool):
    """`valid_until` counts to the day of decision on the report, 8 March 2018; that day is still good."""
    first = next(iter(compare(govreport.load(main_example)))).file.item
    deliverable(main_example, first, valid_until=until)
    assert findings(main_example) == ([("GR123", "warning", first)] if stale else [])


# ---- public ----------

MARK = "Zebrafink"


def words_of(document: Path) -> str:
    """All parts of a Word file in one text, pictures left out."""
    with zipfile.ZipFile(document) as package:
        parts = (package.read(name) for name in package.namelist() if name.endswith((".xml", ".rels")))
        return "\n".join(part.decode("utf-8") for part in parts)


def test_what_is_not_public_stays_out_of_every_part_of_a_public_report(main_example: Path):
    """No title, subject, file or alt text of it anywhere in the package; an internal report has it."""
    marked = {
        "activities.yaml": ("activities", {"title": f"{MARK} aktivitet", "description": f"{MARK} text"}),
        "contacts.yaml": ("contacts", {"subject": f"{MARK} kontakt", "outcome": f"{MARK} utfall"}),
        "results.yaml": ("deliverables", {"title": f"{MARK} leverans", "description": f"{MARK} text"}),
    }
    for file, (kind, changed) in marked.items():
        path = main_example / "outputs" / file
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - as above
        data[kind][0].update(changed, public="false")
        path.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
    project = govreport.load(main_example)
    assert project.problems == ()
    target = main_example.parent / "rapport.docx"
    api.render(project, target, public=True, paginate=False)
    assert MARK not in words_of(target)
    api.render(project, target, public=False, paginate=False)
    text = words_of(target)
    assert f"{MARK} aktivitet" in text
    assert f"{MARK} kontakt" in text
    assert f"{MARK} leverans" in text
