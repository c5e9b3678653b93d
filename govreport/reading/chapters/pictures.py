"""Pictures of a chapter: charts and tables placed by name, and image files under the folder."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from urllib.parse import unquote

from markdown_it.token import Token

from govreport.model import Location, Span
from govreport.model.blocks import Block, ChartRef, Picture, TableRef, Text
from govreport.model.values import frozen
from govreport.reading import mistakes
from govreport.reading.chapters.attributes import Attributes
from govreport.reading.chapters.image_files import picture_info
from govreport.reading.chapters.inlines import plain
from govreport.reading.chapters.walker import Walker

_TOKEN = re.compile(r"\{\{[^{}]{0,100}(?:\}\})?")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:")


@frozen(kw_only=True)
class _Image:
    """``![alt](address "title"){said}`` and where it stands."""

    address: str
    title: str
    alt: str
    said: Attributes
    place: Location
    span: Span


def only_pictures(token: Token) -> list[Token]:
    """The pictures of a paragraph's inline token that holds nothing else; empty where it does."""
    children = [
        child
        for child in token.children or ()
        if child.type != "softbreak" and (child.type != "text" or child.content.strip())
    ]
    return children if all(child.type == "image" for child in children) else []


def read_pictures(walker: Walker, images: list[Token]) -> list[Block]:
    """The blocks of a paragraph that holds pictures only; its opening token was just read."""
    token = walker.next()
    walker.next()
    span = walker.span(token)
    said = walker.attributes(token, span, "picture")
    found = [_picture(walker, image, said, span) for image in images]
    return [block for block in found if block is not None]


def _picture(walker: Walker, token: Token, said: Attributes, span: Span) -> Block | None:
    address = str(token.attrGet("src") or "")
    texts = [child for child in token.children or () if child.type in ("text", "text_special", "softbreak")]
    image = _Image(
        address=address,
        title=str(token.attrGet("title") or ""),
        alt=plain(walker.inlines.runs(texts, span)),
        said=said,
        place=span.at(max(0, span.text.find(f"]({address}") - len(token.content) - 2)),
        span=span,
    )
    for text in (token.content, image.title):
        for broken in _TOKEN.findall(text):  # these are plain texts, in which a figure would not change
            walker.problems.append(mistakes.broken_token(image.place, broken))
    scheme, _, name = address.partition(":")
    if scheme == "chart":
        return ChartRef(name=unquote(name), alt=image.alt, caption=image.title, at=image.place)
    if scheme == "table":
        return TableRef(name=unquote(name), caption=image.title or image.alt, at=image.place)
    if _SCHEME.match(address) or address.startswith("#") or not address:
        walker.say("scheme", image.place, detail=mistakes.shorten(address) or "()")
        return None
    return _file(walker, image)


def _file(walker: Walker, image: _Image) -> Picture | None:
    """A picture from a file, sought beside the chapter first and then from the folder's top."""
    folder = walker.folder
    if folder is None:
        walker.problems.append(mistakes.unreadable(image.place, "missing", image.address))
        return None
    address = unquote(image.address)
    beside = str(PurePosixPath(walker.file).parent / address)
    data = folder.read_bytes(beside if folder.exists(beside) else address, image.place)
    if data is None:
        return None
    info = picture_info(data)
    if info is None:
        walker.problems.append(mistakes.unreadable(image.place, "picture", address))
        return None
    source = image.said.values.get("source", "")
    return Picture(
        key=walker.key(image.said, PurePosixPath(address).stem, image.span),
        data=data,
        format=info.format,
        width_mm=info.width_mm,
        height_mm=info.height_mm,
        caption=(Text(image.title),) if image.title else (),
        alt=image.alt,
        source=(Text(source),) if source else (),
        decorative="decorative" in image.said.classes,
        at=image.place,
    )
