"""Jinja tags in a part of a Word file: the part becomes a template, its result becomes the part again.

Texts never become XML or Jinja: the part's elements stand in the Jinja source as marks of control characters,
which XML cannot hold and which are taken out of every value; the source has one line per paragraph, so an
error's line is a paragraph. A tag that Word has split over several runs is put together in the run where it
begins.

A paragraph or table row that holds nothing but ``{% … %}`` disappears, and what it opens and closes may span
many. A row whose first cell opens a loop and whose last cell closes it is repeated as a whole.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Mapping, Sequence
from typing import Any, cast

from attrs import define, field
from jinja2 import nodes
from jinja2.exceptions import TemplateError as JinjaError, TemplateSyntaxError
from lxml import etree

from govreport.errors import TemplateError
from govreport.word.template.sandbox import CLOSE, COPY, END, OPEN, REGION, TEXT, Sandbox
from govreport.word.template.tag_text import (
    TAG,
    gather,
    has_tag,
    hoisted,
    holds_tag,
    left_open,
    may_go,
    only_statements,
    own_text,
    shows,
    tidy,
)
from govreport.word.trees import attributes, drop, region_mark, region_marks, w

_P, _T, _TR, _TBL = (w(name) for name in ("p", "t", "tr", "tbl"))
_NEEDS_PARAGRAPH = tuple(w(name) for name in ("hdr", "ftr", "tc", "txbxContent", "footnote", "endnote"))
_TOKEN = re.compile(f"[{COPY}{OPEN}{TEXT}{REGION}]([0-9]+){END}|{CLOSE}")
_ENDS = re.compile(f"[{OPEN}{TEXT}{CLOSE}]")
_OUR_MARK = re.compile(r"unexpected char '\\x0[1-6]'")
_FAILURES = (
    JinjaError,
    ArithmeticError,
    TypeError,
    ValueError,
    LookupError,
    AttributeError,
    RecursionError,
    MemoryError,
)


@define
class Part:
    """A part of a template, as Jinja source and as the elements its marks stand for.

    Attributes:
        root: The parsed part.
        where: What messages call it: ``agency.docx, header of section 2``.
        environment: From `environment`.
        lines: Text of the paragraph on each line of the source.
    """

    root: etree._Element
    where: str
    environment: Sandbox
    lines: list[str] = field(factory=list)
    _elements: list[etree._Element] = field(factory=list)
    _tagged: set[etree._Element] = field(factory=set)
    _source: list[str] = field(factory=list)

    def __attrs_post_init__(self) -> None:
        for paragraph in self.root.iter(_P):
            if has_tag(paragraph):
                gather(paragraph)
                element: etree._Element | None = paragraph
                while element is not None and element not in self._tagged:
                    self._tagged.add(element)
                    element = element.getparent()
        if self._tagged:
            self._newline("")
            self._emit(self.root)

    @property
    def has_tags(self) -> bool:
        """Whether there is anything to fill in."""
        return bool(self._tagged)

    @property
    def source(self) -> str:
        """The Jinja source; line ``n`` holds the paragraph ``lines[n - 1]``."""
        return "".join(self._source)

    def tree(self) -> nodes.Template:
        """The source parsed.

        Raises:
            TemplateError: A tag is broken, unbalanced, or of a kind that a Word template cannot have.
        """
        try:
            tree = self.environment.parsed(self.source)
        except TemplateSyntaxError as error:
            raise self._broken(error) from error
        self._balance(tree.body)
        return tree

    def _balance(self, body: Sequence[nodes.Node]) -> bool:
        """Whether ``body`` closes all that it opens and nothing else; loops and conditions in it must."""
        depth = 0
        whole = True
        for node in body:
            if isinstance(node, nodes.Output):
                for data in node.find_all(nodes.TemplateData):
                    for mark in _ENDS.findall(data.data):
                        depth += -1 if mark == CLOSE else 1
                        whole = whole and depth >= 0
            inner: list[Sequence[nodes.Node]] = []
            if isinstance(node, nodes.For):
                inner = [node.body, node.else_]
            elif isinstance(node, nodes.If):
                inner = [node.body, *(each.body for each in node.elif_), node.else_]
            if not all(self._balance(each) for each in inner):
                raise self._error(
                    "begins in one paragraph, cell or row and ends in another; "
                    "let each tag have a paragraph or row of its own",
                    node.lineno,
                )
        return whole and depth == 0

    def render(self, variables: Mapping[str, object]) -> etree._Element:
        """The part filled in; a region leaves ``<?govreport N?>`` in place of its paragraph.

        Raises:
            TemplateError: Naming the part, the paragraph and the tag.
        """
        if not self.has_tags:
            return self.root
        tree = self.tree()
        try:
            result = self.environment.filled(tree, variables)
        except (TemplateError, *_FAILURES) as error:
            raise self._error(str(error) or type(error).__name__, _line_of(error)) from error
        return self._rebuild(result)

    # ---- the part as source ---------------------------------------------------------------------------

    def _newline(self, text: str) -> None:
        self.lines.append(text)
        self._source.append("\n" if len(self.lines) > 1 else "")

    def _mark(self, kind: str, element: etree._Element) -> None:
        self._elements.append(element)
        self._source.append(f"{kind}{len(self._elements) - 1}{END}")

    def _emit(self, element: etree._Element) -> None:
        if element.tag == _T:
            self._mark(TEXT, element)
            self._source += (tidy(element.text or ""), CLOSE)
        elif element not in self._tagged and not (element.tag != _P and holds_tag(element)):
            self._mark(COPY, element)
        elif element.tag in (_P, _TR) and (statements := only_statements(element)):
            self._newline(statements)
            self._source.append(statements)
        else:
            before, after = hoisted(element) if element.tag == _TR else ("", "")
            if element.tag == _P:
                self._newline(own_text(element))
            self._source.append(before)
            self._mark(OPEN, element)
            for child in element:
                self._emit(child)
            self._source += (CLOSE, after)

    # ---- the result as part ---------------------------------------------------------------------------

    def _rebuild(self, result: str) -> etree._Element:
        root: etree._Element | None = None
        stack: list[etree._Element] = []
        position = 0
        for token in _TOKEN.finditer(result):
            text, position = result[position : token.start()], token.end()
            if stack and stack[-1].tag == _T:
                stack[-1].text = (stack[-1].text or "") + text.replace("\n", " ")
            kind = token[0][0]
            if kind == CLOSE:
                done = stack.pop()
                self._finish(done)
                continue
            if kind == REGION:
                stack[-1].append(region_mark(int(token[1])))
                continue
            source = self._elements[int(token[1])]
            element = copy.deepcopy(source) if kind == COPY else _shell(source)
            element.tail = None
            if stack:
                stack[-1].append(element)
            elif root is None:
                root = element
            if kind != COPY:
                stack.append(element)
        if root is None or stack:
            raise TemplateError(
                f"{self.where}: a loop or condition cuts through the middle of a paragraph or row"
            )
        return root

    def _finish(self, element: etree._Element) -> None:
        if element.tag == _TBL and element.find(f".//{_TR}") is None:
            drop(element)  # its loop had nothing to repeat over, and Word opens no table without rows
            return
        if element.tag == _T:
            element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            return
        if element.tag in _NEEDS_PARAGRAPH and element.find(_P) is None and element.find(_TBL) is None:
            etree.SubElement(element, _P)
        if element.tag != _P:
            return
        regions = [mark for mark, _ in region_marks(element)]
        if regions:
            self._place(element, regions)
        elif not own_text(element).strip() and not shows(element) and may_go(element):
            parent = element.getparent()
            if parent is not None:
                parent.remove(element)

    def _place(self, paragraph: etree._Element, regions: list[etree._Element]) -> None:
        """Put a region's mark where its paragraph was."""
        shown = "".join(t.text or "" for t in paragraph.iter(_T)).strip()
        parent = paragraph.getparent()
        if shown or len(regions) > 1 or parent is None:
            told = f", paragraph “{_short(shown)}”" if shown else ""
            raise TemplateError(
                f"{self.where}{told}: the report and its chapters need paragraphs of their own, "
                "without other words"
            )
        mark = regions[0]
        properties = paragraph.find(w("pPr"))
        section = properties.find(w("sectPr")) if properties is not None else None
        parent.insert(parent.index(paragraph), mark)
        if section is None:
            parent.remove(paragraph)
        else:  # the paragraph also ends a section
            for child in [child for child in paragraph if child is not properties]:
                paragraph.remove(child)

    def _broken(self, error: TemplateSyntaxError) -> TemplateError:
        message, line = error.message or "broken tag", error.lineno
        if _OUR_MARK.search(message):
            message = "a tag begins here and does not end in the same paragraph"
        elif message.startswith("Unexpected end of template"):
            message = "a loop or condition begins here and never ends: {% endfor %} or {% endif %} is missing"
            line = left_open(self.lines) or line
        return self._error(message, line)

    def _error(self, message: str, line: int | None) -> TemplateError:
        text = self.lines[line - 1] if line is not None and 0 < line <= len(self.lines) else ""
        tags = [tag[0] for tag in TAG.finditer(text)]
        told = f", paragraph “{_short(text)}”" if text else ""
        named = f", tag {tags[0]}" if len(tags) == 1 and tags[0] != text.strip() else ""
        return TemplateError(f"{self.where}{told}{named}: {message}")


def _shell(source: etree._Element) -> etree._Element:
    """An element without what is in it."""
    return etree.Element(source.tag, attributes(source), nsmap=cast(Any, source.nsmap))


def _line_of(error: BaseException) -> int | None:
    """The source line on which a template failed, from the traceback that Jinja rewrites to its lines."""
    line, trace = None, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= 80 else f"{plain[:79]}…"
