"""Sweden: regeringsuppdrag."""

from __future__ import annotations

import datetime as dt

from govreport.profiles.base import Calendar, Group, NumberForms, Profile
from govreport.profiles.se.decisions import DECISIONS
from govreport.profiles.se.figures import FIGURE_TERMS
from govreport.profiles.se.language import LANGUAGE
from govreport.profiles.se.money import MONEY
from govreport.profiles.se.report import REPORT_TERMS
from govreport.profiles.se.terms import TERMS

FORMS = NumberForms(
    thousands="\u00a0",
    decimal=",",
    months=(
        "januari", "februari", "mars", "april", "maj", "juni",
        "juli", "augusti", "september", "oktober", "november", "december",
    ),
    long_date="{d}\u00a0{month} {y}",
    currency={"SEK": "kronor", "EUR": "euro"},
    percent="procent",
)  # fmt: skip

CALENDAR = Calendar(
    country="SE",
    internal_days={"print": 3, "decision": 5, "partner-hearing": 20},
    internal_labels={
        "print": {"sv": "sista dag för tryck och expediering", "en": "last day for print and dispatch"},
        "decision": {"sv": "beslutsmöte", "en": "decision meeting"},
        "input": {"sv": "underlag från dem som bidrar", "en": "input from contributors"},
        "partner-hearing": {"sv": "faktagranskning hos samverkansparter", "en": "fact-check by partners"},
    },
)

PROFILE = Profile(
    name="se",
    lang="sv-SE",
    message_lang="sv",
    templates="se",
    forms=FORMS,
    money=MONEY,
    calendar=CALENDAR,
    rule_families=("GR", "SE"),
    terms={**TERMS, **REPORT_TERMS, **FIGURE_TERMS},
    language=LANGUAGE,
    decisions=DECISIONS,
    accessible_from=dt.date(2019, 1, 1),  # lagen (2018:1937) om tillgänglighet till digital offentlig service
    duties={
        "gender": "jämställdhetsperspektiv (förordningen 2017:868 med länsstyrelseinstruktion)",
        "child": "barnkonsekvenser (förordningen 2017:868 med länsstyrelseinstruktion)",
        "agenda2030": "Agenda 2030 (regleringsbrev)",
    },
    groups=(Group(beginning="Länsstyrelsen i ", ending=" län", count=21, name="länsstyrelserna"),),
)
