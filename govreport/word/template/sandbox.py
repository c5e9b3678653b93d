"""Jinja for Word templates: no way to Python, no undefined names, no work or results without bounds.

What a template may do is listed, not what it may not: some statements, filters and methods. Together with
bounds on what repeats a text, the steps of all loops, and the size of the result, a template made to do harm
ends with an error within seconds.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from attrs import frozen
from jinja2 import StrictUndefined, Undefined, nodes
from jinja2.exceptions import SecurityError, TemplateSyntaxError
from jinja2.filters import FILTERS
from jinja2.sandbox import SandboxedEnvironment

from govreport.errors import TemplateError

MAX_PRODUCT = 1_000_000  # length of what * and replace may make of a text
MAX_BITS = 10_000  # of what ** makes
MAX_OUTPUT = 20_000_000  # characters a part may grow to
MAX_STEPS = 2_000_000  # pieces of output, and turns of loops
# Marks that stand for elements in a part's source: control characters, which XML cannot hold.
COPY, OPEN, TEXT, CLOSE, REGION, END = "\x01", "\x02", "\x03", "\x04", "\x05", "\x06"
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")

_STATEMENTS = (nodes.Output, nodes.For, nodes.If)
_WRITTEN = {
    "Assign": "set",
    "AssignBlock": "set",
    "CallBlock": "call",
    "FilterBlock": "filter",
    "FromImport": "from",
}
_FILTERS = (
    "abs", "capitalize", "count", "d", "default", "dictsort", "first", "float", "groupby", "int", "items",
    "join", "last", "length", "list", "lower", "map", "max", "min", "reject", "rejectattr", "reverse",
    "select", "selectattr", "sort", "string", "sum", "title", "trim", "truncate", "unique", "upper",
)  # fmt: skip
_METHODS = frozenset((
    "capitalize", "changed", "chapter", "cycle", "endswith", "get", "items", "keys", "lower", "lstrip",
    "rstrip", "split", "startswith", "strip", "title", "upper", "values",
))  # fmt: skip


@frozen(eq=False)
class Region:
    """Stands for a part of the report where a template wants it: ``{{ report }}``, ``{{ chapter("x") }}``.

    Attributes:
        number: Its place among the regions.
        name: What the tag says.
    """

    number: int
    name: str

    def __str__(self) -> str:
        """Regions are markup, so that nothing can be joined to them as text."""
        raise TemplateError(f"{{{{ {self.name} }}}} must stand alone in its tag")


class Sandbox(SandboxedEnvironment):
    """Jinja without access to Python."""

    intercepted_binops = frozenset(["*", "**", "%"])

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Refuse what would fill the memory."""
        numbers = isinstance(left, int | float) and isinstance(right, int | float)
        if operator == "**" and numbers and isinstance(left, int):
            if left.bit_length() * abs(right) > MAX_BITS:
                raise SecurityError("the exponent is too large")
        elif not numbers:
            self._check_repeat(operator, left, right)
        return super().call_binop(context, operator, left, right)

    def _check_repeat(self, operator: str, left: Any, right: Any) -> None:
        text, count = (left, right) if isinstance(left, str) else (right, left)
        if operator != "*" or not isinstance(text, str) or not isinstance(count, int):
            also = ", and for repeating a text" if operator == "*" else ""
            raise SecurityError(f"{operator} is for numbers{also}")
        if len(text) * count > MAX_PRODUCT:
            raise SecurityError("the result of * would be too long")

    def is_safe_callable(self, obj: Any) -> bool:
        """Only what is listed can be called."""
        return getattr(obj, "__name__", "") in _METHODS and super().is_safe_callable(obj)

    def call(__self, __context: Any, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805  # as in Jinja
        """Call what is safe, and name what is not."""
        if isinstance(__obj, Undefined):
            str(__obj)  # raises, with the name that is not known
        if not __self.is_safe_callable(__obj):
            name = getattr(__obj, "__name__", "this")
            raise SecurityError(f"{name} cannot be called in a Word template")
        return super().call(__context, __obj, *args, **kwargs)

    def parsed(self, source: str) -> nodes.Template:
        """The source as a tree that may be filled in.

        Raises:
            TemplateSyntaxError: A tag is broken, or of a kind that a Word template cannot have.
        """
        tree = self.parse(source)
        for node in tree.find_all(nodes.Stmt):
            recursive = isinstance(node, nodes.For) and node.recursive
            if not isinstance(node, _STATEMENTS) or recursive:
                kind = type(node).__name__
                name = "recursive for" if recursive else _WRITTEN.get(kind, kind.lower())
                raise TemplateSyntaxError(f"{{% {name} %}} has no place in a Word template", node.lineno)
        for loop in list(tree.find_all(nodes.For)):  # each turn gives a piece, so that turns can be counted
            loop.body.insert(
                0, nodes.Output([nodes.TemplateData("", lineno=loop.lineno)], lineno=loop.lineno)
            )
        self.compile(tree)  # unknown filters are found here
        return tree

    def filled(self, tree: nodes.Template, variables: Mapping[str, object]) -> str:
        """The text that a tree gives.

        Raises:
            TemplateError: It grows, or goes on, without end.
        """
        pieces: list[str] = []
        size = 0
        for piece in self.from_string(tree).generate(**variables):
            pieces.append(piece)
            size += len(piece)
            if size > MAX_OUTPUT:
                raise TemplateError(f"grows beyond {MAX_OUTPUT} characters; a loop without end?")
            if len(pieces) > MAX_STEPS:
                raise TemplateError(f"takes more than {MAX_STEPS} steps; a loop within a loop?")
        return "".join(pieces)


def environment() -> Sandbox:
    """The Jinja environment of Word templates: sandboxed, undefined names are errors."""
    made = Sandbox(undefined=StrictUndefined, finalize=_final, keep_trailing_newline=True, autoescape=False)
    made.globals.clear()  # range and lipsum make as much as one asks for
    made.filters.clear()
    made.filters.update({name: FILTERS[name] for name in _FILTERS}, replace=_replace)
    return made


def _replace(text: object, old: str, new: str) -> str:
    given = str(text)
    if (given.count(old) + 1) * max(len(new), 1) > MAX_PRODUCT:
        raise SecurityError("the result of replace would be too long")
    return given.replace(old, new)


def _final(value: object) -> object:
    """What an expression shows; what is no text or number is an error, not its Python form."""
    if isinstance(value, Region):
        return f"{REGION}{value.number}{END}"
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        raise TemplateError("is a list: repeat over it with {% for … %}, or show it with | join(', ')")
    if isinstance(value, Mapping):
        raise TemplateError(f"holds several values: name one of them, such as .{next(iter(value), 'name')}")
    if callable(value) and not isinstance(value, Undefined):
        name = getattr(value, "__name__", "")
        raise TemplateError(f"needs brackets after it: {name}(…)")
    text = str(value)  # an undefined name raises here, and what has no place here
    if not isinstance(value, str | int | float | Decimal | date):
        raise TemplateError("is nothing that can be shown as text")
    return CONTROL.sub("", text)
