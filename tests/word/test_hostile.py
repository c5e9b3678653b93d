"""Files a stranger made to do harm are refused with a clear error, at once and in little memory."""

from __future__ import annotations

import io
import re
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest

from govreport.errors import TemplateError
from govreport.word import writer
from tests.timing import cpu
from tests.word import agency
from tests.word.agency import OFFICE, WML, para
from tests.word.everything import everything
from tests.word.opened import document, p

REPORT = para("{{ report }}")


def refuse(tmp_path: Path, data: bytes, *expected: str) -> None:
    """Assert that the template is refused, naming the file and the reason, as soon as a good one is taken."""
    file = tmp_path / "agency.docx"
    file.write_bytes(data)
    with pytest.raises(TemplateError) as caught:
        writer.write(document(p("x")), template=file)

    def again() -> None:
        with suppress(TemplateError):
            writer.write(document(p("x")), template=file)

    assert cpu(again) < 5 * _seconds_to_accept(tmp_path)
    for words in ("agency.docx", *expected):
        assert words in str(caught.value)


def _seconds_to_accept(tmp_path: Path) -> float:
    file = tmp_path / "good.docx"
    file.write_bytes(agency.template(REPORT))
    return cpu(lambda: writer.write(document(p("x")), template=file))


def changed(data: bytes, **files: bytes) -> bytes:
    """The package with parts added or replaced; ``/`` is written ``__`` in the keywords."""
    stream = io.BytesIO()
    named = {name.replace("__", "/"): content for name, content in files.items()}
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in named:
                new.writestr(name, old.read(name))
        for name, content in named.items():
            new.writestr(name, content)
    return stream.getvalue()


@pytest.mark.parametrize("data", [b"", b"not a zip", b"PK\x03\x04 cut short", b"%PDF-1.4"])
def test_what_is_no_zip(tmp_path: Path, data: bytes):
    """An empty file, a text, a cut-off file, a PDF by the wrong name."""
    refuse(tmp_path, data, "not a Word file")


def test_a_damaged_zip(tmp_path: Path):
    """Packed bytes that do not unpack, an entry whose place lies before the file: whatever zipfile says of it."""
    whole = agency.template(REPORT)
    start = whole.index(b"word/document.xml") + len(b"word/document.xml")
    for cut in (whole[:start] + b"\xff" * 40 + whole[start + 40 :], whole[1500:], whole[:40] + whole[300:]):
        refuse(tmp_path, cut, "not a Word file")


def test_a_part_that_is_missing(tmp_path: Path):
    """What the text shows and the file lacks is an error; a link nobody uses is left out of the report."""
    link = f'<Relationship Id="rId60" Type="{OFFICE}/image" Target="media/gone.png"/>'
    shown = '<w:p><w:r><w:drawing r:embed="rId60"/></w:r></w:p>'
    refuse(tmp_path, agency.template(shown + REPORT, links=link), "word/media/gone.png", "damaged")
    file = tmp_path / "agency.docx"
    file.write_bytes(agency.template(REPORT, links=link.replace("media/gone.png", "fontTable.xml")))
    written = zipfile.ZipFile(io.BytesIO(writer.write(document(p("x")), template=file)))
    assert b"fontTable" not in written.read("word/_rels/document.xml.rels")


def test_a_template_without_its_first_style(tmp_path: Path):
    """Where no style is the default one, ours is put in and builds on nothing."""
    first = agency.STYLES.index("<w:style ")
    styles = agency.STYLES[:first] + agency.STYLES[agency.STYLES.index("<w:style ", first + 1) :]
    file = tmp_path / "agency.docx"
    file.write_bytes(agency.template(REPORT, styles=styles))
    with zipfile.ZipFile(io.BytesIO(writer.write(everything(), template=file))) as written:
        made = written.read("word/styles.xml").decode()
    assert made.count('<w:name w:val="Normal"/>') == 1


@pytest.mark.parametrize("number", ["", "x", "-1", "9" * 400, "1e9", "²", "NaN"])
def test_numbers_that_are_none(tmp_path: Path, number: str):
    """Wherever the template has a number and something else stands there, the report is written all the same."""
    given = agency.options("word", tmp_path)
    file, data = Path(str(given["template"])), agency.wordlike()
    with zipfile.ZipFile(io.BytesIO(data)) as old:
        parts = {n: old.read(n) for n in old.namelist() if n.startswith("word/") and "rels" not in n}
    for name in ("ilvl", "numId", "abstractNumId", "start", "w", "left", "gutter", "id", "sz"):
        there = re.compile(rf'(<w:{name} w:val=|w:{name}=)"[^"]*"'.encode())
        spoilt = {
            part.replace("/", "__"): there.sub(rb'\1"' + number.encode() + b'"', content)
            for part, content in parts.items()
        }
        file.write_bytes(changed(data, **spoilt))
        assert writer.write(everything(), **given)


def test_an_old_or_encrypted_file_is_told_by_name(tmp_path: Path):
    """Both come in the old container; whoever made the template knows which, and what to do."""
    refuse(tmp_path, bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600, "old .doc", "password")


