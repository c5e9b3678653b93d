"""The agency's own template: opened, cleaned, its tags filled in, and the places where the report goes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from attrs import define, field, frozen
from lxml import etree

from govreport.errors import TemplateError
from govreport.model.blocks import Block, Blocks, Document, Heading
from govreport.report.walking import plain
from govreport.resources import folder
from govreport.word.package import Package, serialize
from govreport.word.template.clean import clean_package, clean_tree
from govreport.word.template.mending import mend_copies, mend_tree
from govreport.word.template.sandbox import Region, environment
from govreport.word.template.tag_text import tidy
from govreport.word.template.tags import Part
from govreport.word.template.unpacking import read_package
from govreport.word.template.unseen import fill_alternatives, let_go, refuse_elsewhere, refuse_unfilled
from govreport.word.trees import NS, REL_ID, elements, region_mark, region_marks, w

_MENDED = ("styles", "numbering", "fontTable")
_FILLED = ("header", "footer", "footnotes", "endnotes")  # parts beside the document that may hold tags
_CONTAINERS = tuple(w(name) for name in ("body", "sdt", "sdtContent", "document"))


def open_template(path: Path | None, edition: str = "se") -> Package:
    """An agency's template, or our own of that edition, cleaned of what must not travel on.

    Raises:
        TemplateError: Not a Word file, or a hostile one.
    """
    package = read_package(path or folder("templates") / edition / "report.docx")
    if package.tree(package.main).tag != w("document"):
        raise TemplateError(
            f"{package.file}: is a strict Open XML file; save it as an ordinary Word document (.docx)"
        )
    clean_package(package)
    for kind in _MENDED:
        name = package.related(package.main, kind)
        if name is not None:
            root = package.tree(name)
            mend_tree(root)
            package.parts[name] = serialize(root)
    return package


@define
class Regions:
    """Places of the report that a template asks for, in the order asked.

    Attributes:
        document: What the report says.
        asked: Blocks by region number.
        names: What each region's tag says.
    """

    document: Document
    asked: list[Blocks] = field(factory=list)
    names: list[str] = field(factory=list)

    def variables(self) -> dict[str, object]:
        """What tags may name to place the report."""
        return {
            "front": self._new("front", self.document.front),
            "report": self._new("report", ()),
            "chapter": self.chapter,
        }

    def _new(self, name: str, blocks: Blocks) -> Region:
        self.asked.append(blocks)
        self.names.append(name)
        return Region(len(self.asked) - 1, name)

    def chapter(self, key: str) -> Region:
        """The chapter whose first heading has that key or title."""
        for chapter in chapters(self.document.body):
            head = chapter[0]
            if isinstance(head, Heading) and key.casefold() in (
                head.key.casefold(),
                plain(head.runs).casefold(),
            ):
                return self._new(f'chapter("{head.key or plain(head.runs)}")', chapter)
        known = ", ".join(
            h.key or plain(h.runs) for c in chapters(self.document.body) if isinstance(h := c[0], Heading)
        )
        raise TemplateError(f"there is no chapter {key!r}; there are: {known}")

    def settle(self, used: list[int], file: str) -> None:
        """Give ``{{ report }}`` all that is not placed by itself.

        Raises:
            TemplateError: A region is used twice, or a chapter would be left out.
        """
        names = [self.names[number] for number in used]
        doubled = next((name for name in names if names.count(name) > 1), None)
        if doubled:
            raise TemplateError(f"{file}, document: {{{{ {doubled} }}}} stands there twice")
        placed = [self.asked[number] for number in used if self.names[number].startswith("chapter(")]
        rest = [
            block for chapter in chapters(self.document.body) if chapter not in placed for block in chapter
        ]
        report = self.names.index("report")
        if report in used:
            self.asked[report] = tuple(rest)
        elif rest:
            left = next((plain(b.runs) for b in rest if isinstance(b, Heading)), "its text")
            raise TemplateError(
                f"{file}, document: {{{{ report }}}} is missing, so that “{left}” and what follows would be left out"
            )


def chapters(blocks: Blocks) -> Iterator[Blocks]:
    """The blocks cut before each heading of the first level; what stands before the first is a piece too."""
    piece: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading) and block.level == 1 and piece:
            yield tuple(piece)
            piece = []
        piece.append(block)
    if piece:
        yield tuple(piece)


def fill(package: Package, regions: Regions, variables: Mapping[str, object]) -> etree._Element:
    """Fill in every tag of the template; the document's tree comes back with marks where regions go.

    Raises:
        TemplateError: A tag is broken or undefined; the text names file, part, paragraph and tag.
    """
    jinja = environment()
    texts = dict(variables)
    refuse_elsewhere(package)
    for name, where in named_parts(package):
        part = Part(_clean(package, name, where), where, jinja)
        root = part.render({**texts, **_misplaced()})
        fill_alternatives(root, where, jinja, texts)
        package.parts[name] = serialize(root)
    where = f"{package.file}, document"
    root = _clean(package, package.main, where)
    body = Part(root, where, jinja)
    if not body.has_tags:
        return _emptied(root, regions)
    filled = body.render({**texts, **regions.variables()})
    regions.settle(_used(filled, regions, where), package.file)
    fill_alternatives(filled, where, jinja, texts)
    mend_copies(filled)
    return filled


def _clean(package: Package, name: str, where: str) -> etree._Element:
    root = package.tree(name)
    clean_tree(root)
    mend_tree(root)
    refuse_unfilled(root, where)
    let_go(root)
    return root


def named_parts(package: Package) -> Iterator[tuple[str, str]]:
    """Parts beside the document that may hold tags, with what messages call them."""
    sections = _sections_of(package)
    for link in package.relationships.get(package.main, ()):
        if link.short in _FILLED and not link.external and link.target in package.parts:
            section = sections.get(link.id)
            told = f"{link.short} of section {section}" if section else link.short
            yield link.target, f"{package.file}, {told}"


def _sections_of(package: Package) -> dict[str, int]:
    found: dict[str, int] = {}
    for number, section in enumerate(package.tree(package.main).iter(w("sectPr")), start=1):
        for reference in elements(section, "w:headerReference | w:footerReference"):
            found.setdefault(reference.get(REL_ID, ""), number)
    return found


@frozen
class _Misplaced:
    """A place of the report where it cannot stand: in headers and notes."""

    name: str

    def __str__(self) -> str:
        """Shown alone, it is an error."""
        raise TemplateError(f"{{{{ {self.name} }}}} can only stand in the document itself")


def _misplaced() -> dict[str, object]:
    def chapter(key: str) -> _Misplaced:
        return _Misplaced(f'chapter("{key}")')

    return {"chapter": chapter, **{name: _Misplaced(name) for name in ("report", "front")}}


def fill_properties(package: Package, variables: Mapping[str, object]) -> dict[str, str]:
    """What the tags in the template's core properties come to, by the property's name (``title``).

    Raises:
        TemplateError: A tag is broken or undefined.
    """
    filled: dict[str, str] = {}
    jinja = environment()
    for link in package.relationships.get("", ()):
        if link.short != "core-properties" or link.target not in package.parts:
            continue
        for element in package.tree(link.target):
            text = element.text or ""
            if not any(opener in text for opener in ("{{", "{%", "{#")):
                continue
            try:
                name = etree.QName(element).localname
                filled[name] = jinja.filled(jinja.parsed(tidy(text)), variables)
            except Exception as error:  # whatever an expression raises is the template's mistake
                where = f"{package.file}, document properties, “{text[:80]}”"
                raise TemplateError(f"{where}: {error}") from error
    return filled


def _emptied(root: etree._Element, regions: Regions) -> etree._Element:
    """A template without any tag gives its styles and its last page set-up; the report replaces its text."""
    body = root.find("w:body", NS)
    if body is None:
        raise TemplateError("the template's document has no body")
    for child in list(body):
        if child.tag != w("sectPr"):
            body.remove(child)
    regions.variables()
    for number in (0, 1):
        body.insert(number, region_mark(number))
    regions.settle([0, 1], "")
    return root


def _used(root: etree._Element, regions: Regions, where: str) -> list[int]:
    used = []
    for mark, number in region_marks(root):
        used.append(number)
        if any(parent.tag not in _CONTAINERS for parent in mark.iterancestors()):
            name = regions.names[number]
            raise TemplateError(f"{where}: {{{{ {name} }}}} cannot stand in a table or text box")
    return used
