"""`govreport template check`: what is wrong with an agency's template, all at once, in two languages."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest

from govreport.resources import folder
from govreport.word.template.lint import check_template
from govreport.word.template.lint_texts import TEXTS
from govreport.word.template.variables import REGIONS, VARIABLES
from tests.word import agency
from tests.word.agency import cells, para, rows

REPORT = para("{{ report }}")


@pytest.fixture
def lint(tmp_path: Path):
    """Findings on a template given by its parts."""

    def lint(body: str = REPORT, *, lang: str = "en", mapping=None, figures=None, **parts):
        file = tmp_path / "agency.docx"
        file.write_bytes(agency.template(body, **parts))
        return check_template(file, lang=lang, styles=mapping, figures=figures)

    return lint


def codes(findings) -> set[str]:
    """The codes of errors and warnings."""
    return {finding.rule for finding in findings if finding.severity != "advice"}


@pytest.mark.parametrize("edition", ["se", "en"])
def test_our_own_templates_pass(edition: str):
    """No finding of any severity."""
    assert check_template(folder("templates") / edition / "report.docx") == ()


def test_every_mistake_is_found_in_one_go(lint):
    """Unknown names with the nearest known one, in body, table and footer; worst first."""
    found = lint(
        para("{{ titel }}") + rows(cells("{{ agency }}", "{{ figures.cost_total }}")) + REPORT,
        footer=para("{{ referens }}"),
        figures={"costs_total"},
    )
    errors = [(f.params["name"], f.params["suggestion"]) for f in found if f.rule == "TP003"]
    assert sorted(errors) == [
        ("figures.cost_total", "figures.costs_total"),
        ("referens", "reference"),
        ("titel", "title"),
    ]
    places = {f.params["name"]: f.location.paragraph for f in found if f.rule == "TP003"}
    assert places["referens"] == "footer of section 1: {{ referens }}"
    assert [f.severity for f in found] == sorted(
        (f.severity for f in found), key=["error", "warning", "advice"].index
    )


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ({"body": para("{% if title %}") + REPORT}, "TP002"),
        ({"header": para("{{ title"), "body": REPORT}, "TP002"),
        ({"body": para("{{ title }}")}, "TP004"),
        ({"styles": agency.STYLES.replace('w:numId w:val="3"', 'w:numId w:val="0"')}, "TP009"),
        ({"styles": agency.STYLES.replace("5B2C83", "FFCC00")}, "TP010"),
    ],
)
def test_each_kind_of_mistake(lint, parts: dict, code: str):
    """Broken tags, a report without a place, headings without numbers, faint colours."""
    assert code not in codes(lint())
    assert code in codes(lint(**parts))


def test_styles_that_are_missing_or_of_the_wrong_kind(lint):
    """What will be made, on which ground; and a character style where a paragraph style is meant."""
    found = lint()
    (made,) = [f.params["names"].split(", ") for f in found if f.rule == "TP007"]
    assert {"caption (Normal)", "Quote (Body Text)", "Report Table (Normal Table)"} <= set(made)
    assert not any(name.startswith("heading 1") for name in made)
    (wrong,) = [f for f in found if f.rule == "TP008"]
    assert wrong.params == {"name": "Source", "kind": "paragraph", "other": "character"}


def test_a_mapping_to_nothing(lint):
    """The settings' mistake is told before a report fails on it."""
    assert "TP006" in codes(lint(mapping={"Quote": "Citatblok"}))


def test_advice(lint):
    """No tags at all, tracked changes, bordered paragraphs."""
    deleted = '<w:p><w:del w:id="1" w:author="A"><w:r><w:delText>x</w:delText></w:r></w:del></w:p>'
    border = '<w:name w:val="Citatblock"/><w:pPr><w:pBdr><w:top w:val="single"/></w:pBdr></w:pPr>'
    bordered = agency.STYLES.replace('<w:name w:val="Citatblock"/>', border)
    found = lint(para("Lorem") + deleted, styles=bordered, mapping={"Quote": "Citatblock"})
    assert {"TP005", "TP011", "TP012"} <= {f.rule for f in found if f.severity == "advice"}
    assert not {"TP005", "TP011", "TP012"} & {f.rule for f in lint()}


def test_styles_that_nobody_uses_are_let_be(lint):
    """Word's stock of pale styles says nothing about the report, until the template's own text is set in one."""
    look = '<w:name w:val="Pale"/><w:rPr><w:color w:val="FFEE00"/></w:rPr>'
    pale = f'<w:style w:type="paragraph" w:styleId="Pale">{look}</w:style>'
    styles = agency.STYLES.replace("</w:styles>", f"{pale}</w:styles>")
    text = '<w:p><w:pPr><w:pStyle w:val="Pale"/></w:pPr><w:r><w:t>Blekt</w:t></w:r></w:p>'
    assert "TP010" not in codes(lint(styles=styles))
    assert "TP010" in codes(lint(body=text + REPORT, styles=styles))


def test_a_file_that_cannot_be_used(tmp_path: Path):
    """One error, with the reason."""
    file = tmp_path / "x.docx"
    file.write_bytes(b"x")
    (finding,) = check_template(file)
    assert (finding.rule, finding.severity) == ("TP001", "error")
    assert "x.docx" in finding.message


def test_texts_exist_in_both_languages_and_take_the_same_parameters():
    """No finding is worded in one language only."""
    for texts in TEXTS.values():
        fields = {
            lang: {name for text in pair for _, name, _, _ in string.Formatter().parse(text) if name}
            for lang, pair in texts.items()
        }
        assert set(fields) == {"sv", "en"}
        assert fields["sv"] == fields["en"]


def test_every_name_a_template_may_use_is_documented():
    """Who makes a template finds all of it in one table."""
    page = (folder("templates") / "README.md").read_text(encoding="utf-8")
    own = page.partition("## The agency's own Word file")[2]
    for name in (*VARIABLES, *REGIONS):
        assert re.search(rf"\b{name}\b", own), name
