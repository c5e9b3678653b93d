"""The letterhead of a decision: its registration number and its day."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import lru_cache

from attrs import frozen

from govreport.drafting.dates import Day, days
from govreport.drafting.name_forms import ministries
from govreport.drafting.proposal import Note, Proposed
from govreport.drafting.source import Source
from govreport.model import Location
from govreport.profiles.decisions import Phrases
from govreport.reading.folding import line_and_column, line_starts
from govreport.reading.phrases import compiled

_NEAR = 12  # characters between words for the decision's day and that day
_BELOW = 600  # characters below a decision's number among which its further numbers stand
_NUMBERS = 12  # lines of them
_LETTERHEAD = 3000  # characters at the beginning of a decision that its letterhead stands in
_CELL = re.compile(r"[^\s|](?:[^\s|]|[ ](?=[^\s|]))*")
_SHORT = 60  # characters of a cell that holds a day and little more
_AFTER_NUMBER = 12  # characters after such a number: "(delvis)"


def reference(source: Source) -> Proposed[str] | None:
    """The decision's own registration number: in its head, before the first sentence that decides anything."""
    pattern = number_pattern(source.habits.draft.own_reference)
    received = source.parsed.received
    head = received[: head_end(source)]
    match = next((one for one in pattern.finditer(head) if not _in_brackets(head, one.start())), None)
    sure = 0.95
    if match is None:
        named = re.search(  # at a line's beginning or glued to the title, and not cited in a sentence
            rf"(?m)(?:^[ \t#*]*|(?<=[^\W\d_]))(?:{alternatives(source.habits.draft.reference_number)})"
            rf":? ?(?={pattern.pattern})",
            received[:4000],
            re.IGNORECASE,
        )
        match = pattern.match(received, named.end()) if named else _paper_number(source, head)
        sure = 0.85
    if match is None:
        return None
    return Proposed(
        value=" ".join(match.group().split()),
        quote=" ".join(match.group().split()),
        location=place_of(source, match.start()),
        confidence=sure,
        notes=_more_numbers(pattern, head, match),
        start=match.start(),
    )


def _more_numbers(pattern: re.Pattern[str], head: str, own: re.Match[str]) -> tuple[Note, ...]:
    """The further numbers that stand on lines of their own by the decision's number ("N2020/01322 (delvis)")."""
    own_number = " ".join(own.group().split())
    found: dict[str, None] = {}
    for line in head[own.end() : own.end() + _BELOW].splitlines()[:_NUMBERS]:
        bare = " ".join(line.split())
        match = pattern.match(bare)
        if match and len(bare) - match.end() < _AFTER_NUMBER and match.group() != own_number:
            found.setdefault(bare)
        elif bare and found:
            break
    return (Note("more-numbers", (("numbers", ", ".join(found)),)),) if found else ()


def _in_brackets(text: str, at: int) -> bool:
    """Whether a place stands within brackets of its line, as what a sentence cites does."""
    line = text[text.rfind("\n", 0, at) + 1 : at]
    return line.count("(") > line.count(")")


def alternatives(words: Phrases) -> str:
    """Any of some words, longest first, wherever they stand."""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True)) or "(?!)"


def _paper_number(source: Source, head: str) -> re.Match[str] | None:
    """The number of its own that a paper has on a line of its head ("Dir. 2019:47")."""
    words = compiled(source.habits.draft.paper_numbers).pattern
    return re.search(
        rf"(?m)^[ \t]*(?P<number>{words}\s{{1,4}}(?:19|20)\d\d:\d{{1,4}})(?=[ \t]*$)", head, re.IGNORECASE
    )


