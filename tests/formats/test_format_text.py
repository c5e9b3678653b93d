from __future__ import annotations

import ast
import inspect
import re

import pytest
from attrs import evolve
from pytest_regressions.file_regression import FileRegressionFixture

from govreport.formats import FORMATS
from govreport.formats.text import render
from govreport.formats.words import Words
from govreport.model import LATER_REPORT, CheckResult, Finding, RequirementResult
from govreport.model.result import EvidenceRef
from govreport.rules import status
from tests.formats import hand_built

ANSI = re.compile(r"\x1b\[[0-9;]*m")


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_text_reads_as_written(lang: str, file_regression: FileRegressionFixture):
    """Requirements come with status, evidence, passages and findings; then the rest; the verdict is last."""
    file_regression.check(render(hand_built.result(lang=lang)), encoding="utf-8")


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_every_reason_of_a_status_has_words(lang: str):
    """No reason that the rules give is shown as its key."""
    returned = (
        node.value for node in ast.walk(ast.parse(inspect.getsource(status))) if isinstance(node, ast.Return)
    )
    judgements = (node.elts for node in returned if isinstance(node, ast.Tuple) and len(node.elts) == 3)
    last = (part for _, _, reason in judgements for part in ast.walk(reason))
    reasons = {part.value for part in last if isinstance(part, ast.Constant) and isinstance(part.value, str)}
    reasons = {LATER_REPORT, "deviation", *reasons} - {""}
    assert {"hand-ins", "overdue", "permission-not-used"} < reasons
    words = Words(lang)
    assert [reason for reason in reasons if words(f"reason.{reason}") == reason] == []


@pytest.mark.parametrize("build", [hand_built.result, hand_built.clean, hand_built.crashed])
def test_last_line_is_the_verdict(build):
    """Human output ends with one verdict line that a person can act on."""
    last = FORMATS["text"](build()).splitlines()[-1]
    assert last.startswith(("Inte klart:", "Complete:", "Kunde inte granskas helt, GR301 kunde inte köras:"))


def test_status_is_said_in_words_without_colour():
    """Plain output has no escape sequence, and colours add nothing but colour."""
    plain = render(hand_built.result())
    assert "\x1b" not in plain
    assert "inte besvarat" in plain
    assert ANSI.sub("", render(hand_built.result(), colour=True)) == plain


def test_escape_sequences_in_the_data_do_not_reach_the_terminal():
    """A title cannot recolour the screen or forge a verdict line."""
    page = render(hand_built.result(title="Titel\x1b[2J\nKlart: inga fynd."))
    assert "\x1b" not in page
    assert page.splitlines()[0] == "Titel [2J Klart: inga fynd."


def test_lines_are_wrapped_and_words_kept_whole():
    """Long texts wrap at the width; a word longer than that stands alone, unbroken."""
    word = "x" * 150
    finding = hand_built.FINDINGS[0].__class__("GR101", "error", f"ord {'text ' * 40}{word}")
    lines = render(hand_built.result(findings=(finding,)), width=60).splitlines()
    assert any(line.strip() == word for line in lines)
    assert max(len(line) for line in lines if word not in line and "Inte klart" not in line) <= 80


def test_without_requirements_it_says_so():
    """An empty assignment is named, not shown as a blank page."""
    page = render(hand_built.result(requirements=(), findings=(), decision=None, waived=(), title=""))
    assert "Uppdraget har inga krav ännu." in page
    assert page.startswith("Uppdrag utan titel\n")


def test_the_verdict_is_not_done_while_demands_are_open():
    """Before the period has ended what is unanswered is no error, and the last line does not say that all is done."""
    result = hand_built.clean()
    assert render(result).splitlines()[-1].startswith("Complete: ")
    open_still = evolve(result.requirements[0], status="unaddressed")
    assert render(evolve(result, requirements=(open_still,))).splitlines()[-1].startswith("No errors yet: ")


def test_a_token_to_copy_is_never_broken():
    """What a hint says to write stands on one line."""
    hint = "Lägg in talet under figures i govreport.yaml med unit och source och en text, och skriv {{ figures.NAMN }}."
    finding = Finding("GR520", "warning", "88 procent är skrivet för hand.", hint=hint)
    for width in range(60, 110):
        assert "{{ figures.NAMN }}" in render(hand_built.result(findings=(finding,)), width=width)


def test_a_ledger_is_named_once():
    """A file that is evidence is its own title; an output has both id and title."""
    refs = (EvidenceRef("outputs/bok.se", "cost", "outputs/bok.se"), EvidenceRef("A1", "activity", "Möte"))
    ids = tuple(ref.id for ref in refs)
    line = RequirementResult(id="B1", kind="funding", status="addressed", text="Medel", evidence=ids)
    assert "underlag: outputs/bok.se; A1 Möte\n" in render(CheckResult(requirements=(line,), evidence=refs))


def test_the_same_advice_stands_once():
    """A rule that finds the same of many requirements says what to do at the first; other advice of its stays."""
    said = "Lägg in det som är gjort med answers: [{}]."
    findings = [
        Finding("GR101", "error", f"{id_} saknar underlag.", requirement=id_, hint=said.format(id_))
        for id_ in ("T1", "T2a")
    ]
    findings.append(Finding("GR101", "error", "T3 saknar underlag.", requirement="T3", hint="Fråga MSB."))
    page = render(CheckResult(findings=tuple(findings)))
    assert page.count("Gör så här") == 2
    assert "answers: [T1]" in page
    assert "Fråga MSB." in page
    assert "T2a saknar underlag." in page
