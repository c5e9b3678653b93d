"""The decision's text: from .txt, .docx, .pdf or standard input, with the place of each sentence."""

from __future__ import annotations

import io
import re
from bisect import bisect_right
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attrs import evolve

from govreport.errors import reason
from govreport.model import Decision, Location, Problem, Sentence
from govreport.model.values import frozen
from govreport.profiles import Profile
from govreport.reading import mistakes
from govreport.reading.files import SIZE_LIMIT
from govreport.reading.folding import line_and_column, line_starts
from govreport.reading.sentences import parse

NOTE = "GR020"
"""Code of what is worth knowing about how the decision was read; ``kind`` says what."""

_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_WORD_SPACE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_GONE = (  # what a reader no longer sees, or sees in another place
    *(f"{_WORD_SPACE}{name}" for name in ("del", "moveFrom")),
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
)
_BREAKS = tuple(f"{_WORD_SPACE}{name}" for name in ("tab", "br", "noBreakHyphen"))
_SHARE_LAID_OUT = 0.99  # of a page's letters; less means that text was dropped, as rotated text is
_LONGEST_TEXT = 20_000_000  # characters; a thousand pages are three million


@frozen
class _Source:
    """Text with the offset at which each further paragraph or page begins."""

    text: str
    kind: str
    paragraphs: tuple[int, ...] = ()
    pages: tuple[int, ...] = ()


def read_decision(path: Path, file: str, profile: Profile, problems: list[Problem]) -> Decision:
    """Read the decision at ``path``.

    Args:
        path: Where it is.
        file: Its name for places, relative to the assignment folder.
        profile: Whose language it is read in.
        problems: Takes what went wrong and what is worth a note; never an exception.

    Returns:
        The decision; without text where it could not be read.
    """
    try:
        data = _bytes(path)
    except OSError as error:
        problems.append(mistakes.unreadable(Location(file), "closed", detail=reason(error)))
        return Decision(file=file, text="")
    return decision_from_bytes(data, file, profile, problems)


def _bytes(path: Path) -> bytes:
    """At most one byte more than the limit, so that a device or a huge file ends."""
    if path.is_dir():
        raise IsADirectoryError(21, "is a folder, not a file")
    with path.open("rb") as stream:
        return stream.read(SIZE_LIMIT + 1)


