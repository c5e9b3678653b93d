"""Hand-ins of a decision held against each other: which report is the last, who receives, what is said twice."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from attrs import define, evolve, field

from govreport.drafting.dates import Day
from govreport.drafting.hand_in_kinds import GENERIC, REPORTS, WEAK
from govreport.drafting.proposal import Note
from govreport.drafting.source import Source
from govreport.reading.phrases import compiled
from govreport.reading.sentences import ParsedSentence


@define(kw_only=True)
class Found:
    """A hand-in being put together."""

    sentence: ParsedSentence
    day: Day
    kind: str
    date: dt.date | None
    every: str = ""
    relative: str = ""
    to: tuple[str, ...] = ()
    copy: tuple[str, ...] = ()
    part: bool = False
    work: bool = False  # whether it reports on the assignment itself, and not with some paper of it
    who: frozenset[str] = frozenset()  # bodies by name whose duty it is
    series: bool = False  # whether it is one of reports that come back
    cabinet: bool = False  # whether it goes to the Government, its office or a ministry
    paid: bool = False  # whether it goes to nobody but who pays out money
    sure: float = 0.95
    notes: list[Note] = field(factory=list)

    @property
    def last(self) -> dt.date | None:
        """Its day, or the end of the year after the one whose yearly report it is handed in with."""
        year = re.search(r"(?:19|20)\d\d", self.relative) if self.date is None else None
        return dt.date(int(year.group()) + 1, 12, 31) if year else self.date


def settle_reports(found: list[Found]) -> None:
    """Make of reports in general final ones, and interim ones where a later report follows."""
    for one in found:
        if one.kind in (WEAK, "other") and one.to and one.cabinet:
            one.kind = GENERIC  # "senast den 31 december till Regeringskansliet föreslå en förvaltning"
        if one.kind == GENERIC and one.paid and not one.work:
            one.kind = "financial-account"
    every = [one for one in found if one.kind in (GENERIC, "final-report") and one.last]
    endless = next((place for place, one in reversed([*enumerate(found)]) if one.day.series), -1)
    for place, one in enumerate(found):
        finals = [other for other in every if not (one.who and other.who and one.who != other.who)]
        last = max((other.last for other in finals if other.last), default=None)
        if one.kind == WEAK:
            one.kind = "final-report" if one.to and not finals else "other"
        if one.kind == "final-report" and one.every:
            one.kind = "interim-report"  # what comes back every year is none
        if one.kind != GENERIC:
            continue
        later_here = any(
            other.sentence is one.sentence
            and one.date
            and (other.every or (other.last or one.date) > one.date)
            for other in (*finals, *(other for other in found if other.kind == GENERIC and other.every))
        )  # "den 12 december 2025 och därefter den 3 oktober årligen"
        settled = any(other.kind == "final-report" and other is not one for other in finals)
        early = one.date is not None and last is not None and one.date < last
        later_whole = any(
            other.last and one.date and other.last > one.date and not other.part for other in finals
        )
        if (
            one.every
            or one.series
            or place < endless  # "Därefter ska uppdraget redovisas den 15:e varannan månad"
            or (one.date and later_here)
            or (early and (later_here or one.part or settled or not one.work or later_whole))
        ):
            one.kind = "interim-report"
        else:
            one.kind = "final-report"
            if early:
                one.sure = min(one.sure, 0.65)
                one.notes.append(Note("final-not-last"))


def inherit_recipients(found: list[Found]) -> None:
    """Give a hand-in without recipient that of the like one before it, or after it."""
    for order in (found, list(reversed(found))):
        known: dict[bool, tuple[str, ...]] = {}
        for one in order:
            if one.kind == "other":
                continue
            report = one.kind in REPORTS
            if one.to:
                known[report] = one.to
            elif report in known:
                one.to = known[report]
                one.sure = min(one.sure, 0.75)
                one.notes.append(Note("recipient-inherited"))


def without_twins(found: list[Found]) -> Iterator[Found]:
    """Each hand-in once: the same kind, day and recipient said again adds nothing."""
    seen: set[tuple[object, ...]] = set()
    for one in found:
        key = (one.kind, one.date, one.every, one.relative if not one.date else "")
        if key in seen and one.kind != "other":
            continue
        seen.add(key)
        yield one


def within_reports(source: Source, found: list[Found]) -> Iterator[Found]:
    """Accounts of the money that the last report is to hold, as a sentence of its own says, on that report's day."""
    says = compiled(source.habits.draft.accounts_within)
    reports = [one for one in found if one.kind == "final-report" and one.date]
    if not reports:
        return
    last = max(reports, key=lambda one: one.date or dt.date.min)
    for sentence in source.sentences:
        if sentence.sentence.modality == "obliges" and says.search(sentence.text):
            yield evolve(last, sentence=sentence, kind="financial-account", sure=0.7, notes=[])


def every_year(source: Source, found: list[Found]) -> None:
    """Make what falls due the year after a requisition come back every year where the requisition does."""
    requisitions = [one for one in found if one.kind == "requisition"]
    years = {one.date.year for one in requisitions if one.date}
    if len(years) < 2 and not any(one.every for one in requisitions):
        return
    after = compiled(source.habits.dates.year_after)
    for one in found:
        if one.relative and one.day.month and after.search(one.relative):
            one.every, one.relative = f"--{one.day.month:02d}-{one.day.day:02d}", ""
