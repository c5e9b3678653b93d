from __future__ import annotations

import re
import subprocess
import sys

import pytest
from attrs import evolve
from lxml import html

from govreport.errors import TemplateError
from govreport.formats import FORMATS, html as html_format
from govreport.formats.page import anchor, build
from govreport.formats.words import WORDS, Words
from govreport.model import DecisionCoverage, Finding, RequirementResult, SentenceCoverage
from govreport.profiles.generic import TERMS as ENGLISH
from govreport.profiles.se.terms import TERMS as SWEDISH
from tests.formats import hand_built


def _page(result):
    return html.document_fromstring(FORMATS["html"](result))


def _text(element) -> str:
    return " ".join(element.text_content().split())


def test_the_decision_is_shown_whole_and_in_order():
    """Without the labels, the page holds the decision's every word."""
    text = _page(hand_built.result()).xpath("//div[@class='text']")[0]
    for labels in text.xpath(".//span[@class='labels']"):
        labels.drop_tree()  # keeps the tail
    assert _text(text) == " ".join(hand_built.DECISION.split())


def test_obliging_sentences_are_coloured_and_labelled():
    """Each carries its requirements with status in words; the worst of them gives the colour."""
    page = _page(hand_built.result())
    first = page.get_element_by_id("mening-0")
    assert first.get("class") == "s unaddressed"
    assert _text(first.getnext()) == "T1 besvarat T2 inte besvarat"
    assert _text(page.get_element_by_id("mening-1").getnext()) == "ingen har tagit hand om den"
    assert _text(page.get_element_by_id("mening-5").getnext()) == "avförd"
    assert _text(page.get_element_by_id("mening-6").getnext()) == "C1 delvis besvarat kvar: barnets bästa"
    assert not page.xpath("//*[@id='mening-4']")  # demands nothing, so it is plain text


def test_every_label_leads_to_evidence_and_passages():
    """A chip's target is the requirement's card, which shows what answers it."""
    page = _page(hand_built.result())
    for link in page.xpath("//a[starts-with(@href, '#')]"):
        assert page.xpath("//*[@id=$id]", id=link.get("href")[1:]), link.get("href")
    card = _text(page.get_element_by_id(anchor("T1")))
    assert "A1 Nätverksträff i Örebro aktivitet 2017-03-14 outputs/aktiviteter.yaml:2:5" in card
    assert "Samordningen under året chapters/020-resultat.md:3:1" in card


def test_a_sentence_over_two_paragraphs_stays_one_sentence():
    """It is cut where the paragraph is, has one anchor, and its labels stand after the last piece."""
    text = "Myndigheten ska\n\nredovisa."
    sentence = SentenceCoverage(0, "Myndigheten ska redovisa.", "obliges", "tied", ("T1",), end=len(text))
    coverage = DecisionCoverage(text=text, sentences=(sentence,))
    page = build(hand_built.result(decision=coverage), Words("sv"))
    first, second = (paragraph.pieces[0] for paragraph in page.paragraphs)
    assert (first.text, first.anchor, first.labels) == ("Myndigheten ska", "mening-0", ())
    assert (second.text, second.anchor, second.labels[0].text) == ("redovisa.", "", "T1")


def test_sentences_without_offsets_are_shown_one_by_one():
    """A coverage without the decision's text still shows every sentence."""
    coverage = evolve(hand_built.COVERAGE, text="")
    assert len(build(hand_built.result(decision=coverage), Words("sv")).paragraphs) == 7


def test_overlapping_sentences_do_not_repeat_text():
    """Text that two sentences claim stands on the page once."""
    coverage = DecisionCoverage(
        text="ett två tre",
        sentences=(
            SentenceCoverage(0, "ett två", "obliges", "untied", start=0, end=7),
            SentenceCoverage(1, "två", "obliges", "untied", start=4, end=7),
            SentenceCoverage(2, "två tre", "obliges", "untied", start=4, end=11),
        ),
    )
    pieces = build(hand_built.result(decision=coverage), Words("sv")).paragraphs[0].pieces
    assert "".join(piece.text for piece in pieces) == "ett två tre"


def test_what_is_tied_to_no_requirement_has_no_status():
    """A sentence tied to the period or to a neighbouring assignment says so in plain grey."""
    sentence = SentenceCoverage(0, "Uppdraget gäller 2017.", "none", "tied", ("period", "X1"))
    page = _page(hand_built.result(decision=DecisionCoverage(sentences=(sentence,))))
    labels = page.xpath("//span[@class='labels']/span")
    assert [(label.get("class"), _text(label)) for label in labels] == [
        ("chip tied", "uppdragets tid"),
        ("chip tied", "X1"),
    ]


