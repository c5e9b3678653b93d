"""Bringing a form's items into ``outputs/``: what is new, what changed, and the files that then hold it.

Nothing is written here; the caller writes all files or none. An item that stands in a file written by hand is
changed in its place, and the rest of that file stays as it is, comments included.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml
from attrs import frozen

from govreport.collecting.form_read import FormReading
from govreport.collecting.form_words import CODE
from govreport.collecting.form_write import rows_of
from govreport.collecting.layout import FormSheet
from govreport.collecting.sheets import SHEETS
from govreport.errors import InputFileError
from govreport.model import Location, Output, Problem, Project

_FORMS = {form.kind: form for form in SHEETS}


@frozen(kw_only=True)
class Change:
    """A value of something already collected that the form has otherwise."""

    item: str
    field: str
    old: str
    new: str


@frozen(kw_only=True)
class Merge:
    """What reading a form brings.

    Attributes:
        new: Ids of items that were not there.
        changes: Old and new value of each field that changes.
        unchanged: Number of items the form has as they were.
        files: Text by path under the folder, for every file that must be written.
        problems: Cells and items that could not be used.
    """

    new: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
    unchanged: int = 0
    files: Mapping[str, str]
    problems: tuple[Problem, ...] = ()


def merge(project: Project, reading: FormReading, name: str) -> Merge:
    """Compare a form with what is collected.

    Args:
        project: The folder as it is.
        reading: The form.
        name: The form's file name; new items go to ``outputs/form-NAME.yaml``.

    Raises:
        InputFileError: The project has no folder, or one of its files changed under our hands.
    """
    if project.root is None:
        raise InputFileError("a project without a folder cannot take in a form")
    there = {item.id: item for item in project.outputs.items()}
    problems = list(reading.problems)
    new: dict[str, Output] = {}
    changed: dict[str, Output] = {}
    changes: list[Change] = []
    unchanged = 0
    for kind, items in reading.items.items():
        known = {item.id for item in getattr(project.outputs, kind)}
        for item in items:
            if item.id not in there:
                new[item.id] = item
            elif item.id not in known:
                place = item.at.of("id") if item.at else Location(name)
                problems.append(Problem(CODE, place, {"variant": "other-kind", "id": item.id}))
            elif found := list(_changes(there[item.id], item, _FORMS[kind], reading.values[item.id])):
                changes += found
                changed[item.id] = item
            else:
                unchanged += 1
    problems += _dangling(project, [*new.values(), *changed.values()])
    source = _provenance(reading, name)
    files = _files(project, reading, new, changed, name, source)
    return Merge(
        new=tuple(new), changes=tuple(changes), unchanged=unchanged, files=files, problems=tuple(problems)
    )


def _changes(old: Output, new: Output, form: FormSheet, given: Mapping[str, Any]) -> Iterator[Change]:
    """Fields that differ; a field the form left empty keeps what was there."""
    before, after = list(rows_of(old, form)), list(rows_of(new, form))
    for number in range(max(len(before), len(after))):
        one = before[number] if number < len(before) else {}
        two = after[number] if number < len(after) else {}
        for spec in form.columns:
            name = spec.key.partition(".")[0]
            was, now = one.get(spec.key), two.get(spec.key)
            if was != now and (now not in (None, "", ()) or name in given):
                yield Change(item=new.id, field=spec.key, old=_shown(was), new=_shown(now))


def _shown(value: Any) -> str:
    if isinstance(value, tuple):
        return "; ".join(value)
    return "" if value is None else str(value)


def _dangling(project: Project, items: Iterable[Output]) -> Iterator[Problem]:
    known = {r.id for r in project.assignment.requirements()}
    for item in items:
        for name in ("answers", "partner", "partners", "requirement"):
            value = getattr(item, name, ())
            for id_ in (value,) if isinstance(value, str) else value:
                if id_ and id_ not in known and item.at:
                    params = {"id": id_, "field": name, "suggestion": ""}
                    yield Problem("GR006", item.at.of(name), params, item=item.id)


def _provenance(reading: FormReading, name: str) -> str:
    parts = [name, reading.filled_by, reading.filled_on, f"SHA-256 {reading.sha256}"]
    return ", ".join(part for part in parts if part)


# ---- files ------------------------------------------------------------------------------------------


def _files(
    project: Project,
    reading: FormReading,
    new: Mapping[str, Output],
    changed: Mapping[str, Output],
    name: str,
    source: str,
) -> dict[str, str]:
    assert project.root is not None  # noqa: S101 - merge has seen to it; this tells mypy
    texts: dict[str, list[str]] = {}
    there = {item.id: item for item in project.outputs.items()}
    replaced: dict[str, list[tuple[int, str, dict[str, Any]]]] = {}
    for id_ in changed:
        at = there[id_].at
        if at is None or at.location.line is None or not at.location.file.endswith((".yaml", ".yml")):
            continue
        entry = {**reading.values[id_], "provenance": source}
        replaced.setdefault(at.location.file, []).append((at.location.line, id_, entry))
    for file, entries in replaced.items():
        lines = _lines(project.root / file)
        for line, id_, entry in sorted(entries, reverse=True, key=lambda found: found[0]):
            _replace(lines, line, id_, entry, file)
        texts[file] = lines
    if new:
        file = f"outputs/form-{_safe(name)}.yaml"
        lines = texts.get(file) or (_lines(project.root / file) if (project.root / file).exists() else [])
        texts[file] = _with_new(lines, reading, new, source)
    return {file: "\n".join(lines) + "\n" for file, lines in texts.items()}


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputFileError(f"{path}: cannot be read any more: {error}") from error


def _safe(name: str) -> str:
    stem = Path(name).stem.casefold()
    return "".join(c if c.isalnum() and c.isascii() else "-" for c in stem).strip("-")[:40] or "x"


def _with_new(lines: list[str], reading: FormReading, new: Mapping[str, Output], source: str) -> list[str]:
    """The form's file with the new items added under their kinds, what stood there kept."""
    found = yaml.load("\n".join(lines), Loader=yaml.CBaseLoader) if lines else {}  # noqa: S506 - texts only
    content: dict[str, list[Any]] = found if isinstance(found, dict) else {}
    for id_ in new:
        entries = content.setdefault(reading.kinds[id_], [])
        entries.append({**reading.values[id_], "provenance": source})
    head = ["# Read from a form by `govreport form read`; reading the form again updates these items."]
    return head + _dump(content)


