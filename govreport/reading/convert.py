"""The one converter: what the readers hand over becomes the model's values, and every mistake its place."""

from __future__ import annotations

import datetime as dt
import re
import types
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from functools import cached_property
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
    Signoff,
    Submission,
    Waiver,
)
from govreport.reading import mistakes
from govreport.reading.hooks import (
    NOTHING,
    Hook,
    Mistake,
    Mistakes,
    bool_hook,
    date_hook,
    decimal_hook,
    gather,
    int_hook,
    literal_hook,
    mapping_hook,
    optional_hook,
    text_hook,
    tuple_hook,
    unknown,
    wrong,
)
from govreport.reading.numbers import FIRST_YEAR, LAST_YEAR, FormError, parse_period
from govreport.reading.tree import Map, Place, Places, Seq, locate

T = TypeVar("T")

KEYS: Mapping[type, Mapping[str, str]] = {
    Deadline: {"deadline_kind": "kind"},
    OwnChart: {"chart": "kind"},
    Contact: {"with_": "with"},
    Outputs: {"signoffs": "signoff"},
}
"""Field name to key in the file, where Python or the model needs another name."""

NOT_IN_FILES = frozenset({"at", "ledgers"})
"""Fields that readers fill in themselves."""

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
        (Submission, "amounts"),
        (Submission, "received"),
        (Settings, "budget_deviation"),
        (Settings, "small_number_minimum"),
        (Settings, "internal_days"),
    }
)
PARTICIPANTS = ("women", "men", "girls", "boys", "total")
LANGUAGES = ("sv", "en")
YEARLY = re.compile(r"--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])", re.ASCII)
_STAND_INS: Mapping[str, Any] = {"name": "", "amount": Decimal(0)}


# ---- fields -----------------------------------------------------------------------------------------


def _quote(value: Any, type_: Any) -> tuple[str, ...]:
    """The decision's words: one text, or a list of them where it is said in several places."""
    if isinstance(value, str):
        text = value.strip()
        return (text,) if text else ()
    return tuple(_TEXTS(value, type_))


def _signoffs(value: Any, type_: Any) -> tuple[Signoff, ...]:
    """The decision on the report, or a list of them, one for each report."""
    if isinstance(value, (list, tuple)):
        made: tuple[Signoff, ...] = CONVERTER.structure(value, type_)
        return made
    try:
        return (CONVERTER.structure(value, Signoff),)
    except Mistakes as below:
        raise Mistakes(below.found, NOTHING if below.value is NOTHING else (below.value,)) from None


def _yearly(value: Any, type_: Any) -> str:
    text: str = text_hook(value, type_)
    if not YEARLY.fullmatch(text):
        raise wrong("yearly", value)
    return text


def _month(value: Any, type_: Any) -> str:
    """The accounting period of a cost."""
    try:
        return parse_period(text_hook(value, type_))
    except FormError as error:
        raise wrong(error.kind, value) from None


def _participants(value: Any, type_: Any) -> dict[str, int]:
    """Numbers of persons; a key that nobody would count is a mistake."""
    made: dict[str, int] = _COUNTS(value, type_)
    found = [unknown(value, key, None, PARTICIPANTS) for key in made if key not in PARTICIPANTS]
    if found:
        raise Mistakes(found, {key: count for key, count in made.items() if key in PARTICIPANTS})
    return made


def _format(value: Any, type_: Any) -> int:
    if int_hook(value, type_) != 1:
        raise wrong("format", value)
    return 1


def _not_negative(hook: Hook) -> Hook:
    def structure(value: Any, type_: Any) -> Any:
        made = hook(value, type_)
        numbers = made if isinstance(made, Mapping) else {"": made}
        for key, number in numbers.items():
            if number is not None and number < 0:
                raise wrong("negative", value[key] if key else value)
        return made

    return structure


def _year(hook: Hook) -> Hook:
    def structure(value: Any, type_: Any) -> Any:
        made = hook(value, type_)
        if made is not None and not FIRST_YEAR <= made <= LAST_YEAR:
            raise wrong("year", value)
        return made

    return structure


def _field_hook(cls: type, attribute: Any, converter: Converter) -> Hook:
    name = attribute.name
    special = {"quote": _quote, "every": _yearly, "format": _format, "signoffs": _signoffs}.get(name)
    if special is not None:
        return special
    if (cls, name) == (Cost, "period"):
        return _month
    if (cls, name) == (Settings, "lang"):
        return literal_hook(Literal[LANGUAGES], converter)
    hook = converter.get_structure_hook(attribute.type)
    if (cls, name) == (Activity, "participants"):
        return _not_negative(_participants)
    if (cls, name) in NOT_NEGATIVE:
        return _not_negative(hook)
    return _year(hook) if name == "year" else hook


# ---- our classes ------------------------------------------------------------------------------------