def test_nothing_is_fetched():
    """One self-contained file: no address but anchors, and a policy that forbids the rest."""
    source = FORMATS["html"](hand_built.result())
    assert not re.search(r"(src|href)=\"(?!#)", source)
    assert "url(" not in source
    assert "default-src 'none'" in source


def test_the_data_cannot_inject_markup():
    """Text from files is escaped wherever it stands."""
    evil = '"><script>alert(1)</script>'
    requirement = RequirementResult(
        id=evil, kind="task", status="unaddressed", text=evil, owner=evil, quote=(evil,)
    )
    source = FORMATS["html"](
        hand_built.result(
            title=evil,
            requirements=(requirement,),
            findings=(Finding("GR1", "error", evil, evil, requirement=evil),),
        )
    )
    assert "<script>alert" not in source
    page = html.document_fromstring(source)
    assert len(page.xpath("//script")) == 1
    assert page.xpath("//details[@class='card unaddressed']")[0].get("id") == anchor(evil)


def test_language_follows_the_check_and_texts_keep_theirs():
    """An English page marks the decision's Swedish as Swedish."""
    page = _page(hand_built.result(lang="en", text_lang="sv-SE"))
    assert page.get("lang") == "en"
    assert page.xpath("//div[@class='text']/@lang") == ["sv-SE"]
    assert page.xpath("//span[@class='labels']/@lang")[0] == "en"


@pytest.mark.parametrize("build_result", [hand_built.clean, hand_built.crashed])
def test_other_results_make_a_page(build_result):
    """A clean check and a crashed one are pages too, with the verdict on top."""
    page = _page(build_result())
    assert page.xpath("//p[starts-with(@class, 'verdict')]")


def test_a_broken_template_names_file_and_line(tmp_path, monkeypatch):
    """Whoever edits the template learns where it broke."""
    (tmp_path / "html").mkdir()
    (tmp_path / "html" / "check.html.j2").write_text("ett\n{% if %}\n", encoding="utf-8")
    monkeypatch.setattr(html_format, "folder", lambda _: tmp_path)
    with pytest.raises(TemplateError, match=r"templates/html/check\.html\.j2:2: "):
        FORMATS["html"](hand_built.result())


def test_only_this_format_imports_jinja():
    """Plain formats do not pay for templates."""
    code = (
        "import sys, hand_built; from govreport.formats import FORMATS\n"
        "for name in ('text', 'json', 'sarif', 'junit', 'github'): FORMATS[name](hand_built.result())\n"
        "assert 'jinja2' not in sys.modules; FORMATS['html'](hand_built.result())\n"
        "assert 'jinja2' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], cwd=hand_built.__file__.rpartition("/")[0], check=True)


def test_words_exist_in_both_languages():
    """No key is worded in one language only."""
    own = [set(words_of) - set(terms) for words_of, terms in ((WORDS["sv"], SWEDISH), (WORDS["en"], ENGLISH))]
    assert {key for key in own[0] ^ own[1] if not key.endswith(".one")} == set()


def test_letterhead_and_headings_are_no_part_of_the_sentence_below():
    """Lines between sentences stand for themselves, columns are told apart, and a wrapped title stays one."""
    head = (
        "Näringsdepartementet              Box 622\n                     751 26 Uppsala\n"
        "Uppdrag att pröva ett\nnytt stöd\nRegeringens beslut\n"
    )
    said = "Myndigheten ska redovisa."
    sentence = SentenceCoverage(0, said, "obliges", "tied", ("T1",), start=len(head), end=len(head + said))
    coverage = DecisionCoverage(text=head + said, sentences=(sentence,))
    paragraphs = build(hand_built.result(decision=coverage), Words("sv")).paragraphs
    shown = [("".join(piece.text for piece in one.pieces).strip(), one.look) for one in paragraphs]
    assert shown == [
        ("Näringsdepartementet · Box 622", ""),
        ("751 26 Uppsala", "heading"),
        ("Uppdrag att pröva ett nytt stöd", "heading"),
        ("Regeringens beslut", "heading"),
        ("Myndigheten ska redovisa.", ""),
    ]


def test_a_letterhead_of_several_lines_is_no_row_of_headings():
    """Who writes, to whom and where stand small; the line right above a sentence is its heading."""
    head = "Regeringsbeslut\nNäringsdepartementet\nBoverket\nBox 622\nRegeringens beslut\n"
    said = "Myndigheten ska redovisa."
    sentence = SentenceCoverage(0, said, "obliges", "tied", ("T1",), start=len(head), end=len(head + said))
    coverage = DecisionCoverage(text=head + said, sentences=(sentence,))
    paragraphs = build(hand_built.result(decision=coverage), Words("sv")).paragraphs
    assert [one.look for one in paragraphs] == ["head", "head", "head", "head", "heading", ""]
