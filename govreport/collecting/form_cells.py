"""A form's cell into the text that YAML will hold, or a word on why not."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from typing import Any

from govreport.collecting.form_texts import WORDS
from govreport.collecting.layout import FormColumn
from govreport.model import Location
from govreport.reading.numbers import FormError, parse_date, parse_decimal, serial_date
from govreport.reading.text import without_controls

Say = Callable[..., None]
_CODE = re.compile(r"\s*([^\s–—−]+?)(?:\s*[–—−]\s*|\s+[-‐‑‒]+\s+|:\s+)")
"""The id before a dash of any kind: texts pass through mail and chat on their way into a cell."""
_FIRST = re.compile(r"\s*\(?([^\s();:,]+)")
_LAST = re.compile(r"[(\[]([^\s()\[\]]+)[)\]]\s*$")
_UNIT = re.compile(r"(?i)\s{0,5}(?:personer|persons|stycken|st)\.?$")
_ERROR = re.compile(r"#(?:REF|DIV/0|N/A|VALUE|NAME|NUM|NULL|SPILL|CALC)[!?]?")
_YES = frozenset({"true", "sant", "x", *(words["yes"] for words in WORDS.values())})
_NO = frozenset({"false", "falskt", *(words["no"] for words in WORDS.values())})


def folded(text: object) -> str:
    """``text`` for comparing: one line, no case; empty for nothing."""
    return " ".join(str(text).split()).casefold() if text is not None else ""


class Cells:
    """Types cells by their column; ``say(variant, where, **params)`` gets every one that cannot be used."""

    def __init__(self, say: Say, names: Mapping[str, Mapping[str, str]] | None = None) -> None:
        """Keep where mistakes go; ``names`` has the name of each id that a kind of cell may hold."""
        self.say = say
        self.names = names or {}

    def value(
        self, cell: Any, cached: Any, spec: FormColumn, where: Location, *, short: bool = False
    ) -> str | None:
        """The cell's value as text; None where it is empty or cannot be used.

        ``short`` lets years have two digits, as `parse_date` says.

        A formula's last computed value is taken, and said: the sender may not have meant a formula.
        """
        value = cell.value
        if cell.data_type == "f":
            formula = str(getattr(value, "text", value))[:40]
            if cached is None:
                self.say("formula-without-value", where, formula=formula)
                return None
            value = cached
            if not _ERROR.fullmatch(str(value)):
                self.say("formula", where, formula=formula, value=str(value)[:40])
        if spec.form == "date" and value == "#VALUE!":  # what openpyxl makes of a number that is no day
            self.say("no-day-number", where)
            return None
        if cell.data_type == "e" or (isinstance(value, str) and _ERROR.fullmatch(value)):
            self.say("formula-error", where, value=str(value))
            return None
        if isinstance(value, str):
            clean = without_controls(value)[0]
            value = clean.strip() if spec.form == "long" else " ".join(clean.split())
            if not value:
                return None
        return (
            self._date(value, where, short=short) if spec.form == "date" else self._typed(value, spec, where)
        )

    def _typed(self, value: Any, spec: FormColumn, where: Location) -> str | None:
        match spec.form:
            case "number":
                return self._number(value, where)
            case "requirement" | "partner":
                return _codes(str(value), self.names.get(spec.form, {}))
            case "choice":
                return self._choice(value, spec, where)
            case "yes-no":
                return self._yes(value, where)
        if isinstance(value, dt.datetime):
            return value.date().isoformat()
        if isinstance(value, float) and value.is_integer():
            return str(int(value))  # a year that a spreadsheet keeps as 2017.0
        return str(value)

    def _date(self, value: Any, where: Location, *, short: bool) -> str | None:
        if isinstance(value, dt.datetime):
            return value.date().isoformat()
        if isinstance(value, dt.date):
            return value.isoformat()
        if isinstance(value, int | float) and not isinstance(value, bool) and (day := serial_date(value)):
            return day.isoformat()
        text = str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
        try:
            return parse_date(text, short=short).isoformat()
        except FormError:
            self.say("bad-date", where, value=str(value)[:40])
            return None

    def _number(self, value: Any, where: Location) -> str | None:
        if isinstance(value, int | float) and not isinstance(value, bool):
            return str(int(value)) if value == int(value) else str(value)
        try:
            return format(parse_decimal(_UNIT.sub("", str(value))), "f")
        except FormError:
            self.say("bad-number", where, value=str(value)[:40])
            return None

    def _choice(self, value: Any, spec: FormColumn, where: Location) -> str | None:
        wanted = folded(value)
        for key, texts in spec.choices.items():
            if wanted == key or wanted in map(folded, texts.values()):
                return key
        self.say("bad-choice", where, value=str(value)[:40])
        return None

    def _yes(self, value: Any, where: Location) -> str | None:
        wanted = folded(value)
        if wanted in _YES or wanted in _NO:
            return "true" if wanted in _YES else "false"
        self.say("bad-choice", where, value=str(value)[:40])
        return None


def _codes(text: str, names: Mapping[str, str]) -> str:
    """The ids of what was chosen or typed, divided by semicolons; a label's own semicolons divide nothing."""
    named = _named(text, names)
    if named:
        return named
    code = _CODE.match(text)
    pieces = [piece for piece in text.split(";") if piece.strip()]
    found = [_CODE.match(piece) for piece in pieces]
    if all(found):
        return "; ".join(match.group(1) for match in found if match)
    if code:
        return code.group(1)
    return "; ".join(_named(piece, names) or _id_in(piece, names) or piece.strip() for piece in pieces)


def _named(text: str, names: Mapping[str, str]) -> str:
    """The id whose name the text is, case and spaces apart; empty where none or several have it."""
    wanted = folded(text)
    found = [id_ for id_, name in names.items() if wanted in (folded(name), folded(id_))]
    return found[0] if len(found) == 1 else ""


def _id_in(text: str, names: Mapping[str, str]) -> str:
    """The id that a text begins with, or ends with in brackets: ``P4 Polisen``, ``Polisen (P4)``."""
    ids = {folded(id_): id_ for id_ in names}
    for match in (_FIRST.match(text), _LAST.search(text)):
        if match and folded(match.group(1)) in ids:
            return ids[folded(match.group(1))]
    return ""
