"""``govreport ledger``."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from textwrap import shorten
from typing import Any

import click
import yaml

from govreport import api
from govreport.api.core import lang_of
from govreport.collecting.reconciliation import Reconciliation, Step
from govreport.commands import CLEAN, FINDINGS
from govreport.commands.common import emit, folder_argument, lang_option
from govreport.model.values import frozen
from govreport.profiles import Profile, profile as profile_named

_NAME = 48  # columns
_CODES = 12
_PLAIN = re.compile(r"[\w./-]+")
_EXAMPLES = """\b
Examples:
  govreport ledger mitt-uppdrag
  govreport ledger --format json > avstamning.json
"""
_WORDS: Mapping[str, Mapping[str, str]] = {
    "sv": {
        "whole": "samtliga rader",
        "less": "avgår: {reason}",
        "taken": "kostnader i uppdraget",
        "typed": "kostnader i andra filer",
        "outside": "avgår: rader utanför beslutets anslag",
        "reported": "redovisade kostnader",
        "line": "anslagsrad",
        "rows": "rader",
        "granted": "enligt beslutet",
        "costs": "kostnader",
        "left": "kvar",
        "none": "Ingen huvudbok i mappen: lägg en CSV-, Excel- eller SIE-fil i outputs/.",
        "mapping": "Så lästes filerna; klistra in i govreport.yaml för att slå fast det:",
        "guessed": "# gissat: {what}",
        "lines": "# lines: {codes}   # koden i kolumnen ”{column}” till anslagsrad: {lines}",
        "code": "KOD",
        "ok": "Avstämt: allt går jämnt ut.",
        "apart": "Går jämnt ut, men {count} st. rader utan anslagsrad redovisas inte: se ”govreport rule GR510”.",
        "off": "Går inte jämnt ut eller är inte helt läst: se ”govreport check --select GR013,GR017,GR5”.",
    },
    "en": {
        "whole": "all rows",
        "less": "less: {reason}",
        "taken": "costs of the assignment",
        "typed": "costs of other files",
        "outside": "less: rows on none of the decision's lines",
        "reported": "reported costs",
        "line": "funding line",
        "rows": "rows",
        "granted": "by the decision",
        "costs": "costs",
        "left": "left",
        "none": "No ledger in the folder: put a CSV, Excel or SIE file into outputs/.",
        "mapping": "How the files were read; paste into govreport.yaml to fix it:",
        "guessed": "# guessed: {what}",
        "lines": "# lines: {codes}   # the code in the column “{column}” to the funding line: {lines}",
        "code": "CODE",
        "ok": "Reconciled: everything adds up.",
        "apart": "Adds up, but rows on no funding line are not reported ({count}): see `govreport rule GR510`.",
        "off": "Does not add up, or was not read in full: see `govreport check --select GR013,GR017,GR5`.",
    },
}
_REASONS = {
    "related": "rows of neighbouring assignments",
    "project": "rows of other projects",
    "uncoded": "rows without a project code",
    "period": "rows of another period",
    "balance": "rows on balance accounts",
    "income": "rows on income accounts",
    "unreadable": "rows that cannot be read",
}


@frozen(kw_only=True)
class Options:
    """What the user asked for, as on the command line."""

    folder: Path
    format: str = "text"
    lang: str | None = None


@click.command(epilog=_EXAMPLES)
@folder_argument
@click.option(
    "--format", "format", type=click.Choice(["text", "json"]), default="text", show_default=True,
    help="json gives exact amounts to programs.",
)  # fmt: skip
@lang_option
def ledger(**given: Any) -> int:
    """Reconcile the ledgers of the folder DIR: all rows, left out by reason, per funding line, reported.

    Also shows how each file was read (columns, encoding), as YAML for govreport.yaml.

    Exit codes: 0 everything adds up, 1 it does not or a row could not be read, 2 could not run.
    """
    return run(Options(**given))


def run(options: Options) -> int:
    """Reconcile and show."""
    project = api.load(options.folder)
    profile = profile_named(project.assignment.profile)
    found = api.ledger(project)
    if options.format == "json":
        emit(as_json(found), machine=True)
    else:
        emit(as_text(found, profile, lang_of(project, profile, options.lang)))
    return CLEAN if found.ok else FINDINGS


def as_json(found: Reconciliation) -> str:
    """The reconciliation as JSON, format 1; amounts are text so that no öre is lost."""
    data = {
        "format": 1,
        "ok": found.ok,
        "currency": found.currency,
        "ledgers": [
            {
                "file": part.file,
                "ok": part.ok,
                "all": _step(part.whole),
                "left_out": {reason: _step(step) for reason, step in part.left_out.items()},
                "taken": _step(part.taken),
                "mapping": part.mapping,
                "guessed": part.guessed,
            }
            for part in found.ledgers
        ],
        "typed": _step(found.typed),
        "lines": [
            {
                "id": line.id,
                "label": line.label,
                "granted": None if line.granted is None else format(line.granted, "f"),
                "costs": _step(line.costs),
                "left": None if line.left is None else format(line.left, "f"),
            }
            for line in found.lines
        ],
        "outside": _step(found.outside),
        "reported": format(found.reported, "f"),
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _step(step: Step) -> dict[str, object]:
    return {"rows": step.rows, "amount": format(step.amount, "f")}


def as_text(found: Reconciliation, profile: Profile, lang: str) -> str:
    """The reconciliation as a table, the mapping as YAML, and one verdict line."""
    words = _WORDS[lang]
    if not found.ledgers and not found.typed.rows:
        return words["none"] + "\n"
    lines = [*_bridge(found, profile, lang), "", *_per_line(found, profile, words)]
    if found.ledgers:
        lines += ["", words["mapping"], "", *_yaml(found, words)]
    return "\n".join([*lines, "", _verdict(found, words)]) + "\n"


def _verdict(found: Reconciliation, words: Mapping[str, str]) -> str:
    if not found.ok:
        return words["off"]
    apart = found.outside.rows
    if not apart:
        return words["ok"]
    return words["apart"].format(count=apart)


def _bridge(found: Reconciliation, profile: Profile, lang: str) -> Iterator[str]:
    words = _WORDS[lang]
    rows: list[tuple[str, Step | None]] = []
    for part in found.ledgers:
        sheet = part.mapping.get("sheet")
        rows.append((f"{part.file} [{sheet}]" if sheet else part.file, None))
        rows.append((f"  {words['whole']}", part.whole))
        for reason, step in part.left_out.items():
            named = profile.terms.get(f"bridge.{reason}") if lang == "sv" else _REASONS.get(reason)
            rows.append((f"  {words['less'].format(reason=named or reason)}", Step(step.rows, -step.amount)))
        rows.append((f"  {words['taken']}", part.taken))
    if found.typed.rows:
        rows.append((words["typed"], found.typed))
    if found.outside.rows:
        rows.append((words["outside"], Step(found.outside.rows, -found.outside.amount)))
    count = sum(line.costs.rows for line in found.lines)
    rows.append((f"{words['reported']} ({found.currency})", Step(count, found.reported)))
    wide = max(len(name) for name, _ in rows)
    for name, shown in rows:
        if shown is None:
            yield name
        else:
            yield f"{name:<{wide}}  {shown.rows:>7}  {_money(shown.amount, profile):>16}"


def _per_line(found: Reconciliation, profile: Profile, words: Mapping[str, str]) -> Iterator[str]:
    named = [(line, _short(f"{line.id} {line.label}")) for line in found.lines]
    wide = max(len(words["line"]), *(len(name) for _, name in named))
    heads = (words[key] for key in ("granted", "costs", "left"))
    yield f"{words['line']:<{wide}}  {words['rows']:>7}" + "".join(f"  {head:>16}" for head in heads)
    for line, name in named:
        amounts = (_money(amount, profile) for amount in (line.granted, line.costs.amount, line.left))
        yield f"{name:<{wide}}  {line.costs.rows:>7}" + "".join(f"  {amount:>16}" for amount in amounts)


def _short(name: str) -> str:
    """A line's name in few words, its year kept: lines of one appropriation differ by it."""
    head, comma, year = name.rpartition(", ")
    if not (comma and year.isdecimal()):
        head, year = name, ""
    cut = shorten(head, _NAME - len(year), placeholder=" …")
    return f"{cut}, {year}" if year else cut


def _money(amount: Decimal | None, profile: Profile) -> str:
    return "–" if amount is None else profile.forms.number(amount, 2)


def _yaml(found: Reconciliation, words: Mapping[str, str]) -> Iterator[str]:
    yield "ledger:"
    for part in found.ledgers:
        text = yaml.safe_dump([dict(part.mapping)], allow_unicode=True, sort_keys=False, width=100)
        yield from (f"  {line}" for line in text.splitlines())
        if part.guessed:
            yield f"  {words['guessed'].format(what=', '.join(part.guessed))}"
        columns = part.mapping.get("columns")
        column = isinstance(columns, dict) and (columns.get("line") or columns.get("project"))
        if found.outside.rows and column and found.lines and not part.mapping.get("lines"):
            codes = ", ".join(f"{code}: …" for code in _codes(part.codes or (words["code"],)))
            lines = ", ".join(line.id for line in found.lines)
            yield f"    {words['lines'].format(codes=f'{{{codes}}}', column=column, lines=lines)}"


def _codes(codes: Sequence[str]) -> Iterator[str]:
    """Codes of the file as keys in YAML; of many the first."""
    for code in codes[:_CODES]:
        yield code if _PLAIN.fullmatch(code) else json.dumps(code, ensure_ascii=False)
