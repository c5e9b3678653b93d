"""The files under ``outputs/`` that a form's items are written to, as texts.

An item that stands in a file written by hand is changed in its place, and only in the fields that changed; the
rest of that file stays as it is, comments included.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import frozen

from govreport.collecting.form_rows import Field, tags
from govreport.collecting.yaml_edit import CannotEditError, edited, loaded
from govreport.errors import InputFileError
from govreport.model import Location

_HEAD = {
    "sv": "# Inläst ur ett formulär med govreport form read; läses formuläret in igen uppdateras posterna.\n",
    "en": "# Read from a form by `govreport form read`; reading the form again updates these items.\n",
}


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
    root: Path, additions: Iterable[Addition], edits: Iterable[Edit], name: str, source: str, lang: str
) -> dict[str, str]:
    """Text by path under ``root`` of every file that must be written.

    Args:
        root: The assignment's folder.
        additions: New items; they go to ``outputs/form-NAME.yaml``.
        edits: Changes, each to an item where `can_change` is true.
        name: The form's file name.
        source: What to say of where it came from.
        lang: Language of a new file's first line, the form's.

    Raises:
        InputFileError: A file changed under our hands.
    """
    by_file: dict[str, list[Edit]] = {}
    for edit in edits:
        by_file.setdefault(edit.at.file, []).append(edit)
    added: dict[str, list[Addition]] = {}
    for new in additions:
        added.setdefault(f"outputs/form-{_safe(name)}.yaml", []).append(new)
    return {
        file: _changed(root / file, by_file.get(file, ()), added.get(file, ()), source, _HEAD[lang])
        for file in (by_file | added)
    }


def _changed(path: Path, edits: Iterable[Edit], additions: Iterable[Addition], source: str, head: str) -> str:
    """The file's text with items changed and added."""
    try:
        text = path.read_bytes().decode() if path.exists() else head
        mark = text[:1] if text.startswith("\ufeff") else ""
        text = text.removeprefix(mark)
        found = loaded(text)
        content: dict[str, Any] = found if isinstance(found, dict) else {}
        for edit in edits:
            kept = _item(content, edit.id)
            if kept is None:
                raise InputFileError(f"{edit.at}: {edit.id} no longer stands here; run the command again")
            _apply(kept, edit)
            kept["provenance"] = source
        for new in additions:
            items = content.get(new.kind) or []
            content[new.kind] = [*items, {**new.values, "provenance": source}]
        return mark + edited(text, content)
    except (OSError, UnicodeDecodeError) as error:
        raise InputFileError(f"{path}: cannot be read any more: {error}") from error
    except CannotEditError as error:
        raise InputFileError(f"{path}: cannot be changed by a form: {error}; change it by hand") from error


def _item(content: Mapping[str, Any], id_: str) -> dict[str, Any] | None:
    """The item of that id, in whichever list it stands."""
    lists = (items for items in content.values() if isinstance(items, list))
    found = (item for items in lists for item in items if isinstance(item, dict))
    return next((item for item in found if item.get("id") == id_), None)


def _safe(name: str) -> str:
    letters = unicodedata.normalize("NFKD", Path(name).stem.casefold())
    plain = (c for c in letters if not unicodedata.combining(c))
    return "".join(c if c.isalnum() and c.isascii() else "-" for c in plain).strip("-")[:40] or "x"


def _apply(kept: dict[str, Any], edit: Edit) -> None:
    """Put the fields that changed into the item, and nothing else."""
    for field in edit.fields:
        if field.row:
            continue
        if field.part:
            there = kept.get(field.name) or {}
            kept[field.name] = {**there, field.part: edit.values[field.name][field.part]}
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