def decision_from_bytes(data: bytes, file: str, profile: Profile, problems: list[Problem]) -> Decision:
    """Read a decision from its bytes, as from standard input; see :func:`read_decision`."""
    if len(data) > SIZE_LIMIT:
        limit = str(SIZE_LIMIT // 1024 // 1024)
        problems.append(mistakes.refused(Location(file), "size", detail=f"> {limit}", limit=limit))
        return Decision(file=file, text="")
    source = _source(data, file, problems)
    if source is None:
        return Decision(file=file, text="")
    if not source.text.strip():
        kind = "no-text-layer" if source.kind == "pdf" else "empty"
        problems.append(
            _note(file, kind) if source.kind == "pdf" else mistakes.unreadable(Location(file), kind)
        )
        return Decision(file=file, text=source.text, source=source.kind)
    return decision_from_text(source.text, file, profile, problems, source)


def decision_from_text(
    text: str,
    file: str,
    profile: Profile,
    problems: list[Problem],
    source: _Source | None = None,
) -> Decision:
    """Split a text that is known already; see :func:`read_decision`."""
    parsed = parse(text, profile, file)
    sentences = tuple(each.sentence for each in parsed.sentences)
    if source is not None and (source.paragraphs or source.pages):
        sentences = tuple(_placed(sentence, source) for sentence in sentences)
    language = foreign_share(text, profile)
    if language is not None:
        problems.append(_note(file, "language", profile=profile.name))
    return Decision(
        file=file,
        text=text,
        sentences=sentences,
        damaged=parsed.damaged,
        source=source.kind if source else "txt",
        furniture=parsed.furniture,
    )


def foreign_share(text: str, profile: Profile) -> float | None:
    """Share of words common in other languages among the common words, or None where the profile fits."""
    habits = profile.decisions
    if not habits.common:
        return None
    words = re.findall(r"[^\W\d_]+", text[:200_000].lower())
    own, other = (
        sum(map(frozenset(common).__contains__, words)) for common in (habits.common, habits.foreign)
    )
    if len(words) < 12 or other <= own:
        return None
    return other / (own + other)


def _note(file: str, kind: str, **params: Any) -> Problem:
    return Problem(NOTE, Location(file), {"variant": kind, **params})


def _source(data: bytes, file: str, problems: list[Problem]) -> _Source | None:
    if data.startswith(b"PK\x03\x04"):
        return _docx(data, file, problems)
    if data[:1024].lstrip().startswith(b"%PDF-"):
        return _pdf(data, file, problems)
    if file.lower().endswith((".docx", ".pdf")) and data.strip():
        problems.append(mistakes.unreadable(Location(file), "kind", detail=file.rsplit(".", 1)[-1]))
        return None
    text, encoding = decode(data)
    if encoding:
        problems.append(_note(file, "encoding", encoding=encoding))
    found = _CONTROLS.search(text)
    if found:
        text, count = _CONTROLS.subn(" ", text)
        problems.append(mistakes.controls(Location(file, *_place(text, found.start())), count))
    return _Source(text[:_LONGEST_TEXT], "txt")


def _place(text: str, offset: int) -> tuple[int, int]:
    return line_and_column(line_starts(text), offset)


def decode(data: bytes) -> tuple[str, str]:
    """Bytes as text, and the encoding's name where it is not UTF-8.

    UTF-16 is known by its byte order mark or by its zero bytes, Latin-1 and Windows-1252 by not being UTF-8.
    Line ends become line feeds.
    """
    encoding = next((name for mark, name in _BOMS if data.startswith(mark)), "")
    if not encoding:
        encoding = _guess(data)
    text = data.decode(encoding, "replace")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text, "" if encoding.startswith("utf-8") else encoding


def _guess(data: bytes) -> str:
    head = data[:4096]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if len(head) >= 4 and max(even, odd) > len(head) / 8:
        return "utf-16-be" if even > odd else "utf-16-le"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.reason == "unexpected end of data" and error.start > len(data) - 4:
            return "utf-8"  # cut off inside a letter
        return "cp1252" if any(0x80 <= byte <= 0x9F for byte in data) else "latin-1"
    return "utf-8"


def _docx(data: bytes, file: str, problems: list[Problem]) -> _Source | None:
    # python-docx takes 0.2 s to load and plain check seldom meets a decision in Word
    import zipfile

    from docx import Document

    try:
        document = Document(io.BytesIO(data))
        head = _docx_head(document)
        paragraphs = list(_docx_paragraphs(document.element.body))
    except (KeyError, ValueError, OSError, zipfile.BadZipFile, AttributeError, SyntaxError) as error:
        # what python-docx, lxml and zipfile raise for a file that is no Word document
        problems.append(mistakes.unreadable(Location(file), "closed", detail=str(error)[:200]))
        return None
    starts: list[int] = []
    out: list[str] = []
    length = 0
    if head:  # before the first paragraph, so that those keep their numbers
        out.append(head + "\n\n")
        length = len(out[0])
    for paragraph in paragraphs:
        starts.append(length)
        out.append(paragraph + "\n\n")
        length += len(paragraph) + 2
    return _Source("".join(out), "docx", paragraphs=tuple(starts))


def _docx_head(document: Any) -> str:
    """The head of the first page, where the decision's number and day often stand; a line for each paragraph."""
    section = document.sections[0] if len(document.sections) else None
    if section is None:
        return ""
    first = section.different_first_page_header_footer
    header = section.first_page_header if first else section.header
    if header.is_linked_to_previous:
        return ""
    lines = (_paragraph_text(one).strip() for one in _paragraphs(header._element))
    return "\n".join(line for line in lines if line)


def _docx_paragraphs(body: Any) -> list[str]:
    """The text of each paragraph, list items with a mark, table rows with their cells divided by bars."""
    found: list[str] = []
    for element in body.iterchildren():
        if element.tag == f"{_WORD_SPACE}tbl":
            for row in element.iter(f"{_WORD_SPACE}tr"):
                cells = [
                    " ".join(map(_paragraph_text, _paragraphs(cell))) for cell in row.iter(f"{_WORD_SPACE}tc")
                ]
                found.append("| " + " | ".join(cells) + " |")
        else:
            found.extend(map(_marked, _paragraphs(element)))
    return found


def _paragraphs(element: Any) -> Iterator[Any]:
    """Paragraphs in or under an element, those of its text boxes after the one they hang on, and each once.

    A drawing stands twice in the file, the second time for old programs; what was moved away or deleted is gone.
    """
    if element.tag == f"{_WORD_SPACE}p":
        yield element
    for child in element.iterchildren():
        if child.tag not in _GONE:
            yield from _paragraphs(child)


def _marked(paragraph: Any) -> str:
    """A paragraph's text with a mark that says heading or list item, as its style does."""
    text = _paragraph_text(paragraph)
    style = paragraph.find(f"{_WORD_SPACE}pPr/{_WORD_SPACE}pStyle")
    name = (style.get(f"{_WORD_SPACE}val") or "").lower() if style is not None else ""
    if not text.strip():
        return ""
    if name.startswith(("heading", "rubrik", "title")):
        return f"# {text}"
    numbered = paragraph.find(f"{_WORD_SPACE}pPr/{_WORD_SPACE}numPr") is not None
    if numbered or name.startswith(("list", "punktlista")):
        return f"– {text}"
    return text


def _paragraph_text(paragraph: Any) -> str:
    """The text of a paragraph as it stands once changes are accepted, without its text boxes."""
    out: list[str] = []
    for node in paragraph.iterchildren():
        if node.tag in (*_GONE, f"{_WORD_SPACE}p"):
            continue
        if node.tag == f"{_WORD_SPACE}t":
            out.append(node.text or "")
        elif node.tag in _BREAKS:
            out.append("-" if node.tag.endswith("Hyphen") else " ")
        elif node.tag != f"{_WORD_SPACE}pPr":
            out.append(_paragraph_text(node))
    return "".join(out)


def _pdf(data: bytes, file: str, problems: list[Problem]) -> _Source | None:
    try:
        # an optional extra, wanted for decisions in PDF only
        import pypdf
    except ImportError:
        problems.append(_note(file, "pypdf"))
        return None
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        pages = [_page_text(page) for page in reader.pages]
    except Exception as error:  # pypdf raises many kinds for broken files, none of them ours
        problems.append(mistakes.unreadable(Location(file), "closed", detail=str(error)[:200]))
        return None
    starts: list[int] = []
    out: list[str] = []
    length = 0
    for page in pages:
        starts.append(length)
        out.append(page.replace("\f", "\n") + "\f")
        length += len(page) + 1
    return _Source(_CONTROLS.sub(" ", "".join(out)), "pdf", pages=tuple(starts))


def _page_text(page: Any) -> str:
    """A page's text with blank lines where the page has them; plain where its layout loses words."""
    plain: str = page.extract_text()
    try:
        laid_out: str = page.extract_text(extraction_mode="layout")
    except Exception:  # pypdf's layout mode fails in many ways on fonts and matrices that plain mode can read
        return plain
    letters = len("".join(plain.split()))
    return laid_out if len("".join(laid_out.split())) >= _SHARE_LAID_OUT * letters else plain


def _placed(sentence: Sentence, source: _Source) -> Sentence:
    """A sentence with its paragraph or page in place of lines, which the user cannot see."""
    here = sentence.location
    if source.pages:
        page = bisect_right(source.pages, sentence.start)
        return evolve(sentence, location=evolve(here, page=page))
    number = bisect_right(source.paragraphs, sentence.start)
    return evolve(sentence, location=Location(here.file, paragraph=f"¶ {number}"))
