"""``govreport draft``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from govreport import api
from govreport.commands import CLEAN, FINDINGS
from govreport.commands.common import STANDARD, colours, emit, lang_option, width
from govreport.errors import InputFileError
from govreport.formats import text as text_format

_EXAMPLES = """\b
Examples:
  govreport draft beslut.pdf -o mitt-uppdrag
  pdftotext beslut.pdf - | govreport draft - -o mitt-uppdrag
  govreport draft andrat-beslut.pdf -o mitt-uppdrag --update

Exit codes: 0 written, or nothing changed; 1 an amended decision changes something; 2 could not run.
"""


@click.command(epilog=_EXAMPLES)
@click.argument("decision", metavar="DECISION", type=click.Path(path_type=Path, allow_dash=True))
@click.option(
    "-o", "--output", "folder", metavar="DIR", type=click.Path(path_type=Path, allow_dash=True), required=True,
    help="The folder that gets assignment.yaml and a copy of the decision; - prints assignment.yaml only.",
)  # fmt: skip
@click.option("--profile", type=click.Choice(["se", "generic"]), default="se", show_default=True)
@click.option("--force", is_flag=True, help="Write over files that are there.")
@click.option(
    "--update", is_flag=True,
    help="DECISION is an amended one: show what is new, changed or gone in it, and write nothing.",
)  # fmt: skip
@lang_option
def draft(**given: Any) -> int:
    """Propose assignment.yaml from the text of DECISION (.txt, .docx, .pdf; - reads standard input).

    It proposes and never decides: every proposal has the decision's words beside it, and what needs a look
    is marked with a comment.
    """
    return run(**given)


def run(decision: Path, folder: Path, profile: str, *, force: bool, update: bool, lang: str | None) -> int:
    """Draft, write, and say what is to be looked at; or compare an amended decision."""
    source = _standard_input() if decision == STANDARD else decision
    if update:
        return compare(source, folder, lang)
    printed = folder == STANDARD
    result = api.draft(source, None if printed else folder, profile=profile, lang=lang, force=force)
    spoken = lang or ("sv" if profile == "se" else "en")
    emit(text_format.render_findings(result.findings, spoken, colour=colours(), width=width()), err=True)
    if printed:  # nothing else may stand in what a program reads
        emit(result.text, machine=True)
        return CLEAN
    emit("".join(f"{path}\n" for path in result.written))
    emit(f"\n{api.draft_summary(result, folder, spoken)}\n")
    return CLEAN


def _standard_input() -> bytes:
    if sys.stdin is None:
        raise InputFileError("standard input: is closed; give the decision's file")
    return sys.stdin.buffer.read()


def compare(source: Path | bytes, folder: Path, lang: str | None) -> int:
    """Show what an amended decision changes, side by side, and which requirements are in doubt."""
    from govreport.drafting import side_by_side  # rapidfuzz, only when two decisions are compared

    project = api.load(folder)
    spoken = lang or ("sv" if project.assignment.profile == "se" else "en")
    found = api.draft_update(project, source, lang=spoken)
    emit(text_format.render_findings(found.findings, spoken, colour=colours(), width=width()), err=True)
    emit(side_by_side(found, lang=spoken, width=width()))
    return FINDINGS if any(found.of(kind) for kind in ("new", "changed", "gone")) else CLEAN
