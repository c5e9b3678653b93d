"""``govreport form write``, ``govreport form read`` and ``govreport files lock``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from govreport import api
from govreport.api.core import lang_of
from govreport.collecting.evidence import compare
from govreport.commands import CLEAN, FINDINGS
from govreport.commands.common import day, emit, folder_argument, lang_option
from govreport.formats.common import one_line
from govreport.formats.words import Words
from govreport.model import Project
from govreport.profiles import profile as profile_named

_LOCK_EXAMPLES = """\b
Example:
  govreport files lock mitt-uppdrag
"""
_READ_EXAMPLES = """\b
Examples:
  govreport form read polisen.xlsx mitt-uppdrag --dry-run
  govreport form read polisen.xlsx mitt-uppdrag
"""
_WRITE_EXAMPLES = """\b
Examples:
  govreport form write mitt-uppdrag -o underlag.xlsx
  govreport form write mitt-uppdrag --partner P3 -o polisen.xlsx --address uppdrag@example.org
"""


@click.group()
def form() -> None:
    """Collect outputs from colleagues and partners with Excel forms."""


@form.command("write", epilog=_WRITE_EXAMPLES)
@folder_argument
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="FORM.xlsx", required=True,
    help="The form to write.",
)  # fmt: skip
@click.option(
    "--partner", default="", metavar="ID", help="For one partner: its contacts, and only what it can answer."
)
@click.option(
    "--owner", default="", metavar="ROLE", help="For one role: only the requirements it answers for."
)
@click.option(
    "--due",
    default="",
    metavar="TEXT",
    help="When to send it back; else the first internal day before the next report.",
)
@click.option("--address", default="", metavar="TEXT", help="Where to send it back.")
@click.option(
    "--today", callback=day, metavar="DATE",
    help="Ask by the next report as on this day (YYYY-MM-DD) instead of today.",
)  # fmt: skip
def write(**given: Any) -> int:
    """Write an Excel form for the folder DIR, with drop-downs and what is collected so far."""
    folder, output = given.pop("folder"), given.pop("output")
    emit(f"{api.form_write(api.load(folder), output, **given)}\n")
    return CLEAN


@form.command("read", epilog=_READ_EXAMPLES)
@click.argument("file", metavar="FORM.xlsx", type=click.Path(path_type=Path))
@folder_argument
@click.option("--dry-run", is_flag=True, help="Only say what would change.")
@lang_option
def read(**given: Any) -> int:
    """Bring a filled-in FORM.xlsx into outputs/ of the folder DIR.

    New rows become new items; rows that are there already change only where the form differs. Where a cell
    cannot be used nothing is written.

    Exit codes: 0 read, 1 nothing was written because of errors, 2 could not run.
    """
    project = api.load(given["folder"])
    result = api.form_read(project, given["file"], dry_run=given["dry_run"], lang=given["lang"])
    words = Words(_spoken(project, given["lang"]))
    for finding in result.findings:
        where = f"{finding.location}: " if finding.location else ""
        said = f"{words(f'severity.{finding.severity}')} {finding.rule}"
        emit(f"{where}{said} {one_line(f'{finding.message} {finding.hint}')}\n")
    merge = result.merge
    for id_ in merge.new:
        emit(f"+ {id_}\n")
    for change in merge.changes:
        emit(f"~ {change.item} {change.head}: {one_line(change.old)!r} -> {one_line(change.new)!r}\n")
    for path in result.written:
        emit(f"{path}\n")
    changed = len({change.item for change in merge.changes})
    outcome = words("form.written" if result.written else "form.not-written")
    said = words("form.read", new=len(merge.new), changed=changed, unchanged=merge.unchanged, outcome=outcome)
    emit(f"{said}\n")
    return CLEAN if result.ok else FINDINGS


def _spoken(project: Project, given: str | None) -> str:
    """Language of what is said: as asked for, else as the folder's settings or its profile have it."""
    return lang_of(project, profile_named(project.assignment.profile), given)


@click.group()
def files() -> None:
    """Fingerprint the evidence files, so that a later change is noticed."""


@files.command("lock", epilog=_LOCK_EXAMPLES)
@folder_argument
def lock(**given: Any) -> int:
    """Record size and SHA-256 of every evidence file of the folder DIR in files.lock.

    From then on `govreport check` says which files have changed or are missing. Files that differ from an
    earlier files.lock are shown: new, changed, missing, gone (no output names them any more).
    """
    project = api.load(given["folder"])
    # by path: two outputs may name the same file
    reports = {each.file.path: each for each in compare(project) if each.state != "unchanged"}.values()
    path = api.files_lock(project)
    words = Words(_spoken(project, None))
    for report in reports:
        emit(f"{words(f'lock.{report.state}'):<9} {one_line(report.file.path)}\n")
    emit(f"{path}\n")
    return CLEAN
