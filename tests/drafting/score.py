"""How well a draft finds what a person has marked in a decision: precision, recall and F1 by kind.

Run on a folder of labelled decisions::

    python tests/drafting/score.py FOLDER [--misses] [--json FILE] [--floor FILE]

The folder, with those within it, holds ``NAME.txt``, ``NAME.json`` (labels) and, if there is one, ``NAME.ocr.txt`` (the
same text with OCR damage). A label file is an object; every key may be missing, and what is missing is not scored::

    {"agencies": ["Länsstyrelsen i Stockholms län"],
     "deadlines": [{"date": "2017-09-15", "kind": "requisition", "recipients": ["Kammarkollegiet"]},
                   {"date": "--03-01", "kind": "interim-report"},
                   {"date": "i årsredovisningen för 2018", "kind": "final-report"}],
     "amounts": [{"value": 300000, "role": "line"}, {"value": 1200000, "role": "total"}],
     "partners": [{"name": "Polismyndigheten", "interplay": "collaborate"}],
     "references": ["skr. 2015/16:192"],
     "obliging": ["Resultatet av uppdraget ska redovisas …"],
     "neutral": ["names and sentences that may be found or not"]}

``kind`` and ``interplay`` are those of ``assignment.yaml``; ``role`` is ``total``, ``line`` or ``part``, or one of the
bases ``granted``, ``ceiling``, ``estimated``. Usual other names of keys and values, Swedish ones too, are understood.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from attrs import define, field

from govreport.drafting import Proposal, propose
from govreport.drafting.names import names
from govreport.profiles import Profile, profile
from govreport.reading.decision import decision_from_bytes
from govreport.reading.folding import fold

KINDS = ("deadlines", "deadline days", "amounts", "partners", "agencies", "references", "obliging")
_KEYS = {
    "agencies": ("agencies", "agency", "recipients_of_assignment", "myndigheter", "myndighet", "assigned"),
    "deadlines": ("deadlines", "hand_ins", "handins", "tidsfrister", "frister", "datum", "dates"),
    "amounts": ("amounts", "money", "belopp", "sums", "budget", "funding"),
    "partners": ("partners", "samverkan", "samverkansparter", "partner"),
    "references": ("references", "refs", "referenser", "citations", "hänvisningar"),
    "obliging": ("obliging", "obliging_sentences", "obligations", "demands", "krav", "sentences", "skall"),
    "neutral": ("neutral", "optional", "maybe"),
    "date": ("date", "due", "day", "every", "relative", "datum", "dag", "when"),
    "kind": ("kind", "type", "typ", "slag", "what"),
    "value": ("value", "amount", "belopp", "sum", "kronor"),
    "role": ("role", "roll", "type", "kind", "typ", "basis"),
    "name": ("name", "namn", "partner", "who", "text"),
    "interplay": ("interplay", "kind", "type", "form", "samverkansform", "typ", "how"),
}
_VALUES = {
    "plan": "plan",
    "genomförandeplan": "plan",
    "delredovisning": "interim-report",
    "interim": "interim-report",
    "interim_report": "interim-report",
    "delrapport": "interim-report",
    "progress": "interim-report",
    "slutredovisning": "final-report",
    "final": "final-report",
    "final_report": "final-report",
    "report": "final-report",
    "redovisning": "final-report",
    "slutrapport": "final-report",
    "rekvisition": "requisition",
    "request": "requisition",
    "återbetalning": "repayment",
    "repay": "repayment",
    "ekonomisk redovisning": "financial-account",
    "financial": "financial-account",
    "financial_account": "financial-account",
    "account": "financial-account",
    "financial-report": "financial-account",
    "financial_report": "financial-account",
    "övrigt": "other",
    "annat": "other",
    "samverka": "collaborate",
    "collaboration": "collaborate",
    "samverkan": "collaborate",
    "samarbete": "collaborate",
    "cooperate": "collaborate",
    "samråda": "consult",
    "samråd": "consult",
    "consultation": "consult",
    "dialog": "dialogue",
    "föra dialog": "dialogue",
    "inhämta synpunkter": "seek-views",
    "synpunkter": "seek-views",
    "seek_views": "seek-views",
    "views": "seek-views",
    "bistå": "assist",
    "bistånd": "assist",
    "assistance": "assist",
    "informera": "inform",
    "totalt": "total",
    "sum": "total",
    "sammanlagt": "total",
    "whole": "total",
    "post": "line",
    "anslag": "line",
    "funding-line": "line",
    "funding_line": "line",
    "grant": "line",
    "varav": "part",
    "of-which": "part",
    "of_which": "part",
    "del": "part",
    "högst": "ceiling",
    "max": "ceiling",
    "tak": "ceiling",
    "beräknat": "estimated",
    "estimate": "estimated",
    "beräknas": "estimated",
    "each": "line",
    "vardera": "line",
    "per_recipient": "line",
}


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


def get(label: dict[str, Any], key: str) -> Any:
    """The value under any of the names that ``key`` goes by."""
    return next((label[name] for name in _KEYS[key] if name in label), None)


def value(text: object) -> str:
    """A kind, role or interplay by its own name."""
    low = str(text or "").strip().lower()
    return _VALUES.get(low, low)


def score(proposal: Proposal, label: dict[str, Any], chosen: Profile) -> dict[str, Tally]:
    """Hold one proposal against its labels; kinds without labels are left out."""
    same = _same_body(chosen)
    neutral = [str(one) for one in get(label, "neutral") or ()]
    found: dict[str, Tally] = {}
    deadlines = get(label, "deadlines")
    if deadlines is not None:
        wanted = [(str(_of(one, "date")), value(_of(one, "kind"))) for one in deadlines]
        given = [(_day(one.value), one.value.deadline_kind) for one in proposal.deadlines]
        found["deadlines"] = match(
            wanted, given, lambda a, b: _same_day(a[0], b[0]) and a[1] in ("", b[1]), neutral
        )
        days_wanted, days_given = (list(dict.fromkeys(day for day, _ in pairs)) for pairs in (wanted, given))
        found["deadline days"] = match(days_wanted, days_given, _same_day, neutral)
    if get(label, "amounts") is not None:
        found["amounts"] = _amounts(proposal, get(label, "amounts"), neutral)
    if get(label, "partners") is not None:
        wanted = [(_name(one), value(_of(one, "interplay"))) for one in get(label, "partners")]
        given = [(one.value.name, str(one.value.interplay)) for one in proposal.partners]
        found["partners"] = match(
            wanted, given, lambda a, b: same(a[0], b[0]) and a[1] in ("", b[1]), neutral, same
        )
    agencies = get(label, "agencies")
    if agencies is not None:
        listed = [agencies] if isinstance(agencies, str) else [_name(one) for one in agencies]
        listed = [name for one in listed for name in _every_board(one, chosen)]
        found["agencies"] = match(listed, [one.value for one in proposal.agencies], same, neutral, same)
    if get(label, "references") is not None:
        cited = get(label, "references")
        listed = [one if isinstance(one, str) else str(one.get("ref") or _name(one)) for one in cited]
        found["references"] = match(
            listed, [one.value.ref for one in proposal.references], _same_reference, neutral, _same_reference
        )
    return found


def score_sentences(obliging: list[str], leads: list[str], label: dict[str, Any]) -> Tally | None:
    """Hold the obliging sentences against the labels; a list's lead may be taken for one or not."""
    wanted = get(label, "obliging")
    if wanted is None:
        return None
    texts = [one if isinstance(one, str) else str(_of(one, "name")) for one in wanted]
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


