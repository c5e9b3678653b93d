"""From a decision's text to a proposed assignment. It proposes; a person decides."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TypeVar

from attrs import evolve, field, frozen

from govreport.drafting import head
from govreport.drafting.assigned import agencies as assigned_to
from govreport.drafting.budget import Money
from govreport.drafting.citations import continues, references, related
from govreport.drafting.deadlines import deadlines
from govreport.drafting.duties import Duty, dismissals, duties
from govreport.drafting.money import money
from govreport.drafting.partners import partners
from govreport.drafting.proposal import LOW, Note, Proposal, Proposed
from govreport.drafting.source import Source
from govreport.drafting.tasks import formalities_of, members_of, numbered, perspectives_of, tasks_of
from govreport.model import (
    BudgetLine,
    Deadline,
    Decision,
    Dismissed,
    Formality,
    Perspective,
    Problem,
    Related,
    Task,
)
from govreport.profiles import Profile
from govreport.reading.coverage import demands
from govreport.reading.modality import looks_infinitive, modality
from govreport.reading.phrases import compiled
from govreport.reading.sentences import ParsedSentence

T = TypeVar("T")
_FIELDS = ("title", "agencies", "ministry", "reference", "decided", "period")


@frozen(kw_only=True)
class _Used:
    """Kinds of proposals made from each sentence."""

    kinds: dict[int, set[str]] = field(factory=dict)

    def add(self, kind: str, sentences: Iterable[int]) -> None:
        for index in sentences:
            if index >= 0:
                self.kinds.setdefault(index, set()).add(kind)

    def of(self, sentence: ParsedSentence) -> set[str]:
        return self.kinds.get(sentence.sentence.index, set())


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
    hand_ins = deadlines(source, frozenset(index for index in skip if not known[index].somebody))
    found_money = money(source, frozenset(index for index in skip if not _named_body(source, known, index)))
    found_partners, opened = partners(source, _partner_skip(known), own)
    used = _Used()
    used.add("deadline", (one.sentence for one in hand_ins))
    used.add("deadline", _said_again(source, hand_ins))
    used.add("funding", (one.sentence for one in found_money.lines))
    used.add("partner", (one.sentence for one in found_partners))
    if found_money.total:
        used.add("funding", (found_money.total.sentence,))
    tasks, perspectives, formalities = _rest(source, known, used, found_money)
    number = head.reference(source)
    neighbours = related(source)
    proposal = Proposal(
        file=file,
        profile=profile.name,
        title=head.title(source),
        agencies=agencies,
        ministry=head.ministry(source, hand_ins),
        reference=number,
        decided=head.decided(source),
        period=head.period(source, skip),
        tasks=tasks,
        partners=found_partners,
        partners_open=opened,
        perspectives=perspectives,
        total=found_money.total,
        lines=tuple(_with_text(one, profile) for one in found_money.lines),
        currency=found_money.currency,
        deadlines=hand_ins,
        formalities=formalities,
        related=neighbours,
        references=references(source, number.value if number else ""),
        dismissed=_dismissed(source, known, used, neighbours),
        continues=continues(source, own),
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
    for sentence in source.sentences:
        if source.quote(sentence)[0] in said:
            yield sentence.sentence.index


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
    source: Source, known: dict[int, Duty], used: _Used, neighbours: tuple[Proposed[Related], ...]
) -> tuple[Proposed[Dismissed], ...]:
    """What obliges nobody here, without sentences that other proposals quote already."""
    quoted = {quote for one in neighbours for quote in one.value.quote}
    doubt = (Note("dismissed-doubt"),)
    others = (
        one if one.confidence >= LOW else evolve(one, notes=one.notes or doubt)
        for one in dismissals(source, known)
        if one.quote not in quoted and not {"partner", "deadline"} & used.kinds.get(one.sentence, set())
    )
    return tuple(sorted((*others, *_frames(source, used)), key=lambda one: one.start))


def _with_text(one: Proposed[BudgetLine], profile: Profile) -> Proposed[BudgetLine]:
    """A line with a text to know it by: its area and its appropriation."""
    line = one.value
    if line.text or line.appropriation is None:
        return one
    said = " ".join(part for part in (line.appropriation.number, line.appropriation.name) if part)
    appropriation = f"{profile.terms.get('head.appropriation', '')} {said}".strip()
    area = line.area.name if line.area else ""
    text = f"{area}, {appropriation[:1].lower()}{appropriation[1:]}" if area else appropriation
    return evolve(one, value=evolve(line, text=text))


def _rest(
    source: Source, known: dict[int, Duty], used: _Used, found_money: Money
) -> tuple[tuple[Proposed[Task], ...], tuple[Proposed[Perspective], ...], tuple[Proposed[Formality], ...]]:
    """Tasks, perspectives and formalities: what the sentences demand beyond hand-ins, partners and money."""
    tasks: list[Proposed[Task]] = []
    perspectives: dict[str, Proposed[Perspective]] = {}
    formalities: list[Proposed[Formality]] = []
    parts: dict[int, list[Proposed[Formality]]] = {}
    for one in found_money.parts:
        parts.setdefault(one.sentence, []).append(one)
    for sentence in source.sentences:
        index = sentence.sentence.index
        duty = known.get(index)
        if (
            duty is None
        ):  # "För 2022 beräknas myndigheten lämna bidrag med 4 miljoner kronor" asks for nothing itself
            formalities.extend(parts.get(index, ()))
        if (
            duty is None
            or duty.dismissed
            or (_only_leads(source, sentence) and not members_of(source, sentence))
            or _is_frame(source, sentence, used)
        ):
            continue
        kinds = set(used.of(sentence))
        for formality in formalities_of(source, sentence):
            formalities.append(formality)
            kinds.add("formality")
        if index in parts:
            formalities.extend(parts[index])
            kinds.add("funding")
        for perspective in map(_explained, perspectives_of(source, sentence, duty.sure)):
            kinds.add("perspective")
            before = perspectives.get(perspective.value.text)
            if before is None:
                perspectives[perspective.value.text] = perspective
            elif perspective.quote not in before.value.quote:
                joined = (*before.value.quote, perspective.quote)
                perspectives[perspective.value.text] = evolve(
                    before, value=evolve(before.value, quote=joined)
                )
        if _is_task(source, sentence, kinds) or members_of(source, sentence):
            tasks.extend(_explained(one) for one in tasks_of(source, sentence, duty.sure))
        elif not kinds:
            formalities.append(_as_formality(source, sentence))
    ordered = tuple(
        evolve(one, value=evolve(one.value, id=f"C{n}")) for n, one in enumerate(perspectives.values(), 1)
    )
    formal = tuple(
        evolve(one, value=evolve(one.value, id=f"F{n}", text=one.value.text[:1].upper() + one.value.text[1:]))
        for n, one in enumerate(formalities, 1)
    )
    return numbered(tasks), ordered, formal


def _is_frame(source: Source, sentence: ParsedSentence, used: _Used) -> bool:
    """Whether a table row is its heading or sum: it holds no verb, and no other proposal comes from it."""
    if sentence.block != "row" or used.of(sentence) or not source.habits.draft.table_frame:
        return False
    habits = source.habits.modality
    said = re.findall(r"[^\W\d_]+", sentence.text)
    return modality(sentence.text, habits) == "none" and not any(
        looks_infinitive(word, habits) for word in said
    )


def _frames(source: Source, used: _Used) -> Iterator[Proposed[Dismissed]]:
    """Headings and sums of tables, to dismiss."""
    for sentence in source.sentences:
        if sentence.sentence.modality != "none" and _is_frame(source, sentence, used):
            words, place, start = source.quote(sentence)
            yield Proposed(
                value=Dismissed(quote=(words,), why=source.habits.draft.table_frame),
                quote=words,
                location=place,
                confidence=0.8,
                start=start,
                sentence=sentence.sentence.index,
            )


def _explained(one: Proposed[T]) -> Proposed[T]:
    """A doubtful proposal with the reason for the doubt: where the decision tells, it seldom demands."""
    if one.confidence >= LOW or one.notes:
        return one
    return evolve(one, notes=(Note("background"),))


def _only_leads(source: Source, sentence: ParsedSentence) -> bool:
    """Whether a sentence does nothing but introduce a list."""
    index = sentence.sentence.index
    following = source.sentences[index + 1 : index + 2]
    return bool(following) and following[0].sentence.lead == index


def _is_task(source: Source, sentence: ParsedSentence, kinds: set[str]) -> bool:
    """Whether a sentence demands work beyond what the proposals made from it already say."""
    if not kinds:
        draft = source.habits.draft
        return bool(compiled(draft.task_leads).match(sentence.text)) or not compiled(draft.money_only).search(
            sentence.text
        )
    if kinds <= {"perspective"}:
        return len(sentence.text) > 260
    return demands(sentence.text, kinds, source.habits.modality)


def _as_formality(source: Source, sentence: ParsedSentence) -> Proposed[Formality]:
    """A demand about money or form that no line or hand-in holds."""
    words, place, start = source.quote(sentence)
    modality = sentence.sentence.modality
    value = Formality(
        id="F",
        text=sentence.text.rstrip("."),
        quote=(words,),
        modality="obliges" if modality == "none" else modality,
    )
    return Proposed(
        value=value,
        quote=words,
        location=place,
        confidence=0.65,
        notes=(Note("formality-guessed"),),
        start=start,
        sentence=sentence.sentence.index,
    )
