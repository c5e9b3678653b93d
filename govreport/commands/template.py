"""``govreport template``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from govreport import api
from govreport.commands import CLEAN, FINDINGS
from govreport.commands.common import colours, emit, lang_option, width
from govreport.formats import text as text_format

_EXAMPLES = """\b
Example:
  govreport template check mall.docx
"""
_VERDICT = {
    "sv": "{file}: {errors} fel, {others} övriga fynd.\n",
    "en": "{file}: {errors} errors, {others} other findings.\n",
}


@click.group()
def template() -> None:
    """Look after an agency's Word template before a report needs it."""


@template.command("check", epilog=_EXAMPLES)
@click.argument("file", metavar="FILE.docx", type=click.Path(path_type=Path))
@click.option(
    "--project", "folder", metavar="DIR", type=click.Path(path_type=Path),
    help="The assignment whose figures and style names count.",
)  # fmt: skip
@lang_option
def check(**given: Any) -> int:
    """Find what is wrong with an agency's template: unknown names, unbalanced tags, missing styles.

    Exit codes: 0 clean or warnings only, 1 errors, 2 could not run.
    """
    return run(**given)


def run(file: Path, folder: Path | None, lang: str | None) -> int:
    """Lint and show the findings."""
    project = api.load(folder) if folder is not None else None
    spoken = lang or "sv"
    findings = api.template_check(file, project, lang=spoken)
    emit(text_format.render_findings(findings, spoken, colour=colours(), width=width()))
    errors = sum(finding.severity == "error" for finding in findings)
    emit(_VERDICT[spoken].format(file=file, errors=errors, others=len(findings) - errors))
    return FINDINGS if errors else CLEAN
