"""A sheet to draw charts on, in millimetres from the upper left corner, with the shipped typeface.

matplotlib's Figure is used as a canvas only: no pyplot, no axes, no settings of the reader's.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from threading import RLock
from typing import Any, Literal

import matplotlib
import numpy as np
import numpy.typing as npt
from matplotlib.artist import Artist
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, get_font
from matplotlib.ft2font import LoadFlags
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.text import Text
from matplotlib.transforms import Affine2D
from PIL import Image

from govreport.report.charts import style
from govreport.resources import folder

INCH_MM = 25.4
POINT_MM = INCH_MM / 72
_MEASURE = 100.0  # points; large, so that rounding to whole pixels does not add up
_COLOURS = 255  # and white; a picture with a palette has no more
_FACES = ("Carlito-Regular.ttf", "Carlito-Bold.ttf")

_one_at_a_time = RLock()
"""matplotlib's settings, and the warnings' filters, are the whole process's and not a thread's."""

Side = Literal["left", "center", "right"]


def face(bold: bool = False) -> Path:
    """The shipped typeface's file."""
    return folder("templates") / "fonts" / _FACES[bold]


@lru_cache(maxsize=4096)
def width_of(text: str, size: float = style.SIZE, bold: bool = False) -> float:
    """Width of one line of ``text``, in millimetres."""
    words = text.split(" ")
    if len(words) > 1:  # words come again from line to line, and shaping a line takes a millisecond
        return sum(width_of(word, size, bold) for word in words) + (len(words) - 1) * _space(size, bold)
    font = get_font(str(face(bold)))
    font.set_size(_MEASURE, 72)
    with _quiet():
        font.set_text(text, 0.0, flags=LoadFlags.NO_HINTING)
    width: float = font.get_width_height()[0] / 64
    return width / _MEASURE * size * POINT_MM


@lru_cache(maxsize=64)
def _space(size: float, bold: bool) -> float:
    """What a space adds between two words, the white at the letters' sides included."""
    return width_of("n\u00a0n", size, bold) - 2 * width_of("n", size, bold)


def wrap(text: str, width: float, size: float = style.SIZE, lines: int = 2) -> list[str]:
    """``text`` in at most so many lines of even length, none over ``width`` mm; the rest is an ellipsis."""
    found = _filled(text, width, size)
    if len(found) > lines:
        return [*found[: lines - 1], _cut(" ".join(found[lines - 1 :]), width, size)]
    narrow, wide = width / 2, width
    while len(found) > 1 and wide - narrow > 1:
        tried = (narrow + wide) / 2
        evener = _filled(text, tried, size)
        if len(evener) == len(found) and max(width_of(line, size) for line in evener) <= tried:
            found, wide = evener, tried
        else:
            narrow = tried
    return found or [""]


def _filled(text: str, width: float, size: float) -> list[str]:
    """``text`` in lines as full as can be."""
    found: list[str] = []
    line = ""
    for word in _pieces(text, width, size):
        tried = f"{line} {word}".strip()
        if line and width_of(tried, size) > width:
            found.append(line)
            line = word
        else:
            line = tried
    return [*found, line] if line else found


def _pieces(text: str, width: float, size: float) -> Iterator[str]:
    """Words; one that is wider than the line is divided."""
    for word in text.split():
        while width_of(word, size) > width and len(word) > 4:
            count = len(word) - 1
            while count > 3 and width_of(word[:count] + "-", size) > width:
                count -= 1
            yield word[:count] + "-"
            word = word[count:]  # noqa: PLW2901  # what is left of the word is cut on
        yield word


def _cut(text: str, width: float, size: float) -> str:
    if width_of(text, size) <= width:
        return text
    while text and width_of(text + "\u2026", size) > width:
        text = text[:-1]
    return text.rstrip(" ,;:-") + "\u2026"


@contextmanager
def closed_style() -> Iterator[None]:
    """Matplotlib's own defaults while a chart is drawn, and the reader's settings again after."""
    with _one_at_a_time, matplotlib.rc_context():
        matplotlib.rcdefaults()
        matplotlib.rcParams.update({"hatch.linewidth": 0.8, "text.hinting": "none"})
        with _quiet():
            yield


@contextmanager
def _quiet() -> Iterator[None]:
    """A sign that the typeface lacks is drawn as a box; nobody needs to hear of it for each size."""
    with _one_at_a_time, warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"Glyph .* missing from", category=UserWarning)
        yield


