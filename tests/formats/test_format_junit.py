from __future__ import annotations

import pytest
from junitparser import JUnitXml
from lxml import etree
from pytest_regressions.file_regression import FileRegressionFixture

from govreport.formats import FORMATS
from govreport.model import Finding
from tests.formats import hand_built


def _tree(result):
    return etree.fromstring(FORMATS["junit"](result).encode())


def test_junit_reads_as_written(file_regression: FileRegressionFixture):
    """One test case per requirement; the second suite has what belongs to none."""
    file_regression.check(FORMATS["junit"](hand_built.result()), encoding="utf-8", extension=".xml")


def test_each_requirement_is_a_case_by_name():
    """A CI shows each demand by its name, and nothing else in that suite."""
    names = _tree(hand_built.result()).xpath("/testsuites/testsuite[1]/testcase/@name")
    assert [name.split()[0] for name in names] == [one.id for one in hand_built.REQUIREMENTS]


def test_only_errors_fail():
    """T2 has an error and fails; C1 has advice and passes with it in the output; D1 is not due: skipped."""
    tree = _tree(hand_built.result())
    assert tree.xpath("//testcase[failure]/@classname") == ["govreport.task", "govreport.rule"]
    assert "GR212" in tree.xpath("string(//testcase[starts-with(@name, 'C1')]/system-out)")
    assert tree.xpath("//testcase[skipped]/@name") == ["T3 Ge bidrag", "D1 Rekvisition till Kammarkollegiet"]


def test_a_late_hand_in_is_not_skipped():
    """An error on a requirement that is not due outweighs its status."""
    late = Finding("GR401", "error", "Dagen saknas.", requirement="D1")
    tree = _tree(hand_built.result(findings=(late,)))
    assert tree.xpath("//testcase[starts-with(@name, 'D1')][failure][not(skipped)]")


@pytest.mark.parametrize("build", [hand_built.result, hand_built.clean, hand_built.crashed])
def test_a_junit_reader_counts_the_same(build):
    """The counts that a reader finds are the counts the file states."""
    xml = JUnitXml.fromstring(FORMATS["junit"](build()).encode())
    stated = (xml.tests, xml.failures, xml.errors)
    xml.update_statistics()
    assert stated == (xml.tests, xml.failures, xml.errors)


def test_a_crash_is_an_error_once():
    """A rule that could not run is an error with the reason, not a failure beside it."""
    tree = _tree(hand_built.crashed())
    assert tree.xpath("//error/@message") == ["Regeln GR301 kunde inte köras: KeyError."]
    assert tree.xpath("//failure") == []


def test_characters_that_xml_forbids_are_replaced():
    """Control characters and lone surrogates in the data do not break the file."""
    finding = Finding("GR101", "error", "nul\x00 esc\x1b lone\ud800 & <b>", requirement="T2")
    message = _tree(hand_built.result(findings=(finding,))).xpath("string(//failure/@message)")
    assert message == "nul\ufffd esc\ufffd lone\ufffd & <b>"
