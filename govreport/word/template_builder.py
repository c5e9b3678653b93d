"""Builds ``templates/*/report.docx`` from `look`: ``python -m govreport.word.template_builder templates``.

The files it writes are ordinary Word files, with the same tags an agency's own template may hold; who prefers
to change the look in Word opens one, saves it under another name and gives it as ``--template``.
"""

from __future__ import annotations

import sys
from pathlib import Path

from attrs import frozen

from govreport.output import write_bytes
from govreport.word.fields import field
from govreport.word.markup import NOTHING, PREFIXES, Xml, attribute, join, paragraph, run
from govreport.word.package import DOCUMENT_TYPE, Package
from govreport.word.styles import look
from govreport.word.styles.stylesheet import numbering_part, styles_part, twips
from govreport.word.styles.theme import theme_part

_WML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_NS = Xml("".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in PREFIXES.items()))
_IGNORABLE = ' mc:Ignorable="w15"'


@frozen(kw_only=True)
class Edition:
    """What differs between the templates of two languages.

    Attributes:
        folder: Under ``templates/``.
        lang: BCP 47 tag.
        annex: The word before an annex's number.
        decimal: Decimal mark of formulas that people may add.
        separator: Between the parts of such a formula.
    """

    folder: str
    lang: str
    annex: str
    decimal: str
    separator: str


EDITIONS = (
    Edition(folder="se", lang="sv-SE", annex="Bilaga", decimal=",", separator=";"),
    Edition(folder="en", lang="en-GB", annex="Annex", decimal=".", separator=","),
)


def build(edition: Edition) -> bytes:
    """The template of one language, the same bytes each time."""
    package = Package(f"templates/{edition.folder}/report.docx")
    package.defaults = {
        "rels": "application/vnd.openxmlformats-package.relationships+xml",
        "xml": "application/xml",
    }
    parts = {
        "styles": (styles_part(edition.lang), f"{_WML}.styles+xml"),
        "numbering": (numbering_part(edition.annex), f"{_WML}.numbering+xml"),
        "settings": (_settings(edition), f"{_WML}.settings+xml"),
        "fontTable": (_fonts(), f"{_WML}.fontTable+xml"),
        "footnotes": (_footnotes(), f"{_WML}.footnotes+xml"),
        "theme": (theme_part(), "application/vnd.openxmlformats-officedocument.theme+xml"),
    }
    for kind, (xml, content_type) in parts.items():
        name = "word/theme/theme1.xml" if kind == "theme" else f"word/{kind}.xml"
        package.add(name, _part(xml), content_type)
        package.relate("word/document.xml", kind, name)
    ids = {}
    for name, kind, lines in _EDGES:
        part = f"word/{name}.xml"
        package.add(part, _part(_edge(kind, lines)), f"{_WML}.{kind}+xml")
        ids[name] = package.relate("word/document.xml", kind, part)
    package.add("word/document.xml", _part(_document(ids)), DOCUMENT_TYPE)
    package.relate("", "officeDocument", "word/document.xml")
    return package.to_bytes()


def _part(xml: Xml) -> bytes:
    return b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + xml.encode()


def _document(ids: dict[str, str]) -> Xml:
    front = _section(ids["frontHeader"], ids["frontFooter"], first=(ids["coverHeader"], ids["frontFooter"]))
    body = _section(ids["bodyHeader"], ids["bodyFooter"])
    return Xml(
        f"<w:document{_NS}{_IGNORABLE}><w:body>{_tag('Body Text', '{{ front }}')}"
        f'<w:p><w:pPr><w:pStyle w:val="SectionBreak"/>{front}</w:pPr></w:p>'
        f"{_tag('Body Text', '{{ report }}')}{body}</w:body></w:document>"
    )


def _tag(style: str, text: str) -> Xml:
    return paragraph(Xml(f"<w:pStyle{attribute('w:val', look.style(style).id)}/>"), run(text))


def _section(header: str, footer: str, *, first: tuple[str, str] | None = None) -> Xml:
    """A4 upright; ``first`` is the header and footer of a first page that differs."""
    width, height = (twips(side) for side in look.PAGE_MM)
    side, top, bottom, header_edge, footer_edge = (
        twips(length)
        for length in (
            look.MARGIN_SIDE_MM,
            look.MARGIN_TOP_MM,
            look.MARGIN_BOTTOM_MM,
            look.HEADER_MM,
            look.FOOTER_MM,
        )
    )
    edges = {"default": (header, footer), **({"first": first} if first else {})}
    references = "".join(
        f'<w:headerReference w:type="{kind}" r:id="{above}"/>'
        f'<w:footerReference w:type="{kind}" r:id="{below}"/>'
        for kind, (above, below) in edges.items()
    )
    return Xml(
        f'<w:sectPr>{references}<w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{width}" w:h="{height}"/>'
        f'<w:pgMar w:top="{top}" w:right="{side}" w:bottom="{bottom}" w:left="{side}"'
        f' w:header="{header_edge}" w:footer="{footer_edge}" w:gutter="0"/>'
        f"{'<w:titlePg/>' if first else ''}</w:sectPr>"
    )


