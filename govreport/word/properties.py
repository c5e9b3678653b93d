"""Core properties and settings of the finished file: from the document, never from clock or machine."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from govreport.model.blocks import Document
from govreport.word.markup import W, Xml, escape
from govreport.word.package import Package, serialize
from govreport.word.trees import NS, w

_DC = "http://purl.org/dc/elements/1.1/"
_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_CORE_KIND = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_APP_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WML = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def write_properties(package: Package, document: Document, titles: Mapping[str, str]) -> None:
    """Replace the core and application properties; ``titles`` are those the template fills in itself."""
    title = titles.get("title") or document.title
    subject = titles.get("subject") or document.subject
    rows = [
        f"<dc:title>{escape(title)}</dc:title>",
        f"<dc:subject>{escape(subject)}</dc:subject>" if subject else "",
        f"<dc:creator>{escape(document.author)}</dc:creator>" if document.author else "",
        f"<cp:keywords>{escape(', '.join(document.keywords))}</cp:keywords>" if document.keywords else "",
        f"<cp:lastModifiedBy>{escape(document.author)}</cp:lastModifiedBy>" if document.author else "",
        *(_moment(which, document.created) for which in ("created", "modified")),
        f"<dc:language>{escape(document.lang)}</dc:language>",
    ]
    core = Xml(
        f'<cp:coreProperties xmlns:cp="{_CORE}" xmlns:dc="{_DC}" xmlns:dcterms="http://purl.org/dc/terms/"'
        f' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{"".join(rows)}</cp:coreProperties>'
    )
    app = Xml(
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        "<Application>govreport</Application></Properties>"
    )
    for kind, name, xml, content_type in (
        (_CORE_KIND, "docProps/core.xml", core, "application/vnd.openxmlformats-package.core-properties+xml"),
        (
            _APP_KIND,
            "docProps/app.xml",
            app,
            "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        ),
    ):
        for link in list(package.relationships.get("", ())):
            if link.short == kind.rsplit("/", 1)[-1]:
                package.remove(link.target)
        package.add(name, (_HEAD + xml).encode(), content_type)
        package.relate("", kind, name)


def _moment(which: str, day: str) -> str:
    if not day:
        return ""
    return f'<dcterms:{which} xsi:type="dcterms:W3CDTF">{escape(day[:10])}T00:00:00Z</dcterms:{which}>'


def write_settings(package: Package, lang: str) -> None:
    """See to what every report needs in ``settings.xml``: zoom in percent, language, notes' separators."""
    name = package.related(package.main, "settings")
    if name is None:
        name = "word/settings.xml"
        package.add(name, f'<w:settings xmlns:w="{W}"/>'.encode(), f"{_WML}.settings+xml")
        package.relate(package.main, "settings", name)
    root = package.tree(name)
    zoom = root.find("w:zoom", NS)
    if zoom is None:
        zoom = etree.Element(w("zoom"))
        root.insert(len(root.findall("w:writeProtection", NS)) + len(root.findall("w:view", NS)), zoom)
    if not zoom.get(w("percent")):
        zoom.set(w("percent"), "100")
    language = root.find("w:themeFontLang", NS)
    if language is not None:
        language.set(w("val"), lang)
    package.parts[name] = serialize(root)


def set_language(styles: etree._Element, lang: str) -> None:
    """The document's language in the defaults of all styles, so that a screen reader speaks it."""
    defaults = styles.find("w:docDefaults", NS)
    if defaults is None:
        defaults = etree.Element(w("docDefaults"))
        styles.insert(0, defaults)
    holder = defaults
    for tag in ("rPrDefault", "rPr"):
        found = holder.find(f"w:{tag}", NS)
        if found is None:
            found = etree.Element(w(tag))
            holder.insert(0, found)
        holder = found
    language = holder.find("w:lang", NS)
    if language is None:
        language = etree.SubElement(holder, w("lang"))
        _before_later(holder, language)
    language.set(w("val"), lang)


def _before_later(holder: etree._Element, language: etree._Element) -> None:
    """``w:lang`` comes near the end of run properties; these three come after it."""
    for later in ("eastAsianLayout", "specVanish", "oMath"):
        found = holder.find(f"w:{later}", NS)
        if found is not None:
            found.addprevious(language)
            return
