"""Runs, lists, notes, links and pictures."""

from __future__ import annotations

import pytest

from govreport.errors import GovreportError
from govreport.model.blocks import (
    FigureValue,
    LineBreak,
    Link,
    List,
    ListItem,
    Note,
    NoteRef,
    PageBreak,
    Paragraph,
    Text,
)
from tests.word.opened import DOT, NS, document, p, picture, t, text, written


def items(*texts: str, ordered: bool = False) -> List:
    """A list of one-paragraph items."""
    return List(items=tuple(ListItem(blocks=(p(words),)) for words in texts), ordered=ordered)


def test_runs_look_as_they_should():
    """Bold, italic, code and a passage in another language, told to a screen reader."""
    opened = written(
        Paragraph(
            runs=(
                Text("fet", bold=True),
                Text("kursiv", italic=True),
                Text("kod", code=True),
                Text("best practice", lang="en-GB"),
                LineBreak(),
                Text("ny rad"),
            )
        )
    )
    assert text(opened.ask("//w:r[w:rPr/w:b]")[0]) == "fet"
    assert text(opened.ask("//w:r[w:rPr/w:i]")[0]) == "kursiv"
    assert text(opened.ask("//w:r[w:rPr/w:rStyle/@w:val='Code']")[0]) == "kod"
    assert text(opened.ask("//w:r[w:rPr/w:lang/@w:val='en-GB']")[0]) == "best practice"
    assert len(opened.ask("//w:br")) == 1


@pytest.mark.parametrize(
    ("role", "style"),
    [("body", "BodyText"), ("quote", "Quote"), ("gap", "Gap"), ("decision", "Decision"), ("lead", "Lead")],
)
def test_a_paragraphs_role_is_its_style(role: str, style: str):
    """What a paragraph means decides its style; the look is the template's."""
    assert written(p("ord", role=role)).paragraphs == [(style, "ord")]


def test_lists_are_real_and_each_numbered_one_starts_anew():
    """Items carry Word's numbering, on their level; two numbered lists do not share a count."""
    nested = List(
        items=(ListItem(blocks=(p("ett"), items("inre"), p("mer om ett"))), ListItem(blocks=(p("två"),)))
    )
    opened = written(nested, items("a", "b", ordered=True), p("mellan"), items("c", ordered=True))
    numbered = [
        (
            text(each),
            each.xpath("string(w:pPr/w:numPr/w:ilvl/@w:val)", namespaces=NS),
            each.xpath("string(w:pPr/w:numPr/w:numId/@w:val)", namespaces=NS),
        )
        for each in opened.ask("//w:p[w:pPr/w:numPr]")
    ]
    levels = {words: level for words, level, _ in numbered}
    lists = {words: number for words, _, number in numbered}
    assert levels == {"ett": "0", "inre": "1", "två": "0", "a": "0", "b": "0", "c": "0"}
    assert lists["ett"] == lists["inre"] == lists["två"]
    assert lists["a"] == lists["b"] != lists["c"]
    for number in (lists["a"], lists["c"]):
        start = f"//w:num[@w:numId='{number}']/w:lvlOverride[@w:ilvl='0']/w:startOverride/@w:val"
        assert opened.ask(start, "word/numbering.xml") == ["1"]
    assert opened.styled("ListContinue") == ["mer om ett"]


def test_lists_nest_no_deeper_than_word_can():
    """Word has nine levels; a tenth stays on the ninth."""
    block = items("botten")
    for _ in range(12):
        block = List(items=(ListItem(blocks=(p("x"), block)),))
    assert max(int(level) for level in written(block).ask("//w:ilvl/@w:val")) == 8


def test_footnotes_are_real():
    """The mark stands in the text, the note in the footnotes part, numbered in the order of the marks."""
    opened = written(
        Paragraph(runs=(Text("A"), NoteRef(label="x"), Text(" B"), NoteRef(label="y"))),
        Note(label="y", runs=t("Andra")),
        Note(label="x", runs=(Text("Första, "), Link(url="https://lagen.nu/", runs=t("lagen")))),
    )
    assert opened.ask("//w:footnoteReference/@w:id") == ["1", "2"]
    notes = opened.ask("//w:footnote[not(@w:type)]", "word/footnotes.xml")
    assert [text(note).strip() for note in notes] == ["Första, lagen", "Andra"]
    kinds = opened.ask("//w:footnote/@w:type", "word/footnotes.xml")
    assert kinds == ["separator", "continuationSeparator"]
    (relation,) = opened.ask("//w:hyperlink/@r:id", "word/footnotes.xml")
    targets = opened.ask(
        "//rel:Relationship[@TargetMode='External']/@Target", "word/_rels/footnotes.xml.rels"
    )
    assert targets == ["https://lagen.nu/"]
    assert relation in opened.ask("//rel:Relationship/@Id", "word/_rels/footnotes.xml.rels")


def test_a_mark_without_note_is_the_callers_mistake():
    """A footnote that says nothing must not reach a reader."""
    with pytest.raises(GovreportError, match="'x'"):
        written(Paragraph(runs=(NoteRef(label="x"),)))


