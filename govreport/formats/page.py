"""What the HTML page shows, as values: the decision in pieces, a card per requirement, findings."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from govreport.formats.common import by_requirement, subject
from govreport.formats.words import Words
from govreport.model import (
    STATUSES,
    CheckResult,
    DecisionCoverage,
    EvidenceRef,
    Finding,
    Location,
    RequirementResult,
    SentenceCoverage,
)
from govreport.model.values import frozen

_CELLS = re.compile(r"[^\S\n]{3,}")  # what divides the columns of a letterhead
_BETWEEN_CELLS = " · "
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n\s*")
_HEADING_LENGTH = 70
_LETTERHEAD = 3  # short lines at the beginning that are no headings: who writes, to whom, from where
# what a sentence looks like when its requirements differ: the one that needs a person most decides
_WORST = ("unaddressed", "partly", "deviates", "pending", "addressed", "not-applicable")


@frozen
class Label:
    """A chip: the requirement's id and its status in words, or what else a sentence needs to say."""

    text: str
    kind: str
    status: str = ""
    href: str = ""


@frozen
class Piece:
    """A stretch of the decision: plain where ``kind`` is empty, else a sentence or part of one.

    Attributes:
        anchor: Where to jump to; on the sentence's first piece only.
        labels: On its last piece only.
    """

    text: str
    kind: str = ""
    anchor: str = ""
    labels: tuple[Label, ...] = ()


@frozen
class Paragraph:
    """Pieces in a row.

    Attributes:
        pieces: The pieces.
        look: ``heading`` where it looks like one, ``head`` for a line of the letterhead, else empty.
    """

    pieces: tuple[Piece, ...]
    look: str = ""


@frozen
class Evidence:
    """One line of evidence, a deviation, or a passage."""

    label: str
    title: str = ""
    kind: str = ""
    date: str = ""
    place: str = ""


@frozen
class Note:
    """A finding as the page shows it."""

    severity: str
    rule: str
    message: str
    hint: str = ""
    place: str = ""
    subject: str = ""
    href: str = ""


@frozen(kw_only=True)
class Card:
    """One requirement with all that belongs to it."""

    id: str
    anchor: str
    kind: str
    status: str
    reason: str
    text: str
    modality: str
    owner: str
    due: str
    quotes: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    deviation: Evidence | None
    passages: tuple[Evidence, ...]
    notes: tuple[Note, ...]
    sentences: tuple[int, ...]

    @property
    def needs_attention(self) -> bool:
        """Whether the card stands open from the start."""
        return any(note.severity == "error" for note in self.notes)


@frozen(kw_only=True)
class Page:
    """The whole page."""

    result: CheckResult
    cards: tuple[Card, ...]
    notes: tuple[Note, ...]
    paragraphs: tuple[Paragraph, ...]
    dismissed: tuple[SentenceCoverage, ...]
    statuses: Mapping[str, int]
    kinds: tuple[str, ...]


def build(result: CheckResult, words: Words) -> Page:
    """The page of a result."""
    grouped, _others = by_requirement(result)
    evidence = {ref.id: ref for ref in result.evidence}
    tied: dict[str, list[int]] = defaultdict(list)
    for sentence in result.decision.sentences if result.decision else ():
        for id_ in sentence.requirements:
            tied[id_].append(sentence.index)
    known = {requirement.id for requirement in result.requirements}
    cards = [
        _card(requirement, grouped.get(requirement.id, []), evidence, tuple(tied[requirement.id]))
        for requirement in result.requirements
    ]
    counts = Counter(requirement.status for requirement in result.requirements)
    return Page(
        result=result,
        cards=tuple(cards),
        notes=tuple(_note(finding, known) for finding in result.findings),
        paragraphs=_paragraphs(result, result.decision, words) if result.decision else (),
        dismissed=tuple(s for s in result.decision.sentences if s.state == "dismissed" and s.why)
        if result.decision
        else (),
        statuses={status: counts[status] for status in STATUSES if counts[status]},
        kinds=tuple(dict.fromkeys(requirement.kind for requirement in result.requirements)),
    )


def anchor(id_: str) -> str:
    """The id of a requirement's card in the page; any text becomes a safe one."""
    return "krav-" + "".join(c if c.isalnum() or c in "-_" else f".{ord(c):x}." for c in id_)


def _card(
    requirement: RequirementResult,
    findings: list[Finding],
    evidence: Mapping[str, EvidenceRef],
    sentences: tuple[int, ...],
) -> Card:
    def shown(id_: str) -> Evidence:
        ref = evidence.get(id_, EvidenceRef(id_, ""))
        day = ref.date.isoformat() if ref.date else ""
        return Evidence(id_, ref.title, ref.kind, day, _place(ref.location))

    return Card(
        id=requirement.id,
        anchor=anchor(requirement.id),
        kind=requirement.kind,
        status=requirement.status,
        reason=requirement.reason,
        text=requirement.text,
        modality=requirement.modality,
        owner=requirement.owner,
        due=requirement.due.isoformat() if requirement.due else "",
        quotes=requirement.quote,
        evidence=tuple(shown(id_) for id_ in requirement.evidence),
        deviation=shown(requirement.deviation) if requirement.deviation else None,
        passages=tuple(
            Evidence(passage.title, place=_place(passage.location)) for passage in requirement.passages
        ),
        notes=tuple(_note(finding) for finding in findings),
        sentences=sentences,
    )


