"""How days, numbers, percent and dashes are written in the narrative: as the profile writes them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from govreport.rules.context import Context
from govreport.rules.narrative import Piece, pieces
from govreport.rules.patterns import at_numbers, has_number, later
from govreport.rules.registry import Hit, Texts, rule
from govreport.rules.typed_numbers import Typed, typed_numbers


def _numbered(context: Context) -> Iterator[Piece]:
    """Pieces with a digit, somebody else's words left out."""
    return (piece for piece in pieces(context) if piece.kind != "quote" and has_number(piece.text))


def _hits(found: Iterable[tuple[Piece, int, str, str]], variant: str = "") -> Iterator[Hit]:
    """One finding for each form in a piece: what stands there and what should."""
    told: set[tuple[int, str]] = set()
    for piece, offset, wrong, right in found:
        if (id(piece), wrong) not in told:
            told.add((id(piece), wrong))
            params = {"found": " ".join(wrong.split()), "right": right}
            yield Hit(at=piece.at(offset), item=piece.chapter.name, variant=variant, params=params)


def _in_brackets(text: str, offset: int) -> bool:
    """Whether a place stands inside brackets, where space is short."""
    return text.rfind("(", max(0, offset - 80), offset) > text.rfind(")", max(0, offset - 80), offset)


# ---- days -------------------------------------------------------------------------------------------

_iso = later(r"(?<![\w/-])(?P<y>(?:19|20)\d\d)-(?P<m>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12]\d|3[01])(?![\w-])")


@rule(
    "GR802",
    "warning",
    {
        "": Texts(
            sv="Datumet ”{found}” skrivs på annat sätt i löpande text.",
            en="The date “{found}” is written in another way in running text.",
            hint_sv="Skriv ”{right}”.",
            hint_en="Write “{right}”.",
        ),
        "none": Texts(
            sv="Dagen ”{found}” finns inte.",
            en="There is no such day as “{found}”.",
            hint_sv="Rätta dag eller månad.",
            hint_en="Correct day or month.",
        ),
    },
)
def date_form(context: Context) -> Iterator[Hit]:
    """Days are written as the profile writes them.

    What:
        In running text a day is written out with month and full year, such as “15 mars 2018”; not
        “15/3-18”, “15 Mars 2018”, “15:e mars” or “2018-03-15”. Every day exists.
    Why:
        15/3 and 3/15 are read differently by different readers, and by a screen reader not as days at all.
    Fails:
        chapters/02-tid.md: |
          # Tid

          Rapporten lämnades den 15/3-18.
        ---
        chapters/02-tid.md: |
          # Tid

          Rapporten lämnades 2018-03-15.
        ---
        chapters/02-tid.md: |
          # Tid

          Rapporten lämnades den 30 februari 2018.
    Passes:
        chapters/02-tid.md: |
          # Tid

          Rapporten lämnades den 15 mars 2018 (beslutet är från 2017-02-09).
    Exceptions:
        “2018-03-15” in tables, in brackets and where the profile allows it; quotations and code.
    """
    numbered = list(_numbered(context))
    if not numbered:
        return
    patterns = _date_patterns(context)
    right_form = re.compile(
        r"(?<![\w/.,:-])(?P<d>3[01]|[12]\d|[1-9])\s(?P<m>" + "|".join(context.profile.forms.months)
        + r")\s(?P<y>(?:19|20)\d\d)(?!\w)", re.I
    )  # fmt: skip
    iso_counts = not context.profile.language.iso_in_text
    for piece in numbered:
        matches = list(at_numbers(patterns, piece.text))
        if iso_counts and piece.kind != "cell":
            iso = at_numbers((_iso(),), piece.text)
            matches += [match for match in iso if not _in_brackets(piece.text, match.start())]
        forms = [(match, _written_out(context, match)) for match in matches]
        yield from _hits((piece, m.start(), m[0], right) for m, right in forms if right)
        gone = [m for m, right in forms if not right]
        gone += [m for m in at_numbers((right_form,), piece.text) if not _written_out(context, m)]
        yield from _hits(((piece, m.start(), m[0], "") for m in gone), "none")


