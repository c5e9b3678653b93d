"""The rules' Fails and Passes as folders: patches to ``examples/minimal``.

A patch is YAML. Its keys are files; what stands under a file is merged into it (RFC 7396: mappings merge,
``null`` deletes, anything else replaces). ``tasks[T1]`` addresses the item of a list by its id; an item
that is not there is added. A text is the whole new file; for a file ``*.png`` it is a picture of one pixel.
Under ``options`` stand ``today``, ``final``, ``document``, ``plugins``.
"""

from __future__ import annotations

import base64
import datetime as dt
import re
import shutil
from pathlib import Path
from typing import Any

import yaml

import govreport
from govreport.model import CheckResult
from govreport.resources import folder

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mP4DwABAQEAHLCMmQAAAABJRU5ErkJggg=="
)
_ITEM = re.compile(r"(\w+)\[(.+)\]")


class Loader(yaml.SafeLoader):
    """YAML with nothing but text and null."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - PyYAML's own form of a class attribute


Loader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(null|~|)$"), ["n", "~", ""])


def patches(text: str) -> list[dict[str, Any]]:
    """The patches of one heading; several are parted by ``---``."""
    # a safe loader without any implicit type but null
    return [patch or {} for patch in yaml.load_all(text, Loader=Loader)]


def patched(patch: dict[str, Any], target: Path) -> tuple[Path, dict[str, str]]:
    """Write ``examples/minimal`` with a patch to ``target``; returns it and the options."""
    shutil.copytree(folder("examples") / "minimal", target)
    options = dict(patch.get("options") or {})
    for name, change in patch.items():
        if name == "options":
            continue
        path = target / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if change is None:
            path.unlink()
        elif name.endswith(".png"):
            path.write_bytes(PIXEL)
        elif isinstance(change, str):
            path.write_text(change, encoding="utf-8")
        else:
            before = yaml.load(path.read_text("utf-8"), Loader=Loader) if path.exists() else {}  # noqa: S506
            after = merge(before, change)
            path.write_text(yaml.safe_dump(after, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return target, options


def merge(value: Any, patch: Any) -> Any:
    """``value`` with ``patch`` merged in."""
    if not isinstance(patch, dict):
        return patch
    merged = dict(value) if isinstance(value, dict) else {}
    for key, change in patch.items():
        found = _ITEM.fullmatch(key)
        if found:
            merged[found[1]] = _merge_item(merged.get(found[1]) or [], found[2], change)
        elif change is None:
            merged.pop(key, None)
        else:
            merged[key] = merge(merged.get(key), change)
    return merged


def _merge_item(items: list[Any], id_: str, change: Any) -> list[Any]:
    if change is None:
        return [item for item in items if item.get("id") != id_]
    if all(item.get("id") != id_ for item in items):
        return [*items, merge({"id": id_}, change)]
    return [merge(item, change) if item.get("id") == id_ else item for item in items]


def checked(patch: dict[str, Any], target: Path) -> CheckResult:
    """Check ``examples/minimal`` with a patch."""
    root, options = patched(patch, target)
    today = options.get("today")
    return govreport.check(
        govreport.load(root),
        final=options.get("final") == "true",
        document=options.get("document") == "true",
        today=dt.date.fromisoformat(today) if today else None,
        lang=options.get("lang"),
        plugins=options.get("plugins") == "true",
    )


def listed(result: CheckResult) -> str:
    """The findings, one a line, for a failing test to show."""
    return "\n".join(f"{f.rule} {f.severity} {f.location}: {f.message}" for f in result.findings)
