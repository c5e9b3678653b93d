"""Names that Word limits: bookmarks (40 characters, letters, digits, underscore) and tags of controls (64).

The same id always gives the same name, so that a later reader can go from a name in an edited document back
to the requirement or figure it stands for.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata

from attrs import define, field

BOOKMARK_LIMIT = 40
TAG_LIMIT = 64
REQUIREMENT = "req"
FIGURE = "fig"

_LIKE_A_TAIL = re.compile(r"__\d+\Z")
_UNFIT = re.compile(r"[^A-Za-z0-9_]+")
_DIGEST = 8


def bookmark(prefix: str, key: str, occurrence: int = 1) -> str:
    """Name of the ``occurrence``-th bookmark for ``key``: ``req_T3``, ``req_T3__2``.

    Keys with other characters than a bookmark may hold, and keys too long for it, get a fingerprint of the
    whole key, so that different keys never share a name. Word compares names without regard to case; `Names`
    sees to keys that differ in nothing else.
    """
    return _bookmark(prefix, key, occurrence, sure=False)


def _bookmark(prefix: str, key: str, occurrence: int, *, sure: bool) -> str:
    plain = _UNFIT.sub("_", unicodedata.normalize("NFKD", key).encode("ascii", "ignore").decode())
    tail = "" if occurrence == 1 else f"__{occurrence}"
    room = BOOKMARK_LIMIT - len(prefix) - 1 - len(tail)
    if sure or plain != key or len(plain) > room or _LIKE_A_TAIL.search(key):
        plain = f"{plain[: room - _DIGEST - 1]}_{_fingerprint(key)}"
    return f"{prefix}_{plain}{tail}"


def control_tag(prefix: str, key: str) -> str:
    """Tag of the content control for ``key``: ``req:T3``, ``fig:costs_total``."""
    tag = f"{prefix}:{key}"
    if len(tag) <= TAG_LIMIT:
        return tag
    return f"{tag[: TAG_LIMIT - _DIGEST - 1]}~{_fingerprint(key)}"


@define
class Names:
    """Hands out bookmark names, each once in a document; ``taken`` are those a template brought along."""

    taken: set[str] = field(factory=set)
    _counts: dict[tuple[str, str], int] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        self.taken = {name.casefold() for name in self.taken}

    def next(self, prefix: str, key: str) -> str:
        """A name for the next occurrence of ``key``."""
        count = self._counts.get((prefix, key), 0) + 1
        name = _bookmark(prefix, key, count, sure=False)
        if name.casefold() in self.taken:
            name = _bookmark(prefix, key, count, sure=True)
        while name.casefold() in self.taken:
            count += 1
            name = _bookmark(prefix, key, count, sure=True)
        self._counts[prefix, key] = count
        self.taken.add(name.casefold())
        return name


def _fingerprint(key: str) -> str:
    return hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()[:_DIGEST]
