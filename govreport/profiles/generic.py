"""A funder anywhere, in English: no country's rules, ISO dates in lists, work packages and grants."""

from __future__ import annotations

from govreport.profiles.base import Calendar, MoneyHabits, NumberForms, Profile

FORMS = NumberForms(
    thousands=",",
    decimal=".",
    months=(
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
    long_date="{d}\u00a0{month} {y}",
    currency={"EUR": "euro", "SEK": "kronor", "GBP": "pounds", "USD": "dollars"},
    percent="per cent",
)  # fmt: skip

TERMS: dict[str, str] = {
    "status.addressed": "addressed",
    "status.partly": "partly addressed",
    "status.pending": "not due yet",
    "status.unaddressed": "not addressed",
    "status.deviates": "deviation",
    "status.not-applicable": "not applicable",
    "kind.task": "task",
    "kind.partner": "partner",
    "kind.perspective": "perspective",
    "kind.funding": "funding",
    "kind.deadline": "hand-in",
    "kind.formality": "formality",
    "modality.obliges": "shall",
    "modality.permits": "may",
    "modality.expects": "should",
    "interplay.collaborate": "collaborate",
    "interplay.consult": "consult",
    "interplay.dialogue": "dialogue",
    "interplay.seek-views": "seek views",
    "interplay.assist": "assist",
    "interplay.inform": "inform",
    "deadline.plan": "plan",
    "deadline.interim-report": "interim report",
    "deadline.final-report": "final report",
    "deadline.requisition": "payment request",
    "deadline.repayment": "repayment",
    "deadline.financial-account": "financial statement",
    "deadline.other": "hand-in",
    "extent.partly": "partly",
    "extent.not": "not",
}

PROFILE = Profile(
    name="generic",
    lang="en-GB",
    message_lang="en",
    templates="en",
    forms=FORMS,
    money=MoneyHabits(
        cost_types={
            "personnel": "Personnel",
            "premises": "Premises",
            "operations": "Other operating costs",
            "overhead": "Indirect costs",
            "transfers": "Grants passed on",
        },
        overhead_type="overhead",
        transfer_type="transfers",
        personnel_type="personnel",
    ),
    calendar=Calendar(
        country="",
        internal_days={"decision": 5},
        internal_labels={
            "decision": {"sv": "beslutsmöte", "en": "decision meeting"},
        },
    ),
    rule_families=("GR",),
    terms=TERMS,
)
