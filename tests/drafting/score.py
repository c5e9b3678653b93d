"""How well a draft finds what a person has marked in a decision: precision, recall and F1 by kind.

Run on a folder of labelled decisions::

    python -m tests.drafting.score FOLDER [--misses] [--json FILE] [--floor FILE]

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
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from govreport.drafting import Proposal, propose
from govreport.profiles import Profile, profile
from govreport.reading.decision import decision_from_bytes
from tests.drafting.score_matching import Tally, score, score_sentences

KINDS = ("deadlines", "deadline days", "amounts", "partners", "agencies", "references", "obliging")


def sentences(proposal: Proposal, chosen: Profile, text: str) -> tuple[list[str], list[str]]:
    """The obliging sentences of a proposal and the leads among them, readable."""
    from govreport.reading.sentences import parse

    parsed = parse(text, chosen, proposal.file)
    leads = {one.sentence.lead for one in parsed.sentences}
    chosen_ = [one for one in parsed.sentences if one.sentence.index in proposal.obliging]
    said = list(dict.fromkeys(one.text for one in chosen_))  # a sentence that stands twice is labelled once
    return said, [one.text for one in chosen_ if one.sentence.index in leads]


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
