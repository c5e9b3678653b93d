"""How percent and dashes are written in the narrative: as the profile writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govreport.rules.context import Context
from govreport.rules.narrative.pieces import pieces
from govreport.rules.narrative.typed_numbers import typed_numbers
from govreport.rules.narrative.writing import form_hits, in_brackets
from govreport.rules.patterns import later
from govreport.rules.registry import Hit, Texts, rule


@rule(
    "GR804",
    "warning",
    Texts(
        sv="”{found}” skrivs på annat sätt här.",
        en="“{found}” is written in another way here.",
        hint_sv="Skriv ”{right}”. Procenttecken passar i tabeller.",
        hint_en="Write “{right}”. The percent sign is for tables.",
    ),
)
def percent_form(context: Context) -> Iterator[Hit]:
    """Percent is written as the profile writes it.

    What:
        In running text “50 procent” (in Swedish); in tables “50 %” with a space.
    Why:
        A sign in a sentence slows the reader, and without its space some programs read it wrongly.
    Fails:
        chapters/02-andel.md: |
          # Andel

          Omkring 50 % svarade.
        ---
        chapters/02-andel.md: |
          # Andel

          | Svar | Andel |
          | --- | ---: |
          | Ja | 50% |
          | Nej | 50 % |
    Passes:
        chapters/02-andel.md: |
          # Andel

          Omkring 50 procent svarade (45 % av kvinnorna).
    Exceptions:
        Brackets, tables, and profiles that allow the sign; quotations and code.
    """
    sign_allowed, word = context.profile.language.percent_sign, context.profile.forms.percent
    for typed in typed_numbers(context):
        if typed.unit != "%":
            continue
        text, shown = typed.piece.text, typed.shown
        tight = typed.piece.kind == "cell" or sign_allowed or in_brackets(text, typed.start)
        right = f"{shown.removesuffix('%').strip()}\u00a0{'%' if tight else word}"
        if not tight or not shown.endswith(" %"):
            yield from form_hits([(typed.piece, typed.start, shown, right)])


# ---- dashes -----------------------------------------------------------------------------------------

_numbers = later(r"(?<![\w.,:/\u2013-])(\d{1,4})( ?)([-\u2013])( ?)(\d{1,4})(?![\w:/\u2013-]|[.,]\d)")
_loose = later(r"(?<=\w[ ,.)”])(?:--|-(?= )|---|\u2014)|(?<=[^\W\d])\u2014(?=\w)|(?<=\w)--(?=\w)")


@rule(
    "GR805",
    "warning",
    {
        "": Texts(
            sv="Intervallet ”{found}” skrivs med tankstreck utan mellanrum.",
            en="The interval “{found}” is written with an en dash and no spaces.",
            hint_sv="Skriv ”{right}”.",
            hint_en="Write “{right}”.",
        ),
        "loose": Texts(
            sv="”{found}” är inget tankstreck.",
            en="“{found}” is not the dash used here.",
            hint_sv="Skriv ”{right}”.",
            hint_en="Write “{right}”.",
        ),
    },
)
def dash_form(context: Context) -> Iterator[Hit]:
    """Dashes are written as the profile writes them.

    What:
        Intervals have an en dash without spaces (“2016–2017”, “10–15 personer”), and a dash between words
        is an en dash with spaces.
    Why:
        A hyphen joins: “10-15” may be a code. A screen reader reads the dash as “till”.
    Fails:
        chapters/02-tid.md: |
          # Tid

          Mötena hölls 2016-2017.
        ---
        chapters/02-tid.md: |
          # Tid

          Mötena blev få - men goda.
    Passes:
        chapters/02-tid.md: |
          # Tid

          Mötena hölls 2016–2017 – på giro 5052-5781 och enligt dnr 801-1234-2017.
    Exceptions:
        Numbers that do not rise, which are codes; days, giro and registration numbers; quotations and code.
    """
    dash = context.profile.language.dash
    if not dash:
        return
    for piece in pieces(context):
        text = piece.text
        if piece.kind == "quote" or not ("-" in text or "\u2014" in text or "\u2013" in text):
            continue
        yield from form_hits(
            (piece, m.start(), m[0], f"{m[1]}{dash}{m[5]}")
            for m in _numbers().finditer(text)
            if _interval(m, dash)
        )
        yield from form_hits(
            (
                (
                    piece,
                    m.start(),
                    _near(text, m),
                    _near(text, m).replace(m[0], f" {dash} ").replace("  ", " "),
                )
                for m in _loose().finditer(text)
                if not _between_numbers(text, m)
            ),
            "loose",
        )


def _interval(match: re.Match[str], dash: str) -> bool:
    """Whether two numbers with something between them are an interval in another form."""
    first, space, sign, other_space, last = match.groups()
    if (sign == dash and not space and not other_space) or bool(space) != bool(other_space):
        return False
    if (len(first) > 1 and first[0] == "0") or last[0] == "0" or (len(first) == 4) > (len(last) in (2, 4)):
        return False
    if len(first) == 4:
        years = 1900 <= int(first) <= 2100
        return years and (int(first) < int(last) <= 2100 or (len(last) == 2 and int(first[2:]) < int(last)))
    return len(last) < 4 and int(first) < int(last)


def _between_numbers(text: str, match: re.Match[str]) -> bool:
    before, after = text[max(0, match.start() - 2) : match.start()], text[match.end() : match.end() + 2]
    return before.rstrip()[-1:].isdigit() and after.lstrip()[:1].isdigit()


def _near(text: str, match: re.Match[str]) -> str:
    """The word before and the word after a dash, with it."""
    before = text[max(0, match.start() - 25) : match.start()].split()[-1:]
    after = text[match.end() : match.end() + 25].split()[:1]
    return " ".join((*before, match[0], *after))
