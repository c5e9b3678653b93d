"""Who receives what is handed in, and who gets a copy."""

from __future__ import annotations

import re

from govreport.drafting.name_forms import ministries
from govreport.drafting.source import Source, ends_with
from govreport.reading.phrases import compiled
from govreport.reading.sentences import ParsedSentence

Recipient = tuple[int, str, bool]  # offset, name, whether a copy
_NARROWS = ("(", ",", "/", "–")  # between the whole and the ministry of it that is meant


def recipients(source: Source, sentence: ParsedSentence) -> list[Recipient]:
    """Who receives something, by where the name stands."""
    text, draft = sentence.text, source.habits.draft
    found: list[Recipient] = []
    cabinet = compiled(source.habits.names.cabinet)
    bodies = [(m.start, m.end, m.name) for m in source.mentions(sentence) if not cabinet.fullmatch(m.name)]
    offices = list(ministries(text, source.habits.names))
    cabinets = [(m.start(), m.end(), m.group()) for m in cabinet.finditer(text)]
    narrowed = {
        start
        for start, end, _ in cabinets
        if any(end < o[0] <= end + 3 and text[end : o[0]].strip() in _NARROWS for o in offices)
    }
    places = sorted([*bodies, *offices, *(c for c in cabinets if c[0] not in narrowed)])
    reached, copied = -1, False
    for start, end, name in places:
        before = text[:start]
        for office_start, office_end, _ in cabinets:
            if office_start in narrowed and office_end < start and text[office_end:start].strip() in _NARROWS:
                before = text[:office_start]
        if _is_doer(source, text, end, before):
            continue
        if ends_with(draft.copies, before):
            copied = True
        elif ends_with(draft.recipients, before) or compiled(draft.received).match(text[end:].lstrip()):
            copied = False
        elif reached < 0 or not _list_gap(source, text[reached:start]):
            continue
        found.append((start, _title(name), copied))
        reached = end
    return found


def _is_doer(source: Source, text: str, end: int, before: str) -> bool:
    """Whether a body is one who does something, owns the report or gets the money, and receives nothing here."""
    draft = source.habits.draft
    if ends_with(draft.paid_to, before) and compiled(draft.paid_out).match(text, end + 1):
        return True  # "Medlen till X betalas ut efter rekvisition till Kammarkollegiet"
    if ends_with(draft.handed, before):
        return True  # "Regeringen uppdrar åt X att till Y lämna …"
    if compiled(draft.own_papers).match(text[end : end + 60].lstrip("s ")):
        return True  # "i Skolverkets årsredovisning"
    if not ends_with(draft.whose, before):
        return False
    after = re.sub(r"^ ?\([^)]{0,80}\)", "", text[end : end + 120]).strip()
    told = compiled(draft.handed_what).match(after) is not None
    return (
        told or compiled(draft.whose).fullmatch(before.strip()) is not None
    )  # "Uppdraget till X slutredovisas …"


def _list_gap(source: Source, gap: str) -> bool:
    """Whether what stands between two names only lists them."""
    names = source.habits.names
    joint, to, cabinet = (
        compiled(some).pattern for some in (names.conjunctions, names.assigned_to, names.cabinet)
    )
    words = gap.strip(" ,();").lower()
    return re.fullmatch(rf"(?:{joint})? ?(?:{to})?|{joint} {cabinet}", words) is not None


def _title(name: str) -> str:
    return name[0].upper() + name[1:]


def within(recipients: list[Recipient], window: tuple[int, int]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Recipients named in a stretch, or else in the whole sentence."""
    begin, end = window
    inside = [one for one in recipients if begin <= one[0] < end]
    if not any(not copy for _, _, copy in inside):
        inside = recipients
    to = dict.fromkeys(name for _, name, copy in inside if not copy)
    copies = dict.fromkeys(name for _, name, copy in inside if copy and name not in to)
    return tuple(to), tuple(copies)


def of_kind(
    recipients: list[Recipient], said: list[tuple[int, tuple[str, ...]]], kind: str
) -> list[Recipient]:
    """Who receives what is of one kind, where each kind has its own ("dels en rapport till A, dels ett konto till B").

    Args:
        recipients: All that a stretch names.
        said: The clauses of the stretch, by where they begin, with the kinds that each has words for.
        kind: The kind.

    Returns:
        Those named in the clauses of that kind; all of them, where not each kind has its own.
    """
    owners: dict[str, list[Recipient]] = {one: [] for _, kinds in said for one in kinds}
    for one in recipients:
        clauses = [kinds for begin, kinds in said if begin <= one[0] and kinds]
        if not clauses or len(clauses[-1]) != 1:
            return recipients
        owners[clauses[-1][0]].append(one)
    return owners[kind] if kind in owners and len(owners) > 1 and all(owners.values()) else recipients
