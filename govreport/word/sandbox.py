"""Jinja for Word templates: no way to Python, no undefined names, no results that fill the memory."""

from __future__ import annotations

import re
from typing import Any

from attrs import frozen
from jinja2 import StrictUndefined
from jinja2.exceptions import SecurityError
from jinja2.sandbox import SandboxedEnvironment

from govreport.errors import TemplateError

MAX_PRODUCT = 1_000_000  # length of what * may make of a text or list
MAX_POWER = 64  # exponent
# Marks that stand for elements in a part's source: control characters, which XML cannot hold.
COPY, OPEN, TEXT, CLOSE, REGION, END = "\x01", "\x02", "\x03", "\x04", "\x05", "\x06"
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


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
    """Jinja without access to Python, with bounded results of ``*`` and ``**``."""

    intercepted_binops = frozenset(["*", "**"])

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Refuse what would fill the memory."""
        if operator == "**" and _size(left) > 1 and _size(right) > MAX_POWER:
            raise SecurityError("the exponent is too large")
        repeats = operator == "*" and bool({type(left), type(right)} & {str, list, tuple})
        if repeats and _size(left) * _size(right) > MAX_PRODUCT:
            raise SecurityError("the result of * would be too long")
        return super().call_binop(context, operator, left, right)


def _size(value: Any) -> float:
    if isinstance(value, str | list | tuple):
        return len(value)
    return abs(value) if isinstance(value, int | float) else 1


def environment() -> Sandbox:
    """The Jinja environment of Word templates: sandboxed, undefined names are errors."""
    return Sandbox(undefined=StrictUndefined, finalize=_final, keep_trailing_newline=True, autoescape=False)


def _final(value: object) -> object:
    if isinstance(value, Region):
        return f"{REGION}{value.number}{END}"
    return "" if value is None else CONTROL.sub("", str(value))
