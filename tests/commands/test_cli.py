from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import docx
import pytest

import govreport as library
from govreport import cli
from govreport.commands import COMMANDS
from govreport.errors import UsageError
from govreport.formats import FORMATS
from tests.cli_runner import govreport


def _main(capsys: pytest.CaptureFixture[str], *args: object) -> tuple[int, str, str]:
    code = cli.main([str(arg) for arg in args])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def test_version(capsys):
    """`--version` says name and version, and nothing else."""
    assert _main(capsys, "--version") == (0, f"govreport, version {library.__version__}\n", "")


def test_help_lists_every_command_without_importing_any():
    """The list of commands is a table, so that help is as quick as the version."""
    code = (
        "import sys; from govreport.cli import main; main(['--help'])\n"
        "assert not [m for m in sys.modules if m.startswith('govreport.commands.')]"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert all(f"  {name} " in done.stdout for name in COMMANDS)


@pytest.mark.parametrize("name", list(COMMANDS))
def test_every_command_explains_itself(capsys, name: str):
    """Each command has a help text of more than its options."""
    code, out, _ = _main(capsys, name, "--help")
    assert code == 0
    assert len(out.partition("\n\n")[2].partition("Options:")[0].split()) >= 7


def test_check_of_a_complete_folder_is_clean(capsys, examples: Path):
    """The example passes: exit code 0, and the verdict is the last line."""
    code, out, err = _main(capsys, "check", examples / "minimal")
    assert (code, err) == (0, "")
    assert out.splitlines()[-1].startswith("Klart: ")


def test_check_says_the_same_as_the_library(capsys, examples: Path):
    """The command shows what the call returns."""
    result = library.check(library.load(examples / "minimal"))
    _, out, _ = _main(capsys, "check", examples / "minimal", "--format", "json")
    assert json.loads(out) == json.loads(FORMATS["json"](result))


def test_a_report_named_is_the_one_checked_and_rendered(capsys, minimal_example: Path, tmp_path: Path):
    """Of two reports the one asked for is judged and rendered; without asking, the first not sent."""
    file = minimal_example / "assignment.yaml"
    text = file.read_text(encoding="utf-8")
    interim = "  - {id: D9, kind: interim-report, due: 2017-06-30, quote: Uppdraget ska redovisas}\n"
    file.write_text(text.replace("formalities:\n", f"{interim}formalities:\n"), encoding="utf-8")

    def judged(*more: str) -> str:
        _, out, _ = _main(
            capsys, "check", minimal_example, "--today", "2017-06-01", "--format", "json", *more
        )
        return str(json.loads(out)["report"])

    assert (judged(), judged("--report", "D2")) == ("D9", "D2")
    titles = {}
    for name in ("D2", "D9"):
        report = tmp_path / f"{name}.docx"
        code, _, err = _main(
            capsys, "render", minimal_example, "-o", report, "--draft", "--no-paginate", "--report", name
        )
        assert (code, err) == (0, "")
        titles[name] = "\n".join(paragraph.text for paragraph in docx.Document(str(report)).paragraphs[:12])
    assert "Delredovisning" in titles["D9"]
    assert "Delredovisning" not in titles["D2"]
    code, out, err = _main(capsys, "check", minimal_example, "--report", "D1")
    assert (code, out) == (2, "")
    assert "D2, D9" in err


def test_errors_give_1_and_warnings_only_when_asked(capsys, minimal_example: Path):
    """Exit code 1 means findings at or above --fail-on."""
    chapter = next((minimal_example / "chapters").iterdir())
    chapter.write_text(chapter.read_text(encoding="utf-8").replace(' {answers="T1"}', ""), encoding="utf-8")
    code, out, _ = _main(capsys, "check", minimal_example, "--lang", "en", "--select", "GR105")
    assert (code, "warning GR105" in out) == (0, True)
    assert _main(capsys, "check", minimal_example, "--select", "GR105", "--fail-on", "warning")[0] == 1
    for file in (minimal_example / "outputs").glob("*.yaml"):
        file.unlink()
    code, out, _ = _main(capsys, "check", minimal_example)
    assert code == 1
    assert "T1" in out


@pytest.mark.parametrize("name", [name for name in FORMATS if name not in ("text", "github")])
def test_machine_output_is_alone_on_stdout(capsys, minimal_example: Path, name: str):
    """What a program reads has nothing before or after it."""
    _, out, err = _main(capsys, "check", minimal_example, "--format", name)
    assert err == ""
    assert out.startswith(("{", "<"))
    assert out.rstrip().endswith(("}", ">"))


def test_output_goes_to_the_file_and_the_verdict_to_stderr(capsys, minimal_example: Path, tmp_path: Path):
    """With --output stdout stays empty; a person still sees the verdict."""
    file = tmp_path / "check.html"
    code, out, err = _main(capsys, "check", minimal_example, "--format", "html", "-o", file)
    assert (code, out) == (0, "")
    assert "Klart: " in err
    assert file.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_paths_are_seen_from_where_we_stand(capsys, minimal_example: Path, monkeypatch):
    """Editors and CI open a finding's file from the folder the command was started in."""
    (minimal_example / "govreport.yaml").write_text("publiss: true\n", encoding="utf-8")
    monkeypatch.chdir(minimal_example.parent)
    _, out, _ = _main(capsys, "check", minimal_example, "--format", "github")
    assert f"file={minimal_example.name}/govreport.yaml,line=1," in out


def test_github_sees_paths_from_its_workspace(capsys, minimal_example: Path, monkeypatch):
    """An annotation finds its file though the step runs in another folder of the repository."""
    (minimal_example / "govreport.yaml").write_text("publiss: true\n", encoding="utf-8")
    monkeypatch.chdir(minimal_example)
    monkeypatch.setenv("GITHUB_WORKSPACE", str(minimal_example.parent))
    _, out, _ = _main(capsys, "check", "--format", "github")
    assert f"file={minimal_example.name}/govreport.yaml,line=1," in out
    _, out, _ = _main(capsys, "check", "--format", "json")
    assert '"file": "govreport.yaml"' in out


def test_github_gets_a_job_summary(capsys, minimal_example: Path, tmp_path: Path, monkeypatch):
    """Where GitHub names a summary file, a summary is added to what is there."""
    summary = tmp_path / "summary.md"
    summary.write_text("before\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    _main(capsys, "check", minimal_example, "--format", "github")
    text = summary.read_text(encoding="utf-8")
    assert text.startswith("before\n## ")
    assert "| T1 " in text


def test_no_colour_without_a_terminal_or_with_no_color(minimal_example: Path):
    """Colours are for terminals, and NO_COLOR turns them off there too."""
    command = f"{sys.executable} -m govreport check {minimal_example}"
    terminal = {**os.environ, "TERM": "xterm", "NO_COLOR": ""}
    for env, coloured in ((terminal, True), (terminal | {"NO_COLOR": "1"}, False)):
        done = subprocess.run(
            ["script", "-qec", command, "/dev/null"], capture_output=True, env=env, check=False
        )
        assert (b"\x1b[" in done.stdout) is coloured
    assert b"\x1b[" not in govreport("check", minimal_example).stdout


def test_figures_lists_names_values_and_sources(capsys, examples: Path):
    """As text for people and as JSON with exact values for programs."""
    _, out, _ = _main(capsys, "figures", examples / "minimal")
    assert "costs_total" in out
    assert "300\u00a0000 kronor" in out
    _, out, _ = _main(capsys, "figures", examples / "minimal", "--format", "json")
    listed = {figure["name"]: figure for figure in json.loads(out)["figures"]}
    assert listed["granted_total"]["value"] == "300000"


def test_rules_are_listed_and_explained(capsys):
    """The list has every rule once; a rule's page has every heading."""
    _, out, _ = _main(capsys, "rules")
    codes = [line.split()[0] for line in out.splitlines()]
    assert codes == sorted(set(codes))
    assert "GR101" in codes
    _, page, _ = _main(capsys, "rule", "gr101")
    assert [
        line for line in page.splitlines() if line in ("What", "Why", "Fails", "Passes", "Exceptions")
    ] == [
        "What",
        "Why",
        "Fails",
        "Passes",
        "Exceptions",
    ]
    data = json.loads(_main(capsys, "rules", "--format", "json", "--select", "GR1")[1])
    assert {rule["code"][:3] for rule in data["rules"]} == {"GR1"}


def test_an_unknown_rule_is_answered_with_a_near_one(capsys):
    """A slip of the finger is corrected, not only refused."""
    code, out, err = _main(capsys, "rule", "GR1O1")
    assert (code, out) == (2, "")
    assert "did you mean GR101?" in err


def test_init_makes_a_folder_that_loads_and_is_incomplete_for_the_right_reasons(capsys, tmp_path: Path):
    """Nothing in it is wrong; the decision's particulars, evidence, the report's day and our own number are missing."""
    for profile, lang in (("se", "sv-SE"), ("generic", "en-GB")):
        folder = tmp_path / "new" / profile
        assert _main(capsys, "init", folder, "--profile", profile)[0] == 0
        project = library.load(folder)
        assert project.problems == ()
        result = library.check(project)
        assert (result.verdict, result.text_lang) == ("incomplete", lang)
        assert {finding.rule for finding in result.findings} == {"GR101", "GR410", "GR601", "GR602"}


def test_init_never_overwrites(capsys, minimal_example: Path):
    """A folder that lacks nothing is left as it is, and the command says so."""
    before = {path: path.read_bytes() for path in minimal_example.rglob("*") if path.is_file()}
    code, out, err = _main(capsys, "init", minimal_example)
    assert (code, out) == (2, "")
    assert "holds all of it already" in err
    assert {path: path.read_bytes() for path in minimal_example.rglob("*") if path.is_file()} == before


def test_init_adds_what_a_drafted_folder_lacks(capsys, tmp_path: Path, examples: Path):
    """The draft's assignment stays as it is; settings, outputs and chapters come in its profile's language."""
    for example, profile, words, said in (
        ("manniskohandel-2017", "se", "Så svarar vi", "Fyll i"),
        ("community-energy-grant", "generic", "How we answer", "Fill in"),
    ):
        folder = tmp_path / profile
        decision = examples / example / "decision.txt"
        assert _main(capsys, "draft", decision, "-o", folder, "--profile", profile)[0] == 0
        drafted = (folder / "assignment.yaml").read_bytes()
        (folder / "outputs").mkdir()
        (folder / "chapters").mkdir()
        (folder / "chapters" / "01-eget.md").write_text("# Eget\n", encoding="utf-8")
        code, out, err = _main(capsys, "init", folder)
        assert (code, err) == (0, "")
        assert f"{said} {folder / 'govreport.yaml'}" in out
        assert (folder / "assignment.yaml").read_bytes() == drafted
        assert words in (folder / "govreport.yaml").read_text(encoding="utf-8")
        assert len(list((folder / "outputs").iterdir())) == 1
        assert [path.name for path in (folder / "chapters").iterdir()] == ["01-eget.md"]
        assert {problem.code for problem in library.load(folder).problems} <= {"GR014"}  # not in the text


def test_a_template_that_cannot_be_filled_in_says_how_to_look_it_over(capsys, minimal_example: Path):
    """The error is the first of what may be many; the command that lists them, and the names there are, is named."""
    agency = minimal_example / "mall.docx"
    document = docx.Document()
    document.add_paragraph("{{ dnr }}")
    document.add_paragraph("{{ report }}")
    document.save(str(agency))
    given = ("render", minimal_example, "-o", minimal_example / "r.docx", "--draft", "--template", agency)
    code, _, err = _main(capsys, *given)
    assert code == 2
    assert "'dnr' is undefined" in err
    assert f"`govreport template check {agency}`" in err


def test_files_lock_writes_the_fingerprints(capsys, minimal_example: Path):
    """The lock file is where the check looks for it."""
    code, out, _ = _main(capsys, "files", "lock", minimal_example)
    assert (code, out) == (0, f"{minimal_example / 'files.lock'}\n")
    assert library.load(minimal_example).problems == ()


def test_files_lock_tells_of_a_file_once(capsys, minimal_example: Path):
    """Though two outputs name it."""
    (minimal_example / "stod.pdf").write_bytes(b"%PDF")
    (minimal_example / "outputs" / "mer.yaml").write_text(
        "deliverables:\n  - {id: L8, title: Stöd, files: [stod.pdf]}\n  - {id: L9, title: Del, files: [stod.pdf]}\n",
        encoding="utf-8",
    )
    _, out, _ = _main(capsys, "files", "lock", minimal_example)
    assert out.count("stod.pdf") == 1


def test_a_form_goes_out_and_comes_back(capsys, minimal_example: Path, tmp_path: Path):
    """A form read back untouched changes nothing."""
    form = tmp_path / "form.xlsx"
    assert _main(capsys, "form", "write", minimal_example, "-o", form)[:2] == (0, f"{form}\n")
    code, out, _ = _main(capsys, "form", "read", form, minimal_example)
    assert code == 0
    assert re.fullmatch(r"0 nya, 0 ändrade, \d+ oförändrade; .+\.", out.splitlines()[-1])
    _, out, _ = _main(capsys, "form", "read", form, minimal_example, "--lang", "en", "--dry-run")
    assert out.splitlines()[-1].startswith("0 new, 0 changed, ")
    assert _main(capsys, "form", "write", minimal_example, "-o", form, "--partner", "P77")[0] == 2


def test_status_shows_many(capsys, examples: Path, tmp_path: Path):
    """Text for people, JSON for programs, a page for meetings."""
    code, out, _ = _main(capsys, "status", examples)
    assert (code, "minimal" in out) == (0, True)
    assert json.loads(_main(capsys, "status", examples, "--format", "json")[1])
    page = tmp_path / "status.html"
    assert _main(capsys, "status", examples, "--format", "html", "-o", page)[:2] == (0, "")
    assert page.read_text(encoding="utf-8").lower().startswith("<!doctype html>")


# ---- failures -------------------------------------------------------------------------------------------


def test_a_govreport_error_is_one_line_and_exit_code_2(capsys, tmp_path: Path):
    """The caller's mistakes are said plainly on stderr."""
    code, out, err = _main(capsys, "check", tmp_path)
    assert (code, out) == (2, "")
    assert err.startswith("govreport: error: ")
    assert err.count("\n") == 1


def test_an_unexpected_error_says_how_to_report_it(capsys, examples: Path, monkeypatch):
    """No traceback reaches a user, unless asked for."""

    def broken(*_args, **_kwargs):
        raise KeyError("oväntat")

    monkeypatch.setattr("govreport.api.check", broken)
    code, out, err = _main(capsys, "check", examples / "minimal")
    assert (code, out) == (2, "")
    assert "internal error: KeyError: 'oväntat'" in err
    assert "GOVREPORT_DEBUG=1" in err
    assert "Traceback" not in err
    monkeypatch.setenv("GOVREPORT_DEBUG", "1")
    assert "Traceback" in _main(capsys, "check", examples / "minimal")[2]


@pytest.mark.parametrize(
    ("raised", "code"),
    [(KeyboardInterrupt(), 130), (UsageError("fel"), 2), (RecursionError(), 2), (MemoryError(), 2)],
)
def test_failures_have_their_exit_codes(capsys, examples: Path, monkeypatch, raised, code: int):
    """Interrupted is 130 as in every shell; everything else that stops us is 2."""

    def failing(*_args, **_kwargs):
        raise raised

    monkeypatch.setattr("govreport.api.load", failing)
    assert _main(capsys, "check", examples / "minimal")[0] == code


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["chek"], "No such command"),
        (["check", "--format", "pdf"], "--format"),
        (["check", "--today", "2017-02-30"], "write YYYY-MM-DD"),
        (["check", "--select", ","], "at least one code"),
        (["check", "--fail-on", "advice"], "--fail-on"),
        (["render"], "--output"),
        (["schema", "letters"], "letters"),
        (["rules", "--select", "XX"], "no rule has the code or prefix XX"),
    ],
)
def test_bad_usage_is_exit_code_2(capsys, args: list[str], words: str):
    """Usage errors say what would be right, on stderr."""
    code, out, err = _main(capsys, *args)
    assert (code, out) == (2, "")
    assert words in err


