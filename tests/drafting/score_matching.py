"""Proposals held against labels, kind by kind."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any

from attrs import define, field

from govreport.drafting import Proposal
from govreport.drafting.names import names
from govreport.profiles import Profile
from govreport.reading.folding import fold
from tests.drafting.score_labels import field_of, get, name_of, value


@define
class Tally:
    """Counts of one kind, with what was missed and what was wrong.

    Attributes:
        found: Labels that were found.
        wanted: Labels.
        right: Proposals that answer a label or may stand.
        given: Proposals.
    """

    found: int = 0
    wanted: int = 0
    right: int = 0
    given: int = 0
    missed: list[str] = field(factory=list)
    wrong: list[str] = field(factory=list)

    def add(self, other: Tally) -> None:
        """Count ``other`` in as well."""
        self.found += other.found
        self.wanted += other.wanted
        self.right += other.right
        self.given += other.given
        self.missed += other.missed
        self.wrong += other.wrong

    @property
    def recall(self) -> float:
        """Share of the labels that were found."""
        return self.found / self.wanted if self.wanted else 1.0

    @property
    def precision(self) -> float:
        """Share of the proposals that are right."""
        return self.right / self.given if self.given else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def score(proposal: Proposal, label: dict[str, Any], chosen: Profile) -> dict[str, Tally]:
    """Hold one proposal against its labels; kinds without labels are left out."""
    same = _same_body(chosen)
    neutral = [str(one) for one in get(label, "neutral") or ()]
    found: dict[str, Tally] = {}
    deadlines = get(label, "deadlines")
    if deadlines is not None:
        wanted = [(str(field_of(one, "date")), value(field_of(one, "kind"))) for one in deadlines]
        given = [(_day(one.value), one.value.deadline_kind) for one in proposal.deadlines]
        found["deadlines"] = match(
            wanted, given, lambda a, b: _same_day(a[0], b[0]) and a[1] in ("", b[1]), neutral
        )
        days_wanted, days_given = (list(dict.fromkeys(day for day, _ in pairs)) for pairs in (wanted, given))
        found["deadline days"] = match(days_wanted, days_given, _same_day, neutral)
    if get(label, "amounts") is not None:
        found["amounts"] = _amounts(proposal, get(label, "amounts"), neutral)
    if get(label, "partners") is not None:
        wanted = [(name_of(one), value(field_of(one, "interplay"))) for one in get(label, "partners")]
        given = [(one.value.name, str(one.value.interplay)) for one in proposal.partners]
        found["partners"] = match(
            wanted, given, lambda a, b: same(a[0], b[0]) and a[1] in ("", b[1]), neutral, same
        )
    agencies = get(label, "agencies")
    if agencies is not None:
        listed = [agencies] if isinstance(agencies, str) else [name_of(one) for one in agencies]
        listed = [name for one in listed for name in _every_board(one, chosen)]
        found["agencies"] = match(listed, [one.value for one in proposal.agencies], same, neutral, same)
    if get(label, "references") is not None:
        cited = get(label, "references")
        listed = [one if isinstance(one, str) else str(one.get("ref") or name_of(one)) for one in cited]
        found["references"] = match(
            listed, [one.value.ref for one in proposal.references], _same_reference, neutral, _same_reference
        )
    return found


def score_sentences(obliging: list[str], leads: list[str], label: dict[str, Any]) -> Tally | None:
    """Hold the obliging sentences against the labels; a list's lead may be taken for one or not."""
    wanted = get(label, "obliging")
    if wanted is None:
        return None
    texts = [one if isinstance(one, str) else str(field_of(one, "name")) for one in wanted]
    neutral = [str(one) for one in get(label, "neutral") or ()]
    return match(texts, obliging, same_sentence, [*leads, *neutral], same_sentence)


def match(
    wanted: list[Any],
    given: list[Any],
    same: Callable[[Any, Any], bool],
    neutral: Iterable[str] = (),
    like: Callable[[str, str], bool] | None = None,
) -> Tally:
    """Pair labels with proposals one to one."""
    tally = Tally(wanted=len(wanted), given=len(given))
    free = list(given)
    for label in wanted:
        hit = next((one for one in free if same(label, one)), None)
        if hit is None:
            tally.missed.append(str(label))
        else:
            free.remove(hit)
            tally.found += 1
    alike = like or (lambda a, b: fold(a) == fold(b))
    for one in free:
        text = one if isinstance(one, str) else one[0]
        if any(alike(str(other), str(text)) for other in neutral):
            tally.given -= 1
        else:
            tally.wrong.append(str(one))
    tally.right = tally.given - len(tally.wrong)
    return tally


