"""The index of words: no text that has a phrase is left out, and most that have not are."""

from __future__ import annotations

import pytest

from govreport.profiles import profile
from govreport.reading.phrase_words import needs
from govreport.reading.phrases import compiled
from govreport.reading.sentences import parse
from govreport.reading.word_index import WordIndex
from tests.reading.test_phrases import DECISIONS, HABITS, phrase_lists


def test_no_sentence_that_has_a_phrase_is_left_out():
    """For every list of phrases of the profile, each sentence in which its pattern matches is among those named."""
    texts = [
        sentence.text
        for path in sorted(DECISIONS.glob("*.txt"))
        for sentence in parse(path.read_text(encoding="utf-8"), profile("se")).sentences
    ]
    texts += [text.upper() for text in texts[:300]]
    index = WordIndex(texts)
    named = had = 0
    for phrases in phrase_lists(HABITS):
        try:
            pattern = compiled(phrases)
        except ValueError:
            continue  # no phrases but words with marks of their own
        here = index.holding(phrases)
        found = {number for number, text in enumerate(texts) if pattern.search(text)}
        assert found <= here, phrases
        named, had = named + len(here), had + len(found)
    assert had > 1000
    assert named < 1.5 * had  # or it would save nothing


@pytest.mark.parametrize(
    ("phrase", "slots"),
    [
        ("redovis*", (("redovis*",),)),
        ("ge* … i uppdrag", (("ge*",), ("i",), ("uppdrag",))),
        ("[en] plan", (("plan",),)),
        ("(ska|bör noga) samverka", (("ska", "noga"), ("samverka",))),
        ("a|och b", (("a", "och"),)),
        ("(a|[b]) …", ()),
        ("*-verk bl.a.", (("verk",), ("bl",))),
        ("§ 4", (("4",),)),
    ],
)
def test_what_a_phrase_cannot_do_without(phrase: str, slots: tuple[tuple[str, ...], ...]):
    """Gaps, marks and what may be missing are not asked for; of a choice each alternative's longest word is."""
    assert needs(phrase) == slots


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("TILLÅTER", "tillåt*"),
        ("İ Mınıster ſka", "minister"),
        ("ſka", "ska"),
        ("300 000kr", "*kr"),
        ("återrapporteringskrav", "*rapportering*"),
        ("%", "% [av]"),
    ],
)
def test_letters_that_a_pattern_takes_for_others_are_the_same_word(text: str, phrase: str):
    """Capitals, dotless and long letters are read as the patterns read them; a phrase of marks may be anywhere."""
    assert WordIndex(["annat", text]).holding((phrase,)) >= {1}


def test_the_numbered_texts_are_those_with_a_digit():
    """A digit within a word counts."""
    assert WordIndex(["den 1 mars", "i mars", "Ju2017"]).numbered == {0, 2}
