"""The command line: finds the command, lets it run, turns every failure into a clear line and an exit code.

Exit codes: 0 clean, 1 findings at or above ``--fail-on``, 2 could not run, 130 interrupted.
"""

from __future__ import annotations

import atexit
import gc
import io
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any, NoReturn

import click

from govreport._version import __version__
from govreport.commands import CLEAN, COMMANDS, FAILED, INTERRUPTED


class _Lazy(click.Group):
    """A group that imports a command's module when the command is called, and not to list it."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - the same
        entry = COMMANDS.get(cmd_name)
        if entry is None:
            return None
        command: click.Command = getattr(import_module(f"govreport.commands.{entry.module}"), entry.attribute)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - the same
        with formatter.section("Commands"):
            formatter.write_dl([(name, entry.help) for name, entry in COMMANDS.items()])


@click.group(
    cls=_Lazy,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit codes: 0 clean, 1 findings, 2 could not run. "
    "`govreport COMMAND --help` explains each command.",
)
@click.version_option(__version__, prog_name="govreport")
def cli() -> None:
    """Coverage for government decisions.

    Checks that every demand of a decision is tied to a requirement, to evidence and to a passage of the
    report, and renders the Word report.
    """


def program() -> NoReturn:
    """The process itself: run the command line on the process's arguments, and be gone."""
    # what a command makes it keeps to the end, so looking for garbage again and again finds none and takes a
    # twentieth of a run; a hundred reports in one run leave some all the same
    gc.set_threshold(1_000_000, 20, 100)
    code = main()
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except BrokenPipeError:  # whoever read us has read enough
            continue
        except (OSError, ValueError):
            code = code or FAILED
    # all is written; Python's own way out would first take apart every value, which takes a tenth of a check
    os._exit(code)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        argv: Arguments without the program's name; the process's own where None.

    Returns:
        The exit code; nothing is raised, whatever happens.
    """
    _forgiving_streams()
    try:
        code = cli.main(
            args=None if argv is None else list(argv), prog_name="govreport", standalone_mode=False
        )
    except click.ClickException as error:
        error.show()
        return FAILED
    except (KeyboardInterrupt, click.Abort):
        _say("interrupted")
        return INTERRUPTED
    except Exception as error:  # the one boundary: no traceback ever reaches a user
        return _failed(error)
    return code if isinstance(code, int) else CLEAN


def _failed(error: Exception) -> int:
    from govreport.errors import GovreportError  # after the fact: `--version` needs no errors

    if os.environ.get("GOVREPORT_DEBUG") == "1":
        import traceback

        traceback.print_exception(error)
    elif isinstance(error, GovreportError):
        _say(f"error: {error}")
    else:
        _say(
            f"internal error: {type(error).__name__}: {error}\n"
            "This is a mistake in govreport, not in your files. Please report it with what\n"
            f"GOVREPORT_DEBUG=1 govreport … prints, and the version ({__version__})."
        )
    return FAILED


def _forgiving_streams() -> None:
    """What a stream cannot encode becomes a question mark instead of the end of the program."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _say(text: Any) -> None:
    try:
        click.echo(f"govreport: {text}", err=True)
    except OSError:  # nobody listens on stderr either; the exit code still tells
        return
