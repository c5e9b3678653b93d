"""The user's mistakes as values: one constructor per code.

``rules/input.py`` puts the words into findings: ``reason`` and ``expected`` are Swedish, ``reason_en`` and
``expected_en`` English, and ``kind`` names the case for machines.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from govreport.model import Location, Problem
from govreport.reading import wording

SUGGESTION_LIMIT = 2000
"""Names looked through for a close one; beyond that the search would cost more than it helps."""
CHOICES = 12
"""So many names at most are told where none is close; a longer list would hide the mistake."""


def suggest(name: str, known: Iterable[str], *, cutoff: float = 0.6) -> str:
    """The known name closest to ``name``, or empty; ``cutoff`` is how alike they must be, from 0 to 1."""
    from difflib import get_close_matches  # only once there is a mistake

    names = [k for k in known if k][:SUGGESTION_LIMIT]
    folded = {n.casefold().replace("_", "-"): n for n in names}
    found = get_close_matches(name.casefold().replace("_", "-")[:60], folded, n=1, cutoff=cutoff)
    return folded[found[0]] if found else ""


def _worded(table: wording.Table, word: str, kind: str, values: dict[str, str]) -> dict[str, Any]:
    swedish, english = table[kind]
    return {"kind": kind, word: swedish.format(**values), f"{word}_en": english.format(**values), **values}


def unreadable(location: Location, kind: str, file: str = "", **values: str) -> Problem:
    """GR001: the file cannot be read; ``file`` where it is another than the one at ``location`` that names it."""
    params = _worded(wording.UNREADABLE, "reason", kind, values)
    if file and file != location.file:
        params |= {key: f"{shorten(file)}: {params[key]}" for key in ("reason", "reason_en")}
    return Problem("GR001", location, params)


def syntax(location: Location, kind: str, **values: str) -> Problem:
    """GR002: not YAML or JSON as we read it."""
    return Problem("GR002", location, _worded(wording.SYNTAX, "reason", kind, values))


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
    params = {"suggestion": "", **_worded(wording.EXPECTED, "expected", kind, values)}
    return Problem("GR004", location, {**params, "value": shorten(str(value)), "field": field})


def duplicate_id(location: Location, id_: str, first: Location) -> Problem:
    """GR005: an id that stands for two things; ``first`` has no file where they were built in memory."""
    params = {"id": id_, "first": str(first)} if first.file else {"id": id_, "variant": "nowhere"}
    return Problem("GR005", location, params, item=id_)


def more_duplicates(location: Location, count: int) -> Problem:
    """GR005: further ids that stand for two things, counted instead of told; ``location`` is the first's."""
    return Problem("GR005", location, {"variant": "more", "count": count})


def dangling(
    location: Location,
    id_: str,
    field: str,
    known: Iterable[str],
    item: str | None = None,
    names: Mapping[str, str] | None = None,
) -> Problem:
    """GR006: a reference to nothing; what there is to choose from is told where it is little.

    With the ``names`` of the ids for readers who choose by name.
    """
    ids = sorted({name for name in known if name})
    near = suggest(id_, ids)
    params: dict[str, Any] = {"id": shorten(id_), "field": field, "suggestion": near}
    if not near and 0 < len(ids) <= CHOICES:
        shown = [f"{each} ({shorten(names[each])})" for each in ids] if names else ids
        params.update(variant="few", known=shown)
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
    variant = {"variant": "twice"} if kind in ("copy", "named-twice") else {}
    return Problem(
        "GR013", location, {**_worded(wording.LEDGER, "reason", kind, values), "row": row, **variant}
    )


def still_empty(location: Location, field: str) -> Problem:
    """GR014: known not to stand in the decision, and not filled in either."""
    return Problem("GR014", location, {"field": field})


def refused(location: Location, kind: str, **values: str) -> Problem:
    """GR015: a file too large to be meant, or outside the folder."""
    return Problem("GR015", location, _worded(wording.REFUSED, "reason", kind, values))


def controls(location: Location, count: int) -> Problem:
    """GR016: control characters, which no document can hold, were taken out."""
    return Problem("GR016", location, {"count": count})


def damaged(location: Location, word: str, meant: str, count: int) -> Problem:
    """GR021: words with letters that a wrong encoding has spoilt; ``meant`` is empty where nobody can tell."""
    params = {
        "word": shorten(word),
        "count": count,
        "meant": shorten(meant),
        "variant": "meant" if meant else "",
    }
    return Problem("GR021", location, params)


def construct(location: Location, kind: str, **values: str) -> Problem:
    """GR018: something in a chapter that the report has no form for."""
    return Problem("GR018", location, _worded(wording.CONSTRUCT, "reason", kind, values))


def shorten(text: str, width: int = 60) -> str:
    """``text`` on one line, cut where it is long, for messages."""
    line = " ".join(text[: width * 4].split())
    return line if len(line) <= width else line[: width - 1].rstrip() + "…"
