"""``govreport init``."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from govreport.commands.common import emit
from govreport.errors import OutputFileError
from govreport.output import write_all
from govreport.resources import folder as resource

_TEMPLATES: Mapping[str, str] = {"se": "se", "generic": "en"}


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option(
    "--profile", type=click.Choice(list(_TEMPLATES)), default="se", show_default=True,
    help="se for Swedish government assignments; generic, in English, for any other.",
)  # fmt: skip
def init(**given: Any) -> int:
    """Start a new assignment folder DIR to fill in.

    Writes assignment.yaml (what was ordered), govreport.yaml (how you answer), outputs/ and chapters/, with
    explanations in the profile's language. Nothing that is there already is touched.
    """
    return run(given["folder"], given["profile"])


def run(folder: Path, profile: str) -> int:
    """Write the folder's files, all or none.

    Raises:
        OutputFileError: One of them is there already, or the folder cannot be written.
    """
    source = resource("templates") / "init" / _TEMPLATES[profile]
    files = {
        folder / path.relative_to(source): path.read_bytes()
        for path in sorted(source.rglob("*"))
        if path.is_file()
    }
    for path in files:
        if path.exists() or path.is_symlink():
            raise OutputFileError(f"{path}: is there already, so nothing was written; choose a new folder")
    try:
        for parent in sorted({path.parent for path in files}):
            parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputFileError(f"{folder}: cannot be made: {error.strerror or error}") from error
    write_all(files)
    emit("".join(f"{path}\n" for path in files))
    emit(f"\nFill in {folder / 'assignment.yaml'}, then run: govreport check {folder}\n")
    return 0
