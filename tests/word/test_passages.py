"""Passages: what answers a requirement is found by tag, and by bookmark where tags are lost."""

from __future__ import annotations

from govreport.model.blocks import Heading, Paragraph, Passage
from govreport.word.names import BOOKMARK_LIMIT, TAG_LIMIT, Names, bookmark, control_tag
from tests.word.opened import NS, Opened, h, p, t, table, text, written


def passages(opened: Opened) -> dict[str, str]:
    """Tag of each passage to the text in it."""
    found: dict[str, str] = {}
    for control in opened.ask("//w:sdt[starts-with(w:sdtPr/w:tag/@w:val, 'req:')]"):
        tag = control.xpath("string(w:sdtPr/w:tag/@w:val)", namespaces=NS)
        paragraphs = control.xpath(".//w:p", namespaces=NS)
        found[tag] = found.get(tag, "") + "|".join(text(each) for each in paragraphs)
    return found


def answering(level: int, words: str, *answers: str) -> Heading:
    """A heading whose section answers requirements."""
    return h(level, words, answers=answers)


def test_a_heading_answers_until_the_next_of_its_level():
    """The passage holds the section with its subsections, and ends at the next heading as high or higher."""
    opened = written(
        h(1, "Resultat"),
        answering(2, "Metodstöd", "T1"),
        p("a"),
        h(3, "Detaljer"),
        p("b"),
        answering(2, "Utbildning", "T2"),
        p("c"),
        h(1, "Ekonomi"),
        p("d"),
    )
    assert passages(opened) == {"req:T1": "Metodstöd|a|Detaljer|b", "req:T2": "Utbildning|c"}


def test_several_answers_are_nested_controls():
    """A section that answers two requirements lies in both their controls."""
    opened = written(answering(1, "Samverkan", "P1", "P2"), p("a"))
    assert passages(opened) == {"req:P1": "Samverkan|a", "req:P2": "Samverkan|a"}
    assert len(opened.ask("//w:sdt//w:sdt")) == 1


def test_paragraphs_and_passages_answer_too():
    """A single paragraph, and blocks without a heading, can be an answer."""
    opened = written(
        p("före"),
        p("ett", answers=("T1",)),
        Passage(answers=("C1",), blocks=(p("två"), p("tre"))),
        p("efter"),
    )
    assert passages(opened) == {"req:T1": "ett", "req:C1": "två|tre"}


def test_an_inner_answer_lies_within_the_outer():
    """A paragraph may answer something else than the section around it."""
    opened = written(answering(1, "Ett", "T1"), p("a", answers=("T2",)), p("b"))
    assert passages(opened) == {"req:T1": "Ett|a|b", "req:T2": "a"}


def test_headings_in_a_passage_stay_within_it():
    """A heading inside a passage opens a section that ends with the passage."""
    opened = written(Passage(answers=("C1",), blocks=(answering(2, "Inre", "T1"), p("a"))), p("b"))
    assert passages(opened) == {"req:C1": "Inre|a", "req:T1": "Inre|a"}


def test_each_passage_has_a_bookmark_of_its_own():
    """LibreOffice loses tags and keeps bookmarks; a second passage of a requirement has its own name."""
    opened = written(p("a", answers=("T3",)), p("b"), p("c", answers=("T3",)))
    names = opened.ask("//w:sdt/w:sdtContent/w:bookmarkStart/@w:name")
    assert names == ["req_T3", "req_T3__2"]
    starts = opened.ask("//w:bookmarkStart/@w:id")
    assert sorted(starts) == sorted(opened.ask("//w:bookmarkEnd/@w:id"))


def test_no_control_holds_a_section_break():
    """Where the page turns inside a passage, the control is closed and opened again around the turn."""
    opened = written(answering(1, "Ett", "T1"), *[p("a")] * 8, table([["x", "1"]], wide=True), p("b"))
    assert opened.ask("//w:sdt//w:sectPr") == []
    assert passages(opened)["req:T1"].startswith("Ett|a")
    assert passages(opened)["req:T1"].endswith("b")
    assert len(opened.ask("//w:sdt")) == 3
    assert opened.ask("//w:sdtContent[not(*)]") == []


def test_names_stay_within_words_limits():
    """A bookmark has at most 40 plain characters, a tag 64; long and odd ids keep apart from each other."""
    for key in ("T3", "å" * 90, "T" * 200, "T 3", "T/3", "a__2"):
        assert len(bookmark("req", key, 12)) <= BOOKMARK_LIMIT
        assert bookmark("req", key).replace("_", "").isalnum()
        assert bookmark("req", key).isascii()
        assert len(control_tag("req", key)) <= TAG_LIMIT
    assert len({bookmark("req", key) for key in ("T 3", "T/3", "T_3", "T3")}) == 4
    assert control_tag("req", "x" * 100 + "a") != control_tag("req", "x" * 100 + "b")
    assert bookmark("req", "T3") == "req_T3"


def test_names_that_differ_in_case_only_are_kept_apart():
    """Word compares bookmark names without regard to case."""
    names = Names({"req_T1"})
    made = [names.next("req", key) for key in ("t1", "T2", "t2")]
    assert len({name.casefold() for name in [*made, "req_t1"]}) == 4


def test_controls_have_ids_of_their_own():
    """No two controls share an id, which Word would call a damaged file."""
    opened = written(*(Paragraph(runs=t("x"), answers=("T1", "T2")) for _ in range(5)))
    ids = opened.ask("//w:sdtPr/w:id/@w:val")
    assert len(ids) == len(set(ids)) == 10