def test_a_reader_that_goes_away_is_no_error(examples: Path):
    """`govreport check | head -1` keeps quiet and keeps its exit code."""
    run = f"{sys.executable} -m govreport check {examples / 'minimal'}"
    command = f"({run}; echo rc=$? >&2) | true"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert done.stderr == "rc=0\n"


def test_a_full_disk_on_stdout_is_said(examples: Path):
    """What could not be printed is an error, not a silence."""
    command = f"{sys.executable} -m govreport rules > /dev/full"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("govreport: error: standard output: cannot be written")
    assert done.stderr.count("\n") == 1


def test_a_closed_stdout_is_endured(examples: Path):
    """Started without a stdout, the exit code still says it all."""
    command = f"{sys.executable} -m govreport check {examples / 'minimal'} >&- 2>&-"
    assert subprocess.run(["bash", "-c", command], capture_output=True, check=False).returncode == 0


def test_a_terminal_that_knows_no_swedish_gets_question_marks(examples: Path):
    """Text degrades; machine output is UTF-8 all the same."""
    env = {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    text = govreport("check", examples / "minimal", env=env)
    assert (text.returncode, text.stderr) == (0, b"")
    assert "Barnrättsperspektivet".encode("ascii", "replace") in text.stdout
    machine = govreport("check", examples / "minimal", "--format", "json", env=env)
    assert "Barnrättsperspektivet" in machine.stdout.decode("utf-8")


def test_ctrl_c_is_quiet(examples: Path):
    """An interrupt during work ends with 130 and no traceback."""
    code = (
        "import signal, sys, time; from govreport import api, cli\n"
        # a shell without job control starts what runs in the background with the signal ignored
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "def slow(*a, **k): print('started', flush=True); time.sleep(30)\n"
        "api.load = slow; sys.exit(cli.main(['check']))"
    )
    process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    with process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"started\n"
        time.sleep(0.1)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=20)
    assert (process.returncode, err.strip()) == (130, b"govreport: interrupted")
