"""Days that the narrative tells of as past although the report was decided before them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from govreport.rules.at_hand import report_at_hand
from govreport.rules.context import Context
from govreport.rules.narrative.pieces import Piece, abbreviations, around, pieces
from govreport.rules.patterns import has_number
from govreport.rules.registry import Hit, Texts, rule

_DATE = r"(?P<d>3[01]|[12]\d|[1-9])\s(?P<m>{months})\s(?P<y>(?:19|20)\d\d)(?!\w)"


@rule(
    "GR411",
    "warning",
    {
        "signed": Texts(
            sv="”{found}” berättar om en dag efter beslutet om rapporten ({limit}).",
            en="“{found}” tells of a day after the decision on the report ({limit}).",
            hint_sv="Rätta dagen, eller skriv att det återstår.",
            hint_en="Correct the day, or write that it is still to come.",
        ),
        "due": Texts(
            sv="”{found}” berättar om en dag efter rapportens sista dag ({limit}).",
            en="“{found}” tells of a day after the report's last day ({limit}).",
            hint_sv="Rätta dagen, eller skriv att det återstår.",
            hint_en="Correct the day, or write that it is still to come.",
        ),
    },
)
def told_too_early(context: Context) -> Iterator[Hit]:
    """The narrative tells of nothing that happened after the report was decided on.

    What:
        A day with its year that running text, a table or a note tells of as past, or as that of a meeting, is no
        later than the sign-off, or than the report's last day while nobody has signed.
    Why:
        It is a mistyped year, or was written into the text after the decision on it.
    Fails:
        chapters/02-tid.md: |
          # Tid

          Mötet den 14 februari 2024 samlade tio kommuner.
        ---
        chapters/02-tid.md: |
          # Tid

          Ett seminarium genomfördes den 14 februari 2024.
    Passes:
        chapters/02-tid.md: |
          # Tid

          Nästa möte är planerat till den 14 februari 2024. Mötet hölls den 14 februari 2017.
    Exceptions:
        Quotations and headings, days without year, and sentences that look ahead ("ska", "nästa").
    """
    limit, variant = _limit(context)
    if limit is None:
        return
    for piece in pieces(context):
        if piece.kind in ("quote", "heading") or not has_number(piece.text):
            continue
        for match in _told(context, piece):
            day = _day(context, match)
            if day is not None and day > limit:
                found = " ".join(match[0].split())
                params = {"found": found, "limit": limit}
                yield Hit(
                    at=piece.at(match.start("d")), item=piece.chapter.name, variant=variant, params=params
                )


def _limit(context: Context) -> tuple[dt.date | None, str]:
    """The last day that can be told of, and whence it comes."""
    signoff, found = context.signoff, report_at_hand(context)
    if signoff is not None and signoff.date is not None:
        return signoff.date, "signed"
    return (found.day if found else None), "due"


def _patterns(context: Context) -> tuple[re.Pattern[str], tuple[re.Pattern[str], ...]]:
    """A day with its year, and the ways to tell of one."""
    date = _DATE.format(months="|".join(context.profile.forms.months))
    told = context.profile.language.told
    days = re.compile(date, re.IGNORECASE)
    return days, tuple(re.compile(pattern.replace("DATE", date), re.IGNORECASE) for pattern in told)


def _told(context: Context, piece: Piece) -> Iterator[re.Match[str]]:
    """Days told of as past, once each, in sentences that do not look ahead."""
    days, patterns = context.once(_patterns)
    if days.search(piece.text) is None:  # few texts with a number have a day, and that is quickly seen
        return
    seen: set[int] = set()
    for pattern in patterns:
        for match in pattern.finditer(piece.text):
            begin, end = around(piece.text, match.start("d"), abbreviations(context))
            words = set(re.findall(r"\w+", piece.text[begin:end].casefold()))
            if match.start("d") not in seen and words.isdisjoint(context.profile.language.ahead):
                seen.add(match.start("d"))
                yield match


def _day(context: Context, match: re.Match[str]) -> dt.date | None:
    months = [month.casefold() for month in context.profile.forms.months]
    try:
        return dt.date(int(match["y"]), months.index(match["m"].casefold()) + 1, int(match["d"]))
    except ValueError:  # a day that the month has not; a rule of its own says so
        return None
