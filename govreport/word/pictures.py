"""Pictures in line with the text, with alternative text and a caption over them and the source under them."""

from __future__ import annotations

from govreport.errors import GovreportError
from govreport.model.blocks import Picture
from govreport.report.walking import plain
from govreport.word.blocks import block_xml, labelled, note_paragraph, styled
from govreport.word.captions import caption_xml
from govreport.word.markup import NOTHING, PIC, A, Xml, attribute, join, paragraph, run
from govreport.word.writing import Writing

_EMU_PER_MM = 36_000
_FORMATS = {"png": "png", "jpeg": "jpeg", "jpg": "jpeg"}
_DECORATIVE = Xml(
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative'
    ' xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)


@block_xml.register
def _picture(block: Picture, writing: Writing) -> Xml:
    parts = [caption_xml(block.caption, writing)] if block.caption else []
    keep = "<w:keepNext/>" if block.source else ""
    look = styled("Picture", writing, before=keep)
    chart = writing.draw_chart(block, writing) if writing.draw_chart is not None else NOTHING
    parts.append(paragraph(look, chart or picture_run(block, writing)))
    if block.source:
        parts.append(
            note_paragraph("Source", labelled(writing.label("source"), block.source), writing, keep=False)
        )
    if writing.draft and _says_nothing(block):
        parts.append(paragraph(styled("Gap", writing), run(f"[{writing.label('alt')}]")))
    return join(parts)


def _says_nothing(block: Picture) -> bool:
    """Whether the picture has no words for those who cannot see it, and is no ornament."""
    return not block.alt.strip() and not block.decorative


def picture_run(block: Picture, writing: Writing) -> Xml:
    """The picture itself as a run, no wider than the text.

    Raises:
        GovreportError: A format Word does not show, no size, or no alternative text in what is no draft.
    """
    if block.format not in _FORMATS:
        raise GovreportError(f"picture {block.key!r}: Word shows png and jpeg, not {block.format}")
    if block.width_mm <= 0 or block.height_mm <= 0:
        raise GovreportError(f"picture {block.key!r}: has no size")
    alt = block.alt
    if _says_nothing(block):
        if not writing.draft:
            raise GovreportError(f"picture {block.key!r}: has no alternative text")
        alt = writing.label("alt")
    relation = writing.picture(block.data, _FORMATS[block.format])
    shrink = min(1.0, writing.text_mm / block.width_mm)
    size = " ".join(
        f'{side}="{round(length * shrink * _EMU_PER_MM)}"'
        for side, length in (("cx", block.width_mm), ("cy", block.height_mm))
    )
    number = writing.new_id()
    title = plain(block.caption)
    said = "" if block.decorative else attribute("descr", alt) + (attribute("title", title) if title else "")
    inside = _DECORATIVE.replace("<a:extLst>", f'<a:extLst xmlns:a="{A}">') if block.decorative else ""
    document_properties = f'<wp:docPr id="{number}" name="Picture {number}"{said}>{inside}</wp:docPr>'
    return Xml(
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f"<wp:extent {size}/>{document_properties}"
        f'<a:graphic xmlns:a="{A}"><a:graphicData uri="{PIC}"><pic:pic xmlns:pic="{PIC}"><pic:nvPicPr>'
        f'<pic:cNvPr id="{number}" name="Picture {number}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>'
        f'<a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
