"""An output as the rows and cells of a form, and as texts to compare with what stands elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from attrs import frozen

from govreport.collecting.form_texts import WORDS
from govreport.collecting.layout import FormColumn, FormSheet
from govreport.collecting.sheets import ROW_KEYS
from govreport.model import Assignment, Indicator, Output

_LABEL = 70


@frozen
class Field:
    """One value of an item, small enough to change alone.

    Attributes:
        name: Key in the YAML file.
        part: Key inside a mapping (``women`` of ``participants``) or inside a row; else empty.
        row: Tag of the indicator's row, by `tags`; else empty.
    """

    name: str
    part: str = ""
    row: str = ""

    def __str__(self) -> str:
        name = f"{self.name}[{self.row}]" if self.row else self.name
        return f"{name}.{self.part}" if self.part else name


def label(id_: str, text: str) -> str:
    """How a requirement or partner is shown in a drop-down: its id and the beginning of its text.

    A semicolon divides several in one cell, so there is none in a label.
    """
    line = f"{id_} – {' '.join(text.split())}".replace(";", ",")
    return line if len(line) <= _LABEL else line[: _LABEL - 1].rstrip() + "…"


def names_in(assignment: Assignment) -> dict[str, dict[str, str]]:
    """Name by id of what a cell for a requirement or a partner may hold, by kind of cell."""
    return {
        "requirement": {r.id: r.label for r in assignment.requirements()},
        "partner": {p.id: p.label for p in assignment.partners},
    }


def rows_of(item: Output, form: FormSheet) -> Iterator[dict[str, Any]]:
    """An item as rows of its sheet, by column key; an indicator has a row per row of its own."""
    rows = item.rows if isinstance(item, Indicator) else (None,)
    for row in rows or (None,):
        found: dict[str, Any] = {}
        for spec in form.columns:
            source = row if spec.key in ROW_KEYS and isinstance(item, Indicator) else item
            found[spec.key] = _value(source, spec) if source is not None else None
        yield found


def _value(source: object, spec: FormColumn) -> Any:
    name, _, inner = spec.key.partition(".")
    value = getattr(source, "with_" if name == "with" else name)
    if not inner:
        return value
    if inner.isdecimal():
        at = int(inner) - 1
        if spec.rest and len(value) > at + 1:
            return value[at:]
        return value[at] if len(value) > at else None
    return value.get(inner)


def shown(value: Any, spec: FormColumn, lang: str, labels: Mapping[str, str]) -> Any:
    """A value as the form's cell shows it; several as their ids."""
    if value is None or value == "":
        return None
    if isinstance(value, tuple):
        return "; ".join(value) or None
    if spec.form in ("requirement", "partner"):
        return labels.get(value, value)
    if spec.form == "choice":
        return spec.choices.get(value, {}).get(lang, value)
    if spec.form == "yes-no":
        return WORDS[lang]["yes" if value else "no"]
    return value


def fields(item: Output, form: FormSheet, rows: Sequence[str] = ()) -> dict[Field, str]:
    """An item's values as texts, by field; empty ones left out.

    Args:
        item: The item.
        form: Its sheet.
        rows: The tags its rows go by, where they are to be those of another reading of it.
    """
    found: dict[Field, Any] = {}
    indicator = isinstance(item, Indicator)
    for spec in form.columns:
        name, _, part = spec.key.partition(".")
        if spec.key == "id" or (indicator and spec.key in ROW_KEYS):
            continue
        value = getattr(item, "with_" if name == "with" else name)
        if part and not part.isdecimal():
            found[Field(name, part)] = value.get(part)
        else:
            found[Field(name)] = value
    if isinstance(item, Indicator):
        for tag, row in zip(rows or tags_of(item), item.rows, strict=True):
            found.update((Field("rows", key, tag), getattr(row, key)) for key in sorted(ROW_KEYS))
    return {field: text for field, value in found.items() if (text := as_text(value))}


def heading(where: Field, form: FormSheet, lang: str) -> str:
    """What stands above a field's column, and which row it is of where there are several."""
    key = where.part if where.row else str(where)
    heads = (c.head[lang] for c in form.columns if c.key in (key, f"{key}.1"))
    head = next(heads, str(where))
    return f"{head}, {where.row}" if where.row else head


def as_text(value: Any) -> str:
    """A value as one line of text, to compare and to show: cells keep neither line breaks nor ``31.50``."""
    if isinstance(value, tuple):
        return "; ".join(value)
    if isinstance(value, Decimal):
        return format(value.normalize(), "f")
    return "" if value is None else " ".join(str(value).split())


def tags(rows: Iterable[tuple[str, str]]) -> list[str]:
    """What tells an indicator's rows apart: period and group, numbered where two have the same."""
    found: list[str] = []
    for period, group in rows:
        tag = " ".join(part for part in (period, group) if part) or "-"
        same = sum(other == tag or other.startswith(f"{tag} #") for other in found)
        found.append(f"{tag} #{same + 1}" if same else tag)
    return found


def tags_of(item: Output) -> list[str]:
    """Tags of an indicator's rows; none for other outputs."""
    return tags((row.period, row.group) for row in item.rows) if isinstance(item, Indicator) else []


def paired(old: Sequence[str], new: Sequence[str]) -> list[str]:
    """The old tag of each new row, however the rows were sorted; its own for a row that is new.

    Rows whose period or group was corrected have no twin; they follow in order where as many are left on both
    sides.
    """
    lost = [tag for tag in old if tag not in new]
    found = [tag for tag in new if tag not in old]
    renamed = dict(zip(found, lost, strict=True)) if len(lost) == len(found) else {}
    return [renamed.get(tag, tag) for tag in new]


def identifying(form: FormSheet) -> tuple[str, ...]:
    """Keys of the columns by which people tell one row from another: what a row needs, its day, and stand-ins."""
    needed = [spec.key for spec in form.columns if spec.needed]
    instead = [spec.instead for spec in form.columns if spec.instead]
    return tuple(dict.fromkeys((*needed, "date", *instead)))
