"""Headings, captions, references and contents: real fields, with results that are right at first open."""

from __future__ import annotations

import pytest

from govreport.errors import GovreportError
from govreport.model.blocks import ChartRef, Contents, CrossRef, FigureRef, PageBreak, Paragraph, Text
from govreport.word import writer
from govreport.word.trees import NS
from tests.word.opened import Opened, document, h, p, picture, t, table, text, written

REFERENCES = Paragraph(
    runs=(
        Text("Se "),
        CrossRef(key="a"),
        Text(", "),
        CrossRef(key="t"),
        Text(" och "),
        CrossRef(key="f"),
        Text("."),
    )
)


def fields(opened: Opened, part: str = "word/document.xml") -> list[str]:
    """The instructions of all fields, in order."""
    return [code.strip() for code in opened.ask("//w:instrText/text()", part)]


def test_headings_are_numbered_by_words_own_list():
    """Heading styles are bound to one multilevel list; the text itself carries no number."""
    opened = written(h(1, "Uppdraget"), h(2, "Tolkning"), h(3, "Gräns"))
    assert opened.paragraphs[:3] == [
        ("Heading1", "Uppdraget"),
        ("Heading2", "Tolkning"),
        ("Heading3", "Gräns"),
    ]
    levels = opened.ask("//w:abstractNum[w:lvl/w:pStyle/@w:val='Heading1']/w:lvl", "word/numbering.xml")
    assert [lvl.xpath("string(w:lvlText/@w:val)", namespaces={"w": lvl.nsmap["w"]}) for lvl in levels] == [
        "%1",
        "%1.%2",
        "%1.%2.%3",
    ]


def test_unnumbered_and_annex_headings_have_styles_of_their_own():
    """A summary has no number; an annex counts by itself, and headings under it have none."""
    opened = written(
        h(1, "Sammanfattning", numbered=False),
        h(1, "Uppdraget"),
        h(1, "Kravmatris", annex=True),
        h(2, "Läsanvisning"),
        h(1, "Ordlista", annex=True),
        Contents(),
    )
    assert [style for style, _ in opened.paragraphs[:5]] == [
        "Heading1Unnumbered",
        "Heading1",
        "HeadingAnnex",
        "Heading2Unnumbered",
        "HeadingAnnex",
    ]
    entries = [text(e) for e in opened.ask("//w:p[starts-with(w:pPr/w:pStyle/@w:val, 'Toc')]")]
    assert entries == [
        "Sammanfattning",
        "1\tUppdraget",
        "Bilaga 1 Kravmatris",
        "Läsanvisning",
        "Bilaga 2 Ordlista",
    ]


def test_captions_are_counted_fields_with_their_result():
    """A caption stands over its table or picture, is kept with it, and shows its number unasked."""
    opened = written(
        table([["a", "1"]], caption=t("Medel"), key="x"),
        picture(caption=t("Kostnader")),
        table([["b", "2"]], caption=t("Kontakter")),
    )
    assert opened.styled("Caption") == [
        "Tabell\u00a01. Medel",
        "Figur\u00a01. Kostnader",
        "Tabell\u00a02. Kontakter",
    ]
    assert fields(opened) == [r"SEQ Tabell \* ARABIC", r"SEQ Figur \* ARABIC", r"SEQ Tabell \* ARABIC"]
    for caption in opened.ask("//w:p[w:pPr/w:pStyle/@w:val='Caption']"):
        following = caption.getnext()
        assert following.tag.endswith("}tbl") or following.xpath(".//w:drawing", namespaces=caption.nsmap)
    assert opened.ask("//w:style[@w:styleId='Caption']/w:pPr/w:keepNext", "word/styles.xml")


def test_references_are_fields_to_bookmarks_with_their_result():
    """References show heading number and caption label, and each field leads to a bookmark that exists."""
    opened = written(
        REFERENCES,
        h(1, "Ett"),
        h(2, "Två", key="a"),
        table([["a", "1"]], caption=t("Medel"), key="t"),
        picture(caption=t("Kostnader"), key="f"),
    )
    assert opened.paragraphs[0][1] == "Se 1.1, Tabell\u00a01 och Figur\u00a01."
    codes = [code for code in fields(opened) if code.startswith("REF")]
    assert codes == [r"REF _Ref_a \r \h", r"REF _Ref_t \h", r"REF _Ref_f \h"]
    names = opened.ask("//w:bookmarkStart/@w:name")
    assert {"_Ref_a", "_Ref_t", "_Ref_f"} <= set(names)
    assert len(names) == len(set(names))


