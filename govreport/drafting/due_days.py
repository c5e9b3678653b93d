"""Whether something falls due on a day that a sentence names, or fell due before."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from attrs import evolve

from govreport.drafting.dates import Day
from govreport.drafting.hand_in_kinds import (
    GENERIC,
    JOINT,
    LISTED,
    NAMED,
    REPORTS,
    STATE,
    WEAK,
    cues,
    kinds_of,
)
from govreport.drafting.letterhead import number_pattern
from govreport.drafting.source import Source, ends_with
from govreport.profiles.phrases import Phrases
from govreport.reading.modality import looks_supine
from govreport.reading.phrases import compiled
from govreport.reading.sentences import ParsedSentence

_FAR = 160  # characters before a day within which the words begin that make it one of old
_CLAUSE = 8  # words of a relative clause up to its verb
_CLOSED = re.compile("[,;:]")
_ACT = re.compile(r"\)? \d{2,4}/\d{1,4}(?:/[A-Z]+)? $")
MOST = 24  # days of one sentence; no decision has more, and a broken text could have thousands


def due_days(source: Source, sentence: ParsedSentence, named: tuple[Day, ...]) -> list[Day]:
    """The days of a sentence that something falls due on: those that say so, and those listed right after them."""
    found: list[Day] = []
    for place, day in enumerate(named[: 4 * MOST]):
        if any(_is_period(sentence.text, *pair) for pair in pairwise(named[max(0, place - 1) : place + 2])):
            continue
        if day.relative and _has_date_beside(sentence.text, day, named[max(0, place - 1) : place + 2]):
            continue
        if found and _only_told_with(source, sentence, found, day):
            continue
        gap = sentence.text[found[-1].end : day.start] if found else ","
        joined = bool(found) and not day.relative and len(gap) < 16 and LISTED.fullmatch(gap) is not None
        if joined or falls_due(source, sentence, day):
            found.append(day)
    return found[:MOST] or _first_of_many(source, sentence, named)


def _first_of_many(source: Source, sentence: ParsedSentence, named: tuple[Day, ...]) -> list[Day]:
    """The day, of no year, of a report of every year whose first is told ("årligen … med start den 3 maj 2011")."""
    habits, text = source.habits, sentence.text
    if len(named) != 1 or not named[0].date or named[0].vague or sentence.sentence.modality == "none":
        return []
    start = ends_with(habits.dates.starts, text[: named[0].start].removesuffix("den "))
    if start is None or compiled(habits.dates.period_from).fullmatch(start.group()):
        return []
    yearly = compiled(habits.dates.yearly).search(text, 0, named[0].start)
    reports = cues(source, sentence) & {*REPORTS, NAMED, GENERIC}
    return [evolve(named[0], date=None)] if yearly and reports else []


def _has_date_beside(text: str, day: Day, near: tuple[Day, ...]) -> bool:
    """Whether a date right beside it gives the day ("den 22 februari i samband med årsredovisningen")."""
    gaps = (text[a.end : b.start] for a, b in pairwise(near) if day in (a, b) and (a.date or b.date))
    return any(re.fullmatch(r"(?:[ ,(]|dvs\.|senast|den)*", gap) for gap in gaps)


def _only_told_with(source: Source, sentence: ParsedSentence, due: list[Day], day: Day) -> bool:
    """Whether a yearly report or a month belongs to what falls due on a day before it, and is none itself.

    So does where the figures stand ("utfallet i myndighetens årsredovisning"), what they are of ("mängden köpt el i
    september 2018") and what it is for ("för användning vid mässan i oktober 2016").
    """
    gap = sentence.text[due[-1].end : day.start]
    if day.vague and day.date and due[-1].date and day.date < due[-1].date:
        return True  # days are told in order of time
    yearly = (
        bool(day.relative) and compiled(source.habits.dates.annual_report).match(day.relative) is not None
    )
    if not yearly and not day.vague:
        return False
    joints = list(JOINT.finditer(gap))
    if joints and day.vague:
        return False
    own = gap[joints[-1].end() :] if joints else gap
    again = compiled(source.habits.dates.yearly).search(own)
    kinds = tuple(source.meanings(source.habits.draft.deadlines, sentence))
    return not LISTED.fullmatch(own) and not again and not kinds_of(own, kinds)


def _is_period(text: str, one: Day, other: Day) -> bool:
    """Whether two days are the ends of a period ("1 januari–30 juni 2020")."""
    dash = text[one.end : other.start].strip() in ("–", "-", "– den", "- den")
    return dash and bool(one.month) and (one.month, one.day) != (other.month, other.day)


def falls_due(source: Source, sentence: ParsedSentence, day: Day) -> bool:
    """Whether something falls due on a day that a sentence names."""
    habits = source.habits
    text = sentence.text
    if day.relative or day.same:
        happens = ends_with((*habits.dates.instead, *habits.dates.happens), text[: day.start])
        if happens or _tells_of(source, text, day):
            return False
        return bool(cues(source, sentence)) and sentence.sentence.modality != "none"
    before = text[: day.start]
    if before.endswith(("den ", "Den ", "dén ")):
        before = before[:-4]
    lapsed = compiled(habits.dates.lapsed).match(text, day.end + 1)
    if lapsed or _of_something_else(source, text, day, before):
        return False
    if ends_with(habits.dates.not_due, before) or ends_with(habits.dates.period_until, before):
        return bool(ends_with(habits.dates.before_due, before, 8)) and "senast" in before[-8:].lower()
    demands = sentence.sentence.modality != "none"
    if not demands and source.background(sentence):
        return False
    bare = compiled(habits.draft.bare_reports).match(text)
    if bare and not _told(source, text):
        return True
    if ends_with(habits.dates.due, before):
        if demands:
            return True
        told = _told(source, text) or not ends_with(habits.dates.latest, before)
        return not told and bool(cues(source, sentence) - {WEAK, STATE})
    if day.vague:
        return not _goes_on(source, text, day) and _falls_in_month(source, sentence, before)
    if (
        _of_the_past(source, before)
        or _in_title(source, text[day.start : day.end])
        or _tells_of(source, text, day)
    ):
        return False
    return bool(cues(source, sentence) - {WEAK, STATE}) if demands else _is_reported(source, sentence)


def _is_reported(source: Source, sentence: ParsedSentence) -> bool:
    """Whether a sentence that demands nothing by its verb says what is reported ("Uppdraget slutredovisas …")."""
    if _told(source, sentence.text):
        return False
    return bool(cues(source, sentence) & {*REPORTS, NAMED})


def _of_something_else(source: Source, text: str, day: Day, before: str) -> bool:
    """Whether a day is that of an event, a paper or a duty of old ("redovisa den konferens som hålls den 3 mars")."""
    dates = source.habits.dates
    return bool(
        ends_with((*dates.instead, *dates.happens), before, _FAR)
        or compiled(dates.of_others).search(before)
        or was_due(before, source)
        or _of_a_supine(source, before)
        or _numbers_a_paper(source, text, day, before)
        or _of_an_act(source, before)
    )


def _of_a_supine(source: Source, before: str) -> bool:
    """Whether a day is that of what was done, told without "har" ("som verket redovisat |i december 2012|")."""
    words = before.split()[-_CLAUSE:]
    if not words or not looks_supine(words[-1].removesuffix("s"), source.habits.modality):
        return False
    relatives = source.habits.names.relatives
    opened = next((place for place in range(len(words) - 1, -1, -1) if words[place] in relatives), None)
    return opened is not None and not compiled(source.habits.modality.modals).search(" ".join(words[opened:]))


def _numbers_a_paper(source: Source, text: str, day: Day, before: str) -> bool:
    """Whether a day is that of a paper, whose number follows ("uppdraget till X den 17 maj 2018 (N2018/03101/SK)")."""
    if ends_with(source.habits.dates.due, before) or text[day.end : day.end + 2] != " (":
        return False
    number = number_pattern(source.habits.draft.own_reference)
    return number.search(text[day.end + 2 : day.end + 40].split(")")[0]) is not None


def _of_an_act(source: Source, before: str) -> bool:
    """Whether a day is that of an act, whose number comes before ("förordning (EU) 2022/2481 den 14 december")."""
    number = _ACT.search(before)
    return number is not None and ends_with(source.habits.draft.laws, before[: number.start()]) is not None


def _tells_of(source: Source, text: str, day: Day) -> bool:
    """Whether a day ends a clause on something else than handing in ("redogöra för möjligheten att ses den 3 maj").

    An infinitive does not open one with a relative day: "redovisa sina åtgärder för att spara i årsredovisningen".
    """
    habits = source.habits
    opens = habits.dates.contents if day.relative else (*habits.dates.contents, habits.modality.marker)
    opened = [match.end() for match in compiled(opens).finditer(text, 0, day.start)]
    after = text[day.end :]
    if not opened or not (JOINT.match(after) or not after.strip(" .") or after[0] in ",;:("):
        return False
    within = text[opened[-1] : day.start]
    said = set(kinds_of(within, habits.draft.deadlines)) - {WEAK, STATE}
    goes_on = JOINT.search(within) or compiled(habits.modality.finite).search(within)
    return not said and not goes_on and within.count(" ") > 1


def _in_title(source: Source, words: str) -> bool:
    """Whether a day stands in the title as well, as what the work is about ("händelsen i Umeå den 9 juli 2017")."""
    about = compiled(source.habits.draft.title_words)
    return any(words in one.text and about.search(one.text) for one, _ in source.parsed.headings)


def _of_the_past(source: Source, before: str) -> bool:
    """Whether a day belongs to a verb in the past ("det uppdrag som regeringen gav till Boverket den 11 mars 2022")."""
    told = compiled(source.habits.dates.told)
    verbs = compiled((*source.habits.modality.modals, *source.habits.dates.told))
    last = next(reversed([*verbs.finditer(before, max(0, len(before) - 80))]), None)
    return last is not None and bool(told.fullmatch(last.group())) and not _CLOSED.search(before, last.end())


def _goes_on(source: Source, text: str, day: Day) -> bool:
    """Whether a month is the first one of a period ("under oktober 2020 |till februari 2021")."""
    through = compiled(source.habits.amounts.through).match(text, day.end + 1)
    return through is not None and bool(
        re.match(rf" {compiled(source.habits.dates.months).pattern}", text[through.end() :], re.IGNORECASE)
    )


def _falls_in_month(source: Source, sentence: ParsedSentence, before: str) -> bool:
    """Whether something falls due in a month of which no day is named ("delredovisar uppdraget i april 2022")."""
    habits, text = source.habits, sentence.text
    if ends_with(habits.dates.starts, before):
        return False  # "varannan månad med start i januari 2021"
    if sentence.sentence.modality == "none":
        return _is_reported(source, sentence)
    return bool(cues(source, sentence) - {WEAK, STATE}) and not compiled(habits.modality.past).search(text)


def _told(source: Source, text: str) -> bool:
    """Whether a sentence that demands nothing tells of what was demanded before."""
    history = (phrases for key, phrases, _ in source.habits.draft.reasons if key == "history")
    return _has_one(text, (source.habits.modality.past, *history))


@lru_cache(maxsize=4)  # asked for each day of a sentence
def _has_one(text: str, lists: tuple[Phrases, ...]) -> bool:
    return any(compiled(phrases).search(text) for phrases in lists)


def without_past(source: Source, text: str, named: tuple[Day, ...]) -> str:
    """``text`` with blanks for what was to be on a day ("som skulle slutredovisas den 1 oktober 2019")."""
    for day in named[:MOST]:
        if was_due(text[: day.start], source):
            begin = [
                match.start() for match in compiled(source.habits.dates.was_due).finditer(text, 0, day.start)
            ][-1]
            text = text[:begin] + " " * (day.end - begin) + text[day.end :]
    return text


def own_clauses(source: Source, text: str, due: list[Day]) -> str:
    """``text`` with blanks for the clauses before and after its days that are on other times than those.

    "ska årligen redovisa arbetet och |senast den 1 maj lämna en slutrapport", "ska redovisa den 1 maj|, och om arbetet
    avbryts lämna en slutredovisning".
    """
    habits = source.habits
    first, last, kinds = due[0].start, due[-1].end, habits.draft.deadlines
    opens = [
        joint for joint in JOINT.finditer(text, 0, first) if _is_clause(source, text[joint.end() : first])
    ]
    at = opens[-1].start() if opens else 0
    again = compiled((*habits.dates.yearly, *habits.dates.coming)).search(text, 0, at)
    if again and kinds_of(text[again.end() : at], kinds):
        text = " " * at + text[at:]
    for joint in JOINT.finditer(text, last):
        if compiled(habits.dates.if_so).match(text, joint.end()) and kinds_of(text[: joint.start()], kinds):
            return text[: joint.start()]
    return text


def _is_clause(source: Source, words: str) -> bool:
    """Whether words before a day open a clause of its own: with a verb that obliges, or with the day itself."""
    latest = compiled(source.habits.dates.latest)
    return bool(
        compiled(source.habits.modality.finite).search(words)
        or latest.fullmatch(words.strip().removesuffix(" den"))
    )


def without_opening(source: Source, text: str) -> str:
    """``text`` with blanks for what it only adds to ("Utöver den löpande redovisningen |ska …")."""
    verb = compiled(source.habits.modality.modals).search(text)
    if verb is None or not compiled(source.habits.draft.besides).match(text):
        return text
    return " " * verb.start() + text[verb.start() :]


def was_due(before: str, source: Source) -> bool:
    """Whether the verb before a day tells of what was to be ("som skulle redovisas den 1 oktober")."""
    verbs = list(compiled((*source.habits.modality.modals, *source.habits.dates.was_due)).finditer(before))
    return bool(verbs) and compiled(source.habits.dates.was_due).fullmatch(verbs[-1].group()) is not None