_MARK = ("Page Mark", "{{ marks }}")
_PAGE_NUMBER = "PAGE"
# Name of the part, kind, and its paragraphs: style and text. A paragraph whose tags come to nothing goes.
_EDGES = (
    ("coverHeader", "header", (_MARK, ("Cover Bar", ""))),
    ("frontHeader", "header", (_MARK, ("header", ""))),
    ("bodyHeader", "header", (_MARK, ("header", "{{ running_head }}"))),
    ("frontFooter", "footer", (("footer", ""),)),
    ("bodyFooter", "footer", (("footer", _PAGE_NUMBER),)),
)


def _edge(kind: str, lines: tuple[tuple[str, str], ...]) -> Xml:
    body = []
    for style, text in lines:
        properties = Xml(f"<w:pStyle{attribute('w:val', look.style(style).id)}/>")
        shown = field("PAGE", run("1")) if text == _PAGE_NUMBER else run(text) if text else NOTHING
        body.append(paragraph(properties, shown))
    tag = "hdr" if kind == "header" else "ftr"
    return Xml(f"<w:{tag}{_NS}{_IGNORABLE}>{join(body)}</w:{tag}>")


def _settings(edition: Edition) -> Xml:
    word = "http://schemas.microsoft.com/office/word"
    compat = {
        "compatibilityMode": "15",
        "overrideTableStyleFontSizeAndJustification": "1",
        "enableOpenTypeFeatures": "1",
        "doNotFlipMirrorIndents": "1",
        "differentiateMultirowTableHeaders": "1",
    }
    rows = "".join(
        f'<w:compatSetting w:name="{key}" w:uri="{word}" w:val="{value}"/>' for key, value in compat.items()
    )
    return Xml(
        f'<w:settings xmlns:w="{PREFIXES["w"]}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/>'
        '<w:autoHyphenation/><w:consecutiveHyphenLimit w:val="2"/><w:hyphenationZone w:val="425"/>'
        '<w:doNotHyphenateCaps/><w:characterSpacingControl w:val="doNotCompress"/>'
        '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
        f"<w:compat>{rows}</w:compat><w:themeFontLang{attribute('w:val', edition.lang)}/>"
        '<w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1"'
        ' w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" w:accent6="accent6"'
        ' w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/>'
        f"<w:decimalSymbol{attribute('w:val', edition.decimal)}/>"
        f"<w:listSeparator{attribute('w:val', edition.separator)}/></w:settings>"
    )


def _fonts() -> Xml:
    def font(name: str, twin: str, family: str, pitch: str) -> str:
        other = f'<w:altName w:val="{twin}"/>' if twin else ""
        return (
            f'<w:font w:name="{name}">{other}<w:family w:val="{family}"/><w:pitch w:val="{pitch}"/></w:font>'
        )

    rows = font(look.FONT, look.FONT_TWIN, "swiss", "variable") + font(look.CODE_FONT, "", "modern", "fixed")
    return Xml(f'<w:fonts xmlns:w="{PREFIXES["w"]}">{rows}</w:fonts>')


def _footnotes() -> Xml:
    def note(number: int, kind: str, mark: str) -> str:
        return (
            f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:pPr><w:spacing w:after="0" w:line="240"'
            f' w:lineRule="auto"/></w:pPr><w:r><w:{mark}/></w:r></w:p></w:footnote>'
        )

    notes = note(-1, "separator", "separator") + note(0, "continuationSeparator", "continuationSeparator")
    return Xml(f"<w:footnotes{_NS}{_IGNORABLE}>{notes}</w:footnotes>")


def main(arguments: list[str]) -> None:
    """Write every edition's template under the folder given first."""
    for edition in EDITIONS:
        target = Path(arguments[0]) / edition.folder / "report.docx"
        target.parent.mkdir(parents=True, exist_ok=True)
        write_bytes(target, build(edition))


if __name__ == "__main__":
    main(sys.argv[1:])