def _dump(value: Any) -> list[str]:
    text = yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=110)
    return str(text).rstrip("\n").split("\n")


class _Dumper(yaml.SafeDumper):
    """Texts quoted only where YAML needs it; lists set in under their key, as people write them."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002 - as inherited
        """Set lists in."""
        super().increase_indent(flow, False)


def _replace(lines: list[str], line: int, id_: str, entry: Mapping[str, Any], file: str) -> None:
    """Put ``entry`` where the item of line ``line`` (from 1) stands: from its dash to the next one or dedent.

    Raises:
        InputFileError: The file no longer has an item of a list there.
    """
    start = line - 1
    while start >= 0 and not lines[start].lstrip().startswith("-"):
        start -= 1
    if start < 0 or id_ not in "\n".join(lines[start : start + 60]):
        raise InputFileError(f"{file}:{line}: {id_} no longer stands here; run the command again")
    indent = len(lines[start]) - len(lines[start].lstrip())
    end = start + 1
    while end < len(lines) and (not lines[end].strip() or _deeper(lines[end], indent)):
        end += 1
    while not lines[end - 1].strip():
        end -= 1  # blank lines belong between the items
    kept = _kept("\n".join(lines[start:end]))
    for key, value in entry.items():
        before = kept.get(key)
        kept[key] = {**before, **value} if isinstance(before, dict) and isinstance(value, dict) else value
    lines[start:end] = [" " * indent + text for text in _dump([kept])]


def _kept(block: str) -> dict[str, Any]:
    """What the item says now, keys that no form has included."""
    found = yaml.load(textwrap.dedent(block), Loader=yaml.CBaseLoader)  # noqa: S506 - texts only
    item = found[0] if isinstance(found, list) and found else {}
    return dict(item) if isinstance(item, dict) else {}


def _deeper(line: str, indent: int) -> bool:
    return len(line) - len(line.lstrip()) > indent
