"""Where the files that travel with the package are: templates and examples, in a wheel or beside a checkout."""

from __future__ import annotations

from pathlib import Path

from govreport.errors import GovreportError

_PACKAGE = Path(__file__).parent


def folder(name: str) -> Path:
    """The folder ``templates`` or ``examples``.

    In a wheel it lies inside the package; an editable install finds it beside the checkout.

    Raises:
        GovreportError: The installation is broken.
    """
    for place in (_PACKAGE / "_data" / name, _PACKAGE.parent / name):
        if place.is_dir():
            return place
    raise GovreportError(f"the folder {name}/ is missing from this installation; install govreport again")
