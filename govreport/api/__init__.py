"""All that the command line does, as functions that neither print nor exit."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from govreport.api.core import (
    StrPath as StrPath,
    check as check,
    figures_of as figures_of,
    format_result as format_result,
    load as load,
)

if TYPE_CHECKING:
    from govreport.api.batch import BatchResult as BatchResult, render_many as render_many
    from govreport.api.drafts import (
        DraftResult as DraftResult,
        draft as draft,
        draft_summary as draft_summary,
        draft_update as draft_update,
        template_check as template_check,
    )
    from govreport.api.forms import (
        FormResult as FormResult,
        files_lock as files_lock,
        form_read as form_read,
        form_write as form_write,
    )
    from govreport.api.ledgers import ledger as ledger
    from govreport.api.options import RenderOptions as RenderOptions
    from govreport.api.overviews import survey as survey
    from govreport.api.rendering import RenderResult as RenderResult, render as render

_LATER = {
    "BatchResult": "batch",
    "render_many": "batch",
    "DraftResult": "drafts",
    "draft": "drafts",
    "draft_summary": "drafts",
    "draft_update": "drafts",
    "template_check": "drafts",
    "FormResult": "forms",
    "files_lock": "forms",
    "form_read": "forms",
    "form_write": "forms",
    "ledger": "ledgers",
    "survey": "overviews",
    "RenderOptions": "options",
    "RenderResult": "rendering",
    "render": "rendering",
}


def __getattr__(name: str) -> Any:
    # what a plain check does without is imported when first named
    if name in _LATER:
        return getattr(import_module(f"govreport.api.{_LATER[name]}"), name)
    raise AttributeError(f"module 'govreport.api' has no attribute {name!r}")
