"""The page of the assignment folder's files, generated from their schemas: ``docs/files.md``."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from govreport.output import write_bytes
from govreport.profiles import profile
from govreport.reading import schema
from govreport.reading.schema import Schema

_HEAD = """# The files of an assignment folder

Generated from the model's own docstrings by `nox -s file-pages`; do not edit. `govreport schema NAME` prints the same
as JSON Schema, for editors; `govreport init DIR` writes a folder to fill in.

Keys with a star must be there. *Day* is `YYYY-MM-DD`. Any text may be a number as well (`1:1` and `0012` stay as they
are written), and amounts may have spaces and a decimal comma (`"12 400,00"`). An unknown key is an error that says
which keys are known. Every file may be JSON instead. Ids are unique over the folder.
"""
_FILES = (schema.assignment, schema.settings, schema.outputs, schema.waivers)
_PROFILES = ("se", "generic")
_WORDS = {
    "string": "text",
    "integer": "whole number",
    "number": "number",
    "boolean": "yes or no",
    "object": "keys and values",
}


def document() -> str:
    """The whole page in Markdown: file by file, a table of keys for each kind of thing in it."""
    parts = [_HEAD]
    for make in _FILES:
        found = make()
        parts.append(f"## {found['title']}\n\n{_plain(found['description'])}\n")
        if "properties" in found:
            parts.append(_table(found))
        for name, inner in found["$defs"].items():
            about = _plain(inner.get("description", ""))
            parts.append(f"### {name}\n\n{about}\n" if about else f"### {name}\n")
            parts.append(_table(inner))
    return "\n".join([*parts, *_cost_types()])


def _table(found: Schema) -> str:
    rows = ["| key | value | what |", "| --- | --- | --- |"]
    for key, value in found["properties"].items():
        star = "\\*" if key in found["required"] else ""
        what = _plain(value.get("description", ""))
        rows.append(f"| `{key}`{star} | {_value(value)} | {what} |")
    return "\n".join(rows) + "\n"


def _value(value: Schema) -> str:
    """What may stand there, in a few words."""
    if "$ref" in value:
        name = value["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "enum" in value:
        return ", ".join(f"`{each}`" for each in dict.fromkeys(map(str, value["enum"])))
    if "anyOf" in value:
        return _choice([one for one in value["anyOf"] if one != {"type": "null"}])
    if value.get("type") == "array":
        return f"list of {_value(value['items'])}"
    if isinstance(value.get("additionalProperties"), Mapping):
        return f"key: {_value(value['additionalProperties'])}"
    return _scalar(value)


def _choice(options: list[Schema]) -> str:
    if options[-1].get("type") == "array" and "$ref" in options[0]:  # a value of ours, or a list of them
        return f"{_value(options[0])}, or a list of them"
    """Several ways to write one thing are one thing; a text or a list of texts is both."""
    first = options[0]
    if len(options) == 2 and options[1].get("type") == "array":
        return "text, or list of texts"
    return _value(first)


def _scalar(value: Schema) -> str:
    if "day" in str(value.get("description", "")) and value["type"] == "string" and "pattern" not in value:
        return "day"
    if value.get("pattern", "").startswith("^--"):
        return "`--MM-DD`"
    kind = value["type"]
    return _WORDS[kind if isinstance(kind, str) else kind[0]]


def _cost_types() -> Iterator[str]:
    """The closed list that is the profile's and stands in no schema."""
    yield "## Kinds of costs\n"
    yield "`cost_type` of a cost, `cost_types` and `overhead.base` of govreport.yaml name one of these.\n"
    for name in _PROFILES:
        kinds = profile(name).money.cost_types
        yield f"- `profile: {name}`: " + "; ".join(f"`{key}` ({label})" for key, label in kinds.items())
    yield ""


def _plain(text: str) -> str:
    return " ".join(text.replace("``", "`").replace("|", "\\|").split())


def main(arguments: list[str]) -> int:
    """Write the page to the file named."""
    write_bytes(Path(arguments[0]), document().encode("utf-8"))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
