"""The user's mistakes as values: one constructor per kind, worded in both languages in one place.

``rules/input.py`` puts the words into findings: ``reason`` and ``expected`` are Swedish, ``reason_en`` and
``expected_en`` English, and ``kind`` names the case for machines.
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

from govreport.model import Location, Problem

_UNREADABLE = {
    "missing": ("filen finns inte", "there is no such file"),
    "folder": ("är en mapp, inte en fil", "is a folder, not a file"),
    "special": ("är ingen vanlig fil", "is not a regular file"),
    "closed": ("filen går inte att läsa: {detail}", "the file cannot be read: {detail}"),
    "empty": ("filen är tom", "the file is empty"),
    "encoding": (
        "texten är inte UTF-8 (här står byten {detail}); spara om filen som UTF-8",
        "the text is not UTF-8 (byte {detail} stands here); save the file again as UTF-8",
    ),
    "both": (
        "både {detail} och den här filen finns; bara den andra läses",
        "{detail} exists as well as this file; only the former is read",
    ),
    "workbook": (
        "är ingen Excelfil som går att läsa: {detail}",
        "is not a workbook that can be read: {detail}",
    ),
    "picture": ("är ingen bild i PNG eller JPEG", "is not a PNG or JPEG picture"),
    "sheet": (
        "bladet {detail} läses inte; ett blad med underlag heter som sin lista: {lists}",
        "the sheet {detail} is not read; a sheet with outputs is named as its list: {lists}",
    ),
    "kind": ("filtypen {detail} läses inte", "files of type {detail} are not read"),
    "lock": ("raden går inte att läsa som ett fingeravtryck", "the line cannot be read as a fingerprint"),
}

_SYNTAX = {
    "tab": (
        "tabbtecken; YAML dras in med blanksteg",
        "a tab character; YAML is indented with spaces",
    ),
    "colon": (
        "ett kolon där inget kan stå; sätt texten inom citattecken eller kontrollera indraget",
        "a colon where none can stand; quote the text or check the indentation",
    ),
    "no-colon": (
        "här saknas ett kolon efter nyckeln, eller så går en text över flera rader utan indrag",
        "a colon is missing after the key, or a text runs over several lines without indentation",
    ),
    "indent": (
        "indraget stämmer inte med raderna ovanför",
        "the indentation does not agree with the lines above",
    ),
    "dash": (
        "ett listelement (-) där inget kan stå; kontrollera indraget",
        "a list item (-) where none can stand; check the indentation",
    ),
    "bracket": (
        "ett kommatecken eller en slutparentes saknas",
        "a comma or a closing bracket is missing",
    ),
    "unclosed": (
        "citattecknet eller parentesen som börjar här avslutas aldrig",
        "the quotation mark or bracket that starts here is never closed",
    ),
    "start": (
        "en text kan inte börja med det tecken som står här; sätt den inom citattecken",
        "a text cannot start with the character here; quote it",
    ),
    "escape": (
        "ett omvänt snedstreck med okänd betydelse; använd enkla citattecken",
        "a backslash of unknown meaning; use single quotation marks",
    ),
    "alias": (
        "aliaset *{name} läses inte; skriv ut värdet, eller sätt texten inom citattecken",
        "the alias *{name} is not read; write the value out, or quote the text",
    ),
    "anchor": (
        "ankaret &{name} läses inte; skriv ut värdet på varje ställe, eller sätt texten inom citattecken",
        "the anchor &{name} is not read; write the value out at each place, or quote the text",
    ),
    "merge": (
        "sammanslagning med << läses inte; skriv ut nycklarna",
        "merging with << is not read; write the keys out",
    ),
    "tag": (
        "märket {name} läses inte; typerna följer av nycklarna",
        "the tag {name} is not read; types follow from the keys",
    ),
    "documents": (
        "filen har flera dokument (---); bara det första läses",
        "the file holds several documents (---); only the first is read",
    ),
    "depth": ("för många nivåer i varandra", "too many levels of nesting"),
    "key": ("en nyckel måste vara en text", "a key must be a text"),
    "syntax": ("går inte att läsa ({detail})", "cannot be read ({detail})"),
    "json": ("är inte JSON: {detail}", "is not JSON: {detail}"),
    "after": ("text efter värdets slut", "text after the end of the value"),
}

_EXPECTED = {
    "text": ("en text", "a text"),
    "list": ("en lista: [ … ] eller rader som börjar med -", "a list: [ … ] or lines that start with -"),
    "mapping": ("nycklar med värden", "keys with values"),
    "date": ("ett datum som 2017-02-09", "a date such as 2017-02-09"),
    "no-such-day": ("en dag som finns", "a day that exists"),
    "year": ("ett årtal mellan 1900 och 2199", "a year between 1900 and 2199"),
    "decimal": ("ett tal som 1 200 000,50", "a number such as 1 200 000,50"),
    "ambiguous": (
        "ett entydigt tal: skriv {detail}",
        "a number that can be read in one way only: write {detail}",
    ),
    "absurd": ("ett rimligt tal (under {detail})", "a reasonable number (below {detail})"),
    "negative": ("ett tal som inte är negativt", "a number that is not negative"),
    "int": ("ett heltal", "a whole number"),
    "bool": ("ja eller nej (true eller false)", "yes or no (true or false)"),
    "choice": ("något av {detail}", "one of {detail}"),
    "period": ("en månad som 2017-03", "a month such as 2017-03"),
    "yearly": ("en dag om året som --03-31", "a yearly day such as --03-31"),
    "path": ("en sökväg under mappen", "a path under the folder"),
    "format": ("formatnummer 1", "format number 1"),
}

_LEDGER = {
    "no-header": (
        "ingen rubrikrad med belopp hittades; ange kolumnerna under ledger i govreport.yaml",
        "no header row with amounts was found; name the columns under ledger in govreport.yaml",
    ),
    "no-column": (
        "kolumnen {detail} finns inte i filen",
        "the file has no column {detail}",
    ),
    "no-sheet": ("bladet {detail} finns inte", "there is no sheet {detail}"),
    "amount": (
        "beloppet {detail} går inte att läsa; raden togs inte med",
        "the amount {detail} cannot be read; the row was left out",
    ),
    "date": ("datumet {detail} går inte att läsa", "the date {detail} cannot be read"),
    "period": ("perioden {detail} går inte att läsa", "the period {detail} cannot be read"),
    "sum": (
        "summaraden säger {detail}, men raderna ovanför blir {found}",
        "the sum row says {detail}, but the rows above make {found}",
    ),
    "zone": ("teckenkodningen {detail} är okänd", "the encoding {detail} is unknown"),
    "csv": ("raden går inte att läsa: {detail}", "the row cannot be read: {detail}"),
    "missing": ("huvudboken {detail} finns inte", "there is no ledger {detail}"),
    "line": (
        "koden {detail} svarar inte mot någon anslagspost i uppdraget",
        "the code {detail} stands for no funding line of the assignment",
    ),
    "more": (
        "ytterligare {detail} rader har samma fel",
        "another {detail} rows have the same mistake",
    ),
}

_CONSTRUCT = {
    "html": ("HTML skrivs inte ut i rapporten", "HTML does not reach the report"),
    "scheme": (
        "länken {detail} leder varken till webben, en e-postadress eller ett ställe i rapporten",
        "the link {detail} leads neither to the web, an e-mail address nor a place in the report",
    ),
    "inline-picture": (
        "en bild, ett diagram eller en tabell måste stå ensam i sitt stycke",
        "a picture, chart or table must stand alone in its paragraph",
    ),
    "nested-heading": (
        "en rubrik kan inte stå i en lista eller ett citat",
        "a heading cannot stand inside a list or a quotation",
    ),
    "nested-block": (
        "en tabell eller bild kan inte stå i en lista eller ett citat",
        "a table or picture cannot stand inside a list or a quotation",
    ),
    "rule": ("en vågrät linje har ingen betydelse i rapporten", "a horizontal rule means nothing in the report"),
    "depth": ("för många nivåer i varandra; resten läses inte", "too many levels of nesting; the rest is not read"),
    "note": ("fotnoten {detail} saknar text", "footnote {detail} has no text"),
    "unused-note": ("ingenting hänvisar till fotnoten {detail}", "nothing refers to footnote {detail}"),
    "answers": (
        "answers kan bara stå vid en rubrik",
        "answers can stand on a heading only",
    ),
    "figure-in-link": (
        "ett tal kan inte stå i en länktext",
        "a figure cannot stand in the text of a link",
    ),
    "cells": (
        "raden har fler celler än tabellens {detail} kolumner; det överskjutande skulle försvinna",
        "the row has more cells than the table's {detail} columns; what is over would be lost",
    ),
    "front-matter": (
        "kapitlet börjar med ett YAML-huvud (---), som inte läses",
        "the chapter starts with YAML front matter (---), which is not read",
    ),
    "attributes": (
        "det inom klammer går inte att läsa; skriv till exempel {{answers=\"T1\"}}",
        "what stands in braces cannot be read; write for instance {{answers=\"T1\"}}",
    ),
}  # fmt: skip

SUGGESTION_LIMIT = 2000
"""Names looked through for a close one; beyond that the search would cost more than it helps."""


def suggest(name: str, known: Iterable[str]) -> str:
    """The known name closest to ``name``, or empty."""
    names = [k for k in known if k][:SUGGESTION_LIMIT]
    folded = {n.casefold().replace("_", "-"): n for n in names}
    found = get_close_matches(name.casefold().replace("_", "-")[:60], folded, n=1, cutoff=0.6)
    return folded[found[0]] if found else ""


def _worded(
    table: dict[str, tuple[str, str]], word: str, kind: str, values: dict[str, str]
) -> dict[str, Any]:
    swedish, english = table[kind]
    return {"kind": kind, word: swedish.format(**values), f"{word}_en": english.format(**values), **values}


def unreadable(location: Location, kind: str, **values: str) -> Problem:
    """GR001: the file cannot be read."""
    return Problem("GR001", location, _worded(_UNREADABLE, "reason", kind, values))


def syntax(location: Location, kind: str, **values: str) -> Problem:
    """GR002: not YAML or JSON as we read it."""
    return Problem("GR002", location, _worded(_SYNTAX, "reason", kind, values))


def unknown_key(location: Location, key: str, known: Iterable[str], *, cut: bool = False) -> Problem:
    """GR003: a key nobody knows; ``cut`` where a comma in braces probably split a text."""
    names = sorted(known)
    return Problem(
        "GR003",
        location,
        {"key": shorten(key), "known": names, "suggestion": suggest(key, names), "cut": cut},
    )


def expected(location: Location, kind: str, value: object, field: str, **values: Any) -> Problem:
    """GR004: a value of the wrong kind."""
    params = {"suggestion": "", **_worded(_EXPECTED, "expected", kind, values)}
    return Problem("GR004", location, {**params, "value": shorten(str(value)), "field": field})


def duplicate_id(location: Location, id_: str, first: Location) -> Problem:
    """GR005: an id that stands for two things."""
    return Problem("GR005", location, {"id": id_, "first": str(first)}, item=id_)


def dangling(
    location: Location, id_: str, field: str, known: Iterable[str], item: str | None = None
) -> Problem:
    """GR006: a reference to nothing."""
    params = {"id": shorten(id_), "field": field, "suggestion": suggest(id_, known)}
    return Problem("GR006", location, params, item=item)


def quote_not_found(location: Location, quote: str, requirement: str) -> Problem:
    """GR007: words that the decision does not have."""
    params = {"quote": shorten(quote, 120), "requirement": requirement}
    return Problem("GR007", location, params, requirement=requirement or None)


def missing_key(location: Location, key: str) -> Problem:
    """GR008: a key that must be there."""
    return Problem("GR008", location, {"key": key})


def duplicate_key(location: Location, key: str, first: Location) -> Problem:
    """GR009: the same key twice; the first counts."""
    return Problem("GR009", location, {"key": shorten(key), "first": str(first)})


def broken_token(location: Location, token: str) -> Problem:
    """GR011: braces in a chapter that name no figure."""
    return Problem("GR011", location, {"token": shorten(token)})


def ledger(location: Location, kind: str, row: int | None = None, **values: str) -> Problem:
    """GR013: a row or file of the ledger that cannot be used as it stands."""
    return Problem("GR013", location, {**_worded(_LEDGER, "reason", kind, values), "row": row})


def still_empty(location: Location, field: str) -> Problem:
    """GR014: known not to stand in the decision, and not filled in either."""
    return Problem("GR014", location, {"field": field})


def refused(location: Location, kind: str, **values: str) -> Problem:
    """GR015: a file too large to be meant, or outside the folder."""
    return Problem("GR015", location, _worded(_REFUSED, "reason", kind, values))


def controls(location: Location, count: int) -> Problem:
    """GR016: control characters, which no document can hold, were taken out."""
    return Problem("GR016", location, {"count": count})


def construct(location: Location, kind: str, **values: str) -> Problem:
    """GR018: something in a chapter that the report has no form for."""
    return Problem("GR018", location, _worded(_CONSTRUCT, "reason", kind, values))


_REFUSED = {
    "size": ("filen är {detail} MB, mer än gränsen {limit} MB", "the file is {detail} MB, above the limit {limit} MB"),
    "outside": ("{detail} ligger utanför mappen", "{detail} is outside the folder"),
    "count": ("mappen har fler än {limit} filer", "the folder holds more than {limit} files"),
}  # fmt: skip


def shorten(text: str, width: int = 60) -> str:
    """``text`` on one line, cut where it is long, for messages."""
    line = " ".join(text[: width * 4].split())
    return line if len(line) <= width else line[: width - 1].rstrip() + "…"
