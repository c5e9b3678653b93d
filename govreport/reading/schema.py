"""JSON Schema (draft 2020-12) of the files people write, from the model and the converter's own tables."""

from __future__ import annotations

import datetime as dt
import inspect
import re
import types
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, Literal, Union, get_args, get_origin

import attrs

from govreport.model import Assignment, Deadline, Outputs, Settings, Waiver
from govreport.reading.convert import KEYS, NOT_IN_FILES, REQUIRED

Schema = dict[str, Any]
_NUMBER = r"^\s*[-−+]?\s*\d[\d\s.,]*$"
# YAML readers of editors see 4 and 1:1 as numbers where we read text
_SCALARS: Mapping[object, Schema] = {
    str: {"type": ["string", "number", "null"]},
    int: {"anyOf": [{"type": "integer"}, {"type": "string", "pattern": _NUMBER}]},
    Decimal: {"anyOf": [{"type": "number"}, {"type": "string", "pattern": _NUMBER}]},
    bool: {"anyOf": [{"type": "boolean"}, {"enum": ["ja", "nej", "yes", "no"]}]},
    dt.date: {"type": "string", "description": "A day as YYYY-MM-DD."},
}
_YEARLY: Schema = {"type": "string", "pattern": r"^--\d\d-\d\d$"}
_ENTRY = re.compile(r"(\w+): (.*)", re.DOTALL)


def assignment() -> Schema:
    """``assignment.yaml``."""
    return _file(Assignment, "assignment.yaml")


def settings() -> Schema:
    """``govreport.yaml``."""
    return _file(Settings, "govreport.yaml")


def outputs() -> Schema:
    """Any file of ``outputs/``."""
    return _file(Outputs, "outputs/*.yaml")


def waivers() -> Schema:
    """``waivers.yaml``: a list, or a list under the key ``waivers``."""
    found = _file(Waiver, "waivers.yaml")
    found["$defs"]["Waiver"] = {key: found.pop(key) for key in ("type", *_OBJECT)}
    items = {"type": "array", "items": {"$ref": "#/$defs/Waiver"}}
    wrapped = {"type": "object", "additionalProperties": False, "properties": {"waivers": items}}
    return {**found, "anyOf": [items, wrapped]}


_OBJECT = ("additionalProperties", "required", "properties")


def _file(cls: type, name: str) -> Schema:
    defs: dict[str, Schema] = {}
    body = _class(cls, defs)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": name,
        "description": _summary(cls),
        **body,
        "$defs": defs,
    }


def _class(cls: type, defs: dict[str, Schema]) -> Schema:
    attrs.resolve_types(cls)
    renamed, described = KEYS.get(cls, {}), _described(cls)
    properties: dict[str, Schema] = {}
    required = []
    for field in attrs.fields(cls):
        if field.name in NOT_IN_FILES:
            continue
        key = renamed.get(field.name, field.name)
        properties[key] = _field(cls, field, defs)
        if field.name in described:
            properties[key] = {"description": described[field.name], **properties[key]}
        if field.default is attrs.NOTHING or field.name in REQUIRED.get(cls, ()):
            required.append(key)
    return {"type": "object", "additionalProperties": False, "required": required, "properties": properties}


def _field(cls: type, field: Any, defs: dict[str, Schema]) -> Schema:
    if field.name == "quote":
        return {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
    if (cls, field.name) == (Outputs, "signoffs"):
        several = _type(field.type, defs)
        return {"anyOf": [several["items"], several]}
    if field.name == "format":
        return {"enum": [1, "1"]}
    if cls is Deadline and field.name == "every":
        return dict(_YEARLY)
    return _type(field.type, defs)


def _type(type_: Any, defs: dict[str, Schema]) -> Schema:
    if type_ in _SCALARS:
        return dict(_SCALARS[type_])
    origin, inner = get_origin(type_), get_args(type_)
    if origin is Literal:
        return {"enum": list(inner)}
    if origin in (Union, types.UnionType):
        (one,) = (part for part in inner if part is not types.NoneType)
        return {"anyOf": [_type(one, defs), {"type": "null"}]}
    if origin in (tuple, Sequence):
        return {"type": "array", "items": _type(inner[0], defs)}
    if origin is not None and issubclass(origin, Mapping):
        return {"type": "object", "additionalProperties": _type(inner[1], defs)}
    if type_.__name__ not in defs:
        defs[type_.__name__] = {}  # stands in for itself while its own fields are described
        defs[type_.__name__] = {"description": _summary(type_), **_class(type_, defs)}
    return {"$ref": f"#/$defs/{type_.__name__}"}


def _summary(cls: type) -> str:
    return inspect.cleandoc(cls.__doc__ or "").partition("\n\n")[0]


def _described(cls: type) -> dict[str, str]:
    """What the docstrings of a class and its bases say about its fields."""
    found: dict[str, str] = {}
    for one in reversed(cls.__mro__):
        _, _, listed = inspect.cleandoc(one.__doc__ or "").partition("Attributes:\n")
        for entry in re.split(r"\n(?=    \w)", "\n" + listed):
            if match := _ENTRY.match(entry.strip()):
                found[match[1]] = " ".join(match[2].replace("``", "").split())
    return found
