"""``govreport rules`` and ``govreport rule CODE``."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

import click

from govreport.commands import CLEAN
from govreport.commands.common import codes, emit
from govreport.errors import UsageError
from govreport.rules.catalogue import catalogue
from govreport.rules.registry import HEADINGS, Rule

_RULE_EXAMPLES = """\b
Example:
  govreport rule GR101
"""
_RULES_EXAMPLES = """\b
Examples:
  govreport rules --select GR5
  govreport rules --format json
"""
_WIDTH = 100
_SLIPS = str.maketrans("OIL", "011")  # letters that are read or typed for digits


@click.command(epilog=_RULES_EXAMPLES)
@click.option("--select", callback=codes, metavar="CODES", help="Only these: codes or prefixes (GR1,SE5).")
@click.option(
    "--format", "format", type=click.Choice(["text", "json"]), default="text", show_default=True,
    help="json gives every part of each rule's page to programs.",
)  # fmt: skip
def rules(**given: Any) -> int:
    """List the rules: code, severity, name and what each is about.

    `govreport rule CODE` explains one.
    """
    return run_list(given["select"], given["format"])


@click.command(epilog=_RULE_EXAMPLES)
@click.argument("code")
def rule(**given: Any) -> int:
    """Explain the rule CODE: what it finds, why, examples that fail and pass, and exceptions.

    The examples are patches to the smallest assignment that passes, and the tests run them.
    """
    return run_one(given["code"])


def run_list(select: tuple[str, ...], format_: str) -> int:
    """List the rules."""
    found = [one for one in catalogue().values() if not select or one.code.startswith(select)]
    if not found:
        raise UsageError(f"no rule has the code or prefix {', '.join(select)}")
    emit(as_json(found) if format_ == "json" else as_text(found), machine=format_ == "json")
    return CLEAN


def run_one(code: str) -> int:
    """Explain one rule."""
    known = catalogue()
    found = known.get(code.upper())
    if found is None:
        slip = code.upper().translate(_SLIPS)
        near = [slip] if slip in known else get_close_matches(code.upper(), known, n=1)
        hint = f"; did you mean {near[0]}?" if near else "; `govreport rules` lists them all"
        raise UsageError(f"no rule has the code {code!r}{hint}")
    emit(page(found))
    return CLEAN


def as_text(rules: Iterable[Rule]) -> str:
    """One line a rule."""
    rows = [(one.code, one.severity, one.name, one.doc["summary"].split("\n\n")[0]) for one in rules]
    names = max(len(name) for _, _, name, _ in rows)
    lines = (
        f"{code:<6} {severity:<8} {name:<{names}}  {' '.join(about.split())}"
        for code, severity, name, about in rows
    )
    return "".join(f"{line.rstrip()}\n" for line in lines)


def as_json(rules: Iterable[Rule]) -> str:
    """The rules as JSON, format 1."""
    listed = [
        {
            "code": one.code,
            "name": one.name,
            "severity": one.severity,
            "document": one.document,
            "waivable": one.waivable,
            "valid_from": one.valid_from.isoformat() if one.valid_from else None,
            "valid_to": one.valid_to.isoformat() if one.valid_to else None,
            **{key.lower(): value for key, value in one.doc.items()},
        }
        for one in rules
    ]
    return json.dumps({"format": 1, "rules": listed}, ensure_ascii=False, indent=2) + "\n"


def page(rule: Rule) -> str:
    """One rule's page for a terminal; prose is wrapped, examples are as they are."""
    doc = rule.doc
    lines = [f"{rule.code} {rule.name} ({rule.severity})", ""]
    lines += textwrap.wrap(doc["summary"], _WIDTH)
    if rule.valid_from or rule.valid_to:
        lines.append(f"In force: {rule.valid_from or ''} to {rule.valid_to or ''}".rstrip())
    if not rule.waivable:
        lines.append("Cannot be waived: only evidence or a decided deviation helps.")
    for heading in HEADINGS:
        lines += ["", heading, ""]
        if heading in ("Fails", "Passes"):
            lines.append(textwrap.indent(doc[heading], "    "))
        else:
            for paragraph in doc[heading].split("\n\n"):
                lines += textwrap.wrap(paragraph, _WIDTH, initial_indent="  ", subsequent_indent="  ")
    return "\n".join(lines) + "\n"
