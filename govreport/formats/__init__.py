"""A finished check result as text, JSON, SARIF, JUnit, GitHub annotations or a page.

Every format is one module with ``render(result) -> str``; it sees nothing but the result. `FORMATS` picks one
by name and imports its module at the first use, so that plain text does not pay for XML or templates.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module

from govreport.model import CheckResult

Formatter = Callable[[CheckResult], str]

MODULES: Mapping[str, str] = {
    "text": "text",
    "json": "json_",
    "sarif": "sarif",
    "junit": "junit",
    "github": "github",
    "html": "html",
}


def _named(module: str) -> Formatter:
    def render(result: CheckResult) -> str:
        formatter: Formatter = import_module(f"govreport.formats.{module}").render
        return formatter(result)

    return render


FORMATS: Mapping[str, Formatter] = {name: _named(module) for name, module in MODULES.items()}
