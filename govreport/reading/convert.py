"""The one converter: what the readers hand over becomes the model's values, and every mistake its place.

A structure hook returns its value or raises `Mistakes`, which carries all that was wrong below it and, beside
them, what could be made all the same; so one wrong date costs an item its date and not its existence.
"""

from __future__ import annotations

import datetime as dt
import re
import types
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Literal, TypeVar, Union, get_args, get_origin

import attrs
from cattrs import Converter

from govreport.model import (
    Activity,
    Assignment,
    BudgetLine,
    BudgetTotal,
    Contact,
    Cost,
    Deadline,
    Deviation,
    Dismissed,
    Location,
    Origin,
    Outputs,
    OwnChart,
    Problem,
    Settings,
    Submission,
    Waiver,
)
from govreport.reading import mistakes
from govreport.reading.numbers import FormError, parse_date, parse_decimal, parse_int
from govreport.reading.tree import Map, NumberText, Place, Places, Seq, locate

T = TypeVar("T")
Hook = Callable[[Any, Any], Any]

KEYS: Mapping[type, Mapping[str, str]] = {
    Deadline: {"deadline_kind": "kind"},
    OwnChart: {"chart": "kind"},
    Contact: {"with_": "with"},
}
"""Field name to key in the file, where Python or the model needs another name."""

NOT_IN_FILES = frozenset({"at", "ledgers"})
REQUIRED: Mapping[type, frozenset[str]] = {
    Assignment: frozenset({"title"}),
    Dismissed: frozenset({"quote", "why"}),
    Cost: frozenset({"amount"}),
    Submission: frozenset({"deadline"}),
    Deviation: frozenset({"requirement"}),
    Waiver: frozenset({"rule", "reason"}),
}
"""What must be there although the model, which is also built in memory, has a default for it."""

NOT_NEGATIVE = frozenset(
    {
        (BudgetLine, "amount"),
        (BudgetTotal, "amount"),
        (Activity, "participants"),
        (Submission, "amounts"),
        (Submission, "received"),
        (Settings, "budget_deviation"),
        (Settings, "small_number_minimum"),
        (Settings, "internal_days"),
    }
)
_YEARLY = re.compile(r"--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])", re.ASCII)
_TRUE = frozenset({"true", "yes", "ja", "on"})
_FALSE = frozenset({"false", "no", "nej", "off"})
_NOTHING = (None, "", "~", "null")
_SCALARS = (str, int, float, Decimal, dt.date)


class Mistake:
    """One mistake on its way up; ``make`` words it once its place is known."""

    __slots__ = ("make", "place")

    def __init__(self, make: Callable[[Location, str], Problem], place: Place | None = None) -> None:
        """``place`` is None until the collection that knows it fills it in."""
        self.make = make
        self.place = place


class Mistakes(Exception):  # noqa: N818  # several, and not an error of the program
    """All mistakes below one value.

    Attributes:
        found: The mistakes.
        value: What could be made all the same; `NOTHING` if nothing could.
    """

    def __init__(self, found: list[tuple[Mistake, str]], value: object) -> None:
        """Carry mistakes, each with the name of its field, and the value."""
        super().__init__(f"{len(found)} mistake(s)")
        self.found = found
        self.value = value


NOTHING = object()


def _wrong(kind: str, value: object, **values: Any) -> Mistakes:
    def make(location: Location, field: str) -> Problem:
        return mistakes.expected(location, kind, _shown(value), field, **values)

    return Mistakes([(Mistake(make), "")], NOTHING)


def _shown(value: object) -> str:
    if isinstance(value, Map):
        return "{" + ", ".join(value) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(_shown(v) for v in value[:5]) + "]"
    return str(value)


# ---- scalars ----------------------------------------------------------------------------------------


def _text(value: Any, _: Any = None) -> str:
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, _SCALARS):
        return str(value)
    raise _wrong("text", value)


