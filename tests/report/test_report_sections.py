"""Weaving: what templates give stands where the chapters treat the same thing."""

from __future__ import annotations

import re

import pytest
from attrs import evolve

from govreport.model import Chapter
from govreport.model.blocks import Block, Heading, Paragraph, Text
from govreport.reading.chapters.chapter import read_chapter
from govreport.report.dump import dump_blocks
from govreport.report.gaps import ROLE as GAP
from govreport.report.naming import CHAPTER_HERE
from govreport.report.sections import assign, weave
from govreport.report.templates import TemplateFile
from govreport.report.walking import plain
from tests.report.report_samples import PROJECT, report


def blocks(source: str) -> tuple[Block, ...]:
    """Blocks of some Markdown; the paragraph ``CHAPTER`` is where the chapter goes, ``GAP`` is a gap."""
    special: dict[Block, Block] = {
        Paragraph(runs=(Text("CHAPTER"),)): CHAPTER_HERE,
        Paragraph(runs=(Text("GAP"),)): Paragraph(runs=(Text("GAP"),), role=GAP),
    }
    return tuple(special.get(block, block) for block in read_chapter(source, "mall.md", []).blocks)


def chapter(source: str, name: str = "resultat") -> Chapter:
    """A chapter with this text."""
    return read_chapter(source, f"chapters/04-{name}.md", [])


def woven(template: str, *chapters: str) -> list[str]:
    """The section as lines, keys left out."""
    section = weave(blocks(template), [chapter(source) for source in chapters])
    return [re.sub(r"  \{#[^<]*?( <-[^}]*)?\}$", r"\1", line) for line in dump_blocks(section) if line]


TEMPLATE = """
# Resultat

CHAPTER

## Ett {answers="T1"}

Underlag ett

### Del {answers="T1a"}

Underlag del

## Två {answers="T2"}

Underlag två
"""


def test_without_a_chapter_the_template_stands_as_it_is():
    """Headings with their evidence, in the template's order."""
    assert woven(TEMPLATE) == [
        "# Resultat",
        "## Ett <- T1",
        "Underlag ett",
        "### Del <- T1a",
        "Underlag del",
        "## Två <- T2",
        "Underlag två",
    ]


def test_evidence_follows_the_passage_that_answers_the_same():
    """The chapter's heading and order win; what it does not treat comes after."""
    source = '# Våra resultat\n\nInledning\n\n## Så gick det med två {answers="T2"}\n\nText två'
    assert woven(TEMPLATE, source) == [
        "# Våra resultat",
        "Inledning",
        "## Så gick det med två <- T2",
        "Text två",
        "Underlag två",
        "## Ett <- T1",
        "Underlag ett",
        "### Del <- T1a",
        "Underlag del",
    ]


def test_evidence_comes_after_the_passages_own_subheadings():
    """Subheadings that answer nothing belong to the passage; one that answers a part ends it."""
    source = '# R\n\n## E {answers="T1"}\n\na\n\n### Mer\n\nb\n\n### D {answers="T1a"}\n\nc'
    assert woven(TEMPLATE, source)[1:] == [
        "## E <- T1",
        "a",
        "### Mer",
        "b",
        "Underlag ett",
        "### D <- T1a",
        "c",
        "Underlag del",
        "## Två <- T2",
        "Underlag två",
    ]


def test_text_right_below_the_title_stays_there():
    """Where the template puts sections before the chapter, they come after its opening words, never above them."""
    template = "# Bedömning\n\n## Avvikelser\n\nTabell\n\nCHAPTER\n\n## Läget\n\nSiffror"
    source = "# Slutsatser\n\nVi bedömer\n\n## Framåt\n\nSedan"
    assert woven(template, source) == [
        "# Slutsatser",
        "Vi bedömer",
        "## Avvikelser",
        "Tabell",
        "## Framåt",
        "Sedan",
        "## Läget",
        "Siffror",
    ]


def test_parts_that_the_chapter_skips_follow_their_task():
    """A part without a passage of its own stands under its task, a level below it."""
    assert woven(TEMPLATE, '# R\n\n### E {answers="T1"}\n\na')[1:5] == [
        "### E <- T1",
        "a",
        "Underlag ett",
        "#### Del <- T1a",
    ]


def test_the_same_heading_is_met_too():
    """Where nothing is answered, equal headings meet by their key."""
    template = "# Ekonomi\n\nCHAPTER\n\n## Kostnader efter slag\n\nTabell"
    assert woven(template, "# E\n\n## Kostnader efter slag\n\nText") == [
        "# E",
        "## Kostnader efter slag",
        "Text",
        "Tabell",
    ]


def test_a_title_that_answers_one_of_several_stays_below_the_sections_own():
    """A chapter on one task does not give the section of all tasks its name."""
    assert woven(TEMPLATE, '# Metodstödet {answers="T2"}\n\nText')[:4] == [
        "# Resultat",
        "## Metodstödet <- T2",
        "Text",
        "Underlag två",
    ]


def test_a_title_that_answers_the_only_thing_is_the_sections_title():
    """The one perspective asked for names its section, and its evidence ends it."""
    template = '# Perspektiv\n\nCHAPTER\n\n## Underlag {answers="C1"}\n\nTabell'
    assert woven(template, '# Barnen {answers="C1"}\n\nText\n\n## Mer\n\nb') == [
        "# Barnen <- C1",
        "Text",
        "## Mer",
        "b",
        "Tabell",
    ]


