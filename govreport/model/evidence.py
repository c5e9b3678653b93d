"""What makes an output evidence: one meaning, for statuses and for the report alike."""

from __future__ import annotations

from govreport.model.outputs import (
    Activity,
    Contact,
    Deliverable,
    Deviation,
    Indicator,
    Output,
    Submission,
)


def finished(output: Output) -> bool:
    """Whether an output counts: done, dated, sent, or an indicator with at least one row."""
    match output:
        case Activity() | Deliverable():
            return output.status == "done"
        case Contact():
            return output.date is not None
        case Indicator():
            return bool(output.rows)
        case Submission():
            return output.sent is not None
    return False


def complete(deviation: Deviation) -> bool:
    """Whether a deviation says all that stands for an answer."""
    return all(
        (
            deviation.reason,
            deviation.consequence,
            deviation.next_step,
            deviation.decided_by,
            deviation.decided,
        )
    )
