from __future__ import annotations

from markdown_it import MarkdownIt
from pytest_regressions.file_regression import FileRegressionFixture

from govreport.formats import FORMATS
from govreport.formats.github import summary
from govreport.model import Finding, Location
from tests.formats import hand_built


def test_annotations_read_as_written(file_regression: FileRegressionFixture):
    """One workflow command per finding, beside its line as seen from the repository."""
    file_regression.check(FORMATS["github"](hand_built.result()), encoding="utf-8")


def test_nothing_found_prints_nothing():
    """A clean check leaves stdout empty."""
    assert FORMATS["github"](hand_built.clean()) == ""


def test_commands_cannot_be_forged():
    """Line breaks, percent signs, colons and commas are escaped, so one finding is one command."""
    finding = Finding(
        "GR1",
        "error",
        "100 %\r\n::set-env name=x::y",
        location=Location("a,b:c.yaml", 1, 2),
        requirement="T:1",
    )
    assert FORMATS["github"](hand_built.result(findings=(finding,), folder=".")) == (
        "::error file=a%2Cb%3Ac.yaml,line=1,col=2,title=GR1 T%3A1::100 %25%0D%0A::set-env name=x::y\n"
    )


def test_a_crash_without_finding_is_annotated():
    """A result that only names the crashed rule still tells."""
    assert "GR301 could not run" in FORMATS["github"](
        hand_built.result(findings=(), crashed=("GR301",), verdict="could-not-run")
    )
    assert FORMATS["github"](hand_built.crashed()).count("GR301") == 2  # title and message of the one finding


def test_summary_reads_as_written(file_regression: FileRegressionFixture):
    """Verdict first, then every requirement and every finding as tables."""
    file_regression.check(summary(hand_built.result()), encoding="utf-8", extension=".md")


def test_summary_cells_stay_cells():
    """Pipes, line breaks and HTML in the data do not break the table or the page."""
    finding = Finding("GR1", "error", "a | b\n<script>x</script>", location=Location("x.yaml", 1))
    html = MarkdownIt("commonmark").enable("table").render(summary(hand_built.result(findings=(finding,))))
    assert "<td>a | b &lt;script&gt;x&lt;/script&gt;</td>" in html
    assert "<script>" not in html
