"""Where money comes from: the payer, the expenditure area, the appropriation and its item."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from functools import lru_cache
from itertools import takewhile

from govreport.drafting.source import Source, ends_with
from govreport.drafting.sums import Sum
from govreport.model import NumberedName
from govreport.profiles.decisions import AmountHabits
from govreport.reading.phrases import compiled, expression
from govreport.reading.sentences import ParsedSentence

_GIRO = r"(?:\d{3,4}[–-]\d{4}|\d(?: ?\d){0,6}[–-]\d)"  # of a bank or of the post
_BEFORE = 2  # sentences before a sum in which what it is charged to may stand
_NEAR = 8  # paragraphs between a sum and the sentence that says what it is charged to


def payer(source: Source, sentence: ParsedSentence) -> str:
    """Who pays: the body named after a word that says so."""
    text = sentence.text
    bodies = source.mentions(sentence)
    habits = source.habits.amounts
    for phrases in (habits.payer, habits.requested):  # "rekvisition …, som lämnas senast den 1 maj till |X|"
        for match in compiled(phrases).finditer(text):
            if ends_with(habits.orders, text[: match.end()]):
                continue  # "enligt anvisningar från Regeringskansliet"
            for body in bodies:
                if 0 <= body.start - match.end() <= 2:
                    return body.name
    return ""


def path(
    text: str, habits: AmountHabits
) -> tuple[NumberedName | None, NumberedName | None, NumberedName | None]:
    """Expenditure area, appropriation and item that stand in ``text``."""
    return (
        _numbered(text, habits.area, r"\d{1,2}", habits),
        _numbered(text, habits.appropriation, r"(?:\d{1,2}|l) ?: ?(?:\d{1,3}|l)(?: ?[.:] ?\d{1,2})?", habits),
        _numbered(text, habits.item, r"\d{1,3}(?:\.\d{1,2})?", habits),
    )


def _numbered(text: str, words: tuple[str, ...], number: str, habits: AmountHabits) -> NumberedName | None:
    heads = "|".join(expression(word) for word in sorted(words, key=len, reverse=True))
    match = re.search(rf"(?<!\w)(?:{heads}) (?P<number>{number})(?![\w:])", text, re.IGNORECASE)
    if match is None:
        return None
    figures = match.group("number").replace(" ", "").lower().replace("l", "1")  # a scan's letter for a figure
    return NumberedName(figures, _name(text[match.end() :], habits))


def _name(rest: str, habits: AmountHabits) -> str:
    """The name after a number: up to the next part of the path or the end of the phrase."""
    words = (*habits.area, *habits.appropriation, *habits.item, *habits.name_stops)
    stop = compiled(words).search(rest)
    name = rest[: stop.start()] if stop else rest
    name = re.split(r"[;.](?: |$)(?![a-zåäö])", name, maxsplit=1)[0]
    name = _sum(habits).split(name, maxsplit=1)[0]
    if name.strip()[:1] in (")", "]"):
        return ""  # a bracket that was opened before the number
    name = re.sub(r"(?:,? (?:och|samt|uppförda|det under|för|med|om|högst))*[\s,;.]*$", "", name)
    name = name.strip(" ,.;:–-")
    if name.endswith((" m.m", " m.fl")):
        name += "."
    return name[:160]


@lru_cache(maxsize=4)
def _sum(habits: AmountHabits) -> re.Pattern[str]:
    """Where a sum begins that is no part of a name ("… Domstolsverket |med 300 000 kronor")."""
    units = "|".join(sorted((re.escape(unit) for unit, _, _ in habits.units), key=len, reverse=True))
    return re.compile(
        rf"(?:,? [^\W\d_]{{2,4}})? ?(?<![\d:])\d[\d  ]{{0,14}}(?:,\d{{1,3}})? ?(?:{units})(?!\w)"
        rf"|(?: \(?|(?<=[^\W\d_]))(?:{units})\)?$",  # a table's unit, glued to the name before it
    )


def charge(source: Source, sentence: ParsedSentence, sums: list[Sum]) -> None:
    """Give the sums before it the path that a sentence of its own names ("Kostnaderna ska belasta …")."""
    habits = source.habits.amounts
    if not sums:
        return
    here = list(takewhile(lambda one: one.sentence is sentence, reversed(sums)))
    text = sentence.text
    if here:
        area, appropriation, item = path(text, habits)
        for one in here:
            if one.appropriation is None and len(here) <= 3:
                one.area, one.appropriation, one.item = one.area or area, appropriation, one.item or item
        _as_before(text, here, sums[: -len(here)], habits)
        return
    paid_by = payer(source, sentence)
    if compiled(habits.charge).search(text):
        whole = compiled(habits.charges_all).search(text)
        area, appropriation, item = path(text, habits)
        if appropriation or area:
            for one in sums if whole else _recent(sums, sentence):
                if one.appropriation is None:
                    one.area, one.appropriation, one.item = one.area or area, appropriation, item
                    one.years = one.years or _budget_year(text, habits)
    _as_before(text, [one for one in _recent(sums, sentence) if one.appropriation is None], sums, habits)
    if paid_by and compiled(habits.pays).search(text):
        for one in _paid_here(source, sentence, _recent(sums, sentence)):
            one.payer = one.payer or paid_by


def _budget_year(text: str, habits: AmountHabits) -> tuple[int, ...]:
    """The one budget year that a sentence names, if it names one ("anslaget 1:1 för budgetåret 2019")."""
    named = re.findall(
        rf"{compiled(habits.budget_year).pattern} ((?:19|20)\d\d)(?![\w–-])", text, re.IGNORECASE
    )
    return (int(named[0]),) if len(set(named)) == 1 else ()


def charged_before(source: Source, sums: list[Sum]) -> None:
    """Give sums without a path the one that a sentence right before them names, where no sum stands before that."""
    habits = source.habits.amounts
    for one in sums:
        index = one.sentence.sentence.index
        if one.appropriation is not None or any(
            index - _BEFORE <= other.sentence.sentence.index < index for other in sums
        ):
            continue
        for sentence in reversed(source.sentences[max(0, index - _BEFORE) : index]):
            if source.background(sentence) or not compiled(habits.charge).search(sentence.text):
                continue
            area, appropriation, item = path(sentence.text, habits)
            if appropriation:
                one.area, one.appropriation, one.item = one.area or area, appropriation, one.item or item
                one.years = one.years or _budget_year(sentence.text, habits)
                break


def _as_before(text: str, here: list[Sum], before: list[Sum], habits: AmountHabits) -> None:
    """Give sums the path of the last one that has one, where their sentence refers to it ("samma anslag")."""
    named = next((one for one in reversed(before) if one.appropriation is not None), None)
    if named is None or not here or compiled(habits.same_path).search(text) is None:
        return
    for one in here:
        if one.appropriation is None:
            one.area, one.appropriation, one.item = named.area, named.appropriation, named.item


def repaid_to(source: Source, sentences: Iterable[ParsedSentence], sums: list[Sum]) -> None:
    """Give each line the giro it is repaid to: the next one that a sentence of repayment names, or the last."""
    habits = source.habits.amounts
    number = re.compile(rf"{compiled(habits.giro).pattern}:? (?P<number>{_GIRO})(?![\w–-])", re.IGNORECASE)
    named = [
        (sentence.sentence.index, match.group("number").replace("–", "-"))
        for sentence in sentences
        if compiled(habits.repays).search(sentence.text)
        for match in number.finditer(sentence.text)
    ]
    for one in sums if named else ():
        index = one.sentence.sentence.index
        one.giro = next((giro for at, giro in named if at >= index), named[-1][1])


def _recent(sums: list[Sum], sentence: ParsedSentence) -> list[Sum]:
    """The lines that stand near before a sentence; ``sums`` are in the decision's order."""
    first = bisect_left(sums, sentence.paragraph - _NEAR, key=lambda one: one.sentence.paragraph)
    return [one for one in sums[first:] if one.role == "line"]


def _paid_here(source: Source, sentence: ParsedSentence, sums: list[Sum]) -> list[Sum]:
    """The sums that a sentence about paying is about: those of the bodies named ("Medlen till X betalas ut")."""
    to = source.habits.draft.paid_to
    paid = {one.name for one in source.mentions(sentence) if ends_with(to, sentence.text[: one.start])}
    theirs = [one for one in sums if paid & {body.name for body in source.mentions(one.sentence)}]
    return theirs or sums