def _decimal(value: Any, _: Any = None) -> Decimal:
    if isinstance(value, str):
        try:
            return parse_decimal(value, point=isinstance(value, NumberText))
        except FormError as error:
            raise _wrong(error.kind, value, detail=error.detail) from None
    if isinstance(value, (int, float, Decimal)) and not isinstance(value, bool):
        return _decimal(NumberText(format(Decimal(str(value)), "f")))
    raise _wrong("decimal", value)


def _int(value: Any, _: Any = None) -> int:
    if isinstance(value, str):
        try:
            return parse_int(value)
        except FormError as error:
            raise _wrong(error.kind, value, detail=error.detail) from None
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise _wrong("int", value)


def _date(value: Any, _: Any = None) -> dt.date:
    if isinstance(value, str):
        try:
            return parse_date(value)
        except FormError as error:
            raise _wrong(error.kind, value, detail=error.detail) from None
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    raise _wrong("date", value)


def _bool(value: Any, _: Any = None) -> bool:
    if isinstance(value, bool):
        return value
    folded = value.casefold() if isinstance(value, str) else ""
    if folded in _TRUE:
        return True
    if folded in _FALSE:
        return False
    raise _wrong("bool", value)


def _path(value: Any, _: Any = None) -> object:
    return value


# ---- collections ------------------------------------------------------------------------------------


def _tuple_hook(type_: Any, converter: Converter) -> Hook:
    inner_type = get_args(type_)[0]
    inner = converter.get_structure_hook(inner_type)
    texts = inner_type is str

    def structure(value: Any, _: Any = None) -> tuple[Any, ...]:
        if not isinstance(value, (list, tuple)):
            raise _wrong("list", value)
        made: list[Any] = []
        found: list[tuple[Mistake, str]] = []
        marks = value.marks if isinstance(value, Seq) else None
        for index, element in enumerate(value):
            if texts and element.__class__ is str:
                made.append(element.strip())
                continue
            try:
                made.append(inner(element, inner_type))
            except Mistakes as below:
                _gather(found, below, marks[index] if marks else None, "")
                if below.value is not NOTHING:
                    made.append(below.value)
        if found:
            raise Mistakes(found, tuple(made))
        return tuple(made)

    return structure


def _mapping_hook(type_: Any, converter: Converter) -> Hook:
    inner_type = get_args(type_)[1]
    inner = converter.get_structure_hook(inner_type)

    def structure(value: Any, _: Any = None) -> dict[str, Any]:
        if not isinstance(value, Mapping):
            raise _wrong("mapping", value)
        made: dict[str, Any] = {}
        found: list[tuple[Mistake, str]] = []
        for key, element in value.items():
            try:
                made[key] = inner(element, inner_type)
            except Mistakes as below:
                _gather(found, below, value.marks.get(key) if isinstance(value, Map) else None, str(key))
        if found:
            raise Mistakes(found, made)
        return made

    return structure


def _optional_hook(type_: Any, converter: Converter) -> Hook:
    (inner_type,) = (t for t in get_args(type_) if t is not type(None))
    inner = converter.get_structure_hook(inner_type)

    def structure(value: Any, _: Any = None) -> Any:
        return None if value in _NOTHING else inner(value, inner_type)

    return structure


def _literal_hook(type_: Any, _: Converter) -> Hook:
    choices = {choice: choice for choice in get_args(type_)}
    shown = ", ".join(choice for choice in choices if choice)

    def structure(value: Any, _: Any = None) -> str:
        found = choices.get(value.strip()) if isinstance(value, str) else None
        if found is None:
            near = mistakes.suggest(value, choices) if isinstance(value, str) else ""
            raise _wrong("choice", value, detail=shown, suggestion=near)
        return found

    return structure


def _quote(value: Any, type_: Any) -> tuple[str, ...]:
    """The decision's words: one text, or a list of them where it is said in several places."""
    if isinstance(value, str):
        text = value.strip()
        return (text,) if text else ()
    return tuple(_TEXTS(value, type_))