def test_a_zip_that_is_no_word_file(tmp_path: Path):
    """A zip without content types, and a workbook."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a.txt", "x")
    refuse(tmp_path, stream.getvalue(), "[Content_Types].xml")
    workbook = changed(
        agency.template(REPORT),
        **{"[Content_Types].xml": _types(f"{WML.replace('wordprocessing', 'x')}.sheet")},
    )
    refuse(tmp_path, workbook, "not a Word document")


def _types(main: str) -> bytes:
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/x"/><Default Extension="xml" ContentType="x"/>'
        f'<Override PartName="/word/document.xml" ContentType="{main}"/></Types>'
    ).encode()


def test_a_zip_bomb(tmp_path: Path):
    """What unpacks to far more than it weighs is not unpacked."""
    bomb = changed(agency.template(REPORT), word__media__a=b"\0" * 60_000_000)
    assert len(bomb) < 100_000
    refuse(tmp_path, bomb, "zip bomb")


def test_too_many_parts(tmp_path: Path):
    """Thousands of small parts are no template."""
    refuse(tmp_path, changed(agency.template(REPORT), **{f"x{n}": b"" for n in range(2_100)}), "parts")


def test_entities(tmp_path: Path):
    """A document type declaration is refused before any entity grows."""
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "ha"}">' for n in range(9))
    evil = f'<?xml version="1.0"?><!DOCTYPE x [{laughs}]><w:document xmlns:w="{agency.W}">&a8;</w:document>'
    refuse(tmp_path, changed(agency.template(REPORT), **_at("word/document.xml", evil)))
    outside = (
        '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
        f'<w:document xmlns:w="{agency.W}"><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>'
    )
    data = changed(agency.template(REPORT), **_at("word/document.xml", outside))
    refuse(tmp_path, data, "document type declaration")


def _at(name: str, text: str) -> dict[str, bytes]:
    return {name.replace("/", "__"): text.encode()}


def test_broken_xml(tmp_path: Path):
    """The part that is broken is named."""
    data = changed(agency.template(REPORT), **_at("word/styles.xml", "<w:styles"))
    refuse(tmp_path, data, "word/styles.xml", "well-formed")


def test_deep_nesting(tmp_path: Path):
    """Elements nested by the thousand would overflow a stack."""
    deep = "<w:sdt><w:sdtContent>" * 5_000 + para("x") + "</w:sdtContent></w:sdt>" * 5_000
    refuse(tmp_path, agency.template(deep + REPORT))
    refuse(tmp_path, agency.template("<w:sdt>" * 210 + "</w:sdt>" * 210 + REPORT), "nested more than")


def test_macros(tmp_path: Path):
    """A file with macros, by its type or by its parts."""
    macro = agency.template(REPORT)
    by_type = changed(
        macro, **{"[Content_Types].xml": _types("application/vnd.ms-word.document.macroEnabled.main+xml")}
    )
    refuse(tmp_path, by_type, "macros")
    vba = "http://schemas.microsoft.com/office/2006/relationships/vbaProject"
    by_part = agency.template(
        REPORT, links=f'<Relationship Id="rId60" Type="{vba}" Target="vbaProject.bin"/>'
    )
    refuse(tmp_path, by_part, "code")


@pytest.mark.parametrize("kind", ["image", "attachedToolbars", "oleObject", "frame", "subDocument", "header"])
def test_content_from_elsewhere(tmp_path: Path, kind: str):
    """A picture, frame or document that Word would fetch from the network when the report is opened."""
    target = 'Target="http://evil.example/x" TargetMode="External"'
    link = f'<Relationship Id="rId60" Type="{OFFICE}/{kind}" {target}/>'
    refuse(tmp_path, agency.template(REPORT, links=link))


def test_unsafe_names(tmp_path: Path):
    """Parts with doubled names, or names that climb out of a folder."""
    refuse(tmp_path, changed(agency.template(REPORT), **{"..__..__x": b""}), "unsafe names")


def test_links_for_readers_stay(tmp_path: Path):
    """An ordinary hyperlink is no content from elsewhere."""
    link = (
        f'<Relationship Id="rId60" Type="{OFFICE}/hyperlink" Target="https://a.se/" TargetMode="External"/>'
    )
    file = tmp_path / "agency.docx"
    file.write_bytes(agency.template(REPORT, links=link))
    assert writer.write(document(p("x")), template=file)


def test_a_strict_file_is_refused_by_name(tmp_path: Path):
    """The strict form of Open XML has other namespaces; Word saves the ordinary one when asked."""
    strict = agency.template(REPORT)
    text = '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body/></w:document>'
    refuse(tmp_path, changed(strict, **_at("word/document.xml", text)), "strict")


def test_a_template_that_is_a_dotx_gives_a_docx(tmp_path: Path):
    """Agencies keep templates as .dotx; the report must open as a document."""
    file = tmp_path / "agency.dotx"
    types = zipfile.ZipFile(io.BytesIO(agency.template(REPORT))).read("[Content_Types].xml")
    dotx = changed(
        agency.template(REPORT), **{"[Content_Types].xml": types.replace(b"document.main", b"template.main")}
    )
    file.write_bytes(dotx)
    written = zipfile.ZipFile(io.BytesIO(writer.write(document(p("x")), template=file)))
    assert b"document.main+xml" in written.read("[Content_Types].xml")