def test_links_lead_outside_by_relationship():
    """The same address is kept once; an address with odd characters is made a valid one."""
    link = Link(url="https://a.se/ö b?x=1&y=%zz", runs=t("sidan"))
    opened = written(Paragraph(runs=(link, link)))
    targets = opened.ask("//rel:Relationship[@TargetMode='External']/@Target", "word/_rels/document.xml.rels")
    assert targets == ["https://a.se/%C3%B6%20b?x=1&y=%25zz"]
    assert len(opened.ask("//w:hyperlink[@r:id]")) == 2


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "", "http://[", "\\\\server\\x"]
)
def test_addresses_no_reader_should_follow_become_text(url: str):
    """Only web and mail addresses are links."""
    opened = written(Paragraph(runs=(Link(url=url, runs=t("ord")),)))
    assert opened.ask("//w:hyperlink") == []
    assert opened.paragraphs[0][1] == "ord"


def test_pictures_stand_in_line_with_alternative_text():
    """Inline, described, with ids that no other object has, and the file kept once."""
    opened = written(picture(), picture(caption=t("Kostnader"), source=t("X")))
    assert opened.ask("//wp:inline/wp:docPr/@descr") == ["En vit punkt"] * 2
    assert opened.ask("//wp:docPr/@title") == ["Kostnader"]
    ids = opened.ask("//wp:docPr/@id | //w:bookmarkStart/@w:id")
    assert len(ids) == len(set(ids))
    (media,) = [name for name in opened.zip.namelist() if name.startswith("word/media/")]
    assert opened.zip.read(media) == DOT


def test_a_picture_is_no_wider_than_the_text():
    """Too wide a picture shrinks in both directions."""
    opened = written(picture(width_mm=320, height_mm=100))
    (extent,) = opened.ask("//wp:extent")
    assert (int(extent.get("cx")), int(extent.get("cy"))) == (
        pytest.approx(160 * 36_000, rel=0.001),
        pytest.approx(50 * 36_000, rel=0.001),
    )


def test_decorative_pictures_say_so():
    """A decoration is marked for screen readers to pass over."""
    opened = written(picture(alt="", decorative=True))
    assert opened.ask("//*[local-name()='decorative']/@val") == ["1"]


@pytest.mark.parametrize("wrong", [{"alt": " "}, {"format": "svg"}, {"width_mm": 0}])
def test_pictures_that_cannot_be_shown_are_the_callers_mistake(wrong: dict):
    """No alternative text, a format Word does not show, no size."""
    with pytest.raises(GovreportError, match="picture"):
        written(picture(**wrong))


def test_a_figure_is_marked_and_looks_like_text():
    """Each occurrence has a control with the figure's tag and a bookmark of its own, and no look."""
    sentence = Paragraph(
        runs=(Text("Totalt "), FigureValue(name="costs_total", text="1 200 000 kronor"), Text("."))
    )
    opened = written(sentence, sentence)
    assert [words for _, words in opened.paragraphs] == ["Totalt 1 200 000 kronor."] * 2
    assert opened.ask("//w:sdt/w:sdtPr/w:tag/@w:val") == ["fig:costs_total"] * 2
    assert opened.ask("//w:sdt//w:bookmarkStart/@w:name") == ["fig_costs_total", "fig_costs_total__2"]
    assert opened.ask("//w:sdt/w:sdtPr/w15:appearance/@w15:val") == ["hidden"] * 2
    assert opened.ask("//w:sdt//w:rPr") == []


def test_a_soft_hyphen_is_words_own():
    """U+00AD would show as a hyphen in Word; its own element shows only where a line breaks."""
    opened = written(p("läns\u00adstyrelsen"))
    assert len(opened.ask("//w:softHyphen")) == 1
    assert opened.paragraphs[0][1] == "länsstyrelsen"


def test_a_hyphen_that_no_line_ends_at_is_words_own():
    """U+2011 is not in every typeface; Word's own element is drawn with the hyphen's shape."""
    opened = written(p("N\u2011394001"))
    assert len(opened.ask("//w:noBreakHyphen")) == 1
    assert "".join(opened.ask("//w:body//w:t/text()")) == "N394001"


def test_the_cover_has_styles_by_role_and_the_colophon_sits_low():
    """Cover and colophon are a section of their own, without running head or page number."""
    opened = written(
        p("text"),
        front=(
            p("Myndigheten", role="agency"),
            p("Titel", role="title"),
            PageBreak(),
            p("ISSN", role="colophon"),
            p("Kontakt", role="colophon"),
        ),
        running_head="Titel",
    )
    assert [style for style, _ in opened.paragraphs] == [
        "CoverAgency", "Title", "ColophonFirst", "Colophon", "SectionBreak", "BodyText",
    ]  # fmt: skip
    sections = opened.ask("//w:sectPr")
    assert len(sections) == 2
    assert len(written(p("text")).ask("//w:sectPr")) == 1, "without front matter there is no such section"
    assert document(p("text")).front == ()


def test_a_draft_shows_that_a_picture_has_no_alternative_text():
    """It is written all the same, and says so to those who see the picture and to those who do not."""
    opened = written(
        picture(alt="", decorative=False), draft_mark="UTKAST", labels={"alt": "Här saknas alternativtext"}
    )
    assert opened.ask("//wp:docPr/@descr") == ["Här saknas alternativtext"]
    assert opened.styled("Gap") == ["[Här saknas alternativtext]"]
    ornament = written(picture(alt="", decorative=True), draft_mark="UTKAST")
    assert ornament.styled("Gap") == []
