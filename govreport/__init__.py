"""govreport: coverage for government decisions.

Example:
    >>> import govreport
    >>> project = govreport.load("examples/minimal")
    >>> govreport.check(project).ok
    True

Everything the command line does is here, without printing and without exiting. Mistakes in the user's data are
findings in a result; mistakes of the caller are exceptions under `GovreportError`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from govreport._version import __version__ as __version__
from govreport.errors import (
    GovreportError as GovreportError,
    IncompleteError as IncompleteError,
    InputFileError as InputFileError,
    MissingExtraError as MissingExtraError,
    OutputFileError as OutputFileError,
    TemplateError as TemplateError,
    UsageError as UsageError,
)

if TYPE_CHECKING:
    from govreport.api import (
        BatchResult as BatchResult,
        RenderResult as RenderResult,
        check as check,
        figures_of as figures_of,
        load as load,
        render as render,
        render_many as render_many,
    )
    from govreport.model import (
        Assignment as Assignment,
        CheckResult as CheckResult,
        Figure as Figure,
        Finding as Finding,
        Location as Location,
        Outputs as Outputs,
        Project as Project,
        Settings as Settings,
    )

_API = ("BatchResult", "RenderResult", "check", "figures_of", "load", "render", "render_many")
_MODEL = ("Assignment", "CheckResult", "Figure", "Finding", "Location", "Outputs", "Project", "Settings")

__all__ = [
    "Assignment",
    "BatchResult",
    "CheckResult",
    "Figure",
    "Finding",
    "GovreportError",
    "IncompleteError",
    "InputFileError",
    "Location",
    "MissingExtraError",
    "OutputFileError",
    "Outputs",
    "Project",
    "RenderResult",
    "Settings",
    "TemplateError",
    "UsageError",
    "__version__",
    "check",
    "figures_of",
    "load",
    "render",
    "render_many",
]


def __getattr__(name: str) -> Any:
    # names are fetched when first used: `govreport --version` must not pay for the rooms
    if name in _API:
        from govreport import api

        return getattr(api, name)
    if name in _MODEL:
        from govreport import model

        return getattr(model, name)
    raise AttributeError(f"module 'govreport' has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
