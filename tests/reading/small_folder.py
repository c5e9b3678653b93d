"""A small folder without a mistake, and what reading it says once something is put into it."""

from __future__ import annotations

from pathlib import Path

from govreport.model import Problem, Project
from govreport.reading.project import load_project

ASSIGNMENT = """\
title: Uppdrag
reference: Ju2017/1/KRIM
decision: decision.txt
period: {start: 2017-01-01, end: 2017-12-31}
tasks:
  - {id: T1, text: Ta fram stöd, quote: ta fram ett metodstöd}
partners:
  - {id: P1, name: Polismyndigheten, quote: i samverkan med Polismyndigheten}
budget:
  lines: [{id: B1, amount: 300000}]
deadlines:
  - {id: D1, kind: final-report, due: 2018-03-15}
"""
DECISION = "Länsstyrelsen ska ta fram ett metodstöd i samverkan med Polis-\nmyndigheten.\n"
OUTPUTS = """\
activities:
  - {id: A1, title: Möte, date: 2017-03-14, answers: [T1], partners: [P1]}
contacts:
  - {id: K1, partner: P1, date: 2017-03-14}
signoff: {date: 2018-03-10, decided_by: Länsöverdirektören}
"""
CHAPTER = '# Resultat {answers="T1"}\n\nMetodstödet är klart.\n'


def said(problems: tuple[Problem, ...]) -> list[tuple[object, ...]]:
    """Code, kind or name, and place of each mistake."""
    return [
        (p.code, p.params.get("kind") or p.params.get("id") or p.params.get("field"), str(p.location))
        for p in problems
    ]


def put(root: Path, file: str, text: str | bytes) -> Project:
    """The folder read anew with a file put into it."""
    path = root / file
    path.parent.mkdir(exist_ok=True, parents=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return load_project(root)
