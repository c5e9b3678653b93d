"""``govreport check``."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path
from typing import Any

import click
from attrs import evolve, field

from govreport import api
from govreport.api.inputs import keep_inputs
from govreport.commands import CLEAN, FAILED, FINDINGS
from govreport.commands.common import (
    codes,
    colours,
    emit,
    folder_argument,
    lang_option,
    output_option,
    plugins_option,
    report_option,
    today_option,
    width,
    write_text,
)
from govreport.errors import OutputFileError, reason
from govreport.formats import FORMATS, text as text_format
from govreport.formats.words import Words
from govreport.model import SEVERITIES, CheckResult
from govreport.model.values import frozen


@frozen(kw_only=True)
class Options:
    """What the user asked for, as on the command line."""

    folder: Path
    final: bool = False
    document: bool = False
    format: str = "text"
    output: Path | None = None
    today: dt.date | None = None
    fail_on: str = "error"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    lang: str | None = None
    report: str | None = None
    plugins: bool = field(default=False)


_EXAMPLES = """\b
Examples:
  govreport check                             the folder you stand in
  govreport check --final uppdrag/            as on the day of hand-in
  govreport check --format html -o page.html  the decision shown as coverage
  govreport check --format sarif -o check.sarif

Exit codes: 0 clean, 1 findings at or above --fail-on, 2 could not run.
"""


@click.command(epilog=_EXAMPLES)
@folder_argument
@click.option(
    "--final", is_flag=True, help="Judge as on the day of hand-in: what is missing is an error now."
)
@click.option("--document", is_flag=True, help="Also build the report and look at it as its readers will.")
@click.option(
    "--format", "format", type=click.Choice(list(FORMATS)), default="text", show_default=True,
    help="How to show the result. github also writes the job's summary.",
)  # fmt: skip
@output_option
@today_option
@click.option(
    "--fail-on", type=click.Choice(["error", "warning"]), default="error", show_default=True,
    help="Least severity that makes the exit code 1.",
)  # fmt: skip
@click.option(
    "--select", callback=codes, metavar="CODES", help="Run only these rules: codes or prefixes (GR1,SE5)."
)
@click.option("--ignore", callback=codes, metavar="CODES", help="Leave out these rules: codes or prefixes.")
@report_option
@lang_option
@plugins_option
def check(**given: Any) -> int:
    """Show the status of every requirement in the folder DIR, and what to do about the rest.

    Each requirement of assignment.yaml gets one status: addressed, partly, pending (not due yet),
    unaddressed, deviates or not applicable. Findings say what is wrong, where, and what to do.
    """
    return run(Options(**given))


def run(options: Options) -> int:
    """Check, show, and say with the exit code what was found."""
    project = api.load(options.folder)
    keep_inputs(options.output, project=project)
    result = api.check(
        project,
        final=options.final,
        document=options.document,
        today=options.today,
        lang=options.lang,
        select=options.select,
        ignore=options.ignore,
        plugins=options.plugins,
        report=options.report,
    )
    result = evolve(result, folder=_from_here(options.folder, options.format))
    _show(result, options)
    return exit_code(result, options.fail_on)


def exit_code(result: CheckResult, fail_on: str) -> int:
    """0 clean, 1 findings at or above ``fail_on``, 2 where a rule or a file could not be judged."""
    if result.verdict == "could-not-run":
        return FAILED
    counted = SEVERITIES[: SEVERITIES.index("warning" if fail_on == "warning" else "error") + 1]
    return FINDINGS if any(finding.severity in counted for finding in result.findings) else CLEAN


def _show(result: CheckResult, options: Options) -> None:
    if options.format == "github":
        _job_summary(result)
    if options.output is not None:
        write_text(options.output, FORMATS[options.format](result))
        emit(f"{options.output}\n{Words(result.lang).verdict(result)}\n", err=True)
    elif options.format == "text":
        emit(text_format.render(result, colour=colours(), width=width()))
    else:
        emit(FORMATS[options.format](result), machine=True)


def _job_summary(result: CheckResult) -> None:
    """Append the Markdown summary to the file GitHub names, where it names one."""
    file = os.environ.get("GITHUB_STEP_SUMMARY")
    if not file:
        return
    from govreport.formats.github import summary  # only on GitHub

    try:
        with Path(file).open("a", encoding="utf-8", errors="replace") as stream:
            stream.write(summary(result))
    except OSError as error:
        raise OutputFileError(f"{file}: cannot be written: {reason(error)}") from error


def _from_here(folder: Path, form: str) -> str:
    """The folder as seen from where we are, so that editors and CI find the files; GitHub looks from its own."""
    start = os.environ.get("GITHUB_WORKSPACE") if form == "github" else None
    try:
        return folder.absolute().relative_to(start or Path.cwd()).as_posix()
    except (ValueError, OSError):
        return folder.as_posix()
