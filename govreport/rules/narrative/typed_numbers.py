"""Numbers with a unit that stand typed in the narrative."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Literal

from govreport.model import Figure
from govreport.model.values import frozen
from govreport.profiles.language import NumberWords
from govreport.rules.context import Context
from govreport.rules.narrative.pieces import MASK, Piece, abbreviations, pieces, sentences
from govreport.rules.patterns import at_numbers, has_number, later

NumberKind = Literal["money", "percent", "count"]
ONE, TWO = Decimal(1), Decimal(2)
_ROUNDED = 4  # characters: three digits and a decimal mark, with fewer a likeness may be chance
_GROUPS = 12  # more than any number has: a table's figures without end would be tried to their last from each
year = later(r"(?:19|20)\d\d")
_word = later(r"[\w-]+|[^\w\s*]")  # a star is emphasis, which changes nothing
_range = later(r"\d[\d\s.,]{0,11}\s?–\s?$")
_bare = later(r"(?<![\w.,:/§-])(?P<whole>\d{1,3}(?:\s\d{3})+(?!\d)|\d{1,6})(?![\w/:§-]|[.,]\d|\s§)")


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
        """The number and its unit as written, from the first end of a range ("45–60 procent")."""
        text = self.piece.text
        begin = self.range_start
        return " ".join(text[self.start if begin is None else begin : self.end].replace("*", "").split())

    @property
    def range_start(self) -> int | None:
        """Offset of the first end of the range whose last end the number is; None where it is alone."""
        match = _range().search(self.piece.text, max(0, self.start - 16), self.start)
        return None if match is None else match.start()

    def means(self, value: Decimal) -> bool:
        """Whether the number is ``value``, rounded as it is written."""
        if self.about:
            step = self.step
            while self.value and self.value % (step * 10) == 0:
                step *= 10
            return abs(self.value - value) <= step
        return abs(self.value - value) <= self.step / TWO


def words_of(text: str) -> list[str]:
    """The words and signs of a text, in small letters."""
    return [word.casefold() for word in _word().findall(text)]


def kind_of(context: Context, figure: Figure) -> NumberKind:
    """What a figure's unit measures."""
    unit = figure.unit.strip()
    if unit in context.profile.forms.currency.values():
        return "money"
    return "percent" if unit in (context.profile.forms.percent, "%") else "count"


def equal_figures(context: Context, typed: Typed) -> list[str]:
    """Names of the figures that are what was typed: exactly, or rounded to three digits or more ("22,6 mnkr")."""
    index = context.once(_by_value)
    exact = index.get((typed.kind, typed.value), [])
    if exact or typed.kind != "money" or len(typed.whole + typed.decimals) < _ROUNDED:
        return exact
    near = (
        (value, names) for (kind, value), names in index.items() if kind == "money" and typed.means(value)
    )
    return min(near, key=lambda found: abs(found[0] - typed.value), default=(ONE, []))[1]


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
    nouns = _nouns(context)
    pattern = _pattern(context, nouns)
    money = {unit.casefold(): worth for unit, worth in context.profile.language.numbers.money.items()}
    stems = tuple(noun.casefold()[: max(4, len(noun) - 1)] for noun in nouns)
    found: list[Typed] = []
    for piece in numbered:
        named = list(_in_piece(context, piece, pattern, money))
        found += named
        found += _compared(context, piece, named, stems)
    return tuple(found)


def _nouns(context: Context) -> set[str]:
    """Nouns whose number is data: the profile's, and what the project's own figures count."""
    nouns = set(context.profile.language.numbers.counted)
    for figure in context.figures.values():
        if kind_of(context, figure) == "count":
            nouns.update(word for word in figure.words if " " not in word)
            nouns.add(figure.unit)
    nouns.discard(context.profile.terms.get("unit.pieces", ""))
    nouns.discard("")
    return nouns


def _pattern(context: Context, nouns: Iterable[str]) -> re.Pattern[str]:
    words = context.profile.language.numbers
    mark = re.escape(context.profile.forms.decimal)
    other = "," if context.profile.forms.decimal == "." else "."
    return re.compile(
        rf"(?<![\w.,:/§-])(?P<whole>\d{{1,3}}(?:(?:[\s{other}]\d{{3}}){{1,{_GROUPS}}}|(?:{mark}\d{{3}}){{2,4}})(?!\d)|\d+)"
        r"(?P<decimals>[,.]\d{1,6})?[\s*_]{0,4}"
        rf"(?:(?P<unit>{_either((*words.money, *words.percent))})"
        rf"|(?P<adjective>[^\W\d_]{{3,20}}\s)?(?P<noun>{_either(nouns)}))(?!\w)",
        re.IGNORECASE,
    )


def _either(words: Iterable[str]) -> str:
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in ordered) or r"(?!)"


def _in_piece(
    context: Context, piece: Piece, pattern: re.Pattern[str], money: Mapping[str, Decimal]
) -> Iterator[Typed]:
    words = context.profile.language.numbers
    for match in at_numbers((pattern,), piece.text):
        unit = " ".join((match["unit"] or match["noun"]).casefold().split())
        whole, decimals = re.sub(r"\D", "", match["whole"]), (match["decimals"] or "")[1:]
        if len(whole) > 15 or (match["noun"] and year().fullmatch(match["whole"])):
            continue  # "under 2017 genomförda aktiviteter"
        worth = money.get(unit, ONE) if match["unit"] else ONE
        step = worth.scaleb(-len(decimals))
        before = words_of(piece.text[max(0, match.start() - 20) : match.start()])
        yield Typed(
            piece,
            match.start(),
            match.end(),
            Decimal(whole + decimals) * step,
            step,
            match["whole"],
            match["decimals"] or "",
            bool(before) and before[-1] in words.about,
            "count" if match["noun"] else "money" if unit in money else "percent",
            unit,
        )


def _compared(context: Context, piece: Piece, named: list[Typed], stems: tuple[str, ...]) -> Iterator[Typed]:
    """Bare numbers that are compared, where the sentence says what is counted ("frågorna ökade från 78 till 112")."""
    words, months = context.profile.language.numbers, context.profile.forms.months
    taken = {one.start for one in named}
    for begin, end in sentences(piece.text, abbreviations(context)):
        sentence = piece.text[begin:end]
        if not has_number(sentence) or not any(word.startswith(stems) for word in words_of(sentence)):
            continue
        for match in at_numbers((_bare(),), sentence):
            if begin + match.start() in taken or year().fullmatch(match[0]):
                continue
            before = words_of(sentence[max(0, match.start() - 20) : match.start()])[-1:]
            after = words_of(sentence[match.end() : match.end() + 30])[:2]
            compared = before and before[0] in words.compared
            share = len(after) > 1 and after[0] in words.share and _whole(after[1], words)
            if (compared or share) and not (after and after[0] in months):
                value = Decimal(re.sub(r"\D", "", match["whole"]))
                start, stop = begin + match.start(), begin + match.end()
                yield Typed(piece, start, stop, value, ONE, match["whole"], "", False, "count", "")


def _whole(word: str, words: NumberWords) -> bool:
    """Whether a word, or what stands for a figure, can be that of which a number is a part."""
    return word.isdigit() or word == MASK or word in words.neutral
