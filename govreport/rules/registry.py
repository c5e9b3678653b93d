"""The registry of rules: a rule is a short generator with its documentation, texts and examples.

A rule's docstring has a summary line and the headings ``What``, ``Why``, ``Fails``, ``Passes`` and
``Exceptions``. ``Fails`` and ``Passes`` hold patches to ``examples/minimal`` in YAML; one parametrised test runs
them, and ``govreport rule CODE`` prints them.
"""

from __future__ import annotations

import datetime as dt
import inspect
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from govreport.model import Location, Severity

if TYPE_CHECKING:
    from govreport.rules.context import Context

HEADINGS: tuple[str, ...] = ("What", "Why", "Fails", "Passes", "Exceptions")
_CODE = re.compile(r"[A-Z]{2,8}\d{3}")


@frozen(kw_only=True)
class Texts:
    """A message and a hint in each language; ``str.format`` fields are the hit's parameters."""

    sv: str
    en: str
    hint_sv: str = ""
    hint_en: str = ""


@frozen(kw_only=True)
class Hit:
    """What a rule yields: only what it alone knows. The engine adds code, severity and texts.

    Attributes:
        at: Where.
        requirement: Id of the requirement concerned.
        item: Id of the item concerned.
        variant: Which of the rule's texts; the first where empty.
        severity: Where it differs from the rule's own.
        params: Values for the texts.
    """

    at: Location | None = None
    requirement: str | None = None
    item: str | None = None
    variant: str = ""
    severity: Severity | None = None
    params: Mapping[str, Any] = field(factory=dict)


RuleFunction = Callable[["Context"], Iterable[Hit]]


@frozen(kw_only=True)
class Rule:
    """One rule of the catalogue.

    Attributes:
        code: ``GR`` and three digits (``SE`` for Swedish ones); the first digit is the family.
        name: From the function's name.
        severity: Unless a hit says otherwise.
        texts: Texts by variant.
        valid_from: First day of the content date on which it applies.
        valid_to: Last such day.
        document: True where it looks at the finished report's blocks.
        doc: Parts of the docstring by heading, ``summary`` included.
    """

    code: str
    name: str
    severity: Severity
    texts: Mapping[str, Texts]
    run: RuleFunction = field(repr=False)
    valid_from: dt.date | None = None
    valid_to: dt.date | None = None
    document: bool = False
    doc: Mapping[str, str] = field(factory=dict, repr=False)

    def applies(self, day: dt.date) -> bool:
        """Whether the rule was in force on ``day``."""
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_to is None or day <= self.valid_to
        )


_rules: dict[str, Rule] = {}


def rule(
    code: str,
    severity: Severity,
    texts: Texts | Mapping[str, Texts],
    *,
    valid_from: dt.date | None = None,
    valid_to: dt.date | None = None,
    document: bool = False,
) -> Callable[[RuleFunction], RuleFunction]:
    """Register the decorated generator as a rule.

    Raises:
        ValueError: The code is malformed or taken, or a heading of the docstring is missing.
    """

    def register(function: RuleFunction) -> RuleFunction:
        made = Rule(
            code=code,
            name=getattr(function, "__name__", code).replace("_", "-"),
            severity=severity,
            texts={"": texts} if isinstance(texts, Texts) else dict(texts),
            run=function,
            valid_from=valid_from,
            valid_to=valid_to,
            document=document,
            doc=parse_doc(function.__doc__ or "", code),
        )
        if not _CODE.fullmatch(code):
            raise ValueError(f"bad rule code {code!r}: two capitals or more and three digits")
        if code in _rules:
            raise ValueError(f"rule code {code} is taken by {_rules[code].name}")
        _rules[code] = made
        return function

    return register


def parse_doc(docstring: str, code: str) -> dict[str, str]:
    """Split a rule's docstring into its summary and headings.

    Raises:
        ValueError: A heading is missing.
    """
    parts: dict[str, list[str]] = {"summary": []}
    current = "summary"
    for line in inspect.cleandoc(docstring).splitlines():
        heading = line[:-1] if line.endswith(":") else ""
        if heading in HEADINGS:
            current = heading
            parts[current] = []
        else:
            parts[current].append(line)
    missing = [heading for heading in HEADINGS if heading not in parts]
    if missing:
        raise ValueError(f"rule {code}: docstring lacks {', '.join(missing)}")
    return {key: inspect.cleandoc("\n" + "\n".join(lines)).strip() for key, lines in parts.items()}


def rules() -> dict[str, Rule]:
    """A copy of the catalogue, by code, in order of codes."""
    return dict(sorted(_rules.items()))


def select(chosen: Iterable[str], codes: Iterable[str]) -> Iterator[str]:
    """Those of ``codes`` that ``chosen`` names, by code or by prefix (``GR5``)."""
    prefixes = tuple(chosen)
    for code in codes:
        if code.startswith(prefixes):
            yield code