def test_a_reference_to_a_caption_leads_to_label_and_number_only():
    """The bookmark of a caption holds "Tabell 1", since that is what an updated reference will show."""
    opened = written(table([["a", "1"]], caption=t("Medel"), key="t"))
    (start,) = opened.ask("//w:bookmarkStart[@w:name='_Ref_t']")
    inside = []
    for element in start.itersiblings():
        if element.tag.endswith("}bookmarkEnd"):
            break
        inside.append(text(element))
    assert "".join(inside) == "Tabell\u00a01"


def test_a_reference_with_words_of_its_own_is_a_link():
    """Words the author chose would be lost when Word updates a field, so they are a link instead."""
    opened = written(
        Paragraph(runs=(CrossRef(key="a", text="avsnittet om ekonomi"),)), h(1, "Ekonomi", key="a")
    )
    (link,) = opened.ask("//w:hyperlink[@w:anchor='_Ref_a']")
    assert text(link) == "avsnittet om ekonomi"
    assert fields(opened) == []


def test_a_reference_to_an_unnumbered_heading_shows_its_title():
    """Where there is no number to show, the title is the reference."""
    opened = written(
        Paragraph(runs=(Text("Se "), CrossRef(key="s"))), h(1, "Sammanfattning", key="s", numbered=False)
    )
    assert opened.paragraphs[0][1] == "Se Sammanfattning"


def test_page_references_wait_for_word_where_pages_are_unknown():
    """Without a layout the field asks to be updated; with one it shows the page."""
    block = Paragraph(runs=(CrossRef(key="a", page=True),))
    unknown = written(block, h(1, "Ett", key="a"))
    assert unknown.ask("//w:fldChar/@w:dirty") == ["true"]
    known = Opened(writer.write(document(block, h(1, "Ett", key="a")), pages={"_Ref_a": 7}))
    assert known.paragraphs[0][1] == "7"
    assert known.ask("//w:fldChar/@w:dirty") == []


def test_contents_is_a_field_with_entries_that_are_links():
    """The table of contents stands there with numbers, titles and links before anybody updates it."""
    opened = written(
        Contents(levels=2), h(1, "Ett", key="a"), h(2, "Två", key="b"), h(3, "Tre"), h(1, "Fyra", key="c")
    )
    assert fields(opened)[0] == r'TOC \o "1-2" \h \z \u'
    assert opened.ask("//w:sdt//w:docPartGallery/@w:val") == ["Table of Contents"]
    links = opened.ask("//w:hyperlink")
    assert [text(link) for link in links] == ["1\tEtt", "1.1\tTvå", "2\tFyra"]
    assert set(opened.ask("//w:hyperlink/@w:anchor")) <= set(opened.ask("//w:bookmarkStart/@w:name"))


def test_contents_shows_pages_once_they_are_known():
    """Each entry ends in its page, from the layout, inside a field of its own."""
    data = writer.write(document(Contents(), h(1, "Ett", key="a")), pages={"_Ref_a": 3})
    opened = Opened(data)
    assert opened.styled("Toc1") == ["1\tEtt\t3"]
    assert r"PAGEREF _Ref_a \h" in fields(opened)
    assert opened.ask("//w:fldChar/@w:dirty") == []


def test_lists_of_tables_and_pictures():
    """They are fields over the captions of their kind."""
    opened = written(
        Contents(of="tables"),
        Contents(of="pictures"),
        table([["a", "1"]], caption=t("Medel")),
        picture(caption=t("Kostnader")),
    )
    assert fields(opened)[:2] == [r'TOC \h \z \c "Tabell"', r'TOC \h \z \c "Figur"']
    assert opened.styled("TableOfFigures") == ["Tabell\u00a01. Medel", "Figur\u00a01. Kostnader"]


