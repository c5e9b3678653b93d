"""Words of the messages in both languages."""

from __future__ import annotations

from govreport.rules.registry import Word

STATUS: dict[str, Word] = {
    "planned": Word("planerad", "planned"),
    "ongoing": Word("pågående", "ongoing"),
    "done": Word("genomförd", "done"),
    "cancelled": Word("inställd", "cancelled"),
}
INTERPLAY: dict[str, Word] = {
    "collaborate": Word("samverka", "collaborate"),
    "consult": Word("samråda", "consult"),
    "dialogue": Word("föra dialog", "dialogue"),
    "seek-views": Word("inhämta synpunkter", "seek views"),
    "assist": Word("bistå", "assist"),
    "inform": Word("informera", "inform"),
}
DEADLINE: dict[str, Word] = {
    "plan": Word("planen", "the plan"),
    "interim-report": Word("delredovisningen", "the interim report"),
    "final-report": Word("slutredovisningen", "the final report"),
    "requisition": Word("rekvisitionen", "the requisition"),
    "repayment": Word("återbetalningen", "the repayment"),
    "financial-account": Word("den ekonomiska redovisningen", "the financial account"),
    "other": Word("inlämningen", "the hand-in"),
}
MODALITY: dict[str, Word] = {
    "obliges": Word("ska", "shall"),
    "expects": Word("bör", "should"),
    "permits": Word("får", "may"),
}