@lru_cache(maxsize=4)
def number_pattern(codes: Phrases) -> re.Pattern[str]:
    """Registration numbers of ministries: "Ju2017/01242/KRIM", "N 2019/03241 (delvis)"."""
    body = "|".join(sorted(map(re.escape, codes), key=len, reverse=True)) or "(?!)"
    office = r"(?:/[A-ZÅÄÖa-zåäö0-9]{1,10}){0,3}(?: /[A-ZÅÄÖ]{1,6})?"
    return re.compile(rf"(?<![\w/])(?:{body}) ?(?:19|20)\d\d ?/ ?\d{{2,6}}{office}(?!\w)")


@frozen
class Cell:
    """A stretch of one line of the letterhead, between its margins or beside another.

    Attributes:
        text: As received.
        start: Offset of its first character in the text as received.
        line: Number of its line, from 0.
        column: Column of its first character, from 0.
    """

    text: str
    start: int
    line: int
    column: int


def head_end(source: Source, longest: int = _LETTERHEAD) -> int:
    """Where the letterhead ends: at the first sentence that demands anything, or after ``longest`` characters."""
    first = next((one.sentence.start for one in source.sentences if one.sentence.modality != "none"), 0)
    return min(first, longest)


def cells(source: Source) -> Iterator[Cell]:
    """The cells of the letterhead, line by line; two blanks, a tab or a bar stand between two of them."""
    offset = 0
    for number, line in enumerate(source.parsed.received[: head_end(source)].splitlines(keepends=True)):
        for match in _CELL.finditer(line):
            yield Cell(match.group().rstrip(), offset + match.start(), number, match.start())
        offset += len(line)


def decided(source: Source) -> Proposed[dt.date] | None:
    """The day of the decision, where it stands alone in the head."""
    told = compiled(source.habits.draft.decided_at)
    for cell in cells(source):
        found = [day for day in days(cell.text, source.habits.dates) if day.date]
        if not found or found[0].date is None:
            continue
        day, said = found[0], told.match(cell.text)
        if said and day.start < said.end() + _NEAR:
            words, sure = cell.text[: day.end], 0.95
        elif len(found) == 1 and (_fills(day, cell.text.strip("# *"))):
            words, sure = cell.text, 0.9
        elif len(found) == 1 and _only_letterhead(source, cell.text, day):
            words, sure = cell.text[day.start : day.end], 0.9
        else:
            continue
        at = cell.start + cell.text.index(words)
        return Proposed(
            value=found[0].date, quote=words, location=place_of(source, at), confidence=sure, start=at
        )
    return None


def _fills(day: Day, text: str) -> bool:
    """Whether a day is most of what a short cell holds ("Stockholm den 3 maj 2018")."""
    return len(text) < _SHORT and day.end - day.start > len(text) * 0.3


def _only_letterhead(source: Source, text: str, day: Day) -> bool:
    """Whether a cell holds nothing beside a day but what a letterhead does: paper, numbers, ministry, receiver."""
    draft, names = source.habits.draft, source.habits.names
    rest = text[: day.start] + " " * (day.end - day.start) + text[day.end :]
    known = [(start, end) for start, end, _ in ministries(rest, names)]
    known += [(one.start, one.end) for one in source.names.find(rest, year=source.year)]
    for start, end in known:
        rest = rest[:start] + " " * (end - start) + rest[end:]
    rest = number_pattern(draft.own_reference).sub(" ", rest)
    for phrases in (draft.paper_kinds, draft.reference_number, draft.day_labels, names.cabinet):
        rest = compiled(phrases).sub(" ", rest)
    rest = re.sub(
        r"(?<!\w)(?:(?:[IVX]{1,4}[ :.]{0,2})?\d{1,3}|\d{1,2} ?(?:\(\d{1,2}\)|/ ?\d{1,2}))(?!\w)", " ", rest
    )
    return re.search(r"\w", re.sub(r"\([^()\d]{1,20}\)", " ", rest)) is None


def place_of(source: Source, offset: int) -> Location:
    """The place of an offset of the text as received."""
    file = source.sentences[0].sentence.location.file if source.sentences else ""
    return Location(file, *line_and_column(line_starts(source.parsed.received), offset))
