"""Where names of bodies end in a text, and names of ministries."""

from __future__ import annotations

import re

from govreport.profiles.drafting import NameHabits
from govreport.reading.phrases import compiled

_PLACE = re.compile(r" [A-ZÅÄÖ][^\W\d_]+(?: [A-ZÅÄÖ][^\W\d_]+)?")
_SHORT = re.compile(r" \([A-ZÅÄÖ][^()\s]*\)")  # a short form shows that a name ends there


def name_end(text: str, at: int, habits: NameHabits) -> int:
    """Where a name of several words ends: with its place, or at a mark, a capital, a number or a word in no name."""
    end = at
    place = _PLACE.match(text, at)
    if place and text[:at].rsplit(" ", 1)[-1] in habits.name_places:
        return place.end()  # "Sveriges ambassad i |Kairo"
    for match in list(re.finditer(r" ?([^\s]+)", text[at : at + 120]))[:8]:
        word = match.group(1)
        bare = word.rstrip(",.;:)")
        if bare.lower() in habits.name_places:
            place = _PLACE.match(text, at + match.end())
            if place and _SHORT.match(text, place.end()):
                return place.end()  # "Institutet för havets djur |i Sverige| (IHS)"
        if not bare[:1].islower() or bare.lower() in habits.name_stops:
            break
        if bare.lower() in habits.conjunctions:
            rest = text[at + match.end() :].split(" ", 2)[1:2]
            stops = (
                *habits.name_stops,
                *habits.agents,
            )  # "Rådet för hållbara städer |och av anknytande uppdrag"
            if not rest or not rest[0][:1].islower() or rest[0].lower() in stops:
                break
        end = at + match.start() + len(match.group()) - len(word) + len(bare)
        if bare != word:
            break
    return end


def is_acronym(name: str) -> bool:
    """Whether a name is a short form, mostly of capitals."""
    return len(name) <= 6 and sum(map(str.isupper, name)) * 2 >= len(name)


def ministries(text: str, habits: NameHabits) -> tuple[tuple[int, int, str], ...]:
    """Ministries named in ``text``: start, end, name."""
    pattern = compiled(habits.ministries)
    return tuple((m.start(), m.end(), _nominative(m.group())) for m in pattern.finditer(text))


def _nominative(name: str) -> str:
    said = name.lower() if name.isupper() else name
    bare = said[:-1] if said.endswith("ets") else said
    return bare[0].upper() + bare[1:]
