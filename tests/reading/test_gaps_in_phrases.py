"""Phrases with gaps: what may stand in them, and what can be looked for first."""

import pytest

from govreport.reading.phrases import compiled


@pytest.mark.parametrize(
    "text",
    [
        "detta innebär bl.a. att myndigheten",
        "detta innebär t.ex. att myndigheten",
        "detta innebär m.m. att myndigheten",
        "detta innebär enligt 12.1 att myndigheten",
    ],
)
def test_a_gap_holds_abbreviations_and_numbers_with_full_stops(text: str) -> None:
    """A full stop within "bl.a." or a number ends no phrase."""
    assert compiled(("detta innebär .. att",)).search(text)


@pytest.mark.parametrize(
    "text", ["detta innebär mycket. Så att säga", "detta innebär det; att", "detta innebär a b c d att"]
)
def test_a_gap_ends_with_the_sentence_and_with_its_three_words(text: str) -> None:
    """A short gap reaches over three words, and over no end of a sentence or clause."""
    assert not compiled(("detta innebär .. att",)).search(text)
