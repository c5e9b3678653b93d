"""Many quotes are looked up by their rarest word: the same places as by scanning, at a flat cost."""

from __future__ import annotations

import random

from govreport.reading import folding
from govreport.reading.folding import FoldedText, find_quotes

TEXT = (
    "Regeringen uppdrar åt Läns-\nstyrelsen i Skåne län att ta fram ett stöd. Länsstyrelsen ska ta fram ett stöd. "
    "Lansstyrelsen i Stockholms ldn ska ocksa verka f6r starkt samverkan, verka f6r starkt samverkan.\n\n"
) * 3


def test_the_index_finds_what_a_scan_finds(monkeypatch):
    """For whole-word stretches of a text, damaged or not, and for words it does not have."""
    rng = random.Random(7)  # noqa: S311 - repeatable on purpose
    words = TEXT.split()
    quotes = ["regnbåge", "län att ta", "ska ta fram ett stöd", "verka för stärkt samverkan", "sam"]
    for _ in range(150):
        at = rng.randrange(len(words))
        quotes.append(" ".join(words[at : at + rng.randint(1, 12)]))
    scanned = [find_quotes(FoldedText(TEXT), quote) for quote in quotes]
    monkeypatch.setattr(folding, "_BEFORE_INDEX", 0)
    haystack = FoldedText(TEXT)
    assert [find_quotes(haystack, quote) for quote in quotes] == scanned
    assert all(scanned[2:4])
    assert scanned[0] == []
