"""Where names of bodies end in a text, and names of ministries."""

from __future__ import annotations

import re
from functools import lru_cache

from govreport.profiles.drafting import NameHabits
from govreport.reading.phrases import compiled

_PLACE = re.compile(r" [A-ZÅÄÖ][^\W\d_]+(?: [A-ZÅÄÖ][^\W\d_]+)?")
_CUT = re.compile(r"(?P<word>[^\W\d_]+)-$")  # left from a broken line ("Närings-departementet")
_LEAD = 60  # characters of the fields before a ministry's last one
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
    """Ministries named in ``text``: start, end, name; a hyphen that is glued or lost in the text is set right."""
    found: list[tuple[int, int, str]] = []
    for match in compiled(habits.ministries).finditer(text):
        start, end = match.span()
        cut = _CUT.search(text[max(0, start - _LEAD) : start])
        name = (cut.group("word") if cut else "") + match.group()
        start -= len(cut.group()) if cut else 0
        apart = name[0].isupper() and not name.isupper()  # "A-departementet och |B-departementet|"
        lead = _lead(habits).search(text[max(0, start - _LEAD) : start])
        if lead and (not apart or re.search(r"\w-", lead.group("last"))):
            said = f"{lead.group('fields')}{lead.group('last').rstrip(' -')}- {lead.group('joint')} "
            start, name = start - len(lead.group()), said + name
        found.append((start, end, _nominative(name)))
    return tuple(found)


@lru_cache(maxsize=4)
def _lead(habits: NameHabits) -> re.Pattern[str]:
    """The fields before a ministry's last one ("|Närings-, energi- och |kommunikationsdepartementet")."""
    joint = "|".join(map(re.escape, habits.conjunctions))
    other = rf"(?![^\W\d_]*(?:{'|'.join(ending.strip('*') for ending in habits.ministries)}))"
    glued = rf"(?:[^\W\d_]+ ?- ?|{other}[A-ZÅÄÖ][^\W\d_]{{3,}}?)"
    return re.compile(rf"\b(?P<fields>(?:[^\W\d_]+-, )*)(?P<last>{glued})(?P<joint>(?i:{joint})) $")


def _nominative(name: str) -> str:
    said = name.lower() if name.isupper() else name
    bare = said[:-1] if said.endswith("ets") else said
    return bare[0].upper() + bare[1:]