def _gather(into: list[tuple[Mistake, str]], below: Mistakes, place: Place | None, field: str) -> None:
    for mistake, inner in below.found:
        if mistake.place is None:
            mistake.place = place
        into.append((mistake, inner or field))


# ---- our classes ------------------------------------------------------------------------------------


def _class_hook(cls: type, converter: Converter) -> Hook:
    """A hook for one of the model's classes, with everything that depends on the class alone done once."""
    attrs.resolve_types(cls)
    renamed = KEYS.get(cls, {})
    fields = [a for a in attrs.fields(cls) if a.name not in NOT_IN_FILES]
    by_key = {renamed.get(a.name, a.name): (a.name, *_field_hook(cls, a, converter)) for a in fields}
    required = {
        renamed.get(a.name, a.name)
        for a in fields
        if a.default is attrs.NOTHING or a.name in REQUIRED.get(cls, ())
    }
    has_at = any(a.name == "at" for a in attrs.fields(cls))

    def structure(value: Any, _: Any = None) -> Any:
        if not isinstance(value, Mapping):
            if isinstance(value, cls):
                return value
            raise _wrong("mapping", value)
        given: dict[str, Any] = {}
        found: list[tuple[Mistake, str]] = []
        marks = value.marks if isinstance(value, Map) else {}
        for key, raw in value.items():
            known = by_key.get(key)
            if known is None:
                found.append(_unknown(value, key, raw, by_key))
                continue
            name, plain, hook, type_ = known
            if plain and raw.__class__ is str:
                given[name] = raw.strip()
            elif raw is not None and raw != "":
                try:
                    given[name] = hook(raw, type_)
                except Mistakes as below:
                    _gather(found, below, marks.get(key), key)
                    if below.value is not NOTHING:
                        given[name] = below.value
        if not required <= given.keys():
            for key in sorted(required - {renamed.get(n, n) for n in given if given[n] not in ("", ())}):
                _require(value, key, by_key[key][0], given, found)
        if has_at and isinstance(value, Map):
            given["at"] = Origin(locate(value.file, value.start, value.sheet), Places(value, renamed))
        made = _make(cls, given)
        if found:
            raise Mistakes(found, made)
        return made

    return structure


def _field_hook(cls: type, attribute: Any, converter: Converter) -> tuple[bool, Hook, Any]:
    """Whether the field is plain text, its hook, and its type."""
    type_ = attribute.type
    if attribute.name == "quote":
        return False, _quote, type_
    if cls is Deadline and attribute.name == "every":
        return False, _yearly, type_
    hook = converter.get_structure_hook(type_)
    if (cls, attribute.name) in NOT_NEGATIVE:
        hook = _not_negative(hook)
    if attribute.name == "year":
        hook = _year(hook)
    if attribute.name == "format":
        hook = _format
    return type_ is str, hook, type_


def _not_negative(hook: Hook) -> Hook:
    def structure(value: Any, type_: Any) -> Any:
        made = hook(value, type_)
        numbers = made.values() if isinstance(made, Mapping) else (made,)
        if any(number is not None and number < 0 for number in numbers):
            raise _wrong(
                "negative",
                value
                if not isinstance(value, Map)
                else next(raw for raw, number in zip(value.values(), numbers, strict=True) if number < 0),
            )
        return made

    return structure


def _year(hook: Hook) -> Hook:
    def structure(value: Any, type_: Any) -> Any:
        made = hook(value, type_)
        if made is not None and not 1900 <= made <= 2199:
            raise _wrong("year", value)
        return made

    return structure


def _yearly(value: Any, type_: Any) -> str:
    text = _text(value, type_)
    if not _YEARLY.fullmatch(text):
        raise _wrong("yearly", value)
    return text


