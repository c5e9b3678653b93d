"""What falls due on a day: the words of the clause that leads up to it, or follows where the day comes first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from govreport.drafting.dates import Day
from govreport.drafting.source import Source
from govreport.profiles.decisions import DateHabits, Named
from govreport.reading.phrases import compiled
from govreport.reading.sentences import ParsedSentence

REPORTS = ("plan", "interim-report", "final-report")
GENERIC = "report"
"""Kind of "redovisas": final, unless a later report follows."""
NAMED = "report-of-work"
"""Kind of "redovisning av uppdraget": the same, beside a financial account as well."""
PLANNING = "planning"
"""Kind of a plan that is only mentioned: it falls due where nothing else does."""
WEAK = "hand-in"
"""Kind of "lämnas": says nothing where something more telling stands beside it."""
STATE = "state"
"""Kind of "vara i drift": how things are to be by a day, on which nobody does or sends anything."""
MONEY = "use-of-money"
"""Kind of "hur medlen har använts": an account of the money, a part of the report told of beside it, or the report."""
NONE = "other"
"""Kind of a day whose sentence has no word of any kind."""
LISTED = re.compile(r"(?:,| och| samt| respektive| senast| den| dels|,? därefter|[–-]| )*", re.IGNORECASE)
JOINT = re.compile(r", (?:och |samt |dels )?| och | samt | respektive |; ")


def cues(source: Source, sentence: ParsedSentence) -> set[str]:
    """The kinds of hand-ins that a sentence has words for."""
    kinds = tuple(source.meanings(source.habits.draft.deadlines, sentence))
    return {kind for _, kind in _cue_places(sentence.text, kinds)}


def kinds_of(text: str, kinds: Named) -> tuple[str, ...]:
    """The kinds that ``text`` says by itself, in its order."""
    return tuple(_telling([kind for _, kind in _cue_places(text, kinds)]))


@lru_cache(maxsize=4)  # asked for each day of a sentence
def _cue_places(text: str, kinds: Named) -> tuple[tuple[int, str], ...]:
    """Where words of a kind stand, those within a longer phrase of an earlier kind left out."""
    rest = text
    found: list[tuple[int, str]] = []
    for kind, phrases in kinds:
        pattern = compiled(phrases)
        here = [(match.start(), kind) for match in pattern.finditer(rest)]
        if not here:
            continue
        found += here
        rest = pattern.sub(lambda match: "\0" * len(match.group()), rest)
    return tuple(sorted(found))


def kinds_by_day(
    text: str, due: list[Day], kinds: Named, joined: re.Pattern[str]
) -> Iterator[tuple[Day, tuple[str, ...], tuple[int, int]]]:
    """Each day with what falls due on it and the stretch of the sentence that says so."""
    last: tuple[str, ...] = ()
    groups = list(_groups(text, due))
    for (
        day
    ) in due:  # the words of a day say nothing about what falls due on it ("i samband med slutredovisningen")
        text = text[: day.start] + " " * (day.end - day.start) + text[day.end :]
    window = (0, 0)
    for place, group in enumerate(groups):
        begin = groups[place - 1][-1].end if place else 0
        after = groups[place + 1][0].start if place + 1 < len(groups) else len(text)
        if begin < window[1] < group[0].start:
            begin = window[1]  # what follows the day before it is that day's own
        elif place and window[1] == group[0].start and _cue_places(text[group[-1].end : after], kinds):
            begin = window[1]  # "senast den 1 maj delredovisa, senast den 1 juni slutredovisa"
        window = _window(text, begin, group, after, kinds, joined, first=not place)
        found = kinds_of(text[slice(*window)], kinds)
        told = {day.start for day in group}
        if 1 < len(told) == len(group) == len(found):  # "delredovisas och slutredovisas … respektive …"
            for day, kind in zip(group, found, strict=True):
                yield day, (kind,), window
        else:
            for day in group:
                yield day, found or last or (NONE,), window
        last = found or last


@lru_cache(maxsize=4)
def joined(habits: DateHabits) -> re.Pattern[str]:
    """What goes on about the same day after it."""
    return re.compile(r",? ?" + compiled(habits.then).pattern, re.IGNORECASE)


def _groups(text: str, due: list[Day]) -> Iterator[list[Day]]:
    """Days that are only listed ("den 1 mars 2016, 2017 och 2018") go together."""
    group: list[Day] = []
    for day in due:
        if group and not LISTED.fullmatch(text[group[-1].end : day.start]):
            yield group
            group = []
        group.append(day)
    if group:
        yield group


def _window(
    text: str,
    begin: int,
    group: list[Day],
    after: int,
    kinds: Named,
    joined: re.Pattern[str],
    *,
    first: bool,
) -> tuple[int, int]:
    """The stretch that belongs to a group of days: what leads up to it, or follows where the days come first."""
    start, end = group[0].start, group[-1].end
    if not first and _cue_places(text[begin:start], kinds) and _cue_places(text[end:after], kinds):
        begin = _fresh_start(text, begin, start)
    lead = _cue_places(text[begin:start], kinds)
    if lead and not _only_weak(text, lead, end, after, kinds):
        last = after == len(text)
        if joined.match(text, end):  # "…, då även en ekonomisk redovisning ska lämnas"
            return begin, after
        return begin, after if last and not _cue_places(text[end:after], kinds) else end
    return begin, _own_clause(text, end, after, kinds, first=first)


def _only_weak(text: str, lead: tuple[tuple[int, str], ...], end: int, after: int, kinds: Named) -> bool:
    """Whether what follows a day says more of it than the weak words before ("… lämna senast den 1 maj en rapport")."""
    joint = JOINT.search(text, end, after) if after < len(text) else None
    trail = _cue_places(text[end : joint.start() if joint else after], kinds)
    weak = (WEAK, STATE)
    return all(kind in weak for _, kind in lead) and any(kind not in weak for _, kind in trail)


def _own_clause(text: str, end: int, after: int, kinds: Named, *, first: bool) -> int:
    """Where what follows a day stops being about it: before the clause that leads up to the next day."""
    if after == len(text):
        return after
    fresh = _fresh_start(text, end, after)
    if not first and JOINT.search(text, end, after):
        return fresh  # "delrapporten den 1 maj, den andra den 1 juni och slutrapporten den 1 juli"
    return fresh if fresh > end and _cue_places(text[end:fresh], kinds) else after


def _fresh_start(text: str, begin: int, end: int) -> int:
    """Where the clause that leads up to a further day begins: after the last "och" before it."""
    found = [match.start() for match in JOINT.finditer(text, begin, end)]
    return found[-1] if found else begin


def _telling(kinds: list[str]) -> list[str]:
    """The kinds that say something: general words for reports fall to particular ones, weak words to all."""
    unique = list(dict.fromkeys(kinds))
    if any(kind in (*REPORTS, NAMED, GENERIC) for kind in unique):
        unique = [
            kind for kind in unique if kind not in (PLANNING, MONEY)
        ]  # "delredovisa det och en tidsplan"
    unique = ["plan" if kind == PLANNING else kind for kind in unique]
    if {"financial-account", MONEY} <= set(unique):
        unique.remove(MONEY)
    unique = list(dict.fromkeys(unique))
    if any(kind in (*REPORTS, "financial-account", MONEY, NAMED) for kind in unique):
        unique = [kind for kind in unique if kind != GENERIC]
    if any(kind in REPORTS for kind in unique):
        unique = [kind for kind in unique if kind != NAMED]
    unique = [GENERIC if kind == NAMED else kind for kind in unique]
    for least in (STATE, WEAK):
        if len(unique) > 1:
            unique = [kind for kind in unique if kind != least]
    return unique
