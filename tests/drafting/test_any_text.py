"""Any text in: a proposal that loads, or one clear error; never a traceback."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

import govreport
from govreport.drafting import propose, to_yaml
from govreport.errors import InputFileError
from govreport.model import Problem
from govreport.profiles import profile
from govreport.reading.decision import decision_from_bytes
from tests.cli_runner import govreport as command

SE = profile("se")
DECISIONS = sorted(path for path in (Path(__file__).parent / "decisions").glob("*.txt"))
CLEAN = [path for path in DECISIONS if ".ocr" not in path.name]
CUTS = 200
ALLOWED = {"GR014"}  # a field that the text does not give
NO_TITLE = "GR008"  # the one field that a file must have; a torn decision has none to propose


def loaded(data: bytes, folder: Path, file: str = "decision.txt") -> govreport.Project:
    """The draft of ``data``, written and read back."""
    decision = decision_from_bytes(data, file, SE, [])
    folder.mkdir(exist_ok=True)
    (folder / file).write_bytes(data)
    (folder / "assignment.yaml").write_text(to_yaml(propose(decision, SE)), encoding="utf-8")
    return govreport.load(folder)


@pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.stem)
def test_what_is_written_is_what_was_proposed(path: Path, tmp_path: Path):
    """The YAML of a draft reads back as the very assignment that was proposed, without a mistake in it."""
    project = loaded(path.read_bytes(), tmp_path)
    assert {problem.code for problem in project.problems} <= ALLOWED
    decision = decision_from_bytes(path.read_bytes(), "decision.txt", SE, [])
    assert project.assignment == propose(decision, SE).assignment()


@pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.stem)
def test_a_draft_leaves_no_obliging_sentence_untied(path: Path, tmp_path: Path):
    """Each sentence that obliges or expects is tied to a proposal or proposed for dismissal with a reason."""
    result = govreport.check(loaded(path.read_bytes(), tmp_path))
    assert result.decision is not None
    left = [s.text for s in result.decision.sentences if s.state == "untied" and s.modality != "permits"]
    assert left == []


@pytest.mark.parametrize("path", CLEAN, ids=lambda path: path.stem)
def test_decisions_cut_anywhere(path: Path, tmp_path: Path):
    """A decision cut off at any byte, inside a letter or a word, gives a draft that loads; 200 cuts in all."""
    data = path.read_bytes()
    places = range(1, len(data), max(1, len(data) // (CUTS // len(CLEAN) + 1)))
    assert len(places) * len(CLEAN) >= CUTS
    for place in places:
        project = loaded(data[:place], tmp_path)
        assert {problem.code for problem in project.problems} <= {*ALLOWED, NO_TITLE}, place
        govreport.check(project)


@pytest.mark.parametrize(
    ("encoding", "named"),
    [
        ("latin-1", "latin-1"),
        ("cp1252", "cp1252"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
    ],
)
def test_other_encodings_are_recognised_with_a_note(encoding: str, named: str):
    """The text comes out as from UTF-8, and a note names the encoding that it was read as."""
    text = CLEAN[0].read_text(encoding="utf-8").replace("–", "-").replace("”", '"')
    if encoding == "cp1252":
        text = text.replace('"', "”") + "\nProjektet ”Å–Ö” ska avslutas.\n"
    problems: list[Problem] = []
    read = decision_from_bytes(text.encode(encoding), "d.txt", SE, problems)
    assert read.text == text
    assert [problem.params["encoding"] for problem in problems] == [named]
    assert propose(read, SE).agencies


def test_a_byte_order_mark_of_utf_8_is_no_letter():
    """It goes without a note, and the first word is the first word."""
    problems: list[Problem] = []
    read = decision_from_bytes(b"\xef\xbb\xbfRegeringen ger i dag besked.", "d.txt", SE, problems)
    assert read.text.startswith("Regeringen")
    assert problems == []


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n ", b"\x00\x00\x00\x00", b"\xef\xbb\xbf"], ids=repr)
def test_a_text_without_a_word_is_one_error(data: bytes):
    """Empty, blank, NUL bytes: the error says that there is no text."""
    with pytest.raises(InputFileError, match=r"decision\.txt"):
        govreport.api.draft(data)


def test_an_english_text_says_that_the_profile_does_not_fit():
    """A note says so, and no demand is made up."""
    text = b"The agency should report to the ministry by the end of the year. " * 5
    result = govreport.api.draft(text, lang="sv")
    assert [finding.params["variant"] for finding in result.findings] == ["language"]
    assert "SE ÖVER: Ingen mening som kräver något hittades" in result.text
    assert result.proposal.tasks == ()


def test_nul_bytes_within_a_text_are_told_and_left_out():
    """A NUL in the middle of a sentence is a note; the sentence is read without it."""
    problems: list[Problem] = []
    read = decision_from_bytes(b"Myndigheten ska\x00 redovisa uppdraget.", "d.txt", SE, problems)
    assert [sentence.modality for sentence in read.sentences] == ["obliges"]
    assert len(problems) == 1


@pytest.mark.parametrize("seed", range(40))
def test_bytes_that_are_no_text(seed: int, tmp_path: Path):
    """Random bytes, also behind the first bytes of a PDF, a Word file or UTF-16: an error or a draft that loads."""
    dice = random.Random(seed)  # noqa: S311 - repeatable, not secret
    head = (b"", b"%PDF-1.4\n", b"PK\x03\x04", b"\xff\xfe", b"\xef\xbb\xbf")[seed % 5]
    data = head + dice.randbytes(dice.randrange(1, 3000))
    try:
        result = govreport.api.draft(data, tmp_path / "ny")
    except InputFileError:
        assert not (tmp_path / "ny").exists()
    else:
        assert result.written
        govreport.load(tmp_path / "ny")


@pytest.mark.parametrize("seed", range(20))
def test_words_in_any_order(seed: int, tmp_path: Path):
    """The words and marks of decisions thrown together give a draft that loads and that check can judge."""
    dice = random.Random(seed)  # noqa: S311 - repeatable, not secret
    pool = [word for path in CLEAN for word in path.read_text(encoding="utf-8").split(" ")]
    pool += [
        '"',
        "'",
        ":",
        "#",
        "- ",
        "{",
        "}",
        "[",
        "]",
        "&a",
        "*a",
        "|",
        ">",
        "%",
        "@",
        "`",
        "\t",
        "\f",
        "\u2028",
        "\x85",
    ]
    data = " ".join(dice.choices(pool, k=400)).encode()
    project = loaded(data, tmp_path)
    assert {problem.code for problem in project.problems} <= {*ALLOWED, NO_TITLE, "GR020"}
    govreport.check(project)


def test_a_binary_file_on_the_command_line(tmp_path: Path):
    """Exit code 2 or a draft, one message, no traceback and no half-written folder."""
    file = tmp_path / "beslut.docx"
    file.write_bytes(b"PK\x03\x04" + bytes(range(256)) * 20)
    done = command("draft", file, "-o", tmp_path / "ny")
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr
    assert not (tmp_path / "ny").exists()
