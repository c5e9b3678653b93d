"""Numbers with a unit that stand typed in the narrative, and which named figure each speaks of."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import pairwise
from typing import Literal

from govreport.model import BudgetLine, Figure
from govreport.model.values import frozen
from govreport.profiles.language import NumberWords
from govreport.rules.context import Context
from govreport.rules.money_facts import lines
from govreport.rules.narrative import MASK, Piece, around, pieces
from govreport.rules.patterns import at_numbers, has_number, later

NumberKind = Literal["money", "percent", "count"]
ONE, TWO = Decimal(1), Decimal(2)
_year = later(r"(?:19|20)\d\d")
_word = later(r"[\w-]+|[^\w\s*]")  # a star is emphasis, which changes nothing
_STEPS = 9  # words that may stand between a figure's noun and its number


@frozen
class Typed:
    """A number typed by hand.

    Attributes:
        piece: Where it stands.
        start: Offset of its first digit.
        end: Offset after its unit.
        value: In whole units: kronor, per cent, pieces.
        step: Worth of its last digit.
        whole: Its digits before the decimal mark as written, separators included.
        decimals: Its decimal mark and decimals as written, if any.
        about: Whether a word before it makes it approximate.
        kind: What its unit measures.
        unit: The unit as written, in small letters.
    """

    piece: Piece
    start: int
    end: int
    value: Decimal
    step: Decimal
    whole: str
    decimals: str
    about: bool
    kind: NumberKind
    unit: str

    @property
    def shown(self) -> str:
        """The number and its unit as written."""
        return " ".join(self.piece.text[self.start : self.end].replace("*", "").split())

    def means(self, value: Decimal) -> bool:
        """Whether the number is ``value``, rounded as it is written."""
        if self.about:
            step = self.step
            while self.value and self.value % (step * 10) == 0:
                step *= 10
            return abs(self.value - value) <= step
        return abs(self.value - value) <= self.step / TWO


@frozen
class Claim:
    """A typed number that speaks of a named figure."""

    typed: Typed
    figure: Figure


def kind_of(context: Context, figure: Figure) -> NumberKind:
    """What a figure's unit measures."""
    unit = figure.unit.strip()
    if unit in context.profile.forms.currency.values():
        return "money"
    return "percent" if unit in (context.profile.forms.percent, "%") else "count"


def equal_figures(context: Context, typed: Typed) -> list[str]:
    """Names of the figures that are exactly what was typed."""
    return context.once(_by_value).get((typed.kind, typed.value), [])


def _by_value(context: Context) -> dict[tuple[NumberKind, Decimal], list[str]]:
    index: dict[tuple[NumberKind, Decimal], list[str]] = defaultdict(list)
    for figure in context.figures.values():
        if figure.value is not None:
            index[kind_of(context, figure), figure.value].append(figure.name)
    return dict(index)


# ---- finding them -----------------------------------------------------------------------------------


def typed_numbers(context: Context) -> tuple[Typed, ...]:
    """Every number with a unit that stands typed in the narrative, quotations left out."""
    return context.once(_typed_numbers)


def _typed_numbers(context: Context) -> tuple[Typed, ...]:
    numbered = [piece for piece in pieces(context) if piece.kind != "quote" and has_number(piece.text)]
    if not numbered:
        return ()  # most of a finished narrative: then no pattern need be made
    pattern = _pattern(context)
    return tuple(one for piece in numbered for one in _in_piece(context, piece, pattern))


def _pattern(context: Context) -> re.Pattern[str]:
    words = context.profile.language.numbers
    nouns = set(words.counted)
    for figure in context.figures.values():
        if kind_of(context, figure) == "count":
            nouns.update(word for word in figure.words if " " not in word)
            nouns.add(figure.unit)
    nouns.discard(context.profile.terms.get("unit.pieces", ""))
    nouns.discard("")
    mark = re.escape(context.profile.forms.decimal)
    other = "," if context.profile.forms.decimal == "." else "."
    return re.compile(
        rf"(?<![\w.,:/§-])(?P<whole>\d{{1,3}}(?:(?:[\s{other}]\d{{3}})+|(?:{mark}\d{{3}}){{2,4}})(?!\d)|\d+)"
        r"(?P<decimals>[,.]\d{1,6})?[\s*_]{0,4}"
        rf"(?:(?P<unit>{_either((*words.money, *words.percent))})"
        rf"|(?P<adjective>[^\W\d_]{{3,20}}\s)?(?P<noun>{_either(nouns)}))(?!\w)",
        re.IGNORECASE,
    )


def _either(words: set[str] | tuple[str, ...]) -> str:
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in ordered) or r"(?!)"


