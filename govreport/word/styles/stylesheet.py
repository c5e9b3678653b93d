"""The look as WordprocessingML: one style or list of `look` at a time, or the whole stylesheet."""

from __future__ import annotations

from govreport.word.markup import NOTHING, Xml, attribute, escape, join
from govreport.word.styles import look

TABLE_STYLE = "Report Table"
TABLE_STYLE_ID = "ReportTable"
_ABSTRACT = {numbering.name: index for index, numbering in enumerate(look.NUMBERINGS)}


def twips(millimetres: float) -> int:
    """Millimetres in twentieths of a point."""
    return round(millimetres * 1440 / 25.4)


def styles_part(lang: str) -> Xml:
    """The whole ``styles.xml`` of our own template, in the language of BCP 47 tag ``lang``."""
    body = join([_defaults(lang), *(style_xml(style) for style in look.STYLES), table_style_xml()])
    return Xml(
        f'<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{body}'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/></w:style></w:styles>'
    )


def _defaults(lang: str) -> Xml:
    fonts = "".join(attribute(f"w:{which}", look.FONT) for which in ("ascii", "hAnsi", "eastAsia", "cs"))
    return Xml(
        f"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts{fonts}/>"
        f'<w:sz w:val="{round(look.style("Normal").size_pt or 11) * 2}"/>'
        f'<w:lang{attribute("w:val", lang)}{attribute("w:eastAsia", lang)} w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault></w:docDefaults>"
    )


def style_xml(
    style: look.Style, *, plain: bool = False, base: str = "", text_mm: float = look.TEXT_MM
) -> Xml:
    """A ``w:style``.

    Args:
        style: What it looks like.
        plain: Without type and colour of its own, for a template of other looks that lacks the style.
        base: Id of the style it builds on; its own where empty.
        text_mm: Width of the text column, where tab stops at its edge go.
    """
    based = base or (look.style(style.based_on).id if style.based_on else "")
    if not based and style.name != "Normal" and style.kind == "paragraph":
        based = "Normal"
    default = ' w:default="1"' if style.name == "Normal" else ""
    custom = "" if _builtin(style) else ' w:customStyle="1"'
    parts = [
        f'<w:style w:type="{style.kind}"{default}{custom}{attribute("w:styleId", style.id)}>',
        f"<w:name{attribute('w:val', style.name)}/>",
        f"<w:basedOn{attribute('w:val', based)}/>" if based else "",
        f"<w:next{attribute('w:val', look.style(style.follow).id)}/>" if style.follow and not plain else "",
        '<w:uiPriority w:val="99"/>' if not style.gallery else "",
        "<w:qFormat/>" if style.gallery else "",
    ]
    paragraph = _paragraph_properties(style, text_mm, plain=plain) if style.kind == "paragraph" else NOTHING
    text = _run_properties(style, plain=plain)
    parts += [f"<w:pPr>{paragraph}</w:pPr>" if paragraph else "", f"<w:rPr>{text}</w:rPr>" if text else ""]
    return Xml("".join(parts) + "</w:style>")


_WORDS_OWN = {
    "normal", "body text", "toc heading", "table of figures", "list bullet", "list number", "list continue",
    "quote", "caption", "title", "subtitle", "header", "footer", "footnote text", "footnote reference",
    "hyperlink", *(f"heading {level}" for level in range(1, 10)), *(f"toc {level}" for level in range(1, 10)),
}  # fmt: skip


def _builtin(style: look.Style) -> bool:
    return style.name.casefold() in _WORDS_OWN


def _switch(tag: str, value: bool | None) -> str:
    return "" if value is None else f"<w:{tag}/>" if value else f'<w:{tag} w:val="0"/>'


def _paragraph_properties(style: look.Style, text_mm: float, *, plain: bool) -> Xml:
    parts = [
        _switch("keepNext", style.keep_next),
        _switch("keepLines", style.keep_lines or None),
        _switch("pageBreakBefore", None if plain else style.page_break),
        _number_properties(style, plain=plain),
        f'<w:shd w:val="clear" w:color="auto" w:fill="{style.shade}"/>' if style.shade and not plain else "",
        _tabs(style, text_mm),
        "<w:suppressAutoHyphens/>" if not style.hyphenate else "",
        _spacing(style),
        _indents(style),
        _switch("contextualSpacing", style.contextual or None),
        f'<w:jc w:val="{style.align}"/>' if style.align else "",
        f'<w:outlineLvl w:val="{style.outline}"/>' if style.outline is not None else "",
    ]
    return Xml("".join(parts))


def _number_properties(style: look.Style, *, plain: bool) -> str:
    """The list that numbers a style; ``plain`` takes the base's away, as our lists are not in that file."""
    if style.numbering is None:
        return ""
    name, level = style.numbering
    if not name or plain:
        return '<w:numPr><w:numId w:val="0"/></w:numPr>'
    ilvl = f'<w:ilvl w:val="{level}"/>' if level else ""
    return f'<w:numPr>{ilvl}<w:numId w:val="{_ABSTRACT[name] + 1}"/></w:numPr>'