def _of(label: Any, key: str) -> Any:
    return get(label, key) if isinstance(label, dict) else label


def _name(label: Any) -> str:
    return str(_of(label, "name") or "")


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
    wanted = [(Decimal(str(_of(one, "value")).replace(" ", "")), value(_of(one, "role"))) for one in items]
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
    alone = len(given) == 1
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


def sentences(proposal: Proposal, chosen: Profile, text: str) -> tuple[list[str], list[str]]:
    """The obliging sentences of a proposal and the leads among them, readable."""
    from govreport.reading.sentences import parse

    parsed = parse(text, chosen, proposal.file)
    leads = {one.sentence.lead for one in parsed.sentences}
    chosen_ = [one for one in parsed.sentences if one.sentence.index in proposal.obliging]
    return [one.text for one in chosen_], [one.text for one in chosen_ if one.sentence.index in leads]


def score_file(path: Path, label: dict[str, Any], chosen: Profile) -> dict[str, Tally]:
    """Draft the decision in ``path`` and score it."""
    decision = decision_from_bytes(path.read_bytes(), path.name, chosen, [])
    proposal = propose(decision, chosen)
    found = score(proposal, label, chosen)
    tally = score_sentences(*sentences(proposal, chosen, decision.text), label)
    if tally is not None:
        found["obliging"] = tally
    return found


