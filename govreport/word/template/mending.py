"""Small faults of other programs that Word forgives and validators do not, put right as a template is read.

LibreOffice 7.4 writes a list level's style before its number form, ``w:tblHeader w:val="true"``, ``w:jc`` as
``start`` and ``end``, shapes with two ids, character sets by name, bookmarks that never end.
"""

from __future__ import annotations

from lxml import etree

from govreport.word.markup import PREFIXES
from govreport.word.trees import NS, VAL, drop, w, whole_number

_LEVEL = "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr"
_ORDER_OF_LEVEL = {w(name): place for place, name in enumerate(_LEVEL.split(" "))}
_SIDES = {"start": "left", "end": "right"}
_DRAWING = f"{{{PREFIXES['wp']}}}docPr"
_SHAPES = "{urn:schemas-microsoft-com:vml}"


def mend_tree(root: etree._Element) -> None:
    """Put right what is known to go wrong, in place."""
    for level in root.iter(w("lvl")):
        level[:] = sorted(level, key=lambda child: _ORDER_OF_LEVEL.get(str(child.tag), len(_ORDER_OF_LEVEL)))
    for switch in root.iter(w("tblHeader"), w("cantSplit")):
        if switch.get(VAL) in ("true", "on", "1"):
            del switch.attrib[VAL]
    for align in root.iter(w("jc"), w("lvlJc"), w("tab")):
        side = _SIDES.get(align.get(VAL, ""))
        if side is not None:
            align.set(VAL, side)
    for font in root.iter(w("charset")):
        font.attrib.pop(w("characterSet"), "")
    for shape in root.iter(f"{_SHAPES}*"):
        shape.attrib.pop("ID", "")
    _mend_bookmarks(root)


def mend_copies(root: etree._Element) -> None:
    """Tell apart what a loop has copied: bookmarks, content controls and drawings must not share names or ids."""
    _mend_bookmarks(root)
    seen: set[str | None] = set()
    for number in list(root.iterfind(".//w:sdtPr/w:id", NS)):
        if number.get(VAL) in seen:
            drop(number)  # Word gives it a new one
        seen.add(number.get(VAL))
    drawings = list(root.iter(_DRAWING))
    highest = max((whole_number(each.get("id"), 0) for each in drawings), default=0)
    ids: set[str | None] = set()
    for drawing in drawings:
        if drawing.get("id") in ids:
            highest += 1
            drawing.set("id", str(highest))
        ids.add(drawing.get("id"))


def _mend_bookmarks(root: etree._Element) -> None:
    """Take out bookmarks without an end, ends without a start, and names that occur again."""
    ends = {end.get(w("id")) for end in root.iter(w("bookmarkEnd"))}
    kept: set[str | None] = set()
    names: set[str] = set()
    for start in list(root.iter(w("bookmarkStart"))):
        name = start.get(w("name"), "").casefold()
        if start.get(w("id")) in ends and start.get(w("id")) not in kept and name not in names:
            kept.add(start.get(w("id")))
            names.add(name)
        else:
            drop(start)
    seen: set[str | None] = set()
    for end in list(root.iter(w("bookmarkEnd"))):
        if end.get(w("id")) not in kept or end.get(w("id")) in seen:
            drop(end)
        seen.add(end.get(w("id")))
