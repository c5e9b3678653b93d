"""An agency's own template: its tags, its styles, and what must not travel from it."""

from __future__ import annotations

from pathlib import Path

import pytest

from govreport.errors import TemplateError
from govreport.model.blocks import Contents, CrossRef, Paragraph, Text
from govreport.word import writer
from tests.word import agency
from tests.word.agency import REPORT, cells, para, rows
from tests.word.opened import Opened, document, h, p, picture, t, table, text

# ---- tags ---------------------------------------------------------------------------------------------


def test_the_report_stands_where_the_tag_stood(write):
    """What the template says before and after stays."""
    opened = write(para("Förord") + REPORT + para("Tack"))
    assert [words for _, words in opened.paragraphs] == [
        "Förord", "Uppdraget", "Ett.", "Ekonomi", "Medel", "Två.", "Tack",
    ]  # fmt: skip


def test_a_tag_split_over_runs_is_put_together(write):
    """Word cuts runs after each edit; the tag takes the look of the run where it begins."""
    opened = write(para("Titel: {", "{ ti", "tle }", "} och mer", " text") + para("{", "{ report }}"))
    assert opened.paragraphs[0][1] == "Titel: Titel och mer text"


def test_tags_in_header_footer_table_text_box_and_properties(write):
    """Everywhere a text can stand."""
    box = (
        "<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:inline><wps:wsp><wps:txbx>"
        f"<w:txbxContent>{para('Dnr {{ number }}')}</w:txbxContent>"
        "</wps:txbx></wps:wsp></wp:inline></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>"
    )
    opened = write(
        rows(cells("Titel", "{{ title }}")) + box + REPORT,
        header=para("{{ agency }}"),
        footer=para("{{ number }}"),
        title="{{ title }} – {{ number }}",
        variables={"number": "801-1"},
    )
    assert [text(cell) for cell in opened.ask("//w:tc")] == ["Titel", "Titel"]
    assert text(opened.ask("//w:txbxContent")[0]) == "Dnr 801-1"
    assert text(opened.tree("word/header1.xml")) == "Myndigheten"
    assert text(opened.tree("word/footer1.xml")) == "801-1"
    assert opened.ask("//dc:title/text()", "docProps/core.xml") == ["Titel – 801-1"]


def test_a_row_repeats_over_a_list(write):
    """A loop that begins in a row's first cell and ends in its last repeats the row."""
    body = rows(
        cells("Namn", "Roll"), cells("{% for who in people %}{{ who.name }}", "{{ who.role }}{% endfor %}")
    )
    people = [{"name": "Anna", "role": "GD"}, {"name": "Bo", "role": "Jurist"}]
    opened = write(body + REPORT, variables={"people": people})
    assert [[text(cell) for cell in row] for row in opened.ask("//w:tr")] == [
        ["Namn", "Roll"],
        ["Anna", "GD"],
        ["Bo", "Jurist"],
    ]


def test_rows_and_paragraphs_of_tags_alone_disappear(write):
    """Loops and conditions may have rows and paragraphs to themselves, as other tools for Word want it."""
    body = (
        para("{% if draft_mark %}")
        + para("UTKAST")
        + para("{% else %}")
        + para("Slutlig")
        + para("{% endif %}")
        + rows(cells("{%tr for n in numbers %}", ""), cells("{{ n }}", "x"), cells("{%tr endfor %}", ""))
    )
    opened = write(body + REPORT, variables={"numbers": [1, 2, 3]})
    assert opened.paragraphs[0][1] == "Slutlig"
    assert [text(row) for row in opened.ask("//w:tr")] == ["1x", "2x", "3x"]


def test_a_loop_inside_a_paragraph_stays_there(write):
    """Text repeats within its paragraph; Word's curly quotation marks in a tag are read as plain ones."""
    body = para("{% for n in numbers %}{{ n }}{% if not loop.last %}, {% endif %}{% endfor %} {{ “–” }}")
    assert write(body + REPORT, variables={"numbers": [1, 2, 3]}).paragraphs[0][1] == "1, 2, 3 –"


def test_chapters_can_be_placed_singly(write):
    """A chapter by key or title goes where its tag stands; the rest goes with the report."""
    opened = write(para("{{ chapter('ekonomi') }}") + para("Mellan") + REPORT)
    assert [words for _, words in opened.paragraphs] == [
        "Ekonomi", "Medel", "Två.", "Mellan", "Uppdraget", "Ett.",
    ]  # fmt: skip


def test_numbers_follow_the_order_in_which_chapters_are_placed(write):
    """A reference shows the number the heading has in this template."""
    see = Paragraph(runs=(Text("Se "), CrossRef(key="ekonomi")))
    opened = write(
        para("{{ chapter('ekonomi') }}") + REPORT,
        h(1, "Uppdraget", key="u"),
        see,
        h(1, "Ekonomi", key="ekonomi"),
    )
    assert opened.paragraphs[-1][1] == "Se 1"


