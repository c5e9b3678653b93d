"""The zip around a Word file: parts, content types, relationships; written without a clock.

`govreport.word.template.unpacking` reads such a file.
"""

from __future__ import annotations

import io
import posixpath
import zipfile

from attrs import define, field, frozen
from lxml import etree

from govreport.errors import TemplateError
from govreport.word.markup import attribute

MAX_DEPTH = 200  # of nested elements; Word itself nests some 40
CONTENT_TYPES = "[Content_Types].xml"

CONTENT_TYPES_NS = "http://schemas.openxmlformats.org/package/2006/content-types"
RELATIONSHIPS_NS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
DOCUMENT_TYPE = f"{WML}.document.main+xml"
_STAMP = (1980, 1, 1, 0, 0, 0)  # the earliest time a zip entry can have
_STORED = (".png", ".jpeg", ".jpg", ".gif")  # packed already
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
                entries[rels_name(part)] = self._relationships_of(part)
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
        return _HEADER + f'<Types xmlns="{CONTENT_TYPES_NS}">{"".join(rows)}</Types>'.encode()

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
        return _HEADER + f'<Relationships xmlns="{RELATIONSHIPS_NS}">{"".join(rows)}</Relationships>'.encode()


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


def rels_name(part: str) -> str:
    """Where the relationships of a part stand in the zip."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _relative(target: str, base: str) -> str:
    return posixpath.relpath(f"/{target}", f"/{base}")
