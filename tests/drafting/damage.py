"""OCR damage, always the same for the same text: å, ä, ö lost, i read as 1, hyphens at line ends, page breaks."""

from __future__ import annotations

import hashlib
import re

_READ_AS = {"å": "aaaa", "ä": "aaaid", "ö": "oooé6", "Å": "AAAA", "Ä": "AAAA", "Ö": "OOOO"}
_WIDTH = 68
_LINES_A_PAGE = 34


class Dice:
    """Numbers that depend on the text and the place only."""

    def __init__(self, seed: str) -> None:
        self._seed = seed.encode()
        self._count = 0

    def below(self, limit: int) -> int:
        """The next number, from 0 up to ``limit``."""
        self._count += 1
        digest = hashlib.sha256(self._seed + self._count.to_bytes(8, "big")).digest()
        return int.from_bytes(digest[:4], "big") % limit


def damaged(text: str, *, wrap: bool = True) -> str:
    """``text`` as OCR might have read it from paper; its lines stay as they are without ``wrap``."""
    dice = Dice(text[:200])
    if not wrap:
        return "".join(_letters(line, dice) for line in text.splitlines(keepends=True))
    lines: list[str] = []
    for paragraph in text.split("\n"):
        if not paragraph.strip():
            lines.append("")
            continue
        lines += _wrapped(re.sub(r"^#+ |\*\*", "", paragraph), dice)
    out: list[str] = []
    for number, line in enumerate(lines, 1):
        out.append(_letters(line, dice))
        if number % _LINES_A_PAGE == 0:
            out.append(f"\n{number // _LINES_A_PAGE + 1} (9)\n\f")
    return "\n".join(out) + "\n"


def _letters(line: str, dice: Dice) -> str:
    out = []
    for word in re.split(r"(\W+)", line):
        number = any(map(str.isdigit, word))
        for letter in word:
            if letter in _READ_AS:
                out.append(_READ_AS[letter][dice.below(len(_READ_AS[letter]))])
            elif letter == "i" and not number and dice.below(40) == 0:
                out.append("1")
            else:
                out.append(letter)
    return "".join(out)


def _wrapped(paragraph: str, dice: Dice) -> list[str]:
    """Lines of a printed page; some words divided with a hyphen, some compounds keep one inside a line."""
    lines: list[str] = []
    line = ""
    for whole in paragraph.split():
        word = whole
        if re.fullmatch(r"[^\W\d_]{14,}", word) and dice.below(12) == 0:
            cut = 5 + dice.below(len(word) - 9)
            word = f"{word[:cut]}-{word[cut:]}"
        if line and len(line) + 1 + len(word) > _WIDTH:
            room = _WIDTH - len(line) - 2
            if re.fullmatch(r"[^\W\d_]{9,}[.,]?", word) and 3 < room < len(word) - 3 and dice.below(2):
                lines.append(f"{line} {word[:room]}-")
                line = word[room:]
                continue
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return [*lines, line]