class Paper:
    """One picture in the making."""

    def __init__(self, height: float, width: float = style.WIDTH_MM) -> None:
        """Height and width in millimetres."""
        self.width = width
        self.height = height
        self.figure = Figure(
            figsize=(width / INCH_MM, height / INCH_MM), dpi=style.DPI, facecolor=style.PAPER
        )
        self._canvas = FigureCanvasAgg(self.figure)
        # millimetres, downwards, to inches, upwards
        place = Affine2D().scale(1 / INCH_MM, -1 / INCH_MM).translate(0, height / INCH_MM)
        self._place = place + self.figure.dpi_scale_trans

    def bar(self, x: float, y: float, width: float, height: float, fill: style.Fill) -> None:
        """A filled box; a negative width or height goes left or up."""
        look: dict[str, Any] = {"facecolor": fill.color, "linewidth": 0, "edgecolor": style.PAPER}
        patch = Rectangle((x, y), width, height, transform=self._place, **look)
        if fill.hatch:
            patch.set_hatch(fill.hatch)
        self._add(patch)

    def line(
        self,
        points: Sequence[tuple[float, float]],
        color: str = style.GRID,
        weight: float = 0.6,
        dashes: tuple[float, ...] = (),
    ) -> None:
        """A line through the points."""
        line = Line2D([x for x, _ in points], [y for _, y in points], transform=self._place, color=color)
        line.set(linewidth=weight, solid_capstyle="round", solid_joinstyle="round")
        if dashes:
            line.set_dashes(list(dashes))
        self._add(line)

    def aim(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        """A stroke that marks a target: dark with a white edge, so that it is seen on a bar and beside it."""
        self.line([start, end], style.PAPER, 3.6)
        self.line([start, end], style.INK, 1.8)

    def mark(self, x: float, y: float, kind: str = "o", color: str = style.INK, size: float = 5.0) -> None:
        """A mark of ``size`` points with a thin white edge."""
        mark = Line2D(
            [x], [y], transform=self._place, marker=kind, markersize=size, color=color, linestyle="none"
        )
        mark.set(markeredgecolor=style.PAPER, markeredgewidth=0.6)
        self._add(mark)

    def text(
        self,
        x: float,
        y: float,
        words: str,
        size: float = style.SIZE,
        color: str = style.INK,
        *,
        side: Side = "left",
        bold: bool = False,
    ) -> None:
        """One line of text, its middle at ``y``; ``side`` says which end is at ``x``."""
        font = FontProperties(fname=str(face(bold)), size=size)
        text = Text(x, y, words, transform=self._place, color=color, fontproperties=font, parse_math=False)
        text.set(ha=side, va="center_baseline")
        self._add(text)

    def _add(self, artist: Artist) -> None:
        """What comes later lies over what came before."""
        artist.set_zorder(len(self.figure.get_children()))
        self.figure.add_artist(artist)

    def lines_of_text(
        self,
        x: float,
        y: float,
        lines: Sequence[str],
        size: float = style.SIZE,
        *,
        side: Side = "left",
        color: str = style.INK,
    ) -> None:
        """Several lines around ``y``."""
        step = size * POINT_MM * style.LINE_HEIGHT
        top = y - step * (len(lines) - 1) / 2
        for number, line in enumerate(lines):
            self.text(x, top + number * step, line, size, color, side=side)

    def png(self) -> bytes:
        """The picture's bytes: no alpha, no software name, no date."""
        self._canvas.draw()  # type: ignore[no-untyped-call]  # matplotlib types this method no further
        pixels = np.asarray(self._canvas.buffer_rgba())  # type: ignore[no-untyped-call]  # as above
        picture = indexed(pixels)
        stream = io.BytesIO()
        picture.save(stream, "PNG", dpi=(style.DPI, style.DPI), compress_level=6)
        return stream.getvalue()


def indexed(pixels: npt.NDArray[np.uint8]) -> Image.Image:
    """Pixels as a picture of at most 256 colours, a third of the size of one of all colours.

    White and the most frequent colours stay as they are, and so do those least like any other; the rest,
    shades at the edges of letters, become their nearest. Pillow's own ways take five times as long, or tint
    the white.

    Args:
        pixels: Rows of pixels of red, green, blue and (opaque) alpha.
    """
    height, width = pixels.shape[:2]
    whole = np.ascontiguousarray(pixels).view(np.uint32).ravel()  # a pixel as one number
    inked = np.flatnonzero(whole != np.uint32(0xFFFFFFFF))
    values = whole[inked]
    starts = np.flatnonzero(np.diff(values, prepend=values[:1] + np.uint32(1)))  # of runs of one colour: bars
    lengths = np.diff(starts, append=len(values))
    found, of_run = np.unique(values[starts], return_inverse=True)  # sorting runs, not each pixel
    counts = np.bincount(of_run, weights=lengths).astype(np.int64)
    which = np.repeat(of_run, lengths)
    colours = found.view(np.uint8).reshape(-1, 4)[:, :3].astype(np.int32)
    order = np.lexsort((found, -counts))
    kept: list[int] = []
    nearest = np.zeros(len(colours), np.uint8)
    distance = np.full(len(colours), np.iinfo(np.int32).max)
    while len(kept) < _COLOURS and distance.any():
        chosen = int(order[len(kept)]) if len(kept) < _COLOURS // 2 else int(distance.argmax())
        away = ((colours - colours[chosen]) ** 2).sum(axis=1)
        nearer = away < distance
        nearest[nearer], distance[nearer] = len(kept), away[nearer]
        kept.append(chosen)
    index = np.zeros(height * width, np.uint8)
    index[inked] = (nearest + 1)[which]
    picture = Image.frombytes("P", (width, height), index.tobytes())
    picture.putpalette([255, 255, 255, *colours[kept].ravel().tolist()])
    return picture
