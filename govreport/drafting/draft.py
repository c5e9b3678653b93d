"""From a decision's text to a proposed assignment. It proposes; a person decides."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from govreport.drafting import head, letterhead
from govreport.drafting.absent import absent, unread_table
from govreport.drafting.assigned import agencies as assigned_to
from govreport.drafting.budget import Money
from govreport.drafting.citations import continues, references, related
from govreport.drafting.deadlines import deadlines
from govreport.drafting.doers import names_of
from govreport.drafting.duties import Duty, dismissals, duties
from govreport.drafting.line_texts import told_apart, with_text
from govreport.drafting.money import money
from govreport.drafting.partners import partners
from govreport.drafting.period import period
from govreport.drafting.proposal import LOW, Note, Proposal, Proposed
from govreport.drafting.remainder import Used, frames, rest
from govreport.drafting.source import Source
from govreport.model import (
    Deadline,
    Decision,
    Dismissed,
    Problem,
    Related,
)
from govreport.profiles import Profile

_FIELDS = ("title", "agencies", "ministry", "reference", "decided", "period")


def propose(decision: Decision | str, profile: Profile, *, problems: tuple[Problem, ...] = ()) -> Proposal:
    """Propose an assignment from a decision.

    Args:
        decision: The decision, or its text.
        profile: Whose language it is read in.
        problems: What was noted when the decision was read; handed on.

    Returns:
        The proposals, each with its quote, place and confidence. Any text gives a proposal, if an empty one.
    """
    text = decision if isinstance(decision, str) else decision.text
    file = "" if isinstance(decision, str) else decision.file
    source = Source(text, profile, file, () if isinstance(decision, str) else decision.sentences)
    agencies = assigned_to(source)
    own = frozenset(name for agency in agencies for name in (agency.value,)) | _full_names(source, agencies)
    known = duties(source, own)
    skip = frozenset(index for index, duty in known.items() if duty.dismissed)
    own_skip = frozenset(index for index in skip if not known[index].somebody)
    hand_ins = deadlines(source, own_skip, own, _by_others(known))
    found_money = money(source, frozenset(index for index in skip if not _named_body(source, known, index)))
    found_partners, opened, partner_sentences = partners(source, _partner_skip(known), own)
    used = Used()
    used.add("deadline", (one.sentence for one in hand_ins))
    used.add("deadline", _said_again(source, hand_ins))
    used.add("funding", (one.sentence for one in found_money.lines))
    used.add("partner", partner_sentences)
    if found_money.total:
        used.add("funding", (found_money.total.sentence,))
    tasks, perspectives, formalities = rest(source, known, used, found_money, names_of(source, agencies))
    number = letterhead.reference(source)
    neighbours = related(source)
    day, title = letterhead.decided(source), head.title(source)
    proposal = Proposal(
        file=file,
        profile=profile.name,
        title=title,
        agencies=agencies,
        ministry=head.ministry(source, hand_ins),
        reference=number,
        decided=day,
        period=period(source, skip, found_money.lines, day.value if day else None),
        tasks=tasks,
        partners=found_partners,
        partners_open=opened,
        perspectives=perspectives,
        total=found_money.total,
        lines=told_apart(source, [with_text(one, profile) for one in found_money.lines]),
        currency=found_money.currency,
        deadlines=hand_ins,
        formalities=formalities,
        related=neighbours,
        references=references(source, number.value if number else ""),
        dismissed=_dismissed(source, known, used, neighbours),
        continues=continues(source, own, title.value if title else ""),
        absent=(*absent(source, agencies), *unread_table(source, lines=_from_rows(source, found_money))),
        obliging=tuple(
            s.sentence.index
            for s in source.sentences
            if s.sentence.modality == "obliges"
            and (s.sentence.index not in skip or known[s.sentence.index].somebody or "partner" in used.of(s))
        ),
        damaged=source.damaged,
        problems=problems,
    )
    return evolve(proposal, not_in_text=tuple(name for name in _FIELDS if not getattr(proposal, name)))


def _said_again(source: Source, hand_ins: tuple[Proposed[Deadline], ...]) -> Iterator[int]:
    """Sentences that say a hand-in again in the same words: its quote ties them as well."""
    said = {one.quote for one in hand_ins}
    for sentence in source.sentences if said else ():
        if source.quote(sentence)[0] in said:
            yield sentence.sentence.index


def _from_rows(source: Source, found: Money) -> bool:
    """Whether a funding line was read from a row of a table."""
    return any(source.sentences[one.sentence].block == "row" for one in found.lines)


def _by_others(known: dict[int, Duty]) -> frozenset[int]:
    """Sentences that oblige another body than those with the assignment, or others of some kind ("Kommunerna ska")."""
    return frozenset(index for index, duty in known.items() if duty.somebody or duty.doubt == "somebody-else")


def _named_body(source: Source, known: dict[int, Duty], index: int) -> bool:
    """Whether a sentence that is dismissed gives another body of the register something of its own."""
    return known[index].somebody and any(one.body for one in source.mentions(source.sentences[index]))


def _full_names(source: Source, agencies: tuple[Proposed[str], ...]) -> frozenset[str]:
    """The register's names of the agencies, so that short and long forms are known to be the same."""
    found: set[str] = set()
    for agency in agencies:
        for mention in source.names.find(agency.value):
            if mention.body:
                found.update((mention.body.name, *mention.body.short, *mention.body.former))
    return frozenset(found)


def _partner_skip(known: dict[int, Duty]) -> frozenset[int]:
    """Sentences whose partners do not count: those dismissed, other than as another body's duty (to assist)."""
    return frozenset(index for index, duty in known.items() if duty.dismissed and duty.sure > 0.56)


def _dismissed(
    source: Source, known: dict[int, Duty], used: Used, neighbours: tuple[Proposed[Related], ...]
) -> tuple[Proposed[Dismissed], ...]:
    """What obliges nobody here, without sentences that other proposals quote already."""
    quoted = {quote for one in neighbours for quote in one.value.quote}
    doubt = (Note("dismissed-doubt"),)
    others = (
        one if one.confidence >= LOW else evolve(one, notes=one.notes or doubt)
        for one in dismissals(source, known)
        if one.quote not in quoted and not {"partner", "deadline"} & used.kinds.get(one.sentence, set())
    )
    return tuple(sorted((*others, *frames(source, used)), key=lambda one: one.start))
