"""Fingerprints of evidence files: what changed, what is missing, what lies outside."""

from __future__ import annotations

import hashlib
from pathlib import Path

from attrs import evolve

from govreport.collecting.evidence import compare, lock_text, parse_lock, resolve
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
    return evolve(before, locks=tuple(parse_lock(lock_text(before))))


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


def test_a_broken_lock_line_gives_its_number():
    """A line that somebody edited by hand is reported, not silently dropped."""
    assert list(parse_lock("# head\nabc 12 a.txt\n")) == [2]
