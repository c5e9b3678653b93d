"""What an amended decision changes: its sentences beside those of the old one, and the requirements in doubt."""

from __future__ import annotations

import textwrap
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import Any, Literal

from govreport.drafting import head, letterhead, words
from govreport.drafting.proposal import Proposed
from govreport.drafting.source import Source
from govreport.model import Assignment, Decision, Finding, Sentence
from govreport.model.values import frozen
from govreport.profiles import Profile
from govreport.reading.coverage import cover
from govreport.reading.folding import FoldedText, find_quote, fold

ChangeKind = Literal["same", "changed", "new", "gone"]
_ALIKE = 62.0  # likeness, of 100, from which two sentences are versions of one
_REACH = 150  # sentences away from its old place that a changed one is looked for in long decisions
_FEW = 2_000_000  # pairs up to which every sentence is compared with every other


@frozen
class Change:
    """One sentence, in the old decision, the new one, or both.

    Attributes:
        kind: What became of it.
        old: As it stood; None where it is new.
        new: As it stands; None where it is gone.
        requirements: Ids of what is tied to the old sentence.
        likeness: How like the two are, of 100.
    """

    kind: ChangeKind
    old: Sentence | None = None
    new: Sentence | None = None
    requirements: tuple[str, ...] = ()
    likeness: float = 100.0


@frozen
class HeadChange:
    """What the head of the new decision says otherwise: its number is the one that hand-ins have to quote.

    Attributes:
        key: ``title``, ``reference`` or ``decided``.
        old: As the assignment has it, or else the old decision; empty where neither says.
        new: As the new decision has it.
    """

    key: str
    old: str
    new: str


@frozen
class Suspect:
    """A requirement that an amended decision puts in doubt.

    Attributes:
        id: The requirement.
        why: ``changed`` or ``gone``: what became of a sentence it quotes.
        found: Whether all of its quotes still stand in the new decision.
        label: What the requirement says, or else its quote.
    """

    id: str
    why: ChangeKind
    found: bool
    label: str = ""


@frozen(kw_only=True)
class Update:
    """The old decision against the new one.

    Attributes:
        changes: In the new decision's order; what is gone stands where it stood.
        suspects: Requirements in doubt, in the assignment's order.
        heads: What the new decision's head says otherwise.
        findings: What was noted when the new decision was read: its encoding, a language that does not fit.
    """

    changes: tuple[Change, ...] = ()
    suspects: tuple[Suspect, ...] = ()
    heads: tuple[HeadChange, ...] = ()
    findings: tuple[Finding, ...] = ()

    def of(self, kind: ChangeKind) -> tuple[Change, ...]:
        """The changes of one kind."""
        return tuple(change for change in self.changes if change.kind == kind)


def update(old: Decision, new: Decision, assignment: Assignment, profile: Profile) -> Update:
    """Say which sentences of a decision are new, changed or gone, and which requirements are in doubt.

    Args:
        old: The decision that the assignment was made from.
        new: The amended decision.
        assignment: What is tied to the old decision by its quotes.
        profile: Whose language both are read in.
    """
    tied = {sentence.index: sentence.requirements for sentence in cover(old, assignment, profile).sentences}
    pairs = _paired(old.sentences, new.sentences)
    changes = tuple(_changes(old.sentences, new.sentences, pairs, tied))
    return Update(
        changes=changes,
        suspects=tuple(_suspects(changes, new, assignment)),
        heads=tuple(_head_changes(old, new, assignment, profile)),
    )


def _head_changes(
    old: Decision, new: Decision, assignment: Assignment, profile: Profile
) -> Iterator[HeadChange]:
    """Title, number and day where the new decision names them and they are others than before."""
    before, after = (Source(one.text, profile, one.file, one.sentences) for one in (old, new))
    known = {
        "title": assignment.title,
        "reference": assignment.reference,
        "decided": assignment.decided.isoformat() if assignment.decided else "",
    }
    for key, read in (
        ("title", head.title),
        ("reference", letterhead.reference),
        ("decided", letterhead.decided),
    ):
        found, was = read(after), read(before)
        said = known[key] or (str(was.value) if was else "")
        if found and fold(str(found.value)) != fold(said) and not (was and was.value == found.value):
            yield HeadChange(key, said, str(found.value))
        elif found and found.notes != (was.notes if was else ()) and _further(found):
            yield HeadChange(key, said, f"{found.value}, {_further(found)}")


def _further(number: Proposed[Any]) -> str:
    """The further numbers that stand below a decision's own."""
    return next((dict(note.values)["numbers"] for note in number.notes if note.key == "more-numbers"), "")


def _paired(old: tuple[Sentence, ...], new: tuple[Sentence, ...]) -> dict[int, tuple[int, float]]:
    """Index of the old sentence, and likeness, by the index of the new one."""
    waiting: dict[str, deque[int]] = defaultdict(deque)
    for sentence in old:
        waiting[_key(sentence)].append(sentence.index)
    pairs: dict[int, tuple[int, float]] = {}
    taken: set[int] = set()
    for sentence in new:
        places = waiting.get(_key(sentence))
        if places:
            before = places.popleft()
            pairs[sentence.index] = (before, 100.0)
            taken.add(before)
    rest_old = [sentence for sentence in old if sentence.index not in taken]
    rest_new = [sentence for sentence in new if sentence.index not in pairs]
    pairs.update(_alike(rest_old, rest_new))
    return pairs


def _key(sentence: Sentence) -> str:
    return fold(sentence.text).replace(" ", "")