def _in_piece(context: Context, piece: Piece, pattern: re.Pattern[str]) -> Iterator[Typed]:
    words = context.profile.language.numbers
    money = {unit.casefold(): worth for unit, worth in words.money.items()}
    for match in at_numbers((pattern,), piece.text):
        unit = " ".join((match["unit"] or match["noun"]).casefold().split())
        whole, decimals = re.sub(r"\D", "", match["whole"]), (match["decimals"] or "")[1:]
        if len(whole) > 15 or (match["noun"] and _year().fullmatch(match["whole"])):
            continue  # "under 2017 genomförda aktiviteter"
        worth = money.get(unit, ONE) if match["unit"] else ONE
        step = worth.scaleb(-len(decimals))
        before = _word().findall(piece.text[max(0, match.start() - 20) : match.start()])
        yield Typed(
            piece,
            match.start(),
            match.end(),
            Decimal(whole + decimals) * step,
            step,
            match["whole"],
            match["decimals"] or "",
            bool(before) and before[-1].casefold() in words.about,
            "count" if match["noun"] else "money" if unit in money else "percent",
            unit,
        )


# ---- which figure a number speaks of ----------------------------------------------------------------


def claims(context: Context) -> tuple[Claim, ...]:
    """Typed numbers whose sentence says which named figure they are."""
    return context.once(_claims)


def _claims(context: Context) -> tuple[Claim, ...]:
    typed = typed_numbers(context)
    if not typed:
        return ()
    phrases = _phrases(context)
    found = ((one, _figure(context, one, phrases)) for one in typed)
    return tuple(Claim(one, figure) for one, figure in found if figure is not None)


def _phrases(context: Context) -> dict[str, list[str]]:
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


def _figure(context: Context, typed: Typed, phrases: Mapping[str, list[str]]) -> Figure | None:
    words = context.profile.language.numbers
    text = typed.piece.text
    begin, end = around(text, typed.start)
    before = [word.casefold() for word in _word().findall(text[begin : typed.start])]
    after = [word.casefold() for word in _word().findall(text[typed.end : end])]
    if after and after[0] in words.parts:
        return None
    phrase = _phrase_before(before, phrases, words) or _phrase_after(before, after, phrases, words)
    if not phrase and typed.kind == "count" and typed.unit in phrases and not _ends(before, words.parts):
        phrase = typed.unit
    if not phrase:
        return None
    sentence = text[begin:end].casefold()
    if typed.kind == "count" and not any(word in sentence for word in words.whole):
        return None  # a number of meetings may be of some of the meetings
    planned = any(stem in text[begin : typed.start].casefold() for stem in words.plans)
    scope = _scope(context, typed.piece, sentence)
    if scope is None or (not scope and _narrowed(before, phrase, words)):
        return None
    for base in phrases[phrase]:
        figure = _named(context, base, scope)
        if figure is None or figure.value is None or kind_of(context, figure) != typed.kind:
            continue
        if not (planned and base.startswith("costs")):
            return figure
    return None


def _ends(words: list[str], among: tuple[str, ...]) -> bool:
    return bool(words) and words[-1] in among


def _narrowed(before: list[str], phrase: str, words: NumberWords) -> bool:
    """Whether the sentence says, before the phrase, that it is about a part: "för resor har vi förbrukat"."""
    joined = " ".join(before)
    left = joined[: joined.rfind(phrase)].split() if phrase in joined else before
    return any(
        word in words.narrowing and not (noun in words.neutral or _year().fullmatch(noun) or noun == MASK)
        for word, noun in pairwise(left)
    )


def _phrase_before(before: list[str], phrases: Mapping[str, list[str]], words: NumberWords) -> str:
    """The phrase that ends before the number, with nothing but connecting words between."""
    left = before[-_STEPS - 6 :]
    for _ in range(_STEPS):
        for size in range(min(5, len(left)), 0, -1):
            phrase = " ".join(left[-size:])
            if phrase in phrases:
                return "" if _ends(left[:-size], words.parts) else phrase
        if not left or not (left[-1] in words.between or left[-1] == ":" or _year().fullmatch(left[-1])):
            return ""
        left.pop()
    return ""


def _phrase_after(
    before: list[str], after: list[str], phrases: Mapping[str, list[str]], words: NumberWords
) -> str:
    """The phrase that follows the number ("… kronor återstår")."""
    if _ends(before, words.parts):
        return ""
    right = after[: _STEPS + 6]
    for _ in range(4):
        for size in range(min(5, len(right)), 0, -1):
            if " ".join(right[:size]) in phrases:
                return " ".join(right[:size])
        if not right or right[0] not in words.between:
            return ""
        right.pop(0)
    return ""


def _scope(context: Context, piece: Piece, sentence: str) -> str | None:
    """The funding line that a sentence is about; empty for the whole; None where that cannot be told."""
    mentioned = [line.id for line in lines(context) if _mentions(line, sentence)]
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


def _mentions(line: BudgetLine, sentence: str) -> bool:
    names = [part.name for part in (line.area, line.appropriation) if part is not None and len(part.name) > 4]
    if any(name.casefold() in sentence for name in names):
        return True
    return re.search(rf"\b{re.escape(line.id.casefold())}\b", sentence) is not None


def _named(context: Context, base: str, scope: str) -> Figure | None:
    figures = context.figures
    if not scope:
        return figures.get(f"{base}_total") or figures.get(base)
    if base.startswith("costs_type_"):
        return figures.get(f"costs_{scope}_{base.removeprefix('costs_type_')}")
    return figures.get(f"{base}_{scope}")