def test_a_chapter_left_out_is_refused(write):
    """A template that places some chapters and no report would silently lose the others."""
    with pytest.raises(TemplateError, match="Uppdraget"):
        write(para("{{ chapter('ekonomi') }}"))


def test_values_never_become_markup_or_tags(write):
    """A value that looks like XML or Jinja is shown as it is."""
    nasty = "<w:p/> &amp; {{ title }} {% for %}\x01\x02"
    opened = write(para("{{ nasty }}") + REPORT, variables={"nasty": nasty})
    assert opened.paragraphs[0][1] == "<w:p/> &amp; {{ title }} {% for %}"


# ---- errors -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ({"body": para("Dnr ", "{{ numer }}") + REPORT}, ["document", "Dnr {{ numer }}", "numer"]),
        ({"header": para("{{ title.x.y }}")}, ["header of section 1", "{{ title.x.y }}"]),
        ({"footer": para("{% if %}")}, ["footer of section 1", "{% if %}"]),
        ({"body": REPORT + para("{% for x in y %}")}, ["document", "{% for x in y %}"]),
        ({"body": REPORT + para("{% include 'x' %}")}, ["include"]),
        ({"body": para("a {{ report }}")}, ["paragraph “a”", "paragraphs of their own"]),
        ({"body": rows(cells("{{ report }}", ""))}, ["table"]),
        ({"body": REPORT + REPORT}, ["twice"]),
        ({"body": para("{{ chapter('x') }}")}, ["no chapter 'x'", "ekonomi"]),
        ({"header": para("{{ chapter('ekonomi') }}")}, ["header", "in the document itself"]),
        ({"body": para("{{ 1 / 0 }}") + REPORT}, ["{{ 1 / 0 }}", "division"]),
        ({"body": para("{{ 'x' * 10 ** 9 }}") + REPORT}, ["too long"]),
        ({"body": para("{{ ''.__class__.__mro__ }}") + REPORT}, ["__class__"]),
        (
            {"body": rows(cells("{% if title %}a", "b")) + rows(cells("c{% endif %}", "d")) + REPORT},
            ["begins in one paragraph"],
        ),
        ({"title": "{{ nothing }}"}, ["document properties", "nothing"]),
    ],
)
def test_errors_say_where(write, parts: dict, expected: list[str]):
    """The file, the part, the paragraph's text, the tag, and what is wrong with it."""
    with pytest.raises(TemplateError) as caught:
        write(**parts)
    for words in ["agency.docx", *expected]:
        assert words in str(caught.value)


# ---- styles -------------------------------------------------------------------------------------------


def test_styles_are_found_by_name_whatever_their_id(write):
    """Word translates ids and keeps names: "heading 1" is Rubrik1 in a Swedish file."""
    opened = write()
    assert [style for style, _ in opened.paragraphs[:2]] == ["Rubrik1", "Brdtext"]


def test_the_templates_own_numbers_are_in_references(write):
    """Numbers are read from the template's list; references leave out a full stop after them, as in Word."""
    see = Paragraph(runs=(CrossRef(key="a"), Text(" "), CrossRef(key="b")))
    opened = write(REPORT, see, h(1, "Ett", key="a"), h(2, "Två", key="b"))
    assert opened.paragraphs[0][1] == "1 1.a)"


def test_a_mapping_names_other_styles(write):
    """Our name to the template's, by its name, id or Swedish display name."""
    opened = write(
        REPORT, p("Ord", role="quote"), h(1, "Ett"), styles={"Quote": "Citatblock", "heading 1": "Rubrik 2"}
    )
    assert [style for style, _ in opened.paragraphs] == ["Citatblock", "Rubrik2"]


def test_a_mapping_to_a_missing_style_is_an_error(write):
    """A misspelt name must not silently give another look."""
    with pytest.raises(TemplateError, match="Citatblok"):
        write(REPORT, p("Ord", role="quote"), styles={"Quote": "Citatblok"})


def test_missing_styles_are_supplied_in_the_templates_own_look(write):
    """They build on the template's text, with layout but without type or colour of ours."""
    opened = write(REPORT, table([["a", "1"]], caption=t("Medel"), source=t("X")), p("Ord", role="quote"))
    caption = opened.ask("//w:style[w:name/@w:val='caption']", "word/styles.xml")[0]
    assert caption.xpath("string(w:basedOn/@w:val)", namespaces=caption.nsmap) == "Normal"
    assert caption.xpath("w:pPr/w:keepNext", namespaces=caption.nsmap)
    assert not caption.xpath("w:rPr/w:color | w:rPr/w:sz", namespaces=caption.nsmap)


def test_a_style_of_the_wrong_kind_is_not_used(write):
    """The template's character style "Source" cannot dress a paragraph; one is supplied beside it."""
    opened = write(REPORT, table([["a", "1"]], source=t("X")))
    (style,) = [name for name, words in opened.paragraphs if words == "Källa: X"]
    kind = f"string(//w:style[@w:styleId='{style}']/@w:type)"
    assert style != "Source"
    assert opened.ask(kind, "word/styles.xml") == "paragraph"


