"""govreport: coverage for government decisions.

Example:
    >>> import govreport
    >>> project = govreport.load("examples/minimal")
    >>> govreport.check(project).ok
    True

Everything the command line does is here, without printing and without exiting. Mistakes in the user's data are
findings in a result; mistakes of the caller are exceptions under `GovreportError`. The values that a project is
made of (`Task`, `Activity`, …) are in `govreport.model`.
"""

from __future__ import annotations

from importlib import import_module
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
    from govreport import model as model
    from govreport.api import (
        BatchResult as BatchResult,
        DraftResult as DraftResult,
        FormResult as FormResult,
        RenderOptions as RenderOptions,
        RenderResult as RenderResult,
        check as check,
        draft as draft,
        draft_update as draft_update,
        figures_of as figures_of,
        files_lock as files_lock,
        form_read as form_read,
        form_write as form_write,
        format_result as format_result,
        ledger as ledger,
        load as load,
        render as render,
        render_many as render_many,
        survey as survey,
        template_check as template_check,
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

_MODEL = frozenset(
    {"Assignment", "CheckResult", "Figure", "Finding", "Location", "Outputs", "Project", "Settings"}
)

__all__ = [
    "Assignment",
    "BatchResult",
    "CheckResult",
    "DraftResult",
    "Figure",
    "Finding",
    "FormResult",
    "GovreportError",
    "IncompleteError",
    "InputFileError",
    "Location",
    "MissingExtraError",
    "OutputFileError",
    "Outputs",
    "Project",
    "RenderOptions",
    "RenderResult",
    "Settings",
    "TemplateError",
    "UsageError",
    "__version__",
    "check",
    "draft",
    "draft_update",
    "figures_of",
    "files_lock",
    "form_read",
    "form_write",
    "format_result",
    "ledger",
    "load",
    "model",
    "render",
    "render_many",
    "survey",
    "template_check",
]


def __getattr__(name: str) -> Any:
    # names are fetched when first used: `govreport --version` must not pay for the rooms
    if name in ("api", "model"):
        return import_module(f"govreport.{name}")
    if name in __all__:
        return getattr(import_module("govreport.model" if name in _MODEL else "govreport.api"), name)
    raise AttributeError(f"module 'govreport' has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
