"""The registry of rules: a rule is a short generator with its documentation, texts and examples.

A rule's docstring has a summary line and the headings ``What``, ``Why``, ``Fails``, ``Passes`` and
``Exceptions``. ``Fails`` and ``Passes`` hold patches to ``examples/minimal`` in YAML (several are parted by
``---``); one parametrised test runs them, and ``govreport rule CODE`` prints them.
"""

from __future__ import annotations

import datetime as dt
import inspect
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from attrs import field

from govreport.model import Location, Severity
from govreport.model.values import frozen

if TYPE_CHECKING:
    from govreport.rules.context import Context

HEADINGS: tuple[str, ...] = ("What", "Why", "Fails", "Passes", "Exceptions")
_CODE = re.compile(r"[A-Z]{2,8}\d{3}")
_HEADING = re.compile(rf"^ *({'|'.join(HEADINGS)}):$", re.MULTILINE)


@frozen
class Word:
    """A word in both languages, as a parameter of a text."""

    sv: str
    en: str


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
        params: Values for the texts: text, numbers, days, lists of them, or a `Word`. ``{id}`` and ``{text}``
            of the requirement are there without being given.
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
        after: True where it looks at what the other rules and the waivers came to.
        waivable: False where only evidence or a deviation helps: a demand of the Government is never waived.
        docstring: As written above the rule's code.
    """

    code: str
    name: str
    severity: Severity
    texts: Mapping[str, Texts]
    run: RuleFunction = field(repr=False)
    valid_from: dt.date | None = None
    valid_to: dt.date | None = None
    document: bool = False
    after: bool = False
    waivable: bool = True
    docstring: str = field(default="", repr=False)

    @property
    def doc(self) -> dict[str, str]:
        """Parts of the docstring by heading, ``summary`` included; read only when somebody asks."""
        return parse_doc(self.docstring, self.code)

    def applies(self, day: dt.date) -> bool:
        """Whether the rule was in force on ``day``."""
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_to is None or day <= self.valid_to
        )


_rules: dict[str, Rule] = {}
_own: list[dict[str, Rule]] = []  # innermost last; not empty while a project's own rules are being imported


def rule(
    code: str,
    severity: Severity,
    texts: Texts | Mapping[str, Texts],
    *,
    valid_from: dt.date | None = None,
    valid_to: dt.date | None = None,
    document: bool = False,
    after: bool = False,
    waivable: bool = True,
) -> Callable[[RuleFunction], RuleFunction]:
    """Register the decorated generator as a rule.

    Args:
        code: Two capitals or more and three digits.
        severity: Unless a hit says otherwise.
        texts: One text, or several by variant.
        valid_from: First day of the content date on which it applies.
        valid_to: Last such day.
        document: Look at the finished report's blocks.
        after: Run when the others have run and the waivers are applied.
        waivable: Whether a waiver may silence it.

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
            after=after,
            waivable=waivable,
            docstring=function.__doc__ or "",
        )
        add(made)
        return function

    return register


def add(made: Rule) -> None:
    """Put a rule into the catalogue, or among a project's own while those are imported.

    Raises:
        ValueError: The code is malformed or taken, or a heading of the docstring is missing.
    """
    if not _CODE.fullmatch(made.code):
        raise ValueError(f"bad rule code {made.code!r}: two capitals or more and three digits")
    taken = _rules.get(made.code) or (_own[-1].get(made.code) if _own else None)
    if taken is not None:
        raise ValueError(f"rule code {made.code} is taken by {taken.name}")
    # a look at the headings is all that a start has time for; `doc` takes the docstring apart when asked
    there = _HEADING.findall(made.docstring)
    missing = [heading for heading in HEADINGS if heading not in there]
    if missing:
        raise ValueError(f"rule {made.code}: docstring lacks {', '.join(missing)}")
    (_own[-1] if _own else _rules)[made.code] = made


@contextmanager
def own_rules() -> Iterator[dict[str, Rule]]:
    """Collect what is registered meanwhile apart from the catalogue: a project's own rules are its own."""
    _own.append({})
    try:
        yield _own[-1]
    finally:
        _own.pop()


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


def named(code: str, chosen: Iterable[str]) -> bool:
    """Whether ``chosen`` names the rule, by code or by prefix (``GR5``)."""
    return any(code.startswith(prefix) for prefix in chosen if prefix)
