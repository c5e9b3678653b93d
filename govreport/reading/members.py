"""List items that name what their lead demands, and demand nothing themselves: questions and things."""

from __future__ import annotations

import re

from govreport.profiles.decisions import ModalityHabits
from govreport.reading.modality import looks_finite, looks_infinitive
from govreport.reading.phrases import compiled

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|,")
_MOST = 60  # words of an item that are looked at
_TAIL = 200  # characters at the end of a lead that say how it goes on
_LATE = 14  # words at the end of a lead among which the verb that waits for its items stands


def is_member(text: str, lead: str, habits: ModalityHabits) -> bool:
    """Whether a list item without a modal verb of its own is a part of what its lead demands.

    Questions are ("hur verktyget bör ägas") and, under a lead that is a whole clause, things ("kostnaden för
    verktyget"). Items with a number are none: they name a day or a sum. In doubt an item stays a demand, because
    a demand that nobody wrote down is worse than one too many.

    Args:
        text: The item.
        lead: The sentence that introduces the list.
        habits: The profile's.
    """
    words = _WORD.findall(text)[:_MOST]
    if not words:
        return False
    condition = re.match(
        rf"{compiled(habits.conditions).pattern}\b[^,;:.]{{1,120}}, (\w+)", text, re.IGNORECASE
    )
    if condition and looks_infinitive(condition[1], habits):
        return False  # "om det visar sig möjligt, |köpa in utrustning"
    if compiled(habits.questions).match(text.lower()):
        return not _free_infinitive(words, habits)
    if words[0].lower() == habits.marker and len(words) > 1:
        starts = words[1] == "," or looks_infinitive(words[1], habits)
        if starts or is_ordered(" ".join(words[1:]), habits):
            return False  # "a) att utarbeta en modell", "b) att, i samverkan med X, utarbeta en modell", "c) att i …"
    if lead.endswith(".") and not looks_infinitive(words[0], habits) and not _demands(words, habits):
        return True  # below a whole sentence it is a heading ("Samordning av strategierna")
    if any(sign.isdigit() for sign in text) or not _whole_clause(lead, habits):
        return False
    return not looks_infinitive(words[0], habits, after_marker=True) and not _demands(words, habits)


def is_ordered(text: str, habits: ModalityHabits) -> bool:
    """Whether the first verb of a text is an infinitive, so that it only says what an "att:" before it asks for."""
    for word in _WORD.findall(text)[:_MOST]:
        if looks_infinitive(word, habits):
            return not word.endswith("s")  # the passive is a finite verb as well ("En plan lämnas …")
        if looks_finite(word, habits) or compiled(habits.modals).fullmatch(word):
            return False
    return False


def _free_infinitive(words: list[str], habits: ModalityHabits) -> bool:
    """Whether an infinitive of a question hangs on no verb of it ("om det är lämpligt |inhämta synpunkter")."""
    delivers, modals = compiled(habits.delivers), compiled(habits.modals)
    for place, word in enumerate(words[1:], 1):
        before = words[place - 1].lower()
        if word.endswith("s") or not looks_infinitive(word, habits):
            continue  # "om full täckning uppnås": in a question the passive is most often its finite verb
        if before in (*habits.joints, ",") and delivers.match(" ".join(words[place : place + 2])):
            return True
        hangs = before in (habits.marker, *habits.joints, ",") or modals.fullmatch(before) is not None
        if not hangs and not looks_infinitive(before, habits):
            return True
    return False


def _demands(words: list[str], habits: ModalityHabits) -> bool:
    """Whether an item has an infinitive outside of any subordinate clause ("utifrån detta |föreslå åtgärder")."""
    for word in words:
        if word.lower() in (*habits.subordinators, habits.marker):
            return False
        if looks_infinitive(word, habits):
            return True
    return False


def _whole_clause(lead: str, habits: ModalityHabits) -> bool:
    """Whether a lead says all but the members of its list, and waits for no verb ("Myndigheten ska bl.a.:")."""
    tail = lead[-_TAIL:]
    if compiled(habits.demand_lists).search(tail):
        return False
    for word in reversed([word.lower() for word in _WORD.findall(tail) if word != ","][-_LATE:]):
        if looks_infinitive(word, habits):
            return True
        if word == habits.marker or compiled(habits.modals).fullmatch(word):
            return False
    return True
