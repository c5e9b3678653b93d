"""A proposal as ``assignment.yaml``: in the decision's order, with comments that a person can act on."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from typing import Any, TypeVar

from govreport.drafting import words
from govreport.drafting.proposal import LOW, Proposal, Proposed
from govreport.drafting.yamlwriter import YamlWriter
from govreport.model import (
    BudgetLine,
    BudgetTotal,
    Deadline,
    Formality,
    NumberedName,
    Partner,
    Period,
    Perspective,
    Reference,
    Related,
    Requirement,
    Task,
)

T = TypeVar("T")
_ALWAYS = frozenset(
    ("related", "each", "part-of-money", "agency-years", "period-start", "more-numbers")
)  # notes that are shown however sure


def to_yaml(proposal: Proposal, *, lang: str = "sv") -> str:
    """The text of ``assignment.yaml``.

    Args:
        proposal: What was found.
        lang: Language of the comments.

    Returns:
        YAML that loads without error. What a person should look at is marked in a comment above it.
    """
    writer = _Writer(lang)
    _head(writer, proposal)
    _items(writer, "tasks", proposal.tasks, _task)
    _items(writer, "partners", proposal.partners, _partner)
    if proposal.partners_open:
        writer.line("partners_open: true", words.text("partners_open", lang))
    _items(writer, "perspectives", proposal.perspectives, _perspective)
    _budget(writer, proposal)
    _items(writer, "deadlines", proposal.deadlines, _deadline)
    _items(writer, "formalities", proposal.formalities, _formality)
    _items(writer, "related", proposal.related, _related)
    _items(writer, "references", proposal.references, _reference)
    _dismissed(writer, proposal)
    return writer.text()


class _Writer(YamlWriter):
    """A writer of proposals, with comments in one language."""

    def __init__(self, lang: str) -> None:
        super().__init__()
        self.lang = lang

    def opening(self, one: Proposed[Any], id_: str, indent: int = 2) -> None:
        """The first line of an item: what to look at above it, its id, and its place beside it."""
        self.look(one, indent)
        self.line(f"{' ' * indent}- id: {id_}", _place(one, self.lang))

    def look(self, one: Proposed[Any], indent: int) -> None:
        """A comment that says what to look at, where there is something."""
        if one.confidence >= LOW and not any(note.key in _ALWAYS for note in one.notes):
            return
        said = "; ".join(words.note(note, self.lang) for note in one.notes)
        look = words.text("look", self.lang)
        self.comment(f"{look}: {said or words.text('unsure', self.lang)}", indent)


def _place(one: Proposed[Any], lang: str) -> str:
    here = one.location
    if here is None:
        return ""
    if here.page is not None:
        return words.text("page", lang, page=here.page)
    if here.paragraph:
        return words.text("paragraph", lang, paragraph=here.paragraph.strip("¶ "))
    return words.text("line", lang, line=here.line) if here.line else ""


def _head(writer: _Writer, proposal: Proposal) -> None:
    lang = writer.lang
    steps = [key for key in ("not_in_text", "dismissed") if getattr(proposal, key)]
    said = [f"  {number}. {words.text(f'step-{key}', lang)}\n" for number, key in enumerate(steps, 2)]
    numbered = f"{''.join(said)}  {len(steps) + 2}. "
    writer.comment(words.text("head", lang, file=proposal.file or "-", steps=numbered))
    if proposal.damaged:
        writer.comment(words.text("damaged", lang))
    if not proposal.tasks and not proposal.obliging:
        writer.comment(f"{words.text('look', lang)}: {words.text('no-tasks', lang)}")
    for one in proposal.absent:
        place = _place(one, lang)
        writer.comment(
            f"{words.text('look', lang)}: {words.note(one.notes[0], lang)}{f' ({place})' if place else ''}"
        )
    writer.line("format: 1")
    writer.value("profile", proposal.profile, 0)
    _field(writer, "title", proposal.title, str)
    for agency in proposal.agencies:
        if agency.notes:
            writer.look(agency, 0)
    if proposal.agencies:
        writer.names("agencies", (agency.value for agency in proposal.agencies), 0)
    _field(writer, "ministry", proposal.ministry, str)
    _field(writer, "reference", proposal.reference, str)
    if proposal.decided:
        writer.look(proposal.decided, 0)
        writer.line(f"decided: {proposal.decided.value.isoformat()}")
    missing = [name for name in proposal.not_in_text if name != "period"]
    for name in missing:
        writer.comment(f"{name}:{' ' * (14 - len(name))} {words.text('missing', lang)}")
    if proposal.not_in_text:
        writer.names("not_in_text", proposal.not_in_text, 0)
    if proposal.period:
        _period(writer, proposal.period)
    if proposal.file:
        writer.value("decision", proposal.file, 0)
    _field(writer, "continues", proposal.continues, str)


def _period(writer: _Writer, one: Proposed[Period]) -> None:
    writer.look(one, 0)
    writer.line("period:", _place(one, writer.lang))
    if one.value.start:
        writer.line(f"  start: {one.value.start.isoformat()}")
    if one.value.end:
        writer.line(f"  end: {one.value.end.isoformat()}")
    writer.values("quote", one.value.quote, 2)


def _field(writer: _Writer, key: str, one: Proposed[T] | None, form: Callable[[T], str]) -> None:
    if one is None:
        return
    writer.look(one, 0)
    writer.value(key, form(one.value), 0)


def _items(
    writer: _Writer, key: str, items: tuple[Proposed[T], ...], write: Callable[[_Writer, Proposed[T]], None]
) -> None:
    if not items:
        return
    writer.gap()
    writer.line(f"{key}:")
    for one in items:
        write(writer, one)


def _common(writer: _Writer, value: Requirement) -> None:
    """The fields that all requirements share, after their own."""
    if value.condition:
        writer.value("condition", value.condition, 4)
    if value.modality != "obliges":
        writer.line(f"    modality: {value.modality}")
    writer.values("quote", value.quote, 4)


def _task(writer: _Writer, one: Proposed[Task]) -> None:
    writer.opening(one, one.value.id)
    writer.value("text", one.value.text, 4)
    _common(writer, one.value)
    if one.value.parts:
        writer.line("    parts:")
        for part in one.value.parts:
            writer.line(f"      - id: {part.id}")
            writer.value("text", part.text, 8)
            writer.values("quote", part.quote, 8)


def _partner(writer: _Writer, one: Proposed[Partner]) -> None:
    writer.opening(one, one.value.id)
    writer.value("name", one.value.name, 4)
    if one.value.category:
        writer.line("    category: true")
    writer.line(f"    interplay: {one.value.interplay}")
    _common(writer, one.value)


def _perspective(writer: _Writer, one: Proposed[Perspective]) -> None:
    writer.opening(one, one.value.id)
    writer.value("text", one.value.text, 4)
    _common(writer, one.value)


def _formality(writer: _Writer, one: Proposed[Formality]) -> None:
    writer.opening(one, one.value.id)
    writer.value("text", one.value.text, 4)
    _common(writer, one.value)


def _budget(writer: _Writer, proposal: Proposal) -> None:
    if proposal.total is None and not proposal.lines:
        return
    writer.gap()
    writer.line("budget:")
    writer.line(f"  currency: {proposal.currency}")
    if proposal.total:
        _total(writer, proposal.total)
    if proposal.lines:
        writer.line("  lines:")
        for line in proposal.lines:
            _line(writer, line)


def _total(writer: _Writer, one: Proposed[BudgetTotal]) -> None:
    writer.look(one, 2)
    writer.line("  total:", _place(one, writer.lang))
    writer.line(f"    amount: {_amount(one.value.amount)}")
    if one.value.year:
        writer.line(f"    year: {one.value.year}")
    writer.line(f"    basis: {one.value.basis}")
    writer.values("quote", one.value.quote, 4)


def _line(writer: _Writer, one: Proposed[BudgetLine]) -> None:
    value = one.value
    writer.look(one, 4)
    writer.line(f"    - id: {value.id}", _place(one, writer.lang))
    if value.text:
        writer.value("text", value.text, 6)
    if value.amount is not None:
        writer.line(f"      amount: {_amount(value.amount)}")
    if value.year:
        writer.line(f"      year: {value.year}")
    writer.line(f"      basis: {value.basis}")
    if value.payer:
        writer.value("payer", value.payer, 6)
    for key, named in (("area", value.area), ("appropriation", value.appropriation), ("item", value.item)):
        if named is not None:
            _numbered(writer, key, named)
    if value.giro:
        writer.value("giro", value.giro, 6)
    writer.values("quote", value.quote, 6)


def _numbered(writer: _Writer, key: str, named: NumberedName) -> None:
    number = named.number if named.number.isdigit() else json.dumps(named.number)
    writer.line(f"      {key}:")
    writer.line(f"        number: {number}")
    if named.name:
        writer.value("name", named.name, 8)


def _amount(value: Decimal) -> str:
    return f"{value:f}"


def _deadline(writer: _Writer, one: Proposed[Deadline]) -> None:
    value = one.value
    writer.opening(one, value.id)
    writer.line(f"    kind: {value.deadline_kind}")
    writer.value("text", value.text, 4)
    if value.due:
        writer.line(f"    due: {value.due.isoformat()}")
    if value.every:
        writer.line(f'    every: "{value.every}"')
    if value.relative:
        writer.value("relative", value.relative, 4)
    if value.to:
        writer.names("to", value.to, 4)
    if value.copy:
        writer.names("copy", value.copy, 4)
    _common(writer, value)


def _related(writer: _Writer, one: Proposed[Related]) -> None:
    writer.opening(one, one.value.id)
    writer.value("title", one.value.title, 4)
    if one.value.reference:
        writer.value("reference", one.value.reference, 4)
    if one.value.costs_apart:
        writer.line("    costs_apart: true")
    writer.values("quote", one.value.quote, 4)


def _reference(writer: _Writer, one: Proposed[Reference]) -> None:
    writer.opening(one, one.value.id)
    writer.value("ref", one.value.ref, 4)
    if one.value.title:
        writer.value("title", one.value.title, 4)
    writer.values("quote", one.value.quote, 4)


def _dismissed(writer: _Writer, proposal: Proposal) -> None:
    found = [one for one in proposal.dismissed if one.quote]
    if not found:
        return
    writer.gap()
    writer.comment(words.text("dismissed", writer.lang))
    writer.line("dismissed:")
    for one in found:
        writer.look(one, 2)
        writer.value("- quote", one.quote, 2)
        writer.value("why", one.value.why, 4)
