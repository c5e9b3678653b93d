"""Frozen values that every room may import, and that import no room."""

from govreport.model.assignment import (
    REPORTS as REPORTS,
    Assignment as Assignment,
    Basis as Basis,
    Budget as Budget,
    BudgetLine as BudgetLine,
    BudgetTotal as BudgetTotal,
    Deadline as Deadline,
    DeadlineKind as DeadlineKind,
    Dismissed as Dismissed,
    Formality as Formality,
    Interplay as Interplay,
    Kind as Kind,
    Modality as Modality,
    NumberedName as NumberedName,
    Part as Part,
    Partner as Partner,
    Period as Period,
    Perspective as Perspective,
    Reference as Reference,
    Related as Related,
    Requirement as Requirement,
    Task as Task,
)
from govreport.model.finding import (
    SEVERITIES as SEVERITIES,
    Finding as Finding,
    Problem as Problem,
    Severity as Severity,
)
from govreport.model.location import Location as Location, Origin as Origin
from govreport.model.outputs import (
    Activity as Activity,
    Contact as Contact,
    Cost as Cost,
    Deliverable as Deliverable,
    Deviation as Deviation,
    Indicator as Indicator,
    IndicatorRow as IndicatorRow,
    LedgerNote as LedgerNote,
    Output as Output,
    Outputs as Outputs,
    Signoff as Signoff,
    Submission as Submission,
)
from govreport.model.project import (
    Chapter as Chapter,
    Decision as Decision,
    Project as Project,
    Sentence as Sentence,
    Span as Span,
)
from govreport.model.result import (
    LATER_REPORT as LATER_REPORT,
    STATUSES as STATUSES,
    CheckResult as CheckResult,
    DecisionCoverage as DecisionCoverage,
    EvidenceRef as EvidenceRef,
    Figure as Figure,
    PassageRef as PassageRef,
    RequirementResult as RequirementResult,
    SentenceCoverage as SentenceCoverage,
    Status as Status,
    Verdict as Verdict,
)
from govreport.model.settings import (
    AllocationKey as AllocationKey,
    Colophon as Colophon,
    LedgerSource as LedgerSource,
    Overhead as Overhead,
    OwnChart as OwnChart,
    OwnFigure as OwnFigure,
    RuleChoice as RuleChoice,
    Settings as Settings,
    Waiver as Waiver,
)