def test_a_template_without_tags_gives_styles_and_page_only(write):
    """Like a reference document: its text is replaced by the report, its headers and margins stay."""
    opened = write(para("Lorem ipsum"), header=para("Huvud"), fields={"front": (p("Omslag", role="title"),)})
    assert [words for _, words in opened.paragraphs][:2] == ["Omslag", "Uppdraget"]
    assert text(opened.tree("word/header1.xml")) == "Huvud"
    assert opened.ask("//w:pgMar/@w:left") == ["1700"]


# ---- what must not travel -------------------------------------------------------------------------------


def test_nothing_of_the_people_behind_the_template_is_left(write):
    """No comments, authors, changes, hidden text, revision ids or link to somebody's Normal.dotm."""
    author = 'w:id="1" w:author="Anna Andersson" w:date="2020-01-01T00:00:00Z"'
    body = (
        f"<w:p><w:commentRangeStart w:id='5'/><w:ins {author}><w:r><w:t>Nytt </w:t></w:r></w:ins>"
        f"<w:del {author}><w:r><w:delText>Gammalt </w:delText></w:r></w:del>"
        f"<w:r><w:rPr><w:b/><w:rPrChange {author}><w:rPr/></w:rPrChange></w:rPr><w:t>fett</w:t></w:r>"
        "<w:commentRangeEnd w:id='5'/><w:r><w:commentReference w:id='5'/></w:r>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Hemligt</w:t></w:r></w:p>"
        "<w:sdt><w:sdtPr><w:id w:val='99'/></w:sdtPr><w:sdtContent>"
        + para("{{ ti", "tle }}")
        + "</w:sdtContent></w:sdt>"
    )
    comment = f"<w:comment {author.replace('1', '5', 1)}>{para('Anna: ändra!')}</w:comment>"
    comments = f"<w:comments {agency.NAMES}>{comment}</w:comments>"
    opened = write(
        body + REPORT,
        parts={"word/comments.xml": (comments, f"{agency.WML}.comments+xml")},
        links=f'<Relationship Id="rId50" Type="{agency.OFFICE}/comments" Target="comments.xml"/>',
    )
    assert opened.paragraphs[0][1] == "Nytt fett"
    assert opened.paragraphs[1][1] == "Titel"
    everything = b"".join(opened.zip.read(name) for name in opened.zip.namelist()).decode()
    for trace in (
        "Andersson",
        "Bengtsson",
        "Anna",
        "Hemligt",
        "Gammalt",
        "rsid",
        "Normal.dotm",
        "trackRevisions",
    ):
        assert trace not in everything


def test_marks_are_put_into_headers_that_lack_them(write):
    """A draft says so on every page, whatever the template's headers say, and on pages without one."""
    opened = write(header=para("Vårt huvud"), more="<w:titlePg/>", fields={"draft_mark": "UTKAST"})
    headers = {
        kind: text(opened.tree("word/" + target))
        for kind, target in zip(
            opened.ask("//w:headerReference/@w:type"),
            [
                opened.ask(f"string(//rel:Relationship[@Id='{i}']/@Target)", "word/_rels/document.xml.rels")
                for i in opened.ask("//w:headerReference/@r:id")
            ],
            strict=True,
        )
    }
    assert headers == {"default": "UTKASTVårt huvud", "first": "UTKAST"}


def test_pictures_and_footnotes_of_a_template_live_beside_ours(write):
    """Ids of the template's objects are not used again."""
    body = "<w:p><w:bookmarkStart w:id='77' w:name='_Ref_x'/><w:bookmarkEnd w:id='77'/></w:p>"
    opened = write(body + REPORT, h(1, "Ett", key="x"), picture())
    ids = opened.ask("//w:bookmarkStart/@w:id | //wp:docPr/@id")
    names = opened.ask("//w:bookmarkStart/@w:name")
    assert len(ids) == len(set(ids)) == 3
    assert len(names) == len(set(names)) == 2


def test_pages_are_counted_as_the_template_prints_them(write, tmp_path: Path):
    """A section that starts at 1 after the cover gives 1 to the page on which the report begins."""
    cover = "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>"
    file = tmp_path / "agency.docx"
    file.write_bytes(agency.template(para("Omslag") + cover + REPORT, more='<w:pgNumType w:start="1"/>'))
    made = document(Contents(), h(1, "Ett", key="a"), h(1, "Två", key="b"))
    opened = Opened(writer.write(made, template=file, pages={"_Ref_a": 3, "_Ref_b": 5}))
    assert [words for _, words in opened.paragraphs[2:4]] == ["1.\tEtt\t1", "2.\tTvå\t3"]


def test_instructions_in_a_template_place_nothing(write):
    """A processing instruction of our own name, smuggled in, is not where a chapter goes."""
    opened = write("<?govreport 0?>" + REPORT)
    assert opened.styled("Rubrik1") == ["Uppdraget", "Ekonomi"]
