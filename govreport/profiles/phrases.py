"""Phrases: what a profile knows about the language of decisions, in a notation that a lawyer can read and amend.

Phrases are written in a small notation, matched in running text whatever the case, as whole words:

- ``*`` at the beginning or the end of a word stands for any letters ("redovis*", "*myndighet"),
- ``…`` stands for up to two dozen words of the same sentence ("ge* … i uppdrag"), ``..`` for up to three,
- ``(a|b)`` stands for either, ``[a]`` for a that may be missing.

In the files of a profile phrases are divided by semicolons; ``<name>`` stands for a group given by that name.
"""

from __future__ import annotations

Phrases = tuple[str, ...]


def phrases(text: str, **groups: str) -> Phrases:
    """The phrases of ``text``, divided by semicolons; lines may break anywhere.

    Args:
        text: The phrases.
        groups: What ``<name>`` stands for.
    """
    for name, group in groups.items():
        text = text.replace(f"<{name}>", group)
    return tuple(phrase for phrase in (" ".join(part.split()) for part in text.split(";")) if phrase)


Named = tuple[tuple[str, Phrases], ...]
"""Phrases by what they mean; the first meaning that fits wins."""
