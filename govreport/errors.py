"""The caller's mistakes, all under one root. The user's mistakes are findings, never exceptions."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from govreport.model import CheckResult


def reason(error: Exception) -> str:
    """What the system says of an error, without the path it repeats."""
    return getattr(error, "strerror", None) or str(error)


class GovreportError(Exception):
    """Root of everything govreport raises on purpose; its text is fit to be shown to a user."""


class InputFileError(GovreportError):
    """A file that must be read cannot be opened or is not what it should be."""


class OutputFileError(GovreportError):
    """A file cannot be written; whatever stood there before is untouched."""


class TemplateError(GovreportError):
    """A template (Jinja or Word) cannot be used; the text names file and line or paragraph."""


class UsageError(GovreportError):
    """An option has a value that cannot be used, or options contradict each other."""


class MissingExtraError(GovreportError):
    """A feature needs an optional package or program that is not installed; the text says which."""


class IncompleteError(GovreportError):
    """The final check has errors, so nothing was rendered.

    Attributes:
        result: The check's result, with every finding.
    """

    def __init__(self, result: CheckResult) -> None:
        """Keep the result and say how many errors stand in the way, and of which rules."""
        errors = [finding.rule for finding in result.findings if finding.severity == "error"]
        rules = ", ".join(dict.fromkeys(errors))
        super().__init__(f"the final check has {len(errors)} error(s), of {rules}; nothing was written")
        self.result = result

    def __reduce__(self) -> tuple[type[IncompleteError], tuple[CheckResult]]:
        """Made anew from the result when it comes back from another process."""
        return type(self), (self.result,)
