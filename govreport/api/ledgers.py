"""Ledgers reconciled with funding lines and report."""

from __future__ import annotations

from govreport.api.core import a_project
from govreport.collecting.reconciliation import Reconciliation, reconcile
from govreport.model import Project
from govreport.profiles import profile as profile_named


def ledger(project: Project) -> Reconciliation:
    """Reconcile the project's ledgers: all rows, left out by reason, per funding line, reported.

    Raises:
        UsageError: An unknown profile, or something else than a project.
    """
    a_project(project)
    return reconcile(project, profile_named(project.assignment.profile))
