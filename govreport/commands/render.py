"""``govreport render``."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any, Literal

import click

from govreport import api
from govreport.commands.common import (
    colours,
    emit,
    folder_argument,
    lang_option,
    plugins_option,
    today_option,
    width,
)
from govreport.errors import IncompleteError
from govreport.formats import text as text_format
from govreport.model.values import frozen


@frozen(kw_only=True)
class Options:
    """What the user asked for, as on the command line."""

    folder: Path
    output: Path
    draft: bool = False
    template: Path | None = None
    pdf: bool = False
    archive: bool = False
    public: bool | None = None
    paginate: bool | None = None
    charts: Literal["picture", "native"] = "picture"
    register: Path | None = None
    today: dt.date | None = None
    lang: str | None = None
    plugins: bool = False


_EXAMPLES = """\b
Examples:
  govreport render -o report.docx
  govreport render uppdrag/ -o report.docx --pdf --register register.xlsx
  govreport render --draft -o utkast.docx

Exit codes: 0 written, 1 refused because of errors, 2 could not run.
"""


@click.command(epilog=_EXAMPLES)
@folder_argument
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="FILE.docx", required=True,
    help="The report to write. It is written whole or not at all.",
)  # fmt: skip
@click.option("--draft", is_flag=True, help="Render in spite of errors; marks every page and every gap.")
@click.option(
    "--template", type=click.Path(path_type=Path), metavar="AGENCY.docx",
    help="The agency's Word template instead of our own.",
)  # fmt: skip
@click.option("--pdf", is_flag=True, help="Also write a tagged PDF beside it (needs LibreOffice).")
@click.option("--archive", is_flag=True, help="Make that PDF one for the archive too (PDF/A-2).")
@click.option(
    "--public/--no-public", default=None,
    help="Leave out what is marked as not public; default: as `publish` in govreport.yaml says.",
)  # fmt: skip
@click.option(
    "--paginate/--no-paginate", default=None,
    help="Page numbers in contents and references, by LibreOffice; default: where it is found.",
)  # fmt: skip
@click.option(
    "--charts", type=click.Choice(["picture", "native"]), default="picture", show_default=True,
    help="native: charts that people can edit in Word.",
)  # fmt: skip
@click.option(
    "--register", type=click.Path(path_type=Path), metavar="FILE.xlsx",
    help="Also write the evidence register, which is kept and not handed in.",
)  # fmt: skip
@today_option
@lang_option
@plugins_option
def render(**given: Any) -> int:
    """Write the final report of the folder DIR as a Word file.

    The report is judged as final first. While that check has errors nothing is written, and the errors are
    shown; --draft renders all the same.
    """
    return run(Options(**given))


def run(options: Options) -> int:
    """Render and say what was written, or show what stands in the way."""
    project = api.load(options.folder)
    try:
        done = api.render(
            project,
            options.output,
            draft=options.draft,
            today=options.today,
            lang=options.lang,
            template=options.template,
            pdf=options.pdf,
            archive=options.archive,
            public=options.public,
            paginate=options.paginate,
            charts=options.charts,
            register=options.register,
            plugins=options.plugins,
        )
    except IncompleteError as error:
        emit(text_format.render_errors(error.result, colour=colours(), width=width()), err=True)
        emit(f"govreport: {options.output} was not written; --draft renders in spite of errors\n", err=True)
        return 2 if error.result.verdict == "could-not-run" else 1
    for path in (done.path, done.pdf, done.register):
        if path is not None:
            emit(f"{path}\n")
    emit(text_format.verdict(done.result, colour=colours()))
    return 0
