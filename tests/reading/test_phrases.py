"""Phrases as patterns: the notation, and the short cut by their first letters."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from govreport.profiles import profile
from govreport.profiles.habits import Habits
from govreport.reading.phrases import compiled, expression

DECISIONS = Path(__file__).parent.parent / "drafting" / "decisions"
HABITS = profile("se").decisions


def phrase_lists(value: Any) -> set[tuple[str, ...]]:
    """Every list of texts within some habits."""
    if isinstance(value, tuple):
        found = {value} if value and all(isinstance(one, str) for one in value) else set()
        return found.union(*map(phrase_lists, value))
    if isinstance(value, Habits):
        return set().union(*(phrase_lists(getattr(value, name)) for name in type(value).__annotations__))
    return set()


@pytest.mark.parametrize(
    ("phrase", "matching", "other"),
    [
        ("redovis*", "Redovisningen", "återredovisas"),
        ("*myndighet", "polismyndighet", "myndigheter"),
        ("ge* … i uppdrag", "ger Boverket på nytt i uppdrag", "ger. Sedan i uppdrag"),
        ("plan .. för", "plan i två steg för", "plan med ett två tre fyra för"),
        ("(ska|bör) samverka", "bör samverka", "kan samverka"),
        ("[en] plan", "plan", "planer"),
        ("[x] [y] z", "y z", "x"),
        ("§ 4", "§ 4", "4"),
    ],
)
def test_the_notation(phrase: str, matching: str, other: str):
    """Stars, gaps, choices and what may be missing match whole words in any case, and nothing else."""
    assert compiled((phrase,)).search(f"Så {matching}.")
    assert compiled((phrase,)).search(f"Så {other}.") is None


@pytest.mark.parametrize("phrase", ["(a", "a)", "[a", "a|b)"])
def test_brackets_that_do_not_match_are_refused(phrase: str):
    """The message names the phrase."""
    with pytest.raises(ValueError, match="brackets"):
        compiled((phrase,))


def test_the_look_at_first_letters_changes_no_match():
    """For every list of phrases of the profile, what is found is what the bare alternatives find."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted(DECISIONS.glob("*.txt")))[:40_000]
    text = f"{' '.join(text.split())} {text[:8000].upper()}"
    tried = 0
    for phrases in phrase_lists(HABITS):
        try:
            bare = "|".join(map(expression, sorted(phrases, key=len, reverse=True)))
        except ValueError:
            continue  # plain texts that are no phrases
        slow = re.compile(rf"(?<!\w)(?:{bare})(?!\w)", re.IGNORECASE)
        assert [m.span() for m in compiled(phrases).finditer(text)] == [m.span() for m in slow.finditer(text)]
        tried += 1
    assert tried > 100
