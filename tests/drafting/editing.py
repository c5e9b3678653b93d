"""How many lines a person edits to get from a draft to the finished ``assignment.yaml``.

Run with the finished assignment's folder, whose decision is drafted anew::

    python tests/drafting/editing.py examples/manniskohandel-2017

The rule. Both assignments are written in one plain form: a line for each value that the file holds, in the order of
the decision; ids, comments, folding, quotation marks and values that are the default anyway fall away. ``difflib``
compares the lines; a line that is changed, added or removed counts one. Counted apart, since no decision says them
or nothing asks for them:

- ``own``: what the agency decides itself (owner, note, project codes, whether a condition occurred), and facts that
  the assignment says are not in the text;
- ``quotes``: a quote cut otherwise out of the same sentences, which ties the same;
- ``dismissed``: dismissals of sentences that demand nothing, which ``check`` does not ask for.
"""

from __future__ import annotations

import datetime as dt
import difflib
import sys
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs

import govreport
from govreport.drafting import propose
from govreport.model import Assignment, Decision
from govreport.profiles import profile
from govreport.reading.folding import find_quotes, folded_text

_OWN = ("owner", "note", "projects", "occurred")
_LISTS = (
    "tasks",
    "partners",
    "perspectives",
    "deadlines",
    "formalities",
    "related",
    "references",
    "dismissed",
)
_UNSEEN = ("at", "id", "document")


class _Plain:
    """An assignment in plain lines."""

    def __init__(self, decision: Decision, leave_out: Iterable[str]) -> None:
        self.decision, self.leave_out = decision, tuple(leave_out)
        self.folded = folded_text(decision.text)

    def lines(self, assignment: Assignment) -> Iterator[str]:
        """One line for each value, in order."""
        for field in attrs.fields(type(assignment)):
            value = getattr(assignment, field.name)
            if field.name in (*_UNSEEN, *self.leave_out) or _empty(value, field):
                continue
            if field.name in _LISTS:
                yield from self._items(field.name, value)
            elif field.name == "budget":
                yield f"currency: {value.currency}"
                yield from self._items("total", (value.total,) if value.total else ())
                yield from self._items("lines", value.lines)
            elif field.name == "period":
                yield from self._items("period", (value,))
            else:
                yield f"{field.name}: {_scalar(value)}"

    def _items(self, name: str, items: Iterable[Any]) -> Iterator[str]:
        for item in sorted(items, key=lambda one: self._place(one.quote)):
            if name == "dismissed" and not self._asked(item.quote):
                continue
            yield from self._values(name, item)

    def _values(self, name: str, item: Any) -> Iterator[str]:
        for field in attrs.fields(type(item)):
            value = getattr(item, field.name)
            if field.name in (*_UNSEEN, *_OWN) or _empty(value, field):
                continue
            if field.name == "quote":
                yield f"{name}: quote of sentence {', '.join(map(str, self._sentences(value)))}"
            elif field.name == "parts":
                for part in value:
                    yield from self._values(f"{name}: part", part)
            elif attrs.has(type(value)):
                inner = (getattr(value, one.name) for one in attrs.fields(type(value)))
                yield f"{name}: {field.name}: {' '.join(_scalar(one) for one in inner)}"
            else:
                yield f"{name}: {field.name}: {_scalar(value)}"

    def _place(self, quotes: Iterable[str]) -> int:
        return min((start for start, _ in self._spans(quotes)), default=len(self.decision.text))

    def _spans(self, quotes: Iterable[str]) -> Iterator[tuple[int, int]]:
        for quote in quotes:
            yield from find_quotes(self.folded, quote)[:1]

    def _sentences(self, quotes: Iterable[str]) -> list[int]:
        spans = list(self._spans(quotes))
        return [
            one.index
            for one in self.decision.sentences
            if any(a < one.end and one.start < b for a, b in spans)
        ]

    def _asked(self, quotes: Iterable[str]) -> bool:
        return any(self.decision.sentences[number].modality != "none" for number in self._sentences(quotes))


def _empty(value: Any, field: Any) -> bool:
    default = field.default
    return value == (default.factory() if isinstance(default, attrs.Factory) else default)  # type: ignore[arg-type]


def _scalar(value: Any) -> str:
    if isinstance(value, (tuple, list)):
        return ", ".join(map(_scalar, value))
    if isinstance(value, (Decimal, dt.date)):
        return str(value)
    return str(value).strip()


def changes(draft: Assignment, finished: Assignment, decision: Decision) -> list[tuple[str, str]]:
    """The lines to edit, as pairs of what stands in the draft and in the finished one; empty where there is none."""
    plain = _Plain(decision, finished.not_in_text)
    before, after = list(plain.lines(draft)), list(plain.lines(finished))
    found: list[tuple[str, str]] = []
    for tag, a, b, c, d in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal":
            old, new = before[a:b], after[c:d]
            length = max(len(old), len(new))
            found += zip(
                [*old, *[""] * (length - len(old))], [*new, *[""] * (length - len(new))], strict=True
            )
    return found


def apart(draft: Assignment, finished: Assignment, decision: Decision) -> dict[str, int]:
    """Values counted apart; see the rule above."""
    plain = _Plain(decision, ())
    items = [one for name in _LISTS for one in getattr(finished, name)]
    items += finished.budget.lines if finished.budget else ()
    items += [part for task in finished.tasks for part in task.parts]
    quoted = {quote for name in _LISTS for one in getattr(draft, name) for quote in _bare(one.quote)}
    quoted |= {quote for line in (draft.budget.lines if draft.budget else ()) for quote in _bare(line.quote)}
    quoted |= {quote for task in draft.tasks for part in task.parts for quote in _bare(part.quote)}
    ties = [one for one in items if one not in finished.dismissed]
    return {
        "own": sum(bool(getattr(one, name, None)) for one in items for name in _OWN)
        + len(finished.not_in_text),
        "quotes": sum(quote not in quoted for one in ties for quote in _bare(one.quote)),
        "dismissed": sum(not plain._asked(one.quote) for one in finished.dismissed),
    }


def _bare(quotes: Iterable[str]) -> list[str]:
    return [" ".join(quote.split()).strip(" .,:;") for quote in quotes]


def edits(folder: Path) -> tuple[list[tuple[str, str]], dict[str, int]]:
    """The lines to edit in a draft of the decision of ``folder``, and the values counted apart."""
    project = govreport.load(folder)
    assert project.decision is not None
    draft = propose(project.decision, profile(project.assignment.profile)).assignment()
    both = draft, project.assignment, project.decision
    return changes(*both), apart(*both)


def report(folder: Path) -> str:
    """The count and every line, readable."""
    lines, beside = edits(folder)
    out = [f"{len(lines)} lines to edit; counted apart: {', '.join(f'{k} {v}' for k, v in beside.items())}"]
    out += [f"- {old or '(nothing)'}\n+ {new or '(nothing)'}" for old, new in lines]
    return "\n".join(out) + "\n"


if __name__ == "__main__":
    sys.stdout.write(report(Path(sys.argv[1])))