def _day(deadline: Any) -> str:
    return deadline.due.isoformat() if deadline.due else deadline.every or deadline.relative


def _same_day(label: str, given: str) -> bool:
    if re.fullmatch(r"\d{4}-\d\d-\d\d|--\d\d-\d\d", label):
        return label == given
    a, b = fold(label), fold(given)
    return bool(a and b) and (a in b or b in a)


def _same_reference(label: str, given: str) -> bool:
    a, b = (re.sub(r"^(?:dnr|diarienummer)|delvis", "", fold(one)).replace(" ", "") for one in (label, given))
    return a == b or (len(a) > 5 and len(b) > 5 and (a in b or b in a))


def _every_board(name: str, chosen: Profile) -> list[str]:
    """All county boards where a label says "länsstyrelserna"; else the name itself."""
    finder = names(chosen.decisions)
    found = finder.find(name)
    whole = len(found) == 1 and found[0].every_county and found[0].end - found[0].start == len(name)
    return list(finder.counties) if whole else [name]


def _same_body(chosen: Profile) -> Callable[[str, str], bool]:
    finder = names(chosen.decisions)

    def key(name: str) -> str:
        bare = re.sub(r"\s*\([^)]*\)", "", name).strip()
        found = finder.find(bare)
        if len(found) == 1 and found[0].start == 0 and found[0].end >= len(bare) - 1:
            return found[0].body.name if found[0].body else fold(found[0].name)
        return fold(bare)

    def same(label: str, given: str) -> bool:
        a, b = key(label), key(given)
        if a == b:
            return True
        a, b = fold(label), fold(given)
        if a == b:
            return True
        short, long = sorted((a, b), key=len)
        edge = long.startswith(short + " ") or long.endswith(" " + short)
        return len(short) >= 5 and edge and len(short) / len(long) > 0.4

    return same


def same_sentence(label: str, given: str) -> bool:
    """Whether two sentences are one, layout and damage apart; a label may be a sentence's beginning or part."""
    a, b = fold(label).replace(" ", ""), fold(given).replace(" ", "")
    if not a or not b:
        return False
    short, long = sorted((a, b), key=len)
    return long.startswith(short) or (short in long and len(short) / len(long) > 0.3)


def _amounts(proposal: Proposal, labels: Any, neutral: list[str]) -> Tally:
    items = labels if isinstance(labels, list) else []
    wanted = [
        (Decimal(str(field_of(one, "value")).replace(" ", "")), value(field_of(one, "role"))) for one in items
    ]
    given: list[tuple[Decimal, str, str, str]] = []
    lines = [line.value.amount for line in proposal.lines if line.value.amount is not None]
    total = proposal.total.value if proposal.total else None
    if total and ("total" in {role for _, role in wanted} or total.amount != sum(lines)):
        given.append((total.amount, "total", total.basis, ""))
    if given and lines == [given[0][0]]:
        lines = []  # one sum, which is the whole and its only line
    given += [
        (line.value.amount, "line", line.value.basis, line.quote)
        for line in proposal.lines
        if lines and line.value.amount is not None
    ]
    for part in proposal.formalities:
        for note in part.notes:
            if note.key == "part-of-money":
                amount = Decimal(dict(note.values)["amount"].replace(" ", ""))
                given.append((amount, "part", "", part.value.text))
    tally = Tally(wanted=len(wanted))
    free = list(given)
    alone = sum(role != "part" for _, role, _, _ in given) == 1  # with "varav" or without
    matched: set[tuple[Decimal, str]] = set()
    for amount, role in wanted:
        hit = next(
            (one for one in free if one[0] == amount and role in ("", *_roles(one, alone, total))), None
        )
        if hit is None:
            tally.missed.append(f"{amount} {role}")
        else:
            free.remove(hit)
            matched.add((hit[0], hit[3]))
            tally.found += 1
    wrong = [one for one in free if (one[0], one[3]) not in matched and f"{one[0]:f}" not in neutral]
    tally.given = len({(one[0], one[1], one[3]) for one in given if f"{one[0]:f}" not in neutral})
    tally.wrong = sorted({f"{one[0]} {one[1]}" for one in wrong})
    tally.given = max(tally.given, tally.found + len(tally.wrong))
    tally.right = tally.given - len(tally.wrong)
    return tally


def _roles(one: tuple[Decimal, str, str, str], alone: bool, total: object) -> tuple[str, ...]:
    """Roles that a proposed sum may be labelled with: a lone line is the whole, and a line of a whole its part."""
    _, role, basis, _ = one
    return (role, basis, *(["total"] if alone else []), *(["part"] if role == "line" and total else []))
