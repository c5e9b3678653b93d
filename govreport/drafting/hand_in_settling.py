"""Hand-ins of a decision held against each other: which report is the last, who receives, what is said twice."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from attrs import define, evolve, field, frozen

from govreport.drafting.dates import Day
from govreport.drafting.hand_in_kinds import GENERIC, MONEY, NONE, REPORTS, STATE, WEAK, kinds_of
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
    assignment: str = ""  # whose the one of several assignments is that it belongs to
    repeated: bool = False  # whether it comes back, by its day or by what follows that
    series: bool = False  # whether it is one of reports that come back
    cabinet: bool = False  # whether it goes to the Government, its office or a ministry
    paid: bool = False  # whether it goes to nobody but who pays out money
    sure: float = 0.95
    notes: list[Note] = field(factory=list)

    @property
    def comes_back(self) -> bool:
        """Whether it is one of reports that come back."""
        back = bool(self.every) or self.series or self.day.series
        return back and self.kind in (GENERIC, "interim-report")

    @property
    def permitted(self) -> bool:
        """Whether it may be handed in, and need not."""
        return self.sentence.sentence.modality == "permits"

    @property
    def whole(self) -> bool:
        """Whether it is, by its words, on the whole of the assignment."""
        return self.work and not self.part

    @property
    def last_possible(self) -> dt.date | None:
        """Its day, or the end of the year in which it is to be handed in at no exact day."""
        return self.last if self.day.inexact else self.date

    @property
    def last(self) -> dt.date | None:
        """Its day, or the end of the year after the one whose yearly report it is handed in with."""
        year = re.search(r"(?:19|20)\d\d", self.relative) if self.date is None else None
        later = 0 if self.day.inexact else 1
        return dt.date(int(year.group()) + later, 12, 31) if year else self.date


def settle_reports(found: list[Found]) -> None:
    """Make of reports in general words ("redovisas") final ones and interim ones.

    Words that say it themselves win ("delredovisas", "slutrapport"). Else it goes by time, among the reports of the
    same bodies: the last is the final one, those before it are interim ones, and so are those that come back and
    those that a report on progress follows. A report on the whole of the assignment stays final though one on a part
    of it follows, unless some report is called final.
    """
    _settle_accounts(found)
    for one in found:
        _by_recipient(one)
    reports = [one for one in found if one.kind in (GENERIC, "final-report") and one.last]
    progress = [one for one in found if one.kind == "interim-report" and one.date]
    beside: dict[int, list[Found]] = defaultdict(list)
    for one in found:
        beside[id(one.sentence)].append(one)
    endless = max((place for place, one in enumerate(found) if one.day.series), default=-1)
    back = max((place for place, one in enumerate(found) if one.comes_back), default=-1)
    by_who: dict[tuple[frozenset[str], bool], _Finals] = {}
    for place, one in enumerate(found):
        who = one.who, one.paid
        if who not in by_who:
            by_who[who] = _finals_of(one, reports, progress)
        finals = by_who[who]
        if one.kind != GENERIC:
            continue
        when = one.last_possible
        early = when is not None and finals.last is not None and when < finals.last
        if (
            one.every
            or one.series
            or place < endless  # "Därefter ska uppdraget redovisas den 15:e varannan månad"
            or _goes_on(one, beside[id(one.sentence)], finals)
            or (early and _is_no_final(one, finals))
            or (not one.whole and _is_followed(one, finals, back=place < back))
        ):
            one.kind = "interim-report"
        else:
            one.kind = "final-report"
            if early:
                one.sure = min(one.sure, 0.65)
                one.notes.append(Note("final-not-last"))
    told = {one.date for one in found if one.kind == "interim-report" and not one.day.guessed}
    for one in found:
        if one.kind == "final-report" and one.day.guessed and one.date in told:
            _leave_year(one)


def _settle_accounts(found: list[Found]) -> None:
    """Make of how the money was used an account of it, or the report itself where the Government gets no other."""
    told = [one for one in found if one.kind == MONEY]
    only = len(told) == 1 and told[0].cabinet and not told[0].every
    only = only and not any(one.kind in (*REPORTS, GENERIC) for one in found)
    for one in told:
        one.kind = GENERIC if only else "financial-account"


def _by_recipient(one: Found) -> None:
    """Settle what the words leave open by who receives it, and by whether it comes back."""
    if one.kind in (WEAK, STATE, NONE) and one.to and one.cabinet:
        one.kind = GENERIC  # "senast den 31 december till Regeringskansliet föreslå en förvaltning"
    if one.kind == GENERIC and one.paid and not one.work:
        one.kind = "financial-account"
    if one.kind == WEAK:
        one.kind = "other"  # what goes to others than the Government is none of its reports
    if one.kind == "final-report" and one.every:
        one.kind = "interim-report"  # what comes back every year is none


def _leave_year(one: Found) -> None:
    """Take back a guess at the year of a final report that puts it on the day of an interim one."""
    one.date, one.relative = None, one.sentence.text[one.day.start : one.day.end]
    one.notes = [*(note for note in one.notes if note.key != "year-guessed"), Note("no-year")]
    one.sure = min(one.sure, 0.4)


@frozen
class _Finals:
    """Reports with a day that may be the final one of the same bodies.

    Attributes:
        reports: The reports, by their identity.
        named: Whether one of them is called final.
        last: The last of their days.
        whole: The last day of those that are on the whole of the assignment.
        progress: The last day of those that are interim ones by their own words.
    """

    reports: Mapping[int, Found]
    named: bool
    last: dt.date | None
    whole: dt.date | None
    progress: dt.date | None


def _finals_of(one: Found, reports: list[Found], progress: list[Found]) -> _Finals:
    who, paid = one.who, one.paid
    same, interim = (
        [one for one in ones if not (who and one.who and not who <= one.who) and one.paid == paid]
        for ones in (reports, progress)
    )
    days = [one.last for one in same if one.last]
    whole = [one.last for one in same if one.last and one.whole]
    told = [one.date for one in interim if one.date]
    latest = (max(ones, default=None) for ones in (days, whole, told))
    named = any(one.kind == "final-report" for one in same)
    return _Finals({id(one): one for one in same}, named, *latest)


def _goes_on(one: Found, beside: list[Found], finals: _Finals) -> bool:
    """Whether its own sentence has a later report ("den 12 december 2025 och därefter den 3 oktober årligen")."""
    others = (
        other for other in beside if id(other) in finals.reports or (other.kind == GENERIC and other.every)
    )
    return any(one.date and (other.every or (other.last or one.date) > one.date) for other in others)


def _is_followed(one: Found, finals: _Finals, *, back: bool) -> bool:
    """Whether reports go on after one that is not said to be on the whole of the assignment.

    Args:
        one: The report.
        finals: What may be the final report of the same bodies.
        back: Whether the decision goes on with reports that come back, which end with a final one.
    """
    if one.date is not None and finals.progress is not None and one.date < finals.progress:
        return True
    if one.repeated or (one.permitted and finals.progress is not None):
        return True  # "Övriga artiklar får redovisas senast den 1 juni"
    return back and not finals.named


def _is_no_final(one: Found, finals: _Finals) -> bool:
    """Whether a report before the last one is an interim one for certain."""
    when = one.last_possible
    if one.part or not one.work or (when and finals.whole and finals.whole > when):
        return True
    return any(other.kind == "final-report" for other in finals.reports.values())


def without_states(found: list[Found]) -> list[Found]:
    """Leave out days that say how things are to be, where the decision has days for reports; its tasks hold them.

    So does a list of work to be done by a day, of which the report of the same day tells.
    """
    reported = {one.date for one in found if one.kind in (*REPORTS, GENERIC)}
    states = STATE if reported else ""
    return [
        one
        for one in found
        if one.to or (one.kind != states and not (one.kind == NONE and one.date in reported))
    ]


def without_told(source: Source, found: list[Found]) -> list[Found]:
    """Leave out other days for reports that the background tells of where the decision's own part has such days."""
    reports = (*REPORTS, GENERIC)
    own = {one.date for one in found if one.kind in reports and not source.background(one.sentence)}
    return [
        one
        for one in found
        if not own or one.kind not in reports or one.date in own or not source.background(one.sentence)
    ]