def _format(value: Any, type_: Any) -> int:
    if _int(value, type_) != 1:
        raise _wrong("format", value)
    return 1


def _unknown(
    value: Mapping[str, Any], key: object, raw: object, by_key: Mapping[str, Any]
) -> tuple[Mistake, str]:
    # `{text: Stöd, råd}`: the comma ends the text, and what follows looks like a key without a value
    cut = isinstance(value, Map) and value.flow and raw == ""

    def make(location: Location, _: str) -> Problem:
        return mistakes.unknown_key(location, str(key), by_key, cut=cut)

    place = value.key_marks.get(str(key)) if isinstance(value, Map) else None
    return Mistake(make, place), str(key)


def _require(
    value: Mapping[str, Any], key: str, name: str, given: dict[str, Any], found: list[tuple[Mistake, str]]
) -> None:
    """Report a key that must be there; an id is made up so that the item stays in sight."""
    if key in value and value[key] not in ("", None):
        return  # it was given and wrong, which is reported already
    start = value.start if isinstance(value, Map) else None

    def make(location: Location, _: str) -> Problem:
        return mistakes.missing_key(location, key)

    found.append((Mistake(make, start), key))


_STAND_INS: Mapping[str, Any] = {"name": "", "amount": Decimal(0)}


def _make(cls: type, given: dict[str, Any]) -> Any:
    """The value; what must be there and is not (a finding by now) has a stand-in."""
    for attribute in attrs.fields(cls):
        if attribute.default is attrs.NOTHING and attribute.name not in given:
            if attribute.name == "id":
                origin = given.get("at")
                line = origin.location.line if origin else None
                given["id"] = f"?{line}" if line else "?"
            else:
                given[attribute.name] = _STAND_INS[attribute.name]
    return cls(**given)


# ---- the converter ----------------------------------------------------------------------------------


def _is_optional(type_: Any) -> bool:
    return get_origin(type_) in (Union, types.UnionType) and type(None) in get_args(type_)


def _make_converter() -> Converter:
    converter = Converter()
    for type_, hook in ((str, _text), (Decimal, _decimal), (int, _int), (dt.date, _date), (bool, _bool)):
        converter.register_structure_hook(type_, hook)
    factories: tuple[tuple[Callable[[Any], bool], Callable[[Any, Converter], Hook]], ...] = (
        (lambda t: get_origin(t) is tuple, _tuple_hook),
        (lambda t: get_origin(t) in (Mapping, dict), _mapping_hook),
        (lambda t: get_origin(t) is Literal, _literal_hook),
        (_is_optional, _optional_hook),
        (lambda t: isinstance(t, type) and attrs.has(t), _class_hook),
    )
    for predicate, factory in factories:
        converter.register_structure_hook_factory(predicate, factory)
    return converter


CONVERTER = _make_converter()
_TEXTS = CONVERTER.get_structure_hook(tuple[str, ...])


def structure(value: object, cls: type[T], file: str, problems: list[Problem]) -> T | None:
    """Make a value of ``cls`` (one of the model's classes, or ``tuple[…]`` of one) from what was read.

    Args:
        value: From a reader (with places), or plain mappings and lists (without).
        cls: The type wanted.
        file: The file, for mistakes that have no place of their own.
        problems: Every mistake is added here.

    Returns:
        The value, as whole as the mistakes allow; None where nothing could be made.
    """
    try:
        return CONVERTER.structure(value, cls)
    except Mistakes as below:
        top: Place = value.start if isinstance(value, (Map, Seq)) else (1, 1)
        sheet = value.sheet if isinstance(value, Map) else None
        for mistake, field in below.found:
            problems.append(mistake.make(locate(file, mistake.place or top, sheet), field))
        return None if below.value is NOTHING else below.value  # type: ignore[return-value]  # it was made by the hook for `cls`


__all__ = ["CONVERTER", "KEYS", "Outputs", "structure"]
