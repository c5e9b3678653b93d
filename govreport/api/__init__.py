"""All that the command line does, as functions that neither print nor exit."""

from govreport.api.core import (
    StrPath as StrPath,
    check as check,
    figures_of as figures_of,
    load as load,
)
from govreport.api.forms import (
    FormResult as FormResult,
    files_lock as files_lock,
    form_read as form_read,
    form_write as form_write,
)
from govreport.api.rendering import RenderResult as RenderResult, render as render
