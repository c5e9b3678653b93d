"""Content controls: what marks a passage and a figure, so that they are found after people's edits.

Each control carries a tag (``req:T3``, ``fig:costs_total``) and holds a bookmark, because LibreOffice keeps a
bookmark's name but loses a control's tag. Neither shows in print; the appearance is hidden on screen too.
"""

from __future__ import annotations

from govreport.word.fields import bookmarked
from govreport.word.markup import Xml, attribute
from govreport.word.names import REQUIREMENT, control_tag
from govreport.word.writing import Writing


def _properties(prefix: str, key: str, writing: Writing) -> Xml:
    tag = control_tag(prefix, key)
    return Xml(
        f"<w:sdtPr><w:alias{attribute('w:val', key[:64])}/><w:tag{attribute('w:val', tag)}/>"
        f'<w:id w:val="{writing.new_id()}"/><w15:appearance w15:val="hidden"/></w:sdtPr>'
    )


def inline_control(prefix: str, key: str, content: Xml, writing: Writing) -> Xml:
    """Runs in a control and bookmark of their own."""
    properties = _properties(prefix, key, writing)
    inner = bookmarked(writing.new_id(), writing.names.next(prefix, key), content)
    return Xml(f"<w:sdt>{properties}<w:sdtContent>{inner}</w:sdtContent></w:sdt>")


def open_passage(requirement: str, writing: Writing) -> tuple[Xml, Xml]:
    """Start and end of the control that holds the blocks answering a requirement."""
    properties = _properties(REQUIREMENT, requirement, writing)
    number, name = writing.new_id(), writing.names.next(REQUIREMENT, requirement)
    start = f'<w:sdt>{properties}<w:sdtContent><w:bookmarkStart w:id="{number}"{attribute("w:name", name)}/>'
    return Xml(start), Xml(f'<w:bookmarkEnd w:id="{number}"/></w:sdtContent></w:sdt>')
