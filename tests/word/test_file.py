"""The file as a whole: properties, language, marks, the same bytes each time, and any text whatsoever."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import docx
from hypothesis import example, given, settings, strategies as st

from govreport.model.blocks import Contents, FigureValue, Link, Paragraph, Text
from govreport.word import writer
from tests.word.opened import Opened, document, h, p, picture, t, table, text, written


def test_core_properties_come_from_the_document():
    """Title, subject, author, keywords, language and day; never the clock, never a library's name."""
    opened = written(
        p("x"),
        title="Rapport <A&B>",
        subject="Slutredovisning",
        author="Länsstyrelsen",
        keywords=("ett", "två"),
    )
    core = opened.tree("docProps/core.xml")
    assert {child.tag.rsplit("}", 1)[-1]: child.text for child in core} == {
        "title": "Rapport <A&B>",
        "subject": "Slutredovisning",
        "creator": "Länsstyrelsen",
        "keywords": "ett, två",
        "lastModifiedBy": "Länsstyrelsen",
        "created": "2018-03-12T00:00:00Z",
        "modified": "2018-03-12T00:00:00Z",
        "language": "sv-SE",
    }


def test_the_language_is_the_documents():
    """Every text is in it unless it says otherwise."""
    path = "//w:docDefaults/w:rPrDefault/w:rPr/w:lang/@w:val"
    assert written(p("x")).ask(path, "word/styles.xml") == ["sv-SE"]
    assert written(p("x"), lang="en-GB").ask(path, "word/styles.xml") == ["en-GB"]
    assert written(p("x"), lang="en-GB").ask("//w:themeFontLang/@w:val", "word/settings.xml") == ["en-GB"]


def test_settings_ask_for_word_as_it_is_today():
    """Not compatibility mode, and the zoom in percent that the schema wants."""
    opened = written(p("x"))
    mode = "//w:compatSetting[@w:name='compatibilityMode']/@w:val"
    assert opened.ask(mode, "word/settings.xml") == ["15"]
    assert opened.ask("//w:zoom/@w:percent", "word/settings.xml") == ["100"]


def test_marks_stand_on_every_page():
    """Each header of a draft or example shows the mark, the cover's too; a finished report has none."""
    marked = written(
        p("x"),
        front=(p("Titel", role="title"),),
        draft_mark="UTKAST",
        example_mark="Exempeldata",
        running_head="R",
    )
    plain = written(p("x"), front=(p("Titel", role="title"),), running_head="R")
    for opened, expected in ((marked, True), (plain, False)):
        headers = [name for name in opened.zip.namelist() if name.startswith("word/") and "Header" in name]
        shown = ["".join(text(each) for each in opened.ask("//w:p", name)) for name in headers]
        assert len(shown) == 3
        assert all(("UTKAST" in words and "Exempeldata" in words) == expected for words in shown)
        assert sum(words[-1:] == "R" for words in shown) == 1


def test_the_same_input_gives_the_same_bytes(tmp_path: Path):
    """Whatever the folder, time zone, locale and hash seed."""
    code = (
        "import sys; from tests.word.opened import *; from govreport.model.blocks import *;"
        "from govreport.word import writer;"
        "sys.stdout.buffer.write(writer.write(document(Contents(), h(1, 'Ett', answers=('T1','T2')),"
        " Paragraph(runs=(FigureValue(name='a', text='1'), Link(url='https://a.se', runs=t('x')))),"
        " table([['a','1']], caption=t('T')), picture(caption=t('F')))))"
    )
    root = str(Path(__file__).parents[2])
    made = set()
    for seed, zone in (("0", "UTC"), ("1", "Pacific/Kiritimati"), ("77", "America/New_York")):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": root, "LC_ALL": "C"}
        done = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, check=True, env=environment, cwd=tmp_path
        )
        made.add(done.stdout)
    assert len(made) == 1
    entries = zipfile.ZipFile(Opened(made.pop()).zip.fp).infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert entries[0].filename == "[Content_Types].xml"


HOSTILE = (
    "".join(map(chr, range(0x20)))
    + "<w:p>&amp;]]></w:t>\"'{{ x }}{% if %}\u2028\ufffe\uffff\ud800 \U0001f4a9 ör"
)


def test_any_text_is_safe_everywhere():
    """Control characters, markup, Jinja and lone surrogates in every field: a sound file shows the rest."""
    runs = (Text(HOSTILE), Text(HOSTILE, bold=True, lang="en"), FigureValue(name=HOSTILE, text=HOSTILE))
    opened = written(
        Contents(),
        h(1, HOSTILE, answers=(HOSTILE,), key=HOSTILE),
        Paragraph(runs=runs),
        Paragraph(runs=(Link(url=f"https://a.se/{HOSTILE}", runs=t(HOSTILE)),)),
        table([[HOSTILE, "1"]], [HOSTILE, "b"], caption=t(HOSTILE), description=HOSTILE, source=t(HOSTILE)),
        picture(alt=HOSTILE, caption=t(HOSTILE)),
        title=HOSTILE,
        author=HOSTILE,
        subject=HOSTILE,
        running_head=HOSTILE,
        draft_mark=HOSTILE,
        keywords=(HOSTILE,),
    )
    for name in opened.zip.namelist():
        if name.endswith((".xml", ".rels")):
            opened.tree(name)
    shown = opened.styled("BodyText")[0]
    assert "<w:p>&amp;]]></w:t>\"'{{ x }}{% if %}" in shown
    assert "\U0001f4a9 ör" in shown


@settings(max_examples=60)
@given(st.text(max_size=80))
@example("N\u20113")
def test_text_comes_out_as_it_went_in(words: str):
    """What XML can hold is kept, letter by letter; line ends and tabs count as spaces."""
    opened = written(p(f"[{words}]"))
    kept = "".join(c for c in words if c in "\t\n\r" or (c >= " " and c not in "\ufffe\uffff\u00ad"))
    expected = kept.replace("\t", " ").replace("\n", " ").replace("\r", " ")
    assert opened.paragraphs[0][1] == f"[{expected}]"


def test_nothing_of_the_writers_library_shows():
    """No part names a library or a person at the keyboard."""
    opened = written(p("x"))
    everything = b"".join(opened.zip.read(name) for name in opened.zip.namelist())
    for trace in (b"python-docx", b"lxml", os.environ.get("USER", "nobody-in-particular").encode() + b"<"):
        assert trace not in everything


def test_an_independent_reader_opens_it():
    """python-docx reads paragraphs, tables and properties as they were written."""
    data = writer.write(document(h(1, "Ett"), p("text"), table([["a", "1"]])))
    read = docx.Document(io.BytesIO(data))
    assert [each.text for each in read.paragraphs] == ["Ett", "text"]
    assert [[cell.text for cell in row.cells] for row in read.tables[0].rows] == [
        ["Rubrik 0", "Rubrik 1"],
        ["a", "1"],
    ]
    assert read.core_properties.title == "Titel"
