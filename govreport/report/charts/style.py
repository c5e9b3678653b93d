"""How charts look: sizes, colours, patterns. One closed set, whatever the reader's own settings are.

Colours keep 3:1 against the paper (EN 301 549, WCAG 1.4.11), the first two also against each other, so that
they part in grey print; from the third on a pattern parts them. No meaning hangs on colour alone: values, or
the series, are written beside the marks.
"""

from __future__ import annotations

from attrs import frozen

WIDTH_MM = 160.0
MAX_HEIGHT_MM = 205.0
EDGE_MM = 0.8  # no letter touches the picture's edge
DPI = 300  # what printers ask of pictures

PAPER = "#FFFFFF"
INK = "#1F2A36"  # names and values
MUTED = "#56616C"  # axis, legend, missing values
BASE = "#7A8692"  # the zero line
GRID = "#DDE3E8"  # decoration only

SIZE = 9.0  # points
SMALL = 8.0
TINY = 6.5

LINE_HEIGHT = 1.18


@frozen
class Fill:
    """How one series is filled: colour, and a white pattern over it."""

    color: str
    hatch: str = ""


FILLS: tuple[Fill, ...] = (
    Fill("#17365D"),
    Fill("#D07A10"),
    Fill("#3C8577", "////"),
    Fill("#8C4A86", "...."),
    Fill("#5F6B76", "xxxx"),
    Fill("#B5403A", "----"),
)

# Marks and dashes of lines, so that they part without colour.
MARKS: tuple[str, ...] = ("o", "s", "^", "D", "v", "P")
DASHES: tuple[tuple[float, ...], ...] = ((), (5, 2), (1.5, 1.5), (6, 2, 1.5, 2), (3, 1.5), (8, 3))


def fill(number: int) -> Fill:
    """The look of series ``number``, from 0; after the last they begin again."""
    return FILLS[number % len(FILLS)]


def luminance(color: str) -> float:
    """Relative luminance of ``#RRGGBB`` as WCAG defines it, 0 to 1."""
    parts = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)
