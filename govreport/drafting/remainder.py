"""What the sentences demand beyond hand-ins, partners and money: tasks, perspectives, formalities."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator
from typing import TypeVar

from attrs import evolve, field, frozen

from govreport.drafting.budget import Money
from govreport.drafting.duties import Duty
from govreport.drafting.proposal import LOW, Note, Proposed
from govreport.drafting.source import Source
from govreport.drafting.tasks import formalities_of, members_of, numbered, perspectives_of, tasks_of
from govreport.model import Dismissed, Formality, Perspective, Task
from govreport.reading.coverage import demands
from govreport.reading.folding import fold
from govreport.reading.modality import looks_infinitive, modality
from govreport.reading.phrases import compiled
from govreport.reading.sentences import ParsedSentence

T = TypeVar("T")
_LONGEST = 400  # characters of a formality's text


@frozen(kw_only=True)
class Used:
    """Kinds of proposals made from each sentence."""

    kinds: dict[int, set[str]] = field(factory=dict)

    def add(self, kind: str, sentences: Iterable[int]) -> None:
        """Note that proposals of a kind are made from sentences, by index."""
        for index in sentences:
            if index >= 0:
                self.kinds.setdefault(index, set()).add(kind)

    def of(self, sentence: ParsedSentence) -> set[str]:
        """The kinds of proposals made from a sentence."""
        return self.kinds.get(sentence.sentence.index, set())


def rest(
    source: Source, known: dict[int, Duty], used: Used, found_money: Money
) -> tuple[tuple[Proposed[Task], ...], tuple[Proposed[Perspective], ...], tuple[Proposed[Formality], ...]]:
    """Tasks, perspectives and formalities: what the sentences demand beyond hand-ins, partners and money."""
    tasks: list[Proposed[Task]] = []
    perspectives: dict[str, Proposed[Perspective]] = {}
    formalities: list[Proposed[Formality]] = []
    parts: dict[int, list[Proposed[Formality]]] = {}
    said: set[str] = set()
    for one in found_money.parts:
        parts.setdefault(one.sentence, []).append(one)
    for sentence in source.sentences:
        index = sentence.sentence.index
        duty = known.get(index)
        if duty is None:
            # "För 2022 beräknas myndigheten lämna bidrag med 4 miljoner kronor" asks for nothing itself
            formalities.extend(parts.get(index, ()))
            for perspective in _listed_perspectives(source, sentence, known):
                _also_there(perspectives, perspective)
        if duty is None or duty.dismissed or _says_nothing(source, sentence, used):
            continue
        kinds = set(used.of(sentence))
        element = _report_element(source, sentence)
        for formality in (element,) if element is not None else formalities_of(source, sentence):
            formalities.append(formality)
            kinds.add("formality")
        if index in parts:
            formalities.extend(parts[index])
            kinds.add("funding")
        for perspective in map(_explained, perspectives_of(source, sentence, duty.sure)):
            kinds.add("perspective")
            _also_there(perspectives, perspective)
        if element is not None or (fold(sentence.text) in said and not kinds):
            continue  # said before in the same words, which tie it as well
        said.add(fold(sentence.text))
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


def _listed_perspectives(
    source: Source, sentence: ParsedSentence, known: dict[int, Duty]
) -> Iterator[Proposed[Perspective]]:
    """Perspectives that an item names which is only a part of what its lead demands."""
    lead = known.get(sentence.sentence.lead)
    if lead is not None and not lead.dismissed and sentence.block == "item":
        yield from map(_explained, perspectives_of(source, sentence, lead.sure))


def _report_element(source: Source, sentence: ParsedSentence) -> Proposed[Formality] | None:
    """What the report is to hold, with the items that list it; None where a sentence asks for something else."""
    says = compiled(source.habits.draft.report_elements)
    finite = compiled(source.habits.modality.finite)
    lead = sentence.sentence.lead
    led = lead >= 0 and finite.search(sentence.text) is None and says.search(source.sentences[lead].text)
    match = says.search(sentence.text)
    if not led and (match is None or finite.search(sentence.text, 0, match.start())):
        return None
    members = members_of(source, sentence)
    words, place, start = source.quote(sentence)
    listed = "; ".join(one.text.rstrip(" ,.;") for one in members)
    text = f"{sentence.text.rstrip('. ')} {listed}".strip()
    value = Formality(
        id="F",
        text=textwrap.shorten(text, _LONGEST, placeholder=" …"),
        quote=(words, *(source.quote(one)[0] for one in members)),
        modality="expects" if sentence.sentence.modality == "expects" else "obliges",
    )
    return Proposed(
        value=value, quote=words, location=place, confidence=0.85, start=start, sentence=sentence.sentence.index,
    )  # fmt: skip


def _also_there(found: dict[str, Proposed[Perspective]], one: Proposed[Perspective]) -> None:
    """Keep a perspective under its name, once, with the words of every sentence that asks for it."""
    before = found.setdefault(one.value.text, one)
    if one.quote not in before.value.quote:
        quotes = (*before.value.quote, one.quote)
        found[one.value.text] = evolve(before, value=evolve(before.value, quote=quotes))


def _is_frame(source: Source, sentence: ParsedSentence, used: Used) -> bool:
    """Whether a table row is its heading or sum: it holds no verb, and no other proposal comes from it."""
    if sentence.block != "row" or used.of(sentence) or not source.habits.draft.table_frame:
        return False
    habits = source.habits.modality
    said = re.findall(r"[^\W\d_]+", sentence.text)
    return modality(sentence.text, habits) == "none" and not any(
        looks_infinitive(word, habits) for word in said
    )


def frames(source: Source, used: Used) -> Iterator[Proposed[Dismissed]]:
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


def _says_nothing(source: Source, sentence: ParsedSentence, used: Used) -> bool:
    """Whether a sentence only introduces a list of demands, or frames a table."""
    only_leads = _only_leads(source, sentence) and not members_of(source, sentence)
    return only_leads or _is_frame(source, sentence, used)


def _only_leads(source: Source, sentence: ParsedSentence) -> bool:
    """Whether a sentence does nothing but introduce a list of demands."""
    index = sentence.sentence.index
    for place in range(index + 1, len(source.sentences)):
        following = source.sentences[place]
        if following.sentence.lead != index:
            return False
        if following.sentence.modality != "none":
            return True
    return False


def _is_task(source: Source, sentence: ParsedSentence, kinds: set[str]) -> bool:
    """Whether a sentence demands work beyond what the proposals made from it already say."""
    if not kinds:
        draft = source.habits.draft
        return bool(compiled(draft.task_leads).match(sentence.text)) or not compiled(draft.money_only).search(
            sentence.text
        )
    if kinds <= {"perspective"}:
        return len(sentence.text) > 260
    habits = source.habits.modality
    said = (
        sentence.text
        if sentence.block != "item" or "formality" in kinds
        else f"{habits.marker} {sentence.text}"
    )
    return demands(said, kinds, habits)  # an item's infinitive hangs on its lead


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
