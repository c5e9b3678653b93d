"""How reports in English are written, for the rules on language and on figures in text."""

from __future__ import annotations

from decimal import Decimal

from govreport.profiles.language import LanguageHabits, NumberWords

_DAY = r"(?<![\w/.,:-])(?P<d>3[01]|[12]\d|0?[1-9])"
_MONEY = {
    "euro": 1, "euros": 1, "EUR": 1, "kronor": 1, "SEK": 1, "pounds": 1, "GBP": 1, "dollars": 1, "USD": 1,
    "kEUR": 1_000, "TEUR": 1_000, "thousand euro": 1_000, "thousand euros": 1_000, "MEUR": 10**6,
    "million euro": 10**6, "million euros": 10**6, "million kronor": 10**6, "million pounds": 10**6,
    "million dollars": 10**6,
}  # fmt: skip

NUMBERS = NumberWords(
    money={word: Decimal(value) for word, value in _MONEY.items()},
    percent=("per cent", "percent", "%"),
    counted=("persons", "people", "participants", "women", "men", "girls", "boys", "children", "hours"),
    working_time=("full-time equivalents", "fte", "hours", "person-months", "person months", "working days"),
    about=("about", "around", "some", "roughly", "approximately", "nearly", "almost", "over", "under"),
    between=("amounted", "amounts", "to", "was", "were", "is", "are", "came", "total", "totalled", "in", "of",
        "the", "project", "year", "period", "about", "around", "nearly", "almost", "approximately", "roughly",
        "for", "have", "has", "been", "we"),
    joining=("and", "respectively", ","),
    parts=("of", "per", "which", "these", "some", "lower", "higher", "more", "less", "fewer", "each",
        "another", "reduced", "increased", "with", "in", "at", "by", "from", "for", "on"),
    narrowing=("for", "on", "at", "by", "with"),
    neutral=("project", "the", "year", "period", "us", "grant"),
    wholes=("costs",),
    compared=("from", "to", "with", "against"),
    share=("of", "out"),
    plans=("estimat", "budget", "plan", "expect", "forecast"),
    whole=("in all", "in total", "altogether", "during the year", "during the period", "all"),
    figures={
        "granted": ("was granted", "were granted"),
        "requisitioned": ("requested",),
        "received": ("received",),
        "unspent": ("is left", "remains", "remain", "not spent"),
    },
    sums=("sum", "total", "totals", "all"),
    of_which=("of which", "thereof"),
    rounding=("round",),
    not_additive=("cannot be added", "more than once", "several times", "overlap", "double count"),
    cumulative=("in total", "whole period", "cumulative", "since the start", "since the beginning"),
    transfers=("grant to", "grants to", "passed on", "sub-grant", "subgrant", "transfer to"),
)  # fmt: skip

LANGUAGE = LanguageHabits(
    numbers=NUMBERS,
    dates=(
        # 15/3/2018 is read as March here and as nothing there; 3/4/2018 as two different days
        _DAY + r"/(?P<m>1[0-2]|0?[1-9])/(?P<y>(?:(?:20|19)\d\d|\d\d))(?![\w/-])",
        _DAY + r"(?:st|nd|rd|th)\s(?:of\s)?(?P<m>MONTH)(?:,?\s(?P<y>(?:20|19)\d\d))?",
    ),
    abbreviations=("AI", "CEO", "CSV", "EC", "EU", "EUR", "GBP", "HR", "ICT", "ID", "ISBN", "ISO", "ISSN",
        "IT", "NGO", "OECD", "PDF", "SEK", "TV", "UK", "UN", "URL", "US", "USA", "USD", "VAT", "WHO",
        "EXAMPLE"),
    names_abbreviations=("hereafter", "abbreviated", "called", "below"),
    placeholders=(
        r"\b(?:TODO|FIXME|TBD|TBC)\b:?",
        r"\b[Ll]orem ipsum\b",
        r"\b[Xx]{2,6}(?:[-/:][Xx\d]{2,6}){0,3}\b",
        r"\[(?:[Ff]ill in|[Ii]nsert|[Cc]heck|[Cc]omplete)[^\]\n]{0,80}\](?!\()",
        r"\[(?:[Dd]ate|[Nn]ame|[Aa]mount|[Tt]ext|[Ss]ource)[^\]\n]{0,80}\](?!\()",
        r"\[(?:\.{2,3}|…|\?{1,3}|_{2,})[^\]\n]{0,80}\](?!\()",
        r"\?{3,}",
        r"_{4,}",
    ),
    summary=("summary", "executive-summary"),
    elsewhere=(
        r"\bsee (?:also )?(?:section|chapter|table|figure|annex|page)\b",
        r"\b(?:mentioned|described|shown|discussed) (?:above|below|in (?:section|chapter|table|annex))\b",
    ),
    placeholder_hints=("TODO", "FIXME", "TBD", "TBC", "orem ipsum", "XX", "xx", "Xx", "xX", "[", "???",
        "____"),
    numbered_places=("table", "figure", "chart", "section", "chapter", "annex"),
    elsewhere_after=("of", "in"),
    link_texts=("here", "click here", "read more", "more", "link", "this link", "website", "pdf", "document",
        "page"),
    charts=("chart", "graph", "diagram", "histogram"),
    persons=("persons", "people", "participants", "women", "men", "girls", "boys", "children", "patients",
        "clients", "pupils", "victims"),
    told=(
        r"\b(?:was|were) (?:held|carried out|published|presented|sent|opened|launched)(?:\s\w+){0,2}?\son\sDATE",
        r"\b(?:took place|met|gathered|visited|attended)(?:\s\w+){0,2}?\son\sDATE",
        r"\bthe (?:meeting|seminar|conference|workshop|webinar|visit|course)\s(?:on|of)\sDATE",
    ),
    ahead=("will", "shall", "would", "planned", "next", "coming", "upcoming", "expected", "before"),
)  # fmt: skip
