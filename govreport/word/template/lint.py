"""What in an agency's template will not work, or not as meant: ``govreport template check``.

Codes begin with TP. An error stops `render`; a warning gives a report that is worse than it could be; advice
says what will be done instead of what the template does not say.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from jinja2 import meta, nodes

from govreport.errors import TemplateError
from govreport.model.finding import Finding, Severity
from govreport.model.location import Location
from govreport.word.numbering import Numbering, empty_numbering
from govreport.word.package import Package
from govreport.word.styles import look
from govreport.word.styles.contrast import TEXT_MINIMUM, contrast
from govreport.word.styles.stylebook import StyleBook
from govreport.word.styles.stylesheet import TABLE_STYLE
from govreport.word.template.agency import named_parts, open_template
from govreport.word.template.lint_texts import TEXTS
from govreport.word.template.sandbox import environment
from govreport.word.template.tags import Part
from govreport.word.template.trial import complaint
from govreport.word.template.unpacking import read_package
from govreport.word.template.variables import REGIONS, VARIABLES
from govreport.word.trees import NS, elements, value, w

_COLOR = re.compile(r"[0-9A-Fa-f]{6}")
_TEXTS = ("header", "footer", "footnotes", "endnotes")
_TRACES = "//w:ins | //w:del | //w:commentReference | //w:vanish | //w:moveFrom"


def check_template(
    path: Path,
    *,
    styles: Mapping[str, str] | None = None,
    figures: Collection[str] | None = None,
    lang: str = "sv",
) -> tuple[Finding, ...]:
    """Look at an agency's template as `render` would, and find all that is wrong with it at once.

    Args:
        path: The Word file.
        styles: Our style name to the template's, from the project's settings.
        figures: Names of the figures there are, where a project is at hand.
        lang: ``sv`` or ``en``, of the messages.

    Returns:
        Findings, worst first.
    """
    linter = _Linter(str(path), lang)
    try:
        package = open_template(path)
        before = read_package(path)
    except TemplateError as error:
        return (linter.finding("TP001", "error", reason=str(error)),)
    tags = [*_tags(package, linter, figures)]
    if not any(finding.severity == "error" for finding in tags):
        reason = complaint(path, figures)  # what only filling in brings to light
        tags += [linter.finding("TP002", "error", reason=reason)] if reason else []
    found = [
        *tags,
        *_traces(before, linter),
        *_styles(package, linter, styles or {}),
    ]
    return tuple(sorted(found, key=lambda finding: finding.sort_key))


class _Linter:
    """Words findings about one file in one language."""

    def __init__(self, file: str, lang: str) -> None:
        self.file, self.lang = file, lang

    def finding(self, code: str, severity: Severity, *, where: str = "", **params: object) -> Finding:
        """A finding of that code, worded."""
        message, hint = TEXTS[code][self.lang]
        return Finding(
            code,
            severity,
            message.format(**params),
            hint.format(**params),
            location=Location(self.file, paragraph=where or None),
            params=params,
        )


def _tags(package: Package, linter: _Linter, figures: Collection[str] | None) -> Iterator[Finding]:
    jinja = environment()
    for name, where in named_parts(package):
        yield from _names(Part(package.tree(name), where, jinja), linter, figures, set(VARIABLES))
    document = Part(package.tree(package.main), f"{package.file}, document", jinja)
    if not document.has_tags:
        yield linter.finding("TP005", "advice")
        return
    yield from _names(document, linter, figures, set(VARIABLES) | set(REGIONS))
    if "report" not in document.source and "chapter" not in document.source:
        yield linter.finding("TP004", "error")


def _names(
    part: Part, linter: _Linter, figures: Collection[str] | None, known: set[str]
) -> Iterator[Finding]:
    if not part.has_tags:
        return
    try:
        tree = part.tree()
    except TemplateError as error:
        yield linter.finding("TP002", "error", reason=str(error))
        return
    unknown = meta.find_undeclared_variables(tree) - known
    for node in tree.find_all(nodes.Name):
        if node.name in unknown:
            yield _unknown(part, linter, node.name, node.lineno, known)
    for attribute in tree.find_all(nodes.Getattr):
        base = attribute.node
        of_figures = isinstance(base, nodes.Name) and base.name == "figures"
        if of_figures and figures is not None and attribute.attr not in figures:
            yield _unknown(
                part, linter, f"figures.{attribute.attr}", attribute.lineno, {f"figures.{f}" for f in figures}
            )


def _unknown(part: Part, linter: _Linter, name: str, line: int, known: set[str]) -> Finding:
    near = difflib.get_close_matches(name, sorted(known), n=1)
    place = part.where.removeprefix(f"{linter.file}, ")
    text = part.lines[line - 1] if 0 < line <= len(part.lines) else ""
    names = ", ".join(near or sorted(known))
    return linter.finding("TP003", "error", where=f"{place}: {text}", name=name, suggestion=names)


def _traces(package: Package, linter: _Linter) -> Iterator[Finding]:
    """What will be taken out: people should know before the report shows a sentence less."""
    for name in (package.main, *(part for part, _ in named_parts(package))):
        if elements(package.tree(name), _TRACES):
            yield linter.finding("TP012", "advice", where=name)


def _styles(package: Package, linter: _Linter, mapping: Mapping[str, str]) -> Iterator[Finding]:
    name = package.related(package.main, "styles")
    if name is None:
        yield linter.finding("TP007", "advice", count=len(look.STYLES), names="*")
        return
    book = StyleBook(package.tree(name), package.file, mapping)
    for ours in mapping:
        try:
            book.has(ours)
        except TemplateError as error:
            yield linter.finding("TP006", "error", reason=str(error))
            return
    yield from _missing(book, linter)
    yield from _unnumbered(package, book, linter)
    yield from _hard_to_read(book, _in_use(package, book), linter)


def _in_use(package: Package, book: StyleBook) -> set[str]:
    """Ids of the styles that the report sets, and of those that the template's own text is set in."""
    used = {book.id(style.name, style.kind) for style in look.STYLES if book.has(style.name, style.kind)}
    links = package.relationships.get(package.main, ())
    texts = [link.target for link in links if link.short in _TEXTS and link.target in package.parts]
    for name in (package.main, *texts):
        root = package.tree(name)
        used.update(value(each) for each in root.iter(w("pStyle"), w("rStyle")))
    return used


