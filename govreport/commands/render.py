"""``govreport render``."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from govreport import api
from govreport.api.core import lang_of
from govreport.api.options import RenderOptions
from govreport.commands import CLEAN, FAILED, FINDINGS
from govreport.commands.common import (
    colours,
    emit,
    lang_option,
    plugins_option,
    report_option,
    today_option,
    warn_of_pdf,
    watched,
    width,
)
from govreport.errors import IncompleteError, TemplateError, UsageError
from govreport.formats import text as text_format
from govreport.model import Project
from govreport.model.values import frozen
from govreport.output import is_folder
from govreport.profiles import profile

if TYPE_CHECKING:
    from govreport.api.rendering import Step


@frozen(kw_only=True)
class Options:
    """What the user asked for, as on the command line."""

    folders: tuple[Path, ...]
    output: str
    asked: RenderOptions


# What is said on a terminal before LibreOffice works, which may take minutes.
_STEPS = {
    "sv": {"layout": "LibreOffice räknar sidorna …", "pdf": "LibreOffice gör PDF-filen …"},
    "en": {"layout": "LibreOffice counts the pages …", "pdf": "LibreOffice makes the PDF …"},
}
_SEPARATORS = tuple(each for each in (os.sep, os.altsep) if each)

_EXAMPLES = """\b
Examples:
  govreport render -o report.docx
  govreport render uppdrag/ -o report.docx --pdf --register register.xlsx
  govreport render --draft -o utkast.docx
  govreport render uppdrag/*/ -o rapporter/

Exit codes: 0 written, 1 refused because of errors, 2 could not run.
"""


@click.command(epilog=_EXAMPLES)
@click.argument("folders", nargs=-1, metavar="[DIR]...", type=click.Path(path_type=Path))
@click.option(
    "-o", "--output", type=click.Path(), metavar="FILE.docx|OUTDIR/", required=True,
    help="The report to write, whole or not at all; of several DIR, the folder for their reports.",
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
@report_option
@lang_option
@plugins_option
def render(**given: Any) -> int:
    """Write the final report of the folder DIR as a Word file.

    The report is judged as final first. While that check has errors nothing is written, and the errors are
    shown; --draft renders all the same. Each of several DIR is rendered into OUTDIR/ under its own name,
    several at a time; one that fails leaves the others alone.
    """
    folders, output = given.pop("folders"), given.pop("output")
    return run(Options(folders=folders, output=output, asked=RenderOptions(**given)))


def run(options: Options) -> int:
    """Render and say what was written, or show what stands in the way.

    Raises:
        UsageError: Several folders and one file to write, or a register of several.
    """
    folders = options.folders or (Path(),)
    output = Path(options.output)
    asked = options.asked
    several = len(folders) > 1 and not output.suffix and not output.exists()
    if several or is_folder(output) or options.output.endswith(_SEPARATORS):
        if asked.register is not None:
            raise UsageError("--register is written for one report at a time; give one DIR and -o FILE.docx")
        if asked.report is not None:
            raise UsageError("--report names a deadline of one folder; give one DIR and -o FILE.docx")
        from govreport.commands.many import render_folders  # process pools, for many only

        return render_folders(folders, output, asked)
    if len(folders) > 1:
        raise UsageError(f"{output}: {len(folders)} folders need a folder for their reports: -o OUTDIR/")
    project = api.load(folders[0])
    try:
        done = api.render(project, output, asked, on_step=_watcher(project, asked.lang))
    except IncompleteError as error:
        emit(text_format.render_errors(error.result, colour=colours(), width=width()), err=True)
        emit(f"govreport: {output} was not written; --draft renders in spite of errors\n", err=True)
        return FAILED if error.result.verdict == "could-not-run" else FINDINGS
    except TemplateError as error:
        own = asked.template or (
            folders[0] / project.settings.template if project.settings.template else None
        )
        if own is None:
            raise
        look = f"`govreport template check {own}` shows all that is wrong with it, and what it may name"
        raise TemplateError(f"{error}; {look}") from error
    for path in (done.path, done.pdf, done.register):
        if path is not None:
            emit(f"{path}\n")
    warn_of_pdf(done.pdf, done.pdf_lacking)
    emit(text_format.verdict(done.result, colour=colours()))
    return CLEAN


def _watcher(project: Project, lang: str | None) -> Callable[[Step], None] | None:
    """Tells whoever watches what takes long."""
    if not watched():
        return None
    return lambda step: emit(
        f"{_STEPS[lang_of(project, profile(project.assignment.profile), lang)][step]}\n", err=True
    )
