"""Page numbers for contents and references: the report laid out by LibreOffice, then written again.

A page number depends on the layout and on nothing the writer knows. Word counts its own when it updates
fields; what stands in the file until then comes from LibreOffice, whose metric-compatible fonts break lines
alike.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Mapping

from attrs import frozen

from govreport.errors import GovreportError
from govreport.word.libreoffice.lost_cells import convert_whole
from govreport.word.libreoffice.office import TIME_LIMIT, program
from govreport.word.libreoffice.pdf import pdf_library

_BOOKMARK = re.compile(r'<w:bookmarkStart [^>]*w:name="([^"]+)"')
_PLAIN = re.compile(r"[A-Za-z0-9]")


@frozen
class Paginated:
    """A Word file and what is known of its pages.

    Attributes:
        data: The file.
        pages: Page by bookmark name; empty where the document was not laid out.
        why_not: Why it was not; empty where it was.
    """

    data: bytes
    pages: Mapping[str, int]
    why_not: str = ""


def paginate(
    write: Callable[[Mapping[str, int]], bytes],
    *,
    needed: bool | None = None,
    time_limit: float = TIME_LIMIT,
    before: Callable[[bytes], None] | None = None,
) -> Paginated:
    """Write a document so that its page numbers are right.

    Args:
        write: Writes the document with the page numbers it is given, such as
            ``lambda pages: writer.write(document, pages=pages)``.
        needed: True raises where pages cannot be found out, False never tries, None tries and gives up.
        time_limit: Seconds LibreOffice may take.
        before: Handed the document without page numbers before LibreOffice, which may take minutes, is started.

    Raises:
        MissingExtraError: LibreOffice or pypdf is not installed and ``needed`` is True.
        GovreportError: LibreOffice failed and ``needed`` is True.
    """
    data = write({})
    if needed is False:
        return Paginated(data, {}, "not asked for")
    if needed is None and program() is None:
        return Paginated(data, {}, "LibreOffice was not found")
    if before is not None:
        before(data)
    try:
        pages = page_numbers(data, time_limit=time_limit)
    except GovreportError as error:
        if needed:
            raise
        return Paginated(data, {}, str(error))
    return Paginated(write(pages), pages)


def page_numbers(data: bytes, *, time_limit: float = TIME_LIMIT) -> dict[str, int]:
    """The page, from 1, on which each bookmark of a Word file stands, by the bookmark's name.

    Raises:
        MissingExtraError: LibreOffice or pypdf is not installed.
        GovreportError: LibreOffice failed.
    """
    pypdf = pdf_library()
    pdf, _ = convert_whole(data, pypdf, time_limit=time_limit)
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    numbers = {page.indirect_reference.idnum: number for number, page in enumerate(reader.pages, start=1)}
    places = {name.lstrip("/"): place.page for name, place in reader.named_destinations.items()}
    found = {}
    for bookmark in _bookmarks(data):
        page = getattr(places.get(_name_in_pdf(bookmark)), "idnum", None)
        if page in numbers:
            found[bookmark] = numbers[page]
    return found


def _bookmarks(data: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        document = archive.read("word/document.xml").decode("utf-8")
    return _BOOKMARK.findall(document)


def _name_in_pdf(bookmark: str) -> str:
    """How LibreOffice writes a bookmark's name: what is no letter or digit as its code in hexadecimal."""
    return "".join(char if _PLAIN.match(char) else f"{ord(char):02X}" for char in bookmark)
