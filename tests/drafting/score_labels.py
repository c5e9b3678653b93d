"""Labels of a decision by whatever names their keys and values go; see :mod:`tests.drafting.score` for the form."""

from __future__ import annotations

from typing import Any

_KEYS = {
    "agencies": ("agencies", "agency", "recipients_of_assignment", "myndigheter", "myndighet", "assigned"),
    "deadlines": ("deadlines", "hand_ins", "handins", "tidsfrister", "frister", "datum", "dates"),
    "amounts": ("amounts", "money", "belopp", "sums", "budget", "funding"),
    "partners": ("partners", "samverkan", "samverkansparter", "partner"),
    "references": ("references", "refs", "referenser", "citations", "hänvisningar"),
    "obliging": ("obliging", "obliging_sentences", "obligations", "demands", "krav", "sentences", "skall"),
    "neutral": ("neutral", "optional", "maybe"),
    "date": ("date", "due", "day", "every", "relative", "datum", "dag", "when"),
    "kind": ("kind", "type", "typ", "slag", "what"),
    "value": ("value", "amount", "belopp", "sum", "kronor"),
    "role": ("role", "roll", "type", "kind", "typ", "basis"),
    "name": ("name", "namn", "partner", "who", "text"),
    "interplay": ("interplay", "kind", "type", "form", "samverkansform", "typ", "how"),
}
_VALUES = {
    "plan": "plan",
    "genomförandeplan": "plan",
    "delredovisning": "interim-report",
    "interim": "interim-report",
    "interim_report": "interim-report",
    "delrapport": "interim-report",
    "progress": "interim-report",
    "slutredovisning": "final-report",
    "final": "final-report",
    "final_report": "final-report",
    "report": "final-report",
    "redovisning": "final-report",
    "slutrapport": "final-report",
    "rekvisition": "requisition",
    "request": "requisition",
    "återbetalning": "repayment",
    "repay": "repayment",
    "ekonomisk redovisning": "financial-account",
    "financial": "financial-account",
    "financial_account": "financial-account",
    "account": "financial-account",
    "financial-report": "financial-account",
    "financial_report": "financial-account",
    "övrigt": "other",
    "annat": "other",
    "samverka": "collaborate",
    "collaboration": "collaborate",
    "samverkan": "collaborate",
    "samarbete": "collaborate",
    "cooperate": "collaborate",
    "samråda": "consult",
    "samråd": "consult",
    "consultation": "consult",
    "dialog": "dialogue",
    "föra dialog": "dialogue",
    "inhämta synpunkter": "seek-views",
    "synpunkter": "seek-views",
    "seek_views": "seek-views",
    "views": "seek-views",
    "bistå": "assist",
    "bistånd": "assist",
    "assistance": "assist",
    "informera": "inform",
    "totalt": "total",
    "sum": "total",
    "sammanlagt": "total",
    "whole": "total",
    "post": "line",
    "anslag": "line",
    "funding-line": "line",
    "funding_line": "line",
    "grant": "line",
    "varav": "part",
    "of-which": "part",
    "of_which": "part",
    "del": "part",
    "högst": "ceiling",
    "max": "ceiling",
    "tak": "ceiling",
    "beräknat": "estimated",
    "estimate": "estimated",
    "beräknas": "estimated",
    "each": "line",
    "vardera": "line",
    "per_recipient": "line",
}


def get(label: dict[str, Any], key: str) -> Any:
    """The value under any of the names that ``key`` goes by."""
    return next((label[name] for name in _KEYS[key] if name in label), None)


def value(text: object) -> str:
    """A kind, role or interplay by its own name."""
    low = str(text or "").strip().lower()
    return _VALUES.get(low, low)


def field_of(label: Any, key: str) -> Any:
    """The value under a key of a label, or the label itself where it is no object."""
    return get(label, key) if isinstance(label, dict) else label


def name_of(label: Any) -> str:
    """The name that a label gives."""
    return str(field_of(label, "name") or "")
