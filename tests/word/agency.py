"""Agencies' templates for the tests, as Word makes files: Swedish style ids, split runs, people's traces.

Nothing here uses govreport: a template must not be what our own writer would have made.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMES = (
    f'xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:v="urn:schemas-microsoft-com:vml" mc:Ignorable="w14"'
)
WML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

# As in a Swedish Word: ids are translated, names are not.
STYLES = f"""<w:styles {NAMES}>
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/><w:sz w:val="22"/></w:rPr>
</w:rPrDefault></w:docDefaults> <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name
w:val="Normal"/></w:style> <w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="heading
1"/><w:basedOn w:val="Normal"/> <w:pPr><w:keepNext/><w:numPr><w:numId w:val="3"/></w:numPr><w:outlineLvl
w:val="0"/></w:pPr> <w:rPr><w:b/><w:color w:val="5B2C83"/><w:sz w:val="36"/></w:rPr></w:style> <w:style
w:type="paragraph" w:styleId="Rubrik2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/>
<w:pPr><w:keepNext/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr><w:outlineLvl
w:val="1"/></w:pPr> <w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style> <w:style w:type="paragraph"
w:styleId="Rubrik3"><w:name w:val="heading 3"/><w:basedOn w:val="Normal"/> <w:pPr><w:keepNext/><w:outlineLvl
w:val="2"/></w:pPr></w:style> <w:style w:type="paragraph" w:styleId="Brdtext"><w:name w:val="Body
Text"/><w:basedOn w:val="Normal"/> <w:pPr><w:spacing w:after="120"/></w:pPr></w:style> <w:style
w:type="paragraph" w:customStyle="1" w:styleId="Citatblock"><w:name w:val="Citatblock"/> <w:basedOn
w:val="Normal"/></w:style> <w:style w:type="character" w:customStyle="1" w:styleId="Source"><w:name
w:val="Source"/></w:style> <w:style w:type="character" w:default="1" w:styleId="Standardstycketeckensnitt">
<w:name w:val="Default Paragraph Font"/></w:style> <w:style w:type="table" w:default="1"
w:styleId="Normaltabell"><w:name w:val="Normal Table"/></w:style>
</w:styles>"""
NUMBERING = f"""<w:numbering {NAMES}><w:abstractNum w:abstractNumId="7"><w:multiLevelType w:val="multilevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Rubrik1"/>
<w:lvlText w:val="%1."/><w:lvlJc w:val="left"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:pStyle w:val="Rubrik2"/>
<w:lvlText w:val="%1.%2)"/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum>
<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>"""
SETTINGS = f"""<w:settings {NAMES}><w:zoom w:val="bestFit"/>
<w:attachedTemplate r:id="rId1"/><w:trackRevisions/>
<w:rsids><w:rsidRoot w:val="00AB12CD"/></w:rsids></w:settings>"""
CORE = """<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title><dc:creator>Anna
 Andersson</dc:creator>
