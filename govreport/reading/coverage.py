"""Coverage of the decision: which sentence is tied to which requirement, dismissed, or left over."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise
from operator import attrgetter

from attrs import define, field

from govreport.model import (
    Assignment,
    Decision,
    DecisionCoverage,
    Sentence,
    SentenceCoverage,
)
from govreport.model.result import SentenceState
from govreport.profiles import Profile
from govreport.profiles.decisions import ModalityHabits
from govreport.reading.folding import FoldedText, find_quotes, folded_text
from govreport.reading.modality import looks_infinitive
from govreport.reading.sought import Sought, sought

_WORDS = re.compile(r"[^\W_]+(?:[-:][^\W_]+)*")
_SOFT_HYPHEN = re.compile("[\u00ad\u00ac]\\s*")  # which divides no word
_WHOLE = 0.8  # share of a sentence that a quote must cover to tie its twins elsewhere as well
_START, _END = attrgetter("start"), attrgetter("end")
_FEWEST_WORDS = 3  # a shorter left-over says nothing


Span = tuple[int, int]


@define
class _Tied:
    """What is tied to one sentence."""

    ids: dict[str, None] = field(factory=dict)
    kinds: set[str] = field(factory=set)
    why: str = ""
    dismissed: bool = False
    spans: dict[Span, None] = field(factory=dict)


_UNTIED = _Tied()
"""Of most sentences of a decision of thousands; never changed."""


def cover(decision: Decision, assignment: Assignment, profile: Profile) -> DecisionCoverage:
    """Tie the assignment's quotes and dismissals to the decision's sentences.

    A quote ties every sentence it touches; several requirements may tie one sentence. What a tied sentence
    demands beyond the quotes, with a verb of its own, is its left-over part.
    """
    folded = folded_text(decision.text, decision.furniture)
    tied: dict[int, _Tied] = {}
    touched: dict[str, list[tuple[int, Span]]] = {}  # several requirements often quote the same words
    for id_, kind, quote, why in _quotes(assignment):
        if quote not in touched:
            touched[quote] = list(_touched(folded, quote, decision.sentences))
        for number, span in touched[quote]:
            if number not in tied:
                tied[number] = _Tied()
            _tie(tied[number], id_, kind, why, span)
    found = tuple(
        _covered(decision, sentence, tied, profile, folded.received) for sentence in decision.sentences
    )
    return DecisionCoverage(file=decision.file, text=decision.text, sentences=found)


def _quotes(assignment: Assignment) -> Iterator[tuple[str, str, str, str]]:
    """Every quote of the assignment: id, kind, words, and the reason of a dismissal."""
    budget, period = assignment.budget, assignment.period
    sources: list[tuple[str, str, tuple[str, ...], str]] = [
        (requirement.id, requirement.kind, requirement.quote, "") for requirement in assignment.requirements()
    ]
    if budget and budget.total:
        sources.append(("total", "funding", budget.total.quote, ""))
    if period:
        sources.append(("period", "period", period.quote, ""))
    sources.extend((related.id, "reference", related.quote, "") for related in assignment.related)
    sources.extend((reference.id, "reference", reference.quote, "") for reference in assignment.references)
    sources.extend(("", "dismissed", dismissed.quote, dismissed.why) for dismissed in assignment.dismissed)
    for id_, kind, quotes, why in sources:
        for quote in quotes:
            yield id_, kind, quote, why


def _touched(folded: FoldedText, quote: str, sentences: tuple[Sentence, ...]) -> Iterator[tuple[int, Span]]:
    """The sentences that a quote touches, each with the quote's place.

    They are those of its first place, and of further ones where it is (nearly) the whole of a sentence.
    """
    for number, (start, end) in enumerate(find_quotes(folded, quote)):
        first = bisect_right(sentences, start, key=_END)
        if number and sentences:
            begins = sentences[min(first, len(sentences) - 1)]
            if end - start < _WHOLE * (begins.end - begins.start):
                continue
        for index in range(first, bisect_left(sentences, end, key=_START)):
            yield index, (start, end)


def _tie(tied: _Tied, id_: str, kind: str, why: str, span: Span) -> None:
    tied.spans[span] = None
    tied.kinds.add(kind)
    if kind == "dismissed":
        tied.dismissed = True
        tied.why = tied.why or why
    else:
        tied.ids[id_] = None


def _covered(
    decision: Decision, sentence: Sentence, tied: dict[int, _Tied], profile: Profile, text: str
) -> SentenceCoverage:
    mine = tied.get(sentence.index, _UNTIED)
    left = ""
    if mine.spans and sentence.modality != "none":
        left = _left_over(text, sentence, mine, profile.decisions.modality)
    ids = tuple(mine.ids)
    state: SentenceState
    if ids:
        state = "tied"
    elif mine.dismissed:
        state = "dismissed"
    elif sentence.modality == "none":
        state = "no-demand"
    else:
        ids = _by_items(decision, sentence, tied)
        state = "tied" if ids else "untied"
    return SentenceCoverage(
        index=sentence.index,
        text=sentence.text,
        modality=sentence.modality,
        state=state,
        requirements=ids,
        why=mine.why,
        left_over=left,
        location=sentence.location,
        start=sentence.start,
        end=sentence.end,
    )


def _by_items(decision: Decision, sentence: Sentence, tied: dict[int, _Tied]) -> tuple[str, ...]:
    """What a list's lead is tied to by its items, if each is settled; the lead alone demands nothing."""
    items, seen = [], 0
    for place in range(sentence.index + 1, len(decision.sentences)):
        other = decision.sentences[place]
        if other.lead == sentence.index:
            seen += 1
            if other.modality != "none":  # what an item only names, the lead itself demands
                items.append(other)
        elif other.lead < 0 and other.index > sentence.index + 1 + 2 * seen:
            break
    found = [tied.get(item.index, _UNTIED) for item in items]
    if not all(one.ids or one.dismissed for one in found):
        return ()
    return tuple(dict.fromkeys(id_ for one in found for id_ in one.ids))


