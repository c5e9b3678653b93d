"""The rules' pages, generated from their docstrings: ``docs/rules.md``, and ``govreport rule CODE``."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from govreport.output import write_bytes
from govreport.rules.catalogue import catalogue
from govreport.rules.registry import HEADINGS, Rule

FAMILIES: dict[str, str] = {
    "0": "Input",
    "1": "Completeness",
    "2": "Partners",
    "3": "Perspectives and persons",
    "4": "Deadlines and days",
    "5": "Money",
    "6": "References and formalities",
    "7": "Document and accessibility",
    "8": "Language",
    "9": "Waivers, deviations and settings",
}
_HEAD = """# Rules

Generated from the rules' own docstrings by `nox -s rule-pages`; do not edit. What *fails* and what *passes*
are patches to `examples/minimal`, in YAML: keys are files, what stands under them is merged in, `null`
deletes, `tasks[T1]` is the item with that id, and a text is the whole new file. A test runs each of them.

Severity: *error* blocks the hand-in, *warning* wants a look, *advice* is free. Rules marked *not waivable*
guard a demand of the decision or the files' own sense: they take evidence, a deviation or a correction,
never a waiver.
"""


def family(rule: Rule) -> str:
    """Title of the family a rule belongs to, by the first digit of its code."""
    digit = next(character for character in rule.code if character.isdigit())
    return FAMILIES[digit]


def facts(rule: Rule) -> str:
    """Severity, waivability, days in force and pass, in a line."""
    parts: list[str] = [rule.severity]
    if not rule.waivable:
        parts.append("not waivable")
    if rule.document:
        parts.append("looks at the finished report")
    if rule.valid_from:
        parts.append(f"from {rule.valid_from}")
    if rule.valid_to:
        parts.append(f"until {rule.valid_to}")
    return ", ".join(parts)


def page(rule: Rule, *, level: int = 1) -> str:
    """One rule's page in Markdown.

    Args:
        rule: The rule.
        level: Level of its heading.
    """
    doc = rule.doc
    lines = [f"{'#' * level} {rule.code} {rule.name}", "", f"{doc['summary']} ({facts(rule)})", ""]
    for heading in HEADINGS:
        lines += [f"**{heading}**", ""]
        lines += _yaml(doc[heading]) if heading in ("Fails", "Passes") else [doc[heading]]
        lines.append("")
    lines += ["**Says**", ""]
    for text in rule.texts.values():
        said = [f"- sv: {text.sv} *{text.hint_sv}*", f"- en: {text.en} *{text.hint_en}*"]
        lines += [line.replace("{{", "{").replace("}}", "}") for line in said]  # as str.format leaves them
    return "\n".join(lines) + "\n"


def _yaml(text: str) -> list[str]:
    return ["```yaml", *text.splitlines(), "```"]


def document() -> str:
    """The whole catalogue in Markdown, family by family."""
    parts = [_HEAD, *_contents()]
    shown = ""
    for rule in _ordered():
        if family(rule) != shown:
            shown = family(rule)
            parts.append(f"## {shown}\n")
        parts.append(page(rule, level=3))
    return "\n".join(parts)


def _ordered() -> list[Rule]:
    return sorted(
        catalogue().values(), key=lambda rule: (rule.code.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), rule.code)
    )


def _contents() -> Iterator[str]:
    yield "| code | name | severity | in short |\n| --- | --- | --- | --- |"
    for rule in sorted(catalogue().values(), key=lambda rule: rule.code):
        summary = rule.doc["summary"].replace("|", "\\|")
        yield f"| [{rule.code}](#{rule.code.lower()}-{rule.name}) | {rule.name} | {facts(rule)} | {summary} |"
    yield ""


def main(arguments: list[str]) -> int:
    """Write the catalogue to the file named."""
    write_bytes(Path(arguments[0]), document().encode("utf-8"))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
