"""Size and resolution of PNG and JPEG files, from their headers; no image library is needed for it."""

from __future__ import annotations

import struct

from govreport.model.values import frozen

TEXT_WIDTH_MM = 160.0
"""Width of the text on the report's page."""

_DEFAULT_DPI = 150.0
_INCH_MM = 25.4
_PNG = b"\x89PNG\r\n\x1a\n"
_MAX_PIXELS = 20_000


@frozen
class PictureInfo:
    """What a header says: format, and the printed size, shrunk to the text's width."""

    format: str
    width_mm: float
    height_mm: float


def picture_info(data: bytes) -> PictureInfo | None:
    """Format and printed size of a PNG or JPEG; None for anything else."""
    if data.startswith(_PNG):
        found = _png(data)
        name = "png"
    elif data.startswith(b"\xff\xd8"):
        found = _jpeg(data)
        name = "jpeg"
    else:
        return None
    if found is None:
        return None
    width, height, dpi = found
    if not (0 < width <= _MAX_PIXELS and 0 < height <= _MAX_PIXELS):
        return None
    if not 36 <= dpi <= 2400:
        dpi = _DEFAULT_DPI
    width_mm = min(width / dpi * _INCH_MM, TEXT_WIDTH_MM)
    return PictureInfo(name, round(width_mm, 2), round(width_mm * height / width, 2))


Size = tuple[int, int, float]


def _png(data: bytes) -> Size | None:
    if len(data) < 33 or data[12:16] != b"IHDR" or b"IEND" not in data[-16:]:
        return None
    width, height = struct.unpack(">II", data[16:24])
    dpi = _DEFAULT_DPI
    at = 33
    while at + 12 <= len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        kind = data[at + 4 : at + 8]
        if kind == b"pHYs" and length == 9 and at + 17 <= len(data) and data[at + 16] == 1:
            dpi = struct.unpack(">I", data[at + 8 : at + 12])[0] * _INCH_MM / 1000
        if kind in (b"IDAT", b"IEND"):
            break
        at += length + 12
    return width, height, dpi


def _jpeg(data: bytes) -> Size | None:
    at, dpi = 2, _DEFAULT_DPI
    while at + 4 <= len(data):
        if data[at] != 0xFF:
            return None
        marker = data[at + 1]
        if marker == 0xFF:  # fill bytes before a marker
            at += 1
            continue
        (length,) = struct.unpack(">H", data[at + 2 : at + 4])
        if marker == 0xE0 and data[at + 4 : at + 9] == b"JFIF\0" and at + 14 <= len(data):
            unit = data[at + 11]
            (density,) = struct.unpack(">H", data[at + 12 : at + 14])
            dpi = {1: float(density), 2: density * 2.54}.get(unit, _DEFAULT_DPI)
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            if at + 9 > len(data):
                return None
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height, dpi
        if marker == 0xDA or length < 2:
            return None
        at += length + 2
    return None