def _left_over(text: str, sentence: Sentence, mine: _Tied, habits: ModalityHabits) -> str:
    """The longest stretch outside the quotes that has a verb of its own, as received; empty if none."""
    settled = _settled_verbs(mine.kinds, habits)
    best = ""
    for start, end in _gaps(sentence, mine.spans):
        stretch = " ".join(text[start:end].split()).strip(" ,.;:–-")
        own = _without_relative(_SOFT_HYPHEN.sub("", stretch), mine.kinds, habits)
        if len(stretch) > len(best) and _demands(own, settled, habits):
            best = stretch
    return best


def demands(stretch: str, kinds: set[str], habits: ModalityHabits) -> bool:
    """Whether readable text demands something that requirements of these kinds do not settle."""
    return _demands(_without_relative(stretch, kinds, habits), _settled_verbs(kinds, habits), habits)


def _without_relative(stretch: str, kinds: set[str], habits: ModalityHabits) -> str:
    """A stretch without the clause that says which partners are meant ("samråda med dem |som ska pröva frågan").

    What a partner does is no demand on the agency; a purpose before it, or a further infinitive that may go on
    with the agency's own ("|och ta fram en plan"), leaves the stretch whole.
    """
    if "partner" not in kinds:
        return stretch
    goes_on = stretch.split(" ", 1)[0].lower() in habits.fronting  # right behind the quote of a partner
    works = None if goes_on else sought(habits.meets).search(stretch)
    words = list(_WORDS.finditer(stretch, works.end() if works else 0))
    said = [word.group().lower() for word in words]
    begins = next((place for place, word in enumerate(said) if word in habits.fronting), None)
    if begins is None or (works is None and begins) or habits.marker in said[:begins]:
        return stretch
    end = stretch.find(",", words[begins].start())
    end = len(stretch) if end < 0 else end
    told = [word.group().lower() for word in words[begins:] if word.start() < end]
    if any(one in habits.adds and looks_infinitive(other, habits) for one, other in pairwise(told)):
        return stretch
    return stretch[: words[begins].start()] + stretch[end:]


def _gaps(sentence: Sentence, spans: Iterable[Span]) -> Iterator[Span]:
    at = sentence.start
    for start, end in sorted(spans):
        if start > at:
            yield at, min(start, sentence.end)
        at = max(at, end)
        if at >= sentence.end:
            return
    yield at, sentence.end


def _settled_verbs(kinds: set[str], habits: ModalityHabits) -> Sought:
    """Verbs that say what the tied requirements are about, so that they are not left over."""
    phrases: list[str] = []
    for kind, verbs in habits.settled:
        if kind in kinds:
            phrases.extend(verbs)
    return sought(tuple(phrases))


def _demands(stretch: str, settled: Sought, habits: ModalityHabits) -> bool:
    """Whether a stretch holds a demand of its own: a modal verb or "att" and, after it, an infinitive."""
    words = [match.group().lower() for match in _WORDS.finditer(settled.sub(" ", stretch))]
    if len(words) < _FEWEST_WORDS:
        return False
    opens = False
    for place, word in enumerate(words):
        if word in habits.openers:
            opens = True
            continue
        inside = opens and place < len(words) - 1 and words[place - 1] not in habits.governing
        if inside and looks_infinitive(word, habits, after_marker=words[place - 1] == habits.marker):
            return True
    return False
