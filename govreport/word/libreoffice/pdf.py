"""The report as tagged PDF/UA-1: LibreOffice's export, with what its export gets wrong put right.

LibreOffice 7.4 writes the tab order of pages as a text where a name must stand, remaps standard structure
types to others (a paragraph style called Quote), gives footnotes no id, and leaves the link from a footnote's
mark untagged.
"""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

from attrs import frozen

from govreport.errors import MissingExtraError
from govreport.output import write_bytes
from govreport.word.libreoffice.lost_cells import convert_whole
from govreport.word.libreoffice.office import TIME_LIMIT

# Structure types of ISO 32000-1, 14.8.4, which must mean what the standard says.
# fmt: off
_STANDARD = frozenset((
    "Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index",
    "NonStruct", "Private", "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody",
    "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot", "Span", "Quote", "Note", "Reference",
    "BibEntry", "Code", "Link", "Annot", "Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP", "Figure",
    "Formula", "Form",
))
# fmt: on

# What PDF/A asks for where metadata go beyond its own: the PDF/UA mark, described.
_AIIM = "http://www.aiim.org/pdfa/ns"
_UA_SCHEMA = f"""\
<rdf:Description rdf:about="" xmlns:pdfaExtension="{_AIIM}/extension/" xmlns:pdfaSchema="{_AIIM}/schema#"
 xmlns:pdfaProperty="{_AIIM}/property#"><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Which part of ISO 14289 the file follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
""".encode()


@frozen
class MadePdf:
    """A PDF that was written.

    Attributes:
        path: Where it is.
        lacking: How many cells of tables it lacks, by a fault of LibreOffice's that could not be put right.
    """

    path: Path
    lacking: int = 0


def to_pdf(
    report: Path,
    target: Path | None = None,
    *,
    data: bytes | None = None,
    time_limit: float = TIME_LIMIT,
    archive: bool = False,
) -> MadePdf:
    """Write a Word report as tagged PDF/UA-1.

    Args:
        report: The ``.docx``, which is only read.
        target: Where the PDF goes; beside the report where None.
        data: The Word file to convert instead of what stands in ``report``: the same with charts as pictures.
        time_limit: Seconds LibreOffice may take.
        archive: Make it PDF/A-2 as well.

    Returns:
        The PDF, and what it lacks.

    Raises:
        MissingExtraError: LibreOffice or pypdf is not installed.
        GovreportError: LibreOffice failed; the Word report is as it was.
        OutputFileError: The PDF cannot be written.
    """
    target = target or report.with_suffix(".pdf")
    reader = pdf_library()  # before LibreOffice works for minutes in vain
    word = report.read_bytes() if data is None else data
    made, lacking = convert_whole(word, reader, time_limit=time_limit, archive=archive)
    write_bytes(target, mend(made, reader))
    return MadePdf(target, lacking)


def pdf_library() -> Any:
    """The package pypdf.

    Raises:
        MissingExtraError: It is not installed.
    """
    try:
        import pypdf  # an optional extra, and 100 ms that only a PDF needs
    except ImportError as error:
        raise MissingExtraError("a PDF needs the package pypdf: pip install 'govreport[pdf]'") from error
    return pypdf


def mend(data: bytes, pypdf: Any) -> bytes:
    """LibreOffice's PDF with its faults against PDF/UA-1 put right, added to the end of the file."""
    stream = io.BytesIO(data)
    writer = pypdf.PdfWriter(stream, incremental=True)
    names = pypdf.generic.NameObject
    for page in writer.pages:
        if "/Annots" in page:
            page[names("/Tabs")] = names("/S")
            _drop_untagged_links(page, pypdf)
    _describe_schema(writer.root_object)
    root = writer.root_object.get("/StructTreeRoot")
    if root is not None:
        tree = root.get_object()
        _unmap_standard_types(tree)
        _number_notes(tree, pypdf)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _drop_untagged_links(page: Any, pypdf: Any) -> None:
    kept = [each for each in page["/Annots"] if "/StructParent" in each.get_object()]
    if len(kept) != len(page["/Annots"]):
        page[pypdf.generic.NameObject("/Annots")] = pypdf.generic.ArrayObject(kept)


def _unmap_standard_types(tree: Any) -> None:
    mapped = tree.get("/RoleMap")
    if mapped is not None:
        for name in [key for key in mapped.get_object() if key.lstrip("/") in _STANDARD]:
            del mapped.get_object()[name]


def _number_notes(tree: Any, pypdf: Any) -> None:
    count = 0
    waiting = [tree]
    while waiting:
        element = waiting.pop()
        if element.get("/S") == "/Note" and "/ID" not in element:
            count += 1
            identifier = pypdf.generic.ByteStringObject(f"note{count}".encode())
            element[pypdf.generic.NameObject("/ID")] = identifier
        kids = element.get("/K")
        kids = kids.get_object() if kids is not None else []
        inner = [kid.get_object() for kid in (kids if isinstance(kids, list) else [kids])]
        waiting += (kid for kid in inner if isinstance(kid, dict) and "/S" in kid)


def _describe_schema(root: Any) -> None:
    """Say in an archive file's metadata what its PDF/UA mark means, and that the file is tagged (level A)."""
    metadata = root.get("/Metadata")
    if metadata is None:
        return
    stream = metadata.get_object()
    packet = stream.get_data()
    if b"<pdfaid:part>" in packet and b"pdfaExtension" not in packet:
        packet = packet.replace(b"<pdfaid:conformance>B<", b"<pdfaid:conformance>A<")
        stream.set_data(packet.replace(b"</rdf:RDF>", _UA_SCHEMA + b"</rdf:RDF>", 1))
