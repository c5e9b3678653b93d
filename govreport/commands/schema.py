"""``govreport schema``."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

import click

from govreport.commands import CLEAN
from govreport.commands.common import emit
from govreport.formats import json_
from govreport.reading import schema as files

SCHEMAS: Mapping[str, Callable[[], dict[str, Any]]] = {
    "assignment": files.assignment,
    "govreport": files.settings,
    "outputs": files.outputs,
    "waivers": files.waivers,
    "check-result": json_.schema,
}

_HELP = """\b
Point your editor at a schema, for instance with the first line
  # yaml-language-server: $schema=assignment.schema.json
after
  govreport schema assignment > assignment.schema.json
"""


@click.command(epilog=_HELP)
@click.argument("name", metavar="[NAME]", type=click.Choice(list(SCHEMAS)), default="assignment")
def schema(**given: Any) -> int:
    """Print the JSON Schema called NAME, for editors.

    NAME is assignment (the default), govreport, outputs or waivers for the files of an assignment folder, or
    check-result for what `check --format json` writes.
    """
    emit(json.dumps(SCHEMAS[given["name"]](), ensure_ascii=False, indent=2) + "\n", machine=True)
    return CLEAN
