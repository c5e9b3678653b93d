"""What the sentences demand beyond hand-ins, partners and money: tasks, perspectives, formalities."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator
from functools import partial
from typing import TypeVar

from attrs import evolve, field, frozen

from govreport.drafting.asks import asks_more, is_task, verbs_more
from govreport.drafting.budget import Money
from govreport.drafting.doers import whose, with_doers
from govreport.drafting.duties import Duty
from govreport.drafting.pieces import pieces_of
from govreport.drafting.proposal import LOW, Note, Proposed
from govreport.drafting.source import Source
from govreport.drafting.tasks import (
    as_heading,
    formalities_of,
    members_of,
    numbered,
    perspectives_of,
    tasks_of,
)
from govreport.model import Dismissed, Formality, Perspective, Task
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
    source: Source, known: dict[int, Duty], used: Used, found_money: Money, agencies: frozenset[str]
) -> tuple[tuple[Proposed[Task], ...], tuple[Proposed[Perspective], ...], tuple[Proposed[Formality], ...]]:
    """Tasks, perspectives and formalities: what the sentences demand beyond hand-ins, partners and money.

    Args:
        source: The decision.
        known: The duty of each sentence.
        used: Kinds of proposals made from each sentence.
        found_money: The money.
        agencies: Register's names of the agencies, where they are several and a task should say whose it is.
    """
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
        again = fold(sentence.text) in said
        element = _report_element(source, sentence) or _ceiling(source, sentence)
        if element is not None and again:
            continue  # its quote ties it as well
        pieces = list(pieces_of(source, sentence))
        formal_here = (
            (element,) if element else tuple(formalities_of(source, sentence, pieces, among=bool(kinds)))
        )
        formalities.extend((*formal_here, *parts.get(index, ())))
        kinds.update(("formality",) if formal_here else (), ("funding",) if index in parts else ())
        weighed = not verbs_more(source, sentence.text, {"perspective"})
        for perspective in perspectives_of(source, sentence, duty.sure, named=weighed):
            kinds.add("perspective")
            _also_there(perspectives, _explained(perspective, duty))
        said.add(fold(sentence.text))
        if element is not None or (again and not kinds):
            continue
        if is_task(source, sentence, kinds, pieces) or members_of(source, sentence):
            more = partial(asks_more, source, kinds) if kinds else None
            found = tasks_of(source, sentence, pieces, duty.sure, more)
            who = whose(source, sentence, agencies)
            tasks.extend(_explained(with_doers(one, who), duty) for one in found)
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
        yield from (_explained(one, lead) for one in perspectives_of(source, sentence, lead.sure))


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


def _ceiling(source: Source, sentence: ParsedSentence) -> Proposed[Formality] | None:
    """A most that may be used of the money ("Av medlen får högst 6 procent …"): it permits, but binds all the same."""
    if (
        sentence.sentence.modality != "permits"
        or compiled(source.habits.draft.shares).search(sentence.text) is None
    ):
        return None
    one = _as_formality(source, sentence)
    return evolve(one, value=evolve(one.value, modality="obliges"), confidence=0.85, notes=())


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


def _explained(one: Proposed[T], duty: Duty) -> Proposed[T]:
    """A doubtful proposal with the reason for the doubt: where the decision tells, it seldom demands."""
    if one.confidence >= LOW or one.notes:
        return one
    return evolve(one, notes=(Note(duty.doubt),))


def _says_nothing(source: Source, sentence: ParsedSentence, used: Used) -> bool:
    """Whether a sentence only introduces a list of demands, or frames a table."""
    only_leads = not _is_whole(source, sentence) and _only_leads(source, sentence)
    return (only_leads and not members_of(source, sentence)) or _is_frame(source, sentence, used)


def _is_whole(source: Source, sentence: ParsedSentence) -> bool:
    """Whether a sentence says all that it has to say, though a list follows."""
    text, index = sentence.text, sentence.sentence.index
    if any(one.block == "row" for one in source.sentences[index + 1 : index + 2]):
        return False
    ends = text.endswith(".") and text.rsplit(" ", 1)[-1].lower() not in source.habits.layout.abbreviations
    return ends and not compiled(source.habits.draft.announces_list).search(text)


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


def _as_formality(source: Source, sentence: ParsedSentence) -> Proposed[Formality]:
    """A demand about money or form that no line or hand-in holds."""
    words, place, start = source.quote(sentence)
    modality = sentence.sentence.modality
    value = Formality(
        id="F",
        text=as_heading(sentence.text),
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
