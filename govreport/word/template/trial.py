"""A template filled in with made-up values, to see whether it can be filled in at all."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from attrs import define

from govreport.errors import TemplateError
from govreport.model.blocks import Document
from govreport.word.template.agency import Regions, fill, fill_properties, open_template
from govreport.word.template.sandbox import Region
from govreport.word.template.variables import VARIABLES

_LISTS = ("agencies", "took_part")
_ROWS = {
    "requirements": ("id", "text", "kind", "owner"),
    "funding": ("id", "item", "amount", "year", "payer"),
}


def complaint(path: Path, figures: Collection[str] | None) -> str:
    """Why the template cannot be filled in, or nothing.

    Args:
        path: The Word file.
        figures: Names of the figures there are; any name is taken where None.
    """
    package = open_template(path)
    values = _values(figures)
    try:
        fill(package, _AnyChapter(Document(title="x", author="x", body=())), values)
        fill_properties(package, values)
    except TemplateError as error:
        return str(error)
    return ""


@define
class _AnyChapter(Regions):
    """Whatever chapters a template asks for, there are."""

    def chapter(self, key: str) -> Region:
        """A chapter of that name."""
        return self._new(f'chapter("{key}")', ())


class _AnyFigure(dict[str, str]):
    """Whatever figure a template asks for, there is."""

    def __missing__(self, name: str) -> str:
        return "1"


def _values(figures: Collection[str] | None) -> dict[str, object]:
    values: dict[str, object] = dict.fromkeys(VARIABLES, "1")
    values |= dict.fromkeys(_LISTS, ("1",))
    values |= {name: [dict.fromkeys(keys, "1")] for name, keys in _ROWS.items()}
    values["figures"] = _AnyFigure() if figures is None else dict.fromkeys(figures, "1")
    return values
