"""Whether a sentence asks for work beyond what the other proposals made from it already say."""

from __future__ import annotations

import re
from itertools import pairwise

from govreport.drafting.pieces import Piece
from govreport.drafting.source import Source
from govreport.reading.coverage import demands
from govreport.reading.modality import looks_infinitive
from govreport.reading.phrases import compiled
from govreport.reading.sentences import ParsedSentence

_LONG = 260  # characters of a sentence that asks for more than the perspective that it names


def is_task(source: Source, sentence: ParsedSentence, kinds: set[str], pieces: list[Piece]) -> bool:
    """Whether a sentence demands work beyond what the proposals made from it already say.

    Args:
        source: The decision.
        sentence: The sentence.
        kinds: Kinds of those proposals.
        pieces: The demands that the sentence divides into.
    """
    if not kinds:
        draft = source.habits.draft
        return bool(compiled(draft.task_leads).match(sentence.text)) or not _only_money(source, sentence.text)
    if kinds <= {"perspective"}:
        return len(sentence.text) > _LONG or verbs_more(source, sentence.text, kinds)
    if sentence.block == "item" and "funding" in kinds and not _begins_with_verb(source, sentence.text):
        return False  # "Genomförande av mässan, 2 miljoner kronor"
    if len(pieces) > 1:
        return any(asks_more(source, kinds, piece.text) for piece in pieces)
    if sentence.block == "item" and "formality" not in kinds:
        return _only_asks(
            source, kinds, _as_clause(source, sentence.text)
        )  # its infinitive hangs on its lead
    return _only_asks(source, kinds, sentence.text)


def _only_money(source: Source, text: str) -> bool:
    """Whether a sentence only says how money is handled, and not in a relative clause ("medel |som betalas ut")."""
    relative = source.habits.modality.fronting
    return any(
        not any(word in relative for word in match.group().lower().split())
        for match in compiled(source.habits.draft.money_only).finditer(text)
    )


def _begins_with_verb(source: Source, text: str) -> bool:
    first = re.match(r"[^\W\d_]+", text)
    return first is not None and looks_infinitive(first.group(), source.habits.modality)


def _as_clause(source: Source, text: str) -> str:
    """A demand that begins with its infinitive, with the word before it."""
    return f"{source.habits.modality.marker} {text[:1].lower()}{text[1:]}"


def asks_more(source: Source, kinds: set[str], text: str) -> bool:
    """Whether one of a sentence's demands asks for more than proposals of these kinds say."""
    said = _as_clause(source, text)
    if "deadline" in kinds and compiled(source.habits.draft.reporting).match(text):
        return False
    if any(kind in kinds and not verbs_more(source, said, {kind}) for kind in ("formality", "perspective")):
        return False
    others = kinds & {"partner", "funding"}
    return not others or demands(said, others, source.habits.modality)


def _only_asks(source: Source, kinds: set[str], said: str) -> bool:
    """Whether a sentence with one demand asks for more than a report, or than other proposals say."""
    reports = compiled(source.habits.draft.reporting).search(said) if "deadline" in kinds else None
    if reports and (_tells_which(source, said[reports.end() :]) or not _joins(source, said)):
        return False
    if "formality" in kinds and not verbs_more(source, said, {"formality"}):
        return False
    return demands(said, kinds, source.habits.modality)


def _tells_which(source: Source, rest: str) -> bool:
    """Whether a relative clause says which part is reported ("den del |som rör att kartlägga behovet")."""
    words = re.findall(r"[^\W\d_]+", rest)[:2]
    about = compiled(source.habits.draft.about)
    return (
        len(words) > 1
        and words[0] in source.habits.modality.fronting
        and about.fullmatch(words[1]) is not None
    )


def _joins(source: Source, said: str) -> bool:
    """Whether a further infinitive is joined to a demand ("lämna en rapport |och utvärdera arbetet")."""
    words = re.findall(r"[^\W\d_]+", said.lower())
    return any(
        word in source.habits.modality.adds and looks_infinitive(following, source.habits.modality)
        for word, following in pairwise(words)
    )


def verbs_more(source: Source, said: str, kinds: set[str]) -> bool:
    """Whether the verb that a sentence demands something with is another than those that proposals of a kind settle."""
    habits = source.habits.modality
    verb = compiled((*habits.finite, *source.habits.draft.asking)).search(said)
    settled = [verbs for kind, verbs in habits.settled if kind in kinds]
    for match in re.finditer(
        r"[^\W\d_]+", said[verb.end() :] if verb and not _begins_with_verb(source, said) else said
    ):
        if match.group().islower() and looks_infinitive(match.group(), habits):
            return not any(compiled(verbs).match(match.string, match.start()) for verbs in settled)
    return False
