"""How days and numbers are written in the narrative: as the profile writes them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from govreport.rules.context import Context
from govreport.rules.narrative.pieces import Piece, pieces
from govreport.rules.narrative.typed_numbers import Typed, typed_numbers
from govreport.rules.patterns import at_numbers, has_number, later
from govreport.rules.registry import Hit, Texts, rule


def _numbered(context: Context) -> Iterator[Piece]:
    """Pieces with a digit, somebody else's words left out."""
    return (piece for piece in pieces(context) if piece.kind != "quote" and has_number(piece.text))


def form_hits(found: Iterable[tuple[Piece, int, str, str]], variant: str = "") -> Iterator[Hit]:
    """One finding for each form in a piece: what stands there and what should."""
    told: set[tuple[int, str]] = set()
    for piece, offset, wrong, right in found:
        if (id(piece), wrong) not in told:
            told.add((id(piece), wrong))
            params = {"found": " ".join(wrong.split()), "right": right}
            yield Hit(at=piece.at(offset), item=piece.chapter.name, variant=variant, params=params)


def in_brackets(text: str, offset: int) -> bool:
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
            matches += [match for match in iso if not in_brackets(piece.text, match.start())]
        forms = [(match, _written_out(context, match)) for match in matches]
        yield from form_hits((piece, m.start(), m[0], right) for m, right in forms if right)
        gone = [m for m, right in forms if not right]
        gone += [m for m in at_numbers((right_form,), piece.text) if not _written_out(context, m)]
        yield from form_hits(((piece, m.start(), m[0], "") for m in gone), "none")


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
    yield from form_hits((one.piece, one.start, one.shown, right) for one, right in wrong if right)


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
