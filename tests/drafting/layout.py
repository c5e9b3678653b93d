"""A clean text as a printed decision holds it: letterhead, hard lines, running heads, signature, copies.

The same text always gives the same twin. Run to write the twins of a labelled folder beside copies of its labels::

    python tests/drafting/layout.py FOLDER TO

Each decision gets three: ``NAME`` with blank lines between paragraphs, ``NAME+tight`` without, as programs that
read PDF often give them, and ``NAME+columns`` with the letterhead's columns side by side. Each has its
OCR twin as well.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

from damage import Dice, damaged

STYLES = ("blank", "tight", "columns")
_WIDTHS = (58, 66, 74, 84)
_MINISTRIES = ("Socialdepartementet", "Finansdepartementet", "Justitiedepartementet", "Kulturdepartementet")
_CODES = {"Socialdepartementet": "S", "Finansdepartementet": "Fi", "Justitiedepartementet": "Ju"}
_SIGNED = ("Karin Exempelsson", "Nils Påhittad", "Åsa Låtsas", "Örjan Namnlös")
_COPIES = (
    "Statsrådsberedningen/SAM",
    "Finansdepartementet/BA",
    "Riksdagens socialutskott",
    "Arbetsgivarverket",
    "Sveriges Kommuner och Regioner",
    "Ekonomistyrningsverket",
    "Riksrevisionen",
)
_OWN_HEAD = re.compile(r"regeringsbeslut|diarienummer|dnr|\b[A-Z][a-z]?\d{4}/\d", re.IGNORECASE)
_HEADING = re.compile(r"#{1,6} ")


def laid_out(text: str, style: str = "blank", agencies: tuple[str, ...] = ()) -> str:
    """``text`` as it stands on paper.

    Args:
        text: A clean text, Markdown as received.
        style: One of :data:`STYLES`.
        agencies: Whom the letter is addressed to.
    """
    dice = Dice(style + text[:200])
    width = _WIDTHS[dice.below(len(_WIDTHS))]
    ministry = _MINISTRIES[dice.below(len(_MINISTRIES))]
    year = next(iter(re.findall(r"\b20\d\d\b", text)), "2020")
    number = f"{_CODES.get(ministry, 'Ku')}{year}/{dice.below(9000) + 1000:05d}"
    body = list(_body(text, width, dice, tight=style == "tight"))
    head = _letterhead(ministry, number, year, agencies, dice, columns=style == "columns")
    if _OWN_HEAD.search(text[:400]):
        head = []
    if style == "columns":
        margin = " " * dice.below(16)
        body = [f"{margin}{line}" if line else line for line in body]
    return "\n".join(_paged([*head, *body, *_tail(ministry, agencies, dice)], dice, style)) + "\n"


def _letterhead(
    ministry: str, number: str, year: str, agencies: tuple[str, ...], dice: Dice, *, columns: bool
) -> list[str]:
    day = f"{year}-0{dice.below(6) + 1}-1{dice.below(9)}"
    protocol = f"{('I', 'II', 'III')[dice.below(3)]}:{dice.below(20) + 1}"
    addressed = [line for name in agencies[:3] for line in (name, f"Box {dice.below(900) + 100}")]
    addressed += (
        [f"{dice.below(800) + 100} {dice.below(89) + 10} Stockholm"] if addressed else ["Enligt sändlista"]
    )
    if columns:
        gap = " " * 24
        rows = [f"{gap}Regeringsbeslut{gap}{protocol}", "", f"{gap}{day}{gap}{number}", ""]
        rows.append(f"{ministry}{' ' * (34 - len(ministry))}{addressed[0]}")
        return [*rows, *(" " * 34 + line for line in addressed[1:]), "", ""]
    return ["Regeringsbeslut", protocol, "", day, number, "", ministry, "", *addressed, "", ""]


def _body(text: str, width: int, dice: Dice, *, tight: bool) -> list[str]:
    lines: list[str] = []
    for paragraph in _paragraphs(text):
        bare = re.sub(r"\*\*|\u00ad", "", paragraph).strip()
        if not bare:
            lines += [] if tight else [""]
            continue
        if _HEADING.match(bare) and not tight and lines and lines[-1]:
            lines.append("")
        mark = re.match(r"[-*•–] +", bare)
        indent = " " * (4 if mark and dice.below(2) else 0)
        if mark:
            bare = f"{'•–-'[dice.below(3)]} {bare[mark.end() :]}"
        wrapped = _wrapped(_HEADING.sub("", bare), width, dice)
        lines += [line if not number else indent + line for number, line in enumerate(wrapped)]
    return lines


def _paragraphs(text: str) -> list[str]:
    """Paragraphs in one line each, whatever lines they came in; blank lines between them."""
    found: list[str] = []
    for line in text.split("\n"):
        before = found[-1].rstrip() if found else ""
        fresh = not line.strip() or re.match(r"[ \t]*(?:[-*•–|#]|\d+[.)] )", line)
        if fresh or not before or before.startswith(("#", "**", "|")) or before.endswith((".", ":", ";")):
            found.append(line)
        else:
            found[-1] = f"{before} {line.strip()}"
    return found


def _wrapped(paragraph: str, width: int, dice: Dice) -> list[str]:
    """Lines of a printed page; words divided at the end of some, and after the hyphen that a word has itself."""
    lines: list[str] = []
    line = ""
    for whole in paragraph.split():
        word = whole
        if not line or len(line) + 1 + len(word) <= width:
            line = f"{line} {word}".strip()
            continue
        room = width - len(line) - 2
        own = word.find("-", 2)
        if 2 < own + 1 <= room and word[own + 1 : own + 2].isalpha():
            lines.append(f"{line} {word[: own + 1]}")
            word = word[own + 1 :]
        elif re.fullmatch(r"[^\W\d_]{8,}[.,]?", word) and room > 3 and dice.below(2):
            cut = min(room, len(word.rstrip(".,")) - 3)
            lines.append(f"{line} {word[:cut]}-")
            word = word[cut:]
        else:
            lines.append(line)
        line = word
    return [*lines, line]


def _tail(ministry: str, agencies: tuple[str, ...], dice: Dice) -> list[str]:
    signed = [_SIGNED[(dice.below(4) + place) % len(_SIGNED)] for place in (0, 1)]
    copies = [_COPIES[(dice.below(7) + place) % len(_COPIES)] for place in range(3)]
    alike = ["", "Likalydande beslut till", *agencies] if len(agencies) > 1 else []
    closing = ["", "På regeringens vägnar", "", "", signed[0], " " * 20 + signed[1]]
    return [*closing, *alike, "", "Kopia till", f"{ministry}/X", *copies]


def _paged(lines: list[str], dice: Dice, style: str) -> list[str]:
    """Lines with the foot of the first page and the number at the top of each further one, in mid-sentence too."""
    a_page = 30 + dice.below(12)
    pages = [lines[at : at + a_page] for at in range(0, len(lines), a_page)]
    out = list(pages[0])
    foot = ["Telefonväxel: 08-405 10 00", "Postadress: 103 33 Stockholm", "Besöksadress: Fredsgatan 8"]
    foot.append("E-post: x.registrator@regeringskansliet.se")
    out += ["  ".join(foot)] if style == "columns" else foot
    for number, page in enumerate(pages[1:], 2):
        counted = (
            f"{number} ({len(pages)})",
            f"{number}({len(pages)})",
            f"Sida {number} av {len(pages)}",
            f"{number}",
        )
        top = counted[dice.below(4)]
        out += [f"\f{top}"] if style == "tight" else ["", f"\f{' ' * dice.below(40)}{top}", ""]
        out += page
    return out


def twins(folder: Path, target: Path) -> int:
    """Write the twins of each labelled decision of ``folder``, with copies of its labels; the number written."""
    target.mkdir(parents=True, exist_ok=True)
    count = 0
    for path in sorted(folder.rglob("*.json")):
        label: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        names = label.get("agencies") or ()
        agencies = tuple(one if isinstance(one, str) else one["name"] for one in names)
        for style in STYLES:
            name = path.stem if style == "blank" else f"{path.stem}+{style}"
            twin = laid_out(text, style, agencies)
            (target / f"{name}.txt").write_text(twin, encoding="utf-8")
            (target / f"{name}.ocr.txt").write_text(damaged(twin, wrap=False), encoding="utf-8")
            (target / f"{name}.json").write_bytes(path.read_bytes())
            count += 1
    return count


if __name__ == "__main__":
    sys.stdout.write(f"{twins(Path(sys.argv[1]), Path(sys.argv[2]))} twins\n")
