"""What a decision names and the text does not hold: an annex, or who it is that gets the assignment."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govreport.drafting.proposal import Note, Proposed
from govreport.drafting.source import Source
from govreport.reading.phrases import compiled

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


def without_law_annexes(source: Source, text: str) -> str:
    """A sentence of the same length without annexes of laws and directives, which are none of the decision's."""
    return compiled(source.habits.draft.law_annexes).sub(lambda found: " " * len(found.group()), text)


def _holds_annex(source: Source) -> bool:
    """Whether an annex or an address list stands in the text, under a line that names it."""
    heads = compiled(source.habits.draft.annex_heads)
    lines = (line.strip(" \t#*") for line in source.parsed.received.splitlines())
    return any(heads.match(line) and re.match(r"[A-ZÅÄÖ]", line) for line in lines)