class _ClassHook:
    """A hook for one of the model's classes; what depends on the class alone is done once."""

    def __init__(self, cls: type, converter: Converter) -> None:
        self.cls, self._converter = cls, converter
        self.renamed = KEYS.get(cls, {})
        self._fields = [a for a in attrs.fields(cls) if a.name not in NOT_IN_FILES]
        self.no_default = [a.name for a in self._fields if a.default is attrs.NOTHING]
        self.required = sorted(map(self._key, {*self.no_default, *REQUIRED.get(cls, ())}))
        self.has_at = any(a.name == "at" for a in attrs.fields(cls))
        self.arguments = [(a.name, a.alias) for a in attrs.fields(cls) if a.alias != a.name]

    def _key(self, name: str) -> str:
        return self.renamed.get(name, name)

    @cached_property
    def by_key(self) -> dict[str, tuple[str, bool, Hook, Any]]:
        """Field, whether it is a plain text, hook and type by key; made when the first value comes.

        Few folders have values of every class, and looking up its types takes a class longer than a hundred values.
        """
        attrs.resolve_types(self.cls)
        hooks = ((a, _field_hook(self.cls, a, self._converter)) for a in self._fields)
        # plain texts, the most common fields, are taken without a call
        return {self._key(a.name): (a.name, hook is text_hook, hook, a.type) for a, hook in hooks}

    def __call__(self, value: Any, _: Any = None) -> Any:  # one turn per key; see `build` of YAML
        if not isinstance(value, Mapping):
            if isinstance(value, self.cls):
                return value
            raise wrong("mapping", value)
        by_key = self.by_key
        given: dict[str, Any] = {}
        found: list[tuple[Mistake, str]] = []
        for key, raw in value.items():
            known = by_key.get(key)
            if known is None:
                found.append(unknown(value, key, raw, by_key))
                continue
            name, plain, hook, type_ = known
            if plain and raw.__class__ is str:
                given[name] = raw.strip()
            elif raw is not None and raw != "":
                try:
                    given[name] = hook(raw, type_)
                except Mistakes as below:
                    gather(found, below, value, key)
                    if below.value is not NOTHING:
                        given[name] = below.value
        found.extend(_missing(value, key) for key in self.required if value.get(key) in ("", None))
        if self.has_at and isinstance(value, Map):
            given["at"] = Origin(locate(value.file, value.start, value.sheet), Places(value, self.renamed))
        made = self._make(given)
        if found:
            raise Mistakes(found, made)
        return made

    def _make(self, given: dict[str, Any]) -> Any:
        """The value; what must be there and is not, a finding by now, has a stand-in."""
        for name in self.no_default:
            if name == "id" and not given.get("id"):
                origin = given.get("at")
                given["id"] = f"?{origin.location.line or origin.location.cell}" if origin else "?"
            elif name not in given:
                given[name] = _STAND_INS[name]
        for name, argument in self.arguments:
            if name in given:
                given[argument] = given.pop(name)
        return self.cls(**given)


def _missing(value: Mapping[str, Any], key: str) -> tuple[Mistake, str]:
    def make(location: Location, _: str) -> Problem:
        return mistakes.missing_key(location, key)

    start, sheet = (value.start, value.sheet) if isinstance(value, Map) else (None, None)
    return Mistake(make, start, sheet), key


# ---- the converter ----------------------------------------------------------------------------------


def _is_optional(type_: Any) -> bool:
    return get_origin(type_) in (Union, types.UnionType) and type(None) in get_args(type_)


def _make_converter() -> Converter:
    converter = Converter()
    converter.register_structure_hook(str, text_hook)
    converter.register_structure_hook(Decimal, decimal_hook)
    converter.register_structure_hook(int, int_hook)
    converter.register_structure_hook(dt.date, date_hook)
    converter.register_structure_hook(bool, bool_hook)
    factories: tuple[tuple[Callable[[Any], bool], Callable[[Any, Converter], Hook]], ...] = (
        (lambda t: get_origin(t) in (tuple, Sequence), tuple_hook),
        (lambda t: get_origin(t) in (Mapping, dict), mapping_hook),
        (lambda t: get_origin(t) is Literal, literal_hook),
        (_is_optional, optional_hook),
        (lambda t: isinstance(t, type) and attrs.has(t), _ClassHook),
    )
    for predicate, factory in factories:
        converter.register_structure_hook_factory(predicate, factory)
    return converter


CONVERTER = _make_converter()
_TEXTS = CONVERTER.get_structure_hook(tuple[str, ...])
_COUNTS = CONVERTER.get_structure_hook(Mapping[str, int])


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
        for mistake, field in below.found:
            problems.append(mistake.make(locate(file, mistake.place or top, mistake.sheet), field))
        made: Any = below.value  # made by the hook for `cls`
        return None if made is NOTHING else made
