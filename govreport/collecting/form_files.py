"""The files under ``outputs/`` that a form's items are written to, as texts.

An item that stands in a file written by hand is changed in its place, and only in the fields that changed; the
rest of that file stays as it is, comments included.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml
from attrs import frozen

from govreport.collecting.form_rows import Field, tags
from govreport.errors import InputFileError
from govreport.model import Location

_MAP, _SEQ = "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq"


@frozen(kw_only=True)
class Addition:
    """A new item: its kind and its values as they will stand in YAML."""

    kind: str
    values: Mapping[str, Any]


@frozen(kw_only=True)
class Edit:
    """Changes to an item that is there.

    Attributes:
        id: Its id.
        at: Where it stands.
        values: What the form has, as it would stand in YAML.
        fields: The fields to change.
        rows: For an indicator, the tag that each of the form's rows has in the file.
    """

    id: str
    at: Location
    values: Mapping[str, Any]
    fields: Sequence[Field]
    rows: Sequence[str] = ()


def can_change(at: Location | None) -> bool:
    """Whether an item that stands there can be changed: only YAML is."""
    return at is not None and at.line is not None and at.file.endswith((".yaml", ".yml"))


def file_texts(
    root: Path, additions: Iterable[Addition], edits: Iterable[Edit], name: str, source: str
) -> dict[str, str]:
    """Text by path under ``root`` of every file that must be written.

    Args:
        root: The assignment's folder.
        additions: New items; they go to ``outputs/form-NAME.yaml``.
        edits: Changes, each to an item where `can_change` is true.
        name: The form's file name.
        source: What to say of where it came from.

    Raises:
        InputFileError: A file changed under our hands.
    """
    texts: dict[str, list[str]] = {}
    by_file: dict[str, list[Edit]] = {}
    for edit in edits:
        by_file.setdefault(edit.at.file, []).append(edit)
    for file, found in by_file.items():
        lines = texts[file] = _lines(root / file)
        for edit in sorted(found, key=lambda edit: edit.at.line or 0, reverse=True):
            _replace(lines, edit, source)
    added = list(additions)
    if added:
        file = f"outputs/form-{_safe(name)}.yaml"
        lines = texts.get(file) or (_lines(root / file) if (root / file).exists() else [])
        texts[file] = _with_new(lines, added, source)
    return {file: "\n".join(lines) + "\n" for file, lines in texts.items()}


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputFileError(f"{path}: cannot be read any more: {error}") from error


def _safe(name: str) -> str:
    stem = Path(name).stem.casefold()
    return "".join(c if c.isalnum() and c.isascii() else "-" for c in stem).strip("-")[:40] or "x"


def _with_new(lines: list[str], additions: Iterable[Addition], source: str) -> list[str]:
    """The form's file with the new items added under their kinds, what stood there kept."""
    found = yaml.load("\n".join(lines), Loader=yaml.CBaseLoader) if lines else {}  # noqa: S506 - texts only
    content: dict[str, list[Any]] = found if isinstance(found, dict) else {}
    for new in additions:
        content.setdefault(new.kind, []).append({**new.values, "provenance": source})
    head = ["# Read from a form by `govreport form read`; reading the form again updates these items."]
    return head + _dump(content)


def _dump(value: Any) -> list[str]:
    text = yaml.dump(_compact(value), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=110)
    return str(text).rstrip("\n").split("\n")


class _Line(dict[str, Any]):
    """A mapping to be written on one line."""


class _List(list[Any]):
    """A list to be written on one line."""


def _compact(value: Any, depth: int = 0) -> Any:
    """Lists and mappings inside an item on one line where they are short, as people write them."""
    if isinstance(value, dict):
        inner = {key: _compact(one, depth + 1) for key, one in value.items()}
        short = not any(isinstance(one, list | dict) for one in inner.values()) and len(str(inner)) < 100
        return _Line(inner) if depth > 1 and short and "id" not in inner else inner
    if isinstance(value, list):
        found = [_compact(one, depth + 1) for one in value]
        flat = found and not any(isinstance(one, list | dict) for one in found) and len(str(found)) < 100
        return _List(found) if flat else found
    return value


class _Dumper(yaml.SafeDumper):
    """Texts quoted only where our reader needs it; lists set in under their key, as people write them.

    Days and numbers are texts to our reader, so they need no quotation marks; what means nothing does.
    """

    yaml_implicit_resolvers = {  # noqa: RUF012 - as inherited
        first: [(tag, form) for tag, form in found if tag.endswith((":null", ":merge"))]
        for first, found in yaml.SafeDumper.yaml_implicit_resolvers.items()
    }

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002 - as inherited
        """Set lists in."""
        super().increase_indent(flow, False)


_Dumper.add_representer(_Line, lambda dumper, value: dumper.represent_mapping(_MAP, value, flow_style=True))
_Dumper.add_representer(_List, lambda dumper, value: dumper.represent_sequence(_SEQ, value, flow_style=True))


def _replace(lines: list[str], edit: Edit, source: str) -> None:
    """Change the item where it stands: from its dash to the next one or dedent.

    Raises:
        InputFileError: The file no longer has the item there.
    """
    start = (edit.at.line or 1) - 1
    while start >= 0 and not lines[start].lstrip().startswith("-"):
        start -= 1
    if start < 0 or edit.id not in "\n".join(lines[start : start + 60]):
        raise InputFileError(f"{edit.at}: {edit.id} no longer stands here; run the command again")
    indent = len(lines[start]) - len(lines[start].lstrip())
    end = start + 1
    while end < len(lines) and (not lines[end].strip() or _deeper(lines[end], indent)):
        end += 1
    while not lines[end - 1].strip():
        end -= 1  # blank lines belong between the items
    kept = _kept("\n".join(lines[start:end]))
    _apply(kept, edit)
    kept["provenance"] = source
    lines[start:end] = [" " * indent + text for text in _dump([kept])]


def _apply(kept: dict[str, Any], edit: Edit) -> None:
    """Put the fields that changed into the item, and nothing else."""
    for field in edit.fields:
        if field.row:
            continue
        if field.part:
            kept[field.name] = {**kept.get(field.name, {}), field.part: edit.values[field.name][field.part]}
        else:
            kept[field.name] = edit.values[field.name]
    if any(field.row for field in edit.fields):
        kept["rows"] = _rows(kept.get("rows") or [], edit)


def _rows(rows: list[dict[str, Any]], edit: Edit) -> list[dict[str, Any]]:
    there = tags((row.get("period", ""), row.get("group", "")) for row in rows)
    found = dict(zip(there, (dict(row) for row in rows), strict=True))
    for tag, row in zip(edit.rows, edit.values["rows"], strict=True):
        changed = {f.part: row[f.part] for f in edit.fields if f.row == tag}
        found[tag] = {**found.get(tag, {}), **changed}
    return list(found.values())


def _kept(block: str) -> dict[str, Any]:
    """What the item says now, keys that no form has included."""
    found = yaml.load(textwrap.dedent(block), Loader=yaml.CBaseLoader)  # noqa: S506 - texts only
    item = found[0] if isinstance(found, list) and found else {}
    return dict(item) if isinstance(item, dict) else {}


def _deeper(line: str, indent: int) -> bool:
    return len(line) - len(line.lstrip()) > indent
