"""Where people put tags without thinking of it: each is filled in, or refused with the place and the reason."""

from __future__ import annotations

import pytest

from govreport.errors import TemplateError
from tests.word import agency
from tests.word.agency import NAMES, OFFICE, REPORT, WML, cells, para, rows
from tests.word.opened import text

AUTHOR = 'w:id="1" w:author="Anna"'


def run(words: str) -> str:
    """A run."""
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def field(code: str, result: str) -> str:
    """A field with its code and what it shows."""
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    inside = f"<w:r><w:instrText>{code}</w:instrText></w:r>{mark.format('separate')}{run(result)}"
    return f"<w:p>{mark.format('begin')}{inside}{mark.format('end')}</w:p>"


def control(content: str, properties: str = "") -> str:
    """A content control."""
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def notes(words: str) -> dict:
    """A footnotes part with one note, for `agency.template`."""
    part = f'<w:footnotes {NAMES}><w:footnote w:id="2">{para(words)}</w:footnote></w:footnotes>'
    link = f'<Relationship Id="rId51" Type="{OFFICE}/footnotes" Target="footnotes.xml"/>'
    return {"parts": {"word/footnotes.xml": (part, f"{WML}.footnotes+xml")}, "links": link}


def drawing(number: int, says: str) -> str:
    """A paragraph with a drawing and its alternative text."""
    said = f'<wp:docPr id="{number}" name="Bild" descr="{says}"/>'
    return f"<w:p><w:r><w:drawing><wp:inline>{said}</wp:inline></w:drawing></w:r></w:p>"


@pytest.mark.parametrize(
    "paragraph",
    [
        f'<w:p><w:hyperlink w:anchor="x">{run("{{ ti")}</w:hyperlink>{run("tle }}")}</w:p>',
        field(" DOCPROPERTY Titel ", "{{ title }}"),
        f'<w:p><w:fldSimple w:instr=" TITLE ">{run("{{ title }}")}</w:fldSimple></w:p>',
        (
            f"<w:p>{run('{{ ti')}<w:ins {AUTHOR}>{run('tle')}</w:ins>"
            f"<w:del {AUTHOR}><w:r><w:delText>s }}}} {{{{ x</w:delText></w:r></w:del>{run(' }}')}</w:p>"
        ),
        (
            f'<w:p>{run("{{ ti")}<w:commentRangeStart w:id="1"/>{run("tle")}<w:commentRangeEnd w:id="1"/>'
            f'<w:r><w:commentReference w:id="1"/></w:r>{run(" }}")}</w:p>'
        ),
        f"<w:p>{run('{{ ')}{control(run('title'))}{run(' }}')}</w:p>",
        f'<w:p><w:smartTag w:element="x">{run("{{")}</w:smartTag>{run(" title }}")}</w:p>',
        para("{{ ti\u00adtle\u200b }}"),
        para("{# sägs inte #}{{", "title", "}}"),
    ],
    ids=["link", "field", "simple field", "changes", "comment", "control", "smart tag", "unseen", "note"],
)
def test_a_tag_is_found_wherever_its_text_stands(write, paragraph: str):
    """In links, in what fields show, across changes, comments and controls, with signs nobody sees in it."""
    assert write(paragraph + REPORT).paragraphs[0][1] == "Titel"


def test_a_tag_in_a_footnote_is_filled_in(write):
    """A note of the template's own may name the registration number."""
    note = '<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    opened = write(note + REPORT, **notes("Dnr {{ number }}"), variables={"number": "801-1"})
    assert "Dnr 801-1" in text(opened.tree("word/footnotes.xml"))


def test_the_report_may_stand_in_a_control(write):
    """Around the paragraph, or inside it."""
    for body in (control(REPORT), f"<w:p>{control(run('{{ report }}'))}</w:p>"):
        assert [words for _, words in write(body).paragraphs][:2] == ["Uppdraget", "Ett."]


