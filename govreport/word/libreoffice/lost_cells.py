"""Every cell of a report's tables in the PDF: LibreOffice loses some, which is noticed here and put right.

LibreOffice 7.4 loses all further rows of a table that breaks over pages where the first row of its body may not
break itself, ends within the width of its rule of the foot of the page, and a section break follows somewhere.
The tagged PDF tells which: each cell shown is an element of its structure. Such a table is laid out again with a
first row that may break, in a copy that only LibreOffice sees.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Collection, Iterator, Mapping
from itertools import pairwise
from typing import Any

from govreport.word.libreoffice.office import TIME_LIMIT, convert

_TRIES = 3  # what is put right in one table may push another to the foot of its page
_CELLS = ("/TD", "/TH")
_SHOWN = re.compile(rb"/S\s*/T[DH]\b")
_TABLE = b"<w:tbl>"
_CELL = re.compile(rb"<w:tc[ >]")
_MERGED = re.compile(rb'<w:vMerge(?:/>| w:val="continue")')  # a cell that only continues the one above
_FIRST_ROW = re.compile(
    rb"(<w:tblHeader/></w:trPr>(?:(?!</w:tr>).)*</w:tr><w:tr>)<w:trPr><w:cantSplit/></w:trPr>", re.DOTALL
)


def convert_whole(
    data: bytes, pypdf: Any, *, time_limit: float = TIME_LIMIT, archive: bool = False
) -> tuple[bytes, int]:
    """A Word file as tagged PDF with all its tables' cells.

    Args:
        data: The ``.docx``.
        pypdf: The package, which only a PDF needs.
        time_limit: Seconds after which LibreOffice is stopped, each time it is started.
        archive: As in `convert`, which also says what is raised.

    Returns:
        The PDF, and how many cells of tables it lacks after all.
    """
    name, document = _document(data)
    expected = [len(_CELL.findall(table)) - len(_MERGED.findall(table)) for table in _tables(document)]
    loose: set[int] = set()
    for _ in range(_TRIES):
        pdf = convert(
            _with_document(data, name, _loosened(document, loose)), time_limit=time_limit, archive=archive
        )
        if len(_SHOWN.findall(pdf)) >= sum(expected):  # milliseconds, where the walk below takes seconds
            return pdf, 0
        shown = cells_shown(pdf, pypdf)
        short = _short(expected, shown)
        if not short - loose:
            break
        loose |= short
    return pdf, max(0, sum(expected) - sum(shown))


def cells_shown(pdf: bytes, pypdf: Any) -> list[int]:
    """How many cells a tagged PDF shows of each table, in the order of the tables."""
    root = pypdf.PdfReader(io.BytesIO(pdf)).trailer["/Root"].get("/StructTreeRoot")
    found: list[int] = []
    if root is None:
        return found
    waiting: list[tuple[Any, int]] = [(root.get_object(), -1)]
    while waiting:
        element, table = waiting.pop()
        kind = element.get("/S")
        if kind == "/Table":
            found.append(0)
            table = len(found) - 1
        elif kind in _CELLS and table >= 0:
            found[table] += 1
        waiting += ((kid, table) for kid in reversed(list(_kids(element))))
    return found


def _kids(element: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    kids = element.get("/K")
    kids = kids.get_object() if kids is not None else []
    for kid in kids if isinstance(kids, list) else [kids]:
        each = kid.get_object()
        if isinstance(each, dict) and "/S" in each:
            yield each


def _short(expected: list[int], shown: list[int]) -> set[int]:
    """The tables of which cells are missing; all where it cannot be told which."""
    if sum(shown) >= sum(expected):
        return set()
    if len(shown) != len(expected):
        return set(range(len(expected)))
    return {number for number, count in enumerate(expected) if shown[number] < count}


def _document(data: bytes) -> tuple[str, bytes]:
    """Name and content of the part that holds the tables; empty where the file is no Word file."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            name = next(name for name in package.namelist() if name.endswith("/document.xml"))
            return name, package.read(name)
    except (zipfile.BadZipFile, StopIteration):
        return "", b""


def _tables(document: bytes) -> list[bytes]:
    """The document cut before each table; what stands in a piece after its table holds no cells."""
    starts = [found.start() for found in re.finditer(_TABLE, document)]
    return [document[start:end] for start, end in pairwise([*starts, len(document)])]


def _loosened(document: bytes, tables: Collection[int]) -> bytes:
    """The document with a first row that may break in these tables."""
    pieces = _tables(document)
    front = document[: len(document) - sum(map(len, pieces))]
    return front + b"".join(
        _FIRST_ROW.sub(rb"\1", piece, count=1) if number in tables else piece
        for number, piece in enumerate(pieces)
    )


def _with_document(data: bytes, name: str, document: bytes) -> bytes:
    """The package with that part in place of its own; the package as it is where it has it already."""
    if _document(data)[1] == document:
        return data
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            new.writestr(entry, document if entry.filename == name else old.read(entry))
    return stream.getvalue()
