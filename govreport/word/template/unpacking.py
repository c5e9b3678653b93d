"""Reading a Word file that a stranger may have made.

A hostile file costs no more than the limits below: the sizes are read from the zip's directory before
anything is unpacked and held to while unpacking, entities are never expanded, and macros and outside content
are refused.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from pathlib import Path

from govreport.errors import TemplateError
from govreport.word.package import (
    CONTENT_TYPES,
    CONTENT_TYPES_NS,
    DOCUMENT_TYPE,
    RELATIONSHIPS_NS,
    WML,
    Package,
    Relationship,
    parse,
    rels_name,
)

# bytes, unpacked: a template with a logo and a cover picture has at most a few millions
MAX_PACKAGE = 50_000_000
MAX_PARTS = 2_000
MAX_RATIO = 200  # unpacked over packed; XML of repeated table rows reaches about 60
_TEMPLATE_TYPE = f"{WML}.template.main+xml"
# Kinds of relationship that bring in code, or content from outside the file.
_CODE = (
    "vbaProject",
    "oleObject",
    "control",
    "activeXControlBinary",
    "attachedToolbars",
    "keyMapCustomizations",
)
# What zipfile raises for a file that is damaged, encrypted or packed in a way it does not know.
_BROKEN_ZIP = (
    zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, RuntimeError, ValueError,
)  # fmt: skip
_OLD = bytes.fromhex("d0cf11e0a1b11ae1")  # the container of old Office files, and of encrypted new ones


def read_package(path: Path) -> Package:
    """Read a Word file that a stranger may have made.

    Raises:
        TemplateError: Not a Word file, too large when unpacked, or with macros or outside content.
    """
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_PACKAGE + 1)
    except OSError as error:
        raise TemplateError(f"{path}: cannot be read: {error.strerror}") from error
    if len(data) > MAX_PACKAGE:
        raise TemplateError(f"{path}: is larger than {MAX_PACKAGE // 1_000_000} MB; that is no template")
    return unpack(data, str(path))


def unpack(data: bytes, file: str) -> Package:
    """The package in ``data``; ``file`` is what messages call it. Raises as `read_package`."""
    if data.startswith(_OLD):
        raise TemplateError(
            f"{file}: is not a Word file (.docx) but an old .doc, or protected by a password; "
            "save it in Word as .docx without password"
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = _entries(archive, file)
    except _BROKEN_ZIP as error:
        raise TemplateError(f"{file}: is not a Word file (.docx): {error}") from error
    package = Package(file)
    _take_types(package, entries)
    for name, content in entries.items():
        if name.endswith(".rels"):
            part = _part_of(name)
            package.relationships[part] = _take_relationships(content, part, file)
        elif name != CONTENT_TYPES:
            package.parts[name] = content
            if name.endswith(".xml"):  # what nobody changes goes into the report as it is
                parse(content, f"{file}: {name}")
    _accept(package)
    return package


def _entries(archive: zipfile.ZipFile, file: str) -> dict[str, bytes]:
    infos = [info for info in archive.infolist() if not info.is_dir()]
    total = sum(info.file_size for info in infos)
    packed = sum(info.compress_size for info in infos)
    if len(infos) > MAX_PARTS or total > MAX_PACKAGE or total > MAX_RATIO * max(packed, 5_000):
        raise TemplateError(
            f"{file}: unpacks to {total / 1e6:.0f} MB in {len(infos)} parts; refused as a zip bomb"
        )
    names = [info.filename for info in infos]
    if len(set(names)) != len(names) or any(
        name.startswith("/") or ".." in name.split("/") for name in names
    ):
        raise TemplateError(f"{file}: has parts with doubled or unsafe names")
    return {info.filename: archive.read(info) for info in infos}  # read() stops at the size just checked


def _take_types(package: Package, entries: dict[str, bytes]) -> None:
    if CONTENT_TYPES not in entries:
        raise TemplateError(f"{package.file}: is not a Word file (.docx): {CONTENT_TYPES} is missing")
    for element in parse(entries[CONTENT_TYPES], f"{package.file}: {CONTENT_TYPES}").iter(
        f"{{{CONTENT_TYPES_NS}}}*"
    ):
        kind = element.get("ContentType", "")
        if element.tag == f"{{{CONTENT_TYPES_NS}}}Default":
            package.defaults[element.get("Extension", "").lower()] = kind
        elif element.tag == f"{{{CONTENT_TYPES_NS}}}Override":
            package.overrides[element.get("PartName", "").lstrip("/")] = kind


def _take_relationships(content: bytes, part: str, file: str) -> list[Relationship]:
    base = posixpath.dirname(part)
    links = []
    for element in parse(content, f"{file}: {rels_name(part)}").iter(f"{{{RELATIONSHIPS_NS}}}Relationship"):
        target, external = element.get("Target", ""), element.get("TargetMode") == "External"
        if not external:
            target = posixpath.normpath(posixpath.join("/" + base, target)).lstrip("/")
        links.append(Relationship(element.get("Id", ""), element.get("Type", ""), target, external))
    return links


def _accept(package: Package) -> None:
    """Refuse what a template must not bring: code, and content fetched from elsewhere."""
    main_type = package.overrides.get(package.main, "")
    if "macro" in main_type.lower():
        raise TemplateError(f"{package.file}: holds macros; save it as .docx without them")
    if main_type not in (DOCUMENT_TYPE, _TEMPLATE_TYPE):
        raise TemplateError(f"{package.file}: is not a Word document but {main_type or 'something unknown'}")
    if package.main not in package.parts:
        raise TemplateError(f"{package.file}: its document part {package.main} is missing")
    package.overrides[package.main] = DOCUMENT_TYPE  # a .dotx gives a .docx
    for part, links in package.relationships.items():
        links[:] = [link for link in links if link.short != "attachedTemplate"]  # somebody's Normal.dotm
        for link in links:
            if link.short in _CODE:
                raise TemplateError(
                    f"{package.file}: {part or 'package'} brings code or an embedded object ({link.short})"
                )
            if link.external and link.short != "hyperlink":
                raise TemplateError(
                    f"{package.file}: {part or 'package'} fetches its {link.short} from elsewhere "
                    f"({link.target[:80]!r}); put it into the file instead"
                )
        links[:] = [link for link in links if _leads_somewhere(package, part, link)]


def _leads_somewhere(package: Package, part: str, link: Relationship) -> bool:
    """False for a link to a part that is not there and that nothing mentions; Word calls such a file damaged.

    Raises:
        TemplateError: The part is missing and something in the file needs it.
    """
    if link.external or link.short == "hyperlink" or link.target in package.parts:
        return True
    if f'"{link.id}"'.encode() in package.parts.get(part, b""):
        raise TemplateError(
            f"{package.file}: is damaged: {part} shows {link.target[:80]!r} ({link.short}), which is not in the "
            "file; take it away in Word and save anew"
        )
    return False


def _part_of(rels: str) -> str:
    folder, name = posixpath.split(rels)
    return posixpath.join(posixpath.dirname(folder), name[: -len(".rels")]) if name != ".rels" else ""
