"""What a decision names and the text does not hold: an annex, or who it is that gets the assignment."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from govreport.drafting.letterhead import place_of
from govreport.drafting.proposal import Note, Proposed
from govreport.drafting.source import Source
from govreport.reading.phrases import compiled

_COLUMNS = re.compile(
    r"(?m)^[ \t]*\w[^\n]{0,80}?(?:[ \t]{2,12}|\t)(?:\d[\d .,:]{0,12}(?:[ \t]{2,60}|\t)){1,9}\d{1,3}(?: \d{3})*[ \t]*$"
)
_APART = 3  # lines between two rows of one table
_NAMED = 0.9  # confidence from which an agency was read where the Government hands the assignment out


def absent(source: Source, agencies: tuple[Proposed[str], ...]) -> Iterator[Proposed[str]]:
    """What is not in the text though the decision counts on it, each with the words that say so.

    Args:
        source: The decision.
        agencies: Who was found to get the assignment.
    """
    draft = source.habits.draft
    named = any(one.confidence >= _NAMED for one in agencies)
    unnamed = compiled(draft.receivers_unnamed)
    held = _holds_annex(source)
    for sentence in source.among(source.holding(draft.annexes, draft.receivers_unnamed)):
        annexed = None if held else compiled(draft.annexes).search(sentence.text)
        if annexed:
            annexed = compiled(draft.annexes).search(without_law_annexes(source, sentence.text))
        receivers = None if named else unnamed.search(sentence.text)
        for key, match in (("absent-annex", annexed), ("absent-receivers", receivers)):
            if match is None:
                continue
            words, place, start = source.quote(sentence, match.start(), match.end())
            yield Proposed(
                value=key, quote=words, location=place, start=start, sentence=sentence.sentence.index,
                notes=(Note(key, (("words", words),)),), confidence=0.5,
            )  # fmt: skip
            held, named = held or key == "absent-annex", named or key == "absent-receivers"  # once is enough


def unread_table(source: Source, *, lines: bool) -> Iterator[Proposed[str]]:
    """The first row of a table of money that only blanks divide into columns, which nothing here can tell apart.

    Args:
        source: The decision.
        lines: Whether a funding line was read from a row of a table; that one is it.
    """
    received = source.parsed.received
    if lines or not compiled(tuple(name for name, _ in source.habits.amounts.table_units)).search(received):
        return
    rows = list(_COLUMNS.finditer(received))
    for one, other in pairwise(rows):
        if received.count("\n", one.end(), other.start()) <= _APART:
            words = " ".join(one.group().split())
            yield Proposed(
                value="absent-table", quote=words, location=place_of(source, one.start()), start=one.start(),
                notes=(Note("absent-table", (("words", words),)),), confidence=0.5,
            )  # fmt: skip
            return


def without_law_annexes(source: Source, text: str) -> str:
    """A sentence of the same length without annexes of laws and directives, which are none of the decision's."""
    return compiled(source.habits.draft.law_annexes).sub(lambda found: " " * len(found.group()), text)


def _holds_annex(source: Source) -> bool:
    """Whether an annex or an address list stands in the text, under a line that names it."""
    heads = compiled(source.habits.draft.annex_heads)
    lines = (line.strip(" \t#*") for line in source.parsed.received.splitlines())
    return any(heads.match(line) and re.match(r"[A-ZÅÄÖ]", line) for line in lines)