def test_what_a_title_answers_does_not_end_under_a_section_that_answers_something_else():
    """The evidence of the title's requirement stands before the first section with an answer of its own."""
    template = '# Resultat\n\nCHAPTER\n\n## Stöd {answers="T1"}\n\nTabell'
    source = '# Stödet {answers="T1"}\n\nText\n\n## Mer\n\nb\n\n## Barnen {answers="C1"}\n\nc'
    assert woven(template, source) == [
        "# Stödet <- T1",
        "Text",
        "## Mer",
        "b",
        "Tabell",
        "## Barnen <- C1",
        "c",
    ]


def test_several_chapters_of_one_section_stand_under_its_heading():
    """Their headings go one level down."""
    assert woven("# R\n\nCHAPTER", "# A\n\na", "# B\n\n## C\n\nb") == [
        "# R",
        "## A",
        "a",
        "## B",
        "### C",
        "b",
    ]


def test_a_chapter_can_come_after_a_heading_of_the_template():
    """Deviations first, then the author's assessment."""
    template = "# B\n\n## Avvikelser\n\nInga\n\nCHAPTER\n\n## Bedömning\n\nx"
    assert woven(template, "# B\n\n## Framåt\n\ny") == [
        "# B",
        "## Avvikelser",
        "Inga",
        "## Framåt",
        "y",
        "## Bedömning",
        "x",
    ]


def test_headings_with_nothing_under_them_are_left_out():
    """A group all of whose parts stand elsewhere leaves no empty heading."""
    template = '# S\n\nCHAPTER\n\n## Part för part\n\n### P {answers="P1"}\n\nx'
    assert "## Part för part" not in woven(template, '# S\n\n## Polisen {answers="P1"}\n\ny')


def test_a_gap_does_not_claim_to_answer():
    """A heading with a gap under it is no passage for the matrix; an author's heading stays one."""
    template = '# R\n\nCHAPTER\n\n## Ett {answers="T1"}\n\nGAP'
    assert woven(template)[1] == "## Ett"
    assert woven(template, '# R\n\n## E {answers="T1"}\n\nText')[1] == "## E <- T1"


def test_headings_under_an_unnumbered_one_have_no_numbers():
    """A summary's own subheadings would else count on from nowhere."""
    section = weave(
        blocks("# Sammanfattning {.unnumbered}\n\nCHAPTER"), [chapter("# S\n\n## Om pengar\n\nx")]
    )
    assert [block.numbered for block in section if isinstance(block, Heading)] == [False, False]


def test_levels_stop_at_six():
    """A heading shifted below the sixth level stays on it."""
    section = weave(blocks("# R\n\nCHAPTER"), [chapter("# A\n\n###### Djup\n\nx"), chapter("# B\n\ny")])
    assert max(block.level for block in section if isinstance(block, Heading)) == 6


@pytest.mark.parametrize(
    ("name", "file"),
    [("genomforande", "30-genomforande"), ("ekonomisk-redovisning", "70-ekonomi"), ("nagot-eget", "75-egna")],
)
def test_chapters_find_their_section_by_name(name: str, file: str):
    """By the beginning of their name; what fits nowhere becomes a section of its own."""
    files = [
        TemplateFile("genomforande", "30-genomforande", ("genomf",)),
        TemplateFile("ekonomi", "70-ekonomi", ("ekonomi",)),
        TemplateFile("egna", "75-egna", ("*",)),
    ]
    assert list(assign(files, [chapter("x", name)])) == [file]


def test_a_chapter_that_begins_with_the_section_s_heading_does_not_repeat_it():
    """Where a second first-level heading keeps it from giving the section its title."""
    found = woven(
        "# Genomförande {#genomforande}\n\nCHAPTER\n\n## Aktiviteter\n\nTabell",
        '# Genomförande\n\nSå gick det till.\n\n## Möten {answers="T1"}\n\nMånga.\n\n# Uppföljning\n\n## Mått\n\nTal.',
    )
    assert found == [
        "# Genomförande",
        "Så gick det till.",
        "## Möten <- T1",
        "Många.",
        "## Uppföljning",
        "### Mått",
        "Tal.",
        "## Aktiviteter",
        "Tabell",
    ]


def test_two_chapters_of_a_section_do_not_repeat_its_heading():
    """Only the one that says something else stands below it."""
    found = woven(
        "# Genomförande {#genomforande}\n\nCHAPTER", "# Genomförande\n\nEtt.", "# Arbetssätt\n\nTvå."
    )
    assert found == ["# Genomförande", "Ett.", "## Arbetssätt", "Två."]


def test_an_annex_of_the_agencys_stands_after_all_chapters_and_before_the_reports_own():
    """It comes after the assessment, whatever its file's number is."""
    chapters = tuple(
        read_chapter(source, f"chapters/{name}.md", [])
        for name, source in (
            ("05-bilaga", "# Enkätfrågor {.annex}\n\nEtt."),
            ("06-kommunerna", "# Kommunerna\n\nTvå."),
        )
    )
    body = report(evolve(PROJECT, chapters=(*PROJECT.chapters, *chapters)), draft=True).body
    tops = [
        (plain(block.runs), block.annex) for block in body if isinstance(block, Heading) and block.level == 1
    ]
    titles = [title for title, _ in tops]
    assert titles.index("Kommunerna") < titles.index("Avvikelser och bedömning") < titles.index("Enkätfrågor")
    assert (
        [title for title, annex in tops if annex] == ["Enkätfrågor", "Var varje krav besvaras"] == titles[-2:]
    )
