"""Structure hooks for what is not a class of ours: texts, numbers, days, lists, mappings, choices.

A hook returns its value or raises `Mistakes`, which carries all that was wrong below it and, beside them,
what could be made all the same; so one wrong date costs an item its date and not its existence.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Any, get_args

from cattrs import Converter

from govreport.model import Location, Problem
from govreport.reading import mistakes
from govreport.reading.numbers import FormError, parse_date, parse_decimal, parse_int
from govreport.reading.tree import Map, NumberText, Place, Seq

Hook = Callable[[Any, Any], Any]
_TRUE = frozenset({"true", "yes", "ja", "on"})
_FALSE = frozenset({"false", "no", "nej", "off"})
_NOTHING = (None, "", "~", "null")
_SCALARS = (str, int, float, Decimal, dt.date)


class Mistake:
    """One mistake on its way up; ``make`` words it once its place is known."""

    __slots__ = ("make", "place", "sheet")

    def __init__(
        self, make: Callable[[Location, str], Problem], place: Place | None = None, sheet: str | None = None
    ) -> None:
        """``place`` is None until the collection that knows it fills it in."""
        self.make = make
        self.place = place
        self.sheet = sheet


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


def wrong(kind: str, value: object, **values: Any) -> Mistakes:
    """The exception for one value that is not what was expected; ``kind`` is a key of the wording."""

    def make(location: Location, field: str) -> Problem:
        return mistakes.expected(location, kind, _shown(value), field, **values)

    return Mistakes([(Mistake(make), "")], NOTHING)


def unknown(value: Mapping[str, Any], key: object, raw: object, known: Iterable[str]) -> tuple[Mistake, str]:
    """The mistake for a key nobody knows."""
    # `{text: Stöd, råd}`: the comma ends the text, and what follows looks like a key without a value
    cut = isinstance(value, Map) and value.flow and raw == ""

    def make(location: Location, _: str) -> Problem:
        return mistakes.unknown_key(location, str(key), known, cut=cut)

    if not isinstance(value, Map):
        return Mistake(make), str(key)
    return Mistake(make, value.key_marks.get(str(key)), value.sheet), str(key)


def _shown(value: object) -> str:
    if isinstance(value, Map):
        return "{" + ", ".join(value) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(_shown(v) for v in value[:5]) + "]"
    return str(value)


# ---- scalars ----------------------------------------------------------------------------------------


def text_hook(value: Any, _: Any = None) -> str:
    """A text; numbers and days of plain Python values are taken as written."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, _SCALARS):
        return str(value)
    raise wrong("text", value)


def decimal_hook(value: Any, _: Any = None) -> Decimal:
    """A number, in Swedish forms too."""
    if isinstance(value, str):
        try:
            return parse_decimal(value, point=isinstance(value, NumberText))
        except FormError as error:
            raise wrong(error.kind, value, detail=error.detail) from None
    if isinstance(value, (int, float, Decimal)) and not isinstance(value, bool):
        return decimal_hook(NumberText(format(Decimal(str(value)), "f")))
    raise wrong("decimal", value)


def int_hook(value: Any, _: Any = None) -> int:
    """A whole number."""
    if isinstance(value, str):
        try:
            return parse_int(value)
        except FormError as error:
            raise wrong(error.kind, value, detail=error.detail) from None
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise wrong("int", value)


def date_hook(value: Any, _: Any = None) -> dt.date:
    """A day."""
    if isinstance(value, str):
        try:
            return parse_date(value)
        except FormError as error:
            raise wrong(error.kind, value, detail=error.detail) from None
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    raise wrong("date", value)


def bool_hook(value: Any, _: Any = None) -> bool:
    """Yes or no, in English and Swedish."""
    if isinstance(value, bool):
        return value
    folded = value.casefold() if isinstance(value, str) else ""
    if folded in _TRUE:
        return True
    if folded in _FALSE:
        return False
    raise wrong("bool", value)


# ---- collections ------------------------------------------------------------------------------------


def tuple_hook(type_: Any, converter: Converter) -> Hook:
    """A list; a mistake in one element costs only that element."""
    inner_type = get_args(type_)[0]
    inner = converter.get_structure_hook(inner_type)
    texts = inner_type is str

    def structure(value: Any, _: Any = None) -> tuple[Any, ...]:
        if not isinstance(value, (list, tuple)):
            raise wrong("list", value)
        made: list[Any] = []
        found: list[tuple[Mistake, str]] = []
        for index, element in enumerate(value):
            if texts and element.__class__ is str:
                made.append(element.strip())
                continue
            try:
                made.append(inner(element, inner_type))
            except Mistakes as below:
                gather(found, below, value, index)
                if below.value is not NOTHING:
                    made.append(below.value)
        if found:
            raise Mistakes(found, tuple(made))
        return tuple(made)

    return structure


def mapping_hook(type_: Any, converter: Converter) -> Hook:
    """A mapping of texts to values."""
    inner_type = get_args(type_)[1]
    inner = converter.get_structure_hook(inner_type)

    def structure(value: Any, _: Any = None) -> dict[str, Any]:
        if not isinstance(value, Mapping):
            raise wrong("mapping", value)
        made: dict[str, Any] = {}
        found: list[tuple[Mistake, str]] = []
        for key, element in value.items():
            try:
                made[key] = inner(element, inner_type)
            except Mistakes as below:
                gather(found, below, value, str(key))
        if found:
            raise Mistakes(found, made)
        return made

    return structure


def optional_hook(type_: Any, converter: Converter) -> Hook:
    """A value that may be left out or empty."""
    (inner_type,) = (t for t in get_args(type_) if t is not type(None))
    inner = converter.get_structure_hook(inner_type)

    def structure(value: Any, _: Any = None) -> Any:
        return None if value in _NOTHING else inner(value, inner_type)

    return structure


def literal_hook(type_: Any, _: Converter) -> Hook:
    """One of a few words; a near one is suggested."""
    choices: dict[str, str] = {choice: choice for choice in get_args(type_)}
    shown = ", ".join(choice for choice in choices if choice)

    def structure(value: Any, _: Any = None) -> str:
        found = choices.get(value.strip()) if isinstance(value, str) else None
        if found is None:
            near = mistakes.suggest(value, choices) if isinstance(value, str) else ""
            raise wrong("choice", value, detail=shown, suggestion=near)
        return found

    return structure


def gather(into: list[tuple[Mistake, str]], below: Mistakes, value: object, key: Any) -> None:
    """Take over the mistakes found below ``value[key]``, with the place that ``value`` knows for them."""
    place, sheet = None, None
    if isinstance(value, Map):
        place, sheet = value.marks.get(key), value.sheet
    elif isinstance(value, Seq):
        place = value.marks[key]
    field = key if isinstance(key, str) else ""
    for mistake, inner in below.found:
        if mistake.place is None:
            mistake.place = place
        if mistake.sheet is None:
            mistake.sheet = sheet
        into.append((mistake, inner or field))