def _tabs(style: look.Style, text_mm: float) -> str:
    if not style.tabs:
        return ""
    stops = []
    for position, kind, leader in style.tabs:
        place = twips(text_mm if position == look.EDGE else position)
        stops.append(f'<w:tab w:val="{kind}" w:leader="{leader}" w:pos="{place}"/>')
    return f"<w:tabs>{''.join(stops)}</w:tabs>"


def _spacing(style: look.Style) -> str:
    parts = []
    if style.before_pt is not None:
        parts.append(f'w:before="{round(style.before_pt * 20)}"')
    if style.after_pt is not None:
        parts.append(f'w:after="{round(style.after_pt * 20)}"')
    if style.line is not None:
        exact = style.line < 0
        value = round(-style.line * 20) if exact else round(style.line * 240)
        parts.append(f'w:line="{value}" w:lineRule="{"exact" if exact else "auto"}"')
    return f"<w:spacing {' '.join(parts)}/>" if parts else ""


def _indents(style: look.Style) -> str:
    lengths = (("left", style.left_mm), ("right", style.right_mm), ("hanging", style.hanging_mm))
    parts = [f'w:{side}="{twips(value)}"' for side, value in lengths if value is not None]
    return f"<w:ind {' '.join(parts)}/>" if parts else ""


def _run_properties(style: look.Style, *, plain: bool) -> Xml:
    size = f'<w:sz w:val="{round(style.size_pt * 2)}"/>' if style.size_pt is not None and not plain else ""
    fonts = "".join(attribute(f"w:{which}", style.font) for which in ("ascii", "hAnsi", "cs"))
    parts = [
        f"<w:rFonts{fonts}/>" if style.font else "",
        _switch("b", style.bold),
        _switch("i", style.italic),
        _switch("caps", style.caps or None),
        f'<w:color w:val="{style.color}"/>' if style.color and not plain else "",
        size,
        '<w:u w:val="single"/>' if style.underline else "",
        '<w:vertAlign w:val="superscript"/>' if style.superscript else "",
    ]
    return Xml("".join(parts))


def table_style_xml() -> Xml:
    """The table style: light rules, a stronger one around head and total, air to the right of each cell."""

    def rule(side: str, eighths: int, color: str) -> str:
        return f'<w:{side} w:val="single" w:sz="{eighths}" w:space="0" w:color="{color}"/>'

    borders = rule("top", 8, look.INK) + rule("bottom", 8, look.INK) + rule("insideH", 4, look.RULE)
    head = rule("top", 8, look.INK) + rule("bottom", 6, look.INK)
    total = rule("top", 6, look.INK) + rule("bottom", 8, look.INK)
    return Xml(
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{TABLE_STYLE_ID}">'
        f'<w:name w:val="{TABLE_STYLE}"/><w:basedOn w:val="TableNormal"/>'
        '<w:uiPriority w:val="59"/><w:qFormat/>'
        f"<w:tblPr><w:tblBorders>{borders}</w:tblBorders>"
        '<w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar>'
        "</w:tblPr>"
        f'<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>{head}</w:tcBorders>'
        '<w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>'
        f'<w:tblStylePr w:type="lastRow"><w:tcPr><w:tcBorders>{total}</w:tcBorders></w:tcPr></w:tblStylePr>'
        "</w:style>"
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    )


def numbering_part(annex: str) -> Xml:
    """The whole ``numbering.xml`` of our own template; ``annex`` is the word before an annex's number."""
    lists = join([abstract_list(each, index, annex=annex) for index, each in enumerate(look.NUMBERINGS)])
    numbers = "".join(
        f'<w:num w:numId="{index + 1}"><w:abstractNumId w:val="{index}"/></w:num>'
        for index in _ABSTRACT.values()
    )
    return Xml(
        f'<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{lists}{numbers}'
        "</w:numbering>"
    )


def abstract_list(numbering: look.Numbering, number: int, *, annex: str = "", linked: bool = True) -> Xml:
    """One ``w:abstractNum``; ``linked`` binds its levels to the styles they number."""
    levels = []
    for level, (form, text, left, hanging) in enumerate(numbering.levels):
        binds = linked and level < len(numbering.linked)
        style = f'<w:pStyle w:val="{look.style(numbering.linked[level]).id}"/>' if binds else ""
        separate = '<w:suff w:val="space"/>' if hanging == 0 else ""
        font = (
            f'<w:rPr><w:rFonts w:ascii="{look.FONT}" w:hAnsi="{look.FONT}"/></w:rPr>'
            if form == "bullet"
            else ""
        )
        levels.append(
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{style}{separate}'
            f'<w:lvlText w:val="{escape(text.format(annex=annex))}"/><w:lvlJc w:val="left"/>'
            f'<w:pPr><w:ind w:left="{twips(left)}" w:hanging="{twips(hanging)}"/></w:pPr>{font}</w:lvl>'
        )
    return Xml(
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>{"".join(levels)}'
        "</w:abstractNum>"
    )
