"""What is written goes where it was asked to, whole, and never over an input or in place of a device."""

from __future__ import annotations

import os
import shutil
import stat
import zipfile
from pathlib import Path

import pytest

import govreport as library
from govreport import api
from govreport.errors import OutputFileError, UsageError
from govreport.output import write_bytes
from tests.cli_runner import govreport


def _said(done) -> str:
    said = (done.stdout + done.stderr).decode("utf-8", "replace")
    assert "Traceback" not in said
    assert "internal error" not in said
    return said


def _everything(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


INPUTS = ["assignment.yaml", "govreport.yaml", "outputs/underlag.yaml", "chapters/01-resultat.md"]
ANYWHERE = (["check", "-o"], ["status", "-o"], ["status", "--ics"])


@pytest.mark.parametrize(
    ("command", "file"),
    [(["check", "-o"], "decision.txt"), *((command, file) for command in ANYWHERE for file in INPUTS)],
)
def test_an_input_is_never_written_over(minimal_example: Path, command: list[str], file: str):
    """A slip of the hand with -o costs nobody an assignment: it is refused, and every file is as it was."""
    before = _everything(minimal_example)
    done = govreport(command[0], minimal_example, command[1], minimal_example / file)
    assert done.returncode == 2
    assert "is read as input" in _said(done)
    assert _everything(minimal_example) == before


def test_no_report_form_or_register_over_an_input(minimal_example: Path, tmp_path: Path):
    """The decision as a Word file or PDF, a workbook of outputs, an evidence file and the template are kept."""
    (minimal_example / "decision.txt").rename(minimal_example / "decision.pdf")
    main = minimal_example / "assignment.yaml"
    main.write_text(
        main.read_text(encoding="utf-8").replace("decision.txt", "decision.pdf"), encoding="utf-8"
    )
    (minimal_example / "outputs/more.xlsx").write_bytes(b"x")
    link = tmp_path / "link.xlsx"
    link.symlink_to(minimal_example / "outputs/more.xlsx")
    template = tmp_path / "agency.docx"
    template.write_bytes(b"x")
    project = library.load(minimal_example)
    before = _everything(minimal_example)
    for call in (
        lambda: library.render(project, minimal_example / "decision.docx", draft=True, pdf=True),
        lambda: library.render(project, tmp_path / "r.docx", draft=True, register=link),
        lambda: library.render(project, template, draft=True, template=template),
        lambda: api.form_write(project, link),
    ):
        with pytest.raises(OutputFileError, match="is read as input"):
            call()
    assert _everything(minimal_example) == before
    assert template.read_bytes() == b"x"
    with pytest.raises(UsageError, match=r"\.xlsx"):
        library.render(project, tmp_path / "r.docx", draft=True, register=tmp_path / "r.docx")
    assert not (tmp_path / "r.docx").exists()


def test_a_report_may_lie_in_the_folder(minimal_example: Path):
    """What nobody reads may be written again and again, beside the inputs."""
    for _ in range(2):
        done = govreport("check", minimal_example, "-o", minimal_example / "check.txt")
        assert done.returncode == 0, _said(done)


def test_a_device_or_pipe_is_written_to_and_stays(minimal_example: Path, tmp_path: Path):
    """`-o /dev/stdout` writes there; as root too, no device is replaced by a file."""
    done = govreport("check", minimal_example, "--format", "json", "-o", "/dev/stdout")
    assert done.stdout.startswith(b"{")
    device = tmp_path / "full"
    try:
        os.mknod(device, 0o666 | stat.S_IFCHR, os.makedev(1, 7))
    except PermissionError:
        device = Path("/dev/full")
    done = govreport("check", minimal_example, "-o", device)
    assert done.returncode == 2
    assert "No space left" in _said(done)
    assert stat.S_ISCHR(device.stat().st_mode)


def test_a_link_is_followed(tmp_path: Path):
    """The file behind a link is written; the link stays one, and a link to nothing makes its file."""
    (tmp_path / "in").mkdir()
    for name, old in (("there.txt", b"old"), ("new.txt", None)):
        target, link = tmp_path / "in" / name, tmp_path / f"link-{name}"
        if old is not None:
            target.write_bytes(old)
        link.symlink_to(target)
        write_bytes(link, b"new")
        assert link.is_symlink()
        assert target.read_bytes() == b"new"
    ring = tmp_path / "ring"
    ring.symlink_to(ring)
    with pytest.raises(OutputFileError, match="ring"):
        write_bytes(ring, b"x")
    assert sorted(path.name for path in tmp_path.rglob(".*")) == []


@pytest.mark.parametrize("name", ["x" * 300 + ".docx", "nul\0.docx", "no/such/x.docx"])
def test_a_name_that_cannot_be(minimal_example: Path, tmp_path: Path, name: str):
    """A name too long, with NUL, in a folder that is not there: said of the file, by name."""
    with pytest.raises(OutputFileError, match="cannot be written"):
        write_bytes(tmp_path / name, b"x")
    if "\0" not in name:
        done = govreport("render", minimal_example, "--draft", "--no-paginate", "-o", tmp_path / name)
        assert done.returncode == 2
        assert "cannot be written" in _said(done)


def test_where_we_stood_is_gone(minimal_example: Path, tmp_path: Path):
    """A working folder taken away from under us is told."""
    gone = tmp_path / "gone"
    gone.mkdir()

    def leave() -> None:
        os.chdir(gone)
        gone.rmdir()

    for folder in ("../minimal", "."):
        gone.mkdir(exist_ok=True)
        done = govreport("check", folder, before=leave)
        assert done.returncode == 2
        _said(done)
    gone.mkdir()
    assert govreport("check", minimal_example, before=leave).returncode == 0


def test_standard_input_that_is_closed(tmp_path: Path):
    """`draft -` without an input is told."""
    done = govreport("draft", "-", "-o", tmp_path / "x", before=lambda: os.close(0))
    assert done.returncode == 2
    assert "standard input" in _said(done)
    assert not (tmp_path / "x").exists()


def test_a_decision_that_holds_nothing_is_named_as_given(tmp_path: Path):
    """The message has the file's own name, not the one it would get in the folder."""
    given = tmp_path / "beslutet.txt"
    given.write_bytes(b" \n")
    assert "beslutet.txt" in _said(govreport("draft", given, "-o", tmp_path / "x"))


@pytest.mark.parametrize("name", [b"a\xff", "a\u030ao\u0308 100% #'\"".encode(), b"new\nline"])
def test_folders_of_any_name(minimal_example: Path, tmp_path: Path, name: bytes):
    """Names that are no UTF-8, decomposed letters, signs and line breaks: every command does its work."""
    folder = Path(os.fsdecode(os.path.join(os.fsencode(tmp_path), name)))  # noqa: PTH118 - bytes
    shutil.move(minimal_example, folder)
    for command in (["check", "--format", "sarif"], ["status", "--ics", tmp_path / "x.ics"], ["figures"]):
        done = govreport(command[0], folder, *command[1:])
        assert done.returncode == 0, _said(done)
    report = folder / "r.docx"
    done = govreport("render", folder, "--draft", "--no-paginate", "-o", report)
    assert done.returncode == 0, _said(done)
    assert zipfile.ZipFile(report).testzip() is None


def test_a_form_that_never_ends_is_refused(minimal_example: Path, tmp_path: Path):
    """A pipe or device given as a form would be waited for, or read, for ever."""
    pipe = tmp_path / "pipe.xlsx"
    os.mkfifo(pipe)
    for given in (pipe, Path("/dev/zero")):
        done = govreport("form", "read", given, minimal_example, timeout=20)
        assert done.returncode == 2
        assert "pipe or device" in _said(done)


def test_a_dash_is_standard_output(minimal_example: Path, tmp_path: Path):
    """``--output -`` of check and status writes to stdout, as without it, and makes no file named "-"."""
    for command in ("check", "status"):
        given = (command, minimal_example, "--format", "json", "--today", "2018-01-01")
        assert govreport(*given, "--output", "-", cwd=tmp_path).stdout == govreport(*given).stdout != b""
    assert not (tmp_path / "-").exists()