def _note(finding: Finding, known: set[str] | None = None) -> Note:
    about = subject(finding)
    return Note(
        finding.severity,
        finding.rule,
        finding.message,
        finding.hint,
        _place(finding.location),
        about,
        f"#{anchor(about)}" if known and about in known else "",
    )


def _place(location: Location | None) -> str:
    """The place inside the folder; the page's head names the folder once."""
    return str(location) if location else ""


def _paragraphs(result: CheckResult, coverage: DecisionCoverage, words: Words) -> tuple[Paragraph, ...]:
    """The decision's text cut at sentences and blank lines; without a text, one sentence a paragraph."""
    status = {requirement.id: requirement.status for requirement in result.requirements}
    if not coverage.text:
        return tuple(
            Paragraph((_piece(s, s.text, status, words, first=True, last=True),)) for s in coverage.sentences
        )
    paragraphs: list[list[Piece]] = [[]]
    for text, sentence in _stretches(coverage):
        parts = _PARAGRAPH.split(text)
        for number, part in enumerate(parts):
            if number:
                paragraphs.append([])
            if not part or (not part.strip() and not paragraphs[-1]):
                continue
            if sentence is None:
                for line, whole in _lines(part):
                    paragraphs[-1].append(Piece(line))
                    if whole:  # a heading, or a line of the letterhead: no part of what follows
                        paragraphs.append([])
            else:
                first, last = number == 0, number == len(parts) - 1
                paragraphs[-1].append(_piece(sentence, part, status, words, first=first, last=last))
    said = [tuple(pieces) for pieces in paragraphs if any(piece.text.strip() for piece in pieces)]
    looks = ["heading" if _looks_like_heading(pieces) else "" for pieces in said]
    head = looks.index("") if "" in looks else len(looks)
    if head < len(said) and any(piece.kind for piece in said[head]):
        head -= 1  # right above a sentence: that sentence's heading
    if head >= _LETTERHEAD:
        looks[:head] = ["head"] * head
    return tuple(Paragraph(pieces, look) for pieces, look in zip(said, looks, strict=True))


def _lines(text: str) -> Iterator[tuple[str, bool]]:
    """What stands between sentences, in lines, and whether each ends for itself: the next one begins anew."""
    lines = text.split("\n")
    for number, line in enumerate(lines):
        following = lines[number + 1].strip() if number + 1 < len(lines) else None
        ends = following is not None and not following[:1].islower() and any(map(str.isalpha, line))
        said = _CELLS.sub(_BETWEEN_CELLS, line.strip()) if ends else line
        yield _folded(said if following is None else f"{said} "), ends


def _stretches(coverage: DecisionCoverage) -> Iterator[tuple[str, SentenceCoverage | None]]:
    """The whole text in order: what stands between sentences, and the sentences themselves."""
    position = 0
    for sentence in sorted(coverage.sentences, key=lambda s: s.start):
        if sentence.end <= position:  # overlaps the one before: its words are on the page already
            continue
        start = max(sentence.start, position)
        if start > position:
            yield coverage.text[position:start], None
        yield coverage.text[start : sentence.end], sentence
        position = sentence.end
    if position < len(coverage.text):
        yield coverage.text[position:], None


def _piece(
    sentence: SentenceCoverage,
    text: str,
    status: Mapping[str, str],
    words: Words,
    *,
    first: bool,
    last: bool,
) -> Piece:
    if sentence.state == "no-demand":
        return Piece(_folded(text))
    kind: str = sentence.state
    if kind == "tied":
        found = {status.get(id_, "") for id_ in sentence.requirements}
        kind = next((one for one in _WORST if one in found), "tied")
    return Piece(
        _folded(text),
        kind,
        f"mening-{sentence.index}" if first else "",
        tuple(_labels(sentence, status, words)) if last else (),
    )


def _labels(sentence: SentenceCoverage, status: Mapping[str, str], words: Words) -> Iterator[Label]:
    for id_ in sentence.requirements:
        kind = status.get(id_, "")
        if kind:
            yield Label(id_, kind, words(f"status.{kind}"), f"#{anchor(id_)}")
        else:  # tied to a field or a neighbouring assignment, which has no status of its own
            yield Label(words(f"field.{id_}"), "tied")
    if sentence.state == "dismissed":
        yield Label(words("sentence.dismissed"), "dismissed", href="#avforda" if sentence.why else "")
    elif sentence.state == "untied":
        yield Label(words("sentence.untied"), "untied")
    if sentence.left_over:
        yield Label(words("sentence.left-over", part=sentence.left_over), "untied")


def _folded(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def _looks_like_heading(pieces: tuple[Piece, ...]) -> bool:
    text = "".join(piece.text for piece in pieces).strip()
    plain = not any(p.kind for p in pieces) and _BETWEEN_CELLS not in text
    return len(text) <= _HEADING_LENGTH and plain and text[-1:] not in ".:;,!?"