def score_folder(folder: Path, *, ocr: bool = False) -> dict[str, dict[str, Tally]]:
    """Scores of every labelled decision of a folder, by name and kind; of the damaged twins with ``ocr``."""
    chosen = profile("se")
    found: dict[str, dict[str, Tally]] = {}
    suffix = ".ocr.txt" if ocr else ".txt"
    texts = {path.name.removesuffix(suffix): path for path in sorted(folder.rglob(f"*{suffix}"))}
    for path in sorted(folder.rglob("*.json")):
        text = texts.get(path.stem)
        if text is not None:
            found[path.stem] = score_file(text, json.loads(path.read_text(encoding="utf-8")), chosen)
    return found


def summed(scores: dict[str, dict[str, Tally]]) -> dict[str, Tally]:
    """All decisions together, by kind."""
    total: dict[str, Tally] = defaultdict(Tally)
    for by_kind in scores.values():
        for kind, tally in by_kind.items():
            total[kind].add(tally)
    return {kind: total[kind] for kind in KINDS if kind in total}


def table(scores: dict[str, dict[str, Tally]], *, cases: bool = True, misses: bool = False) -> str:
    """A readable table: all decisions together, each by itself, and what was missed or wrong."""
    lines = [f"{'kind':<16}{'precision':>10}{'recall':>8}{'F1':>8}{'found':>8}{'wanted':>8}{'given':>8}"]
    for kind, tally in summed(scores).items():
        lines.append(
            f"{kind:<16}{tally.precision:>10.3f}{tally.recall:>8.3f}{tally.f1:>8.3f}"
            f"{tally.found:>8}{tally.wanted:>8}{tally.given:>8}"
        )
    if cases:
        lines += ["", f"{'case':<44}" + "".join(f"{kind[:9]:>11}" for kind in KINDS)]
        for name, by_kind in scores.items():
            found = (by_kind.get(kind) for kind in KINDS)
            cells = (f"{tally.precision:.2f}/{tally.recall:.2f}" if tally else "-" for tally in found)
            lines.append(f"{name[:43]:<44}" + "".join(f"{cell:>11}" for cell in cells))
    if misses:
        for name, by_kind in scores.items():
            for kind, tally in by_kind.items():
                lines += [f"{name}: {kind}: missed {one}" for one in tally.missed]
                lines += [f"{name}: {kind}: wrong {one}" for one in tally.wrong]
    return "\n".join(lines)


def main(arguments: list[str]) -> int:
    """Score a folder; 1 where a score is under the floor that was given."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--misses", action="store_true", help="list what was missed and what was wrong")
    parser.add_argument("--json", type=Path, help="write the scores to a file")
    parser.add_argument("--floor", type=Path, help="JSON of the least precision and recall by text and kind")
    options = parser.parse_args(arguments)
    results: dict[str, dict[str, dict[str, float]]] = {}
    for name, ocr in (("clean", False), ("damaged", True)):
        scores = score_folder(options.folder, ocr=ocr)
        if not scores:
            continue
        sys.stdout.write(f"== {name}: {len(scores)} decisions\n{table(scores, misses=options.misses)}\n\n")
        results[name] = {
            kind: {
                "precision": round(tally.precision, 4),
                "recall": round(tally.recall, 4),
                "f1": round(tally.f1, 4),
            }
            for kind, tally in summed(scores).items()
        }
    if not results:
        sys.stdout.write(f"{options.folder}: no labelled decisions (NAME.txt with NAME.json)\n")
        return 2
    if options.json:
        options.json.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    floor = json.loads(options.floor.read_text(encoding="utf-8")) if options.floor else {}
    under = list(_under(results, floor))
    sys.stdout.write("".join(line + "\n" for line in under))
    return 1 if under else 0


def _under(results: dict[str, dict[str, dict[str, float]]], floor: dict[str, Any]) -> Iterator[str]:
    """What lies under the floor, or was not scored at all though the floor names it."""
    for name, kinds in floor.items():
        for kind, measures in kinds.items():
            for measure, least in measures.items():
                reached = results.get(name, {}).get(kind, {}).get(measure)
                if reached is None:
                    yield f"{name}: {kind} {measure} was not scored; the floor is {least}"
                elif reached < least:
                    yield f"{name}: {kind} {measure} {reached} is under {least}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
