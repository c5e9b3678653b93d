"""Parsed parts: the few questions this room asks of them, typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, cast

from lxml import etree

from govreport.word.markup import PREFIXES, W

NS = {"w": W, "r": PREFIXES["r"], "wp": PREFIXES["wp"]}
VAL = f"{{{W}}}val"
REL_ID = f"{{{PREFIXES['r']}}}id"
MARK = "govreport"  # target of the processing instruction that stands for a region of the report

_WHOLE = re.compile(r"[0-9]{1,10}")


def w(name: str) -> str:
    """A WordprocessingML name as lxml writes it."""
    return f"{{{W}}}{name}"


def elements(root: etree._Element, path: str, **values: str) -> list[etree._Element]:
    """The elements that an XPath finds."""
    return cast(list[etree._Element], root.xpath(path, namespaces=NS, **cast(Any, values)))


def strings(root: etree._Element, path: str, **values: str) -> list[str]:
    """The attributes or texts that an XPath finds."""
    return [str(each) for each in cast(list[Any], root.xpath(path, namespaces=NS, **cast(Any, values)))]


def on(element: etree._Element | None) -> bool:
    """Whether a switch such as ``w:titlePg`` is there and not turned off."""
    return element is not None and element.get(VAL, "1") not in ("0", "false", "off")


def value(element: etree._Element | None, default: str = "") -> str:
    """``w:val`` of an element that may be missing."""
    return default if element is None else element.get(VAL, default)


def text_of(element: etree._Element) -> str:
    """The text in an element's ``w:t``."""
    return "".join(text.text or "" for text in element.iter(w("t")))


def drop(element: etree._Element) -> None:
    """Take an element out of its parent; its tail text has no meaning in these files."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def region_marks(root: etree._Element) -> Iterator[tuple[etree._Element, int]]:
    """Each mark that stands for a region of the report, with the region's number."""
    for mark in list(root.iter(etree.ProcessingInstruction)):
        if cast(Any, mark).target == MARK:
            yield mark, int(mark.text or "0")


def attributes(element: etree._Element) -> dict[str, str]:
    """The attributes of an element by name."""
    return {str(name): str(text) for name, text in element.attrib.items()}


def region_mark(number: int) -> etree._Element:
    """A mark for the region of that number."""
    return etree.ProcessingInstruction(MARK, str(number))


def whole_number(text: str | None, otherwise: int, *, most: int = 2**31 - 1) -> int:
    """The number from 0 to ``most`` in an attribute of a template; ``otherwise`` where it is none."""
    if text is None or _WHOLE.fullmatch(text) is None:
        return otherwise
    number = int(text)
    return number if number <= most else otherwise
