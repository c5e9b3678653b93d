"""The sheets of an Excel form and their columns, in Swedish and English.

Writing and reading both go by this one description, so a column cannot be written that is not read back. The
columns stand in ``columns.tsv``, which says of itself how to read it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from govreport.collecting.layout import FormColumn, FormSheet
from govreport.model import Activity, Contact, Deliverable, Deviation, Indicator

_SHEETS = (
    (Activity, "activities", "A", "Aktiviteter", "Activities"),
    (Contact, "contacts", "K", "Kontakter", "Contacts"),
    (Deliverable, "deliverables", "L", "Leveranser", "Deliverables"),
    (Indicator, "indicators", "I", "Indikatorer", "Indicators"),
    (Deviation, "deviations", "N", "Avvikelser", "Deviations"),
)
_ABOUT = {
    "activities": ("Det ni har gjort: möten, utbildningar, insatser.", "What you have done."),
    "contacts": (
        "Kontakter med dem som beslutet nämner, och med andra.",
        "Contacts with those the decision names, and with others.",
    ),
    "deliverables": ("Det ni har tagit fram: handböcker, underlag.", "What you have produced."),
    "indicators": (
        "Statistik. En rad per period; samma id på alla rader som hör ihop.",
        "Statistics. A row per period; the same id on all rows that belong together.",
    ),
    "deviations": ("Krav som inte kan uppfyllas helt.", "Requirements that cannot be met in full."),
}
_MORE = {"sv": " Fler: deras id med semikolon emellan.", "en": " More: their ids, divided by semicolons."}
ROW_KEYS = frozenset(("period", "group", "women", "men", "girls", "boys", "total", "target"))
"""Columns of the indicator sheet that belong to one row of the indicator, not to the indicator itself."""


def _rows() -> list[dict[str, str]]:
    lines = (Path(__file__).parent / "columns.tsv").read_text(encoding="utf-8").splitlines()
    head, *rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return [dict(zip(head, [*row, *[""] * (len(head) - len(row))], strict=True)) for row in rows]


def _columns(row: dict[str, str]) -> Iterator[FormColumn]:
    """The columns of one row of the table: several for a list, the last of which holds what the others cannot."""
    count = int(row["several"] or 1)
    for n in range(1, count + 1):
        number, more = (f" ({n})" if n > 1 else ""), (_MORE if 1 < n == count else {})
        yield FormColumn(
            key=f"{row['key']}.{n}" if count > 1 else row["key"],
            head={lang: row[lang] + number for lang in ("sv", "en")},
            help={lang: row[f"help {lang}"] + more.get(lang, "") for lang in ("sv", "en")},
            form=row["form"] or "text",  # type: ignore[arg-type]  # a test holds the words of the table
            width=int(row["width"]),
            needed=bool(row["needed"]),
            choices=dict(_choice(one) for one in row["choices"].split("; ") if one),
            instead="" if row["needed"] == "x" else row["needed"],
            rest=1 < n == count,
        )


def _choice(text: str) -> tuple[str, dict[str, str]]:
    value, _, labels = text.partition("=")
    return value, dict(zip(("sv", "en"), labels.split("/"), strict=True))


def _sheets() -> Iterator[FormSheet]:
    rows = _rows()
    for model, kind, prefix, sv, en in _SHEETS:
        yield FormSheet(
            kind=kind,
            model=model,
            prefix=prefix,
            title={"sv": sv, "en": en},
            about=dict(zip(("sv", "en"), _ABOUT[kind], strict=True)),
            columns=tuple(column for row in rows if row["sheet"] == kind for column in _columns(row)),
        )


SHEETS: tuple[FormSheet, ...] = tuple(_sheets())