<cp:lastModifiedBy>Bo Bengtsson</cp:lastModifiedBy></cp:coreProperties>"""
SECTION = (
    '<w:sectPr>{references}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1700" w:right="1700"'
    ' w:bottom="1700" w:left="1700" w:header="700" w:footer="700" w:gutter="0"/>{more}</w:sectPr>'
)


def para(*runs: str, style: str = "") -> str:
    """A paragraph of runs as given; each is cut off from the next as Word does after an edit."""
    look = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    between = '<w:proofErr w:type="spellStart"/>'
    cut = between.join(
        f'<w:r w:rsidR="00AB12CD"><w:t xml:space="preserve">{words}</w:t></w:r>' for words in runs
    )
    return f"<w:p>{look}{cut}</w:p>"


REPORT = para("{{ report }}")


def cells(*texts: str) -> str:
    """A table row."""
    return "<w:tr>" + "".join(f"<w:tc><w:tcPr/>{para(words)}</w:tc>" for words in texts) + "</w:tr>"


def rows(*each: str) -> str:
    """A table."""
    grid = '<w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid>'
    return f"<w:tbl><w:tblPr/>{grid}{''.join(each)}</w:tbl>"


def template(
    body: str,
    *,
    header: str = "",
    footer: str = "",
    title: str = "",
    more: str = "",
    parts: Mapping[str, tuple[str, str]] | None = None,
    links: str = "",
    styles: str = STYLES,
) -> bytes:
    """A Word file.

    Args:
        body: Inside of ``w:body``, without the last section.
        header: Inside of the header; none where empty.
        footer: Inside of the footer; none where empty.
        title: Core title.
        more: Further properties of the last section.
        parts: Further parts: name to content and content type.
        links: Further relationships of the document.
        styles: The styles part.
    """
    references = ""
    content = {
        "word/styles.xml": (styles, f"{WML}.styles+xml"),
        "word/numbering.xml": (NUMBERING, f"{WML}.numbering+xml"),
        "word/settings.xml": (SETTINGS, f"{WML}.settings+xml"),
        "docProps/core.xml": (
            CORE.format(title=title),
            "application/vnd.openxmlformats-package.core-properties+xml",
        ),
        **(parts or {}),
    }
    document_links = "".join(
        f'<Relationship Id="rId{n}" Type="{OFFICE}/{kind}" Target="{kind}.xml"/>'
        for n, kind in enumerate(("styles", "numbering", "settings"), start=1)
    )
    for number, (tag, text) in enumerate((("header", header), ("footer", footer)), start=11):
        if text:
            root = "hdr" if tag == "header" else "ftr"
            content[f"word/{tag}1.xml"] = (f"<w:{root} {NAMES}>{text}</w:{root}>", f"{WML}.{tag}+xml")
            document_links += f'<Relationship Id="rId{number}" Type="{OFFICE}/{tag}" Target="{tag}1.xml"/>'
            references += f'<w:{tag}Reference w:type="default" r:id="rId{number}"/>'
    section = SECTION.format(references=references, more=more)
    content["word/document.xml"] = (
        f"<w:document {NAMES}><w:body>{body}{section}</w:body></w:document>",
        f"{WML}.document.main+xml",
    )
    return pack(content, document_links + links)


def pack(content: Mapping[str, tuple[str, str]], document_links: str) -> bytes:
    """The zip around the parts."""
    relationships = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
    core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    overrides = "".join(
        f'<Override PartName="/{n}" ContentType="{kind}"/>' for n, (_, kind) in content.items()
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "[Content_Types].xml",
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels"'
            ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>',
        )
        archive.writestr(
            "_rels/.rels",
            f'<Relationships {relationships}><Relationship Id="rId1" Type="{OFFICE}/officeDocument"'
            f' Target="word/document.xml"/><Relationship Id="rId2" Type="{core}" Target="docProps/core.xml"/>'
            "</Relationships>",
        )
        archive.writestr(
            "word/_rels/document.xml.rels", f"<Relationships {relationships}>{document_links}</Relationships>"
        )
        archive.writestr(
            "word/_rels/settings.xml.rels",
            f'<Relationships {relationships}><Relationship Id="rId1" Type="{OFFICE}/attachedTemplate"'
            ' Target="file:///C:/Users/anna/Normal.dotm" TargetMode="External"/></Relationships>',
        )
        for name, (text, _) in content.items():
            archive.writestr(name, text)
    return stream.getvalue()


def wordlike() -> bytes:
    """A whole template as an agency's Word makes it: a table that repeats, a split tag, header and footer."""
    head = cells("Uppgift", "Värde").replace("<w:tr>", "<w:tr><w:trPr><w:tblHeader/></w:trPr>")
    loop = cells("{% for line in funding %}{{ line.id }}", "{{ line.amount }}{% endfor %}")
    wide = rows(head, loop).replace("<w:tblPr/>", '<w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>')
    body = para("{{ ti", "tle }}", style="Brdtext") + wide + para("{{ report }}")
    return template(body, header=para("{{ running_head }}"), footer=para("Dnr {{ reference }}"))


# Makes of agencies' templates, with what the project's settings say of their styles.
MAKES = {"word": {"Quote": "Citatblock"}, "libreoffice": {"Quote": "Lst Citat"}}


def options(make: str, folder: Path) -> dict[str, object]:
    """What the writer needs for a template of that make, which is put into ``folder``."""
    file = folder / f"{make}.docx"
    if make == "word":
        file.write_bytes(wordlike())
    else:
        file.write_bytes((Path(__file__).parent / "agencies" / f"{make}.docx").read_bytes())
    variables = {
        "registration_number": "801-1",
        "reference": "Ju2017/1",
        "place": "Umeå",
        "funding": [{"id": "B1", "amount": "300 000"}],
    }
    return {"template": file, "styles": MAKES[make], "variables": variables}
