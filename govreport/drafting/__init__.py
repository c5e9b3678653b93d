"""From the decision's text to a proposed ``assignment.yaml``, and from an amended one to what changed."""

from govreport.drafting.draft import propose as propose
from govreport.drafting.proposal import LOW as LOW, Note as Note, Proposal as Proposal, Proposed as Proposed
from govreport.drafting.update import (
    Change as Change,
    Suspect as Suspect,
    Update as Update,
    side_by_side as side_by_side,
    update as update,
)
from govreport.drafting.yamlout import to_yaml as to_yaml
