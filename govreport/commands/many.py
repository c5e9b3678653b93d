"""``govreport render DIR DIR … -o OUTDIR/``: many reports at once, with progress on a terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from govreport import api
from govreport.commands import CLEAN, FAILED, FINDINGS
from govreport.commands.common import emit, warn_of_pdf, watched
from govreport.errors import GovreportError, IncompleteError
from govreport.output import make_folder

if TYPE_CHECKING:
    from govreport.api import BatchResult, RenderOptions

# Word beside the bar, and the line at the end, by language.
_WORDS = {
    "sv": ("Rapporter", "Klart: {done} av {all} rapporter skrivna."),
    "en": ("Reports", "Done: {done} of {all} reports written."),
}


def render_folders(folders: Sequence[Path], out: Path, options: RenderOptions) -> int:
    """Render each folder's report into ``out``, which is made where it is missing, and say what became of each.

    Args:
        folders: Assignment folders.
        out: Where the reports go.
        options: How, for all of them.

    Returns:
        0 all written, 1 some refused because of errors, 2 some could not run.
    """
    make_folder(out)
    lang = options.lang or "sv"
    with _progress(len(folders), _WORDS[lang][0]) as step:
        results = api.render_many(folders, out, options=options, on_done=lambda _: step())
    for folder, result in zip(folders, results, strict=True):
        _tell(folder, result)
    written = sum(result.ok for result in results)
    emit(_WORDS[lang][1].format(done=written, all=len(results)) + "\n")
    return max(map(_code, results), default=0)


def _tell(folder: Path, result: BatchResult) -> None:
    if result.result is not None:
        for path in (result.result.path, result.result.pdf):
            if path is not None:
                emit(f"{path}\n")
        warn_of_pdf(result.result.pdf, result.result.pdf_lacking)
    elif isinstance(result.error, IncompleteError):
        emit(
            f"govreport: {result.path} was not written: {result.error.result.count('error')} error(s); "
            f"`govreport check --final {folder}` shows them, --draft renders in spite of them\n",
            err=True,
        )
    else:
        emit(f"govreport: {result.path} was not written: {_reason(result.error)}\n", err=True)


def _reason(error: GovreportError | None) -> str:
    if error is not None and os.environ.get("GOVREPORT_DEBUG") == "1":
        return "\n".join([str(error), *getattr(error, "__notes__", ())])
    return str(error)


def _code(result: BatchResult) -> int:
    if result.error is None:
        return CLEAN
    refused = isinstance(result.error, IncompleteError) and result.error.result.verdict != "could-not-run"
    return FINDINGS if refused else FAILED


@contextmanager
def _progress(count: int, label: str) -> Iterator[Callable[[], None]]:
    """A bar on stderr where that is a terminal; a function that moves it on by one."""
    if not watched():
        yield lambda: None
        return
    with click.progressbar(length=count, label=label, show_pos=True, file=sys.stderr) as bar:
        yield lambda: bar.update(1)