def test_a_control_with_a_tag_is_untied_from_its_data(write):
    """Word would put back what stands in the file's data, and take a placeholder's text for no answer."""
    bound = '<w:alias w:val="Titel"/><w:showingPlcHdr/><w:dataBinding w:xpath="/a" w:storeItemID="{A}"/>'
    opened = write(control(para("{{ title }}"), bound) + control(para("Kvar"), bound) + REPORT)
    assert [len(opened.ask(f"//w:sdt[{n}]/w:sdtPr/*")) for n in (1, 2)] == [1, 3]
    assert opened.paragraphs[0][1] == "Titel"


def test_an_alternative_text_is_filled_in(write):
    """A logo may be told of by its agency's name; the mistake in one is told with its text."""
    opened = write(drawing(1, "Logotyp för {{ agency }}") + REPORT)
    assert opened.ask("//wp:docPr/@descr") == ["Logotyp för Myndigheten"]
    with pytest.raises(
        TemplateError, match=r"agency\.docx, document, alternative text “{{ agenzy }}”: 'agenzy'"
    ):
        write(drawing(1, "{{ agenzy }}") + REPORT)


def test_what_a_loop_copies_is_told_apart(write):
    """Bookmarks, controls and drawings of a repeated row do not share names or ids."""
    mark = '<w:bookmarkStart w:id="4" w:name="m"/><w:bookmarkEnd w:id="4"/>'
    inside = control(run("y"), '<w:id w:val="9"/>') + drawing(3, "x").removeprefix("<w:p>").removesuffix(
        "</w:p>"
    )
    middle = f"<w:p>{mark}{run('{{ n }}')}{inside}</w:p>"
    row = cells("{% for n in numbers %}", "middle", "z{% endfor %}").replace(para("middle"), middle)
    opened = write(rows(row) + REPORT, variables={"numbers": [1, 2, 3]})
    assert [text(each) for each in opened.ask("//w:tr")] == ["1yz", "2yz", "3yz"]
    for path in (
        "//w:bookmarkStart/@w:name",
        "//w:bookmarkStart/@w:id",
        "//wp:docPr/@id",
        "//w:sdtPr/w:id/@w:val",
    ):
        found = opened.ask(path)
        assert found
        assert len(found) == len(set(found))


def test_a_table_that_repeats_over_nothing_is_gone(write):
    """Word does not open a table without rows; one with a head keeps it."""
    loop = cells("{% for n in numbers %}{{ n }}", "{% endfor %}")
    opened = write(
        rows(loop) + para("x") + rows(cells("Huvud", "y"), loop) + REPORT, variables={"numbers": []}
    )
    assert [text(each) for each in opened.ask("//w:tbl")] == ["Huvudy"]


