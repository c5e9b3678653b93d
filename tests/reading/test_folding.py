from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from govreport.reading.folding import (
    FoldedText,
    damaged_form,
    find_quote,
    find_quotes,
    fold,
    has_quote,
    line_and_column,
    line_starts,
)
from tests.timing import linear

RECEIVED = (
    "Lins-\n\nstyrelsen i Stock\u00adholms 1än ska sam-\nverka f6r frivillig- och "
    "intresse\u00ad\norganisationer.\nDen sammanlagda kostnaden berdknas till 1 200\u00a0000 kronor – inte “mer”.\n"
    "Uppdraget giiller t.o.m. den 31 december 2017 eller, om sa ar, 2018."
)


@pytest.mark.parametrize(
    ("quote", "stands"),
    [
        (
            "samverka för frivillig- och intresseorganisationer",
            "sam-\nverka f6r frivillig- och intresse\u00ad\norganisationer",
        ),
        ("Länsstyrelsen i Stockholms län", "Lins-\n\nstyrelsen i Stock\u00adholms 1än"),
        ('1 200 000 kronor - inte "mer"', "1 200\u00a0000 kronor – inte “mer”"),
        ("UPPDRAGET GÄLLER t.o.m.", "Uppdraget giiller t.o.m"),
        ("om så är, 2018", "om sa ar, 2018"),
        ("31 december 2017", "31 december 2017"),
    ],
)
def test_a_quote_is_found_through_layout_and_damage(quote, stands):
    """White space, hyphens, dashes, quotation marks, case and OCR damage do not hide a quote."""
    place = find_quote(FoldedText(RECEIVED), quote)
    assert place is not None
    assert RECEIVED[slice(*place)] == stands


@pytest.mark.parametrize(
    "quote", ["31 december 2018", "1 200 001 kronor", "Länsstyrelsen i Skåne", "", " .", "gälle"]
)
def test_other_words_and_other_numbers_are_not_found(quote):
    """Folding does not make a different day, amount or name out of what stands there."""
    assert find_quote(FoldedText(RECEIVED), quote) is None


def test_a_decomposed_letter_is_a_letter():
    """A text in which ä is a and a combining mark is found by ä, and the other way round."""
    assert find_quote(FoldedText("la\u0308mna en plan"), "lämna en plan") == (0, 14)
    assert find_quote(FoldedText("lämna en plan"), "la\u0308mna en plan") == (0, 13)


def test_whole_words_go_first():
    """Of several places the first that does not begin or end inside a word is taken."""
    assert find_quote(FoldedText("myndigheten ska skapa; skapa ska alla"), "ska") == (12, 15)
    assert find_quotes(FoldedText("ska skapa ska"), "ska") == [(0, 3), (10, 13)]


@pytest.mark.parametrize(
    ("damaged", "repaired"),
    [
        ("Lansstyrelserna", "länsstyrelserna"),
        ("Lins-\nstyrelserna", "Länsstyrelserna"),
        ("f6r", "för"),
        ("fér", "för"),
        ("iiven", "även"),
        ("ti11", "till"),
        ("Atgdrder", "åtgärder"),
    ],
)
def test_damaged_and_repaired_spellings_meet(damaged, repaired):
    """What OCR makes of a word folds to the same as the word."""
    assert fold(damaged) == fold(repaired)


@pytest.mark.parametrize(
    ("token", "word"), [("dren", "åren"), ("iiven", "även"), ("f6re", "före"), ("t111", "till")]
)
def test_a_damaged_form_is_known(token, word):
    """Each letter lost may be read as one of those that OCR puts in its place."""
    assert damaged_form(token, word)
    assert not damaged_form(word, token)


def test_another_word_is_not_a_damaged_form():
    """A word whose folding happens to be equal is still another word."""
    assert fold("till") == fold("tål")
    assert not damaged_form("till", "tål")


@given(st.text(max_size=200), st.data())
def test_every_stretch_of_whole_words_is_found_where_it_stands(text, data):
    """Any words of a text, quoted as they stand, are found, and their place lies within the text."""
    words = text.split()
    if not words:
        return
    first = data.draw(st.integers(0, len(words) - 1))
    quote = " ".join(words[first:])
    place = find_quote(FoldedText(text), quote)
    if place is None:  # nothing but marks, or a fragment of a word
        assert not any(len(fold(word)) >= 12 for word in words[first:])
        return
    start, end = place
    assert 0 <= start < end <= len(text)


@given(st.text("abÅä1i-–.,:” \n\u00ad*#\u0301", max_size=60), st.data())
def test_a_quote_is_there_where_its_place_is_found(text, data):
    """Whether a text has a quote is asked the short way first, and answered as the search answers."""
    start = data.draw(st.integers(0, len(text)))
    quote = text[start : data.draw(st.integers(start, len(text)))]
    assert has_quote(FoldedText(text), quote) == (find_quote(FoldedText(text), quote) is not None)


@given(st.text(alphabet="aåäöiId1l6é -\n\u00adxK", max_size=80))
def test_offsets_lie_in_the_text_and_never_go_back(text):
    """Each character of a folding has an offset in the text, in rising order."""
    folded = FoldedText(text)
    for form, offsets in (folded.layout, folded.damage):
        assert len(form) == len(offsets)
        assert list(offsets) == sorted(offsets)
        assert all(0 <= offset < len(text) for offset in offsets)


@pytest.mark.parametrize("hostile", ["a", "ska ", "1 ", "a-\n"])
def test_folding_takes_linear_time(hostile):
    """A megabyte of one thing is folded and searched in eight times the time of an eighth of it."""

    def fold_and_find(length: int) -> None:
        text = FoldedText(hostile * (length // len(hostile)))
        find_quote(text, "a" * 3000 + "b")
        find_quote(text, "ska ska x" * 40)

    assert linear(fold_and_find, 125_000)


def test_lines_and_columns():
    """Places are counted from 1; a page break begins a line."""
    starts = line_starts("ett\r\ntvå\ftre")
    assert line_and_column(starts, 0) == (1, 1)
    assert line_and_column(starts, 6) == (2, 2)
    assert line_and_column(starts, 9) == (3, 1)


@given(st.text(min_size=1))
def test_a_word_folds_alike_alone_and_in_a_text(word: str):
    """The short way for single words comes to what the long way does."""
    assert fold(word) == fold(f" {word}")


@given(st.text("abåÖ1-–.,: \n\t\u00ad*#\u0301”'İ", max_size=40))
def test_every_character_of_the_folding_stands_where_its_offset_says(text: str):
    """The layout folding copies long stretches at once; each character still leads back to its own."""
    folded, offsets = FoldedText(text).layout
    assert len(folded) == len(offsets)
    assert list(offsets) == sorted(set(offsets))
    for character, offset in zip(folded, offsets, strict=True):
        received = text[offset]
        if character == " ":
            assert received.isspace()
        else:
            assert character == {"–": "-", "”": '"', "İ": "i"}.get(received, received.lower())


@pytest.mark.parametrize(
    "text", ["Läns-\nstyrelsen", "Liinsstyrelsen", "aaa AåÄ 11 1a a1", "İstanbul ẞ ǅ", "1 ska 2017", "ﬁn"]
)
def test_the_damage_folding_is_the_same_with_offsets_and_without(text: str):
    """Quotes are sought in the one, and their places looked up in the other."""
    folded = FoldedText(text)
    assert folded.damaged == folded.damage[0]
    assert len(folded.damage[1]) == len(folded.damaged)
