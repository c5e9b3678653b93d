"""README as the package index shows it: without pictures and with links as plain words.

The index keeps no files beside the README, and the project has no address of its own yet that pictures and pages could
be fetched from, so that relative ones would be broken there. Once `pyproject.toml` knows such an address, they can be
made absolute here instead.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from hatchling.metadata.plugin.interface import MetadataHookInterface

_PICTURE = re.compile(r"^!\[[^\]]*\]\((?!https?:)[^)]*\)\n+", re.MULTILINE)
_LINK = re.compile(r"(?<!!)\[([^\]]*)\]\((?!https?:|#)[^)]*\)")


def for_the_index(readme: str) -> str:
    """The README without what only the repository can show."""
    return _LINK.sub(r"\1", _PICTURE.sub("", readme))


class CustomMetadataHook(MetadataHookInterface):
    """Gives hatchling the text; found by the name of this file."""

    def update(self, metadata: dict[str, Any]) -> None:
        """Set the long description."""
        text = Path(self.root, "README.md").read_text(encoding="utf-8")
        metadata["readme"] = {"content-type": "text/markdown", "text": for_the_index(text)}
