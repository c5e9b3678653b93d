"""What the commands share: option types, decorators, and writing to the user."""

from __future__ import annotations

import datetime as dt
import io
import os
import sys
from pathlib import Path
from typing import Any

import click

from govreport.errors import OutputFileError, reason
from govreport.output import write_bytes


def day(_ctx: click.Context, _param: click.Parameter, value: str | None) -> dt.date | None:
    """Callback of an option that takes a day as YYYY-MM-DD.

    Raises:
        click.BadParameter: It is no day; says how a day is written.
    """
    if value is None:
        return None
    try:
        return dt.date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f"{value!r} is not a day; write YYYY-MM-DD, such as 2018-03-15") from None


def codes(_ctx: click.Context, _param: click.Parameter, value: str | None) -> tuple[str, ...]:
    """Callback of an option that takes rule codes or prefixes, separated by commas.

    Raises:
        click.BadParameter: There is none in it.
    """
    if value is None:
        return ()
    found = tuple(code.strip().upper() for code in value.split(",") if code.strip())
    if not found:
        raise click.BadParameter("give at least one code or prefix, such as GR101 or GR5")
    return found


STANDARD = Path("-")
"""Standard input or output where a path is asked for, as in other programs, and no file of that name."""


def _unless_dash(_ctx: click.Context, _param: click.Parameter, value: Path | None) -> Path | None:
    """Callback of an option whose file is stdout where none is given."""
    return None if value == STANDARD else value


folder_argument = click.argument(
    "folder", default=".", metavar="[DIR]", type=click.Path(path_type=Path, file_okay=True)
)
output_option = click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False, allow_dash=True),
    callback=_unless_dash,
    metavar="FILE",
    help="Write to a file instead of stdout.",
)
today_option = click.option(
    "--today",
    callback=day,
    metavar="DATE",
    help="Judge hand-ins as on this day (YYYY-MM-DD) instead of today.",
)
report_option = click.option(
    "--report",
    metavar="ID",
    help="The interim or final report this is about (D5), instead of the first one not sent. One that was sent is "
    "judged as on its day unless --today says otherwise.",
)
lang_option = click.option(
    "--lang", type=click.Choice(["sv", "en"]), help="Language of messages; else the profile's."
)
plugins_option = click.option(
    "--plugins",
    is_flag=True,
    help="Also run the folder's own rules. They are code: use it on folders you trust.",
)


def emit(text: str, *, machine: bool = False, err: bool = False) -> None:
    """Write to stdout (or stderr) at once.

    Args:
        text: What to write, with its own line breaks.
        machine: True for what programs read: always UTF-8, whatever the terminal speaks.
        err: Whether to write to stderr.

    Raises:
        OutputFileError: The stream cannot be written (a full disk). A reader that went away is no error.
    """
    stream = sys.stderr if err else sys.stdout
    if stream is None:  # closed by whoever started us
        return
    try:
        if machine and isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
        stream.write(text)
        stream.flush()
    except BrokenPipeError:
        _to_nowhere(stream)
    except OSError as error:
        _to_nowhere(stream)
        raise OutputFileError(f"standard output: cannot be written: {reason(error)}") from error


def _to_nowhere(stream: Any) -> None:
    """Give the stream a bottomless end, so that closing it at exit does not fail a second time."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def warn_of_pdf(pdf: Path | None, lacking: int) -> None:
    """Say on stderr where LibreOffice left something out of a PDF."""
    if pdf is not None and lacking:
        emit(
            f"govreport: warning: {pdf} lacks {lacking} table cell(s), which LibreOffice left out; "
            "make the PDF from the Word file with Word\n",
            err=True,
        )


def write_text(path: Path, text: str) -> None:
    """Write ``text`` as UTF-8, whole or not at all.

    Raises:
        OutputFileError: It cannot be written.
    """
    write_bytes(path, text.encode("utf-8", "replace"))


def colours() -> bool:
    """Whether stdout is a terminal that wants colours (https://no-color.org)."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return bool(sys.stdout and sys.stdout.isatty())


def watched() -> bool:
    """Whether somebody watches stderr on a terminal, so that progress is worth showing."""
    return bool(sys.stderr and sys.stderr.isatty()) and os.environ.get("TERM") != "dumb"


def width() -> int:
    """Columns to wrap at: the terminal's up to 120, 100 where there is none."""
    if sys.stdout and sys.stdout.isatty():
        import shutil  # for people at a terminal only; it brings all of Python's archive formats along

        return min(shutil.get_terminal_size().columns, 120)
    return 100
