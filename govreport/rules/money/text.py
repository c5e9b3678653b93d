"""Numbers in the narrative: bound to data, in agreement with it, and in one unit of money."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from govreport.model import Figure, Location
from govreport.model.blocks import Table
from govreport.model.walking import walk
from govreport.rules.context import Context
from govreport.rules.narrative.claims import claims
from govreport.rules.narrative.pieces import MASK, abbreviations, around
from govreport.rules.narrative.sentences import is_summary
from govreport.rules.narrative.typed_numbers import Typed, equal_figures, typed_numbers
from govreport.rules.patterns import later
from govreport.rules.registry import Hit, Texts, Word, rule

_SOURCES = {
    "submissions": Word("rekvisitionerna (submissions)", "the requisitions (submissions)"),
    "contacts": Word("kontakterna (contacts)", "the contacts"),
    "activities": Word("aktiviteterna (activities)", "the activities"),
    "deliverables": Word("produkterna (deliverables)", "the deliverables"),
    "assignment.yaml": Word("beslutet (assignment.yaml)", "the decision (assignment.yaml)"),
}
_covered = later(f"{MASK}+")
_FEW = 2  # so many bound numbers of a chapter are told one by one


@rule(
    "GR520",
    "warning",
    {
        "": Texts(
            sv="{found} är skrivet för hand och är inte något av rapportens namngivna tal.",
            en="{found} is typed by hand and is none of the report's named figures.",
            hint_sv="Lägg in talet under figures i govreport.yaml med unit och source, och skriv {{{{ "
            "figures.NAMN }}}}. Är talet någon annans ger du meningen en fotnot med källan.",
            hint_en="Add the number under figures in govreport.yaml with unit and source, and write "
            "{{{{ figures.NAME }}}}. Where it is somebody else's, give the sentence a footnote with the source.",
        ),
        "many": Texts(
            sv="{count} tal i kapitlet är skrivna för hand och finns inte bland rapportens namngivna tal: "
            "{found}.",
            en="{count} numbers in the chapter are typed by hand and not among the report's named figures: "
            "{found}.",
            hint_sv="Lägg in dem under figures i govreport.yaml med unit och source, eller ge meningen en "
            "fotnot med källan om talet är någon annans.",
            hint_en="Add them under figures in govreport.yaml with unit and source, or give the sentence a "
            "footnote with the source where the number is somebody else's.",
        ),
        "bound": Texts(
            sv="{found} är skrivet för hand. Det är i dag samma tal som {names}.",
            en="{found} is typed by hand. Today it is the same as {names}.",
            hint_sv="Skriv {{{{ figures.{name} }}}}, så ändras det när underlaget ändras.",
            hint_en="Write {{{{ figures.{name} }}}}: then it changes when the data change.",
        ),
        "bound-many": Texts(
            sv="{count} tal i kapitlet är skrivna för hand, fast de är namngivna tal: {found}.",
            en="{count} numbers in the chapter are typed by hand although they are named figures: {found}.",
            hint_sv="Skriv namnen i stället, till exempel {{{{ figures.{name} }}}}, så ändras talen när "
            "underlaget ändras.",
            hint_en="Write the names instead, such as {{{{ figures.{name} }}}}: then the numbers change when "
            "the data change.",
        ),
    },
)
def typed_by_hand(context: Context) -> Iterator[Hit]:
    """Numbers with a unit come from the data.

    What:
        No number with a unit (kronor, tkr, procent, personer, the units of the project's own figures) is
        typed in the chapters; it is written `{{ figures.NAME }}`.
    Why:
        What is typed twice will differ once: between text, table and ledger, after the last correction.
    Fails:
        chapters/02-ekonomi.md: |
          # Ekonomi

          Vi rekvirerade 300 000 kronor.
        ---
        chapters/02-ekonomi.md: |
          # Ekonomi

          Av deltagarna var 62 procent chefer.
        ---
        chapters/02-ekonomi.md: |
          # Ekonomi

          Vi rekvirerade 300 000 kronor i april, 300 tkr i maj och 0,300 miljoner kronor i juni.
    Passes:
        chapters/02-ekonomi.md: |
          # Ekonomi

          Vi rekvirerade {{ figures.requisitioned_total }}. Två av tre deltagare var chefer,
            se 15 § förordningen.
    Exceptions:
        Quotations; numbers in words; dates, sections and references; a sentence with a footnote or a link,
        where the number is somebody else's and its source is given. A number that contradicts its figure has
        GR521. What one chapter has of numbers that are no figure's is one finding, and so are three or more
        that are.
    """
    contradicted = {
        (id(c.typed.piece), c.typed.start) for c in claims(context) if not agrees(context, c.typed, c.figure)
    }
    unknown: dict[str, dict[str, Typed]] = {}
    bound: dict[str, list[tuple[Typed, list[str]]]] = {}
    for typed in typed_numbers(context):
        if (id(typed.piece), typed.start) in contradicted or _cited(context, typed):
            continue
        chapter = typed.piece.chapter.file
        if names := _likely(typed, equal_figures(context, typed)):
            bound.setdefault(chapter, []).append((typed, names))
        else:
            unknown.setdefault(chapter, {}).setdefault(typed.shown, typed)
    for known in bound.values():
        yield from _bound(known)
    for found in unknown.values():
        yield _unknown(list(found.values()))


def _bound(known: list[tuple[Typed, list[str]]]) -> Iterator[Hit]:
    """Numbers of one chapter that are figures': one by one where they are few, else together."""
    if len(known) > _FEW:
        found = [(typed, f"figures.{names[0]}") for typed, names in known]
        yield _together("bound-many", found, name=known[0][1][0])
        return
    for typed, names in known:
        params = {"found": typed.shown, "names": names[:3], "name": names[0]}
        at = typed.piece.at(typed.start)
        yield Hit(at=at, item=typed.piece.chapter.name, variant="bound", params=params)


def _unknown(found: list[Typed]) -> Hit:
    """Numbers of one chapter that are no figure's."""
    if len(found) > 1:
        return _together("many", [(typed, "") for typed in found])
    first = found[0]
    at = first.piece.at(first.start)
    return Hit(at=at, item=first.piece.chapter.name, params={"found": first.shown})


def _together(variant: str, found: list[tuple[Typed, str]], **params: object) -> Hit:
    """One finding for several numbers, each with its line and what more there is to say of it."""
    words = []
    for typed, more in found:
        line = typed.piece.at(typed.start).line
        tail = f", {more}" if more else ""
        words.append(Word(f"{typed.shown} (rad {line}{tail})", f"{typed.shown} (line {line}{tail})"))
    first = found[0][0]
    return Hit(
        at=first.piece.at(first.start),
        item=first.piece.chapter.name,
        variant=variant,
        params={"count": len(found), "found": words, **params},
    )


# letters on either side; what runs on for longer is no sentence, and may hold thousands of numbers
_SENTENCE = 2_000


def _cited(context: Context, typed: Typed) -> bool:
    """Whether the number's sentence has a footnote or a link out of the report."""
    text = typed.piece.span.text  # in which figures' tokens stand as written, and other marks are covered
    begin, end = around(typed.piece.text, typed.start, abbreviations(context))
    begin, end = max(begin, typed.start - _SENTENCE), min(end, typed.end + _SENTENCE)
    return any(_leads_out(typed, match.start()) for match in _covered().finditer(text, begin, end + 1))


def _leads_out(typed: Typed, offset: int) -> bool:
    """Whether what is covered there is a footnote's mark or an address, and not a reference or code."""
    place, lines = typed.piece.at(offset), _lines(typed.piece.chapter.source)
    line = lines[place.line - 1] if place.line and place.line <= len(lines) else ""
    covered = line[(place.column or 1) - 1 :][:500]
    return covered.startswith("[^") or "//" in covered.split(")")[0].split(" ")[0]


@lru_cache(maxsize=16)
def _lines(source: str) -> list[str]:
    return source.split("\n")


def _likely(typed: Typed, names: list[str]) -> list[str]:
    """Names of equal figures, those of the funding line under whose heading the number stands first."""
    return sorted(names, key=lambda name: not any(name.endswith(f"_{id_}") for id_ in typed.piece.answers))


def agrees(context: Context, typed: Typed, figure: Figure) -> bool:
    """Whether a typed number is its figure, or is another figure and only named unhappily."""
    if figure.value is not None and typed.means(figure.value):
        return True
    return bool(equal_figures(context, typed))


@rule(
    "GR521",
    "error",
    Texts(
        sv="Texten säger {found}, men ”{label}” ({name}) är {value} enligt {source}.",
        en="The text says {found}, but “{label}” ({name}) is {value} according to {source}.",
        hint_sv="Skriv {{{{ figures.{name} }}}} i stället, eller rätta underlaget om texten är rätt.",
        hint_en="Write {{{{ figures.{name} }}}} instead, or correct the data where the text is right.",
    ),
)
def contradicts_figure(context: Context) -> Iterator[Hit]:
    """No typed number contradicts the named figure of the same thing.

    What:
        Where a sentence names what its number is ("kostnaderna uppgick till …", "… kronor återstår",
        "sammanlagt … deltagare"), the number is that figure's, rounded as it is written. Under a heading
        that answers a funding line, or in a sentence that names one, it is that line's figure.
    Why:
        A total that differs between text, table and ledger is the first thing a controller sees, and the
        last that a reader forgives.
    Fails:
        chapters/02-ekonomi.md: |
          # Ekonomi

          Kostnaderna uppgick till 310 000 kronor.
        ---
        chapters/02-ekonomi.md: |
          # Rättsväsendet {answers="B1"}

          Under 2017 rekvirerades 250 tkr och 12 000 kronor återstår.
    Passes:
        chapters/02-ekonomi.md: |
          # Ekonomi

          Kostnaderna uppgick till 0,3 miljoner kronor. Kostnaderna för resor uppgick till 41 000 kronor.
    Exceptions:
        Parts of the whole ("av kostnaderna", "kostnaderna för resor"), plans and estimates, approximate
        numbers ("drygt 300 000 kronor") within their last digit, and counts without a word such as
        "sammanlagt". Under the heading of one task of several, costs are taken to be that task's. All of
        these still have GR520.
    """
    for claim in claims(context):
        typed, figure = claim.typed, claim.figure
        if figure.value is None or agrees(context, typed, figure):
            continue
        yield Hit(
            at=typed.piece.at(typed.start),
            item=typed.piece.chapter.name,
            params={
                "found": typed.shown,
                "label": figure.label,
                "name": figure.name,
                "value": _written(context, figure),
                "source": _SOURCES.get(figure.source, figure.source or figure.name),
            },
        )


def _written(context: Context, figure: Figure) -> str:
    number = context.profile.forms.number(figure.value or Decimal(0))
    return f"{number}\u00a0{figure.unit}".strip()


@rule(
    "GR523",
    "warning",
    Texts(
        sv="Belopp anges här i {unit}, men på andra ställen i {others}.",
        en="Amounts are given here in {unit}, but elsewhere in {others}.",
        hint_sv="Använd en enhet i hela rapporten. De namngivna talen och tabellerna skrivs i {standard}.",
        hint_en="Use one unit in the whole report. Named figures and tables are written in {standard}.",
    ),
)
def mixed_units(context: Context) -> Iterator[Hit]:
    """Amounts are given in one unit.

    What:
        The chapters do not mix kronor, tkr and mnkr, in text or in the heads of tables. One finding per unit.
    Why:
        A reader who compares 300 with 300 000 has to stop, and may be wrong by a thousand.
    Fails:
        chapters/02-ekonomi.md: |
          # Ekonomi

          Vi rekvirerade {{ figures.requisitioned_total }}. Resorna kostade 41 tkr.
    Passes:
        chapters/02-ekonomi.md: |
          # Ekonomi

          Vi rekvirerade {{ figures.requisitioned_total }}. I hela landet var det omkring 2 miljoner kronor.
    Exceptions:
        “Miljoner kronor” in words, which everybody reads; the summary, which may round.
    """
    first: dict[Decimal, tuple[str, Location | None, str]] = {}
    money = {unit.casefold(): worth for unit, worth in context.profile.language.numbers.money.items()}
    for unit, at, chapter in _units_used(context, money):
        first.setdefault(money[unit], (unit, at, chapter))
    if len(first) < 2:
        return
    standard = min(first)
    for worth, (unit, at, chapter) in first.items():
        if worth != standard:
            others = [other for value, (other, _, _) in first.items() if value != worth]
            yield Hit(
                at=at, item=chapter, params={"unit": unit, "others": others, "standard": first[standard][0]}
            )


def _units_used(context: Context, money: dict[str, Decimal]) -> Iterator[tuple[str, Location | None, str]]:
    """Units of money with a place: those of named figures first, which are always in the currency's own."""
    own = next((word for word in context.profile.forms.currency.values() if word in money), "")
    for chapter in context.project.chapters:
        for ref in chapter.figures:
            figure = context.figures.get(ref.name)
            if own and figure is not None and figure.unit == own:
                yield own, ref.at, chapter.name
    for typed in typed_numbers(context):
        summary = is_summary(typed.piece.chapter, context.profile.language)
        if typed.kind == "money" and " " not in typed.unit and not summary:
            yield typed.unit, typed.piece.at(typed.start), typed.piece.chapter.name
    tables = [
        (chapter, block)
        for chapter in context.project.chapters
        for block in walk(chapter.blocks)
        if isinstance(block, Table)
    ]
    if not tables:
        return
    short = re.compile(
        "|".join(rf"\b{re.escape(unit)}\b" for unit in money if " " not in unit), re.IGNORECASE
    )
    for chapter, table in tables:
        heads = " ".join(getattr(run, "text", "") for column in table.columns for run in column.head)
        yield from ((match[0].casefold(), table.at, chapter.name) for match in short.finditer(heads))
