"""Which named figure a typed number speaks of, by the words around it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from attrs import evolve

from govreport.model import BudgetLine, Figure
from govreport.model.values import frozen
from govreport.profiles.language import NumberWords
from govreport.rules.context import Context
from govreport.rules.money.facts import lines
from govreport.rules.narrative.claim_years import line_of_year
from govreport.rules.narrative.pieces import MASK, Piece, abbreviations, around
from govreport.rules.narrative.typed_numbers import Typed, kind_of, typed_numbers, words_of, year

_STEPS = 9  # words that may stand between a figure's noun and its number
_LONGEST = 5  # words of a phrase
_NEAR = 400  # characters of a sentence on each side: a longer one says nothing sure
_HAND_INS = {"repayment": "to_repay", "requisition": "requisitioned"}
Phrases = Mapping[str, Sequence[str]]


@frozen
class Claim:
    """A typed number that speaks of a named figure."""

    typed: Typed
    figure: Figure


@frozen
class _Words:
    """The words around a number, in small letters.

    Attributes:
        before: Those of its sentence before it.
        after: Those after it and its unit.
        sentence: The sentence: its words in small letters, parted by single blanks.
        habits: What the profile knows of such words.
    """

    before: list[str]
    after: list[str]
    sentence: str
    habits: NumberWords


def claims(context: Context) -> tuple[Claim, ...]:
    """Typed numbers whose sentence says which named figure they are."""
    return context.once(_claims)


def _claims(context: Context) -> tuple[Claim, ...]:
    typed = typed_numbers(context)
    if not typed:
        return ()
    phrases = _phrases(context)
    alone = (one for one in typed if one.range_start is None)  # a range claims no one value
    found = ((one, _figure(context, one, phrases)) for one in alone)
    return tuple(Claim(one, figure) for one, figure in found if figure is not None)


def _phrases(context: Context) -> Phrases:
    """Nouns and phrases, in small letters, with the figures (without ``_total``) that they name."""
    named: dict[str, list[str]] = defaultdict(list)
    for name, figure in context.figures.items():
        for word in figure.words:
            named[word.casefold()].append(name.removesuffix("_total"))
    for base, words in context.profile.language.numbers.figures.items():
        for word in words:
            if base not in named[word.casefold()]:
                named[word.casefold()].append(base)
    for word in context.profile.language.numbers.loose:
        named.pop(word, None)
    return dict(named)


def _around(context: Context, typed: Typed) -> _Words:
    text = typed.piece.text
    begin, end = around(text, typed.start, abbreviations(context))
    begin, end = max(begin, typed.start - _NEAR), min(end, typed.end + _NEAR)
    before, after = words_of(text[begin : typed.start]), words_of(text[typed.end : end])
    if before[-1:] == [","] == after[:1]:  # an apposition: "medel som inte har förbrukats, 24 000 kronor, …"
        before, after = before[:-1], after[1:]
    return _Words(before, after, " ".join(words_of(text[begin:end])), context.profile.language.numbers)


def _figure(context: Context, typed: Typed, phrases: Phrases) -> Figure | None:
    words = _around(context, typed)
    following = _following(context, words)
    if following:
        words = evolve(words, after=[])
    scope = following or _scope(context, typed.piece, words)
    if scope == "":
        scope = line_of_year(context, words.before, words.after)
    if scope is None:
        return None
    bases = phrases.get(_phrase(typed, words, phrases), ())
    if bases and not scope and _narrowed(words, bases):
        return None
    if not bases and scope and typed.kind == "money":
        bases = _by_hand_in(context, typed.piece)
    if typed.kind == "count" and not any(word in words.sentence for word in words.habits.whole):
        return None  # a number of meetings may be of some of the meetings
    planned = any(stem in word for stem in words.habits.plans for word in words.before)
    for base in bases:
        figure = _named(context, base, scope)
        if figure is None or figure.value is None or kind_of(context, figure) != typed.kind:
            continue
        if not (planned and base.startswith("costs")):
            return figure
    return None


def _by_hand_in(context: Context, piece: Piece) -> Sequence[str]:
    """What amounts by line are under the heading of a hand-in: "… kronor för Migration" of a repayment."""
    kinds = {context.deadlines[id_].deadline_kind for id_ in piece.answers if id_ in context.deadlines}
    found = [_HAND_INS[kind] for kind in kinds if kind in _HAND_INS]
    return found if len(kinds) == 1 else ()


# ---- the phrase -------------------------------------------------------------------------------------


def _phrase(typed: Typed, words: _Words, phrases: Phrases) -> str:
    """The phrase that names the number; empty if none does."""
    after = _phrase_after(words, phrases)
    if after or (words.after and words.after[0] in words.habits.parts):
        return after  # "… kronor per deltagare" is of something else than what went before
    before = _phrase_before(words, phrases)
    if not before and typed.kind == "count" and typed.unit in phrases and not _ends(words.before, words):
        return typed.unit
    return before


def _ends(before: Sequence[str], words: _Words) -> bool:
    return bool(before) and before[-1] in words.habits.parts


def _phrase_before(words: _Words, phrases: Phrases) -> str:
    """The phrase that ends before the number, with nothing but connecting words between."""
    left = words.before[-_STEPS - _LONGEST - 1 :]
    for _ in range(_STEPS):
        for size in range(min(_LONGEST, len(left)), 0, -1):
            phrase = " ".join(left[-size:])
            if phrase in phrases:
                return "" if _ends(left[:-size], words) else phrase
        left = _before_last_year(left, words)
        last = left[-1] if left else ""
        if not (last in words.habits.between or last == ":" or year().fullmatch(last)):
            return ""
        left.pop()
    return ""


def _before_last_year(left: list[str], words: _Words) -> list[str]:
    """Words before "… kronor 2021 och" where the number, too, is of a year: what named that names this."""
    if not (words.after and year().fullmatch(words.after[0]) and left and left[-1] in words.habits.joining):
        return left
    *left_of, when = left[:-1] or [""]
    units = {word.casefold() for word in words.habits.money}
    if not (year().fullmatch(when) and left_of and left_of[-1] in units):
        return left
    left_of.pop()
    while left_of and (left_of[-1].isdigit() or left_of[-1] in ",."):
        left_of.pop()
    return left_of


def _phrase_after(words: _Words, phrases: Phrases) -> str:
    """The phrase that follows the number ("… kronor återstår")."""
    if _ends(words.before, words):
        return ""
    right = words.after[: _STEPS + _LONGEST]
    for _ in range(4):
        for size in range(min(_LONGEST, len(right)), 0, -1):
            if " ".join(right[:size]) in phrases:
                return " ".join(right[:size])
        if not right or right[0] not in words.habits.between:
            return ""
        right.pop(0)
    return ""


def _narrowed(words: _Words, bases: Sequence[str]) -> bool:
    """Whether the sentence says before the number that it is about a part: "för resor har vi förbrukat"."""
    of_costs = bases[0].startswith(("costs_type_", "overhead"))
    neutral = {*words.habits.neutral, *(words.habits.wholes if of_costs else ())}
    return any(
        word in words.habits.narrowing and not (noun in neutral or year().fullmatch(noun) or noun == MASK)
        for word, noun in pairwise(words.before)
    )


# ---- the funding line -------------------------------------------------------------------------------


def _following(context: Context, words: _Words) -> str:
    """The one funding line whose name comes right after the number: "… kronor för Migration"."""
    first, _, named = " ".join(words.after).partition(" ")
    if first not in words.habits.narrowing:
        return ""
    found = [line.id for line in lines(context) if any(named.startswith(name) for name in _names(line))]
    return found[0] if len(found) == 1 else ""


def _scope(context: Context, piece: Piece, words: _Words) -> str | None:
    """The funding line that a number is about; empty for the whole; None where that cannot be told."""
    mentioned = [line.id for line in lines(context) if _mentions(line, words.sentence)]
    if len(mentioned) == 1:
        return mentioned[0]
    if mentioned:
        return None
    under = [line.id for line in lines(context) if line.id in piece.answers]
    if len(under) == 1:
        return under[0]
    if under or not context.once(_one_of_several).isdisjoint(piece.answers):
        return None  # costs under a task's heading are that task's
    return ""


def _one_of_several(context: Context) -> frozenset[str]:
    """Ids of the tasks and their parts, where there are several."""
    tasks = context.project.assignment.tasks
    if len(tasks) < 2:
        return frozenset()
    return frozenset(id_ for task in tasks for id_ in (task.id, *(part.id for part in task.parts)))


def _names(line: BudgetLine) -> list[str]:
    parts = (line.area, line.appropriation)
    return [" ".join(words_of(part.name)) for part in parts if part is not None and len(part.name) > 4]


def _mentions(line: BudgetLine, sentence: str) -> bool:
    if any(name in sentence for name in _names(line)):
        return True
    return re.search(rf"\b{re.escape(line.id.casefold())}\b", sentence) is not None


def _named(context: Context, base: str, scope: str) -> Figure | None:
    figures = context.figures
    if not scope:
        return figures.get(f"{base}_total") or figures.get(base)
    if base.startswith("costs_type_"):
        return figures.get(f"costs_{scope}_{base.removeprefix('costs_type_')}")
    return figures.get(f"{base}_{scope}")
