"""Where a compound demand divides: at an infinitive that is joined to the demand's own verb, and to no other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import define

from govreport.profiles.decisions import ModalityHabits
from govreport.profiles.drafting import DraftHabits
from govreport.reading.modality import looks_infinitive
from govreport.reading.phrases import compiled

_WORD = re.compile(r"[^\W_]+(?:[-:][^\W_]+)*-?")
_PAIRED = 14  # words within which the "och" of "både … och" comes
_INSERTED = 8  # words put in between commas after a conjunction
_ADVERBS = 4  # words of an adverbial between a conjunction and its verb, and the conjunction
_FEWEST = 2  # words beyond its verb that a demand must have to stand for itself


@define
class _Read:
    """How far a demand has been read.

    Attributes:
        begun: Number of the word that it begins with.
        verb: Whether its verb has come.
        within: Whether a verb within it has opened a clause of its own, which further verbs may belong to.
        passive: Whether the verb of that clause is passive, so that "samt" and an active verb do not go on with it.
        bound: Whether that clause says what a part of the assignment is about ("den del som gäller att |…").
        pending: Number of the conjunction before an "att" whose infinitive comes later ("och att, i maj, |…"); or -1.
    """

    begun: int
    verb: bool = False
    within: bool = False
    passive: bool = False
    bound: bool = False
    pending: int = -1


def cuts(habits: ModalityHabits, draft: DraftHabits, text: str, begin: int) -> Iterator[int]:
    """Offsets after ``begin`` at which a further demand begins, its conjunction included.

    A verb that is joined to one in a clause within the demand belongs to that clause ("bidra till att
    konsumenter kan jämföra produkter |och välja"), unless it is one that decisions order work with
    ("och lämna förslag"). Passive verbs are no cut: they say nothing without their subject.
    """
    words = list(_WORD.finditer(text, begin))
    joints = frozenset(habits.leads_on)
    handed = text[:begin].lower().rstrip().endswith(f" {habits.marker}")  # "i uppdrag att …, och att …"
    read = _Read(0)
    for place, match in enumerate(words):
        word = match.group()
        low = word.lower()
        before = words[place - 1].group().lower() if place else ""
        marked = before == habits.marker
        if read.verb and _opens(low, words, place, habits, joints):
            read.within, read.passive = True, False
            read.bound = read.bound or (
                low == habits.marker and compiled(draft.about).fullmatch(before) is not None
            )
        if read.verb and handed and not read.within and low == habits.marker and before in joints:
            read.pending = place - 1
        if not (word.islower() or place == 0) or not looks_infinitive(low, habits, after_marker=marked):
            continue
        if not read.verb:
            read.verb = True
            continue
        joint = (
            read.pending if read.pending >= 0 else _joint(text, words, place, joints, draft, marked=marked)
        )
        over = read.passive and joint is not None and words[joint].group().lower() == draft.over
        read.passive = read.passive or (read.within and low.endswith("s"))
        if (
            joint is None
            or read.bound
            or (marked and not handed)
            or low.endswith("s")
            or compiled(draft.impersonal).fullmatch(low)
        ):
            continue
        ordered = compiled(habits.delivers).match(text, match.start()) is not None
        stands = joint - read.begun > (1 if marked else _FEWEST) and place < len(words) - 1
        if (
            (read.within and not ordered and not over)
            or not stands
            or (not over and _unfinished(words, read.begun, joint, habits, draft))
        ):
            continue
        yield words[joint].start() if words[joint].group().lower() in joints else words[joint - 1].end()
        read = _Read(place, verb=True)


def _opens(
    low: str, words: list[re.Match[str]], place: int, habits: ModalityHabits, joints: frozenset[str]
) -> bool:
    """Whether a word opens a clause within the demand: "att", a modal verb, "som" and the like."""
    if low == habits.marker:
        return words[place - 1].group().lower() not in joints
    if low == "om":
        return False  # most often a preposition: "information om"
    return low in habits.subordinators or compiled(habits.modals).fullmatch(low) is not None


def _joint(
    text: str,
    words: list[re.Match[str]],
    place: int,
    joints: frozenset[str],
    draft: DraftHabits,
    *,
    marked: bool,
) -> int | None:
    """Number of the word that joins the infinitive at ``place`` to what came before, or its own after a comma."""
    first = place - 1 if marked else place
    if words[first - 1].group().lower() in joints:
        return first - 1
    for back in range(first - 1, max(1, first - _ADVERBS), -1):
        if words[back - 1].group().lower() in joints:
            said = text[words[back].start() : words[first - 1].end()]
            if _put_in(text, words[back - 1].start(), words[place].end(), draft):
                return None
            if compiled(draft.adverbs).fullmatch(said) and not compiled(draft.back_pointing).search(said):
                return back - 1  # "samt löpande informera"
    if text[words[first - 1].end() : words[first].start()].strip() != ",":
        return None
    for back in range(first - 1, max(0, first - _INSERTED), -1):
        if words[back - 1].group().lower() not in joints or back < 2:
            continue
        between = text[words[back - 2].end() : words[back - 1].start()].strip()
        if text.startswith(",", words[back - 1].end()) or between == ",":
            return back - 1  # "samt, vid behov, lämna förslag", ", och vid behov, lämna förslag"
    return first


def _put_in(text: str, joint: int, end: int, draft: DraftHabits) -> bool:
    """Whether a verb stands between commas before what the verb before it needs too ("ha, och söka, kontakt med")."""
    if not text[:joint].rstrip().endswith(","):
        return False
    after = re.compile(rf"[^,.;:]*, (?:{compiled(draft.governing).pattern}) ")
    return after.match(text, end) is not None


def _unfinished(
    words: list[re.Match[str]], begun: int, joint: int, habits: ModalityHabits, draft: DraftHabits
) -> bool:
    """Whether what comes before waits for an object that both verbs share ("följa upp |och utvärdera arbetet")."""
    near = [word.group().lower() for word in words[max(begun, joint - _PAIRED) : joint]]
    for first, second in habits.pairs:
        if first in near and not {second, *habits.adds} & set(near[near.index(first) :]):
            return True  # "både hur … och, vid behov, föreslå"
    last = words[joint - 1].group().lower()
    if near[-2:-1] and near[-2].endswith("s") and looks_infinitive(near[-2], habits):
        return False  # "hur stödet kan betalas ut |och lämna förslag": the passive waits for nothing
    return looks_infinitive(last, habits) or compiled(draft.particles).fullmatch(last) is not None
