"""``govreport status``."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import click

from govreport import api
from govreport.api.inputs import keep_inputs
from govreport.commands import CLEAN
from govreport.commands.common import emit, output_option, today_option, write_text
from govreport.model.values import frozen
from govreport.output import write_bytes
from govreport.overview import Overview
from govreport.overview.calendar import to_ics
from govreport.overview.output import language, to_json, to_text
from govreport.reading.files import read_given

_EXAMPLES = """\b
Examples:
  govreport status ~/uppdrag
  govreport status ~/uppdrag --format html --output lage.html --ics inlamningar.ics
  govreport status ~/uppdrag --owner ekonomen
"""


@frozen(kw_only=True)
class Options:
    """What the user asked for, as on the command line."""

    root: Path
    format: str = "text"
    output: Path | None = None
    ics: Path | None = None
    owner: str = ""
    today: dt.date | None = None
    lang: str | None = None


def _page(overview: Overview, lang: str) -> str:
    from govreport.overview.page import to_html  # jinja2, for the page only

    return to_html(overview, lang)


FORMATS: Mapping[str, Callable[[Overview, str], str]] = {"text": to_text, "json": to_json, "html": _page}


@click.command(epilog=_EXAMPLES)
@click.argument("root", metavar="[ROOT]", default=".", type=click.Path(path_type=Path))
@click.option(
    "--format", "format", type=click.Choice(list(FORMATS)), default="text", show_default=True,
    help="html is one page for a meeting.",
)  # fmt: skip
@output_option
@click.option(
    "--ics", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE.ics",
    help="Also write the days ahead as a calendar; what is gone since it was written last is cancelled in it.",
)  # fmt: skip
@click.option("--owner", default="", metavar="ROLE", help="Only what this role answers for.")
@today_option
@click.option(
    "--lang", type=click.Choice(["sv", "en"]),
    help="Language; English where all assignments are in English, else Swedish.",
)  # fmt: skip
def status(**given: Any) -> int:
    """Show deadlines, coverage, gaps and money of every assignment folder under ROOT.

    Exit codes: 0 shown, 2 could not run. What is missing is shown and fails nothing; `govreport check` does.
    """
    return run(Options(**given))


def run(options: Options) -> int:
    """Survey and show."""
    keep_inputs(options.output, options.ics)
    overview = api.survey(options.root, today=options.today, owner=options.owner)
    lang = options.lang or language(overview)
    if options.ics is not None:
        before = read_given(options.ics) if options.ics.is_file() else b""
        write_bytes(options.ics, to_ics(overview, lang, before=before))
    text = FORMATS[options.format](overview, lang)
    if options.output is not None:
        write_text(options.output, text)
        emit(f"{options.output}\n", err=True)
    else:
        emit(text, machine=options.format != "text")
    return CLEAN
