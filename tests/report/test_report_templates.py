"""Templates: values never become markup, and every error names file and line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

from govreport.errors import TemplateError
from govreport.model.blocks import Blocks, FigureValue, Heading, PageBreak, Paragraph, Text
from govreport.profiles import profile
from govreport.reading.chapters.chapter import read_chapter
from govreport.report.placeholders import Marker, Placed, Values
from govreport.report.templates import Templates
from govreport.report.walking import plain, runs_of
from govreport.report.writing import Writing

WRITING = Writing(profile("se"))


def rendered(folder: Path, source: str, **names: Any) -> Blocks:
    """The blocks of a template with this source."""
    (folder / "10-prov.md.j2").write_text(source, encoding="utf-8")
    return Templates(folder, "templates/prov").render("10-prov.md.j2", Values(WRITING), names)


NASTY = st.text(
    alphabet=st.sampled_from(list("*_`#>|[]()!{}%<&\\-+.:\n\t \u00a0\u2028\uf8f0\uf8f1aå0\"'^~=$@")),
    max_size=60,
)


@given(NASTY)
def test_a_value_is_one_text_whatever_it_says(value: str):
    """No Markdown, Jinja, HTML or token of ours in a value has any effect."""
    values = Values(WRITING)
    source = f"Före {values.hold(value)}\n\n{values.hold(value)} efter\n"
    blocks = values.fill(read_chapter(source, "prov", []).blocks)
    assert len(blocks) == 2
    for block in blocks:
        assert isinstance(block, Paragraph)
        assert len(block.runs) == 1
        assert isinstance(block.runs[0], Text)
        assert evolve(block.runs[0], text="") == Text("")
        assert "\uf8f0" not in block.runs[0].text


@pytest.mark.parametrize(
    "value",
    [
        "**fet**",
        "# Rubrik",
        "- punkt",
        "{{ figures.x }}",
        "{% raw %}",
        "<b>x</b>",
        "[l](http://x)",
        "| a | b |",
        "> citat",
    ],
)
def test_markup_in_a_value_stays_text(tmp_path: Path, value: str):
    """Also at the beginning of a line, where Markdown looks for lists, headings and tables."""
    (block,) = rendered(tmp_path, "{{ x }}\n", x=value)
    assert block == Paragraph(runs=(Text(value),))


def test_a_value_takes_the_look_of_the_markdown_around_it(tmp_path: Path):
    """``**{{ x }}**`` makes the value bold, figures included."""
    (block,) = rendered(tmp_path, "**{{ x }}** {{ y }}\n", x="fet", y=FigureValue("n", "7"))
    assert isinstance(block, Paragraph)
    assert block.runs == (Text("fet", bold=True), Text(" "), FigureValue("n", "7"))


def test_macros_give_markdown_and_their_values_stay_text(tmp_path: Path):
    """What a macro writes is the template's own Markdown; what it was given is not."""
    source = "{% macro m(x) %}**a** {{ x }}{% endmacro %}{{ m(v) }}\n"
    (block,) = rendered(tmp_path, source, v="**b**")
    assert isinstance(block, Paragraph)
    assert block.runs == (Text("a", bold=True), Text(" **b**"))


def test_a_value_cannot_borrow_another_value(tmp_path: Path):
    """Text that looks like one of our tokens is not taken for one."""
    (block,) = rendered(tmp_path, "{{ other }} {{ x }}\n", other="s", x="\uf8f00\uf8f1")
    assert isinstance(block, Paragraph)
    assert plain(block.runs) == "s 0"


def test_roles_answers_and_keys_are_taken_from_markers(tmp_path: Path):
    """Markers vanish from the text and set what they say."""
    source = '# {{ x }} {{ annex }} {answers="{{ id }}"}\n\n{{ role }}{{ answers }}Ord\n'
    names = {"x": "Rubrik", "annex": Marker("annex"), "id": "T1", "role": Marker("role", ("cover",))}
    heading, paragraph = rendered(tmp_path, source, **names, answers=Marker("answers", ("D1",)))
    assert isinstance(heading, Heading)
    assert (plain(heading.runs), heading.annex, heading.answers, heading.key) == ("Rubrik", True, ("T1",), "")
    assert paragraph == Paragraph(runs=(Text("Ord"),), role="cover", answers=("D1",))


def test_blocks_take_the_place_of_their_paragraph(tmp_path: Path):
    """A block stands alone in its paragraph; inside a sentence it is the template's error."""
    assert rendered(tmp_path, "A\n\n{{ b }}\n", b=Placed((PageBreak(),)))[1] == PageBreak()
    with pytest.raises(TemplateError, match=r"templates/prov/10-prov\.md\.j2: .*alone"):
        rendered(tmp_path, "A {{ b }}\n", b=Placed((PageBreak(),)))


def test_a_line_that_ends_with_a_tag_keeps_its_end(tmp_path: Path):
    """Two paragraphs stay two, and a line of tags only leaves no empty line behind."""
    source = "A{% if true %} b{% endif %}\n\nC\n{% if true %}\nd\n{% endif %}\n"
    found = [runs for block in rendered(tmp_path, source) for runs in runs_of(block)]
    assert [plain(runs) for runs in found] == ["A b", "C d"]


@pytest.mark.parametrize(
    ("source", "line", "words"),
    [
        ("A\n\n{{ saknas }}\n", 3, "saknas"),
        ("A\n{% if %}\n", 2, ""),
        ("{{ x.__class__ }}\n", 1, "unsafe"),
        ("A\n{{ x + 1 }}\n", 2, ""),
        ("{{ x|safe }}\n", 1, "safe"),
        ("\n{{ x|urlize }}\n", 2, "urlize"),
        ("\n\n{% for y in 5 %}{% endfor %}\n", 3, ""),
        ("{% macro m() %}\n{{ borta }}\n{% endmacro %}\n{{ m() }}\n", 2, "borta"),
    ],
)
def test_errors_name_file_and_line(tmp_path: Path, source: str, line: int, words: str):
    """Unknown names, syntax, forbidden attributes and filters, wrong types: each with its place."""
    with pytest.raises(TemplateError, match=rf"^templates/prov/10-prov\.md\.j2:{line}: .*{words}"):
        rendered(tmp_path, source, x="ord")


def test_markdown_without_a_form_is_an_error(tmp_path: Path):
    """HTML in a template would vanish from the report."""
    with pytest.raises(TemplateError, match="HTML"):
        rendered(tmp_path, "<div>x</div>\n")


def test_sections_come_from_the_folder(tmp_path: Path):
    """Templates with a number are sections, in order; their first lines say which chapters they take."""
    (tmp_path / "20-b.md.j2").write_text("{* chapters: bb ccc *}\n# B\n", encoding="utf-8")
    (tmp_path / "10-a.md.j2").write_text("# A\n", encoding="utf-8")
    (tmp_path / "_delar.md.j2").write_text("", encoding="utf-8")
    (tmp_path / "30-egna.md.j2").write_text("{* chapters: * *}\n", encoding="utf-8")
    found = [(each.name, each.chapters, each.takes_any) for each in Templates(tmp_path, "t").files]
    assert found == [("a", ("a",), False), ("b", ("bb", "ccc"), False), ("egna", ("*",), True)]