def _kept(opened: Opened) -> list[bool]:
    """Of each line of contents and lists, whether it stays on a page with the next one."""
    lines = opened.ask(
        "//w:p[starts-with(w:pPr/w:pStyle/@w:val, 'Toc') or w:pPr/w:pStyle/@w:val='TableOfFigures']"
    )
    return [line.find("w:pPr/w:keepNext", NS) is not None for line in lines]


def test_no_few_lines_of_a_list_stand_alone_on_a_page():
    """The last third of a page of contents and lists stays together, over the headings between the lists."""
    lists = (
        h(1, "Innehåll", numbered=False, in_contents=False),
        Contents(),
        h(2, "Tabeller", numbered=False, in_contents=False),
        Contents(of="tables"),
        h(2, "Figurer", numbered=False, in_contents=False),
        Contents(of="pictures"),
    )
    chapters = [h(1, f"Kapitel {number}") for number in range(5)]
    tables = [table([["a", "1"]], caption=t(f"Tabell {number}"), key=f"t{number}") for number in range(20)]
    pictures = [picture(caption=t(f"Figur {number}"), key=f"f{number}") for number in range(6)]
    kept = _kept(written(*lists, *chapters, *tables, *pictures))
    assert kept[:5] == [True, False, False, True, False]  # contents: the first two and the last two
    assert kept[5:25] == [True] + [False] * 9 + [True] * 10  # tables: ten go with the six figures
    assert kept[25:] == [True] * 5 + [False]  # nothing holds the last to the text


def test_a_chapter_in_the_contents_stays_with_its_first_section():
    """No chapter's line is the last of a page while its sections stand on the next."""
    sections = [h(2, f"Avsnitt {number}") for number in range(20)]
    kept = _kept(written(Contents(levels=2), h(1, "Ett"), h(1, "Två"), *sections, h(1, "Sist")))
    assert kept[:7] == [True, True, False, False, False, False, False]


def test_a_heading_left_out_of_contents_is_no_heading_of_the_outline():
    """The word "Innehåll" over the contents is not an entry of it."""
    opened = written(h(1, "Innehåll", numbered=False, in_contents=False), Contents(), h(1, "Ett"))
    assert opened.paragraphs[0] == ("TOCHeading", "Innehåll")
    assert opened.styled("Toc1") == ["1\tEtt"]
    assert opened.ask("//w:style[@w:styleId='TOCHeading']/w:pPr/w:outlineLvl/@w:val", "word/styles.xml") == [
        "9"
    ]


def test_every_field_that_begins_also_ends():
    """Begin, separate and end balance, in order."""
    opened = written(
        Contents(),
        REFERENCES,
        h(1, "Ett", key="a"),
        table([["a", "1"]], caption=t("Medel"), key="t"),
        picture(caption=t("Kostnader"), key="f"),
    )
    depth = 0
    for kind in opened.ask("//w:fldChar/@w:fldCharType"):
        depth += {"begin": 1, "separate": 0, "end": -1}[kind]
        assert depth >= 0
    assert depth == 0


def test_headings_keep_with_what_follows_and_chapters_start_a_page():
    """The template's heading styles see to it, so that nobody has to."""
    opened = written(h(1, "Ett"))
    for level in "123":
        assert opened.ask(f"//w:style[@w:styleId='Heading{level}']/w:pPr/w:keepNext", "word/styles.xml")
    assert opened.ask("//w:style[@w:styleId='Heading1']/w:pPr/w:pageBreakBefore", "word/styles.xml")
    assert opened.ask("//w:pPrDefault/w:pPr/w:widowControl", "word/styles.xml")


def test_a_page_break_is_a_property_of_what_follows():
    """No empty paragraph holds the break, which a screen reader would meet as nothing."""
    opened = written(p("före"), PageBreak(), p("efter"))
    (paragraph,) = opened.ask("//w:p[w:pPr/w:pageBreakBefore]")
    assert text(paragraph) == "efter"


@pytest.mark.parametrize(
    "block",
    [
        Paragraph(runs=(CrossRef(key="nowhere"),)),
        Paragraph(runs=(FigureRef(name="costs_total"),)),
        ChartRef(name="costs"),
    ],
)
def test_what_is_unresolved_is_the_callers_mistake(block):
    """A reference to nothing, an unresolved figure or chart raises, and names what is wrong."""
    with pytest.raises(GovreportError, match=r"nowhere|FigureRef|ChartRef"):
        written(block)
