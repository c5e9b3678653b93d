"""``govreport figures``."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from govreport import api
from govreport.commands import CLEAN
from govreport.commands.common import emit, folder_argument
from govreport.model import Figure
from govreport.model.values import frozen
from govreport.profiles import Profile, profile as profile_named

_EXAMPLES = """\b
Examples:
  govreport figures mitt-uppdrag
  govreport figures --format json > tal.json
"""


@frozen(kw_only=True)
class Options:
    """What the user asked for, as on the command line."""

    folder: Path
    format: str = "text"


@click.command(epilog=_EXAMPLES)
@folder_argument
@click.option(
    "--format", "format", type=click.Choice(["text", "json"]), default="text", show_default=True,
    help="json gives exact values to programs.",
)  # fmt: skip
def figures(**given: Any) -> int:
    """List the figures that the chapters of the folder DIR may name.

    In a chapter {{ figures.NAME }} becomes the value; text, tables and charts all use the same one.
    """
    return run(Options(**given))


def run(options: Options) -> int:
    """Compute and list."""
    project = api.load(options.folder)
    found = api.figures_of(project)
    if options.format == "json":
        emit(as_json(found.values()), machine=True)
    else:
        emit(as_text(found.values(), profile_named(project.assignment.profile)))
    return CLEAN


def as_json(figures: Iterable[Figure]) -> str:
    """Figures as JSON, format 1; values are text so that no decimal is lost."""
    listed = [
        {
            "name": figure.name,
            "value": None if figure.value is None else format(figure.value, "f"),
            "unit": figure.unit,
            "label": figure.label,
            "source": figure.source,
        }
        for figure in figures
    ]
    return json.dumps({"format": 1, "figures": listed}, ensure_ascii=False, indent=2) + "\n"


def as_text(figures: Iterable[Figure], profile: Profile) -> str:
    """Figures in columns: name, value and unit, what it is, where it comes from."""
    rows = [
        (
            figure.name,
            "–" if figure.value is None else profile.forms.number(figure.value),
            figure.unit if figure.value is not None else "",
            f"{figure.label} [{figure.source}]" if figure.source else figure.label,
        )
        for figure in figures
    ]
    names, values, units = (max((len(row[column]) for row in rows), default=0) for column in range(3))
    return "".join(
        f"{name:<{names}}  {value:>{values}} {unit:<{units}}  {label}".rstrip() + "\n"
        for name, value, unit, label in rows
    )