def _date_patterns(context: Context) -> list[re.Pattern[str]]:
    months = context.profile.forms.months
    names = {
        "MONTH": "|".join(months),
        "SHORT": "|".join(month[:length] for month in months for length in (3, 4) if len(month) > length),
        "CAPITAL": "|".join(month.capitalize() for month in months),
    }
    compiled = []
    for pattern in context.profile.language.dates:
        filled = re.sub("MONTH|SHORT|CAPITAL", lambda found: names[found[0]], pattern)
        compiled.append(re.compile(filled, re.IGNORECASE))
    return compiled


def _written_out(context: Context, match: re.Match[str]) -> str:
    """The day as the profile writes it, without year where none is given; empty where it does not exist."""
    forms = context.profile.forms
    month = match["m"].casefold()
    number = (
        int(month)
        if month.isdigit()
        else next((i for i, name in enumerate(forms.months, 1) if name.casefold().startswith(month)), 0)
    )
    year = int(match["y"]) if match["y"] else 2000
    try:
        day = dt.date(year + 2000 if year < 100 else year, number, int(match["d"]))
    except ValueError:
        return ""
    if match["y"]:
        return forms.date(day)
    return forms.long_date.format(d=day.day, month=forms.months[number - 1], y="").strip()


# ---- numbers ----------------------------------------------------------------------------------------

_SPACES = " \n\u00a0\u202f\u2009"


@rule(
    "GR803",
    "warning",
    Texts(
        sv="Talet ”{found}” skrivs på annat sätt.",
        en="The number “{found}” is written in another way.",
        hint_sv="Skriv ”{right}”.",
        hint_en="Write “{right}”.",
    ),
)
def number_form(context: Context) -> Iterator[Hit]:
    """Numbers with a unit are written as the profile writes them.

    What:
        Thousands are divided by a space from five digits on, and decimals by a comma (in Swedish): “1 200
        000 kronor”, “3,5 procent”; not “1200000”, “1.200.000” or “3.5”.
    Why:
        1.200 is a thousand and two hundred to one reader and one and a fifth to another.
    Fails:
        chapters/02-ekonomi.md: |
          # Ekonomi

          Lokalen kostade 1200000 kronor.
        ---
        chapters/02-ekonomi.md: |
          # Ekonomi

          Andelen ökade till 3.5 procent.
    Passes:
        chapters/02-ekonomi.md: |
          # Ekonomi

          Lokalen kostade 1 200 000 kronor. Andelen ökade till 3,5 procent, se delmål 8.7.
    Exceptions:
        Numbers without a unit, which may be codes, sections and references; quotations and code.
    """
    wrong = ((one, _number_as_written_here(context, one)) for one in typed_numbers(context))
    yield from _hits((one.piece, one.start, one.shown, right) for one, right in wrong if right)


def _number_as_written_here(context: Context, typed: Typed) -> str:
    """The number in the profile's form; empty where it is in it already."""
    forms = context.profile.forms
    digits = re.sub(r"\D", "", typed.whole)
    separators = {c for c in typed.whole if not c.isdigit()}
    allowed = _SPACES if forms.thousands in _SPACES else forms.thousands
    bare = not separators and len(digits) >= context.profile.language.long_number
    if not bare and separators <= set(allowed) and typed.decimals[:1] in ("", forms.decimal):
        return ""
    decimals = forms.decimal + typed.decimals[1:] if typed.decimals else ""
    return f"{forms.number(Decimal(digits))}{decimals}\u00a0{typed.unit}".strip()


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
        tight = typed.piece.kind == "cell" or sign_allowed or _in_brackets(text, typed.start)
        right = f"{shown.removesuffix('%').strip()}\u00a0{'%' if tight else word}"
        if not tight or not shown.endswith(" %"):
            yield from _hits([(typed.piece, typed.start, shown, right)])


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
        yield from _hits(
            (piece, m.start(), m[0], f"{m[1]}{dash}{m[5]}")
            for m in _numbers().finditer(text)
            if _interval(m, dash)
        )
        yield from _hits(
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
