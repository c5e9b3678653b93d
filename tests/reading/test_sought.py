"""Phrases sought in many texts: compiled bit by bit, and found as if all had been from the start."""

from __future__ import annotations

import pytest

from govreport.reading.phrases import compiled
from govreport.reading.sought import Sought
from tests.reading.test_phrases import DECISIONS, HABITS, phrase_lists

TEXTS = [
    "",
    "ſka",
    "SKA",
    *" ".join(p.read_text("utf-8") for p in sorted(DECISIONS.glob("*.txt")))[:9000].split(". "),
]


def lists() -> list[tuple[str, ...]]:
    """Every list of the profile's habits that is one of phrases."""
    found = []
    for phrases in sorted(phrase_lists(HABITS)):
        try:
            compiled(phrases)
        except ValueError:
            continue  # plain texts that are no phrases
        found.append(phrases)
    return found


def test_every_list_finds_what_its_whole_pattern_finds():
    """In each text of many, in turn: while nothing, while some and while all of the phrases are compiled."""
    tried = lists()
    assert len(tried) > 100
    hits = 0
    for phrases in tried:
        whole, part = compiled(phrases), Sought(phrases)
        for text in TEXTS:
            spans = [match.span() for match in part.finditer(text)]
            assert spans == [match.span() for match in whole.finditer(text)], (phrases, text)
            hits += len(spans)
    assert hits > 1000


@pytest.mark.parametrize("text", ["Boverket ska redovisa.", "ſka", "SKA redovisas", "kan", ""])
def test_each_method_answers_as_the_patterns_own(text: str):
    """Search, match, fullmatch and sub."""
    phrases = ("ska", "ska redovisa*", "bör … redovisas")
    whole = compiled(phrases)

    def span(match: object) -> object:
        return match and match.span()  # type: ignore[attr-defined]

    assert span(Sought(phrases).search(text)) == span(whole.search(text))
    assert span(Sought(phrases).search(text, 1, 12)) == span(whole.search(text, 1, 12))
    assert span(Sought(phrases).match(text, 9)) == span(whole.match(text, 9))
    assert span(Sought(phrases).fullmatch(text)) == span(whole.fullmatch(text))
    assert Sought(phrases).sub("X", text) == whole.sub("X", text)


def test_only_what_may_stand_in_the_text_is_compiled():
    """A short text without any of the words costs no phrase; one with a word costs that phrase alone."""
    sought = Sought(("ska", "(redovisar|rapporterar) … till"))
    assert sought.search("Myndigheten finns.") is None
    assert sought._known == frozenset()
    assert sought.search("Den ska finnas.")
    assert sought._known == {"ska"}


def test_a_long_text_is_given_to_the_whole_pattern():
    """To look through it for the words of each phrase first would cost more than it saves."""
    sought = Sought(("ska",))
    assert sought.search("x" * 20_000 + " ska")
    assert sought._whole is compiled(("ska",))