def _missing(book: StyleBook, linter: _Linter) -> Iterator[Finding]:
    made = []
    for style in look.STYLES:
        if book.has(style.name, style.kind):
            continue
        other = "character" if style.kind == "paragraph" else "paragraph"
        if book.has(style.name, other):  # type: ignore[arg-type] # one of the two kinds, as the line above says
            yield linter.finding("TP008", "warning", name=style.name, kind=style.kind, other=other)
        else:
            made.append(f"{style.name} ({style.based_on or 'Normal'})")
    if not book.has(TABLE_STYLE, "table"):
        made.append(f"{TABLE_STYLE} (Normal Table)")
    if made:
        yield linter.finding("TP007", "advice", count=len(made), names=", ".join(made))


def _unnumbered(package: Package, book: StyleBook, linter: _Linter) -> Iterator[Finding]:
    lists = package.related(package.main, "numbering")
    numbering = Numbering(package.tree(lists) if lists else empty_numbering(), book)
    if book.has("heading 1") and numbering.of_style(book.id("heading 1")) is None:
        yield linter.finding("TP009", "warning")


def _hard_to_read(book: StyleBook, used: set[str], linter: _Linter) -> Iterator[Finding]:
    for element in book.root.iterfind("w:style", NS):
        if element.get(w("styleId")) not in used:
            continue
        name = value(element.find("w:name", NS))
        color = value(element.find("w:rPr/w:color", NS))
        shade = element.find("w:pPr/w:shd", NS)
        ground = shade.get(w("fill"), "") if shade is not None else ""
        ground = ground if _COLOR.fullmatch(ground) else "FFFFFF"
        if _COLOR.fullmatch(color) and contrast(color, ground) < TEXT_MINIMUM:
            ratio = f"{contrast(color, ground):.1f}"
            yield linter.finding("TP010", "warning", name=name, color=color, ground=ground, ratio=ratio)
        if element.find("w:pPr/w:pBdr", NS) is not None:
            yield linter.finding("TP011", "advice", name=name)