def of_others(source: Source, one: Found, own: frozenset[str], by_others: frozenset[int]) -> bool:
    """Whether what falls due is handed in by others, to those who got the assignment or are to pay for it."""
    payers = {name for name in own if compiled(source.habits.draft.paymasters).fullmatch(name)}
    theirs = one.sentence.sentence.index in by_others
    if payers.intersection(one.to) and (theirs or payers == own):
        return True  # where another got the assignment as well, it reports to who pays
    if payers and payers == own:
        return one.kind == "requisition" if not one.to else theirs and not one.who
    report = one.kind in (*REPORTS, GENERIC, MONEY, "financial-account")
    return theirs and report and bool(own.intersection(one.to))


def inherit_recipients(found: list[Found]) -> None:
    """Give a hand-in without recipient that of the like one before it, or after it."""
    for order in (found, list(reversed(found))):
        known: dict[bool, tuple[str, ...]] = {}
        for one in order:
            if one.kind == "other":
                continue
            report = one.kind in REPORTS
            if one.to and (report or one.paid or one.kind != "financial-account"):
                known[report] = one.to  # what is reported to the Government says nothing of who pays
            elif not one.to and report in known:
                one.to = known[report]
                one.sure = min(one.sure, 0.75)
                one.notes.append(Note("recipient-inherited"))


def without_twins(found: list[Found]) -> Iterator[Found]:
    """Each hand-in once: the same kind, day and recipient said again adds nothing."""
    seen: set[tuple[object, ...]] = set()
    for one in found:
        what = (one.to or one.sentence.text) if one.kind == "other" else ()
        key = (one.kind, one.assignment, one.date, one.every, one.relative if not one.date else "", what)
        if key in seen:
            continue
        seen.add(key)
        yield one


def within_reports(source: Source, found: list[Found]) -> Iterator[Found]:
    """Accounts of the money that a report is to hold, as a sentence of its own says, on that report's day.

    It is the report of the sentence before, else, and where that one says so, the last one.
    """
    draft = source.habits.draft
    reports = [one for one in found if one.kind in REPORTS and (one.date or one.every)]
    for sentence in source.among(source.holding(draft.accounts_within)):
        says = compiled(draft.accounts_within).search(sentence.text)
        if sentence.sentence.modality != "obliges" or says is None:
            continue
        final = [one for one in reports if one.kind == "final-report" and one.date]
        near = [one for one in reports if one.sentence.sentence.index == sentence.sentence.index - 1]
        if not near or "final-report" in kinds_of(says.group(), draft.deadlines):
            near = sorted(final, key=lambda one: one.date or dt.date.min)[-1:]
        for one in near:
            yield evolve(one, sentence=sentence, kind="financial-account", sure=0.7, notes=[])
