"""The commands by name; all that ``--help`` and ``--version`` need, so that nothing else is imported."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

CLEAN, FINDINGS, FAILED, INTERRUPTED = 0, 1, 2, 130
"""Exit codes: all is well, findings at or above ``--fail-on``, could not run, stopped by the user."""


class Entry(NamedTuple):
    """Where a command lives, and its line in ``govreport --help``."""

    module: str
    attribute: str
    help: str


COMMANDS: Mapping[str, Entry] = {
    "init": Entry("init", "init", "Start a new assignment folder to fill in."),
    "draft": Entry("draft", "draft", "Propose assignment.yaml from a decision's text."),
    "check": Entry("check", "check", "Show the status of every requirement, and what to do."),
    "render": Entry("render", "render", "Write the Word report."),
    "figures": Entry("figures", "figures", "List every named figure with value, unit and source."),
    "ledger": Entry("ledger", "ledger", "Reconcile ledgers, funding lines and report."),
    "status": Entry("status", "status", "Show where one or many assignments stand."),
    "template": Entry("template", "template", "Look over an agency's Word template."),
    "form": Entry("forms", "form", "Write Excel forms to fill in, and read them back."),
    "files": Entry("forms", "files", "Fingerprint the evidence files."),
    "rules": Entry("rules", "rules", "List the rules."),
    "rule": Entry("rules", "rule", "Explain one rule, with examples."),
    "schema": Entry("schema", "schema", "Print JSON Schema of the files, for editors."),
}
