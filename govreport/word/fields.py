"""Word fields with their computed results, so that a document is right before anybody updates it."""

from __future__ import annotations

from govreport.word.markup import NOTHING, Xml, attribute, escape


def begin(instruction: str, *, dirty: bool = False, properties: Xml = NOTHING) -> Xml:
    """The start of a field up to its result; ``dirty`` asks Word to update it when the file is opened."""
    mark = ' w:dirty="true"' if dirty else ""
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return Xml(
        f'<w:r>{look}<w:fldChar w:fldCharType="begin"{mark}/></w:r>'
        f'<w:r>{look}<w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText></w:r>'
        f'<w:r>{look}<w:fldChar w:fldCharType="separate"/></w:r>'
    )


END = Xml('<w:r><w:fldChar w:fldCharType="end"/></w:r>')


def field(instruction: str, result: Xml, *, dirty: bool = False, properties: Xml = NOTHING) -> Xml:
    """A whole field; ``result`` is the runs that show what it came to."""
    return Xml(begin(instruction, dirty=dirty, properties=properties) + result + END)


def bookmarked(number: int, name: str, content: Xml) -> Xml:
    """``content`` between the ends of a bookmark."""
    return Xml(
        f'<w:bookmarkStart w:id="{number}"{attribute("w:name", name)}/>{content}'
        f'<w:bookmarkEnd w:id="{number}"/>'
    )


def inner_link(anchor: str, content: Xml) -> Xml:
    """``content`` as a link to a bookmark of the same document."""
    return Xml(f'<w:hyperlink{attribute("w:anchor", anchor)} w:history="1">{content}</w:hyperlink>')