CODE = "is never filled in"


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (
            {"body": field(" QUOTE {{ title }} ", "x") + REPORT},
            ["document", "QUOTE {{ title }}", "field's code", CODE],
        ),
        (
            {"body": f'<w:p><w:fldSimple w:instr="{{{{ title }}}}">{run("x")}</w:fldSimple></w:p>{REPORT}'},
            ["document", "{{ title }}", "fldSimple", CODE],
        ),
        (
            {
                "header": '<w:p><w:r><w:pict><v:shape><v:textpath string="{{ marks }}"/></v:shape></w:pict></w:r></w:p>'
            },
            ["header of section 1", "{{ marks }}", "textpath", CODE],
        ),
        (
            {"parts": {"word/charts/chart1.xml": ("<c><t>{{ title }}</t></c>", "application/xml")}},
            ["word/charts/chart1.xml", "{{ title }}", CODE],
        ),
        (
            {"body": para("{{ ti") + para("tle }}") + REPORT},
            ["“{{ ti”", "does not end in the same paragraph"],
        ),
        (
            {"body": para("{% if title %}Ja") + para("Nej") + REPORT},
            ["“{% if title %}Ja”", "never ends", "endif"],
        ),
        ({"body": para("Rum {#1") + REPORT}, ["“Rum {#1”", "comment"]),
        ({"body": para("Dnr {{ title | shout }}") + REPORT}, ["“Dnr {{ title | shout }}”", "'shout'"]),
        ({"body": para("{% set a = 1 %}") + REPORT}, ["{% set %} has no place"]),
        ({"body": para("{{ chapter }}") + REPORT}, ["“{{ chapter }}”", "brackets"]),
        ({"body": para("{{ title.upper }}") + REPORT}, ["“{{ title.upper }}”", "brackets", "upper"]),
        ({"body": para("{{ people }}") + REPORT}, ["“{{ people }}”", "is a list", "join"]),
        ({"body": para("{{ people[0] }}") + REPORT}, ["“{{ people[0] }}”", "several values", ".name"]),
        ({"body": para("{{ people[0].nam }}") + REPORT}, ["“{{ people[0].nam }}”", "nam"]),
        (
            {"body": para("{{ chapter('ekonomi') }}") * 2 + REPORT},
            ["document", 'chapter("ekonomi")', "twice"],
        ),
        ({"body": para("{{ chapter('Ekonomi') }}{{ chapter('ekonomi') }}")}, ["paragraphs of their own"]),
        ({"body": para("{% for who in people * 2 %}") + REPORT}, ["people"]),
        (
            {"body": para("{% if draft_mark %}") + REPORT + para("{% endif %}")},
            ["{{ report }} is missing", "Uppdraget"],
        ),
        (
            {"header": para("{{ report }}")},
            ["header of section 1", "“{{ report }}”", "in the document itself"],
        ),
        (notes("{{ report }}"), ["footnotes", "“{{ report }}”", "in the document itself"]),
        ({"title": "{% include 'x' %}"}, ["document properties", "include"]),
    ],
)
def test_what_cannot_be_filled_in_is_told(write, parts: dict, expected: list[str]):
    """The file, the part, the words around the tag and what is wrong; never a tag left in the finished report."""
    with pytest.raises(TemplateError) as caught:
        write(**parts, variables={"people": [{"name": "Anna"}]})
    for words in ["agency.docx", *expected]:
        assert words in str(caught.value)


@pytest.mark.parametrize(
    "tag",
    [
        "{{ 'x' * 10 ** 9 }}",
        "{{ [title] * 10 ** 9 }}",
        "{{ (9 ** 99) ** 99 }}",
        "{{ ((9 ** 60) ** 60) ** 60 }}",
        "{{ '%0999999999d' % 1 }}",
        "{{ '{:>999999999}'.format(1) }}",
        "{{ title.ljust(10 ** 9) }}",
        "{{ title | center(10 ** 9) }}",
        "{{ ('x' * 10 ** 6) | replace('x', 'y' * 10 ** 6) }}",
        "{{ lipsum(10 ** 9) }}",
        "{% for a in range(10 ** 5) %}{% endfor %}",
        "{% for a in 'x' * 10000 %}{% for b in 'x' * 10000 %}{% endfor %}{% endfor %}",
        "{% for a in 'x' * 10000 %}{% for b in 'x' * 10000 %}{{ title }}{% endfor %}{% endfor %}",
        "{% set a = title * 9 %}{% set b = a ~ a %}",
        "{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}",
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ chapter.__globals__ }}",
        "{{ title.__init__.__globals__ }}",
        "{{ self }}",
    ],
)
@pytest.mark.parametrize("place", ["body", "title"])
def test_a_template_made_to_do_harm_ends_with_an_error(write, tag: str, place: str):
    """No memory is filled, no processor kept busy, no Python reached: in a text as in the document's properties."""
    body = {"body": para(tag) + REPORT} if place == "body" else {"title": tag.replace("<", "&lt;")}
    with pytest.raises(TemplateError, match=r"agency\.docx"):
        write(**body)


def test_a_template_from_our_own_makes_fills_in(tmp_path):
    """The wordlike template and LibreOffice's are the whole of what agencies bring, and neither is refused."""
    from govreport.word.template.lint import check_template

    for make in agency.MAKES:
        file = agency.options(make, tmp_path)["template"]
        assert [found for found in check_template(file) if found.severity == "error"] == []
