"""The zip around a Word file: parts, content types, relationships; read with limits, written without a clock.

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

from attrs import define, field, frozen
from lxml import etree

from govreport.errors import TemplateError
from govreport.word.markup import attribute

MAX_PACKAGE = (
    50_000_000  # bytes, unpacked: a template with a logo and a cover picture has at most a few millions
)
MAX_PARTS = 2_000
MAX_RATIO = 200  # unpacked over packed; XML of repeated table rows reaches about 60
MAX_DEPTH = 200  # of nested elements; Word itself nests some 40
CONTENT_TYPES = "[Content_Types].xml"

_CT = "http://schemas.openxmlformats.org/package/2006/content-types"
_REL = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
DOCUMENT_TYPE = f"{_WML}.document.main+xml"
_TEMPLATE_TYPE = f"{_WML}.template.main+xml"
_STAMP = (1980, 1, 1, 0, 0, 0)  # the earliest time a zip entry can have
_STORED = (".png", ".jpeg", ".jpg", ".gif")  # packed already
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
_HEADER = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


@frozen
class Relationship:
    """A link from a part to another part or to an address outside."""

    id: str
    kind: str
    target: str
    external: bool = False

    @property
    def short(self) -> str:
        """The kind's last word: ``image``, ``header``, ``hyperlink``."""
        return self.kind.rsplit("/", 1)[-1]


@define
class Package:
    """The parts of an Office file by name (without leading slash), changed in place and packed at the end.

    Attributes:
        file: What messages call it.
        parts: Content by part name.
        defaults: Content type by file name extension.
        overrides: Content type by part name.
        relationships: By the part they start from; the package itself is the empty name.
    """

    file: str
    parts: dict[str, bytes] = field(factory=dict)
    defaults: dict[str, str] = field(factory=dict)
    overrides: dict[str, str] = field(factory=dict)
    relationships: dict[str, list[Relationship]] = field(factory=dict)

    @property
    def main(self) -> str:
        """Name of the document part."""
        for relationship in self.relationships.get("", ()):
            if relationship.short == "officeDocument":
                return relationship.target
        raise TemplateError(f"{self.file}: has no document part; is it a Word file (.docx)?")

    def related(self, part: str, kind: str) -> str | None:
        """Name of the first part that ``part`` relates to by ``kind`` (``styles``, ``numbering``)."""
        for relationship in self.relationships.get(part, ()):
            if relationship.short == kind and not relationship.external and relationship.target in self.parts:
                return relationship.target
        return None

    def relate(self, part: str, kind: str, target: str, *, external: bool = False) -> str:
        """Id of ``part``'s relationship of that kind to ``target``, made unless it is there."""
        known = self.relationships.setdefault(part, [])
        for relationship in known:
            if (relationship.short, relationship.target, relationship.external) == (kind, target, external):
                return relationship.id
        taken = {relationship.id for relationship in known}
        number = len(known) + 1
        while f"rId{number}" in taken:
            number += 1
        uri = kind if "/" in kind else f"{_OFFICE}/{kind}"
        known.append(Relationship(f"rId{number}", uri, target, external))
        return known[-1].id

    def add(self, name: str, data: bytes, content_type: str) -> None:
        """Put a part in, under a content type of its own."""
        self.parts[name] = data
        self.overrides[name] = content_type

    def remove(self, name: str) -> None:
        """Take a part out, with its relationships and those that lead to it."""
        self.parts.pop(name, None)
        self.overrides.pop(name, None)
        self.relationships.pop(name, None)
        for links in self.relationships.values():
            links[:] = [link for link in links if link.external or link.target != name]

    def tree(self, name: str) -> etree._Element:
        """A part parsed, without entities, network or excessive depth.

        Raises:
            TemplateError: The part is missing, is not XML, or has a document type declaration.
        """
        return parse(self.parts[name], f"{self.file}: {name}")

    def to_bytes(self) -> bytes:
        """The file: same parts, same bytes."""
        entries = {CONTENT_TYPES: self._content_types()}
        for part in sorted(self.relationships):
            if self.relationships[part] and (part == "" or part in self.parts):
                entries[_rels_name(part)] = self._relationships_of(part)
        entries |= {name: self.parts[name] for name in sorted(self.parts)}
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
            for name, data in entries.items():
                entry = zipfile.ZipInfo(name, _STAMP)
                packed = name.lower().endswith(_STORED)
                entry.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
                entry.external_attr = 0o600 << 16
                entry.create_system = 3  # else it tells which system wrote it
                archive.writestr(entry, data)
        return stream.getvalue()

    def _content_types(self) -> bytes:
        rows = [
            f"<Default{attribute('Extension', key)}{attribute('ContentType', self.defaults[key])}/>"
            for key in sorted(self.defaults)
        ]
        rows += [
            f"<Override{attribute('PartName', '/' + key)}{attribute('ContentType', self.overrides[key])}/>"
            for key in sorted(self.overrides)
            if key in self.parts
        ]
        return _HEADER + f'<Types xmlns="{_CT}">{"".join(rows)}</Types>'.encode()

    def _relationships_of(self, part: str) -> bytes:
        base = posixpath.dirname(part)
        rows = []
        for link in self.relationships[part]:
            target = link.target if link.external else _relative(link.target, base)
            mode = ' TargetMode="External"' if link.external else ""
            rows.append(
                f"<Relationship{attribute('Id', link.id)}{attribute('Type', link.kind)}"
                f"{attribute('Target', target)}{mode}/>"
            )
        return _HEADER + f'<Relationships xmlns="{_REL}">{"".join(rows)}</Relationships>'.encode()


def serialize(root: etree._Element) -> bytes:
    """A part's bytes from its tree."""
    return _HEADER + etree.tostring(root, encoding="UTF-8")


def parse(data: bytes, what: str) -> etree._Element:
    """Parse a part that a stranger may have made.

    Raises:
        TemplateError: Not well-formed, nested too deeply, or with a document type declaration (entities).
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_pis=True, remove_comments=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise TemplateError(f"{what}: not well-formed XML: {error.msg}") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise TemplateError(f"{what}: has a document type declaration, which a Word file never needs")
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > MAX_DEPTH:
            raise TemplateError(f"{what}: elements are nested more than {MAX_DEPTH} deep")
    return root


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
    for element in parse(entries[CONTENT_TYPES], f"{package.file}: {CONTENT_TYPES}").iter(f"{{{_CT}}}*"):
        kind = element.get("ContentType", "")
        if element.tag == f"{{{_CT}}}Default":
            package.defaults[element.get("Extension", "").lower()] = kind
        elif element.tag == f"{{{_CT}}}Override":
            package.overrides[element.get("PartName", "").lstrip("/")] = kind


def _take_relationships(content: bytes, part: str, file: str) -> list[Relationship]:
    base = posixpath.dirname(part)
    links = []
    for element in parse(content, f"{file}: {_rels_name(part)}").iter(f"{{{_REL}}}Relationship"):
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


def _rels_name(part: str) -> str:
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _part_of(rels: str) -> str:
    folder, name = posixpath.split(rels)
    return posixpath.join(posixpath.dirname(folder), name[: -len(".rels")]) if name != ".rels" else ""


def _relative(target: str, base: str) -> str:
    return posixpath.relpath(f"/{target}", f"/{base}")
