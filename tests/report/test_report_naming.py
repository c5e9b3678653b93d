"""What a template may name is what the templates' README says, and each does what it says."""

from __future__ import annotations

import re

import pytest

from govreport.model.blocks import FigureValue, Link, Paragraph, Text
from govreport.report.gaps import Gaps
from govreport.report.material import Material
from govreport.report.naming import link, paragraphs, plural, refs, template_names, written
from govreport.report.quoting import Quoter
from govreport.resources import folder
from tests.report.report_samples import example, material_of


@pytest.fixture
def names(material: Material) -> dict[str, object]:
    """The names of the small project's templates."""
    return template_names(
        material,
        Gaps(material),
        Quoter(material),
        written(()),
        "Titel",
        lambda _name: True,
        lambda _name: True,
    )


def test_the_readme_names_what_there_is(names: dict[str, object]):
    """Every name in the table of templates/README.md can be used."""
    text = (folder("templates") / "README.md").read_text(encoding="utf-8")
    table = text[text.index("| name | gives |") :].partition("\n\n")[0]
    told = re.findall(
        r"`(\w+)", "\n".join(line.split("|")[1] for line in table.splitlines() if line.startswith("| `"))
    )
    assert len(told) > 40
    assert [name for name in told if name not in names] == []


def test_figures_are_named_values(names: dict[str, object]):
    """A figure in a template is the named figure, with its unit; an unknown one is an error."""
    figures = names["figures"]
    assert figures["costs_B1"] == FigureValue("costs_B1", "262\u00a0346\u00a0kronor")  # type: ignore[index]  # a mapping
    with pytest.raises(KeyError):
        figures["finns_inte"]  # type: ignore[index]  # as above


def test_texts_of_several_paragraphs_keep_them():
    """Empty lines part paragraphs; line breaks within one do not."""
    assert paragraphs("a\nb\n\nc").blocks == (Paragraph(runs=(Text("a b"),)), Paragraph(runs=(Text("c"),)))


def test_only_addresses_become_links():
    """Anything but a web or mail address stays text."""
    assert link("https://example.org/x") == Link("https://example.org/x", (Text("example.org/x"),))
    assert link("javascript:alert(1)") == Text("javascript:alert(1)")


def test_words_follow_their_number(material: Material):
    """One contact, two contacts; a figure's name stands for its value."""
    assert [plural(material, n, "kontakt", "kontakter") for n in (0, 1, 2)] == [
        "kontakter",
        "kontakt",
        "kontakter",
    ]
    assert plural(material, "deliverables_done", "produkt", "produkter") == "produkt"


def test_several_references_read_as_a_list(material: Material):
    """``1, 2 och 3`` in references."""
    assert [getattr(run, "text", "") for run in refs(material, ["a", "b", "c"])] == [
        "",
        ", ",
        "",
        " och ",
        "",
    ]


def test_quotes_of_a_scanned_decision_are_put_right():
    """The example's decision lost its å, ä and ö; the report prints them, and says so."""
    material = material_of(example("manniskohandel-2017"))
    quoter = Quoter(material)
    assert quoter.repairs
    texts = [text for r in material.project.assignment.requirements() for text in quoter.quotes(r)]
    assert "I uppdraget ingår att lämna metodstöd" in texts
    assert any("förvaltningar" in text for text in texts)
    damaged = [text for text in texts if re.search(r"\b(f6r|lan|dr|ocksa|pa)\b", text)]
    assert damaged == []


def test_quotes_of_a_sound_decision_are_left_alone(material: Material):
    """Nothing is put right where nothing is wrong."""
    quoter = Quoter(material)
    assert not quoter.repairs
    assert quoter.quotes(material.project.assignment.tasks[0]) == ["ska stödja kommuner"]
