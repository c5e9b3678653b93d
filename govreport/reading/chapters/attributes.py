"""What stands in braces after a heading, a picture or a caption: ``{#key .class answers="T1 C1"}``."""

from __future__ import annotations

import re

from attrs import field

from govreport.model.values import frozen

_TRAILING = re.compile(r"(?<![{\\])\{([^{}\n]{0,500})\}\s*$")
_PIECE = re.compile(
    r"""\s*(?:
        \#(?P<key>[\w-]+)
      | \.(?P<cls>[\w-]+)
      | (?P<name>[\w-]+)\s*=\s*(?:
            ["“”„](?P<double>[^"“”„]*)["“”] | ['’](?P<single>[^'’]*)['’] | (?P<bare>[^\s"'“”{}]+)
        )
    )(?=\s|$)""",
    re.VERBOSE,
)


@frozen
class Attributes:
    """What was said in braces.

    Attributes:
        key: The reference key after ``#``.
        classes: Names after a point.
        values: Named values.
        start: Offset in the text at which the braces begin.
        broken: Whether something in the braces could not be read.
    """

    key: str = ""
    classes: tuple[str, ...] = ()
    values: dict[str, str] = field(factory=dict)
    start: int = 0
    broken: bool = False


def split_attributes(text: str) -> tuple[str, Attributes | None]:
    """``text`` without the braces at its end, and what they say; None where it ends otherwise.

    A word editor's curly quotation marks are read like straight ones.
    """
    found = _TRAILING.search(text, max(0, len(text) - 520))
    if found is None:
        return text, None
    key, classes, values = "", [], {}
    inner, position = found[1], 0
    while position < len(inner.rstrip()):
        piece = _PIECE.match(inner, position)
        if piece is None:
            return text[: found.start()].rstrip(), Attributes(start=found.start(), broken=True)
        position = piece.end()
        if piece["key"]:
            key = piece["key"]
        elif piece["cls"]:
            classes.append(piece["cls"])
        else:
            values[piece["name"]] = piece["double"] or piece["single"] or piece["bare"] or ""
    return text[: found.start()].rstrip(), Attributes(key, tuple(classes), values, found.start())


def ids(value: str) -> tuple[str, ...]:
    """The ids in ``T1 C1`` or ``T1, C1``."""
    return tuple(re.split(r"[\s,]+", value.strip())) if value.strip() else ()