def _alike(old: list[Sentence], new: list[Sentence]) -> dict[int, tuple[int, float]]:
    """The best pairs among what is not the same, the most alike first."""
    # rapidfuzz takes 30 ms to load and is needed only where two decisions are compared
    from rapidfuzz import fuzz

    near_only = len(old) * len(new) > _FEW
    found: list[tuple[float, int, int]] = []
    before = [(sentence, fold(sentence.text)) for sentence in old]
    for sentence in new:
        text = fold(sentence.text)
        for other, form in before:
            if near_only and abs(other.index - sentence.index) > _REACH:
                continue
            likeness = fuzz.ratio(text, form, score_cutoff=_ALIKE)
            if likeness:
                found.append((likeness, sentence.index, other.index))
    pairs: dict[int, tuple[int, float]] = {}
    taken: set[int] = set()
    for likeness, here, there in sorted(found, key=lambda one: (-one[0], abs(one[1] - one[2]))):
        if here not in pairs and there not in taken:
            pairs[here] = (there, likeness)
            taken.add(there)
    return pairs


def _changes(
    old: tuple[Sentence, ...],
    new: tuple[Sentence, ...],
    pairs: dict[int, tuple[int, float]],
    tied: dict[int, tuple[str, ...]],
) -> Iterator[Change]:
    """Every sentence once; what is gone follows the last sentence before it that stayed."""
    kept = {before: here for here, (before, _) in pairs.items()}
    after: dict[int, list[Sentence]] = defaultdict(list)
    last = -1
    for sentence in old:
        if sentence.index in kept:
            last = kept[sentence.index]
        else:
            after[last].append(sentence)
    yield from _gone(after[-1], tied)
    for sentence in new:
        pair = pairs.get(sentence.index)
        if pair is None:
            yield Change("new", new=sentence, likeness=0.0)
        else:
            before, likeness = pair
            same = likeness >= 100.0 and _key(old[before]) == _key(sentence)
            yield Change(
                "same" if same else "changed",
                old=old[before],
                new=sentence,
                requirements=tied.get(before, ()),
                likeness=likeness,
            )
        yield from _gone(after.get(sentence.index, ()), tied)


def _gone(sentences: Iterable[Sentence], tied: dict[int, tuple[str, ...]]) -> Iterator[Change]:
    for sentence in sentences:
        yield Change("gone", old=sentence, requirements=tied.get(sentence.index, ()), likeness=0.0)


def _suspects(changes: tuple[Change, ...], new: Decision, assignment: Assignment) -> Iterator[Suspect]:
    worst: dict[str, ChangeKind] = {}
    for change in changes:
        if change.kind in ("changed", "gone"):
            for id_ in change.requirements:
                if worst.get(id_) != "gone":
                    worst[id_] = change.kind
    folded = FoldedText(new.text, new.furniture)
    quotes = {requirement.id: requirement.quote for requirement in assignment.requirements()}
    quotes.update((related.id, related.quote) for related in assignment.related)
    quotes.update((reference.id, reference.quote) for reference in assignment.references)
    labels = {one.id: one.label or next(iter(one.quote), "") for one in assignment.requirements()}
    labels.update((related.id, related.title) for related in assignment.related)
    labels.update((reference.id, reference.ref) for reference in assignment.references)
    ordered = [*(id_ for id_ in quotes if id_ in worst), *(id_ for id_ in worst if id_ not in quotes)]
    for id_ in ordered:
        found = all(find_quote(folded, quote) is not None for quote in quotes.get(id_, ()))
        yield Suspect(id_, worst[id_], found, labels.get(id_, ""))


def side_by_side(result: Update, *, lang: str = "sv", width: int = 108) -> str:
    """The changes as text for a person: old beside new, then the requirements in doubt."""
    lines = [*_heads(result, lang)]
    column = (width - 3) // 2
    for kind in ("changed", "new", "gone"):
        changes = result.of(kind)
        if not changes:
            continue
        lines += [words.text(f"update-{kind}", lang, count=len(changes)), ""]
        for change in changes:
            lines += [*_columns(change, column, lang), ""]
    if not lines:
        return words.text("update-none", lang) + "\n"
    if result.suspects:
        lines.append(words.text("update-suspects", lang, count=len(result.suspects)))
        for suspect in result.suspects:
            key = "gone" if suspect.why == "gone" else "found" if suspect.found else "lost"
            label = textwrap.shorten(suspect.label, width - 6 - len(suspect.id), placeholder=" …")
            lines += [f"  {suspect.id}  {label}", f"      {words.text(f'update-quote-{key}', lang)}"]
    lines += ["", words.text("update-next", lang)]
    return "\n".join(line.rstrip() for line in lines).rstrip("\n") + "\n"


def _heads(result: Update, lang: str) -> Iterator[str]:
    """What the head says otherwise, old and new."""
    if result.heads:
        yield words.text("update-head", lang)
        for one in result.heads:
            label = words.text(f"update-{one.key}", lang)
            yield f"  {label}: {one.old or '—'} → {one.new}"
        yield ""


def _columns(change: Change, width: int, lang: str) -> Iterator[str]:
    """One change in two columns, with place and modality above and what is tied to it below."""
    heads = [_head(change.old, lang), _head(change.new, lang)]
    texts = [textwrap.wrap(one.text, width) if one else [] for one in (change.old, change.new)]
    for left, right in zip_longest([heads[0], *texts[0]], [heads[1], *texts[1]], fillvalue=""):
        yield f"{left:<{width}} | {right}"
    if change.requirements:
        yield words.text("update-tied", lang, ids=", ".join(change.requirements))


def _head(sentence: Sentence | None, lang: str) -> str:
    if sentence is None:
        return "—"
    return f"[{sentence.location}, {words.text(f'modality-{sentence.modality}', lang)}]"
